/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-case-asking.h"

#include <glib/gi18n-lib.h>

#include "tuntas-bring-into-sight.h"
#include "tuntas-chip-chooser.h"
#include "tuntas-date-entry.h"
#include "tuntas-date-text.h"
#include "tuntas-form-field.h"
#include "tuntas-leave-keyboard.h"
#include "tuntas-official-chooser.h"
#include "tuntas-text-area.h"
#include "tuntas-wrap-layout.h"
#include "tuntas-wrapped-label.h"

/**
 * TuntasCaseAsking:
 *
 * Whether the complainant is satisfied: two large buttons, and below them why and how he or she was
 * asked. Afterwards the answer, as a fact. Where the SOP lets the answer choose the way, the
 * buttons say which way that is.
 */
struct _TuntasCaseAsking {
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *answer;
  GtkWidget *why_not;
  GtkWidget *choices;
  GtkWidget *yes;
  GtkWidget *no;
  GtkWidget *yes_way;
  GtkWidget *no_way;
  GtkWidget *afterwards;
  GtkWidget *reopen;
  GtkWidget *again;
  GtkWidget *revealer;
  TuntasFormField *why_field;
  TuntasFormField *day_field;
  TuntasFormField *behalf_field;
  GtkWidget *why;
  GtkWidget *channel;
  GtkWidget *day;
  GtkWidget *behalf;
  GtkWidget *failure;

  gint64 case_id;
  gint64 by;
  TuntasAsking asking;
  gboolean no_needs_why;
  gboolean asks_again; /* somebody wants to ask although there is an answer */
  gboolean answered;   /* in this lap */
};

G_DEFINE_FINAL_TYPE (TuntasCaseAsking, tuntas_case_asking, GTK_TYPE_WIDGET)

static void
set_text (GtkWidget *label, const char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (label, text != NULL && *text != '\0');
}

static TuntasSatisfied
get_choice (TuntasCaseAsking *self)
{
  if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->yes)))
    return TUNTAS_SATISFIED_YES;
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->no)) ? TUNTAS_SATISFIED_NO
                                                                     : TUNTAS_SATISFIED_UNKNOWN;
}

static void
show_choices (TuntasCaseAsking *self)
{
  gboolean can_ask =
    self->asking == TUNTAS_ASKING_CHOOSES || self->asking == TUNTAS_ASKING_AFTERWARDS;
  gboolean asks = can_ask && (!self->answered || self->asks_again);

  gtk_widget_set_visible (self->choices, asks);
  gtk_widget_set_visible (self->again, can_ask && self->answered && !self->asks_again);
  if (!asks)
    tuntas_case_asking_close (self, FALSE);
}

static void
again_cb (TuntasCaseAsking *self)
{
  self->asks_again = TRUE;
  show_choices (self);
  gtk_widget_grab_focus (self->yes);
}

static void
toggled_cb (TuntasCaseAsking *self)
{
  TuntasSatisfied choice = get_choice (self);

  tuntas_form_field_set_required (self->why_field,
                                  choice == TUNTAS_SATISFIED_NO && self->no_needs_why);
  tuntas_form_field_set_error (self->why_field, NULL);
  set_text (self->failure, NULL);
  if (choice == TUNTAS_SATISFIED_UNKNOWN) {
    gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), FALSE);
    return;
  }
  gtk_widget_set_visible (self->revealer, TRUE);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), TRUE);
  gtk_widget_grab_focus (self->why);
}

/* A closed revealer would leave its gap. */
static void
revealed_cb (TuntasCaseAsking *self)
{
  gboolean revealed = gtk_revealer_get_child_revealed (GTK_REVEALER (self->revealer));

  gtk_widget_set_visible (self->revealer, revealed || tuntas_case_asking_is_open (self));
  if (revealed && tuntas_case_asking_is_open (self))
    tuntas_bring_into_sight (self->revealer);
}

static void
leave_cb (TuntasCaseAsking *self)
{
  tuntas_case_asking_close (self, FALSE);
  gtk_widget_grab_focus (self->yes);
}

