/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-calendar-error.h"
#include "tuntas-schedule.h"

static void
test_default (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TuntasSchedule) schedule =
               tuntas_schedule_parse (tuntas_schedule_get_default_text (), &error);
  int ordinary = 0;
  int ramadan = 0;

  g_assert_no_error (error);
  for (int i = 0; i < 7; i++) {
    ordinary += tuntas_day_hours_get_minutes (&schedule->ordinary[i], 0);
    ramadan += tuntas_day_hours_get_minutes (&schedule->ramadan[i], 0);
  }
  /* Perpres 21/2023: 37.5 hours a week, 32.5 in Ramadan */
  g_assert_cmpint (ordinary, ==, 2250);
  g_assert_cmpint (ramadan, ==, 1950);
  g_assert_cmpint (tuntas_schedule_get_day_minutes (schedule), ==, 450);
  g_assert_cmpint (tuntas_schedule_get_utc_offset (schedule), ==, 7 * 3600);
  g_assert_cmpuint (schedule->seasons->len, ==, 4);
  g_assert_true (((TuntasSeason *)schedule->seasons->pdata[2])->decreed);
  g_assert_false (((TuntasSeason *)schedule->seasons->pdata[3])->decreed);
}

static void
test_round_trip (void)
{
  g_autoptr (TuntasSchedule) schedule =
               tuntas_schedule_parse (tuntas_schedule_get_default_text (), NULL);
  g_autofree char *text = tuntas_schedule_to_text (schedule);
  g_autoptr (GError) error = NULL;
  g_autoptr (TuntasSchedule) again = tuntas_schedule_parse (text, &error);
  g_autofree char *text_again = NULL;

  g_assert_no_error (error);
  text_again = tuntas_schedule_to_text (again);
  g_assert_cmpstr (text, ==, text_again);
  g_assert_cmpstr (text, ==, tuntas_schedule_get_default_text ());
  g_assert_cmpmem (schedule->ordinary, sizeof schedule->ordinary, again->ordinary,
                   sizeof again->ordinary);
}

#define WEEK                                                                                       \
  "[Jam]\nSenin=08.00-14.00\nSelasa=08.00-14.00\nRabu=08.00-14.00\nKamis=08.00-14.00\n"            \
  "Jumat=08.00-11.00\nSabtu=08.00-12.30; istirahat 10.00-10.15; istirahat 11.00-11.15\n"           \
  "Minggu=libur\n"

static void
test_six_days_without_ramadan (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TuntasSchedule) schedule =
               tuntas_schedule_parse ("[Kantor]\nZona=WIT\nCutiBersama=tidak\n" WEEK, &error);
  TuntasSpan spans[TUNTAS_SCHEDULE_MAX_BREAKS + 1] = {0};

  g_assert_no_error (error);
  g_assert_true (schedule->is_off[TUNTAS_HOLIDAY_NATIONAL]);
  g_assert_false (schedule->is_off[TUNTAS_HOLIDAY_JOINT_LEAVE]);
  g_assert_cmpint (tuntas_schedule_get_utc_offset (schedule), ==, 9 * 3600);
  g_assert_cmpint (tuntas_schedule_get_day_minutes (schedule), ==, (4 * 360 + 180 + 240) / 6);
  g_assert_cmpint (tuntas_day_hours_get_spans (&schedule->ordinary[5], 0, spans), ==, 3);
  g_assert_cmpint (spans[1].starts, ==, 615);
  g_assert_cmpint (spans[1].ends, ==, 660);
  /* a half day that ends in a break, and one that ends before opening */
  g_assert_cmpint (tuntas_day_hours_get_minutes (&schedule->ordinary[5], 11 * 60 + 5), ==, 165);
  g_assert_cmpint (tuntas_day_hours_get_minutes (&schedule->ordinary[5], 7 * 60), ==, 0);
}

