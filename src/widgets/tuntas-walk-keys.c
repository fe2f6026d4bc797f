/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-walk-keys.h"

/**
 * tuntas_walk_keys_bind:
 * @klass: a widget in which the keyboard walks from value to value, while its class is made
 * @step_cb: takes a step; its argument is a #GtkScrollType as an int32
 *
 * Home and End lead to the start and the end, arrow keys a step to their side.
 */
void
tuntas_walk_keys_bind (GtkWidgetClass *klass, GtkShortcutFunc step_cb)
{
  static const struct {
    guint key, pad_key;
    GtkScrollType step;
  } keys[] = {
    {GDK_KEY_Home, GDK_KEY_KP_Home, GTK_SCROLL_START},
    {GDK_KEY_End, GDK_KEY_KP_End, GTK_SCROLL_END},
    {GDK_KEY_Right, GDK_KEY_KP_Right, GTK_SCROLL_STEP_RIGHT},
    {GDK_KEY_Left, GDK_KEY_KP_Left, GTK_SCROLL_STEP_LEFT},
    {GDK_KEY_Up, GDK_KEY_KP_Up, GTK_SCROLL_STEP_UP},
    {GDK_KEY_Down, GDK_KEY_KP_Down, GTK_SCROLL_STEP_DOWN},
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++) {
    gtk_widget_class_add_binding (klass, keys[i].key, 0, step_cb, "i", keys[i].step);
    gtk_widget_class_add_binding (klass, keys[i].pad_key, 0, step_cb, "i", keys[i].step);
  }
}
