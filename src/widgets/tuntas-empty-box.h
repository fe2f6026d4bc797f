/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void tuntas_empty_box (GtkWidget *box);

G_END_DECLS
