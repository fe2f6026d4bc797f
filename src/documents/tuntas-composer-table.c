/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-composer.h"

#include <glib/gi18n-lib.h>

#define TABLE_GAP 3
#define CAPTION_GAP 1.5
#define CELL_SIDE 1.5
#define NARROW_SIDE 0.75
#define NARROW_COLUMN 14
#define LEAST_TEXT 1 /* points; without a width the text would not be broken at all */
/* Of a page: rows that are higher together may be parted. */
#define MOST_HELD 0.2
#define CELL_PADDING 1.0
#define LEAST_SHARE 15
#define LEAST_LISTED 5
#define WHOLE_ROW 3 /* a row up to this part of a page is not cut */

/* A cell with its text, before it is known which columns it takes. */
typedef struct {
  const TuntasTemplateNode *node;
  TuntasTemplateScope scope;
  guint span;
} Cell;

typedef struct {
  const TuntasTemplateNode *table;
  TuntasTemplateAlign aligns[TUNTAS_STRIP_MAX_COLUMNS];
  gboolean in_head;
  TuntasFlowStyle style;
  guint starts[TUNTAS_STRIP_MAX_COLUMNS]; /* first strip of the cell that was opened last */
} Progress;

/* The columns as they are when each list has been counted; widths in mm, 0 for a share, which is
 * not less than @least. */
static guint
expand_columns (TuntasComposer *self, Progress *progress, double *widths, double *least)
{
  const TuntasTemplateNode *node = progress->table;
  guint n = 0;

  for (guint c = 0; c < node->n_columns; c++) {
    const TuntasTemplateColumn *column = &node->columns[c];
    guint times =
      column->list != NULL ? tuntas_template_scope_get_n_items (&self->scope, column->list) : 1;

    if (column->width <= 0)
      *least = MAX (*least, column->list != NULL ? LEAST_LISTED : LEAST_SHARE);
    for (guint i = 0; i < times && n < TUNTAS_STRIP_MAX_COLUMNS; i++) {
      progress->aligns[n] = node->aligns[c];
      widths[n++] = column->width;
    }
  }
  return n;
}

/* Columns of 0 share what the others leave. */
static void
place_columns (TuntasComposer *self, Progress *progress, TuntasStripTable *table)
{
  const TuntasTemplateNode *node = progress->table;
  double widths[TUNTAS_STRIP_MAX_COLUMNS];
  double indent = tuntas_composer_get_indent (self, node);
  double width = self->flow->width - indent;
  double fixed = 0;
  double share = 0;
  double least = 0;
  double scale = 1;
  guint n_shared = 0;

  table->n_columns = expand_columns (self, progress, widths, &least);
  for (guint c = 0; c < table->n_columns; c++) {
    fixed += TUNTAS_MM (widths[c]);
    n_shared += widths[c] <= 0;
  }
  if (n_shared > 0)
    share = MAX ((width - fixed) / n_shared, TUNTAS_MM (least));
  if (fixed + share * n_shared > width)
    scale = width / (fixed + share * n_shared);
  table->ruled = !node->unruled;
  table->x[0] = self->flow->left + indent;
  for (guint c = 0; c < table->n_columns; c++)
    table->x[c + 1] = table->x[c] + (widths[c] > 0 ? TUNTAS_MM (widths[c]) : share) * scale;
}

/* The cells of a row, each repeated one as often as its list has items. */
static GArray *
expand_cells (TuntasComposer *self, const TuntasTemplateNode *row)
{
  GArray *cells = g_array_new (FALSE, TRUE, sizeof (Cell));

  for (guint c = 0; c < row->cells->len; c++) {
    const TuntasTemplateNode *node = g_ptr_array_index (row->cells, c);
    Cell cell = {node, self->scope, node->span};

    if (node->span_list != NULL)
      cell.span = tuntas_template_scope_get_n_items (&self->scope, node->span_list);
    if (node->path == NULL) {
      g_array_append_val (cells, cell);
      continue;
    }
    for (guint i = 0; i < tuntas_template_scope_get_n_items (&self->scope, node->path); i++) {
      cell.scope.item = tuntas_template_scope_get_item (&self->scope, node->path, i);
      cell.scope.number = i + 1;
      g_array_append_val (cells, cell);
    }
  }
  return cells;
}

static double
measure_strips (TuntasComposer *self, guint from)
{
  double height = 0;

  for (guint i = from; i < self->flow->strips->len; i++)
    height += ((TuntasStrip *)g_ptr_array_index (self->flow->strips, i))->height;
  return height;
}

