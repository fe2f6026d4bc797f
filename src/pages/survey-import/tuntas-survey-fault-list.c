/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-fault-list.h"

#include <glib/gi18n-lib.h>

#include "tuntas-list-tab.h"
#include "tuntas-survey-fault-item.h"

/**
 * TuntasSurveyFaultList:
 *
 * The rows of a file that were refused, or have something odd: line, what becomes of it, why.
 */
struct _TuntasSurveyFaultList {
  GtkWidget parent_instance;

  GtkWidget *view;
  GListStore *items;
};

G_DEFINE_FINAL_TYPE (TuntasSurveyFaultList, tuntas_survey_fault_list, GTK_TYPE_WIDGET)

typedef enum {
  COLUMN_LINE,
  COLUMN_TITLE,
  COLUMN_REASON,
  N_COLUMNS,
} Column;

static const struct {
  const char *title;
  guint chars;
} columns[N_COLUMNS] = {
  [COLUMN_LINE] = {NC_ ("column", "Row"), 6},
  [COLUMN_TITLE] = {NC_ ("column", "Becomes"), 8},
  [COLUMN_REASON] = {NC_ ("column", "Reason"), 30},
};

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *cell, gpointer column)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_width_chars (GTK_LABEL (label), (int)columns[GPOINTER_TO_UINT (column)].chars);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  if (GPOINTER_TO_UINT (column) == COLUMN_REASON) {
    gtk_label_set_wrap (GTK_LABEL (label), TRUE);
    gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  } else {
    gtk_widget_add_css_class (label, "numeric");
  }
  gtk_list_item_set_child (cell, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *cell, gpointer column)
{
  GtkWidget *label = gtk_list_item_get_child (cell);
  TuntasSurveyFaultItem *item = gtk_list_item_get_item (cell);
  g_autofree char *line = g_strdup_printf ("%u", tuntas_survey_fault_item_get_line (item));
  const char *const texts[N_COLUMNS] = {
    [COLUMN_LINE] = line,
    [COLUMN_TITLE] = tuntas_survey_fault_item_get_title (item),
    [COLUMN_REASON] = tuntas_survey_fault_item_get_reason (item),
  };

  gtk_label_set_label (GTK_LABEL (label), texts[GPOINTER_TO_UINT (column)]);
  gtk_widget_remove_css_class (label, "late");
  if (GPOINTER_TO_UINT (column) == COLUMN_TITLE && tuntas_survey_fault_item_is_refused (item))
    gtk_widget_add_css_class (label, "late");
}

static void
append_column (TuntasSurveyFaultList *self, Column column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) added = NULL;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GUINT_TO_POINTER (column));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GUINT_TO_POINTER (column));
  added = gtk_column_view_column_new (
    g_dpgettext2 (GETTEXT_PACKAGE, "column", columns[column].title), factory);
  gtk_column_view_column_set_expand (added, column == COLUMN_REASON);
  gtk_column_view_append_column (GTK_COLUMN_VIEW (self->view), added);
}

static void
tuntas_survey_fault_list_dispose (GObject *object)
{
  TuntasSurveyFaultList *self = TUNTAS_SURVEY_FAULT_LIST (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  self->view = NULL;
  g_clear_pointer (&child, gtk_widget_unparent);
  g_clear_object (&self->items);
  G_OBJECT_CLASS (tuntas_survey_fault_list_parent_class)->dispose (object);
}

static void
tuntas_survey_fault_list_class_init (TuntasSurveyFaultListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tuntas_survey_fault_list_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
tuntas_survey_fault_list_init (TuntasSurveyFaultList *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->items = g_list_store_new (TUNTAS_TYPE_SURVEY_FAULT_ITEM);
  self->view = gtk_column_view_new (
    GTK_SELECTION_MODEL (gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->items)))));
  gtk_column_view_set_show_row_separators (GTK_COLUMN_VIEW (self->view), TRUE);
  tuntas_list_tab_leaves (self->view);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Faulty rows"), -1);
  gtk_widget_add_css_class (self->view, "register-view");
  for (guint i = 0; i < N_COLUMNS; i++)
    append_column (self, (Column)i);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->view);
  gtk_widget_set_parent (scroller, GTK_WIDGET (self));
}

/**
 * tuntas_survey_fault_list_set_faults:
 * @self: a list
 * @faults: (nullable) (element-type TuntasSurveyImportFault): what it shows; copied
 */
void
tuntas_survey_fault_list_set_faults (TuntasSurveyFaultList *self, GPtrArray *faults)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (TUNTAS_IS_SURVEY_FAULT_LIST (self));

  for (guint i = 0; faults != NULL && i < faults->len; i++)
    g_ptr_array_add (items, tuntas_survey_fault_item_new (g_ptr_array_index (faults, i)));
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)),
                       items->pdata, items->len);
}

/**
 * tuntas_survey_fault_list_dup_text:
 * @self: a list
 *
 * Returns: (transfer full): the whole list as a spreadsheet takes it from the clipboard
 */
char *
tuntas_survey_fault_list_dup_text (TuntasSurveyFaultList *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (TUNTAS_IS_SURVEY_FAULT_LIST (self), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++) {
    g_autoptr (TuntasSurveyFaultItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

    g_string_append_printf (text, "%u\t%s\t%s\n", tuntas_survey_fault_item_get_line (item),
                            tuntas_survey_fault_item_get_title (item),
                            tuntas_survey_fault_item_get_reason (item));
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
