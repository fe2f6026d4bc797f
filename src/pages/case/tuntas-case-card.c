/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-case-card.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tuntas-act-form.h"
#include "tuntas-calendar-text.h"
#include "tuntas-case-words.h"
#include "tuntas-empty-box.h"
#include "tuntas-time-bar.h"
#include "tuntas-widget-filled.h"
#include "tuntas-wrap-layout.h"
#include "tuntas-wrapped-label.h"

/**
 * TuntasCaseCard:
 *
 * Where a case is: who holds it, what is to be done now and until when, and the acts that the SOP
 * allows. What an act needs slides in under the buttons. The acts are the actions "case.act(u)",
 * by the index of the offer.
 */
struct _TuntasCaseCard {
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *holder;
  GtkWidget *step;
  GtkWidget *activity;
  GtkWidget *step_note;
  GtkWidget *pause;
  GtkWidget *checklist;
  GtkWidget *clock_box;
  GtkWidget *clock;
  GtkWidget *bar;
  GtkWidget *legal;
  GtkWidget *documents;
  GtkWidget *buttons;
  GtkWidget *primary; /* of the buttons, owned by them; NULL when none is expected next */
  GtkWidget *spinner;
  GtkWidget *revealer;
  TuntasActForm *form;

  TuntasSession *session;
  GPtrArray *offers;          /* (element-type TuntasActOffer) */
  const TuntasCaseFile *file; /* borrowed from the page between two calls of set_case */
  GPtrArray *checks;          /* (element-type GtkCheckButton), owned by the widget tree */
  char *step_key;             /* case, step and lap of the checklist in sight */
  guint version;
};

enum {
  SIGNAL_CHECKED,
  SIGNAL_ASKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TuntasCaseCard, tuntas_case_card, GTK_TYPE_WIDGET)

static void
set_text (GtkWidget *label, const char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (label, text != NULL && *text != '\0');
}

static GStrv
list_checked (TuntasCaseCard *self)
{
  g_autoptr (GPtrArray) checked = g_ptr_array_new ();

  for (guint i = 0; i < self->checks->len; i++) {
    GtkCheckButton *check = self->checks->pdata[i];

    if (gtk_check_button_get_active (check))
      g_ptr_array_add (checked, g_strdup (g_object_get_data (G_OBJECT (check), "tuntas-input")));
  }
  g_ptr_array_add (checked, NULL);
  return (GStrv)g_ptr_array_steal (checked, NULL);
}

static guint
count_unchecked (TuntasCaseCard *self)
{
  guint n = 0;

  for (guint i = 0; i < self->checks->len; i++)
    n += gtk_check_button_get_active (self->checks->pdata[i]) ? 0 : 1;
  return n;
}

static void
toggled_cb (TuntasCaseCard *self)
{
  g_auto (GStrv) checked = list_checked (self);

  if (tuntas_case_card_is_asking (self))
    tuntas_act_form_show (self->form, self->session, self->file,
                          tuntas_act_form_get_offer (self->form), count_unchecked (self));
  g_signal_emit (self, signals[SIGNAL_CHECKED], 0, checked);
}

static void
fill_checklist (TuntasCaseCard *self, const TuntasCaseFile *file)
{
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT "/%s/%d/%d", file->summary->id,
                                          file->state->step, file->state->lap, file->state->passes);
  gboolean open = file->summary->closed_at == 0;

  /* Ticks of the step in sight are newer than what was read. */
  if (g_strcmp0 (key, self->step_key) == 0)
    return;
  g_free (self->step_key);
  self->step_key = g_steal_pointer (&key);
  tuntas_empty_box (self->checklist);
  g_ptr_array_set_size (self->checks, 0);
  for (guint i = 0;
       open && file->step != NULL && file->step->inputs != NULL && file->step->inputs[i] != NULL;
       i++) {
    const char *input = file->step->inputs[i];
    GtkWidget *check = gtk_check_button_new ();
    GtkWidget *label = tuntas_wrapped_label_new (input, NULL);

    gtk_check_button_set_child (GTK_CHECK_BUTTON (check), label);
    gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, input,
                                    -1);
    g_object_set_data_full (G_OBJECT (check), "tuntas-input", g_strdup (input), g_free);
    gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                                 file->checked != NULL &&
                                   g_strv_contains ((const char *const *)file->checked, input));
    g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
    gtk_box_append (GTK_BOX (self->checklist), check);
    g_ptr_array_add (self->checks, check);
  }
  tuntas_widget_filled_show (self->checklist, self->checks->len > 0);
}

