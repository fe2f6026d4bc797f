/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-shortcuts-window.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tuntas-action-table.h"
#include "tuntas-page-table.h"

/**
 * TuntasShortcutsWindow:
 *
 * The keys of the page in sight, of the pages and of the window, read from where they are defined.
 */
struct _TuntasShortcutsWindow {
  AdwWindow parent_instance;

  AdwPreferencesPage *list;
};

G_DEFINE_FINAL_TYPE (TuntasShortcutsWindow, tuntas_shortcuts_window, ADW_TYPE_WINDOW)

static void
tuntas_shortcuts_window_class_init (TuntasShortcutsWindowClass *klass)
{
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
tuntas_shortcuts_window_init (TuntasShortcutsWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->list = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->list), TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_title (GTK_WINDOW (self), _ ("Keys"));
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self), 520, 640);
}

static AdwPreferencesGroup *
add_group (TuntasShortcutsWindow *self, const char *title)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, title);
  adw_preferences_page_add (self->list, group);
  return group;
}

/* Keyboards here say Enter where GTK says Return, and Page Up without a stroke. */
static char *
describe_key (guint key, GdkModifierType modifiers)
{
  g_autofree char *label = gtk_accelerator_get_label (key, modifiers);
  g_autofree char *alone = gtk_accelerator_get_label (key, 0);

  g_strdelimit (label, "_", ' ');
  if (key != GDK_KEY_Return || !g_str_has_suffix (label, alone))
    return g_steal_pointer (&label);
  label[strlen (label) - strlen (alone)] = '\0';
  return g_strconcat (label, C_ ("key", "Enter"), NULL);
}

static void
add_key (AdwPreferencesGroup *group, const char *title, const char *accelerators)
{
  GtkWidget *row = adw_action_row_new ();
  g_auto (GStrv) each = g_strsplit (accelerators, " ", -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  for (guint i = 0; each[i] != NULL; i++) {
    guint key;
    GdkModifierType modifiers;
    g_autofree char *label = NULL;
    GtkWidget *cap;

    if (!gtk_accelerator_parse (each[i], &key, &modifiers))
      continue;
    label = describe_key (key, modifiers);
    cap = gtk_label_new (label);
    gtk_widget_add_css_class (cap, "keycap");
    gtk_widget_set_valign (cap, GTK_ALIGN_CENTER);
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), cap);
  }
  adw_preferences_group_add (group, row);
}

static void
add_page_keys (TuntasShortcutsWindow *self, TuntasPage *page)
{
  const TuntasPageKey *keys = TUNTAS_PAGE_GET_CLASS (page)->keys;
  AdwPreferencesGroup *group;

  if (keys == NULL || keys->title == NULL)
    return;
  group = add_group (self, tuntas_page_get_title (page));
  for (; keys->title != NULL; keys++)
    add_key (group, _ (keys->title), keys->accelerator);
}

static void
add_pages (TuntasShortcutsWindow *self, TuntasSidebar *sidebar)
{
  AdwPreferencesGroup *group = add_group (self, _ ("Pages"));
  const char *name;

  for (guint i = 0; i < 8 && (name = tuntas_sidebar_get_name_at (sidebar, i)) != NULL; i++) {
    TuntasPageClass *klass = g_type_class_ref (tuntas_page_table_find (name));
    g_autofree char *accelerator = g_strdup_printf ("<Control>%u", i + 1);

    add_key (group, _ (klass->title), accelerator);
    g_type_class_unref (klass);
  }
}

/**
 * tuntas_shortcuts_window_new:
 * @parent: window that it stands before
 * @page: (nullable): page in sight, whose keys come first
 * @sidebar: the order of the pages
 *
 * Returns: (transfer none): a window, to be presented
 */
GtkWidget *
tuntas_shortcuts_window_new (GtkWindow *parent, TuntasPage *page, TuntasSidebar *sidebar)
{
  TuntasShortcutsWindow *self =
    g_object_new (TUNTAS_TYPE_SHORTCUTS_WINDOW, "transient-for", parent, NULL);
  AdwPreferencesGroup *group;
  const TuntasActionKey *keys;
  gsize n_keys;

  if (page != NULL)
    add_page_keys (self, page);
  add_pages (self, sidebar);
  group = add_group (self, _ ("Everywhere"));
  keys = tuntas_action_table_get (&n_keys);
  for (gsize i = 0; i < n_keys; i++)
    if (keys[i].title != NULL)
      add_key (group, _ (keys[i].title), keys[i].accelerators);
  return GTK_WIDGET (self);
}
