/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-method.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
tuntas_survey_method_clear (TuntasSurveyMethod *self)
{
  g_free (self->code);
  g_free (self->title);
  g_free (self->regulation);
  g_free (self->regulation_title);
  g_clear_pointer (&self->elements, g_ptr_array_unref);
  g_clear_pointer (&self->bands, g_ptr_array_unref);
  g_clear_pointer (&self->fields, g_ptr_array_unref);
  g_strfreev (self->weights);
  g_strfreev (self->roundings);
}

TUNTAS_DEFINE_RECORD (TuntasSurveyMethod, tuntas_survey_method)

/**
 * tuntas_survey_method_get_element:
 * @self: a method
 * @place: place in the questionnaire, from 0
 *
 * Returns: (transfer none): the element
 */
TuntasSurveyElement *
tuntas_survey_method_get_element (TuntasSurveyMethod *self, guint place)
{
  g_return_val_if_fail (place < self->elements->len, NULL);

  return g_ptr_array_index (self->elements, place);
}

/**
 * tuntas_survey_method_find_element:
 * @self: a method
 * @key: key of an element
 *
 * Returns: its place in the questionnaire, from 0; -1 when there is none
 */
int
tuntas_survey_method_find_element (TuntasSurveyMethod *self, const char *key)
{
  for (guint i = 0; i < self->elements->len; i++) {
    if (strcmp (tuntas_survey_method_get_element (self, i)->key, key) == 0)
      return (int)i;
  }
  return -1;
}

/**
 * tuntas_survey_method_classify:
 * @self: a method
 * @nik: nilai interval konversi, rounded to two decimals
 *
 * The regulations print intervals of the index with holes between them; only those of the NIK
 * with two decimals have none. A weight that was cut off can bring the NIK below 25,00: that is
 * the worst grade.
 *
 * Returns: (transfer none): the grade
 */
TuntasSurveyBand *
tuntas_survey_method_classify (TuntasSurveyMethod *self, TuntasDecimal nik)
{
  TuntasSurveyBand *band = NULL;

  for (guint i = 0; i < self->bands->len; i++) {
    band = g_ptr_array_index (self->bands, i);
    if (tuntas_decimal_compare (nik, band->from) >= 0)
      break;
  }
  return band;
}

/**
 * tuntas_survey_method_renumber:
 * @self: a method
 * @keys: (array zero-terminated=1): keys of all its elements in another order
 * @error: return location for a `G_IO_ERROR_INVALID_ARGUMENT`
 *
 * Offices number the same elements differently: the questionnaire of PermenPANRB 14/2017 has
 * facilities before complaints, the list of the regulation has them the other way round.
 *
 * Returns: (transfer full) (nullable): the method with its elements in that order, numbered from 1
 */
TuntasSurveyMethod *
tuntas_survey_method_renumber (TuntasSurveyMethod *self, const char *const *keys, GError **error)
{
  g_autoptr (TuntasSurveyMethod) copy = tuntas_survey_method_new ();

  copy->elements = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_survey_element_unref);
  for (guint i = 0; keys[i] != NULL; i++) {
    int place = tuntas_survey_method_find_element (self, keys[i]);

    if (place < 0 || tuntas_survey_method_find_element (copy, keys[i]) >= 0) {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                   place < 0 ? _ ("“%s” is no unsur of this survey.")
                             : _ ("The unsur “%s” is named twice in the new order."),
                   keys[i]);
      return NULL;
    }
    g_ptr_array_add (copy->elements,
                     tuntas_survey_element_copy_with_number (
                       tuntas_survey_method_get_element (self, (guint)place), i + 1));
  }
  if (copy->elements->len != self->elements->len) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                 _ ("The new order names %u of %u unsur. Name each of them once."),
                 copy->elements->len, self->elements->len);
    return NULL;
  }
  copy->code = g_strdup (self->code);
  copy->title = g_strdup (self->title);
  copy->regulation = g_strdup (self->regulation);
  copy->regulation_title = g_strdup (self->regulation_title);
  copy->bands = g_ptr_array_ref (self->bands);
  copy->fields = g_ptr_array_ref (self->fields);
  copy->weights = g_strdupv (self->weights);
  copy->roundings = g_strdupv (self->roundings);
  copy->own_weights = self->own_weights;
  copy->min_respondents = self->min_respondents;
  return g_steal_pointer (&copy);
}

/**
 * tuntas_survey_method_dup_list_order:
 * @self: a method
 *
 * Returns: (transfer full) (array zero-terminated=1): the keys in the order in which the text of
 * the regulation lists them, for tuntas_survey_method_renumber()
 */
GStrv
tuntas_survey_method_dup_list_order (TuntasSurveyMethod *self)
{
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();

  for (guint number = 1; number <= self->elements->len; number++) {
    for (guint i = 0; i < self->elements->len; i++) {
      TuntasSurveyElement *element = tuntas_survey_method_get_element (self, i);

      if (element->list_number == number)
        g_strv_builder_add (keys, element->key);
    }
  }
  return g_strv_builder_end (keys);
}
