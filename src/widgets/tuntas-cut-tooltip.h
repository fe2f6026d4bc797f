/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void tuntas_cut_tooltip_add (GtkInscription *inscription);

G_END_DECLS
