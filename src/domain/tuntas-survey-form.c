/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-form.h"

#include <string.h>

static void
tuntas_survey_form_clear (TuntasSurveyForm *self)
{
  g_free (self->service);
  g_free (self->answers);
  g_free (self->profile);
  g_free (self->comment);
}

TUNTAS_DEFINE_RECORD (TuntasSurveyForm, tuntas_survey_form)

/**
 * tuntas_survey_form_copy:
 * @self: a form
 *
 * Returns: (transfer full): the same, to be changed before it is handed on
 */
TuntasSurveyForm *
tuntas_survey_form_copy (TuntasSurveyForm *self)
{
  TuntasSurveyForm *copy = tuntas_survey_form_new ();

  *copy = *self;
  copy->service = g_strdup (self->service);
  copy->answers = g_strdup (self->answers);
  copy->profile = g_strdup (self->profile);
  copy->comment = g_strdup (self->comment);
  return copy;
}

/**
 * tuntas_survey_form_get_value:
 * @self: a form
 * @place: place of the unsur among the period's `elements`, from 0
 *
 * Returns: 1 to 4, or 0 when it was left blank
 */
guint
tuntas_survey_form_get_value (TuntasSurveyForm *self, guint place)
{
  g_return_val_if_fail (self->answers != NULL && place < strlen (self->answers), 0);

  return (guint)(self->answers[place] - TUNTAS_SURVEY_FORM_BLANK);
}
