/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "display-fixture.h"
#include "tuntas-board-lane.h"
#include "tuntas-board-page.h"
#include "tuntas-case-tile.h"
#include "tuntas-desk-page.h"
#include "tuntas-drop-panel.h"
#include "tuntas-register-columns.h"
#include "tuntas-register-page.h"

/* A page alone in a window. */
static TuntasPage *
open_page (DisplayFixture *self, GType type)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *page = g_object_new (type, "session", self->session, "settings", self->settings, NULL);

  gtk_window_set_default_size (GTK_WINDOW (window), 1160, 700);
  adw_window_set_content (ADW_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  return TUNTAS_PAGE (page);
}

static void
close_page (TuntasPage *page)
{
  gpointer weak = page;

  g_object_add_weak_pointer (G_OBJECT (page), &weak);
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))));
  /* What it still reads holds it. */
  for (guint i = 0; i < 1000 && weak != NULL; i++)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (weak);
}

static gboolean
has_tile (gpointer page)
{
  GtkWidget *tile = display_find (page, TUNTAS_TYPE_CASE_TILE, NULL);

  return tile != NULL && tuntas_case_tile_get_case (TUNTAS_CASE_TILE (tile)) != NULL;
}

static gint64 opened;

static void
open_case_cb (TuntasPage *page, gint64 case_id)
{
  opened = case_id;
}

static void
test_desk (DisplayFixture *self, gconstpointer data)
{
  TuntasPage *page;
  GtkWidget *list, *tile;
  TuntasCaseSummary *summary;
  g_autofree char *sentence = NULL;

  display_act_as (self, "staf");
  page = open_page (self, TUNTAS_TYPE_DESK_PAGE);
  display_wait (has_tile, page, "the desk");
  list = display_find (GTK_WIDGET (page), GTK_TYPE_LIST_VIEW,
                       "Cases on my desk, nearest deadline first");
  g_assert_nonnull (list);
  tile = display_find (list, TUNTAS_TYPE_CASE_TILE, NULL);
  summary = tuntas_case_tile_get_case (TUNTAS_CASE_TILE (tile));
  sentence = tuntas_case_tile_describe (summary, tuntas_session_get_calendar (self->session),
                                        tuntas_session_now (self->session));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (tile), GTK_ACCESSIBLE_ROLE_LABEL);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (tile), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       sentence);
  g_assert_nonnull (strstr (sentence, summary->number));
  g_assert_nonnull (strstr (sentence, summary->subject));

  opened = 0;
  g_signal_connect (page, "open-case", G_CALLBACK (open_case_cb), NULL);
  gtk_widget_activate_action (list, "list.activate-item", "u", 0);
  g_assert_cmpint (opened, ==, summary->id);
  close_page (page);
}

static gboolean
says_nobody (gpointer page)
{
  return display_find_by_text (page, "Who is at this desk?") != NULL;
}

static gboolean
says_clear (gpointer page)
{
  return display_find_by_text (page, "Your desk is clear") != NULL;
}

static void
test_desk_empty (DisplayFixture *self, gconstpointer data)
{
  TuntasPage *page = open_page (self, TUNTAS_TYPE_DESK_PAGE);

  display_wait (says_nobody, page, "the question who is there");
  display_act_as (self, "staf");
  display_wait (says_clear, page, "the empty desk");
  close_page (page);
}

static gboolean
counts_all (gpointer page)
{
  return display_find_by_text (page, "12 cases") != NULL;
}

static gboolean
counts_three (gpointer page)
{
  return display_find_by_text (page, "3 cases") != NULL;
}

static gboolean
counts_one (gpointer page)
{
  return display_find_by_text (page, "1 case") != NULL;
}

static gboolean
says_nothing_fits (gpointer page)
{
  return display_find_by_text (page, "No case fits") != NULL &&
         gtk_widget_get_mapped (display_find_by_text (page, "No case fits"));
}

static void
test_register (DisplayFixture *self, gconstpointer data)
{
  TuntasPage *page = open_page (self, TUNTAS_TYPE_REGISTER_PAGE);
  GtkWidget *search =
    display_find (GTK_WIDGET (page), GTK_TYPE_SEARCH_ENTRY, "Search in the register");
  GtkWidget *view = display_find (GTK_WIDGET (page), GTK_TYPE_COLUMN_VIEW, "Cases");
  GtkWidget *state = display_find (GTK_WIDGET (page), GTK_TYPE_DROP_DOWN, "State");

  display_wait (counts_all, page, "the register");
  g_assert_nonnull (view);
  gtk_editable_set_text (GTK_EDITABLE (search), "lampu");
  display_wait (counts_three, page, "the cases with a word");
  gtk_editable_set_text (GTK_EDITABLE (search), "tidakadakataini");
  display_wait (says_nothing_fits, page, "nothing");

  /* a number finds its case whatever is filtered */
  gtk_drop_down_set_selected (GTK_DROP_DOWN (state), 3);
  gtk_editable_set_text (GTK_EDITABLE (search), "0001/ADU/XI/2026");
  display_wait (counts_one, page, "the case of a number");

  gtk_widget_activate_action (GTK_WIDGET (page), "page.reset", NULL);
  display_wait (counts_all, page, "the whole register again");
  close_page (page);
}

