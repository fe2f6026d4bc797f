/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "keying-hands.h"
#include "tuntas-answer-cell.h"
#include "tuntas-form-value.h"
#include "tuntas-last-form.h"
#include "tuntas-survey-keying-page.h"

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
test_thirty (SurveyPages *self, gconstpointer data)
{
  gint64 batch = keying_open (self);
  g_autoptr (GPtrArray) forms = NULL;
  g_autoptr (TuntasSurveyResult) result = NULL;

  for (guint i = 0; i < 30; i++) {
    g_autofree char *answers = make_answers (i);

    keying_type (self, answers);
  }
  g_assert_cmpstr (survey_pages_text (self, "count"), ==, "30 forms in this batch");
  g_assert_cmpstr (survey_pages_text (self, "sample"), ==,
                   "30 of 132 respondents, 102 still missing");
  g_assert_cmpstr (survey_pages_text (self, "disk"), ==, "30 forms are on their way to the disk.");
  keying_type (self, "12");
  display_wait (keying_is_on_disk, self, "the forms to reach the disk");
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
  survey_pages_close (self);
}

static void
assert_refused (SurveyPages *self, guint keyval)
{
  keying_press (self, keyval);
  g_assert_cmpstr (keying_get_word (self), !=, "");
  g_assert_true (gtk_widget_has_css_class (keying_get_child (self, "word"), "late"));
}

/* A wrong key is refused with a word, and nothing is lost. */
static void
test_wrong_keys (SurveyPages *self, gconstpointer data)
{
  keying_open (self);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (keying_get_child (self, "word")),
                                   GTK_ACCESSIBLE_ROLE_ALERT);
  keying_type (self, "3b-");
  assert_cells (self, "32–______");
  assert_refused (self, GDK_KEY_5);
  assert_refused (self, GDK_KEY_e);
  assert_refused (self, GDK_KEY_KP_9);
  assert_refused (self, GDK_KEY_Return);
  assert_cells (self, "32–______");
  keying_press (self, GDK_KEY_KP_4);
  g_assert_cmpstr (keying_get_word (self), ==, "");
  assert_cells (self, "32–4_____");
  keying_press (self, GDK_KEY_BackSpace);
  keying_press (self, GDK_KEY_BackSpace);
  assert_cells (self, "32_______");
  /* the number pad without Num Lock, too */
  keying_press (self, GDK_KEY_KP_Left);
  keying_press (self, GDK_KEY_KP_Insert);
  keying_press (self, GDK_KEY_KP_End);
  assert_refused (self, GDK_KEY_KP_Begin);
  assert_cells (self, "324–1____");
  for (guint i = 0; i < 3; i++)
    keying_press (self, GDK_KEY_BackSpace);
  keying_press (self, GDK_KEY_Left);
  keying_press (self, GDK_KEY_d);
  assert_cells (self, "34_______");
  for (guint i = 0; i < 2; i++)
    keying_press (self, GDK_KEY_BackSpace);
  assert_refused (self, GDK_KEY_BackSpace);

  /* A form without any answer is not counted. */
  keying_type (self, "000000000");
  assert_cells (self, "–––––––––");
  g_assert_true (gtk_widget_has_css_class (keying_get_child (self, "word"), "late"));
  g_assert_cmpstr (survey_pages_text (self, "count"), ==, "0 forms in this batch");
  survey_pages_close (self);
}

/* The place of the keyboard and what was keyed are spoken. */
static void
test_spoken (SurveyPages *self, gconstpointer data)
{
  GtkWidget *cell;

  keying_open (self);
  cell = display_find (GTK_WIDGET (self->page), TUNTAS_TYPE_ANSWER_CELL, "U1 Persyaratan");
  g_assert_nonnull (cell);
  keying_type (self, "3");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                       "3, Sesuai");
  cell = display_find (GTK_WIDGET (self->page), TUNTAS_TYPE_ANSWER_CELL,
                       "U2 Sistem, mekanisme, dan prosedur");
  g_assert_true (gtk_root_get_focus (gtk_widget_get_root (cell)) == cell);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "U1: 3, Sesuai");
  assert_refused (self, GDK_KEY_7);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       keying_get_word (self));
  survey_pages_close (self);
}

