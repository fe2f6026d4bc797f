/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "display-fixture.h"
#include "tuntas-exchange-service.h"
#include "tuntas-import-page.h"

static TuntasPage *
open_page (DisplayFixture *self)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *page = g_object_new (TUNTAS_TYPE_IMPORT_PAGE, "session", self->session, "settings",
                                  self->settings, NULL);

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

static char *
get_sample (DisplayFixture *self)
{
  return g_build_filename (self->office.data_dir, "sample", "lapor-contoh.csv", NULL);
}

/* A button with a text that begins so, in sight and to be pressed. */
static GtkWidget *
find_button (GtkWidget *root, const char *start)
{
  if (GTK_IS_BUTTON (root) && gtk_widget_get_mapped (root) &&
      gtk_button_get_label (GTK_BUTTON (root)) != NULL &&
      g_str_has_prefix (gtk_button_get_label (GTK_BUTTON (root)), start))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_button (child, start);

    if (found != NULL)
      return found;
  }
  return NULL;
}

static gboolean
can_import (gpointer page)
{
  return find_button (page, "Import ") != NULL;
}

static gboolean
is_imported (gpointer page)
{
  return find_button (page, "_Show the register") != NULL;
}

static gboolean
says_nothing_new (gpointer page)
{
  return display_find_by_text (page, "Every readable report of this file is here already. "
                                     "Importing it again would change nothing; the faulty rows "
                                     "can be exported and mended.") != NULL ||
         display_find_by_text (page, "Every report of this file is here already. Importing it "
                                     "again would change nothing.") != NULL;
}

static guint
count_rows (TuntasPage *page)
{
  GtkWidget *view = display_find (GTK_WIDGET (page), GTK_TYPE_COLUMN_VIEW, "Rows of the export");

  return g_list_model_get_n_items (
    G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (view))));
}

static guint
get_count (TuntasPage *page, const char *title)
{
  for (guint n = 0; n < 1000; n++) {
    g_autofree char *name = g_strdup_printf ("%u %s", n, title);

    if (display_find (GTK_WIDGET (page), GTK_TYPE_TOGGLE_BUTTON, name) != NULL)
      return n;
  }
  g_assert_not_reached ();
}

static void
press_figure (TuntasPage *page, guint n, const char *title, gboolean active)
{
  g_autofree char *name = g_strdup_printf ("%u %s", n, title);
  GtkWidget *figure = display_find (GTK_WIDGET (page), GTK_TYPE_TOGGLE_BUTTON, name);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (figure), active);
}

static void
test_import (DisplayFixture *self, gconstpointer data)
{
  TuntasPage *page = open_page (self);
  g_autofree char *path = get_sample (self);
  g_autofree char *label = NULL;
  guint n_new, n_filed, n_all;

  gtk_widget_activate_action (GTK_WIDGET (page), "import.choose", "s", path);
  display_wait (can_import, page, "the preview");
  n_new = get_count (page, "New");
  n_filed = get_count (page, "History");
  n_all = n_new + n_filed + get_count (page, "Changed") + get_count (page, "Already here") +
          get_count (page, "Faulty");
  g_assert_cmpuint (n_new, >, 1);
  g_assert_cmpuint (count_rows (page), ==, n_all);
  label = g_strdup_printf ("Import %u, file %u", n_new, n_filed);
  g_assert_nonnull (find_button (GTK_WIDGET (page), label));

  /* a figure shows only its rows */
  press_figure (page, n_new, "New", TRUE);
  g_assert_cmpuint (count_rows (page), ==, n_new);
  press_figure (page, n_new, "New", FALSE);
  g_assert_cmpuint (count_rows (page), ==, n_all);

  gtk_widget_activate_action (GTK_WIDGET (page), "import.run", NULL);
  display_wait (is_imported, page, "the import");
  g_assert_cmpuint (get_count (page, "New"), ==, n_new);

  /* the same file again changes nothing and says so */
  gtk_widget_activate_action (GTK_WIDGET (page), "import.again", NULL);
  gtk_widget_activate_action (GTK_WIDGET (page), "import.choose", "s", path);
  display_wait (says_nothing_new, page, "the second preview");
  g_assert_cmpuint (get_count (page, "New"), ==, 0);
  g_assert_false (can_import (page));
  close_page (page);
}

static gboolean
files_history (gpointer page)
{
  GtkWidget *button = find_button (page, "Import ");

  return button != NULL && strstr (gtk_button_get_label (GTK_BUTTON (button)), "file") != NULL;
}

static gboolean
takes_all (gpointer page)
{
  return can_import (page) && !files_history (page) && get_count (page, "Left out") == 0;
}

static gboolean
leaves_out (gpointer page)
{
  return can_import (page) && !files_history (page) && get_count (page, "Left out") > 0;
}

/* What becomes of reports that LAPOR! has done with is asked, and the preview follows the answer.
 */
