/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-survey-charts.h"

G_BEGIN_DECLS

/* What the charts of a survey share. */

typedef TuntasChart *(*TuntasSurveyChartFunc) (TuntasSurveyResult *result, char **why_not);

/* What a group or number is replaced by that could give a person away. */
#define TUNTAS_SURVEY_CHART_HIDDEN "disembunyikan agar responden tidak dikenali"
#define TUNTAS_SURVEY_CHART_NO_ANSWER "tidak ada jawaban"

TuntasChart *tuntas_survey_chart_begin (TuntasSurveyResult *result,
                                        TuntasChartKind kind) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_survey_chart_add_elements (TuntasChart *chart, TuntasSurveyMethod *method);
void tuntas_survey_chart_add_bands (TuntasChart *chart, TuntasSurveyMethod *method, double scale);
void tuntas_survey_chart_note (TuntasChart *chart, const char *note);
TuntasChartPoint *
tuntas_survey_chart_add_nrr (TuntasChart *chart, TuntasSurveyIndex *index, guint place);
char *tuntas_survey_chart_dup_period (TuntasSurveyPeriod *period) G_GNUC_WARN_UNUSED_RESULT;
char *
tuntas_survey_chart_dup_element (TuntasSurveyMethod *method, guint place) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_survey_chart_dup_change (const TuntasSurveyChange *change) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_survey_chart_dup_lowest (TuntasSurveyIndex *index) G_GNUC_WARN_UNUSED_RESULT;
gboolean tuntas_survey_chart_is_lowest (TuntasSurveyIndex *index, guint place);

TuntasChart *tuntas_survey_chart_make_elements (TuntasSurveyResult *result, char **why_not);
TuntasChart *tuntas_survey_chart_make_trend (TuntasSurveyResult *result, char **why_not);
TuntasChart *tuntas_survey_chart_make_comparison (TuntasSurveyResult *result, char **why_not);
TuntasChart *tuntas_survey_chart_make_profile (TuntasSurveyResult *result, char **why_not);
TuntasChart *tuntas_survey_chart_make_answers (TuntasSurveyResult *result, char **why_not);
TuntasChart *tuntas_survey_chart_make_heat_map (TuntasSurveyResult *result, char **why_not);
TuntasChart *tuntas_survey_chart_make_quadrant (TuntasSurveyResult *result, char **why_not);

G_END_DECLS
