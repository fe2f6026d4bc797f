/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "survey-fixture.h"
#include "tuntas-rational.h"
#include "tuntas-survey-alternatives.h"
#include "tuntas-survey-change.h"
#include "tuntas-survey-quadrant.h"

#include <string.h>

#define NINE "permenpan-14-2017"
#define FOURTEEN "kepmenpan-25-2004"

static TuntasSurveyConvention
convention_of (const char *weight, const char *rounding)
{
  TuntasSurveyConvention convention;
  g_autoptr (GError) error = NULL;

  tuntas_survey_convention_init (&convention, weight, rounding, &error);
  g_assert_no_error (error);
  return convention;
}

/* An average that is given only as it was printed, "3,06", is the sum of 306 over 100 answers. */
static TuntasSurveyTotal
total_of (const char *nrr)
{
  TuntasDecimal value = {0, 0};
  TuntasSurveyTotal total = {1, 0};

  g_assert_true (tuntas_decimal_parse (nrr, &value, NULL));
  for (guint i = 0; i < value.scale; i++)
    total.answered *= 10;
  total.sum = value.units;
  return total;
}

static TuntasSurveyIndex *
compute_means (TuntasSurveyMethod *method,
               const char *means,
               const char *weight,
               const char *rounding)
{
  TuntasSurveyConvention convention = convention_of (weight, rounding);
  TuntasSurveyTotal totals[TUNTAS_SURVEY_MAX_ELEMENTS];
  g_auto (GStrv) parts = g_strsplit (means, " ", -1);

  g_assert_cmpuint (g_strv_length (parts), ==, method->elements->len);
  for (guint i = 0; parts[i] != NULL; i++)
    totals[i] = total_of (parts[i]);
  return tuntas_survey_index_compute (method, totals, &convention);
}

static void
assert_decimal (TuntasDecimal value, const char *expected)
{
  g_autofree char *text = tuntas_decimal_to_text (value, ',');

  g_assert_cmpstr (text, ==, expected);
}

static void
test_decimal (void)
{
  static const struct {
    const char *text;
    guint64 units;
    guint scale;
  } good[] = {{"0", 0, 0},
              {"0,111", 111, 3},
              {"0.11", 11, 2},
              {"4", 4, 0},
              {"100.00", 10000, 2},
              {"007", 7, 0},
              {"3.0", 30, 1},
              {"0.000000001", 1, 9},
              {"999999999,999999999", G_GUINT64_CONSTANT (999999999999999999), 9}};
  static const char *const bad[] = {"",
                                    ".",
                                    "1.",
                                    ".5",
                                    "1,2,3",
                                    "-1",
                                    "+1",
                                    "1 000",
                                    "0x10",
                                    "1e3",
                                    "٣",
                                    "1.0000000000",
                                    "1234567890123456789"};

  for (guint i = 0; i < G_N_ELEMENTS (good); i++) {
    TuntasDecimal value = {7, 7};

    g_assert_true (tuntas_decimal_parse (good[i].text, &value, NULL));
    g_assert_cmpuint (value.units, ==, good[i].units);
    g_assert_cmpuint (value.scale, ==, good[i].scale);
  }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    TuntasDecimal value = {7, 7};
    g_autoptr (GError) error = NULL;

    g_test_message ("%s", bad[i]);
    g_assert_false (tuntas_decimal_parse (bad[i], &value, &error));
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  }
  g_assert_cmpint (tuntas_decimal_compare ((TuntasDecimal){10, 1}, (TuntasDecimal){100, 2}), ==, 0);
  g_assert_cmpint (tuntas_decimal_compare ((TuntasDecimal){8830, 2}, (TuntasDecimal){883, 1}), ==,
                   0);
  g_assert_cmpint (tuntas_decimal_compare ((TuntasDecimal){64994, 3}, (TuntasDecimal){65, 0}), <,
                   0);
}

