/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-survey-index.h"

G_BEGIN_DECLS

GPtrArray *tuntas_survey_alternatives_find (TuntasSurveyIndex *index) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_survey_alternatives_describe (TuntasSurveyIndex *index,
                                           TuntasSurveyIndex *other) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
