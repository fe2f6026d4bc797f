/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-chart-frame.h"

G_BEGIN_DECLS

/**
 * TuntasChartLabels:
 * @frame: (not nullable): where they are written
 * @codes: only the short names have room
 * @max_width: where lines break
 * @max_lines: how many fit
 * @every: one in how many has room; counted so that the last is written
 * @width: of the widest
 * @height: of the highest
 *
 * How the names of the categories are written: all in the same way, so that none looks greater.
 */
typedef struct {
  TuntasChartFrame *frame;
  gboolean codes;
  double max_width;
  int max_lines;
  guint every;
  double width;
  double height;
} TuntasChartLabels;

gboolean
tuntas_chart_labels_init_below (TuntasChartLabels *self, TuntasChartFrame *frame, double slot);
void
tuntas_chart_labels_init_beside (TuntasChartLabels *self, TuntasChartFrame *frame, double pitch);
void tuntas_chart_labels_add_below (TuntasChartLabels *self, guint category, double x, double top);
void tuntas_chart_labels_add_beside (TuntasChartLabels *self, guint category, double middle);
TuntasChartTextSize tuntas_chart_labels_choose_value_size (TuntasChartFrame *frame,
                                                           double max_width,
                                                           double max_height);

G_END_DECLS
