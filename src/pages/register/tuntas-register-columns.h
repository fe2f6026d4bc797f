/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tuntas-session.h"

G_BEGIN_DECLS

void tuntas_register_columns_add (GtkColumnView *view, TuntasSession *session);
const char *tuntas_register_columns_get_sort (GtkColumnView *view, gboolean *descending);
void tuntas_register_columns_set_sort (GtkColumnView *view, const char *sort, gboolean descending);

G_END_DECLS