static gboolean
escape_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  TuntasCaseAsking *self = TUNTAS_CASE_ASKING (widget);

  if (!tuntas_case_asking_is_open (self))
    return FALSE;
  leave_cb (self);
  return TRUE;
}

static gboolean
tuntas_case_asking_grab_focus (GtkWidget *widget)
{
  TuntasCaseAsking *self = TUNTAS_CASE_ASKING (widget);

  if (tuntas_case_asking_is_open (self))
    return gtk_widget_grab_focus (self->why);
  return gtk_widget_get_visible (self->choices) && gtk_widget_grab_focus (self->yes);
}

static void
tuntas_case_asking_dispose (GObject *object)
{
  g_clear_pointer (&TUNTAS_CASE_ASKING (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (tuntas_case_asking_parent_class)->dispose (object);
}

static void
tuntas_case_asking_class_init (TuntasCaseAskingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tuntas_case_asking_dispose;
  widget_class->grab_focus = tuntas_case_asking_grab_focus;
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "casecard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

/* A mark, the answer, and below it the way that it takes. */
static GtkWidget *
new_choice (TuntasCaseAsking *self, const char *mark, const char *label, GtkWidget **way)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *text = g_strdup_printf ("%s %s", mark, label);
  GtkWidget *title = gtk_label_new (text);

  *way = gtk_label_new ("");
  gtk_label_set_wrap (GTK_LABEL (*way), TRUE);
  gtk_label_set_justify (GTK_LABEL (*way), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (*way, "asking-way");
  gtk_widget_add_css_class (title, "asking-title");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), *way);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "asking-choice");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_box_append (GTK_BOX (self->choices), button);
  return button;
}

static GtkWidget *
new_form (TuntasCaseAsking *self)
{
  GtkWidget *form = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *accept = gtk_button_new_with_label (_ ("Record the answer"));
  GtkWidget *leave = gtk_button_new_with_label (_ ("Cancel"));

  self->why = tuntas_text_area_new (2);
  self->why_field = TUNTAS_FORM_FIELD (tuntas_form_field_new (_ ("Why"), self->why));
  tuntas_form_field_set_hint (self->why_field, _ ("In the words of the complainant."));
  self->channel = tuntas_chip_chooser_new ();
  for (guint i = 0; i < TUNTAS_CHANNEL_N; i++)
    tuntas_chip_chooser_append (TUNTAS_CHIP_CHOOSER (self->channel), tuntas_channel_get_title (i));
  self->day = tuntas_date_entry_new ();
  self->day_field = TUNTAS_FORM_FIELD (tuntas_form_field_new (_ ("Asked on"), self->day));
  self->behalf = tuntas_official_chooser_new ();
  self->behalf_field =
    TUNTAS_FORM_FIELD (tuntas_form_field_new (_ ("In whose name"), self->behalf));
  self->failure = tuntas_wrapped_label_new ("", "field-error");
  gtk_widget_set_visible (self->failure, FALSE);

  gtk_box_append (GTK_BOX (form), GTK_WIDGET (self->why_field));
  gtk_box_append (GTK_BOX (form),
                  tuntas_form_field_new (_ ("How the complainant was asked"), self->channel));
  gtk_box_append (GTK_BOX (form), GTK_WIDGET (self->day_field));
  gtk_box_append (GTK_BOX (form), GTK_WIDGET (self->behalf_field));
  gtk_box_append (GTK_BOX (form), self->failure);
  gtk_widget_set_layout_manager (buttons, tuntas_wrap_layout_new (12));
  gtk_widget_add_css_class (accept, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (accept), "case.answer");
  gtk_widget_set_tooltip_text (accept, _ ("Ctrl+Enter"));
  g_signal_connect_object (leave, "clicked", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_tooltip_text (leave, _ ("Escape"));
  gtk_box_append (GTK_BOX (buttons), accept);
  gtk_box_append (GTK_BOX (buttons), leave);
  gtk_box_append (GTK_BOX (form), buttons);
  return form;
}

static void
tuntas_case_asking_init (TuntasCaseAsking *self)
{
  GtkWidget *title =
    tuntas_wrapped_label_new (_ ("Is the complainant satisfied?"), "section-title");

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_box_append (GTK_BOX (self->box), title);
  self->answer = tuntas_wrapped_label_new ("", NULL);
  gtk_label_set_selectable (GTK_LABEL (self->answer), TRUE);
  gtk_box_append (GTK_BOX (self->box), self->answer);
  self->why_not = tuntas_wrapped_label_new ("", "field-hint");
  gtk_box_append (GTK_BOX (self->box), self->why_not);

  self->choices = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_box_set_homogeneous (GTK_BOX (self->choices), TRUE);
  self->yes = new_choice (self, "✓", _ ("Satisfied"), &self->yes_way);
  self->no = new_choice (self, "✕", _ ("Not satisfied"), &self->no_way);
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->no), GTK_TOGGLE_BUTTON (self->yes));
  g_signal_connect_object (self->yes, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->no, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), self->choices);

  self->revealer = gtk_revealer_new ();
  gtk_widget_set_visible (self->revealer, FALSE);
  gtk_revealer_set_child (GTK_REVEALER (self->revealer), new_form (self));
  g_signal_connect_object (self->revealer, "notify::child-revealed", G_CALLBACK (revealed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), self->revealer);

  self->afterwards = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  gtk_widget_set_layout_manager (self->afterwards, tuntas_wrap_layout_new (9));
  self->reopen = gtk_button_new_with_label (_ ("Reopen the case…"));
  self->again = gtk_button_new_with_label (_ ("Ask again"));
  g_signal_connect_object (self->again, "clicked", G_CALLBACK (again_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->afterwards), self->reopen);
  gtk_box_append (GTK_BOX (self->afterwards), self->again);
  gtk_box_append (GTK_BOX (self->box), self->afterwards);
}

