/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tuntas-figure-cell.h"

G_BEGIN_DECLS

/**
 * TuntasFigureColumn:
 * @title: what it shows
 * @numeric: figures, which stand under one another
 * @wide: words, which take what room they need
 */
typedef struct {
  const char *title;
  gboolean numeric;
  gboolean wide;
} TuntasFigureColumn;

/**
 * TuntasFigureRow:
 * @TUNTAS_FIGURE_ROW_PLAIN: one of many
 * @TUNTAS_FIGURE_ROW_EMPHASIS: the one to be seen first
 * @TUNTAS_FIGURE_ROW_SUM: what the others come to
 */
typedef enum {
  TUNTAS_FIGURE_ROW_PLAIN,
  TUNTAS_FIGURE_ROW_EMPHASIS,
  TUNTAS_FIGURE_ROW_SUM,
} TuntasFigureRow;

#define TUNTAS_TYPE_FIGURE_TABLE (tuntas_figure_table_get_type ())
G_DECLARE_FINAL_TYPE (TuntasFigureTable, tuntas_figure_table, TUNTAS, FIGURE_TABLE, GtkWidget)

GtkWidget *tuntas_figure_table_new (const char *name) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_figure_table_set_columns (TuntasFigureTable *self,
                                      const TuntasFigureColumn *columns,
                                      guint n_columns);
void tuntas_figure_table_begin (TuntasFigureTable *self);
void tuntas_figure_table_add_row (TuntasFigureTable *self, TuntasFigureRow kind);
void tuntas_figure_table_add_cell (TuntasFigureTable *self, const char *text, gboolean opens);
void tuntas_figure_table_end (TuntasFigureTable *self);
TuntasFigureCell *tuntas_figure_table_get_cell (TuntasFigureTable *self, guint row, guint column);

G_END_DECLS
