/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-chart-layout.h"

#include "tuntas-chart-frame.h"
#include "tuntas-chart-kinds-private.h"
#include "tuntas-chart-speech.h"

typedef void (*LayOut) (TuntasChartFrame *frame);

static const LayOut kinds[] = {
  [TUNTAS_CHART_BARS] = tuntas_chart_bars_lay_out,
  [TUNTAS_CHART_TREND] = tuntas_chart_trend_lay_out,
  [TUNTAS_CHART_COMPARISON] = tuntas_chart_comparison_lay_out,
  [TUNTAS_CHART_PROFILE] = tuntas_chart_profile_lay_out,
  [TUNTAS_CHART_ANSWERS] = tuntas_chart_answers_lay_out,
  [TUNTAS_CHART_HEAT_MAP] = tuntas_chart_heat_map_lay_out,
  [TUNTAS_CHART_QUADRANT] = tuntas_chart_quadrant_lay_out,
};

/**
 * tuntas_chart_lay_out:
 * @chart: what is shown
 * @style: how it looks
 * @width: of the picture, in its own units
 * @height: of the picture
 *
 * Turns a chart into numbers: where everything lies, what is written, which values can be reached.
 * Nothing is drawn yet; see tuntas_chart_scene_draw(). What has no room is left out, and
 * tuntas_chart_scene_get_complete() tells; values can be reached all the same. The scene keeps
 * neither @chart nor @style. It belongs to the thread that calls.
 *
 * Returns: (transfer full): the scene
 */
TuntasChartScene *
tuntas_chart_lay_out (const TuntasChart *chart,
                      const TuntasChartStyle *style,
                      double width,
                      double height)
{
  TuntasChartScene *scene = tuntas_chart_scene_new (style, MAX (width, 0), MAX (height, 0));
  TuntasChartFrame frame;

  tuntas_chart_scene_take_description (scene, tuntas_chart_dup_description (chart));
  tuntas_chart_frame_init (&frame, chart, style, scene);
  tuntas_chart_frame_add_head (&frame);
  if (tuntas_chart_is_empty (chart))
    tuntas_chart_frame_add_empty (&frame);
  else if (frame.area.width > 0 && frame.area.height > 0)
    kinds[chart->kind](&frame);
  return scene;
}

/**
 * tuntas_chart_measure_height:
 * @chart: what is shown
 * @style: how it looks
 * @width: of the picture
 *
 * Looks for the height that suits a width: every category has a row that can be read.
 *
 * Returns: a height in the same units
 */
double
tuntas_chart_measure_height (const TuntasChart *chart, const TuntasChartStyle *style, double width)
{
  guint n = tuntas_chart_count_categories (chart);
  double unit = style->font_size;
  double rows = 0;

  switch (chart->kind) {
  case TUNTAS_CHART_PROFILE:
    for (guint c = 0; c < n; c++)
      rows += c == 0 || g_strcmp0 (tuntas_chart_get_category (chart, c)->group,
                                   tuntas_chart_get_category (chart, c - 1)->group) != 0;
    rows += n;
    return unit * (6 + rows * 2.2);
  case TUNTAS_CHART_ANSWERS:
    return unit * (9 + n * 3.4);
  case TUNTAS_CHART_HEAT_MAP:
    return unit * (13 + n * 2.8);
  case TUNTAS_CHART_COMPARISON:
    return unit * (12 + n * 2.6);
  case TUNTAS_CHART_BARS:
    return MAX (unit * 26, unit * (width < unit * 7 * n ? 12 + n * 2.6 : 26));
  case TUNTAS_CHART_QUADRANT:
    return unit * (width > unit * 45 ? MAX (30, 8 + n * 1.7) : 28 + n * 1.6);
  case TUNTAS_CHART_TREND:
    break;
  }
  return unit * 26;
}