static void
test_rational (void)
{
  static const struct {
    guint64 numerator;
    guint64 denominator;
    guint scale;
    const char *text;
  } rows[] = {
    {1, 3, 4, "0,3333"},          {2, 3, 4, "0,6667"},       {1, 2, 0, "1"},
    {64995, 1000, 2, "65,00"},    {64994, 1000, 2, "64,99"}, {3465, 1000, 2, "3,47"},
    {86625, 1000, 2, "86,63"},    {0, 7, 2, "0,00"},         {1, 8, 2, "0,13"},
    {999999, 1000000, 2, "1,00"},
  };
  TuntasRational sum;
  TuntasRational part;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    tuntas_rational_set (&sum, rows[i].numerator, rows[i].denominator);
    assert_decimal (tuntas_rational_round (&sum, rows[i].scale), rows[i].text);
  }
  /* 1/2 + 1/6 + 1/12 + … + 1/(n (n + 1)) = n / (n + 1): far beyond 128 bits. */
  tuntas_rational_set (&sum, 0, 1);
  for (guint64 i = 1; i <= 100; i++) {
    tuntas_rational_set (&part, 1, i * (i + 1));
    tuntas_rational_add (&sum, &part);
  }
  assert_decimal (tuntas_rational_round (&sum, 9), "0,990099010");
}

/* 29 respondents and the sums of their nine answers; the source prints 91,48 and also 90,56. */
static void
test_t1 (void)
{
  static const guint sums[9] = {105, 101, 100, 116, 102, 105, 106, 105, 115};
  static const char *const nrr[9] = {"3,6207", "3,4828", "3,4483", "4,0000", "3,5172",
                                     "3,6207", "3,6552", "3,6207", "3,9655"};
  static const struct {
    const char *weight;
    const char *rounding;
    const char *nik_long;
    const char *nik;
  } rows[] = {
    {"exact", "exact", "91,4751", "91,48"},        {"0.11", "exact", "90,5603", "90,56"},
    {"0.111", "exact", "91,3836", "91,38"},        {"exact", "nrr-2", "91,5000", "91,50"},
    {"0.11", "nrr-2", "90,5850", "90,59"},         {"0.111", "nrr-2", "91,4085", "91,41"},
    {"exact", "nrr-2-term-2", "91,2500", "91,25"}, {"0.11", "nrr-2-term-2", "90,7500", "90,75"},
    {"0.111", "nrr-2-term-2", "91,2500", "91,25"}, {"exact", "nrr-3-term-3", "91,4500", "91,45"},
    {"0.11", "nrr-3-term-3", "90,5250", "90,53"},  {"0.111", "nrr-3-term-3", "91,4000", "91,40"},
  };
  g_autoptr (TuntasSurveyMethod) method = survey_fixture_load (NINE);
  TuntasSurveyTotal totals[9];

  for (guint i = 0; i < 9; i++)
    totals[i] = (TuntasSurveyTotal){29, sums[i]};
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    TuntasSurveyConvention convention = convention_of (rows[i].weight, rows[i].rounding);
    g_autoptr (TuntasSurveyIndex) index = tuntas_survey_index_compute (method, totals, &convention);
    g_autoptr (GPtrArray) others = tuntas_survey_alternatives_find (index);

    g_test_message ("%s %s", rows[i].weight, rows[i].rounding);
    g_assert_true (tuntas_survey_convention_check (&convention, method, NULL));
    assert_decimal (index->nik_long, rows[i].nik_long);
    assert_decimal (index->nik, rows[i].nik);
    g_assert_cmpstr (index->band->grade, ==, "A");
    g_assert_cmpstr (index->band->performance, ==, "Sangat baik");
    g_assert_null (index->reason);
    g_assert_cmpuint (others->len, ==, 0);
    for (guint k = 0; i == 0 && k < 9; k++)
      assert_decimal (index->elements[k].nrr, nrr[k]);
    g_assert_cmpint (tuntas_survey_index_find_lowest (index), ==, 2);
  }
}

static void
test_t2_t3 (void)
{
  static const char puskesmas[] =
    "3,06 2,98 3,06 2,90 3,06 3,14 3,04 3,06 3,18 3,08 3,20 3,18 3,10 3,04";
  static const char decree[] =
    "3,45 2,65 3,53 2,31 1,55 3,12 2,13 2,43 3,21 1,45 1,93 2,31 3,03 1,56";
  static const char *const decree_terms[14] = {"0,245", "0,188", "0,251", "0,164", "0,110",
                                               "0,222", "0,151", "0,173", "0,228", "0,103",
                                               "0,137", "0,164", "0,215", "0,111"};
  static const struct {
    const char *means;
    const char *weight;
    const char *rounding;
    const char *index;
    const char *nik_long;
    const char *grade;
  } rows[] = {
    {puskesmas, "0,071", "index-3", "3,059", "76,4750", "B"},
    {puskesmas, "exact", "exact", "3,0771", "76,9286", "B"},
    {decree, "0,071", "term-3", "2,4620", "61,5500", "C"},
    {decree, "0,071", "exact", "2,4609", "61,5215", "C"},
    {decree, "exact", "exact", "2,4757", "61,8929", "C"},
  };
  g_autoptr (TuntasSurveyMethod) method = survey_fixture_load (FOURTEEN);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (TuntasSurveyIndex) index =
                 compute_means (method, rows[i].means, rows[i].weight, rows[i].rounding);

    assert_decimal (index->index, rows[i].index);
    assert_decimal (index->nik_long, rows[i].nik_long);
    g_assert_cmpstr (index->band->grade, ==, rows[i].grade);
    for (guint k = 0; i == 2 && k < 14; k++)
      assert_decimal (index->elements[k].weighted, decree_terms[k]);
  }
}

