/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-text-scale.h"

#include <math.h>

/* Dots per inch, in 1/1024, at which text has its ordinary size. */
#define ORDINARY_DPI (96 * 1024)

/**
 * tuntas_text_scale_get:
 * @widget: any widget
 *
 * How much larger than usual the person has set the text of the desktop.
 *
 * Returns: 1 for the usual size; never less
 */
double
tuntas_text_scale_get (GtkWidget *widget)
{
  int dpi = -1;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), 1);

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  return MAX (1, (double)dpi / ORDINARY_DPI);
}

/**
 * tuntas_text_scale_length:
 * @widget: any widget
 * @length: pixels at the usual size of text
 *
 * A width that is chosen for the words that it holds has to grow with them.
 *
 * Returns: pixels at the size of text of the person
 */
int
tuntas_text_scale_length (GtkWidget *widget, int length)
{
  return (int)lround (length * tuntas_text_scale_get (widget));
}
