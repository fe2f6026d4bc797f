/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-convention.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define EXACT "exact"
/* More decimals than these are no rounding that anybody does by hand. */
#define MAX_DECIMALS 6

typedef struct {
  const char *code;
  const char *label; /* stands on papers, hence Indonesian */
  gsize offset;
} Stage;

static const Stage stages[] = {
  {"nrr", "NRR", G_STRUCT_OFFSET (TuntasSurveyConvention, nrr_decimals)},
  {"term", "NRR tertimbang", G_STRUCT_OFFSET (TuntasSurveyConvention, term_decimals)},
  {"index", "indeks", G_STRUCT_OFFSET (TuntasSurveyConvention, index_decimals)},
};

static int
get_decimals (const TuntasSurveyConvention *self, const Stage *stage)
{
  return G_STRUCT_MEMBER (int, self, stage->offset);
}

/* "exact", or stages with their decimals in the order of reckoning: "nrr-2-term-2". */
static gboolean
parse_rounding (TuntasSurveyConvention *self, const char *code)
{
  g_auto (GStrv) parts = g_strsplit (code, "-", -1);
  guint i = 0;

  if (strcmp (code, EXACT) == 0)
    return TRUE;
  for (guint s = 0; s < G_N_ELEMENTS (stages) && parts[i] != NULL; s++) {
    guint64 decimals = 0;

    if (strcmp (parts[i], stages[s].code) != 0)
      continue;
    if (parts[i + 1] == NULL ||
        !g_ascii_string_to_unsigned (parts[i + 1], 10, 0, MAX_DECIMALS, &decimals, NULL))
      return FALSE;
    G_STRUCT_MEMBER (int, self, stages[s].offset) = (int)decimals;
    i += 2;
  }
  return i > 0 && parts[i] == NULL;
}

/**
 * tuntas_survey_convention_init:
 * @self: set to the convention
 * @weight: (nullable): "exact", or a decimal as "0.111"; NULL for exact
 * @rounding: (nullable): "exact", or what is rounded to how many decimals: "nrr-2", "nrr-2-term-2",
 *   "nrr-3-term-3", "term-3", "index-3"; NULL for exact
 * @error: return location for a `G_IO_ERROR_INVALID_ARGUMENT`
 *
 * Returns: whether both codes mean something
 */
gboolean
tuntas_survey_convention_init (TuntasSurveyConvention *self,
                               const char *weight,
                               const char *rounding,
                               GError **error)
{
  const TuntasSurveyConvention exact = {
    {0, 0}, TUNTAS_SURVEY_UNROUNDED, TUNTAS_SURVEY_UNROUNDED, TUNTAS_SURVEY_UNROUNDED};

  *self = exact;
  if (weight != NULL && strcmp (weight, EXACT) != 0 &&
      (!tuntas_decimal_parse (weight, &self->weight, NULL) || self->weight.units == 0)) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                 _ ("“%s” is no weight. Write “exact”, or a number as 0.111."), weight);
    return FALSE;
  }
  if (rounding != NULL && !parse_rounding (self, rounding)) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                 _ ("“%s” is no rounding. Write “exact”, or what is rounded to how many decimals, "
                    "as “nrr-2-term-2” or “index-3”."),
                 rounding);
    return FALSE;
  }
  return TRUE;
}

/**
 * tuntas_survey_convention_check:
 * @self: a convention
 * @method: what it is meant for
 * @error: return location for a `G_IO_ERROR_INVALID_ARGUMENT`
 *
 * A weight fits when it is 1/n, rounded or cut off to at least two decimals: 0,11 and 0,111 for
 * nine unsur, 0,071 for fourteen, 0,33 for three. Any other would give a number that is no index.
 *
 * Returns: whether the weight fits
 */
