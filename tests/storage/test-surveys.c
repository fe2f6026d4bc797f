/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"

#include "tuntas-details.h"
#include "tuntas-store-survey-forms.h"
#include "tuntas-store-surveys.h"

#include <string.h>

#define N_ELEMENTS 3

static TuntasSurveyPeriod *
make_period (Fixture *fixture)
{
  TuntasSurveyPeriod *period = tuntas_survey_period_new ();

  period->case_id = fixture_intake (fixture, "Survei", "Survei.");
  period->title = g_strdup ("Survei Semester II 2026");
  period->unit = g_strdup ("Loket");
  period->services = g_strsplit ("KTP|KK", "|", -1);
  period->starts_on = 20260701;
  period->ends_on = 20261031;
  period->method = g_strdup ("contoh");
  period->questionnaire = g_strdup ("[metode]\n");
  period->elements = g_strsplit ("WAKTU|BIAYA|SARPRAS", "|", -1);
  period->weight = g_strdup ("exact");
  period->rounding = g_strdup ("exact");
  period->population = 500;
  period->least_group = 5;
  period->created_at = FIXTURE_NOW;
  return period;
}

static gint64
add_period (Fixture *fixture)
{
  g_autoptr (TuntasSurveyPeriod) period = make_period (fixture);
  g_autoptr (GError) error = NULL;
  gint64 id = tuntas_store_save_survey_period (fixture->store, period, &error);

  g_assert_no_error (error);
  return id;
}

static gint64
add_batch (Fixture *fixture, gint64 period, const char *name, gint64 checks)
{
  g_autoptr (TuntasSurveyBatch) batch = tuntas_survey_batch_new ();
  g_autoptr (GError) error = NULL;
  gint64 id;

  batch->period = period;
  batch->name = g_strdup (name);
  batch->checks = checks;
  batch->by = fixture->clerk;
  batch->at = FIXTURE_NOW;
  id = tuntas_store_insert_survey_batch (fixture->store, batch, &error);
  g_assert_no_error (error);
  return id;
}

static TuntasSurveyForm *
make_form (const char *answers, const char *service, const char *sex)
{
  TuntasSurveyForm *form = tuntas_survey_form_new ();

  form->answers = g_strdup (answers);
  form->service = g_strdup (service);
  form->profile = sex != NULL ? tuntas_details_set (NULL, "JENIS_KELAMIN", sex) : NULL;
  form->at = FIXTURE_NOW;
  return form;
}

/* The first unsur is spoken of by "lama", the third by "kursi". */
static guint32
find_mentions (const char *comment, gpointer user_data)
{
  return (strstr (comment, "lama") != NULL ? 1 : 0) | (strstr (comment, "kursi") != NULL ? 4 : 0);
}

typedef enum { ADD, INSERT, REPLACE, REMOVE, REMOVE_ALL, ADD_IN_VAIN } Act;

/* Does one thing to a batch in a transaction of its own. */
static gboolean
act (Fixture *fixture, gint64 batch, Act what, TuntasSurveyForm *form, GError **error)
{
  g_autoptr (TuntasSurveyIntake) intake = NULL;
  guint64 n = 0;
  gboolean done = FALSE;

  if (!tuntas_store_begin (fixture->store, error))
    return FALSE;
  intake = tuntas_survey_intake_new (fixture->store, batch, find_mentions, NULL, error);
  if (intake == NULL)
    done = FALSE;
  else if (what == ADD || what == ADD_IN_VAIN)
    done = (form->id = tuntas_survey_intake_add (intake, form, error)) != 0;
  else if (what == INSERT)
    done = tuntas_survey_intake_insert (intake, form, form->place, error) != 0;
  else if (what == REPLACE)
    done = tuntas_survey_intake_replace (intake, form, error);
  else if (what == REMOVE)
    done = tuntas_survey_intake_remove (intake, form->id, error);
  else
    done = tuntas_survey_intake_remove_all (intake, &n, error);
  if (!done || !tuntas_survey_intake_finish (intake, error) || what == ADD_IN_VAIN) {
    tuntas_store_rollback (fixture->store);
    return FALSE;
  }
  return tuntas_store_commit (fixture->store, error);
}

