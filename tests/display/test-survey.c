/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "survey-office.h"
#include "tuntas-answer-cell.h"
#include "tuntas-banner.h"
#include "tuntas-case-page.h"
#include "tuntas-confirm-dialog.h"
#include "tuntas-difference-row.h"
#include "tuntas-form-field.h"
#include "tuntas-form-value.h"
#include "tuntas-keying-row.h"
#include "tuntas-last-form.h"
#include "tuntas-method-chooser.h"
#include "tuntas-survey-editor-page.h"
#include "tuntas-survey-editor.h"
#include "tuntas-survey-keying-page.h"
#include "tuntas-survey-page.h"
#include "tuntas-survey-period-page.h"

#include <string.h>

#define N_ELEMENTS 9

/* Where a page wanted to go. */
typedef struct {
  char *page;
  GVariant *target;
} Way;

typedef struct {
  DisplayFixture display;
  gint64 period;
  TuntasPage *page;
  Way way;
} Fixture;

static void
navigate_cb (Way *way, const char *name, GVariant *target)
{
  g_free (way->page);
  way->page = g_strdup (name);
  g_clear_pointer (&way->target, g_variant_unref);
  way->target = target != NULL ? g_variant_ref_sink (target) : NULL;
}

static void
open_page (Fixture *self, GType type, GVariant *target)
{
  GtkWidget *window = adw_window_new ();
  g_autoptr (GVariant) owned = target != NULL ? g_variant_ref_sink (target) : NULL;

  self->page =
    g_object_new (type, "session", self->display.session, "settings", self->display.settings, NULL);
  g_signal_connect_swapped (self->page, "navigate", G_CALLBACK (navigate_cb), &self->way);
  gtk_window_set_default_size (GTK_WINDOW (window), 1160, 700);
  adw_window_set_content (ADW_WINDOW (window), GTK_WIDGET (self->page));
  tuntas_page_show_target (self->page, owned);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
}

static void
close_page (Fixture *self)
{
  gpointer weak = self->page;

  g_object_add_weak_pointer (G_OBJECT (self->page), &weak);
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self->page))));
  for (guint i = 0; i < 1000 && weak != NULL; i++)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (weak);
  self->page = NULL;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  display_fixture_set_up_empty (&self->display, NULL);
  self->period = survey_office_begin (&self->display);
}

static void
set_up_without_survey (Fixture *self, gconstpointer data)
{
  display_fixture_set_up_empty (&self->display, NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_pointer (&self->way.page, g_free);
  g_clear_pointer (&self->way.target, g_variant_unref);
  display_fixture_tear_down (&self->display, NULL);
}

static GtkWidget *
child_of (Fixture *self, const char *name)
{
  GObject *child =
    gtk_widget_get_template_child (GTK_WIDGET (self->page), G_OBJECT_TYPE (self->page), name);

  g_assert_true (GTK_IS_WIDGET (child));
  return GTK_WIDGET (child);
}

static const char *
text_of (Fixture *self, const char *label)
{
  return gtk_label_get_label (GTK_LABEL (child_of (self, label)));
}

static const char *
view_of (Fixture *self)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (child_of (self, "stack")));
}

/* A worker that is busy with something else. */
typedef struct {
  GMutex mutex;
  GCond cond;
  gboolean go;
} Gate;

static gpointer
wait_job (TuntasWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  Gate *gate = data;

  g_mutex_lock (&gate->mutex);
  while (!gate->go)
    g_cond_wait (&gate->cond, &gate->mutex);
  g_mutex_unlock (&gate->mutex);
  return GINT_TO_POINTER (1);
}

static void
gate_open (Gate *gate)
{
  g_mutex_lock (&gate->mutex);
  gate->go = TRUE;
  g_cond_signal (&gate->cond);
  g_mutex_unlock (&gate->mutex);
}

/* The list */

static gboolean
lists_surveys (gpointer self)
{
  return g_strcmp0 (view_of (self), "list") == 0;
}

static gboolean
is_empty (gpointer self)
{
  return g_strcmp0 (view_of (self), "empty") == 0;
}

static void
test_list (Fixture *self, gconstpointer data)
{
  GtkListBoxRow *row;

  open_page (self, TUNTAS_TYPE_SURVEY_PAGE, NULL);
  display_wait (lists_surveys, self, "the list of the surveys");
  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (child_of (self, "list")), 0);
  g_assert_nonnull (
    display_find_by_text (GTK_WIDGET (row), "Survei Kepuasan Masyarakat Semester II 2026"));
  g_assert_nonnull (
    display_find_by_text (GTK_WIDGET (row), "0 of 132 respondents, 132 still missing"));
  gtk_widget_activate (GTK_WIDGET (row));
  g_assert_cmpstr (self->way.page, ==, "survey-period");
  gtk_widget_activate_action (GTK_WIDGET (self->page), "survey.new", NULL);
  g_assert_cmpstr (self->way.page, ==, "survey-editor");
  close_page (self);
}