static void
test_faulty (void)
{
  static const struct {
    const char *text;
    const char *word;
  } cases[] = {
    {"", "Zona"},
    {"no key file", "cannot be read"},
    {"[Kantor]\nZona=WIS\n" WEEK, "WITA"},
    {"[Kantor]\nZona=WIB\nCutiBersama=mungkin\n" WEEK, "CutiBersama"},
    {"[Kantor]\nZona=WIB\nCutiBersma=ya\n" WEEK, "CutiBersma"},
    {"[Kantor]\nZona=WIB\n" WEEK "Senen=libur\n", "Senen"},
    {"[Kantor]\nZona=WIB\n" WEEK "[Puasa]\n", "[Puasa]"},
    {"[Kantor]\nZona=WIB\n[Jam]\nSenin=08.00-14.00\n", "Selasa"},
    {"[Kantor]\nZona=WIB\n" WEEK "Senin=\n", "Senin"},
    {"[Kantor]\nZona=WIB\n" WEEK "Senin=;\n", "Senin"},
    {"[Kantor]\nZona= \n" WEEK, "Zona"},
    {"[Kantor]\nZona=WIB\n" WEEK "Senin=8-14\n", "Senin"},
    {"[Kantor]\nZona=WIB\n" WEEK "Senin=14.00-08.00\n", "Senin"},
    {"[Kantor]\nZona=WIB\n" WEEK "Senin=08.00-14.00; rehat 10.00-11.00\n", "istirahat"},
    {"[Kantor]\nZona=WIB\n" WEEK "Senin=08.00-14.00; istirahat 13.00-15.00\n", "outside"},
    {"[Kantor]\nZona=WIB\n" WEEK
     "Senin=08.00-14.00; istirahat 12.00-13.00; istirahat 10.00-11.00\n",
     "outside"},
    {"[Kantor]\nZona=WIB\n" WEEK "Senin=08.00-14.00; istirahat 08.00-14.00\n", "no working time"},
    {"[Kantor]\nZona=WIB\n" WEEK "Senin=08.00-14.00; istirahat 08.00-08.10; istirahat 09.00-09.10; "
     "istirahat 10.00-10.10; istirahat 11.00-11.10; istirahat 12.00-12.10\n",
     "four"},
    {"[Kantor]\nZona=WIB\n" WEEK "[Ramadan]\n1447 H=2026-02-19 s.d. 2026-03-20\n", "Jam Ramadan"},
    {"[Kantor]\nZona=WIB\n" WEEK "[Ramadan]\n1447 H=2026-02-19\n", "1447 H"},
    {"[Kantor]\nZona=WIB\n" WEEK "[Ramadan]\n1447 H=2026-03-20 s.d. 2026-02-19\n", "1447 H"},
    {"[Kantor]\nZona=WIB\n" WEEK "[Ramadan]\n1447 H=2026-02-19 s.d. 2026-03-20; kira\n",
     "perkiraan"},
    {"[Kantor]\nZona=WIB\n" WEEK "[Ramadan]\nA=2026-02-19 s.d. 2026-03-20\n"
     "B=2026-03-20 s.d. 2026-03-21\n",
     "overlap"},
    {"[Kantor]\nZona=WIB\n[Jam]\nSenin=libur\nSelasa=libur\nRabu=libur\nKamis=libur\nJumat=libur\n"
     "Sabtu=libur\nMinggu=libur\n",
     "At least one day"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (TuntasSchedule) schedule = tuntas_schedule_parse (cases[i].text, &error);

    g_assert_null (schedule);
    g_assert_error (error, TUNTAS_CALENDAR_ERROR, TUNTAS_CALENDAR_ERROR_INVALID);
    g_test_message ("%s", error->message);
    g_assert_nonnull (strstr (error->message, cases[i].word));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schedule/default", test_default);
  g_test_add_func ("/schedule/round-trip", test_round_trip);
  g_test_add_func ("/schedule/six-days-without-ramadan", test_six_days_without_ramadan);
  g_test_add_func ("/schedule/faulty", test_faulty);
  return g_test_run ();
}
