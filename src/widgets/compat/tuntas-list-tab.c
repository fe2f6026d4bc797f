/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-list-tab.h"

/* GTK_LIST_TAB_ITEM of GTK 4.12 */
#define TAB_WITHIN_ITEM 1

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                GtkWidget *list)
{
  gboolean back = (state & GDK_SHIFT_MASK) != 0;

  if ((keyval != GDK_KEY_Tab && keyval != GDK_KEY_KP_Tab && keyval != GDK_KEY_ISO_Left_Tab) ||
      (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_set_can_focus (list, FALSE);
  g_signal_emit_by_name (gtk_widget_get_root (list), "move-focus",
                         back ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD);
  gtk_widget_set_can_focus (list, TRUE);
  return GDK_EVENT_STOP;
}

/**
 * tuntas_list_tab_leaves:
 * @list: a list or column view whose rows hold nothing that takes the keyboard
 *
 * Lets Tab leave the list, as it leaves every other widget, while the arrows walk its rows. GTK
 * does so since 4.12, when asked; before, Tab walks each of a thousand rows.
 */
void
tuntas_list_tab_leaves (GtkWidget *list)
{
  g_return_if_fail (GTK_IS_LIST_VIEW (list) || GTK_IS_COLUMN_VIEW (list));

  if (g_object_class_find_property (G_OBJECT_GET_CLASS (list), "tab-behavior") != NULL) {
    g_object_set (list, "tab-behavior", TAB_WITHIN_ITEM, NULL);
  } else {
    GtkEventController *keys = gtk_event_controller_key_new ();

    gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
    g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), list,
                             G_CONNECT_DEFAULT);
    gtk_widget_add_controller (list, keys);
  }
}
