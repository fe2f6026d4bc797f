/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "display-fixture.h"
#include "tuntas-chart-card.h"
#include "tuntas-chart-picture.h"
#include "tuntas-chart-view.h"
#include "tuntas-columns-layout.h"
#include "tuntas-figure-table.h"

#include <glib/gstdio.h>

/* Charts alone in a window */

static const char *const elements[] = {
  "Persyaratan",        "Sistem, mekanisme, dan prosedur", "Waktu penyelesaian", "Biaya atau tarif",
  "Perilaku pelaksana",
};

/* A chart with so many series of values 3,00, 3,10 … */
static TuntasChart *
make_chart (TuntasChartKind kind, guint n_series)
{
  TuntasChart *chart = tuntas_chart_new ();

  chart->kind = kind;
  chart->title = g_strdup ("Nilai rata-rata tiap unsur");
  chart->subtitle = g_strdup ("Survei contoh");
  chart->axis_minimum = 1;
  chart->axis_maximum = 4;
  chart->axis_origin = 1;
  for (guint c = 0; c < G_N_ELEMENTS (elements); c++) {
    g_autofree char *code = g_strdup_printf ("U%u", c + 1);

    tuntas_chart_add_category (chart, code, elements[c], NULL);
  }
  for (guint s = 0; s < n_series; s++) {
    g_autofree char *label = g_strdup_printf ("Deret %u", s + 1);

    tuntas_chart_add_series (chart, label);
    for (guint c = 0; c < G_N_ELEMENTS (elements); c++) {
      g_autofree char *text = g_strdup_printf ("3,%u%u", c, s);

      tuntas_chart_add_value (chart, 3 + c / 10.0 + s / 100.0, text, "Baik");
    }
  }
  return chart;
}

static GtkWidget *
open_widget (GtkWidget *widget, int width)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), width, 600);
  gtk_window_set_child (GTK_WINDOW (window), widget);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  return window;
}

static void
close_widget (GtkWidget *window, GtkWidget *widget)
{
  gpointer weak = widget;

  g_object_add_weak_pointer (G_OBJECT (widget), &weak);
  gtk_window_destroy (GTK_WINDOW (window));
  /* What it still reads holds it. */
  for (guint i = 0; i < 1000 && weak != NULL; i++)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (weak);
}

static void
activate_shortcuts (GtkEventController *controller, GtkWidget *widget, guint key)
{
  for (guint s = 0; s < g_list_model_get_n_items (G_LIST_MODEL (controller)); s++) {
    g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), s);
    GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

    if (GTK_IS_KEYVAL_TRIGGER (trigger) &&
        gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key)
      gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                    gtk_shortcut_get_arguments (shortcut));
  }
}

/* Presses a key as the widget's own bindings hear it. */
static void
press_in (GtkWidget *widget, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (GTK_IS_SHORTCUT_CONTROLLER (controller))
      activate_shortcuts (controller, widget, key);
  }
}

static void
press (TuntasChartView *view, guint key)
{
  press_in (GTK_WIDGET (view), key);
}

static TuntasChartMark *
get_focused (GtkWidget *window)
{
  GtkWidget *focused = gtk_root_get_focus (GTK_ROOT (window));

  g_assert_true (TUNTAS_IS_CHART_MARK (focused));
  return TUNTAS_CHART_MARK (focused);
}

/* From the first value to the last, and back, each once and in reading order. */
static void
test_walk (gconstpointer data)
{
  TuntasChartKind kind = GPOINTER_TO_UINT (data);
  guint n_series = kind == TUNTAS_CHART_BARS || kind == TUNTAS_CHART_QUADRANT ? 1
                   : kind == TUNTAS_CHART_COMPARISON                          ? 2
                                                                              : 3;
  g_autoptr (TuntasChart) chart = make_chart (kind, n_series);
  GtkWidget *widget = tuntas_chart_view_new ();
  TuntasChartView *view = TUNTAS_CHART_VIEW (widget);
  GtkWidget *window;
  guint n;

  tuntas_chart_view_set_chart (view, chart);
  window = open_widget (widget, 900);
  n = tuntas_chart_view_get_n_marks (view);
  g_assert_cmpuint (n, ==, n_series * G_N_ELEMENTS (elements));

  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  g_assert_true (gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD));
  g_assert_true (get_focused (window) == tuntas_chart_view_get_mark (view, 0));
  for (guint i = 1; i < n; i++) {
    press (view, GDK_KEY_Right);
    g_assert_true (get_focused (window) == tuntas_chart_view_get_mark (view, i));
  }
  press (view, GDK_KEY_Right);
  g_assert_true (get_focused (window) == tuntas_chart_view_get_mark (view, n - 1));
  press (view, GDK_KEY_Left);
  g_assert_true (get_focused (window) == tuntas_chart_view_get_mark (view, n - 2));
  press (view, GDK_KEY_Home);
  g_assert_true (get_focused (window) == tuntas_chart_view_get_mark (view, 0));
  press (view, GDK_KEY_End);
  g_assert_true (get_focused (window) == tuntas_chart_view_get_mark (view, n - 1));
  g_assert_false (gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD));
  close_widget (window, widget);
}