static char *
describe_answer (TuntasSession *session, TuntasSatisfaction *answer)
{
  TuntasOfficial *by = tuntas_session_find_official (session, answer->by);
  g_autofree char *day = tuntas_date_text_format (answer->asked_on);
  gboolean yes = answer->satisfied == TUNTAS_SATISFIED_YES;
  GString *text = g_string_new (yes ? "✓ " : "✕ ");

  g_string_append (text, tuntas_satisfied_get_title (answer->satisfied));
  if (answer->why != NULL && *answer->why != '\0')
    g_string_append_printf (text, ": “%s”", answer->why);
  g_string_append_printf (text, "\n%s", day);
  if (answer->has_channel)
    g_string_append_printf (text, " · %s", tuntas_channel_get_title (answer->channel));
  if (by != NULL)
    g_string_append_printf (text, " · %s", by->name);
  return g_string_free (text, FALSE);
}

/* The answers of all laps: whoever was not satisfied first may be so now. */
static void
show_answers (TuntasCaseAsking *self, TuntasSession *session, const TuntasCaseFile *file)
{
  GString *text = g_string_new (NULL);

  self->answered = FALSE;
  for (guint i = 0; i < file->satisfaction->len; i++) {
    TuntasSatisfaction *answer = g_ptr_array_index (file->satisfaction, i);
    g_autofree char *words = describe_answer (session, answer);

    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n\n" : "", words);
    self->answered = self->answered ||
                     (self->asking == TUNTAS_ASKING_AFTERWARDS && answer->lap == file->state->lap);
  }
  set_text (self->answer, text->str);
  g_string_free (text, TRUE);
}

/* Who is not satisfied may want it taken up again, where the SOP has no way of its own for that. */
static void
show_reopen (TuntasCaseAsking *self, const TuntasCaseFile *file)
{
  gboolean shown = self->answered && file->summary->satisfied == TUNTAS_SATISFIED_NO;

  gtk_widget_set_visible (self->reopen, FALSE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->reopen), NULL);
  for (guint i = 0; shown && i < file->offers->len; i++) {
    TuntasActOffer *offer = g_ptr_array_index (file->offers, i);

    if (offer->act != TUNTAS_ACT_REOPEN)
      continue;
    gtk_actionable_set_action_target (GTK_ACTIONABLE (self->reopen), "u", i);
    gtk_actionable_set_action_name (GTK_ACTIONABLE (self->reopen), "case.act");
    gtk_widget_set_visible (self->reopen, TRUE);
  }
}

