/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-drop-panel.h"

#include <glib/gi18n-lib.h>

#include "tuntas-accept-key.h"
#include "tuntas-act-form.h"
#include "tuntas-chip-chooser.h"

/**
 * TuntasDropPanel:
 *
 * Slides in beside the board when a card was dropped on another lane, and asks for what the act of
 * the SOP that leads there needs.
 */
struct _TuntasDropPanel {
  AdwBin parent_instance;

  GtkRevealer *revealer;
  GtkLabel *heading;
  GtkLabel *subject;
  GtkBox *place_of_ways;
  GtkWidget *ways; /* chooser, made anew for each case */
  TuntasActForm *form;

  TuntasSession *session;
  TuntasCaseFile *file;
  GPtrArray *offers; /* (element-type TuntasActOffer): those that lead to the lane */
};

G_DEFINE_FINAL_TYPE (TuntasDropPanel, tuntas_drop_panel, ADW_TYPE_BIN)

enum {
  SIGNAL_ACCEPTED,
  SIGNAL_CANCELLED,
  N_SIGNALS,
};

enum {
  WIDTH = 340,
};

static guint signals[N_SIGNALS];

/* What is faded out still lies over the cards, and would take their clicks and drops. */
static void
reveal (TuntasDropPanel *self, gboolean revealed)
{
  gtk_revealer_set_reveal_child (self->revealer, revealed);
  gtk_widget_set_can_target (GTK_WIDGET (self), revealed);
}

static void
accept_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_ACCEPTED], 0);
}

static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tuntas_drop_panel_close (TUNTAS_DROP_PANEL (widget), FALSE);
  g_signal_emit (widget, signals[SIGNAL_CANCELLED], 0);
}

static void
tuntas_drop_panel_finalize (GObject *object)
{
  TuntasDropPanel *self = TUNTAS_DROP_PANEL (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->file, tuntas_case_file_free);
  g_clear_pointer (&self->offers, g_ptr_array_unref);
  G_OBJECT_CLASS (tuntas_drop_panel_parent_class)->finalize (object);
}

static guint
add_signal (const char *name)
{
  return g_signal_new (name, TUNTAS_TYPE_DROP_PANEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, 0);
}

static void
tuntas_drop_panel_class_init (TuntasDropPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tuntas_drop_panel_finalize;
  /* the names that the form of an act gives to its buttons */
  gtk_widget_class_install_action (widget_class, "case.accept", NULL, accept_action);
  gtk_widget_class_install_action (widget_class, "case.cancel", NULL, cancel_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "case.cancel", NULL);
  gtk_widget_class_set_css_name (widget_class, "droppanel");

  /**
   * TuntasDropPanel::accepted:
   *
   * The person wants the act to be done.
   */
  signals[SIGNAL_ACCEPTED] = add_signal ("accepted");
  /**
   * TuntasDropPanel::cancelled:
   *
   * The card stays where it is.
   */
  signals[SIGNAL_CANCELLED] = add_signal ("cancelled");
}

static GtkLabel *
add_label (GtkWidget *box, const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
tuntas_drop_panel_init (TuntasDropPanel *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  tuntas_accept_key_add (GTK_WIDGET (self), "case.accept");
  self->heading = add_label (box, "section-title");
  self->subject = add_label (box, "small-print");
  self->place_of_ways = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->place_of_ways));
  self->form = TUNTAS_ACT_FORM (tuntas_act_form_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->form));
  gtk_widget_add_css_class (box, "drop-form");
  gtk_widget_set_size_request (box, WIDTH, -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  self->revealer = GTK_REVEALER (gtk_revealer_new ());
  gtk_revealer_set_transition_type (self->revealer, GTK_REVEALER_TRANSITION_TYPE_CROSSFADE);
  gtk_revealer_set_child (self->revealer, scroller);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_END);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->revealer));
  reveal (self, FALSE);
}

/**
 * tuntas_drop_panel_new:
 * @session: the open office
 *
 * Returns: (transfer floating): a hidden panel
 */
