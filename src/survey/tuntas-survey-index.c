/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-index.h"

#include "tuntas-rational.h"

#include <glib/gi18n-lib.h>

/* Decimals that are printed of what the convention does not round. */
#define PRINTED_DECIMALS 4
#define NIK_DECIMALS 2
/* The index goes from 1 to 4, the NIK from 25 to 100. */
#define CONVERSION 25

static void
tuntas_survey_index_clear (TuntasSurveyIndex *self)
{
  g_clear_pointer (&self->method, tuntas_survey_method_unref);
  g_free (self->reason);
}

TUNTAS_DEFINE_RECORD (TuntasSurveyIndex, tuntas_survey_index)

/* Rounds @value where the convention does so. Returns it as it is printed. */
static TuntasDecimal
apply_rounding (TuntasRational *value, int decimals)
{
  TuntasDecimal rounded =
    tuntas_rational_round (value, decimals >= 0 ? (guint)decimals : PRINTED_DECIMALS);

  if (decimals >= 0)
    tuntas_rational_set_decimal (value, rounded);
  return rounded;
}

static void
set_weight (TuntasRational *weight,
            TuntasSurveyMethod *method,
            const TuntasSurveyConvention *convention,
            guint element)
{
  if (convention->weight.units > 0)
    tuntas_rational_set_decimal (weight, convention->weight);
  else if (method->own_weights)
    tuntas_rational_set_decimal (weight,
                                 tuntas_survey_method_get_element (method, element)->weight);
  else
    tuntas_rational_set (weight, 1, method->elements->len);
}

/* Why there is no index: the elements that nobody answered, by number and name; NULL when there are
 * none. */
static char *
describe_lack (TuntasSurveyMethod *method, const TuntasSurveyTotal *totals)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < method->elements->len; i++) {
    TuntasSurveyElement *element = tuntas_survey_method_get_element (method, i);

    if (totals[i].answered == 0)
      g_string_append_printf (names, "%sU%u %s", n++ > 0 ? "; " : "", element->number,
                              element->label);
  }
  if (n == 0)
    return NULL;
  if (n == method->elements->len)
    return g_strdup (_ ("There is no index, because there are no answers yet."));
  return g_strdup_printf (_ ("There is no index, because nobody answered %s. Collect answers to "
                             "it, or use a questionnaire that does not ask for it."),
                          names->str);
}

/**
 * tuntas_survey_index_compute:
 * @method: what was asked
 * @totals: (array): answers to each element and the sum of their values, at most
 *   %TUNTAS_SURVEY_MAX_ANSWERS
 * @convention: how to reckon; it must fit @method, see tuntas_survey_convention_check()
 *
 * Reckons the index as KEP/25/M.PAN/2/2004 and PermenPANRB 14/2017 have it: NRR = sum of the
 * values / number of answers to that element, index = sum of NRR x weight, NIK = index x 25. All
 * steps are exact unless @convention rounds them; the grade goes by the NIK rounded half up to two
 * decimals. When nobody answered an element there is no index, but the reason why.
 *
 * Returns: (transfer full): the result
 */
TuntasSurveyIndex *
tuntas_survey_index_compute (TuntasSurveyMethod *method,
                             const TuntasSurveyTotal *totals,
                             const TuntasSurveyConvention *convention)
{
  TuntasSurveyIndex *self = tuntas_survey_index_new ();
  g_autofree char *lack = describe_lack (method, totals);
  TuntasRational sum;
  TuntasRational conversion;

  self->method = tuntas_survey_method_ref (method);
  self->convention = *convention;
  self->n_elements = method->elements->len;
  tuntas_rational_set (&sum, 0, 1);
  for (guint i = 0; i < self->n_elements; i++) {
    TuntasSurveyElementResult *result = &self->elements[i];
    TuntasRational term;
    TuntasRational weight;

    g_assert (totals[i].answered <= TUNTAS_SURVEY_MAX_ANSWERS &&
              totals[i].sum <= TUNTAS_SURVEY_MAX_VALUE * totals[i].answered);
    result->total = totals[i];
    if (totals[i].answered == 0)
      continue;
    tuntas_rational_set (&term, totals[i].sum, totals[i].answered);
    result->nrr = apply_rounding (&term, convention->nrr_decimals);
    set_weight (&weight, method, convention, i);
    tuntas_rational_multiply (&term, &weight);
    result->weighted = apply_rounding (&term, convention->term_decimals);
    tuntas_rational_add (&sum, &term);
  }
  if (lack != NULL) {
    self->reason = g_steal_pointer (&lack);
    return self;
  }
  self->index = apply_rounding (&sum, convention->index_decimals);
  tuntas_rational_set (&conversion, CONVERSION, 1);
  tuntas_rational_multiply (&sum, &conversion);
  self->nik = tuntas_rational_round (&sum, NIK_DECIMALS);
  self->nik_long = tuntas_rational_round (&sum, PRINTED_DECIMALS);
  self->band = tuntas_survey_method_classify (method, self->nik);
  return self;
}

