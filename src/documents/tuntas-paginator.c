/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-paginator.h"

#define EPSILON 0.01
#define PAGE_NUMBER_Y TUNTAS_MM (10)
#define CATCHWORD_GAP TUNTAS_MM (2)
#define CATCHWORD_LENGTH 30

typedef struct {
  GPtrArray *strips;
  TuntasPageLayout *result;
  guint page;
  double y;
  gboolean empty; /* nothing stands on the page yet but the head of a table */
  /* The row of a table whose frame is open. */
  TuntasStripTable *table;
  guint row;
  guint block;
  double row_top;
} Paginator;

static void
close_row (Paginator *self)
{
  const TuntasStripTable *table = self->table;

  if (table == NULL)
    return;
  for (guint c = 0; table->ruled && c < table->n_columns; c++) {
    TuntasPageItem *item = tuntas_page_item_new ();

    item->kind = TUNTAS_PAGE_ITEM_FRAME;
    item->role = self->row == 0 ? TUNTAS_PAGE_ROLE_TABLE_HEAD : TUNTAS_PAGE_ROLE_TABLE;
    item->page = self->page;
    item->x = table->x[c];
    item->y = self->row_top;
    item->width = table->x[c + 1] - table->x[c];
    item->height = self->y - self->row_top;
    item->block = self->block;
    item->row = self->row;
    item->column = c;
    g_ptr_array_add (self->result->items, item);
  }
  self->table = NULL;
}

static void
open_row (Paginator *self, TuntasStripTable *table, guint row, guint block)
{
  if (self->table == table && self->row == row && self->block == block)
    return;
  close_row (self);
  self->table = table;
  self->row = row;
  self->block = block;
  self->row_top = self->y;
}

static void
place_items (Paginator *self, const TuntasStrip *strip, gboolean again)
{
  for (guint i = 0; i < strip->items->len; i++) {
    TuntasPageItem *item = g_ptr_array_index (strip->items, i);
    TuntasPageItem *placed = again ? tuntas_page_item_copy (item) : tuntas_page_item_ref (item);

    placed->page = self->page;
    placed->y += self->y;
    g_ptr_array_add (self->result->items, placed);
  }
}

static void
start_page (Paginator *self)
{
  close_row (self);
  self->page++;
  self->y = self->result->top;
  self->empty = TRUE;
}

static double
measure_head (const TuntasStrip *strip)
{
  double height = 0;

  if (strip->table == NULL || strip->table->head == NULL || strip->row == 0)
    return 0;
  for (guint i = 0; i < strip->table->head->len; i++)
    height += ((TuntasStrip *)g_ptr_array_index (strip->table->head, i))->height;
  return height;
}

static void
repeat_head (Paginator *self, const TuntasStrip *strip)
{
  double height = measure_head (strip);

  if (height <= 0 || height > (self->result->bottom - self->result->top) / 2)
    return;
  open_row (self, strip->table, 0, strip->block);
  for (guint i = 0; i < strip->table->head->len; i++) {
    TuntasStrip *head = g_ptr_array_index (strip->table->head, i);

    place_items (self, head, TRUE);
    self->y += head->height;
  }
}

/* Strips that may not be parted, from @first on; returns the one after the last. */
static guint
find_end (Paginator *self, guint first, double *height)
{
  guint i = first;

  *height = 0;
  while (TRUE) {
    const TuntasStrip *strip = g_ptr_array_index (self->strips, i);

    *height += strip->height + (i > first ? strip->gap : 0);
    i++;
    if (i == self->strips->len || !strip->keep_next)
      return i;
    if (((TuntasStrip *)g_ptr_array_index (self->strips, i))->break_before)
      return i;
  }
}

static void
place_strip (Paginator *self, TuntasStrip *strip)
{
  double gap = self->empty ? 0 : strip->gap;

  if (!self->empty && self->y + gap + strip->height > self->result->bottom + EPSILON) {
    start_page (self);
    gap = 0;
  }
  if (self->empty && self->page > 0)
    repeat_head (self, strip);
  if (gap > 0 || strip->table == NULL)
    close_row (self);
  self->y += gap;
  if (strip->table != NULL)
    open_row (self, strip->table, strip->row, strip->block);
  place_items (self, strip, FALSE);
  self->y += strip->height;
  self->empty = FALSE;
}

static TuntasPageItem *
make_furniture (TuntasFlow *flow, const char *text, guint page)
{
  const TuntasFlowStyle style = {.size = flow->size};
  TuntasPageItem *item = tuntas_page_item_new ();
  PangoRectangle logical;

  item->kind = TUNTAS_PAGE_ITEM_TEXT;
  item->role = TUNTAS_PAGE_ROLE_FURNITURE;
  item->page = page;
  item->layout = tuntas_flow_make_layout (flow, text, NULL, &style);
  pango_layout_get_extents (item->layout, NULL, &logical);
  item->width = (double)logical.width / PANGO_SCALE;
  item->height = (double)logical.height / PANGO_SCALE;
  item->baseline = (double)pango_layout_get_baseline (item->layout) / PANGO_SCALE;
  return item;
}

static void
add_page_numbers (TuntasFlow *flow, TuntasPageLayout *result)
{
  for (guint page = 1; page < result->n_pages; page++) {
    g_autofree char *text = g_strdup_printf ("- %u -", page + 1);
    TuntasPageItem *item = make_furniture (flow, text, page);

    item->x = (result->left + result->right - item->width) / 2;
    item->y = MIN (PAGE_NUMBER_Y, MAX (0, result->top - item->height));
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
    item = make_furniture (flow, text, first->page - 1);
    item->x = MAX (result->left, result->right - item->width);
    item->y = MIN (result->bottom + CATCHWORD_GAP, result->height - item->height);
    g_ptr_array_add (result->items, item);
  }
}

/**
 * tuntas_paginator_run:
 * @flow: the text as one column; its strips are used up
 * @catchword: print the kata penyambung
 * @result: gets the items and the number of pages; its edges must be set
 *
 * Cuts a column into pages. What holds together moves to the next page together, unless it is
 * longer than a page; then it is cut where the page ends.
 */
void
tuntas_paginator_run (TuntasFlow *flow, gboolean catchword, TuntasPageLayout *result)
{
  Paginator self = {.strips = flow->strips, .result = result, .empty = TRUE};
  double full = result->bottom - result->top;
  guint i = 0;

  self.y = result->top;
  while (i < self.strips->len) {
    TuntasStrip *first = g_ptr_array_index (self.strips, i);
    double height;
    guint end = find_end (&self, i, &height);

    if (first->break_before && !(self.empty && self.page == 0)) {
      if (result->n_lead_pages == 0)
        result->n_lead_pages = self.page + 1;
      start_page (&self);
    } else if (!self.empty && self.y + first->gap + height > result->bottom + EPSILON &&
               height + measure_head (first) <= full + EPSILON)
      start_page (&self);
    for (; i < end; i++)
      place_strip (&self, g_ptr_array_index (self.strips, i));
  }
  close_row (&self);
  result->n_pages = self.page + 1;
  if (result->n_lead_pages == 0)
    result->n_lead_pages = result->n_pages;
  add_page_numbers (flow, result);
  if (catchword)
    add_catchwords (flow, result);
}