/* The last form comes back into the cells, is corrected and kept again. */
static void
test_undo (SurveyPages *self, gconstpointer data)
{
  gint64 batch = keying_open (self);
  TuntasLastForm *last = TUNTAS_LAST_FORM (survey_pages_child (self, "last"));
  g_autoptr (GPtrArray) forms = NULL;

  keying_type (self, "111111111");
  keying_type (self, "234123412");
  g_assert_cmpstr (tuntas_last_form_get_digits (last), ==, "234  123  412");
  gtk_widget_activate_action (GTK_WIDGET (self->page), "keying.undo", NULL);
  assert_cells (self, "234123412");
  g_assert_cmpstr (tuntas_last_form_get_digits (last), ==, "111  111  111");
  g_assert_cmpstr (survey_pages_text (self, "count"), ==, "1 form in this batch");

  /* It is full: another undo would lose it. */
  gtk_widget_activate_action (GTK_WIDGET (self->page), "keying.undo", NULL);
  assert_cells (self, "234123412");
  keying_press (self, GDK_KEY_Home);
  keying_type (self, "4");
  assert_cells (self, "434123412");
  keying_press (self, GDK_KEY_Return);
  assert_cells (self, "_________");
  display_wait (keying_is_on_disk, self, "the forms to reach the disk");
  forms = survey_office_list_forms (&self->display, batch);
  g_assert_cmpuint (forms->len, ==, 2);
  g_assert_cmpstr (((TuntasSurveyForm *)forms->pdata[1])->answers, ==, "434123412");
  survey_pages_close (self);
}

static GtkWidget *
find_check (SurveyPages *self, const char *label)
{
  GtkWidget *text = display_find_by_text (GTK_WIDGET (self->page), label);

  g_assert_nonnull (text);
  return gtk_widget_get_ancestor (text, GTK_TYPE_CHECK_BUTTON);
}

/* A form far back is corrected where it lies, and nothing else changes. */
static void
test_correct (SurveyPages *self, gconstpointer data)
{
  gint64 batch = keying_open (self);
  GtkSpinButton *place = GTK_SPIN_BUTTON (survey_pages_child (self, "correct_place"));
  g_autoptr (GPtrArray) forms = NULL;
  g_autoptr (TuntasSurveyResult) result = NULL;

  tuntas_form_value_set (find_check (self, "Service used"), "1");
  for (guint i = 0; i < 12; i++)
    keying_type (self, i == 3 ? "2222222222" : "3333333331");
  tuntas_form_value_set (find_check (self, "Service used"), "0");
  keying_type (self, "1");
  gtk_widget_activate_action (GTK_WIDGET (self->page), "keying.correct", NULL);
  g_assert_cmpstr (keying_get_word (self), !=, "");
  assert_cells (self, "1________");
  keying_press (self, GDK_KEY_BackSpace);
  gtk_widget_activate_action (GTK_WIDGET (self->page), "keying.correct", NULL);
  assert_cells (self, "333333333");
  gtk_spin_button_set_value (place, 4);
  assert_cells (self, "222222222");
  g_assert_true (keying_press (self, GDK_KEY_Return));
  keying_press (self, GDK_KEY_Home);
  keying_type (self, "4");
  assert_cells (self, "422222222");
  keying_press (self, GDK_KEY_Return);
  g_assert_false (gtk_widget_get_visible (survey_pages_child (self, "correct_box")));
  assert_cells (self, "_________");
  g_assert_cmpstr (survey_pages_text (self, "count"), ==, "12 forms in this batch");
  display_wait (keying_is_on_disk, self, "the correction to reach the disk");

  /* Half corrected is not half keyed. */
  gtk_widget_activate_action (GTK_WIDGET (self->page), "keying.correct", NULL);
  keying_press (self, GDK_KEY_BackSpace);
  survey_pages_close (self);
  survey_pages_open (self, TUNTAS_TYPE_SURVEY_KEYING_PAGE, g_variant_new_int64 (batch));
  display_wait (survey_pages_is_keying, self, "the cells");
  assert_cells (self, "_________");
  forms = survey_office_list_forms (&self->display, batch);
  g_assert_cmpuint (forms->len, ==, 12);
  for (guint i = 0; i < forms->len; i++)
    g_assert_cmpstr (((TuntasSurveyForm *)forms->pdata[i])->answers, ==,
                     i == 3 ? "422222222" : "333333333");
  /* What was not keyed again is still there. */
  g_assert_cmpstr (((TuntasSurveyForm *)forms->pdata[3])->service, ==, "Surat pindah");
  result = survey_office_load (&self->display, self->period);
  g_assert_cmpuint (result->answers.counts[0][4], ==, 1);
  survey_pages_close (self);
}

