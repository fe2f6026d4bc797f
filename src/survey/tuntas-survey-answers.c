/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-answers.h"

#include <string.h>

/**
 * tuntas_survey_answers_init:
 * @self: emptied
 * @n_elements: elements of the survey
 */
void
tuntas_survey_answers_init (TuntasSurveyAnswers *self, guint n_elements)
{
  g_return_if_fail (n_elements <= TUNTAS_SURVEY_MAX_ELEMENTS);

  memset (self, 0, sizeof *self);
  self->n_elements = n_elements;
}

/**
 * tuntas_survey_answers_add:
 * @self: answers
 * @values: for each element 1 to 4, or 0 for no answer
 *
 * Takes in one respondent.
 */
void
tuntas_survey_answers_add (TuntasSurveyAnswers *self, const guint8 *values)
{
  for (guint i = 0; i < self->n_elements; i++) {
    g_assert (values[i] <= TUNTAS_SURVEY_MAX_VALUE);
    self->counts[i][values[i]]++;
  }
  self->respondents++;
}

/**
 * tuntas_survey_answers_get_total:
 * @self: answers
 * @element: place of an element, from 0
 *
 * Returns: how many answered it and the sum of their values
 */
TuntasSurveyTotal
tuntas_survey_answers_get_total (const TuntasSurveyAnswers *self, guint element)
{
  TuntasSurveyTotal total = {0, 0};

  g_return_val_if_fail (element < self->n_elements, total);

  for (guint value = 1; value <= TUNTAS_SURVEY_MAX_VALUE; value++) {
    total.answered += self->counts[element][value];
    total.sum += value * self->counts[element][value];
  }
  return total;
}