static void
fill_pause (TuntasCaseCard *self, const TuntasCaseFile *file)
{
  TuntasCalendar *calendar = tuntas_session_get_calendar (self->session);
  const char *reason = tuntas_pause_reason_get_title (file->state->pause_reason);
  const char *owner = file->state->pause_owner;
  g_autofree char *since = NULL;
  g_autofree char *text = NULL;

  if (file->state->paused_since == 0 || file->summary->closed_at != 0) {
    set_text (self->pause, NULL);
    return;
  }
  since = tuntas_calendar_format_short (calendar, file->state->paused_since,
                                        tuntas_session_now (self->session));
  /* "Menunggu instansi lain (instansi lain)" would say it twice. */
  if (owner != NULL && *owner != '\0' && strcasestr (reason, owner) == NULL)
    /* Translators: reason, whom it waits for, moment */
    text =
      g_strdup_printf (_ ("❚❚ %s (%s) since %s; the clock stands still."), reason, owner, since);
  else
    text = g_strdup_printf (_ ("❚❚ %s since %s; the clock stands still."), reason, since);
  set_text (self->pause, text);
}

static void
fill_clock (TuntasCaseCard *self, const TuntasCaseFile *file)
{
  TuntasCalendar *calendar = tuntas_session_get_calendar (self->session);
  gint64 now = tuntas_session_now (self->session);
  TuntasUrgency urgency = tuntas_urgency_of_case (file->summary, calendar, now);
  gboolean open = file->summary->closed_at == 0;
  double fraction = -1;

  if (file->budget_minutes > 0)
    fraction = CLAMP ((double)file->consumed_minutes / (double)file->budget_minutes, 0.0, 1.0);
  set_text (self->clock, open ? file->step_sentence : NULL);
  tuntas_time_bar_set (TUNTAS_TIME_BAR (self->bar), urgency, fraction);
  gtk_widget_set_visible (self->bar, open && fraction >= 0);
  gtk_widget_set_visible (self->clock_box, open && file->step_sentence != NULL);

  tuntas_empty_box (self->legal);
  for (guint i = 0; i < file->legal->len; i++) {
    TuntasLegalClock *clock = file->legal->pdata[i];
    gboolean late = clock->due < now && !clock->waits;
    g_autofree char *text =
      g_strdup_printf ("%s %s", clock->waits ? "❚❚" : (late ? "▲" : "●"), clock->sentence);
    GtkWidget *label;

    /* Those that were met stand among the facts. */
    if (clock->stopped_at != 0 || !open)
      continue;
    label = tuntas_wrapped_label_new (text, "field-hint");
    if (late)
      gtk_widget_add_css_class (label, "late");
    gtk_box_append (GTK_BOX (self->legal), label);
  }
  tuntas_widget_filled_show (self->legal, gtk_widget_get_first_child (self->legal) != NULL);
}

static gboolean
belongs_in_menu (TuntasAct act)
{
  return act == TUNTAS_ACT_NOTE || act == TUNTAS_ACT_EXTEND || act == TUNTAS_ACT_REASSIGN ||
         act == TUNTAS_ACT_CLASSIFY;
}

/* What the complainant says is asked for in its own place, which then takes the way. */
static gboolean
is_asked_elsewhere (TuntasCaseCard *self, TuntasActOffer *offer)
{
  return offer->satisfied != TUNTAS_SATISFIED_UNKNOWN && self->file != NULL &&
         self->file->asking == TUNTAS_ASKING_CHOOSES;
}

