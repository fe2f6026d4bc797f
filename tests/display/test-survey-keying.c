/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "survey-pages.h"
#include "tuntas-answer-cell.h"
#include "tuntas-difference-row.h"
#include "tuntas-form-value.h"
#include "tuntas-keying-pad.h"
#include "tuntas-keying-row.h"
#include "tuntas-last-form.h"
#include "tuntas-survey-keying-page.h"

#define N_ELEMENTS 9

static gboolean
is_on_disk (gpointer self)
{
  return g_strcmp0 (survey_pages_text (self, "disk"), "All forms are on the disk.") == 0;
}

/* A widget of the pad on which a form is keyed. */
static GtkWidget *
pad_child (SurveyPages *self, const char *name)
{
  GObject *child =
    gtk_widget_get_template_child (survey_pages_child (self, "pad"), TUNTAS_TYPE_KEYING_PAD, name);

  g_assert_true (GTK_IS_WIDGET (child));
  return GTK_WIDGET (child);
}

static const char *
get_word (SurveyPages *self)
{
  return gtk_label_get_label (GTK_LABEL (pad_child (self, "word")));
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
press (SurveyPages *self, guint keyval)
{
  gboolean handled = FALSE;

  g_signal_emit_by_name (find_keys (GTK_WIDGET (self->page)), "key-pressed", keyval, 0, 0,
                         &handled);
  return handled;
}

static void
key (SurveyPages *self, const char *keys)
{
  for (const char *c = keys; *c != '\0'; c++)
    g_assert_true (press (self, gdk_unicode_to_keyval ((guint32)*c)));
}

static char *
dup_cells (SurveyPages *self)
{
  TuntasKeyingRow *row = TUNTAS_KEYING_ROW (pad_child (self, "row"));
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
open_keying (SurveyPages *self)
{
  gint64 batch =
    survey_office_begin_batch (&self->display, self->period, TUNTAS_SURVEY_SOURCE_PAPER);

  survey_pages_open (self, TUNTAS_TYPE_SURVEY_KEYING_PAGE, g_variant_new_int64 (batch));
  display_wait (survey_pages_is_keying, self, "the cells");
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
test_thirty (SurveyPages *self, gconstpointer data)
{
  gint64 batch = open_keying (self);
  g_autoptr (GPtrArray) forms = NULL;
  g_autoptr (TuntasSurveyResult) result = NULL;

  for (guint i = 0; i < 30; i++) {
    g_autofree char *answers = make_answers (i);

    key (self, answers);
  }
  g_assert_cmpstr (survey_pages_text (self, "count"), ==, "30 forms in this batch");
  g_assert_cmpstr (survey_pages_text (self, "sample"), ==,
                   "30 of 132 respondents, 102 still missing");
  g_assert_cmpstr (survey_pages_text (self, "disk"), ==, "30 forms are on their way to the disk.");
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
  survey_pages_close (self);
}

static void
assert_refused (SurveyPages *self, guint keyval)
{
  press (self, keyval);
  g_assert_cmpstr (get_word (self), !=, "");
  g_assert_true (gtk_widget_has_css_class (pad_child (self, "word"), "late"));
}

/* A wrong key is refused with a word, and nothing is lost. */
static void
test_wrong_keys (SurveyPages *self, gconstpointer data)
{
  open_keying (self);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (pad_child (self, "word")),
                                   GTK_ACCESSIBLE_ROLE_ALERT);
  key (self, "3b-");
  assert_cells (self, "32–______");
  assert_refused (self, GDK_KEY_5);
  assert_refused (self, GDK_KEY_e);
  assert_refused (self, GDK_KEY_KP_9);
  assert_refused (self, GDK_KEY_Return);
  assert_cells (self, "32–______");
  press (self, GDK_KEY_KP_4);
  g_assert_cmpstr (get_word (self), ==, "");
  assert_cells (self, "32–4_____");
  press (self, GDK_KEY_BackSpace);
  press (self, GDK_KEY_BackSpace);
  assert_cells (self, "32_______");
  /* the number pad without Num Lock, too */
  press (self, GDK_KEY_KP_Left);
  press (self, GDK_KEY_KP_Insert);
  press (self, GDK_KEY_KP_End);
  assert_refused (self, GDK_KEY_KP_Begin);
  assert_cells (self, "324–1____");
  for (guint i = 0; i < 3; i++)
    press (self, GDK_KEY_BackSpace);
  press (self, GDK_KEY_Left);
  press (self, GDK_KEY_d);
  assert_cells (self, "34_______");
  for (guint i = 0; i < 2; i++)
    press (self, GDK_KEY_BackSpace);
  assert_refused (self, GDK_KEY_BackSpace);

  /* A form without any answer is not counted. */
  key (self, "000000000");
  assert_cells (self, "–––––––––");
  g_assert_true (gtk_widget_has_css_class (pad_child (self, "word"), "late"));
  g_assert_cmpstr (survey_pages_text (self, "count"), ==, "0 forms in this batch");
  survey_pages_close (self);
}

/* The place of the keyboard and what was keyed are spoken. */
static void
test_spoken (SurveyPages *self, gconstpointer data)
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
                                       get_word (self));
  survey_pages_close (self);
}

