/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-figure-table.h"

#include <glib/gi18n-lib.h>

#include "tuntas-walk-keys.h"

/**
 * TuntasFigureTable:
 *
 * A small table of figures, behind each of which something lies. It is one stop of the tab key;
 * arrow keys walk over the figures and Enter opens one. Filled again, it keeps its cells, and the
 * keyboard stays where it is.
 */
struct _TuntasFigureTable {
  GtkWidget parent_instance;

  GPtrArray *heads;  /* (owned) (element-type TuntasFigureCell): children */
  GPtrArray *cells;  /* (owned) (element-type TuntasFigureCell): children, row by row */
  GArray *columns;   /* (owned) (element-type TuntasFigureColumn) */
  GPtrArray *titles; /* (owned) (element-type utf8): of @columns */
  guint n_filled;
  TuntasFigureRow kind;
  char *row_name; /* (owned) (nullable): of the row that is being filled */
  guint cursor;
};

G_DEFINE_FINAL_TYPE (TuntasFigureTable, tuntas_figure_table, GTK_TYPE_WIDGET)

enum {
  SIGNAL_OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Walking */

static gboolean
can_open (TuntasFigureTable *self, guint cell)
{
  return cell < self->cells->len &&
         tuntas_figure_cell_get_opens (g_ptr_array_index (self->cells, cell));
}

/* The first cell from @cell on that opens something, by so many cells a step; @cell counts.
 * Beyond the table when there is none. */
static guint
find_opening (TuntasFigureTable *self, guint cell, int step)
{
  guint n = self->cells->len;

  while (cell < n && !can_open (self, cell))
    cell += (guint)step;
  return cell;
}

static gboolean
focus_cell (TuntasFigureTable *self, guint cell)
{
  return can_open (self, cell) && gtk_widget_grab_focus (g_ptr_array_index (self->cells, cell));
}

static gboolean
focus_cursor (TuntasFigureTable *self)
{
  return focus_cell (self, self->cursor) || focus_cell (self, find_opening (self, 0, 1));
}

/* In the next row that has anything to open, the cell nearest to the cursor's column. */
static guint
find_beyond (TuntasFigureTable *self, int direction)
{
  int n = (int)self->columns->len;
  int column = (int)self->cursor % n;

  for (int row = (int)self->cursor / n + direction; row >= 0 && row * n < (int)self->cells->len;
       row += direction) {
    for (int away = 0; away < n; away++) {
      if (column - away >= 0 && can_open (self, (guint)(row * n + column - away)))
        return (guint)(row * n + column - away);
      if (column + away < n && can_open (self, (guint)(row * n + column + away)))
        return (guint)(row * n + column + away);
    }
  }
  return G_MAXUINT;
}

static guint
find_step (TuntasFigureTable *self, GtkScrollType step)
{
  switch (step) {
  case GTK_SCROLL_START:
    return find_opening (self, 0, 1);
  case GTK_SCROLL_END:
    return find_opening (self, self->cells->len - 1, -1);
  case GTK_SCROLL_STEP_RIGHT:
    return find_opening (self, self->cursor + 1, 1);
  case GTK_SCROLL_STEP_LEFT:
    return self->cursor > 0 ? find_opening (self, self->cursor - 1, -1) : G_MAXUINT;
  default:
    return find_beyond (self, step == GTK_SCROLL_STEP_UP ? -1 : 1);
  }
}

static gboolean
step_cb (GtkWidget *widget, GVariant *step, gpointer user_data)
{
  TuntasFigureTable *self = TUNTAS_FIGURE_TABLE (widget);

  if (self->cells->len == 0)
    return FALSE;
  if (!focus_cell (self, find_step (self, g_variant_get_int32 (step))))
    gtk_widget_error_bell (widget);
  return TRUE;
}

static gboolean
tuntas_figure_table_focus (GtkWidget *widget, GtkDirectionType direction)
{
  /* one stop: the tab key leaves it from any figure */
  return gtk_widget_get_focus_child (widget) == NULL && focus_cursor (TUNTAS_FIGURE_TABLE (widget));
}

static gboolean
tuntas_figure_table_grab_focus (GtkWidget *widget)
{
  return focus_cursor (TUNTAS_FIGURE_TABLE (widget));
}

static void
tuntas_figure_table_set_focus_child (GtkWidget *widget, GtkWidget *child)
{
  TuntasFigureTable *self = TUNTAS_FIGURE_TABLE (widget);

  GTK_WIDGET_CLASS (tuntas_figure_table_parent_class)->set_focus_child (widget, child);
  if (child != NULL)
    g_ptr_array_find (self->cells, child, &self->cursor);
}

/* Opening */

static void
opened_cb (TuntasFigureCell *cell, TuntasFigureTable *self)
{
  guint place;

  if (g_ptr_array_find (self->cells, cell, &place))
    g_signal_emit (self, signals[SIGNAL_OPENED], 0, place / self->columns->len,
                   place % self->columns->len);
}

static void
clicked_cb (GtkGestureClick *gesture, int n_press, double x, double y, GtkWidget *widget)
{
  GtkWidget *at = gtk_widget_pick (widget, x, y, GTK_PICK_DEFAULT);
  GtkWidget *cell = at != NULL ? gtk_widget_get_ancestor (at, TUNTAS_TYPE_FIGURE_CELL) : NULL;

  if (cell == NULL || !tuntas_figure_cell_get_opens (TUNTAS_FIGURE_CELL (cell)))
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (cell);
  gtk_widget_activate_action (cell, "figure.open", NULL);
}

/* Cells */

static void
remove_cells (GPtrArray *cells, guint n)
{
  while (cells->len > n) {
    GtkWidget *cell = g_ptr_array_steal_index (cells, cells->len - 1);

    gtk_widget_unparent (cell);
  }
}

static GtkWidget *
make_cell (TuntasFigureTable *self, GtkAccessibleRole role, guint row, guint column)
{
  const TuntasFigureColumn *kind = &g_array_index (self->columns, TuntasFigureColumn, column);
  GtkWidget *cell = tuntas_figure_cell_new (role, kind->numeric);
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkGridLayoutChild *place;

  gtk_widget_set_hexpand (cell, kind->wide || kind->numeric);
  gtk_widget_set_parent (cell, GTK_WIDGET (self));
  place = GTK_GRID_LAYOUT_CHILD (gtk_layout_manager_get_layout_child (layout, cell));
  gtk_grid_layout_child_set_row (place, (int)row);
  gtk_grid_layout_child_set_column (place, (int)column);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_RELATION_ROW_INDEX,
                                  (int)row + 1, GTK_ACCESSIBLE_RELATION_COL_INDEX, (int)column + 1,
                                  -1);
  return cell;
}

