/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-act-form.h"

#include <glib/gi18n-lib.h>

#include "tuntas-case-words.h"
#include "tuntas-case-work.h"
#include "tuntas-chip-chooser.h"
#include "tuntas-draft-keeper.h"
#include "tuntas-form-field.h"
#include "tuntas-form-value.h"
#include "tuntas-official-chooser.h"
#include "tuntas-page.h"
#include "tuntas-text-area.h"
#include "tuntas-wrap-layout.h"

#define MAX_WIDTH 640

/**
 * TuntasActForm:
 *
 * What an act needs before it is done: a note, a reason, an official, a time; and in whose name it
 * is recorded. Stands below the buttons, never over the text it is about.
 */
struct _TuntasActForm {
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *title;
  GtkWidget *consequence;
  GtkWidget *condition;
  GtkWidget *unchecked;
  TuntasFormField *reason_field;
  TuntasFormField *owner_field;
  TuntasFormField *duration_field;
  TuntasFormField *kind_field;
  TuntasFormField *official_field;
  TuntasFormField *note_field;
  TuntasFormField *behalf_field;
  GtkWidget *reason;
  GtkWidget *owner;
  GtkWidget *duration;
  GtkWidget *kind;
  GtkWidget *supervisory;
  GtkWidget *official;
  GtkWidget *note;
  GtkWidget *behalf;
  GtkWidget *recorded;
  GtkWidget *accept;

  TuntasDraftKeeper *keeper;
  TuntasSession *session;
  TuntasActOffer *offer;
  gint64 by;
};

G_DEFINE_FINAL_TYPE (TuntasActForm, tuntas_act_form, GTK_TYPE_WIDGET)

static TuntasOfficial *
find_official (TuntasActForm *self, gint64 id)
{
  return self->session != NULL ? tuntas_session_find_official (self->session, id) : NULL;
}

static void
show_recorded (TuntasActForm *self)
{
  TuntasOfficial *by = find_official (self, self->by);
  TuntasOfficial *behalf = find_official (
    self, tuntas_official_chooser_get_selected (TUNTAS_OFFICIAL_CHOOSER (self->behalf)));
  g_autofree char *text = NULL;

  if (by == NULL)
    text = g_strdup (_ ("Choose at the bottom of the sidebar who you are."));
  else if (behalf != NULL)
    /* Translators: name, name, post: "a.n." is the official short form of "in the name of" */
    text = g_strdup_printf (_ ("Recorded as %s a.n. %s (%s)"), by->name, behalf->name,
                            behalf->position != NULL ? behalf->position : "");
  else
    text = g_strdup_printf (_ ("Recorded as %s"), by->name);
  gtk_label_set_label (GTK_LABEL (self->recorded), text);
}

static gboolean
acts_in (TuntasOfficial *official, const char *lane)
{
  return official->lanes != NULL && lane != NULL &&
         g_strv_contains ((const char *const *)official->lanes, lane);
}

/* In whose name: one's own when one acts in the lane, else that of its holder. */
static void
fill_behalf (TuntasActForm *self, const TuntasCaseFile *file)
{
  GPtrArray *officials = tuntas_session_get_officials (self->session);
  TuntasOfficial *acting = tuntas_session_get_acting (self->session);
  const char *lane = file->state->lane;
  gint64 proposed = 0;
  guint others = 0;

  self->by = acting != NULL ? acting->id : 0;
  for (guint i = 0; officials != NULL && i < officials->len; i++) {
    TuntasOfficial *official = officials->pdata[i];

    if (!official->active || !acts_in (official, lane) || official->id == self->by)
      continue;
    others++;
    if (proposed == 0 || official->id == file->state->holder)
      proposed = official->id;
  }
  tuntas_official_chooser_set_officials (TUNTAS_OFFICIAL_CHOOSER (self->behalf), officials, lane,
                                         _ ("In my own name"));
  tuntas_official_chooser_set_selected (TUNTAS_OFFICIAL_CHOOSER (self->behalf),
                                        acting != NULL && acts_in (acting, lane) ? 0 : proposed);
  gtk_widget_set_visible (GTK_WIDGET (self->behalf_field), others > 0);
  show_recorded (self);
}

