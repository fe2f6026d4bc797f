/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bars stand where every name has room under them, and lie where it has not. */
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
} Bars;

static const TuntasChartSwatch *
choose_swatch (TuntasChartFrame *frame, const TuntasChartPoint *point)
{
  return point->emphasis ? &frame->style->emphasis : &frame->style->series[0];
}

/* A bar on a cut axis is torn like the axis itself, or its length would tell a lie. */
static void
tear (Bars *bars, const TuntasChartBox *bar)
{
  TuntasChartFrame *frame = bars->frame;
  double u = frame->unit;
  gboolean upright = bars->axis.upright;
  TuntasChartPlace zigzag[7];

  if (!bars->axis.cut || (upright ? bar->height : bar->width) < u * 1.4)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (zigzag); i++) {
    double along = (double)i / (G_N_ELEMENTS (zigzag) - 1);
    double across = (i % 2 == 0 ? 1 : -1) * u * 0.16;

    if (upright)
      zigzag[i] =
        (TuntasChartPlace){bar->x + along * bar->width, bar->y + bar->height - u * 0.7 + across};
    else
      zigzag[i] = (TuntasChartPlace){bar->x + u * 0.7 + across, bar->y + along * bar->height};
  }
  tuntas_chart_scene_add_line (frame->scene, TUNTAS_CHART_ROLE_CUT, zigzag, G_N_ELEMENTS (zigzag),
                               &frame->style->background, u * 0.25);
}

static void
write_value (Bars *bars,
             const TuntasChartBox *bar,
             const TuntasChartPoint *point,
             const TuntasChartSwatch *swatch)
{
  TuntasChartFrame *frame = bars->frame;
  gboolean upright = bars->axis.upright;
  double gap = frame->unit * 0.2;
  TuntasChartPlace outside = {upright ? bar->x + bar->width / 2 : bar->x + bar->width + gap * 1.5,
                              upright ? bar->y - gap : bar->y + bar->height / 2};

  if (tuntas_chart_write_within (frame, bar, upright ? 0.5 : 1, upright ? 0 : 0.5, point->text,
                                 bars->size, swatch))
    return;
  if (!tuntas_chart_write_beside (frame, &outside, upright ? 0.5 : 0, upright ? 1 : 0.5,
                                  point->text, bars->size, &frame->style->text))
    tuntas_chart_scene_set_incomplete (frame->scene);
}

static void
add_bar (Bars *bars, guint category)
{
  TuntasChartFrame *frame = bars->frame;
  const TuntasChartBox *plot = &frame->area;
  const TuntasChartPoint *point = tuntas_chart_get_point (frame->chart, 0, category);
  const TuntasChartSwatch *swatch = choose_swatch (frame, point);
  gboolean upright = bars->axis.upright;
  double thickness = MIN (bars->pitch * 0.7, frame->unit * (upright ? 6 : 2.6));
  double middle = (upright ? plot->x : plot->y) + (category + 0.5) * bars->pitch;
  TuntasChartBox slot, bar;

  if (upright) {
    slot = (TuntasChartBox){middle - bars->pitch / 2, plot->y, bars->pitch, plot->height};
    tuntas_chart_labels_add_below (&bars->labels, category, middle,
                                   plot->y + plot->height + frame->unit * 0.4);
  } else {
    slot = (TuntasChartBox){plot->x, middle - bars->pitch / 2, plot->width, bars->pitch};
    tuntas_chart_labels_add_beside (&bars->labels, category, middle);
  }
  if (point->missing) {
    TuntasChartPlace place = {upright ? middle : plot->x + frame->unit * 0.4,
                              upright ? plot->y + plot->height - frame->unit * 0.3 : middle};

    tuntas_chart_write_beside (frame, &place, upright ? 0.5 : 0, upright ? 1 : 0.5, "–", bars->size,
                               &frame->style->text);
  } else {
    double end = tuntas_chart_scale_place (&bars->axis.scale, point->position);

    if (upright)
      bar = (TuntasChartBox){middle - thickness / 2, end, thickness, plot->y + plot->height - end};
    else
      bar = (TuntasChartBox){plot->x, middle - thickness / 2, end - plot->x, thickness};
    tuntas_chart_scene_add_swatch (frame->scene, TUNTAS_CHART_ROLE_DATA, &bar, swatch);
    tear (bars, &bar);
    write_value (bars, &bar, point, swatch);
  }
  tuntas_chart_frame_add_value (frame, 0, category, &slot);
}

