/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-calendar.h"
#include "tuntas-date.h"
#include "tuntas-holiday-file.h"
#include "tuntas-paths.h"

static GPtrArray *
load_holidays (void)
{
  g_autofree char *data = tuntas_paths_dup_data_dir ();
  g_autofree char *folder = g_build_filename (data, "holidays", NULL);
  g_autoptr (GError) error = NULL;
  GPtrArray *holidays = tuntas_holiday_file_read_folder (folder, &error);

  g_assert_no_error (error);
  return holidays;
}

static TuntasCalendar *
make_calendar (const char *zone)
{
  g_autoptr (GPtrArray) holidays = load_holidays ();
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) parts = g_strsplit (tuntas_calendar_default_hours (), "Zona=WIB", 2);
  g_autofree char *hours = g_strconcat (parts[0], "Zona=", zone, parts[1], NULL);
  TuntasCalendar *calendar = tuntas_calendar_new (hours, holidays, &error);

  g_assert_no_error (error);
  return calendar;
}

static gint64
at (TuntasCalendar *calendar, int date, int time)
{
  return tuntas_calendar_time_of (calendar, date, time / 100 * 60 + time % 100);
}

static void
assert_moment (TuntasCalendar *calendar, gint64 moment, int date, int time)
{
  int minute = tuntas_calendar_minute_of (calendar, moment);

  g_assert_cmpint (tuntas_calendar_date_of (calendar, moment), ==, date);
  g_assert_cmpint (minute / 60 * 100 + minute % 60, ==, time);
}

static const struct {
  int from_date;
  int from_time;
  TuntasDuration duration;
  int due_date;
  int due_time;
} vectors[] = {
  {20261223, 1400, {1, TUNTAS_DURATION_HARI_JAM_KERJA}, 20261228, 1400},
  {20261223, 1400, {1, TUNTAS_DURATION_HARI_KERJA}, 20261228, 1600},
  {20260820, 1000, {15, TUNTAS_DURATION_JAM}, 20260824, 1000},
  {20260226, 1000, {15, TUNTAS_DURATION_JAM}, 20260302, 1200},
  {20260824, 1550, {15, TUNTAS_DURATION_MENIT}, 20260826, 735},
  {20260824, 1550, {30, TUNTAS_DURATION_MENIT}, 20260826, 750},
  {20261120, 1120, {30, TUNTAS_DURATION_MENIT}, 20261120, 1320},
  {20261120, 1000, {3, TUNTAS_DURATION_HARI_KERJA}, 20261125, 1600},
  {20261120, 1000, {5, TUNTAS_DURATION_HARI_KERJA}, 20261127, 1630},
  {20261120, 1000, {10, TUNTAS_DURATION_HARI_KERJA}, 20261204, 1630},
  {20261120, 1000, {14, TUNTAS_DURATION_HARI_KERJA}, 20261210, 1600},
  {20261120, 1000, {60, TUNTAS_DURATION_HARI_KERJA}, 20270219, 1530},
  {20261120, 1000, {14, TUNTAS_DURATION_HARI_KALENDER}, 20261204, 1630},
  {20261120, 1000, {60, TUNTAS_DURATION_HARI_KALENDER}, 20270119, 1600},
  {20270301, 1000, {3, TUNTAS_DURATION_HARI_KERJA}, 20270304, 1500},
  {20270301, 1000, {5, TUNTAS_DURATION_HARI_KERJA}, 20270316, 1600},
  {20270301, 1000, {14, TUNTAS_DURATION_HARI_KERJA}, 20270331, 1600},
  {20270301, 1000, {60, TUNTAS_DURATION_HARI_KERJA}, 20270611, 1630},
  {20261123, 730, {2310, TUNTAS_DURATION_MENIT}, 20261130, 830},
  {20261123, 730, {1385, TUNTAS_DURATION_MENIT}, 20261126, 805},
  {20261123, 730, {1640, TUNTAS_DURATION_MENIT}, 20261126, 1320},
  /* used up exactly when the office closes, or when it goes to lunch */
  {20261123, 730, {450, TUNTAS_DURATION_MENIT}, 20261123, 1600},
  {20261123, 730, {270, TUNTAS_DURATION_MENIT}, 20261123, 1200},
  /* starts before opening, in a break, after closing, on a weekend */
  {20261123, 500, {30, TUNTAS_DURATION_MENIT}, 20261123, 800},
  {20261123, 1230, {30, TUNTAS_DURATION_MENIT}, 20261123, 1330},
  {20261123, 1900, {30, TUNTAS_DURATION_MENIT}, 20261124, 800},
  {20261121, 1000, {1, TUNTAS_DURATION_JAM}, 20261123, 830},
  {20261120, 2200, {1, TUNTAS_DURATION_HARI_KERJA}, 20261123, 1600},
  {20261121, 1000, {1, TUNTAS_DURATION_HARI_KERJA}, 20261123, 1600},
  /* a calendar day that is off ends at its end */
  {20261120, 1000, {1, TUNTAS_DURATION_HARI_KALENDER}, 20261121, 2359},
  /* months are clamped, then rolled to a working day */
  {20270129, 1000, {1, TUNTAS_DURATION_BULAN}, 20270301, 1500},
  {20240131, 1000, {1, TUNTAS_DURATION_BULAN}, 20240229, 1600},
  {20250131, 1000, {1, TUNTAS_DURATION_BULAN}, 20250228, 1630},
  {20261120, 1000, {4, TUNTAS_DURATION_BULAN}, 20270322, 1600},
  {20260724, 1000, {5, TUNTAS_DURATION_BULAN}, 20261228, 1600},
  {20261120, 1000, {0, TUNTAS_DURATION_NONE}, 20261120, 1000},
};

