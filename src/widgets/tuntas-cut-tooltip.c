/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-cut-tooltip.h"

static gboolean
query_tooltip_cb (GtkInscription *inscription,
                  int x,
                  int y,
                  gboolean keyboard,
                  GtkTooltip *tooltip,
                  gpointer data)
{
  const char *text = gtk_inscription_get_text (inscription);
  GtkWidget *widget = GTK_WIDGET (inscription);
  g_autoptr (PangoLayout) layout = NULL;
  int width;

  if (text == NULL)
    return FALSE;
  layout = gtk_widget_create_pango_layout (widget, text);
  pango_layout_get_pixel_size (layout, &width, NULL);
  if (width <= gtk_widget_get_width (widget))
    return FALSE;
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

/**
 * tuntas_cut_tooltip_add:
 * @inscription: a text of one line, as in the cell of a table
 *
 * Shows the whole text below the pointer where the cell has no room for it, and nothing where it
 * has: a tooltip that repeats what can be read is in the way.
 */
void
tuntas_cut_tooltip_add (GtkInscription *inscription)
{
  g_return_if_fail (GTK_IS_INSCRIPTION (inscription));

  gtk_widget_set_has_tooltip (GTK_WIDGET (inscription), TRUE);
  g_signal_connect (inscription, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}