static gint64
add_form (Fixture *fixture, gint64 batch, TuntasSurveyForm *form, GError **error)
{
  return act (fixture, batch, ADD, form, error) ? form->id : 0;
}

static void
test_periods (Fixture *fixture)
{
  gint64 id = add_period (fixture);
  g_autoptr (TuntasSurveyPeriod) period = NULL;
  g_autoptr (TuntasSurveyPeriod) again = NULL;
  g_autoptr (GPtrArray) periods = NULL;
  g_autoptr (GError) error = NULL;

  period = tuntas_store_load_survey_period (fixture->store, id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (period->unit, ==, "Loket");
  g_assert_cmpstr (period->services[1], ==, "KK");
  g_assert_cmpstr (period->elements[2], ==, "SARPRAS");
  g_assert_cmpint (period->starts_on, ==, 20260701);
  g_assert_cmpuint (period->population, ==, 500);
  g_assert_cmpint (period->status, ==, TUNTAS_SURVEY_STATUS_OPEN);
  g_assert_cmpint (period->version, ==, 1);

  period->population = 700;
  period->status = TUNTAS_SURVEY_STATUS_CLOSED;
  g_assert_cmpint (tuntas_store_save_survey_period (fixture->store, period, &error), ==, id);
  again = tuntas_store_load_survey_period (fixture->store, id, &error);
  g_assert_cmpuint (again->population, ==, 700);
  g_assert_cmpint (again->status, ==, TUNTAS_SURVEY_STATUS_CLOSED);
  g_assert_cmpint (again->version, ==, 2);
  g_assert_cmpint (tuntas_store_save_survey_period (fixture->store, period, &error), ==, 0);
  assert_store_error (error, CONFLICT);
  again->id = 99;
  g_assert_cmpint (tuntas_store_save_survey_period (fixture->store, again, &error), ==, 0);
  assert_store_error (error, NOT_FOUND);
  again->id = id;
  again->ends_on = 20260101;
  g_assert_cmpint (tuntas_store_save_survey_period (fixture->store, again, &error), ==, 0);
  assert_store_error (error, INVALID);
  g_assert_null (tuntas_store_load_survey_period (fixture->store, 99, &error));
  assert_store_error (error, NOT_FOUND);

  add_period (fixture);
  periods = tuntas_store_list_survey_periods (fixture->store, &error);
  g_assert_cmpuint (periods->len, ==, 2);
}

static void
test_forms (Fixture *fixture)
{
  gint64 period = add_period (fixture);
  gint64 batch = add_batch (fixture, period, "Amplop 1", 0);
  gint64 check = add_batch (fixture, period, "Amplop 1", batch);
  g_autoptr (TuntasSurveyForm) first = make_form ("430", "KTP", "L");
  g_autoptr (TuntasSurveyForm) second = make_form ("111", NULL, NULL);
  g_autoptr (TuntasSurveyForm) loaded = NULL;
  g_autoptr (TuntasSurveyBatch) read = NULL;
  g_autoptr (GPtrArray) forms = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  first->comment = g_strdup ("Kursi ditambah.");
  g_assert_cmpint (add_form (fixture, check, first, &error), >, 0);
  id = add_form (fixture, batch, first, &error);
  g_assert_no_error (error);
  g_assert_cmpint (add_form (fixture, batch, second, &error), >, 0);
  loaded = tuntas_store_load_survey_form (fixture->store, id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (loaded->answers, ==, "430");
  g_assert_cmpuint (tuntas_survey_form_get_value (loaded, 1), ==, 3);
  g_assert_cmpuint (tuntas_survey_form_get_value (loaded, 2), ==, 0);
  g_assert_cmpstr (loaded->comment, ==, "Kursi ditambah.");
  g_assert_cmpuint (loaded->sequence, ==, 1);
  g_assert_cmpuint (loaded->place, ==, 1);
  g_clear_pointer (&loaded, tuntas_survey_form_unref);
  loaded = tuntas_store_find_last_survey_form (fixture->store, batch, &error);
  g_assert_cmpuint (loaded->sequence, ==, 2);
  forms = tuntas_store_list_survey_forms (fixture->store, check, &error);
  g_assert_cmpuint (forms->len, ==, 1);
  g_assert_cmpuint (((TuntasSurveyForm *)forms->pdata[0])->sequence, ==, 0);
  read = tuntas_store_load_survey_batch (fixture->store, batch, &error);
  g_assert_cmpuint (read->n_forms, ==, 2);
  g_assert_cmpstr (read->name, ==, "Amplop 1");

  g_assert_true (tuntas_store_set_survey_form_case (fixture->store, id, 1, &error));
  g_assert_no_error (error);
  g_assert_false (tuntas_store_set_survey_form_case (fixture->store, id, 1, &error));
  assert_store_error (error, NOT_FOUND);
  first->id = id;
  g_assert_false (act (fixture, check, REMOVE, first, &error));
  assert_store_error (error, NOT_FOUND);
  g_assert_false (act (fixture, batch, REMOVE, first, &error));
  assert_store_error (error, INVALID);
  g_assert_false (act (fixture, batch, REMOVE_ALL, NULL, &error));
  assert_store_error (error, INVALID);
  g_clear_pointer (&read, tuntas_survey_batch_unref);
  read = tuntas_store_load_survey_batch (fixture->store, batch, &error);
  g_assert_cmpuint (read->n_forms, ==, 2);
}

/* The answers of a batch as they lie: "111 222". */
static char *
dup_pile (Fixture *fixture, gint64 batch)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) forms = tuntas_store_list_survey_forms (fixture->store, batch, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < forms->len; i++) {
    TuntasSurveyForm *form = g_ptr_array_index (forms, i);

    g_assert_cmpuint (form->place, ==, i + 1);
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", form->answers);
  }
  return g_string_free (text, FALSE);
}

