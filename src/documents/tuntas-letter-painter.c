/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-letter-painter.h"

#include "tuntas-document-error.h"
#include "tuntas-page-painter.h"
#include "tuntas-pdf-archive.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#define MAX_TAGS 4

/* Draws a page and keeps the structure tags that are open. */
typedef struct {
  cairo_t *cr;
  const TuntasPageLayout *layout;
  const char *tags[MAX_TAGS];
  guint n_tags;
  GPtrArray *descriptions;    /* of the figures so far */
  const TuntasPageItem *last; /* the text or picture drawn last, NULL at the start of a page */
} Painter;

static void
open_tag (Painter *self, const char *tag)
{
  g_assert (self->n_tags < MAX_TAGS);
  cairo_tag_begin (self->cr, tag, NULL);
  self->tags[self->n_tags++] = tag;
}

/* Cairo 1.16 drops the place of a link that names none. */
static void
open_link (Painter *self, guint heading)
{
  g_autofree char *target = g_strdup_printf ("dest='bagian-%u'", heading);

  g_assert (self->n_tags < MAX_TAGS);
  cairo_tag_begin (self->cr, CAIRO_TAG_LINK, target);
  self->tags[self->n_tags++] = CAIRO_TAG_LINK;
}

static void
mark_target (Painter *self, guint heading)
{
  const TuntasPageHeading *place =
    &g_array_index (self->layout->headings, TuntasPageHeading, heading - 1);
  g_autofree char *target = g_strdup_printf ("name='bagian-%u' x=0 y=%d", heading, (int)place->y);

  cairo_tag_begin (self->cr, CAIRO_TAG_DEST, target);
  cairo_tag_end (self->cr, CAIRO_TAG_DEST);
}

static void
close_tags (Painter *self, guint keep)
{
  while (self->n_tags > keep)
    cairo_tag_end (self->cr, self->tags[--self->n_tags]);
}

static gboolean
is_tabular (const TuntasPageItem *item)
{
  return item->role == TUNTAS_PAGE_ROLE_TABLE || item->role == TUNTAS_PAGE_ROLE_TABLE_HEAD;
}

static gboolean
is_listed (const TuntasPageItem *item)
{
  return (item->role == TUNTAS_PAGE_ROLE_LIST || item->role == TUNTAS_PAGE_ROLE_COPIES) &&
         item->row > 0;
}

static const char *
get_tag (const Painter *self, const TuntasPageItem *item)
{
  static const char *const levels[] = {"H1", "H2", "H3"};

  if (item->kind == TUNTAS_PAGE_ITEM_IMAGE || item->kind == TUNTAS_PAGE_ITEM_CHART)
    return "Figure";
  if (item->role == TUNTAS_PAGE_ROLE_CAPTION)
    return "Caption";
  if (item->role == TUNTAS_PAGE_ROLE_HEADING)
    return levels
      [g_array_index (self->layout->headings, TuntasPageHeading, item->heading - 1).level - 1];
  return item->role == TUNTAS_PAGE_ROLE_TITLE ? "H1" : "P";
}

/* Table > TR > TH or TD; L > LI; TOC > TOCI > Link; everything else stands by itself. */
static void
tag_item (Painter *self, const TuntasPageItem *item)
{
  const TuntasPageItem *last = self->last;
  gboolean same_block = last != NULL && last->block == item->block && last->kind == item->kind;
  gboolean same_row = same_block && last->row == item->row && is_listed (last) == is_listed (item);
  gboolean signature = item->role == TUNTAS_PAGE_ROLE_SIGNATURE;

  if (is_tabular (item)) {
    if (!same_block) {
      close_tags (self, 0);
      open_tag (self, "Table");
    }
    if (!same_row) {
      close_tags (self, 1);
      open_tag (self, "TR");
    }
    if (!same_row || last->column != item->column) {
      close_tags (self, 2);
      open_tag (self, item->role == TUNTAS_PAGE_ROLE_TABLE_HEAD ? "TH" : "TD");
    }
  } else if (item->role == TUNTAS_PAGE_ROLE_CONTENTS) {
    if (!same_block) {
      close_tags (self, 0);
      open_tag (self, "TOC");
    }
    if (!same_row) {
      close_tags (self, 1);
      open_tag (self, "TOCI");
      open_link (self, item->heading);
    }
  } else if (is_listed (item)) {
    if (!same_block || !is_listed (last)) {
      close_tags (self, 0);
      open_tag (self, "L");
    }
    if (!same_row) {
      close_tags (self, 1);
      open_tag (self, "LI");
    }
  } else if (!same_row || (signature && last->column != item->column)) {
    close_tags (self, 0);
    open_tag (self, get_tag (self, item));
    if (item->kind != TUNTAS_PAGE_ITEM_TEXT)
      g_ptr_array_add (self->descriptions, g_strdup (item->description));
    if (item->role == TUNTAS_PAGE_ROLE_HEADING)
      mark_target (self, item->heading);
  }
  self->last = item;
}

static gboolean
is_read (const TuntasPageItem *item)
{
  return item->kind == TUNTAS_PAGE_ITEM_TEXT || item->kind == TUNTAS_PAGE_ITEM_IMAGE ||
         item->kind == TUNTAS_PAGE_ITEM_CHART;
}

#define COMPARE(left, right) ((left) < (right) ? -1 : (left) > (right) ? 1 : 0)

