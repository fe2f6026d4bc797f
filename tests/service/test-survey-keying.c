/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "office-fixture.h"

#include "tuntas-details.h"
#include "tuntas-survey-service.h"

#include <string.h>

/* A survey, its first keying and its second one. */
typedef struct {
  OfficeFixture office;
  gint64 survey;
  gint64 first;
  gint64 second;
} Fixture;

static gint64
begin_batch (Fixture *self, const char *name, gint64 checks, gint64 by, GError **error)
{
  return tuntas_workspace_begin_survey_batch (self->office.workspace, self->survey, name,
                                              TUNTAS_SURVEY_SOURCE_PAPER, checks, by, error);
}

static void
set_up_office (Fixture *self, gconstpointer data)
{
  office_fixture_set_up (&self->office, NULL);
  office_fixture_put_survey_in_force (&self->office);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (TuntasSurveyPeriod) period = tuntas_survey_period_new ();
  g_autoptr (GError) error = NULL;

  set_up_office (self, NULL);
  period->title = g_strdup ("Survei Kepuasan Masyarakat Semester II 2026");
  period->unit = g_strdup ("Loket pelayanan");
  period->services = g_strsplit ("Kartu keluarga|Surat pindah", "|", -1);
  period->starts_on = 20260701;
  period->ends_on = 20261231;
  period->population = 200;
  period->weight = g_strdup ("0.11");
  self->survey = tuntas_workspace_create_survey (self->office.workspace, period, 0, &error);
  g_assert_no_error (error);
  self->first = begin_batch (self, "Amplop 1", 0, 1, &error);
  g_assert_no_error (error);
  self->second = begin_batch (self, "Amplop 1, entri kedua", self->first, 2, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  /* Without a survey there is no ledger yet. */
  if (self->survey != 0)
    office_fixture_assert_whole (&self->office);
  office_fixture_tear_down (&self->office, NULL);
}

static void
key (Fixture *self,
     gint64 batch,
     const char *answers,
     const char *sex,
     const char *service,
     const char *comment)
{
  g_autoptr (TuntasSurveyForm) form = tuntas_survey_form_new ();
  g_autoptr (GError) error = NULL;

  form->answers = g_strdup (answers);
  form->profile = sex != NULL ? tuntas_details_set (NULL, "JENIS_KELAMIN", sex) : NULL;
  form->service = g_strdup (service);
  form->comment = g_strdup (comment);
  g_assert_cmpint (tuntas_workspace_key_survey_form (self->office.workspace, batch, form, &error),
                   >, 0);
  g_assert_no_error (error);
}

static GPtrArray *
compare (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *differences =
    tuntas_workspace_compare_survey_batch (self->office.workspace, self->first, &error);

  g_assert_no_error (error);
  return differences;
}

static TuntasSurveyForm *
get_form (Fixture *self, gint64 batch, guint place)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) forms =
               tuntas_workspace_list_batch_forms (self->office.workspace, batch, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (forms->len, >=, place);
  return tuntas_survey_form_ref (g_ptr_array_index (forms, place - 1));
}

/* Each kind of difference is settled by what the paper says, in both keyings. */
static void
test_settle (Fixture *self, gconstpointer data)
{
  static const char *const paper[][2] = {
    {"BIAYA", "2"},
    {"PENGADUAN", NULL},
    {"JENIS_KELAMIN", "P"},
    {TUNTAS_SURVEY_FIELD_SERVICE, "Surat pindah"},
    {TUNTAS_SURVEY_FIELD_COMMENT, "Cepat sekali."},
  };
  TuntasWorkspace *workspace = self->office.workspace;
  g_autoptr (GPtrArray) differences = NULL;
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (TuntasSurveyForm) form = NULL;
  g_autoptr (TuntasSurveyResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *sex = NULL;

  key (self, self->first, "333333333", "L", "Kartu keluarga", "Cepat.");
  key (self, self->second, "333433330", "P", "Surat pindah", NULL);
  key (self, self->first, "444444444", NULL, NULL, "Ramah.");
  key (self, self->second, "444444444", NULL, NULL, "Ramah.");
  differences = compare (self);
  g_assert_cmpuint (differences->len, ==, G_N_ELEMENTS (paper));
  for (guint i = 0; i < differences->len; i++) {
    TuntasSurveyDifference *difference = g_ptr_array_index (differences, i);

    g_assert_cmpstr (difference->field, ==, paper[i][0]);
    g_assert_true (
      tuntas_workspace_settle_survey_difference (workspace, difference, paper[i][1], &error));
    g_assert_no_error (error);
    /* It holds no longer what was listed. */
    g_assert_false (
      tuntas_workspace_settle_survey_difference (workspace, difference, paper[i][1], &error));
    assert_service_error (error, CONFLICT);
  }
  left = compare (self);
  g_assert_cmpuint (left->len, ==, 0);
  form = get_form (self, self->first, 1);
  g_assert_cmpstr (form->answers, ==, "333233330");
  g_assert_cmpstr (form->service, ==, "Surat pindah");
  g_assert_cmpstr (form->comment, ==, "Cepat sekali.");
  sex = tuntas_details_get (form->profile, "JENIS_KELAMIN");
  g_assert_cmpstr (sex, ==, "P");
  result = tuntas_workspace_load_survey (workspace, self->survey, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result->summary->respondents, ==, 2);
  g_assert_cmpuint (result->answers.counts[3][2], ==, 1);
  g_assert_cmpuint (result->answers.counts[8][0], ==, 1);
}

/* Who keys only the answers a second time says nothing about the rest. */
static void
test_only_answers (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) differences = NULL;

  key (self, self->first, "333333333", "L", "Kartu keluarga", "Cepat.");
  key (self, self->second, "333333333", NULL, NULL, NULL);
  differences = compare (self);
  g_assert_cmpuint (differences->len, ==, 0);
}