static void
test_t4 (void)
{
  static const char *const thirds[] = {"0.5", "0.3", "0.20"};
  g_autoptr (TuntasSurveyMethod) three = survey_fixture_new_list (3, NULL);
  g_autoptr (TuntasSurveyMethod) two = survey_fixture_new_list (2, NULL);
  g_autoptr (TuntasSurveyMethod) own = survey_fixture_new_list (3, thirds);
  g_autoptr (TuntasSurveyIndex) third = compute_means (three, "3,70 3,80 3,00", "0.33", NULL);
  g_autoptr (TuntasSurveyIndex) exact = compute_means (three, "3,70 3,80 3,00", NULL, NULL);
  g_autoptr (TuntasSurveyIndex) first = compute_means (two, "3,70 3,60", "0.50", NULL);
  g_autoptr (TuntasSurveyIndex) second = compute_means (two, "3,25 3,55", "0.50", NULL);
  g_autoptr (TuntasSurveyIndex) weighted = compute_means (own, "4 3 2", NULL, NULL);
  g_autofree char *label = tuntas_survey_convention_dup_label (&third->convention, three);
  g_autofree char *own_label = tuntas_survey_convention_dup_label (&weighted->convention, own);

  assert_decimal (third->index, "3,4650");
  assert_decimal (third->nik, "86,63");
  assert_decimal (exact->nik, "87,50");
  assert_decimal (first->nik, "91,25");
  assert_decimal (second->nik, "85,00");
  assert_decimal (weighted->index, "3,3000");
  assert_decimal (weighted->nik, "82,50");
  g_assert_cmpstr (label, ==, "bobot 0,33; tanpa pembulatan antara; nilai akhir 2 desimal");
  g_assert_cmpstr (own_label, ==,
                   "bobot tiap unsur menurut daftar unit layanan; tanpa pembulatan antara; nilai "
                   "akhir 2 desimal");
}

static void
test_t5 (void)
{
  static const struct {
    const char *method;
    const char *weight;
    const char *nik;
  } rows[] = {{NINE, "exact", "100,00"},
              {NINE, "0.111", "99,90"},
              {NINE, "0.11", "99,00"},
              {FOURTEEN, "exact", "100,00"},
              {FOURTEEN, "0.071", "99,40"}};

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (TuntasSurveyMethod) method = survey_fixture_load (rows[i].method);
    TuntasSurveyConvention convention = convention_of (rows[i].weight, NULL);
    TuntasSurveyAnswers answers;
    guint8 best[TUNTAS_SURVEY_MAX_ELEMENTS];
    g_autoptr (TuntasSurveyIndex) index = NULL;

    memset (best, 4, sizeof best);
    tuntas_survey_answers_init (&answers, method->elements->len);
    for (guint k = 0; k < 7; k++)
      tuntas_survey_answers_add (&answers, best);
    index = tuntas_survey_index_compute_answers (method, &answers, &convention);
    assert_decimal (index->nik, rows[i].nik);
    assert_decimal (index->elements[0].nrr, "4,0000");
    if (i == 0)
      assert_decimal (index->elements[0].weighted, "0,4444");
    g_assert_cmpstr (index->band->grade, ==, "A");
  }
}

static const char *
classify (TuntasSurveyMethod *method, const char *nik)
{
  TuntasDecimal value = {0, 0};
  TuntasRational exact;

  g_assert_true (tuntas_decimal_parse (nik, &value, NULL));
  tuntas_rational_set_decimal (&exact, value);
  return tuntas_survey_method_classify (method, tuntas_rational_round (&exact, 2))->grade;
}

