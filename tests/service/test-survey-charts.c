/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "office-fixture.h"

#include "tuntas-chart-speech.h"
#include "tuntas-details.h"
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
set_up (Fixture *self, gconstpointer data)
{
  office_fixture_set_up (&self->office, NULL);
  office_fixture_put_survey_in_force (&self->office);
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
  g_autoptr (GHashTable) codes = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < TUNTAS_SURVEY_CHART_N; i++)
    g_assert_true (g_hash_table_add (
      codes, (gpointer)tuntas_survey_chart_kind_to_code ((TuntasSurveyChartKind)i)));
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

static void
assert_silent (TuntasChart *chart, const char *words)
{
  g_autofree char *text = tuntas_chart_dup_description (chart);

  g_assert_null (strstr (text, words));
}

/* An unsur that nobody answered has no value, and the whole no index. */
static void
test_no_answer (Fixture *self, gconstpointer data)
{
  g_autoptr (TuntasSurveyResult) result = NULL;
  g_autoptr (TuntasChart) elements = NULL;
  g_autoptr (TuntasChart) answers = NULL;

  begin_usual (self);
  key (self, 6, "443403444", NULL, NULL, NULL);
  key (self, 2, "243403444", NULL, NULL, NULL);
  result = load (self);
  elements = make (result, TUNTAS_SURVEY_CHART_ELEMENTS);
  g_assert_cmpstr (elements->title, ==,
                   "Unsur terendah: U3 Waktu penyelesaian dan U6 Kompetensi pelaksana");
  assert_missing (elements, 0, 4, "tidak ada jawaban");
  g_assert_nonnull (strstr (elements->subtitle, "IKM belum dapat dihitung"));
  answers = make (result, TUNTAS_SURVEY_CHART_ANSWERS);
  g_assert_cmpstr (answers->title, ==, "25,0% menilai U1 Persyaratan tidak atau kurang baik");
  assert_value (answers, 1, 0, "25,0%", "“Kurang sesuai”, 2 orang");
  assert_value (answers, 3, 0, "75,0%", "“Sangat sesuai”, 6 orang");
  assert_value (answers, 0, 0, "0,0%", "“Tidak sesuai”, 0 orang");
  for (guint s = 0; s < 4; s++)
    assert_missing (answers, s, 4, "tidak ada jawaban");
  assert_none (result, TUNTAS_SURVEY_CHART_TREND, "belum mempunyai nilai IKM");
}

/* All unsur alike: none is the lowest. */
static void
test_alike (Fixture *self, gconstpointer data)
{
  g_autoptr (TuntasSurveyResult) result = NULL;
  g_autoptr (TuntasChart) chart = NULL;
  g_autoptr (TuntasChart) answers = NULL;

  begin_usual (self);
  key (self, 3, "333333333", NULL, NULL, NULL);
  result = load (self);
  chart = make (result, TUNTAS_SURVEY_CHART_ELEMENTS);
  g_assert_cmpstr (chart->title, ==, "Nilai semua unsur sama");
  g_assert_false (tuntas_chart_get_point (chart, 0, 0)->emphasis);
  answers = make (result, TUNTAS_SURVEY_CHART_ANSWERS);
  g_assert_cmpstr (answers->title, ==, "Sebaran jawaban: tidak ada jawaban 1 atau 2");
  assert_none (result, TUNTAS_SURVEY_CHART_TREND, "Belum ada survei sebelumnya");
  assert_none (result, TUNTAS_SURVEY_CHART_COMPARISON, "Belum ada survei sebelumnya");
  assert_none (result, TUNTAS_SURVEY_CHART_QUADRANT, "Kepentingan unsur belum diketahui");
}

/* KEP/25: an average of 3,25 is still B, 3,26 is A. */
static void
test_fourteen (Fixture *self, gconstpointer data)
{
  g_autoptr (TuntasSurveyResult) result = NULL;
  g_autoptr (TuntasChart) chart = NULL;

  begin (self, "kepmenpan-25-2004", NULL, 20260701, 20261231);
  key (self, 74, "33333333333333", NULL, NULL, NULL);
  key (self, 25, "43333333333333", NULL, NULL, NULL);
  key (self, 1, "44333333333333", NULL, NULL, NULL);
  result = load (self);
  chart = make (result, TUNTAS_SURVEY_CHART_ELEMENTS);
  g_assert_cmpuint (tuntas_chart_count_categories (chart), ==, 14);
  g_assert_cmpstr (tuntas_chart_get_category (chart, 13)->code, ==, "U14");
  assert_value (chart, 0, 0, "3,26", "A");
  assert_value (chart, 0, 1, "3,01", "B");
  g_assert_cmpfloat_with_epsilon (tuntas_chart_get_band (chart, 3)->from, 3.2504, 1e-9);
}

