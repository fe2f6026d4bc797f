/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-survey-part.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_SURVEY_COMMENTS_PART (tuntas_survey_comments_part_get_type ())
G_DECLARE_FINAL_TYPE (TuntasSurveyCommentsPart,
                      tuntas_survey_comments_part,
                      TUNTAS,
                      SURVEY_COMMENTS_PART,
                      TuntasSurveyPart)

G_END_DECLS
