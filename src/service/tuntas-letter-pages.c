/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-letter-service.h"

#include "tuntas-pdf-document.h"

/* Apart from the rest of the letters, so that a program that only writes them does not load what
 * reads and shows a PDF. */

/**
 * tuntas_workspace_render_page:
 * @pdf: a PDF
 * @page: counted from 0
 * @scale: pixels per point
 * @width: (out): pixels
 * @height: (out): pixels
 * @error: return location for an error of `TUNTAS_DOCUMENT_ERROR`
 *
 * Needs no workspace; may be called from any thread.
 *
 * Returns: (transfer full) (nullable): the page as premultiplied ARGB in the byte order of the
 *   machine, without gaps between rows
 */
GBytes *
tuntas_workspace_render_page (GBytes *pdf,
                              guint page,
                              double scale,
                              int *width,
                              int *height,
                              GError **error)
{
  g_autoptr (TuntasPdfDocument) document = tuntas_pdf_document_new (pdf, error);

  if (document == NULL)
    return NULL;
  return tuntas_pdf_document_render_page (document, page, scale, width, height, error);
}

/**
 * tuntas_workspace_draw_page:
 * @pdf: a PDF
 * @page: counted from 0
 * @cr: where to draw, one unit being one point
 * @error: return location for an error of `TUNTAS_DOCUMENT_ERROR`
 *
 * Returns: whether the page was drawn
 */
gboolean
tuntas_workspace_draw_page (GBytes *pdf, guint page, cairo_t *cr, GError **error)
{
  g_autoptr (TuntasPdfDocument) document = tuntas_pdf_document_new (pdf, error);

  return document != NULL && tuntas_pdf_document_draw_page (document, page, cr, error);
}

/**
 * tuntas_workspace_measure_page:
 * @pdf: a PDF
 * @page: counted from 0
 * @width_pt: (out): its width, points
 * @height_pt: (out): its height, points
 * @error: return location for an error of `TUNTAS_DOCUMENT_ERROR`
 *
 * Returns: whether there is such a page
 */
gboolean
tuntas_workspace_measure_page (GBytes *pdf,
                               guint page,
                               double *width_pt,
                               double *height_pt,
                               GError **error)
{
  g_autoptr (TuntasPdfDocument) document = tuntas_pdf_document_new (pdf, error);

  return document != NULL &&
         tuntas_pdf_document_get_page_size (document, page, width_pt, height_pt, error);
}

/**
 * tuntas_workspace_measure_pdf:
 * @pdf: a PDF
 * @n_pages: (out): how many pages
 * @width_pt: (out): width of the first page, points
 * @height_pt: (out): height of the first page, points
 * @error: return location for an error of `TUNTAS_DOCUMENT_ERROR`
 *
 * Returns: whether @pdf can be read
 */
gboolean
tuntas_workspace_measure_pdf (GBytes *pdf,
                              guint *n_pages,
                              double *width_pt,
                              double *height_pt,
                              GError **error)
{
  g_autoptr (TuntasPdfDocument) document = tuntas_pdf_document_new (pdf, error);

  if (document == NULL)
    return FALSE;
  *n_pages = tuntas_pdf_document_get_n_pages (document);
  return tuntas_pdf_document_get_page_size (document, 0, width_pt, height_pt, error);
}
