/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Importance against performance: what is important and poorly done lies left above. */
#include "config.h"

#include "tuntas-chart-axis.h"
#include "tuntas-chart-kinds-private.h"
#include "tuntas-chart-speech.h"
#include "tuntas-chart-writing.h"

#include <math.h>

/* Of points that lie upon each other, so many are named. */
#define MOST_NAMED 2

typedef struct {
  TuntasChartFrame *frame;
  TuntasChartAxis upright;
  TuntasChartAxis across;
  TuntasChartBox key;
  double columns[2]; /* widths of both numbers in the key */
  TuntasChartPlace split;
} Quadrant;

static void
choose_scale (TuntasChartAxis *axis, TuntasChartFrame *frame, gboolean upright)
{
  const TuntasChart *chart = frame->chart;
  double lowest = upright ? chart->split : chart->across_split;
  double highest = lowest;

  for (guint c = 0; c < tuntas_chart_count_categories (chart); c++) {
    const TuntasChartPoint *point = tuntas_chart_get_point (chart, 0, c);
    double value = upright ? point->position : point->across;

    if (point->missing)
      continue;
    lowest = MIN (lowest, value);
    highest = MAX (highest, value);
  }
  *axis = (TuntasChartAxis){.upright = upright};
  tuntas_chart_scale_init_around (&axis->scale, lowest, highest, chart->axis_origin,
                                  upright ? 7 : 6);
  axis->cut = axis->scale.minimum > chart->axis_origin + 1e-9;
}

static gboolean
is_urgent (const TuntasChart *chart, const TuntasChartPoint *point)
{
  return point->position >= chart->split && point->across < chart->across_split;
}

static const TuntasChartSwatch *
swatch_of (TuntasChartFrame *frame, const TuntasChartPoint *point)
{
  return is_urgent (frame->chart, point) ? &frame->style->emphasis : &frame->style->series[0];
}

static TuntasChartMarker
marker_of (const TuntasChart *chart, const TuntasChartPoint *point)
{
  return is_urgent (chart, point) ? TUNTAS_CHART_MARKER_DIAMOND : TUNTAS_CHART_MARKER_DISC;
}

/* As wide as the widest number, and some room before it. */
static void
measure_columns (Quadrant *self)
{
  TuntasChartFrame *frame = self->frame;

  for (guint i = 0; i < G_N_ELEMENTS (self->columns); i++) {
    for (guint c = 0; c < tuntas_chart_count_categories (frame->chart); c++) {
      const TuntasChartPoint *point = tuntas_chart_get_point (frame->chart, 0, c);
      const char *text = i == 0 ? point->across_text : point->text;
      double width = 0;

      tuntas_chart_frame_measure (frame, text != NULL ? text : "–", TUNTAS_CHART_TEXT_SMALL, &width,
                                  NULL);
      self->columns[i] = MAX (self->columns[i], width + frame->unit);
    }
  }
}

/* How wide the list of names must be for the longest of them. */
static double
measure_key (Quadrant *self)
{
  TuntasChartFrame *frame = self->frame;
  double widest = 0;

  for (guint c = 0; c < tuntas_chart_count_categories (frame->chart); c++) {
    g_autofree char *name = tuntas_chart_dup_category_name (frame->chart, c);
    double width = 0;

    tuntas_chart_frame_measure (frame, name, TUNTAS_CHART_TEXT_SMALL, &width, NULL);
    widest = MAX (widest, width);
  }
  return widest + self->columns[0] + self->columns[1] + frame->unit * 2.6;
}

/* The height of a line of the key, and whether names that are too long may take two. */
static double
measure_key_line (Quadrant *self, guint *n_lines)
{
  TuntasChartFrame *frame = self->frame;
  guint n = tuntas_chart_count_categories (frame->chart);
  double line = tuntas_chart_frame_get_line_height (frame, TUNTAS_CHART_TEXT_SMALL);
  double room = self->key.height / (n + 1);
  double widest = measure_key (self) - frame->unit;

  *n_lines = widest > self->key.width && room >= line * 2.1 ? 2 : 1;
  return MIN (room, *n_lines == 2 ? line * 2.2 : frame->unit * 1.7);
}

/* A list of names with both values, at the right or, in a narrow picture, below. */
static void
reserve_key (Quadrant *self)
{
  TuntasChartFrame *frame = self->frame;
  guint n = tuntas_chart_count_categories (frame->chart);
  double line = tuntas_chart_frame_get_line_height (frame, TUNTAS_CHART_TEXT_SMALL) * 1.12;
  TuntasChartBox *area = &frame->area;

  if (area->width > frame->unit * 40 && (n + 1) * line <= area->height) {
    double width = MIN (area->width * 0.45, measure_key (self));

    area->width -= width;
    self->key = (TuntasChartBox){area->x + area->width + frame->unit, area->y, width - frame->unit,
                                 area->height};
  } else if (area->width > frame->unit * 16 && area->height - (n + 2) * line > frame->unit * 15) {
    double height = (n + 1) * line;

    area->height -= height + frame->unit * 0.6;
    self->key =
      (TuntasChartBox){area->x, area->y + area->height + frame->unit * 0.6, area->width, height};
  } else {
    tuntas_chart_scene_set_incomplete (frame->scene);
  }
}