static void
test_t6 (void)
{
  static const struct {
    const char *method;
    const char *nik;
    const char *grade;
  } rows[] = {
    {NINE, "64,99", "D"},      {NINE, "64,994", "D"},     {NINE, "64,995", "C"},
    {NINE, "76,60", "C"},      {NINE, "76,604", "C"},     {NINE, "76,605", "B"},
    {NINE, "88,30", "B"},      {NINE, "88,305", "A"},     {NINE, "25", "D"},
    {NINE, "100", "A"},        {NINE, "24,75", "D"},      {FOURTEEN, "43,75", "D"},
    {FOURTEEN, "43,755", "C"}, {FOURTEEN, "62,50", "C"},  {FOURTEEN, "62,51", "B"},
    {FOURTEEN, "81,25", "B"},  {FOURTEEN, "81,255", "A"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (TuntasSurveyMethod) method = survey_fixture_load (rows[i].method);

    g_test_message ("%s", rows[i].nik);
    g_assert_cmpstr (classify (method, rows[i].nik), ==, rows[i].grade);
  }
}

/* At every hundredth there is exactly one grade whose interval holds it. */
static void
test_no_hole (void)
{
  static const char *const codes[] = {NINE, FOURTEEN};

  for (guint c = 0; c < G_N_ELEMENTS (codes); c++) {
    g_autoptr (TuntasSurveyMethod) method = survey_fixture_load (codes[c]);

    for (guint64 hundredths = 2500; hundredths <= 10000; hundredths++) {
      TuntasDecimal nik = {hundredths, 2};
      guint n = 0;

      for (guint i = 0; i < method->bands->len; i++) {
        TuntasSurveyBand *band = g_ptr_array_index (method->bands, i);
        gboolean inside = band->from.units <= hundredths && hundredths <= band->to.units;

        n += inside;
        if (inside)
          g_assert_true (tuntas_survey_method_classify (method, nik) == band);
      }
      g_assert_cmpuint (n, ==, 1);
    }
  }
}

/* Two published quarters of one unit; the second is a tie that only exact arithmetic rounds up. */
static void
test_published (void)
{
  static const struct {
    const char *means;
    const char *nik;
  } rows[] = {
    {"3,868 3,670 3,758 3,879 3,879 3,868 3,835 3,549 3,725", "94,53"},
    {"3,846 3,769 3,659 3,956 3,890 3,846 3,725 3,769 3,857", "95,33"},
  };
  g_autoptr (TuntasSurveyMethod) method = survey_fixture_load (NINE);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (TuntasSurveyIndex) index = compute_means (method, rows[i].means, NULL, NULL);

    assert_decimal (index->nik, rows[i].nik);
    g_assert_cmpstr (index->band->grade, ==, "A");
  }
}

static void
test_shared_data (void)
{
  const char *folder = g_getenv ("TUNTAS_SHARED_DATA");
  g_autoptr (TuntasSurveyMethod) method = survey_fixture_load (NINE);
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  guint n = 0;

  if (folder == NULL) {
    g_test_skip ("TUNTAS_SHARED_DATA names no folder with published results");
    return;
  }
  path = g_build_filename (folder, "ikm-terbitan.csv", NULL);
  if (!g_file_get_contents (path, &text, NULL, NULL)) {
    g_test_skip ("there are no published results");
    return;
  }
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 1; lines[i] != NULL && *lines[i] != '\0'; i++) {
    g_auto (GStrv) cells = g_strsplit (g_strstrip (lines[i]), ",", -1);
    g_autoptr (GString) means = g_string_new (cells[3]);
    g_autoptr (TuntasSurveyIndex) index = NULL;
    g_autofree char *nik = NULL;

    g_assert_cmpuint (g_strv_length (cells), ==, 15);
    for (guint k = 4; k < 12; k++)
      g_string_append_printf (means, " %s", cells[k]);
    g_assert_cmpstr (cells[12], ==, "1/9");
    index = compute_means (method, means->str, NULL, NULL);
    nik = tuntas_decimal_to_text (index->nik, '.');
    g_assert_cmpstr (nik, ==, cells[13]);
    g_assert_cmpstr (index->band->grade, ==, cells[14]);
    n++;
  }
  g_assert_cmpuint (n, >, 0);
}

static unsigned __int128
common_divisor (unsigned __int128 a, unsigned __int128 b)
{
  while (b != 0) {
    unsigned __int128 rest = a % b;

    a = b;
    b = rest;
  }
  return a;
}

