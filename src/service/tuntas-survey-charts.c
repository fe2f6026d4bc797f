/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What charts say is part of the office's report: it is Indonesian whatever the language of the
 * window. */
#include "config.h"

#include "tuntas-survey-charts-private.h"

#include <string.h>

/* NRR goes from 1 to 4. No answer is less than 1: there the axis begins, and is not cut. */
#define NRR_LEAST 1
#define NRR_GREATEST TUNTAS_SURVEY_MAX_VALUE

static const struct {
  const char *code;
  TuntasSurveyChartFunc make;
} kinds[TUNTAS_SURVEY_CHART_N] = {
  [TUNTAS_SURVEY_CHART_ELEMENTS] = {"unsur", tuntas_survey_chart_make_elements},
  [TUNTAS_SURVEY_CHART_TREND] = {"tren", tuntas_survey_chart_make_trend},
  [TUNTAS_SURVEY_CHART_COMPARISON] = {"perbandingan", tuntas_survey_chart_make_comparison},
  [TUNTAS_SURVEY_CHART_PROFILE] = {"profil", tuntas_survey_chart_make_profile},
  [TUNTAS_SURVEY_CHART_ANSWERS] = {"jawaban", tuntas_survey_chart_make_answers},
  [TUNTAS_SURVEY_CHART_HEAT_MAP] = {"layanan", tuntas_survey_chart_make_heat_map},
  [TUNTAS_SURVEY_CHART_QUADRANT] = {"kepentingan", tuntas_survey_chart_make_quadrant},
};

/**
 * tuntas_survey_chart_kind_to_code:
 * @kind: a kind
 *
 * Returns: the word by which files and commands know it: "unsur", "tren", "perbandingan" …
 */
const char *
tuntas_survey_chart_kind_to_code (TuntasSurveyChartKind kind)
{
  g_return_val_if_fail ((guint)kind < TUNTAS_SURVEY_CHART_N, NULL);
  return kinds[kind].code;
}

/**
 * tuntas_survey_result_make_chart:
 * @result: a survey
 * @kind: what to draw of it
 * @why_not: (out) (optional): when there is nothing to show, a sentence that says why
 *
 * Values stand as they are printed in the papers of the survey, rounded once from the exact ones.
 * Averages of unsur go from 1 to 4 with two decimals (or those of the convention), with the grades
 * of the method on the same scale; the IKM goes from 25 to 100. Groups in which a person could be
 * recognised are named, but have no value. Any thread.
 *
 * Returns: (transfer full) (nullable): the chart; all its texts are Indonesian
 */
TuntasChart *
tuntas_survey_result_make_chart (TuntasSurveyResult *result,
                                 TuntasSurveyChartKind kind,
                                 char **why_not)
{
  g_autofree char *reason = NULL;
  TuntasChart *chart = NULL;

  g_return_val_if_fail (result != NULL && (guint)kind < TUNTAS_SURVEY_CHART_N, NULL);

  if (result->answers.respondents == 0)
    reason = g_strdup ("Belum ada responden. Masukkan jawaban lebih dulu.");
  else
    chart = kinds[kind].make (result, &reason);
  if (why_not != NULL)
    *why_not = g_steal_pointer (&reason);
  return chart;
}

/* A chart with its subtitle: whom and when, how many, and what came out. */
TuntasChart *
tuntas_survey_chart_begin (TuntasSurveyResult *result, TuntasChartKind kind)
{
  TuntasChart *chart = tuntas_chart_new ();
  TuntasSurveySummary *summary = result->summary;
  g_autofree char *span = tuntas_survey_period_dup_span (summary->period);

  chart->kind = kind;
  chart->subtitle = g_strdup_printf ("%s · %s · %" G_GUINT64_FORMAT " responden",
                                     summary->period->unit, span, summary->respondents);
  if (summary->period->status == TUNTAS_SURVEY_STATUS_OPEN)
    tuntas_survey_chart_note (chart, "sementara");
  return chart;
}

/* "Semester II 2026 (sementara)" */
char *
tuntas_survey_chart_dup_period (TuntasSurveyPeriod *period)
{
  g_autofree char *span = tuntas_survey_period_dup_span (period);

  if (period->status == TUNTAS_SURVEY_STATUS_OPEN)
    return g_strconcat (span, " (sementara)", NULL);
  return g_steal_pointer (&span);
}

/* One more thing to know about the whole chart. */
void
tuntas_survey_chart_note (TuntasChart *chart, const char *note)
{
  g_autofree char *before = g_steal_pointer (&chart->subtitle);

  chart->subtitle = g_strdup_printf ("%s · %s", before, note);
}

/* "U3 Waktu penyelesaian" */
char *
tuntas_survey_chart_dup_element (TuntasSurveyMethod *method, guint place)
{
  TuntasSurveyElement *element = tuntas_survey_method_get_element (method, place);

  return g_strdup_printf ("U%u %s", element->number, element->label);
}

void
tuntas_survey_chart_add_elements (TuntasChart *chart, TuntasSurveyMethod *method)
{
  for (guint i = 0; i < method->elements->len; i++) {
    TuntasSurveyElement *element = tuntas_survey_method_get_element (method, i);
    g_autofree char *code = g_strdup_printf ("U%u", element->number);

    tuntas_chart_add_category (chart, code, element->label, NULL);
  }
}

