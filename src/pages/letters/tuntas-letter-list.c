/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-letter-list.h"

#include <glib/gi18n-lib.h>

#include "tuntas-cut-tooltip.h"
#include "tuntas-date-text.h"
#include "tuntas-list-tab.h"
#include "tuntas-widgets.h"

/**
 * TuntasLetterList:
 *
 * The agenda of letters with what narrows it: words, the kind of letter and how it stands.
 */
struct _TuntasLetterList {
  GtkWidget parent_instance;

  GtkWidget *box; /* the only child: what is bound is unparented with the template */
  GtkLabel *count;
  GtkEditable *search;
  GtkDropDown *kind;
  GtkDropDown *status;
  GtkStack *content;
  GtkColumnView *view;

  GListStore *items;
  GtkFilter *filter;
  GtkFilterListModel *shown;
  char *words; /* folded */
};

G_DEFINE_FINAL_TYPE (TuntasLetterList, tuntas_letter_list, GTK_TYPE_WIDGET)

enum {
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* How a letter stands, in the order of the drop-down; NULL filters nothing. */
static const char *const statuses[] = {NULL, "konsep", "terbit", "batal"};

/* Columns */

typedef struct {
  const char *title;
  char *(*dup) (TuntasLetterItem *item);
  guint min_chars;
  guint nat_chars;
  gboolean expand;
} ColumnKind;

static char *
dup_number (TuntasLetterItem *item)
{
  TuntasLetter *letter = tuntas_letter_item_get_letter (item);

  return g_strdup (letter->number != NULL ? letter->number : "–");
}

static char *
dup_date (TuntasLetterItem *item)
{
  int date = tuntas_letter_item_get_letter (item)->date;

  return date != 0 ? tuntas_date_text_format_short_with_year (date) : g_strdup ("");
}

static char *
dup_kind (TuntasLetterItem *item)
{
  return g_strdup (tuntas_letter_item_get_kind_title (item));
}

static char *
dup_case (TuntasLetterItem *item)
{
  return g_strdup (tuntas_letter_item_get_case_number (item));
}

static char *
dup_about (TuntasLetterItem *item)
{
  return g_strdup (tuntas_letter_item_get_about (item));
}

static char *
dup_recipient (TuntasLetterItem *item)
{
  return g_strdup (tuntas_letter_item_get_letter (item)->recipient);
}

static const ColumnKind columns[] = {
  {NC_ ("column", "Number"), dup_number, 18, 27, FALSE},
  {NC_ ("column", "Date"), dup_date, 11, 11, FALSE},
  {NC_ ("column", "Letter"), dup_kind, 10, 21, FALSE},
  {NC_ ("column", "Case"), dup_case, 16, 17, FALSE},
  {NC_ ("column", "Subject"), dup_about, 12, 24, TRUE},
  {NC_ ("column", "To"), dup_recipient, 7, 14, FALSE},
  {NC_ ("column", "State"), tuntas_letter_item_describe_status, 8, 9, FALSE},
};

static void
setup_cell_cb (GtkListItemFactory *factory, GtkListItem *cell, const ColumnKind *column)
{
  GtkWidget *child = gtk_inscription_new (NULL);

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (child),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (child), column->min_chars);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (child), column->nat_chars);
  gtk_inscription_set_nat_lines (GTK_INSCRIPTION (child), 1);
  gtk_widget_add_css_class (child, "register-number");
  tuntas_cut_tooltip_add (GTK_INSCRIPTION (child));
  gtk_list_item_set_child (cell, child);
}

static void
bind_cell_cb (GtkListItemFactory *factory, GtkListItem *cell, const ColumnKind *column)
{
  GtkWidget *child = gtk_list_item_get_child (cell);
  g_autofree char *text = column->dup (gtk_list_item_get_item (cell));

  gtk_inscription_set_text (GTK_INSCRIPTION (child), text != NULL ? text : "");
}

