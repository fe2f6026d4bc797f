/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-chart-frame.h"

G_BEGIN_DECLS

gboolean tuntas_chart_write_text (TuntasChartFrame *frame,
                                  TuntasChartRole role,
                                  PangoLayout *layout,
                                  const TuntasChartPlace *place,
                                  double align_x,
                                  double align_y,
                                  const TuntasChartColor *color);
gboolean tuntas_chart_write_within (TuntasChartFrame *frame,
                                    const TuntasChartBox *box,
                                    double align_x,
                                    double align_y,
                                    const char *text,
                                    TuntasChartTextSize size,
                                    const TuntasChartSwatch *swatch);
gboolean tuntas_chart_write_beside (TuntasChartFrame *frame,
                                    const TuntasChartPlace *place,
                                    double align_x,
                                    double align_y,
                                    const char *text,
                                    TuntasChartTextSize size,
                                    const TuntasChartColor *color);

G_END_DECLS
