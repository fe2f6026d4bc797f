/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-register-columns.h"

#include <glib/gi18n-lib.h>

#include "tuntas-calendar-text.h"
#include "tuntas-case-item.h"
#include "tuntas-cut-tooltip.h"
#include "tuntas-date-text.h"
#include "tuntas-state-label.h"

/* What a column shows. */
typedef enum {
  COLUMN_NUMBER,
  COLUMN_SUBJECT,
  COLUMN_STEP,
  COLUMN_HOLDER,
  COLUMN_REGISTERED,
  COLUMN_DUE,
  COLUMN_RESULT,
  N_COLUMNS,
} Column;

/* One column: its place in the query, NULL when nothing is sorted by it, and its widths in
 * characters. */
typedef struct {
  const char *sort;
  const char *title;
  guint min_chars;
  guint nat_chars;
} ColumnKind;

static const ColumnKind kinds[N_COLUMNS] = {
  [COLUMN_NUMBER] = {"number", NC_ ("column", "Number"), 16, 17},
  [COLUMN_SUBJECT] = {"subject", NC_ ("column", "Subject"), 16, 60},
  [COLUMN_STEP] = {"step", NC_ ("column", "Step"), 8, 18},
  [COLUMN_HOLDER] = {"holder", NC_ ("column", "Held by"), 8, 15},
  [COLUMN_REGISTERED] = {"registered", NC_ ("column", "Received"), 8, 11},
  [COLUMN_DUE] = {"due", NC_ ("column", "Time left"), 10, 20},
  [COLUMN_RESULT] = {NULL, NC_ ("column", "Result"), 6, 9},
};

/* Belongs to the factory of a column. */
typedef struct {
  Column column;
  TuntasSession *session; /* not owned: the page outlives its view */
} Cells;

enum {
  RECENT = 6 * 24 * 60 * 60, /* seconds */
};

/* Which column a sorter that is asked to compare belongs to; see get_sort(). */
static const char sort_probe[] = "tuntas-sort-probe";

/* Weekday and time within the last days, else the date. */
static char *
describe_day (TuntasSession *session, gint64 at)
{
  TuntasCalendar *calendar = tuntas_session_get_calendar (session);
  gint64 now = tuntas_session_now (session);

  if (now - at < RECENT)
    return tuntas_calendar_format_short (calendar, at, now);
  return tuntas_date_text_format_short_with_year (tuntas_calendar_date_of (calendar, at));
}

/* What the complainant of a closed case said; nothing while it is open. */
static char *
describe_result (const TuntasCaseSummary *summary)
{
  const char *words = tuntas_satisfied_get_title (summary->satisfied);

  if (summary->closed_at == 0 || summary->history)
    return g_strdup ("");
  switch (summary->satisfied) {
  case TUNTAS_SATISFIED_YES:
    return g_strdup_printf ("✓ %s", words);
  case TUNTAS_SATISFIED_NO:
    return g_strdup_printf ("✕ %s", words);
  case TUNTAS_SATISFIED_UNKNOWN:
  default:
    return g_strdup ("–");
  }
}

static char *
describe_cell (Cells *cells, const TuntasCaseSummary *summary)
{
  switch (cells->column) {
  case COLUMN_NUMBER:
    return g_strdup (summary->number);
  case COLUMN_SUBJECT:
    return g_strdup (summary->subject);
  case COLUMN_STEP:
    if (summary->step == NULL || summary->history)
      return g_strdup ("");
    return g_strdup_printf ("%s · %s", summary->step,
                            summary->step_title != NULL ? summary->step_title : "");
  case COLUMN_HOLDER:
    if (summary->history)
      return g_strdup ("");
    return g_strdup (summary->holder_name != NULL ? summary->holder_name : summary->lane_title);
  case COLUMN_REGISTERED:
    return describe_day (cells->session, summary->registered_at);
  case COLUMN_RESULT:
    return describe_result (summary);
  case COLUMN_DUE:
  case N_COLUMNS:
  default:
    return NULL;
  }
}

