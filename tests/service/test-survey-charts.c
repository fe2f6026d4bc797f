/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "office-fixture.h"

#include "tuntas-chart-speech.h"
#include "tuntas-details.h"
#include "tuntas-settings-service.h"
#include "tuntas-survey-charts.h"
#include "tuntas-survey-service.h"

#include <string.h>

#define HIDDEN "disembunyikan agar responden tidak dikenali"

typedef struct {
  OfficeFixture office;
  gint64 survey;
  gint64 batch;
} Fixture;

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
  office_fixture_set_up (&self->office, NULL);
  put_survey_sop_in_force (&self->office);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  office_fixture_assert_whole (&self->office);
  office_fixture_tear_down (&self->office, NULL);
}

/* Begins a survey and a batch, which then take what is keyed. */
static void
begin (Fixture *self, const char *method, const char *questionnaire, int from, int until)
{
  g_autoptr (TuntasSurveyPeriod) period = tuntas_survey_period_new ();
  g_autoptr (GError) error = NULL;

  period->title = g_strdup_printf ("Survei Kepuasan Masyarakat %d", from);
  period->unit = g_strdup ("Loket pelayanan");
  period->services = g_strsplit ("Kartu keluarga|Surat pindah|Akta", "|", -1);
  period->method = g_strdup (method);
  period->questionnaire = g_strdup (questionnaire);
  period->starts_on = from;
  period->ends_on = until;
  self->survey = tuntas_workspace_create_survey (self->office.workspace, period, 0, &error);
  g_assert_no_error (error);
  self->batch = tuntas_workspace_begin_survey_batch (
    self->office.workspace, self->survey, "Amplop 1", TUNTAS_SURVEY_SOURCE_PAPER, 0, 0, &error);
  g_assert_no_error (error);
}

static void
begin_usual (Fixture *self)
{
  begin (self, NULL, NULL, 20260701, 20261231);
}

static void
key (Fixture *self,
     guint n,
     const char *answers,
     const char *sex,
     const char *service,
     const char *comment)
{
  for (guint i = 0; i < n; i++) {
    g_autoptr (TuntasSurveyForm) form = tuntas_survey_form_new ();
    g_autoptr (GError) error = NULL;

    form->answers = g_strdup (answers);
    form->profile = sex != NULL ? tuntas_details_set (NULL, "JENIS_KELAMIN", sex) : NULL;
    form->service = g_strdup (service);
    form->comment = g_strdup (comment);
    g_assert_cmpint (
      tuntas_workspace_key_survey_form (self->office.workspace, self->batch, form, &error), >, 0);
    g_assert_no_error (error);
  }
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

static TuntasChart *
make (TuntasSurveyResult *result, TuntasSurveyChartKind kind)
{
  g_autofree char *why_not = NULL;
  TuntasChart *chart = tuntas_survey_result_make_chart (result, kind, &why_not);

  g_assert_null (why_not);
  g_assert_nonnull (chart);
  g_assert_nonnull (chart->title);
  for (guint s = 0; s < tuntas_chart_count_series (chart); s++)
    g_assert_cmpuint (tuntas_chart_get_series (chart, s)->points->len, ==,
                      tuntas_chart_count_categories (chart));
  return chart;
}

static void
assert_none (TuntasSurveyResult *result, TuntasSurveyChartKind kind, const char *words)
{
  g_autofree char *why_not = NULL;

  g_assert_null (tuntas_survey_result_make_chart (result, kind, &why_not));
  g_assert_nonnull (why_not);
  g_test_message ("%s", why_not);
  g_assert_nonnull (strstr (why_not, words));
}

static void
assert_value (TuntasChart *chart, guint series, guint category, const char *text, const char *word)
{
  const TuntasChartPoint *point = tuntas_chart_get_point (chart, series, category);

  g_assert_false (point->missing);
  g_assert_cmpstr (point->text, ==, text);
  if (word != NULL)
    g_assert_cmpstr (point->word, ==, word);
}

static void
assert_missing (TuntasChart *chart, guint series, guint category, const char *reason)
{
  const TuntasChartPoint *point = tuntas_chart_get_point (chart, series, category);

  g_assert_true (point->missing);
  g_assert_null (point->text);
  g_assert_cmpstr (point->word, ==, reason);
}

static int
find_category (TuntasChart *chart, const char *label)
{
  for (guint c = 0; c < tuntas_chart_count_categories (chart); c++) {
    if (strcmp (tuntas_chart_get_category (chart, c)->label, label) == 0)
      return (int)c;
  }
  return -1;
}

static void
test_codes (void)
{
  for (guint i = 0; i < TUNTAS_SURVEY_CHART_N; i++) {
    TuntasSurveyChartKind kind = TUNTAS_SURVEY_CHART_N;

    g_assert_true (tuntas_survey_chart_kind_from_code (
      tuntas_survey_chart_kind_to_code ((TuntasSurveyChartKind)i), &kind));
    g_assert_cmpint (kind, ==, i);
  }
}

static void
test_empty (Fixture *self, gconstpointer data)
{
  g_autoptr (TuntasSurveyResult) result = NULL;

  begin_usual (self);
  result = load (self);
  for (guint i = 0; i < TUNTAS_SURVEY_CHART_N; i++)
    assert_none (result, (TuntasSurveyChartKind)i, "Belum ada responden");
}

/* 67 answers to each unsur. U3: 201 of 67 is 3 exactly; U5: 205/67 = 3,0597 -> 3,06, NIK 76,49, C;
 * U8: 206/67 = 3,0746 -> 3,07, NIK 76,87, B. */
static void
test_elements (Fixture *self, gconstpointer data)
{
  g_autoptr (TuntasSurveyResult) result = NULL;
  g_autoptr (TuntasChart) chart = NULL;

  begin_usual (self);
  key (self, 4, "443444444", NULL, NULL, NULL);
  key (self, 1, "443434444", NULL, NULL, NULL);
  key (self, 62, "443434434", NULL, NULL, NULL);
  result = load (self);
  chart = make (result, TUNTAS_SURVEY_CHART_ELEMENTS);
  g_assert_cmpint (chart->kind, ==, TUNTAS_CHART_BARS);
  g_assert_cmpstr (chart->title, ==, "Unsur terendah: U3 Waktu penyelesaian");
  g_assert_cmpstr (chart->subtitle, ==,
                   "Loket pelayanan · Semester II 2026 · 67 responden · sementara · IKM 92,04, "
                   "mutu A (Sangat baik)");
  g_assert_cmpfloat (chart->axis_minimum, ==, 1);
  g_assert_cmpfloat (chart->axis_origin, ==, 1);
  assert_value (chart, 0, 0, "4,00", "A");
  assert_value (chart, 0, 2, "3,00", "C");
  assert_value (chart, 0, 4, "3,06", "C");
  assert_value (chart, 0, 7, "3,07", "B");
  for (guint i = 0; i < 9; i++)
    g_assert_cmpint (tuntas_chart_get_point (chart, 0, i)->emphasis, ==, i == 2);
  g_assert_cmpuint (tuntas_chart_count_bands (chart), ==, 4);
  g_assert_cmpstr (tuntas_chart_get_band (chart, 0)->letter, ==, "D");
  g_assert_cmpfloat_with_epsilon (tuntas_chart_get_band (chart, 2)->from, 3.0644, 1e-9);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/survey-charts/codes", test_codes);
  g_test_add ("/survey-charts/empty", Fixture, NULL, set_up, test_empty, tear_down);
  g_test_add ("/survey-charts/elements", Fixture, NULL, set_up, test_elements, tear_down);
  return g_test_run ();
}
