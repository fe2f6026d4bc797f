/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-page-painter.h"

#include "tuntas-chart-painter.h"
#include "tuntas-page-grid.h"

#include <pango/pangocairo.h>

#define FRAME_THICKNESS 0.5
#define LEADER_DOT 0.8
#define LEADER_STEP 3.6

static double
get_scale (const TuntasPageItem *item)
{
  return item->scale > 0 ? item->scale : 1;
}

static void
set_color (cairo_t *cr, TuntasPageColor color)
{
  const TuntasPageColorValue value = tuntas_page_color_get_value (color);

  cairo_set_source_rgb (cr, value.red, value.green, value.blue);
}

static void
draw_image (cairo_t *cr, const TuntasPageItem *item)
{
  double width = cairo_image_surface_get_width (item->image);
  double height = cairo_image_surface_get_height (item->image);

  cairo_save (cr);
  cairo_translate (cr, item->x, item->y);
  cairo_scale (cr, item->width / width, item->height / height);
  cairo_set_source_surface (cr, item->image, 0, 0);
  /* PDF/A forbids to ask the viewer for smoothing. */
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_FAST);
  cairo_paint (cr);
  cairo_restore (cr);
}

static void
draw_chart (cairo_t *cr, const TuntasPageItem *item)
{
  cairo_save (cr);
  cairo_translate (cr, item->x, item->y);
  cairo_scale (cr, get_scale (item), get_scale (item));
  tuntas_chart_scene_draw (item->scene, cr);
  cairo_restore (cr);
}

static void
draw_text (cairo_t *cr, const TuntasPageItem *item)
{
  PangoLayoutLine *line = pango_layout_get_line_readonly (item->layout, (int)item->line);

  if (item->scale <= 0) {
    cairo_move_to (cr, item->x, item->y + item->baseline);
    pango_cairo_show_layout_line (cr, line);
    return;
  }
  cairo_save (cr);
  cairo_translate (cr, item->x, item->y + item->baseline);
  cairo_scale (cr, get_scale (item), get_scale (item));
  cairo_move_to (cr, 0, 0);
  pango_cairo_show_layout_line (cr, line);
  cairo_restore (cr);
}

static void
trace_box (cairo_t *cr, const TuntasPageItem *item)
{
  double radius = MIN (item->corner, MIN (item->width, item->height) / 2);
  double right = item->x + item->width;
  double bottom = item->y + item->height;

  if (radius <= 0) {
    cairo_rectangle (cr, item->x, item->y, item->width, item->height);
    return;
  }
  cairo_new_sub_path (cr);
  cairo_arc (cr, right - radius, item->y + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, right - radius, bottom - radius, radius, 0, G_PI_2);
  cairo_arc (cr, item->x + radius, bottom - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, item->x + radius, item->y + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

static void
draw_check (cairo_t *cr, const TuntasPageItem *item)
{
  cairo_set_line_width (cr, 2.5 * FRAME_THICKNESS);
  cairo_move_to (cr, item->x + item->width * 0.2, item->y + item->height * 0.5);
  cairo_line_to (cr, item->x + item->width * 0.42, item->y + item->height * 0.76);
  cairo_line_to (cr, item->x + item->width * 0.82, item->y + item->height * 0.22);
  cairo_stroke (cr);
}

/* Dots stand on one grid over all lines, so that they stand below each other. */
static void
draw_leader (cairo_t *cr, const TuntasPageItem *item)
{
  double step = LEADER_STEP * get_scale (item);
  double right = item->x + item->width;

  for (double x = step * (double)((gint64)(item->x / step) + 1); x + LEADER_DOT < right; x += step)
    cairo_rectangle (cr, x, item->y, LEADER_DOT, LEADER_DOT);
  cairo_fill (cr);
}

/**
 * tuntas_page_painter_draw:
 * @cr: a page, in points from its upper left corner
 * @item: what stands on it
 *
 * Draws an item. Nothing is transparent, as PDF/A-1 and copiers want it.
 */
void
tuntas_page_painter_draw (cairo_t *cr, const TuntasPageItem *item)
{
  set_color (cr, item->color);
  switch (item->kind) {
  case TUNTAS_PAGE_ITEM_TEXT:
    draw_text (cr, item);
    break;
  case TUNTAS_PAGE_ITEM_RULE:
    cairo_rectangle (cr, item->x, item->y, item->width, item->height);
    cairo_fill (cr);
    break;
  case TUNTAS_PAGE_ITEM_GROUND:
    trace_box (cr, item);
    cairo_fill (cr);
    break;
  case TUNTAS_PAGE_ITEM_LEADER:
    draw_leader (cr, item);
    break;
  case TUNTAS_PAGE_ITEM_FRAME:
    cairo_set_line_width (cr, item->thickness > 0 ? item->thickness : FRAME_THICKNESS);
    trace_box (cr, item);
    cairo_stroke (cr);
    break;
  case TUNTAS_PAGE_ITEM_CHECK:
    draw_check (cr, item);
    break;
  case TUNTAS_PAGE_ITEM_IMAGE:
    draw_image (cr, item);
    break;
  case TUNTAS_PAGE_ITEM_CHART:
    draw_chart (cr, item);
    break;
  default:
    g_assert_not_reached ();
  }
}

/**
 * tuntas_page_painter_draw_grid:
 * @cr: a page, in points from its upper left corner
 * @frames: (element-type TuntasPageItem): of the cells of tables
 *
 * Draws the lines of tables.
 */
void
tuntas_page_painter_draw_grid (cairo_t *cr, GPtrArray *frames)
{
  cairo_save (cr);
  set_color (cr, TUNTAS_PAGE_COLOR_BLACK);
  cairo_set_line_width (cr, FRAME_THICKNESS);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_SQUARE);
  tuntas_page_grid_trace (cr, frames);
  cairo_stroke (cr);
  cairo_restore (cr);
}
