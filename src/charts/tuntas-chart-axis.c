/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-chart-axis.h"

#include "tuntas-chart-writing.h"

static void
choose_scale (TuntasChartAxis *self, const TuntasChart *chart, guint max_ticks)
{
  double lowest = 0, highest = 1;

  if (chart->axis_maximum > chart->axis_minimum) {
    tuntas_chart_scale_init (&self->scale, chart->axis_minimum, chart->axis_maximum, max_ticks);
    return;
  }
  tuntas_chart_get_extent (chart, &lowest, &highest);
  if (!chart->axis_fit) {
    lowest = MIN (lowest, chart->axis_origin);
    highest = MAX (highest, chart->axis_origin);
  }
  tuntas_chart_scale_init_around (&self->scale, lowest, highest, chart->axis_origin, max_ticks);
}

/**
 * tuntas_chart_axis_init:
 * @self: (out): an axis
 * @frame: a frame; a note is added where the axis is cut
 * @upright: values grow upwards
 *
 * Chooses the range of the axis.
 */
void
tuntas_chart_axis_init (TuntasChartAxis *self, TuntasChartFrame *frame, gboolean upright)
{
  double length = upright ? frame->area.height : frame->area.width;

  self->upright = upright;
  self->band_words = FALSE;
  choose_scale (self, frame->chart,
                (guint)CLAMP (length / (frame->unit * (upright ? 3.2 : 5)), 2, 10));
  self->cut = self->scale.minimum > frame->chart->axis_origin + 1e-9;
  if (self->cut)
    tuntas_chart_frame_add_note (frame, TUNTAS_CHART_CUT_NOTE);
}

static double
measure_ticks (TuntasChartAxis *self, TuntasChartFrame *frame)
{
  double widest = 0;

  for (guint i = 0; i < self->scale.n_ticks; i++) {
    g_autofree char *text = tuntas_chart_scale_format_tick (&self->scale, i);
    double width;

    tuntas_chart_frame_measure (frame, text, TUNTAS_CHART_TEXT_SMALL, &width, NULL);
    widest = MAX (widest, width);
  }
  return widest;
}

static char *
dup_band_text (const TuntasChartBand *band, gboolean words)
{
  return words ? g_strdup_printf ("%s %s", band->letter, band->label) : g_strdup (band->letter);
}

static double
measure_bands (TuntasChartAxis *self, TuntasChartFrame *frame)
{
  double widest = 0;

  for (guint i = 0; i < tuntas_chart_count_bands (frame->chart); i++) {
    g_autofree char *text =
      dup_band_text (tuntas_chart_get_band (frame->chart, i), self->band_words);
    double width;

    tuntas_chart_frame_measure (frame, text, TUNTAS_CHART_TEXT_SMALL, &width, NULL);
    widest = MAX (widest, width);
  }
  return widest;
}

static void
add_band_note (TuntasChartFrame *frame)
{
  GString *text = g_string_new (NULL);

  for (guint i = tuntas_chart_count_bands (frame->chart); i-- > 0;) {
    const TuntasChartBand *band = tuntas_chart_get_band (frame->chart, i);

    g_string_append_printf (text, "%s%s %s", text->len > 0 ? " · " : "", band->letter, band->label);
  }
  tuntas_chart_frame_add_note (frame, text->str);
  g_string_free (text, TRUE);
}

static void
reserve_bands (TuntasChartAxis *self, TuntasChartFrame *frame)
{
  double width;

  if (tuntas_chart_count_bands (frame->chart) == 0)
    return;
  self->band_words = TRUE;
  width = measure_bands (self, frame);
  if (width > frame->area.width * (self->upright ? 0.16 : 0.11)) {
    self->band_words = FALSE;
    width = measure_bands (self, frame);
    add_band_note (frame);
  }
  if (self->upright) {
    frame->area.width = MAX (0, frame->area.width - width - frame->unit * 0.5);
  } else {
    double height = tuntas_chart_frame_get_line_height (frame, TUNTAS_CHART_TEXT_SMALL) * 1.15;

    frame->area.y += MIN (height, frame->area.height);
    frame->area.height = MAX (0, frame->area.height - height);
  }
}

