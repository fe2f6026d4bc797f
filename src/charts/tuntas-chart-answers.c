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
  double thickness;
} Answers;

/* Two answers are the worst and the best of four: the colours keep their meaning. */
static const TuntasChartSwatch *
swatch_of (TuntasChartFrame *frame, guint series)
{
  guint n = tuntas_chart_count_series (frame->chart);
  guint last = TUNTAS_CHART_SWATCHES - 1;

  if (n < 2)
    return &frame->style->answers[last];
  return &frame->style->answers[n <= TUNTAS_CHART_SWATCHES ? (series * last + (n - 1) / 2) / (n - 1)
                                                           : series % TUNTAS_CHART_SWATCHES];
}

static double
sum_up (const TuntasChart *chart, guint category)
{
  double sum = 0;

  for (guint s = 0; s < tuntas_chart_count_series (chart); s++) {
    const TuntasChartPoint *point = tuntas_chart_get_point (chart, s, category);

    sum += point->missing ? 0 : MAX (0, point->position);
  }
  return sum;
}

/* A part too narrow for its text has it above. */
static void
write_value (Answers *self, const TuntasChartPoint *point, const TuntasChartBox *part, guint series)
{
  TuntasChartFrame *frame = self->frame;
  TuntasChartPlace above = {part->x + part->width / 2, part->y - frame->unit * 0.05};

  for (TuntasChartTextSize size = self->size; size <= TUNTAS_CHART_TEXT_TINY; size++)
    if (tuntas_chart_write_within (frame, part, 0.5, 0.5, point->text, size,
                                   swatch_of (frame, series)))
      return;
  if (point->position <= 0)
    return;
  if (tuntas_chart_frame_get_line_height (frame, TUNTAS_CHART_TEXT_TINY) >
      self->pitch - self->thickness) {
    tuntas_chart_scene_set_incomplete (frame->scene);
    return;
  }
  above.x = MAX (above.x, frame->area.x + frame->unit * 0.4);
  for (int i = 0; i < 3; i++, above.x += frame->unit * 0.9)
    if (tuntas_chart_write_beside (frame, &above, i == 0 ? 0.5 : 0.3, 1, point->text,
                                   TUNTAS_CHART_TEXT_TINY, &frame->style->text))
      return;
  tuntas_chart_scene_set_incomplete (frame->scene);
}

static void
add_row (Answers *self, guint category)
{
  TuntasChartFrame *frame = self->frame;
  double sum = sum_up (frame->chart, category);
  double y = frame->area.y + category * self->pitch;
  double free_above = self->pitch - self->thickness;
  TuntasChartBox part = {frame->area.x, y + free_above * 0.8, 0, self->thickness};
  double gap = frame->unit * 0.1;

  tuntas_chart_labels_add_beside (&self->labels, category, part.y + part.height / 2);
  if (sum <= 0) {
    TuntasChartPlace place = {part.x + frame->unit * 0.3, part.y + part.height / 2};

    tuntas_chart_write_beside (frame, &place, 0, 0.5, "tidak ada jawaban", TUNTAS_CHART_TEXT_SMALL,
                               &frame->style->dim);
  }
  for (guint s = 0; s < tuntas_chart_count_series (frame->chart); s++) {
    const TuntasChartPoint *point = tuntas_chart_get_point (frame->chart, s, category);
    TuntasChartBox reach = {part.x, y, 0, self->pitch};

    part.width =
      sum > 0 && !point->missing ? frame->area.width * MAX (0, point->position) / sum : 0;
    reach.width = MAX (part.width, frame->unit * 0.5);
    reach.x = MIN (reach.x, frame->area.x + frame->area.width - reach.width);
    if (part.width > 0) {
      TuntasChartBox inner = part;

      if (part.width > 4 * gap && part.x > frame->area.x) {
        inner.x += gap;
        inner.width -= gap;
      }
      tuntas_chart_scene_add_swatch (frame->scene, TUNTAS_CHART_ROLE_DATA, &inner,
                                     swatch_of (frame, s));
      write_value (self, point, &inner, s);
      part.x += part.width;
    }
    tuntas_chart_frame_add_value (frame, s, category, &reach);
  }
}

static void
add_keys (TuntasChartFrame *frame)
{
  guint n = tuntas_chart_count_series (frame->chart);
  g_autofree TuntasChartKey *keys = g_new0 (TuntasChartKey, n);

  for (guint s = 0; s < n; s++) {
    const char *label = tuntas_chart_get_series (frame->chart, s)->label;

    keys[s] = (TuntasChartKey){.label = label != NULL ? label : "", .swatch = swatch_of (frame, s)};
  }
  tuntas_chart_frame_add_legend (frame, keys, n);
}

void
tuntas_chart_answers_lay_out (TuntasChartFrame *frame)
{
  guint n = tuntas_chart_count_categories (frame->chart);
  Answers self = {.frame = frame};

  add_keys (frame);
  self.pitch = MIN (frame->area.height / n, frame->unit * 4.5);
  tuntas_chart_labels_init_beside (&self.labels, frame, self.pitch);
  if (frame->area.width <= 0 || self.pitch <= 0)
    return;
  self.thickness = MIN (self.pitch * 0.62, frame->unit * 2.2);
  self.size =
    tuntas_chart_labels_choose_value_size (frame, frame->area.width, self.thickness * 0.96);
  self.size = MAX (self.size, TUNTAS_CHART_TEXT_BODY);
  for (guint c = 0; c < n; c++)
    add_row (&self, c);
}
