/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-comment-row.h"

#include <glib/gi18n-lib.h>

#include "tuntas-wrapped-label.h"

/**
 * TuntasSurveyCommentRow:
 *
 * A comment as it was written, about which service, and what became of it. A respondent has a
 * number, never a name.
 */
struct _TuntasSurveyCommentRow {
  GtkListBoxRow parent_instance;

  gint64 form_id;
  GtkWidget *box;
  GtkWidget *act; /* makes a complaint of it, or shows the one that was made */
  GtkWidget *draft;
};

G_DEFINE_FINAL_TYPE (TuntasSurveyCommentRow, tuntas_survey_comment_row, GTK_TYPE_LIST_BOX_ROW)

static void
tuntas_survey_comment_row_class_init (TuntasSurveyCommentRowClass *klass)
{
}

static void
tuntas_survey_comment_row_init (TuntasSurveyCommentRow *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (self->box, "comment-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), self->box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE); /* its buttons are */
}

static GtkWidget *
make_act (TuntasSurveyForm *form, const char *case_number)
{
  g_autofree char *opens =
    case_number != NULL ? g_strdup_printf (_ ("Became complaint %s"), case_number) : NULL;
  GtkWidget *act = gtk_button_new_with_label (opens != NULL ? opens : _ ("Make a complaint of it"));

  if (opens != NULL) {
    gtk_actionable_set_action_name (GTK_ACTIONABLE (act), "comments.open-case");
    gtk_actionable_set_action_target (GTK_ACTIONABLE (act), "x", form->case_id);
  } else {
    gtk_actionable_set_action_name (GTK_ACTIONABLE (act), "comments.draft");
    gtk_actionable_set_action_target (GTK_ACTIONABLE (act), "x", form->id);
  }
  gtk_widget_add_css_class (act, "flat");
  gtk_widget_add_css_class (act, "comment-act");
  gtk_widget_set_halign (act, GTK_ALIGN_END);
  gtk_widget_set_valign (act, GTK_ALIGN_CENTER);
  return act;
}

/**
 * tuntas_survey_comment_row_new:
 * @form: a form with a comment
 * @case_number: (nullable): number of the case that was made of it
 * @can_register: whether a complaint may be made of it
 *
 * Its buttons activate the actions "comments.draft" (int64 form) and "comments.open-case" (int64
 * case) of the part in which it stands.
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
tuntas_survey_comment_row_new (TuntasSurveyForm *form,
                               const char *case_number,
                               gboolean can_register)
{
  TuntasSurveyCommentRow *self = g_object_new (TUNTAS_TYPE_SURVEY_COMMENT_ROW, NULL);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *who = g_strdup_printf (_ ("Respondent %u"), form->sequence);
  g_autofree char *about =
    form->service != NULL ? g_strdup_printf ("%s · %s", who, form->service) : g_strdup (who);

  self->form_id = form->id;
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), tuntas_wrapped_label_new (form->comment, NULL));
  gtk_box_append (GTK_BOX (texts), tuntas_wrapped_label_new (about, "small-print"));
  gtk_box_append (GTK_BOX (head), texts);
  if (case_number != NULL || can_register) {
    self->act = make_act (form, case_number);
    gtk_box_append (GTK_BOX (head), self->act);
  }
  gtk_box_append (GTK_BOX (self->box), head);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  form->comment, -1);
  return GTK_WIDGET (self);
}

/**
 * tuntas_survey_comment_row_get_form_id:
 * @self: a row
 *
 * Returns: the form with the comment
 */
gint64
tuntas_survey_comment_row_get_form_id (TuntasSurveyCommentRow *self)
{
  g_return_val_if_fail (TUNTAS_IS_SURVEY_COMMENT_ROW (self), 0);

  return self->form_id;
}

/**
 * tuntas_survey_comment_row_set_draft:
 * @self: a row
 * @draft: (nullable): what shall stand below the comment
 */
void
tuntas_survey_comment_row_set_draft (TuntasSurveyCommentRow *self, GtkWidget *draft)
{
  g_return_if_fail (TUNTAS_IS_SURVEY_COMMENT_ROW (self));

  if (self->draft != NULL)
    gtk_box_remove (GTK_BOX (self->box), self->draft);
  self->draft = draft;
  if (draft != NULL)
    gtk_box_append (GTK_BOX (self->box), draft);
  if (self->act != NULL)
    gtk_widget_set_visible (self->act, draft == NULL);
}
