/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void tuntas_widget_filled_show (GtkWidget *widget, gboolean filled);

G_END_DECLS
