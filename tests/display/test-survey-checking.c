/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "keying-hands.h"
#include "tuntas-difference-row.h"
#include "tuntas-survey-keying-page.h"

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
  keying_type (self, "333333333");
  keying_type (self, "444444444");
  display_wait (keying_is_on_disk, self, "the forms to reach the disk");
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
  keying_type (self, "333333333");
  g_assert_false (gtk_widget_get_visible (survey_pages_child (self, "finished")));
  keying_type (self, "444144444");
  g_assert_true (gtk_widget_get_visible (survey_pages_child (self, "finished")));
  display_wait (keying_is_on_disk, self, "the forms to reach the disk");
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
  keying_type (self, "22");
  survey_pages_close (self);
  survey_pages_open (self, TUNTAS_TYPE_SURVEY_KEYING_PAGE, g_variant_new_int64 (second));
  display_wait (survey_pages_is_keying, self, "the cells");
  g_assert_true (is_inserting (self));
  g_assert_cmpint (get_place (self), ==, 3);
  assert_cells (self, "22_______");

  keying_type (self, "2222222");
  g_assert_false (is_inserting (self));
  g_assert_nonnull (display_find_by_text (GTK_WIDGET (self->page), "Form 3, keyed last"));
  gtk_widget_activate_action (GTK_WIDGET (self->page), "keying.undo", NULL);
  g_assert_true (is_inserting (self));
  g_assert_cmpint (get_place (self), ==, 3);
  g_assert_nonnull (display_find_by_text (GTK_WIDGET (self->page), "Form 4, keyed last"));
  keying_press (self, GDK_KEY_Return);
  display_wait (keying_is_on_disk, self, "the form to reach the disk");
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
  gint64 batch = keying_open (self);

  keying_type (self, "111111111");
  keying_type (self, "333333333");
  gtk_widget_activate_action (GTK_WIDGET (self->page), "keying.insert", NULL);
  g_assert_cmpint (get_place (self), ==, 2);
  g_assert_true (keying_press (self, GDK_KEY_Return));
  keying_type (self, "222222222");
  g_assert_false (is_inserting (self));
  keying_type (self, "444444444");
  display_wait (keying_is_on_disk, self, "the forms to reach the disk");
  assert_pile (self, batch, "1234");

  gtk_widget_activate_action (GTK_WIDGET (self->page), "keying.insert", NULL);
  gtk_widget_activate_action (GTK_WIDGET (self->page), "keying.append", NULL);
  keying_type (self, "143214321");
  display_wait (keying_is_on_disk, self, "the form to reach the disk");
  assert_pile (self, batch, "12341");

  /* Back to where they were, one after the other. */
  for (guint i = 0; i < 3; i++) {
    gtk_widget_activate_action (GTK_WIDGET (self->page), "keying.undo", NULL);
    g_assert_true (is_inserting (self) == (i == 2));
    for (guint k = 0; k < N_ELEMENTS; k++)
      keying_press (self, GDK_KEY_BackSpace);
    assert_cells (self, "_________");
  }
  display_wait (keying_is_on_disk, self, "the forms to go");
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

#define add(path, test)                                                                            \
  g_test_add ("/survey-checking/" path, SurveyPages, NULL, survey_pages_set_up, test,              \
              survey_pages_tear_down)

int
main (int argc, char *argv[])
{
  display_init (&argc, &argv);

  add ("second-keying", test_second_keying);
  add ("key-missing", test_key_missing);
  add ("accept-missing", test_accept_missing);
  add ("drop-twice-keyed", test_drop_twice_keyed);
  add ("insert", test_insert);
  add ("take-back-batch", test_take_back_batch);
  return g_test_run ();
}
