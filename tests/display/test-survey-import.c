/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "survey-office.h"
#include "tuntas-survey-import-page.h"

#include <string.h>

#define HEADER "U1;U2;U3;U4;U5;U6;U7;U8;U9;Jenis Kelamin;Layanan;Saran\n"

typedef struct {
  DisplayFixture display;
  gint64 period;
  GtkWidget *page;
  char *path;
  char *failure; /* what the page reported */
} Fixture;

static void
failed_cb (TuntasPage *page, const char *heading, GError *error, Fixture *self)
{
  g_free (self->failure);
  self->failure = g_strdup (error->message);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  GtkWidget *window = adw_window_new ();

  display_fixture_set_up_empty (&self->display, NULL);
  self->period = survey_office_begin (&self->display);
  self->page = g_object_new (tuntas_survey_import_page_get_type (), "session",
                             self->display.session, "settings", self->display.settings, NULL);
  g_signal_connect (self->page, "failed", G_CALLBACK (failed_cb), self);
  adw_window_set_content (ADW_WINDOW (window), self->page);
  gtk_window_set_default_size (GTK_WINDOW (window), 1024, 600);
  gtk_window_present (GTK_WINDOW (window));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (self->page), (gpointer *)&self->page);
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (self->page)));
  display_turn ();
  g_assert_null (self->page);
  g_free (self->path);
  g_free (self->failure);
  display_fixture_tear_down (&self->display, NULL);
}

static void
choose (Fixture *self, const char *name, const char *text)
{
  g_free (self->path);
  self->path = office_fixture_build_path (&self->display.office, name);
  g_assert_true (g_file_set_contents (self->path, text, -1, NULL));
  tuntas_page_show_target (TUNTAS_PAGE (self->page),
                           g_variant_ref_sink (g_variant_new ("(xs)", self->period, self->path)));
}

/* A text in sight. */
static gboolean
shows (Fixture *self, const char *text)
{
  GtkWidget *found = display_find_by_text (self->page, text);

  return found != NULL && gtk_widget_get_mapped (found);
}

static GtkWidget *
find_button (GtkWidget *root, const char *action)
{
  if (GTK_IS_BUTTON (root) &&
      g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (root)), action) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_button (child, action);

    if (found != NULL)
      return found;
  }
  return NULL;
}

static GtkWidget *
find_run (Fixture *self)
{
  return find_button (self->page, "survey-import.run");
}

static gboolean
can_run (gpointer self)
{
  return gtk_widget_get_sensitive (find_run (self));
}

static GtkDropDown *
find_choice (Fixture *self, const char *label)
{
  return GTK_DROP_DOWN (display_find (self->page, GTK_TYPE_DROP_DOWN, label));
}

static GtkCheckButton *
find_skip (Fixture *self)
{
  return GTK_CHECK_BUTTON (display_find (self->page, GTK_TYPE_CHECK_BUTTON, NULL));
}

static guint64
count_respondents (Fixture *self)
{
  g_autoptr (TuntasSurveyResult) result = survey_office_load (&self->display, self->period);

  return result->summary->respondents;
}

static gboolean
is_done (gpointer self)
{
  return shows (self, "2 forms were taken in");
}

static gboolean
has_failed (gpointer self)
{
  return ((Fixture *)self)->failure != NULL;
}

static void
test_import (Fixture *self, gconstpointer data)
{
  static const char text[] = HEADER "4;4;4;4;4;4;4;4;4;L;Surat pindah;Kursi ditambah\n"
                                    "3;;3;3;3;3;3;3;3;P;;\n";

  choose (self, "jawaban.csv", text);
  display_wait (can_run, self, "the preview");
  g_assert_true (shows (self, "2 forms can be taken in. Nothing was changed yet."));
  g_assert_true (shows (self, "Kursi ditambah"));
  g_assert_cmpuint (
    gtk_drop_down_get_selected (find_choice (self, "U9 Penanganan pengaduan, saran dan masukan")),
    ==, 9);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (find_skip (self))));
  g_assert_cmpuint (count_respondents (self), ==, 0);
  gtk_widget_activate_action (self->page, "survey-import.run", NULL);
  display_wait (is_done, self, "the import");
  g_assert_cmpuint (count_respondents (self), ==, 2);

  /* the same answers do not count twice */
  choose (self, "salinan.csv", text);
  display_wait (has_failed, self, "the refusal");
  g_assert_nonnull (strstr (self->failure, "jawaban.csv"));
  g_assert_nonnull (strstr (self->failure, "20 November 2026"));
  g_assert_true (gtk_widget_get_mapped (find_button (self->page, "survey-import.choose")));
}

static gboolean
asks_for_u1 (gpointer self)
{
  return shows (self, "Say which columns hold the answers to U1.");
}

static gboolean
reads_twice (gpointer self)
{
  return shows (self, "U1 and U2 are both read from the column “U2”. Choose another column for one "
                      "of them.");
}