gboolean
tuntas_survey_convention_check (const TuntasSurveyConvention *self,
                                TuntasSurveyMethod *method,
                                GError **error)
{
  g_autofree char *code = NULL;
  guint64 one = 1;
  guint n = method->elements->len;

  if (self->weight.units == 0)
    return TRUE;
  for (guint i = 0; i < self->weight.scale; i++)
    one *= 10;
  if (!method->own_weights &&
      (self->weight.units * n == one ||
       (self->weight.scale >= 2 &&
        (self->weight.units == one / n || self->weight.units == (2 * one + n) / (2 * n)))))
    return TRUE;
  code = tuntas_survey_convention_dup_weight_code (self);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
               method->own_weights
                 ? _ ("The weight %s cannot be used: this questionnaire gives each of its %u unsur "
                      "a weight of its own. Choose “exact”.")
                 : _ ("The weight %s does not fit a survey with %u unsur. Choose “exact”, or one "
                      "divided by that number with two decimals or more."),
               code, n);
  return FALSE;
}

/**
 * tuntas_survey_convention_equal:
 * @self: a convention
 * @other: a convention
 *
 * Returns: whether both reckon alike
 */
gboolean
tuntas_survey_convention_equal (const TuntasSurveyConvention *self,
                                const TuntasSurveyConvention *other)
{
  return tuntas_decimal_compare (self->weight, other->weight) == 0 &&
         self->nrr_decimals == other->nrr_decimals && self->term_decimals == other->term_decimals &&
         self->index_decimals == other->index_decimals;
}

/**
 * tuntas_survey_convention_dup_weight_code:
 * @self: a convention
 *
 * Returns: (transfer full): "exact" or "0.111"
 */
char *
tuntas_survey_convention_dup_weight_code (const TuntasSurveyConvention *self)
{
  return self->weight.units > 0 ? tuntas_decimal_to_text (self->weight, '.') : g_strdup (EXACT);
}

/**
 * tuntas_survey_convention_dup_rounding_code:
 * @self: a convention
 *
 * Returns: (transfer full): "exact" or "nrr-2-term-2"
 */
char *
tuntas_survey_convention_dup_rounding_code (const TuntasSurveyConvention *self)
{
  g_autoptr (GString) code = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (stages); i++) {
    int decimals = get_decimals (self, &stages[i]);

    if (decimals != TUNTAS_SURVEY_UNROUNDED)
      g_string_append_printf (code, "%s%s-%d", code->len > 0 ? "-" : "", stages[i].code, decimals);
  }
  return g_strdup (code->len > 0 ? code->str : EXACT);
}

/**
 * tuntas_survey_convention_dup_weight_label:
 * @self: a convention
 * @method: what it is used for
 *
 * Returns: (transfer full): the weight in Indonesian words: "1/9", "0,111"
 */
char *
tuntas_survey_convention_dup_weight_label (const TuntasSurveyConvention *self,
                                           TuntasSurveyMethod *method)
{
  if (self->weight.units > 0)
    return tuntas_decimal_to_text (self->weight, ',');
  if (method->own_weights)
    return g_strdup ("tiap unsur menurut daftar unit layanan");
  return g_strdup_printf ("1/%u", method->elements->len);
}

/**
 * tuntas_survey_convention_dup_rounding_label:
 * @self: a convention
 *
 * Returns: (transfer full): the rounding on the way in Indonesian words: "NRR dibulatkan 2 desimal"
 */
char *
tuntas_survey_convention_dup_rounding_label (const TuntasSurveyConvention *self)
{
  g_autoptr (GString) label = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (stages); i++) {
    int decimals = get_decimals (self, &stages[i]);

    if (decimals != TUNTAS_SURVEY_UNROUNDED)
      g_string_append_printf (label, "%s%s dibulatkan %d desimal", label->len > 0 ? "; " : "",
                              stages[i].label, decimals);
  }
  return g_strdup (label->len > 0 ? label->str : "tanpa pembulatan antara");
}

/**
 * tuntas_survey_convention_dup_label:
 * @self: a convention
 * @method: what it is used for
 *
 * Returns: (transfer full): the Indonesian words that are printed with every result: "bobot 0,111;
 * NRR dibulatkan 2 desimal; nilai akhir 2 desimal"
 */
char *
tuntas_survey_convention_dup_label (const TuntasSurveyConvention *self, TuntasSurveyMethod *method)
{
  g_autofree char *weight = tuntas_survey_convention_dup_weight_label (self, method);
  g_autofree char *rounding = tuntas_survey_convention_dup_rounding_label (self);

  return g_strdup_printf ("bobot %s; %s; nilai akhir 2 desimal", weight, rounding);
}
