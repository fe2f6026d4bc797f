/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "survey-pages.h"
#include "tuntas-case-page.h"
#include "tuntas-form-field.h"
#include "tuntas-form-value.h"
#include "tuntas-method-chooser.h"
#include "tuntas-survey-editor-page.h"
#include "tuntas-survey-keying-page.h"
#include "tuntas-survey-page.h"
#include "tuntas-survey-period-page.h"

#include <string.h>

/* The list */

static gboolean
lists_surveys (gpointer self)
{
  return g_strcmp0 (survey_pages_view (self), "list") == 0;
}

static gboolean
is_empty (gpointer self)
{
  return g_strcmp0 (survey_pages_view (self), "empty") == 0;
}

static void
test_list (SurveyPages *self, gconstpointer data)
{
  GtkListBoxRow *row;

  survey_pages_open (self, TUNTAS_TYPE_SURVEY_PAGE, NULL);
  display_wait (lists_surveys, self, "the list of the surveys");
  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (survey_pages_child (self, "list")), 0);
  g_assert_nonnull (
    display_find_by_text (GTK_WIDGET (row), "Survei Kepuasan Masyarakat Semester II 2026"));
  g_assert_nonnull (
    display_find_by_text (GTK_WIDGET (row), "0 of 132 respondents, 132 still missing"));
  gtk_widget_activate (GTK_WIDGET (row));
  g_assert_cmpstr (self->way.page, ==, "survey-period");
  gtk_widget_activate_action (GTK_WIDGET (self->page), "survey.new", NULL);
  g_assert_cmpstr (self->way.page, ==, "survey-editor");
  survey_pages_close (self);
}

static gpointer
many_job (TuntasWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (TuntasSurveyResult) first =
               tuntas_workspace_load_survey (workspace, *(gint64 *)data, error);

  for (int year = 2000; first != NULL && year < 2024; year++) {
    g_autoptr (TuntasSurveyPeriod) period = tuntas_survey_period_copy (first->summary->period);

    period->id = 0;
    period->case_id = 0;
    period->starts_on = year * 10000 + 101;
    period->ends_on = year * 10000 + 630;
    if (tuntas_workspace_create_survey (workspace, period, 0, error) == 0)
      return NULL;
  }
  return first != NULL ? data : NULL;
}

static guint
count_rows (SurveyPages *self)
{
  GtkListBox *list = GTK_LIST_BOX (survey_pages_child (self, "list"));
  guint n = 0;

  while (gtk_list_box_get_row_at_index (list, (int)n) != NULL)
    n++;
  return n;
}

/* Of many surveys the newest are shown first; the others come when they are asked for. */
static void
test_many (SurveyPages *self, gconstpointer data)
{
  GtkListBox *list;
  GtkWidget *more;

  display_run (&self->display, many_job, &self->period);
  survey_pages_open (self, TUNTAS_TYPE_SURVEY_PAGE, NULL);
  display_wait (lists_surveys, self, "the list of the surveys");
  list = GTK_LIST_BOX (survey_pages_child (self, "list"));
  more = survey_pages_child (self, "more");
  g_assert_cmpuint (count_rows (self), ==, 20);
  g_assert_true (gtk_widget_get_visible (more));
  g_signal_emit_by_name (more, "clicked");
  g_assert_cmpuint (count_rows (self), ==, 25);
  g_assert_false (gtk_widget_get_visible (more));
  g_assert_true (gtk_widget_get_focus_child (GTK_WIDGET (list)) ==
                 GTK_WIDGET (gtk_list_box_get_row_at_index (list, 20)));
  tuntas_page_refresh (self->page);
  display_turn ();
  g_assert_cmpuint (count_rows (self), ==, 25);
  survey_pages_close (self);
}

static void
test_empty (SurveyPages *self, gconstpointer data)
{
  survey_pages_open (self, TUNTAS_TYPE_SURVEY_PAGE, NULL);
  display_wait (is_empty, self, "the page without surveys");
  survey_pages_close (self);
}

/* One survey */

static gboolean
is_closed (gpointer self)
{
  return !gtk_widget_get_visible (survey_pages_child (self, "close_button"));
}

