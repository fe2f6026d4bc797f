/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-record.h"

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

G_END_DECLS
