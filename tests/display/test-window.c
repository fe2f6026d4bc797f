/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "display-fixture.h"

#include "tuntas-act-form.h"
#include "tuntas-case-search.h"
#include "tuntas-main-window.h"
#include "tuntas-page-table.h"
#include "tuntas-shortcuts-window.h"
#include "tuntas-sidebar.h"
#include "tuntas-text-area.h"

static TuntasMainWindow *
open_window (DisplayFixture *self)
{
  TuntasMainWindow *window =
    tuntas_main_window_new (display_get_application (), self->session, self->settings);

  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  return window;
}

/* Closing a window must leave nothing of it behind. */
static void
close_window (TuntasMainWindow *window)
{
  gpointer weak = window;

  g_object_add_weak_pointer (G_OBJECT (window), &weak);
  gtk_window_destroy (GTK_WINDOW (window));
  /* What it still reads holds it. */
  for (guint i = 0; i < 1000 && weak != NULL; i++)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (weak);
}

static void
test_welcome (void)
{
  g_autoptr (TuntasClock) clock = tuntas_clock_new_manual (0);
  g_autoptr (TuntasSession) session = tuntas_session_new ("", clock);
  g_autoptr (GSettings) settings = g_settings_new (TUNTAS_APPLICATION_ID);
  TuntasMainWindow *window = tuntas_main_window_new (display_get_application (), session, settings);

  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  g_assert_null (tuntas_main_window_get_page (window));
  g_assert_nonnull (display_find_by_text (GTK_WIDGET (window), "Welcome to Tuntas"));
  g_assert_false (
    g_action_get_enabled (g_action_map_lookup_action (G_ACTION_MAP (window), "new-case")));
  close_window (window);
}

static void
test_starts_at_desk (DisplayFixture *self, gconstpointer data)
{
  TuntasMainWindow *window = open_window (self);
  TuntasPage *page = tuntas_main_window_get_page (window);

  g_assert_nonnull (page);
  g_assert_cmpstr (TUNTAS_PAGE_GET_CLASS (page)->name, ==, "desk");
  g_assert_true (g_str_has_prefix (gtk_window_get_title (GTK_WINDOW (window)), "My desk"));
  close_window (window);
}

static void
test_pages (DisplayFixture *self, gconstpointer data)
{
  TuntasMainWindow *window = open_window (self);
  guint place = 0;

  for (guint i = 0; i < tuntas_page_table_get_n_pages (); i++) {
    TuntasPageClass *klass = g_type_class_ref (tuntas_page_table_get_page_type (i));

    g_assert_cmpuint (tuntas_page_table_find (klass->name), ==,
                      tuntas_page_table_get_page_type (i));
    g_assert_true ((klass->icon_name != NULL) == (i < tuntas_page_table_get_n_listed ()));
    if (klass->icon_name != NULL) {
      place++;
      g_assert_true (
        gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page-at", "i", (int)place));
      gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
      g_assert_cmpstr (TUNTAS_PAGE_GET_CLASS (tuntas_main_window_get_page (window))->name, ==,
                       klass->name);
      g_assert_nonnull (tuntas_page_get_title (tuntas_main_window_get_page (window)));
    }
    g_type_class_unref (klass);
  }
  g_assert_cmpuint (place, >, 1);
  display_turn ();
  close_window (window);
}

static void
test_back (DisplayFixture *self, gconstpointer data)
{
  TuntasMainWindow *window = open_window (self);

  g_assert_false (
    g_action_get_enabled (g_action_map_lookup_action (G_ACTION_MAP (window), "back")));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "board");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "register");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
  g_assert_cmpstr (TUNTAS_PAGE_GET_CLASS (tuntas_main_window_get_page (window))->name, ==, "board");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
  g_assert_cmpstr (TUNTAS_PAGE_GET_CLASS (tuntas_main_window_get_page (window))->name, ==, "desk");
  g_assert_false (
    g_action_get_enabled (g_action_map_lookup_action (G_ACTION_MAP (window), "back")));
  display_turn ();
  close_window (window);
}

static gboolean
sidebar_is_folded (gpointer sidebar)
{
  return tuntas_sidebar_get_folded (sidebar);
}

static void
test_folds (DisplayFixture *self, gconstpointer data)
{
  TuntasMainWindow *window;
  GtkWidget *sidebar;

  g_settings_set (self->settings, "window-size", "(ii)", 880, 600);
  window = open_window (self);
  sidebar = display_find (GTK_WIDGET (window), TUNTAS_TYPE_SIDEBAR, NULL);
  display_wait (sidebar_is_folded, sidebar, "the sidebar to fold");
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), <, 900);
  close_window (window);
  g_settings_reset (self->settings, "window-size");
}