#define assert_pile(fixture, batch, expected)                                                      \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *pile_ = dup_pile (fixture, batch);                                            \
    g_assert_cmpstr (pile_, ==, expected);                                                         \
  }                                                                                                \
  G_STMT_END

/* A form goes between two others, or leaves them; the last keyed is not always the last one. */
static void
test_places (Fixture *fixture)
{
  gint64 period = add_period (fixture);
  gint64 batch = add_batch (fixture, period, "Amplop 1", 0);
  gint64 other = add_batch (fixture, period, "Amplop 2", 0);
  g_autoptr (TuntasSurveyForm) one = make_form ("111", NULL, NULL);
  g_autoptr (TuntasSurveyForm) two = make_form ("222", NULL, NULL);
  g_autoptr (TuntasSurveyForm) three = make_form ("333", NULL, NULL);
  g_autoptr (TuntasSurveyForm) last = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (add_form (fixture, batch, one, &error), >, 0);
  g_assert_cmpint (add_form (fixture, batch, three, &error), >, 0);
  g_assert_cmpint (add_form (fixture, other, three, &error), >, 0);
  two->place = 2;
  g_assert_true (act (fixture, batch, INSERT, two, &error));
  g_assert_no_error (error);
  assert_pile (fixture, batch, "111 222 333");
  last = tuntas_store_find_last_survey_form (fixture->store, batch, &error);
  g_assert_cmpstr (last->answers, ==, "222");
  g_assert_cmpuint (last->sequence, ==, 4);

  two->place = 1;
  g_assert_true (act (fixture, batch, INSERT, two, &error));
  two->place = 5;
  g_assert_true (act (fixture, batch, INSERT, two, &error));
  assert_pile (fixture, batch, "222 111 222 333 222");
  for (guint place = 0; place <= 7; place += 7) {
    two->place = place;
    g_assert_false (act (fixture, batch, INSERT, two, &error));
    assert_store_error (error, NOT_FOUND);
  }

  one->id = last->id;
  g_assert_true (act (fixture, batch, REMOVE, one, &error));
  assert_pile (fixture, batch, "222 111 333 222");
  assert_pile (fixture, other, "333");
}