/* The last form comes back into the cells, is corrected and kept again. */
static void
test_undo (SurveyPages *self, gconstpointer data)
{
  gint64 batch = open_keying (self);
  TuntasLastForm *last = TUNTAS_LAST_FORM (survey_pages_child (self, "last"));
  g_autoptr (GPtrArray) forms = NULL;

  key (self, "111111111");
  key (self, "234123412");
  g_assert_cmpstr (tuntas_last_form_get_digits (last), ==, "234  123  412");
  gtk_widget_activate_action (GTK_WIDGET (self->page), "keying.undo", NULL);
  assert_cells (self, "234123412");
  g_assert_cmpstr (tuntas_last_form_get_digits (last), ==, "111  111  111");
  g_assert_cmpstr (survey_pages_text (self, "count"), ==, "1 form in this batch");

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
  survey_pages_close (self);
}

static GtkWidget *
find_check (SurveyPages *self, const char *label)
{
  GtkWidget *text = display_find_by_text (GTK_WIDGET (self->page), label);

  g_assert_nonnull (text);
  return gtk_widget_get_ancestor (text, GTK_TYPE_CHECK_BUTTON);
}

/* Profile, service and suggestion by one key each. */
static void
test_profile (SurveyPages *self, gconstpointer data)
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
  tuntas_form_value_set (pad_child (self, "comment"), "Antrean terlalu lama.");
  g_signal_emit_by_name (pad_child (self, "comment"), "activate");
  display_wait (is_on_disk, self, "the form to reach the disk");
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
  gint64 batch = open_keying (self);

  key (self, "111111111");
  key (self, "4321");
  survey_pages_close (self);
  survey_pages_open (self, TUNTAS_TYPE_SURVEY_KEYING_PAGE, g_variant_new_int64 (batch));
  display_wait (survey_pages_is_keying, self, "the cells");
  assert_cells (self, "4321_____");
  key (self, "33333");
  display_wait (is_on_disk, self, "the form to reach the disk");
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
  gint64 batch = open_keying (self);
  g_autoptr (GPtrArray) forms = NULL;

  g_mutex_init (&gate.mutex);
  g_cond_init (&gate.cond);
  tuntas_session_run_async (self->display.session, survey_gate_wait, &gate, NULL, NULL, NULL, NULL,
                            NULL);
  for (guint i = 0; i < 20; i++)
    key (self, "123412341");
  gtk_widget_activate_action (GTK_WIDGET (self->page), "keying.undo", NULL);
  assert_cells (self, "123412341");
  press (self, GDK_KEY_BackSpace);
  key (self, "4");
  g_assert_cmpstr (survey_pages_text (self, "count"), ==, "20 forms in this batch");
  g_assert_false (is_on_disk (self));
  survey_gate_open (&gate);
  display_wait (is_on_disk, self, "the forms to reach the disk");
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
  return is_on_disk (self) &&
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
  gint64 batch = open_keying (self);
  g_autoptr (GPtrArray) forms = NULL;

  g_mutex_init (&gate.mutex);
  g_cond_init (&gate.cond);
  tuntas_session_run_async (self->display.session, survey_gate_wait, &gate, NULL, NULL, NULL, NULL,
                            NULL);
  tuntas_session_run_async (self->display.session, intrude_job, &batch, NULL, NULL, NULL, NULL,
                            NULL);
  key (self, "111111111");
  key (self, "222222222");
  key (self, "333333333");
  key (self, "12");
  survey_gate_open (&gate);
  display_wait (is_stopped, self, "the word about the failure");
  assert_cells (self, "12_______");
  key (self, "3412341");
  assert_cells (self, "123412341");
  g_assert_true (gtk_widget_has_css_class (pad_child (self, "word"), "late"));

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