static void
test_empty (Fixture *self, gconstpointer data)
{
  open_page (self, TUNTAS_TYPE_SURVEY_PAGE, NULL);
  display_wait (is_empty, self, "the page without surveys");
  close_page (self);
}

/* One survey */

static gboolean
shows_survey (gpointer self)
{
  return g_strcmp0 (view_of (self), "survey") == 0;
}

static gboolean
is_missing (gpointer self)
{
  return g_strcmp0 (view_of (self), "missing") == 0;
}

static gboolean
is_closed (gpointer self)
{
  return !gtk_widget_get_visible (child_of (self, "close_button"));
}

static TuntasConfirmDialog *
find_dialog (void)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

    if (TUNTAS_IS_CONFIRM_DIALOG (window))
      return TUNTAS_CONFIRM_DIALOG (window);
  }
  return NULL;
}

static void
test_period (Fixture *self, gconstpointer data)
{
  gint64 batch =
    survey_office_begin_batch (&self->display, self->period, TUNTAS_SURVEY_SOURCE_PAPER);
  GtkStack *parts;

  survey_office_key (&self->display, batch, "333333333", NULL, NULL);
  open_page (self, TUNTAS_TYPE_SURVEY_PERIOD_PAGE, g_variant_new ("(xs)", self->period, "forms"));
  display_wait (shows_survey, self, "the survey");
  parts = GTK_STACK (child_of (self, "parts"));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (parts), ==, "forms");
  g_assert_cmpstr (text_of (self, "figure"), ==, "75,00");
  g_assert_cmpstr (text_of (self, "grade"), ==, "C (Kurang baik)");
  gtk_widget_activate_action (GTK_WIDGET (self->page), "survey.show-part", "u", 0);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (parts), !=, "forms");
  gtk_widget_activate_action (GTK_WIDGET (self->page), "survey.next-part", NULL);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (parts), ==, "forms");

  gtk_widget_activate_action (GTK_WIDGET (self->page), "survey.close", NULL);
  g_assert_nonnull (find_dialog ());
  g_signal_emit_by_name (find_dialog (), "accepted");
  gtk_window_destroy (GTK_WINDOW (find_dialog ()));
  display_wait (is_closed, self, "the survey to be closed");
  close_page (self);
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
change_survey (Fixture *self)
{
  g_assert_true (GPOINTER_TO_INT (display_run (&self->display, change_job, &self->period)));
}

static gboolean
has_conflict (gpointer self)
{
  return display_find_by_text (GTK_WIDGET (((Fixture *)self)->page),
                               "Somebody else changed this survey in the meantime.") != NULL;
}

static void
test_period_conflict (Fixture *self, gconstpointer data)
{
  Gate gate = {0};

  g_mutex_init (&gate.mutex);
  g_cond_init (&gate.cond);
  open_page (self, TUNTAS_TYPE_SURVEY_PERIOD_PAGE, g_variant_new ("(xs)", self->period, "forms"));
  display_wait (shows_survey, self, "the survey");
  display_turn ();
  tuntas_session_run_async (self->display.session, wait_job, &gate, NULL, NULL, NULL, NULL, NULL);
  tuntas_session_run_async (self->display.session, change_job, &self->period, NULL, NULL, NULL,
                            NULL, NULL);
  gtk_widget_activate_action (GTK_WIDGET (self->page), "survey.close", NULL);
  g_signal_emit_by_name (find_dialog (), "accepted");
  gtk_window_destroy (GTK_WINDOW (find_dialog ()));
  gate_open (&gate);
  display_wait (has_conflict, self, "the word about the other change");
  g_assert_false (is_closed (self));
  close_page (self);
  g_mutex_clear (&gate.mutex);
  g_cond_clear (&gate.cond);
}

static void
test_missing (Fixture *self, gconstpointer data)
{
  open_page (self, TUNTAS_TYPE_SURVEY_PERIOD_PAGE, g_variant_new ("(xs)", (gint64)4711, ""));
  display_wait (is_missing, self, "the word about a survey that is not there");
  gtk_widget_activate_action (GTK_WIDGET (self->page), "survey.list", NULL);
  g_assert_cmpstr (self->way.page, ==, "survey");
  close_page (self);
}

