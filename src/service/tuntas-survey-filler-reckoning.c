/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-filler-private.h"

#include "tuntas-number-text.h"
#include "tuntas-survey-alternatives.h"
#include "tuntas-survey-convention.h"

/* How the number was reckoned, in the words of official documents: Indonesian in every language of
 * the window. Whoever reads them can reckon the number again by hand. */

#define FIELDS "survei.hitung"
#define NO_BREAK "\u00a0"

static char *
format_count (guint64 count)
{
  return tuntas_number_text_format ((gint64)count);
}

static char *
format_decimal (TuntasDecimal value)
{
  return tuntas_decimal_to_text (value, ',');
}

static char *
format_weight (TuntasSurveyIndex *index, guint element)
{
  TuntasSurveyMethod *method = index->method;

  if (index->convention.weight.units > 0)
    return format_decimal (index->convention.weight);
  if (method->own_weights)
    return format_decimal (tuntas_survey_method_get_element (method, element)->weight);
  return g_strdup_printf ("1/%u", method->elements->len);
}

static char *
describe_rounding (int decimals)
{
  return decimals >= 0 ? g_strdup_printf ("dibulatkan %d desimal", decimals)
                       : g_strdup ("tidak dibulatkan");
}

static char *
describe_nrr (TuntasSurveyIndex *index)
{
  const TuntasSurveyElementResult *first = &index->elements[0];
  TuntasSurveyElement *element = tuntas_survey_method_get_element (index->method, 0);
  g_autofree char *rounding = describe_rounding (index->convention.nrr_decimals);
  g_autofree char *sum = format_count (first->total.sum);
  g_autofree char *answered = format_count (first->total.answered);
  g_autofree char *nrr = format_decimal (first->nrr);

  if (first->total.answered == 0)
    return g_strdup_printf ("NRR per unsur = Σ nilai per unsur ÷ jumlah kuesioner yang mengisi "
                            "unsur itu; %s.",
                            rounding);
  return g_strdup_printf ("NRR per unsur = Σ nilai per unsur ÷ jumlah kuesioner yang mengisi unsur "
                          "itu; %s. Contoh U%u: %s ÷ %s = %s.",
                          rounding, element->number, sum, answered, nrr);
}

static char *
describe_terms (TuntasSurveyIndex *index)
{
  g_autofree char *rounding = describe_rounding (index->convention.term_decimals);
  g_autofree char *weight = format_weight (index, 0);

  if (index->method->own_weights && index->convention.weight.units == 0)
    return g_strdup_printf ("NRR tertimbang per unsur = NRR per unsur × bobot unsur; %s.",
                            rounding);
  return g_strdup_printf ("NRR tertimbang per unsur = NRR per unsur × %s; %s.", weight, rounding);
}

/* What stands for an unsur in the reckoning: the last figure of it that is exact as it is printed,
 * so that every step can be made again by hand. */
static char *
write_element (TuntasSurveyIndex *index, guint place)
{
  const TuntasSurveyElementResult *element = &index->elements[place];
  gboolean own = index->method->own_weights && index->convention.weight.units == 0;
  g_autofree char *share = own ? format_weight (index, place) : NULL;
  g_autofree char *mean = NULL;

  if (index->convention.term_decimals >= 0)
    return format_decimal (element->weighted);
  mean = index->convention.nrr_decimals >= 0
           ? format_decimal (element->nrr)
           : g_strdup_printf ("%" G_GUINT64_FORMAT "/%" G_GUINT64_FORMAT, element->total.sum,
                              element->total.answered);
  return own ? g_strdup_printf ("%s × %s", mean, share) : g_steal_pointer (&mean);
}

/* The whole reckoning in a line. */
static char *
write_formula (TuntasSurveyIndex *index)
{
  const TuntasSurveyConvention *convention = &index->convention;
  gboolean weighted =
    convention->term_decimals >= 0 || (index->method->own_weights && convention->weight.units == 0);
  g_autofree char *weight = format_weight (index, 0);
  g_autofree char *sum = format_decimal (index->index);
  g_autofree char *nik = format_decimal (index->nik_long);
  GString *formula = g_string_new ("(");

  for (guint i = 0; i < index->n_elements; i++) {
    g_autofree char *part = write_element (index, i);

    g_string_append_printf (formula, "%s%s", i > 0 ? " + " : "", part);
  }
  g_string_append (formula, ")");
  if (!weighted)
    g_string_append_printf (formula, " × %s", weight);
  if (convention->index_decimals >= 0)
    g_string_append_printf (formula, " =" NO_BREAK "%s (dibulatkan %d desimal); %s", sum,
                            convention->index_decimals, sum);
  g_string_append_printf (formula, " ×" NO_BREAK "25" NO_BREAK "=" NO_BREAK "%s", nik);
  return g_string_free (formula, FALSE);
}

