/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-accept-key.h"

/**
 * tuntas_accept_key_add:
 * @widget: a form, or a page with one
 * @action: what accepts it
 *
 * Lets Ctrl+Enter accept a form from wherever the keyboard is in it: ahead of text areas, which
 * would take Enter for a new line.
 */
void
tuntas_accept_key_add (GtkWidget *widget, const char *action)
{
  static const guint keyvals[] = {GDK_KEY_Return, GDK_KEY_KP_Enter};
  GtkEventController *controller = gtk_shortcut_controller_new ();

  g_return_if_fail (GTK_IS_WIDGET (widget));

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (keyvals); i++)
    gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_keyval_trigger_new (keyvals[i], GDK_CONTROL_MASK),
                        gtk_named_action_new (action)));
  gtk_widget_add_controller (widget, controller);
}