/* From its case to the survey. */

static gboolean
leads_to_survey (gpointer self)
{
  return g_strcmp0 (((Fixture *)self)->way.page, "survey-period") == 0;
}

static gboolean
shows_case (gpointer self)
{
  return g_strcmp0 (view_of (self), "case") == 0;
}

static void
test_case (Fixture *self, gconstpointer data)
{
  g_autoptr (TuntasSurveyResult) result = survey_office_load (&self->display, self->period);

  open_page (self, TUNTAS_TYPE_CASE_PAGE, g_variant_new_int64 (result->summary->period->case_id));
  display_wait (shows_case, self, "the case of the survey");
  g_assert_true (gtk_widget_get_visible (child_of (self, "survey_button")));
  gtk_widget_activate_action (GTK_WIDGET (self->page), "case.open-survey", NULL);
  display_wait (leads_to_survey, self, "the way to the survey");
  close_page (self);
}

/* Keying */

static gboolean
is_keying (gpointer self)
{
  return g_strcmp0 (view_of (self), "keying") == 0;
}

static gboolean
is_on_disk (gpointer self)
{
  return g_strcmp0 (text_of (self, "disk"), "All forms are on the disk.") == 0;
}

static GtkEventController *
find_keys (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
      return controller;
  }
  g_assert_not_reached ();
}

static gboolean
press (Fixture *self, guint keyval)
{
  gboolean handled = FALSE;

  g_signal_emit_by_name (find_keys (GTK_WIDGET (self->page)), "key-pressed", keyval, 0, 0,
                         &handled);
  return handled;
}

static void
key (Fixture *self, const char *keys)
{
  for (const char *c = keys; *c != '\0'; c++)
    g_assert_true (press (self, gdk_unicode_to_keyval ((guint32)*c)));
}

static char *
dup_cells (Fixture *self)
{
  TuntasKeyingRow *row = TUNTAS_KEYING_ROW (child_of (self, "row"));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < N_ELEMENTS; i++) {
    const char *value = tuntas_keying_row_get_value (row, i);

    g_string_append (text, *value != '\0' ? value : "_");
  }
  return g_string_free (text, FALSE);
}

#define assert_cells(self, expected)                                                               \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *cells_ = dup_cells (self);                                                    \
    g_assert_cmpstr (cells_, ==, expected);                                                        \
  }                                                                                                \
  G_STMT_END

static gint64
open_keying (Fixture *self)
{
  gint64 batch =
    survey_office_begin_batch (&self->display, self->period, TUNTAS_SURVEY_SOURCE_PAPER);

  open_page (self, TUNTAS_TYPE_SURVEY_KEYING_PAGE, g_variant_new_int64 (batch));
  display_wait (is_keying, self, "the cells");
  return batch;
}

static char *
make_answers (guint seed)
{
  char *answers = g_strnfill (N_ELEMENTS, '0');

  for (guint i = 0; i < N_ELEMENTS; i++)
    answers[i] = (char)('1' + (seed * 7 + i * 3) % 4);
  return answers;
}

/* Thirty forms, the next begun before the last is on the disk: nothing waits, nothing is lost. */
static void
test_thirty (Fixture *self, gconstpointer data)
{
  gint64 batch = open_keying (self);
  g_autoptr (GPtrArray) forms = NULL;
  g_autoptr (TuntasSurveyResult) result = NULL;

  for (guint i = 0; i < 30; i++) {
    g_autofree char *answers = make_answers (i);

    key (self, answers);
  }
  g_assert_cmpstr (text_of (self, "count"), ==, "30 forms in this batch");
  g_assert_cmpstr (text_of (self, "sample"), ==, "30 of 132 respondents, 102 still missing");
  g_assert_cmpstr (text_of (self, "disk"), ==, "30 forms are on their way to the disk.");
  key (self, "12");
  display_wait (is_on_disk, self, "the forms to reach the disk");
  assert_cells (self, "12_______");

  forms = survey_office_list_forms (&self->display, batch);
  g_assert_cmpuint (forms->len, ==, 30);
  for (guint i = 0; i < forms->len; i++) {
    TuntasSurveyForm *form = g_ptr_array_index (forms, i);
    g_autofree char *answers = make_answers (i);

    g_assert_cmpstr (form->answers, ==, answers);
    g_assert_cmpuint (form->place, ==, i + 1);
  }
  result = survey_office_load (&self->display, self->period);
  g_assert_cmpuint (result->summary->respondents, ==, 30);
  close_page (self);
}

