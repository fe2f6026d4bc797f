/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-calendar-text.h"
#include "tuntas-calendar.h"
#include "tuntas-holiday-file.h"
#include "tuntas-paths.h"

static TuntasCalendar *
make_calendar (void)
{
  g_autofree char *data = tuntas_paths_dup_data_dir ();
  g_autofree char *folder = g_build_filename (data, "holidays", NULL);
  g_autoptr (GPtrArray) holidays = tuntas_holiday_file_read_folder (folder, NULL);
  TuntasCalendar *calendar = tuntas_calendar_new (tuntas_calendar_default_hours (), holidays, NULL);

  g_assert_nonnull (calendar);
  return calendar;
}

static gint64
read_time (TuntasCalendar *calendar, const char *text)
{
  g_autoptr (GError) error = NULL;
  gint64 at = 0;

  g_assert_true (tuntas_calendar_parse_iso (calendar, text, &at, &error));
  g_assert_no_error (error);
  return at;
}

static void
test_iso (void)
{
  g_autoptr (TuntasCalendar) calendar = make_calendar ();
  static const struct {
    const char *text;
    const char *iso;
  } cases[] = {
    {"2026-11-20T09:10:00+07:00", "2026-11-20T09:10:00+07:00"},
    {"2026-11-20T02:10:05Z", "2026-11-20T09:10:05+07:00"},
    {"2026-11-20T02:10Z", "2026-11-20T09:10:00+07:00"},
    {"2026-11-20T11:10+09:00", "2026-11-20T09:10:00+07:00"},
    {"2026-11-20T09:10", "2026-11-20T09:10:00+07:00"},
    {" 2026-11-20 09:10 ", "2026-11-20T09:10:00+07:00"},
    {"2026-11-20 09:10:30", "2026-11-20T09:10:30+07:00"},
    {"2026-11-20", "2026-11-20T00:00:00+07:00"},
    {"1969-12-31T23:59:59+07:00", "1969-12-31T23:59:59+07:00"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *iso =
      tuntas_calendar_format_iso (calendar, read_time (calendar, cases[i].text));

    g_assert_cmpstr (iso, ==, cases[i].iso);
  }
}

static void
test_iso_faulty (void)
{
  g_autoptr (TuntasCalendar) calendar = make_calendar ();
  static const char *const cases[] = {"",           "kemarin",          "2026-13-01",
                                      "2026-02-30", "2026-11-20T25:00", "2026-11-20T"};

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    gint64 at = 0;

    g_assert_false (tuntas_calendar_parse_iso (calendar, cases[i], &at, &error));
    g_assert_error (error, TUNTAS_CALENDAR_ERROR, TUNTAS_CALENDAR_ERROR_INVALID);
  }
}

static void
test_short (void)
{
  g_autoptr (TuntasCalendar) calendar = make_calendar ();
  static const struct {
    const char *at;
    const char *now;
    const char *words;
  } cases[] = {
    {"2026-11-18T09:10", "2026-11-20T10:00", "Rab 09.10"},
    {"2026-11-16T00:00", "2026-11-22T23:59", "Sen 00.00"},
    {"2026-11-15T09:10", "2026-11-20T10:00", "Min 15 Nov 09.10"},
    {"2026-11-23T09:10", "2026-11-22T10:00", "Sen 23 Nov 09.10"},
    {"2025-05-21T09:10", "2026-11-20T10:00", "Rab 21 Mei 2025 09.10"},
    /* one week across the turn of the year */
    {"2027-01-01T09:10", "2026-12-31T10:00", "Jum 09.10"},
    {"2027-01-04T09:10", "2026-12-31T10:00", "Sen 4 Jan 2027 09.10"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *words = tuntas_calendar_format_short (
      calendar, read_time (calendar, cases[i].at), read_time (calendar, cases[i].now));

    g_assert_cmpstr (words, ==, cases[i].words);
  }
}

static void
test_remaining (void)
{
  g_autoptr (TuntasCalendar) calendar = make_calendar ();
  static const struct {
    const char *now;
    const char *due;
    const char *words;
  } cases[] = {
    {"2026-11-18T09:00", "2026-11-18T15:30", "jatuh tempo hari ini 15.30"},
    {"2026-11-18T15:30", "2026-11-18T15:30", "jatuh tempo hari ini 15.30"},
    {"2026-11-18T09:00", "2026-11-20T13:30", "sisa 2 hari kerja 3 jam"},
    {"2026-11-18T09:00", "2026-11-20T09:40", "sisa 2 hari kerja"},
    {"2026-11-18T15:50", "2026-11-19T08:00", "sisa 40 menit, besok 08.00"},
    {"2026-11-18T14:00", "2026-11-19T08:50", "sisa 3 jam 20 menit, besok 08.50"},
    {"2026-11-18T14:00", "2026-11-19T14:00", "sisa 1 hari kerja"},
    {"2026-11-20T15:30", "2026-11-23T08:30", "sisa 2 jam"},
    {"2026-11-20T10:00", "2026-12-04T16:30", "sisa 10 hari kerja"},
    /* days in Ramadan are days: five shorter ones to go */
    {"2026-02-23T08:00", "2026-02-27T15:30", "sisa 5 hari kerja"},
    {"2026-02-23T14:00", "2026-02-25T10:00", "sisa 1 hari kerja 3 jam"},
    {"2026-11-21T10:00", "2026-11-22T23:59", "jatuh tempo Min 23.59"},
    {"2026-11-20T16:45", "2026-11-22T23:59", "jatuh tempo Min 23.59"},
    {"2026-11-18T13:40", "2026-11-18T09:40", "lewat 3 jam"},
    {"2026-11-18T09:45", "2026-11-18T09:40", "lewat 5 menit"},
    {"2026-11-23T08:00", "2026-11-20T16:00", "lewat 1 jam"},
    {"2026-11-23T09:00", "2026-11-20T09:00", "lewat 1 hari kerja"},
    {"2026-11-21T08:00", "2026-11-20T16:30", "lewat sejak Jum 16.30"},
    {"2026-12-18T09:00", "2026-11-20T09:00", "lewat 20 hari kerja"},
  };
  g_autofree char *without = tuntas_calendar_format_remaining (calendar, 1, 0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *words = tuntas_calendar_format_remaining (
      calendar, read_time (calendar, cases[i].now), read_time (calendar, cases[i].due));

    g_assert_cmpstr (words, ==, cases[i].words);
  }
  g_assert_cmpstr (without, ==, "tanpa batas waktu");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar-text/iso", test_iso);
  g_test_add_func ("/calendar-text/iso-faulty", test_iso_faulty);
  g_test_add_func ("/calendar-text/short", test_short);
  g_test_add_func ("/calendar-text/remaining", test_remaining);
  return g_test_run ();
}