static void
fill_buttons (TuntasCaseCard *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  gboolean has_primary = FALSE;

  tuntas_empty_box (self->buttons);
  self->primary = NULL;
  for (guint pass = 0; pass < 2; pass++) {
    for (guint i = 0; i < self->offers->len; i++) {
      TuntasActOffer *offer = self->offers->pdata[i];
      const char *label = tuntas_case_words_offer (offer);
      GtkWidget *button;

      if (offer->primary != (pass == 0) || is_asked_elsewhere (self, offer))
        continue;
      if (belongs_in_menu (offer->act) && !offer->primary) {
        g_autofree char *action = g_strdup_printf ("case.act(uint32 %u)", i);

        g_menu_append (menu, label, action);
        continue;
      }
      button = gtk_button_new_with_label (label);
      gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))),
                               PANGO_ELLIPSIZE_END);
      gtk_widget_set_tooltip_text (button, offer->condition);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", i);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "case.act");
      if (offer->primary && !has_primary)
        self->primary = button;
      has_primary = has_primary || offer->primary;
      gtk_box_append (GTK_BOX (self->buttons), button);
    }
  }
  if (g_menu_model_get_n_items (G_MENU_MODEL (menu)) > 0) {
    GtkWidget *more = gtk_menu_button_new ();

    gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (more), "view-more-horizontal-symbolic");
    gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (more), G_MENU_MODEL (menu));
    gtk_widget_set_tooltip_text (more, _ ("More acts"));
    gtk_accessible_update_property (GTK_ACCESSIBLE (more), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    _ ("More acts"), -1);
    gtk_box_append (GTK_BOX (self->buttons), more);
  }
}

static void
fill_documents (TuntasCaseCard *self, const TuntasCaseFile *file)
{
  gboolean any = FALSE;

  tuntas_empty_box (self->documents);
  for (guint i = 0;
       file->summary->closed_at == 0 && file->makeable != NULL && file->makeable[i] != NULL; i++) {
    const char *kind = file->makeable[i];
    g_autofree char *words = g_strdelimit (g_strdup (kind), "-_", ' ');
    /* Translators: %s is a kind of letter, like "undangan rapat" */
    g_autofree char *text = g_strdup_printf (_ ("Make %s…"), words);
    GtkWidget *button = gtk_button_new_with_label (text);

    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", kind);
    gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "case.make-letter");
    gtk_box_append (GTK_BOX (self->documents), button);
    any = TRUE;
  }
  tuntas_widget_filled_show (self->documents, any);
}

static void
tuntas_case_card_dispose (GObject *object)
{
  TuntasCaseCard *self = TUNTAS_CASE_CARD (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->session);
  self->file = NULL;

  G_OBJECT_CLASS (tuntas_case_card_parent_class)->dispose (object);
}

static void
tuntas_case_card_finalize (GObject *object)
{
  TuntasCaseCard *self = TUNTAS_CASE_CARD (object);

  g_clear_pointer (&self->offers, g_ptr_array_unref);
  g_ptr_array_unref (self->checks);
  g_free (self->step_key);

  G_OBJECT_CLASS (tuntas_case_card_parent_class)->finalize (object);
}

/* The act that is expected next: Enter asks what it needs, and records nothing yet. */
static gboolean
tuntas_case_card_grab_focus (GtkWidget *widget)
{
  TuntasCaseCard *self = TUNTAS_CASE_CARD (widget);

  if (tuntas_case_card_is_asking (self))
    return gtk_widget_grab_focus (GTK_WIDGET (self->form));
  return self->primary != NULL && gtk_widget_grab_focus (self->primary);
}