static void
test_vectors (void)
{
  static const char *const zones[] = {"WIB", "WITA", "WIT"};

  for (guint z = 0; z < G_N_ELEMENTS (zones); z++) {
    g_autoptr (TuntasCalendar) calendar = make_calendar (zones[z]);

    g_assert_cmpstr (tuntas_calendar_get_zone_name (calendar), ==, zones[z]);
    g_assert_cmpint (tuntas_calendar_get_utc_offset (calendar), ==, (7 + (int)z) * 3600);
    for (guint i = 0; i < G_N_ELEMENTS (vectors); i++) {
      gint64 from = at (calendar, vectors[i].from_date, vectors[i].from_time);
      gint64 due = tuntas_calendar_add (calendar, from, vectors[i].duration);
      g_autoptr (TuntasDeadline) deadline =
                   tuntas_calendar_explain (calendar, from, vectors[i].duration);

      g_test_message ("vector %u in %s", i, zones[z]);
      assert_moment (calendar, due, vectors[i].due_date, vectors[i].due_time);
      g_assert_cmpint (deadline->due, ==, due);
      g_assert_cmpint (deadline->from, ==, from);
    }
  }
}

/* The zone of the office decides, and nothing else. */
static void
test_zones (void)
{
  static const struct {
    const char *zone;
    const char *opens;
  } cases[] = {{"WIB", "2026-11-23T00:30:00Z"},
               {"WITA", "2026-11-22T23:30:00Z"},
               {"WIT", "2026-11-22T22:30:00Z"}};

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (TuntasCalendar) calendar = make_calendar (cases[i].zone);
    g_autoptr (GDateTime) opens = g_date_time_new_from_iso8601 (cases[i].opens, NULL);
    gint64 sunday = at (calendar, 20261122, 900);

    g_assert_cmpint (tuntas_calendar_next_working_time (calendar, sunday), ==,
                     g_date_time_to_unix (opens));
  }
}

