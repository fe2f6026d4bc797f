/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-chart.h"
#include "tuntas-survey-result.h"

G_BEGIN_DECLS

/**
 * TuntasSurveyChartKind:
 * @TUNTAS_SURVEY_CHART_ELEMENTS: average of each unsur and its grade
 * @TUNTAS_SURVEY_CHART_TREND: IKM and the lowest unsur over the surveys of the unit
 * @TUNTAS_SURVEY_CHART_COMPARISON: each unsur now and in the survey before
 * @TUNTAS_SURVEY_CHART_PROFILE: who answered
 * @TUNTAS_SURVEY_CHART_ANSWERS: how the answers to each unsur divide
 * @TUNTAS_SURVEY_CHART_HEAT_MAP: each unsur by service
 * @TUNTAS_SURVEY_CHART_QUADRANT: how important each unsur is against how well it is done
 * @TUNTAS_SURVEY_CHART_N: how many there are
 *
 * What can be drawn of a survey, in the order in which a page or paper shows it.
 */
typedef enum {
  TUNTAS_SURVEY_CHART_ELEMENTS,
  TUNTAS_SURVEY_CHART_TREND,
  TUNTAS_SURVEY_CHART_COMPARISON,
  TUNTAS_SURVEY_CHART_PROFILE,
  TUNTAS_SURVEY_CHART_ANSWERS,
  TUNTAS_SURVEY_CHART_HEAT_MAP,
  TUNTAS_SURVEY_CHART_QUADRANT,
  TUNTAS_SURVEY_CHART_N,
} TuntasSurveyChartKind;

const char *tuntas_survey_chart_kind_to_code (TuntasSurveyChartKind kind);
TuntasChart *tuntas_survey_result_make_chart (TuntasSurveyResult *result,
                                              TuntasSurveyChartKind kind,
                                              char **why_not) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