static void
assert_refused (Fixture *self, guint keyval)
{
  press (self, keyval);
  g_assert_cmpstr (text_of (self, "word"), !=, "");
  g_assert_true (gtk_widget_has_css_class (child_of (self, "word"), "late"));
}

/* A wrong key is refused with a word, and nothing is lost. */
static void
test_wrong_keys (Fixture *self, gconstpointer data)
{
  open_keying (self);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (child_of (self, "word")),
                                   GTK_ACCESSIBLE_ROLE_ALERT);
  key (self, "3b-");
  assert_cells (self, "32–______");
  assert_refused (self, GDK_KEY_5);
  assert_refused (self, GDK_KEY_e);
  assert_refused (self, GDK_KEY_KP_9);
  assert_refused (self, GDK_KEY_Return);
  assert_cells (self, "32–______");
  press (self, GDK_KEY_KP_4);
  g_assert_cmpstr (text_of (self, "word"), ==, "");
  assert_cells (self, "32–4_____");
  press (self, GDK_KEY_BackSpace);
  press (self, GDK_KEY_BackSpace);
  assert_cells (self, "32_______");
  press (self, GDK_KEY_Left);
  press (self, GDK_KEY_d);
  assert_cells (self, "34_______");
  for (guint i = 0; i < 2; i++)
    press (self, GDK_KEY_BackSpace);
  assert_refused (self, GDK_KEY_BackSpace);

  /* A form without any answer is not counted. */
  key (self, "000000000");
  assert_cells (self, "–––––––––");
  g_assert_true (gtk_widget_has_css_class (child_of (self, "word"), "late"));
  g_assert_cmpstr (text_of (self, "count"), ==, "0 forms in this batch");
  close_page (self);
}

/* The place of the keyboard and what was keyed are spoken. */
static void
test_spoken (Fixture *self, gconstpointer data)
{
  GtkWidget *cell;

  open_keying (self);
  cell = display_find (GTK_WIDGET (self->page), TUNTAS_TYPE_ANSWER_CELL, "U1 Persyaratan");
  g_assert_nonnull (cell);
  key (self, "3");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                       "3, Sesuai");
  cell = display_find (GTK_WIDGET (self->page), TUNTAS_TYPE_ANSWER_CELL,
                       "U2 Sistem, mekanisme, dan prosedur");
  g_assert_true (gtk_root_get_focus (gtk_widget_get_root (cell)) == cell);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "U1: 3, Sesuai");
  assert_refused (self, GDK_KEY_7);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       text_of (self, "word"));
  close_page (self);
}

/* The last form comes back into the cells, is corrected and kept again. */
static void
test_undo (Fixture *self, gconstpointer data)
{
  gint64 batch = open_keying (self);
  TuntasLastForm *last = TUNTAS_LAST_FORM (child_of (self, "last"));
  g_autoptr (GPtrArray) forms = NULL;

  key (self, "111111111");
  key (self, "234123412");
  g_assert_cmpstr (tuntas_last_form_get_digits (last), ==, "234  123  412");
  gtk_widget_activate_action (GTK_WIDGET (self->page), "keying.undo", NULL);
  assert_cells (self, "234123412");
  g_assert_cmpstr (tuntas_last_form_get_digits (last), ==, "111  111  111");
  g_assert_cmpstr (text_of (self, "count"), ==, "1 form in this batch");

  /* It is full: another undo would lose it. */
  gtk_widget_activate_action (GTK_WIDGET (self->page), "keying.undo", NULL);
  assert_cells (self, "234123412");
  press (self, GDK_KEY_Home);
  key (self, "4");
  assert_cells (self, "434123412");
  press (self, GDK_KEY_Return);
  assert_cells (self, "_________");
  display_wait (is_on_disk, self, "the forms to reach the disk");
  forms = survey_office_list_forms (&self->display, batch);
  g_assert_cmpuint (forms->len, ==, 2);
  g_assert_cmpstr (((TuntasSurveyForm *)forms->pdata[1])->answers, ==, "434123412");
  close_page (self);
}

static GtkWidget *
find_check (Fixture *self, const char *label)
{
  GtkWidget *text = display_find_by_text (GTK_WIDGET (self->page), label);

  g_assert_nonnull (text);
  return gtk_widget_get_ancestor (text, GTK_TYPE_CHECK_BUTTON);
}