static void
tuntas_case_card_class_init (TuntasCaseCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tuntas_case_card_dispose;
  G_OBJECT_CLASS (klass)->finalize = tuntas_case_card_finalize;
  widget_class->grab_focus = tuntas_case_card_grab_focus;

  /**
   * TuntasCaseCard::checked:
   * @checked: (type GStrv): the kelengkapan that are ticked now
   *
   * A tick was set or taken away.
   */
  signals[SIGNAL_CHECKED] = g_signal_new ("checked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRV);

  /**
   * TuntasCaseCard::asked:
   * @form: what slid in
   *
   * The form of an act is in its place, and should be brought into sight.
   */
  signals[SIGNAL_ASKED] = g_signal_new ("asked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, GTK_TYPE_WIDGET);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "casecard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

/* One suggested button at a time: that of the form while it is open. */
static void
show_emphasis (TuntasCaseCard *self)
{
  GtkWidget *first = gtk_widget_get_first_child (self->buttons);

  if (self->primary != first || first == NULL)
    return;
  if (tuntas_case_card_is_asking (self))
    gtk_widget_remove_css_class (first, "suggested-action");
  else
    gtk_widget_add_css_class (first, "suggested-action");
}

/* A closed revealer would leave its gap; a form in its place asks to be seen. */
static void
revealed_cb (TuntasCaseCard *self)
{
  gboolean revealed = gtk_revealer_get_child_revealed (GTK_REVEALER (self->revealer));

  gtk_widget_set_visible (self->revealer, revealed || tuntas_case_card_is_asking (self));
  show_emphasis (self);
  if (revealed && tuntas_case_card_is_asking (self))
    g_signal_emit (self, signals[SIGNAL_ASKED], 0, self->form);
}

static GtkWidget *
append (TuntasCaseCard *self, GtkWidget *child)
{
  gtk_box_append (GTK_BOX (self->box), child);
  return child;
}

static void
tuntas_case_card_init (TuntasCaseCard *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->checks = g_ptr_array_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));

  gtk_widget_set_layout_manager (head, tuntas_wrap_layout_new (12));
  self->holder = tuntas_wrapped_label_new ("", "holder");
  self->step = tuntas_wrapped_label_new ("", "field-hint");
  gtk_box_append (GTK_BOX (head), self->holder);
  gtk_box_append (GTK_BOX (head), self->step);
  append (self, head);
  self->pause = append (self, tuntas_wrapped_label_new ("", "pause"));
  self->activity = append (self, tuntas_wrapped_label_new ("", "activity"));
  self->step_note = append (self, tuntas_wrapped_label_new ("", "field-hint"));
  self->checklist = append (self, gtk_box_new (GTK_ORIENTATION_VERTICAL, 3));

  self->clock_box = append (self, gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  self->clock = tuntas_wrapped_label_new ("", NULL);
  self->bar = tuntas_time_bar_new ();
  gtk_box_append (GTK_BOX (self->clock_box), self->clock);
  gtk_box_append (GTK_BOX (self->clock_box), self->bar);
  self->legal = append (self, gtk_box_new (GTK_ORIENTATION_VERTICAL, 3));

  self->buttons = append (self, gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9));
  gtk_widget_set_layout_manager (self->buttons, tuntas_wrap_layout_new (9));
  gtk_widget_set_margin_top (self->buttons, 6);
  self->documents = append (self, gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9));
  gtk_widget_set_layout_manager (self->documents, tuntas_wrap_layout_new (6));
  self->spinner = append (self, gtk_spinner_new ());
  gtk_widget_set_visible (self->spinner, FALSE);
  gtk_widget_set_halign (self->spinner, GTK_ALIGN_START);

  self->form = TUNTAS_ACT_FORM (tuntas_act_form_new ());
  self->revealer = append (self, gtk_revealer_new ());
  gtk_revealer_set_child (GTK_REVEALER (self->revealer), GTK_WIDGET (self->form));
  gtk_widget_set_visible (self->revealer, FALSE);
  g_signal_connect_object (self->revealer, "notify::child-revealed", G_CALLBACK (revealed_cb), self,
                           G_CONNECT_SWAPPED);
}

/* The same act in a newer state of the case; what was typed for it stays. */
static TuntasActOffer *
find_same_offer (TuntasCaseCard *self, TuntasActOffer *offer)
{
  for (guint i = 0; i < self->offers->len; i++) {
    TuntasActOffer *candidate = self->offers->pdata[i];

    if (candidate->act == offer->act && g_strcmp0 (candidate->choice, offer->choice) == 0 &&
        g_strcmp0 (candidate->to_step, offer->to_step) == 0)
      return candidate;
  }
  return NULL;
}

/**
 * tuntas_case_card_set_case:
 * @self: a card
 * @session: the open office
 * @file: the case; must live until the next call
 *
 * Shows a case, or a newer state of the same one. A form that is open stays open while its act is
 * still allowed.
 */
void
tuntas_case_card_set_case (TuntasCaseCard *self, TuntasSession *session, const TuntasCaseFile *file)
{
  TuntasCalendar *calendar;
  gboolean open;
  g_autofree char *holder = NULL;
  g_autofree char *step = NULL;
  TuntasActOffer *asked;

  g_return_if_fail (TUNTAS_IS_CASE_CARD (self));
  g_return_if_fail (file != NULL);

  g_set_object (&self->session, session);
  calendar = tuntas_session_get_calendar (session);
  open = file->summary->closed_at == 0;
  self->file = file;
  self->version = (guint)file->summary->version;
  g_ptr_array_ref (file->offers);
  g_clear_pointer (&self->offers, g_ptr_array_unref);
  self->offers = file->offers;

  holder = tuntas_case_words_holder (file, calendar, tuntas_session_now (session));
  step = tuntas_case_words_step (file);
  set_text (self->holder, holder);
  set_text (self->step, open ? step : NULL);
  set_text (self->activity, open && file->step != NULL ? file->step->activity : NULL);
  set_text (self->step_note, open && file->step != NULL ? file->step->note : NULL);
  fill_pause (self, file);
  fill_checklist (self, file);
  fill_clock (self, file);
  fill_buttons (self);
  fill_documents (self, file);

  tuntas_act_form_begin (self->form, session, file->summary->id);
  asked = tuntas_case_card_is_asking (self) ? tuntas_act_form_get_offer (self->form) : NULL;
  if (asked != NULL) {
    TuntasActOffer *same = find_same_offer (self, asked);

    if (same != NULL)
      tuntas_act_form_show (self->form, session, file, same, count_unchecked (self));
    else
      tuntas_case_card_stop_asking (self, FALSE);
  }
  show_emphasis (self);
}

