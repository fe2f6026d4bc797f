/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-chart-frame.h"

#include "tuntas-chart-speech.h"

/**
 * tuntas_chart_frame_init:
 * @self: (out): a frame
 * @chart: what is drawn
 * @style: how
 * @scene: where to; empty
 *
 * Paints the ground and leaves a margin. All three must outlive the frame.
 */
void
tuntas_chart_frame_init (TuntasChartFrame *self,
                         const TuntasChart *chart,
                         const TuntasChartStyle *style,
                         TuntasChartScene *scene)
{
  double width = tuntas_chart_scene_get_width (scene);
  double height = tuntas_chart_scene_get_height (scene);
  TuntasChartBox whole = {0, 0, width, height};
  double margin = style->font_size * (MIN (width, height) < 26 * style->font_size ? 0.6 : 1.1);

  self->chart = chart;
  self->style = style;
  self->scene = scene;
  self->unit = style->font_size;
  self->left = margin;
  self->area =
    (TuntasChartBox){margin, margin, MAX (0, width - 2 * margin), MAX (0, height - 2 * margin)};
  if (!style->transparent)
    tuntas_chart_scene_add_box (scene, TUNTAS_CHART_ROLE_GROUND, &whole, &style->background);
}

/**
 * tuntas_chart_frame_measure:
 * @self: a frame
 * @text: a text
 * @size: how large
 * @width: (out) (optional): its width in one line
 * @height: (out) (optional): the height of the line
 *
 * Measures what is not written yet.
 */
void
tuntas_chart_frame_measure (TuntasChartFrame *self,
                            const char *text,
                            TuntasChartTextSize size,
                            double *width,
                            double *height)
{
  g_autoptr (PangoLayout) layout = tuntas_chart_scene_make_text (self->scene, text, size, 0, 1);

  tuntas_chart_text_get_size (layout, width, height);
}

/**
 * tuntas_chart_frame_get_line_height:
 * @self: a frame
 * @size: how large
 *
 * Returns: the height of a line
 */
double
tuntas_chart_frame_get_line_height (TuntasChartFrame *self, TuntasChartTextSize size)
{
  double height;

  tuntas_chart_frame_measure (self, "0", size, NULL, &height);
  return height;
}

static void
add_head_line (TuntasChartFrame *self, const char *text, TuntasChartTextSize size, int max_lines)
{
  TuntasChartPlace place = {self->area.x, self->area.y};
  PangoLayout *layout;
  const TuntasChartShape *shape;

  if (text == NULL || *text == '\0' || self->area.width < self->unit * 3)
    return;
  layout = tuntas_chart_scene_make_text (self->scene, text, size, self->area.width, max_lines);
  shape = tuntas_chart_scene_add_text (self->scene, TUNTAS_CHART_ROLE_TITLE, layout, &place, 0, 0,
                                       size == TUNTAS_CHART_TEXT_TITLE ? &self->style->text
                                                                       : &self->style->dim);
  self->area.y += shape->box.height;
  self->area.height = MAX (0, self->area.height - shape->box.height);
  if (size == TUNTAS_CHART_TEXT_TITLE) {
    self->area.y += self->unit * 0.2;
    self->area.height = MAX (0, self->area.height - self->unit * 0.2);
  }
}

/**
 * tuntas_chart_frame_add_head:
 * @self: a frame
 *
 * Writes title and subtitle at the top.
 */
void
tuntas_chart_frame_add_head (TuntasChartFrame *self)
{
  gboolean roomy = self->area.height > self->unit * 14;
  double top = self->area.y;

  if (self->area.height < self->unit * 4)
    return;
  add_head_line (self, self->chart->title, TUNTAS_CHART_TEXT_TITLE, roomy ? 2 : 1);
  if (self->area.height > self->unit * 8)
    add_head_line (self, self->chart->subtitle, TUNTAS_CHART_TEXT_SMALL, roomy ? 2 : 1);
  if (self->area.y > top) {
    double gap = MIN (self->unit * (roomy ? 0.8 : 0.35), self->area.height);

    self->area.y += gap;
    self->area.height -= gap;
  }
}

static void
draw_key (TuntasChartFrame *self, const TuntasChartKey *key, const TuntasChartBox *box)
{
  TuntasChartPlace middle = {box->x + box->width / 2, box->y + box->height / 2};
  TuntasChartPlace ends[] = {{box->x, middle.y}, {box->x + box->width, middle.y}};

  if (!key->has_marker) {
    tuntas_chart_scene_add_swatch (self->scene, TUNTAS_CHART_ROLE_LEGEND, box, key->swatch);
    return;
  }
  if (key->has_line)
    tuntas_chart_scene_add_line (self->scene, TUNTAS_CHART_ROLE_LEGEND, ends, 2, &key->swatch->ink,
                                 self->unit * 0.16);
  {
    TuntasChartShape *shape = tuntas_chart_scene_add_marker (
      self->scene, TUNTAS_CHART_ROLE_LEGEND, key->marker, &middle, self->unit * 0.8, key->swatch);

    if (key->marker == TUNTAS_CHART_MARKER_RING) {
      shape->fill = self->style->background;
      shape->stroke = self->unit * 0.15;
    }
  }
}

