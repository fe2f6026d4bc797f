/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-urgency.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_TIME_BAR (tuntas_time_bar_get_type ())
G_DECLARE_FINAL_TYPE (TuntasTimeBar, tuntas_time_bar, TUNTAS, TIME_BAR, GtkWidget)

GtkWidget *tuntas_time_bar_new (void) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_time_bar_set (TuntasTimeBar *self, TuntasUrgency urgency, double fraction);
void tuntas_time_bar_draw (GtkSnapshot *snapshot,
                           const graphene_rect_t *bounds,
                           double fraction,
                           const GdkRGBA *fill,
                           const GdkRGBA *track);

G_END_DECLS