/* Profile, service and suggestion by one key each. */
static void
test_profile (Fixture *self, gconstpointer data)
{
  gint64 batch = open_keying (self);
  g_autoptr (GPtrArray) forms = NULL;
  TuntasSurveyForm *form;

  tuntas_form_value_set (find_check (self, "About the respondent"), "1");
  tuntas_form_value_set (find_check (self, "Service used"), "1");
  tuntas_form_value_set (find_check (self, "Suggestion"), "1");
  key (self, "333333333");
  assert_refused (self, GDK_KEY_3);
  key (self, "2");
  key (self, "34");
  key (self, "a");
  key (self, "0");
  key (self, "2");
  assert_cells (self, "333333333");
  tuntas_form_value_set (child_of (self, "comment"), "Antrean terlalu lama.");
  g_signal_emit_by_name (child_of (self, "comment"), "activate");
  display_wait (is_on_disk, self, "the form to reach the disk");
  forms = survey_office_list_forms (&self->display, batch);
  g_assert_cmpuint (forms->len, ==, 1);
  form = g_ptr_array_index (forms, 0);
  g_assert_cmpstr (form->profile, ==, "JENIS_KELAMIN=P\nPENDIDIKAN=S3\nUMUR=26-35");
  g_assert_cmpstr (form->service, ==, "Surat pindah");
  g_assert_cmpstr (form->comment, ==, "Antrean terlalu lama.");
  close_page (self);

  /* How the batch is keyed is remembered. */
  open_page (self, TUNTAS_TYPE_SURVEY_KEYING_PAGE, g_variant_new_int64 (batch));
  display_wait (is_keying, self, "the cells");
  g_assert_true (
    gtk_check_button_get_active (GTK_CHECK_BUTTON (find_check (self, "About the respondent"))));
  close_page (self);
}

/* A form that is half keyed survives when the page, or the power, goes away. */
static void
test_half_keyed (Fixture *self, gconstpointer data)
{
  gint64 batch = open_keying (self);

  key (self, "111111111");
  key (self, "4321");
  close_page (self);
  open_page (self, TUNTAS_TYPE_SURVEY_KEYING_PAGE, g_variant_new_int64 (batch));
  display_wait (is_keying, self, "the cells");
  assert_cells (self, "4321_____");
  key (self, "33333");
  display_wait (is_on_disk, self, "the form to reach the disk");
  close_page (self);

  /* What was kept since is not brought back. */
  open_page (self, TUNTAS_TYPE_SURVEY_KEYING_PAGE, g_variant_new_int64 (batch));
  display_wait (is_keying, self, "the cells");
  assert_cells (self, "_________");
  g_assert_cmpstr (text_of (self, "count"), ==, "2 forms in this batch");
  close_page (self);
}

static void
test_slow_worker (Fixture *self, gconstpointer data)
{
  Gate gate = {0};
  gint64 batch = open_keying (self);
  g_autoptr (GPtrArray) forms = NULL;

  g_mutex_init (&gate.mutex);
  g_cond_init (&gate.cond);
  tuntas_session_run_async (self->display.session, wait_job, &gate, NULL, NULL, NULL, NULL, NULL);
  for (guint i = 0; i < 20; i++)
    key (self, "123412341");
  gtk_widget_activate_action (GTK_WIDGET (self->page), "keying.undo", NULL);
  assert_cells (self, "123412341");
  press (self, GDK_KEY_BackSpace);
  key (self, "4");
  g_assert_cmpstr (text_of (self, "count"), ==, "20 forms in this batch");
  g_assert_false (is_on_disk (self));
  gate_open (&gate);
  display_wait (is_on_disk, self, "the forms to reach the disk");
  forms = survey_office_list_forms (&self->display, batch);
  g_assert_cmpuint (forms->len, ==, 20);
  g_assert_cmpstr (((TuntasSurveyForm *)forms->pdata[19])->answers, ==, "123412344");
  close_page (self);
  g_mutex_clear (&gate.mutex);
  g_cond_clear (&gate.cond);
}

static gboolean
is_stopped (gpointer self)
{
  return display_find_by_text (GTK_WIDGET (((Fixture *)self)->page),
                               "A form could not be kept. What you keyed is still here, in its "
                               "order.") != NULL;
}

static gboolean
is_going_on (gpointer self)
{
  return is_on_disk (self) && g_strcmp0 (text_of (self, "count"), "4 forms in this batch") == 0;
}

static gpointer
intrude_job (TuntasWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (TuntasSurveyForm) form = tuntas_survey_form_new ();

  form->answers = g_strdup ("444444444");
  return GINT_TO_POINTER (
    tuntas_workspace_key_survey_form (workspace, *(gint64 *)data, form, error) != 0);
}