/* Second keying */

static gint64
find_official (SurveyPages *self, guint index)
{
  GPtrArray *officials = tuntas_session_get_officials (self->display.session);

  g_assert_cmpuint (officials->len, >, index);
  return ((TuntasOfficial *)g_ptr_array_index (officials, index))->id;
}

static gboolean
leads_to_keying (gpointer self)
{
  return g_strcmp0 (((SurveyPages *)self)->way.page, "survey-keying") == 0;
}

static gboolean
offers_second_keying (gpointer self)
{
  return survey_pages_find_button (self, "Key a second time") != NULL;
}

static GtkWidget *
find_difference (SurveyPages *self)
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
begin_first_keying (SurveyPages *self)
{
  survey_pages_open_forms (self);
  g_signal_emit_by_name (survey_pages_find_button (self, "Key paper forms…"), "clicked");
  g_signal_emit_by_name (survey_pages_find_button (self, "Begin keying"), "clicked");
  display_wait (leads_to_keying, self, "the way to the keys");
  survey_pages_close (self);
}

static gint64
open_way (SurveyPages *self)
{
  gint64 batch = g_variant_get_int64 (self->way.target);

  survey_pages_open (self, TUNTAS_TYPE_SURVEY_KEYING_PAGE, g_variant_new_int64 (batch));
  display_wait (survey_pages_is_keying, self, "the cells");
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
test_second_keying (SurveyPages *self, gconstpointer data)
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
  survey_pages_close (self);

  /* The same person is refused, another one is not. */
  g_clear_pointer (&self->way.page, g_free);
  survey_pages_open_forms (self);
  g_signal_connect_swapped (self->page, "failed", G_CALLBACK (failed_cb), &refused);
  display_wait (offers_second_keying, self, "the button for the second keying");
  g_signal_emit_by_name (survey_pages_find_button (self, "Key a second time"), "clicked");
  display_wait (has_failed, &refused, "the word about the same person");
  tuntas_session_set_acting (self->display.session, find_official (self, 1));
  display_turn ();
  display_wait (offers_second_keying, self, "the button for the second keying");
  g_signal_emit_by_name (survey_pages_find_button (self, "Key a second time"), "clicked");
  display_wait (leads_to_keying, self, "the way to the keys");
  survey_pages_close (self);

  g_assert_cmpint (open_way (self), !=, first);
  key (self, "333333333");
  g_assert_false (gtk_widget_get_visible (survey_pages_child (self, "finished")));
  key (self, "444144444");
  g_assert_true (gtk_widget_get_visible (survey_pages_child (self, "finished")));
  display_wait (is_on_disk, self, "the forms to reach the disk");
  survey_pages_close (self);

  /* The paper says what the second person keyed. */
  survey_pages_open_forms (self);
  display_wait (has_difference, self, "the difference");
  g_assert_nonnull (survey_pages_find_button (self, "First: 4, Gratis"));
  g_signal_emit_by_name (survey_pages_find_button (self, "Second: 1, Sangat mahal"), "clicked");
  display_wait (agrees, self, "both to agree");
  forms = survey_office_list_forms (&self->display, first);
  g_assert_cmpstr (((TuntasSurveyForm *)forms->pdata[1])->answers, ==, "444144444");
  result = survey_office_load (&self->display, self->period);
  g_assert_cmpuint (result->summary->respondents, ==, 2);
  g_assert_cmpuint (result->answers.counts[3][1], ==, 1);
  survey_pages_close (self);
}

/* Sheets that were passed over */

static gboolean
shows_batches (gpointer self)
{
  return survey_pages_find_button (self, "Second keying") != NULL;
}

#define MISSING "Missing in the second keying: 222  222  222"

static gpointer
begin_check_job (TuntasWorkspace *workspace,
                 gpointer data,
                 GCancellable *cancellable,
                 GError **error)
{
  gint64 *batch = data;
  g_autoptr (TuntasSurveyBatch) checked =
               tuntas_workspace_load_survey_batch (workspace, *batch, error);

  if (checked == NULL)
    return NULL;
  *batch = tuntas_workspace_begin_survey_batch (workspace, checked->period, "Amplop 1, entri kedua",
                                                TUNTAS_SURVEY_SOURCE_PAPER, *batch, 0, error);
  return GINT_TO_POINTER (*batch != 0);
}