/* Profile, service and suggestion by one key each. */
static void
test_profile (SurveyPages *self, gconstpointer data)
{
  gint64 batch = keying_open (self);
  g_autoptr (GPtrArray) forms = NULL;
  TuntasSurveyForm *form;

  tuntas_form_value_set (find_check (self, "About the respondent"), "1");
  tuntas_form_value_set (find_check (self, "Service used"), "1");
  tuntas_form_value_set (find_check (self, "Suggestion"), "1");
  keying_type (self, "333333333");
  assert_refused (self, GDK_KEY_3);
  keying_type (self, "2");
  keying_type (self, "34");
  keying_type (self, "a");
  keying_type (self, "0");
  keying_type (self, "2");
  assert_cells (self, "333333333");
  tuntas_form_value_set (keying_get_child (self, "comment"), "Antrean terlalu lama.");
  g_signal_emit_by_name (keying_get_child (self, "comment"), "activate");
  display_wait (keying_is_on_disk, self, "the form to reach the disk");
  forms = survey_office_list_forms (&self->display, batch);
  g_assert_cmpuint (forms->len, ==, 1);
  form = g_ptr_array_index (forms, 0);
  g_assert_cmpstr (form->profile, ==, "JENIS_KELAMIN=P\nPENDIDIKAN=S3\nUMUR=26-35");
  g_assert_cmpstr (form->service, ==, "Surat pindah");
  g_assert_cmpstr (form->comment, ==, "Antrean terlalu lama.");
  survey_pages_close (self);

  /* How the batch is keyed is remembered. */
  survey_pages_open (self, TUNTAS_TYPE_SURVEY_KEYING_PAGE, g_variant_new_int64 (batch));
  display_wait (survey_pages_is_keying, self, "the cells");
  g_assert_true (
    gtk_check_button_get_active (GTK_CHECK_BUTTON (find_check (self, "About the respondent"))));
  survey_pages_close (self);
}

/* A form that is half keyed survives when the page, or the power, goes away. */
static void
test_half_keyed (SurveyPages *self, gconstpointer data)
{
  gint64 batch = keying_open (self);

  keying_type (self, "111111111");
  keying_type (self, "4321");
  survey_pages_close (self);
  survey_pages_open (self, TUNTAS_TYPE_SURVEY_KEYING_PAGE, g_variant_new_int64 (batch));
  display_wait (survey_pages_is_keying, self, "the cells");
  assert_cells (self, "4321_____");
  keying_type (self, "33333");
  display_wait (keying_is_on_disk, self, "the form to reach the disk");
  survey_pages_close (self);

  /* What was kept since is not brought back. */
  survey_pages_open (self, TUNTAS_TYPE_SURVEY_KEYING_PAGE, g_variant_new_int64 (batch));
  display_wait (survey_pages_is_keying, self, "the cells");
  assert_cells (self, "_________");
  g_assert_cmpstr (survey_pages_text (self, "count"), ==, "2 forms in this batch");
  survey_pages_close (self);
}

static void
test_slow_worker (SurveyPages *self, gconstpointer data)
{
  SurveyGate gate = {0};
  gint64 batch = keying_open (self);
  g_autoptr (GPtrArray) forms = NULL;

  g_mutex_init (&gate.mutex);
  g_cond_init (&gate.cond);
  tuntas_session_run_async (self->display.session, survey_gate_wait, &gate, NULL, NULL, NULL, NULL,
                            NULL);
  for (guint i = 0; i < 20; i++)
    keying_type (self, "123412341");
  gtk_widget_activate_action (GTK_WIDGET (self->page), "keying.undo", NULL);
  assert_cells (self, "123412341");
  keying_press (self, GDK_KEY_BackSpace);
  keying_type (self, "4");
  g_assert_cmpstr (survey_pages_text (self, "count"), ==, "20 forms in this batch");
  g_assert_false (keying_is_on_disk (self));
  survey_gate_open (&gate);
  display_wait (keying_is_on_disk, self, "the forms to reach the disk");
  forms = survey_office_list_forms (&self->display, batch);
  g_assert_cmpuint (forms->len, ==, 20);
  g_assert_cmpstr (((TuntasSurveyForm *)forms->pdata[19])->answers, ==, "123412344");
  survey_pages_close (self);
  g_mutex_clear (&gate.mutex);
  g_cond_clear (&gate.cond);
}

static gboolean
is_stopped (gpointer self)
{
  return display_find_by_text (GTK_WIDGET (((SurveyPages *)self)->page),
                               "A form could not be kept. What you keyed is still here, in its "
                               "order.") != NULL;
}

