/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-composer.h"

#define TABLE_GAP 3
#define CAPTION_GAP 1.5
#define CELL_SIDE 1.5
#define CELL_PADDING 1.0
#define WHOLE_ROW 3 /* a row up to this part of a page is not cut */

typedef struct {
  const TuntasTemplateNode *table;
  guint row;
  gboolean in_head;
  TuntasFlowStyle style;
} Progress;

/* Widths in points; columns of 0 share what the others leave. */
static void
place_columns (TuntasComposer *self, const TuntasTemplateNode *node, TuntasStripTable *table)
{
  double indent = node->indent > 0 ? TUNTAS_MM (node->indent) : 0;
  double width = self->flow->width - indent;
  double fixed = 0;
  double share = 0;
  double scale = 1;
  guint n_shared = 0;

  for (guint c = 0; c < node->n_columns; c++) {
    fixed += TUNTAS_MM (node->columns[c]);
    if (node->columns[c] <= 0)
      n_shared++;
  }
  if (n_shared > 0)
    share = MAX ((width - fixed) / n_shared, TUNTAS_MM (15));
  if (fixed + share * n_shared > width)
    scale = width / (fixed + share * n_shared);
  table->n_columns = node->n_columns;
  table->ruled = !node->unruled;
  table->x[0] = self->flow->left + indent;
  for (guint c = 0; c < node->n_columns; c++) {
    double column = node->columns[c] > 0 ? TUNTAS_MM (node->columns[c]) : share;

    table->x[c + 1] = table->x[c] + column * scale;
  }
}

static void
stretch_row (TuntasComposer *self, guint from, double least)
{
  double height = 0;

  for (guint i = from; i < self->flow->strips->len; i++)
    height += ((TuntasStrip *)g_ptr_array_index (self->flow->strips, i))->height;
  if (height < least)
    ((TuntasStrip *)g_ptr_array_index (self->flow->strips, self->flow->strips->len - 1))->height +=
      least - height;
}

static void
hold_row (TuntasComposer *self, guint from)
{
  double height = 0;

  for (guint i = from; i < self->flow->strips->len; i++)
    height += ((TuntasStrip *)g_ptr_array_index (self->flow->strips, i))->height;
  if (height > self->flow->page_height / WHOLE_ROW)
    return;
  for (guint i = from; i + 1 < self->flow->strips->len; i++)
    ((TuntasStrip *)g_ptr_array_index (self->flow->strips, i))->keep_next = TRUE;
}

static void
add_row (TuntasComposer *self, const TuntasTemplateNode *node, gpointer user_data)
{
  Progress *progress = user_data;
  gboolean head = node->kind == TUNTAS_TEMPLATE_NODE_TABLE_HEAD;
  const TuntasStripTable *table = self->flow->table;
  TuntasFlowCell cells[TUNTAS_TEMPLATE_MAX_COLUMNS] = {0};
  double side = table->ruled ? TUNTAS_MM (CELL_SIDE) : 0;
  guint from = self->flow->strips->len;

  if (head != progress->in_head)
    return;
  if (!head)
    progress->row++;
  self->flow->row = progress->row;
  for (guint c = 0; c < node->cells->len; c++) {
    TuntasFlowStyle style = progress->style;
    gboolean blank;

    style.width = table->x[c + 1] - table->x[c] - 2 * side;
    style.bold = head || node->bold;
    style.align = tuntas_composer_get_alignment (progress->table->aligns[c],
                                                 TUNTAS_TEMPLATE_ALIGN_LEFT, &style.justify);
    if (head)
      style.align = PANGO_ALIGN_CENTER;
    cells[c].x = table->x[c] + side - self->flow->left;
    cells[c].layout =
      tuntas_composer_set_text (self, g_ptr_array_index (node->cells, c), &style, &blank);
  }
  tuntas_flow_add_row (self->flow, cells, node->cells->len,
                       table->ruled ? TUNTAS_MM (CELL_PADDING) : 0, TUNTAS_FLOW_LOOSE);
  for (guint c = 0; c < node->cells->len; c++)
    g_object_unref (cells[c].layout);
  stretch_row (self, from,
               TUNTAS_MM (node->height > 0                       ? node->height
                          : !head && progress->table->height > 0 ? progress->table->height
                                                                 : 0));
  hold_row (self, from);
}

/* The head is kept a second time, to be repeated; it must not point back to its table. */
static void
keep_head (TuntasComposer *self, guint from)
{
  GPtrArray *head = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_strip_unref);

  for (guint i = from; i < self->flow->strips->len; i++) {
    TuntasStrip *strip = g_ptr_array_index (self->flow->strips, i);
    TuntasStrip *copy = tuntas_strip_new ();

    strip->keep_next = TRUE;
    copy->height = strip->height;
    copy->items = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_page_item_unref);
    for (guint k = 0; k < strip->items->len; k++)
      g_ptr_array_add (copy->items, tuntas_page_item_copy (g_ptr_array_index (strip->items, k)));
    g_ptr_array_add (head, copy);
  }
  self->flow->table->head = head;
}

/**
 * tuntas_composer_add_table:
 * @self: the composer
 * @node: a table
 *
 * Adds a table. Its head is repeated on every page; a row is cut only when it is long.
 */
void
tuntas_composer_add_table (TuntasComposer *self, const TuntasTemplateNode *node)
{
  Progress progress = {.table = node, .in_head = TRUE};
  guint from;
  double spacing = self->flow->spacing;

  progress.style.size = node->size > 0 ? node->size : self->flow->size;
  if (node->text != NULL) {
    tuntas_flow_start_block (self->flow, TUNTAS_PAGE_ROLE_CAPTION,
                             tuntas_composer_get_gap (node, TABLE_GAP));
    tuntas_composer_add_caption (self, node, "Tabel", &self->n_tables);
  }
  tuntas_flow_start_block (self->flow, TUNTAS_PAGE_ROLE_TABLE_HEAD,
                           node->text != NULL ? TUNTAS_MM (CAPTION_GAP)
                                              : tuntas_composer_get_gap (node, TABLE_GAP));
  self->flow->spacing = node->unruled ? spacing : 1;
  self->flow->table = tuntas_strip_table_new ();
  place_columns (self, node, self->flow->table);
  from = self->flow->strips->len;
  tuntas_composer_visit (self, node->children, add_row, &progress);
  keep_head (self, from);
  self->flow->role = TUNTAS_PAGE_ROLE_TABLE;
  progress.in_head = FALSE;
  tuntas_composer_visit (self, node->children, add_row, &progress);
  g_clear_pointer (&self->flow->table, tuntas_strip_table_unref);
  self->flow->spacing = spacing;
  self->flow->row = 0;
  self->flow->gap = MAX (self->flow->gap, node->unruled ? 0 : TUNTAS_MM (TABLE_GAP));
}