/* In a heat map, up and down stay in their column. */
static void
test_walk_rows (void)
{
  g_autoptr (TuntasChart) chart = make_chart (TUNTAS_CHART_HEAT_MAP, 3);
  GtkWidget *widget = tuntas_chart_view_new ();
  TuntasChartView *view = TUNTAS_CHART_VIEW (widget);
  GtkWidget *window;

  tuntas_chart_view_set_chart (view, chart);
  window = open_widget (widget, 900);
  gtk_widget_grab_focus (widget);
  press (view, GDK_KEY_Right);
  press (view, GDK_KEY_Down);
  g_assert_cmpuint (tuntas_chart_mark_get_category (get_focused (window)), ==, 1);
  g_assert_cmpuint (tuntas_chart_mark_get_series (get_focused (window)), ==, 1);
  press (view, GDK_KEY_Up);
  g_assert_cmpuint (tuntas_chart_mark_get_category (get_focused (window)), ==, 0);
  g_assert_cmpuint (tuntas_chart_mark_get_series (get_focused (window)), ==, 1);
  press (view, GDK_KEY_Up);
  g_assert_cmpuint (tuntas_chart_mark_get_category (get_focused (window)), ==, 0);
  close_widget (window, widget);
}

/* Who walks to a chart below the edge sees all of it. */
static void
test_walk_into_sight (void)
{
  g_autoptr (TuntasChart) chart = make_chart (TUNTAS_CHART_BARS, 1);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *above = gtk_button_new_with_label ("Atas");
  GtkWidget *widget = tuntas_chart_view_new ();
  GtkWidget *window;
  graphene_rect_t bounds;

  tuntas_chart_view_set_chart (TUNTAS_CHART_VIEW (widget), chart);
  gtk_widget_set_size_request (above, -1, 590);
  gtk_box_append (GTK_BOX (box), above);
  gtk_box_append (GTK_BOX (box), widget);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  window = open_widget (scroller, 900);
  gtk_widget_grab_focus (above);
  gtk_widget_grab_focus (widget);
  gtk_test_widget_wait_for_draw (window);
  g_assert_true (gtk_widget_compute_bounds (widget, scroller, &bounds));
  g_assert_cmpfloat (bounds.origin.y, >=, 0);
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (scroller));
  close_widget (window, scroller);
}

