/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-period.h"

static void
tuntas_survey_period_clear (TuntasSurveyPeriod *self)
{
  g_free (self->title);
  g_free (self->unit);
  g_strfreev (self->services);
  g_free (self->method);
  g_free (self->questionnaire);
  g_strfreev (self->elements);
  g_free (self->weight);
  g_free (self->rounding);
}

TUNTAS_DEFINE_RECORD (TuntasSurveyPeriod, tuntas_survey_period)

/**
 * tuntas_survey_period_copy:
 * @self: a period
 *
 * Returns: (transfer full): the same, to be changed before it is handed on
 */
TuntasSurveyPeriod *
tuntas_survey_period_copy (TuntasSurveyPeriod *self)
{
  TuntasSurveyPeriod *copy = tuntas_survey_period_new ();

  *copy = *self;
  copy->title = g_strdup (self->title);
  copy->unit = g_strdup (self->unit);
  copy->services = g_strdupv (self->services);
  copy->method = g_strdup (self->method);
  copy->questionnaire = g_strdup (self->questionnaire);
  copy->elements = g_strdupv (self->elements);
  copy->weight = g_strdup (self->weight);
  copy->rounding = g_strdup (self->rounding);
  return copy;
}