static void
test_working_days_of_years (void)
{
  g_autoptr (TuntasCalendar) calendar = make_calendar ("WIB");
  static const int counts[] = {238, 237, 240, 242};

  for (int i = 0; i < 4; i++) {
    int year = 2024 + i;
    int counted = 0;

    g_assert_cmpint (
      tuntas_calendar_count_working_days (calendar, year * 10000 + 101, year * 10000 + 1231), ==,
      counts[i]);
    for (int date = year * 10000 + 101; date <= year * 10000 + 1231;
         date = tuntas_date_add_days (date, 1))
      counted += tuntas_calendar_is_working_day (calendar, date) ? 1 : 0;
    g_assert_cmpint (counted, ==, counts[i]);
    g_assert_true (tuntas_calendar_has_decreed_year (calendar, year));
  }
  g_assert_false (tuntas_calendar_has_decreed_year (calendar, 2023));
  g_assert_false (tuntas_calendar_has_decreed_year (calendar, 2028));
  g_assert_cmpint (tuntas_calendar_count_working_days (calendar, 20261231, 20260101), ==, 0);
}

/* Far from every list weeks repeat: 261 working days of 450 minutes in a year from a Monday. */
static void
test_far_years (void)
{
  g_autoptr (TuntasCalendar) calendar = make_calendar ("WIB");
  gint64 from = at (calendar, 22000106, 730);

  g_assert_cmpint (tuntas_date_get_weekday (22000106), ==, 1);
  g_assert_cmpint (tuntas_calendar_count_working_days (calendar, 22000106, 22010104), ==, 260);
  assert_moment (calendar, tuntas_calendar_add_minutes (calendar, from, 260 * 450), 22010102, 1630);
  assert_moment (calendar, tuntas_calendar_add_minutes (calendar, from, 260 * 450 + 1), 22010105,
                 731);
  g_assert_cmpint (
    tuntas_calendar_elapsed (calendar, at (calendar, 19500102, 0), at (calendar, 19510101, 0)), ==,
    52 * 2250);
  /* absurd amounts stay dates */
  g_assert_true (tuntas_date_is_valid (
    tuntas_calendar_date_of (calendar, tuntas_calendar_add_minutes (calendar, from, G_MAXINT64))));
  g_assert_true (tuntas_date_is_valid (
    tuntas_calendar_date_of (calendar, tuntas_calendar_add_minutes (calendar, from, G_MININT64))));
  for (TuntasDurationUnit unit = TUNTAS_DURATION_MENIT; unit <= TUNTAS_DURATION_BULAN; unit++)
    g_assert_cmpint (tuntas_calendar_add (calendar, from, (TuntasDuration){G_MAXINT, unit}), >,
                     from);
}

/* A second reckoning, minute by minute from the rules, against the table. */
static gboolean
runs_by_rules (TuntasCalendar *calendar, gint64 moment)
{
  int date = tuntas_calendar_date_of (calendar, moment);
  int minute = tuntas_calendar_minute_of (calendar, moment);
  gboolean is_friday = tuntas_date_get_weekday (date) == 5;

  if (!tuntas_calendar_is_working_day (calendar, date))
    return FALSE;
  if (date >= 20260219 && date <= 20260320)
    return is_friday ? (minute >= 480 && minute < 690) || (minute >= 750 && minute < 930)
                     : (minute >= 480 && minute < 720) || (minute >= 750 && minute < 900);
  return is_friday ? (minute >= 450 && minute < 690) || (minute >= 780 && minute < 990)
                   : (minute >= 450 && minute < 720) || (minute >= 780 && minute < 960);
}

static void
test_against_minutes (void)
{
  g_autoptr (TuntasCalendar) calendar = make_calendar ("WITA");
  gint64 start = at (calendar, 20260209, 0);
  gint64 end = at (calendar, 20260406, 0);
  gint64 counted = 0;

  for (gint64 moment = start; moment < end; moment += 60) {
    g_assert_cmpint (tuntas_calendar_elapsed (calendar, start, moment), ==, counted);
    g_assert_cmpint (tuntas_calendar_is_working_time (calendar, moment), ==,
                     runs_by_rules (calendar, moment));
    if (runs_by_rules (calendar, moment)) {
      counted++;
      g_assert_cmpint (tuntas_calendar_add_minutes (calendar, start, counted), ==, moment + 60);
    }
  }
  g_assert_cmpint (counted, >, 30 * 390);
}

static gint64
random_moment (void)
{
  /* 2023 to 2033: before, in and after the lists; odd seconds too */
  return G_GINT64_CONSTANT (1672531200) + g_test_rand_int_range (0, 10 * 365 * 86400);
}

