/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "../exchange/workbook.h"
#include "office-fixture.h"

#include "tuntas-case-service.h"
#include "tuntas-details.h"
#include "tuntas-settings-service.h"
#include "tuntas-survey-error.h"
#include "tuntas-survey-service.h"

#include <string.h>

#define N_ELEMENTS 9
#define HEADER "U1;U2;U3;U4;U5;U6;U7;U8;U9;Jenis Kelamin;Layanan;Saran\n"

typedef struct {
  OfficeFixture office;
  gint64 survey;
} Fixture;

#define assert_service_error(error, service_code)                                                  \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_assert_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_##service_code);             \
    g_clear_error (&error);                                                                        \
  }                                                                                                \
  G_STMT_END

static TuntasSurveyPeriod *
make_period (void)
{
  TuntasSurveyPeriod *period = tuntas_survey_period_new ();

  period->title = g_strdup ("Survei Kepuasan Masyarakat Semester II 2026");
  period->unit = g_strdup ("Loket pelayanan");
  period->services = g_strsplit ("Kartu keluarga|Surat pindah", "|", -1);
  period->starts_on = 20260701;
  period->ends_on = 20261031;
  period->population = 200;
  return period;
}

static void
put_survey_sop_in_force (OfficeFixture *office)
{
  g_autofree char *sop = g_build_filename (office->data_dir, "sop", "bandungan-ikm.sop", NULL);
  g_autoptr (TuntasOfficial) official = tuntas_official_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (tuntas_workspace_put_sop_in_force (office->workspace, sop, 20260101, &error));
  g_assert_no_error (error);
  official->name = g_strdup ("Wulan Misalnya, S.Stat.");
  official->lanes = g_strsplit ("staf,sekcam,camat", ",", -1);
  official->active = TRUE;
  g_assert_cmpint (tuntas_workspace_save_official (office->workspace, official, &error), >, 0);
  g_assert_no_error (error);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (TuntasSurveyPeriod) period = make_period ();
  g_autoptr (GError) error = NULL;

  office_fixture_set_up (&self->office, NULL);
  put_survey_sop_in_force (&self->office);
  self->survey = tuntas_workspace_create_survey (self->office.workspace, period, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpint (self->survey, >, 0);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  office_fixture_assert_whole (&self->office);
  office_fixture_tear_down (&self->office, NULL);
}

static gint64
begin_batch (Fixture *self, const char *name, gint64 checks)
{
  g_autoptr (GError) error = NULL;
  gint64 id = tuntas_workspace_begin_survey_batch (self->office.workspace, self->survey, name,
                                                   TUNTAS_SURVEY_SOURCE_PAPER, checks, 0, &error);

  g_assert_no_error (error);
  return id;
}

static TuntasSurveyForm *
make_form (const char *answers, const char *sex, const char *service, const char *comment)
{
  TuntasSurveyForm *form = tuntas_survey_form_new ();

  form->answers = g_strdup (answers);
  form->profile = sex != NULL ? tuntas_details_set (NULL, "JENIS_KELAMIN", sex) : NULL;
  form->service = g_strdup (service);
  form->comment = g_strdup (comment);
  return form;
}

static gint64
key (Fixture *self, gint64 batch, const char *answers, const char *sex, const char *service)
{
  g_autoptr (TuntasSurveyForm) form = make_form (answers, sex, service, NULL);
  g_autoptr (GError) error = NULL;
  gint64 id = tuntas_workspace_key_survey_form (self->office.workspace, batch, form, &error);

  g_assert_no_error (error);
  return id;
}

static TuntasSurveyResult *
load (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  TuntasSurveyResult *result =
    tuntas_workspace_load_survey (self->office.workspace, self->survey, &error);

  g_assert_no_error (error);
  return result;
}

static void
test_create (Fixture *self, gconstpointer data)
{
  g_autoptr (TuntasSurveyPeriod) period = make_period ();
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
  g_autoptr (TuntasSurveyPeriod) period = make_period ();
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (tuntas_workspace_create_survey (office->workspace, period, 0, &error), ==, 0);
  assert_service_error (error, NO_SOP);
}

/* The office's own order of the unsur: what is keyed under U8 is what the office prints as U8. */
static void
test_own_order (Fixture *self, gconstpointer data)
{
  g_autoptr (TuntasSurveyPeriod) period = make_period ();
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
  batch = begin_batch (self, "Amplop 1", 0);
  key (self, batch, "333333314", NULL, NULL);
  result = load (self);
  g_assert_cmpuint (result->summary->index->elements[7].total.sum, ==, 1);
  g_assert_cmpuint (result->summary->index->elements[8].total.sum, ==, 4);
}

static void
test_keying (Fixture *self, gconstpointer data)
{
  static const char *const wrong[] = {"33333333",  "3333333333", "333353333",
                                      "33333 333", "000000000",  NULL};
  TuntasWorkspace *workspace = self->office.workspace;
  gint64 batch = begin_batch (self, "Amplop 1", 0);
  gint64 first = key (self, batch, "434343434", "L", "Surat pindah");
  g_autoptr (TuntasSurveyForm) form = make_form ("111111111", "X", NULL, NULL);
  g_autoptr (TuntasSurveyForm) undone = NULL;
  g_autoptr (TuntasSurveyResult) result = NULL;
  g_autoptr (GPtrArray) forms = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++) {
    g_autoptr (TuntasSurveyForm) bad = make_form (wrong[i], NULL, NULL, NULL);

    g_assert_cmpint (tuntas_workspace_key_survey_form (workspace, batch, bad, &error), ==, 0);
    assert_service_error (error, INVALID);
  }
  g_assert_cmpint (tuntas_workspace_key_survey_form (workspace, batch, form, &error), ==, 0);
  assert_service_error (error, INVALID);
  g_clear_pointer (&form->profile, g_free);
  form->service = g_strdup ("Bukan layanan");
  g_assert_cmpint (tuntas_workspace_key_survey_form (workspace, batch, form, &error), ==, 0);
  assert_service_error (error, INVALID);

  key (self, batch, "222222222", NULL, NULL);
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
  result = load (self);
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
count_forms (Fixture *self, const char *field, const char *option, int element, int value)
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
test_result (Fixture *self, gconstpointer data)
{
  static const char *const services[] = {"Kartu keluarga", "Surat pindah"};
  gint64 batch = begin_batch (self, "Amplop 1", 0);
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
    key (self, batch, answers, i < 3 ? "P" : i < 50 ? "L" : NULL, services[i % 2]);
  }
  result = load (self);
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
test_double_keying (Fixture *self, gconstpointer data)
{
  TuntasWorkspace *workspace = self->office.workspace;
  gint64 first = begin_batch (self, "Amplop 1", 0);
  gint64 second;
  g_autoptr (GPtrArray) differences = NULL;
  g_autoptr (TuntasSurveyResult) result = NULL;
  g_autoptr (GError) error = NULL;
  TuntasSurveyDifference *difference = NULL;

  key (self, first, "333333333", "L", NULL);
  key (self, first, "444444444", "P", NULL);
  key (self, first, "222222222", NULL, NULL);
  g_assert_null (tuntas_workspace_compare_survey_batch (workspace, first, &error));
  assert_service_error (error, NOT_FOUND);
  second = begin_batch (self, "Amplop 1, kedua", first);
  g_assert_cmpint (tuntas_workspace_begin_survey_batch (
                     workspace, self->survey, "Lagi", TUNTAS_SURVEY_SOURCE_PAPER, first, 0, &error),
                   ==, 0);
  assert_service_error (error, INVALID);
  g_assert_cmpint (tuntas_workspace_begin_survey_batch (workspace, self->survey, "Lagi",
                                                        TUNTAS_SURVEY_SOURCE_PAPER, second, 0,
                                                        &error),
                   ==, 0);
  assert_service_error (error, INVALID);
  key (self, second, "333333333", "L", NULL);
  key (self, second, "444344440", "L", NULL);
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
  result = load (self);
  g_assert_cmpuint (result->summary->respondents, ==, 3);
}

static TuntasSurveyImport *
import (Fixture *self, const char *name, const char *text, gboolean skip, GError **error)
{
  g_autofree char *path = office_fixture_build_path (&self->office, name);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return tuntas_workspace_import_survey (self->office.workspace, self->survey, path, NULL, skip,
                                         FALSE, 0, NULL, NULL, NULL, error);
}

static void
test_import (Fixture *self, gconstpointer data)
{
  static const char rows[] = HEADER "4;4;4;4;4;4;4;4;4;L;surat pindah;Kursi ditambah\n"
                                    "3;;3;3;3;3;3;3;3;Perempuan;;\n"
                                    "3;3;5;3;3;3;3;3;3;L;;\n"
                                    ";;;;;;;;;L;;\n"
                                    "3;3;3;3;3;3;3;3;3;?;;\n"
                                    "3;3;3;3;3;3;3;3;3;L;Tidak ada;\n";
  g_autoptr (TuntasSurveyImport) first = NULL;
  g_autoptr (TuntasSurveyImport) second = NULL;
  g_autoptr (TuntasSurveyResult) result = NULL;
  g_autoptr (GPtrArray) comments = NULL;
  g_autoptr (GError) error = NULL;
  TuntasSurveyImportFault *fault = NULL;

  first = import (self, "jawaban.csv", rows, FALSE, &error);
  g_assert_no_error (error);
  g_assert_false (first->written);
  g_assert_cmpuint (first->rows, ==, 3);
  g_assert_cmpuint (first->refused, ==, 3);
  g_assert_cmpuint (first->faults->len, ==, 4);
  fault = g_ptr_array_index (first->faults, 0);
  g_assert_cmpuint (fault->line, ==, 4);
  g_assert_true (fault->refused);
  g_assert_nonnull (strstr (fault->reason, "U3"));
  fault = g_ptr_array_index (first->faults, 2);
  g_assert_cmpuint (fault->line, ==, 6);
  g_assert_false (fault->refused);
  fault = g_ptr_array_index (first->faults, 3);
  g_assert_cmpuint (fault->line, ==, 7);
  g_assert_nonnull (strstr (fault->reason, "Tidak ada"));
  result = load (self);
  g_assert_cmpuint (result->summary->respondents, ==, 0);
  g_clear_pointer (&result, tuntas_survey_result_unref);

  second = import (self, "jawaban.csv", rows, TRUE, &error);
  g_assert_no_error (error);
  g_assert_true (second->written);
  result = load (self);
  g_assert_cmpuint (result->summary->respondents, ==, 3);
  g_assert_cmpuint (result->summary->index->elements[1].total.answered, ==, 2);
  g_assert_cmpuint (result->summary->index->elements[1].total.sum, ==, 7);
  comments = tuntas_workspace_list_survey_comments (self->office.workspace, self->survey, &error);
  g_assert_cmpuint (comments->len, ==, 1);
  g_assert_cmpstr (((TuntasSurveyForm *)comments->pdata[0])->service, ==, "Surat pindah");
  g_assert_null (import (self, "salinan.csv", rows, TRUE, &error));
  assert_service_error (error, INVALID);
}

/* A file is taken back as a whole, and may come again; what became a case stays. */
static void
test_undo_import (Fixture *self, gconstpointer data)
{
  static const char rows[] = HEADER "4;4;4;4;4;4;4;4;4;L;Surat pindah;Antrean lama\n"
                                    "3;3;3;3;3;3;3;3;;P;;\n";
  TuntasWorkspace *workspace = self->office.workspace;
  gint64 keyed = begin_batch (self, "Amplop 1", 0);
  gint64 empty = begin_batch (self, "Amplop 2", 0);
  gint64 check = begin_batch (self, "Amplop 2, entri kedua", empty);
  g_autoptr (TuntasSurveyImport) first = NULL;
  g_autoptr (TuntasSurveyImport) again = NULL;
  g_autoptr (TuntasSurveyResult) result = NULL;
  g_autoptr (TuntasComplaint) draft = NULL;
  g_autoptr (GPtrArray) forms = NULL;
  g_autoptr (GError) error = NULL;
  guint64 n = 9;

  key (self, keyed, "222222222", "L", "Kartu keluarga");
  first = import (self, "jawaban.csv", rows, FALSE, &error);
  g_assert_no_error (error);
  g_assert_true (tuntas_workspace_undo_survey_batch (workspace, first->batch, 0, &n, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 2);
  result = load (self);
  g_assert_cmpuint (result->answers.respondents, ==, 1);
  g_assert_cmpuint (result->answers.counts[0][4], ==, 0);
  g_assert_cmpuint (result->answers.counts[8][0], ==, 0);
  g_assert_cmpuint (result->mentions[2], ==, 0);
  g_assert_false (tuntas_workspace_undo_survey_batch (workspace, first->batch, 0, NULL, &error));
  assert_service_error (error, NOT_FOUND);

  g_assert_false (tuntas_workspace_undo_survey_batch (workspace, empty, 0, NULL, &error));
  assert_service_error (error, NOT_ALLOWED);
  g_assert_true (tuntas_workspace_undo_survey_batch (workspace, check, 0, NULL, &error));
  g_assert_true (tuntas_workspace_undo_survey_batch (workspace, empty, 0, &n, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 0);

  again = import (self, "jawaban.csv", rows, FALSE, &error);
  g_assert_no_error (error);
  g_assert_true (again->written);
  forms = tuntas_workspace_list_batch_forms (workspace, again->batch, &error);
  draft = tuntas_workspace_draft_comment (
    workspace, ((TuntasSurveyForm *)g_ptr_array_index (forms, 0))->id, &error);
  draft->category = g_strdup ("Pelayanan loket");
  g_assert_cmpint (
    tuntas_workspace_register_comment (
      workspace, ((TuntasSurveyForm *)g_ptr_array_index (forms, 0))->id, draft, 0, &error),
    >, 0);
  g_assert_false (tuntas_workspace_undo_survey_batch (workspace, again->batch, 0, NULL, &error));
  assert_service_error (error, NOT_ALLOWED);
  g_assert_true (tuntas_workspace_close_survey (workspace, self->survey, 1, 0, &error));
  g_assert_false (tuntas_workspace_undo_survey_batch (workspace, keyed, 0, NULL, &error));
  assert_service_error (error, NOT_ALLOWED);
  g_clear_pointer (&result, tuntas_survey_result_unref);
  result = load (self);
  g_assert_cmpuint (result->answers.respondents, ==, 3);
  g_assert_cmpuint (result->mentions[2], ==, 1);
}

static void
test_workbook (Fixture *self, gconstpointer data)
{
  static const char *const rows[][12] = {
    {"U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "U9", "Saran", NULL},
    {"4", "4", "4", "4", "4", "4", "4", "4", "4", "Baik", NULL},
    {"3", "3", "3", "3", "3", "3", "3", "3", "7", "", NULL},
  };
  g_autoptr (Workbook) workbook = workbook_new ();
  g_autoptr (GString) sheet = g_string_new (NULL);
  g_autofree char *path = NULL;
  g_autoptr (TuntasSurveyImport) refused = NULL;
  g_autoptr (TuntasSurveyImport) taken = NULL;
  g_autoptr (TuntasSurveyResult) result = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    workbook_append_row (sheet, i + 1, rows[i]);
  workbook_set_sheet (workbook, sheet->str);
  path = workbook_write (workbook, self->office.folder);
  refused = tuntas_workspace_import_survey (self->office.workspace, self->survey, path, NULL, FALSE,
                                            FALSE, 0, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (refused->written);
  g_assert_cmpuint (refused->refused, ==, 1);
  g_assert_cmpuint (((TuntasSurveyImportFault *)g_ptr_array_index (refused->faults, 0))->line, ==,
                    3);
  taken = tuntas_workspace_import_survey (self->office.workspace, self->survey, path, NULL, TRUE,
                                          FALSE, 0, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (taken->written);
  result = load (self);
  g_assert_cmpuint (result->summary->respondents, ==, 1);
  g_assert_cmpuint (result->summary->index->elements[0].total.sum, ==, 4);
}

static void
export_to (Fixture *self, TuntasSurveyExport content, const char *path)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (tuntas_workspace_export_survey_workbook (self->office.workspace, self->survey,
                                                          content, path, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
}

/* What was exported can be imported again, and gives the same index. */
static void
test_export (Fixture *self, gconstpointer data)
{
  g_autofree char *path = office_fixture_build_path (&self->office, "hasil.xlsx");
  g_autoptr (TuntasSurveyPeriod) period = make_period ();
  g_autoptr (TuntasSurveyImport) taken = NULL;
  g_autoptr (TuntasSurveyResult) before = NULL;
  g_autoptr (TuntasSurveyResult) after = NULL;
  g_autoptr (GPtrArray) forms = NULL;
  g_autoptr (GError) error = NULL;
  TuntasSurveyFilter filter = {.element = TUNTAS_SURVEY_ANY, .value = TUNTAS_SURVEY_ANY};
  gint64 batch = begin_batch (self, "Map 1", 0);

  for (guint i = 0; i < 6; i++)
    key (self, batch, i % 2 == 0 ? "434343434" : "230121212", "L", "Kartu keluarga");
  before = load (self);
  export_to (self, TUNTAS_SURVEY_EXPORT_PROFILE, path);
  self->survey = tuntas_workspace_create_survey (self->office.workspace, period, 0, &error);
  g_assert_no_error (error);
  taken = tuntas_workspace_import_survey (self->office.workspace, self->survey, path, NULL, FALSE,
                                          FALSE, 0, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (taken->written);
  after = load (self);
  g_assert_cmpuint (after->summary->respondents, ==, 6);
  g_assert_cmpint (tuntas_decimal_compare (before->summary->index->nik, after->summary->index->nik),
                   ==, 0);
  filter.period = self->survey;
  forms = tuntas_workspace_list_survey_forms (self->office.workspace, &filter, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (((TuntasSurveyForm *)g_ptr_array_index (forms, 1))->answers, ==, "230121212");
  g_assert_cmpstr (((TuntasSurveyForm *)g_ptr_array_index (forms, 1))->service, ==,
                   "Kartu keluarga");
  g_assert_cmpstr (((TuntasSurveyForm *)g_ptr_array_index (forms, 1))->profile, ==,
                   "JENIS_KELAMIN=L");
}

/* Stopped or impossible: what was there stays, and nothing of the office changed. */
static void
test_export_stopped (Fixture *self, gconstpointer data)
{
  g_autofree char *path = office_fixture_build_path (&self->office, "hasil.xlsx");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  gint64 batch = begin_batch (self, "Map 1", 0);

  key (self, batch, "434343434", "L", "Kartu keluarga");
  g_assert_true (g_file_set_contents (path, "lama", -1, &error));
  g_cancellable_cancel (cancellable);
  g_assert_false (tuntas_workspace_export_survey_workbook (self->office.workspace, self->survey,
                                                           TUNTAS_SURVEY_EXPORT_ANSWERS, path, NULL,
                                                           NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_true (g_file_get_contents (path, &content, NULL, &error));
  g_assert_cmpstr (content, ==, "lama");
  g_assert_false (tuntas_workspace_export_survey_workbook (
    self->office.workspace, 4711, TUNTAS_SURVEY_EXPORT_ANSWERS, path, NULL, NULL, NULL, &error));
  assert_service_error (error, NOT_FOUND);
}

static void
test_mapping (Fixture *self, gconstpointer data)
{
  static const char own[] = "Nilai A,Nilai B,Nilai C,Nilai D,Nilai E,Nilai F,Nilai G,Nilai H,"
                            "Nilai I,Pesan\n4,4,4,4,4,4,4,4,4,Baik\n";
  static const char again[] = "Pesan,Nilai A,Nilai B,Nilai C,Nilai D,Nilai E,Nilai F,Nilai G,"
                              "Nilai H,Nilai I\nBaik,4,4,4,4,4,4,4,4,3\n";
  static const char mapping[] = "BIAYA=Nilai D\n"
                                "KOMPETENSI=Nilai F\n"
                                "PENGADUAN=Nilai I\n"
                                "PERILAKU=Nilai G\n"
                                "PERSYARATAN=Nilai A\n"
                                "PRODUK=Nilai E\n"
                                "PROSEDUR=Nilai B\n"
                                "SARAN=Pesan\n"
                                "SARPRAS=Nilai H\n"
                                "WAKTU=Nilai C\n";
  g_autofree char *path = office_fixture_build_path (&self->office, "sendiri.csv");
  g_autoptr (TuntasSurveyImport) refused = import (self, "sendiri.csv", own, FALSE, NULL);
  g_autoptr (TuntasSurveyImport) first = NULL;
  g_autoptr (TuntasSurveyImport) second = NULL;
  g_autoptr (TuntasSurveyImport) third = NULL;
  g_autoptr (TuntasSurveyResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (refused);
  first = tuntas_workspace_import_survey (self->office.workspace, self->survey, path, mapping,
                                          FALSE, FALSE, 0, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (first->written);
  second = import (self, "lagi.csv", again, FALSE, &error);
  g_assert_no_error (error);
  g_assert_true (second->written);
  third = import (self, "biasa.csv", HEADER "4;4;4;4;4;4;4;4;4;L;;\n", FALSE, &error);
  g_assert_no_error (error);
  g_assert_true (third->written);
  result = load (self);
  g_assert_cmpuint (result->summary->respondents, ==, 3);
  g_assert_cmpuint (result->summary->index->elements[8].total.sum, ==, 11);
}

static TuntasSurveyFile *
read_file (Fixture *self, const char *name, const char *text, GError **error)
{
  g_autofree char *path = office_fixture_build_path (&self->office, name);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return tuntas_workspace_read_survey_file (self->office.workspace, self->survey, path, NULL,
                                            error);
}

static TuntasSurveyColumn *
find_column (TuntasSurveyFile *file, const char *key)
{
  for (guint i = 0; i < file->columns->len; i++) {
    TuntasSurveyColumn *column = g_ptr_array_index (file->columns, i);

    if (strcmp (column->key, key) == 0)
      return column;
  }
  g_assert_not_reached ();
}

/* What is proposed for a file: by its header, by what was said of the last one, or nothing. */
static void
test_file (Fixture *self, gconstpointer data)
{
  static const char foreign[] = "Nomor,Nilai A,U2,U3,U4,U5,U6,U7,U8,U9,Saran,Gender\n"
                                "1,4,4,4,4,4,4,4,4,4,Budi,L\n"
                                "2,3,3,3\n";
  static const char mapping[] = "PERSYARATAN=Nilai A\nPROSEDUR=U2\nSARAN=";
  static const char twice[] = "PERSYARATAN=U2\nPROSEDUR=U2";
  static const char later[] = "U2;U3;U4;U5;U6;U7;U8;U9;Nilai A;Saran\n";
  g_autofree char *path = office_fixture_build_path (&self->office, "asing.csv");
  g_autoptr (TuntasSurveyFile) file = NULL;
  g_autoptr (TuntasSurveyFile) next = NULL;
  g_autoptr (TuntasSurveyImport) import = NULL;
  g_autoptr (GPtrArray) comments = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (read_file (self, "kosong.csv", "", &error));
  g_assert_error (error, TUNTAS_SURVEY_ERROR, TUNTAS_SURVEY_ERROR_EMPTY);
  g_clear_error (&error);

  file = read_file (self, "asing.csv", foreign, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (file->headers), ==, 12);
  g_assert_cmpuint (file->rows->len, ==, 2);
  g_assert_cmpstr (((GStrv)file->rows->pdata[0])[10], ==, "Budi");
  g_assert_cmpuint (g_strv_length (file->rows->pdata[1]), ==, 12);
  g_assert_cmpstr (((GStrv)file->rows->pdata[1])[11], ==, "");
  g_assert_cmpint (find_column (file, "PERSYARATAN")->column, ==, -1);
  g_assert_true (find_column (file, "PERSYARATAN")->required);
  g_assert_cmpstr (find_column (file, "PERSYARATAN")->label, ==, "U1 Persyaratan");
  g_assert_cmpint (find_column (file, "PROSEDUR")->column, ==, 2);
  g_assert_cmpint (find_column (file, "SARAN")->column, ==, 10);
  g_assert_cmpint (find_column (file, "LAYANAN")->column, ==, -1);
  g_assert_false (find_column (file, "LAYANAN")->required);

  g_assert_null (tuntas_workspace_import_survey (self->office.workspace, self->survey, path, twice,
                                                 FALSE, TRUE, 0, NULL, NULL, NULL, &error));
  g_assert_error (error, TUNTAS_SURVEY_ERROR, TUNTAS_SURVEY_ERROR_COLUMNS);
  g_clear_error (&error);
  import = tuntas_workspace_import_survey (self->office.workspace, self->survey, path, mapping,
                                           FALSE, FALSE, 0, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (import->written);
  comments = tuntas_workspace_list_survey_comments (self->office.workspace, self->survey, &error);
  g_assert_cmpuint (comments->len, ==, 0);

  /* the same file is not even looked at, and says when it came */
  g_assert_null (read_file (self, "salinan.csv", foreign, &error));
  g_assert_nonnull (strstr (error->message, "“asing.csv”"));
  g_assert_nonnull (strstr (error->message, "20 November 2026"));
  assert_service_error (error, INVALID);

  /* what was said of it holds for the next one */
  next = read_file (self, "lagi.csv", later, &error);
  g_assert_no_error (error);
  g_assert_cmpint (find_column (next, "PERSYARATAN")->column, ==, 8);
  g_assert_cmpint (find_column (next, "PENGADUAN")->column, ==, 7);
  g_assert_cmpint (find_column (next, "SARAN")->column, ==, -1);
}

static void
count_progress (guint64 done, guint64 total, gpointer n)
{
  g_assert_cmpuint (done, <=, total);
  g_assert_cmpuint (total, >, 0);
  (*(guint *)n)++;
}

/* Long files tell how far they have come, and stop when they are told to. */
static void
test_long_file (Fixture *self, gconstpointer data)
{
  g_autofree char *path = office_fixture_build_path (&self->office, "panjang.csv");
  g_autoptr (GString) text = g_string_new (HEADER);
  g_autoptr (TuntasSurveyImport) import = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  guint n = 0;

  for (guint i = 0; i < 7000; i++)
    g_string_append (text, i % 2 == 0 ? "4;4;4;4;4;4;4;4;9;L;;\n" : "4;4;4;4;4;4;4;4;4;P;;\n");
  g_assert_true (g_file_set_contents (path, text->str, -1, NULL));
  import = tuntas_workspace_import_survey (self->office.workspace, self->survey, path, NULL, FALSE,
                                           TRUE, 0, count_progress, &n, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n, >, 5);
  g_assert_cmpuint (import->rows, ==, 3500);
  g_assert_cmpuint (import->refused, ==, 3500);
  g_assert_cmpuint (import->faults->len, ==, 3500);
  g_cancellable_cancel (cancellable);
  g_assert_null (tuntas_workspace_import_survey (self->office.workspace, self->survey, path, NULL,
                                                 TRUE, FALSE, 0, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_convention (Fixture *self, gconstpointer data)
{
  TuntasWorkspace *workspace = self->office.workspace;
  gint64 batch = begin_batch (self, "Amplop 1", 0);
  g_autoptr (TuntasSurveyPreview) changes = NULL;
  g_autoptr (TuntasSurveyPreview) stays = NULL;
  g_autoptr (TuntasSurveyResult) result = NULL;
  g_autoptr (TuntasSurveyResult) after = NULL;
  g_autoptr (TuntasSurveyPeriod) period = NULL;
  g_autofree char *nik = NULL;
  g_autoptr (GError) error = NULL;

  /* An average of 3,54: 88,50 with 1/9 and 87,615 with 0,11. */
  for (guint i = 0; i < 50; i++)
    key (self, batch, i < 27 ? "444444444" : "333333333", NULL, NULL);
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

  result = load (self);
  g_assert_cmpuint (result->alternatives->len, >, 0);
  period = tuntas_survey_period_copy (result->summary->period);
  g_free (period->weight);
  period->weight = g_strdup ("0.11");
  g_assert_true (tuntas_workspace_save_survey (workspace, period, 0, &error));
  g_assert_no_error (error);
  g_assert_false (tuntas_workspace_save_survey (workspace, period, 0, &error));
  assert_service_error (error, CONFLICT);
  after = load (self);
  g_assert_cmpstr (after->summary->index->band->grade, ==, "B");
  g_assert_true (tuntas_workspace_close_survey (workspace, self->survey,
                                                after->summary->period->version, 0, &error));
  period->version = after->summary->period->version + 1;
  g_free (period->weight);
  period->weight = g_strdup ("exact");
  g_assert_false (tuntas_workspace_save_survey (workspace, period, 0, &error));
  assert_service_error (error, NOT_ALLOWED);
}

static void
test_comments (Fixture *self, gconstpointer data)
{
  static const char *const comments[] = {"Antrean terlalu lama, tolong ditambah loket.",
                                         "Kursi tunggu kurang.", "Kami mengantre dua jam di loket!",
                                         "  ", NULL};
  TuntasWorkspace *workspace = self->office.workspace;
  gint64 batch = begin_batch (self, "Amplop 1", 0);
  g_autoptr (GPtrArray) forms = NULL;
  g_autoptr (GPtrArray) topics = NULL;
  g_autoptr (TuntasComplaint) draft = NULL;
  g_autoptr (TuntasComplaint) again = NULL;
  g_autoptr (GError) error = NULL;
  TuntasSurveyForm *first = NULL;
  gint64 case_id;

  for (guint i = 0; i < G_N_ELEMENTS (comments); i++) {
    g_autoptr (TuntasSurveyForm) form = make_form ("333333333", NULL, NULL, comments[i]);

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

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

  g_test_add ("/survey-service/no-sop", OfficeFixture, NULL, office_fixture_set_up, test_no_sop,
              office_fixture_tear_down);
  ADD ("/survey-service/create", test_create);
  ADD ("/survey-service/own-order", test_own_order);
  ADD ("/survey-service/keying", test_keying);
  ADD ("/survey-service/result", test_result);
  ADD ("/survey-service/double-keying", test_double_keying);
  ADD ("/survey-service/import", test_import);
  ADD ("/survey-service/file", test_file);
  ADD ("/survey-service/long-file", test_long_file);
  ADD ("/survey-service/undo-import", test_undo_import);
  ADD ("/survey-service/workbook", test_workbook);
  ADD ("/survey-service/export", test_export);
  ADD ("/survey-service/export-stopped", test_export_stopped);
  ADD ("/survey-service/mapping", test_mapping);
  ADD ("/survey-service/convention", test_convention);
  ADD ("/survey-service/comments", test_comments);

  return g_test_run ();
}
