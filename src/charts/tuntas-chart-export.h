/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-chart-error.h"
#include "tuntas-chart-scene.h"

G_BEGIN_DECLS

GBytes *tuntas_chart_export_png (TuntasChartScene *scene,
                                 double scale,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *tuntas_chart_export_svg (TuntasChartScene *scene,
                                 const char *title,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *tuntas_chart_export_pdf (TuntasChartScene *scene,
                                 const char *title,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