static gboolean
acts_in (TuntasOfficial *official, const char *lane)
{
  return official != NULL && official->lanes != NULL && lane != NULL &&
         g_strv_contains ((const char *const *)official->lanes, lane);
}

/* A way of the SOP is taken by who belongs to its step, or in that name. */
static void
fill_behalf (TuntasCaseAsking *self, TuntasSession *session, const TuntasCaseFile *file)
{
  TuntasOfficial *acting = tuntas_session_get_acting (session);
  GPtrArray *officials = tuntas_session_get_officials (session);
  gint64 proposed = 0;

  self->by = acting != NULL ? acting->id : 0;
  for (guint i = 0; officials != NULL && i < officials->len; i++) {
    TuntasOfficial *official = g_ptr_array_index (officials, i);

    if (official->active && acts_in (official, file->state->lane) &&
        (proposed == 0 || official->id == file->state->holder))
      proposed = official->id;
  }
  if (acts_in (acting, file->state->lane))
    proposed = 0;
  tuntas_official_chooser_set_officials (TUNTAS_OFFICIAL_CHOOSER (self->behalf), officials,
                                         file->state->lane, _ ("In my own name"));
  tuntas_official_chooser_set_selected (TUNTAS_OFFICIAL_CHOOSER (self->behalf), proposed);
  gtk_widget_set_visible (GTK_WIDGET (self->behalf_field),
                          self->asking == TUNTAS_ASKING_CHOOSES && proposed != 0);
}

static void
show_way (TuntasCaseAsking *self,
          const TuntasCaseFile *file,
          TuntasSatisfied satisfied,
          GtkWidget *label)
{
  TuntasEdge *edge = self->asking == TUNTAS_ASKING_CHOOSES
                       ? tuntas_sop_find_satisfied_edge (file->sop, file->state->step, satisfied)
                       : NULL;

  set_text (label, edge != NULL ? edge->label : NULL);
  if (satisfied == TUNTAS_SATISFIED_NO)
    self->no_needs_why = edge != NULL && edge->needs_note;
}

static void
begin_form (TuntasCaseAsking *self, TuntasSession *session, const TuntasCaseFile *file)
{
  TuntasChannel channel = file->complaint->channel;
  int today =
    tuntas_calendar_date_of (tuntas_session_get_calendar (session), tuntas_session_now (session));

  tuntas_case_asking_close (self, TRUE);
  self->asks_again = FALSE;
  /* Nobody is asked through the suggestion box. */
  if (channel == TUNTAS_CHANNEL_KOTAK_SARAN)
    channel = TUNTAS_CHANNEL_TELEPON;
  tuntas_chip_chooser_set_selected (TUNTAS_CHIP_CHOOSER (self->channel), channel);
  tuntas_date_entry_set_today (TUNTAS_DATE_ENTRY (self->day), today);
  tuntas_date_entry_set_date (TUNTAS_DATE_ENTRY (self->day), today);
}

/**
 * tuntas_case_asking_set_case:
 * @self: an asking
 * @session: the open office
 * @file: the case; read during the call only
 *
 * What somebody is typing stays while it is the same case and can still be asked.
 */
void
tuntas_case_asking_set_case (TuntasCaseAsking *self,
                             TuntasSession *session,
                             const TuntasCaseFile *file)
{
  gboolean begins = self->case_id != file->summary->id || self->asking != file->asking;
  gboolean shown = file->asking != TUNTAS_ASKING_NOT_NOW || file->satisfaction->len > 0;

  g_return_if_fail (TUNTAS_IS_CASE_ASKING (self));

  self->case_id = file->summary->id;
  self->asking = file->asking;
  if (begins) {
    tuntas_leave_keyboard (GTK_WIDGET (self));
    begin_form (self, session, file);
  }
  show_answers (self, session, file);
  show_reopen (self, file);
  show_way (self, file, TUNTAS_SATISFIED_YES, self->yes_way);
  show_way (self, file, TUNTAS_SATISFIED_NO, self->no_way);
  fill_behalf (self, session, file);
  set_text (self->why_not, file->asking == TUNTAS_ASKING_UNREACHABLE
                             ? _ ("The complainant is anonymous and left no way to be reached, so "
                                  "nobody is asked.")
                             : NULL);
  show_choices (self);
  gtk_widget_set_visible (self->afterwards, gtk_widget_get_visible (self->reopen) ||
                                              gtk_widget_get_visible (self->again));
  if (!shown)
    tuntas_leave_keyboard (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), shown);
}

