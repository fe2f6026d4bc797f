/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-corrective-card.h"

#include <glib/gi18n-lib.h>

#include "tuntas-bring-into-sight.h"
#include "tuntas-corrective-form.h"
#include "tuntas-corrective-words.h"
#include "tuntas-date-text.h"
#include "tuntas-empty-box.h"
#include "tuntas-error-text.h"
#include "tuntas-fact.h"
#include "tuntas-page.h"
#include "tuntas-widget-filled.h"
#include "tuntas-wrap-layout.h"
#include "tuntas-wrapped-label.h"

/**
 * TuntasCorrectiveCard:
 *
 * A corrective action: what it is about, who does it until when, how far it is, and what can be
 * done with it. What an act needs slides in under the buttons.
 */
struct _TuntasCorrectiveCard {
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *title;
  GtkWidget *state;
  GtkWidget *plan;
  GtkWidget *facts;
  GtkWidget *buttons;
  GtkWidget *revealer;
  TuntasCorrectiveForm *form;

  TuntasCorrectiveAction *action;
  gboolean busy;
};

G_DEFINE_FINAL_TYPE (TuntasCorrectiveCard, tuntas_corrective_card, GTK_TYPE_WIDGET)

static TuntasPage *
get_page (TuntasCorrectiveCard *self)
{
  return (TuntasPage *)gtk_widget_get_ancestor (GTK_WIDGET (self), TUNTAS_TYPE_PAGE);
}

static char *
describe_dated (int day, const char *text, const char *by)
{
  g_autofree char *date = day != 0 ? tuntas_date_text_format (day) : NULL;
  GString *words = g_string_new (date);

  if (by != NULL)
    g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", by);
  if (text != NULL)
    g_string_append_printf (words, "%s%s", words->len > 0 ? "\n" : "", text);
  return g_string_free (words, FALSE);
}

static void
fill_facts (TuntasCorrectiveCard *self, const TuntasCorrectiveView *view)
{
  TuntasCorrectiveAction *action = view->action;
  g_autofree char *done = describe_dated (action->done_on, action->done, NULL);
  g_autofree char *verified =
    describe_dated (action->verified_on, action->verification, view->verifier);

  tuntas_empty_box (self->facts);
  tuntas_fact_append (self->facts, _ ("What does not conform"), action->finding);
  tuntas_fact_append (self->facts, _ ("Root cause"), action->root_cause);
  tuntas_fact_append (self->facts, _ ("Corrective action"), action->correction);
  tuntas_fact_append (self->facts, _ ("Preventive action"), action->prevention);
  tuntas_fact_append (self->facts, _ ("What was done"), done);
  tuntas_fact_append (self->facts, _ ("Verification"), verified);
  tuntas_fact_append (self->facts, _ ("Why it was cancelled"), action->reason);
}

static void
append_button (TuntasCorrectiveCard *self, const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  g_autofree char *spoken = g_strdup_printf ("%s: %s", label, self->action->number);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  gtk_box_append (GTK_BOX (self->buttons), button);
}

static void
fill_buttons (TuntasCorrectiveCard *self)
{
  TuntasCorrectiveAction *action = self->action;
  gboolean ended = action->status == TUNTAS_CORRECTIVE_STATUS_VERIFIED ||
                   action->status == TUNTAS_CORRECTIVE_STATUS_CANCELLED;
  g_autofree char *form = g_ascii_strup (action->form, -1);
  /* Translators: %s is the short name of the form, "PTP" or "PTPP" */
  g_autofree char *print = g_strdup_printf (_ ("Print %s…"), form);

  tuntas_empty_box (self->buttons);
  if (tuntas_corrective_action_is_pending (action))
    append_button (self, _ ("Record what was done…"), "action.finish");
  if (action->status == TUNTAS_CORRECTIVE_STATUS_DONE)
    append_button (self, _ ("Verify…"), "action.verify");
  if (!ended)
    append_button (self, _ ("Edit…"), "action.edit");
  append_button (self, print, "action.print");
  if (!ended)
    append_button (self, _ ("Cancel it…"), "action.cancel");
}

/* The acts */

static void
close_form (TuntasCorrectiveCard *self)
{
  tuntas_corrective_form_leave (self->form, FALSE);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), FALSE);
  gtk_widget_child_focus (self->buttons, GTK_DIR_TAB_FORWARD);
}

/* A closed revealer would leave its gap. */
static void
revealed_cb (TuntasCorrectiveCard *self)
{
  gboolean asking = tuntas_corrective_card_is_asking (self);
  gboolean revealed = gtk_revealer_get_child_revealed (GTK_REVEALER (self->revealer));

  gtk_widget_set_visible (self->revealer, revealed || asking);
  if (revealed && asking)
    tuntas_bring_into_sight (GTK_WIDGET (self->form));
}

