/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A survey against the ones before it, and what matters against what is done well. */
#include "config.h"

#include "tuntas-survey-charts-private.h"

#include "tuntas-survey-quadrant.h"

#include <math.h>
#include <string.h>

/* NIK goes from 25 to 100. */
#define NIK_LEAST 25
/* From fewer comments nothing is learned about what matters. */
#define LEAST_MENTIONS 5

#define NO_INDEX "IKM belum dapat dihitung"

static void
add_nik (TuntasChart *chart, TuntasSurveyIndex *index)
{
  g_autofree char *text = NULL;
  g_autofree char *word = NULL;

  if (index->band == NULL) {
    tuntas_chart_add_missing (chart, NO_INDEX);
    return;
  }
  text = tuntas_decimal_to_text (index->nik, ',');
  word = g_strdup_printf ("mutu %s, %s", index->band->grade, index->band->performance);
  tuntas_chart_add_value (chart, (double)index->nik.units / 100, text, word);
}

/* The average of an unsur on the scale of the IKM. */
static void
add_element_nik (TuntasChart *chart, TuntasSurveyIndex *index, const char *key)
{
  int place = tuntas_survey_method_find_element (index->method, key);
  g_autofree char *text = NULL;
  TuntasDecimal nik;

  if (place < 0 || index->elements[place].total.answered == 0) {
    tuntas_chart_add_missing (chart, TUNTAS_SURVEY_CHART_NO_ANSWER);
    return;
  }
  nik = tuntas_survey_index_convert_element (index, (guint)place);
  text = tuntas_decimal_to_text (nik, ',');
  tuntas_chart_add_value (chart, (double)nik.units / 100, text, NULL);
}

static TuntasSurveySummary *
get_period (TuntasSurveyResult *result, guint i)
{
  return i < result->earlier->len ? g_ptr_array_index (result->earlier, i) : result->summary;
}

static guint
count_indexed (TuntasSurveyResult *result)
{
  guint n = 0;

  for (guint i = 0; i <= result->earlier->len; i++)
    n += get_period (result, i)->index->band != NULL;
  return n;
}

static gboolean
is_all_fair (TuntasSurveyResult *result)
{
  for (guint i = 0; i < result->earlier->len; i++) {
    if (!tuntas_survey_change_is_fair (get_period (result, i)->index, result->summary->index))
      return FALSE;
  }
  return TRUE;
}

/* Why nothing stands beside this survey. */
static char *
dup_alone (TuntasSurveyResult *result)
{
  if (result->uncompared != NULL)
    return g_strdup (result->uncompared);
  if (result->summary->index->band == NULL)
    return g_strdup ("Survei ini belum mempunyai nilai IKM untuk dibandingkan.");
  return g_strdup ("Belum ada survei sebelumnya dari unit ini yang dapat dibandingkan.");
}

static char *
make_trend_title (TuntasSurveyResult *result)
{
  TuntasSurveyIndex *index = result->summary->index;
  const TuntasSurveyChange *change = NULL;
  g_autofree char *nik = tuntas_decimal_to_text (index->nik, ',');
  g_autofree char *size = NULL;

  if (result->changes->len > 0)
    change = &g_array_index (result->changes, TuntasSurveyChange, 0);
  if (index->band == NULL || change == NULL || change->place >= 0)
    return g_strdup ("Perkembangan nilai IKM");
  size = tuntas_decimal_to_text (change->size, ',');
  if (change->direction == 0)
    return g_strdup_printf ("Nilai IKM tetap %s", nik);
  return g_strdup_printf (change->direction > 0 ? "Nilai IKM naik %s menjadi %s"
                                                : "Nilai IKM turun %s menjadi %s",
                          size, nik);
}

/* -1 when several unsur are the lowest. */
static int
find_only_lowest (TuntasSurveyIndex *index)
{
  int found = -1;

  for (guint i = 0; i < index->n_elements; i++) {
    if (!tuntas_survey_chart_is_lowest (index, i))
      continue;
    if (found >= 0)
      return -1;
    found = (int)i;
  }
  return found;
}

