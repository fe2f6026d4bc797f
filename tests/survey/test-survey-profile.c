/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "survey-fixture.h"
#include "tuntas-survey-index.h"
#include "tuntas-survey-profile.h"

#include <string.h>

enum { SEX, AGE, EDUCATION, WORK, N_FIELDS };

static void
test_match (void)
{
  static const struct {
    guint field;
    const char *text;
    const char *key; /* NULL: no answer; "!": not offered */
  } rows[] = {
    {SEX, "L", "L"},
    {SEX, "perempuan", "P"},
    {SEX, "2", "P"},
    {SEX, "", NULL},
    {SEX, "x", "!"},
    {SEX, "LL", "!"},
    {AGE, "16", "-16"},
    {AGE, "17", "17-25"},
    {AGE, "25", "17-25"},
    {AGE, "26", "26-35"},
    {AGE, "99", "56-"},
    {AGE, "17-25", "17-25"},
    {AGE, "muda", "!"},
    {AGE, "999", "!"},
    {AGE, "-3", "!"},
    {EDUCATION, "slta", "SMA"},
    {EDUCATION, "D-III", "D3"},
    {EDUCATION, "S-1", "S1"},
    {WORK, "ASN", "PNS"},
    {WORK, "Lain-lain", "LAINNYA"},
    {AGE, "34 tahun", "26-35"},
    {AGE, "17 - 25 Tahun", "17-25"},
    {EDUCATION, "SMA/SMK", "SMA"},
    {EDUCATION, "SMP / sederajat", "SMP"},
    {EDUCATION, "D4/S1", "!"},
    {WORK, "PNS/TNI/POLRI", "!"},
  };
  g_autoptr (TuntasSurveyMethod) method = survey_fixture_load ("permenpan-14-2017");

  g_assert_cmpuint (method->fields->len, ==, N_FIELDS);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    TuntasProfileField *field = g_ptr_array_index (method->fields, rows[i].field);
    int option = 7;
    gboolean offered =
      tuntas_profile_field_match (field, rows[i].text, strlen (rows[i].text), &option);

    g_test_message ("%s", rows[i].text);
    g_assert_true (offered == (g_strcmp0 (rows[i].key, "!") != 0));
    if (offered && rows[i].key != NULL) {
      g_assert_cmpstr (tuntas_profile_field_get_option (field, option)->key, ==, rows[i].key);
      g_assert_cmpint (tuntas_profile_field_find_option (field, rows[i].key), ==, option);
    } else {
      g_assert_cmpint (option, ==, TUNTAS_PROFILE_NONE);
    }
  }
}

/* Every age of a grown-up life belongs to exactly one group. */
static void
test_ages (void)
{
  static const char *const codes[] = {"permenpan-14-2017", "kepmenpan-25-2004"};

  for (guint c = 0; c < G_N_ELEMENTS (codes); c++) {
    g_autoptr (TuntasSurveyMethod) method = survey_fixture_load (codes[c]);
    guint n_numeric = 0;

    for (guint f = 0; f < method->fields->len; f++) {
      TuntasProfileField *field = g_ptr_array_index (method->fields, f);

      n_numeric += field->numeric;
      for (guint age = 0; field->numeric && age <= 150; age++) {
        guint n = 0;

        for (guint i = 0; i < field->options->len; i++) {
          TuntasProfileOption *option = tuntas_profile_field_get_option (field, (int)i);

          n += option->from <= age && age <= option->to;
        }
        g_assert_cmpuint (n, ==, 1);
      }
    }
    g_assert_cmpuint (n_numeric, ==, 1);
  }
}