static void
show_cell (GtkListItem *cell, Cells *cells)
{
  TuntasCaseItem *item = gtk_list_item_get_item (cell);
  GtkWidget *child = gtk_list_item_get_child (cell);
  TuntasCaseSummary *summary = tuntas_case_item_get_summary (item);

  if (cells->column == COLUMN_DUE) {
    gtk_widget_set_visible (child, summary != NULL);
    if (summary != NULL)
      tuntas_state_label_set_case (TUNTAS_STATE_LABEL (child), summary,
                                   tuntas_session_get_calendar (cells->session),
                                   tuntas_session_now (cells->session));
  } else {
    g_autofree char *text = summary != NULL ? describe_cell (cells, summary) : NULL;

    gtk_inscription_set_text (GTK_INSCRIPTION (child), text != NULL ? text : "…");
  }
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *cell, Cells *cells)
{
  GtkWidget *child;

  if (cells->column == COLUMN_DUE) {
    child = tuntas_state_label_new ();
  } else {
    child = gtk_inscription_new (NULL);
    gtk_inscription_set_text_overflow (GTK_INSCRIPTION (child),
                                       GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
    gtk_inscription_set_min_chars (GTK_INSCRIPTION (child), kinds[cells->column].min_chars);
    gtk_inscription_set_nat_chars (GTK_INSCRIPTION (child), kinds[cells->column].nat_chars);
    gtk_inscription_set_nat_lines (GTK_INSCRIPTION (child), 1);
    tuntas_cut_tooltip_add (GTK_INSCRIPTION (child));
  }
  if (cells->column == COLUMN_NUMBER || cells->column == COLUMN_REGISTERED)
    gtk_widget_add_css_class (child, "register-number");
  gtk_list_item_set_child (cell, child);
}

static void
item_changed_cb (TuntasCaseItem *item, GtkListItem *cell)
{
  show_cell (cell, g_object_get_data (G_OBJECT (cell), "cells"));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *cell, Cells *cells)
{
  g_object_set_data (G_OBJECT (cell), "cells", cells);
  g_signal_connect_object (gtk_list_item_get_item (cell), "changed", G_CALLBACK (item_changed_cb),
                           cell, G_CONNECT_DEFAULT);
  show_cell (cell, cells);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *cell, Cells *cells)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (cell), item_changed_cb, cell);
}

/* Sorting itself is done by the query. A sorter only tells which column it stands for. */
static int
compare_probes (gconstpointer a, gconstpointer b, gpointer data)
{
  const Cells *cells = data;
  GObject *probe = (GObject *)a;

  if (g_object_get_data (probe, sort_probe) == NULL)
    g_object_set_data (probe, sort_probe, GINT_TO_POINTER (cells->column + 1));
  return -1;
}

/**
 * tuntas_register_columns_add:
 * @view: a column view
 * @session: the office of the cases; must outlive @view
 *
 * Adds the columns of the register.
 */
void
tuntas_register_columns_add (GtkColumnView *view, TuntasSession *session)
{
  for (guint i = 0; i < N_COLUMNS; i++) {
    Cells *cells = g_new0 (Cells, 1);
    GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
    g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare_probes, cells, NULL));
    g_autoptr (GtkColumnViewColumn) column = NULL;

    cells->column = i;
    cells->session = session;
    g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), cells);
    g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), cells);
    g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), cells);
    column = gtk_column_view_column_new (g_dpgettext2 (GETTEXT_PACKAGE, "column", kinds[i].title),
                                         factory);
    g_object_set_data_full (G_OBJECT (column), "cells", cells, g_free);
    if (kinds[i].sort != NULL)
      gtk_column_view_column_set_sorter (column, sorter);
    gtk_column_view_column_set_resizable (column, TRUE);
    gtk_column_view_column_set_expand (column, i == COLUMN_SUBJECT || i == COLUMN_STEP ||
                                                 i == COLUMN_HOLDER);
    gtk_column_view_append_column (view, column);
  }
}

/**
 * tuntas_register_columns_get_sort:
 * @view: a column view with these columns
 * @descending: (out): whether the order is turned round
 *
 * Asks the sorter of the view to compare two things that only find out which column is asked first:
 * GTK tells the column itself since 4.10 only.
 *
 * Returns: (nullable): what the query shall sort by
 */
const char *
tuntas_register_columns_get_sort (GtkColumnView *view, gboolean *descending)
{
  g_autoptr (GObject) a = g_object_new (G_TYPE_OBJECT, NULL);
  g_autoptr (GObject) b = g_object_new (G_TYPE_OBJECT, NULL);
  GtkOrdering order = gtk_sorter_compare (gtk_column_view_get_sorter (view), a, b);
  int column = GPOINTER_TO_INT (g_object_get_data (a, sort_probe));

  *descending = order == GTK_ORDERING_LARGER;
  return column > 0 ? kinds[column - 1].sort : NULL;
}

/**
 * tuntas_register_columns_set_sort:
 * @view: a column view with these columns
 * @sort: (nullable): what the query sorts by
 * @descending: whether the order is turned round
 *
 * Marks the head of a column.
 */
void
tuntas_register_columns_set_sort (GtkColumnView *view, const char *sort, gboolean descending)
{
  GListModel *columns = gtk_column_view_get_columns (view);

  gtk_column_view_sort_by_column (view, NULL, GTK_SORT_ASCENDING);
  for (guint i = 0; sort != NULL && i < N_COLUMNS; i++) {
    g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

    if (g_strcmp0 (kinds[i].sort, sort) == 0)
      gtk_column_view_sort_by_column (view, column,
                                      descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
  }
}
