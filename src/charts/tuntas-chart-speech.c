/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of a chart is part of the office's report and Indonesian like it. */
#include "config.h"

#include "tuntas-chart-speech.h"

#include <string.h>

/**
 * tuntas_chart_dup_category_name:
 * @chart: a chart
 * @category: index
 *
 * Returns: (transfer full): short and full name: "U2 Sistem, mekanisme, dan prosedur"
 */
char *
tuntas_chart_dup_category_name (const TuntasChart *chart, guint category)
{
  const TuntasChartCategory *self = tuntas_chart_get_category (chart, category);

  if (self->code == NULL || g_strcmp0 (self->code, self->label) == 0)
    return g_strdup (self->label);
  return chart->kind == TUNTAS_CHART_TREND ? g_strdup (self->label)
                                           : g_strdup_printf ("%s %s", self->code, self->label);
}

/**
 * tuntas_chart_dup_value_name:
 * @chart: a chart
 * @series: index
 * @category: index
 *
 * Returns: (transfer full): what the value is of: "U1 Persyaratan, Triwulan 2"
 */
char *
tuntas_chart_dup_value_name (const TuntasChart *chart, guint series, guint category)
{
  g_autofree char *name = tuntas_chart_dup_category_name (chart, category);
  const char *group = tuntas_chart_get_category (chart, category)->group;
  const char *label = series < tuntas_chart_count_series (chart)
                        ? tuntas_chart_get_series (chart, series)->label
                        : NULL;

  if (chart->kind == TUNTAS_CHART_PROFILE)
    return group != NULL ? g_strdup_printf ("%s, %s", group, name) : g_steal_pointer (&name);
  if (label == NULL || tuntas_chart_count_series (chart) < 2)
    return g_steal_pointer (&name);
  return g_strdup_printf ("%s, %s", name, label);
}

/**
 * tuntas_chart_get_quadrant_name:
 * @chart: a chart of importance against performance
 * @point: a value of it
 *
 * The four words of importance-performance analysis, as they are usual in Indonesian reports.
 *
 * Returns: (transfer none): what is to be done
 */
const char *
tuntas_chart_get_quadrant_name (const TuntasChart *chart, const TuntasChartPoint *point)
{
  if (point->position >= chart->split)
    return point->across < chart->across_split ? "Prioritas utama" : "Pertahankan prestasi";
  return point->across < chart->across_split ? "Prioritas rendah" : "Cenderung berlebihan";
}

/* The letter of a grade is said with what it means; a sign that stands for a word is not said. */
static void
append_word (const TuntasChart *chart, const char *word, GString *sentence)
{
  static const char *const signs[] = {"▲ ", "▼ "};

  for (guint i = 0; i < tuntas_chart_count_bands (chart); i++) {
    const TuntasChartBand *band = tuntas_chart_get_band (chart, i);

    if (g_strcmp0 (word, band->letter) != 0)
      continue;
    g_string_append_printf (sentence, ", mutu %s, %s", band->letter, band->label);
    return;
  }
  for (guint i = 0; word != NULL && i < G_N_ELEMENTS (signs); i++) {
    if (g_str_has_prefix (word, signs[i]))
      word += strlen (signs[i]);
  }
  if (word != NULL)
    g_string_append_printf (sentence, ", %s", word);
}

static void
append_value (const TuntasChart *chart, const TuntasChartPoint *point, GString *sentence)
{
  if (chart->kind == TUNTAS_CHART_QUADRANT) {
    g_string_append_printf (sentence, "%s %s, %s %s; %s",
                            chart->across_label != NULL ? chart->across_label : "kinerja",
                            point->across_text != NULL ? point->across_text : "–",
                            chart->axis_label != NULL ? chart->axis_label : "kepentingan",
                            point->text, tuntas_chart_get_quadrant_name (chart, point));
    return;
  }
  g_string_append (sentence, point->text);
  append_word (chart, point->word, sentence);
}

/**
 * tuntas_chart_dup_spoken:
 * @chart: a chart
 * @series: index
 * @category: index
 *
 * Returns: (transfer full): the value in one Indonesian sentence, with nothing abbreviated
 */
char *
tuntas_chart_dup_spoken (const TuntasChart *chart, guint series, guint category)
{
  const TuntasChartPoint *point = tuntas_chart_get_point (chart, series, category);
  g_autofree char *name = tuntas_chart_dup_value_name (chart, series, category);
  GString *sentence = g_string_new (name);

  g_string_append (sentence, ": ");
  if (point->missing) {
    g_string_append (sentence, point->word != NULL ? point->word : "tidak ada data");
  } else {
    append_value (chart, point, sentence);
    if (point->emphasis && chart->emphasis_label != NULL)
      g_string_append_printf (sentence, "; %s", chart->emphasis_label);
  }
  g_string_append_c (sentence, '.');
  return g_string_free (sentence, FALSE);
}

/**
 * tuntas_chart_dup_description:
 * @chart: a chart
 *
 * Returns: (transfer full): title, subtitle, grades and every value as sentences, a line each
 */
char *
tuntas_chart_dup_description (const TuntasChart *chart)
{
  GString *text = g_string_new (chart->title);

  if (chart->subtitle != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? ". " : "", chart->subtitle);
  g_string_append (text, text->len > 0 ? ".\n" : "");
  if (tuntas_chart_is_empty (chart))
    g_string_append (text, "Belum ada data.\n");
  for (guint c = 0; c < tuntas_chart_count_categories (chart); c++) {
    for (guint s = 0; s < tuntas_chart_count_series (chart); s++) {
      g_autofree char *spoken = tuntas_chart_dup_spoken (chart, s, c);

      g_string_append_printf (text, "%s\n", spoken);
    }
  }
  return g_string_free (text, FALSE);
}