/**
 * tuntas_chart_frame_add_legend:
 * @self: a frame
 * @keys: (array length=n_keys): what is explained
 * @n_keys: how many
 *
 * Writes the legend at the top, in as many lines as it needs.
 */
void
tuntas_chart_frame_add_legend (TuntasChartFrame *self, const TuntasChartKey *keys, guint n_keys)
{
  double height = tuntas_chart_frame_get_line_height (self, TUNTAS_CHART_TEXT_SMALL);
  double sign = self->unit * 1.7, gap = self->unit * 0.45;
  double x = self->area.x, y = self->area.y;
  double bottom = y;

  if (n_keys == 0 || self->area.width < self->unit * 6)
    return;
  for (guint i = 0; i < n_keys; i++) {
    PangoLayout *layout = tuntas_chart_scene_make_text (
      self->scene, keys[i].label, TUNTAS_CHART_TEXT_SMALL, self->area.width - sign - gap, 1);
    TuntasChartBox box = {x, y + height * 0.14, sign, height * 0.72};
    TuntasChartPlace place;
    double width;

    tuntas_chart_text_get_size (layout, &width, NULL);
    if (x > self->area.x && x + sign + gap + width > self->area.x + self->area.width) {
      x = self->area.x;
      y += height * 1.15;
      box.x = x;
      box.y = y + height * 0.14;
    }
    if (y + height > self->area.y + self->area.height) {
      g_object_unref (layout);
      break;
    }
    draw_key (self, &keys[i], &box);
    place = (TuntasChartPlace){x + sign + gap, y};
    tuntas_chart_scene_add_text (self->scene, TUNTAS_CHART_ROLE_LEGEND, layout, &place, 0, 0,
                                 &self->style->text);
    x += sign + gap + width + self->unit * 1.4;
    bottom = y + height;
  }
  bottom += self->unit * 0.7;
  self->area.height = MAX (0, self->area.height - (bottom - self->area.y));
  self->area.y = bottom;
}

/**
 * tuntas_chart_frame_add_note:
 * @self: a frame
 * @text: a sentence
 *
 * Writes small print at the bottom, where there is room for it.
 */
void
tuntas_chart_frame_add_note (TuntasChartFrame *self, const char *text)
{
  TuntasChartPlace place = {self->left, self->area.y + self->area.height};
  double width = tuntas_chart_scene_get_width (self->scene) - 2 * self->left;
  const TuntasChartShape *shape;
  PangoLayout *layout;
  double height;

  if (self->area.height < self->unit * 6 || width < self->unit * 6)
    return;
  layout = tuntas_chart_scene_make_text (self->scene, text, TUNTAS_CHART_TEXT_TINY, width, 3);
  shape = tuntas_chart_scene_add_text (self->scene, TUNTAS_CHART_ROLE_NOTE, layout, &place, 0, 1,
                                       &self->style->dim);
  height = shape->box.height + self->unit * 0.4;
  self->area.height = MAX (0, self->area.height - height);
}

/**
 * tuntas_chart_frame_add_empty:
 * @self: a frame
 *
 * Says that there is nothing yet.
 */
void
tuntas_chart_frame_add_empty (TuntasChartFrame *self)
{
  TuntasChartPlace middle = {self->area.x + self->area.width / 2,
                             self->area.y + self->area.height / 2};
  PangoLayout *layout;

  if (self->area.width < self->unit * 3 || self->area.height < self->unit * 2)
    return;
  layout = tuntas_chart_scene_make_text (self->scene, "Belum ada data.", TUNTAS_CHART_TEXT_BODY,
                                         self->area.width, 2);
  tuntas_chart_scene_add_text (self->scene, TUNTAS_CHART_ROLE_NOTE, layout, &middle, 0.5, 0.5,
                               &self->style->dim);
}

/**
 * tuntas_chart_frame_add_value:
 * @self: a frame
 * @series: index
 * @category: index
 * @box: where it is reached
 *
 * Lets keyboard, pointer and screen reader find a value.
 */
void
tuntas_chart_frame_add_value (TuntasChartFrame *self,
                              guint series,
                              guint category,
                              const TuntasChartBox *box)
{
  tuntas_chart_scene_take_value (self->scene, series, category, box,
                                 tuntas_chart_dup_value_name (self->chart, series, category),
                                 tuntas_chart_dup_spoken (self->chart, series, category));
}