/* Items stand line by line; they are read cell by cell, and a signature column by column. */
static int
compare_items (gconstpointer a, gconstpointer b)
{
  const TuntasPageItem *left = *(const TuntasPageItem *const *)a;
  const TuntasPageItem *right = *(const TuntasPageItem *const *)b;
  int order = COMPARE (left->block, right->block);
  int row = COMPARE (left->row, right->row);
  int column = COMPARE (left->column, right->column);

  if (order == 0)
    order = left->role == TUNTAS_PAGE_ROLE_SIGNATURE ? column : row;
  if (order == 0)
    order = left->role == TUNTAS_PAGE_ROLE_SIGNATURE ? row : column;
  return order != 0 ? order : COMPARE (left->y, right->y);
}

/* Grounds lie below lines, and lines below what is read. */
static void
draw_page (cairo_t *cr, TuntasPageLayout *layout, guint page, GPtrArray *descriptions)
{
  g_autoptr (GPtrArray) frames = g_ptr_array_new ();
  g_autoptr (GPtrArray) drawn = g_ptr_array_new ();
  g_autoptr (GPtrArray) read = g_ptr_array_new ();
  Painter painter = {.cr = cr, .layout = layout, .descriptions = descriptions};

  for (guint i = 0; i < layout->items->len; i++) {
    TuntasPageItem *item = g_ptr_array_index (layout->items, i);

    if (item->page != page)
      continue;
    if (item->kind == TUNTAS_PAGE_ITEM_GROUND)
      tuntas_page_painter_draw (cr, item);
    else if (item->kind == TUNTAS_PAGE_ITEM_FRAME && is_tabular (item))
      g_ptr_array_add (frames, item);
    else
      g_ptr_array_add (is_read (item) ? read : drawn, item);
  }
  if (frames->len > 0)
    tuntas_page_painter_draw_grid (cr, frames);
  for (guint i = 0; i < drawn->len; i++)
    tuntas_page_painter_draw (cr, g_ptr_array_index (drawn, i));
  g_ptr_array_sort (read, compare_items);
  for (guint i = 0; i < read->len; i++) {
    const TuntasPageItem *item = g_ptr_array_index (read, i);

    tag_item (&painter, item);
    tuntas_page_painter_draw (cr, item);
  }
  close_tags (&painter, 0);
}

static void
add_outline (cairo_surface_t *surface, const TuntasPageLayout *layout)
{
  int parents[4] = {CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT,
                    CAIRO_PDF_OUTLINE_ROOT};

  for (guint i = 0; i < layout->headings->len; i++) {
    const TuntasPageHeading *heading = &g_array_index (layout->headings, TuntasPageHeading, i);
    g_autofree char *place =
      g_strdup_printf ("page=%u pos=[0 %d]", heading->page + 1, (int)heading->y);
    g_autofree char *text = g_strstrip (g_strconcat (heading->number, " ", heading->title, NULL));
    int outline =
      cairo_pdf_surface_add_outline (surface, parents[heading->level - 1], text, place,
                                     heading->level == 1 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);

    for (guint level = heading->level; level < G_N_ELEMENTS (parents); level++)
      parents[level] = outline;
  }
}

static void
set_metadata (cairo_surface_t *surface, cairo_pdf_metadata_t which, const char *text)
{
  if (text != NULL && *text != '\0')
    cairo_pdf_surface_set_metadata (surface, which, text);
}

static void
set_properties (cairo_surface_t *surface, const TuntasPdfProperties *properties)
{
  g_autoptr (GDateTime) created = g_date_time_new_from_unix_utc (properties->created_at);
  g_autofree char *date =
    created != NULL ? g_date_time_format (created, "%Y-%m-%dT%H:%M:%SZ") : NULL;

  set_metadata (surface, CAIRO_PDF_METADATA_TITLE, properties->title);
  set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, properties->author);
  set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, properties->subject);
  set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Tuntas " TUNTAS_VERSION);
  set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
}

static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/**
 * tuntas_letter_painter_run:
 * @layout: the pages
 * @properties: what the PDF says about itself
 * @error: return location for an error
 *
 * Draws pages to a PDF/A-2b of version 1.4 with embedded fonts and structure tags. On the thread
 * that made @layout.
 *
 * Returns: (transfer full): the PDF; NULL with `TUNTAS_DOCUMENT_ERROR_RENDER` on error
 */
GBytes *
tuntas_letter_painter_run (TuntasPageLayout *layout,
                           const TuntasPdfProperties *properties,
                           GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_sized_new (64 * 1024);
  g_autoptr (GPtrArray) descriptions = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GBytes) drawn = NULL;
  const TuntasPageSheet *sheet = tuntas_page_layout_get_sheet (layout, 0);
  cairo_surface_t *surface =
    cairo_pdf_surface_create_for_stream (write_cb, bytes, sheet->width, sheet->height);
  cairo_status_t status;
  cairo_t *cr;

  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  set_properties (surface, properties);
  add_outline (surface, layout);
  cr = cairo_create (surface);
  cairo_tag_begin (cr, "Document", NULL);
  for (guint page = 0; page < layout->n_pages; page++) {
    /* To set the size drops the tags that are open on the page, so it is not set again. */
    sheet = tuntas_page_layout_get_sheet (layout, page);
    if (page > 0)
      cairo_pdf_surface_set_size (surface, sheet->width, sheet->height);
    draw_page (cr, layout, page, descriptions);
    if (page + 1 == layout->n_pages)
      cairo_tag_end (cr, "Document");
    cairo_show_page (cr);
  }
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS) {
    g_set_error (error, TUNTAS_DOCUMENT_ERROR, TUNTAS_DOCUMENT_ERROR_RENDER,
                 _ ("The letter could not be made into a PDF: %s"),
                 cairo_status_to_string (status));
    return NULL;
  }
  drawn = g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  return tuntas_pdf_archive_make (drawn, properties, descriptions, error);
}
