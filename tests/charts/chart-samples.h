/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-chart.h"

G_BEGIN_DECLS

#define CHART_SAMPLES 9

extern const char *const chart_samples[CHART_SAMPLES];

TuntasChart *chart_samples_make (const char *name) G_GNUC_WARN_UNUSED_RESULT;
TuntasChart *chart_samples_make_sized (TuntasChartKind kind,
                                       guint categories,
                                       guint series) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
