/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

double tuntas_text_scale_get (GtkWidget *widget);
int tuntas_text_scale_length (GtkWidget *widget, int length);

G_END_DECLS