static void
test_inverse_and_sum (void)
{
  g_autoptr (TuntasCalendar) calendar = make_calendar ("WIT");

  for (int i = 0; i < 20000; i++) {
    gint64 from = random_moment ();
    gint64 a = g_test_rand_int_range (0, i % 10 == 0 ? 1000000 : 10000);
    gint64 b = g_test_rand_int_range (0, 3000);
    gint64 after_a = tuntas_calendar_add_minutes (calendar, from, a);
    gint64 both = tuntas_calendar_add_minutes (calendar, from, a + b);

    g_assert_cmpint (after_a, >=, from);
    g_assert_cmpint (tuntas_calendar_elapsed (calendar, from, after_a), ==, a);
    g_assert_cmpint (tuntas_calendar_elapsed (calendar, after_a, from), ==, -a);
    g_assert_cmpint (tuntas_calendar_add_minutes (calendar, after_a, b), ==, both);
    g_assert_cmpint (tuntas_calendar_elapsed (calendar, after_a, both), ==, b);
    /* nothing earlier will do, and one minute more is later */
    if (a > 0)
      g_assert_cmpint (tuntas_calendar_elapsed (calendar, from, after_a - 1), ==, a - 1);
    g_assert_cmpint (tuntas_calendar_add_minutes (calendar, from, a + 1), >, after_a);
  }
}

static void
test_backwards (void)
{
  g_autoptr (TuntasCalendar) calendar = make_calendar ("WIB");

  for (int i = 0; i < 5000; i++) {
    gint64 until = random_moment ();
    gint64 a = g_test_rand_int_range (1, 10000);
    gint64 before = tuntas_calendar_add_minutes (calendar, until, -a);

    g_assert_cmpint (before, <, until);
    g_assert_cmpint (tuntas_calendar_elapsed (calendar, before, until), ==, a);
    g_assert_true (tuntas_calendar_is_working_time (calendar, before));
  }
}

static void
test_days_are_monotone (void)
{
  g_autoptr (TuntasCalendar) calendar = make_calendar ("WIB");

  for (int i = 0; i < 5000; i++) {
    gint64 from = random_moment ();
    int n = g_test_rand_int_range (1, 400);
    gint64 due =
      tuntas_calendar_add (calendar, from, (TuntasDuration){n, TUNTAS_DURATION_HARI_KERJA});
    gint64 next =
      tuntas_calendar_add (calendar, from, (TuntasDuration){n + 1, TUNTAS_DURATION_HARI_KERJA});
    int first = tuntas_date_add_days (tuntas_calendar_date_of (calendar, from), 1);
    int last = tuntas_calendar_date_of (calendar, due);

    g_assert_cmpint (tuntas_calendar_count_working_days (calendar, first, last), ==, n);
    g_assert_true (tuntas_calendar_is_working_day (calendar, last));
    g_assert_cmpint (next, >, due);
  }
}

static GPtrArray *
make_holiday (int date, TuntasHolidayKind kind, int closes_at)
{
  GPtrArray *holidays = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_holiday_unref);
  TuntasHoliday *holiday = tuntas_holiday_new ();

  holiday->date = date;
  holiday->kind = kind;
  holiday->name = g_strdup ("Hari Jadi Kabupaten Contoh");
  holiday->closes_at = closes_at;
  g_ptr_array_add (holidays, holiday);
  return holidays;
}