/* A convention that rounds the averages is the one that is printed. */
static void
test_convention (Fixture *self, gconstpointer data)
{
  g_autoptr (TuntasSurveyResult) result = NULL;
  g_autoptr (TuntasSurveyPeriod) period = NULL;
  g_autoptr (TuntasChart) chart = NULL;
  g_autoptr (GError) error = NULL;

  begin_usual (self);
  key (self, 2, "433333333", NULL, NULL, NULL);
  key (self, 1, "333333333", NULL, NULL, NULL);
  result = load (self);
  chart = make (result, TUNTAS_SURVEY_CHART_ELEMENTS);
  assert_value (chart, 0, 0, "3,67", "A");
  period = tuntas_survey_period_copy (result->summary->period);
  g_free (period->rounding);
  period->rounding = g_strdup ("nrr-3-term-3");
  g_assert_true (tuntas_workspace_save_survey (self->office.workspace, period, 0, &error));
  g_assert_no_error (error);
  g_clear_pointer (&result, tuntas_survey_result_unref);
  g_clear_pointer (&chart, tuntas_chart_unref);
  result = load (self);
  chart = make (result, TUNTAS_SURVEY_CHART_ELEMENTS);
  assert_value (chart, 0, 0, "3,667", "A");
}

/* Three people of a service: neither they nor, by subtraction, the next smallest group are shown in
 * any picture. */
static void
test_hidden (Fixture *self, gconstpointer data)
{
  g_autoptr (TuntasSurveyResult) result = NULL;
  g_autoptr (TuntasChart) profile = NULL;
  g_autoptr (TuntasChart) heat_map = NULL;
  int place;

  begin_usual (self);
  key (self, 20, "333333333", "L", "Kartu keluarga", NULL);
  key (self, 10, "334333333", "P", "Surat pindah", NULL);
  key (self, 3, "111111111", "P", "Akta", NULL);
  result = load (self);
  profile = make (result, TUNTAS_SURVEY_CHART_PROFILE);
  g_assert_cmpstr (profile->title, ==, "Responden terbanyak: Laki-laki");
  place = find_category (profile, "Akta");
  assert_missing (profile, 0, (guint)place, HIDDEN);
  place = find_category (profile, "Surat pindah");
  assert_missing (profile, 0, (guint)place, HIDDEN);
  place = find_category (profile, "Kartu keluarga");
  assert_value (profile, 0, (guint)place, "60,6%", "20 orang");
  place = find_category (profile, "Perempuan");
  assert_value (profile, 0, (guint)place, "39,4%", "13 orang");
  g_assert_cmpint (find_category (profile, "SMP"), ==, -1);
  assert_silent (profile, " 3 orang");
  assert_silent (profile, " 10 orang");

  heat_map = make (result, TUNTAS_SURVEY_CHART_HEAT_MAP);
  g_assert_cmpuint (tuntas_chart_count_series (heat_map), ==, 3);
  for (guint i = 0; i < 9; i++) {
    assert_value (heat_map, 0, i, "3,00", "C");
    assert_missing (heat_map, 1, i, HIDDEN);
    assert_missing (heat_map, 2, i, HIDDEN);
  }
  assert_silent (heat_map, "1,00");
}

/* Two groups of two would together be four people who follow from the rest: the third goes too. */
static void
test_hidden_together (Fixture *self, gconstpointer data)
{
  g_autoptr (TuntasSurveyResult) result = NULL;

  begin_usual (self);
  key (self, 20, "333333333", "L", "Kartu keluarga", NULL);
  key (self, 2, "222222222", "P", "Surat pindah", NULL);
  key (self, 2, "111111111", "P", "Akta", NULL);
  result = load (self);
  for (guint i = 0; i < 3; i++)
    g_assert_false (((TuntasSurveyGroup *)g_ptr_array_index (result->groups, i))->shown);
  assert_none (result, TUNTAS_SURVEY_CHART_HEAT_MAP, "cukup responden");
}

