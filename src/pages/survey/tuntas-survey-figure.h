/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-survey-charts.h"
#include "tuntas-survey-service.h"

G_BEGIN_DECLS

/* The figures of a survey and the forms that stand behind them. */

void tuntas_survey_figure_init (TuntasSurveyFilter *filter, TuntasSurveySummary *summary);
GVariant *
tuntas_survey_figure_new_target (const TuntasSurveyFilter *filter) G_GNUC_WARN_UNUSED_RESULT;
gboolean tuntas_survey_figure_read_target (GVariant *target, TuntasSurveyFilter *filter);
TuntasSurveyGroup *
tuntas_survey_figure_find_group (TuntasSurveyResult *result, const TuntasSurveyFilter *filter);
gboolean tuntas_survey_figure_count (TuntasSurveyResult *result,
                                     const TuntasSurveyFilter *filter,
                                     guint64 *count);
char *tuntas_survey_figure_describe (TuntasSurveyResult *result,
                                     const TuntasSurveyFilter *filter) G_GNUC_WARN_UNUSED_RESULT;
char *
tuntas_survey_figure_describe_group (TuntasSurveyResult *result,
                                     const TuntasSurveyFilter *filter) G_GNUC_WARN_UNUSED_RESULT;
gboolean tuntas_survey_figure_find_in_chart (TuntasSurveyResult *result,
                                             TuntasSurveyChartKind kind,
                                             guint series,
                                             guint category,
                                             TuntasSurveyFilter *filter);

G_END_DECLS
