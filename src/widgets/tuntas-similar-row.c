/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-similar-row.h"

#include <glib/gi18n-lib.h>

/**
 * TuntasSimilarRow:
 *
 * A case that resembles another one, with the words that both share.
 */
struct _TuntasSimilarRow {
  GtkListBoxRow parent_instance;

  gint64 case_id;
};

G_DEFINE_FINAL_TYPE (TuntasSimilarRow, tuntas_similar_row, GTK_TYPE_LIST_BOX_ROW)

static void
tuntas_similar_row_class_init (TuntasSimilarRowClass *klass)
{
}

static void
tuntas_similar_row_init (TuntasSimilarRow *self)
{
}

static void
append_label (GtkWidget *box, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
}

/**
 * tuntas_similar_row_new:
 * @similar: a case and why it is similar
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
tuntas_similar_row_new (TuntasSimilar *similar)
{
  TuntasSimilarRow *self = g_object_new (TUNTAS_TYPE_SIMILAR_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  TuntasCaseSummary *summary = similar->summary;
  g_autofree char *head = NULL;
  g_autofree char *name = NULL;

  self->case_id = summary->id;
  head =
    g_strdup_printf ("%s · %s", summary->number, tuntas_case_status_get_title (summary->status));
  append_label (box, head, "similar-head");
  append_label (box, summary->subject, NULL);
  if (similar->likely_duplicate)
    append_label (box, _ ("▲ Perhaps the very same matter"), "today");
  if (similar->words != NULL && similar->words[0] != NULL) {
    g_autofree char *words = g_strjoinv (", ", similar->words);
    g_autofree char *shared = g_strdup_printf (_ ("Shared words: %s"), words);

    append_label (box, shared, "field-hint");
  }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  name = g_strdup_printf ("%s, %s", head, summary->subject);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

/**
 * tuntas_similar_row_get_case_id:
 * @self: a row
 *
 * Returns: id of its case
 */
gint64
tuntas_similar_row_get_case_id (TuntasSimilarRow *self)
{
  g_return_val_if_fail (TUNTAS_IS_SIMILAR_ROW (self), 0);
  return self->case_id;
}
