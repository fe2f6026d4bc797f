/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tuntas-chart-mark.h"
#include "tuntas-chart.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_CHART_VIEW (tuntas_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (TuntasChartView, tuntas_chart_view, TUNTAS, CHART_VIEW, GtkWidget)

GtkWidget *tuntas_chart_view_new (void) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_chart_view_set_chart (TuntasChartView *self, TuntasChart *chart);
TuntasChart *tuntas_chart_view_get_chart (TuntasChartView *self);
void tuntas_chart_view_set_headless (TuntasChartView *self, gboolean headless);
TuntasChartScene *tuntas_chart_view_get_scene (TuntasChartView *self);
guint tuntas_chart_view_get_n_marks (TuntasChartView *self);
TuntasChartMark *tuntas_chart_view_get_mark (TuntasChartView *self, guint place);

G_END_DECLS