/* What no questionnaire offers is refused, and neither form changes. */
static void
test_settle_wrongly (Fixture *self, gconstpointer data)
{
  TuntasWorkspace *workspace = self->office.workspace;
  g_autoptr (GPtrArray) differences = NULL;
  g_autoptr (TuntasSurveyForm) form = NULL;
  g_autoptr (GError) error = NULL;

  key (self, self->first, "333333333", "L", NULL, NULL);
  key (self, self->second, "334333333", "P", NULL, NULL);
  differences = compare (self);
  g_assert_cmpuint (differences->len, ==, 2);
  g_assert_false (
    tuntas_workspace_settle_survey_difference (workspace, differences->pdata[0], "7", &error));
  assert_service_error (error, INVALID);
  g_assert_false (
    tuntas_workspace_settle_survey_difference (workspace, differences->pdata[1], "X", &error));
  assert_service_error (error, INVALID);
  form = get_form (self, self->first, 1);
  g_assert_cmpstr (form->answers, ==, "333333333");
  g_assert_true (tuntas_workspace_close_survey (workspace, self->survey, 1, 0, &error));
  g_assert_no_error (error);
  g_assert_false (
    tuntas_workspace_settle_survey_difference (workspace, differences->pdata[0], "4", &error));
  assert_service_error (error, NOT_ALLOWED);
}

static void
key_answers (Fixture *self, gint64 batch, const char *const *answers)
{
  for (guint i = 0; answers[i] != NULL; i++)
    key (self, batch, answers[i], i % 2 == 0 ? "L" : "P", NULL, NULL);
}

/* The answers of a batch as they lie in the pile. */
static char *
dup_pile (Fixture *self, gint64 batch)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) forms =
               tuntas_workspace_list_batch_forms (self->office.workspace, batch, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < forms->len; i++) {
    TuntasSurveyForm *form = g_ptr_array_index (forms, i);

    g_assert_cmpuint (form->place, ==, i + 1);
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", form->answers);
  }
  return g_string_free (text, FALSE);
}