static void
ask (TuntasCorrectiveCard *self, TuntasCorrectiveAct act)
{
  TuntasPage *page = get_page (self);

  if (self->action == NULL || page == NULL || self->busy)
    return;
  tuntas_corrective_form_show (self->form, tuntas_page_get_session (page), act, self->action);
  gtk_widget_set_visible (self->revealer, TRUE);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->form));
}

static void
ask_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const char *const names[] = {
    [TUNTAS_CORRECTIVE_ACT_EDIT] = "action.edit",
    [TUNTAS_CORRECTIVE_ACT_FINISH] = "action.finish",
    [TUNTAS_CORRECTIVE_ACT_VERIFY] = "action.verify",
    [TUNTAS_CORRECTIVE_ACT_CANCEL] = "action.cancel",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i], name))
      ask (TUNTAS_CORRECTIVE_CARD (widget), i);
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasCorrectiveCard *self = TUNTAS_CORRECTIVE_CARD (widget);
  TuntasPage *page = get_page (self);

  if (self->action != NULL && page != NULL)
    tuntas_page_navigate (page, "letters",
                          g_variant_new ("(sxxx)", self->action->form, self->action->case_id,
                                         self->action->meeting_id, self->action->id));
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasCorrectiveCard) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TuntasCorrectiveAction) action =
               tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);
  TuntasPage *page = NULL;
  g_autofree char *text = NULL;

  self->busy = FALSE;
  if (self->form == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (action == NULL) {
    text = tuntas_error_text_describe (error);
    tuntas_corrective_form_set_failure (self->form, text);
    return;
  }
  tuntas_corrective_form_leave (self->form, TRUE);
  close_form (self);
  page = get_page (self);
  if (page == NULL)
    return;
  /* Translators: number of a corrective action, and its status */
  text = g_strdup_printf (_ ("%s is recorded: %s"), action->number,
                          tuntas_corrective_status_get_title (action->status));
  tuntas_page_toast (page, text);
}

static void
accepted_cb (TuntasCorrectiveCard *self)
{
  TuntasPage *page = get_page (self);
  TuntasCorrectiveJob *job = NULL;

  if (page == NULL || self->busy)
    return;
  job = tuntas_corrective_form_make_job (self->form);
  if (job == NULL)
    return;
  if (job->by == 0) {
    tuntas_corrective_form_set_failure (
      self->form, _ ("Choose at the bottom of the sidebar who you are, then try again."));
    tuntas_corrective_job_free (job);
    return;
  }
  self->busy = TRUE;
  tuntas_session_run_async (tuntas_page_get_session (page), tuntas_corrective_do_func, job,
                            (GDestroyNotify)tuntas_corrective_job_free,
                            (GDestroyNotify)tuntas_corrective_action_unref, NULL, done_cb,
                            g_object_ref (self));
}

static gboolean
tuntas_corrective_card_grab_focus (GtkWidget *widget)
{
  TuntasCorrectiveCard *self = TUNTAS_CORRECTIVE_CARD (widget);

  if (tuntas_corrective_card_is_asking (self))
    return gtk_widget_grab_focus (GTK_WIDGET (self->form));
  return gtk_widget_child_focus (self->buttons, GTK_DIR_TAB_FORWARD);
}

