/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-survey-part.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_SURVEY_FORMS_PART (tuntas_survey_forms_part_get_type ())
G_DECLARE_FINAL_TYPE (TuntasSurveyFormsPart,
                      tuntas_survey_forms_part,
                      TUNTAS,
                      SURVEY_FORMS_PART,
                      TuntasSurveyPart)

G_END_DECLS
