/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-chart-writing.h"

/**
 * tuntas_chart_write_text:
 * @frame: a frame
 * @role: what it is for
 * @layout: (transfer full): the text
 * @place: a point of it
 * @align_x: which: 0 its left, 1 its right
 * @align_y: which: 0 its top, 1 its bottom
 * @color: its colour
 *
 * Writes where nothing is written yet.
 *
 * Returns: %FALSE if something is there already; nothing is written
 */
gboolean
tuntas_chart_write_text (TuntasChartFrame *frame,
                         TuntasChartRole role,
                         PangoLayout *layout,
                         const TuntasChartPlace *place,
                         double align_x,
                         double align_y,
                         const TuntasChartColor *color)
{
  TuntasChartBox box;

  tuntas_chart_text_get_size (layout, &box.width, &box.height);
  box.x = place->x - box.width * align_x;
  box.y = place->y - box.height * align_y;
  if (!tuntas_chart_scene_is_free (frame->scene, &box)) {
    g_object_unref (layout);
    return FALSE;
  }
  tuntas_chart_scene_add_text (frame->scene, role, layout, place, align_x, align_y, color);
  return TRUE;
}

/**
 * tuntas_chart_write_within:
 * @frame: a frame
 * @box: a surface
 * @align_x: where: 0 its left, 1 its right
 * @align_y: where: 0 its top, 1 its bottom
 * @text: a value
 * @size: how large
 * @swatch: the looks of @box; its pattern is covered behind the text
 *
 * Writes a value on its surface.
 *
 * Returns: %FALSE if it has no room there; nothing is written
 */
gboolean
tuntas_chart_write_within (TuntasChartFrame *frame,
                           const TuntasChartBox *box,
                           double align_x,
                           double align_y,
                           const char *text,
                           TuntasChartTextSize size,
                           const TuntasChartSwatch *swatch)
{
  double pad = frame->unit * 0.25;
  PangoLayout *layout = tuntas_chart_scene_make_text (frame->scene, text, size, 0, 1);
  TuntasChartPlace place;
  double width, height;

  tuntas_chart_text_get_size (layout, &width, &height);
  if (width + 2 * pad > box->width || height + pad * 0.6 > box->height) {
    g_object_unref (layout);
    return FALSE;
  }
  place.x = box->x + pad + (box->width - 2 * pad) * align_x;
  place.y = box->y + pad * 0.3 + (box->height - pad * 0.6) * align_y;
  if (swatch->pattern != TUNTAS_CHART_PATTERN_SOLID) {
    double edge = frame->unit / 11;
    TuntasChartBox plate = {place.x - width * align_x - pad * 0.6, place.y - height * align_y,
                            width + pad * 1.2, height};

    plate.y = MAX (plate.y, box->y + edge);
    plate.height = MIN (plate.height, box->y + box->height - edge - plate.y);
    tuntas_chart_scene_add_box (frame->scene, TUNTAS_CHART_ROLE_GROUND, &plate, &swatch->fill);
  }
  tuntas_chart_scene_add_text (frame->scene, TUNTAS_CHART_ROLE_VALUE, layout, &place, align_x,
                               align_y, &swatch->text);
  return TRUE;
}

/**
 * tuntas_chart_write_beside:
 * @frame: a frame
 * @place: a point of the text
 * @align_x: which: 0 its left, 1 its right
 * @align_y: which: 0 its top, 1 its bottom
 * @text: a value
 * @size: how large
 * @color: its colour
 *
 * Writes a value on free ground.
 *
 * Returns: %FALSE if something is there already; nothing is written
 */
gboolean
tuntas_chart_write_beside (TuntasChartFrame *frame,
                           const TuntasChartPlace *place,
                           double align_x,
                           double align_y,
                           const char *text,
                           TuntasChartTextSize size,
                           const TuntasChartColor *color)
{
  return tuntas_chart_write_text (frame, TUNTAS_CHART_ROLE_VALUE,
                                  tuntas_chart_scene_make_text (frame->scene, text, size, 0, 1),
                                  place, align_x, align_y, color);
}
