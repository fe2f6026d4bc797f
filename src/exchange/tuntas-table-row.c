/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-table-row.h"

#include <string.h>

struct _TuntasTableRow {
  guint line;
  GString *text;   /* the cells one after the other, each ended by NUL */
  GArray *offsets; /* (element-type gsize): where each begins */
  char *fault;
};

/**
 * tuntas_table_row_new:
 *
 * Returns: (transfer full): an empty row to be filled by a reader
 */
TuntasTableRow *
tuntas_table_row_new (void)
{
  TuntasTableRow *self = g_new0 (TuntasTableRow, 1);

  self->text = g_string_sized_new (4096);
  self->offsets = g_array_new (FALSE, FALSE, sizeof (gsize));
  tuntas_table_row_begin (self, 0);
  return self;
}

/**
 * tuntas_table_row_free:
 * @self: (nullable) (transfer full): the row
 */
void
tuntas_table_row_free (TuntasTableRow *self)
{
  if (self == NULL)
    return;
  g_string_free (self->text, TRUE);
  g_array_unref (self->offsets);
  g_free (self->fault);
  g_free (self);
}

/**
 * tuntas_table_row_get_line:
 * @self: the row
 *
 * Returns: line of the file at which the row begins, or row of the sheet; from 1
 */
guint
tuntas_table_row_get_line (TuntasTableRow *self)
{
  return self->line;
}

/**
 * tuntas_table_row_get_n_cells:
 * @self: the row
 *
 * Returns: how many cells were set, with the empty ones between them
 */
guint
tuntas_table_row_get_n_cells (TuntasTableRow *self)
{
  return self->offsets->len;
}

/**
 * tuntas_table_row_get_cell:
 * @self: the row
 * @column: column from 0
 *
 * Returns: (transfer none): valid UTF-8, "" beyond the last cell; lives until the row is filled
 * anew
 */
const char *
tuntas_table_row_get_cell (TuntasTableRow *self, guint column)
{
  /* The first byte of the buffer is the NUL that empty cells share. */
  return column < self->offsets->len
           ? self->text->str + g_array_index (self->offsets, gsize, column)
           : self->text->str;
}

/**
 * tuntas_table_row_get_fault:
 * @self: the row
 *
 * Returns: (transfer none) (nullable): why the row could not be read as it was meant, a sentence
 */
const char *
tuntas_table_row_get_fault (TuntasTableRow *self)
{
  return self->fault;
}

/**
 * tuntas_table_row_is_blank:
 * @self: the row
 *
 * Returns: whether no cell has more than white space
 */
gboolean
tuntas_table_row_is_blank (TuntasTableRow *self)
{
  for (gsize i = 0; i < self->text->len; i++)
    if (self->text->str[i] != '\0' && !g_ascii_isspace (self->text->str[i]))
      return FALSE;
  return TRUE;
}

/**
 * tuntas_table_row_begin:
 * @self: the row
 * @line: where it begins in the file
 *
 * Empties the row for the next one.
 */
void
tuntas_table_row_begin (TuntasTableRow *self, guint line)
{
  self->line = line;
  g_string_truncate (self->text, 0);
  g_string_append_c (self->text, '\0');
  g_array_set_size (self->offsets, 0);
  g_clear_pointer (&self->fault, g_free);
}

/**
 * tuntas_table_row_set_cell:
 * @self: the row
 * @column: column from 0, greater than those set so far
 * @text: valid UTF-8 without NUL
 * @len: bytes of @text
 *
 * Adds a cell; those left out before it are empty.
 */
void
tuntas_table_row_set_cell (TuntasTableRow *self, guint column, const char *text, gsize len)
{
  const gsize empty = 0;
  gsize offset = len > 0 ? self->text->len : empty;

  g_return_if_fail (column >= self->offsets->len);
  while (self->offsets->len < column)
    g_array_append_val (self->offsets, empty);
  g_array_append_val (self->offsets, offset);
  if (len > 0) {
    g_string_append_len (self->text, text, (gssize)len);
    g_string_append_c (self->text, '\0');
  }
}

/**
 * tuntas_table_row_take_fault:
 * @self: the row
 * @fault: (transfer full): why it could not be read as it was meant, a sentence
 */
void
tuntas_table_row_take_fault (TuntasTableRow *self, char *fault)
{
  g_free (self->fault);
  self->fault = fault;
}
