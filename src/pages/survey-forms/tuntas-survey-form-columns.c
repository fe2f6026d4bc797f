/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-form-columns.h"

#include <glib/gi18n-lib.h>

#include "tuntas-cut-tooltip.h"
#include "tuntas-details.h"
#include "tuntas-number-text.h"

typedef enum {
  COLUMN_NUMBER,
  COLUMN_BATCH,
  COLUMN_ANSWER, /* as many as there are unsur */
  COLUMN_SERVICE,
  COLUMN_PROFILE,
  COLUMN_COMMENT,
} Column;

/* What a column shows; belongs to its factory. */
typedef struct {
  Column column;
  guint place; /* COLUMN_ANSWER: which unsur */
  TuntasSurveyMethod *method;
  GHashTable *batches;
  gboolean strong;
} Cells;

#define BLANK "–"

static void
cells_free (gpointer data, GClosure *closure)
{
  Cells *cells = data;

  tuntas_survey_method_unref (cells->method);
  g_hash_table_unref (cells->batches);
  g_free (cells);
}

/**
 * tuntas_survey_form_columns_describe_profile:
 * @method: what was asked
 * @form: a form
 *
 * Returns: (transfer full): what the respondent said of himself: "Perempuan · 26–35 tahun · SMA"
 */
char *
tuntas_survey_form_columns_describe_profile (TuntasSurveyMethod *method, TuntasSurveyForm *form)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < method->fields->len; i++) {
    TuntasProfileField *field = g_ptr_array_index (method->fields, i);
    g_autofree char *key = tuntas_details_get (form->profile, field->key);
    int option = key != NULL ? tuntas_profile_field_find_option (field, key) : TUNTAS_PROFILE_NONE;

    if (key != NULL && *key != '\0')
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "",
                              option >= 0 ? tuntas_profile_field_get_option (field, option)->label
                                          : key);
  }
  return g_string_free (text, FALSE);
}

static char *
describe_cell (Cells *cells, TuntasSurveyForm *form)
{
  guint value;

  switch (cells->column) {
  case COLUMN_NUMBER:
    return tuntas_number_text_format (form->sequence);
  case COLUMN_BATCH:
    return g_strdup (g_hash_table_lookup (cells->batches, &form->batch));
  case COLUMN_ANSWER:
    value = tuntas_survey_form_get_value (form, cells->place);
    return value > 0 ? g_strdup_printf ("%u", value) : g_strdup (BLANK);
  case COLUMN_SERVICE:
    return g_strdup (form->service);
  case COLUMN_PROFILE:
    return tuntas_survey_form_columns_describe_profile (cells->method, form);
  case COLUMN_COMMENT:
    break;
  }
  return form->comment != NULL ? g_strdelimit (g_strdup (form->comment), "\r\n\t", ' ') : NULL;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *cell, Cells *cells)
{
  static const guint chars[] = {
    [COLUMN_NUMBER] = 4,   [COLUMN_BATCH] = 9,    [COLUMN_ANSWER] = 2,
    [COLUMN_SERVICE] = 12, [COLUMN_PROFILE] = 16, [COLUMN_COMMENT] = 14,
  };
  GtkWidget *child = gtk_inscription_new (NULL);
  GtkInscription *text = GTK_INSCRIPTION (child);

  gtk_inscription_set_text_overflow (text, GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_chars (text, chars[cells->column]);
  gtk_inscription_set_nat_chars (text, chars[cells->column]);
  gtk_inscription_set_nat_lines (text, 1);
  if (cells->column == COLUMN_NUMBER || cells->column == COLUMN_ANSWER)
    gtk_widget_add_css_class (child, "register-number");
  if (cells->column == COLUMN_ANSWER)
    gtk_inscription_set_xalign (text, 0.5f);
  if (cells->strong)
    gtk_widget_add_css_class (child, "heading");
  if (cells->column >= COLUMN_SERVICE)
    tuntas_cut_tooltip_add (text);
  gtk_list_item_set_child (cell, child);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *cell, Cells *cells)
{
  GtkWidget *child = gtk_list_item_get_child (cell);
  TuntasSurveyForm *form = tuntas_survey_form_item_get_form (gtk_list_item_get_item (cell));
  g_autofree char *text = describe_cell (cells, form);

  gtk_inscription_set_text (GTK_INSCRIPTION (child), text != NULL ? text : "");
}

/* Of a column: whether a form that is open beside the list says the same. */
#define SPARE "tuntas-spare"

static void
add (GtkColumnView *view, const Cells *kind, const char *title, gboolean expand)
{
  Cells *cells = g_memdup2 (kind, sizeof *kind);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = NULL;

  tuntas_survey_method_ref (cells->method);
  g_hash_table_ref (cells->batches);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), cells);
  g_signal_connect_data (factory, "bind", G_CALLBACK (bind_cb), cells, cells_free, 0);
  column = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_resizable (column, kind->column != COLUMN_ANSWER);
  gtk_column_view_column_set_expand (column, expand);
  if (kind->column == COLUMN_BATCH || kind->column == COLUMN_SERVICE ||
      kind->column == COLUMN_PROFILE)
    g_object_set_data (G_OBJECT (column), SPARE, GINT_TO_POINTER (TRUE));
  gtk_column_view_append_column (view, column);
}

/**
 * tuntas_survey_form_columns_set:
 * @view: a column view of TuntasSurveyFormItem
 * @method: what was asked
 * @batches: (element-type gint64 utf8): names of batches by their rows
 * @element: unsur that is looked at, or `TUNTAS_SURVEY_ANY`
 * @services: whether the survey tells services apart
 *
 * Gives the view the columns of a tabulation, instead of those that it had.
 */
void
tuntas_survey_form_columns_set (GtkColumnView *view,
                                TuntasSurveyMethod *method,
                                GHashTable *batches,
                                int element,
                                gboolean services)
{
  GListModel *columns = gtk_column_view_get_columns (view);
  Cells cells = {.method = method, .batches = batches};

  while (g_list_model_get_n_items (columns) > 0) {
    g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

    gtk_column_view_remove_column (view, column);
  }
  cells.column = COLUMN_NUMBER;
  add (view, &cells, C_ ("column", "No."), FALSE);
  cells.column = COLUMN_BATCH;
  add (view, &cells, C_ ("column", "Batch"), FALSE);
  cells.column = COLUMN_ANSWER;
  for (cells.place = 0; cells.place < method->elements->len; cells.place++) {
    g_autofree char *title =
      g_strdup_printf ("U%u", tuntas_survey_method_get_element (method, cells.place)->number);

    cells.strong = (int)cells.place == element;
    add (view, &cells, title, FALSE);
  }
  cells.strong = FALSE;
  cells.column = COLUMN_SERVICE;
  if (services)
    add (view, &cells, C_ ("column", "Service"), TRUE);
  cells.column = COLUMN_PROFILE;
  add (view, &cells, C_ ("column", "Respondent"), TRUE);
  cells.column = COLUMN_COMMENT;
  add (view, &cells, C_ ("column", "Comment"), TRUE);
}

/**
 * tuntas_survey_form_columns_set_brief:
 * @view: a column view with these columns
 * @brief: whether only the number, the answers and the comment are to be seen
 *
 * Lets columns give way to a form that is open beside the list and says the same.
 */
void
tuntas_survey_form_columns_set_brief (GtkColumnView *view, gboolean brief)
{
  GListModel *columns = gtk_column_view_get_columns (view);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++) {
    g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

    if (g_object_get_data (G_OBJECT (column), SPARE) != NULL)
      gtk_column_view_column_set_visible (column, !brief);
  }
}