static gboolean
has (TuntasChartFrame *frame, gboolean emphasis)
{
  for (guint c = 0; c < tuntas_chart_count_categories (frame->chart); c++) {
    const TuntasChartPoint *point = tuntas_chart_get_point (frame->chart, 0, c);

    if (emphasis ? point->emphasis && !point->missing : point->missing)
      return TRUE;
  }
  return FALSE;
}

static void
add_keys (TuntasChartFrame *frame)
{
  TuntasChartKey keys[2] = {{.swatch = &frame->style->series[0]},
                            {.swatch = &frame->style->emphasis}};

  if (frame->chart->emphasis_label != NULL && has (frame, TRUE)) {
    keys[0].label = tuntas_chart_get_series (frame->chart, 0)->label;
    keys[1].label = frame->chart->emphasis_label;
    if (keys[0].label != NULL)
      tuntas_chart_frame_add_legend (frame, keys, 2);
    else
      tuntas_chart_frame_add_legend (frame, keys + 1, 1);
  }
  if (has (frame, FALSE))
    tuntas_chart_frame_add_note (frame, "– tidak ada data");
}

static gboolean
plan_upright (Bars *bars)
{
  TuntasChartFrame *frame = bars->frame;
  guint n = tuntas_chart_count_categories (frame->chart);
  double slot = (frame->area.width - frame->unit * 9) / n;
  double value;

  bars->size = tuntas_chart_labels_choose_value_size (frame, slot * 0.66, G_MAXDOUBLE);
  tuntas_chart_frame_measure (frame, "0,00", bars->size, &value, NULL);
  return value <= slot && frame->area.height > frame->unit * 12 &&
         tuntas_chart_labels_init_below (&bars->labels, frame, slot);
}

static void
lay_out_upright (Bars *bars)
{
  TuntasChartFrame *frame = bars->frame;
  guint n = tuntas_chart_count_categories (frame->chart);

  tuntas_chart_axis_init (&bars->axis, frame, TRUE);
  tuntas_chart_axis_reserve (&bars->axis, frame);
  bars->pitch = frame->area.width / n;
  tuntas_chart_labels_init_below (&bars->labels, frame, bars->pitch);
  frame->area.height = MAX (0, frame->area.height - bars->labels.height - frame->unit * 0.4);
  bars->size = tuntas_chart_labels_choose_value_size (frame, bars->pitch * 0.66, G_MAXDOUBLE);
}

static void
lay_out_lying (Bars *bars)
{
  TuntasChartFrame *frame = bars->frame;
  guint n = tuntas_chart_count_categories (frame->chart);

  tuntas_chart_labels_init_beside (&bars->labels, frame,
                                   (frame->area.height - frame->unit * 4) / n);
  tuntas_chart_axis_init (&bars->axis, frame, FALSE);
  tuntas_chart_axis_reserve (&bars->axis, frame);
  bars->pitch = frame->area.height / n;
  bars->size = tuntas_chart_labels_choose_value_size (frame, G_MAXDOUBLE, bars->pitch * 0.58);
}

void
tuntas_chart_bars_lay_out (TuntasChartFrame *frame)
{
  guint n = tuntas_chart_count_categories (frame->chart);
  Bars bars = {.frame = frame};

  add_keys (frame);
  if (plan_upright (&bars))
    lay_out_upright (&bars);
  else
    lay_out_lying (&bars);
  if (frame->area.width <= 0 || frame->area.height <= 0)
    return;
  tuntas_chart_axis_draw (&bars.axis, frame);
  for (guint c = 0; c < n; c++)
    add_bar (&bars, c);
  tuntas_chart_axis_draw_cut (&bars.axis, frame);
}
