/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TUNTAS_TYPE_PAGE_VIEW (tuntas_page_view_get_type ())
G_DECLARE_FINAL_TYPE (TuntasPageView, tuntas_page_view, TUNTAS, PAGE_VIEW, GtkWidget)

GtkWidget *tuntas_page_view_new (void) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_page_view_set_document (TuntasPageView *self,
                                    guint n_pages,
                                    double width_pt,
                                    double height_pt);
guint tuntas_page_view_get_n_pages (TuntasPageView *self);
void
tuntas_page_view_set_page (TuntasPageView *self, guint page, double scale, GdkTexture *texture);
void tuntas_page_view_set_message (TuntasPageView *self, const char *message);

G_END_DECLS