TuntasChart *
tuntas_survey_chart_make_trend (TuntasSurveyResult *result, char **why_not)
{
  TuntasSurveyIndex *index = result->summary->index;
  int lowest = find_only_lowest (index);
  TuntasChart *chart = NULL;

  if (count_indexed (result) < 2) {
    *why_not = dup_alone (result);
    return NULL;
  }
  chart = tuntas_survey_chart_begin (result, TUNTAS_CHART_TREND);
  chart->title = make_trend_title (result);
  chart->axis_label = g_strdup ("Nilai interval konversi");
  chart->axis_origin = NIK_LEAST;
  chart->axis_fit = TRUE;
  if (!is_all_fair (result))
    tuntas_survey_chart_note (chart, "cara hitung tidak sama di semua periode");
  tuntas_survey_chart_add_bands (chart, index->method, 1);
  for (guint i = 0; i <= result->earlier->len; i++) {
    g_autofree char *code = tuntas_survey_period_dup_short_span (get_period (result, i)->period);
    g_autofree char *label = tuntas_survey_chart_dup_period (get_period (result, i)->period);

    tuntas_chart_add_category (chart, code, label, NULL);
  }
  tuntas_chart_add_series (chart, "Nilai IKM");
  for (guint i = 0; i <= result->earlier->len; i++)
    add_nik (chart, get_period (result, i)->index);
  if (lowest >= 0) {
    TuntasSurveyElement *element = tuntas_survey_method_get_element (index->method, (guint)lowest);
    g_autofree char *name = tuntas_survey_chart_dup_element (index->method, (guint)lowest);
    g_autofree char *label = g_strconcat (name, " (NRR × 25)", NULL);

    tuntas_chart_add_series (chart, label);
    for (guint i = 0; i <= result->earlier->len; i++)
      add_element_nik (chart, get_period (result, i)->index, element->key);
  }
  return chart;
}

/* What became of an unsur, from the figures as they are printed; its direction is 2 when nothing
 * can be said. */
static TuntasSurveyChange
compare_element (TuntasSurveyResult *result, guint place)
{
  TuntasSurveyIndex *after = result->summary->index;
  TuntasSurveyIndex *before = result->previous->index;
  TuntasSurveyElement *element = tuntas_survey_method_get_element (after->method, place);
  int earlier = tuntas_survey_method_find_element (before->method, element->key);
  TuntasSurveyChange none = {.place = (int)place, .direction = 2};

  if (earlier < 0 || before->elements[earlier].total.answered == 0 ||
      after->elements[place].total.answered == 0)
    return none;
  return tuntas_survey_change_compare ((int)place,
                                       tuntas_survey_index_get_short_nrr (before, (guint)earlier),
                                       tuntas_survey_index_get_short_nrr (after, place));
}

/* "7 unsur naik, 1 turun, 1 tetap" */
static char *
make_comparison_title (TuntasSurveyResult *result)
{
  static const char *const words[] = {"turun", "tetap", "naik"};
  static const int order[] = {2, 0, 1};
  guint counts[3] = {0};
  GString *title = g_string_new (NULL);

  for (guint i = 0; i < result->summary->index->n_elements; i++) {
    TuntasSurveyChange change = compare_element (result, i);

    if (change.direction <= 1)
      counts[change.direction + 1]++;
  }
  for (guint i = 0; i < G_N_ELEMENTS (order); i++) {
    if (counts[order[i]] > 0)
      g_string_append_printf (title, title->len == 0 ? "%u unsur %s" : ", %u %s", counts[order[i]],
                              words[order[i]]);
  }
  return g_string_free (title, FALSE);
}

/* The chart has no grades: instead of a letter, what became of the unsur. */
static void
set_word (TuntasChartPoint *point, const TuntasSurveyChange *change)
{
  if (point == NULL)
    return;
  g_free (point->word);
  point->word =
    change != NULL && change->direction <= 1 ? tuntas_survey_chart_dup_change (change) : NULL;
}

