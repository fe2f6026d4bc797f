/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-pdf-document.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <poppler.h>

/* A page image of this many pixels fills any screen; more is a mistake of the caller. */
#define MAX_PIXELS 16384

/* Poppler keeps globals that go with its last document and come with its next one: the documents of
 * two threads are not used at once. */
static GRecMutex poppler_lock;

struct _TuntasPdfDocument {
  PopplerDocument *document;
  GBytes *bytes;
};

/**
 * tuntas_pdf_document_new:
 * @pdf: the file
 * @error: return location for an error
 *
 * Opens a PDF.
 *
 * Returns: (transfer full): the document; NULL with `TUNTAS_DOCUMENT_ERROR_PDF` on error
 */
TuntasPdfDocument *
tuntas_pdf_document_new (GBytes *pdf, GError **error)
{
  g_autoptr (GRecMutexLocker) locker = g_rec_mutex_locker_new (&poppler_lock);
  g_autoptr (GError) cause = NULL;
  PopplerDocument *document;
  TuntasPdfDocument *self;

  g_return_val_if_fail (pdf != NULL, NULL);

  document = poppler_document_new_from_bytes (pdf, NULL, &cause);
  if (document == NULL) {
    g_set_error (error, TUNTAS_DOCUMENT_ERROR, TUNTAS_DOCUMENT_ERROR_PDF,
                 _ ("The PDF cannot be opened: %s"), cause->message);
    return NULL;
  }
  self = g_new0 (TuntasPdfDocument, 1);
  self->document = document;
  self->bytes = g_bytes_ref (pdf);
  return self;
}

/**
 * tuntas_pdf_document_free:
 * @self: (nullable): the document
 */
void
tuntas_pdf_document_free (TuntasPdfDocument *self)
{
  g_autoptr (GRecMutexLocker) locker = g_rec_mutex_locker_new (&poppler_lock);

  if (self == NULL)
    return;
  g_clear_object (&self->document);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}

/**
 * tuntas_pdf_document_get_n_pages:
 * @self: the document
 *
 * Returns: how many pages
 */
guint
tuntas_pdf_document_get_n_pages (TuntasPdfDocument *self)
{
  g_autoptr (GRecMutexLocker) locker = g_rec_mutex_locker_new (&poppler_lock);

  g_return_val_if_fail (self != NULL, 0);

  return (guint)MAX (0, poppler_document_get_n_pages (self->document));
}

/**
 * tuntas_pdf_document_dup_title:
 * @self: the document
 *
 * Returns: (transfer full) (nullable): its title
 */
char *
tuntas_pdf_document_dup_title (TuntasPdfDocument *self)
{
  g_autoptr (GRecMutexLocker) locker = g_rec_mutex_locker_new (&poppler_lock);

  g_return_val_if_fail (self != NULL, NULL);

  return poppler_document_get_title (self->document);
}

/**
 * tuntas_pdf_document_dup_author:
 * @self: the document
 *
 * Returns: (transfer full) (nullable): its author
 */
char *
tuntas_pdf_document_dup_author (TuntasPdfDocument *self)
{
  g_autoptr (GRecMutexLocker) locker = g_rec_mutex_locker_new (&poppler_lock);

  g_return_val_if_fail (self != NULL, NULL);

  return poppler_document_get_author (self->document);
}

static GObject *
get_page (TuntasPdfDocument *self, guint number, GError **error)
{
  PopplerPage *page = NULL;

  if (number < tuntas_pdf_document_get_n_pages (self))
    page = poppler_document_get_page (self->document, (int)number);
  if (page == NULL)
    g_set_error (error, TUNTAS_DOCUMENT_ERROR, TUNTAS_DOCUMENT_ERROR_PDF,
                 _ ("The PDF has no page %u."), number + 1);
  return (GObject *)page;
}

/**
 * tuntas_pdf_document_get_page_size:
 * @self: the document
 * @page: counted from 0
 * @width: (out): points
 * @height: (out): points
 * @error: return location for an error
 *
 * Returns: whether there is such a page; else `TUNTAS_DOCUMENT_ERROR_PDF`
 */
gboolean
tuntas_pdf_document_get_page_size (TuntasPdfDocument *self,
                                   guint page,
                                   double *width,
                                   double *height,
                                   GError **error)
{
  g_autoptr (GRecMutexLocker) locker = g_rec_mutex_locker_new (&poppler_lock);
  g_autoptr (GObject) found = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  found = get_page (self, page, error);
  if (found == NULL)
    return FALSE;
  poppler_page_get_size (POPPLER_PAGE (found), width, height);
  return TRUE;
}

/**
 * tuntas_pdf_document_render_page:
 * @self: the document
 * @page: counted from 0
 * @scale: pixels for a point
 * @width: (out): pixels
 * @height: (out): pixels
 * @error: return location for an error
 *
 * Draws a page on white.
 *
 * Returns: (transfer full): pixels as 32-bit words of the machine's byte order, alpha, red, green,
 * blue, colours multiplied with alpha, rows of 4 x @width bytes from the top; NULL with
 * `TUNTAS_DOCUMENT_ERROR_PDF` when there is no such page or the image would be too large
 */