/* Who shall hold it next: a question only where several could. */
static void
fill_official (TuntasActForm *self, const TuntasCaseFile *file)
{
  GPtrArray *officials = tuntas_session_get_officials (self->session);
  const char *lane = self->offer->to_lane != NULL ? self->offer->to_lane : file->state->lane;
  gboolean moves = self->offer->act == TUNTAS_ACT_TAKE || self->offer->act == TUNTAS_ACT_RETURN;
  guint n = 0;

  for (guint i = 0; officials != NULL && i < officials->len; i++) {
    TuntasOfficial *official = officials->pdata[i];

    n += official->active && acts_in (official, lane) ? 1 : 0;
  }
  tuntas_official_chooser_set_officials (TUNTAS_OFFICIAL_CHOOSER (self->official), officials, lane,
                                         self->offer->needs_official ? NULL
                                                                     : _ ("Whoever has the post"));
  gtk_widget_set_visible (GTK_WIDGET (self->official_field),
                          self->offer->needs_official ||
                            (moves && self->offer->to_lane != NULL && n > 1));
  tuntas_form_field_set_required (self->official_field, self->offer->needs_official);
}

static void
restored_cb (TuntasActForm *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), TUNTAS_TYPE_PAGE);

  if (page != NULL)
    tuntas_page_toast (TUNTAS_PAGE (page), _ ("What you had typed is still here."));
}

static void
tuntas_act_form_dispose (GObject *object)
{
  TuntasActForm *self = TUNTAS_ACT_FORM (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->offer, tuntas_act_offer_unref);
  g_clear_object (&self->session);
  g_clear_object (&self->keeper);

  G_OBJECT_CLASS (tuntas_act_form_parent_class)->dispose (object);
}

static gboolean
tuntas_act_form_grab_focus (GtkWidget *widget)
{
  TuntasActForm *self = TUNTAS_ACT_FORM (widget);
  TuntasFormField *order[] = {self->reason_field, self->duration_field, self->kind_field,
                              self->official_field, self->note_field};

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (gtk_widget_get_visible (GTK_WIDGET (order[i])) &&
        gtk_widget_grab_focus (GTK_WIDGET (order[i])))
      return TRUE;
  return FALSE;
}

/* Lines of a note that are as long as the page are hard to read. */
static GtkSizeRequestMode
tuntas_act_form_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
tuntas_act_form_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_VERTICAL)
    for_size = MIN (for_size, MAX_WIDTH);
  gtk_widget_measure (TUNTAS_ACT_FORM (widget)->box, orientation, for_size, minimum, natural, NULL,
                      NULL);
}

static void
tuntas_act_form_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkAllocation allocation = {0, 0, MIN (width, MAX_WIDTH), height};

  if (rtl)
    allocation.x = width - allocation.width;
  gtk_widget_size_allocate (TUNTAS_ACT_FORM (widget)->box, &allocation, -1);
}

static void
tuntas_act_form_class_init (TuntasActFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tuntas_act_form_dispose;
  widget_class->grab_focus = tuntas_act_form_grab_focus;
  widget_class->get_request_mode = tuntas_act_form_get_request_mode;
  widget_class->measure = tuntas_act_form_measure;
  widget_class->size_allocate = tuntas_act_form_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "actform");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_FORM);
}

static GtkWidget *
append_label (TuntasActForm *self, const char *css_class)
{
  GtkWidget *label = gtk_label_new ("");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (self->box), label);
  return label;
}

static TuntasFormField *
append_field (TuntasActForm *self, const char *title, GtkWidget *child)
{
  GtkWidget *field = tuntas_form_field_new (title, child);

  gtk_box_append (GTK_BOX (self->box), field);
  return TUNTAS_FORM_FIELD (field);
}