static void
append_column (TuntasLetterList *self, const ColumnKind *kind)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = NULL;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cell_cb), (gpointer)kind);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cell_cb), (gpointer)kind);
  column =
    gtk_column_view_column_new (g_dpgettext2 (GETTEXT_PACKAGE, "column", kind->title), factory);
  gtk_column_view_column_set_expand (column, kind->expand);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_append_column (self->view, column);
}

/* What is shown */

static const char *
get_kind_wanted (TuntasLetterList *self)
{
  GtkStringObject *chosen = gtk_drop_down_get_selected_item (self->kind);

  return chosen != NULL && gtk_drop_down_get_selected (self->kind) > 0
           ? gtk_string_object_get_string (chosen)
           : NULL;
}

static const char *
get_status_wanted (TuntasLetterList *self)
{
  guint place = gtk_drop_down_get_selected (self->status);

  return place < G_N_ELEMENTS (statuses) ? statuses[place] : NULL;
}

static gboolean
is_wanted (gpointer object, gpointer data)
{
  TuntasLetterList *self = data;
  TuntasLetterItem *item = object;
  const char *kind = get_kind_wanted (self);
  const char *status = get_status_wanted (self);

  return (kind == NULL || g_str_equal (tuntas_letter_item_get_kind_title (item), kind)) &&
         (status == NULL ||
          g_strcmp0 (tuntas_letter_item_get_letter (item)->status, status) == 0) &&
         (self->words == NULL || tuntas_letter_item_has_words (item, self->words));
}

static void
show_count (TuntasLetterList *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->shown));
  g_autofree char *text = g_strdup_printf (ngettext ("%u letter", "%u letters", n), n);

  gtk_label_set_label (self->count, text);
  gtk_stack_set_visible_child_name (self->content, n > 0 ? "letters" : "nothing");
}

static void
mark_filtering (GtkDropDown *choice)
{
  if (gtk_drop_down_get_selected (choice) > 0)
    gtk_widget_add_css_class (GTK_WIDGET (choice), "filtering");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (choice), "filtering");
}

static void
wanted_cb (TuntasLetterList *self)
{
  g_autofree char *typed = NULL;

  if (self->filter == NULL)
    return;
  typed = g_strstrip (g_strdup (gtk_editable_get_text (self->search)));
  g_free (self->words);
  self->words = *typed != '\0' ? g_utf8_casefold (typed, -1) : NULL;
  mark_filtering (self->kind);
  mark_filtering (self->status);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
stop_search_cb (TuntasLetterList *self)
{
  gtk_editable_set_text (self->search, "");
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* Enter in the search opens the letter on top. */
static void
search_activate_cb (TuntasLetterList *self)
{
  g_autoptr (TuntasLetterItem) first = g_list_model_get_item (G_LIST_MODEL (self->shown), 0);

  if (first != NULL)
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, first);
}

static void
activate_cb (TuntasLetterList *self, guint position)
{
  g_autoptr (TuntasLetterItem) item = g_list_model_get_item (G_LIST_MODEL (self->shown), position);

  if (item != NULL)
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, item);
}

static void
show_all_cb (TuntasLetterList *self)
{
  gtk_drop_down_set_selected (self->kind, 0);
  gtk_drop_down_set_selected (self->status, 0);
  gtk_editable_set_text (self->search, "");
  wanted_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static gboolean
tuntas_letter_list_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (TUNTAS_LETTER_LIST (widget)->view));
}

static void
tuntas_letter_list_dispose (GObject *object)
{
  TuntasLetterList *self = TUNTAS_LETTER_LIST (object);

  g_clear_object (&self->filter);
  gtk_widget_dispose_template (GTK_WIDGET (self), TUNTAS_TYPE_LETTER_LIST);
  g_clear_object (&self->shown);
  g_clear_object (&self->items);
  G_OBJECT_CLASS (tuntas_letter_list_parent_class)->dispose (object);
}

static void
tuntas_letter_list_finalize (GObject *object)
{
  g_free (TUNTAS_LETTER_LIST (object)->words);
  G_OBJECT_CLASS (tuntas_letter_list_parent_class)->finalize (object);
}

