/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-survey-index.h"
#include "tuntas-survey-period.h"

G_BEGIN_DECLS

/**
 * TuntasSurveySummary:
 * @period: what was asked, of whom and when
 * @method: its questionnaire
 * @respondents: how many answered
 * @index: their index; without one it holds the reason
 * @sample: respondents that are needed; 0 when nothing tells how many
 * @missing: how many of them are not there yet
 * @case_number: of the case by which it walks its SOP
 * @step_title: (nullable): where that stands; NULL when it is closed
 *
 * A survey as a list shows it.
 */
typedef struct {
  TuntasSurveyPeriod *period;
  TuntasSurveyMethod *method;
  guint64 respondents;
  TuntasSurveyIndex *index;
  guint64 sample;
  guint64 missing;
  char *case_number;
  char *step_title;
} TuntasSurveySummary;

TUNTAS_DECLARE_RECORD (TuntasSurveySummary, tuntas_survey_summary)

G_END_DECLS
