/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

char *tuntas_form_value_dup (GtkWidget *input) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_form_value_set (GtkWidget *input, const char *text);
void tuntas_form_value_connect (GtkWidget *input, GCallback changed, gpointer object);

G_END_DECLS