static void
append_buttons (TuntasActForm *self)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *cancel = gtk_button_new_with_label (_ ("Cancel"));

  gtk_widget_set_layout_manager (buttons, tuntas_wrap_layout_new (12));
  self->accept = gtk_button_new_with_label ("");
  gtk_widget_add_css_class (self->accept, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->accept), "case.accept");
  gtk_widget_set_tooltip_text (self->accept, _ ("Ctrl+Enter"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "case.cancel");
  gtk_widget_set_tooltip_text (cancel, _ ("Escape"));
  gtk_box_append (GTK_BOX (buttons), self->accept);
  gtk_box_append (GTK_BOX (buttons), cancel);
  gtk_box_append (GTK_BOX (self->box), buttons);
}

static GtkWidget *
new_kind_chooser (TuntasActForm *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  self->kind = tuntas_chip_chooser_new ();
  for (guint i = 0; i < TUNTAS_CASE_KIND_PERIODE_SURVEI; i++)
    tuntas_chip_chooser_append (TUNTAS_CHIP_CHOOSER (self->kind), tuntas_case_kind_get_title (i));
  self->supervisory =
    gtk_check_button_new_with_label (_ ("Hints at an abuse of office (berkadar pengawasan)"));
  gtk_box_append (GTK_BOX (box), self->kind);
  gtk_box_append (GTK_BOX (box), self->supervisory);
  return box;
}