/* What the header does not tell, a person does; it is remembered. */
static void
test_mapping (Fixture *self, gconstpointer data)
{
  static const char first[] = "Nomor;Nilai A;U2;U3;U4;U5;U6;U7;U8;U9;Saran\n"
                              "1;4;4;4;4;4;4;4;4;4;Budi\n"
                              "2;3;3;3;3;3;3;3;3;3;\n";
  static const char second[] = "U2;U3;U4;U5;U6;U7;U8;U9;Nilai A\n4;4;4;4;4;4;4;4;3\n";
  static const char *const u1 = "U1 Persyaratan";

  choose (self, "asing.csv", first);
  display_wait (asks_for_u1, self, "the question");
  g_assert_false (can_run (self));
  gtk_drop_down_set_selected (find_choice (self, u1), 3);
  display_wait (reads_twice, self, "the objection");
  g_assert_false (can_run (self));
  gtk_drop_down_set_selected (find_choice (self, u1), 2);
  gtk_drop_down_set_selected (find_choice (self, "Saran"), 0);
  display_wait (can_run, self, "the preview");
  gtk_widget_activate_action (self->page, "survey-import.run", NULL);
  display_wait (is_done, self, "the import");

  choose (self, "lagi.csv", second);
  display_wait (can_run, self, "the second preview");
  g_assert_cmpuint (gtk_drop_down_get_selected (find_choice (self, u1)), ==, 9);
  g_assert_true (shows (self, "1 form can be taken in. Nothing was changed yet."));
}

static gboolean
knows_faults (gpointer self)
{
  return shows (self,
                "2 forms can be taken in. 2 rows are faulty: mend them in the file and choose "
                "it again, or take in the others without them.");
}

static guint
count_listed (Fixture *self)
{
  GtkWidget *view = display_find (self->page, GTK_TYPE_COLUMN_VIEW, "Faulty rows");

  return g_list_model_get_n_items (
    G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (view))));
}

/* Faulty rows are named, kept for whoever mends them, and skipped only when somebody says so. */
static void
test_faults (Fixture *self, gconstpointer data)
{
  static const char text[] = HEADER "4;4;4;4;4;4;4;4;4;L;Surat pindah;\n"
                                    "4;4;5;4;4;4;4;4;4;L;;\n"
                                    "3;3;3;3;3;3;3;3;3;?;;\n"
                                    "4;4;4;4;4;4;4;4;4;L;Tidak ada;\n";
  g_autofree char *saved = office_fixture_build_path (&self->display.office, "salah.csv");
  g_autofree char *written = NULL;

  choose (self, "jawaban.csv", text);
  display_wait (knows_faults, self, "the faults");
  g_assert_false (can_run (self));
  g_assert_cmpuint (count_listed (self), ==, 3);
  gtk_widget_activate_action (self->page, "survey-import.save-faults", "s", saved);
  g_assert_true (g_file_get_contents (saved, &written, NULL, NULL));
  g_assert_nonnull (strstr (written, "U3"));
  g_assert_nonnull (strstr (written, "Tidak ada"));

  gtk_check_button_set_active (find_skip (self), TRUE);
  g_assert_true (can_run (self));
  gtk_widget_activate_action (self->page, "survey-import.run", NULL);
  display_wait (is_done, self, "the import");
  g_assert_cmpuint (count_respondents (self), ==, 2);
}

static gboolean
has_rows (gpointer self)
{
  return ((Fixture *)self)->failure != NULL ||
         shows (self, "The file has no rows. Choose another one.");
}

/* What cannot be taken in says so, and leaves the page ready for another file. */
static void
test_nothing (Fixture *self, gconstpointer data)
{
  choose (self, "kosong.csv", "");
  display_wait (has_failed, self, "the refusal");
  g_clear_pointer (&self->failure, g_free);
  choose (self, "kop.csv", HEADER);
  display_wait (has_rows, self, "the preview");
  g_assert_false (can_run (self));
  gtk_widget_activate_action (self->page, "survey-import.again", NULL);
  g_assert_true (gtk_widget_get_mapped (find_button (self->page, "survey-import.choose")));
}

/* Thousands of faulty rows are one list. */
static void
test_many (Fixture *self, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (HEADER);

  for (guint i = 0; i < 6000; i++)
    g_string_append (text, "4;4;4;4;4;4;4;4;9;L;;\n");
  g_string_append (text, "4;4;4;4;4;4;4;4;4;L;;\n");
  choose (self, "salah.csv", text->str);
  gtk_check_button_set_active (find_skip (self), FALSE);
  while (!gtk_widget_get_visible (GTK_WIDGET (find_skip (self))))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (count_listed (self), ==, 5000);
  g_assert_true (shows (self, "Only the first 5,000 are listed; all are counted."));
  g_assert_nonnull (display_find_by_text (self->page, "Faulty rows (6.000)"));
}

int
main (int argc, char **argv)
{
  display_init (&argc, &argv);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/survey-import/import", test_import);
  ADD ("/survey-import/mapping", test_mapping);
  ADD ("/survey-import/faults", test_faults);
  ADD ("/survey-import/nothing", test_nothing);
  ADD ("/survey-import/many", test_many);
  return g_test_run ();
}
