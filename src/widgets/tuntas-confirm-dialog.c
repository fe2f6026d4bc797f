/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-confirm-dialog.h"

#include <glib/gi18n-lib.h>

/**
 * TuntasConfirmDialog:
 *
 * Asks before what cannot be taken back, or tells of a failure that must be read. A window of our
 * own, because the dialogs of GTK 4.8 are deprecated later and the newer ones are not there yet.
 */
struct _TuntasConfirmDialog {
  AdwWindow parent_instance;

  GtkLabel *heading;
  GtkLabel *body;
  GtkBox *extra;
  GtkButton *cancel;
  GtkButton *accept;
};

G_DEFINE_FINAL_TYPE (TuntasConfirmDialog, tuntas_confirm_dialog, ADW_TYPE_WINDOW)

enum {
  SIGNAL_ACCEPTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
accept_cb (TuntasConfirmDialog *self)
{
  g_object_ref (self);
  g_signal_emit (self, signals[SIGNAL_ACCEPTED], 0);
  gtk_window_close (GTK_WINDOW (self));
  g_object_unref (self);
}

static void
tuntas_confirm_dialog_class_init (TuntasConfirmDialogClass *klass)
{
  /**
   * TuntasConfirmDialog::accepted:
   *
   * The person agreed. Closing the dialog in any other way emits nothing.
   */
  signals[SIGNAL_ACCEPTED] = g_signal_new ("accepted", TUNTAS_TYPE_CONFIRM_DIALOG,
                                           G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static GtkLabel *
make_label (GtkBox *box, const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 48);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (box, label);
  return GTK_LABEL (label);
}

static void
tuntas_confirm_dialog_init (TuntasConfirmDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_widget_set_margin_top (box, 24);
  gtk_widget_set_margin_bottom (box, 24);
  gtk_widget_set_margin_start (box, 24);
  gtk_widget_set_margin_end (box, 24);
  self->heading = make_label (GTK_BOX (box), "title-2");
  self->body = make_label (GTK_BOX (box), NULL);
  self->extra = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_widget_set_visible (GTK_WIDGET (self->extra), FALSE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->extra));

  self->cancel = GTK_BUTTON (gtk_button_new_with_mnemonic (_ ("_Cancel")));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->cancel), "window.close");
  self->accept = GTK_BUTTON (gtk_button_new ());
  gtk_button_set_use_underline (self->accept, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->accept), "suggested-action");
  g_signal_connect_object (self->accept, "clicked", G_CALLBACK (accept_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_set_homogeneous (GTK_BOX (buttons), TRUE);
  gtk_widget_set_halign (buttons, GTK_ALIGN_END);
  gtk_widget_set_margin_top (buttons, 12);
  gtk_box_append (GTK_BOX (buttons), GTK_WIDGET (self->cancel));
  gtk_box_append (GTK_BOX (buttons), GTK_WIDGET (self->accept));
  gtk_box_append (GTK_BOX (box), buttons);

  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_resizable (GTK_WINDOW (self), FALSE);
}

/**
 * tuntas_confirm_dialog_new:
 * @parent: (nullable): window that it stands before
 * @heading: the question, naming what it is about: "Archive 12 cases?"
 * @body: (nullable): what will happen
 * @accept: label of the button that does it, a verb with a mnemonic
 *
 * Returns: (transfer none): a dialog, to be presented; it owns itself until it is closed
 */
TuntasConfirmDialog *
tuntas_confirm_dialog_new (GtkWindow *parent,
                           const char *heading,
                           const char *body,
                           const char *accept)
{
  TuntasConfirmDialog *self =
    g_object_new (TUNTAS_TYPE_CONFIRM_DIALOG, "transient-for", parent, "title", heading, NULL);

  gtk_label_set_label (self->heading, heading);
  gtk_label_set_label (self->body, body != NULL ? body : "");
  gtk_widget_set_visible (GTK_WIDGET (self->body), body != NULL);
  gtk_button_set_label (self->accept, accept);
  gtk_window_set_default_widget (GTK_WINDOW (self), GTK_WIDGET (self->accept));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, heading,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, body != NULL ? body : "",
                                  -1);
  return self;
}

/**
 * tuntas_confirm_dialog_set_destructive:
 * @self: a dialog
 * @destructive: whether agreeing takes something away; Enter then cancels
 */
void
tuntas_confirm_dialog_set_destructive (TuntasConfirmDialog *self, gboolean destructive)
{
  g_return_if_fail (TUNTAS_IS_CONFIRM_DIALOG (self));

  gtk_widget_remove_css_class (GTK_WIDGET (self->accept),
                               destructive ? "suggested-action" : "destructive-action");
  gtk_widget_add_css_class (GTK_WIDGET (self->accept),
                            destructive ? "destructive-action" : "suggested-action");
  gtk_window_set_default_widget (GTK_WINDOW (self),
                                 GTK_WIDGET (destructive ? self->cancel : self->accept));
}

/**
 * tuntas_confirm_dialog_set_notice:
 * @self: a dialog
 *
 * Makes it a notice that can only be read: there is nothing to cancel.
 */
void
tuntas_confirm_dialog_set_notice (TuntasConfirmDialog *self)
{
  g_return_if_fail (TUNTAS_IS_CONFIRM_DIALOG (self));

  gtk_widget_set_visible (GTK_WIDGET (self->cancel), FALSE);
}
