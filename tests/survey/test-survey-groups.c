/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "survey-fixture.h"
#include "tuntas-group-counts.h"

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

/* A hidden group must not follow from the number of all; "x" is hidden. */
static void
test_hiding (void)
{
  static const struct {
    guint n;
    guint counts[4];
    const char *spared; /* "s" for a group that tells nobody from others */
    const char *shown;
  } rows[] = {
    {3, {10, 20, 30}, "---", "..."},
    {3, {10, 4, 30}, "---", "xx."},
    {3, {3, 4, 30}, "---", "xx."},
    {3, {0, 4, 30}, "---", ".xx"},
    {1, {4}, "-", "x"},
    {3, {4, 0, 0}, "---", "xxx"},
    {3, {4, 0, 0}, "s--", "..."},
    {1, {4}, "s", "."},
    {4, {2, 2, 40, 30}, "----", "xx.x"},
    {4, {2, 3, 40, 30}, "----", "xx.."},
    {3, {10, 20, 1}, "--s", "..."},
    {3, {3, 20, 1}, "--s", "xxx"},
    {3, {3, 20, 2}, "--s", "x.x"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (TuntasGroupCounts) counts = tuntas_group_counts_new (rows[i].n);

    for (guint k = 0; k < rows[i].n; k++) {
      tuntas_group_counts_set (counts, k, rows[i].counts[k]);
      if (rows[i].spared[k] == 's')
        tuntas_group_counts_spare (counts, k);
    }
    tuntas_group_counts_hide_small (counts, 5);
    for (guint k = 0; k < rows[i].n; k++) {
      g_test_message ("row %u group %u", i, k);
      g_assert_true (tuntas_group_counts_is_shown (counts, k) == (rows[i].shown[k] == '.'));
    }
  }
}

/* What is hidden elsewhere takes a partner with it, too. */
static void
test_hidden_elsewhere (void)
{
  g_autoptr (TuntasGroupCounts) counts = tuntas_group_counts_new (3);

  tuntas_group_counts_set (counts, 0, 40);
  tuntas_group_counts_set (counts, 1, 30);
  tuntas_group_counts_set (counts, 2, 20);
  tuntas_group_counts_hide (counts, 0);
  tuntas_group_counts_hide_small (counts, 5);
  g_assert_false (tuntas_group_counts_is_shown (counts, 0));
  g_assert_true (tuntas_group_counts_is_shown (counts, 1));
  g_assert_false (tuntas_group_counts_is_shown (counts, 2));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/survey-groups/match", test_match);
  g_test_add_func ("/survey-groups/ages", test_ages);
  g_test_add_func ("/survey-groups/hiding", test_hiding);
  g_test_add_func ("/survey-groups/hidden-elsewhere", test_hidden_elsewhere);
  return g_test_run ();
}