/* Five forms of which the second person passed over the third one. */
static void
key_twice (SurveyPages *self, gint64 *first, gint64 *second)
{
  static const char *const answers[] = {"111111111", "333333333", "222222222", "444444444",
                                        "123412341"};

  *first = survey_office_begin_batch (&self->display, self->period, TUNTAS_SURVEY_SOURCE_PAPER);
  *second = *first;
  display_run (&self->display, begin_check_job, second);
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++) {
    survey_office_key (&self->display, *first, answers[i], NULL, NULL);
    if (i != 2)
      survey_office_key (&self->display, *second, answers[i], NULL, NULL);
  }
}

static void
open_missing (SurveyPages *self)
{
  GtkWidget *row;

  survey_pages_open_forms (self);
  display_wait (has_difference, self, "the difference");
  row = find_difference (self);
  g_assert_nonnull (display_find_by_text (row, MISSING));
  g_assert_nonnull (display_find_by_text (row, "Amplop 1, form 3"));
  g_assert_null (gtk_widget_get_next_sibling (row));
}

static void
assert_pile (SurveyPages *self, gint64 batch, const char *expected)
{
  g_autoptr (GPtrArray) forms = survey_office_list_forms (&self->display, batch);
  g_autoptr (GString) firsts = g_string_new (NULL);

  for (guint i = 0; i < forms->len; i++)
    g_string_append_c (firsts, *((TuntasSurveyForm *)g_ptr_array_index (forms, i))->answers);
  g_assert_cmpstr (firsts->str, ==, expected);
}

static int
get_place (SurveyPages *self)
{
  return gtk_spin_button_get_value_as_int (
    GTK_SPIN_BUTTON (survey_pages_child (self, "insert_place")));
}

static gboolean
is_inserting (SurveyPages *self)
{
  return gtk_widget_get_visible (survey_pages_child (self, "insert_box"));
}

/* It is keyed where it belongs, survives a power cut half keyed, and can be taken back. */
static void
test_key_missing (SurveyPages *self, gconstpointer data)
{
  gint64 first, second;

  key_twice (self, &first, &second);
  open_missing (self);
  g_signal_emit_by_name (survey_pages_find_button (self, "Key it now"), "clicked");
  g_assert_cmpstr (self->way.page, ==, "survey-keying");
  survey_pages_close (self);

  survey_pages_open (self, TUNTAS_TYPE_SURVEY_KEYING_PAGE, g_variant_ref (self->way.target));
  display_wait (survey_pages_is_keying, self, "the cells");
  g_assert_true (is_inserting (self));
  g_assert_cmpint (get_place (self), ==, 3);
  key (self, "22");
  survey_pages_close (self);
  survey_pages_open (self, TUNTAS_TYPE_SURVEY_KEYING_PAGE, g_variant_new_int64 (second));
  display_wait (survey_pages_is_keying, self, "the cells");
  g_assert_true (is_inserting (self));
  g_assert_cmpint (get_place (self), ==, 3);
  assert_cells (self, "22_______");

  key (self, "2222222");
  g_assert_false (is_inserting (self));
  g_assert_nonnull (display_find_by_text (GTK_WIDGET (self->page), "Form 3, keyed last"));
  gtk_widget_activate_action (GTK_WIDGET (self->page), "keying.undo", NULL);
  g_assert_true (is_inserting (self));
  g_assert_cmpint (get_place (self), ==, 3);
  g_assert_nonnull (display_find_by_text (GTK_WIDGET (self->page), "Form 4, keyed last"));
  press (self, GDK_KEY_Return);
  display_wait (is_on_disk, self, "the form to reach the disk");
  assert_pile (self, second, "13241");
  survey_pages_close (self);
  survey_pages_open_forms (self);
  display_wait (shows_batches, self, "the batches");
  g_assert_null (find_difference (self));
  survey_pages_close (self);
}

static void
test_accept_missing (SurveyPages *self, gconstpointer data)
{
  gint64 first, second;

  key_twice (self, &first, &second);
  open_missing (self);
  g_signal_emit_by_name (survey_pages_find_button (self, "The paper says so"), "clicked");
  display_wait (agrees, self, "both to agree");
  assert_pile (self, second, "13241");
  survey_pages_close (self);
}

