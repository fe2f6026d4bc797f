/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-case-service.h"
#include "tuntas-corrective-service.h"
#include "tuntas-letter-service.h"
#include "tuntas-paths.h"
#include "tuntas-sample-office.h"
#include "tuntas-settings-service.h"
#include "tuntas-survey-charts.h"
#include "tuntas-survey-service.h"

#include <glib/gstdio.h>

/* Friday 20 November 2026, 14.10 in Jakarta: what is due today is not past yet. */
#define NOW G_GINT64_CONSTANT (1795158600)

typedef struct {
  char *folder;
  char *path;
  char *data_dir;
  TuntasClock *clock;
  TuntasWorkspace *workspace;
} Office;

static void
make_office (Office *office, const char *sample, guint32 seed, gint64 now)
{
  g_autoptr (GError) error = NULL;

  office->folder = g_dir_make_tmp ("tuntas-sample-XXXXXX", NULL);
  office->path = g_build_filename (office->folder, "contoh.tuntas", NULL);
  office->data_dir = tuntas_paths_dup_data_dir ();
  office->clock = tuntas_clock_new_manual (now);
  tuntas_sample_office_create (office->path, office->data_dir, sample, seed, now, &error);
  g_assert_no_error (error);
  office->workspace = tuntas_workspace_open (office->path, office->data_dir, office->clock, &error);
  g_assert_no_error (error);
}

static void
clear_office (Office *office)
{
  tuntas_workspace_close (office->workspace);
  g_object_unref (office->clock);
  g_assert_cmpint (g_remove (office->path), ==, 0);
  g_assert_cmpint (g_rmdir (office->folder), ==, 0);
  g_free (office->folder);
  g_free (office->path);
  g_free (office->data_dir);
}

static GPtrArray *
list_cases (Office *office)
{
  g_autoptr (TuntasCaseQuery) query = tuntas_case_query_new ();
  g_autoptr (GError) error = NULL;
  GPtrArray *cases;

  query->kind = query->channel = -1;
  query->sort = g_strdup ("number");
  cases = tuntas_workspace_query_cases (office->workspace, query, &error);
  g_assert_no_error (error);
  return cases;
}

/* Hash of the last event of the last case: the chain makes it stand for all of them. */
static char *
head_of_ledger (Office *office)
{
  g_autoptr (GPtrArray) cases = list_cases (office);
  char *head = NULL;
  gint64 seq = 0;

  for (guint i = 0; i < cases->len; i++) {
    TuntasCaseSummary *summary = g_ptr_array_index (cases, i);
    g_autoptr (GError) error = NULL;
    g_autoptr (TuntasCaseFile) file =
                 tuntas_workspace_load_case (office->workspace, summary->id, &error);

    g_assert_no_error (error);
    for (guint k = 0; k < file->events->len; k++) {
      TuntasEvent *event = ((TuntasEventView *)g_ptr_array_index (file->events, k))->event;

      g_assert_cmpint (event->at, <=, NOW);
      if (event->seq > seq) {
        seq = event->seq;
        g_free (head);
        head = g_strdup (event->hash);
      }
    }
  }
  return head;
}

static void
assert_whole (Office *office)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TuntasVerification) verification =
               tuntas_workspace_verify (office->workspace, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (verification->ok);
}

/* Every page of the window must have something to show. */
static void
test_agam (void)
{
  Office office = {NULL};
  g_autoptr (GPtrArray) cases = NULL;
  g_autoptr (GPtrArray) letters = NULL;
  g_autoptr (GPtrArray) meetings = NULL;
  g_autoptr (GHashTable) lanes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) subjects = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GError) error = NULL;
  guint n_open = 0, overdue = 0, paused = 0, anonymous = 0, confidential = 0, recurring = 0;
  guint reopened = 0, archived = 0, lapor = 0;

  make_office (&office, "agam", TUNTAS_SAMPLE_OFFICE_SEED, NOW);
  assert_whole (&office);
  cases = list_cases (&office);
  /* With two finished surveys and a running one. */
  g_assert_cmpuint (cases->len, ==, 83);
  for (guint i = 0; i < cases->len; i++) {
    TuntasCaseSummary *summary = g_ptr_array_index (cases, i);
    gboolean open =
      summary->status == TUNTAS_CASE_STATUS_RUNNING || summary->status == TUNTAS_CASE_STATUS_PAUSED;

    g_hash_table_add (subjects, g_strdup (summary->subject));
    if (open) {
      n_open++;
      g_hash_table_add (lanes, g_strdup (summary->lane));
    }
    overdue +=
      summary->status == TUNTAS_CASE_STATUS_RUNNING && summary->due > 0 && summary->due < NOW;
    paused += summary->status == TUNTAS_CASE_STATUS_PAUSED;
    archived += summary->status == TUNTAS_CASE_STATUS_ARCHIVED;
    anonymous += summary->anonymous;
    confidential += summary->confidential;
    recurring += summary->recurring;
    reopened += summary->lap > 1;
    lapor += summary->external_id != NULL;
  }
  g_assert_cmpuint (n_open, >=, 25);
  g_assert_cmpuint (g_hash_table_size (lanes), >=, 6);
  g_assert_cmpuint (g_hash_table_size (subjects), >=, 60);
  g_assert_cmpuint (overdue, >=, 4);
  g_assert_cmpuint (paused, >=, 3);
  g_assert_cmpuint (archived, >=, 15);
  g_assert_cmpuint (anonymous, >=, 3);
  g_assert_cmpuint (confidential, >=, 3);
  g_assert_cmpuint (recurring, >=, 2);
  g_assert_cmpuint (reopened, >=, 1);
  g_assert_cmpuint (lapor, >=, 8);

  letters = tuntas_workspace_list_letters (office.workspace, 0, &error);
  meetings = tuntas_workspace_list_meetings (office.workspace, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (letters->len, >=, 10);
  g_assert_cmpuint (meetings->len, >=, 10);
  clear_office (&office);
}