/**
 * tuntas_chart_axis_reserve:
 * @self: an axis
 * @frame: a frame
 *
 * Takes what the texts of ticks and grades need from the frame's area. What is left is the plot.
 */
void
tuntas_chart_axis_reserve (TuntasChartAxis *self, TuntasChartFrame *frame)
{
  double line = tuntas_chart_frame_get_line_height (frame, TUNTAS_CHART_TEXT_SMALL);

  if (frame->chart->axis_label != NULL && frame->area.height > 10 * line) {
    TuntasChartPlace place = {frame->area.x, frame->area.y};
    PangoLayout *layout =
      tuntas_chart_scene_make_text (frame->scene, frame->chart->axis_label, TUNTAS_CHART_TEXT_SMALL,
                                    MAX (frame->area.width, 1), 1);

    tuntas_chart_write_text (frame, TUNTAS_CHART_ROLE_LABEL, layout, &place, 0, 0,
                             &frame->style->dim);
    frame->area.y += line * 1.3;
    frame->area.height -= line * 1.3;
  }
  reserve_bands (self, frame);
  if (self->upright) {
    double width = measure_ticks (self, frame) + frame->unit * 0.6;

    frame->area.x += MIN (width, frame->area.width);
    frame->area.width = MAX (0, frame->area.width - width);
    frame->area.y += MIN (line / 2, frame->area.height);
    frame->area.height = MAX (0, frame->area.height - line / 2);
  } else {
    frame->area.height = MAX (0, frame->area.height - line * 1.4);
  }
}

/**
 * tuntas_chart_axis_place:
 * @self: an axis
 * @frame: a frame whose area is the plot
 *
 * Places the scale on the plot, a margin away from its begin.
 */
void
tuntas_chart_axis_place (TuntasChartAxis *self, TuntasChartFrame *frame)
{
  const TuntasChartBox *plot = &frame->area;

  self->scale.start =
    self->upright ? plot->y + plot->height - self->margin : plot->x + self->margin;
  self->scale.end = self->upright ? plot->y : plot->x + plot->width;
}

static void
draw_across (TuntasChartAxis *self,
             TuntasChartFrame *frame,
             TuntasChartRole role,
             double place,
             const TuntasChartColor *ink,
             double dash)
{
  const TuntasChartBox *plot = &frame->area;
  TuntasChartPlace level[] = {{plot->x, place}, {plot->x + plot->width, place}};
  TuntasChartPlace plumb[] = {{place, plot->y}, {place, plot->y + plot->height}};

  tuntas_chart_scene_add_line (frame->scene, role, self->upright ? level : plumb, 2, ink,
                               frame->unit / 13)
    ->dash = dash;
}

static void
draw_band_label (TuntasChartAxis *self, TuntasChartFrame *frame, guint index, double middle)
{
  g_autofree char *text =
    dup_band_text (tuntas_chart_get_band (frame->chart, index), self->band_words);
  PangoLayout *layout =
    tuntas_chart_scene_make_text (frame->scene, text, TUNTAS_CHART_TEXT_SMALL, 0, 1);
  TuntasChartPlace place = {self->upright ? frame->area.x + frame->area.width + frame->unit * 0.5
                                          : middle,
                            self->upright ? middle : frame->area.y - frame->unit * 0.15};

  tuntas_chart_write_text (frame, TUNTAS_CHART_ROLE_BAND_LABEL, layout, &place,
                           self->upright ? 0 : 0.5, self->upright ? 0.5 : 1, &frame->style->dim);
}

