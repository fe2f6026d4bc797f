/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-chart-frame.h"

G_BEGIN_DECLS

void tuntas_chart_bars_lay_out (TuntasChartFrame *frame);
void tuntas_chart_trend_lay_out (TuntasChartFrame *frame);
void tuntas_chart_comparison_lay_out (TuntasChartFrame *frame);
void tuntas_chart_profile_lay_out (TuntasChartFrame *frame);
void tuntas_chart_answers_lay_out (TuntasChartFrame *frame);
void tuntas_chart_heat_map_lay_out (TuntasChartFrame *frame);
void tuntas_chart_quadrant_lay_out (TuntasChartFrame *frame);

G_END_DECLS