static void
test_register_remembers (DisplayFixture *self, gconstpointer data)
{
  TuntasPage *page = open_page (self, TUNTAS_TYPE_REGISTER_PAGE);
  GtkWidget *state = display_find (GTK_WIDGET (page), GTK_TYPE_DROP_DOWN, "State");

  display_wait (counts_all, page, "the register");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (state), 3);
  display_wait (counts_one, page, "the case that waits");
  close_page (page);

  page = open_page (self, TUNTAS_TYPE_REGISTER_PAGE);
  state = display_find (GTK_WIDGET (page), GTK_TYPE_DROP_DOWN, "State");
  display_wait (counts_one, page, "the same filter again");
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (state)), ==, 3);
  close_page (page);
}

static void
test_register_sorts (DisplayFixture *self, gconstpointer data)
{
  TuntasPage *page = open_page (self, TUNTAS_TYPE_REGISTER_PAGE);
  GtkColumnView *view =
    GTK_COLUMN_VIEW (display_find (GTK_WIDGET (page), GTK_TYPE_COLUMN_VIEW, NULL));
  gboolean descending;

  display_wait (counts_all, page, "the register");
  g_assert_null (tuntas_register_columns_get_sort (view, &descending));
  tuntas_register_columns_set_sort (view, "due", FALSE);
  g_assert_cmpstr (tuntas_register_columns_get_sort (view, &descending), ==, "due");
  g_assert_false (descending);
  tuntas_register_columns_set_sort (view, "subject", TRUE);
  g_assert_cmpstr (tuntas_register_columns_get_sort (view, &descending), ==, "subject");
  g_assert_true (descending);
  display_turn ();
  close_page (page);
}

static TuntasBoardLane *
find_lane (GtkWidget *root, const char *id)
{
  GtkWidget *child;

  if (TUNTAS_IS_BOARD_LANE (root) &&
      g_strcmp0 (tuntas_board_lane_get_lane (TUNTAS_BOARD_LANE (root))->id, id) == 0)
    return TUNTAS_BOARD_LANE (root);
  for (child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    TuntasBoardLane *found = find_lane (child, id);

    if (found != NULL)
      return found;
  }
  return NULL;
}

static void
test_board (DisplayFixture *self, gconstpointer data)
{
  TuntasPage *page = open_page (self, TUNTAS_TYPE_BOARD_PAGE);
  TuntasBoardLane *staff, *head;
  GtkWidget *tile;

  display_wait (has_tile, page, "the board");
  gtk_test_widget_wait_for_draw (GTK_WIDGET (page));
  staff = find_lane (GTK_WIDGET (page), "staf");
  head = find_lane (GTK_WIDGET (page), "kadis");
  g_assert_nonnull (staff);
  g_assert_nonnull (head);
  g_assert_false (tuntas_board_lane_is_narrow (staff));
  g_assert_true (tuntas_board_lane_is_narrow (head));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (head)), <,
                   gtk_widget_get_width (GTK_WIDGET (staff)));
  tile = display_find (GTK_WIDGET (staff), TUNTAS_TYPE_CASE_TILE, NULL);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (tile), GTK_ACCESSIBLE_ROLE_LABEL);

  gtk_widget_activate_action (GTK_WIDGET (page), "page.fold-all", NULL);
  g_assert_true (tuntas_board_lane_is_narrow (staff));
  gtk_widget_activate_action (GTK_WIDGET (page), "page.fold-all", NULL);
  g_assert_false (tuntas_board_lane_is_narrow (staff));
  close_page (page);
}

/* Whether the pointer reaches every lane, in its middle, below @root. */
static void
assert_lanes_in_reach (GtkWidget *page, GtkWidget *root)
{
  if (TUNTAS_IS_BOARD_LANE (root)) {
    graphene_point_t middle = {gtk_widget_get_width (root) / 2.0f,
                               gtk_widget_get_height (root) / 2.0f};
    GtkWidget *there;

    g_assert_true (gtk_widget_compute_point (root, page, &middle, &middle));
    if (middle.x >= gtk_widget_get_width (page))
      return;
    there = gtk_widget_pick (page, middle.x, middle.y, GTK_PICK_DEFAULT);
    g_assert_nonnull (there);
    g_assert_true (there == root || gtk_widget_is_ancestor (there, root));
    return;
  }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_lanes_in_reach (page, child);
}

