/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-fact.h"

#include "tuntas-wrapped-label.h"

/**
 * tuntas_fact_append:
 * @box: a #GtkBox of facts
 * @title: what is told
 * @text: (nullable): what is known of it
 *
 * Adds a fact under its title, to be read and copied. What is not known takes no room.
 *
 * Returns: (transfer none) (nullable): the label with @text; NULL when there is none
 */
GtkWidget *
tuntas_fact_append (GtkWidget *box, const char *title, const char *text)
{
  GtkWidget *fact;
  GtkWidget *value;

  g_return_val_if_fail (GTK_IS_BOX (box), NULL);

  if (text == NULL || *text == '\0')
    return NULL;
  fact = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  value = tuntas_wrapped_label_new (text, NULL);
  gtk_label_set_selectable (GTK_LABEL (value), TRUE);
  gtk_box_append (GTK_BOX (fact), tuntas_wrapped_label_new (title, "fact-title"));
  gtk_box_append (GTK_BOX (fact), value);
  gtk_box_append (GTK_BOX (box), fact);
  return value;
}
