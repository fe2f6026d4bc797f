/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-paginator.h"

#include "tuntas-page-furniture.h"

#define EPSILON 0.01
#define ENDLESS 1e6

typedef struct {
  GPtrArray *strips;
  TuntasPageLayout *result;
  TuntasPageSheet sheet;
  guint page;
  double y;
  gboolean empty; /* nothing stands on the page yet but the head of a table */
  GArray *fills;  /* (element-type guint): items before each room that takes what is left */
  /* The row of a table whose frame is open. */
  TuntasStripTable *table;
  guint row;
  guint block;
  double row_top;
  double tops[TUNTAS_STRIP_MAX_COLUMNS]; /* of cells that go on below; negative for none */
} Paginator;

static void
add_cell_item (Paginator *self, const TuntasStripCell *cell, TuntasPageItemKind kind, double top)
{
  const TuntasStripTable *table = self->table;
  TuntasPageItem *item = tuntas_page_item_new ();

  item->kind = kind;
  item->role =
    self->row < table->n_head_rows ? TUNTAS_PAGE_ROLE_TABLE_HEAD : TUNTAS_PAGE_ROLE_TABLE;
  item->page = self->page;
  item->x = table->x[cell->first];
  item->y = top;
  item->width = table->x[cell->end] - table->x[cell->first];
  item->height = self->y - top;
  item->color = kind == TUNTAS_PAGE_ITEM_GROUND ? cell->ground : TUNTAS_PAGE_COLOR_BLACK;
  item->block = self->block;
  item->row = self->row;
  item->column = cell->first;
  g_ptr_array_add (self->result->items, item);
}

/* Frames the cells of the row; one that goes on below waits, unless the page ends here. */
static void
close_row (Paginator *self, gboolean ends)
{
  const GArray *cells;

  if (self->table == NULL)
    return;
  cells = tuntas_strip_table_get_row (self->table, self->row);
  for (guint c = 0; c < cells->len; c++) {
    const TuntasStripCell *cell = &g_array_index (cells, TuntasStripCell, c);
    double top =
      cell->joined && self->tops[cell->first] >= 0 ? self->tops[cell->first] : self->row_top;

    if (cell->continued && !ends) {
      self->tops[cell->first] = top;
      continue;
    }
    self->tops[cell->first] = -1;
    if (cell->grounded)
      add_cell_item (self, cell, TUNTAS_PAGE_ITEM_GROUND, top);
    if (self->table->ruled)
      add_cell_item (self, cell, TUNTAS_PAGE_ITEM_FRAME, top);
  }
  self->table = NULL;
}

