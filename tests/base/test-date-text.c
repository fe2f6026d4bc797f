/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-date-text.h"

static void
test_formats (void)
{
  g_autofree char *plain = tuntas_date_text_format (20261120);
  g_autofree char *early = tuntas_date_text_format (20170504);
  g_autofree char *weekday = tuntas_date_text_format_with_weekday (20261120);
  g_autofree char *brief = tuntas_date_text_format_short (20261120);
  g_autofree char *brief_year = tuntas_date_text_format_short_with_year (20260801);
  g_autofree char *digits = tuntas_date_text_format_digits (20260105);
  g_autofree char *iso = tuntas_date_text_format_iso (20260105);

  g_assert_cmpstr (plain, ==, "20 November 2026");
  g_assert_cmpstr (early, ==, "4 Mei 2017");
  g_assert_cmpstr (weekday, ==, "Jumat, 20 November 2026");
  g_assert_cmpstr (brief, ==, "20 Nov");
  g_assert_cmpstr (brief_year, ==, "1 Agu 2026");
  g_assert_cmpstr (digits, ==, "05-01-2026");
  g_assert_cmpstr (iso, ==, "2026-01-05");
}

static void
test_names (void)
{
  g_assert_cmpstr (tuntas_date_text_get_weekday (5), ==, "Jumat");
  g_assert_cmpstr (tuntas_date_text_get_short_weekday (7), ==, "Min");
  g_assert_cmpstr (tuntas_date_text_get_month (2), ==, "Februari");
  g_assert_cmpstr (tuntas_date_text_get_month (11), ==, "November");
  g_assert_cmpstr (tuntas_date_text_get_short_month (10), ==, "Okt");
  g_assert_cmpstr (tuntas_date_text_get_roman_month (4), ==, "IV");
  g_assert_cmpstr (tuntas_date_text_get_roman_month (9), ==, "IX");
  g_assert_cmpstr (tuntas_date_text_get_roman_month (12), ==, "XII");
}

static void
test_parse (void)
{
  static const struct {
    const char *text;
    int date;
  } cases[] = {
    {"3 Jan 2026", 20260103},
    {"3 Mei 2026", 20260503},
    {"3 May 2026", 20260503},
    {"03 Januari 2020", 20200103},
    {"4 Mei 2017", 20170504},
    {"02 Apr 2018", 20180402},
    {"23 Sep 2019", 20190923},
    {"02-Apr-18", 20180402},
    {"17 Agt 2026", 20260817},
    {"17 Agust. 2026", 20260817},
    {"17 Aug 2026", 20260817},
    {"5 Oct 2026", 20261005},
    {"5 Dec 2026", 20261205},
    {"5 Desember 2026", 20261205},
    {"5 Nopember 2026", 20261105},
    {"2026-11-20", 20261120},
    {"20-11-2026", 20261120},
    {"20/11/2026", 20261120},
    {"20.11.2026", 20261120},
    {"1/2/2026", 20260201},
    {"3/1/85", 19850103},
    {"Jumat, 20 November 2026", 20261120},
    {"Jum'at, 20 November 2026", 20261120},
    {"Friday, 20 November 2026", 20261120},
    {"Fri, 20 Nov 2026", 20261120},
    {"November 20, 2026", 20261120},
    {"2026 November 20", 20261120},
    {"  20   november  2026 ", 20261120},
    {"29 Februari 2024", 20240229},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    int date = tuntas_date_text_parse (cases[i].text, &error);

    g_assert_no_error (error);
    g_assert_cmpint (date, ==, cases[i].date);
  }
}

static void
test_parse_faulty (void)
{
  static const char *const cases[] = {"",
                                      "besok",
                                      "29 Februari 2026",
                                      "2026-13-01",
                                      "31-04-2026",
                                      "20 Foo 2026",
                                      "20 November",
                                      "- -",
                                      "0/0/0000",
                                      "20 11 2026 7",
                                      "46345",
                                      "20 November 20x6"};

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    int date = tuntas_date_text_parse (cases[i], &error);

    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
    g_assert_cmpint (date, ==, 0);
  }
}

static void
test_times (void)
{
  static const struct {
    const char *text;
    int minute; /* -1: no time */
  } cases[] = {
    {"07.30", 450}, {"7:30", 450},    {"16.30", 990}, {"24.00", 1440}, {"00:00", 0},
    {"24.01", -1},  {"9", -1},        {"12.60", -1},  {"12.5", -1},    {"", -1},
    {"a.30", -1},   {"12.30.00", -1}, {"123.00", -1}, {"-1.30", -1},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    int minute = -1;

    g_assert_cmpint (tuntas_date_text_parse_time (cases[i].text, &minute), ==,
                     cases[i].minute >= 0);
    g_assert_cmpint (minute, ==, cases[i].minute);
  }
}

static void
test_format_time (void)
{
  g_autofree char *text = tuntas_date_text_format_time (9 * 60 + 5);

  g_assert_cmpstr (text, ==, "09.05");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-text/formats", test_formats);
  g_test_add_func ("/date-text/names", test_names);
  g_test_add_func ("/date-text/parse", test_parse);
  g_test_add_func ("/date-text/parse-faulty", test_parse_faulty);
  g_test_add_func ("/date-text/times", test_times);
  g_test_add_func ("/date-text/format-time", test_format_time);
  return g_test_run ();
}