static void
add_previous_nrr (TuntasChart *chart, TuntasSurveyResult *result, guint place)
{
  TuntasSurveyElement *element =
    tuntas_survey_method_get_element (result->summary->index->method, place);
  int earlier = tuntas_survey_method_find_element (result->previous->index->method, element->key);

  if (earlier >= 0)
    set_word (tuntas_survey_chart_add_nrr (chart, result->previous->index, (guint)earlier), NULL);
  else
    tuntas_chart_add_missing (chart, "tidak ditanyakan");
}

TuntasChart *
tuntas_survey_chart_make_comparison (TuntasSurveyResult *result, char **why_not)
{
  TuntasSurveyIndex *index = result->summary->index;
  TuntasChart *chart = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (result->previous == NULL) {
    *why_not = dup_alone (result);
    return NULL;
  }
  chart = tuntas_survey_chart_begin (result, TUNTAS_CHART_COMPARISON);
  before = tuntas_survey_chart_dup_period (result->previous->period);
  after = tuntas_survey_chart_dup_period (result->summary->period);
  chart->title = make_comparison_title (result);
  chart->axis_label = g_strdup ("Nilai rata-rata (NRR)");
  chart->axis_origin = 1;
  chart->axis_fit = TRUE;
  if (!tuntas_survey_change_is_fair (result->previous->index, index))
    tuntas_survey_chart_note (chart, "cara hitung tidak sama");
  tuntas_survey_chart_add_elements (chart, index->method);
  tuntas_chart_add_series (chart, before);
  for (guint i = 0; i < index->n_elements; i++)
    add_previous_nrr (chart, result, i);
  tuntas_chart_add_series (chart, after);
  for (guint i = 0; i < index->n_elements; i++) {
    TuntasChartPoint *point = tuntas_survey_chart_add_nrr (chart, index, i);
    TuntasSurveyChange change = compare_element (result, i);

    set_word (point, &change);
  }
  return chart;
}

/* What importance is taken from. */
typedef struct {
  guint64 values[TUNTAS_SURVEY_MAX_ELEMENTS];
  guint scale; /* decimals of @values */
  const char *label;
} Importance;

static gboolean
use_weights (TuntasSurveyMethod *method, Importance *importance)
{
  gboolean differ = FALSE;

  importance->label = "Kepentingan (bobot unsur)";
  for (guint i = 0; i < method->elements->len; i++)
    importance->scale =
      MAX (importance->scale, tuntas_survey_method_get_element (method, i)->weight.scale);
  for (guint i = 0; i < method->elements->len; i++) {
    TuntasDecimal weight = tuntas_survey_method_get_element (method, i)->weight;

    for (; weight.scale < importance->scale; weight.scale++)
      weight.units *= 10;
    importance->values[i] = weight.units;
    differ = differ || weight.units != importance->values[0];
  }
  return method->own_weights && differ;
}

static gboolean
has_words (TuntasSurveyMethod *method)
{
  for (guint i = 0; i < method->elements->len; i++) {
    GStrv words = tuntas_survey_method_get_element (method, i)->words;

    if (words != NULL && words[0] != NULL)
      return TRUE;
  }
  return FALSE;
}

static gboolean
use_mentions (TuntasSurveyResult *result, Importance *importance)
{
  guint64 sum = 0;

  *importance = (Importance){.label = "Kepentingan (saran yang menyebutnya)"};
  for (guint i = 0; i < result->answers.n_elements; i++) {
    importance->values[i] = result->mentions[i];
    sum += result->mentions[i];
  }
  return sum >= LEAST_MENTIONS;
}

/* The chart parts its points by their places: what lies on a line exactly must not be put beyond
 * it by the last digit of a double. */
static double
keep_side (double place, double split, gboolean above)
{
  if (above)
    return MAX (place, split);
  return place < split ? place : nextafter (split, -HUGE_VAL);
}