static void
stretch_row (TuntasComposer *self, guint from, double least)
{
  double height = measure_strips (self, from);

  if (height < least)
    ((TuntasStrip *)g_ptr_array_index (self->flow->strips, self->flow->strips->len - 1))->height +=
      least - height;
}

static gboolean
hold_row (TuntasComposer *self, guint from)
{
  if (measure_strips (self, from) > self->flow->page_height / WHOLE_ROW)
    return FALSE;
  for (guint i = from; i + 1 < self->flow->strips->len; i++)
    ((TuntasStrip *)g_ptr_array_index (self->flow->strips, i))->keep_next = TRUE;
  return TRUE;
}

/* Moves the text of a cell that starts at strip @from to the middle or the foot of the cell. */
static void
move_text (TuntasComposer *self, guint from, guint column, TuntasTemplateUpright upright)
{
  GPtrArray *strips = self->flow->strips;
  double height = measure_strips (self, from);
  double above = G_MAXDOUBLE;
  double below = 0;
  double y = 0;

  for (guint pass = 0; pass < 2; pass++) {
    double shift = upright == TUNTAS_TEMPLATE_UPRIGHT_BOTTOM
                     ? height - TUNTAS_MM (CELL_PADDING) - below
                     : (height - above - below) / 2;

    y = 0;
    for (guint i = from; i < strips->len; i++) {
      TuntasStrip *strip = g_ptr_array_index (strips, i);

      for (guint k = 0; k < strip->items->len; k++) {
        TuntasPageItem *item = g_ptr_array_index (strip->items, k);

        if (item->column != column)
          continue;
        above = MIN (above, y + item->y);
        below = MAX (below, y + item->y + item->height);
        if (pass == 1)
          item->y += shift;
      }
      y += strip->height;
    }
    if (below <= 0)
      return;
  }
}

static TuntasTemplateUpright
get_upright (const Progress *progress,
             const TuntasTemplateNode *row,
             const TuntasTemplateNode *cell)
{
  if (cell->upright != TUNTAS_TEMPLATE_UPRIGHT_DEFAULT)
    return cell->upright;
  if (row->upright != TUNTAS_TEMPLATE_UPRIGHT_DEFAULT)
    return row->upright;
  if (progress->in_head)
    return TUNTAS_TEMPLATE_UPRIGHT_MIDDLE;
  return progress->table->upright;
}

static PangoLayout *
set_cell (TuntasComposer *self,
          const Progress *progress,
          const TuntasTemplateNode *row,
          const Cell *cell,
          guint column,
          double width)
{
  TuntasFlowStyle style = progress->style;
  TuntasTemplateAlign align = cell->node->align;
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  g_autofree char *text =
    tuntas_template_text_expand (cell->node->text, &cell->scope, attributes, NULL);

  if (align == TUNTAS_TEMPLATE_ALIGN_DEFAULT)
    align = row->align;
  if (align == TUNTAS_TEMPLATE_ALIGN_DEFAULT)
    align = progress->in_head ? TUNTAS_TEMPLATE_ALIGN_CENTER : progress->aligns[column];
  style.size = cell->node->size > 0 ? cell->node->size : row->size > 0 ? row->size : style.size;
  style.width = MAX (width, LEAST_TEXT);
  style.bold = progress->in_head || row->bold || cell->node->bold;
  style.align = tuntas_composer_get_alignment (align, TUNTAS_TEMPLATE_ALIGN_LEFT, &style.justify);
  return tuntas_flow_share_layout (self->flow, text, attributes, &style);
}

static double
get_side (const TuntasStripTable *table, guint first, guint end)
{
  if (!table->ruled)
    return 0;
  return TUNTAS_MM (table->x[end] - table->x[first] < TUNTAS_MM (NARROW_COLUMN) ? NARROW_SIDE
                                                                                : CELL_SIDE);
}

