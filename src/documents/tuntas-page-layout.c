/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-page-layout.h"

static void
tuntas_page_layout_clear (TuntasPageLayout *self)
{
  g_clear_pointer (&self->sheets, g_array_unref);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->headings, g_array_unref);
  g_clear_pointer (&self->warnings, g_ptr_array_unref);
}

TUNTAS_DEFINE_RECORD (TuntasPageLayout, tuntas_page_layout)

static void
clear_heading (TuntasPageHeading *heading)
{
  g_free (heading->number);
  g_free (heading->title);
}

/**
 * tuntas_page_layout_make:
 * @sheet: a page
 * @turned: the same paper turned
 *
 * Returns: (transfer full): a layout without pages
 */
TuntasPageLayout *
tuntas_page_layout_make (const TuntasPageSheet *sheet, const TuntasPageSheet *turned)
{
  TuntasPageLayout *self = tuntas_page_layout_new ();

  self->sheet = *sheet;
  self->turned = *turned;
  self->sheets = g_array_new (FALSE, TRUE, sizeof (TuntasPageSheet));
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_page_item_unref);
  self->headings = g_array_new (FALSE, TRUE, sizeof (TuntasPageHeading));
  g_array_set_clear_func (self->headings, (GDestroyNotify)clear_heading);
  self->warnings = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/**
 * tuntas_page_layout_get_sheet:
 * @self: the pages
 * @page: counted from 0
 *
 * Returns: (transfer none): the page and its margins
 */
const TuntasPageSheet *
tuntas_page_layout_get_sheet (const TuntasPageLayout *self, guint page)
{
  g_return_val_if_fail (page < self->sheets->len, NULL);

  return &g_array_index (self->sheets, TuntasPageSheet, page);
}
