/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-settings-rows.h"

#define KEY_TARGET "tuntas-settings-row-target"
#define KEY_ACTION "tuntas-settings-row-action"

/**
 * tuntas_settings_row_new:
 * @title: what the row is about, plain text
 * @text: (nullable): a line below it, plain text
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
tuntas_settings_row_new (const char *title, const char *text)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *shown = text != NULL ? g_markup_escape_text (text, -1) : NULL;
  g_autofree char *heading = g_markup_escape_text (title != NULL ? title : "", -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), heading);
  if (shown != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), shown);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title != NULL ? title : "", GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  text != NULL ? text : "", -1);
  return row;
}

/**
 * tuntas_settings_row_add_note:
 * @row: a row
 * @text: a few words at its right
 * @style: (nullable): style class
 */
void
tuntas_settings_row_add_note (GtkWidget *row, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 30);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
  gtk_widget_add_css_class (label, "settings-note");
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
}

/**
 * tuntas_settings_row_set_act:
 * @row: a row of a list given to tuntas_settings_rows_connect()
 * @action: name of what Enter or a click does
 * @target: (nullable): its parameter; a floating reference is taken
 */
void
tuntas_settings_row_set_act (GtkWidget *row, const char *action, GVariant *target)
{
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  if (target != NULL)
    g_object_set_data_full (G_OBJECT (row), KEY_TARGET, g_variant_ref_sink (target),
                            (GDestroyNotify)g_variant_unref);
  g_object_set_data_full (G_OBJECT (row), KEY_ACTION, g_strdup (action), g_free);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_add_css_class (arrow, "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row)
{
  const char *action = g_object_get_data (G_OBJECT (row), KEY_ACTION);

  if (action != NULL)
    gtk_widget_activate_action_variant (GTK_WIDGET (list), action,
                                        g_object_get_data (G_OBJECT (row), KEY_TARGET));
}

/**
 * tuntas_settings_rows_connect:
 * @list: a list of such rows
 *
 * Makes Enter and a click do what tuntas_settings_row_set_act() said.
 */
void
tuntas_settings_rows_connect (GtkListBox *list)
{
  g_signal_connect (list, "row-activated", G_CALLBACK (row_activated_cb), NULL);
}

/**
 * tuntas_settings_rows_clear:
 * @list: a list of such rows
 *
 * Takes all rows out.
 */
void
tuntas_settings_rows_clear (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}