static void
test_spoken (void)
{
  g_autoptr (TuntasChart) chart = make_chart (TUNTAS_CHART_BARS, 1);
  GtkWidget *widget = tuntas_chart_view_new ();
  TuntasChartView *view = TUNTAS_CHART_VIEW (widget);
  GtkWidget *window;
  GtkAccessible *mark;

  tuntas_chart_add_category (chart, "U6", "Sarana dan prasarana", NULL);
  tuntas_chart_add_missing (chart, "belum ada yang menjawab");
  tuntas_chart_view_set_chart (view, chart);
  window = open_widget (widget, 900);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Nilai rata-rata tiap unsur");
  mark = GTK_ACCESSIBLE (tuntas_chart_view_get_mark (view, 1));
  gtk_test_accessible_assert_role (mark, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (mark, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "U2 Sistem, mekanisme, dan prosedur: 3,10, Baik.");
  gtk_test_accessible_assert_relation (mark, GTK_ACCESSIBLE_RELATION_POS_IN_SET, 2);
  gtk_test_accessible_assert_relation (mark, GTK_ACCESSIBLE_RELATION_SET_SIZE, 6);
  g_assert_cmpstr (tuntas_chart_mark_get_spoken (tuntas_chart_view_get_mark (view, 5)), ==,
                   "U6 Sarana dan prasarana: belum ada yang menjawab.");
  close_widget (window, widget);
}

typedef struct {
  guint times;
  guint series;
  guint category;
} Opened;

static void
value_activated_cb (GtkWidget *widget, guint series, guint category, Opened *opened)
{
  opened->times++;
  opened->series = series;
  opened->category = category;
}

static void
test_activate (void)
{
  g_autoptr (TuntasChart) chart = make_chart (TUNTAS_CHART_ANSWERS, 3);
  GtkWidget *widget = tuntas_chart_card_new ();
  TuntasChartView *view = tuntas_chart_card_get_view (TUNTAS_CHART_CARD (widget));
  Opened opened = {0, 0, 0};
  GtkWidget *window;

  tuntas_chart_card_set_chart (TUNTAS_CHART_CARD (widget), chart);
  g_signal_connect (widget, "value-activated", G_CALLBACK (value_activated_cb), &opened);
  window = open_widget (widget, 900);
  g_assert_nonnull (display_find_by_text (widget, "Nilai rata-rata tiap unsur"));
  gtk_widget_grab_focus (GTK_WIDGET (view));
  press (view, GDK_KEY_End);
  gtk_widget_activate_action (GTK_WIDGET (get_focused (window)), "mark.open", NULL);
  g_assert_cmpuint (opened.times, ==, 1);
  g_assert_cmpuint (opened.series, ==, 2);
  g_assert_cmpuint (opened.category, ==, G_N_ELEMENTS (elements) - 1);
  close_widget (window, widget);
}

/* What is drawn follows the colours of the window and is otherwise kept. */
static void
test_theme (void)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gdk_display_get_default ());
  g_autoptr (TuntasChart) chart = make_chart (TUNTAS_CHART_BARS, 1);
  GtkWidget *widget = tuntas_chart_view_new ();
  TuntasChartView *view = TUNTAS_CHART_VIEW (widget);
  g_autoptr (TuntasChart) twin = make_chart (TUNTAS_CHART_BARS, 1);
  g_autoptr (TuntasChartScene) light = NULL;
  g_autoptr (TuntasChartScene) dark = NULL;
  GtkWidget *window;
  const TuntasChartShape *one, *other;

  tuntas_chart_view_set_chart (view, chart);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_LIGHT);
  window = open_widget (widget, 900);
  light = g_object_ref (tuntas_chart_view_get_scene (view));
  gtk_widget_queue_draw (widget);
  gtk_widget_queue_allocate (widget);
  gtk_test_widget_wait_for_draw (window);
  g_assert_true (tuntas_chart_view_get_scene (view) == light);

  tuntas_chart_view_set_chart (view, twin);
  g_assert_true (tuntas_chart_view_get_chart (view) == twin);
  g_assert_true (tuntas_chart_view_get_scene (view) == light);

  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  gtk_test_widget_wait_for_draw (window);
  dark = g_object_ref (tuntas_chart_view_get_scene (view));
  g_assert_true (dark != light);
  g_assert_cmpuint (tuntas_chart_scene_get_n_shapes (dark), ==,
                    tuntas_chart_scene_get_n_shapes (light));
  one = tuntas_chart_scene_get_shape (light, 0);
  other = tuntas_chart_scene_get_shape (dark, 0);
  g_assert_true (one->fill.red != other->fill.red);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);
  close_widget (window, widget);
}

/* Values lie within the chart at every width, and its height follows. */
static void
test_resize (void)
{
  static const int widths[] = {1200, 640, 340};
  g_autoptr (TuntasChart) chart = make_chart (TUNTAS_CHART_BARS, 1);

  for (guint w = 0; w < G_N_ELEMENTS (widths); w++) {
    GtkWidget *widget = tuntas_chart_view_new ();
    TuntasChartView *view = TUNTAS_CHART_VIEW (widget);
    GtkWidget *window;
    int least, natural;

    tuntas_chart_view_set_chart (view, chart);
    window = open_widget (widget, widths[w]);
    g_assert_cmpint (gtk_widget_get_width (widget), ==, widths[w]);
    gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, widths[w], &least, &natural, NULL, NULL);
    g_assert_cmpint (least, >, 100);
    g_assert_cmpint (least, ==, natural);
    for (guint i = 0; i < tuntas_chart_view_get_n_marks (view); i++) {
      graphene_rect_t bounds;

      g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (tuntas_chart_view_get_mark (view, i)),
                                                widget, &bounds));
      g_assert_cmpfloat (bounds.size.width, >=, 16);
      g_assert_cmpfloat (bounds.origin.x, >=, 0);
      g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, widths[w]);
    }
    close_widget (window, widget);
  }
}