/**
 * tuntas_case_asking_is_open:
 * @self: an asking
 *
 * Returns: whether an answer is being written
 */
gboolean
tuntas_case_asking_is_open (TuntasCaseAsking *self)
{
  g_return_val_if_fail (TUNTAS_IS_CASE_ASKING (self), FALSE);
  return gtk_revealer_get_reveal_child (GTK_REVEALER (self->revealer));
}

/**
 * tuntas_case_asking_make_answer:
 * @self: an asking
 * @on_behalf: (out): in whose name the way of the SOP is taken; 0 for one's own
 *
 * Returns: (transfer full) (nullable): the answer; NULL when something is missing, which is then
 *   said beside its field
 */
TuntasSatisfaction *
tuntas_case_asking_make_answer (TuntasCaseAsking *self, gint64 *on_behalf)
{
  g_autoptr (TuntasSatisfaction) answer = tuntas_satisfaction_new ();
  g_autofree char *why = NULL;
  gboolean whole = TRUE;

  g_return_val_if_fail (TUNTAS_IS_CASE_ASKING (self), NULL);

  why = g_strstrip (tuntas_text_area_dup_text (TUNTAS_TEXT_AREA (self->why)));
  answer->case_id = self->case_id;
  answer->satisfied = get_choice (self);
  answer->why = *why != '\0' ? g_strdup (why) : NULL;
  answer->has_channel = TRUE;
  answer->channel = tuntas_chip_chooser_get_selected (TUNTAS_CHIP_CHOOSER (self->channel));
  answer->asked_on = tuntas_date_entry_get_date (TUNTAS_DATE_ENTRY (self->day));
  answer->by = self->by;
  *on_behalf = gtk_widget_get_visible (GTK_WIDGET (self->behalf_field))
                 ? tuntas_official_chooser_get_selected (TUNTAS_OFFICIAL_CHOOSER (self->behalf))
                 : 0;
  if (answer->satisfied == TUNTAS_SATISFIED_UNKNOWN)
    return NULL;
  if (answer->satisfied == TUNTAS_SATISFIED_NO && self->no_needs_why && answer->why == NULL) {
    tuntas_form_field_set_error (self->why_field,
                                 _ ("Write why: whoever takes it up again must know it."));
    whole = FALSE;
  }
  tuntas_form_field_set_error (self->day_field,
                               answer->asked_on == 0 ? _ ("Write a day that exists.") : NULL);
  return whole && answer->asked_on != 0 ? g_steal_pointer (&answer) : NULL;
}

/**
 * tuntas_case_asking_close:
 * @self: an asking
 * @done: whether the answer is recorded; else what was typed is kept for the next one
 */
void
tuntas_case_asking_close (TuntasCaseAsking *self, gboolean done)
{
  g_return_if_fail (TUNTAS_IS_CASE_ASKING (self));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->yes), FALSE);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->no), FALSE);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), FALSE);
  if (done) {
    self->asks_again = FALSE;
    tuntas_text_area_set_text (TUNTAS_TEXT_AREA (self->why), "");
  }
}

/**
 * tuntas_case_asking_set_failure:
 * @self: an asking
 * @text: (nullable): why the answer was not recorded; NULL when nothing failed
 *
 * What was typed stays.
 */
void
tuntas_case_asking_set_failure (TuntasCaseAsking *self, const char *text)
{
  g_return_if_fail (TUNTAS_IS_CASE_ASKING (self));
  set_text (self->failure, text);
}