static void
test_period (SurveyPages *self, gconstpointer data)
{
  gint64 batch =
    survey_office_begin_batch (&self->display, self->period, TUNTAS_SURVEY_SOURCE_PAPER);
  GtkStack *parts;

  survey_office_key (&self->display, batch, "333333333", NULL, NULL);
  survey_pages_open (self, TUNTAS_TYPE_SURVEY_PERIOD_PAGE,
                     g_variant_new ("(xs)", self->period, "forms"));
  display_wait (survey_pages_shows_survey, self, "the survey");
  parts = GTK_STACK (survey_pages_child (self, "parts"));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (parts), ==, "forms");
  g_assert_cmpstr (survey_pages_text (self, "figure"), ==, "75,00");
  g_assert_cmpstr (survey_pages_text (self, "grade"), ==, "C (Kurang baik)");
  gtk_widget_activate_action (GTK_WIDGET (self->page), "survey.show-part", "u", 0);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (parts), !=, "forms");
  gtk_widget_activate_action (GTK_WIDGET (self->page), "survey.next-part", NULL);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (parts), ==, "forms");

  gtk_widget_activate_action (GTK_WIDGET (self->page), "survey.close", NULL);
  g_assert_nonnull (survey_pages_find_dialog ());
  g_signal_emit_by_name (survey_pages_find_dialog (), "accepted");
  gtk_window_destroy (GTK_WINDOW (survey_pages_find_dialog ()));
  display_wait (is_closed, self, "the survey to be closed");
  survey_pages_close (self);
}

/* Somebody else changed the survey after it was read: nothing is closed unseen. */
static gpointer
change_job (TuntasWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (TuntasSurveyResult) result =
               tuntas_workspace_load_survey (workspace, *(gint64 *)data, error);
  g_autoptr (TuntasSurveyPeriod) copy = NULL;

  if (result == NULL)
    return NULL;
  copy = tuntas_survey_period_copy (result->summary->period);
  copy->population = 1000;
  return GINT_TO_POINTER (tuntas_workspace_save_survey (workspace, copy, 0, error));
}

static void
change_survey (SurveyPages *self)
{
  g_assert_true (GPOINTER_TO_INT (display_run (&self->display, change_job, &self->period)));
}

static gboolean
has_conflict (gpointer self)
{
  return display_find_by_text (GTK_WIDGET (((SurveyPages *)self)->page),
                               "Somebody else changed this survey in the meantime.") != NULL;
}

static void
test_period_conflict (SurveyPages *self, gconstpointer data)
{
  SurveyGate gate = {0};

  g_mutex_init (&gate.mutex);
  g_cond_init (&gate.cond);
  survey_pages_open (self, TUNTAS_TYPE_SURVEY_PERIOD_PAGE,
                     g_variant_new ("(xs)", self->period, "forms"));
  display_wait (survey_pages_shows_survey, self, "the survey");
  display_turn ();
  tuntas_session_run_async (self->display.session, survey_gate_wait, &gate, NULL, NULL, NULL, NULL,
                            NULL);
  tuntas_session_run_async (self->display.session, change_job, &self->period, NULL, NULL, NULL,
                            NULL, NULL);
  gtk_widget_activate_action (GTK_WIDGET (self->page), "survey.close", NULL);
  g_signal_emit_by_name (survey_pages_find_dialog (), "accepted");
  gtk_window_destroy (GTK_WINDOW (survey_pages_find_dialog ()));
  survey_gate_open (&gate);
  display_wait (has_conflict, self, "the word about the other change");
  g_assert_false (is_closed (self));
  survey_pages_close (self);
  g_mutex_clear (&gate.mutex);
  g_cond_clear (&gate.cond);
}

static void
test_missing (SurveyPages *self, gconstpointer data)
{
  survey_pages_open (self, TUNTAS_TYPE_SURVEY_PERIOD_PAGE,
                     g_variant_new ("(xs)", (gint64)4711, ""));
  display_wait (survey_pages_is_missing, self, "the word about a survey that is not there");
  gtk_widget_activate_action (GTK_WIDGET (self->page), "survey.list", NULL);
  g_assert_cmpstr (self->way.page, ==, "survey");
  survey_pages_close (self);
}

/* From its case to the survey. */

static gboolean
leads_to_survey (gpointer self)
{
  return g_strcmp0 (((SurveyPages *)self)->way.page, "survey-period") == 0;
}

static gboolean
shows_case (gpointer self)
{
  return g_strcmp0 (survey_pages_view (self), "case") == 0;
}

static void
test_case (SurveyPages *self, gconstpointer data)
{
  g_autoptr (TuntasSurveyResult) result = survey_office_load (&self->display, self->period);

  survey_pages_open (self, TUNTAS_TYPE_CASE_PAGE,
                     g_variant_new_int64 (result->summary->period->case_id));
  display_wait (shows_case, self, "the case of the survey");
  g_assert_true (gtk_widget_get_visible (survey_pages_child (self, "survey_button")));
  gtk_widget_activate_action (GTK_WIDGET (self->page), "case.open-survey", NULL);
  display_wait (leads_to_survey, self, "the way to the survey");
  survey_pages_close (self);
}

