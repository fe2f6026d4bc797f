/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TUNTAS_TYPE_PDF_VIEW (tuntas_pdf_view_get_type ())
G_DECLARE_FINAL_TYPE (TuntasPdfView, tuntas_pdf_view, TUNTAS, PDF_VIEW, AdwBin)

GtkWidget *tuntas_pdf_view_new (void) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_pdf_view_set_pdf (TuntasPdfView *self, GBytes *pdf, const char *name);
GBytes *tuntas_pdf_view_get_pdf (TuntasPdfView *self);
void tuntas_pdf_view_set_message (TuntasPdfView *self, const char *message);
guint tuntas_pdf_view_get_n_pages (TuntasPdfView *self);
void tuntas_pdf_view_set_copies (TuntasPdfView *self, guint copies);
void tuntas_pdf_view_print (TuntasPdfView *self);
void tuntas_pdf_view_save (TuntasPdfView *self);

G_END_DECLS
