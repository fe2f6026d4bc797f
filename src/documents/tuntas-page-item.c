/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-page-item.h"

#include <cairo.h>
#include <pango/pango.h>

static void
tuntas_page_item_clear (TuntasPageItem *self)
{
  g_clear_object (&self->layout);
  g_clear_pointer (&self->image, cairo_surface_destroy);
  g_clear_object (&self->scene);
  g_free (self->description);
}

TUNTAS_DEFINE_RECORD (TuntasPageItem, tuntas_page_item)

/**
 * tuntas_page_item_copy:
 * @self: the item
 *
 * Returns: (transfer full): another item for the same text or picture, to stand somewhere else
 */
TuntasPageItem *
tuntas_page_item_copy (TuntasPageItem *self)
{
  TuntasPageItem *copy = tuntas_page_item_new ();

  *copy = *self;
  if (self->layout != NULL)
    g_object_ref (self->layout);
  if (self->image != NULL)
    cairo_surface_reference (self->image);
  if (self->scene != NULL)
    g_object_ref (self->scene);
  copy->description = g_strdup (self->description);
  return copy;
}

/**
 * tuntas_page_item_dup_text:
 * @self: the item
 *
 * Returns: (transfer full): the text that stands there; "" for an item without text
 */
char *
tuntas_page_item_dup_text (TuntasPageItem *self)
{
  PangoLayoutLine *line;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->kind != TUNTAS_PAGE_ITEM_TEXT)
    return g_strdup ("");
  line = pango_layout_get_line_readonly (self->layout, self->line);
  return g_strstrip (
    g_strndup (pango_layout_get_text (self->layout) + line->start_index, line->length));
}