static void
tuntas_corrective_card_dispose (GObject *object)
{
  TuntasCorrectiveCard *self = TUNTAS_CORRECTIVE_CARD (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  self->form = NULL;
  g_clear_pointer (&self->action, tuntas_corrective_action_unref);

  G_OBJECT_CLASS (tuntas_corrective_card_parent_class)->dispose (object);
}

static void
tuntas_corrective_card_class_init (TuntasCorrectiveCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tuntas_corrective_card_dispose;
  widget_class->grab_focus = tuntas_corrective_card_grab_focus;
  gtk_widget_class_install_action (widget_class, "action.edit", NULL, ask_action);
  gtk_widget_class_install_action (widget_class, "action.finish", NULL, ask_action);
  gtk_widget_class_install_action (widget_class, "action.verify", NULL, ask_action);
  gtk_widget_class_install_action (widget_class, "action.cancel", NULL, ask_action);
  gtk_widget_class_install_action (widget_class, "action.print", NULL, print_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "casecard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tuntas_corrective_card_init (TuntasCorrectiveCard *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->title = tuntas_wrapped_label_new ("", "heading");
  gtk_widget_set_hexpand (self->title, TRUE);
  self->state = tuntas_state_label_new ();
  gtk_widget_set_valign (self->state, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (head), self->title);
  gtk_box_append (GTK_BOX (head), self->state);
  gtk_box_append (GTK_BOX (self->box), head);
  self->plan = tuntas_wrapped_label_new ("", "field-hint");
  gtk_box_append (GTK_BOX (self->box), self->plan);
  self->facts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  gtk_box_append (GTK_BOX (self->box), self->facts);
  self->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  gtk_widget_set_layout_manager (self->buttons, tuntas_wrap_layout_new (9));
  gtk_box_append (GTK_BOX (self->box), self->buttons);

  self->form = TUNTAS_CORRECTIVE_FORM (tuntas_corrective_form_new ());
  g_signal_connect_object (self->form, "accepted", G_CALLBACK (accepted_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "left", G_CALLBACK (close_form), self, G_CONNECT_SWAPPED);
  self->revealer = gtk_revealer_new ();
  gtk_widget_set_visible (self->revealer, FALSE);
  gtk_revealer_set_child (GTK_REVEALER (self->revealer), GTK_WIDGET (self->form));
  g_signal_connect_object (self->revealer, "notify::child-revealed", G_CALLBACK (revealed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), self->revealer);
}

/**
 * tuntas_corrective_card_new:
 *
 * Returns: (transfer floating): an empty card
 */
GtkWidget *
tuntas_corrective_card_new (void)
{
  return g_object_new (TUNTAS_TYPE_CORRECTIVE_CARD, NULL);
}

/**
 * tuntas_corrective_card_show:
 * @self: a card
 * @view: an action; read during the call only
 *
 * What somebody is typing stays, and is saved against the version that he or she saw.
 */
void
tuntas_corrective_card_show (TuntasCorrectiveCard *self, const TuntasCorrectiveView *view)
{
  g_autofree char *title = tuntas_corrective_words_title (view->action);
  g_autofree char *plan = tuntas_corrective_words_plan (view);
  g_autofree char *state = tuntas_corrective_words_state (view);

  g_return_if_fail (TUNTAS_IS_CORRECTIVE_CARD (self));

  tuntas_corrective_action_ref (view->action);
  g_clear_pointer (&self->action, tuntas_corrective_action_unref);
  self->action = view->action;
  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_label_set_label (GTK_LABEL (self->plan), plan);
  tuntas_state_label_set (TUNTAS_STATE_LABEL (self->state), tuntas_corrective_words_urgency (view),
                          state);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  fill_facts (self, view);
  fill_buttons (self);
}

/**
 * tuntas_corrective_card_get_action:
 * @self: a card
 *
 * Returns: the action that it shows; 0 for none
 */
gint64
tuntas_corrective_card_get_action (TuntasCorrectiveCard *self)
{
  g_return_val_if_fail (TUNTAS_IS_CORRECTIVE_CARD (self), 0);
  return self->action != NULL ? self->action->id : 0;
}

/**
 * tuntas_corrective_card_is_asking:
 * @self: a card
 *
 * Returns: whether the form of an act is open
 */
gboolean
tuntas_corrective_card_is_asking (TuntasCorrectiveCard *self)
{
  g_return_val_if_fail (TUNTAS_IS_CORRECTIVE_CARD (self), FALSE);
  return gtk_revealer_get_reveal_child (GTK_REVEALER (self->revealer));
}

static TuntasCorrectiveCard *
find_card (GtkWidget *box, gint64 action)
{
  for (GtkWidget *child = gtk_widget_get_first_child (box); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (tuntas_corrective_card_get_action (TUNTAS_CORRECTIVE_CARD (child)) == action)
      return TUNTAS_CORRECTIVE_CARD (child);
  return NULL;
}

static gboolean
has_view (GPtrArray *views, gint64 action)
{
  for (guint i = 0; i < views->len; i++)
    if (((TuntasCorrectiveView *)g_ptr_array_index (views, i))->action->id == action)
      return TRUE;
  return FALSE;
}

/**
 * tuntas_corrective_cards_fill:
 * @box: a GtkBox that holds cards and nothing else
 * @views: (element-type TuntasCorrectiveView): actions; read during the call only
 *
 * Shows the actions in their order. A card that is there already stays, with what is typed in it.
 */
void
tuntas_corrective_cards_fill (GtkWidget *box, GPtrArray *views)
{
  GtkWidget *child = gtk_widget_get_first_child (box);
  GtkWidget *before = NULL;

  while (child != NULL) {
    GtkWidget *next = gtk_widget_get_next_sibling (child);

    if (!has_view (views, tuntas_corrective_card_get_action (TUNTAS_CORRECTIVE_CARD (child))))
      gtk_box_remove (GTK_BOX (box), child);
    child = next;
  }
  for (guint i = 0; i < views->len; i++) {
    TuntasCorrectiveView *view = g_ptr_array_index (views, i);
    TuntasCorrectiveCard *card = find_card (box, view->action->id);

    if (card == NULL) {
      card = TUNTAS_CORRECTIVE_CARD (tuntas_corrective_card_new ());
      gtk_box_insert_child_after (GTK_BOX (box), GTK_WIDGET (card), before);
    }
    tuntas_corrective_card_show (card, view);
    before = GTK_WIDGET (card);
  }
  tuntas_widget_filled_show (box, views->len > 0);
}