/* Beginning and changing a survey */

static gboolean
is_editing (gpointer self)
{
  return g_strcmp0 (survey_pages_view (self), "editor") == 0;
}

static TuntasFormField *
find_field (SurveyPages *self, const char *title)
{
  GtkWidget *label = display_find_by_text (GTK_WIDGET (self->page), title);

  g_assert_nonnull (label);
  return TUNTAS_FORM_FIELD (gtk_widget_get_ancestor (label, TUNTAS_TYPE_FORM_FIELD));
}

static void
fill (SurveyPages *self, const char *title, const char *text)
{
  tuntas_form_value_set (tuntas_form_field_get_child (find_field (self, title)), text);
}

static char *
dup_value (SurveyPages *self, const char *title)
{
  return tuntas_form_value_dup (tuntas_form_field_get_child (find_field (self, title)));
}

static void
test_editor (SurveyPages *self, gconstpointer data)
{
  g_autofree char *title = NULL;
  g_autofree char *population = NULL;
  g_autoptr (TuntasSurveyResult) result = NULL;
  gint64 id = 0;

  survey_pages_open (self, TUNTAS_TYPE_SURVEY_EDITOR_PAGE, g_variant_new_int64 (0));
  display_wait (is_editing, self, "the form");
  title = dup_value (self, "Title of the survey");
  g_assert_cmpstr (title, ==, "Survei Kepuasan Masyarakat Semester II 2026");

  /* Errors stand below their fields, and nothing is saved. */
  fill (self, "Title of the survey", "");
  fill (self, "Last day", "1/7/2026");
  fill (self, "Users of the service", "banyak");
  gtk_widget_activate_action (GTK_WIDGET (self->page), "survey.save", NULL);
  g_assert_cmpstr (tuntas_form_field_get_error (find_field (self, "Title of the survey")), !=, "");
  g_assert_cmpstr (tuntas_form_field_get_error (find_field (self, "Last day")), !=, "");
  g_assert_cmpstr (tuntas_form_field_get_error (find_field (self, "Users of the service")), !=, "");
  g_assert_null (self->way.page);

  fill (self, "Title of the survey", "Survei loket; \"uji\" = coba\\");
  fill (self, "Last day", "31/12/2026");
  fill (self, "Users of the service", "1.000");
  survey_pages_close (self);

  /* What was typed is there again. */
  survey_pages_open (self, TUNTAS_TYPE_SURVEY_EDITOR_PAGE, g_variant_new_int64 (0));
  display_wait (is_editing, self, "the form");
  population = dup_value (self, "Users of the service");
  g_assert_cmpstr (population, ==, "1.000");
  gtk_widget_activate_action (GTK_WIDGET (self->page), "survey.save", NULL);
  display_wait (leads_to_survey, self, "the new survey");
  g_variant_get (self->way.target, "(xs)", &id, NULL);
  result = survey_office_load (&self->display, id);
  g_assert_cmpstr (result->summary->period->title, ==, "Survei loket; \"uji\" = coba\\");
  g_assert_cmpuint (result->summary->sample, ==, 278);
  g_assert_cmpint (id, !=, self->period);
  survey_pages_close (self);
}

static const char own_list[] = "[metode]\n"
                               "format=1\n"
                               "kode=loket\n"
                               "judul=Daftar sendiri\n"
                               "bobot=exact\n"
                               "pembulatan=exact\n"
                               "\n"
                               "[unsur RAMAH]\n"
                               "nomor=1\n"
                               "label=Keramahan\n"
                               "tanya=Apakah petugas ramah?\n"
                               "pilihan=Tidak;Kurang;Ya;Sangat\n"
                               "bobot=%s\n"
                               "\n"
                               "[unsur CEPAT]\n"
                               "nomor=2\n"
                               "label=Kecepatan\n"
                               "tanya=Apakah cepat?\n"
                               "pilihan=Tidak;Kurang;Ya;Sangat\n"
                               "bobot=0.6\n"
                               "\n"
                               "[mutu A]\nkinerja=Sangat baik\ndari=88.31\nsampai=100.00\n"
                               "[mutu B]\nkinerja=Baik\ndari=76.61\nsampai=88.30\n"
                               "[mutu C]\nkinerja=Kurang baik\ndari=65.00\nsampai=76.60\n"
                               "[mutu D]\nkinerja=Tidak baik\ndari=25.00\nsampai=64.99\n";

