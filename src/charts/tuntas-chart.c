/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-chart.h"

#include <math.h>

/* Beyond it the ticks of an axis would leave a gint64. */
#define LARGEST 1e12

static void
clear_point (gpointer data)
{
  TuntasChartPoint *point = data;

  g_free (point->text);
  g_free (point->across_text);
  g_free (point->word);
}

static void
clear_series (gpointer data)
{
  TuntasChartSeries *series = data;

  g_free (series->label);
  g_array_unref (series->points);
}

static void
clear_category (gpointer data)
{
  TuntasChartCategory *category = data;

  g_free (category->code);
  g_free (category->label);
  g_free (category->group);
}

static void
clear_band (gpointer data)
{
  TuntasChartBand *band = data;

  g_free (band->letter);
  g_free (band->label);
}

static void
tuntas_chart_clear (TuntasChart *self)
{
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->axis_label);
  g_free (self->across_label);
  g_free (self->emphasis_label);
  g_clear_pointer (&self->categories, g_array_unref);
  g_clear_pointer (&self->series, g_array_unref);
  g_clear_pointer (&self->bands, g_array_unref);
}

TUNTAS_DEFINE_RECORD (TuntasChart, tuntas_chart)

static GArray *
ensure (GArray **array, guint size, GDestroyNotify clear)
{
  if (*array == NULL) {
    *array = g_array_new (FALSE, TRUE, size);
    g_array_set_clear_func (*array, clear);
  }
  return *array;
}

/**
 * tuntas_chart_add_category:
 * @self: a chart in the making
 * @code: (nullable): short name
 * @label: full name
 * @group: (nullable): heading
 *
 * Adds what is measured: an unsur, a period, a group of respondents.
 */
void
tuntas_chart_add_category (TuntasChart *self,
                           const char *code,
                           const char *label,
                           const char *group)
{
  TuntasChartCategory category = {g_strdup (code), g_strdup (label), g_strdup (group)};

  g_return_if_fail (label != NULL);

  g_array_append_val (ensure (&self->categories, sizeof category, clear_category), category);
}

/**
 * tuntas_chart_add_band:
 * @self: a chart in the making
 * @from: where the band begins
 * @letter: its letter
 * @label: its word
 *
 * Adds a grade. Call from the lowest to the highest.
 */
void
tuntas_chart_add_band (TuntasChart *self, double from, const char *letter, const char *label)
{
  TuntasChartBand band = {from, g_strdup (letter), g_strdup (label)};

  g_return_if_fail (letter != NULL && label != NULL);

  g_array_append_val (ensure (&self->bands, sizeof band, clear_band), band);
}

/**
 * tuntas_chart_add_series:
 * @self: a chart in the making
 * @label: (nullable): name
 *
 * Begins a series; the values that follow are its own.
 */
void
tuntas_chart_add_series (TuntasChart *self, const char *label)
{
  TuntasChartSeries series = {g_strdup (label),
                              g_array_new (FALSE, TRUE, sizeof (TuntasChartPoint))};

  g_array_set_clear_func (series.points, clear_point);
  g_array_append_val (ensure (&self->series, sizeof series, clear_series), series);
}

static TuntasChartPoint *
add_point (TuntasChart *self, TuntasChartPoint *point)
{
  GArray *points;

  if (self->series == NULL)
    tuntas_chart_add_series (self, NULL);
  points = g_array_index (self->series, TuntasChartSeries, self->series->len - 1).points;
  g_array_append_vals (points, point, 1);
  return &g_array_index (points, TuntasChartPoint, points->len - 1);
}

/**
 * tuntas_chart_add_value:
 * @self: a chart in the making
 * @position: where it is drawn
 * @text: how it is printed
 * @word: (nullable): what it means or counts
 *
 * Adds a value to the last series, for its next category. What is no number, or not below 1e12, is
 * missing.
 *
 * Returns: (transfer none): the value, to complete it; valid until the next one is added
 */
TuntasChartPoint *
tuntas_chart_add_value (TuntasChart *self, double position, const char *text, const char *word)
{
  TuntasChartPoint point = {.position = position, .missing = !(fabs (position) < LARGEST)};

  g_return_val_if_fail (text != NULL, NULL);

  point.text = g_strdup (text);
  point.word = g_strdup (word);
  return add_point (self, &point);
}

/**
 * tuntas_chart_add_missing:
 * @self: a chart in the making
 * @reason: (nullable): why there is no value: "kurang dari 5 orang"
 *
 * Says that the last series has no value for its next category.
 */
void
tuntas_chart_add_missing (TuntasChart *self, const char *reason)
{
  TuntasChartPoint point = {.missing = TRUE, .word = g_strdup (reason)};

  add_point (self, &point);
}

/**
 * tuntas_chart_count_categories:
 * @self: a chart
 *
 * Returns: how many categories there are
 */
guint
tuntas_chart_count_categories (const TuntasChart *self)
{
  return self->categories != NULL ? self->categories->len : 0;
}

/**
 * tuntas_chart_count_series:
 * @self: a chart
 *
 * Returns: how many series there are
 */
guint
tuntas_chart_count_series (const TuntasChart *self)
{
  return self->series != NULL ? self->series->len : 0;
}

/**
 * tuntas_chart_count_bands:
 * @self: a chart
 *
 * Returns: how many grades there are
 */
guint
tuntas_chart_count_bands (const TuntasChart *self)
{
  return self->bands != NULL ? self->bands->len : 0;
}

/**
 * tuntas_chart_get_category:
 * @self: a chart
 * @category: index
 *
 * Returns: (transfer none): the category
 */
