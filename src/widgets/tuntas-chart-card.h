/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tuntas-chart-view.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_CHART_CARD (tuntas_chart_card_get_type ())
G_DECLARE_FINAL_TYPE (TuntasChartCard, tuntas_chart_card, TUNTAS, CHART_CARD, AdwBin)

GtkWidget *tuntas_chart_card_new (void) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_chart_card_set_chart (TuntasChartCard *self, TuntasChart *chart);
void tuntas_chart_card_set_note (TuntasChartCard *self, const char *note);
TuntasChartView *tuntas_chart_card_get_view (TuntasChartCard *self);

G_END_DECLS