/**
 * tuntas_case_card_choose_act:
 * @self: a card
 * @index: of an offer of the case
 *
 * Slides in what the act needs.
 */
void
tuntas_case_card_choose_act (TuntasCaseCard *self, guint index)
{
  g_return_if_fail (TUNTAS_IS_CASE_CARD (self));

  if (self->offers == NULL || index >= self->offers->len)
    return;
  tuntas_act_form_show (self->form, self->session, self->file, self->offers->pdata[index],
                        count_unchecked (self));
  gtk_widget_set_visible (self->revealer, TRUE);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), TRUE);
  show_emphasis (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->form));
}

/**
 * tuntas_case_card_choose_primary:
 * @self: a card
 *
 * Chooses the act that is expected next.
 *
 * Returns: false when there is none
 */
gboolean
tuntas_case_card_choose_primary (TuntasCaseCard *self)
{
  g_return_val_if_fail (TUNTAS_IS_CASE_CARD (self), FALSE);

  for (guint i = 0; self->offers != NULL && i < self->offers->len; i++) {
    TuntasActOffer *offer = self->offers->pdata[i];

    if (offer->primary && !is_asked_elsewhere (self, offer)) {
      tuntas_case_card_choose_act (self, i);
      return TRUE;
    }
  }
  return FALSE;
}

/**
 * tuntas_case_card_is_asking:
 * @self: a card
 *
 * Returns: whether the form of an act is open
 */
gboolean
tuntas_case_card_is_asking (TuntasCaseCard *self)
{
  g_return_val_if_fail (TUNTAS_IS_CASE_CARD (self), FALSE);
  return gtk_revealer_get_reveal_child (GTK_REVEALER (self->revealer));
}

/**
 * tuntas_case_card_stop_asking:
 * @self: a card
 * @done: whether the act was done; else what was typed is kept for the next one
 */
void
tuntas_case_card_stop_asking (TuntasCaseCard *self, gboolean done)
{
  g_return_if_fail (TUNTAS_IS_CASE_CARD (self));

  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), FALSE);
  if (done)
    tuntas_act_form_clear (self->form, TRUE);
  gtk_widget_child_focus (self->buttons, GTK_DIR_TAB_FORWARD);
}

/**
 * tuntas_case_card_leave:
 * @self: a card
 *
 * Another case comes. What was typed for this one is kept on the disk.
 */
void
tuntas_case_card_leave (TuntasCaseCard *self)
{
  g_return_if_fail (TUNTAS_IS_CASE_CARD (self));

  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), FALSE);
  tuntas_act_form_clear (self->form, FALSE);
}

/**
 * tuntas_case_card_make_command:
 * @self: a card
 *
 * Returns: (transfer full) (nullable): the act as asked for; NULL when something is missing, which
 *   is then said beside its field
 */
TuntasCommand *
tuntas_case_card_make_command (TuntasCaseCard *self)
{
  TuntasCommand *command;

  g_return_val_if_fail (TUNTAS_IS_CASE_CARD (self), NULL);

  command = tuntas_act_form_make_command (self->form);
  if (command != NULL) {
    command->checked = list_checked (self);
    command->version = (int)self->version;
  }
  return command;
}

/**
 * tuntas_case_card_set_busy:
 * @self: a card
 * @busy: whether an act is being done
 */
void
tuntas_case_card_set_busy (TuntasCaseCard *self, gboolean busy)
{
  g_return_if_fail (TUNTAS_IS_CASE_CARD (self));

  gtk_widget_set_visible (self->spinner, busy);
  gtk_spinner_set_spinning (GTK_SPINNER (self->spinner), busy);
}