/* NIK in hundredths, reckoned over the least common multiple of the numbers of answers. */
static guint64
independent_nik (const TuntasSurveyTotal *totals, guint n)
{
  unsigned __int128 multiple = 1;
  unsigned __int128 sum = 0;
  unsigned __int128 hundredths = 0;

  for (guint i = 0; i < n; i++)
    multiple = multiple / common_divisor (multiple, totals[i].answered) * totals[i].answered;
  for (guint i = 0; i < n; i++)
    sum += multiple / totals[i].answered * totals[i].sum;
  hundredths = sum * 2500;
  multiple *= n;
  return (guint64)(hundredths / multiple + (hundredths % multiple * 2 >= multiple ? 1 : 0));
}

/* 16.501 / 5.500 is 3,00018, printed 3,0002: x 25 it is 75,0045 and not 75,005, that is 75,00. */
static void
test_element_scale (void)
{
  g_autoptr (TuntasSurveyMethod) method = survey_fixture_new_list (2, NULL);
  TuntasSurveyConvention exact = convention_of (NULL, NULL);
  TuntasSurveyConvention rounded = convention_of (NULL, "nrr-2");
  TuntasSurveyTotal totals[2] = {{5500, 16501}, {200, 533}};
  g_autoptr (TuntasSurveyIndex) index = tuntas_survey_index_compute (method, totals, &exact);
  g_autoptr (TuntasSurveyIndex) other = tuntas_survey_index_compute (method, totals, &rounded);

  assert_decimal (index->elements[0].nrr, "3,0002");
  assert_decimal (tuntas_survey_index_convert_element (index, 0), "75,00");
  /* 2,665 x 25 = 66,625, but 2,67 x 25 = 66,75 where the average is rounded first. */
  assert_decimal (tuntas_survey_index_convert_element (index, 1), "66,63");
  assert_decimal (tuntas_survey_index_convert_element (other, 1), "66,75");
}

/* Random forms with gaps. The numbers of answers stay small enough for 128 bits. */
static void
test_random (void)
{
  static const char *const codes[] = {NINE, FOURTEEN};

  for (guint c = 0; c < G_N_ELEMENTS (codes); c++) {
    g_autoptr (TuntasSurveyMethod) method = survey_fixture_load (codes[c]);
    TuntasSurveyConvention convention = convention_of (NULL, NULL);
    guint n = method->elements->len;

    for (guint round = 0; round < 2000; round++) {
      TuntasSurveyAnswers answers;
      TuntasSurveyTotal totals[TUNTAS_SURVEY_MAX_ELEMENTS] = {{0, 0}};
      guint respondents = (guint)g_test_rand_int_range (1, 60);
      g_autoptr (TuntasSurveyIndex) index = NULL;
      gboolean whole = TRUE;

      tuntas_survey_answers_init (&answers, n);
      for (guint r = 0; r < respondents; r++) {
        guint8 values[TUNTAS_SURVEY_MAX_ELEMENTS];

        for (guint i = 0; i < n; i++) {
          values[i] =
            (guint8)(g_test_rand_int_range (0, 10) == 0 ? 0 : g_test_rand_int_range (1, 5));
          totals[i].answered += values[i] > 0;
          totals[i].sum += values[i];
        }
        tuntas_survey_answers_add (&answers, values);
      }
      g_assert_cmpuint (answers.respondents, ==, respondents);
      for (guint i = 0; i < n; i++)
        whole = whole && totals[i].answered > 0;
      index = tuntas_survey_index_compute_answers (method, &answers, &convention);
      g_assert_true (whole == (index->band != NULL));
      if (!whole) {
        g_assert_nonnull (index->reason);
        continue;
      }
      g_assert_cmpuint (index->nik.units, ==, independent_nik (totals, n));
      g_assert_cmpuint (index->nik.scale, ==, 2);
    }
  }
}

/* Millions of answers, each element with a number of its own: bounds of 10^-20 suffice to know how
 * the sum rounds, unless it is a tie. */
static void
test_random_large (void)
{
  g_autoptr (TuntasSurveyMethod) method = survey_fixture_load (FOURTEEN);
  TuntasSurveyConvention convention = convention_of (NULL, NULL);
  guint n_decided = 0;

  for (guint round = 0; round < 500; round++) {
    TuntasSurveyTotal totals[14];
    const guint64 fine = G_GUINT64_CONSTANT (10000000000000000);
    unsigned __int128 low = 0;
    unsigned __int128 high = 0;
    g_autoptr (TuntasSurveyIndex) index = NULL;

    for (guint i = 0; i < 14; i++) {
      unsigned __int128 part = 0;

      totals[i].answered = (guint64)g_test_rand_int_range (900000, 1000000000);
      totals[i].sum =
        totals[i].answered + ((guint64)(guint32)g_test_rand_int () * 3 * totals[i].answered >> 32);
      part = (unsigned __int128)totals[i].sum * fine / totals[i].answered;
      low += part;
      high += part + 1;
    }
    index = tuntas_survey_index_compute (method, totals, &convention);
    low = (low * 2500 * 2 + (unsigned __int128)14 * fine) / ((unsigned __int128)28 * fine);
    high = (high * 2500 * 2 + (unsigned __int128)14 * fine) / ((unsigned __int128)28 * fine);
    if (low != high)
      continue;
    g_assert_cmpuint (index->nik.units, ==, (guint64)low);
    n_decided++;
  }
  g_assert_cmpuint (n_decided, >, 490);
}

