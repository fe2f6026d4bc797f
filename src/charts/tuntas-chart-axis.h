/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-chart-frame.h"
#include "tuntas-chart-scale.h"

G_BEGIN_DECLS

#define TUNTAS_CHART_CUT_NOTE "≈ Sumbu dipotong: bagian awalnya tidak digambar."

/**
 * TuntasChartAxis:
 * @scale: values to places
 * @upright: values grow upwards; otherwise to the right
 * @cut: it begins later than its measure
 * @band_words: the grades are written in full, not only as letters
 * @margin: room of the plot before the scale begins
 *
 * The axis of values with its grades behind.
 */
typedef struct {
  TuntasChartScale scale;
  gboolean upright;
  gboolean cut;
  gboolean band_words;
  double margin;
} TuntasChartAxis;

void tuntas_chart_axis_init (TuntasChartAxis *self, TuntasChartFrame *frame, gboolean upright);
void tuntas_chart_axis_reserve (TuntasChartAxis *self, TuntasChartFrame *frame);
void tuntas_chart_axis_place (TuntasChartAxis *self, TuntasChartFrame *frame);
void tuntas_chart_axis_draw (TuntasChartAxis *self, TuntasChartFrame *frame);
void tuntas_chart_axis_draw_ticks (TuntasChartAxis *self, TuntasChartFrame *frame);
void tuntas_chart_axis_draw_cut (TuntasChartAxis *self, TuntasChartFrame *frame);

G_END_DECLS
