/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A row of a table in a file: its place and its cells. Filled anew for each row, so that reading
 * a long table costs the memory of its longest row. */
typedef struct _TuntasTableRow TuntasTableRow;

TuntasTableRow *tuntas_table_row_new (void) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_table_row_free (TuntasTableRow *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasTableRow, tuntas_table_row_free)

guint tuntas_table_row_get_line (TuntasTableRow *self);
guint tuntas_table_row_get_n_cells (TuntasTableRow *self);
const char *tuntas_table_row_get_cell (TuntasTableRow *self, guint column);
const char *tuntas_table_row_get_fault (TuntasTableRow *self);
gboolean tuntas_table_row_is_blank (TuntasTableRow *self);

void tuntas_table_row_begin (TuntasTableRow *self, guint line);
void tuntas_table_row_set_cell (TuntasTableRow *self, guint column, const char *text, gsize len);
void tuntas_table_row_take_fault (TuntasTableRow *self, char *fault);

G_END_DECLS
