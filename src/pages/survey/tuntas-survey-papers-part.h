/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-survey-part.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_SURVEY_PAPERS_PART (tuntas_survey_papers_part_get_type ())
G_DECLARE_FINAL_TYPE (TuntasSurveyPapersPart,
                      tuntas_survey_papers_part,
                      TUNTAS,
                      SURVEY_PAPERS_PART,
                      TuntasSurveyPart)

G_END_DECLS