static void
test_local_and_half_days (void)
{
  g_autoptr (GPtrArray) whole = make_holiday (20261124, TUNTAS_HOLIDAY_LOCAL, 0);
  g_autoptr (GPtrArray) half = make_holiday (20261124, TUNTAS_HOLIDAY_LOCAL, 11 * 60);
  g_autoptr (TuntasCalendar) with_whole =
               tuntas_calendar_new (tuntas_calendar_default_hours (), whole, NULL);
  g_autoptr (TuntasCalendar) with_half =
               tuntas_calendar_new (tuntas_calendar_default_hours (), half, NULL);
  gint64 from = at (with_whole, 20261123, 1500);
  TuntasDuration one_day = {1, TUNTAS_DURATION_HARI_KERJA};

  g_assert_false (tuntas_calendar_is_working_day (with_whole, 20261124));
  assert_moment (with_whole, tuntas_calendar_add_minutes (with_whole, from, 120), 20261125, 830);
  assert_moment (with_whole, tuntas_calendar_add (with_whole, from, one_day), 20261125, 1600);

  g_assert_true (tuntas_calendar_is_working_day (with_half, 20261124));
  assert_moment (with_half, tuntas_calendar_add_minutes (with_half, from, 120), 20261124, 830);
  assert_moment (with_half, tuntas_calendar_add_minutes (with_half, from, 300), 20261125, 800);
  assert_moment (with_half, tuntas_calendar_add (with_half, from, one_day), 20261124, 1100);
}

/* Whichever comes first in the list, the office closes as early as any of them says. */
static void
test_two_holidays_on_a_day (void)
{
  for (int i = 0; i < 2; i++) {
    g_autoptr (GPtrArray) holidays =
                 make_holiday (20261124, TUNTAS_HOLIDAY_LOCAL, i == 0 ? 11 * 60 : 9 * 60);
    g_autoptr (GPtrArray) other =
                 make_holiday (20261124, TUNTAS_HOLIDAY_LOCAL, i == 0 ? 9 * 60 : 11 * 60);
    g_autoptr (GPtrArray) national = make_holiday (20261124, TUNTAS_HOLIDAY_NATIONAL, 0);
    g_autoptr (TuntasCalendar) half = NULL;
    g_autoptr (TuntasCalendar) whole = NULL;
    TuntasDuration one_day = {1, TUNTAS_DURATION_HARI_KERJA};

    g_ptr_array_add (holidays, tuntas_holiday_ref (other->pdata[0]));
    half = tuntas_calendar_new (tuntas_calendar_default_hours (), holidays, NULL);
    assert_moment (half, tuntas_calendar_add (half, at (half, 20261123, 1000), one_day), 20261124,
                   900);
    g_ptr_array_add (holidays, tuntas_holiday_ref (national->pdata[0]));
    whole = tuntas_calendar_new (tuntas_calendar_default_hours (), holidays, NULL);
    g_assert_false (tuntas_calendar_is_working_day (whole, 20261124));
  }
}

/* One decreed day is no list, and a list without a decree is none either. */
static void
test_decreed_year (void)
{
  g_autoptr (GPtrArray) holidays = make_holiday (20280214, TUNTAS_HOLIDAY_NATIONAL, 0);
  g_autoptr (TuntasCalendar) calendar = NULL;
  g_autoptr (TuntasCalendar) estimated = NULL;

  ((TuntasHoliday *)holidays->pdata[0])->decreed = TRUE;
  calendar = tuntas_calendar_new (tuntas_calendar_default_hours (), holidays, NULL);
  g_assert_false (tuntas_calendar_has_decreed_year (calendar, 2028));
  for (int day = 1; day <= 20; day++) {
    g_autoptr (GPtrArray) estimate = make_holiday (20280600 + day, TUNTAS_HOLIDAY_NATIONAL, 0);

    g_ptr_array_add (holidays, tuntas_holiday_ref (estimate->pdata[0]));
  }
  estimated = tuntas_calendar_new (tuntas_calendar_default_hours (), holidays, NULL);
  g_assert_false (tuntas_calendar_has_decreed_year (estimated, 2028));
}

static void
test_joint_leave_of_open_service (void)
{
  g_autoptr (GPtrArray) holidays = load_holidays ();
  g_auto (GStrv) parts = g_strsplit (tuntas_calendar_default_hours (), "CutiBersama=ya", 2);
  g_autofree char *hours = g_strjoinv ("CutiBersama=tidak", parts);
  g_autoptr (TuntasCalendar) open = tuntas_calendar_new (hours, holidays, NULL);

  g_assert_true (tuntas_calendar_is_working_day (open, 20261224));
  g_assert_false (tuntas_calendar_is_working_day (open, 20261225));
  assert_moment (open,
                 tuntas_calendar_add (open, at (open, 20261223, 1400),
                                      (TuntasDuration){1, TUNTAS_DURATION_HARI_KERJA}),
                 20261224, 1600);
}

