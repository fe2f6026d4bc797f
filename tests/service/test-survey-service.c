/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "office-survey.h"

#include <string.h>

#define N_ELEMENTS 9

static void
test_create (OfficeSurvey *self, gconstpointer data)
{
  g_autoptr (TuntasSurveyPeriod) period = office_survey_make_period ();
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (TuntasCaseFile) file = NULL;
  g_autoptr (GError) error = NULL;
  TuntasSurveySummary *summary = NULL;

  list = tuntas_workspace_list_surveys (self->office.workspace, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 1);
  summary = g_ptr_array_index (list, 0);
  g_assert_cmpstr (summary->period->method, ==, "permenpan-14-2017");
  g_assert_cmpstr (summary->period->weight, ==, "exact");
  g_assert_cmpstr (summary->period->elements[8], ==, "PENGADUAN");
  g_assert_cmpuint (summary->period->least_group, ==, 5);
  g_assert_cmpuint (summary->sample, ==, 132);
  g_assert_cmpuint (summary->missing, ==, 132);
  g_assert_nonnull (summary->index->reason);
  g_assert_cmpstr (summary->step_title, ==, "Susun konsep");
  file = tuntas_workspace_load_case (self->office.workspace, summary->period->case_id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (file->state->kind, ==, TUNTAS_CASE_KIND_PERIODE_SURVEI);
  g_assert_cmpstr (file->sop->name, ==, "bandungan-ikm");
  g_assert_cmpstr (file->complaint->subject, ==, period->title);

  period->ends_on = 20260101;
  g_assert_cmpint (tuntas_workspace_create_survey (self->office.workspace, period, 0, &error), ==,
                   0);
  assert_service_error (error, INVALID);
  period->ends_on = 20261031;
  period->weight = g_strdup ("0.5");
  g_assert_cmpint (tuntas_workspace_create_survey (self->office.workspace, period, 0, &error), ==,
                   0);
  assert_service_error (error, INVALID);
  g_clear_pointer (&period->weight, g_free);
  period->method = g_strdup ("kepmenpan-25-2004");
  g_assert_cmpint (tuntas_workspace_create_survey (self->office.workspace, period, 0, &error), >,
                   0);
  g_assert_no_error (error);
  g_clear_pointer (&list, g_ptr_array_unref);
  list = tuntas_workspace_list_surveys (self->office.workspace, &error);
  g_assert_cmpuint (list->len, ==, 2);
  summary = g_ptr_array_index (list, 0);
  g_assert_cmpuint (g_strv_length (summary->period->elements), ==, 14);
  g_assert_cmpuint (summary->sample, ==, 150);
}

static void
test_no_sop (OfficeFixture *office, gconstpointer data)
{
  g_autoptr (TuntasSurveyPeriod) period = office_survey_make_period ();
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (tuntas_workspace_create_survey (office->workspace, period, 0, &error), ==, 0);
  assert_service_error (error, NO_SOP);
}

/* The office's own order of the unsur: what is keyed under U8 is what the office prints as U8. */
static void
test_own_order (OfficeSurvey *self, gconstpointer data)
{
  g_autoptr (TuntasSurveyPeriod) period = office_survey_make_period ();
  g_autoptr (TuntasSurveyMethod) method = NULL;
  g_autoptr (TuntasSurveyResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gint64 batch;

  period->elements = g_strsplit (
    "PERSYARATAN|PROSEDUR|WAKTU|BIAYA|PRODUK|KOMPETENSI|PERILAKU|PENGADUAN|SARPRAS", "|", -1);
  self->survey = tuntas_workspace_create_survey (self->office.workspace, period, 0, &error);
  g_assert_no_error (error);
  method = tuntas_workspace_load_survey_method (self->office.workspace, self->survey, &error);
  g_assert_cmpstr (tuntas_survey_method_get_element (method, 7)->key, ==, "PENGADUAN");
  g_assert_cmpuint (tuntas_survey_method_get_element (method, 7)->number, ==, 8);
  batch = office_survey_begin_batch (self, "Amplop 1", 0);
  office_survey_key (self, batch, "333333314", NULL, NULL);
  result = office_survey_load (self);
  g_assert_cmpuint (result->summary->index->elements[7].total.sum, ==, 1);
  g_assert_cmpuint (result->summary->index->elements[8].total.sum, ==, 4);
}

static void
test_keying (OfficeSurvey *self, gconstpointer data)
{
  static const char *const wrong[] = {"33333333",  "3333333333", "333353333",
                                      "33333 333", "000000000",  NULL};
  TuntasWorkspace *workspace = self->office.workspace;
  gint64 batch = office_survey_begin_batch (self, "Amplop 1", 0);
  gint64 first = office_survey_key (self, batch, "434343434", "L", "Surat pindah");
  g_autoptr (TuntasSurveyForm) form = office_survey_make_form ("111111111", "X", NULL, NULL);
  g_autoptr (TuntasSurveyForm) undone = NULL;
  g_autoptr (TuntasSurveyResult) result = NULL;
  g_autoptr (GPtrArray) forms = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++) {
    g_autoptr (TuntasSurveyForm) bad = office_survey_make_form (wrong[i], NULL, NULL, NULL);

    g_assert_cmpint (tuntas_workspace_key_survey_form (workspace, batch, bad, &error), ==, 0);
    assert_service_error (error, INVALID);
  }
  g_assert_cmpint (tuntas_workspace_key_survey_form (workspace, batch, form, &error), ==, 0);
  assert_service_error (error, INVALID);
  g_clear_pointer (&form->profile, g_free);
  form->service = g_strdup ("Bukan layanan");
  g_assert_cmpint (tuntas_workspace_key_survey_form (workspace, batch, form, &error), ==, 0);
  assert_service_error (error, INVALID);

  office_survey_key (self, batch, "222222222", NULL, NULL);
  undone = tuntas_workspace_undo_survey_form (workspace, batch, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (undone->answers, ==, "222222222");
  forms = tuntas_workspace_list_batch_forms (workspace, batch, &error);
  g_assert_cmpuint (forms->len, ==, 1);
  g_clear_pointer (&form, tuntas_survey_form_unref);
  form = tuntas_survey_form_copy (g_ptr_array_index (forms, 0));
  g_assert_cmpint (form->id, ==, first);
  form->answers[0] = '1';
  g_assert_true (tuntas_workspace_correct_survey_form (workspace, form, &error));
  g_assert_no_error (error);
  result = office_survey_load (self);
  g_assert_cmpuint (result->answers.respondents, ==, 1);
  g_assert_cmpuint (result->summary->index->elements[0].total.sum, ==, 1);
  g_assert_cmpuint (result->summary->missing, ==, 131);

  g_assert_true (tuntas_workspace_close_survey (workspace, self->survey,
                                                result->summary->period->version, 0, &error));
  g_assert_no_error (error);
  g_assert_null (tuntas_workspace_undo_survey_form (workspace, batch, &error));
  assert_service_error (error, NOT_ALLOWED);
  g_assert_false (tuntas_workspace_correct_survey_form (workspace, form, &error));
  assert_service_error (error, NOT_ALLOWED);
  g_assert_cmpint (tuntas_workspace_key_survey_form (workspace, batch, form, &error), ==, 0);
  assert_service_error (error, NOT_ALLOWED);
  g_assert_cmpint (tuntas_workspace_begin_survey_batch (workspace, self->survey, "Amplop 2",
                                                        TUNTAS_SURVEY_SOURCE_PAPER, 0, 0, &error),
                   ==, 0);
  assert_service_error (error, NOT_ALLOWED);
  g_assert_false (tuntas_workspace_close_survey (workspace, self->survey, 2, 0, &error));
  assert_service_error (error, NOT_ALLOWED);
}

static guint
count_forms (OfficeSurvey *self, const char *field, const char *option, int element, int value)
{
  TuntasSurveyFilter filter = {self->survey, field, option, element, value, 0, 0};
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) forms =
               tuntas_workspace_list_survey_forms (self->office.workspace, &filter, &error);

  g_assert_no_error (error);
  return forms->len;
}

/* Every figure of the result is what its forms say; a group too small for that shows none. */
static void
test_result (OfficeSurvey *self, gconstpointer data)
{
  static const char *const services[] = {"Kartu keluarga", "Surat pindah"};
  gint64 batch = office_survey_begin_batch (self, "Amplop 1", 0);
  g_autoptr (TuntasSurveyResult) result = NULL;
  TuntasSurveyFilter hidden = {0, "JENIS_KELAMIN", "P", TUNTAS_SURVEY_ANY, TUNTAS_SURVEY_ANY, 0, 0};
  TuntasSurveyFilter page = {0, NULL, NULL, TUNTAS_SURVEY_ANY, TUNTAS_SURVEY_ANY, 10, 7};
  g_autoptr (GPtrArray) forms = NULL;
  g_autoptr (GError) error = NULL;
  guint n_hidden = 0;

  hidden.period = self->survey;
  page.period = self->survey;
  for (guint i = 0; i < 60; i++) {
    char answers[N_ELEMENTS + 1] = "";

    for (guint e = 0; e < N_ELEMENTS; e++)
      answers[e] = (char)('0' + g_test_rand_int_range (e == 0 ? 1 : 0, 5));
    office_survey_key (self, batch, answers, i < 3 ? "P" : i < 50 ? "L" : NULL, services[i % 2]);
  }
  result = office_survey_load (self);
  g_assert_cmpuint (result->summary->respondents, ==, 60);
  for (guint e = 0; e < N_ELEMENTS; e++) {
    for (guint value = 0; value <= 4; value++)
      g_assert_cmpuint (result->answers.counts[e][value], ==,
                        count_forms (self, NULL, NULL, (int)e, (int)value));
    g_assert_cmpuint (result->summary->index->elements[e].total.answered, ==,
                      count_forms (self, NULL, NULL, (int)e, TUNTAS_SURVEY_ANY));
  }
  for (guint i = 0; i < result->groups->len; i++) {
    TuntasSurveyGroup *group = g_ptr_array_index (result->groups, i);

    if (!group->shown) {
      n_hidden++;
      g_assert_cmpuint (group->answers.respondents, ==, 0);
      g_assert_null (group->index);
      continue;
    }
    g_assert_cmpuint (
      group->answers.respondents, ==,
      count_forms (self, group->field, group->option, TUNTAS_SURVEY_ANY, TUNTAS_SURVEY_ANY));
    g_assert_cmpuint (group->answers.counts[3][4], ==,
                      count_forms (self, group->field, group->option, 3, 4));
  }
  /* The three women, and those who did not say, from whom they would follow. */
  g_assert_cmpuint (n_hidden, ==, 2);
  g_assert_null (tuntas_workspace_list_survey_forms (self->office.workspace, &hidden, &error));
  assert_service_error (error, NOT_ALLOWED);
  hidden.option = "TIDAK_ADA";
  g_assert_null (tuntas_workspace_list_survey_forms (self->office.workspace, &hidden, &error));
  assert_service_error (error, NOT_FOUND);
  forms = tuntas_workspace_list_survey_forms (self->office.workspace, &page, &error);
  g_assert_cmpuint (forms->len, ==, 7);
  g_assert_cmpuint (((TuntasSurveyForm *)g_ptr_array_index (forms, 0))->sequence, ==, 11);
}

static void
test_double_keying (OfficeSurvey *self, gconstpointer data)
{
  TuntasWorkspace *workspace = self->office.workspace;
  gint64 first = office_survey_begin_batch (self, "Amplop 1", 0);
  gint64 second;
  g_autoptr (GPtrArray) differences = NULL;
  g_autoptr (TuntasSurveyResult) result = NULL;
  g_autoptr (GError) error = NULL;
  TuntasSurveyDifference *difference = NULL;

  office_survey_key (self, first, "333333333", "L", NULL);
  office_survey_key (self, first, "444444444", "P", NULL);
  office_survey_key (self, first, "222222222", NULL, NULL);
  g_assert_null (tuntas_workspace_compare_survey_batch (workspace, first, &error));
  assert_service_error (error, NOT_FOUND);
  second = office_survey_begin_batch (self, "Amplop 1, kedua", first);
  g_assert_cmpint (tuntas_workspace_begin_survey_batch (
                     workspace, self->survey, "Lagi", TUNTAS_SURVEY_SOURCE_PAPER, first, 0, &error),
                   ==, 0);
  assert_service_error (error, INVALID);
  g_assert_cmpint (tuntas_workspace_begin_survey_batch (workspace, self->survey, "Lagi",
                                                        TUNTAS_SURVEY_SOURCE_PAPER, second, 0,
                                                        &error),
                   ==, 0);
  assert_service_error (error, INVALID);
  office_survey_key (self, second, "333333333", "L", NULL);
  office_survey_key (self, second, "444344440", "L", NULL);
  differences = tuntas_workspace_compare_survey_batch (workspace, first, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (differences->len, ==, 4);
  difference = g_ptr_array_index (differences, 0);
  g_assert_cmpuint (difference->place, ==, 2);
  g_assert_cmpstr (difference->field, ==, "BIAYA");
  g_assert_cmpstr (difference->first, ==, "4");
  g_assert_cmpstr (difference->second, ==, "3");
  difference = g_ptr_array_index (differences, 1);
  g_assert_cmpstr (difference->field, ==, "PENGADUAN");
  g_assert_null (difference->second);
  difference = g_ptr_array_index (differences, 2);
  g_assert_cmpstr (difference->field, ==, "JENIS_KELAMIN");
  difference = g_ptr_array_index (differences, 3);
  g_assert_cmpuint (difference->place, ==, 3);
  g_assert_null (difference->field);
  g_assert_cmpint (difference->check_id, ==, 0);
  result = office_survey_load (self);
  g_assert_cmpuint (result->summary->respondents, ==, 3);
}

static void
test_convention (OfficeSurvey *self, gconstpointer data)
{
  TuntasWorkspace *workspace = self->office.workspace;
  gint64 batch = office_survey_begin_batch (self, "Amplop 1", 0);
  g_autoptr (TuntasSurveyPreview) changes = NULL;
  g_autoptr (TuntasSurveyPreview) stays = NULL;
  g_autoptr (TuntasSurveyResult) result = NULL;
  g_autoptr (TuntasSurveyResult) after = NULL;
  g_autoptr (TuntasSurveyPeriod) period = NULL;
  g_autofree char *nik = NULL;
  g_autoptr (GError) error = NULL;

  /* An average of 3,54: 88,50 with 1/9 and 87,615 with 0,11. */
  for (guint i = 0; i < 50; i++)
    office_survey_key (self, batch, i < 27 ? "444444444" : "333333333", NULL, NULL);
  changes = tuntas_workspace_preview_convention (workspace, self->survey, "0.11", "exact", &error);
  g_assert_no_error (error);
  g_assert_true (changes->grade_changes);
  g_assert_cmpstr (changes->before->band->grade, ==, "A");
  g_assert_cmpstr (changes->after->band->grade, ==, "B");
  nik = tuntas_decimal_to_text (changes->after->nik, ',');
  g_assert_cmpstr (nik, ==, "87,62");
  g_assert_nonnull (strstr (changes->sentence, "87,62"));
  stays = tuntas_workspace_preview_convention (workspace, self->survey, "exact", "nrr-2", &error);
  g_assert_false (stays->grade_changes);
  g_assert_null (
    tuntas_workspace_preview_convention (workspace, self->survey, "nol", "exact", &error));
  assert_service_error (error, INVALID);

  result = office_survey_load (self);
  g_assert_cmpuint (result->alternatives->len, >, 0);
  period = tuntas_survey_period_copy (result->summary->period);
  g_free (period->weight);
  period->weight = g_strdup ("0.11");
  g_assert_true (tuntas_workspace_save_survey (workspace, period, 0, &error));
  g_assert_no_error (error);
  g_assert_false (tuntas_workspace_save_survey (workspace, period, 0, &error));
  assert_service_error (error, CONFLICT);
  after = office_survey_load (self);
  g_assert_cmpstr (after->summary->index->band->grade, ==, "B");
  g_assert_true (tuntas_workspace_close_survey (workspace, self->survey,
                                                after->summary->period->version, 0, &error));
  period->version = after->summary->period->version + 1;
  g_free (period->weight);
  period->weight = g_strdup ("exact");
  g_assert_false (tuntas_workspace_save_survey (workspace, period, 0, &error));
  assert_service_error (error, NOT_ALLOWED);
}

/* A smallest group that protects nobody is refused, an empty one is the usual, and a new one is
 * told to the case. */
static void
test_least_group (OfficeSurvey *self, gconstpointer data)
{
  TuntasWorkspace *workspace = self->office.workspace;
  g_autoptr (TuntasSurveyPeriod) first = office_survey_make_period ();
  g_autoptr (TuntasSurveyResult) result = office_survey_load (self);
  g_autoptr (TuntasSurveyPeriod) period = tuntas_survey_period_copy (result->summary->period);
  g_autoptr (TuntasSurveyResult) after = NULL;
  g_autoptr (TuntasCaseFile) file = NULL;
  g_autoptr (GError) error = NULL;
  TuntasEventView *event = NULL;

  first->least_group = 2;
  g_assert_cmpint (tuntas_workspace_create_survey (workspace, first, 0, &error), ==, 0);
  assert_service_error (error, INVALID);
  period->least_group = 1;
  g_assert_false (tuntas_workspace_save_survey (workspace, period, 0, &error));
  assert_service_error (error, INVALID);
  period->least_group = 3;
  g_assert_true (tuntas_workspace_save_survey (workspace, period, 0, &error));
  g_assert_no_error (error);
  file = tuntas_workspace_load_case (workspace, period->case_id, &error);
  g_assert_no_error (error);
  event = office_fixture_get_last_event (file);
  g_assert_cmpstr (event->event->note, ==,
                   "Kelompok terkecil yang ditampilkan diganti: 5 menjadi 3 responden.");
  period->version++;
  period->least_group = 0;
  g_assert_true (tuntas_workspace_save_survey (workspace, period, 0, &error));
  g_assert_no_error (error);
  after = office_survey_load (self);
  g_assert_cmpuint (after->summary->period->least_group, ==, 5);
}

/* What was archived stays as it is, also when nobody ended the asking before. */
static void
test_archived (OfficeSurvey *self, gconstpointer data)
{
  TuntasWorkspace *workspace = self->office.workspace;
  gint64 batch = office_survey_begin_batch (self, "Amplop 1", 0);
  g_autoptr (TuntasSurveyForm) form = office_survey_make_form ("111111111", NULL, NULL, NULL);
  g_autoptr (TuntasSurveyResult) result = NULL;
  g_autoptr (GError) error = NULL;

  office_survey_key (self, batch, "333333333", NULL, NULL);
  result = office_survey_load (self);
  g_assert_cmpint (result->summary->period->status, ==, TUNTAS_SURVEY_STATUS_OPEN);
  office_fixture_walk_to (&self->office, result->summary->period->case_id, "tidak ada");
  g_clear_pointer (&result, tuntas_survey_result_unref);
  result = office_survey_load (self);
  g_assert_cmpint (result->summary->period->status, ==, TUNTAS_SURVEY_STATUS_CLOSED);
  g_assert_cmpint (tuntas_workspace_key_survey_form (workspace, batch, form, &error), ==, 0);
  assert_service_error (error, NOT_ALLOWED);
  g_assert_null (tuntas_workspace_undo_survey_form (workspace, batch, &error));
  assert_service_error (error, NOT_ALLOWED);
  g_assert_false (tuntas_workspace_undo_survey_batch (workspace, batch, 0, NULL, &error));
  assert_service_error (error, NOT_ALLOWED);
}

static void
test_comments (OfficeSurvey *self, gconstpointer data)
{
  static const char *const comments[] = {"Antrean terlalu lama, tolong ditambah loket.",
                                         "Kursi tunggu kurang.", "Kami mengantre dua jam di loket!",
                                         "  ", NULL};
  TuntasWorkspace *workspace = self->office.workspace;
  gint64 batch = office_survey_begin_batch (self, "Amplop 1", 0);
  g_autoptr (GPtrArray) forms = NULL;
  g_autoptr (GPtrArray) topics = NULL;
  g_autoptr (TuntasComplaint) draft = NULL;
  g_autoptr (TuntasComplaint) again = NULL;
  g_autoptr (GError) error = NULL;
  TuntasSurveyForm *first = NULL;
  gint64 case_id;

  for (guint i = 0; i < G_N_ELEMENTS (comments); i++) {
    g_autoptr (TuntasSurveyForm) form =
                 office_survey_make_form ("333333333", NULL, NULL, comments[i]);

    g_assert_cmpint (tuntas_workspace_key_survey_form (workspace, batch, form, &error), >, 0);
  }
  forms = tuntas_workspace_list_survey_comments (workspace, self->survey, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (forms->len, ==, 3);
  topics = tuntas_workspace_list_survey_topics (workspace, self->survey, &error);
  g_assert_cmpuint (topics->len, >=, 2);
  for (guint i = 0; i < 2; i++)
    g_assert_cmpuint (((TuntasSurveyTopic *)g_ptr_array_index (topics, i))->form_ids->len, ==, 2);

  first = g_ptr_array_index (forms, 0);
  draft = tuntas_workspace_draft_comment (workspace, first->id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (draft->account, ==, comments[0]);
  g_assert_cmpstr (draft->service_unit, ==, "Loket pelayanan");
  g_assert_true (draft->anonymous);
  draft->category = g_strdup ("Pelayanan loket");
  case_id = tuntas_workspace_register_comment (workspace, first->id, draft, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpint (case_id, >, 0);
  again = tuntas_workspace_draft_comment (workspace, first->id, &error);
  g_assert_null (again);
  assert_service_error (error, NOT_ALLOWED);
  g_assert_cmpint (tuntas_workspace_register_comment (workspace, first->id, draft, 0, &error), ==,
                   0);
  assert_service_error (error, NOT_ALLOWED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func)                                                                            \
  g_test_add (path, OfficeSurvey, NULL, office_survey_set_up, func, office_survey_tear_down)

  g_test_add ("/survey-service/no-sop", OfficeFixture, NULL, office_fixture_set_up, test_no_sop,
              office_fixture_tear_down);
  ADD ("/survey-service/create", test_create);
  ADD ("/survey-service/own-order", test_own_order);
  ADD ("/survey-service/keying", test_keying);
  ADD ("/survey-service/result", test_result);
  ADD ("/survey-service/double-keying", test_double_keying);
  ADD ("/survey-service/convention", test_convention);
  ADD ("/survey-service/least-group", test_least_group);
  ADD ("/survey-service/archived", test_archived);
  ADD ("/survey-service/comments", test_comments);

  return g_test_run ();
}