/* Sets the cells side by side; returns for each column what stands there. */
static GArray *
set_cells (TuntasComposer *self,
           Progress *progress,
           const TuntasTemplateNode *row,
           GArray *cells,
           TuntasFlowCell *texts)
{
  TuntasStripTable *table = self->flow->table;
  GArray *frames = tuntas_strip_table_add_row (table);
  guint column = 0;

  for (guint c = 0; c < cells->len; c++) {
    const Cell *cell = &g_array_index (cells, Cell, c);
    TuntasStripCell frame = {.first = column, .end = column + cell->span};
    double side;

    if (cell->span == 0)
      continue;
    if (frame.end > table->n_columns) {
      tuntas_flow_warn (self->flow, _ ("A row of a table has more cells than the table has "
                                       "columns; what is too much is not printed."));
      break;
    }
    frame.joined = cell->node->joined && frames != g_ptr_array_index (table->rows, 0);
    frame.grounded = cell->node->grounded || row->grounded;
    frame.ground = cell->node->grounded ? cell->node->ground : row->ground;
    g_array_append_val (frames, frame);
    side = get_side (table, frame.first, frame.end);
    texts[column].x = table->x[column] + side - self->flow->left;
    texts[column].layout = set_cell (self, progress, row, cell, column,
                                     table->x[frame.end] - table->x[frame.first] - 2 * side);
    column = frame.end;
  }
  if (column < table->n_columns) {
    TuntasStripCell rest = {.first = column, .end = table->n_columns};

    g_array_append_val (frames, rest);
  }
  return frames;
}

/* Cells of one row that go on from the row before are framed as one, and stay on its page. */
static void
join_cells (TuntasComposer *self, const Progress *progress, const GArray *frames, guint from)
{
  TuntasStripTable *table = self->flow->table;
  GArray *before;
  gboolean any = FALSE;

  if (table->rows->len < 2)
    return;
  before = g_ptr_array_index (table->rows, table->rows->len - 2);
  for (guint c = 0; c < frames->len; c++) {
    const TuntasStripCell *frame = &g_array_index (frames, TuntasStripCell, c);

    for (guint k = 0; frame->joined && k < before->len; k++) {
      TuntasStripCell *upper = &g_array_index (before, TuntasStripCell, k);

      upper->continued = upper->continued || upper->first == frame->first;
      any = any || upper->continued;
    }
  }
  for (guint i = progress->starts[0]; any && i < from; i++)
    ((TuntasStrip *)g_ptr_array_index (self->flow->strips, i))->keep_next = TRUE;
}

static void
align_texts (TuntasComposer *self,
             Progress *progress,
             const TuntasTemplateNode *row,
             const GArray *cells,
             const GArray *frames,
             guint from)
{
  for (guint c = 0; c < frames->len && c < cells->len; c++) {
    const TuntasStripCell *frame = &g_array_index (frames, TuntasStripCell, c);
    const Cell *cell = &g_array_index (cells, Cell, c);
    TuntasTemplateUpright upright = get_upright (progress, row, cell->node);

    if (!frame->joined)
      progress->starts[frame->first] = from;
    if (upright == TUNTAS_TEMPLATE_UPRIGHT_MIDDLE || upright == TUNTAS_TEMPLATE_UPRIGHT_BOTTOM)
      move_text (self, progress->starts[frame->first], frame->first, upright);
  }
}

static void
add_row (TuntasComposer *self, const TuntasTemplateNode *node, gpointer user_data)
{
  Progress *progress = user_data;
  gboolean head = node->kind == TUNTAS_TEMPLATE_NODE_TABLE_HEAD;
  TuntasStripTable *table = self->flow->table;
  TuntasFlowCell texts[TUNTAS_STRIP_MAX_COLUMNS] = {0};
  const TuntasPageColor ink = self->flow->ink;
  g_autoptr (GArray) cells = NULL;
  const GArray *frames;
  guint from = self->flow->strips->len;

  if (node->kind == TUNTAS_TEMPLATE_NODE_TOGETHER) {
    tuntas_composer_visit (self, node->children, add_row, user_data);
    for (guint i = from; i + 1 < self->flow->strips->len; i++)
      ((TuntasStrip *)g_ptr_array_index (self->flow->strips, i))->keep_next = TRUE;
    return;
  }
  if (head != progress->in_head || table->n_columns == 0)
    return;
  self->flow->row = table->rows != NULL ? table->rows->len : 0;
  cells = expand_cells (self, node);
  frames = set_cells (self, progress, node, cells, texts);
  if (node->inked)
    self->flow->ink = node->ink;
  tuntas_flow_add_row (self->flow, texts, table->n_columns,
                       table->ruled ? TUNTAS_MM (CELL_PADDING) : 0, TUNTAS_FLOW_LOOSE);
  self->flow->ink = ink;
  for (guint c = 0; c < table->n_columns; c++)
    g_clear_object (&texts[c].layout);
  stretch_row (self, from,
               TUNTAS_MM (node->height > 0                       ? node->height
                          : !head && progress->table->height > 0 ? progress->table->height
                                                                 : 0));
  join_cells (self, progress, frames, from);
  if (hold_row (self, from))
    align_texts (self, progress, node, cells, frames, from);
}