/* The greatest survey that may be: nothing overflows. */
static void
test_largest (void)
{
  g_autoptr (TuntasSurveyMethod) method =
               survey_fixture_new_list (TUNTAS_SURVEY_MAX_ELEMENTS, NULL);
  TuntasSurveyConvention convention = convention_of (NULL, NULL);
  TuntasSurveyTotal totals[TUNTAS_SURVEY_MAX_ELEMENTS];
  g_autoptr (TuntasSurveyIndex) index = NULL;

  for (guint i = 0; i < TUNTAS_SURVEY_MAX_ELEMENTS; i++)
    totals[i] = (TuntasSurveyTotal){TUNTAS_SURVEY_MAX_ANSWERS - i,
                                    TUNTAS_SURVEY_MAX_VALUE * (TUNTAS_SURVEY_MAX_ANSWERS - i)};
  index = tuntas_survey_index_compute (method, totals, &convention);
  assert_decimal (index->nik_long, "100,0000");
}

/* Each element is divided by its own number of answers; one without answers gives no index. */
static void
test_missing (void)
{
  g_autoptr (TuntasSurveyMethod) method = survey_fixture_new_list (2, NULL);
  TuntasSurveyConvention convention = convention_of (NULL, NULL);
  TuntasSurveyTotal totals[2] = {{3, 12}, {1, 2}};
  g_autoptr (TuntasSurveyIndex) index = tuntas_survey_index_compute (method, totals, &convention);
  g_autoptr (TuntasSurveyIndex) none = NULL;
  g_autoptr (GPtrArray) others = NULL;

  assert_decimal (index->elements[0].nrr, "4,0000");
  assert_decimal (index->elements[1].nrr, "2,0000");
  assert_decimal (index->nik, "75,00");
  totals[1] = (TuntasSurveyTotal){0, 0};
  none = tuntas_survey_index_compute (method, totals, &convention);
  others = tuntas_survey_alternatives_find (none);
  g_assert_null (none->band);
  g_assert_nonnull (strstr (none->reason, "U2 Unsur 2"));
  g_assert_null (strstr (none->reason, "U1"));
  g_assert_cmpuint (others->len, ==, 0);
  g_assert_cmpint (tuntas_survey_index_find_lowest (none), ==, 0);
}

/* Everybody answers so that the exact index is just A: 0,11 makes it B. */
static void
test_alternatives (void)
{
  g_autoptr (TuntasSurveyMethod) method = survey_fixture_load (NINE);
  g_autoptr (TuntasSurveyIndex) index =
               compute_means (method, "3,54 3,54 3,54 3,54 3,54 3,54 3,54 3,54 3,54", NULL, NULL);
  g_autoptr (GPtrArray) others = tuntas_survey_alternatives_find (index);
  gboolean seen = FALSE;
  guint n_eleventh = 0;

  assert_decimal (index->nik, "88,50");
  for (guint i = 0; i < others->len; i++) {
    TuntasSurveyIndex *other = g_ptr_array_index (others, i);
    g_autofree char *weight = tuntas_survey_convention_dup_weight_code (&other->convention);
    g_autofree char *rounding = tuntas_survey_convention_dup_rounding_code (&other->convention);
    g_autofree char *words = tuntas_survey_alternatives_describe (index, other);

    g_assert_cmpstr (other->band->grade, ==, "B");
    n_eleventh += strcmp (weight, "0.11") == 0;
    if (strcmp (weight, "0.11") != 0 || strcmp (rounding, "exact") != 0)
      continue;
    seen = TRUE;
    assert_decimal (other->nik, "87,62");
    g_assert_nonnull (strstr (words, "bobot 0,11;"));
    g_assert_nonnull (strstr (words, "87,62"));
    g_assert_nonnull (strstr (words, "A (Sangat baik)"));
  }
  g_assert_true (seen);
  /* It makes a B however it is rounded: told once. */
  g_assert_cmpuint (n_eleventh, ==, 1);
}

