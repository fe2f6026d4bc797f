/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-leave-keyboard.h"

/**
 * tuntas_leave_keyboard:
 * @widget: what is about to be hidden, or to show something else
 *
 * Takes the keyboard away from whatever within @widget has it. A GtkStack would else give it back
 * later to what is hidden by then, and the window would never let go of that.
 */
void
tuntas_leave_keyboard (GtkWidget *widget)
{
  GtkRoot *root = NULL;
  GtkWidget *focus = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  root = gtk_widget_get_root (widget);
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  if (focus != NULL && gtk_widget_is_ancestor (focus, widget))
    gtk_root_set_focus (root, NULL);
}
