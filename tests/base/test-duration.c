/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-duration.h"

/* As the standard times of SOPs are written. */
static void
test_parse (void)
{
  static const struct {
    const char *text;
    TuntasDuration duration;
    const char *written;
  } cases[] = {
    {"15 menit", {15, TUNTAS_DURATION_MENIT}, "15 menit"},
    {"300 menit", {300, TUNTAS_DURATION_MENIT}, "300 menit"},
    {"15 Jam", {15, TUNTAS_DURATION_JAM}, "15 jam"},
    {"1 Jam", {1, TUNTAS_DURATION_JAM}, "1 jam"},
    {"2 hari", {2, TUNTAS_DURATION_HARI_KERJA}, "2 hari kerja"},
    {"14 hari kerja", {14, TUNTAS_DURATION_HARI_KERJA}, "14 hari kerja"},
    {"14 hari kalender", {14, TUNTAS_DURATION_HARI_KALENDER}, "14 hari kalender"},
    {"4 bulan", {4, TUNTAS_DURATION_BULAN}, "4 bulan"},
    {" 2hari ", {2, TUNTAS_DURATION_HARI_KERJA}, "2 hari kerja"},
    {"-", {0, TUNTAS_DURATION_NONE}, "-"},
    {"", {0, TUNTAS_DURATION_NONE}, "-"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    TuntasDuration duration = {-1, TUNTAS_DURATION_BULAN};
    g_autofree char *written = NULL;

    g_assert_true (tuntas_duration_parse (cases[i].text, &duration, &error));
    g_assert_no_error (error);
    g_assert_cmpint (duration.amount, ==, cases[i].duration.amount);
    g_assert_cmpint (duration.unit, ==, cases[i].duration.unit);
    g_assert_cmpint (tuntas_duration_is_set (duration), ==, duration.amount > 0);
    written = tuntas_duration_to_text (duration);
    g_assert_cmpstr (written, ==, cases[i].written);
  }
}

static void
test_faulty (void)
{
  static const char *const cases[] = {"15",       "jam",     "-2 jam",          "0 menit",
                                      "2 minggu", "1,5 jam", "99999999999 jam", "dua jam"};

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    TuntasDuration duration = {0};

    g_assert_false (tuntas_duration_parse (cases[i], &duration, &error));
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  }
}

static void
test_codes (void)
{
  TuntasDurationUnit unit = TUNTAS_DURATION_NONE;

  for (TuntasDurationUnit i = TUNTAS_DURATION_NONE; i <= TUNTAS_DURATION_BULAN; i++) {
    g_assert_true (tuntas_duration_unit_from_code (tuntas_duration_unit_to_code (i), &unit));
    g_assert_cmpint (unit, ==, i);
  }
  g_assert_false (tuntas_duration_unit_from_code ("minggu", &unit));
  g_assert_false (tuntas_duration_unit_from_code (NULL, &unit));
}

static void
test_minutes (void)
{
  static const struct {
    TuntasDuration duration;
    gint64 minutes;
  } cases[] = {
    {{0, TUNTAS_DURATION_NONE}, 0},
    {{30, TUNTAS_DURATION_MENIT}, 30},
    {{15, TUNTAS_DURATION_JAM}, 900},
    {{2, TUNTAS_DURATION_HARI_KERJA}, 900},
    {{14, TUNTAS_DURATION_HARI_KALENDER}, 4500},
    {{5, TUNTAS_DURATION_BULAN}, 45000},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (tuntas_duration_count_minutes (cases[i].duration, TUNTAS_DURATION_DAY_MINUTES),
                     ==, cases[i].minutes);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/duration/parse", test_parse);
  g_test_add_func ("/duration/faulty", test_faulty);
  g_test_add_func ("/duration/codes", test_codes);
  g_test_add_func ("/duration/minutes", test_minutes);
  return g_test_run ();
}