static void
test_change (void)
{
  g_autoptr (TuntasSurveyMethod) nine = survey_fixture_load (NINE);
  g_autoptr (TuntasSurveyMethod) fourteen = survey_fixture_load (FOURTEEN);
  g_autoptr (TuntasSurveyIndex) first = compute_means (
    nine, "3,868 3,670 3,758 3,879 3,879 3,868 3,835 3,549 3,725", NULL, NULL);
  g_autoptr (TuntasSurveyIndex) second = compute_means (
    nine, "3,846 3,769 3,659 3,956 3,890 3,868 3,725 3,769 3,857", NULL, "nrr-2");
  g_autoptr (TuntasSurveyIndex) old =
               compute_means (fourteen, "3 3 3 3 3 3 3 3 3 3 3 3 3 3", NULL, NULL);
  g_autoptr (GArray) changes = tuntas_survey_change_list (first, second);
  g_autoptr (GArray) other = tuntas_survey_change_list (old, first);
  TuntasSurveyChange *change = NULL;

  g_assert_cmpuint (changes->len, ==, 10);
  change = &g_array_index (changes, TuntasSurveyChange, 0);
  g_assert_cmpint (change->place, ==, -1);
  assert_decimal (change->before, "94,53");
  assert_decimal (change->after, "95,44");
  g_assert_cmpint (change->direction, ==, 1);
  assert_decimal (change->size, "0,91");
  change = &g_array_index (changes, TuntasSurveyChange, 1);
  assert_decimal (change->before, "3,87");
  assert_decimal (change->after, "3,85");
  g_assert_cmpint (change->direction, ==, -1);
  assert_decimal (change->size, "0,02");
  change = &g_array_index (changes, TuntasSurveyChange, 6);
  g_assert_cmpint (change->direction, ==, 0);
  g_assert_false (tuntas_survey_change_is_fair (first, second));
  g_assert_true (tuntas_survey_change_is_fair (first, first));
  /* Both questionnaires ask for requirements and for procedures. */
  g_assert_cmpuint (other->len, ==, 3);
  g_assert_cmpint (g_array_index (other, TuntasSurveyChange, 1).place, ==, 0);
  g_assert_cmpint (g_array_index (other, TuntasSurveyChange, 2).place, ==, 1);
  g_assert_false (tuntas_survey_change_is_fair (old, first));
}

static void
test_quadrants (void)
{
  static const guint64 importance[5] = {10, 10, 1, 1, 5};
  static const TuntasSurveyTotal totals[5] = {{3, 4}, {3, 12}, {7, 8}, {7, 27}, {0, 0}};
  static const TuntasSurveyQuadrant expected[5] = {
    TUNTAS_SURVEY_QUADRANT_IMPROVE, TUNTAS_SURVEY_QUADRANT_KEEP, TUNTAS_SURVEY_QUADRANT_LATER,
    TUNTAS_SURVEY_QUADRANT_ENOUGH, TUNTAS_SURVEY_QUADRANT_NONE};
  static const guint64 equal[2] = {1, 1};
  static const TuntasSurveyTotal same[2] = {{3, 10}, {6, 20}};
  g_autoptr (TuntasSurveyMethod) five = survey_fixture_new_list (5, NULL);
  g_autoptr (TuntasSurveyMethod) two = survey_fixture_new_list (2, NULL);
  TuntasSurveyConvention convention = convention_of (NULL, NULL);
  g_autoptr (TuntasSurveyIndex) index = tuntas_survey_index_compute (five, totals, &convention);
  g_autoptr (TuntasSurveyIndex) level = tuntas_survey_index_compute (two, same, &convention);
  TuntasSurveyQuadrant quadrants[5];

  tuntas_survey_quadrant_find (index, importance, quadrants);
  for (guint i = 0; i < 5; i++)
    g_assert_cmpint (quadrants[i], ==, expected[i]);
  tuntas_survey_quadrant_find (level, equal, quadrants);
  g_assert_cmpint (quadrants[0], ==, TUNTAS_SURVEY_QUADRANT_KEEP);
  g_assert_cmpint (quadrants[1], ==, TUNTAS_SURVEY_QUADRANT_KEEP);
}

