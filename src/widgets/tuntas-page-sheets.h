/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TUNTAS_TYPE_PAGE_SHEETS (tuntas_page_sheets_get_type ())
G_DECLARE_FINAL_TYPE (TuntasPageSheets, tuntas_page_sheets, TUNTAS, PAGE_SHEETS, GtkWidget)

void tuntas_page_sheets_set_document (TuntasPageSheets *self,
                                      guint n_pages,
                                      double width_pt,
                                      double height_pt);
guint tuntas_page_sheets_get_n_pages (TuntasPageSheets *self);
void tuntas_page_sheets_set_zoom (TuntasPageSheets *self, double zoom);
double tuntas_page_sheets_get_shown_zoom (TuntasPageSheets *self);
void
tuntas_page_sheets_set_page (TuntasPageSheets *self, guint page, double scale, GdkTexture *texture);

G_END_DECLS