static void
draw_bands (TuntasChartAxis *self, TuntasChartFrame *frame)
{
  guint n = tuntas_chart_count_bands (frame->chart);

  for (guint i = n; i-- > 0;) {
    const TuntasChartBand *band = tuntas_chart_get_band (frame->chart, i);
    double to = i + 1 < n ? tuntas_chart_get_band (frame->chart, i + 1)->from : self->scale.maximum;
    double start = tuntas_chart_scale_place (&self->scale, band->from);
    double end = tuntas_chart_scale_place (&self->scale, to);
    TuntasChartBox box = frame->area;

    if (ABS (end - start) < 0.01)
      continue;
    if (self->upright) {
      box.y = end;
      box.height = start - end;
    } else {
      box.x = start;
      box.width = end - start;
    }
    tuntas_chart_scene_add_box (frame->scene, TUNTAS_CHART_ROLE_BAND, &box,
                                &frame->style->bands[(n - i) % 2]);
    draw_band_label (self, frame, i, (start + end) / 2);
    if (band->from > self->scale.minimum)
      draw_across (self, frame, TUNTAS_CHART_ROLE_BAND, start, &frame->style->axis,
                   frame->unit * 0.3);
  }
}

/**
 * tuntas_chart_axis_draw_cut:
 * @self: an axis
 * @frame: a frame
 *
 * Draws the mark of an axis that begins later than its measure, at its foot.
 */
void
tuntas_chart_axis_draw_cut (TuntasChartAxis *self, TuntasChartFrame *frame)
{
  const TuntasChartBox *plot = &frame->area;
  double u = frame->unit;
  double x = self->upright ? plot->x : plot->x + (self->margin > 0 ? self->margin * 0.4 : u * 1.1);
  double y = self->upright ? plot->y + plot->height - u * 0.55 : plot->y + plot->height;

  if (!self->cut)
    return;
  for (int i = 0; i < 2; i++) {
    double shift = i * u * 0.3;
    TuntasChartPlace level[] = {{x - u * 0.45, y - shift + u * 0.12},
                                {x - u * 0.15, y - shift - u * 0.12},
                                {x + u * 0.15, y - shift + u * 0.12},
                                {x + u * 0.45, y - shift - u * 0.12}};
    TuntasChartPlace plumb[] = {{x + shift - u * 0.1, y + u * 0.25},
                                {x + shift + u * 0.1, y},
                                {x + shift - u * 0.1, y - u * 0.25},
                                {x + shift + u * 0.1, y - u * 0.5}};

    tuntas_chart_scene_add_line (frame->scene, TUNTAS_CHART_ROLE_CUT, self->upright ? level : plumb,
                                 4, &frame->style->text, u * 0.11);
  }
}

/**
 * tuntas_chart_axis_draw_ticks:
 * @self: an axis
 * @frame: a frame
 *
 * Draws the lines of the ticks and their texts.
 */
void
tuntas_chart_axis_draw_ticks (TuntasChartAxis *self, TuntasChartFrame *frame)
{
  const TuntasChartBox *plot = &frame->area;

  tuntas_chart_axis_place (self, frame);
  for (guint i = 0; i < self->scale.n_ticks; i++) {
    g_autofree char *text = tuntas_chart_scale_format_tick (&self->scale, i);
    double at =
      tuntas_chart_scale_place (&self->scale, tuntas_chart_scale_get_tick (&self->scale, i));
    TuntasChartPlace place = {self->upright ? plot->x - frame->unit * 0.5 : at,
                              self->upright ? at : plot->y + plot->height + frame->unit * 0.3};
    PangoLayout *layout =
      tuntas_chart_scene_make_text (frame->scene, text, TUNTAS_CHART_TEXT_SMALL, 0, 1);

    if (tuntas_chart_count_bands (frame->chart) == 0)
      draw_across (self, frame, TUNTAS_CHART_ROLE_GRID, at, &frame->style->grid, 0);
    tuntas_chart_write_text (frame, TUNTAS_CHART_ROLE_TICK, layout, &place, self->upright ? 1 : 0.5,
                             self->upright ? 0.5 : 0, &frame->style->dim);
  }
}

/**
 * tuntas_chart_axis_draw:
 * @self: an axis
 * @frame: a frame whose area is the plot
 *
 * Places the scale on the plot and draws grades, ticks and the foot of the values.
 */
void
tuntas_chart_axis_draw (TuntasChartAxis *self, TuntasChartFrame *frame)
{
  tuntas_chart_axis_place (self, frame);
  draw_bands (self, frame);
  tuntas_chart_axis_draw_ticks (self, frame);
  draw_across (self, frame, TUNTAS_CHART_ROLE_AXIS, self->scale.start, &frame->style->axis, 0);
}