/* Somebody else keys into the batch: it stops, says so, keeps all that was keyed and its order, and
 * goes on when it is told to. */
static void
test_failure (Fixture *self, gconstpointer data)
{
  Gate gate = {0};
  gint64 batch = open_keying (self);
  g_autoptr (GPtrArray) forms = NULL;

  g_mutex_init (&gate.mutex);
  g_cond_init (&gate.cond);
  tuntas_session_run_async (self->display.session, wait_job, &gate, NULL, NULL, NULL, NULL, NULL);
  tuntas_session_run_async (self->display.session, intrude_job, &batch, NULL, NULL, NULL, NULL,
                            NULL);
  key (self, "111111111");
  key (self, "222222222");
  key (self, "333333333");
  key (self, "12");
  gate_open (&gate);
  display_wait (is_stopped, self, "the word about the failure");
  assert_cells (self, "12_______");
  key (self, "3412341");
  assert_cells (self, "123412341");
  g_assert_true (gtk_widget_has_css_class (child_of (self, "word"), "late"));

  gtk_widget_activate_action (GTK_WIDGET (self->page), "keying.retry", NULL);
  display_wait (is_going_on, self, "the forms to reach the disk");
  assert_cells (self, "123412341");
  press (self, GDK_KEY_Return);
  display_wait (is_on_disk, self, "the last form to reach the disk");
  forms = survey_office_list_forms (&self->display, batch);
  g_assert_cmpuint (forms->len, ==, 5);
  g_assert_cmpstr (((TuntasSurveyForm *)forms->pdata[1])->answers, ==, "111111111");
  g_assert_cmpstr (((TuntasSurveyForm *)forms->pdata[3])->answers, ==, "333333333");
  g_assert_cmpstr (((TuntasSurveyForm *)forms->pdata[4])->answers, ==, "123412341");
  close_page (self);
  g_mutex_clear (&gate.mutex);
  g_cond_clear (&gate.cond);
}

/* Batches of other sources, and finished surveys, take no keys. */
static void
test_no_keying (Fixture *self, gconstpointer data)
{
  gint64 kiosk =
    survey_office_begin_batch (&self->display, self->period, TUNTAS_SURVEY_SOURCE_KIOSK);
  gint64 paper =
    survey_office_begin_batch (&self->display, self->period, TUNTAS_SURVEY_SOURCE_PAPER);

  open_page (self, TUNTAS_TYPE_SURVEY_KEYING_PAGE, g_variant_new_int64 (kiosk));
  display_wait (is_missing, self, "the word about the kiosk");
  close_page (self);
  survey_office_close (&self->display, self->period);
  open_page (self, TUNTAS_TYPE_SURVEY_KEYING_PAGE, g_variant_new_int64 (paper));
  display_wait (is_missing, self, "the word about the finished survey");
  gtk_widget_activate_action (GTK_WIDGET (self->page), "keying.leave", NULL);
  g_assert_cmpstr (self->way.page, ==, "survey-period");
  close_page (self);
}

/* Second keying */

static gint64
find_official (Fixture *self, guint index)
{
  GPtrArray *officials = tuntas_session_get_officials (self->display.session);

  g_assert_cmpuint (officials->len, >, index);
  return ((TuntasOfficial *)g_ptr_array_index (officials, index))->id;
}

static gboolean
leads_to_keying (gpointer self)
{
  return g_strcmp0 (((Fixture *)self)->way.page, "survey-keying") == 0;
}

static GtkWidget *
find_button (Fixture *self, const char *label)
{
  GtkWidget *text = display_find_by_text (GTK_WIDGET (self->page), label);

  return text != NULL ? gtk_widget_get_ancestor (text, GTK_TYPE_BUTTON) : NULL;
}

static gboolean
offers_second_keying (gpointer self)
{
  return find_button (self, "Key a second time") != NULL;
}

static void
open_forms (Fixture *self)
{
  open_page (self, TUNTAS_TYPE_SURVEY_PERIOD_PAGE, g_variant_new ("(xs)", self->period, "forms"));
  display_wait (shows_survey, self, "the survey");
}

static GtkWidget *
find_difference (Fixture *self)
{
  return display_find (GTK_WIDGET (self->page), TUNTAS_TYPE_DIFFERENCE_ROW, NULL);
}

static gboolean
has_difference (gpointer self)
{
  return find_difference (self) != NULL;
}

static gboolean
agrees (gpointer self)
{
  return find_difference (self) == NULL;
}