static void
add_quadrant_points (TuntasChart *chart, TuntasSurveyIndex *index, const Importance *importance)
{
  TuntasSurveyQuadrant quadrants[TUNTAS_SURVEY_MAX_ELEMENTS];
  double unit = pow (10, importance->scale);

  tuntas_survey_quadrant_find (index, importance->values, quadrants);
  for (guint i = 0; i < index->n_elements; i++) {
    const TuntasSurveyTotal *total = &index->elements[i].total;
    TuntasDecimal value = {importance->values[i], importance->scale};
    TuntasSurveyQuadrant quadrant = quadrants[i];
    gboolean important =
      quadrant == TUNTAS_SURVEY_QUADRANT_IMPROVE || quadrant == TUNTAS_SURVEY_QUADRANT_KEEP;
    gboolean good =
      quadrant == TUNTAS_SURVEY_QUADRANT_ENOUGH || quadrant == TUNTAS_SURVEY_QUADRANT_KEEP;
    g_autofree char *text = tuntas_decimal_to_text (value, ',');
    TuntasChartPoint *point = NULL;

    if (total->answered == 0) {
      tuntas_chart_add_missing (chart, TUNTAS_SURVEY_CHART_NO_ANSWER);
      continue;
    }
    point = tuntas_chart_add_value (
      chart, keep_side ((double)importance->values[i] / unit, chart->split, important), text, NULL);
    point->across =
      keep_side ((double)total->sum / (double)total->answered, chart->across_split, good);
    point->across_text = tuntas_decimal_to_text (tuntas_survey_index_get_short_nrr (index, i), ',');
    point->emphasis = quadrant == TUNTAS_SURVEY_QUADRANT_IMPROVE;
  }
}

/* The averages of the unsur that were answered. */
static void
set_splits (TuntasChart *chart, TuntasSurveyIndex *index, const Importance *importance)
{
  double unit = pow (10, importance->scale);
  guint n = 0;

  for (guint i = 0; i < index->n_elements; i++) {
    const TuntasSurveyTotal *total = &index->elements[i].total;

    if (total->answered == 0)
      continue;
    chart->split += (double)importance->values[i] / unit;
    chart->across_split += (double)total->sum / (double)total->answered;
    n++;
  }
  chart->split /= MAX (n, 1);
  chart->across_split /= MAX (n, 1);
}

/* "Benahi lebih dulu: U3 Waktu penyelesaian"; of more than two only the codes. */
static char *
make_quadrant_title (TuntasChart *chart, TuntasSurveyMethod *method)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GString) codes = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < method->elements->len; i++) {
    g_autofree char *name = tuntas_survey_chart_dup_element (method, i);

    if (!tuntas_chart_get_point (chart, 0, i)->emphasis)
      continue;
    g_string_append_printf (names, "%s%s", n > 0 ? " dan " : "", name);
    g_string_append_printf (codes, "%s%s", n > 0 ? ", " : "",
                            tuntas_chart_get_category (chart, i)->code);
    n++;
  }
  if (n == 0)
    return g_strdup ("Tidak ada unsur penting yang tertinggal");
  return g_strconcat ("Benahi lebih dulu: ", n <= 2 ? names->str : codes->str, NULL);
}

TuntasChart *
tuntas_survey_chart_make_quadrant (TuntasSurveyResult *result, char **why_not)
{
  TuntasSurveyIndex *index = result->summary->index;
  Importance importance = {.scale = 0};
  TuntasChart *chart = NULL;

  if (!use_weights (index->method, &importance) && !use_mentions (result, &importance)) {
    *why_not =
      has_words (index->method)
        ? g_strdup_printf ("Kepentingan unsur belum diketahui: bobot semua unsur sama, dan saran "
                           "yang menyebut unsur belum sampai %d.",
                           LEAST_MENTIONS)
        : g_strdup ("Kepentingan unsur tidak diketahui: bobot semua unsur sama, dan kuesionernya "
                    "tidak memuat kata-kata untuk mengenali unsur dalam saran.");
    return NULL;
  }
  chart = tuntas_survey_chart_begin (result, TUNTAS_CHART_QUADRANT);
  chart->axis_label = g_strdup (importance.label);
  chart->across_label = g_strdup ("Kinerja (NRR)");
  set_splits (chart, index, &importance);
  tuntas_survey_chart_add_elements (chart, index->method);
  add_quadrant_points (chart, index, &importance);
  chart->title = make_quadrant_title (chart, index->method);
  return chart;
}