static void
tuntas_act_form_init (TuntasActForm *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));

  self->title = append_label (self, "heading");
  self->condition = append_label (self, "field-hint");
  self->consequence = append_label (self, NULL);
  self->unchecked = append_label (self, "today");

  self->reason = tuntas_chip_chooser_new ();
  for (guint i = 0; i < TUNTAS_PAUSE_REASON_N; i++)
    tuntas_chip_chooser_append (TUNTAS_CHIP_CHOOSER (self->reason),
                                tuntas_pause_reason_get_title (i));
  self->reason_field = append_field (self, _ ("Why the clock stands still"), self->reason);
  self->owner = gtk_entry_new ();
  self->owner_field = append_field (self, _ ("Whom everybody waits for"), self->owner);
  tuntas_form_field_set_hint (self->owner_field, _ ("For example the name of the other office."));
  self->duration = gtk_entry_new ();
  self->duration_field = append_field (self, _ ("Time added to this step"), self->duration);
  tuntas_form_field_set_hint (self->duration_field,
                              _ ("For example 2 hari kerja, 4 jam or 90 menit."));
  self->kind_field = append_field (self, _ ("Kind"), new_kind_chooser (self));
  self->official = tuntas_official_chooser_new ();
  self->official_field = append_field (self, _ ("Who shall hold it"), self->official);
  self->note = tuntas_text_area_new (3);
  self->note_field = append_field (self, _ ("Note"), self->note);
  self->behalf = tuntas_official_chooser_new ();
  self->behalf_field = append_field (self, _ ("In whose name"), self->behalf);
  g_signal_connect_object (self->behalf, "changed", G_CALLBACK (show_recorded), self,
                           G_CONNECT_SWAPPED);
  self->recorded = append_label (self, "field-hint");
  append_buttons (self);

  self->keeper = tuntas_draft_keeper_new (GTK_WIDGET (self));
  tuntas_draft_keeper_add (self->keeper, "catatan", self->note);
  tuntas_draft_keeper_add (self->keeper, "oleh", self->owner);
  tuntas_draft_keeper_add (self->keeper, "tambahan", self->duration);
  g_signal_connect_object (self->keeper, "restored", G_CALLBACK (restored_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * tuntas_act_form_new:
 *
 * Returns: (transfer floating): an empty form
 */
GtkWidget *
tuntas_act_form_new (void)
{
  return g_object_new (TUNTAS_TYPE_ACT_FORM, NULL);
}

static const char *
note_title (TuntasAct act)
{
  if (act == TUNTAS_ACT_RETURN)
    return _ ("What must be corrected");
  if (act == TUNTAS_ACT_EXTEND || act == TUNTAS_ACT_REOPEN || act == TUNTAS_ACT_CLASSIFY)
    return _ ("Why");
  if (act == TUNTAS_ACT_TAKE)
    return _ ("Note or instruction");
  return _ ("Note");
}

/**
 * tuntas_act_form_show:
 * @self: a form
 * @session: the open office
 * @file: the case
 * @offer: the act that was chosen
 * @n_unchecked: how many of the kelengkapan are not ticked
 *
 * Asks for what @offer needs. A note that was typed stays, also when another act is chosen.
 */
void
tuntas_act_form_show (TuntasActForm *self,
                      TuntasSession *session,
                      const TuntasCaseFile *file,
                      TuntasActOffer *offer,
                      guint n_unchecked)
{
  gboolean forward = offer->act == TUNTAS_ACT_TAKE || offer->act == TUNTAS_ACT_CLOSE;
  gboolean pausing = offer->act == TUNTAS_ACT_PAUSE;
  g_autofree char *consequence = NULL;
  g_autofree char *unchecked = NULL;
  const char *label = tuntas_case_words_offer (offer);

  g_return_if_fail (TUNTAS_IS_ACT_FORM (self));

  g_set_object (&self->session, session);
  tuntas_act_offer_ref (offer);
  g_clear_pointer (&self->offer, tuntas_act_offer_unref);
  self->offer = offer;

  gtk_label_set_label (GTK_LABEL (self->title), label);
  gtk_button_set_label (GTK_BUTTON (self->accept), label);
  gtk_label_set_label (GTK_LABEL (self->condition),
                       offer->condition != NULL ? offer->condition : "");
  gtk_widget_set_visible (self->condition, offer->condition != NULL && *offer->condition != '\0');
  consequence = tuntas_case_words_target (file, offer);
  gtk_label_set_label (GTK_LABEL (self->consequence), consequence != NULL ? consequence : "");
  gtk_widget_set_visible (self->consequence, consequence != NULL);
  unchecked = g_strdup_printf (ngettext ("◐ %u item of the step is not ticked yet.",
                                         "◐ %u items of the step are not ticked yet.", n_unchecked),
                               n_unchecked);
  gtk_label_set_label (GTK_LABEL (self->unchecked), unchecked);
  gtk_widget_set_visible (self->unchecked, forward && n_unchecked > 0);

  gtk_widget_set_visible (GTK_WIDGET (self->reason_field), pausing || offer->needs_reason);
  gtk_widget_set_visible (GTK_WIDGET (self->owner_field), pausing || offer->needs_reason);
  gtk_widget_set_visible (GTK_WIDGET (self->duration_field), offer->needs_duration);
  tuntas_form_field_set_required (self->duration_field, offer->needs_duration);
  gtk_widget_set_visible (GTK_WIDGET (self->kind_field), offer->act == TUNTAS_ACT_CLASSIFY);
  if (offer->act == TUNTAS_ACT_CLASSIFY) {
    tuntas_chip_chooser_set_selected (TUNTAS_CHIP_CHOOSER (self->kind), file->state->kind);
    gtk_check_button_set_active (GTK_CHECK_BUTTON (self->supervisory), file->state->supervisory);
  }
  tuntas_form_field_set_title (self->note_field, note_title (offer->act));
  tuntas_form_field_set_required (self->note_field, offer->needs_note);
  tuntas_form_field_set_error (self->note_field, NULL);
  tuntas_form_field_set_error (self->duration_field, NULL);
  tuntas_form_field_set_error (self->official_field, NULL);
  fill_official (self, file);
  fill_behalf (self, file);
}

/**
 * tuntas_act_form_get_offer:
 * @self: a form
 *
 * Returns: (transfer none) (nullable): the act it asks about
 */
TuntasActOffer *
tuntas_act_form_get_offer (TuntasActForm *self)
{
  g_return_val_if_fail (TUNTAS_IS_ACT_FORM (self), NULL);
  return self->offer;
}

/**
 * tuntas_act_form_make_command:
 * @self: a form
 *
 * Returns: (transfer full) (nullable): what is asked for, without the version of the case and the
 *   ticks; NULL when something is missing, which is then said beside its field
 */
TuntasCommand *
tuntas_act_form_make_command (TuntasActForm *self)
{
  g_autoptr (TuntasCommand) command = NULL;
  g_autofree char *note = NULL;
  g_autofree char *owner = NULL;

  g_return_val_if_fail (TUNTAS_IS_ACT_FORM (self), NULL);
  g_return_val_if_fail (self->offer != NULL, NULL);

  tuntas_form_field_set_error (self->note_field, NULL);
  tuntas_form_field_set_error (self->duration_field, NULL);
  tuntas_form_field_set_error (self->official_field, NULL);
  command = tuntas_command_new ();
  command->act = self->offer->act;
  command->choice = g_strdup (self->offer->choice);
  command->to_step = g_strdup (self->offer->to_step);
  command->by = self->by;
  command->on_behalf =
    gtk_widget_get_visible (GTK_WIDGET (self->behalf_field))
      ? tuntas_official_chooser_get_selected (TUNTAS_OFFICIAL_CHOOSER (self->behalf))
      : 0;
  if (gtk_widget_get_visible (GTK_WIDGET (self->reason_field))) {
    owner = tuntas_form_value_dup (self->owner);
    command->reason =
      (TuntasPauseReason)tuntas_chip_chooser_get_selected (TUNTAS_CHIP_CHOOSER (self->reason));
    command->owner = *owner != '\0' ? g_steal_pointer (&owner) : NULL;
  }
  if (self->offer->act == TUNTAS_ACT_CLASSIFY) {
    command->kind =
      (TuntasCaseKind)tuntas_chip_chooser_get_selected (TUNTAS_CHIP_CHOOSER (self->kind));
    command->supervisory = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->supervisory));
  }
  if (self->offer->needs_duration) {
    g_autofree char *text = tuntas_form_value_dup (self->duration);
    g_autoptr (GError) error = NULL;

    if (!tuntas_duration_parse (text, &command->duration, &error) ||
        !tuntas_duration_is_set (command->duration)) {
      tuntas_form_field_set_error (
        self->duration_field, error != NULL ? error->message : _ ("Write how much time is added."));
      gtk_widget_grab_focus (self->duration);
      return NULL;
    }
  }
  if (gtk_widget_get_visible (GTK_WIDGET (self->official_field)))
    command->official =
      tuntas_official_chooser_get_selected (TUNTAS_OFFICIAL_CHOOSER (self->official));
  if (self->offer->needs_official && command->official == 0) {
    tuntas_form_field_set_error (self->official_field, _ ("Choose who shall hold the case."));
    gtk_widget_grab_focus (self->official);
    return NULL;
  }
  note = tuntas_form_value_dup (self->note);
  if (self->offer->needs_note && *note == '\0') {
    tuntas_form_field_set_error (self->note_field, _ ("Write why; it is kept in the history."));
    gtk_widget_grab_focus (self->note);
    return NULL;
  }
  command->note = *note != '\0' ? g_steal_pointer (&note) : NULL;
  tuntas_draft_keeper_flush (self->keeper);
  return g_steal_pointer (&command);
}

