/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-page-layout.h"

G_BEGIN_DECLS

#define TUNTAS_STRIP_MAX_COLUMNS 16

/**
 * TuntasStripTable:
 * @n_columns: how many
 * @x: left edge of each column and right edge of the last, points from the edge of the paper
 * @ruled: draw lines
 * @head: (element-type TuntasStrip): strips repeated on every page that the table goes on to
 *
 * The table that a strip is part of.
 */
typedef struct {
  guint n_columns;
  double x[TUNTAS_STRIP_MAX_COLUMNS + 1];
  gboolean ruled;
  GPtrArray *head;
} TuntasStripTable;

TUNTAS_DECLARE_RECORD (TuntasStripTable, tuntas_strip_table)

/**
 * TuntasStrip:
 * @gap: points before it, dropped at the top of a page
 * @height: points
 * @keep_next: may not be parted from the next strip
 * @break_before: starts a page
 * @reading: something to read, which may go along with a signature
 * @items: (element-type TuntasPageItem): x from the edge of the paper, y from the top of the strip
 * @table: the table; NULL for none
 * @row: row of the table, 0 for its head
 * @block: number of the block
 *
 * A part of the text as wide as the page that no page break goes through: one line, mostly.
 */
typedef struct {
  double gap;
  double height;
  gboolean keep_next;
  gboolean break_before;
  gboolean reading;
  GPtrArray *items;
  TuntasStripTable *table;
  guint row;
  guint block;
} TuntasStrip;

TUNTAS_DECLARE_RECORD (TuntasStrip, tuntas_strip)

G_END_DECLS