GBytes *
tuntas_pdf_document_render_page (TuntasPdfDocument *self,
                                 guint page,
                                 double scale,
                                 int *width,
                                 int *height,
                                 GError **error)
{
  g_autoptr (GRecMutexLocker) locker = g_rec_mutex_locker_new (&poppler_lock);
  g_autoptr (GObject) found = NULL;
  cairo_surface_t *surface;
  guint8 *pixels;
  double page_width;
  double page_height;
  cairo_t *cr;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (width != NULL && height != NULL, NULL);

  found = get_page (self, page, error);
  if (found == NULL)
    return NULL;
  poppler_page_get_size (POPPLER_PAGE (found), &page_width, &page_height);
  if (!(scale > 0) || scale * MAX (page_width, page_height) > MAX_PIXELS) {
    g_set_error (error, TUNTAS_DOCUMENT_ERROR, TUNTAS_DOCUMENT_ERROR_PDF,
                 _ ("Page %u cannot be shown at this size; make it smaller."), page + 1);
    return NULL;
  }
  *width = MAX (1, (int)ceil (page_width * scale));
  *height = MAX (1, (int)ceil (page_height * scale));
  pixels = g_malloc0_n ((gsize)*width * 4, (gsize)*height);
  surface =
    cairo_image_surface_create_for_data (pixels, CAIRO_FORMAT_ARGB32, *width, *height, *width * 4);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, *width / page_width, *height / page_height);
  poppler_page_render (POPPLER_PAGE (found), cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  return g_bytes_new_take (pixels, (gsize)*width * 4 * (gsize)*height);
}

/**
 * tuntas_pdf_document_draw_page:
 * @self: the document
 * @page: counted from 0
 * @cr: where to draw, one unit being one point, the origin in the upper left corner of the page
 * @error: return location for an error
 *
 * Draws a page as vectors, for a printer.
 *
 * Returns: false with `TUNTAS_DOCUMENT_ERROR_PDF` when there is no such page
 */
gboolean
tuntas_pdf_document_draw_page (TuntasPdfDocument *self, guint page, cairo_t *cr, GError **error)
{
  g_autoptr (GRecMutexLocker) locker = g_rec_mutex_locker_new (&poppler_lock);
  g_autoptr (GObject) found = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (cr != NULL, FALSE);

  found = get_page (self, page, error);
  if (found == NULL)
    return FALSE;
  poppler_page_render_for_printing (POPPLER_PAGE (found), cr);
  return TRUE;
}

/**
 * tuntas_pdf_document_dup_page_text:
 * @self: the document
 * @page: counted from 0
 * @error: return location for an error
 *
 * Returns: (transfer full): the text of the page; NULL with `TUNTAS_DOCUMENT_ERROR_PDF` when there
 * is no such page
 */
char *
tuntas_pdf_document_dup_page_text (TuntasPdfDocument *self, guint page, GError **error)
{
  g_autoptr (GRecMutexLocker) locker = g_rec_mutex_locker_new (&poppler_lock);
  g_autoptr (GObject) found = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  found = get_page (self, page, error);
  return found != NULL ? poppler_page_get_text (POPPLER_PAGE (found)) : NULL;
}

/**
 * tuntas_pdf_document_find:
 * @self: the document
 * @text: what to look for, whatever its case
 *
 * Returns: (transfer full) (element-type TuntasPdfMatch): where it stands, page by page
 */
GArray *
tuntas_pdf_document_find (TuntasPdfDocument *self, const char *text)
{
  g_autoptr (GRecMutexLocker) locker = g_rec_mutex_locker_new (&poppler_lock);
  GArray *matches = g_array_new (FALSE, TRUE, sizeof (TuntasPdfMatch));

  g_return_val_if_fail (self != NULL, matches);
  g_return_val_if_fail (text != NULL, matches);

  for (guint i = 0; *text != '\0' && i < tuntas_pdf_document_get_n_pages (self); i++) {
    PopplerPage *page = poppler_document_get_page (self->document, (int)i);
    GList *found = poppler_page_find_text (page, text);
    double height;

    poppler_page_get_size (page, NULL, &height);
    for (GList *l = found; l != NULL; l = l->next) {
      const PopplerRectangle *area = l->data;
      TuntasPdfMatch match = {.page = i,
                              .x = area->x1,
                              .y = height - area->y2,
                              .width = area->x2 - area->x1,
                              .height = area->y2 - area->y1};

      g_array_append_val (matches, match);
    }
    g_list_free_full (found, (GDestroyNotify)poppler_rectangle_free);
    g_object_unref (page);
  }
  return matches;
}

/**
 * tuntas_pdf_document_list_unembedded_fonts:
 * @self: the document
 *
 * Returns: (transfer full) (element-type utf8): the fonts that another machine may lack
 */
GPtrArray *
tuntas_pdf_document_list_unembedded_fonts (TuntasPdfDocument *self)
{
  g_autoptr (GRecMutexLocker) locker = g_rec_mutex_locker_new (&poppler_lock);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  PopplerFontInfo *info;
  PopplerFontsIter *iter = NULL;

  g_return_val_if_fail (self != NULL, names);

  info = poppler_font_info_new (self->document);
  while (poppler_font_info_scan (info, 16, &iter)) {
    if (iter == NULL)
      continue;
    do {
      if (!poppler_fonts_iter_is_embedded (iter))
        g_ptr_array_add (names, g_strdup (poppler_fonts_iter_get_full_name (iter)));
    } while (poppler_fonts_iter_next (iter));
    g_clear_pointer (&iter, poppler_fonts_iter_free);
  }
  g_object_unref (info);
  return names;
}
