/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-widget-color.h"

G_GNUC_BEGIN_IGNORE_DEPRECATIONS

/**
 * tuntas_widget_color_get:
 * @widget: a widget
 * @color: (out): colour of its text, from the style
 *
 * gtk_widget_get_color() exists since GTK 4.10; what it replaced is deprecated since then.
 */
void
tuntas_widget_color_get (GtkWidget *widget, GdkRGBA *color)
{
#if GTK_CHECK_VERSION(4, 10, 0)
  gtk_widget_get_color (widget, color);
#else
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), color);
#endif
}

G_GNUC_END_IGNORE_DEPRECATIONS
