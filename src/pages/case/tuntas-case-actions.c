/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-case-actions.h"

#include <glib/gi18n-lib.h>

#include "tuntas-corrective-card.h"

/**
 * TuntasCaseActions:
 *
 * The corrective actions of a case whose SOP makes PTP, and the way to make one: the action
 * "case.make-action", or "case.open-actions" for the case of a survey.
 */
struct _TuntasCaseActions {
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *cards;
  GtkWidget *make;
};

G_DEFINE_FINAL_TYPE (TuntasCaseActions, tuntas_case_actions, GTK_TYPE_WIDGET)

static void
tuntas_case_actions_dispose (GObject *object)
{
  g_clear_pointer (&TUNTAS_CASE_ACTIONS (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (tuntas_case_actions_parent_class)->dispose (object);
}

static void
tuntas_case_actions_class_init (TuntasCaseActionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tuntas_case_actions_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
tuntas_case_actions_init (TuntasCaseActions *self)
{
  GtkWidget *title = gtk_label_new (_ ("Corrective action"));

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "section-title");
  gtk_box_append (GTK_BOX (self->box), title);
  self->cards = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_box_append (GTK_BOX (self->box), self->cards);
  self->make = gtk_button_new_with_label ("");
  gtk_widget_set_halign (self->make, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (self->box), self->make);
}

static const char *
find_form (const TuntasCaseFile *file)
{
  static const char *const forms[] = {TUNTAS_CORRECTIVE_PTP, TUNTAS_CORRECTIVE_PTPP};

  for (guint i = 0; file->makeable != NULL && i < G_N_ELEMENTS (forms); i++)
    if (g_strv_contains ((const char *const *)file->makeable, forms[i]))
      return forms[i];
  return NULL;
}

/**
 * tuntas_case_actions_set_case:
 * @self: the actions of a case
 * @file: the case; read during the call only
 *
 * An action is made at the steps of the SOP that make its form. Nothing is shown of a case that has
 * none and is not there yet.
 */
void
tuntas_case_actions_set_case (TuntasCaseActions *self, const TuntasCaseFile *file)
{
  gboolean survey = file->state->kind == TUNTAS_CASE_KIND_PERIODE_SURVEI;
  const char *form = file->summary->closed_at == 0 ? find_form (file) : NULL;

  g_return_if_fail (TUNTAS_IS_CASE_ACTIONS (self));

  tuntas_corrective_cards_fill (self->cards, file->actions);
  if (survey) {
    gtk_button_set_label (GTK_BUTTON (self->make), _ ("Set actions on the page of the survey"));
    gtk_actionable_set_action_name (GTK_ACTIONABLE (self->make), "case.open-actions");
  } else if (form != NULL) {
    gtk_button_set_label (GTK_BUTTON (self->make), file->actions->len > 0
                                                     ? _ ("Begin another corrective action")
                                                     : _ ("Begin a corrective action"));
    gtk_actionable_set_action_name (GTK_ACTIONABLE (self->make), "case.make-action");
  }
  gtk_widget_set_visible (self->make, form != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), form != NULL || file->actions->len > 0);
}
