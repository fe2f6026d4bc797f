/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TUNTAS_TYPE_MONTH_VIEW (tuntas_month_view_get_type ())
G_DECLARE_FINAL_TYPE (TuntasMonthView, tuntas_month_view, TUNTAS, MONTH_VIEW, GtkWidget)

GtkWidget *tuntas_month_view_new (void) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_month_view_show (TuntasMonthView *self, int date, int today);

G_END_DECLS