static void
assert_agreed (Fixture *self, guint n_forms)
{
  g_autoptr (GPtrArray) left = compare (self);
  g_autoptr (TuntasSurveyResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *first = dup_pile (self, self->first);
  g_autofree char *second = dup_pile (self, self->second);

  g_assert_cmpuint (left->len, ==, 0);
  g_assert_cmpstr (first, ==, second);
  result = tuntas_workspace_load_survey (self->office.workspace, self->survey, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result->summary->respondents, ==, n_forms);
  g_assert_cmpuint (result->answers.respondents, ==, n_forms);
}

/* A sheet that the second person passed over is one difference, and is settled either way. */
static void
test_passed_over (Fixture *self, gconstpointer data)
{
  static const char *const first[] = {"111111111", "222222222", "333333333",
                                      "444444444", "123412341", NULL};
  static const char *const second[] = {"111111111", "333333333", "444444444", "123412341", NULL};
  const gboolean exists = GPOINTER_TO_INT (data);
  TuntasWorkspace *workspace = self->office.workspace;
  g_autoptr (GPtrArray) differences = NULL;
  g_autoptr (GError) error = NULL;
  TuntasSurveyDifference *difference;
  guint n_events = 0;

  for (guint i = 0; first[i] != NULL; i++)
    key (self, self->first, first[i], NULL, NULL, NULL);
  for (guint i = 0; second[i] != NULL; i++)
    key (self, self->second, second[i], NULL, NULL, NULL);
  differences = compare (self);
  g_assert_cmpuint (differences->len, ==, 1);
  difference = g_ptr_array_index (differences, 0);
  g_assert_null (difference->field);
  g_assert_cmpuint (difference->place, ==, 2);
  g_assert_cmpuint (difference->check_place, ==, 2);
  g_assert_cmpint (difference->check_id, ==, 0);
  g_assert_cmpstr (difference->first, ==, "222222222");
  g_assert_false (difference->pending);

  n_events = office_fixture_count_events (&self->office);
  if (exists) {
    g_assert_cmpint (
      tuntas_workspace_accept_survey_form (workspace, self->first, difference, &error), >, 0);
    g_assert_no_error (error);
    g_assert_cmpuint (office_fixture_count_events (&self->office), ==, n_events);
    assert_agreed (self, 5);
    g_assert_cmpint (
      tuntas_workspace_accept_survey_form (workspace, self->first, difference, &error), ==, 0);
  } else {
    g_assert_true (
      tuntas_workspace_drop_survey_form (workspace, self->first, difference, 0, &error));
    g_assert_no_error (error);
    /* What counted and counts no longer is told to the case. */
    g_assert_cmpuint (office_fixture_count_events (&self->office), ==, n_events + 1);
    assert_agreed (self, 4);
    g_assert_false (
      tuntas_workspace_drop_survey_form (workspace, self->first, difference, 0, &error));
  }
  assert_service_error (error, CONFLICT);
}

/* So is one that the first person passed over, or the second one keyed twice; several at once, in
 * any order, though their places move. */
static void
test_several (Fixture *self, gconstpointer data)
{
  static const char *const first[] = {"111111111", "333333333", "444444444", "123412341", NULL};
  static const char *const second[] = {"111111111", "222222222", "333333333", "444444444",
                                       "444444444", "123412341", NULL};
  TuntasWorkspace *workspace = self->office.workspace;
  g_autoptr (GPtrArray) differences = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *pile = NULL;

  for (guint i = 0; first[i] != NULL; i++)
    key (self, self->first, first[i], NULL, NULL, NULL);
  for (guint i = 0; second[i] != NULL; i++)
    key (self, self->second, second[i], NULL, NULL, NULL);
  differences = compare (self);
  g_assert_cmpuint (differences->len, ==, 2);
  g_assert_cmpint (
    tuntas_workspace_accept_survey_form (workspace, self->first, differences->pdata[0], &error), >,
    0);
  g_assert_no_error (error);
  g_assert_true (
    tuntas_workspace_drop_survey_form (workspace, self->first, differences->pdata[1], 0, &error));
  g_assert_no_error (error);
  pile = dup_pile (self, self->first);
  g_assert_cmpstr (pile, ==, "111111111 222222222 333333333 444444444 123412341");
  assert_agreed (self, 5);
}

/* While the second keying is under way what it has not come to is told from what it passed over. */
static void
test_under_way (Fixture *self, gconstpointer data)
{
  static const char *const first[] = {"111111111", "222222222", "333333333",
                                      "444444444", "123412341", NULL};
  g_autoptr (GPtrArray) differences = NULL;

  key_answers (self, self->first, first);
  key (self, self->second, "111111111", "L", NULL, NULL);
  key (self, self->second, "333333333", "L", NULL, NULL);
  differences = compare (self);
  g_assert_cmpuint (differences->len, ==, 3);
  for (guint i = 0; i < differences->len; i++) {
    TuntasSurveyDifference *difference = g_ptr_array_index (differences, i);

    g_assert_cmpuint (difference->place, ==, i == 0 ? 2 : i + 3);
    g_assert_true (difference->pending == (i > 0));
  }
}

/* A form is keyed at its place in the pile; what is taken back is what was keyed last. */
static void
test_insert (Fixture *self, gconstpointer data)
{
  static const char *const answers[] = {"111111111", "333333333", "444444444", NULL};
  TuntasWorkspace *workspace = self->office.workspace;
  g_autoptr (TuntasSurveyForm) form = tuntas_survey_form_new ();
  g_autoptr (TuntasSurveyForm) undone = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *between = NULL;
  g_autofree char *after = NULL;

  key_answers (self, self->first, answers);
  form->answers = g_strdup ("222222222");
  form->place = 2;
  g_assert_cmpint (tuntas_workspace_key_survey_form (workspace, self->first, form, &error), >, 0);
  g_assert_no_error (error);
  between = dup_pile (self, self->first);
  g_assert_cmpstr (between, ==, "111111111 222222222 333333333 444444444");
  undone = tuntas_workspace_undo_survey_form (workspace, self->first, &error);
  g_assert_cmpstr (undone->answers, ==, "222222222");
  g_assert_cmpuint (undone->place, ==, 2);
  after = dup_pile (self, self->first);
  g_assert_cmpstr (after, ==, "111111111 333333333 444444444");
  form->place = 9;
  g_assert_cmpint (tuntas_workspace_key_survey_form (workspace, self->first, form, &error), ==, 0);
  assert_service_error (error, NOT_FOUND);
}

static void
test_same_person (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 batch = begin_batch (self, "Amplop 2", 0, 1, &error);

  g_assert_no_error (error);
  g_assert_cmpint (begin_batch (self, "Lagi", batch, 1, &error), ==, 0);
  assert_service_error (error, NOT_ALLOWED);
  g_assert_cmpint (begin_batch (self, "Lagi", batch, 2, &error), >, 0);
  g_assert_no_error (error);
}

static void
test_find_of_case (Fixture *self, gconstpointer data)
{
  TuntasWorkspace *workspace = self->office.workspace;
  g_autoptr (TuntasSurveyResult) result = NULL;
  g_autoptr (GError) error = NULL;

  result = tuntas_workspace_load_survey (workspace, self->survey, &error);
  g_assert_no_error (error);
  g_assert_cmpint (
    tuntas_workspace_find_survey_of_case (workspace, result->summary->period->case_id, &error), ==,
    self->survey);
  g_assert_cmpint (tuntas_workspace_find_survey_of_case (workspace, 4711, &error), ==, 0);
  assert_service_error (error, NOT_FOUND);
}

/* A new survey is proposed as the last one was; without one, from the office. */
static void
test_proposal (Fixture *self, gconstpointer data)
{
  g_autoptr (TuntasSurveyPeriod) period = NULL;
  g_autoptr (GError) error = NULL;

  period = tuntas_workspace_propose_survey (self->office.workspace, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (period->unit, ==, "Loket pelayanan");
  g_assert_cmpstr (period->services[1], ==, "Surat pindah");
  g_assert_cmpstr (period->weight, ==, "0.11");
  g_assert_cmpuint (period->population, ==, 200);
  g_assert_null (period->questionnaire);
}

static void
test_first_proposal (Fixture *self, gconstpointer data)
{
  static const struct {
    gint64 days;
    int starts_on;
    int ends_on;
    const char *title;
  } cases[] = {
    {0, 20261120, 20261231, "Survei Kepuasan Masyarakat Semester II 2026"},
    {20, 20270101, 20270630, "Survei Kepuasan Masyarakat Semester I 2027"},
    {60, 20270119, 20270630, "Survei Kepuasan Masyarakat Semester I 2027"},
  };
  TuntasOffice *office = tuntas_workspace_get_office (self->office.workspace);
  gint64 now = tuntas_clock_now (self->office.clock);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (TuntasSurveyPeriod) period = NULL;
    g_autoptr (GPtrArray) methods = NULL;
    g_autoptr (GError) error = NULL;

    tuntas_clock_set (self->office.clock, now + cases[i].days * 24 * 60 * 60);
    period = tuntas_workspace_propose_survey (self->office.workspace, &error);
    g_assert_no_error (error);
    g_assert_cmpint (period->starts_on, ==, cases[i].starts_on);
    g_assert_cmpint (period->ends_on, ==, cases[i].ends_on);
    g_assert_cmpstr (period->title, ==, cases[i].title);
    g_assert_cmpstr (period->unit, ==, office->name);
    g_assert_cmpstr (period->method, ==, TUNTAS_SURVEY_METHOD_USUAL);
    methods = tuntas_workspace_list_survey_methods (self->office.workspace, &error);
    g_assert_no_error (error);
    g_assert_cmpstr (((TuntasSurveyMethod *)methods->pdata[0])->code, ==,
                     TUNTAS_SURVEY_METHOD_USUAL);
  }
}

#define ADD(path, setup, func) g_test_add (path, Fixture, NULL, setup, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/survey-keying/settle", set_up, test_settle);
  ADD ("/survey-keying/only-answers", set_up, test_only_answers);
  ADD ("/survey-keying/settle-wrongly", set_up, test_settle_wrongly);
  g_test_add ("/survey-keying/passed-over", Fixture, GINT_TO_POINTER (TRUE), set_up,
              test_passed_over, tear_down);
  g_test_add ("/survey-keying/keyed-twice", Fixture, GINT_TO_POINTER (FALSE), set_up,
              test_passed_over, tear_down);
  ADD ("/survey-keying/several", set_up, test_several);
  ADD ("/survey-keying/under-way", set_up, test_under_way);
  ADD ("/survey-keying/insert", set_up, test_insert);
  ADD ("/survey-keying/same-person", set_up, test_same_person);
  ADD ("/survey-keying/find-of-case", set_up, test_find_of_case);
  ADD ("/survey-keying/proposal", set_up, test_proposal);
  ADD ("/survey-keying/first-proposal", set_up_office, test_first_proposal);
  return g_test_run ();
}