/**
 * tuntas_act_form_begin:
 * @self: a form
 * @session: the open office
 * @case_id: a case
 *
 * From now on the form is about this case: what was typed about it an earlier time stands in it
 * again, and what is typed is kept on the disk until the act is done.
 */
void
tuntas_act_form_begin (TuntasActForm *self, TuntasSession *session, gint64 case_id)
{
  g_autofree char *key = tuntas_case_draft_key (case_id);

  g_return_if_fail (TUNTAS_IS_ACT_FORM (self));

  tuntas_draft_keeper_begin (self->keeper, session, key);
}

/**
 * tuntas_act_form_clear:
 * @self: a form
 * @done: whether the act was done; else what was typed is kept on the disk
 *
 * Empties the form, which is about no case then.
 */
void
tuntas_act_form_clear (TuntasActForm *self, gboolean done)
{
  g_return_if_fail (TUNTAS_IS_ACT_FORM (self));

  if (done)
    tuntas_draft_keeper_forget (self->keeper);
  else
    tuntas_draft_keeper_leave (self->keeper);
  tuntas_form_value_set (self->note, NULL);
  tuntas_form_value_set (self->owner, NULL);
  tuntas_form_value_set (self->duration, NULL);
  g_clear_pointer (&self->offer, tuntas_act_offer_unref);
}