static void
test_faulty (void)
{
  g_autoptr (GPtrArray) holidays = make_holiday (20260230, TUNTAS_HOLIDAY_LOCAL, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) hours_error = NULL;

  g_assert_null (tuntas_calendar_new (tuntas_calendar_default_hours (), holidays, &error));
  g_assert_error (error, TUNTAS_CALENDAR_ERROR, TUNTAS_CALENDAR_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "20260230"));
  g_assert_null (tuntas_calendar_new ("[Kantor]\nZona=WIB\n", NULL, &hours_error));
  g_assert_error (hours_error, TUNTAS_CALENDAR_ERROR, TUNTAS_CALENDAR_ERROR_INVALID);
}

static gpointer
walk_in_thread (gpointer data)
{
  TuntasCalendar *calendar = data;
  gint64 moment = at (calendar, 20240102, 730);

  for (int i = 0; i < 2000; i++)
    moment = tuntas_calendar_add_minutes (calendar, moment, 91);
  tuntas_calendar_unref (calendar);
  return GSIZE_TO_POINTER ((gsize)moment);
}

static void
test_threads (void)
{
  g_autoptr (TuntasCalendar) calendar = make_calendar ("WIB");
  gint64 expected = tuntas_calendar_add_minutes (calendar, at (calendar, 20240102, 730), 2000 * 91);
  GThread *threads[4] = {NULL};

  for (int i = 0; i < 4; i++)
    threads[i] = g_thread_new ("walk", walk_in_thread, tuntas_calendar_ref (calendar));
  for (int i = 0; i < 4; i++)
    g_assert_cmpint ((gint64)GPOINTER_TO_SIZE (g_thread_join (threads[i])), ==, expected);
}

static void
test_day (void)
{
  static const struct {
    int date;
    const char *why; /* NULL on a working day */
    int opens;
    int closes;
  } days[] = {
    {20261120, NULL, 450, 990},
    {20261123, NULL, 450, 960},
    {20261121, "akhir pekan", 0, 0},
    {20261224, "cuti bersama Kelahiran Yesus Kristus", 0, 0},
    {20260817, "libur Proklamasi Kemerdekaan", 0, 0},
    {20260226, NULL, 480, 900},
  };
  g_autoptr (TuntasCalendar) calendar = make_calendar ("WIB");

  for (guint i = 0; i < G_N_ELEMENTS (days); i++) {
    g_autofree char *why = tuntas_calendar_why_off (calendar, days[i].date);
    TuntasSpan hours = {0};

    g_assert_cmpstr (why, ==, days[i].why);
    g_assert_true (tuntas_calendar_get_hours (calendar, days[i].date, &hours) ==
                   (days[i].why == NULL));
    g_assert_cmpint (hours.starts, ==, days[i].opens);
    g_assert_cmpint (hours.ends, ==, days[i].closes);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar/vectors", test_vectors);
  g_test_add_func ("/calendar/day", test_day);
  g_test_add_func ("/calendar/zones", test_zones);
  g_test_add_func ("/calendar/working-days-of-years", test_working_days_of_years);
  g_test_add_func ("/calendar/far-years", test_far_years);
  g_test_add_func ("/calendar/against-minutes", test_against_minutes);
  g_test_add_func ("/calendar/inverse-and-sum", test_inverse_and_sum);
  g_test_add_func ("/calendar/backwards", test_backwards);
  g_test_add_func ("/calendar/days-are-monotone", test_days_are_monotone);
  g_test_add_func ("/calendar/local-and-half-days", test_local_and_half_days);
  g_test_add_func ("/calendar/two-holidays-on-a-day", test_two_holidays_on_a_day);
  g_test_add_func ("/calendar/decreed-year", test_decreed_year);
  g_test_add_func ("/calendar/joint-leave-of-open-service", test_joint_leave_of_open_service);
  g_test_add_func ("/calendar/faulty", test_faulty);
  g_test_add_func ("/calendar/threads", test_threads);
  return g_test_run ();
}
