/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-survey-service.h"

G_BEGIN_DECLS

/* What the pages of a survey say about it, in the language of the window. */
char *tuntas_survey_words_days (TuntasSurveyPeriod *period) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_survey_words_answers (const char *answers) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_survey_words_count (guint64 respondents, guint64 sample) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_survey_words_progress (TuntasSurveySummary *summary) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_survey_words_grade (TuntasSurveyIndex *index) G_GNUC_WARN_UNUSED_RESULT;
const char *tuntas_survey_words_reason (TuntasSurveySummary *summary);
char *tuntas_survey_words_result (TuntasSurveyIndex *index) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_survey_words_outcome (TuntasSurveySummary *summary) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_survey_words_walk (TuntasSurveySummary *summary) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
