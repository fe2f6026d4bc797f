/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-strip-table.h"

static void
tuntas_strip_table_clear (TuntasStripTable *self)
{
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->head, g_ptr_array_unref);
}

TUNTAS_DEFINE_RECORD (TuntasStripTable, tuntas_strip_table)

/**
 * tuntas_strip_table_add_row:
 * @self: the table, being made
 *
 * Returns: (transfer none) (element-type TuntasStripCell): the cells of a new row, to be filled
 */
GArray *
tuntas_strip_table_add_row (TuntasStripTable *self)
{
  GArray *cells = g_array_new (FALSE, TRUE, sizeof (TuntasStripCell));

  if (self->rows == NULL)
    self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  g_ptr_array_add (self->rows, cells);
  return cells;
}

/**
 * tuntas_strip_table_get_row:
 * @self: the table
 * @row: from 0
 *
 * Returns: (transfer none) (element-type TuntasStripCell): its cells
 */
GArray *
tuntas_strip_table_get_row (TuntasStripTable *self, guint row)
{
  g_return_val_if_fail (self->rows != NULL && row < self->rows->len, NULL);

  return g_ptr_array_index (self->rows, row);
}