static void
add_key_line (Quadrant *self,
              const char *name,
              const char *across,
              const char *upright,
              double y,
              guint n_lines,
              const TuntasChartColor *color)
{
  TuntasChartFrame *frame = self->frame;
  double right = self->key.x + self->key.width;
  double numbers = self->columns[0] + self->columns[1];
  TuntasChartPlace places[] = {
    {self->key.x + frame->unit * 1.2, y}, {right - self->columns[1], y}, {right, y}};
  const char *texts[] = {name, across, upright};

  for (int i = 0; i < 3; i++)
    tuntas_chart_write_text (frame, i == 0 ? TUNTAS_CHART_ROLE_LABEL : TUNTAS_CHART_ROLE_VALUE,
                             tuntas_chart_scene_make_text (
                               frame->scene, texts[i], TUNTAS_CHART_TEXT_SMALL,
                               i == 0 ? MAX (1, self->key.width - numbers - frame->unit * 1.2) : 0,
                               i == 0 ? n_lines : 1),
                             &places[i], i == 0 ? 0 : 1, 0.5, color);
}

static void
add_key (Quadrant *self)
{
  TuntasChartFrame *frame = self->frame;
  const TuntasChart *chart = frame->chart;
  guint n = tuntas_chart_count_categories (chart);
  guint n_lines = 1;
  double line;
  double y;

  if (self->key.width <= 0)
    return;
  line = measure_key_line (self, &n_lines);
  y = self->key.y + line / 2;
  add_key_line (self, "", "→", "↑", y, 1, &frame->style->dim);
  for (guint c = 0; c < n; c++) {
    const TuntasChartPoint *point = tuntas_chart_get_point (chart, 0, c);
    g_autofree char *name = tuntas_chart_dup_category_name (chart, c);

    y += line;
    if (!point->missing) {
      TuntasChartPlace sign = {self->key.x + frame->unit * 0.5, y};

      tuntas_chart_scene_add_marker (frame->scene, TUNTAS_CHART_ROLE_LEGEND,
                                     marker_of (chart, point), &sign, frame->unit * 0.7,
                                     swatch_of (frame, point));
    }
    add_key_line (self, name,
                  point->missing || point->across_text == NULL ? "–" : point->across_text,
                  point->missing ? "–" : point->text, y, n_lines, &frame->style->text);
  }
}

static void
add_grounds (Quadrant *self)
{
  static const struct {
    gboolean right;
    gboolean top;
  } corners[] = {{FALSE, TRUE}, {TRUE, TRUE}, {FALSE, FALSE}, {TRUE, FALSE}};
  TuntasChartFrame *frame = self->frame;
  const TuntasChartBox *plot = &frame->area;

  for (guint i = 0; i < G_N_ELEMENTS (corners); i++) {
    TuntasChartBox box = {
      corners[i].right ? self->split.x : plot->x, corners[i].top ? plot->y : self->split.y,
      corners[i].right ? plot->x + plot->width - self->split.x : self->split.x - plot->x,
      corners[i].top ? self->split.y - plot->y : plot->y + plot->height - self->split.y};

    tuntas_chart_scene_add_box (frame->scene, TUNTAS_CHART_ROLE_BAND, &box,
                                &frame->style->bands[corners[i].right == corners[i].top]);
  }
}

/* Written after the points, into corners that they left free. */
static void
add_names (Quadrant *self)
{
  TuntasChartFrame *frame = self->frame;
  const TuntasChart *chart = frame->chart;
  const TuntasChartBox *plot = &frame->area;
  double pad = frame->unit * 0.4;
  double line = tuntas_chart_frame_get_line_height (frame, TUNTAS_CHART_TEXT_SMALL) * 1.2;

  for (int i = 0; i < 4; i++) {
    gboolean right = i % 2 == 1, top = i < 2;
    TuntasChartPoint probe = {.position = chart->split + (top ? 0 : -1),
                              .across = chart->across_split + (right ? 0 : -1)};
    double room = right ? plot->x + plot->width - self->split.x : self->split.x - plot->x;
    double outer_y = top ? plot->y + pad : plot->y + plot->height - pad * 2;
    double width;
    TuntasChartPlace place;
    const char *name = tuntas_chart_get_quadrant_name (chart, &probe);

    tuntas_chart_frame_measure (frame, name, TUNTAS_CHART_TEXT_SMALL, &width, NULL);
    if (width + 2 * pad > room)
      continue;
    /* At the outer side or at the line, then the same a line further in. */
    for (int attempt = 0; attempt < 4; attempt++) {
      gboolean outer = attempt % 2 == 0;

      place.x = outer ? (right ? plot->x + plot->width - pad : plot->x + pad * 2)
                      : (right ? self->split.x + pad : self->split.x - pad);
      place.y = outer_y + (attempt < 2 ? 0 : top ? line : -line);
      if (tuntas_chart_write_beside (frame, &place, outer == right ? 1 : 0, top ? 0 : 1, name,
                                     TUNTAS_CHART_TEXT_SMALL, &frame->style->dim))
        break;
    }
  }
}

