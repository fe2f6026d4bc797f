/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Rows of the lists of the settings: a title, a line below it, a note at the right. */

GtkWidget *tuntas_settings_row_new (const char *title, const char *text) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_settings_row_add_note (GtkWidget *row, const char *text, const char *style);
void tuntas_settings_row_set_act (GtkWidget *row, const char *action, GVariant *target);

void tuntas_settings_rows_connect (GtkListBox *list);
void tuntas_settings_rows_clear (GtkListBox *list);

G_END_DECLS
