/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TUNTAS_TYPE_TEXT_AREA (tuntas_text_area_get_type ())
G_DECLARE_FINAL_TYPE (TuntasTextArea, tuntas_text_area, TUNTAS, TEXT_AREA, GtkWidget)

GtkWidget *tuntas_text_area_new (int lines) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_text_area_dup_text (TuntasTextArea *self) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_text_area_set_text (TuntasTextArea *self, const char *text);
GtkWidget *tuntas_text_area_get_view (TuntasTextArea *self);

G_END_DECLS