static void
test_sidebar_speaks (DisplayFixture *self, gconstpointer data)
{
  TuntasMainWindow *window = open_window (self);
  GtkWidget *sidebar = display_find (GTK_WIDGET (window), TUNTAS_TYPE_SIDEBAR, NULL);

  g_assert_nonnull (display_find (sidebar, GTK_TYPE_LIST_BOX, "Pages"));
  g_assert_nonnull (display_find (sidebar, GTK_TYPE_MENU_BUTTON, NULL));
  g_assert_nonnull (display_find_by_text (sidebar, "Who are you?"));
  display_act_as (self, "staf");
  g_assert_null (display_find_by_text (sidebar, "Who are you?"));
  display_turn ();
  close_window (window);
}

static gboolean
focus_is_in (gpointer widget)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

/* Whoever chose a name works on: the case at the top is under the keyboard, not the name. */
static void
test_sitting_down (DisplayFixture *self, gconstpointer data)
{
  TuntasMainWindow *window = open_window (self);
  GtkWidget *sidebar = display_find (GTK_WIDGET (window), TUNTAS_TYPE_SIDEBAR, NULL);
  GtkWidget *button = display_find (sidebar, GTK_TYPE_MENU_BUTTON, NULL);
  GtkWidget *list = display_find (GTK_WIDGET (window), GTK_TYPE_LIST_VIEW,
                                  "Cases on my desk, nearest deadline first");
  GtkWidget *popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  GtkListBox *officials = GTK_LIST_BOX (display_find (popover, GTK_TYPE_LIST_BOX, NULL));
  GPtrArray *candidates = tuntas_session_get_officials (self->session);
  int place = -1;

  for (guint i = 0; i < candidates->len && place < 0; i++) {
    TuntasOfficial *official = g_ptr_array_index (candidates, i);

    if (g_strv_contains ((const char *const *)official->lanes, "staf"))
      place = (int)i;
  }
  gtk_widget_activate_action (GTK_WIDGET (window), "win.choose-official", NULL);
  display_turn ();
  gtk_widget_activate (GTK_WIDGET (gtk_list_box_get_row_at_index (officials, place)));
  display_wait (focus_is_in, list, "the keyboard to be on the first case");
  g_assert_nonnull (tuntas_session_get_acting (self->session));
  display_turn ();
  close_window (window);
}

static gboolean
has_results (gpointer list)
{
  return gtk_list_box_get_row_at_index (list, 0) != NULL;
}

static void
test_search (DisplayFixture *self, gconstpointer data)
{
  TuntasMainWindow *window = open_window (self);
  GtkWidget *search = display_find (GTK_WIDGET (window), TUNTAS_TYPE_CASE_SEARCH, NULL);
  GtkWidget *entry = display_find (search, GTK_TYPE_SEARCH_ENTRY, "Search cases");
  GtkWidget *list = display_find (search, GTK_TYPE_LIST_BOX, "Cases found");

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.search", NULL));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), entry));
  gtk_editable_set_text (GTK_EDITABLE (entry), "lampu");
  display_wait (has_results, list, "cases to be found");
  g_assert_cmpint (gtk_list_box_row_get_index (gtk_list_box_get_selected_row (GTK_LIST_BOX (list))),
                   ==, 0);
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (TUNTAS_PAGE_GET_CLASS (tuntas_main_window_get_page (window))->name, ==, "case");
  display_turn ();
  close_window (window);
}

static void
test_shortcuts (DisplayFixture *self, gconstpointer data)
{
  TuntasMainWindow *window = open_window (self);
  GListModel *windows = gtk_window_get_toplevels ();
  guint before = g_list_model_get_n_items (windows);
  g_autoptr (GtkWindow) keys = NULL;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.shortcuts", NULL));
  g_assert_cmpuint (g_list_model_get_n_items (windows), ==, before + 1);
  for (guint i = 0; keys == NULL && i <= before; i++) {
    g_autoptr (GtkWindow) candidate = g_list_model_get_item (windows, i);

    if (TUNTAS_IS_SHORTCUTS_WINDOW (candidate))
      keys = g_steal_pointer (&candidate);
  }
  g_assert_nonnull (keys);
  g_assert_nonnull (display_find_by_text (GTK_WIDGET (keys), "Ctrl+N"));
  g_assert_nonnull (display_find_by_text (GTK_WIDGET (keys), "Look at the case"));
  gtk_window_destroy (keys);
  close_window (window);
}

static void
test_failure_stays (DisplayFixture *self, gconstpointer data)
{
  TuntasMainWindow *window = open_window (self);
  g_autoptr (GError) error =
               g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NO_SPACE, "No space left on device");

  tuntas_main_window_report (window, "The letter was not saved", error);
  g_assert_nonnull (display_find_by_text (GTK_WIDGET (window), "The letter was not saved"));
  g_assert_nonnull (display_find_by_text (
    GTK_WIDGET (window),
    "The disk is full. Free some space and try again; what was saved before is safe."));
  close_window (window);
}

static gboolean
is_gone (gpointer weak)
{
  return *(gpointer *)weak == NULL;
}

