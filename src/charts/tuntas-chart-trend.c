/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines over periods. Where a period is missing the line is interrupted, never drawn on. */
#include "config.h"

#include "tuntas-chart-axis.h"
#include "tuntas-chart-kinds-private.h"
#include "tuntas-chart-labels.h"
#include "tuntas-chart-writing.h"

typedef struct {
  TuntasChartFrame *frame;
  TuntasChartAxis axis;
  TuntasChartLabels labels;
  TuntasChartTextSize size;
  double pitch;
  double marker;
} Trend;

static const TuntasChartMarker markers[TUNTAS_CHART_SWATCHES] = {
  TUNTAS_CHART_MARKER_DISC, TUNTAS_CHART_MARKER_SQUARE, TUNTAS_CHART_MARKER_TRIANGLE,
  TUNTAS_CHART_MARKER_DIAMOND};

static double
dash_of (const Trend *trend, guint series)
{
  static const double dashes[TUNTAS_CHART_SWATCHES] = {0, 0.5, 0.2, 1};

  return trend->frame->unit * dashes[series % TUNTAS_CHART_SWATCHES];
}

static TuntasChartPlace
place_of (const Trend *trend, guint series, guint category)
{
  const TuntasChartFrame *frame = trend->frame;
  const TuntasChartPoint *point = tuntas_chart_get_point (frame->chart, series, category);

  return (TuntasChartPlace){frame->area.x + (category + 0.5) * trend->pitch,
                            tuntas_chart_scale_place (&trend->axis.scale, point->position)};
}

static void
add_lines (Trend *trend, guint series)
{
  TuntasChartFrame *frame = trend->frame;
  guint n = tuntas_chart_count_categories (frame->chart);
  g_autoptr (GArray) run = g_array_new (FALSE, FALSE, sizeof (TuntasChartPlace));
  const TuntasChartSwatch *swatch = &frame->style->series[series % TUNTAS_CHART_SWATCHES];

  for (guint c = 0; c <= n; c++) {
    if (c < n && !tuntas_chart_get_point (frame->chart, series, c)->missing) {
      TuntasChartPlace place = place_of (trend, series, c);

      g_array_append_val (run, place);
      continue;
    }
    if (run->len > 1)
      tuntas_chart_scene_add_line (frame->scene, TUNTAS_CHART_ROLE_DATA,
                                   (TuntasChartPlace *)(gpointer)run->data, run->len, &swatch->ink,
                                   frame->unit * 0.18)
        ->dash = dash_of (trend, series);
    g_array_set_size (run, 0);
  }
}

static void
add_markers (Trend *trend, guint series)
{
  TuntasChartFrame *frame = trend->frame;
  const TuntasChartSwatch *swatch = &frame->style->series[series % TUNTAS_CHART_SWATCHES];

  for (guint c = 0; c < tuntas_chart_count_categories (frame->chart); c++) {
    TuntasChartPlace place = place_of (trend, series, c);

    if (!tuntas_chart_get_point (frame->chart, series, c)->missing)
      tuntas_chart_scene_add_marker (frame->scene, TUNTAS_CHART_ROLE_DATA,
                                     markers[series % TUNTAS_CHART_SWATCHES], &place, trend->marker,
                                     swatch);
  }
}

/* Tried above and below, first on the side where the line does not go. */
static void
write_value (Trend *trend, guint series, guint category)
{
  TuntasChartFrame *frame = trend->frame;
  const TuntasChart *chart = frame->chart;
  const TuntasChartPoint *point = tuntas_chart_get_point (chart, series, category);
  const TuntasChartPoint *before =
    tuntas_chart_get_point (chart, series, category > 0 ? category - 1 : G_MAXUINT);
  const TuntasChartPoint *after = tuntas_chart_get_point (chart, series, category + 1);
  double slope = (before->missing ? 0 : before->position - point->position) +
                 (after->missing ? 0 : after->position - point->position);
  gboolean below = slope > 0;

  for (int attempt = 0; attempt < 2; attempt++, below = !below) {
    TuntasChartPlace place = place_of (trend, series, category);
    double limit = frame->area.y + frame->area.height;
    double height = tuntas_chart_frame_get_line_height (frame, trend->size);

    place.y += (below ? 1 : -1) * (trend->marker / 2 + frame->unit * 0.12);
    if ((below && place.y + height > limit) ||
        (!below && place.y - height < frame->area.y - height))
      continue;
    if (tuntas_chart_write_beside (frame, &place, 0.5, below ? 0 : 1, point->text, trend->size,
                                   &frame->style->text))
      return;
  }
  tuntas_chart_scene_set_incomplete (frame->scene);
}

