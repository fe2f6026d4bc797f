/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-survey-part.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_SURVEY_ACTIONS_PART (tuntas_survey_actions_part_get_type ())
G_DECLARE_FINAL_TYPE (TuntasSurveyActionsPart,
                      tuntas_survey_actions_part,
                      TUNTAS,
                      SURVEY_ACTIONS_PART,
                      TuntasSurveyPart)

G_END_DECLS
