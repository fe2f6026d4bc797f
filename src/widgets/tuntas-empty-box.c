/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-empty-box.h"

/**
 * tuntas_empty_box:
 * @box: a GtkBox
 *
 * Takes everything out of it, before it is filled anew.
 */
void
tuntas_empty_box (GtkWidget *box)
{
  GtkWidget *child;

  g_return_if_fail (GTK_IS_BOX (box));

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}