static void
test_refused (Fixture *fixture)
{
  static const char *const wrong[] = {"", "12", "1234", "125", "1 3", "000"};
  gint64 period = add_period (fixture);
  gint64 batch = add_batch (fixture, period, "Amplop 1", 0);
  g_autoptr (TuntasSurveyPeriod) record = NULL;
  g_autoptr (TuntasSurveyForm) good = make_form ("123", NULL, NULL);
  g_autoptr (GError) error = NULL;
  gint64 id = add_form (fixture, batch, good, &error);
  g_autofree char *before = NULL;
  g_autofree char *message = NULL;

  g_assert_no_error (error);
  before = fixture->engine->digest (fixture->path);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++) {
    g_autoptr (TuntasSurveyForm) form = make_form (wrong[i], NULL, NULL);
    g_autofree char *after = NULL;

    g_assert_cmpint (add_form (fixture, batch, form, &error), ==, 0);
    assert_store_error (error, INVALID);
    form->id = id;
    g_assert_false (act (fixture, batch, REPLACE, form, &error));
    assert_store_error (error, INVALID);
    after = fixture->engine->digest (fixture->path);
    g_assert_cmpstr (before, ==, after);
  }

  record = tuntas_store_load_survey_period (fixture->store, period, &error);
  record->status = TUNTAS_SURVEY_STATUS_CLOSED;
  g_assert_cmpint (tuntas_store_save_survey_period (fixture->store, record, &error), >, 0);
  g_assert_cmpint (add_form (fixture, batch, good, &error), ==, 0);
  assert_store_error (error, INVALID);
  good->id = id;
  g_assert_false (act (fixture, batch, REMOVE, good, &error));
  assert_store_error (error, INVALID);
  g_assert_false (act (fixture, batch, REMOVE_ALL, NULL, &error));
  assert_store_error (error, INVALID);
  g_assert_false (act (fixture, batch, REPLACE, good, &error));
  assert_store_error (error, INVALID);

  message = fixture->engine->run_raw (fixture->path, "DELETE FROM survey_periods");
  g_assert_nonnull (message);
  g_clear_pointer (&message, g_free);
  message = fixture->engine->run_raw (fixture->path, "UPDATE survey_periods SET elements = 'A'");
  g_assert_nonnull (message);
}

static void
count_one (GHashTable *counts, char *key)
{
  g_hash_table_insert (counts, key,
                       GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) + 1));
}

static gboolean
recount_form (TuntasSurveyForm *form, gpointer user_data)
{
  static const char *const elements[] = {"WAKTU", "BIAYA", "SARPRAS"};
  GHashTable *counts = user_data;
  g_autofree char *sex = tuntas_details_get (form->profile, "JENIS_KELAMIN");

  for (guint i = 0; i < N_ELEMENTS; i++) {
    guint value = tuntas_survey_form_get_value (form, i);
    char *keys[3] = {
      g_strdup_printf ("//%s/%u", elements[i], value),
      g_strdup_printf ("layanan/%s/%s/%u", form->service != NULL ? form->service : "", elements[i],
                       value),
      sex != NULL ? g_strdup_printf ("JENIS_KELAMIN/%s/%s/%u", sex, elements[i], value) : NULL,
    };

    for (guint k = 0; k < G_N_ELEMENTS (keys); k++) {
      if (keys[k] != NULL)
        count_one (counts, keys[k]);
    }
    if (form->comment != NULL && (find_mentions (form->comment, NULL) >> i & 1) != 0)
      count_one (counts, g_strdup_printf ("#saran//%s/1", elements[i]));
  }
  return TRUE;
}

static void
take_counter (const char *field,
              const char *option,
              const char *element,
              guint value,
              guint64 forms,
              gpointer user_data)
{
  GHashTable *counts = user_data;
  g_autofree char *key = g_strdup_printf ("%s/%s/%s/%u", field, option, element, value);

  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)), ==, forms);
  g_hash_table_remove (counts, key);
}