static void
open_row (Paginator *self, TuntasStripTable *table, guint row, guint block)
{
  if (self->table == table && self->row == row && self->block == block)
    return;
  close_row (self, FALSE);
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

/* Gives what the page leaves to the rooms that take it. */
static void
close_page (Paginator *self)
{
  double left;

  close_row (self, TRUE);
  left = self->sheet.bottom - self->y;
  for (guint k = 0; left > 0 && k < self->fills->len; k++) {
    for (guint i = g_array_index (self->fills, guint, k); i < self->result->items->len; i++)
      ((TuntasPageItem *)g_ptr_array_index (self->result->items, i))->y += left / self->fills->len;
  }
  g_array_set_size (self->fills, 0);
}

static void
open_page (Paginator *self, const TuntasStrip *strip)
{
  self->sheet = strip->turned ? self->result->turned : self->result->sheet;
  g_array_append_val (self->result->sheets, self->sheet);
  self->y = self->sheet.top;
  self->empty = TRUE;
}

static void
start_page (Paginator *self, const TuntasStrip *strip)
{
  close_page (self);
  self->page++;
  open_page (self, strip);
}

static double
measure_head (const TuntasStrip *strip)
{
  double height = 0;

  if (strip->table == NULL || strip->table->head == NULL || strip->row < strip->table->n_head_rows)
    return 0;
  for (guint i = 0; i < strip->table->head->len; i++)
    height += ((TuntasStrip *)g_ptr_array_index (strip->table->head, i))->height;
  return height;
}

static void
repeat_head (Paginator *self, const TuntasStrip *strip)
{
  double height = measure_head (strip);

  if (height <= 0 || height > (self->sheet.bottom - self->sheet.top) / 2)
    return;
  for (guint i = 0; i < strip->table->head->len; i++) {
    TuntasStrip *head = g_ptr_array_index (strip->table->head, i);

    open_row (self, strip->table, head->row, strip->block);
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

  if (!self->empty && self->y + gap + strip->height > self->sheet.bottom + EPSILON) {
    start_page (self, strip);
    gap = 0;
  }
  if (self->empty && self->page > 0)
    repeat_head (self, strip);
  if (gap > 0 || strip->table == NULL)
    close_row (self, FALSE);
  self->y += gap;
  if (strip->table != NULL)
    open_row (self, strip->table, strip->row, strip->block);
  if (strip->fill)
    g_array_append_val (self->fills, self->result->items->len);
  place_items (self, strip, FALSE);
  self->y += strip->height;
  self->empty = FALSE;
  if (self->y > self->sheet.bottom + EPSILON)
    self->result->crowded = TRUE;
}

/* What is too long for a page is cut between its blocks rather than within a short one, such as a
 * heading of two lines. */
static void
hold_block (Paginator *self, guint first, guint end)
{
  TuntasStrip *strip = g_ptr_array_index (self->strips, first);
  double full = self->sheet.bottom - self->sheet.top;
  double height = 0;

  if (self->empty ||
      (first > 0 &&
       ((TuntasStrip *)g_ptr_array_index (self->strips, first - 1))->block == strip->block))
    return;
  for (guint i = first; i < end; i++) {
    const TuntasStrip *next = g_ptr_array_index (self->strips, i);

    if (next->block != strip->block)
      break;
    height += next->height + (i > first ? next->gap : 0);
  }
  if (self->y + strip->gap + height > self->sheet.bottom + EPSILON && height <= full + EPSILON)
    start_page (self, strip);
}

static void
place_all (Paginator *self)
{
  guint i = 0;

  open_page (self, g_ptr_array_index (self->strips, 0));
  while (i < self->strips->len) {
    TuntasStrip *first = g_ptr_array_index (self->strips, i);
    double full = self->sheet.bottom - self->sheet.top;
    double height;
    guint end = find_end (self, i, &height);

    if (first->break_before && !(self->empty && self->page == 0)) {
      if (self->result->n_lead_pages == 0)
        self->result->n_lead_pages = self->page + 1;
      start_page (self, first);
    } else if (!self->empty && self->y + first->gap + height > self->sheet.bottom + EPSILON &&
               height + measure_head (first) <= full + EPSILON)
      start_page (self, first);
    for (; i < end; i++) {
      if (height > full)
        hold_block (self, i, end);
      place_strip (self, g_ptr_array_index (self->strips, i));
    }
  }
}

static void
init (Paginator *self, TuntasFlow *flow, TuntasPageLayout *result)
{
  *self = (Paginator){.strips = flow->strips, .result = result, .empty = TRUE};
  self->fills = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint c = 0; c < G_N_ELEMENTS (self->tops); c++)
    self->tops[c] = -1;
}

/**
 * tuntas_paginator_run:
 * @flow: the text as one column; its strips are used up
 * @furniture: what stands outside of the margins
 * @result: gets the pages and what is on them
 *
 * Cuts a column into pages. What holds together moves to the next page together, unless it is
 * longer than a page; then it is cut where the page ends.
 */
void
tuntas_paginator_run (TuntasFlow *flow,
                      const TuntasPageFurniture *furniture,
                      TuntasPageLayout *result)
{
  Paginator self;

  init (&self, flow, result);
  place_all (&self);
  close_page (&self);
  g_array_unref (self.fills);
  result->n_pages = self.page + 1;
  if (result->n_lead_pages == 0)
    result->n_lead_pages = result->n_pages;
  tuntas_page_furniture_add (furniture, flow, result);
}

/**
 * tuntas_paginator_stack:
 * @flow: the text as one column; its strips are used up
 * @least: points; the column is at least so high
 * @items: (element-type TuntasPageItem): gets what stands there, y from the top of the column
 *
 * Puts a column that is not cut into pages below each other.
 *
 * Returns: its height, points
 */
double
tuntas_paginator_stack (TuntasFlow *flow, double least, GPtrArray *items)
{
  const TuntasPageSheet endless = {.bottom = ENDLESS};
  g_autoptr (TuntasPageLayout) result = tuntas_page_layout_make (&endless, &endless);
  Paginator self;

  if (flow->strips->len == 0)
    return least;
  for (guint i = 0; i < flow->strips->len; i++)
    ((TuntasStrip *)g_ptr_array_index (flow->strips, i))->break_before = FALSE;
  init (&self, flow, result);
  place_all (&self);
  self.sheet.bottom = MAX (least, self.y);
  close_page (&self);
  g_array_unref (self.fills);
  for (guint i = 0; i < result->items->len; i++)
    g_ptr_array_add (items, tuntas_page_item_ref (g_ptr_array_index (result->items, i)));
  return self.sheet.bottom;
}
