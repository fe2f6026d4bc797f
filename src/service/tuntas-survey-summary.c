/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-summary.h"

static void
tuntas_survey_summary_clear (TuntasSurveySummary *self)
{
  tuntas_survey_period_unref (self->period);
  tuntas_survey_method_unref (self->method);
  tuntas_survey_index_unref (self->index);
  g_free (self->case_number);
  g_free (self->step_title);
}

TUNTAS_DEFINE_RECORD (TuntasSurveySummary, tuntas_survey_summary)