static gboolean
is_going_on (gpointer self)
{
  return keying_is_on_disk (self) &&
         g_strcmp0 (survey_pages_text (self, "count"), "4 forms in this batch") == 0;
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
test_failure (SurveyPages *self, gconstpointer data)
{
  SurveyGate gate = {0};
  gint64 batch = keying_open (self);
  g_autoptr (GPtrArray) forms = NULL;

  g_mutex_init (&gate.mutex);
  g_cond_init (&gate.cond);
  tuntas_session_run_async (self->display.session, survey_gate_wait, &gate, NULL, NULL, NULL, NULL,
                            NULL);
  tuntas_session_run_async (self->display.session, intrude_job, &batch, NULL, NULL, NULL, NULL,
                            NULL);
  keying_type (self, "111111111");
  keying_type (self, "222222222");
  keying_type (self, "333333333");
  keying_type (self, "12");
  survey_gate_open (&gate);
  display_wait (is_stopped, self, "the word about the failure");
  assert_cells (self, "12_______");
  keying_type (self, "3412341");
  assert_cells (self, "123412341");
  g_assert_true (gtk_widget_has_css_class (keying_get_child (self, "word"), "late"));

  gtk_widget_activate_action (GTK_WIDGET (self->page), "keying.retry", NULL);
  display_wait (is_going_on, self, "the forms to reach the disk");
  assert_cells (self, "123412341");
  keying_press (self, GDK_KEY_Return);
  display_wait (keying_is_on_disk, self, "the last form to reach the disk");
  forms = survey_office_list_forms (&self->display, batch);
  g_assert_cmpuint (forms->len, ==, 5);
  g_assert_cmpstr (((TuntasSurveyForm *)forms->pdata[1])->answers, ==, "111111111");
  g_assert_cmpstr (((TuntasSurveyForm *)forms->pdata[3])->answers, ==, "333333333");
  g_assert_cmpstr (((TuntasSurveyForm *)forms->pdata[4])->answers, ==, "123412341");
  survey_pages_close (self);
  g_mutex_clear (&gate.mutex);
  g_cond_clear (&gate.cond);
}

/* Batches of other sources, and finished surveys, take no keys. */
static void
test_no_keying (SurveyPages *self, gconstpointer data)
{
  gint64 kiosk =
    survey_office_begin_batch (&self->display, self->period, TUNTAS_SURVEY_SOURCE_KIOSK);
  gint64 paper =
    survey_office_begin_batch (&self->display, self->period, TUNTAS_SURVEY_SOURCE_PAPER);

  survey_pages_open (self, TUNTAS_TYPE_SURVEY_KEYING_PAGE, g_variant_new_int64 (kiosk));
  display_wait (survey_pages_is_missing, self, "the word about the kiosk");
  survey_pages_close (self);
  survey_office_close (&self->display, self->period);
  survey_pages_open (self, TUNTAS_TYPE_SURVEY_KEYING_PAGE, g_variant_new_int64 (paper));
  display_wait (survey_pages_is_missing, self, "the word about the finished survey");
  gtk_widget_activate_action (GTK_WIDGET (self->page), "keying.leave", NULL);
  g_assert_cmpstr (self->way.page, ==, "survey-period");
  survey_pages_close (self);
}

static gpointer
wait_func (TuntasWorkspace *workspace, gpointer gate, GCancellable *cancellable, GError **error)
{
  g_mutex_lock (gate);
  g_mutex_unlock (gate);
  return GINT_TO_POINTER (1);
}

/* The page reads its batch twice, and the second answer comes when a form was keyed already. */
static void
test_late_answer (SurveyPages *self, gconstpointer data)
{
  g_autoptr (GPtrArray) forms = NULL;
  GMutex gate;
  gint64 batch = keying_open (self);
  gint64 other =
    survey_office_begin_batch (&self->display, self->period, TUNTAS_SURVEY_SOURCE_PAPER);

  g_assert_cmpint (other, !=, batch);
  display_turn ();
  g_mutex_init (&gate);
  g_mutex_lock (&gate);
  tuntas_page_show_target (self->page, g_variant_new_int64 (other));
  tuntas_session_run_async (self->display.session, wait_func, &gate, NULL, NULL, NULL, NULL, NULL);
  tuntas_page_refresh (self->page);
  display_wait (survey_pages_is_keying, self, "the cells");
  keying_type (self, "333333333");
  keying_type (self, "44");
  g_mutex_unlock (&gate);
  display_wait (keying_is_on_disk, self, "the forms to reach the disk");
  survey_pages_close (self);
  forms = survey_office_list_forms (&self->display, other);
  g_assert_cmpuint (forms->len, ==, 1);
  g_mutex_clear (&gate);
}

#define add(path, test)                                                                            \
  g_test_add ("/survey-keying/" path, SurveyPages, NULL, survey_pages_set_up, test,                \
              survey_pages_tear_down)

int
main (int argc, char *argv[])
{
  display_init (&argc, &argv);

  add ("thirty", test_thirty);
  add ("wrong-keys", test_wrong_keys);
  add ("spoken", test_spoken);
  add ("undo", test_undo);
  add ("correct", test_correct);
  add ("profile", test_profile);
  add ("half-keyed", test_half_keyed);
  add ("slow-worker", test_slow_worker);
  add ("late-answer", test_late_answer);
  add ("failure", test_failure);
  add ("none", test_no_keying);
  return g_test_run ();
}