/* The head is kept a second time, to be repeated; it must not point back to its table. */
static void
keep_head (TuntasComposer *self, guint from)
{
  TuntasStripTable *table = self->flow->table;
  GPtrArray *head = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_strip_unref);

  for (guint i = from; i < self->flow->strips->len; i++) {
    TuntasStrip *strip = g_ptr_array_index (self->flow->strips, i);
    TuntasStrip *copy = tuntas_strip_new ();

    strip->keep_next = TRUE;
    copy->height = strip->height;
    copy->row = strip->row;
    copy->items = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_page_item_unref);
    for (guint k = 0; k < strip->items->len; k++)
      g_ptr_array_add (copy->items, tuntas_page_item_copy (g_ptr_array_index (strip->items, k)));
    g_ptr_array_add (head, copy);
  }
  table->head = head;
  table->n_head_rows = table->rows != NULL ? table->rows->len : 0;
}

/* The last strip of a row that may not be parted from the next; NULL when both are long. */
static TuntasStrip *
find_held_row (TuntasComposer *self, guint from, guint row)
{
  GPtrArray *strips = self->flow->strips;
  TuntasStrip *last = NULL;
  double height = 0;

  for (guint i = from; i < strips->len; i++) {
    TuntasStrip *strip = g_ptr_array_index (strips, i);

    if (strip->table != self->flow->table || strip->row < row || strip->row > row + 1)
      continue;
    height += strip->height;
    if (strip->row == row)
      last = strip;
  }
  return height < self->flow->page_height * MOST_HELD ? last : NULL;
}

/* Neither the first row nor the last stands on a page without another. */
static void
hold_ends (TuntasComposer *self, guint from)
{
  const TuntasStripTable *table = self->flow->table;
  guint n_rows = table->rows != NULL ? table->rows->len : 0;
  TuntasStrip *first, *last;

  if (n_rows < table->n_head_rows + 2)
    return;
  first = find_held_row (self, from, table->n_head_rows);
  last = find_held_row (self, from, n_rows - 2);
  if (first != NULL)
    first->keep_next = TRUE;
  if (last != NULL)
    last->keep_next = TRUE;
}

static void
add_caption (TuntasComposer *self, const TuntasTemplateNode *node)
{
  tuntas_flow_start_block (self->flow, TUNTAS_PAGE_ROLE_CAPTION,
                           tuntas_composer_get_gap (node, TABLE_GAP));
  tuntas_composer_add_caption (self, node, "Tabel", &self->n_tables);
}

/**
 * tuntas_composer_add_table:
 * @self: the composer
 * @node: a table
 *
 * Adds a table. Its head is repeated on every page; a row is cut only when it is long. A table
 * with more columns than there is room for in TUNTAS_STRIP_MAX_COLUMNS loses the last ones.
 */
void
tuntas_composer_add_table (TuntasComposer *self, const TuntasTemplateNode *node)
{
  Progress progress = {.table = node, .in_head = TRUE};
  TuntasFlow *flow = self->flow;
  double spacing = flow->spacing;
  guint from;

  progress.style.size = node->size > 0 ? node->size : flow->size;
  if (node->text != NULL)
    add_caption (self, node);
  tuntas_flow_start_block (flow, TUNTAS_PAGE_ROLE_TABLE_HEAD,
                           node->text != NULL ? TUNTAS_MM (CAPTION_GAP)
                                              : tuntas_composer_get_gap (node, TABLE_GAP));
  flow->spacing = node->unruled ? spacing : 1;
  flow->table = tuntas_strip_table_new ();
  place_columns (self, &progress, flow->table);
  from = flow->strips->len;
  for (guint c = 0; c < G_N_ELEMENTS (progress.starts); c++)
    progress.starts[c] = from;
  tuntas_composer_visit (self, node->children, add_row, &progress);
  keep_head (self, from);
  flow->role = TUNTAS_PAGE_ROLE_TABLE;
  progress.in_head = FALSE;
  tuntas_composer_visit (self, node->children, add_row, &progress);
  hold_ends (self, from);
  g_clear_pointer (&flow->table, tuntas_strip_table_unref);
  flow->spacing = spacing;
  flow->row = 0;
  flow->gap = MAX (flow->gap, node->unruled ? 0 : TUNTAS_MM (TABLE_GAP));
}