/* What counted is left out only after it was asked. */
static void
test_drop_twice_keyed (SurveyPages *self, gconstpointer data)
{
  g_autoptr (TuntasSurveyResult) result = NULL;
  gint64 first, second;

  key_twice (self, &first, &second);
  open_missing (self);
  g_signal_emit_by_name (
    survey_pages_find_button (self, "No such paper, or keyed twice: leave it out"), "clicked");
  g_assert_nonnull (survey_pages_find_dialog ());
  g_signal_emit_by_name (survey_pages_find_dialog (), "accepted");
  gtk_window_destroy (GTK_WINDOW (survey_pages_find_dialog ()));
  display_wait (agrees, self, "both to agree");
  assert_pile (self, first, "1341");
  result = survey_office_load (&self->display, self->period);
  g_assert_cmpuint (result->summary->respondents, ==, 4);
  survey_pages_close (self);
}

/* Whoever notices it while keying chooses the place; Enter goes on to the answers. */
static void
test_insert (SurveyPages *self, gconstpointer data)
{
  gint64 batch = open_keying (self);

  key (self, "111111111");
  key (self, "333333333");
  gtk_widget_activate_action (GTK_WIDGET (self->page), "keying.insert", NULL);
  g_assert_cmpint (get_place (self), ==, 2);
  g_assert_true (press (self, GDK_KEY_Return));
  key (self, "222222222");
  g_assert_false (is_inserting (self));
  key (self, "444444444");
  display_wait (is_on_disk, self, "the forms to reach the disk");
  assert_pile (self, batch, "1234");

  gtk_widget_activate_action (GTK_WIDGET (self->page), "keying.insert", NULL);
  gtk_widget_activate_action (GTK_WIDGET (self->page), "keying.append", NULL);
  key (self, "143214321");
  display_wait (is_on_disk, self, "the form to reach the disk");
  assert_pile (self, batch, "12341");

  /* Back to where they were, one after the other. */
  for (guint i = 0; i < 3; i++) {
    gtk_widget_activate_action (GTK_WIDGET (self->page), "keying.undo", NULL);
    g_assert_true (is_inserting (self) == (i == 2));
    for (guint k = 0; k < N_ELEMENTS; k++)
      press (self, GDK_KEY_BackSpace);
    assert_cells (self, "_________");
  }
  display_wait (is_on_disk, self, "the forms to go");
  assert_pile (self, batch, "13");
  survey_pages_close (self);
}

static gboolean
has_no_batch (gpointer self)
{
  return display_find_by_text (GTK_WIDGET (((SurveyPages *)self)->page), "Amplop 1") == NULL;
}

static void
test_take_back_batch (SurveyPages *self, gconstpointer data)
{
  gint64 batch =
    survey_office_begin_batch (&self->display, self->period, TUNTAS_SURVEY_SOURCE_PAPER);
  GtkWidget *button;

  survey_office_key (&self->display, batch, "333333333", NULL, NULL);
  survey_pages_open_forms (self);
  display_wait (offers_second_keying, self, "the batch");
  button = display_find (GTK_WIDGET (self->page), GTK_TYPE_BUTTON, "Take back “Amplop 1”");
  g_signal_emit_by_name (button, "clicked");
  g_assert_nonnull (survey_pages_find_dialog ());
  g_signal_emit_by_name (survey_pages_find_dialog (), "accepted");
  gtk_window_destroy (GTK_WINDOW (survey_pages_find_dialog ()));
  display_wait (has_no_batch, self, "the batch to go");
  survey_pages_close (self);
}

#define add(path, test, setup)                                                                     \
  g_test_add ("/survey-keying/" path, SurveyPages, NULL, setup, test, survey_pages_tear_down)

int
main (int argc, char *argv[])
{
  display_init (&argc, &argv);

  add ("thirty", test_thirty, survey_pages_set_up);
  add ("wrong-keys", test_wrong_keys, survey_pages_set_up);
  add ("spoken", test_spoken, survey_pages_set_up);
  add ("undo", test_undo, survey_pages_set_up);
  add ("profile", test_profile, survey_pages_set_up);
  add ("half-keyed", test_half_keyed, survey_pages_set_up);
  add ("slow-worker", test_slow_worker, survey_pages_set_up);
  add ("failure", test_failure, survey_pages_set_up);
  add ("none", test_no_keying, survey_pages_set_up);
  add ("second-keying", test_second_keying, survey_pages_set_up);
  add ("key-missing", test_key_missing, survey_pages_set_up);
  add ("accept-missing", test_accept_missing, survey_pages_set_up);
  add ("drop-twice-keyed", test_drop_twice_keyed, survey_pages_set_up);
  add ("insert", test_insert, survey_pages_set_up);
  add ("take-back-batch", test_take_back_batch, survey_pages_set_up);
  return g_test_run ();
}