/* A finished survey with its whole walk, and one that still asks. */
static void
test_surveys (void)
{
  Office office = {NULL};
  g_autoptr (GPtrArray) surveys = NULL;
  g_autoptr (GPtrArray) batches = NULL;
  g_autoptr (GPtrArray) differences = NULL;
  g_autoptr (GPtrArray) topics = NULL;
  g_autoptr (GError) error = NULL;
  TuntasSurveySummary *running = NULL;
  TuntasSurveySummary *finished = NULL;
  gint64 first;

  make_office (&office, "agam", TUNTAS_SAMPLE_OFFICE_SEED, NOW);
  surveys = tuntas_workspace_list_surveys (office.workspace, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (surveys->len, ==, 3);
  running = g_ptr_array_index (surveys, 0);
  finished = g_ptr_array_index (surveys, 1);
  g_assert_cmpint (running->period->status, ==, TUNTAS_SURVEY_STATUS_OPEN);
  g_assert_cmpuint (running->respondents, >, 50);
  g_assert_nonnull (running->step_title);
  g_assert_null (finished->step_title);
  g_assert_cmpuint (running->missing, >, 0);
  g_assert_cmpint (finished->period->status, ==, TUNTAS_SURVEY_STATUS_CLOSED);
  g_assert_cmpuint (finished->respondents, ==, 150);
  g_assert_cmpuint (finished->missing, ==, 0);
  g_assert_nonnull (finished->index->band);
  batches = tuntas_workspace_list_survey_batches (office.workspace, finished->period->id, &error);
  first = ((TuntasSurveyBatch *)g_ptr_array_index (batches, 0))->id;
  differences = tuntas_workspace_compare_survey_batch (office.workspace, first, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (differences->len, >, 0);
  topics = tuntas_workspace_list_survey_topics (office.workspace, finished->period->id, &error);
  g_assert_cmpuint (topics->len, >, 0);
  clear_office (&office);
}

/* What happened to a case stands in the order of time. */
static void
assert_in_order (Office *office, gint64 case_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TuntasCaseFile) file = tuntas_workspace_load_case (office->workspace, case_id, &error);
  gint64 at = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < file->events->len; i++) {
    TuntasEvent *event = ((TuntasEventView *)g_ptr_array_index (file->events, i))->event;

    g_assert_cmpint (event->at, >=, at);
    at = event->at;
  }
}

/* Answers come in while people are asked, and never in the future. */
static void
assert_answered_in_time (Office *office, TuntasSurveyPeriod *period)
{
  TuntasSurveyFilter filter = {
    .period = period->id, .element = TUNTAS_SURVEY_ANY, .value = TUNTAS_SURVEY_ANY};
  TuntasCalendar *calendar = tuntas_workspace_get_calendar (office->workspace);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) forms =
               tuntas_workspace_list_survey_forms (office->workspace, &filter, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < forms->len; i++) {
    TuntasSurveyForm *form = g_ptr_array_index (forms, i);
    int date = tuntas_calendar_date_of (calendar, form->at);

    g_assert_cmpint (form->at, <=, NOW);
    g_assert_cmpint (date, >=, period->starts_on);
    g_assert_cmpint (date, <=, period->ends_on);
  }
}

