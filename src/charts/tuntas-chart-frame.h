/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-chart-scene.h"
#include "tuntas-chart.h"

G_BEGIN_DECLS

/**
 * TuntasChartFrame:
 * @chart: what is drawn
 * @style: how
 * @scene: where to
 * @area: what is still free
 * @left: where small print begins, whatever parts have taken
 * @unit: font size, by which all distances are measured
 *
 * A chart in the making: each part takes its share of the area, from the outside inwards.
 */
typedef struct {
  const TuntasChart *chart;
  const TuntasChartStyle *style;
  TuntasChartScene *scene;
  TuntasChartBox area;
  double left;
  double unit;
} TuntasChartFrame;

/**
 * TuntasChartKey:
 * @label: what it explains
 * @swatch: its looks
 * @marker: its figure
 * @has_marker: a figure, not a surface
 * @has_line: the figure stands on a line
 */
typedef struct {
  const char *label;
  const TuntasChartSwatch *swatch;
  TuntasChartMarker marker;
  gboolean has_marker;
  gboolean has_line;
} TuntasChartKey;

void tuntas_chart_frame_init (TuntasChartFrame *self,
                              const TuntasChart *chart,
                              const TuntasChartStyle *style,
                              TuntasChartScene *scene);
void tuntas_chart_frame_add_head (TuntasChartFrame *self);
void
tuntas_chart_frame_add_legend (TuntasChartFrame *self, const TuntasChartKey *keys, guint n_keys);
void tuntas_chart_frame_add_note (TuntasChartFrame *self, const char *text);
void tuntas_chart_frame_add_empty (TuntasChartFrame *self);
void tuntas_chart_frame_add_value (TuntasChartFrame *self,
                                   guint series,
                                   guint category,
                                   const TuntasChartBox *box);
double tuntas_chart_frame_get_line_height (TuntasChartFrame *self, TuntasChartTextSize size);
void tuntas_chart_frame_measure (TuntasChartFrame *self,
                                 const char *text,
                                 TuntasChartTextSize size,
                                 double *width,
                                 double *height);

G_END_DECLS