/**
 * tuntas_survey_index_compute_answers:
 * @method: what was asked
 * @answers: the answers
 * @convention: how to reckon; it must fit @method
 *
 * Returns: (transfer full): the result, as tuntas_survey_index_compute() gives it
 */
TuntasSurveyIndex *
tuntas_survey_index_compute_answers (TuntasSurveyMethod *method,
                                     const TuntasSurveyAnswers *answers,
                                     const TuntasSurveyConvention *convention)
{
  TuntasSurveyTotal totals[TUNTAS_SURVEY_MAX_ELEMENTS];

  g_return_val_if_fail (answers->n_elements == method->elements->len, NULL);

  for (guint i = 0; i < answers->n_elements; i++)
    totals[i] = tuntas_survey_answers_get_total (answers, i);
  return tuntas_survey_index_compute (method, totals, convention);
}

/**
 * tuntas_survey_index_convert_element:
 * @self: a result
 * @place: an element that somebody answered, from 0
 *
 * Brings the average of one element to the scale of the NIK, from its exact value unless the
 * convention rounds it.
 *
 * Returns: NRR x 25 with two decimals
 */
TuntasDecimal
tuntas_survey_index_convert_element (TuntasSurveyIndex *self, guint place)
{
  const TuntasSurveyElementResult *result = &self->elements[place];
  TuntasRational value;
  TuntasRational conversion;

  if (self->convention.nrr_decimals >= 0)
    tuntas_rational_set_decimal (&value, result->nrr);
  else
    tuntas_rational_set (&value, result->total.sum, result->total.answered);
  tuntas_rational_set (&conversion, CONVERSION, 1);
  tuntas_rational_multiply (&value, &conversion);
  return tuntas_rational_round (&value, NIK_DECIMALS);
}

/**
 * tuntas_survey_index_classify_element:
 * @self: a result
 * @place: an element, from 0
 *
 * Returns: (transfer none) (nullable): the grade of one element; %NULL when nobody answered it
 */
TuntasSurveyBand *
tuntas_survey_index_classify_element (TuntasSurveyIndex *self, guint place)
{
  if (self->elements[place].total.answered == 0)
    return NULL;
  return tuntas_survey_method_classify (self->method,
                                        tuntas_survey_index_convert_element (self, place));
}

/**
 * tuntas_survey_index_compare_elements:
 * @self: a result
 * @a: place of an element, from 0
 * @b: place of an element, from 0
 *
 * Compares unrounded averages; an element without answers comes after all others.
 *
 * Returns: less than, equal to or greater than 0 as the average of @a is less than, equal to or
 * greater than that of @b
 */
int
tuntas_survey_index_compare_elements (TuntasSurveyIndex *self, guint a, guint b)
{
  const TuntasSurveyTotal *x = &self->elements[a].total;
  const TuntasSurveyTotal *y = &self->elements[b].total;
  unsigned __int128 left = (unsigned __int128)x->sum * y->answered;
  unsigned __int128 right = (unsigned __int128)y->sum * x->answered;

  if (x->answered == 0 || y->answered == 0)
    return (x->answered == 0) - (y->answered == 0);
  return (left > right) - (left < right);
}

/**
 * tuntas_survey_index_find_lowest:
 * @self: a result
 *
 * Returns: place of the element with the lowest average, which the plan for improvement begins
 * with; the first of several, -1 when there are no answers
 */
int
tuntas_survey_index_find_lowest (TuntasSurveyIndex *self)
{
  guint lowest = 0;

  for (guint i = 1; i < self->n_elements; i++) {
    if (tuntas_survey_index_compare_elements (self, i, lowest) < 0)
      lowest = i;
  }
  return self->n_elements > 0 && self->elements[lowest].total.answered > 0 ? (int)lowest : -1;
}

/**
 * tuntas_survey_index_get_short_nrr:
 * @self: a result
 * @element: place of an element that somebody answered
 *
 * Returns: its average as charts and posters print it: with two decimals, rounded half up from the
 * exact one, or as the convention rounds it before it reckons on
 */
TuntasDecimal
tuntas_survey_index_get_short_nrr (TuntasSurveyIndex *self, guint element)
{
  const TuntasSurveyTotal *total = &self->elements[element].total;
  TuntasRational average;

  if (self->convention.nrr_decimals >= 0)
    return self->elements[element].nrr;
  g_return_val_if_fail (total->answered > 0, self->elements[element].nrr);

  tuntas_rational_set (&average, total->sum, total->answered);
  return tuntas_rational_round (&average, NIK_DECIMALS);
}