/* Whether a label would lie on one of the two lines or on the axis below. */
static gboolean
is_on_line (Quadrant *self, const TuntasChartPlace *place, double x, double y, const char *text)
{
  double width, height, left, top;

  tuntas_chart_frame_measure (self->frame, text, TUNTAS_CHART_TEXT_STRONG, &width, &height);
  left = place->x - x * width;
  top = place->y - y * height;
  return (left < self->split.x && left + width > self->split.x) ||
         (top < self->split.y && top + height > self->split.y) ||
         top + height > self->frame->area.y + self->frame->area.height;
}

static TuntasChartPlace
place_of (Quadrant *self, guint category)
{
  const TuntasChartPoint *point = tuntas_chart_get_point (self->frame->chart, 0, category);

  return (TuntasChartPlace){tuntas_chart_scale_place (&self->across.scale, point->across),
                            tuntas_chart_scale_place (&self->upright.scale, point->position)};
}

static gboolean
is_same_place (Quadrant *self, guint a, guint b)
{
  TuntasChartPlace first = place_of (self, a);
  TuntasChartPlace second = place_of (self, b);
  double near = self->frame->unit * 0.05;

  return !tuntas_chart_get_point (self->frame->chart, 0, a)->missing &&
         !tuntas_chart_get_point (self->frame->chart, 0, b)->missing &&
         fabs (first.x - second.x) <= near && fabs (first.y - second.y) <= near;
}

/* Points that lie upon each other have one label: "U2, U3", "U2, U3 +4". NULL when an
 * earlier one has it. */
static char *
dup_label (Quadrant *self, guint category)
{
  const TuntasChart *chart = self->frame->chart;
  GString *text = NULL;
  guint n_same = 0;

  for (guint c = 0; c < category; c++) {
    if (is_same_place (self, c, category))
      return NULL;
  }
  text = g_string_new (NULL);
  for (guint c = category; c < tuntas_chart_count_categories (chart); c++) {
    const TuntasChartCategory *one = tuntas_chart_get_category (chart, c);

    if (c != category && !is_same_place (self, c, category))
      continue;
    if (n_same++ < MOST_NAMED)
      g_string_append_printf (text, "%s%s", n_same > 1 ? ", " : "",
                              one->code != NULL ? one->code : one->label);
  }
  if (n_same > MOST_NAMED)
    g_string_append_printf (text, " +%u", n_same - MOST_NAMED);
  return g_string_free (text, FALSE);
}

static void
add_point_label (Quadrant *self, guint category, const TuntasChartPlace *place)
{
  static const struct {
    double x;
    double y;
  } sides[] = {{0, 0.5}, {1, 0.5}, {0.5, 1}, {0.5, 0}, {0, 1}, {1, 0}, {0, 0}, {1, 1}};
  g_autofree char *text = dup_label (self, category);
  double gap = self->frame->unit * 0.5;

  if (text == NULL)
    return;

  /* First where the label touches no line, then wherever there is room. */
  for (guint i = 0; i < 2 * G_N_ELEMENTS (sides); i++) {
    guint side = i % G_N_ELEMENTS (sides);
    double x = sides[side].x;
    double y = sides[side].y;
    TuntasChartPlace beside = {place->x + (0.5 - x) * 2 * gap, place->y + (0.5 - y) * 2 * gap};

    if (i < G_N_ELEMENTS (sides) && is_on_line (self, &beside, x, y, text))
      continue;
    if (tuntas_chart_write_beside (self->frame, &beside, x, y, text, TUNTAS_CHART_TEXT_STRONG,
                                   &self->frame->style->text))
      return;
  }
  tuntas_chart_scene_set_incomplete (self->frame->scene);
}

