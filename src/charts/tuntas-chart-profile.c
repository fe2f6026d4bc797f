/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-chart-kinds-private.h"
#include "tuntas-chart-labels.h"
#include "tuntas-chart-writing.h"

typedef struct {
  TuntasChartFrame *frame;
  TuntasChartLabels labels;
  TuntasChartTextSize size;
  double pitch;
  double highest;
  double texts;
} Profile;

/* Above each group but the first, in rows. */
#define GROUP_GAP 0.6

static gboolean
begins_group (const TuntasChart *chart, guint category)
{
  const char *group = tuntas_chart_get_category (chart, category)->group;

  return group != NULL &&
         (category == 0 ||
          g_strcmp0 (group, tuntas_chart_get_category (chart, category - 1)->group) != 0);
}

static char *
dup_text (const TuntasChartPoint *point)
{
  if (point->missing)
    return g_strdup (point->word != NULL ? point->word : "tidak ada data");
  return point->word != NULL ? g_strdup_printf ("%s · %s", point->text, point->word)
                             : g_strdup (point->text);
}

static void
measure_texts (Profile *self)
{
  const TuntasChart *chart = self->frame->chart;

  for (guint c = 0; c < tuntas_chart_count_categories (chart); c++) {
    const TuntasChartPoint *point = tuntas_chart_get_point (chart, 0, c);
    g_autofree char *text = dup_text (point);
    double width;

    tuntas_chart_frame_measure (self->frame, text, self->size, &width, NULL);
    self->texts = MAX (self->texts, point->missing ? 0 : width);
  }
  self->texts = MIN (self->texts + self->frame->unit * 0.5, self->frame->area.width * 0.8);
}

static void
add_heading (Profile *self, guint category, double left, double y)
{
  TuntasChartFrame *frame = self->frame;
  const char *group = tuntas_chart_get_category (frame->chart, category)->group;
  double right = frame->area.x + frame->area.width;
  TuntasChartPlace place = {left, y + self->pitch - frame->unit * 0.25};
  TuntasChartPlace rule[] = {{left, y + self->pitch - frame->unit * 0.15},
                             {right, y + self->pitch - frame->unit * 0.15}};
  PangoLayout *layout = tuntas_chart_scene_make_text (
    frame->scene, group,
    tuntas_chart_frame_get_line_height (frame, TUNTAS_CHART_TEXT_STRONG) <=
        self->pitch * (1 + GROUP_GAP)
      ? TUNTAS_CHART_TEXT_STRONG
      : TUNTAS_CHART_TEXT_SMALL,
    right - left, 1);

  tuntas_chart_write_text (frame, TUNTAS_CHART_ROLE_LABEL, layout, &place, 0, 1,
                           &frame->style->text);
  tuntas_chart_scene_add_line (frame->scene, TUNTAS_CHART_ROLE_GRID, rule, 2, &frame->style->grid,
                               frame->unit / 13);
}

static void
add_row (Profile *self, guint category, double y)
{
  TuntasChartFrame *frame = self->frame;
  const TuntasChartPoint *point = tuntas_chart_get_point (frame->chart, 0, category);
  const TuntasChartSwatch *swatch =
    point->emphasis ? &frame->style->emphasis : &frame->style->series[0];
  g_autofree char *text = dup_text (point);
  double thickness = MIN (self->pitch * 0.66, frame->unit * 2.2);
  double length = MAX (0, frame->area.width - self->texts);
  TuntasChartBox bar = {frame->area.x, y + (self->pitch - thickness) / 2, 0, thickness};
  TuntasChartBox row = {frame->area.x, y, frame->area.width, self->pitch};
  TuntasChartPlace place = {frame->area.x + frame->unit * 0.35, y + self->pitch / 2};
  TuntasChartPlace foot[] = {{frame->area.x, y}, {frame->area.x, y + self->pitch}};

  tuntas_chart_labels_add_beside (&self->labels, category, y + self->pitch / 2);
  if (!point->missing) {
    bar.width = length * CLAMP (point->position / self->highest, 0, 1);
    if (bar.width > 0)
      tuntas_chart_scene_add_swatch (frame->scene, TUNTAS_CHART_ROLE_DATA, &bar, swatch);
    place.x += bar.width;
  }
  tuntas_chart_scene_add_line (frame->scene, TUNTAS_CHART_ROLE_AXIS, foot, 2, &frame->style->axis,
                               frame->unit / 13);
  if (!tuntas_chart_write_beside (frame, &place, 0, 0.5, text, self->size,
                                  point->missing ? &frame->style->dim : &frame->style->text) &&
      !point->missing &&
      !tuntas_chart_write_beside (frame, &place, 0, 0.5, point->text, TUNTAS_CHART_TEXT_TINY,
                                  &frame->style->text))
    tuntas_chart_scene_set_incomplete (frame->scene);
  tuntas_chart_frame_add_value (frame, 0, category, &row);
}

void
tuntas_chart_profile_lay_out (TuntasChartFrame *frame)
{
  const TuntasChart *chart = frame->chart;
  guint n = tuntas_chart_count_categories (chart);
  Profile self = {.frame = frame, .size = TUNTAS_CHART_TEXT_SMALL};
  double left = frame->area.x, y = frame->area.y;
  double lowest;
  double n_rows = n;

  for (guint c = 0; c < n; c++)
    n_rows += begins_group (chart, c) ? (c > 0 ? 1 + GROUP_GAP : 1) : 0;
  self.pitch = MIN (frame->area.height / n_rows, frame->unit * 3.2);
  self.highest = chart->axis_maximum;
  if (self.highest <= 0)
    tuntas_chart_get_extent (chart, &lowest, &self.highest);
  self.highest = self.highest > 0 ? self.highest : 1;
  if (self.pitch < tuntas_chart_frame_get_line_height (frame, self.size))
    self.size = TUNTAS_CHART_TEXT_TINY;
  tuntas_chart_labels_init_beside (&self.labels, frame, self.pitch);
  measure_texts (&self);
  if (frame->area.width <= 0 || self.pitch <= 0)
    return;
  for (guint c = 0; c < n; c++) {
    if (begins_group (chart, c)) {
      y += c > 0 ? self.pitch * GROUP_GAP : 0;
      add_heading (&self, c, left, y);
      y += self.pitch;
    }
    add_row (&self, c, y);
    y += self.pitch;
  }
}
