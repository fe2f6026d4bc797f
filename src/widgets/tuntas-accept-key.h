/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void tuntas_accept_key_add (GtkWidget *widget, const char *action);

G_END_DECLS