/* Where only two of a service answered an unsur, their average is kept back, and one more with it
 * so that it does not follow from the whole. */
static void
test_few_answers (Fixture *self, gconstpointer data)
{
  g_autoptr (TuntasSurveyResult) result = NULL;
  g_autoptr (TuntasChart) chart = NULL;

  begin_usual (self);
  key (self, 20, "333333333", NULL, "Kartu keluarga", NULL);
  key (self, 10, "333333333", NULL, "Surat pindah", NULL);
  key (self, 2, "333133333", NULL, "Akta", NULL);
  key (self, 8, "333033333", NULL, "Akta", NULL);
  result = load (self);
  chart = make (result, TUNTAS_SURVEY_CHART_HEAT_MAP);
  assert_value (chart, 0, 3, "3,00", NULL);
  assert_missing (chart, 1, 3, HIDDEN);
  assert_missing (chart, 2, 3, HIDDEN);
  /* The IKM of each service is printed too: from eight unsur the ninth would follow. */
  assert_missing (chart, 1, 0, HIDDEN);
  assert_missing (chart, 2, 0, HIDDEN);
  for (guint place = 1; place < 9; place++) {
    if (place != 3) {
      assert_value (chart, 1, place, "3,00", NULL);
      assert_value (chart, 2, place, "3,00", NULL);
    }
    assert_value (chart, 0, place, "3,00", NULL);
  }
  g_assert_cmpstr (chart->title, ==, "Nilai terendah: U1 Persyaratan pada Kartu keluarga (3,00)");
}

/* The second unsur that is hidden of each service is another: neither may stand alone in its row.
 */
static void
test_few_answers_apart (Fixture *self, gconstpointer data)
{
  g_autoptr (TuntasSurveyResult) result = NULL;
  g_autoptr (TuntasChart) chart = NULL;

  begin_usual (self);
  key (self, 20, "333333333", NULL, "Kartu keluarga", NULL);
  key (self, 9, "333333333", NULL, "Surat pindah", NULL);
  key (self, 1, "330333333", NULL, "Surat pindah", NULL);
  key (self, 2, "333133333", NULL, "Akta", NULL);
  key (self, 7, "333033333", NULL, "Akta", NULL);
  key (self, 1, "303033333", NULL, "Akta", NULL);
  result = load (self);
  chart = make (result, TUNTAS_SURVEY_CHART_HEAT_MAP);
  for (guint place = 0; place < 9; place++) {
    assert_value (chart, 0, place, "3,00", NULL);
    for (guint service = 1; service < 3; service++) {
      if (place >= 1 && place <= 3)
        assert_missing (chart, service, place, HIDDEN);
      else
        assert_value (chart, service, place, "3,00", NULL);
    }
  }
}

static void
test_change (Fixture *self, gconstpointer data)
{
  g_autoptr (TuntasSurveyResult) result = NULL;
  g_autoptr (TuntasChart) trend = NULL;
  g_autoptr (TuntasChart) comparison = NULL;

  begin (self, NULL, NULL, 20250101, 20251231);
  begin (self, NULL, NULL, 20260101, 20260630);
  key (self, 10, "333333333", NULL, NULL, NULL);
  begin_usual (self);
  key (self, 9, "334333332", NULL, NULL, NULL);
  key (self, 1, "334333334", NULL, NULL, NULL);
  result = load (self);
  g_assert_cmpuint (result->earlier->len, ==, 2);
  g_assert_nonnull (result->previous);
  g_assert_cmpint (result->previous->period->starts_on, ==, 20260101);
  g_assert_null (result->uncompared);
  /* The sum of the averages is 7 x 3 + 4 + 2,2 = 27,2; 27,2 / 9 x 25 = 75,5556. */
  g_assert_cmpstr (result->change, ==,
                   "Nilai IKM naik 0,56 dibandingkan dengan Semester I 2026, dari 75,00 menjadi "
                   "75,56.");
  trend = make (result, TUNTAS_SURVEY_CHART_TREND);
  g_assert_cmpstr (trend->title, ==, "Nilai IKM naik 0,56 menjadi 75,56");
  g_assert_cmpstr (tuntas_chart_get_category (trend, 0)->code, ==, "2025");
  g_assert_cmpstr (tuntas_chart_get_category (trend, 1)->code, ==, "Smt I 2026");
  assert_missing (trend, 0, 0, "IKM belum dapat dihitung");
  assert_value (trend, 0, 1, "75,00", "mutu C, Kurang baik");
  assert_value (trend, 0, 2, "75,56", "mutu C, Kurang baik");
  g_assert_cmpstr (tuntas_chart_get_series (trend, 1)->label, ==,
                   "U9 Penanganan pengaduan, saran dan masukan (NRR × 25)");
  assert_missing (trend, 1, 0, "tidak ada jawaban");
  assert_value (trend, 1, 2, "55,00", NULL);
  comparison = make (result, TUNTAS_SURVEY_CHART_COMPARISON);
  g_assert_cmpstr (comparison->title, ==, "1 unsur naik, 1 turun, 7 tetap");
  g_assert_cmpstr (tuntas_chart_get_series (comparison, 0)->label, ==,
                   "Semester I 2026 (sementara)");
  assert_value (comparison, 0, 2, "3,00", NULL);
  assert_value (comparison, 1, 2, "4,00", "▲ naik 1,00");
  assert_value (comparison, 1, 8, "2,20", "▼ turun 0,80");
  assert_value (comparison, 1, 0, "3,00", "tetap");
}