/* Waiting is the worst of all, and becomes better from year to year; every picture can be drawn. */
static void
test_story (gconstpointer data)
{
  Office office = {NULL};
  g_autoptr (TuntasSurveyResult) result = NULL;
  g_autoptr (GPtrArray) surveys = NULL;
  g_autoptr (GError) error = NULL;
  guint64 nik = 0;

  make_office (&office, data, TUNTAS_SAMPLE_OFFICE_SEED, NOW);
  surveys = tuntas_workspace_list_surveys (office.workspace, &error);
  g_assert_cmpuint (surveys->len, ==, 3);
  for (guint i = surveys->len; i-- > 0;) {
    TuntasSurveySummary *summary = g_ptr_array_index (surveys, i);
    TuntasCorrectiveFilter filter = {.period_id = summary->period->id};
    g_autoptr (GPtrArray) actions =
                 tuntas_workspace_list_corrective_actions (office.workspace, &filter, &error);

    g_assert_no_error (error);
    g_assert_cmpint (tuntas_survey_index_find_lowest (summary->index), ==, 2);
    g_assert_cmpuint (summary->index->nik.units, >, nik);
    nik = summary->index->nik.units;
    g_assert_cmpuint (actions->len, ==, i == 0 ? 0 : 2);
    assert_in_order (&office, summary->period->case_id);
    assert_answered_in_time (&office, summary->period);
  }
  result = tuntas_workspace_load_survey (
    office.workspace, ((TuntasSurveySummary *)g_ptr_array_index (surveys, 0))->period->id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result->earlier->len, ==, 2);
  for (guint i = 0; i < TUNTAS_SURVEY_CHART_N; i++) {
    g_autoptr (TuntasChart) chart =
                 tuntas_survey_result_make_chart (result, (TuntasSurveyChartKind)i, NULL);

    g_assert_nonnull (chart);
  }
  clear_office (&office);
}

static void
test_repeatable (void)
{
  Office first = {NULL};
  Office second = {NULL};
  Office other = {NULL};
  g_autofree char *first_head = NULL;
  g_autofree char *second_head = NULL;
  g_autofree char *other_head = NULL;

  make_office (&first, "bandungan", 7, NOW);
  make_office (&second, "bandungan", 7, NOW);
  make_office (&other, "bandungan", 8, NOW);
  assert_whole (&first);
  first_head = head_of_ledger (&first);
  second_head = head_of_ledger (&second);
  other_head = head_of_ledger (&other);
  g_assert_cmpstr (first_head, ==, second_head);
  g_assert_cmpstr (first_head, !=, other_head);
  clear_office (&first);
  clear_office (&second);
  clear_office (&other);
}

/* At night, on a holiday, across a new year: there is always an office to look at. */
static void
test_any_moment (void)
{
  static const gint64 moments[] = {
    1798743600, /* 1 January 2027, 02.00 */
    1774148400, /* 22 March 2026, Idulfitri */
    1795200000, /* 21 November 2026, a Saturday */
    1795138200, /* 20 November 2026, 08.30 */
  };
  /* Here the mandate of the Plh. ends while a case is with the head. */
  Office mandate = {NULL};

  make_office (&mandate, "agam", TUNTAS_SAMPLE_OFFICE_SEED, 1795402800);
  assert_whole (&mandate);
  clear_office (&mandate);
  for (guint i = 0; i < G_N_ELEMENTS (moments); i++) {
    Office office = {NULL};

    make_office (&office, i % 2 == 0 ? "agam" : "bandungan", i + 1, moments[i]);
    assert_whole (&office);
    clear_office (&office);
  }
}

static void
test_unknown (void)
{
  g_autofree char *data_dir = tuntas_paths_dup_data_dir ();
  g_autoptr (GError) error = NULL;

  g_assert_false (
    tuntas_sample_office_create ("tidak-dibuat.tuntas", data_dir, "tidak-ada", 1, NOW, &error));
  g_assert_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_NOT_FOUND);
  g_assert_false (g_file_test ("tidak-dibuat.tuntas", G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  /* No templates and SOPs of whoever runs the tests. */
  g_setenv ("XDG_DATA_HOME", "/dev/null", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/service/sample/agam", test_agam);
  g_test_add_func ("/service/sample/surveys", test_surveys);
  g_test_add_data_func ("/service/sample/story/agam", "agam", test_story);
  g_test_add_data_func ("/service/sample/story/bandungan", "bandungan", test_story);
  g_test_add_func ("/service/sample/repeatable", test_repeatable);
  g_test_add_func ("/service/sample/any-moment", test_any_moment);
  g_test_add_func ("/service/sample/unknown", test_unknown);

  return g_test_run ();
}
