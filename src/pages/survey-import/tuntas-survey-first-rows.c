/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-first-rows.h"

#include <glib/gi18n-lib.h>

/* So many columns of a file are shown; who has more of them sees their headers when choosing. */
#define MAX_COLUMNS 60
#define CELL_CHARS 18

/**
 * TuntasSurveyFirstRows:
 *
 * The first rows of a file as they stand in it, and above each column what it is read as.
 */
struct _TuntasSurveyFirstRows {
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkWidget *grid;
  GPtrArray *meanings; /* (element-type GtkLabel) (unowned) */
};

G_DEFINE_FINAL_TYPE (TuntasSurveyFirstRows, tuntas_survey_first_rows, GTK_TYPE_WIDGET)

static void
tuntas_survey_first_rows_dispose (GObject *object)
{
  TuntasSurveyFirstRows *self = TUNTAS_SURVEY_FIRST_ROWS (object);

  g_ptr_array_set_size (self->meanings, 0);
  self->grid = NULL;
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  G_OBJECT_CLASS (tuntas_survey_first_rows_parent_class)->dispose (object);
}

static void
tuntas_survey_first_rows_finalize (GObject *object)
{
  g_ptr_array_unref (TUNTAS_SURVEY_FIRST_ROWS (object)->meanings);
  G_OBJECT_CLASS (tuntas_survey_first_rows_parent_class)->finalize (object);
}

static void
tuntas_survey_first_rows_class_init (TuntasSurveyFirstRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tuntas_survey_first_rows_dispose;
  G_OBJECT_CLASS (klass)->finalize = tuntas_survey_first_rows_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
tuntas_survey_first_rows_init (TuntasSurveyFirstRows *self)
{
  self->meanings = g_ptr_array_new ();
  self->scroller = gtk_scrolled_window_new ();
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

/* A short text is never cut off; a long one is told in full when pointed at. */
static void
set_text (GtkWidget *label, const char *text)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\r\n\t", ' ');
  glong n = g_utf8_strlen (line, -1);

  gtk_label_set_label (GTK_LABEL (label), line);
  gtk_label_set_width_chars (GTK_LABEL (label), n > CELL_CHARS ? CELL_CHARS : -1);
  gtk_label_set_ellipsize (GTK_LABEL (label),
                           n > CELL_CHARS ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  gtk_widget_set_tooltip_text (label, n > CELL_CHARS ? line : NULL);
}

static GtkWidget *
attach_cell (TuntasSurveyFirstRows *self, guint column, guint row, const char *text)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), CELL_CHARS);
  set_text (label, text);
  gtk_widget_add_css_class (label, "numeric");
  gtk_grid_attach (GTK_GRID (self->grid), label, (int)column, (int)row, 1, 1);
  return label;
}

/**
 * tuntas_survey_first_rows_set_file:
 * @self: rows
 * @file: what they show; copied
 */
void
tuntas_survey_first_rows_set_file (TuntasSurveyFirstRows *self, TuntasSurveyFile *file)
{
  guint n;

  g_return_if_fail (TUNTAS_IS_SURVEY_FIRST_ROWS (self));

  n = MIN (g_strv_length (file->headers), MAX_COLUMNS);
  g_ptr_array_set_size (self->meanings, 0);
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 18);
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 6);
  gtk_widget_add_css_class (self->grid, "first-rows");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->grid), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("First rows of the file"), -1);
  for (guint i = 0; i < n; i++) {
    GtkWidget *meaning = attach_cell (self, i, 0, "");

    gtk_widget_add_css_class (meaning, "first-rows-meaning");
    g_ptr_array_add (self->meanings, meaning);
    gtk_widget_add_css_class (attach_cell (self, i, 1, file->headers[i]), "field-title");
  }
  for (guint row = 0; row < file->rows->len; row++) {
    GStrv cells = g_ptr_array_index (file->rows, row);

    for (guint i = 0; i < n; i++)
      attach_cell (self, i, row + 2, cells[i]);
  }
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->grid);
}

/**
 * tuntas_survey_first_rows_set_meaning:
 * @self: rows
 * @column: a column of the file, from 0
 * @meaning: (nullable): what it is read as; NULL when it is not read
 */
void
tuntas_survey_first_rows_set_meaning (TuntasSurveyFirstRows *self,
                                      guint column,
                                      const char *meaning)
{
  g_return_if_fail (TUNTAS_IS_SURVEY_FIRST_ROWS (self));

  if (column < self->meanings->len)
    set_text (g_ptr_array_index (self->meanings, column), meaning != NULL ? meaning : "–");
}
