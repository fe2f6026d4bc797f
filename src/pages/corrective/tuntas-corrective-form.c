/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-corrective-form.h"

#include <glib/gi18n-lib.h>

#include "tuntas-accept-key.h"
#include "tuntas-chip-chooser.h"
#include "tuntas-date-entry.h"
#include "tuntas-day-remark.h"
#include "tuntas-draft-keeper.h"
#include "tuntas-form-field.h"
#include "tuntas-form-value.h"
#include "tuntas-official-chooser.h"
#include "tuntas-page.h"
#include "tuntas-text-area.h"
#include "tuntas-wrap-layout.h"

/**
 * TuntasCorrectiveForm:
 *
 * What an act on a corrective action needs. Slides in under the buttons of the action.
 */
struct _TuntasCorrectiveForm {
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *title;
  GtkWidget *failure;
  TuntasFormField *outcome_field;
  TuntasFormField *finding_field;
  TuntasFormField *cause_field;
  TuntasFormField *correction_field;
  TuntasFormField *prevention_field;
  TuntasFormField *official_field;
  TuntasFormField *responsible_field;
  TuntasFormField *day_field;
  TuntasFormField *text_field;
  GtkWidget *outcome;
  GtkWidget *finding;
  GtkWidget *cause;
  GtkWidget *correction;
  GtkWidget *prevention;
  GtkWidget *official;
  GtkWidget *responsible;
  GtkWidget *day;
  GtkWidget *remark;
  GtkWidget *text;
  GtkWidget *accept;

  TuntasDraftKeeper *keeper;
  TuntasSession *session;
  TuntasCorrectiveAct act;
  TuntasCorrectiveAction *action;
};

enum {
  SIGNAL_ACCEPTED,
  SIGNAL_LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TuntasCorrectiveForm, tuntas_corrective_form, GTK_TYPE_WIDGET)

static void
accept_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_ACCEPTED], 0);
}

static void
leave_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_LEFT], 0);
}

/* What has to be written; the form may not be in its place yet. */
static gboolean
tuntas_corrective_form_grab_focus (GtkWidget *widget)
{
  TuntasCorrectiveForm *self = TUNTAS_CORRECTIVE_FORM (widget);

  switch (self->act) {
  case TUNTAS_CORRECTIVE_ACT_EDIT:
    return gtk_widget_grab_focus (self->finding);
  case TUNTAS_CORRECTIVE_ACT_VERIFY:
    return gtk_widget_grab_focus (self->outcome);
  case TUNTAS_CORRECTIVE_ACT_FINISH:
  case TUNTAS_CORRECTIVE_ACT_CANCEL:
  default:
    return gtk_widget_grab_focus (self->text);
  }
}

static void
restored_cb (TuntasCorrectiveForm *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), TUNTAS_TYPE_PAGE);

  if (page != NULL)
    tuntas_page_toast (TUNTAS_PAGE (page), _ ("What you had typed is still here."));
}

static void
tuntas_corrective_form_dispose (GObject *object)
{
  TuntasCorrectiveForm *self = TUNTAS_CORRECTIVE_FORM (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->action, tuntas_corrective_action_unref);
  g_clear_object (&self->session);
  g_clear_object (&self->keeper);

  G_OBJECT_CLASS (tuntas_corrective_form_parent_class)->dispose (object);
}

static void
tuntas_corrective_form_class_init (TuntasCorrectiveFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tuntas_corrective_form_dispose;
  widget_class->grab_focus = tuntas_corrective_form_grab_focus;

  /**
   * TuntasCorrectiveForm::accepted:
   *
   * The person wants it done.
   */
  signals[SIGNAL_ACCEPTED] = g_signal_new ("accepted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * TuntasCorrectiveForm::left:
   *
   * The person leaves it.
   */
  signals[SIGNAL_LEFT] = g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "corrective.accept", NULL, accept_action);
  gtk_widget_class_install_action (widget_class, "corrective.leave", NULL, leave_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "corrective.leave", NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "actform");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_FORM);
}

/* A deadline may fall on a day off; when something was done is what it is. */
static void
day_changed_cb (TuntasCorrectiveForm *self)
{
  gboolean plans = self->session != NULL && self->act == TUNTAS_CORRECTIVE_ACT_EDIT;

  tuntas_day_remark_set_deadline (
    TUNTAS_DAY_REMARK (self->remark), plans ? tuntas_session_get_calendar (self->session) : NULL,
    plans ? tuntas_date_entry_get_date (TUNTAS_DATE_ENTRY (self->day)) : 0);
}

static TuntasFormField *
append_field (TuntasCorrectiveForm *self, const char *title, GtkWidget *child)
{
  GtkWidget *field = tuntas_form_field_new (title, child);

  gtk_box_append (GTK_BOX (self->box), field);
  return TUNTAS_FORM_FIELD (field);
}

