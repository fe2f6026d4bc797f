/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-import-rows.h"

#include <glib/gi18n-lib.h>

#include "tuntas-cut-tooltip.h"
#include "tuntas-list-tab.h"

/**
 * TuntasImportRows:
 *
 * The rows of an export: line, number, title, what becomes of it and why; all of them or those of
 * one outcome.
 */
struct _TuntasImportRows {
  GtkWidget parent_instance;

  GtkWidget *view;
  GListStore *items;
  GtkFilter *filter;
  int only; /* an outcome; negative for all */
};

G_DEFINE_FINAL_TYPE (TuntasImportRows, tuntas_import_rows, GTK_TYPE_WIDGET)

typedef enum {
  COLUMN_LINE,
  COLUMN_TRACKING_ID,
  COLUMN_SUBJECT,
  COLUMN_OUTCOME,
  COLUMN_REASON,
  N_COLUMNS,
} Column;

static const struct {
  const char *title;
  guint min_chars;
  guint nat_chars;
  gboolean expand;
} columns[N_COLUMNS] = {
  [COLUMN_LINE] = {NC_ ("column", "Row"), 4, 6, FALSE},
  [COLUMN_TRACKING_ID] = {NC_ ("column", "Tracking ID"), 8, 11, FALSE},
  [COLUMN_SUBJECT] = {NC_ ("column", "Subject"), 12, 40, TRUE},
  [COLUMN_OUTCOME] = {NC_ ("column", "Becomes"), 8, 12, FALSE},
  [COLUMN_REASON] = {NC_ ("column", "Reason"), 12, 40, TRUE},
};

static gboolean
match_cb (gpointer item, gpointer user_data)
{
  TuntasImportRows *self = user_data;

  return self->only < 0 ||
         tuntas_import_item_get_outcome (TUNTAS_IMPORT_ITEM (item)) == (guint)self->only;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *cell, gpointer column)
{
  GtkWidget *label = gtk_inscription_new (NULL);

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (label),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (label),
                                 columns[GPOINTER_TO_UINT (column)].min_chars);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (label),
                                 columns[GPOINTER_TO_UINT (column)].nat_chars);
  gtk_inscription_set_nat_lines (GTK_INSCRIPTION (label), 1);
  gtk_widget_add_css_class (label, "numeric");
  tuntas_cut_tooltip_add (GTK_INSCRIPTION (label));
  gtk_list_item_set_child (cell, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *cell, gpointer column)
{
  GtkWidget *label = gtk_list_item_get_child (cell);
  TuntasImportItem *item = gtk_list_item_get_item (cell);
  TuntasImportOutcome outcome = tuntas_import_item_get_outcome (item);
  g_autofree char *number = g_strdup_printf ("%u", tuntas_import_item_get_line (item));
  const char *const texts[N_COLUMNS] = {
    [COLUMN_LINE] = number,
    [COLUMN_TRACKING_ID] = tuntas_import_item_get_tracking_id (item),
    [COLUMN_SUBJECT] = tuntas_import_item_get_subject (item),
    [COLUMN_OUTCOME] = tuntas_import_outcome_get_title (outcome),
    [COLUMN_REASON] = tuntas_import_item_get_reason (item),
  };
  const char *text = texts[GPOINTER_TO_UINT (column)];

  gtk_inscription_set_text (GTK_INSCRIPTION (label), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_remove_css_class (label, "late");
  if (GPOINTER_TO_UINT (column) == COLUMN_OUTCOME && outcome == TUNTAS_IMPORT_FAULTY)
    gtk_widget_add_css_class (label, "late");
}

static void
append_column (TuntasImportRows *self, Column column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) added = NULL;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GUINT_TO_POINTER (column));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GUINT_TO_POINTER (column));
  added = gtk_column_view_column_new (
    g_dpgettext2 (GETTEXT_PACKAGE, "column", columns[column].title), factory);
  gtk_column_view_column_set_expand (added, columns[column].expand);
  gtk_column_view_column_set_resizable (added, TRUE);
  gtk_column_view_append_column (GTK_COLUMN_VIEW (self->view), added);
}

static void
tuntas_import_rows_dispose (GObject *object)
{
  TuntasImportRows *self = TUNTAS_IMPORT_ROWS (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  self->view = NULL;
  g_clear_pointer (&child, gtk_widget_unparent);
  g_clear_object (&self->items);
  self->filter = NULL;
  G_OBJECT_CLASS (tuntas_import_rows_parent_class)->dispose (object);
}

static void
tuntas_import_rows_class_init (TuntasImportRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tuntas_import_rows_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "importrows");
}

static void
tuntas_import_rows_init (TuntasImportRows *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkFilterListModel *filtered;

  self->only = -1;
  self->items = g_list_store_new (TUNTAS_TYPE_IMPORT_ITEM);
  self->filter = GTK_FILTER (gtk_custom_filter_new (match_cb, self, NULL));
  filtered = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->items)), self->filter);
  self->view =
    gtk_column_view_new (GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (filtered))));
  gtk_column_view_set_show_row_separators (GTK_COLUMN_VIEW (self->view), TRUE);
  tuntas_list_tab_leaves (self->view);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Rows of the export"), -1);
  gtk_widget_add_css_class (self->view, "register-view");
  for (guint i = 0; i < N_COLUMNS; i++)
    append_column (self, (Column)i);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->view);
  gtk_widget_set_parent (scroller, GTK_WIDGET (self));
}

/**
 * tuntas_import_rows_set_import:
 * @self: rows
 * @import: what an import does, or would do; its rows are copied
 */
void
tuntas_import_rows_set_import (TuntasImportRows *self, TuntasImport *import)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (TUNTAS_IS_IMPORT_ROWS (self));

  for (guint i = 0; i < import->items->len; i++)
    g_ptr_array_add (items, tuntas_import_item_new (import->items->pdata[i]));
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)),
                       items->pdata, items->len);
}

/**
 * tuntas_import_rows_show_only:
 * @self: rows
 * @outcome: a TuntasImportOutcome, or -1 for all
 */
void
tuntas_import_rows_show_only (TuntasImportRows *self, int outcome)
{
  g_return_if_fail (TUNTAS_IS_IMPORT_ROWS (self));

  self->only = outcome;
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}
