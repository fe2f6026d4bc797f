/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A ring where it was, a disc where it is: what moved is the way between, told in words at its end.
 */
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
  double change_x;
} Comparison;

static const TuntasChartSwatch *
swatch_of (const Comparison *self, guint series)
{
  return &self->frame->style->series[series == 0 ? 1 : 0];
}

static void
add_marker (Comparison *self, guint series, const TuntasChartPlace *place)
{
  TuntasChartShape *shape = tuntas_chart_scene_add_marker (
    self->frame->scene, TUNTAS_CHART_ROLE_DATA,
    series == 0 ? TUNTAS_CHART_MARKER_RING : TUNTAS_CHART_MARKER_DISC, place, self->marker,
    swatch_of (self, series));

  if (series == 0) {
    shape->fill = self->frame->style->background;
    shape->stroke = self->frame->unit * 0.17;
  }
}

static void
write_value (Comparison *self, const TuntasChartPoint *point, double x, double y, gboolean right)
{
  double gap = self->marker / 2 + self->frame->unit * 0.25;
  TuntasChartPlace place = {right ? x + gap : x - gap, y};

  if (tuntas_chart_write_beside (self->frame, &place, right ? 0 : 1, 0.5, point->text, self->size,
                                 &self->frame->style->text))
    return;
  tuntas_chart_scene_set_incomplete (self->frame->scene);
}

static void
add_way (Comparison *self, double from, double to, double y)
{
  TuntasChartPlace way[] = {{from, y}, {to, y}};

  if (ABS (to - from) > self->marker)
    tuntas_chart_scene_add_line (self->frame->scene, TUNTAS_CHART_ROLE_DATA, way, 2,
                                 &self->frame->style->axis, self->frame->unit * 0.22);
}

static void
add_row (Comparison *self, guint category)
{
  TuntasChartFrame *frame = self->frame;
  const TuntasChartBox *plot = &frame->area;
  double y = plot->y + (category + 0.5) * self->pitch;
  TuntasChartPlace guide[] = {{plot->x, y}, {plot->x + plot->width, y}};
  const TuntasChartPoint *points[2];
  double x[2];

  tuntas_chart_scene_add_line (frame->scene, TUNTAS_CHART_ROLE_GRID, guide, 2, &frame->style->grid,
                               frame->unit / 13);
  tuntas_chart_labels_add_beside (&self->labels, category, y);
  for (guint s = 0; s < 2; s++) {
    points[s] = tuntas_chart_get_point (frame->chart, s, category);
    x[s] = tuntas_chart_scale_place (&self->axis.scale, points[s]->position);
  }
  if (!points[0]->missing && !points[1]->missing)
    add_way (self, x[0], x[1], y);
  for (guint s = 0; s < 2; s++) {
    TuntasChartPlace place = {x[s], y};
    TuntasChartBox box = {x[s] - frame->unit, y - self->pitch / 2, frame->unit * 2, self->pitch};

    if (!points[s]->missing)
      add_marker (self, s, &place);
    else
      box = (TuntasChartBox){plot->x, y - self->pitch / 2, frame->unit * 2, self->pitch};
    tuntas_chart_frame_add_value (frame, s, category, &box);
  }
  if (points[0]->missing && points[1]->missing) {
    TuntasChartPlace place = {plot->x + frame->unit * 0.3, y};

    tuntas_chart_write_beside (frame, &place, 0, 0.5, "–", self->size, &frame->style->text);
  }
  for (guint s = 0; s < 2; s++)
    if (!points[s]->missing)
      write_value (self, points[s], x[s], y,
                   points[1 - s]->missing ? s == 1 : x[s] > x[1 - s] || (x[0] == x[1] && s == 1));
  if (self->change_x > 0 && points[1]->word != NULL) {
    TuntasChartPlace place = {self->change_x, y};

    tuntas_chart_write_beside (frame, &place, 0, 0.5, points[1]->word, TUNTAS_CHART_TEXT_SMALL,
                               &frame->style->text);
  }
}

/* The column of words at the right, if the plot stays wide enough without it. */
static void
reserve_changes (Comparison *self)
{
  TuntasChartFrame *frame = self->frame;
  double widest = 0;

  for (guint c = 0; c < tuntas_chart_count_categories (frame->chart); c++) {
    const TuntasChartPoint *point = tuntas_chart_get_point (frame->chart, 1, c);
    double width;

    if (point->word == NULL)
      continue;
    tuntas_chart_frame_measure (frame, point->word, TUNTAS_CHART_TEXT_SMALL, &width, NULL);
    widest = MAX (widest, width);
  }
  if (widest <= 0 || widest > frame->area.width * 0.3)
    return;
  self->change_x = frame->area.x + frame->area.width - widest;
  frame->area.width -= widest + frame->unit;
}

static void
add_keys (TuntasChartFrame *frame)
{
  TuntasChartKey keys[2];

  for (guint s = 0; s < 2; s++) {
    const char *label = s < tuntas_chart_count_series (frame->chart)
                          ? tuntas_chart_get_series (frame->chart, s)->label
                          : NULL;

    keys[s] =
      (TuntasChartKey){label != NULL ? label : "", &frame->style->series[s == 0 ? 1 : 0],
                       s == 0 ? TUNTAS_CHART_MARKER_RING : TUNTAS_CHART_MARKER_DISC, TRUE, FALSE};
  }
  tuntas_chart_frame_add_legend (frame, keys, 2);
}

void
tuntas_chart_comparison_lay_out (TuntasChartFrame *frame)
{
  guint n = tuntas_chart_count_categories (frame->chart);
  Comparison self = {.frame = frame};

  add_keys (frame);
  tuntas_chart_labels_init_beside (&self.labels, frame, (frame->area.height - frame->unit * 4) / n);
  reserve_changes (&self);
  tuntas_chart_axis_init (&self.axis, frame, FALSE);
  tuntas_chart_axis_reserve (&self.axis, frame);
  if (frame->area.width <= 0 || frame->area.height <= 0)
    return;
  self.pitch = frame->area.height / n;
  self.marker = MIN (frame->unit * 0.95, self.pitch * 0.8);
  self.size = tuntas_chart_labels_choose_value_size (frame, G_MAXDOUBLE, self.pitch * 0.98);
  self.size = MAX (self.size, TUNTAS_CHART_TEXT_SMALL);
  tuntas_chart_axis_draw (&self.axis, frame);
  for (guint c = 0; c < n; c++)
    add_row (&self, c);
  tuntas_chart_axis_draw_cut (&self.axis, frame);
}
