/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-chart-scene.h"
#include "tuntas-chart.h"

G_BEGIN_DECLS

TuntasChartScene *tuntas_chart_lay_out (const TuntasChart *chart,
                                        const TuntasChartStyle *style,
                                        double width,
                                        double height) G_GNUC_WARN_UNUSED_RESULT;
double
tuntas_chart_measure_height (const TuntasChart *chart, const TuntasChartStyle *style, double width);

G_END_DECLS