static void
test_board_pointer (DisplayFixture *self, gconstpointer data)
{
  TuntasPage *page = open_page (self, TUNTAS_TYPE_BOARD_PAGE);

  display_wait (has_tile, page, "the board");
  gtk_test_widget_wait_for_draw (GTK_WIDGET (page));
  assert_lanes_in_reach (GTK_WIDGET (page), GTK_WIDGET (page));
  close_page (page);
}

/* Presses a key on the page, as its controllers see it. */
static void
press (TuntasPage *page, guint keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (page));
  gboolean stopped = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
      g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &stopped);
  }
  g_assert_true (stopped);
}

static gboolean
panel_asks (gpointer page)
{
  return tuntas_drop_panel_is_asking (
    TUNTAS_DROP_PANEL (display_find (page, TUNTAS_TYPE_DROP_PANEL, NULL)));
}

static gboolean
says_no_way (gpointer page)
{
  GtkWidget *bar = display_find (page, GTK_TYPE_REVEALER, "Answer of the board");

  return bar != NULL && gtk_revealer_get_reveal_child (GTK_REVEALER (bar));
}

static guint moves;

static void
toast_cb (TuntasPage *page, AdwToast *toast)
{
  moves++;
}

static gboolean
has_moved (gpointer page)
{
  return moves > 0;
}

static guint
count_cases (TuntasBoardLane *lane)
{
  GtkWidget *list = display_find (GTK_WIDGET (lane), GTK_TYPE_LIST_VIEW, NULL);

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list))));
}

/* Space picks a card up, the arrow chooses the next lane, Enter drops it: an act of the SOP, which
 * is asked for and done. A lane to which the SOP does not lead refuses. */
static void
test_board_keyboard (DisplayFixture *self, gconstpointer data)
{
  TuntasPage *page;
  TuntasBoardLane *staff;
  GtkWidget *panel;
  guint before;

  display_act_as (self, "staf");
  page = open_page (self, TUNTAS_TYPE_BOARD_PAGE);
  g_signal_connect (page, "toast", G_CALLBACK (toast_cb), NULL);
  display_wait (has_tile, page, "the board");
  gtk_test_widget_wait_for_draw (GTK_WIDGET (page));
  staff = find_lane (GTK_WIDGET (page), "staf");
  before = count_cases (staff);
  g_assert_cmpuint (before, >, 1);

  tuntas_board_lane_focus (staff, 0);
  press (page, GDK_KEY_space);
  for (int i = 0; i < 4; i++)
    press (page, GDK_KEY_Right);
  press (page, GDK_KEY_Escape);
  g_assert_cmpuint (count_cases (staff), ==, before);

  press (page, GDK_KEY_space);
  press (page, GDK_KEY_Right);
  press (page, GDK_KEY_Return);
  display_wait (panel_asks, page, "the question what the act needs");
  panel = display_find (GTK_WIDGET (page), TUNTAS_TYPE_DROP_PANEL, NULL);
  moves = 0;
  g_assert_true (gtk_widget_activate_action (panel, "case.accept", NULL));
  display_wait (has_moved, page, "the case to move");
  display_turn ();
  g_assert_false (panel_asks (page));

  tuntas_board_lane_focus (staff, 0);
  press (page, GDK_KEY_space);
  for (int i = 0; i < 4; i++)
    press (page, GDK_KEY_Right);
  press (page, GDK_KEY_Return);
  display_wait (says_no_way, page, "the reason why it stays");
  g_assert_false (panel_asks (page));
  close_page (page);
}

int
main (int argc, char **argv)
{
  display_init (&argc, &argv);

#define ADD(path, set_up, function)                                                                \
  g_test_add (path, DisplayFixture, NULL, set_up, function, display_fixture_tear_down)
  ADD ("/desk/full", display_fixture_set_up, test_desk);
  ADD ("/desk/empty", display_fixture_set_up_empty, test_desk_empty);
  ADD ("/register/search", display_fixture_set_up, test_register);
  ADD ("/register/remembers", display_fixture_set_up, test_register_remembers);
  ADD ("/register/sorts", display_fixture_set_up, test_register_sorts);
  ADD ("/board/lanes", display_fixture_set_up, test_board);
  ADD ("/board/pointer", display_fixture_set_up, test_board_pointer);
  ADD ("/board/keyboard", display_fixture_set_up, test_board_keyboard);
  return g_test_run ();
}