/* A rise that may come from the reckoning alone is not told without saying so. */
static void
test_unfair (Fixture *self, gconstpointer data)
{
  g_autoptr (TuntasSurveyResult) before = NULL;
  g_autoptr (TuntasSurveyResult) result = NULL;
  g_autoptr (TuntasSurveyPeriod) period = NULL;
  g_autoptr (TuntasChart) trend = NULL;
  g_autoptr (TuntasChart) comparison = NULL;
  g_autoptr (GError) error = NULL;

  begin (self, NULL, NULL, 20260101, 20260630);
  key (self, 10, "333333333", NULL, NULL, NULL);
  before = load (self);
  period = tuntas_survey_period_copy (before->summary->period);
  g_free (period->weight);
  period->weight = g_strdup ("0.11");
  g_assert_true (tuntas_workspace_save_survey (self->office.workspace, period, 0, &error));
  g_assert_no_error (error);
  begin_usual (self);
  key (self, 10, "333333333", NULL, NULL, NULL);
  result = load (self);
  g_assert_true (g_str_has_prefix (result->change, "Nilai IKM naik 0,75"));
  g_assert_nonnull (strstr (result->change, "Cara hitung kedua survei tidak sama"));
  trend = make (result, TUNTAS_SURVEY_CHART_TREND);
  g_assert_nonnull (strstr (trend->subtitle, "cara hitung tidak sama"));
  g_assert_cmpuint (tuntas_chart_count_series (trend), ==, 1);
  comparison = make (result, TUNTAS_SURVEY_CHART_COMPARISON);
  g_assert_cmpstr (comparison->title, ==, "9 unsur tetap");
  g_assert_nonnull (strstr (comparison->subtitle, "cara hitung tidak sama"));
}

static void
test_other_method (Fixture *self, gconstpointer data)
{
  g_autoptr (TuntasSurveyResult) result = NULL;

  begin (self, "kepmenpan-25-2004", NULL, 20260101, 20260630);
  key (self, 10, "33333333333333", NULL, NULL, NULL);
  begin_usual (self);
  key (self, 10, "334333332", NULL, NULL, NULL);
  result = load (self);
  g_assert_cmpuint (result->earlier->len, ==, 0);
  g_assert_null (result->previous);
  g_assert_cmpuint (result->changes->len, ==, 0);
  assert_none (result, TUNTAS_SURVEY_CHART_COMPARISON, "metode lain (14 unsur)");
  assert_none (result, TUNTAS_SURVEY_CHART_TREND, "metode lain (14 unsur)");
}