/* A page that still reads outlives its window; what it then says reaches nobody. */
static void
test_page_outlives (DisplayFixture *self, gconstpointer data)
{
  TuntasMainWindow *window = open_window (self);
  g_autoptr (TuntasPage) page = g_object_ref (tuntas_main_window_get_page (window));
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "cancelled");

  close_window (window);
  tuntas_page_report (page, "The cases could not be read", error);
  tuntas_page_toast (page, "Kept");
  tuntas_page_set_title (page, "Another title");
  g_assert_false (
    g_signal_has_handler_pending (page, g_signal_lookup ("failed", TUNTAS_TYPE_PAGE), 0, TRUE));
}

/* Whenever a window is closed, what its pages are reading ends without a word. */
static void
test_closes_while_reading (DisplayFixture *self, gconstpointer data)
{
  static const guint turns[] = {0, 3, 12};

  for (guint i = 0; i < tuntas_page_table_get_n_pages (); i++) {
    TuntasPageClass *klass = g_type_class_ref (tuntas_page_table_get_page_type (i));

    for (guint j = 0; klass->icon_name != NULL && j < G_N_ELEMENTS (turns); j++) {
      TuntasMainWindow *window = open_window (self);
      gpointer page;

      gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", klass->name);
      page = tuntas_main_window_get_page (window);
      g_object_add_weak_pointer (page, &page);
      for (guint k = 0; k < turns[j]; k++)
        g_main_context_iteration (NULL, FALSE);
      close_window (window);
      display_wait (is_gone, &page, "the page to go");
    }
    g_type_class_unref (klass);
  }
}

/* What a page reads holds the page, and is given up all the same when the window goes. */
static void
test_gives_up (DisplayFixture *self, gconstpointer data)
{
  TuntasMainWindow *window = open_window (self);
  TuntasPage *page = tuntas_main_window_get_page (window);
  g_autoptr (GCancellable) cancellable = g_object_ref (tuntas_page_get_cancellable (page));

  tuntas_page_refresh (page);
  g_assert_false (g_cancellable_is_cancelled (cancellable));
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_true (g_cancellable_is_cancelled (cancellable));
  display_turn ();
}

static gboolean
has_act (gpointer page)
{
  GtkWidget *form = display_find (page, TUNTAS_TYPE_ACT_FORM, NULL);

  gtk_widget_activate_action (page, "case.act", "u", 0);
  return form != NULL && gtk_widget_get_mapped (form);
}

static TuntasTextArea *
ask_for_act (TuntasMainWindow *window, gint64 case_id)
{
  TuntasPage *page;

  tuntas_main_window_go_to (window, "case", g_variant_new_int64 (case_id));
  page = tuntas_main_window_get_page (window);
  display_wait (has_act, page, "the form of the act");
  return TUNTAS_TEXT_AREA (display_find (
    display_find (GTK_WIDGET (page), TUNTAS_TYPE_ACT_FORM, NULL), TUNTAS_TYPE_TEXT_AREA, NULL));
}

static gboolean
says_typed (gpointer area)
{
  g_autofree char *text = tuntas_text_area_dup_text (area);

  return g_str_equal (text, "Sudah ditelepon, belum ada jawaban");
}

static gboolean
says_nothing (gpointer area)
{
  g_autofree char *text = tuntas_text_area_dup_text (area);

  return *text == '\0';
}

/* What was typed for an act belongs to its case, and neither another case nor the end of the window
 * takes it away. */
static void
test_typed_stays (DisplayFixture *self, gconstpointer data)
{
  TuntasMainWindow *window;

  display_act_as (self, "staf");
  window = open_window (self);
  tuntas_text_area_set_text (ask_for_act (window, 1), "Sudah ditelepon, belum ada jawaban");
  g_assert_true (says_nothing (ask_for_act (window, 2)));
  display_wait (says_typed, ask_for_act (window, 1), "what was typed");
  display_turn ();
  close_window (window);
  window = open_window (self);
  display_wait (says_typed, ask_for_act (window, 1), "what was typed before the window was closed");
  g_assert_true (says_nothing (ask_for_act (window, 2)));
  display_turn ();
  close_window (window);
}

int
main (int argc, char **argv)
{
  display_init (&argc, &argv);

  g_test_add_func ("/window/welcome", test_welcome);
#define ADD(path, function)                                                                        \
  g_test_add (path, DisplayFixture, NULL, display_fixture_set_up, function,                        \
              display_fixture_tear_down)
  ADD ("/window/starts-at-desk", test_starts_at_desk);
  ADD ("/window/pages", test_pages);
  ADD ("/window/back", test_back);
  ADD ("/window/folds", test_folds);
  ADD ("/window/sidebar-speaks", test_sidebar_speaks);
  ADD ("/window/sitting-down", test_sitting_down);
  ADD ("/window/search", test_search);
  ADD ("/window/shortcuts", test_shortcuts);
  ADD ("/window/failure-stays", test_failure_stays);
  ADD ("/window/page-outlives", test_page_outlives);
  ADD ("/window/closes-while-reading", test_closes_while_reading);
  ADD ("/window/gives-up", test_gives_up);
  ADD ("/window/typed-stays", test_typed_stays);
  return g_test_run ();
}
