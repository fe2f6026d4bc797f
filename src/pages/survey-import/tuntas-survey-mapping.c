/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-mapping.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tuntas-details.h"
#include "tuntas-name-factory.h"

/* With more headers than these a list of them can be searched. */
#define SEARCH_FROM 12

/* Bytes with which two headers begin alike before they are shortened. */
#define LONG_BEGINNING 16

/* Of a row */
typedef struct {
  char *key;
  char *label;
  gboolean required;
  int proposed; /* column, -1 for none */
  GtkDropDown *choice;
} Row;

/**
 * TuntasSurveyMapping:
 *
 * Which column of a file is what: a list of its headers for each unsur and field.
 */
struct _TuntasSurveyMapping {
  GtkWidget parent_instance;

  GtkWidget *grid;
  GPtrArray *rows; /* (element-type Row) */
  GStrv headers;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (TuntasSurveyMapping, tuntas_survey_mapping, GTK_TYPE_WIDGET)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
row_free (Row *row)
{
  g_free (row->key);
  g_free (row->label);
  g_free (row);
}

/* The first entry of each list is "no column". A column without a header cannot be named, hence it
 * cannot be chosen. */
static int
get_column (TuntasSurveyMapping *self, Row *row)
{
  guint selected = gtk_drop_down_get_selected (row->choice);

  if (selected == GTK_INVALID_LIST_POSITION || selected == 0)
    return -1;
  return *self->headers[selected - 1] != '\0' ? (int)selected - 1 : -1;
}

static void
mark_row (TuntasSurveyMapping *self, Row *row)
{
  if (row->required && get_column (self, row) < 0)
    gtk_widget_add_css_class (GTK_WIDGET (row->choice), "missing");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row->choice), "missing");
}

static void
selected_cb (TuntasSurveyMapping *self)
{
  if (self->filling)
    return;
  for (guint i = 0; i < self->rows->len; i++)
    mark_row (self, g_ptr_array_index (self->rows, i));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
tuntas_survey_mapping_dispose (GObject *object)
{
  TuntasSurveyMapping *self = TUNTAS_SURVEY_MAPPING (object);

  g_ptr_array_set_size (self->rows, 0);
  g_clear_pointer (&self->grid, gtk_widget_unparent);
  G_OBJECT_CLASS (tuntas_survey_mapping_parent_class)->dispose (object);
}

static void
tuntas_survey_mapping_finalize (GObject *object)
{
  TuntasSurveyMapping *self = TUNTAS_SURVEY_MAPPING (object);

  g_ptr_array_unref (self->rows);
  g_strfreev (self->headers);
  G_OBJECT_CLASS (tuntas_survey_mapping_parent_class)->finalize (object);
}

static void
tuntas_survey_mapping_class_init (TuntasSurveyMappingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tuntas_survey_mapping_dispose;
  G_OBJECT_CLASS (klass)->finalize = tuntas_survey_mapping_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "surveymapping");

  /**
   * TuntasSurveyMapping::changed:
   *
   * The person chose another column.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", TUNTAS_TYPE_SURVEY_MAPPING, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tuntas_survey_mapping_init (TuntasSurveyMapping *self)
{
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)row_free);
}

/* How long the words are with which both begin. */
static gsize
measure_common (const char *a, const char *b)
{
  gsize common = 0;

  for (gsize i = 0; a[i] != '\0' && a[i] == b[i]; i++)
    if (a[i] == ' ')
      common = i + 1;
  return common;
}

/* Forms in the web begin one question like the other; what tells them apart comes first. */
static char *
shorten_header (GStrv headers, guint column)
{
  gsize common = 0;

  for (guint i = 0; headers[i] != NULL; i++)
    if (i != column && strcmp (headers[i], headers[column]) != 0)
      common = MAX (common, measure_common (headers[column], headers[i]));
  return common >= LONG_BEGINNING ? g_strconcat ("…", headers[column] + common, NULL)
                                  : g_strdup (headers[column]);
}

/* Headers of a file may be empty; a place then names them. */
static GListModel *
make_headers (TuntasSurveyFile *file)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  gtk_string_list_append (list, C_ ("column", "– none –"));
  for (guint i = 0; file->headers[i] != NULL; i++) {
    if (*file->headers[i] != '\0') {
      g_autofree char *header = shorten_header (file->headers, i);

      gtk_string_list_append (list, header);
    } else {
      g_autofree char *name = g_strdup_printf (_ ("(column %u)"), i + 1);

      gtk_string_list_append (list, name);
    }
  }
  return G_LIST_MODEL (list);
}

