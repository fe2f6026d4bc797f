/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-chart-painter.h"

#include <math.h>
#include <pango/pangocairo.h>

static void
set_color (cairo_t *cr, const TuntasChartColor *color)
{
  cairo_set_source_rgb (cr, color->red, color->green, color->blue);
}

/* Strokes at 45 degrees, cut to the box by sums: no clip, which every PDF reader draws otherwise.
 */
static void
trace_strokes (cairo_t *cr, const TuntasChartBox *box, double gap, gboolean rising)
{
  double right = box->x + box->width;
  double bottom = box->y + box->height;

  for (double offset = gap / 2; offset < box->width + box->height; offset += gap) {
    double x1 = box->x + MAX (0, offset - box->height);
    double x2 = box->x + MIN (offset, box->width);
    double y1 = MIN (box->y + offset, bottom);
    double y2 = box->y + MAX (0, offset - box->width);

    if (rising) {
      cairo_move_to (cr, x1, y1);
      cairo_line_to (cr, x2, y2);
    } else {
      cairo_move_to (cr, right - (x1 - box->x), y1);
      cairo_line_to (cr, right - (x2 - box->x), y2);
    }
  }
}

static void
trace_dots (cairo_t *cr, const TuntasChartBox *box, double gap, double size)
{
  gboolean odd = FALSE;

  for (double y = box->y + gap / 2; y + size <= box->y + box->height; y += gap / 2, odd = !odd)
    for (double x = box->x + (odd ? gap : gap / 2); x + size <= box->x + box->width; x += gap)
      cairo_rectangle (cr, x - size / 2, y - size / 2, size, size);
}

static void
draw_pattern (cairo_t *cr, const TuntasChartShape *shape)
{
  double unit = shape->stroke > 0 ? shape->stroke : 1;
  const TuntasChartBox *box = &shape->box;

  if (shape->pattern == TUNTAS_CHART_PATTERN_SOLID || box->width <= 0 || box->height <= 0)
    return;
  set_color (cr, &shape->ink);
  if (shape->pattern == TUNTAS_CHART_PATTERN_DOTS) {
    trace_dots (cr, box, unit * 7, unit * 1.3);
    cairo_fill (cr);
    return;
  }
  cairo_set_line_width (cr, unit * 0.8);
  if (shape->pattern != TUNTAS_CHART_PATTERN_FALLING)
    trace_strokes (cr, box, unit * 6.5, TRUE);
  if (shape->pattern != TUNTAS_CHART_PATTERN_RISING)
    trace_strokes (cr, box, unit * 6.5, FALSE);
  cairo_stroke (cr);
}

static void
draw_box (cairo_t *cr, const TuntasChartShape *shape)
{
  cairo_rectangle (cr, shape->box.x, shape->box.y, shape->box.width, shape->box.height);
  set_color (cr, &shape->fill);
  cairo_fill (cr);
  draw_pattern (cr, shape);
  if (shape->stroke > 0) {
    double half = shape->stroke / 2;

    cairo_rectangle (cr, shape->box.x + half, shape->box.y + half,
                     MAX (0, shape->box.width - shape->stroke),
                     MAX (0, shape->box.height - shape->stroke));
    set_color (cr, &shape->ink);
    cairo_set_line_width (cr, shape->stroke);
    cairo_stroke (cr);
  }
}

static void
draw_line (cairo_t *cr, TuntasChartScene *scene, const TuntasChartShape *shape)
{
  const TuntasChartPlace *places = tuntas_chart_scene_get_places (scene, shape);

  cairo_move_to (cr, places[0].x, places[0].y);
  for (guint i = 1; i < shape->n_places; i++)
    cairo_line_to (cr, places[i].x, places[i].y);
  set_color (cr, &shape->ink);
  cairo_set_line_width (cr, shape->stroke);
  if (shape->dash > 0)
    cairo_set_dash (cr, &shape->dash, 1, 0);
  cairo_stroke (cr);
  if (shape->dash > 0)
    cairo_set_dash (cr, NULL, 0, 0);
}

static void
trace_corners (cairo_t *cr, double x, double y, double radius, int corners, double turn)
{
  for (int i = 0; i < corners; i++) {
    double angle = turn + 2 * G_PI * i / corners;

    cairo_line_to (cr, x + radius * cos (angle), y + radius * sin (angle));
  }
  cairo_close_path (cr);
}

static void
draw_marker (cairo_t *cr, const TuntasChartShape *shape)
{
  double radius = shape->box.width / 2;
  double x = shape->box.x + radius;
  double y = shape->box.y + radius;

  cairo_new_sub_path (cr);
  switch (shape->marker) {
  case TUNTAS_CHART_MARKER_SQUARE:
    trace_corners (cr, x, y, radius * 1.15, 4, G_PI_4);
    break;
  case TUNTAS_CHART_MARKER_DIAMOND:
    trace_corners (cr, x, y, radius, 4, 0);
    break;
  case TUNTAS_CHART_MARKER_TRIANGLE:
    trace_corners (cr, x, y + radius * 0.15, radius, 3, -G_PI_2);
    break;
  case TUNTAS_CHART_MARKER_DISC:
    cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
    break;
  case TUNTAS_CHART_MARKER_RING:
    cairo_arc (cr, x, y, radius * 0.8, 0, 2 * G_PI);
    break;
  }
  set_color (cr, &shape->fill);
  if (shape->stroke > 0) {
    cairo_fill_preserve (cr);
    set_color (cr, &shape->ink);
    cairo_set_line_width (cr, shape->stroke);
    cairo_stroke (cr);
  } else {
    cairo_fill (cr);
  }
}

static void
draw_text (cairo_t *cr, const TuntasChartShape *shape)
{
  PangoRectangle logical;

  pango_layout_get_extents (shape->layout, NULL, &logical);
  cairo_move_to (cr, shape->box.x - (double)logical.x / PANGO_SCALE,
                 shape->box.y - (double)logical.y / PANGO_SCALE);
  set_color (cr, &shape->fill);
  pango_cairo_show_layout (cr, shape->layout);
}

/**
 * tuntas_chart_scene_draw:
 * @scene: a scene
 * @cr: where to: a window, a page, a picture
 *
 * Draws with the scene's left top at 0,0. Uses neither transparency nor clips nor pictures, so that
 * the same code serves PDF/A and SVG. On the thread that made the scene.
 */
void
tuntas_chart_scene_draw (TuntasChartScene *scene, cairo_t *cr)
{
  guint n_shapes = tuntas_chart_scene_get_n_shapes (scene);

  cairo_save (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (guint i = 0; i < n_shapes; i++) {
    const TuntasChartShape *shape = tuntas_chart_scene_get_shape (scene, i);

    switch (shape->kind) {
    case TUNTAS_CHART_SHAPE_BOX:
      draw_box (cr, shape);
      break;
    case TUNTAS_CHART_SHAPE_LINE:
      draw_line (cr, scene, shape);
      break;
    case TUNTAS_CHART_SHAPE_MARKER:
      draw_marker (cr, shape);
      break;
    case TUNTAS_CHART_SHAPE_TEXT:
      draw_text (cr, shape);
      break;
    }
  }
  cairo_restore (cr);
}