static void
assert_counted (Fixture *fixture, gint64 period)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (tuntas_store_foreach_survey_form (fixture->store, period, 0, FALSE, recount_form,
                                                   counts, &error));
  g_assert_true (
    tuntas_store_foreach_survey_count (fixture->store, period, NULL, take_counter, counts, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (g_hash_table_size (counts), ==, 0);
}

static TuntasSurveyForm *
make_random_form (void)
{
  static const char *const services[] = {"KTP", "KK", NULL};
  static const char *const sexes[] = {"L", "P", NULL};
  static const char *const comments[] = {NULL, "lama sekali", "kursi", "lama, kursi", "ramah"};
  TuntasSurveyForm *form = NULL;
  char answers[N_ELEMENTS + 1] = "";

  for (guint i = 0; i < N_ELEMENTS; i++)
    answers[i] = (char)('0' + g_test_rand_int_range (i == 0 ? 1 : 0, 5));
  form = make_form (answers, services[g_test_rand_int_range (0, 3)],
                    sexes[g_test_rand_int_range (0, 3)]);
  form->comment = g_strdup (comments[g_test_rand_int_range (0, G_N_ELEMENTS (comments))]);
  return form;
}

/* Whatever is keyed, put right, taken back or rolled back: the counters are what counting the
 * forms anew gives. */
static void
test_counters (Fixture *fixture)
{
  gint64 period = add_period (fixture);
  gint64 other = add_period (fixture);
  gint64 batches[3] = {0};
  g_autoptr (GPtrArray) forms =
               g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_survey_form_unref);
  g_autoptr (GError) error = NULL;

  batches[0] = add_batch (fixture, period, "Amplop 1", 0);
  batches[1] = add_batch (fixture, period, "Amplop 1", batches[0]);
  batches[2] = add_batch (fixture, other, "Amplop 1", 0);
  for (guint turn = 0; turn < 300; turn++) {
    g_autoptr (TuntasSurveyForm) form = make_random_form ();
    int what = g_test_rand_int_range (0, 6);
    guint chosen = forms->len > 0 ? (guint)g_test_rand_int_range (0, (gint32)forms->len) : 0;
    TuntasSurveyForm *old = forms->len > 0 ? g_ptr_array_index (forms, chosen) : NULL;

    form->batch = batches[what % 3];
    if (what == 0 && old != NULL) {
      g_assert_true (act (fixture, old->batch, REMOVE, old, &error));
      g_ptr_array_remove_index (forms, chosen);
    } else if (what == 1 && old != NULL) {
      form->id = old->id;
      g_assert_true (act (fixture, old->batch, REPLACE, form, &error));
    } else if (what == 2) {
      g_assert_false (act (fixture, batches[0], ADD_IN_VAIN, form, &error));
    } else {
      g_assert_true (act (fixture, form->batch, ADD, form, &error));
      g_ptr_array_add (forms, tuntas_survey_form_ref (form));
    }
    g_assert_no_error (error);
  }
  assert_counted (fixture, period);
  assert_counted (fixture, other);
  fixture_reopen (fixture);
  assert_counted (fixture, period);
}

/* What a survey is compared with: those of its own unit that began before it. */
static void
test_earlier (Fixture *fixture)
{
  static const int starts[] = {20250101, 20260101, 20250701, 20250701, 20270101};
  gint64 ids[G_N_ELEMENTS (starts)];
  g_autoptr (TuntasSurveyPeriod) period = NULL;
  g_autoptr (GPtrArray) earlier = NULL;
  g_autoptr (GPtrArray) latest = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++) {
    g_autoptr (TuntasSurveyPeriod) one = NULL;

    ids[i] = add_period (fixture);
    one = tuntas_store_load_survey_period (fixture->store, ids[i], &error);
    one->starts_on = starts[i];
    one->ends_on = MAX (starts[i], one->ends_on);
    if (i == 3) {
      g_free (one->unit);
      one->unit = g_strdup ("Unit lain");
    }
    g_assert_cmpint (tuntas_store_save_survey_period (fixture->store, one, &error), ==, ids[i]);
    g_assert_no_error (error);
  }
  period = tuntas_store_load_survey_period (fixture->store, ids[1], &error);
  earlier = tuntas_store_list_earlier_surveys (fixture->store, period, 9, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (earlier->len, ==, 2);
  g_assert_cmpint (((TuntasSurveyPeriod *)earlier->pdata[0])->id, ==, ids[2]);
  g_assert_cmpint (((TuntasSurveyPeriod *)earlier->pdata[1])->id, ==, ids[0]);
  latest = tuntas_store_list_earlier_surveys (fixture->store, period, 1, &error);
  g_assert_cmpuint (latest->len, ==, 1);
  g_assert_cmpint (((TuntasSurveyPeriod *)latest->pdata[0])->id, ==, ids[2]);
}

