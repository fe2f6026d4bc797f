/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-page-furniture.h"

#define PAGE_NUMBER_Y TUNTAS_MM (10)
#define CATCHWORD_GAP TUNTAS_MM (2)
#define CATCHWORD_LENGTH 30
#define NOTE_GAP TUNTAS_MM (3)
#define NOTE_SIZE 8

static void
measure (TuntasPageItem *item)
{
  PangoRectangle logical;

  pango_layout_get_extents (item->layout, NULL, &logical);
  item->width = (double)logical.width / PANGO_SCALE;
  item->height = (double)logical.height / PANGO_SCALE;
  item->baseline = (double)pango_layout_get_baseline (item->layout) / PANGO_SCALE;
}

static TuntasPageItem *
make_furniture (TuntasFlow *flow, const char *text, double size, guint page)
{
  const TuntasFlowStyle style = {.size = size};
  TuntasPageItem *item = tuntas_page_item_new ();

  item->kind = TUNTAS_PAGE_ITEM_TEXT;
  item->role = TUNTAS_PAGE_ROLE_FURNITURE;
  item->page = page;
  item->layout = tuntas_flow_make_layout (flow, text, NULL, &style);
  measure (item);
  return item;
}

static void
add_page_numbers (const TuntasPageFurniture *self, TuntasFlow *flow, TuntasPageLayout *result)
{
  for (guint page = 1; page < result->n_pages; page++) {
    const TuntasPageSheet *sheet = tuntas_page_layout_get_sheet (result, page);
    g_autofree char *text = g_strdup_printf (self->at_foot ? "%u" : "- %u -", page + 1);
    TuntasPageItem *item = make_furniture (flow, text, flow->size, page);

    item->x = (sheet->left + sheet->right - item->width) / 2;
    if (self->at_foot)
      item->y = MIN (sheet->height - PAGE_NUMBER_Y, sheet->height - item->height);
    else
      item->y = MIN (PAGE_NUMBER_Y, MAX (0, sheet->top - item->height));
    g_ptr_array_add (result->items, item);
  }
}

/* Kata penyambung: the first word of a page stands at the foot of the page before it. */
static void
add_catchwords (TuntasFlow *flow, TuntasPageLayout *result)
{
  guint n_items = result->items->len;
  guint last_page = 0;

  for (guint i = 0; i < n_items; i++) {
    TuntasPageItem *first = g_ptr_array_index (result->items, i);
    g_autofree char *line = NULL;
    g_autofree char *word = NULL;
    g_autofree char *text = NULL;
    g_auto (GStrv) words = NULL;
    const TuntasPageSheet *sheet;
    TuntasPageItem *item;

    if (first->page <= last_page || first->kind != TUNTAS_PAGE_ITEM_TEXT ||
        first->role == TUNTAS_PAGE_ROLE_FURNITURE)
      continue;
    last_page = first->page;
    line = tuntas_page_item_dup_text (first);
    if (*line == '\0')
      continue;
    words = g_strsplit (line, " ", 2);
    word = g_utf8_substring (words[0], 0, MIN (g_utf8_strlen (words[0], -1), CATCHWORD_LENGTH));
    text = g_strconcat (word, "…", NULL);
    item = make_furniture (flow, text, flow->size, first->page - 1);
    sheet = tuntas_page_layout_get_sheet (result, item->page);
    item->x = MAX (sheet->left, sheet->right - item->width);
    item->y = MIN (sheet->bottom + CATCHWORD_GAP, sheet->height - item->height);
    g_ptr_array_add (result->items, item);
  }
}

/* Pages are parted from each other: what holds for all of them stands on each. */
static void
add_notes (const TuntasPageFurniture *self, TuntasFlow *flow, TuntasPageLayout *result)
{
  for (guint page = 0; page < result->n_pages; page++) {
    const TuntasPageSheet *sheet = tuntas_page_layout_get_sheet (result, page);
    TuntasPageItem *item = make_furniture (flow, self->note, NOTE_SIZE, page);

    item->x = (sheet->left + sheet->right - item->width) / 2;
    item->y = MIN (sheet->bottom + NOTE_GAP, sheet->height - item->height);
    g_ptr_array_add (result->items, item);
  }
}

/* The lines of the contents were set before the pages were known. */
static void
number_contents (TuntasPageLayout *result)
{
  for (guint i = 0; i < result->items->len; i++) {
    const TuntasPageItem *item = g_ptr_array_index (result->items, i);
    TuntasPageHeading *heading;

    if (item->heading == 0 || item->role != TUNTAS_PAGE_ROLE_HEADING)
      continue;
    heading = &g_array_index (result->headings, TuntasPageHeading, item->heading - 1);
    if (heading->y > 0)
      continue;
    heading->page = item->page;
    heading->y = item->y;
  }
  for (guint i = 0; i < result->items->len; i++) {
    TuntasPageItem *item = g_ptr_array_index (result->items, i);
    const TuntasPageHeading *heading;
    g_autofree char *text = NULL;
    double right = item->x + item->width;

    if (item->role != TUNTAS_PAGE_ROLE_CONTENTS || item->kind != TUNTAS_PAGE_ITEM_TEXT ||
        item->column != TUNTAS_PAGE_NUMBER_COLUMN)
      continue;
    heading = &g_array_index (result->headings, TuntasPageHeading, item->heading - 1);
    text = g_strdup_printf ("%u", heading->page + 1);
    pango_layout_set_text (item->layout, text, -1);
    measure (item);
    item->x = right - item->width;
  }
}

/**
 * tuntas_page_furniture_add:
 * @self: what is wanted
 * @flow: fonts
 * @result: the pages, with all that stands within the margins
 *
 * Adds what depends on the pages.
 */
void
tuntas_page_furniture_add (const TuntasPageFurniture *self,
                           TuntasFlow *flow,
                           TuntasPageLayout *result)
{
  number_contents (result);
  if (self->numbers)
    add_page_numbers (self, flow, result);
  if (self->catchwords)
    add_catchwords (flow, result);
  if (self->note != NULL)
    add_notes (self, flow, result);
}