const TuntasChartCategory *
tuntas_chart_get_category (const TuntasChart *self, guint category)
{
  return &g_array_index (self->categories, TuntasChartCategory, category);
}

/**
 * tuntas_chart_get_series:
 * @self: a chart
 * @series: index
 *
 * Returns: (transfer none): the series
 */
const TuntasChartSeries *
tuntas_chart_get_series (const TuntasChart *self, guint series)
{
  return &g_array_index (self->series, TuntasChartSeries, series);
}

/**
 * tuntas_chart_get_band:
 * @self: a chart
 * @band: index, from the lowest
 *
 * Returns: (transfer none): the grade
 */
const TuntasChartBand *
tuntas_chart_get_band (const TuntasChart *self, guint band)
{
  return &g_array_index (self->bands, TuntasChartBand, band);
}

/**
 * tuntas_chart_get_point:
 * @self: a chart
 * @series: index
 * @category: index
 *
 * A series may be shorter than the categories: what it does not reach is missing.
 *
 * Returns: (transfer none): the value, a missing one where there is none
 */
const TuntasChartPoint *
tuntas_chart_get_point (const TuntasChart *self, guint series, guint category)
{
  static const TuntasChartPoint missing = {.missing = TRUE};
  GArray *points;

  if (series >= tuntas_chart_count_series (self))
    return &missing;
  points = tuntas_chart_get_series (self, series)->points;
  return category < points->len ? &g_array_index (points, TuntasChartPoint, category) : &missing;
}

/**
 * tuntas_chart_get_extent:
 * @self: a chart
 * @lowest: (out): the least position
 * @highest: (out): the greatest position
 *
 * Returns: %FALSE if there is no value at all
 */
gboolean
tuntas_chart_get_extent (const TuntasChart *self, double *lowest, double *highest)
{
  gboolean found = FALSE;

  for (guint s = 0; s < tuntas_chart_count_series (self); s++) {
    for (guint c = 0; c < tuntas_chart_count_categories (self); c++) {
      const TuntasChartPoint *point = tuntas_chart_get_point (self, s, c);

      if (point->missing)
        continue;
      *lowest = found ? MIN (*lowest, point->position) : point->position;
      *highest = found ? MAX (*highest, point->position) : point->position;
      found = TRUE;
    }
  }
  return found;
}

/**
 * tuntas_chart_is_empty:
 * @self: a chart
 *
 * Returns: whether there is no value at all
 */
gboolean
tuntas_chart_is_empty (const TuntasChart *self)
{
  double lowest, highest;

  return !tuntas_chart_get_extent (self, &lowest, &highest);
}

static guint
count (const GArray *array)
{
  return array != NULL ? array->len : 0;
}

static gboolean
is_same_point (const TuntasChartPoint *a, const TuntasChartPoint *b)
{
  return a->position == b->position && a->across == b->across && a->missing == b->missing &&
         a->emphasis == b->emphasis && g_strcmp0 (a->text, b->text) == 0 &&
         g_strcmp0 (a->across_text, b->across_text) == 0 && g_strcmp0 (a->word, b->word) == 0;
}

static gboolean
is_same_series (const TuntasChartSeries *a, const TuntasChartSeries *b)
{
  if (g_strcmp0 (a->label, b->label) != 0 || a->points->len != b->points->len)
    return FALSE;
  for (guint i = 0; i < a->points->len; i++) {
    if (!is_same_point (&g_array_index (a->points, TuntasChartPoint, i),
                        &g_array_index (b->points, TuntasChartPoint, i)))
      return FALSE;
  }
  return TRUE;
}

static gboolean
is_same_category (const TuntasChartCategory *a, const TuntasChartCategory *b)
{
  return g_strcmp0 (a->code, b->code) == 0 && g_strcmp0 (a->label, b->label) == 0 &&
         g_strcmp0 (a->group, b->group) == 0;
}

static gboolean
is_same_band (const TuntasChartBand *a, const TuntasChartBand *b)
{
  return a->from == b->from && g_strcmp0 (a->letter, b->letter) == 0 &&
         g_strcmp0 (a->label, b->label) == 0;
}

static gboolean
is_same_frame (const TuntasChart *a, const TuntasChart *b)
{
  return a->kind == b->kind && g_strcmp0 (a->title, b->title) == 0 &&
         g_strcmp0 (a->subtitle, b->subtitle) == 0 &&
         g_strcmp0 (a->axis_label, b->axis_label) == 0 &&
         g_strcmp0 (a->across_label, b->across_label) == 0 &&
         g_strcmp0 (a->emphasis_label, b->emphasis_label) == 0 &&
         a->axis_origin == b->axis_origin && a->axis_minimum == b->axis_minimum &&
         a->axis_maximum == b->axis_maximum && a->axis_fit == b->axis_fit && a->split == b->split &&
         a->across_split == b->across_split && count (a->categories) == count (b->categories) &&
         count (a->series) == count (b->series) && count (a->bands) == count (b->bands);
}

/**
 * tuntas_chart_equal:
 * @self: a chart
 * @other: another
 *
 * Returns: whether both show the same
 */
gboolean
tuntas_chart_equal (const TuntasChart *self, const TuntasChart *other)
{
  gboolean same = is_same_frame (self, other);

  for (guint i = 0; same && i < count (self->categories); i++)
    same =
      is_same_category (tuntas_chart_get_category (self, i), tuntas_chart_get_category (other, i));
  for (guint i = 0; same && i < count (self->series); i++)
    same = is_same_series (tuntas_chart_get_series (self, i), tuntas_chart_get_series (other, i));
  for (guint i = 0; same && i < count (self->bands); i++)
    same = is_same_band (tuntas_chart_get_band (self, i), tuntas_chart_get_band (other, i));
  return same;
}