static void
add_points (Quadrant *self)
{
  TuntasChartFrame *frame = self->frame;
  const TuntasChart *chart = frame->chart;
  guint n = tuntas_chart_count_categories (chart);
  double size = frame->unit * 0.85;

  for (int pass = 0; pass < 2; pass++) {
    for (guint c = 0; c < n; c++) {
      const TuntasChartPoint *point = tuntas_chart_get_point (chart, 0, c);
      TuntasChartPlace place = place_of (self, c);
      TuntasChartBox box = {place.x - size, place.y - size, size * 2, size * 2};

      if (pass == 0) {
        if (point->missing)
          box = (TuntasChartBox){frame->area.x, frame->area.y + frame->area.height - size * 2,
                                 size * 2, size * 2};
        else
          tuntas_chart_scene_add_marker (frame->scene, TUNTAS_CHART_ROLE_DATA,
                                         marker_of (chart, point), &place, size,
                                         swatch_of (frame, point));
        tuntas_chart_frame_add_value (frame, 0, c, &box);
      } else if (!point->missing) {
        add_point_label (self, c, &place);
      }
    }
  }
}

static void
add_axis_name (TuntasChartFrame *frame, const char *name, const char *arrow, gboolean top)
{
  double line = tuntas_chart_frame_get_line_height (frame, TUNTAS_CHART_TEXT_SMALL);
  g_autofree char *text = NULL;
  TuntasChartPlace place = {top ? frame->area.x : frame->area.x + frame->area.width,
                            top ? frame->area.y : frame->area.y + frame->area.height};

  if (name == NULL || frame->area.height < line * 8 || frame->area.width < frame->unit * 6)
    return;
  text = g_strdup_printf ("%s %s", arrow, name);
  tuntas_chart_write_text (frame, TUNTAS_CHART_ROLE_LABEL,
                           tuntas_chart_scene_make_text (
                             frame->scene, text, TUNTAS_CHART_TEXT_SMALL, frame->area.width, 1),
                           &place, top ? 0 : 1, top ? 0 : 1, &frame->style->dim);
  frame->area.height -= line * 1.25;
  frame->area.y += top ? line * 1.25 : 0;
}

static void
lay_out_axes (Quadrant *self)
{
  TuntasChartFrame *frame = self->frame;
  TuntasChart bare = *frame->chart;
  TuntasChartFrame inner = *frame;

  add_axis_name (frame, frame->chart->axis_label, "↑", TRUE);
  add_axis_name (frame, frame->chart->across_label, "→", FALSE);
  bare.axis_label = NULL;
  bare.bands = NULL;
  inner = *frame;
  inner.chart = &bare;
  tuntas_chart_axis_reserve (&self->upright, &inner);
  tuntas_chart_axis_reserve (&self->across, &inner);
  frame->area = inner.area;
}

void
tuntas_chart_quadrant_lay_out (TuntasChartFrame *frame)
{
  Quadrant self = {.frame = frame};
  const TuntasChart *chart = frame->chart;
  double margin;

  choose_scale (&self.upright, frame, TRUE);
  choose_scale (&self.across, frame, FALSE);
  if (self.upright.cut || self.across.cut)
    tuntas_chart_frame_add_note (frame, TUNTAS_CHART_CUT_NOTE);
  measure_columns (&self);
  reserve_key (&self);
  lay_out_axes (&self);
  if (frame->area.width <= 0 || frame->area.height <= 0)
    return;
  /* A point at the begin of a scale lies beside the mark of a cut, not under it. */
  margin = MIN (frame->unit * 1.4, MIN (frame->area.width, frame->area.height) / 8);
  self.upright.margin = margin;
  self.across.margin = margin;
  tuntas_chart_axis_place (&self.upright, frame);
  tuntas_chart_axis_place (&self.across, frame);
  self.split.x = tuntas_chart_scale_place (&self.across.scale, chart->across_split);
  self.split.y = tuntas_chart_scale_place (&self.upright.scale, chart->split);
  add_grounds (&self);
  tuntas_chart_axis_draw_ticks (&self.upright, frame);
  tuntas_chart_axis_draw_ticks (&self.across, frame);
  {
    TuntasChartPlace plumb[] = {{self.split.x, frame->area.y},
                                {self.split.x, frame->area.y + frame->area.height}};
    TuntasChartPlace level[] = {{frame->area.x, self.split.y},
                                {frame->area.x + frame->area.width, self.split.y}};

    tuntas_chart_scene_add_line (frame->scene, TUNTAS_CHART_ROLE_AXIS, plumb, 2,
                                 &frame->style->axis, frame->unit / 9);
    tuntas_chart_scene_add_line (frame->scene, TUNTAS_CHART_ROLE_AXIS, level, 2,
                                 &frame->style->axis, frame->unit / 9);
  }
  tuntas_chart_axis_draw_cut (&self.upright, frame);
  tuntas_chart_axis_draw_cut (&self.across, frame);
  add_points (&self);
  add_names (&self);
  add_key (&self);
}
