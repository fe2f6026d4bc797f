/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-alternatives.h"

#include <glib/gi18n-lib.h>

/**
 * tuntas_survey_alternatives_find:
 * @index: a result
 *
 * Reckons the same answers with every weight and rounding that are in use for the method. What a
 * weight does with its usual rounding already is not told again for its other roundings.
 *
 * Returns: (transfer full) (element-type TuntasSurveyIndex): the results whose grade differs from
 * that of @index; empty when the grade stands whatever the convention, or when there is no index
 */
GPtrArray *
tuntas_survey_alternatives_find (TuntasSurveyIndex *index)
{
  GPtrArray *others = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_survey_index_unref);
  TuntasSurveyMethod *method = index->method;
  TuntasSurveyTotal totals[TUNTAS_SURVEY_MAX_ELEMENTS];

  if (index->band == NULL)
    return others;
  for (guint i = 0; i < index->n_elements; i++)
    totals[i] = index->elements[i].total;
  for (guint w = 0; method->weights[w] != NULL; w++) {
    TuntasSurveyBand *usual = index->band;

    for (guint r = 0; method->roundings[r] != NULL; r++) {
      TuntasSurveyConvention convention;
      g_autoptr (TuntasSurveyIndex) other = NULL;

      if (!tuntas_survey_convention_init (&convention, method->weights[w], method->roundings[r],
                                          NULL))
        continue;
      other = tuntas_survey_index_compute (method, totals, &convention);
      if (other->band == index->band || other->band == usual)
        continue;
      if (r == 0)
        usual = other->band;
      g_ptr_array_add (others, g_steal_pointer (&other));
    }
  }
  return others;
}

/**
 * tuntas_survey_alternatives_describe:
 * @index: a result
 * @other: the same answers reckoned otherwise, with another grade
 *
 * Returns: (transfer full): a sentence that says what would change
 */
char *
tuntas_survey_alternatives_describe (TuntasSurveyIndex *index, TuntasSurveyIndex *other)
{
  g_autofree char *label = tuntas_survey_convention_dup_label (&other->convention, other->method);
  g_autofree char *nik = tuntas_decimal_to_text (other->nik, ',');

  g_return_val_if_fail (index->band != NULL && other->band != NULL, NULL);

  return g_strdup_printf (
    _ ("Reckoned with %s, the IKM would be %s and the grade %s (%s) instead of %s (%s)."), label,
    nik, other->band->grade, other->band->performance, index->band->grade,
    index->band->performance);
}