static gboolean
is_exact (const TuntasSurveyConvention *convention)
{
  return convention->nrr_decimals < 0 && convention->term_decimals < 0 &&
         convention->index_decimals < 0;
}

static void
add_result (TuntasFieldSet *fields, TuntasSurveyIndex *index)
{
  g_autofree char *rounding = describe_rounding (index->convention.index_decimals);
  g_autofree char *sum = format_decimal (index->index);
  g_autofree char *nik = format_decimal (index->nik);
  g_autofree char *nik_long = format_decimal (index->nik_long);
  g_autofree char *total = g_strdup_printf (
    "*) Jumlah NRR tertimbang seluruh unsur = %s (indeks 1–4); %s.", sum, rounding);
  g_autofree char *converted = g_strdup_printf (
    "**) IKM unit pelayanan = jumlah NRR tertimbang × 25 = %s, dibulatkan 2 desimal menjadi %s.",
    nik_long, nik);

  g_autofree char *formula = write_formula (index);

  tuntas_field_set_append_text (fields, FIELDS, total);
  tuntas_field_set_append_text (fields, FIELDS, converted);
  tuntas_field_set_set_text (fields, "survei.rumus", formula);
}

/* Conventions in use that would give the same answers another grade. */
static void
add_alternatives (TuntasFieldSet *fields, TuntasSurveyIndex *index)
{
  g_autoptr (GPtrArray) others = tuntas_survey_alternatives_find (index);

  for (guint i = 0; i < others->len; i++) {
    TuntasSurveyIndex *other = g_ptr_array_index (others, i);
    g_autofree char *label = tuntas_survey_convention_dup_label (&other->convention, other->method);
    g_autofree char *nik = format_decimal (other->nik);
    g_autofree char *line = g_strdup_printf ("%s: IKM %s, mutu %s (%s)", label, nik,
                                             other->band->grade, other->band->performance);

    tuntas_field_set_append_text (fields, "survei.konvensi_lain", line);
  }
}

/**
 * tuntas_survey_filler_add_reckoning:
 * @fields: the fields to fill
 * @index: a result
 *
 * Fills `survei.bobot`, `.pembulatan`, `.konvensi`, the list `.hitung`, a step of the reckoning in
 * each item, and `.rumus`, the reckoning in one line, from the sums and numbers of answers or from
 * what was rounded last; `.konvensi_lain` lists conventions that would give another grade.
 */
void
tuntas_survey_filler_add_reckoning (TuntasFieldSet *fields, TuntasSurveyIndex *index)
{
  g_autofree char *label = tuntas_survey_convention_dup_label (&index->convention, index->method);
  g_autofree char *weight = index->method->own_weights && index->convention.weight.units == 0
                              ? g_strdup ("bobot tiap unsur")
                              : format_weight (index, 0);
  g_autofree char *nrr = describe_nrr (index);
  g_autofree char *terms = describe_terms (index);

  tuntas_field_set_set_text (fields, "survei.konvensi", label);
  tuntas_field_set_set_text (fields, "survei.bobot", weight);
  tuntas_field_set_set_text (
    fields, "survei.pembulatan",
    is_exact (&index->convention)
      ? "Angka NRR, NRR tertimbang, dan jumlahnya dicetak 4 desimal hanya untuk dibaca; hitungan "
        "memakai nilai penuh, dan hanya nilai akhir yang dibulatkan (setengah ke atas, 2 desimal)."
      : "Angka yang dicetak 4 desimal dibulatkan hanya untuk dibaca; setiap pembulatan dalam "
        "hitungan disebut di bawah ini (setengah ke atas).");
  tuntas_field_set_append_text (fields, FIELDS, nrr);
  tuntas_field_set_append_text (fields, FIELDS, terms);
  if (index->band == NULL)
    return;
  add_result (fields, index);
  add_alternatives (fields, index);
}