/* The last, the lowest and the highest first: what finds no room is one of the others. */
static void
write_values (Trend *trend, guint series)
{
  const TuntasChart *chart = trend->frame->chart;
  guint n = tuntas_chart_count_categories (chart);
  guint last = n, lowest = n, highest = n, first = n;

  for (guint c = 0; c < n; c++) {
    const TuntasChartPoint *point = tuntas_chart_get_point (chart, series, c);

    if (point->missing)
      continue;
    first = first == n ? c : first;
    last = c;
    if (lowest == n || point->position < tuntas_chart_get_point (chart, series, lowest)->position)
      lowest = c;
    if (highest == n || point->position > tuntas_chart_get_point (chart, series, highest)->position)
      highest = c;
  }
  if (last == n)
    return;
  write_value (trend, series, last);
  if (lowest != last)
    write_value (trend, series, lowest);
  if (highest != last && highest != lowest)
    write_value (trend, series, highest);
  if (first != last && first != lowest && first != highest)
    write_value (trend, series, first);
  for (guint c = n; c-- > 0;)
    if (!tuntas_chart_get_point (chart, series, c)->missing && c != last && c != lowest &&
        c != highest && c != first)
      write_value (trend, series, c);
}

static void
add_reach (Trend *trend, guint series)
{
  TuntasChartFrame *frame = trend->frame;

  for (guint c = 0; c < tuntas_chart_count_categories (frame->chart); c++) {
    TuntasChartPlace place = place_of (trend, series, c);
    double width = MIN (trend->pitch, frame->unit * 2.4);
    TuntasChartBox box = {place.x - width / 2, place.y - frame->unit * 1.2, width,
                          frame->unit * 2.4};

    if (tuntas_chart_get_point (frame->chart, series, c)->missing) {
      box.y = frame->area.y;
      box.height = frame->area.height;
    }
    tuntas_chart_frame_add_value (frame, series, c, &box);
  }
}

static void
mark_gaps (Trend *trend)
{
  TuntasChartFrame *frame = trend->frame;
  guint n_series = tuntas_chart_count_series (frame->chart);

  for (guint c = 0; c < tuntas_chart_count_categories (frame->chart); c++) {
    TuntasChartPlace place = {frame->area.x + (c + 0.5) * trend->pitch,
                              frame->area.y + frame->area.height - frame->unit * 0.2};
    gboolean missing = FALSE;

    for (guint s = 0; s < n_series; s++)
      missing = missing || tuntas_chart_get_point (frame->chart, s, c)->missing;
    if (missing)
      tuntas_chart_write_beside (frame, &place, 0.5, 1, "–", TUNTAS_CHART_TEXT_SMALL,
                                 &frame->style->dim);
  }
}

static void
add_keys (TuntasChartFrame *frame)
{
  guint n = tuntas_chart_count_series (frame->chart);
  gboolean missing = FALSE;
  g_autofree TuntasChartKey *keys = g_new0 (TuntasChartKey, n);

  for (guint s = 0; s < n; s++) {
    const char *label = tuntas_chart_get_series (frame->chart, s)->label;

    keys[s] =
      (TuntasChartKey){label != NULL ? label : "", &frame->style->series[s % TUNTAS_CHART_SWATCHES],
                       markers[s % TUNTAS_CHART_SWATCHES], TRUE, TRUE};
    for (guint c = 0; c < tuntas_chart_count_categories (frame->chart); c++)
      missing = missing || tuntas_chart_get_point (frame->chart, s, c)->missing;
  }
  if (n > 1)
    tuntas_chart_frame_add_legend (frame, keys, n);
  if (missing)
    tuntas_chart_frame_add_note (frame, "– tidak ada data; garis terputus di sana");
}

void
tuntas_chart_trend_lay_out (TuntasChartFrame *frame)
{
  guint n = tuntas_chart_count_categories (frame->chart);
  guint n_series = tuntas_chart_count_series (frame->chart);
  Trend trend = {.frame = frame};

  add_keys (frame);
  tuntas_chart_axis_init (&trend.axis, frame, TRUE);
  tuntas_chart_axis_reserve (&trend.axis, frame);
  trend.pitch = frame->area.width / n;
  tuntas_chart_labels_init_below (&trend.labels, frame, trend.pitch);
  frame->area.height = MAX (0, frame->area.height - trend.labels.height - frame->unit * 0.4);
  if (frame->area.width <= 0 || frame->area.height <= 0)
    return;
  trend.size = tuntas_chart_labels_choose_value_size (frame, trend.pitch, G_MAXDOUBLE);
  trend.marker = CLAMP (trend.pitch * 0.55, frame->unit * 0.3, frame->unit * 0.75);
  tuntas_chart_axis_draw (&trend.axis, frame);
  for (guint c = 0; c < n; c++)
    tuntas_chart_labels_add_below (&trend.labels, c, frame->area.x + (c + 0.5) * trend.pitch,
                                   frame->area.y + frame->area.height + frame->unit * 0.4);
  for (guint s = n_series; s-- > 0;)
    add_lines (&trend, s);
  for (guint s = n_series; s-- > 0;)
    add_markers (&trend, s);
  mark_gaps (&trend);
  for (guint s = 0; s < n_series; s++) {
    write_values (&trend, s);
    add_reach (&trend, s);
  }
  tuntas_chart_axis_draw_cut (&trend.axis, frame);
}
