/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-widget-filled.h"

/**
 * tuntas_widget_filled_show:
 * @widget: a box or list whose children were just made anew
 * @filled: whether it has any
 *
 * Shows what has something to show. A hidden widget does not notice that children come, and GTK
 * then gives it the size that it had when it was last in sight: its children lie on those below.
 */
void
tuntas_widget_filled_show (GtkWidget *widget, gboolean filled)
{
  gtk_widget_set_visible (widget, filled);
  gtk_widget_queue_resize (widget);
}
