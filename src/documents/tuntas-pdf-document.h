/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-document-error.h"

G_BEGIN_DECLS

/* So that layers without cairo can hand a context on. */
typedef struct _cairo cairo_t;

/*
 * A PDF to look at. To be used by one thread at a time.
 */
typedef struct _TuntasPdfDocument TuntasPdfDocument;

/* A place on a page, in points from its upper left corner. */
typedef struct {
  guint page;
  double x;
  double y;
  double width;
  double height;
} TuntasPdfMatch;

TuntasPdfDocument *tuntas_pdf_document_new (GBytes *pdf, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_pdf_document_free (TuntasPdfDocument *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasPdfDocument, tuntas_pdf_document_free)

guint tuntas_pdf_document_get_n_pages (TuntasPdfDocument *self);
char *tuntas_pdf_document_dup_title (TuntasPdfDocument *self) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_pdf_document_dup_author (TuntasPdfDocument *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean tuntas_pdf_document_get_page_size (TuntasPdfDocument *self,
                                            guint page,
                                            double *width,
                                            double *height,
                                            GError **error);
GBytes *tuntas_pdf_document_render_page (TuntasPdfDocument *self,
                                         guint page,
                                         double scale,
                                         int *width,
                                         int *height,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean
tuntas_pdf_document_draw_page (TuntasPdfDocument *self, guint page, cairo_t *cr, GError **error);
char *tuntas_pdf_document_dup_page_text (TuntasPdfDocument *self,
                                         guint page,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
GArray *
tuntas_pdf_document_find (TuntasPdfDocument *self, const char *text) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *
tuntas_pdf_document_list_unembedded_fonts (TuntasPdfDocument *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