/* A list of the office's own: its faults are named, a good one is taken. */
static void
test_own_list (SurveyPages *self, gconstpointer data)
{
  g_autofree char *faulty = g_strdup_printf (own_list, "0.5");
  g_autofree char *good = g_strdup_printf (own_list, "0.4");
  g_autoptr (TuntasSurveyResult) result = NULL;
  TuntasMethodChooser *chooser;
  gint64 id = 0;

  survey_pages_open (self, TUNTAS_TYPE_SURVEY_EDITOR_PAGE, g_variant_new_int64 (0));
  display_wait (is_editing, self, "the form");
  chooser = TUNTAS_METHOD_CHOOSER (
    display_find (GTK_WIDGET (self->page), TUNTAS_TYPE_METHOD_CHOOSER, NULL));
  g_assert_false (tuntas_method_chooser_read (chooser, faulty, "loket.ini"));
  g_assert_nonnull (
    strstr (tuntas_form_field_get_error (find_field (self, "Questionnaire")), "loket.ini"));
  g_assert_true (tuntas_method_chooser_read (chooser, good, "loket.ini"));
  g_assert_cmpstr (tuntas_form_field_get_error (find_field (self, "Questionnaire")), ==, "");
  gtk_widget_activate_action (GTK_WIDGET (self->page), "survey.save", NULL);
  display_wait (leads_to_survey, self, "the new survey");
  g_variant_get (self->way.target, "(xs)", &id, NULL);
  result = survey_office_load (&self->display, id);
  g_assert_cmpuint (result->summary->method->elements->len, ==, 2);
  g_assert_cmpstr (result->summary->period->method, ==, "loket");
  survey_pages_close (self);
}

static void
test_editor_conflict (SurveyPages *self, gconstpointer data)
{
  g_autofree char *kept = NULL;

  survey_pages_open (self, TUNTAS_TYPE_SURVEY_EDITOR_PAGE, g_variant_new_int64 (self->period));
  display_wait (is_editing, self, "the form");
  fill (self, "Unit that is judged", "Loket 2");
  change_survey (self);
  gtk_widget_activate_action (GTK_WIDGET (self->page), "survey.save", NULL);
  display_wait (has_conflict, self, "the word about the other change");
  kept = dup_value (self, "Unit that is judged");
  g_assert_cmpstr (kept, ==, "Loket 2");
  g_assert_null (self->way.page);
  survey_pages_close (self);
}

/* The smallest screen less the sidebar. */
#define ROOM (1366 - 200)

/* With text twice as large every page still fits into a small screen, without a bar across. */
static void
test_large_text (SurveyPages *self, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  gint64 batch =
    survey_office_begin_batch (&self->display, self->period, TUNTAS_SURVEY_SOURCE_PAPER);
  const struct {
    GType type;
    DisplayCondition condition;
    GVariant *target;
  } pages[] = {
    {TUNTAS_TYPE_SURVEY_PAGE, lists_surveys, NULL},
    {TUNTAS_TYPE_SURVEY_PERIOD_PAGE, survey_pages_shows_survey,
     g_variant_new ("(xs)", self->period, "forms")},
    {TUNTAS_TYPE_SURVEY_KEYING_PAGE, survey_pages_is_keying, g_variant_new_int64 (batch)},
    {TUNTAS_TYPE_SURVEY_EDITOR_PAGE, is_editing, g_variant_new_int64 (0)},
  };
  int dpi;

  survey_office_key (&self->display, batch, "333333333", NULL, NULL);
  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++) {
    int least;

    survey_pages_open (self, pages[i].type, pages[i].target);
    display_wait (pages[i].condition, self, "the page");
    display_turn ();
    gtk_widget_measure (GTK_WIDGET (self->page), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL,
                        NULL);
    if (least > ROOM)
      g_error ("%s needs %d pixels", g_type_name (pages[i].type), least);
    survey_pages_close (self);
  }
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

#define add(path, test, setup)                                                                     \
  g_test_add ("/survey/" path, SurveyPages, NULL, setup, test, survey_pages_tear_down)

int
main (int argc, char *argv[])
{
  display_init (&argc, &argv);

  add ("list", test_list, survey_pages_set_up);
  add ("many", test_many, survey_pages_set_up);
  add ("empty", test_empty, survey_pages_set_up_empty);
  add ("period/close", test_period, survey_pages_set_up);
  add ("period/conflict", test_period_conflict, survey_pages_set_up);
  add ("missing", test_missing, survey_pages_set_up);
  add ("case", test_case, survey_pages_set_up);
  add ("editor/new", test_editor, survey_pages_set_up);
  add ("editor/own-list", test_own_list, survey_pages_set_up);
  add ("editor/conflict", test_editor_conflict, survey_pages_set_up);
  add ("large-text", test_large_text, survey_pages_set_up);
  return g_test_run ();
}