static void
test_finished (DisplayFixture *self, gconstpointer data)
{
  TuntasPage *page = open_page (self);
  g_autofree char *path = get_sample (self);
  GtkWidget *choice;
  guint n_new, n_filed;

  gtk_widget_activate_action (GTK_WIDGET (page), "import.choose", "s", path);
  display_wait (can_import, page, "the preview");
  choice = display_find (GTK_WIDGET (page), GTK_TYPE_DROP_DOWN,
                         "What becomes of reports that are finished in LAPOR!");
  g_assert_true (gtk_widget_get_mapped (choice));
  n_new = get_count (page, "New");
  n_filed = get_count (page, "History");
  g_assert_cmpuint (n_filed, >, 0);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), TUNTAS_IMPORT_FINISHED_SKIP);
  display_wait (leaves_out, page, "the preview without them");
  g_assert_cmpuint (get_count (page, "New"), ==, n_new);
  /* twice in a row, faster than a preview comes back: the last answer counts */
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), TUNTAS_IMPORT_FINISHED_FILE);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), TUNTAS_IMPORT_FINISHED_RUN);
  display_wait (takes_all, page, "the preview with all as work");
  g_assert_cmpuint (get_count (page, "New"), ==, n_new + n_filed);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), TUNTAS_IMPORT_FINISHED_FILE);
  display_wait (files_history, page, "the preview with history");

  gtk_widget_activate_action (GTK_WIDGET (page), "import.run", NULL);
  display_wait (is_imported, page, "the import");
  g_assert_cmpuint (get_count (page, "History"), ==, n_filed);
  g_assert_false (gtk_widget_get_mapped (choice));
  close_page (page);
}

static gboolean
can_export (gpointer page)
{
  return find_button (page, "_Export faulty rows…") != NULL;
}

static gboolean
is_written (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_IS_REGULAR);
}

/* Rows that cannot be read are kept with the reason, and go out again to be mended. */
static void
test_faulty (DisplayFixture *self, gconstpointer data)
{
  TuntasPage *page = open_page (self);
  g_autofree char *sample = get_sample (self);
  g_autofree char *path = office_fixture_build_path (&self->office, "ekspor.csv");
  g_autofree char *target = office_fixture_build_path (&self->office, "bermasalah.csv");
  g_autofree char *text = NULL;
  g_autofree char *broken = NULL;
  g_autofree char *written = NULL;

  g_assert_true (g_file_get_contents (sample, &text, NULL, NULL));
  broken = g_strconcat (text, "9999999,31 Februari 2026,08:00:00,Contoh\n", NULL);
  g_assert_true (g_file_set_contents (path, broken, -1, NULL));

  gtk_widget_activate_action (GTK_WIDGET (page), "import.choose", "s", path);
  display_wait (can_import, page, "the preview");
  g_assert_cmpuint (get_count (page, "Faulty"), >, 0);
  g_assert_false (can_export (page));
  gtk_widget_activate_action (GTK_WIDGET (page), "import.run", NULL);
  display_wait (can_export, page, "the import");
  gtk_widget_activate_action (GTK_WIDGET (page), "import.export-faulty", "s", target);
  display_wait (is_written, target, "the faulty rows");
  display_turn ();
  g_assert_true (g_file_get_contents (target, &written, NULL, NULL));
  g_assert_nonnull (strstr (written, "9999999"));
  close_page (page);
}

static GError *told;

static void
failed_cb (TuntasPage *page, const char *heading, GError *error)
{
  g_clear_error (&told);
  told = g_error_copy (error);
}

static gboolean
was_told (gpointer data)
{
  return told != NULL;
}

/* What is no export leaves the page ready for another file. */
static void
test_no_export (DisplayFixture *self, gconstpointer data)
{
  TuntasPage *page = open_page (self);
  g_autofree char *path = office_fixture_build_path (&self->office, "catatan.csv");

  g_assert_true (g_file_set_contents (path, "bukan,ekspor\n1,2\n", -1, NULL));
  g_signal_connect (page, "failed", G_CALLBACK (failed_cb), NULL);
  gtk_widget_activate_action (GTK_WIDGET (page), "import.choose", "s", path);
  display_wait (was_told, NULL, "the reason");
  g_assert_nonnull (find_button (GTK_WIDGET (page), "_Choose an export…"));
  g_clear_error (&told);
  close_page (page);
}

int
main (int argc, char **argv)
{
  display_init (&argc, &argv);

#define ADD(path, function)                                                                        \
  g_test_add (path, DisplayFixture, NULL, display_fixture_set_up_empty, function,                  \
              display_fixture_tear_down)
  ADD ("/import/twice", test_import);
  ADD ("/import/finished", test_finished);
  ADD ("/import/faulty", test_faulty);
  ADD ("/import/no-export", test_no_export);
  return g_test_run ();
}
