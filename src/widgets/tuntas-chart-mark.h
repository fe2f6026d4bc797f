/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tuntas-chart-scene.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_CHART_MARK (tuntas_chart_mark_get_type ())
G_DECLARE_FINAL_TYPE (TuntasChartMark, tuntas_chart_mark, TUNTAS, CHART_MARK, GtkWidget)

GtkWidget *tuntas_chart_mark_new (void) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_chart_mark_show (TuntasChartMark *self,
                             const TuntasChartValue *value,
                             guint place,
                             guint n_values);
guint tuntas_chart_mark_get_series (TuntasChartMark *self);
guint tuntas_chart_mark_get_category (TuntasChartMark *self);
const char *tuntas_chart_mark_get_spoken (TuntasChartMark *self);

G_END_DECLS
