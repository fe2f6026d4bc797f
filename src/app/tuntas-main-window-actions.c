/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-main-window-private.h"

#include <glib/gi18n-lib.h>

#include "tuntas-shortcuts-window.h"

static void
show_page_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tuntas_main_window_go_to (data, g_variant_get_string (parameter, NULL), NULL);
}

static void
show_page_at_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TuntasMainWindow *self = data;
  int place = g_variant_get_int32 (parameter);
  const char *name =
    place > 0 ? tuntas_sidebar_get_name_at (self->sidebar, (guint)place - 1) : NULL;

  if (name != NULL)
    tuntas_main_window_go_to (self, name, NULL);
}

static void
open_case_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tuntas_main_window_go_to (data, "case", parameter);
}

static void
new_case_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tuntas_main_window_go_to (data, "intake", NULL);
}

static void
search_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tuntas_case_search_focus (TUNTAS_MAIN_WINDOW (data)->search);
}

static void
back_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TuntasMainWindow *self = data;
  g_autofree char *name = NULL;
  g_autoptr (GVariant) place = NULL;

  if (tuntas_page_history_pop (self->history, &name, &place))
    tuntas_main_window_show_place (self, name, place);
}

static void
refresh_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TuntasMainWindow *self = data;
  TuntasPage *page = tuntas_main_window_get_page (self);

  if (page != NULL)
    tuntas_page_refresh (page);
  tuntas_case_counter_run (self->counter);
}

static void
shortcuts_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TuntasMainWindow *self = data;
  GtkWidget *window = tuntas_shortcuts_window_new (
    GTK_WINDOW (self), tuntas_main_window_get_page (self), self->sidebar);

  gtk_window_present (GTK_WINDOW (window));
}

static void
choose_official_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tuntas_sidebar_choose_official (TUNTAS_MAIN_WINDOW (data)->sidebar);
}

static void
menu_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gtk_menu_button_popup (TUNTAS_MAIN_WINDOW (data)->menu_button);
}

static void
retry_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TuntasMainWindow *self = data;
  g_autofree char *path = g_strdup (self->path);

  if (path != NULL)
    tuntas_main_window_open (self, path);
}

static void
launched_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TuntasMainWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (!g_app_info_launch_default_for_uri_finish (result, &error))
    tuntas_main_window_report (self, _ ("No program opened the file"), error);
}

static void
launch_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TuntasMainWindow *self = data;

  g_app_info_launch_default_for_uri_async (g_variant_get_string (parameter, NULL), NULL,
                                           self->cancellable, launched_cb, g_object_ref (self));
}

/**
 * tuntas_main_window_add_actions:
 * @self: a window that is being made
 *
 * Adds the window's own commands. Those that need an office wait until one is open.
 */
void
tuntas_main_window_add_actions (TuntasMainWindow *self)
{
  static const GActionEntry entries[] = {
    {"show-page", show_page_action, "s", NULL, NULL, {0}},
    {"show-page-at", show_page_at_action, "i", NULL, NULL, {0}},
    {"open-case", open_case_action, "x", NULL, NULL, {0}},
    {"new-case", new_case_action, NULL, NULL, NULL, {0}},
    {"search", search_action, NULL, NULL, NULL, {0}},
    {"back", back_action, NULL, NULL, NULL, {0}},
    {"refresh", refresh_action, NULL, NULL, NULL, {0}},
    {"shortcuts", shortcuts_action, NULL, NULL, NULL, {0}},
    {"choose-official", choose_official_action, NULL, NULL, NULL, {0}},
    {"menu", menu_action, NULL, NULL, NULL, {0}},
    {"launch", launch_action, "s", NULL, NULL, {0}},
    {"retry", retry_action, NULL, NULL, NULL, {0}},
  };
  static const char *const need_office[] = {"show-page", "show-page-at", "open-case", "new-case",
                                            "search",    "back",         "refresh"};

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  for (gsize i = 0; i < G_N_ELEMENTS (need_office); i++)
    tuntas_main_window_set_enabled (self, need_office[i], FALSE);
}
