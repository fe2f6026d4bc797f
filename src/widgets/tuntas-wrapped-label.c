/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-wrapped-label.h"

/* No label of running text is squeezed to less. Without this GTK asks for the least width, sets
 * every letter in a line of its own to find it, and a list of forty rows takes half a second. */
#define LEAST_CHARS 10

/**
 * tuntas_wrapped_label_new:
 * @text: (nullable): what it says
 * @css_class: (nullable): how it looks
 *
 * Returns: (transfer floating): a label of running text: from the left, over as many lines as it
 *   needs, parted within a word where a word is longer than a line
 */
GtkWidget *
tuntas_wrapped_label_new (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (text != NULL && g_utf8_strlen (text, -1) > LEAST_CHARS)
    gtk_label_set_width_chars (GTK_LABEL (label), LEAST_CHARS);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}