static void
begin_first_keying (Fixture *self)
{
  open_forms (self);
  g_signal_emit_by_name (find_button (self, "Key paper forms…"), "clicked");
  g_signal_emit_by_name (find_button (self, "Begin keying"), "clicked");
  display_wait (leads_to_keying, self, "the way to the keys");
  close_page (self);
}

static gint64
open_way (Fixture *self)
{
  gint64 batch = g_variant_get_int64 (self->way.target);

  open_page (self, TUNTAS_TYPE_SURVEY_KEYING_PAGE, g_variant_new_int64 (batch));
  display_wait (is_keying, self, "the cells");
  return batch;
}

static void
failed_cb (gboolean *failed)
{
  *failed = TRUE;
}

static gboolean
has_failed (gpointer failed)
{
  return *(gboolean *)failed;
}

static void
test_second_keying (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) forms = NULL;
  g_autoptr (TuntasSurveyResult) result = NULL;
  gboolean refused = FALSE;
  gint64 first;

  tuntas_session_set_acting (self->display.session, find_official (self, 0));
  begin_first_keying (self);
  first = open_way (self);
  key (self, "333333333");
  key (self, "444444444");
  display_wait (is_on_disk, self, "the forms to reach the disk");
  close_page (self);

  /* The same person is refused, another one is not. */
  g_clear_pointer (&self->way.page, g_free);
  open_forms (self);
  g_signal_connect_swapped (self->page, "failed", G_CALLBACK (failed_cb), &refused);
  display_wait (offers_second_keying, self, "the button for the second keying");
  g_signal_emit_by_name (find_button (self, "Key a second time"), "clicked");
  display_wait (has_failed, &refused, "the word about the same person");
  tuntas_session_set_acting (self->display.session, find_official (self, 1));
  display_turn ();
  display_wait (offers_second_keying, self, "the button for the second keying");
  g_signal_emit_by_name (find_button (self, "Key a second time"), "clicked");
  display_wait (leads_to_keying, self, "the way to the keys");
  close_page (self);

  g_assert_cmpint (open_way (self), !=, first);
  key (self, "333333333");
  g_assert_false (gtk_widget_get_visible (child_of (self, "finished")));
  key (self, "444144444");
  g_assert_true (gtk_widget_get_visible (child_of (self, "finished")));
  display_wait (is_on_disk, self, "the forms to reach the disk");
  close_page (self);

  /* The paper says what the second person keyed. */
  open_forms (self);
  display_wait (has_difference, self, "the difference");
  g_assert_nonnull (find_button (self, "First: 4, Gratis"));
  g_signal_emit_by_name (find_button (self, "Second: 1, Sangat mahal"), "clicked");
  display_wait (agrees, self, "both to agree");
  forms = survey_office_list_forms (&self->display, first);
  g_assert_cmpstr (((TuntasSurveyForm *)forms->pdata[1])->answers, ==, "444144444");
  result = survey_office_load (&self->display, self->period);
  g_assert_cmpuint (result->summary->respondents, ==, 2);
  g_assert_cmpuint (result->answers.counts[3][1], ==, 1);
  close_page (self);
}

static gboolean
has_no_batch (gpointer self)
{
  return display_find_by_text (GTK_WIDGET (((Fixture *)self)->page), "Amplop 1") == NULL;
}

static void
test_take_back_batch (Fixture *self, gconstpointer data)
{
  gint64 batch =
    survey_office_begin_batch (&self->display, self->period, TUNTAS_SURVEY_SOURCE_PAPER);
  GtkWidget *button;

  survey_office_key (&self->display, batch, "333333333", NULL, NULL);
  open_forms (self);
  display_wait (offers_second_keying, self, "the batch");
  button = display_find (GTK_WIDGET (self->page), GTK_TYPE_BUTTON, "Take back “Amplop 1”");
  g_signal_emit_by_name (button, "clicked");
  g_assert_nonnull (find_dialog ());
  g_signal_emit_by_name (find_dialog (), "accepted");
  gtk_window_destroy (GTK_WINDOW (find_dialog ()));
  display_wait (has_no_batch, self, "the batch to go");
  close_page (self);
}

/* Beginning and changing a survey */

static gboolean
is_editing (gpointer self)
{
  return g_strcmp0 (view_of (self), "editor") == 0;
}

static TuntasFormField *
find_field (Fixture *self, const char *title)
{
  GtkWidget *label = display_find_by_text (GTK_WIDGET (self->page), title);

  g_assert_nonnull (label);
  return TUNTAS_FORM_FIELD (gtk_widget_get_ancestor (label, TUNTAS_TYPE_FORM_FIELD));
}