static void
test_groups (void)
{
  g_autoptr (TuntasSurveyMethod) method = survey_fixture_load ("permenpan-14-2017");
  g_autoptr (TuntasSurveyProfile) profile = tuntas_survey_profile_new (method);
  TuntasSurveyConvention convention;
  g_autoptr (TuntasCrossTable) sexes = NULL;
  g_autoptr (TuntasCrossTable) table = NULL;
  g_autoptr (TuntasCrossTable) turned = NULL;
  g_autoptr (TuntasSurveyIndex) men = NULL;

  /* 8 men of secondary school give 3, 12 women of university 4, one more tells nothing. */
  for (guint i = 0; i < 21; i++) {
    int options[N_FIELDS] = {TUNTAS_PROFILE_NONE, TUNTAS_PROFILE_NONE, TUNTAS_PROFILE_NONE,
                             TUNTAS_PROFILE_NONE};
    guint8 values[9];

    memset (values, i < 8 ? 3 : 4, sizeof values);
    if (i < 20) {
      options[SEX] = i < 8 ? 0 : 1;
      options[EDUCATION] = i < 8 ? 2 : 7;
    }
    tuntas_survey_profile_add (profile, options, values);
  }
  g_assert_true (tuntas_survey_convention_init (&convention, NULL, NULL, NULL));
  men = tuntas_survey_index_compute_answers (
    method, tuntas_survey_profile_get_group (profile, SEX, 0), &convention);
  g_assert_cmpuint (men->nik.units, ==, 7500);

  sexes = tuntas_survey_profile_count_field (profile, SEX, 1);
  g_assert_cmpuint (tuntas_cross_table_get_n_rows (sexes), ==, 1);
  g_assert_cmpuint (tuntas_cross_table_get_n_columns (sexes), ==, 3);
  g_assert_cmpuint (tuntas_cross_table_get_count (sexes, 0, 0), ==, 8);
  g_assert_cmpuint (tuntas_cross_table_get_count (sexes, 0, 1), ==, 12);
  g_assert_cmpuint (tuntas_cross_table_get_count (sexes, 0, 2), ==, 1);
  g_assert_true (tuntas_cross_table_is_shown (sexes, 0, 2));

  table = tuntas_survey_profile_count_fields (profile, SEX, EDUCATION, 5);
  turned = tuntas_survey_profile_count_fields (profile, EDUCATION, SEX, 5);
  for (guint row = 0; row < 3; row++) {
    for (guint column = 0; column < tuntas_cross_table_get_n_columns (table); column++)
      g_assert_cmpuint (tuntas_cross_table_get_count (table, row, column), ==,
                        tuntas_cross_table_get_count (turned, column, row));
  }
  g_assert_cmpuint (tuntas_cross_table_get_count (table, 0, 2), ==, 8);
  g_assert_cmpuint (tuntas_cross_table_get_count (table, 1, 7), ==, 12);
  g_assert_false (tuntas_cross_table_is_shown (table, 2, 10));
  g_assert_true (tuntas_cross_table_is_shown (table, 0, 0));
}

/* A hidden group must not follow from the total; "x" is hidden. */
static void
test_hiding (void)
{
  static const struct {
    guint n_rows;
    guint n_columns;
    guint counts[9];
    const char *shown;
  } rows[] = {
    {1, 3, {10, 20, 30}, "..."},
    {1, 3, {10, 4, 30}, "xx."},
    {1, 3, {3, 4, 30}, "xx."},
    {1, 3, {0, 4, 30}, ".xx"},
    {1, 1, {4}, "x"},
    {2, 2, {4, 10, 10, 10}, "xxxx"},
    {3, 3, {4, 10, 20, 11, 12, 30, 40, 50, 60}, "xx.xx...."},
    {3, 3, {0, 10, 20, 0, 12, 30, 0, 50, 60}, "........."},
    {1, 4, {2, 2, 40, 30}, "xx.x"},
    {1, 4, {2, 3, 40, 30}, "xx.."},
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (TuntasCrossTable) table = tuntas_cross_table_new (rows[i].n_rows, rows[i].n_columns);

    for (guint k = 0; k < rows[i].n_rows * rows[i].n_columns; k++)
      tuntas_cross_table_add (table, k / rows[i].n_columns, k % rows[i].n_columns,
                              rows[i].counts[k]);
    tuntas_cross_table_hide_small (table, 5);
    for (guint k = 0; k < rows[i].n_rows * rows[i].n_columns; k++) {
      g_test_message ("table %u cell %u", i, k);
      g_assert_true (
        tuntas_cross_table_is_shown (table, k / rows[i].n_columns, k % rows[i].n_columns) ==
        (rows[i].shown[k] == '.'));
    }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/survey-profile/match", test_match);
  g_test_add_func ("/survey-profile/ages", test_ages);
  g_test_add_func ("/survey-profile/groups", test_groups);
  g_test_add_func ("/survey-profile/hiding", test_hiding);
  return g_test_run ();
}
