/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TUNTAS_TYPE_FIGURE_CELL (tuntas_figure_cell_get_type ())
G_DECLARE_FINAL_TYPE (TuntasFigureCell, tuntas_figure_cell, TUNTAS, FIGURE_CELL, GtkWidget)

GtkWidget *
tuntas_figure_cell_new (GtkAccessibleRole role, gboolean numeric) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_figure_cell_show (TuntasFigureCell *self,
                              const char *text,
                              const char *spoken,
                              gboolean opens);
gboolean tuntas_figure_cell_get_opens (TuntasFigureCell *self);

G_END_DECLS
