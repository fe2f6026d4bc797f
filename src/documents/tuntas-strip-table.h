/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-page-color.h"
#include "tuntas-record.h"

G_BEGIN_DECLS

#define TUNTAS_STRIP_MAX_COLUMNS 24

/**
 * TuntasStripCell:
 * @first: first column
 * @end: column after the last
 * @joined: one with the cell above it
 * @continued: one with the cell below it
 * @grounded: has a ground
 * @ground: its colour
 *
 * A cell as it is framed.
 */
typedef struct {
  guint first;
  guint end;
  gboolean joined;
  gboolean continued;
  gboolean grounded;
  TuntasPageColor ground;
} TuntasStripCell;

/**
 * TuntasStripTable:
 * @n_columns: how many
 * @x: left edge of each column and right edge of the last, points from the edge of the paper
 * @ruled: draw lines
 * @n_head_rows: rows of the head, which are the first ones
 * @rows: (element-type GArray of TuntasStripCell): by number of the row
 * @head: (element-type TuntasStrip): strips repeated on every page that the table goes on to
 *
 * The table that a strip is part of.
 */
typedef struct {
  guint n_columns;
  double x[TUNTAS_STRIP_MAX_COLUMNS + 1];
  gboolean ruled;
  guint n_head_rows;
  GPtrArray *rows;
  GPtrArray *head;
} TuntasStripTable;

TUNTAS_DECLARE_RECORD (TuntasStripTable, tuntas_strip_table)

GArray *tuntas_strip_table_add_row (TuntasStripTable *self);
GArray *tuntas_strip_table_get_row (TuntasStripTable *self, guint row);

G_END_DECLS
