/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-element.h"

static void
tuntas_survey_element_clear (TuntasSurveyElement *self)
{
  g_free (self->key);
  g_free (self->label);
  g_free (self->question);
  for (guint i = 0; i < TUNTAS_SURVEY_MAX_VALUE; i++)
    g_free (self->options[i]);
  g_strfreev (self->words);
}

TUNTAS_DEFINE_RECORD (TuntasSurveyElement, tuntas_survey_element)

/**
 * tuntas_survey_element_copy_with_number:
 * @self: an element
 * @number: another number for it
 *
 * Returns: (transfer full): the same element, printed with @number
 */
TuntasSurveyElement *
tuntas_survey_element_copy_with_number (TuntasSurveyElement *self, guint number)
{
  TuntasSurveyElement *copy = tuntas_survey_element_new ();

  copy->key = g_strdup (self->key);
  copy->number = number;
  copy->list_number = self->list_number;
  copy->label = g_strdup (self->label);
  copy->question = g_strdup (self->question);
  for (guint i = 0; i < TUNTAS_SURVEY_MAX_VALUE; i++)
    copy->options[i] = g_strdup (self->options[i]);
  copy->words = g_strdupv (self->words);
  copy->weight = self->weight;
  return copy;
}