static void
set_class (GtkWidget *widget, const char *name, gboolean wanted)
{
  if (wanted)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

/* Class */

static void
tuntas_figure_table_dispose (GObject *object)
{
  TuntasFigureTable *self = TUNTAS_FIGURE_TABLE (object);

  remove_cells (self->cells, 0);
  remove_cells (self->heads, 0);
  G_OBJECT_CLASS (tuntas_figure_table_parent_class)->dispose (object);
}

static void
tuntas_figure_table_finalize (GObject *object)
{
  TuntasFigureTable *self = TUNTAS_FIGURE_TABLE (object);

  g_ptr_array_unref (self->heads);
  g_ptr_array_unref (self->cells);
  g_ptr_array_unref (self->titles);
  g_array_unref (self->columns);
  g_free (self->row_name);
  G_OBJECT_CLASS (tuntas_figure_table_parent_class)->finalize (object);
}

static void
tuntas_figure_table_class_init (TuntasFigureTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tuntas_figure_table_dispose;
  object_class->finalize = tuntas_figure_table_finalize;
  widget_class->focus = tuntas_figure_table_focus;
  widget_class->grab_focus = tuntas_figure_table_grab_focus;
  widget_class->set_focus_child = tuntas_figure_table_set_focus_child;
  gtk_widget_class_set_css_name (widget_class, "figuretable");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TABLE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_GRID_LAYOUT);
  tuntas_walk_keys_bind (widget_class, step_cb);

  /**
   * TuntasFigureTable::opened:
   * @row: from 0
   * @column: from 0
   *
   * A figure was clicked, or Enter pressed on it.
   */
  signals[SIGNAL_OPENED] =
    g_signal_new ("opened", TUNTAS_TYPE_FIGURE_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
}

static void
tuntas_figure_table_init (TuntasFigureTable *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->heads = g_ptr_array_new ();
  self->cells = g_ptr_array_new ();
  self->titles = g_ptr_array_new_with_free_func (g_free);
  self->columns = g_array_new (FALSE, TRUE, sizeof (TuntasFigureColumn));
  g_signal_connect_object (click, "released", G_CALLBACK (clicked_cb), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * tuntas_figure_table_new:
 * @name: what it shows, for a screen reader
 *
 * Returns: (transfer floating): a table without columns
 */
GtkWidget *
tuntas_figure_table_new (const char *name)
{
  GtkWidget *self = g_object_new (TUNTAS_TYPE_FIGURE_TABLE, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return self;
}

/**
 * tuntas_figure_table_set_columns:
 * @self: a table
 * @columns: (array length=n_columns): its columns; copied
 * @n_columns: how many
 *
 * Empties it and gives it new heads.
 */
void
tuntas_figure_table_set_columns (TuntasFigureTable *self,
                                 const TuntasFigureColumn *columns,
                                 guint n_columns)
{
  g_return_if_fail (TUNTAS_IS_FIGURE_TABLE (self) && n_columns > 0);

  remove_cells (self->cells, 0);
  remove_cells (self->heads, 0);
  g_ptr_array_set_size (self->titles, 0);
  g_array_set_size (self->columns, 0);
  g_array_append_vals (self->columns, columns, n_columns);
  self->cursor = 0;
  for (guint i = 0; i < n_columns; i++) {
    GtkWidget *head = make_cell (self, GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, 0, i);

    g_ptr_array_add (self->titles, g_strdup (columns[i].title));
    g_ptr_array_add (self->heads, head);
    tuntas_figure_cell_show (TUNTAS_FIGURE_CELL (head), columns[i].title, columns[i].title, FALSE);
  }
}

/**
 * tuntas_figure_table_begin:
 * @self: a table with columns
 *
 * Begins to fill it again from the first row.
 */
void
tuntas_figure_table_begin (TuntasFigureTable *self)
{
  g_return_if_fail (TUNTAS_IS_FIGURE_TABLE (self));

  self->n_filled = 0;
}

/**
 * tuntas_figure_table_add_row:
 * @self: a table that is being filled
 * @kind: of the row
 *
 * Begins a row; as many cells as there are columns must follow.
 */
void
tuntas_figure_table_add_row (TuntasFigureTable *self, TuntasFigureRow kind)
{
  g_return_if_fail (TUNTAS_IS_FIGURE_TABLE (self) && self->columns->len > 0);
  g_return_if_fail (self->n_filled % self->columns->len == 0);

  self->kind = kind;
  g_clear_pointer (&self->row_name, g_free);
}

/* What is said of a cell: it is heard without its head and the beginning of its row. */
static char *
describe (TuntasFigureTable *self, guint column, const char *text)
{
  if (column == 0 || *text == '\0')
    return g_strdup (text);
  /* Translators: a cell of a table, as it is said: row, column, text */
  return g_strdup_printf (_ ("%s, %s: %s"), self->row_name,
                          (const char *)g_ptr_array_index (self->titles, column), text);
}

/**
 * tuntas_figure_table_add_cell:
 * @self: a table that is being filled
 * @text: what the cell shows
 * @opens: whether something lies behind it
 *
 * The first text of a row is its name, and so is the second in a wide column.
 */
void
tuntas_figure_table_add_cell (TuntasFigureTable *self, const char *text, gboolean opens)
{
  guint column = self->n_filled % self->columns->len;
  guint row = self->n_filled / self->columns->len;
  g_autofree char *spoken = NULL;
  GtkWidget *cell;

  g_return_if_fail (TUNTAS_IS_FIGURE_TABLE (self) && text != NULL);

  if (column == 0) {
    self->row_name = g_strdup (text);
  } else if (column == 1 && g_array_index (self->columns, TuntasFigureColumn, 1).wide) {
    g_autofree char *code = g_steal_pointer (&self->row_name);

    self->row_name = g_strdup_printf ("%s %s", code, text);
  }
  if (self->n_filled == self->cells->len) {
    cell = make_cell (self, column == 0 ? GTK_ACCESSIBLE_ROLE_ROW_HEADER : GTK_ACCESSIBLE_ROLE_CELL,
                      row + 1, column);
    g_signal_connect_object (cell, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_DEFAULT);
    g_ptr_array_add (self->cells, cell);
  }
  cell = g_ptr_array_index (self->cells, self->n_filled++);
  spoken = describe (self, column, text);
  tuntas_figure_cell_show (TUNTAS_FIGURE_CELL (cell), text, spoken, opens);
  set_class (cell, "emphasis", self->kind == TUNTAS_FIGURE_ROW_EMPHASIS);
  set_class (cell, "sum", self->kind == TUNTAS_FIGURE_ROW_SUM);
}

/**
 * tuntas_figure_table_end:
 * @self: a table that was filled
 *
 * Takes away what was not filled again.
 */
void
tuntas_figure_table_end (TuntasFigureTable *self)
{
  gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  g_return_if_fail (TUNTAS_IS_FIGURE_TABLE (self) && self->columns->len > 0);
  g_return_if_fail (self->n_filled % self->columns->len == 0);

  remove_cells (self->cells, self->n_filled);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_ROW_COUNT,
                                  (int)(self->n_filled / self->columns->len) + 1,
                                  GTK_ACCESSIBLE_RELATION_COL_COUNT, (int)self->columns->len, -1);
  if (focused && gtk_widget_get_focus_child (GTK_WIDGET (self)) == NULL)
    focus_cursor (self);
}

/**
 * tuntas_figure_table_get_cell:
 * @self: a table
 * @row: from 0
 * @column: from 0
 *
 * Returns: (transfer none) (nullable): the cell
 */
TuntasFigureCell *
tuntas_figure_table_get_cell (TuntasFigureTable *self, guint row, guint column)
{
  guint place = row * self->columns->len + column;

  g_return_val_if_fail (TUNTAS_IS_FIGURE_TABLE (self), NULL);

  return place < self->cells->len ? g_ptr_array_index (self->cells, place) : NULL;
}