/* Another chart keeps the marks that it can, an empty one has none. */
static void
test_change (void)
{
  g_autoptr (TuntasChart) one = make_chart (TUNTAS_CHART_BARS, 1);
  g_autoptr (TuntasChart) other = make_chart (TUNTAS_CHART_COMPARISON, 2);
  g_autoptr (TuntasChart) empty = tuntas_chart_new ();
  GtkWidget *widget = tuntas_chart_view_new ();
  TuntasChartView *view = TUNTAS_CHART_VIEW (widget);
  GtkWidget *window;
  TuntasChartMark *mark;

  tuntas_chart_view_set_chart (view, one);
  window = open_widget (widget, 900);
  gtk_widget_grab_focus (widget);
  press (view, GDK_KEY_Right);
  mark = get_focused (window);
  tuntas_chart_view_set_chart (view, other);
  gtk_test_widget_wait_for_draw (window);
  g_assert_cmpuint (tuntas_chart_view_get_n_marks (view), ==, 2 * G_N_ELEMENTS (elements));
  g_assert_true (get_focused (window) == mark);
  press (view, GDK_KEY_End);
  tuntas_chart_view_set_chart (view, one);
  g_assert_true (get_focused (window) == tuntas_chart_view_get_mark (view, 0));

  tuntas_chart_view_set_chart (view, empty);
  gtk_test_widget_wait_for_draw (window);
  g_assert_cmpuint (tuntas_chart_view_get_n_marks (view), ==, 0);
  g_assert_false (gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD));
  tuntas_chart_view_set_chart (view, NULL);
  gtk_test_widget_wait_for_draw (window);
  close_widget (window, widget);
}

typedef struct {
  GFile *file;
  GError *error;
} Written;

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Written *written = data;

  written->file = tuntas_chart_picture_save_finish (result, &written->error);
}

static gboolean
is_written (gpointer data)
{
  Written *written = data;

  return written->file != NULL || written->error != NULL;
}

static void
test_picture (void)
{
  static const struct {
    const char *name;
    const char *begins;
  } cases[] = {
    {"grafik.png", "\x89PNG"},
    {"GRAFIK.SVG", "<?xml"},
  };
  g_autoptr (TuntasChart) chart = make_chart (TUNTAS_CHART_BARS, 1);
  g_autofree char *folder = g_dir_make_tmp ("tuntas-XXXXXX", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "tiada", "grafik.png", NULL);
  g_autoptr (GFile) lost = g_file_new_for_path (nowhere);
  Written written = {NULL, NULL};

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_build_filename (folder, cases[i].name, NULL);
    g_autoptr (GFile) file = g_file_new_for_path (path);
    g_autofree char *bytes = NULL;

    tuntas_chart_picture_save_async (chart, file, NULL, written_cb, &written);
    display_wait (is_written, &written, "the picture");
    g_assert_no_error (written.error);
    g_clear_object (&written.file);
    g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
    g_assert_true (g_str_has_prefix (bytes, cases[i].begins));
    g_assert_true (g_file_delete (file, NULL, NULL));
  }
  tuntas_chart_picture_save_async (chart, lost, NULL, written_cb, &written);
  display_wait (is_written, &written, "the failure");
  g_assert_error (written.error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&written.error);
  g_rmdir (folder);
}

/* Tables */

static void
fill_table (TuntasFigureTable *table, guint n_rows)
{
  tuntas_figure_table_begin (table);
  for (guint r = 0; r < n_rows; r++) {
    g_autofree char *name = g_strdup_printf ("U%u", r + 1);
    g_autofree char *text = g_strdup_printf ("3,%u", r);

    tuntas_figure_table_add_row (table, TUNTAS_FIGURE_ROW_PLAIN);
    tuntas_figure_table_add_cell (table, name, FALSE);
    tuntas_figure_table_add_cell (table, text, r != 1);
    tuntas_figure_table_add_cell (table, "Baik", TRUE);
  }
  tuntas_figure_table_end (table);
}

static void
assert_at (GtkWidget *window, TuntasFigureTable *table, guint row, guint column)
{
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) ==
                 GTK_WIDGET (tuntas_figure_table_get_cell (table, row, column)));
}