static double
to_double (TuntasDecimal value)
{
  double position = (double)value.units;

  for (guint i = 0; i < value.scale; i++)
    position /= 10;
  return position;
}

/* The grades of the method, from NIK to another scale: 25 for NRR, 1 for NIK. */
void
tuntas_survey_chart_add_bands (TuntasChart *chart, TuntasSurveyMethod *method, double scale)
{
  for (guint i = method->bands->len; i-- > 0;) {
    TuntasSurveyBand *band = g_ptr_array_index (method->bands, i);

    tuntas_chart_add_band (chart, to_double (band->from) / scale, band->grade, band->performance);
  }
}

/* The average of an unsur; the word is the letter of its grade. */
TuntasChartPoint *
tuntas_survey_chart_add_nrr (TuntasChart *chart, TuntasSurveyIndex *index, guint place)
{
  const TuntasSurveyTotal *total = &index->elements[place].total;
  g_autofree char *text = NULL;

  if (total->answered == 0) {
    tuntas_chart_add_missing (chart, TUNTAS_SURVEY_CHART_NO_ANSWER);
    return NULL;
  }
  text = tuntas_decimal_to_text (tuntas_survey_index_get_short_nrr (index, place), ',');
  return tuntas_chart_add_value (chart, (double)total->sum / (double)total->answered, text,
                                 tuntas_survey_index_classify_element (index, place)->grade);
}

/* Whether no unsur has a lower average, and not all have the same. */
gboolean
tuntas_survey_chart_is_lowest (TuntasSurveyIndex *index, guint place)
{
  int lowest = tuntas_survey_index_find_lowest (index);
  gboolean others = FALSE;

  if (lowest < 0 || tuntas_survey_index_compare_elements (index, place, (guint)lowest) != 0)
    return FALSE;
  for (guint i = 0; i < index->n_elements; i++)
    others = others || (index->elements[i].total.answered > 0 &&
                        tuntas_survey_index_compare_elements (index, i, (guint)lowest) > 0);
  return others;
}

/* "U3 Waktu penyelesaian", or "U3 Waktu penyelesaian dan U8 Sarana dan prasarana"; NULL when none
 * is lower than the others. */
char *
tuntas_survey_chart_dup_lowest (TuntasSurveyIndex *index)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < index->n_elements; i++) {
    if (tuntas_survey_chart_is_lowest (index, i))
      g_ptr_array_add (names, tuntas_survey_chart_dup_element (index->method, i));
  }
  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (text, "%s%s",
                            i == 0               ? ""
                            : i + 1 < names->len ? ", "
                                                 : " dan ",
                            (const char *)g_ptr_array_index (names, i));
  return g_string_free (text, names->len == 0);
}

/* "▲ naik 0,12", "▼ turun 0,02" or "tetap" */
char *
tuntas_survey_chart_dup_change (const TuntasSurveyChange *change)
{
  g_autofree char *size = tuntas_decimal_to_text (change->size, ',');

  if (change->direction == 0)
    return g_strdup ("tetap");
  return g_strdup_printf (change->direction > 0 ? "▲ naik %s" : "▼ turun %s", size);
}

/* The whole index in words, or that there is none. */
static void
note_index (TuntasChart *chart, TuntasSurveyIndex *index)
{
  g_autofree char *nik = tuntas_decimal_to_text (index->nik, ',');
  g_autofree char *note = NULL;

  if (index->band == NULL) {
    tuntas_survey_chart_note (chart, "IKM belum dapat dihitung");
    return;
  }
  note =
    g_strdup_printf ("IKM %s, mutu %s (%s)", nik, index->band->grade, index->band->performance);
  tuntas_survey_chart_note (chart, note);
}

TuntasChart *
tuntas_survey_chart_make_elements (TuntasSurveyResult *result, char **why_not)
{
  TuntasSurveyIndex *index = result->summary->index;
  TuntasChart *chart = tuntas_survey_chart_begin (result, TUNTAS_CHART_BARS);
  g_autofree char *lowest = tuntas_survey_chart_dup_lowest (index);

  note_index (chart, index);
  chart->title = lowest != NULL ? g_strdup_printf ("Unsur terendah: %s", lowest)
                                : g_strdup ("Nilai semua unsur sama");
  chart->axis_label = g_strdup ("Nilai rata-rata (NRR)");
  chart->emphasis_label = g_strdup ("Unsur terendah");
  chart->axis_origin = NRR_LEAST;
  chart->axis_minimum = NRR_LEAST;
  chart->axis_maximum = NRR_GREATEST;
  tuntas_survey_chart_add_elements (chart, index->method);
  tuntas_survey_chart_add_bands (chart, index->method, 25);
  for (guint i = 0; i < index->n_elements; i++) {
    TuntasChartPoint *point = tuntas_survey_chart_add_nrr (chart, index, i);

    if (point != NULL)
      point->emphasis = tuntas_survey_chart_is_lowest (index, i);
  }
  return chart;
}
