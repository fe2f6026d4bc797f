/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-form-value.h"

#include "tuntas-chip-chooser.h"
#include "tuntas-date-entry.h"
#include "tuntas-suggest-entry.h"
#include "tuntas-text-area.h"

/* The string that is chosen in a drop down made of strings. */
static const char *
get_chosen (GtkDropDown *input)
{
  GObject *item = gtk_drop_down_get_selected_item (input);

  return GTK_IS_STRING_OBJECT (item) ? gtk_string_object_get_string (GTK_STRING_OBJECT (item)) : "";
}

/* What is not among the choices chooses the first. */
static void
choose (GtkDropDown *input, const char *text)
{
  GListModel *model = gtk_drop_down_get_model (input);
  guint selected = 0;

  for (guint i = 0; GTK_IS_STRING_LIST (model) && i < g_list_model_get_n_items (model); i++) {
    if (g_strcmp0 (gtk_string_list_get_string (GTK_STRING_LIST (model), i), text) == 0)
      selected = i;
  }
  gtk_drop_down_set_selected (input, selected);
}

/**
 * tuntas_form_value_dup:
 * @input: an entry, text area, date entry, suggest entry, check button, chip chooser, or drop down
 *   made of strings
 *
 * Returns: (transfer full): what was filled in, as text from which tuntas_form_value_set() restores
 *   it: the text without space around it, "1" or "" for a check, the index of a chip, the string
 *   that is chosen
 */
char *
tuntas_form_value_dup (GtkWidget *input)
{
  if (TUNTAS_IS_TEXT_AREA (input))
    return g_strstrip (tuntas_text_area_dup_text (TUNTAS_TEXT_AREA (input)));
  if (TUNTAS_IS_DATE_ENTRY (input))
    return g_strdup (tuntas_date_entry_get_text (TUNTAS_DATE_ENTRY (input)));
  if (TUNTAS_IS_SUGGEST_ENTRY (input))
    return g_strstrip (g_strdup (tuntas_suggest_entry_get_text (TUNTAS_SUGGEST_ENTRY (input))));
  if (TUNTAS_IS_CHIP_CHOOSER (input))
    return g_strdup_printf ("%u", tuntas_chip_chooser_get_selected (TUNTAS_CHIP_CHOOSER (input)));
  if (GTK_IS_DROP_DOWN (input))
    return g_strdup (get_chosen (GTK_DROP_DOWN (input)));
  if (GTK_IS_CHECK_BUTTON (input))
    return g_strdup (gtk_check_button_get_active (GTK_CHECK_BUTTON (input)) ? "1" : "");
  g_return_val_if_fail (GTK_IS_EDITABLE (input), g_strdup (""));
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (input))));
}

/**
 * tuntas_form_value_set:
 * @input: as for tuntas_form_value_dup()
 * @text: (nullable): what it gave, or NULL to empty it
 */
void
tuntas_form_value_set (GtkWidget *input, const char *text)
{
  if (text == NULL)
    text = "";
  if (TUNTAS_IS_TEXT_AREA (input))
    tuntas_text_area_set_text (TUNTAS_TEXT_AREA (input), text);
  else if (TUNTAS_IS_DATE_ENTRY (input))
    tuntas_date_entry_set_text (TUNTAS_DATE_ENTRY (input), text);
  else if (TUNTAS_IS_SUGGEST_ENTRY (input))
    tuntas_suggest_entry_set_text (TUNTAS_SUGGEST_ENTRY (input), text);
  else if (TUNTAS_IS_CHIP_CHOOSER (input))
    tuntas_chip_chooser_set_selected (TUNTAS_CHIP_CHOOSER (input),
                                      (guint)g_ascii_strtoull (text, NULL, 10));
  else if (GTK_IS_DROP_DOWN (input))
    choose (GTK_DROP_DOWN (input), text);
  else if (GTK_IS_CHECK_BUTTON (input))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (input), *text != '\0');
  else
    gtk_editable_set_text (GTK_EDITABLE (input), text);
}

/**
 * tuntas_form_value_connect:
 * @input: as for tuntas_form_value_dup()
 * @changed: called with @object as its first argument when another value was filled in
 * @object: a GObject that lives as long as the connection
 */
void
tuntas_form_value_connect (GtkWidget *input, GCallback changed, gpointer object)
{
  const char *signal = "changed";

  if (TUNTAS_IS_CHIP_CHOOSER (input) || GTK_IS_DROP_DOWN (input))
    signal = "notify::selected";
  else if (GTK_IS_CHECK_BUTTON (input))
    signal = "toggled";
  g_signal_connect_object (input, signal, changed, object, G_CONNECT_SWAPPED);
}