/* Over what opens something; the cell that does not is passed over. */
static void
test_table (void)
{
  const TuntasFigureColumn columns[] = {
    {"U", FALSE, FALSE}, {"NRR", TRUE, FALSE}, {"Mutu", FALSE, FALSE}};
  GtkWidget *widget = tuntas_figure_table_new ("Unsur");
  TuntasFigureTable *table = TUNTAS_FIGURE_TABLE (widget);
  Opened opened = {0, 0, 0};
  GtkWidget *window;

  tuntas_figure_table_set_columns (table, columns, G_N_ELEMENTS (columns));
  fill_table (table, 3);
  g_signal_connect (widget, "opened", G_CALLBACK (value_activated_cb), &opened);
  window = open_widget (widget, 600);
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  g_assert_true (gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD));
  assert_at (window, table, 0, 1);
  press_in (widget, GDK_KEY_Down);
  assert_at (window, table, 1, 2);
  press_in (widget, GDK_KEY_Left);
  assert_at (window, table, 0, 2);
  press_in (widget, GDK_KEY_Right);
  assert_at (window, table, 1, 2);
  press_in (widget, GDK_KEY_End);
  assert_at (window, table, 2, 2);
  press_in (widget, GDK_KEY_Down);
  assert_at (window, table, 2, 2);
  gtk_widget_activate_action (gtk_root_get_focus (GTK_ROOT (window)), "figure.open", NULL);
  g_assert_cmpuint (opened.times, ==, 1);
  g_assert_cmpuint (opened.series, ==, 2);
  g_assert_cmpuint (opened.category, ==, 2);
  g_assert_false (gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD));

  gtk_widget_grab_focus (widget);
  fill_table (table, 3);
  assert_at (window, table, 2, 2);
  fill_table (table, 2);
  g_assert_null (tuntas_figure_table_get_cell (table, 2, 0));
  assert_at (window, table, 0, 1);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (tuntas_figure_table_get_cell (table, 1, 1)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "U2, NRR: 3,1");
  close_widget (window, widget);
}

/* Cards */

static GtkWidget *
add_card (GtkWidget *box, int height)
{
  GtkWidget *card = gtk_label_new (NULL);

  gtk_widget_set_size_request (card, 200, height);
  gtk_widget_insert_before (card, box, NULL);
  return card;
}

static void
assert_place (GtkWidget *card, int x, int y, int width, int height)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (card, gtk_widget_get_parent (card), &bounds));
  g_assert_cmpint ((int)bounds.origin.x, ==, x);
  g_assert_cmpint ((int)bounds.origin.y, ==, y);
  g_assert_cmpint ((int)bounds.size.width, ==, width);
  g_assert_cmpint ((int)bounds.size.height, ==, height);
}

/* Each card goes where there is more room, and both columns end together. */
static void
test_columns (void)
{
  for (guint narrow = 0; narrow < 2; narrow++) {
    GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
    GtkWidget *first = add_card (box, 100);
    GtkWidget *high = add_card (box, 200);
    GtkWidget *last = add_card (box, 60);
    GtkWidget *window;

    gtk_widget_set_layout_manager (box, tuntas_columns_layout_new (800, 10));
    gtk_widget_set_valign (box, GTK_ALIGN_START);
    window = open_widget (box, narrow ? 600 : 810);
    if (narrow) {
      assert_place (first, 0, 0, 600, 100);
      assert_place (high, 0, 110, 600, 200);
      assert_place (last, 0, 320, 600, 60);
    } else {
      assert_place (first, 0, 0, 400, 100);
      assert_place (high, 410, 0, 400, 200);
      assert_place (last, 0, 110, 400, 90);
    }
    close_widget (window, box);
  }
}

static void
add_walks (void)
{
  static const struct {
    TuntasChartKind kind;
    const char *path;
  } walks[] = {
    {TUNTAS_CHART_BARS, "/survey-result/chart/walk/bars"},
    {TUNTAS_CHART_TREND, "/survey-result/chart/walk/trend"},
    {TUNTAS_CHART_COMPARISON, "/survey-result/chart/walk/comparison"},
    {TUNTAS_CHART_ANSWERS, "/survey-result/chart/walk/answers"},
    {TUNTAS_CHART_HEAT_MAP, "/survey-result/chart/walk/heat-map"},
    {TUNTAS_CHART_QUADRANT, "/survey-result/chart/walk/quadrant"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (walks); i++)
    g_test_add_data_func (walks[i].path, GUINT_TO_POINTER (walks[i].kind), test_walk);
}

int
main (int argc, char *argv[])
{
  display_init (&argc, &argv);

  add_walks ();
  g_test_add_func ("/survey-result/chart/walk/rows", test_walk_rows);
  g_test_add_func ("/survey-result/chart/walk/into-sight", test_walk_into_sight);
  g_test_add_func ("/survey-result/chart/spoken", test_spoken);
  g_test_add_func ("/survey-result/chart/activate", test_activate);
  g_test_add_func ("/survey-result/chart/theme", test_theme);
  g_test_add_func ("/survey-result/chart/resize", test_resize);
  g_test_add_func ("/survey-result/chart/change", test_change);
  g_test_add_func ("/survey-result/chart/picture", test_picture);
  g_test_add_func ("/survey-result/table", test_table);
  g_test_add_func ("/survey-result/columns", test_columns);
  return g_test_run ();
}