static void
fill (Fixture *self, const char *title, const char *text)
{
  tuntas_form_value_set (tuntas_form_field_get_child (find_field (self, title)), text);
}

static char *
dup_value (Fixture *self, const char *title)
{
  return tuntas_form_value_dup (tuntas_form_field_get_child (find_field (self, title)));
}

static void
test_editor (Fixture *self, gconstpointer data)
{
  g_autofree char *title = NULL;
  g_autofree char *population = NULL;
  g_autoptr (TuntasSurveyResult) result = NULL;
  gint64 id = 0;

  open_page (self, TUNTAS_TYPE_SURVEY_EDITOR_PAGE, g_variant_new_int64 (0));
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
  close_page (self);

  /* What was typed is there again. */
  open_page (self, TUNTAS_TYPE_SURVEY_EDITOR_PAGE, g_variant_new_int64 (0));
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
  close_page (self);
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
test_own_list (Fixture *self, gconstpointer data)
{
  g_autofree char *faulty = g_strdup_printf (own_list, "0.5");
  g_autofree char *good = g_strdup_printf (own_list, "0.4");
  g_autoptr (TuntasSurveyResult) result = NULL;
  TuntasMethodChooser *chooser;
  gint64 id = 0;

  open_page (self, TUNTAS_TYPE_SURVEY_EDITOR_PAGE, g_variant_new_int64 (0));
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
  close_page (self);
}

static void
test_editor_conflict (Fixture *self, gconstpointer data)
{
  g_autofree char *kept = NULL;

  open_page (self, TUNTAS_TYPE_SURVEY_EDITOR_PAGE, g_variant_new_int64 (self->period));
  display_wait (is_editing, self, "the form");
  fill (self, "Unit that is judged", "Loket 2");
  change_survey (self);
  gtk_widget_activate_action (GTK_WIDGET (self->page), "survey.save", NULL);
  display_wait (has_conflict, self, "the word about the other change");
  kept = dup_value (self, "Unit that is judged");
  g_assert_cmpstr (kept, ==, "Loket 2");
  g_assert_null (self->way.page);
  close_page (self);
}

/* The smallest screen less the sidebar. */
#define ROOM (1366 - 200)

/* With text twice as large every page still fits into a small screen, without a bar across. */
static void
test_large_text (Fixture *self, gconstpointer data)
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
    {TUNTAS_TYPE_SURVEY_PERIOD_PAGE, shows_survey, g_variant_new ("(xs)", self->period, "forms")},
    {TUNTAS_TYPE_SURVEY_KEYING_PAGE, is_keying, g_variant_new_int64 (batch)},
    {TUNTAS_TYPE_SURVEY_EDITOR_PAGE, is_editing, g_variant_new_int64 (0)},
  };
  int dpi;

  survey_office_key (&self->display, batch, "333333333", NULL, NULL);
  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++) {
    int least;

    open_page (self, pages[i].type, pages[i].target);
    display_wait (pages[i].condition, self, "the page");
    display_turn ();
    gtk_widget_measure (GTK_WIDGET (self->page), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL,
                        NULL);
    if (least > ROOM)
      g_error ("%s needs %d pixels", g_type_name (pages[i].type), least);
    close_page (self);
  }
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

#define add(path, test, setup) g_test_add ("/survey/" path, Fixture, NULL, setup, test, tear_down)

int
main (int argc, char *argv[])
{
  display_init (&argc, &argv);

  add ("list", test_list, set_up);
  add ("empty", test_empty, set_up_without_survey);
  add ("period/close", test_period, set_up);
  add ("period/conflict", test_period_conflict, set_up);
  add ("missing", test_missing, set_up);
  add ("case", test_case, set_up);
  add ("keying/thirty", test_thirty, set_up);
  add ("keying/wrong-keys", test_wrong_keys, set_up);
  add ("keying/spoken", test_spoken, set_up);
  add ("keying/undo", test_undo, set_up);
  add ("keying/profile", test_profile, set_up);
  add ("keying/half-keyed", test_half_keyed, set_up);
  add ("keying/slow-worker", test_slow_worker, set_up);
  add ("keying/failure", test_failure, set_up);
  add ("keying/none", test_no_keying, set_up);
  add ("second-keying", test_second_keying, set_up);
  add ("take-back-batch", test_take_back_batch, set_up);
  add ("editor/new", test_editor, set_up);
  add ("editor/own-list", test_own_list, set_up);
  add ("editor/conflict", test_editor_conflict, set_up);
  add ("large-text", test_large_text, set_up);
  return g_test_run ();
}
