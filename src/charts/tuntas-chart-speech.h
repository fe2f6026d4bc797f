/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-chart.h"

G_BEGIN_DECLS

char *
tuntas_chart_dup_category_name (const TuntasChart *chart, guint category) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_chart_dup_value_name (const TuntasChart *chart,
                                   guint series,
                                   guint category) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_chart_dup_spoken (const TuntasChart *chart,
                               guint series,
                               guint category) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_chart_dup_description (const TuntasChart *chart) G_GNUC_WARN_UNUSED_RESULT;
const char *
tuntas_chart_get_quadrant_name (const TuntasChart *chart, const TuntasChartPoint *point);

G_END_DECLS