GtkWidget *
tuntas_drop_panel_new (TuntasSession *session)
{
  TuntasDropPanel *self = g_object_new (TUNTAS_TYPE_DROP_PANEL, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}

static void
show_way (TuntasDropPanel *self)
{
  guint way =
    self->ways != NULL ? tuntas_chip_chooser_get_selected (TUNTAS_CHIP_CHOOSER (self->ways)) : 0;

  if (way < self->offers->len)
    tuntas_act_form_show (self->form, self->session, self->file,
                          g_ptr_array_index (self->offers, way), 0);
}

static void
make_ways (TuntasDropPanel *self)
{
  if (self->ways != NULL)
    gtk_box_remove (self->place_of_ways, self->ways);
  self->ways = NULL;
  if (self->offers->len < 2)
    return;
  self->ways = tuntas_chip_chooser_new ();
  for (guint i = 0; i < self->offers->len; i++) {
    TuntasActOffer *offer = g_ptr_array_index (self->offers, i);

    tuntas_chip_chooser_append (TUNTAS_CHIP_CHOOSER (self->ways), offer->label);
  }
  tuntas_chip_chooser_set_selected (TUNTAS_CHIP_CHOOSER (self->ways), 0);
  g_signal_connect_object (self->ways, "notify::selected", G_CALLBACK (show_way), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->place_of_ways, self->ways);
}

static gboolean
moves_case (const TuntasActOffer *offer)
{
  return offer->act == TUNTAS_ACT_TAKE || offer->act == TUNTAS_ACT_RETURN;
}

/**
 * tuntas_drop_panel_ask:
 * @self: a panel
 * @file: (transfer full): the case that was dropped
 * @lane: where it was dropped
 *
 * Returns: whether the SOP has a way there, and the panel asks for what it needs
 */
gboolean
tuntas_drop_panel_ask (TuntasDropPanel *self, TuntasCaseFile *file, const TuntasLane *lane)
{
  g_autofree char *heading = NULL;

  g_return_val_if_fail (TUNTAS_IS_DROP_PANEL (self), FALSE);

  tuntas_drop_panel_close (self, TRUE);
  self->file = file;
  self->offers = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_act_offer_unref);
  for (guint i = 0; i < file->offers->len; i++) {
    TuntasActOffer *offer = g_ptr_array_index (file->offers, i);

    if (moves_case (offer) && g_strcmp0 (offer->to_lane, lane->id) == 0)
      g_ptr_array_add (self->offers, tuntas_act_offer_ref (offer));
  }
  if (self->offers->len == 0)
    return FALSE;
  /* Translators: a case is moved to a lane of the board: its number, and who will hold it */
  heading = g_strdup_printf (_ ("%s to %s"), file->summary->number, lane->title);
  gtk_label_set_label (self->heading, heading);
  gtk_label_set_label (self->subject, file->summary->subject);
  make_ways (self);
  show_way (self);
  reveal (self, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->form));
  return TRUE;
}

/**
 * tuntas_drop_panel_set_at_end:
 * @self: a panel
 * @at_end: whether it lies at the end of what is under it, else at its start
 */
void
tuntas_drop_panel_set_at_end (TuntasDropPanel *self, gboolean at_end)
{
  g_return_if_fail (TUNTAS_IS_DROP_PANEL (self));

  gtk_widget_set_halign (GTK_WIDGET (self), at_end ? GTK_ALIGN_END : GTK_ALIGN_START);
}

/**
 * tuntas_drop_panel_get_case:
 * @self: a panel that asks
 *
 * Returns: the case that is moved
 */
gint64
tuntas_drop_panel_get_case (TuntasDropPanel *self)
{
  g_return_val_if_fail (TUNTAS_IS_DROP_PANEL (self), 0);

  return self->file != NULL ? self->file->summary->id : 0;
}

/**
 * tuntas_drop_panel_make_command:
 * @self: a panel that asks
 *
 * Returns: (transfer full) (nullable): the act as asked for; NULL when something is missing, which
 *   is then said beside its field
 */
TuntasCommand *
tuntas_drop_panel_make_command (TuntasDropPanel *self)
{
  TuntasCommand *command;

  g_return_val_if_fail (TUNTAS_IS_DROP_PANEL (self), NULL);
  g_return_val_if_fail (self->file != NULL, NULL);

  command = tuntas_act_form_make_command (self->form);
  if (command != NULL) {
    command->version = self->file->summary->version;
    command->checked = g_strdupv (self->file->checked);
  }
  return command;
}

/**
 * tuntas_drop_panel_close:
 * @self: a panel
 * @done: whether the act was done; else what was typed is kept for the next one
 */
void
tuntas_drop_panel_close (TuntasDropPanel *self, gboolean done)
{
  g_return_if_fail (TUNTAS_IS_DROP_PANEL (self));

  reveal (self, FALSE);
  tuntas_drop_panel_set_busy (self, FALSE);
  if (done)
    tuntas_act_form_clear (self->form, TRUE);
  g_clear_pointer (&self->file, tuntas_case_file_free);
  g_clear_pointer (&self->offers, g_ptr_array_unref);
}

/**
 * tuntas_drop_panel_is_asking:
 * @self: a panel
 *
 * Returns: whether it waits for an answer
 */
gboolean
tuntas_drop_panel_is_asking (TuntasDropPanel *self)
{
  g_return_val_if_fail (TUNTAS_IS_DROP_PANEL (self), FALSE);

  return self->file != NULL && gtk_revealer_get_reveal_child (self->revealer);
}

/**
 * tuntas_drop_panel_set_busy:
 * @self: a panel
 * @busy: whether the act is being done
 */
void
tuntas_drop_panel_set_busy (TuntasDropPanel *self, gboolean busy)
{
  g_return_if_fail (TUNTAS_IS_DROP_PANEL (self));

  gtk_widget_set_sensitive (GTK_WIDGET (self->form), !busy);
}