static void
attach_row (TuntasSurveyMapping *self, TuntasSurveyColumn *column, GListModel *headers)
{
  int place = (int)self->rows->len;
  Row *row = g_new0 (Row, 1);
  GtkWidget *label = gtk_label_new (column->label);
  GtkExpression *expression = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  GtkListItemFactory *factory = tuntas_name_factory_new ();

  row->key = g_strdup (column->key);
  row->label = g_strdup (column->label);
  row->required = column->required;
  row->proposed = column->column;
  row->choice = GTK_DROP_DOWN (gtk_drop_down_new (g_object_ref (headers), expression));
  gtk_drop_down_set_factory (row->choice, factory);
  g_object_unref (factory);
  gtk_drop_down_set_enable_search (row->choice, g_list_model_get_n_items (headers) > SEARCH_FROM);
  gtk_drop_down_set_selected (row->choice, (guint)(column->column + 1));
  gtk_widget_set_hexpand (GTK_WIDGET (row->choice), TRUE);
  gtk_widget_set_valign (GTK_WIDGET (row->choice), GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row->choice), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  column->label, -1);
  g_signal_connect_object (row->choice, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label), 16);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 18);
  gtk_grid_attach (GTK_GRID (self->grid), label, 0, place, 1, 1);
  gtk_grid_attach (GTK_GRID (self->grid), GTK_WIDGET (row->choice), 1, place, 1, 1);
  g_ptr_array_add (self->rows, row);
  mark_row (self, row);
}

/**
 * tuntas_survey_mapping_set_file:
 * @self: a mapping
 * @file: a file, whose proposal it shows; copied
 */
void
tuntas_survey_mapping_set_file (TuntasSurveyMapping *self, TuntasSurveyFile *file)
{
  g_autoptr (GListModel) headers = NULL;

  g_return_if_fail (TUNTAS_IS_SURVEY_MAPPING (self));

  self->filling = TRUE;
  g_ptr_array_set_size (self->rows, 0);
  g_clear_pointer (&self->grid, gtk_widget_unparent);
  g_strfreev (self->headers);
  self->headers = g_strdupv (file->headers);
  self->grid = gtk_grid_new ();
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 6);
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 12);
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
  headers = make_headers (file);
  for (guint i = 0; i < file->columns->len; i++)
    attach_row (self, g_ptr_array_index (file->columns, i), headers);
  self->filling = FALSE;
}

/**
 * tuntas_survey_mapping_dup_mapping:
 * @self: a mapping
 *
 * Returns: (transfer full): details with the header of each key; an empty one where a proposal was
 *   taken away
 */
char *
tuntas_survey_mapping_dup_mapping (TuntasSurveyMapping *self)
{
  char *mapping = g_strdup ("");

  g_return_val_if_fail (TUNTAS_IS_SURVEY_MAPPING (self), mapping);

  for (guint i = 0; i < self->rows->len; i++) {
    Row *row = g_ptr_array_index (self->rows, i);
    int column = get_column (self, row);
    g_autofree char *before = mapping;

    if (column >= 0)
      mapping = tuntas_details_set (before, row->key, self->headers[column]);
    else if (row->proposed >= 0)
      mapping = tuntas_details_set (before, row->key, "");
    else
      mapping = g_steal_pointer (&before);
  }
  return mapping;
}

/**
 * tuntas_survey_mapping_dup_missing:
 * @self: a mapping
 *
 * Returns: (transfer full) (nullable): the unsur that still have no column, "U1, U4"; NULL when all
 *   have one
 */
char *
tuntas_survey_mapping_dup_missing (TuntasSurveyMapping *self)
{
  g_autoptr (GString) missing = g_string_new (NULL);

  g_return_val_if_fail (TUNTAS_IS_SURVEY_MAPPING (self), NULL);

  for (guint i = 0; i < self->rows->len; i++) {
    Row *row = g_ptr_array_index (self->rows, i);

    if (row->required && get_column (self, row) < 0)
      g_string_append_printf (missing, "%s%.*s", missing->len > 0 ? ", " : "",
                              (int)strcspn (row->label, " "), row->label);
  }
  return missing->len > 0 ? g_string_free (g_steal_pointer (&missing), FALSE) : NULL;
}

/**
 * tuntas_survey_mapping_dup_meaning:
 * @self: a mapping
 * @column: a column of the file, from 0
 *
 * Returns: (transfer full) (nullable): what the column is read as, in few letters: "U3"
 */
char *
tuntas_survey_mapping_dup_meaning (TuntasSurveyMapping *self, guint column)
{
  g_return_val_if_fail (TUNTAS_IS_SURVEY_MAPPING (self), NULL);

  for (guint i = 0; i < self->rows->len; i++) {
    Row *row = g_ptr_array_index (self->rows, i);

    if (get_column (self, row) == (int)column)
      return row->required ? g_strndup (row->label, strcspn (row->label, " "))
                           : g_strdup (row->label);
  }
  return NULL;
}
