/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-cross-table.h"

typedef struct {
  guint64 count;
  gboolean hidden;
  gboolean spared; /* never too small by itself */
} Cell;

struct _TuntasCrossTable {
  guint n_rows;
  guint n_columns;
  Cell *cells;
};

/* The cells of a row or column: its first cell and how far it is from one to the next. */
typedef struct {
  Cell *first;
  guint n;
  guint step;
} Line;

/**
 * tuntas_cross_table_new:
 * @n_rows: rows, at least 1
 * @n_columns: columns, at least 1
 *
 * Returns: (transfer full): a table of zeros
 */
TuntasCrossTable *
tuntas_cross_table_new (guint n_rows, guint n_columns)
{
  TuntasCrossTable *self = g_new0 (TuntasCrossTable, 1);

  self->n_rows = n_rows;
  self->n_columns = n_columns;
  self->cells = g_new0 (Cell, (gsize)n_rows * n_columns);
  return self;
}

/**
 * tuntas_cross_table_free:
 * @self: (nullable) (transfer full): the table
 */
void
tuntas_cross_table_free (TuntasCrossTable *self)
{
  if (self == NULL)
    return;
  g_free (self->cells);
  g_free (self);
}

static Cell *
get_cell (TuntasCrossTable *self, guint row, guint column)
{
  g_assert (row < self->n_rows && column < self->n_columns);
  return &self->cells[(gsize)row * self->n_columns + column];
}

/**
 * tuntas_cross_table_get_n_rows:
 * @self: a table
 *
 * Returns: its rows
 */
guint
tuntas_cross_table_get_n_rows (TuntasCrossTable *self)
{
  return self->n_rows;
}

/**
 * tuntas_cross_table_get_n_columns:
 * @self: a table
 *
 * Returns: its columns
 */
guint
tuntas_cross_table_get_n_columns (TuntasCrossTable *self)
{
  return self->n_columns;
}

/**
 * tuntas_cross_table_get_count:
 * @self: a table
 * @row: from 0
 * @column: from 0
 *
 * Returns: how many there are; to be shown only when tuntas_cross_table_is_shown() says so
 */
guint64
tuntas_cross_table_get_count (TuntasCrossTable *self, guint row, guint column)
{
  return get_cell (self, row, column)->count;
}

/**
 * tuntas_cross_table_add:
 * @self: a table
 * @row: from 0
 * @column: from 0
 * @count: how many more there are
 */
void
tuntas_cross_table_add (TuntasCrossTable *self, guint row, guint column, guint64 count)
{
  get_cell (self, row, column)->count += count;
}

/**
 * tuntas_cross_table_hide:
 * @self: a table
 * @row: from 0
 * @column: from 0
 *
 * Hides a cell whatever its number, because it is hidden elsewhere.
 */
void
tuntas_cross_table_hide (TuntasCrossTable *self, guint row, guint column)
{
  get_cell (self, row, column)->hidden = TRUE;
}

/**
 * tuntas_cross_table_spare:
 * @self: a table
 * @row: from 0
 * @column: from 0
 *
 * Says that people cannot be recognised in a cell however few they are, as those who did not say
 * something; it may still be hidden so that another cell does not follow from it.
 */
void
tuntas_cross_table_spare (TuntasCrossTable *self, guint row, guint column)
{
  get_cell (self, row, column)->spared = TRUE;
}

/* What is hidden in a line follows together from the line's total. When that is a single cell, or
 * fewer people than @least, hides the smallest of the others with it. Returns whether it did. */
static gboolean
hide_partner (Line line, guint64 least)
{
  Cell *smallest = NULL;
  guint64 n_people = 0;
  guint n_hidden = 0;

  for (guint i = 0; i < line.n; i++) {
    Cell *cell = line.first + (gsize)i * line.step;

    n_hidden += cell->hidden;
    n_people += cell->hidden ? cell->count : 0;
    if (!cell->hidden && cell->count > 0 && (smallest == NULL || cell->count < smallest->count))
      smallest = cell;
  }
  if (n_hidden == 0 || (n_hidden > 1 && n_people >= least) || smallest == NULL)
    return FALSE;
  smallest->hidden = TRUE;
  return TRUE;
}

/**
 * tuntas_cross_table_hide_small:
 * @self: a table
 * @least: least number of people among whom one cannot be recognised
 *
 * Hides the cells with fewer people than @least, and as many more as are needed so that what
 * follows from the total of a row or column is neither a single cell nor fewer people than @least.
 * Nobody is recognised by an empty cell. A table of one row is a plain list: its columns have no
 * totals besides itself.
 */
void
tuntas_cross_table_hide_small (TuntasCrossTable *self, guint64 least)
{
  gboolean changed = TRUE;

  for (gsize i = 0; i < (gsize)self->n_rows * self->n_columns; i++) {
    Cell *cell = &self->cells[i];

    cell->hidden = cell->hidden || (!cell->spared && cell->count > 0 && cell->count < least);
  }
  while (changed) {
    changed = FALSE;
    for (guint row = 0; self->n_columns > 1 && row < self->n_rows; row++) {
      Line line = {get_cell (self, row, 0), self->n_columns, 1};

      changed |= hide_partner (line, least);
    }
    for (guint column = 0; self->n_rows > 1 && column < self->n_columns; column++) {
      Line line = {get_cell (self, 0, column), self->n_rows, self->n_columns};

      changed |= hide_partner (line, least);
    }
  }
}

/**
 * tuntas_cross_table_is_shown:
 * @self: a table
 * @row: from 0
 * @column: from 0
 *
 * Returns: whether the count, and anything else about these people, may be shown
 */
gboolean
tuntas_cross_table_is_shown (TuntasCrossTable *self, guint row, guint column)
{
  return !get_cell (self, row, column)->hidden;
}