static GtkWidget *
append_label (TuntasCorrectiveForm *self, const char *css_class)
{
  GtkWidget *label = gtk_label_new ("");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (self->box), label);
  return label;
}

static void
append_buttons (TuntasCorrectiveForm *self)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *leave = gtk_button_new_with_label (_ ("Cancel"));

  gtk_widget_set_layout_manager (buttons, tuntas_wrap_layout_new (12));
  self->accept = gtk_button_new_with_label ("");
  gtk_widget_add_css_class (self->accept, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->accept), "corrective.accept");
  gtk_widget_set_tooltip_text (self->accept, _ ("Ctrl+Enter"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (leave), "corrective.leave");
  gtk_widget_set_tooltip_text (leave, _ ("Escape"));
  gtk_box_append (GTK_BOX (buttons), self->accept);
  gtk_box_append (GTK_BOX (buttons), leave);
  gtk_box_append (GTK_BOX (self->box), buttons);
}

static void
tuntas_corrective_form_init (TuntasCorrectiveForm *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->title = append_label (self, "heading");

  self->outcome = tuntas_chip_chooser_new ();
  tuntas_chip_chooser_append (TUNTAS_CHIP_CHOOSER (self->outcome), _ ("It conforms"));
  tuntas_chip_chooser_append (TUNTAS_CHIP_CHOOSER (self->outcome), _ ("It does not conform yet"));
  self->outcome_field = append_field (self, _ ("What was found"), self->outcome);
  self->finding = tuntas_text_area_new (3);
  self->finding_field = append_field (self, _ ("What does not conform"), self->finding);
  tuntas_form_field_set_required (self->finding_field, TRUE);
  self->cause = tuntas_text_area_new (2);
  self->cause_field = append_field (self, _ ("Root cause"), self->cause);
  self->correction = tuntas_text_area_new (2);
  self->correction_field = append_field (self, _ ("Corrective action"), self->correction);
  self->prevention = tuntas_text_area_new (2);
  self->prevention_field = append_field (self, _ ("Preventive action"), self->prevention);
  self->official = tuntas_official_chooser_new ();
  self->official_field = append_field (self, _ ("Responsible official"), self->official);
  self->responsible = gtk_entry_new ();
  self->responsible_field = append_field (self, _ ("Responsible, in words"), self->responsible);
  tuntas_form_field_set_hint (self->responsible_field,
                              _ ("For a unit or somebody else beside or instead of an official."));
  self->day = tuntas_date_entry_new ();
  self->day_field = append_field (self, "", self->day);
  tuntas_form_field_set_required (self->day_field, TRUE);
  self->remark = tuntas_day_remark_new ();
  gtk_box_append (GTK_BOX (self->box), self->remark);
  tuntas_form_value_connect (self->day, G_CALLBACK (day_changed_cb), self);
  self->text = tuntas_text_area_new (3);
  self->text_field = append_field (self, "", self->text);
  self->failure = append_label (self, "field-error");
  append_buttons (self);
  tuntas_accept_key_add (GTK_WIDGET (self), "corrective.accept");

  self->keeper = tuntas_draft_keeper_new (GTK_WIDGET (self));
  tuntas_draft_keeper_add (self->keeper, "hasil", self->outcome);
  tuntas_draft_keeper_add (self->keeper, "temuan", self->finding);
  tuntas_draft_keeper_add (self->keeper, "penyebab", self->cause);
  tuntas_draft_keeper_add (self->keeper, "perbaikan", self->correction);
  tuntas_draft_keeper_add (self->keeper, "pencegahan", self->prevention);
  tuntas_draft_keeper_add (self->keeper, "penanggung-jawab", self->responsible);
  tuntas_draft_keeper_add (self->keeper, "hari", self->day);
  tuntas_draft_keeper_add (self->keeper, "uraian", self->text);
  g_signal_connect_object (self->keeper, "restored", G_CALLBACK (restored_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * tuntas_corrective_form_new:
 *
 * Returns: (transfer floating): an empty form
 */
GtkWidget *
tuntas_corrective_form_new (void)
{
  return g_object_new (TUNTAS_TYPE_CORRECTIVE_FORM, NULL);
}

static void
show_field (TuntasFormField *field, gboolean shown)
{
  gtk_widget_set_visible (GTK_WIDGET (field), shown);
  tuntas_form_field_set_error (field, NULL);
}

static void
show_fields (TuntasCorrectiveForm *self)
{
  gboolean edits = self->act == TUNTAS_CORRECTIVE_ACT_EDIT;

  show_field (self->outcome_field, self->act == TUNTAS_CORRECTIVE_ACT_VERIFY);
  show_field (self->finding_field, edits);
  show_field (self->cause_field, edits);
  show_field (self->correction_field, edits);
  show_field (self->prevention_field,
              edits && g_strcmp0 (self->action->form, TUNTAS_CORRECTIVE_PTPP) == 0);
  show_field (self->official_field, edits);
  show_field (self->responsible_field, edits);
  show_field (self->day_field, edits || self->act == TUNTAS_CORRECTIVE_ACT_FINISH);
  show_field (self->text_field, !edits);
}

static void
set_words (TuntasCorrectiveForm *self)
{
  switch (self->act) {
  case TUNTAS_CORRECTIVE_ACT_EDIT:
    gtk_label_set_label (GTK_LABEL (self->title), _ ("Edit the corrective action"));
    gtk_button_set_label (GTK_BUTTON (self->accept), _ ("Save"));
    tuntas_form_field_set_title (self->day_field, _ ("To be done by"));
    break;
  case TUNTAS_CORRECTIVE_ACT_FINISH:
    gtk_label_set_label (GTK_LABEL (self->title), _ ("Record what was done"));
    gtk_button_set_label (GTK_BUTTON (self->accept), _ ("Record as done"));
    tuntas_form_field_set_title (self->day_field, _ ("Done on"));
    tuntas_form_field_set_title (self->text_field, _ ("What was done"));
    break;
  case TUNTAS_CORRECTIVE_ACT_VERIFY:
    gtk_label_set_label (GTK_LABEL (self->title), _ ("Verify what was done"));
    gtk_button_set_label (GTK_BUTTON (self->accept), _ ("Record the verification"));
    tuntas_form_field_set_title (self->text_field, _ ("Findings and recommendation"));
    break;
  case TUNTAS_CORRECTIVE_ACT_CANCEL:
    gtk_label_set_label (GTK_LABEL (self->title), _ ("Cancel the corrective action"));
    gtk_button_set_label (GTK_BUTTON (self->accept), _ ("Cancel the action"));
    tuntas_form_field_set_title (self->text_field, _ ("Why"));
    break;
  }
  tuntas_form_field_set_required (self->text_field, self->act != TUNTAS_CORRECTIVE_ACT_VERIFY);
}

static void
set_area (GtkWidget *area, const char *text)
{
  tuntas_text_area_set_text (TUNTAS_TEXT_AREA (area), text != NULL ? text : "");
}

/**
 * tuntas_corrective_form_show:
 * @self: a form
 * @session: the open office
 * @act: what shall be done
 * @action: the action as it is seen
 *
 * Asks for what the act needs. What was typed for it an earlier time is filled in again, and what
 * is typed is kept on the disk until tuntas_corrective_form_leave().
 */
void
tuntas_corrective_form_show (TuntasCorrectiveForm *self,
                             TuntasSession *session,
                             TuntasCorrectiveAct act,
                             TuntasCorrectiveAction *action)
{
  int today =
    tuntas_calendar_date_of (tuntas_session_get_calendar (session), tuntas_session_now (session));
  gboolean edits = act == TUNTAS_CORRECTIVE_ACT_EDIT;
  g_autofree char *key = g_strdup_printf ("ptpp-%" G_GINT64_FORMAT "-%d", action->id, (int)act);

  g_return_if_fail (TUNTAS_IS_CORRECTIVE_FORM (self));

  tuntas_draft_keeper_leave (self->keeper);
  tuntas_corrective_action_ref (action);
  g_clear_pointer (&self->action, tuntas_corrective_action_unref);
  self->action = action;
  self->act = act;
  g_set_object (&self->session, session);
  show_fields (self);
  set_words (self);
  tuntas_corrective_form_set_failure (self, NULL);
  tuntas_chip_chooser_set_selected (TUNTAS_CHIP_CHOOSER (self->outcome), 0);
  set_area (self->finding, action->finding);
  set_area (self->cause, action->root_cause);
  set_area (self->correction, action->correction);
  set_area (self->prevention, action->prevention);
  set_area (self->text, act == TUNTAS_CORRECTIVE_ACT_FINISH ? action->done : NULL);
  tuntas_official_chooser_set_officials (TUNTAS_OFFICIAL_CHOOSER (self->official),
                                         tuntas_session_get_officials (session), NULL,
                                         _ ("Nobody of this office"));
  tuntas_official_chooser_set_selected (TUNTAS_OFFICIAL_CHOOSER (self->official),
                                        action->responsible);
  tuntas_form_value_set (self->responsible, action->responsible_text);
  tuntas_date_entry_set_today (TUNTAS_DATE_ENTRY (self->day), today);
  tuntas_date_entry_set_future (TUNTAS_DATE_ENTRY (self->day), edits);
  tuntas_date_entry_set_date (TUNTAS_DATE_ENTRY (self->day), edits ? action->due_on : today);
  day_changed_cb (self);
  tuntas_draft_keeper_begin (self->keeper, session, key);
}

/**
 * tuntas_corrective_form_leave:
 * @self: a form
 * @done: whether the act was done; else what was typed is kept for the next time
 */
void
tuntas_corrective_form_leave (TuntasCorrectiveForm *self, gboolean done)
{
  g_return_if_fail (TUNTAS_IS_CORRECTIVE_FORM (self));

  if (done)
    tuntas_draft_keeper_forget (self->keeper);
  else
    tuntas_draft_keeper_leave (self->keeper);
}

static void
take (char **member, char *text)
{
  g_free (*member);
  *member = text;
}

static char *
dup_area (GtkWidget *area)
{
  return tuntas_text_area_dup_text (TUNTAS_TEXT_AREA (area));
}

static gboolean
is_blank (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));

  return *stripped == '\0';
}

/* Says it beside the field. */
static gboolean
require (TuntasFormField *field, gboolean given, const char *message)
{
  tuntas_form_field_set_error (field, given ? NULL : message);
  return given;
}

static gboolean
read_edits (TuntasCorrectiveForm *self, TuntasCorrectiveAction *action)
{
  gboolean whole;

  take (&action->finding, dup_area (self->finding));
  take (&action->root_cause, dup_area (self->cause));
  take (&action->correction, dup_area (self->correction));
  take (&action->prevention, dup_area (self->prevention));
  take (&action->responsible_text, tuntas_form_value_dup (self->responsible));
  action->responsible =
    tuntas_official_chooser_get_selected (TUNTAS_OFFICIAL_CHOOSER (self->official));
  action->due_on = tuntas_date_entry_get_date (TUNTAS_DATE_ENTRY (self->day));
  whole =
    require (self->finding_field, !is_blank (action->finding), _ ("Write what does not conform."));
  whole = require (self->responsible_field,
                   action->responsible != 0 || !is_blank (action->responsible_text),
                   _ ("Choose an official above, or write who is responsible.")) &&
          whole;
  return require (self->day_field, action->due_on != 0, _ ("Write a day that exists.")) && whole;
}

/**
 * tuntas_corrective_form_make_job:
 * @self: a form
 *
 * Returns: (transfer full) (nullable): the act as asked for; NULL when something is missing, which
 *   is then said beside its field
 */
TuntasCorrectiveJob *
tuntas_corrective_form_make_job (TuntasCorrectiveForm *self)
{
  g_autoptr (TuntasCorrectiveJob) job = NULL;
  TuntasOfficial *acting;
  gboolean whole = TRUE;
  gboolean needs_text;

  g_return_val_if_fail (TUNTAS_IS_CORRECTIVE_FORM (self), NULL);

  job = tuntas_corrective_job_new (self->act, self->action);
  acting = tuntas_session_get_acting (self->session);
  job->by = acting != NULL ? acting->id : 0;
  if (self->act == TUNTAS_CORRECTIVE_ACT_EDIT)
    return read_edits (self, job->action) ? g_steal_pointer (&job) : NULL;
  job->text = dup_area (self->text);
  job->conforms = tuntas_chip_chooser_get_selected (TUNTAS_CHIP_CHOOSER (self->outcome)) == 0;
  needs_text = self->act != TUNTAS_CORRECTIVE_ACT_VERIFY || !job->conforms;
  whole = require (self->text_field, !needs_text || !is_blank (job->text),
                   self->act == TUNTAS_CORRECTIVE_ACT_VERIFY ? _ ("Write what is still to be done.")
                                                             : _ ("Write it in a few words."));
  if (self->act == TUNTAS_CORRECTIVE_ACT_FINISH) {
    job->day = tuntas_date_entry_get_date (TUNTAS_DATE_ENTRY (self->day));
    whole = require (self->day_field, job->day != 0, _ ("Write a day that exists.")) && whole;
  }
  return whole ? g_steal_pointer (&job) : NULL;
}

/**
 * tuntas_corrective_form_set_failure:
 * @self: a form
 * @text: (nullable): why it was not done; NULL when nothing failed
 *
 * What was typed stays.
 */
void
tuntas_corrective_form_set_failure (TuntasCorrectiveForm *self, const char *text)
{
  g_return_if_fail (TUNTAS_IS_CORRECTIVE_FORM (self));

  gtk_label_set_label (GTK_LABEL (self->failure), text != NULL ? text : "");
  gtk_widget_set_visible (self->failure, text != NULL);
}
