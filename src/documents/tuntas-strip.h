/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-page-item.h"
#include "tuntas-strip-table.h"

G_BEGIN_DECLS

/**
 * TuntasStrip:
 * @gap: points before it, dropped at the top of a page
 * @height: points
 * @keep_next: may not be parted from the next strip
 * @break_before: starts a page
 * @turned: the page that it starts is turned
 * @fill: takes the height that its page leaves
 * @reading: something to read, which may go along with a signature
 * @items: (element-type TuntasPageItem): x from the edge of the paper, y from the top of the strip
 * @table: the table; NULL for none
 * @row: row of the table, from 0, head rows first
 * @block: number of the block
 *
 * A part of the text as wide as the page that no page break goes through: one line, mostly.
 */
typedef struct {
  double gap;
  double height;
  gboolean keep_next;
  gboolean break_before;
  gboolean turned;
  gboolean fill;
  gboolean reading;
  GPtrArray *items;
  TuntasStripTable *table;
  guint row;
  guint block;
} TuntasStrip;

TUNTAS_DECLARE_RECORD (TuntasStrip, tuntas_strip)

G_END_DECLS
