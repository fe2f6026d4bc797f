/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-sop-steps.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
make_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static void
clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static gboolean
is_filled (const char *text)
{
  return text != NULL && *text != '\0';
}

/* A fact in one line: what it is, dim, and what it says. */
static void
append_fact (GtkBox *box, const char *title, const char *text)
{
  g_autofree char *markup = NULL;
  GtkWidget *label;

  if (!is_filled (text))
    return;
  markup = g_markup_printf_escaped ("<span alpha=\"65%%\">%s</span>  %s", title, text);
  label = make_label (NULL, NULL);
  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_selectable (GTK_LABEL (label), FALSE);
  gtk_box_append (box, label);
}

static void
append_list (GtkBox *box, const char *title, GStrv items)
{
  g_autofree char *text = items != NULL ? g_strjoinv ("; ", items) : NULL;

  append_fact (box, title, text);
}

/**
 * tuntas_sop_steps_fill_identity:
 * @box: to be filled
 * @sop: an SOP
 *
 * Shows what stands at the head of an SOP.
 */
void
tuntas_sop_steps_fill_identity (GtkBox *box, TuntasSop *sop)
{
  clear (box);
  append_fact (box, _ ("Office"), sop->office);
  append_fact (box, _ ("Unit"), sop->unit);
  append_fact (box, _ ("Number"), sop->number);
  append_fact (box, _ ("Effective"), sop->effective);
  append_fact (box, _ ("Revised"), sop->revised);
  append_fact (box, _ ("Approved by"), sop->approved_by);
  append_list (box, _ ("Legal basis"), sop->legal_basis);
  append_list (box, _ ("Warnings"), sop->warnings);
  append_list (box, _ ("Records to keep"), sop->records);
}

/**
 * tuntas_sop_steps_fill_lanes:
 * @box: to be filled
 * @sop: an SOP
 *
 * Shows the lanes in printed order.
 */
void
tuntas_sop_steps_fill_lanes (GtkBox *box, TuntasSop *sop)
{
  clear (box);
  for (guint i = 0; i < sop->lanes->len; i++) {
    TuntasLane *lane = sop->lanes->pdata[i];
    g_autofree char *number = g_strdup_printf ("%u", i + 1);
    /* Translators: a lane of an SOP, and what stands behind it: "Kasi (official)" */
    g_autofree char *text =
      g_strdup_printf (_ ("%s (%s)"), lane->title, tuntas_lane_kind_get_title (lane->kind));

    append_fact (box, number, text);
  }
}

static char *
describe_lanes (TuntasSop *sop, TuntasStep *step)
{
  g_autoptr (GStrvBuilder) titles = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (guint i = 0; step->lanes != NULL && step->lanes[i] != NULL; i++) {
    TuntasLane *lane = tuntas_sop_find_lane (sop, step->lanes[i]);

    g_strv_builder_add (titles, lane != NULL ? lane->title : step->lanes[i]);
  }
  for (guint i = 0; step->participants != NULL && step->participants[i] != NULL; i++)
    g_strv_builder_add (titles, step->participants[i]);
  all = g_strv_builder_end (titles);
  return g_strjoinv (", ", all);
}

static char *
describe_edges (TuntasSop *sop, TuntasStep *step)
{
  g_autoptr (GPtrArray) edges = tuntas_sop_list_edges_from (sop, step->label);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < edges->len; i++) {
    TuntasEdge *edge = edges->pdata[i];

    if (text->len > 0)
      g_string_append (text, "; ");
    if (edge->correction)
      /* Translators: %s is the label of a step */
      g_string_append_printf (text, _ ("back to %s for correction"), edge->to);
    else if (is_filled (edge->label))
      g_string_append_printf (text, "%s (%s)", edge->to, edge->label);
    else
      g_string_append (text, edge->to);
  }
  if (step->end) {
    if (text->len > 0)
      g_string_append (text, "; ");
    g_string_append (text, _ ("the case can be closed"));
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
append_step (GtkListBox *list, TuntasSop *sop, TuntasStep *step)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *number = make_label (step->label, "settings-step-label");
  g_autofree char *lanes = describe_lanes (sop, step);
  g_autofree char *next = describe_edges (sop, step);
  g_autofree char *name = g_strdup_printf ("%s. %s", step->label, step->activity);

  gtk_label_set_width_chars (GTK_LABEL (number), 3);
  gtk_widget_set_valign (number, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (words), make_label (step->activity, NULL));
  append_fact (GTK_BOX (words), _ ("By"), lanes);
  append_list (GTK_BOX (words), _ ("Needs"), step->inputs);
  append_list (GTK_BOX (words), _ ("Gives"), step->outputs);
  append_fact (GTK_BOX (words), _ ("Then"), next);
  append_fact (GTK_BOX (words), _ ("Note"), step->note);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (line), number);
  gtk_box_append (GTK_BOX (line), words);
  if (is_filled (step->duration_text)) {
    GtkWidget *time = make_label (step->duration_text, "settings-note");

    gtk_label_set_xalign (GTK_LABEL (time), 1);
    gtk_label_set_wrap (GTK_LABEL (time), FALSE);
    gtk_widget_set_valign (time, GTK_ALIGN_START);
    gtk_box_append (GTK_BOX (line), time);
  }
  gtk_widget_add_css_class (line, "settings-step");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_list_box_append (list, row);
}

/**
 * tuntas_sop_steps_fill:
 * @list: to be filled
 * @sop: an SOP
 *
 * Shows the steps in printed order: what is done, by whom, with what, and where it leads.
 */
void
tuntas_sop_steps_fill (GtkListBox *list, TuntasSop *sop)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
  for (guint i = 0; i < sop->steps->len; i++)
    append_step (list, sop, sop->steps->pdata[i]);
}
