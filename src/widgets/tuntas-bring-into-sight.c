/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-bring-into-sight.h"

/* Stays between the widget and the border of the scroller, in pixels. */
#define ROOM 24

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  graphene_rect_t bounds;

  if (viewport != NULL &&
      gtk_widget_compute_bounds (widget, gtk_viewport_get_child (GTK_VIEWPORT (viewport)), &bounds))
    gtk_adjustment_clamp_page (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport)),
                               bounds.origin.y, bounds.origin.y + bounds.size.height + ROOM);
  return G_SOURCE_REMOVE;
}

/**
 * tuntas_bring_into_sight:
 * @widget: what slid in within a scroller, such as a form
 *
 * Scrolls as little as shows all of it. It may get its place in this frame only; from the next one
 * on it can be measured.
 */
void
tuntas_bring_into_sight (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  gtk_widget_add_tick_callback (widget, tick_cb, NULL, NULL);
}
