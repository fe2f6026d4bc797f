/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-survey-part.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_SURVEY_RESULT_PART (tuntas_survey_result_part_get_type ())
G_DECLARE_FINAL_TYPE (TuntasSurveyResultPart,
                      tuntas_survey_result_part,
                      TUNTAS,
                      SURVEY_RESULT_PART,
                      TuntasSurveyPart)

G_END_DECLS