static void
test_conventions (void)
{
  static const char *const good[] = {"exact",  "nrr-2",   "nrr-2-term-2", "nrr-3-term-3",
                                     "term-3", "index-3", "nrr-2-index-3"};
  static const char *const bad[] = {
    "", "nrr", "nrr-", "nrr-9", "term-2-nrr-2", "nrr-2-nrr-3", "nrr-2-", "ekspres", "nrr--2"};
  static const struct {
    const char *weight;
    guint n;
    gboolean fits;
  } weights[] = {{"exact", 9, TRUE},  {"0.111", 9, TRUE},   {"0.11", 9, TRUE}, {"0,1111", 9, TRUE},
                 {"0.112", 9, FALSE}, {"0.071", 9, FALSE},  {"0.1", 9, FALSE}, {"0.07", 14, TRUE},
                 {"0.071", 14, TRUE}, {"0.111", 14, FALSE}, {"0.33", 3, TRUE}, {"0.34", 3, FALSE},
                 {"0.67", 3, FALSE},  {"0.5", 2, TRUE},     {"0.50", 2, TRUE}, {"0.17", 6, TRUE},
                 {"0.16", 6, TRUE},   {"1", 1, TRUE}};

  for (guint i = 0; i < G_N_ELEMENTS (good); i++) {
    TuntasSurveyConvention convention = convention_of (NULL, good[i]);
    g_autofree char *code = tuntas_survey_convention_dup_rounding_code (&convention);

    g_assert_cmpstr (code, ==, good[i]);
  }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    TuntasSurveyConvention convention;
    g_autoptr (GError) error = NULL;

    g_test_message ("“%s”", bad[i]);
    g_assert_false (tuntas_survey_convention_init (&convention, NULL, bad[i], &error));
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  }
  for (guint i = 0; i < G_N_ELEMENTS (weights); i++) {
    g_autoptr (TuntasSurveyMethod) method = survey_fixture_new_list (weights[i].n, NULL);
    TuntasSurveyConvention convention = convention_of (weights[i].weight, NULL);
    g_autoptr (GError) error = NULL;

    g_test_message ("%s of %u", weights[i].weight, weights[i].n);
    g_assert_true (tuntas_survey_convention_check (&convention, method, &error) == weights[i].fits);
    g_assert_true ((error == NULL) == weights[i].fits);
  }
}

static void
test_answers (void)
{
  const guint8 first[3] = {4, 0, 1};
  const guint8 second[3] = {3, 2, 0};
  TuntasSurveyAnswers answers;
  TuntasSurveyTotal total = {0, 0};

  tuntas_survey_answers_init (&answers, 3);
  tuntas_survey_answers_add (&answers, first);
  tuntas_survey_answers_add (&answers, second);
  g_assert_cmpuint (answers.respondents, ==, 2);
  total = tuntas_survey_answers_get_total (&answers, 0);
  g_assert_cmpuint (total.answered, ==, 2);
  g_assert_cmpuint (total.sum, ==, 7);
  total = tuntas_survey_answers_get_total (&answers, 1);
  g_assert_cmpuint (total.answered, ==, 1);
  g_assert_cmpuint (total.sum, ==, 2);
  g_assert_cmpuint (answers.counts[1][0], ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/survey-index/decimal", test_decimal);
  g_test_add_func ("/survey-index/rational", test_rational);
  g_test_add_func ("/survey-index/nine-of-29-respondents", test_t1);
  g_test_add_func ("/survey-index/fourteen", test_t2_t3);
  g_test_add_func ("/survey-index/own-lists", test_t4);
  g_test_add_func ("/survey-index/all-best", test_t5);
  g_test_add_func ("/survey-index/boundaries", test_t6);
  g_test_add_func ("/survey-index/no-hole", test_no_hole);
  g_test_add_func ("/survey-index/published", test_published);
  g_test_add_func ("/survey-index/shared-data", test_shared_data);
  g_test_add_func ("/survey-index/element-scale", test_element_scale);
  g_test_add_func ("/survey-index/random", test_random);
  g_test_add_func ("/survey-index/random-large", test_random_large);
  g_test_add_func ("/survey-index/largest", test_largest);
  g_test_add_func ("/survey-index/missing", test_missing);
  g_test_add_func ("/survey-index/alternatives", test_alternatives);
  g_test_add_func ("/survey-index/change", test_change);
  g_test_add_func ("/survey-index/quadrants", test_quadrants);
  g_test_add_func ("/survey-index/conventions", test_conventions);
  g_test_add_func ("/survey-index/answers", test_answers);
  return g_test_run ();
}
