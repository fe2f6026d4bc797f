/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-chart-labels.h"

#include "tuntas-chart-speech.h"
#include "tuntas-chart-writing.h"

#include <math.h>

#define SIZE TUNTAS_CHART_TEXT_SMALL

static char *
dup_name (const TuntasChartLabels *self, guint category)
{
  const TuntasChart *chart = self->frame->chart;
  const char *code = tuntas_chart_get_category (chart, category)->code;

  if (self->codes && code != NULL)
    return g_strdup (code);
  return tuntas_chart_dup_category_name (chart, category);
}

static PangoLayout *
make_text (const TuntasChartLabels *self, guint category)
{
  g_autofree char *name = dup_name (self, category);

  return tuntas_chart_scene_make_text (self->frame->scene, name, SIZE, self->max_width,
                                       self->max_lines);
}

/* Returns whether every name is whole. */
static gboolean
measure (TuntasChartLabels *self)
{
  guint n = tuntas_chart_count_categories (self->frame->chart);
  gboolean whole = TRUE;

  self->width = self->height = 0;
  for (guint c = 0; c < n; c++) {
    g_autoptr (PangoLayout) layout = make_text (self, c);
    double width, height;

    tuntas_chart_text_get_size (layout, &width, &height);
    self->width = MAX (self->width, width);
    self->height = MAX (self->height, height);
    whole = whole && tuntas_chart_text_is_whole (layout);
  }
  return whole;
}

/**
 * tuntas_chart_labels_init_below:
 * @self: (out): labels
 * @frame: a frame
 * @slot: the width that a category has
 *
 * Plans names under columns: in full on up to four lines; else the short names; else not all of
 * them.
 *
 * Returns: whether every name has room in full
 */
gboolean
tuntas_chart_labels_init_below (TuntasChartLabels *self, TuntasChartFrame *frame, double slot)
{
  double line = tuntas_chart_frame_get_line_height (frame, SIZE);
  int max_lines = (int)CLAMP (frame->area.height * 0.3 / line, 1, 4);

  *self = (TuntasChartLabels){.frame = frame, .every = 1, .max_lines = max_lines};
  self->max_width = MAX (slot - frame->unit * 0.8, 1);
  if (slot > frame->unit * 1.5 && measure (self))
    return TRUE;
  self->codes = TRUE;
  self->max_width = 0;
  self->max_lines = 1;
  measure (self);
  self->every = (guint)MAX (1, ceil ((self->width + frame->unit * 0.4) / MAX (slot, 0.01)));
  return FALSE;
}

/**
 * tuntas_chart_labels_init_beside:
 * @self: (out): labels
 * @frame: a frame
 * @pitch: the height that a category has
 *
 * Plans names at the left of rows: wrapped and at last abbreviated in up to two fifths of the
 * width; where that is too narrow to be read, the short names. They end at the left of the area,
 * which is made narrower by them.
 */
void
tuntas_chart_labels_init_beside (TuntasChartLabels *self, TuntasChartFrame *frame, double pitch)
{
  double line = tuntas_chart_frame_get_line_height (frame, SIZE);
  double limit = frame->area.width * 0.4;
  double gap = frame->unit * 0.6;

  *self = (TuntasChartLabels){.frame = frame, .every = 1};
  self->max_lines = (int)CLAMP (pitch / line, 1, 3);
  self->max_width = MIN (limit, frame->unit * 22);
  self->codes = self->max_width < frame->unit * 7;
  if (!measure (self) && self->max_lines == 1 && !self->codes)
    self->codes = self->max_width < frame->unit * 9;
  if (self->codes) {
    self->max_lines = 1;
    measure (self);
  }
  self->every = (guint)MAX (1, ceil (line * 0.98 / MAX (pitch, 0.01)));
  frame->area.x += MIN (self->width + gap, frame->area.width);
  frame->area.width = MAX (0, frame->area.width - self->width - gap);
}

static gboolean
is_written (const TuntasChartLabels *self, guint category)
{
  guint n = tuntas_chart_count_categories (self->frame->chart);

  return (n - 1 - category) % self->every == 0;
}

static void
add (TuntasChartLabels *self, PangoLayout *layout, TuntasChartPlace place, double x, double y)
{
  double width;

  tuntas_chart_text_get_size (layout, &width, NULL);
  if (x == 0.5 && self->max_width <= 0) {
    double limit = tuntas_chart_scene_get_width (self->frame->scene) - width;

    place.x = CLAMP (place.x - width / 2, 0, MAX (limit, 0)) + width / 2;
  }
  tuntas_chart_write_text (self->frame, TUNTAS_CHART_ROLE_LABEL, layout, &place, x, y,
                           &self->frame->style->text);
}

/**
 * tuntas_chart_labels_add_below:
 * @self: planned labels
 * @category: index
 * @x: the middle of the column
 * @top: where the text begins
 *
 * Writes a name, if it is one of those with room.
 */
void
tuntas_chart_labels_add_below (TuntasChartLabels *self, guint category, double x, double top)
{
  if (is_written (self, category))
    add (self, make_text (self, category), (TuntasChartPlace){x, top}, 0.5, 0);
}

/**
 * tuntas_chart_labels_add_beside:
 * @self: planned labels
 * @category: index
 * @middle: the middle of the row
 *
 * Writes a name, if it is one of those with room.
 */
void
tuntas_chart_labels_add_beside (TuntasChartLabels *self, guint category, double middle)
{
  TuntasChartPlace place = {self->frame->area.x - self->frame->unit * 0.6 - self->width, middle};

  if (is_written (self, category))
    add (self, make_text (self, category), place, 0, 0.5);
}

/**
 * tuntas_chart_labels_choose_value_size:
 * @frame: a frame
 * @max_width: what a value may need
 * @max_height: what a value may need
 *
 * Returns: the largest size in which every value has room, or the smallest of all
 */
TuntasChartTextSize
tuntas_chart_labels_choose_value_size (TuntasChartFrame *frame, double max_width, double max_height)
{
  const TuntasChart *chart = frame->chart;
  const char *longest = "0";
  TuntasChartTextSize size;

  for (guint s = 0; s < tuntas_chart_count_series (chart); s++) {
    for (guint c = 0; c < tuntas_chart_count_categories (chart); c++) {
      const TuntasChartPoint *point = tuntas_chart_get_point (chart, s, c);

      if (!point->missing && g_utf8_strlen (point->text, -1) > g_utf8_strlen (longest, -1))
        longest = point->text;
    }
  }
  for (size = TUNTAS_CHART_TEXT_STRONG; size < TUNTAS_CHART_TEXT_TINY; size++) {
    double width, height;

    tuntas_chart_frame_measure (frame, longest, size, &width, &height);
    if (width <= max_width && height <= max_height)
      break;
  }
  return size;
}
