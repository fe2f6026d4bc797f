/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *tuntas_fact_append (GtkWidget *box, const char *title, const char *text);

G_END_DECLS