/* What people write about matters to them; what is put right or taken back counts no more. */
static void
test_mentions (Fixture *self, gconstpointer data)
{
  g_autoptr (TuntasSurveyResult) result = NULL;
  g_autoptr (TuntasSurveyResult) after = NULL;
  g_autoptr (TuntasChart) chart = NULL;
  g_autoptr (GPtrArray) spoken = NULL;
  g_autoptr (GError) error = NULL;
  TuntasSurveyFilter filter = {.element = 2, .value = TUNTAS_SURVEY_MENTIONED};

  begin_usual (self);
  key (self, 10, "442444444", NULL, NULL, NULL);
  key (self, 4, "442444444", NULL, NULL, "Mengantre lama, LAMA sekali.");
  result = load (self);
  assert_none (result, TUNTAS_SURVEY_CHART_QUADRANT, "belum sampai 5");
  key (self, 2, "442444434", NULL, NULL, "Petugas ramah; kursi kurang.");
  g_clear_pointer (&result, tuntas_survey_result_unref);
  result = load (self);
  g_assert_cmpuint (result->mentions[2], ==, 4);
  g_assert_cmpuint (result->mentions[6], ==, 2);
  g_assert_cmpuint (result->mentions[7], ==, 2);
  chart = make (result, TUNTAS_SURVEY_CHART_QUADRANT);
  g_assert_cmpstr (chart->title, ==, "Benahi lebih dulu: U3 Waktu penyelesaian");
  assert_value (chart, 0, 2, "4", NULL);
  g_assert_cmpstr (tuntas_chart_get_point (chart, 0, 2)->across_text, ==, "2,00");
  g_assert_true (tuntas_chart_get_point (chart, 0, 2)->emphasis);
  g_assert_false (tuntas_chart_get_point (chart, 0, 6)->emphasis);

  filter.period = self->survey;
  spoken = tuntas_workspace_list_survey_forms (self->office.workspace, &filter, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (spoken->len, ==, 4);

  for (guint i = 0; i < 2; i++) {
    g_autoptr (TuntasSurveyForm) undone =
                 tuntas_workspace_undo_survey_form (self->office.workspace, self->batch, &error);

    g_assert_no_error (error);
  }
  key (self, 1, "442444434", NULL, NULL, "Biaya murah.");
  after = load (self);
  g_assert_cmpuint (after->mentions[6], ==, 0);
  g_assert_cmpuint (after->mentions[7], ==, 0);
  g_assert_cmpuint (after->mentions[3], ==, 1);
}

#define OWN_LIST                                                                                   \
  "[metode]\nformat=1\nkode=milik-kantor\njudul=Survei\nbobot=exact\npembulatan=exact\n"           \
  "[unsur WAKTU]\nnomor=1\nlabel=Waktu\ntanya=?\npilihan=a;b;c;d\nbobot=0.6\n"                     \
  "[unsur BIAYA]\nnomor=2\nlabel=Biaya\ntanya=?\npilihan=a;b;c;d\nbobot=0.4\n"                     \
  "[mutu A]\nkinerja=Baik\ndari=25.00\nsampai=100.00\n"

/* Weights that differ say what matters, whatever is written. */
static void
test_weights (Fixture *self, gconstpointer data)
{
  g_autoptr (TuntasSurveyResult) result = NULL;
  g_autoptr (TuntasChart) chart = NULL;

  begin (self, NULL, OWN_LIST, 20260701, 20261231);
  key (self, 3, "23", NULL, NULL, NULL);
  result = load (self);
  chart = make (result, TUNTAS_SURVEY_CHART_QUADRANT);
  g_assert_cmpstr (chart->title, ==, "Benahi lebih dulu: U1 Waktu");
  assert_value (chart, 0, 0, "0,6", NULL);
  assert_value (chart, 0, 1, "0,4", NULL);
  g_assert_cmpfloat_with_epsilon (chart->split, 0.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (chart->across_split, 2.5, 1e-9);
  assert_none (result, TUNTAS_SURVEY_CHART_PROFILE, "tidak menanyakan");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/survey-charts/codes", test_codes);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

  ADD ("/survey-charts/empty", test_empty);
  ADD ("/survey-charts/elements", test_elements);
  ADD ("/survey-charts/no-answer", test_no_answer);
  ADD ("/survey-charts/alike", test_alike);
  ADD ("/survey-charts/fourteen", test_fourteen);
  ADD ("/survey-charts/convention", test_convention);
  ADD ("/survey-charts/hidden", test_hidden);
  ADD ("/survey-charts/hidden-together", test_hidden_together);
  ADD ("/survey-charts/few-answers", test_few_answers);
  ADD ("/survey-charts/few-answers-apart", test_few_answers_apart);
  ADD ("/survey-charts/change", test_change);
  ADD ("/survey-charts/unfair", test_unfair);
  ADD ("/survey-charts/other-method", test_other_method);
  ADD ("/survey-charts/mentions", test_mentions);
  ADD ("/survey-charts/weights", test_weights);

#undef ADD

  return g_test_run ();
}