static void
tuntas_letter_list_class_init (TuntasLetterListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tuntas_letter_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = tuntas_letter_list_finalize;
  widget_class->grab_focus = tuntas_letter_list_grab_focus;

  /**
   * TuntasLetterList::chosen:
   * @item: a TuntasLetterItem
   *
   * The person wants to see a letter.
   */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", TUNTAS_TYPE_LETTER_LIST, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, TUNTAS_TYPE_LETTER_ITEM);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, TUNTAS_UI_PREFIX
                                               "pages/letters/tuntas-letter-list.ui");
  gtk_widget_class_bind_template_child (widget_class, TuntasLetterList, box);
  gtk_widget_class_bind_template_child (widget_class, TuntasLetterList, count);
  gtk_widget_class_bind_template_child (widget_class, TuntasLetterList, search);
  gtk_widget_class_bind_template_child (widget_class, TuntasLetterList, kind);
  gtk_widget_class_bind_template_child (widget_class, TuntasLetterList, status);
  gtk_widget_class_bind_template_child (widget_class, TuntasLetterList, content);
  gtk_widget_class_bind_template_child (widget_class, TuntasLetterList, view);
  gtk_widget_class_bind_template_callback (widget_class, wanted_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
}

static void
tuntas_letter_list_init (TuntasLetterList *self)
{
  const char *const titles[] = {_ ("All states"), C_ ("letters", "Drafts"),
                                C_ ("letters", "Issued"), C_ ("letters", "Cancelled"), NULL};
  g_autoptr (GtkStringList) states = gtk_string_list_new (titles);
  g_autoptr (GtkSelectionModel) selection = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  tuntas_list_tab_leaves (GTK_WIDGET (self->view));
  gtk_drop_down_set_model (self->status, G_LIST_MODEL (states));
  self->items = g_list_store_new (TUNTAS_TYPE_LETTER_ITEM);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_wanted, self, NULL));
  self->shown = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->items)),
                                           g_object_ref (self->filter));
  selection =
    GTK_SELECTION_MODEL (gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->shown))));
  gtk_column_view_set_model (self->view, selection);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    append_column (self, &columns[i]);
  g_signal_connect_object (self->shown, "items-changed", G_CALLBACK (show_count), self,
                           G_CONNECT_SWAPPED);
}

static int
compare_titles (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char *const *)a, *(const char *const *)b);
}

/* The kinds that occur, in the order of the alphabet; what was chosen stays chosen. */
static void
list_kinds (TuntasLetterList *self, GPtrArray *items)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  g_autofree char *wanted = g_strdup (get_kind_wanted (self));
  guint place = 0;

  for (guint i = 0; i < items->len; i++) {
    const char *title = tuntas_letter_item_get_kind_title (g_ptr_array_index (items, i));

    if (!g_ptr_array_find_with_equal_func (titles, title, g_str_equal, NULL))
      g_ptr_array_add (titles, (gpointer)title);
  }
  g_ptr_array_sort (titles, compare_titles);
  gtk_string_list_append (list, _ ("All kinds"));
  for (guint i = 0; i < titles->len; i++) {
    gtk_string_list_append (list, g_ptr_array_index (titles, i));
    if (g_strcmp0 (wanted, g_ptr_array_index (titles, i)) == 0)
      place = i + 1;
  }
  gtk_drop_down_set_model (self->kind, G_LIST_MODEL (list));
  gtk_drop_down_set_selected (self->kind, place);
}

/**
 * tuntas_letter_list_set_letters:
 * @self: a list
 * @items: (element-type TuntasLetterItem): the letters, in their order
 *
 * Shows letters. What narrows the list stays as it is.
 */
void
tuntas_letter_list_set_letters (TuntasLetterList *self, GPtrArray *items)
{
  g_return_if_fail (TUNTAS_IS_LETTER_LIST (self));

  list_kinds (self, items);
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)),
                       items->pdata, items->len);
  show_count (self);
}