/* A whole batch is taken back; the others stay, as do the counters of the survey. */
static void
test_taken_back (Fixture *fixture)
{
  gint64 period = add_period (fixture);
  gint64 batches[2] = {add_batch (fixture, period, "Amplop 1", 0),
                       add_batch (fixture, period, "Amplop 2", 0)};
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 60; i++) {
    g_autoptr (TuntasSurveyForm) form = make_random_form ();

    g_assert_true (act (fixture, batches[i % 2], ADD, form, &error));
  }
  g_assert_false (tuntas_store_delete_survey_batch (fixture->store, batches[0], &error));
  assert_store_error (error, INVALID);
  g_assert_true (act (fixture, batches[0], REMOVE_ALL, NULL, &error));
  assert_counted (fixture, period);
  g_assert_true (tuntas_store_delete_survey_batch (fixture->store, batches[0], &error));
  g_assert_no_error (error);
  g_assert_false (tuntas_store_delete_survey_batch (fixture->store, batches[0], &error));
  assert_store_error (error, NOT_FOUND);
  left = tuntas_store_list_survey_batches (fixture->store, period, &error);
  g_assert_cmpuint (left->len, ==, 1);
  g_assert_cmpuint (((TuntasSurveyBatch *)left->pdata[0])->n_forms, ==, 30);
  g_assert_true (act (fixture, batches[1], REMOVE_ALL, NULL, &error));
  assert_counted (fixture, period);
}

/* A batch is checked once, and a file is imported once. */
static void
test_batches (Fixture *fixture)
{
  gint64 period = add_period (fixture);
  gint64 other = add_period (fixture);
  gint64 first = add_batch (fixture, period, "Amplop 1", 0);
  g_autoptr (TuntasSurveyBatch) batch = tuntas_survey_batch_new ();
  g_autoptr (GPtrArray) batches = NULL;
  g_autoptr (GError) error = NULL;

  add_batch (fixture, period, "Amplop 1", first);
  batch->period = period;
  batch->name = g_strdup ("jawaban.csv");
  batch->source = TUNTAS_SURVEY_SOURCE_FILE;
  batch->checks = first;
  g_assert_cmpint (tuntas_store_insert_survey_batch (fixture->store, batch, &error), ==, 0);
  assert_store_error (error, EXISTS);
  batch->checks = 0;
  batch->digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "U1", -1);
  g_assert_cmpint (tuntas_store_insert_survey_batch (fixture->store, batch, &error), >, 0);
  g_assert_cmpint (tuntas_store_insert_survey_batch (fixture->store, batch, &error), ==, 0);
  assert_store_error (error, EXISTS);
  batch->period = other;
  g_assert_cmpint (tuntas_store_insert_survey_batch (fixture->store, batch, &error), >, 0);
  g_clear_pointer (&batch->digest, g_free);
  batch->checks = first;
  g_assert_cmpint (tuntas_store_insert_survey_batch (fixture->store, batch, &error), ==, 0);
  g_clear_error (&error);
  batches = tuntas_store_list_survey_batches (fixture->store, period, &error);
  g_assert_cmpuint (batches->len, ==, 3);
  g_assert_cmpint (((TuntasSurveyBatch *)batches->pdata[2])->source, ==, TUNTAS_SURVEY_SOURCE_FILE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/surveys/periods", test_periods);
  fixture_add ("/surveys/forms", test_forms);
  fixture_add ("/surveys/places", test_places);
  fixture_add ("/surveys/refused", test_refused);
  fixture_add ("/surveys/counters", test_counters);
  fixture_add ("/surveys/earlier", test_earlier);
  fixture_add ("/surveys/taken-back", test_taken_back);
  fixture_add ("/surveys/batches", test_batches);

  return g_test_run ();
}
