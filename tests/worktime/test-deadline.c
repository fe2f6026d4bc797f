/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-calendar-text.h"
#include "tuntas-calendar.h"
#include "tuntas-date.h"
#include "tuntas-deadline-sentence.h"
#include "tuntas-holiday-file.h"
#include "tuntas-paths.h"

static void
add_local (GPtrArray *holidays, int date, const char *name, int closes_at)
{
  TuntasHoliday *holiday = tuntas_holiday_new ();

  holiday->date = date;
  holiday->kind = TUNTAS_HOLIDAY_LOCAL;
  holiday->name = g_strdup (name);
  holiday->decreed = TRUE;
  holiday->closes_at = closes_at;
  g_ptr_array_add (holidays, holiday);
}

static TuntasCalendar *
make_calendar (void)
{
  g_autofree char *data = tuntas_paths_dup_data_dir ();
  g_autofree char *folder = g_build_filename (data, "holidays", NULL);
  g_autoptr (GPtrArray) holidays = tuntas_holiday_file_read_folder (folder, NULL);
  TuntasCalendar *calendar = NULL;

  add_local (holidays, 20260708, "Hari Jadi Kabupaten Contoh", 0);
  add_local (holidays, 20260908, "Libur Pilkades Serentak", 0);
  add_local (holidays, 20260714, "Pelantikan Bupati Contoh", 11 * 60);
  calendar = tuntas_calendar_new (tuntas_calendar_default_hours (), holidays, NULL);
  g_assert_nonnull (calendar);
  return calendar;
}

static gint64
read_time (TuntasCalendar *calendar, const char *text)
{
  gint64 at = 0;

  g_assert_true (text == NULL || tuntas_calendar_parse_iso (calendar, text, &at, NULL));
  return at;
}

static void
test_sentences (void)
{
  static const struct {
    const char *from;
    TuntasDuration duration;
    const char *now; /* NULL: not known */
    const char *sentence;
  } cases[] = {
    {"2026-08-24T09:10",
     {15, TUNTAS_DURATION_JAM},
     "2026-08-24T10:00",
     "15 jam kerja sejak Sen 09.10; Sel libur Maulid Nabi Muhammad SAW; jatuh tempo Kam 09.10"},
    {"2026-08-20T10:00",
     {15, TUNTAS_DURATION_JAM},
     "2026-08-20T10:00",
     "15 jam kerja sejak Kam 10.00; Sab–Min akhir pekan; jatuh tempo Sen 24 Agu 10.00"},
    {"2026-08-20T10:00",
     {15, TUNTAS_DURATION_JAM},
     NULL,
     "15 jam kerja sejak Kam 20 Agu 2026 10.00; Sab 22 Agu–Min 23 Agu akhir pekan; jatuh tempo "
     "Sen 24 Agu 10.00"},
    {"2026-08-20T10:00",
     {15, TUNTAS_DURATION_JAM},
     "2027-01-10T10:00",
     "15 jam kerja sejak Kam 20 Agu 2026 10.00; Sab 22 Agu 2026–Min 23 Agu 2026 akhir pekan; jatuh "
     "tempo Sen 24 Agu 2026 10.00"},
    {"2026-11-20T11:20",
     {30, TUNTAS_DURATION_MENIT},
     "2026-11-20T11:20",
     "30 menit kerja sejak Jum 11.20; istirahat 11.30–13.00; jatuh tempo Jum 13.20"},
    {"2026-11-20T13:20",
     {30, TUNTAS_DURATION_MENIT},
     "2026-11-20T13:20",
     "30 menit kerja sejak Jum 13.20; jatuh tempo Jum 13.50"},
    {"2026-11-21T10:00",
     {1, TUNTAS_DURATION_JAM},
     "2026-11-23T07:30",
     "1 jam kerja sejak Sab 21 Nov 10.00 (dihitung mulai Sen 07.30); Sab 21 Nov–Min 22 Nov akhir "
     "pekan; jatuh tempo Sen 08.30"},
    {"2026-02-26T10:00",
     {15, TUNTAS_DURATION_JAM},
     "2026-02-26T10:00",
     "15 jam kerja sejak Kam 10.00; Kam–Jum jam Ramadan 1447 H, Sab–Min akhir pekan, Sen 2 Mar jam "
     "Ramadan 1447 H; jatuh tempo Sen 2 Mar 12.00"},
    {"2026-07-07T14:00",
     {5, TUNTAS_DURATION_JAM},
     "2026-07-07T14:00",
     "5 jam kerja sejak Sel 14.00; Rab libur Hari Jadi Kabupaten Contoh; jatuh tempo Kam 10.30"},
    {"2026-07-13T14:00",
     {6, TUNTAS_DURATION_JAM},
     "2026-07-13T14:00",
     "6 jam kerja sejak Sen 14.00; Sel setengah hari Pelantikan Bupati Contoh (tutup 11.00); jatuh "
     "tempo Rab 08.00"},
    {"2026-07-13T14:00",
     {1, TUNTAS_DURATION_HARI_KERJA},
     "2026-07-13T14:00",
     "1 hari kerja sejak Sen 14.00; jatuh tempo Sel 11.00"},
    {"2026-12-23T14:00",
     {1, TUNTAS_DURATION_HARI_KERJA},
     "2026-12-23T14:00",
     "1 hari kerja sejak Rab 14.00; Kam cuti bersama Kelahiran Yesus Kristus, Jum libur Kelahiran "
     "Yesus Kristus (Hari Raya Natal), Sab–Min akhir pekan; jatuh tempo Sen 28 Des 16.00"},
    {"2026-12-23T14:00",
     {1, TUNTAS_DURATION_HARI_JAM_KERJA},
     "2026-12-23T14:00",
     "1 hari kerja (7 jam 30 menit kerja) sejak Rab 14.00; Kam cuti bersama Kelahiran Yesus "
     "Kristus, Jum libur Kelahiran Yesus Kristus (Hari Raya Natal), Sab–Min akhir pekan; jatuh "
     "tempo Sen 28 Des 14.00"},
    {"2026-11-23T10:00",
     {2, TUNTAS_DURATION_HARI_JAM_KERJA},
     "2026-11-23T10:00",
     "2 hari kerja (15 jam kerja) sejak Sen 10.00; jatuh tempo Rab 10.00"},
    {"2026-09-07T10:00",
     {1, TUNTAS_DURATION_HARI_KERJA},
     "2026-09-07T10:00",
     "1 hari kerja sejak Sen 10.00; Sel libur Pilkades Serentak; jatuh tempo Rab 16.00"},
    {"2024-01-02T10:00",
     {400, TUNTAS_DURATION_HARI_KERJA},
     "2024-01-02T10:00",
     "400 hari kerja sejak Sel 10.00; 89 akhir pekan, Kam 8 Feb libur Isra Mikraj Nabi Muhammad "
     "SAW, Jum 9 Feb cuti bersama Tahun Baru Imlek 2575 Kongzili, Rab 14 Feb libur Pemilihan Umum "
     "2024, Sen 11 Mar libur Hari Suci Nyepi Tahun Baru Saka 1946, Sel 12 Mar cuti bersama Hari "
     "Suci Nyepi, Jum 29 Mar libur Wafat Yesus Kristus, Sen 8 Apr–Sel 9 Apr cuti bersama Idulfitri "
     "1445 Hijriah, Rab 10 Apr–Kam 11 Apr libur Idulfitri 1445 Hijriah, Jum 12 Apr cuti bersama "
     "Idulfitri 1445 Hijriah, Sen 15 Apr cuti bersama Idulfitri 1445 Hijriah, Rab 1 Mei libur Hari "
     "Buruh Internasional, Kam 9 Mei libur Kenaikan Yesus Kristus, dan 31 hari lain; jatuh tempo "
     "Sel 16 Sep 2025 16.00"},
    {"2026-11-20T10:00",
     {14, TUNTAS_DURATION_HARI_KALENDER},
     "2026-11-20T10:00",
     "14 hari kalender sejak Jum 10.00; jatuh tempo Jum 4 Des 16.30"},
    {"2026-11-20T10:00",
     {4, TUNTAS_DURATION_BULAN},
     "2026-11-20T10:00",
     "4 bulan sejak Jum 10.00; Sab 20 Mar 2027–Min 21 Mar 2027 akhir pekan; jatuh tempo Sen 22 Mar "
     "2027 16.00"},
    {"2026-11-20T10:00",
     {60, TUNTAS_DURATION_HARI_KERJA},
     NULL,
     "60 hari kerja sejak Jum 20 Nov 2026 10.00; 13 akhir pekan, Kam 24 Des cuti bersama Kelahiran "
     "Yesus Kristus, Jum 25 Des libur Kelahiran Yesus Kristus (Hari Raya Natal), Jum 1 Jan 2027 "
     "libur Tahun Baru 2027 Masehi, Sel 5 Jan 2027 libur Isra Mikraj Nabi Muhammad SAW, Jum 5 Feb "
     "2027 cuti bersama Tahun Baru Imlek 2578 Kongzili; jatuh tempo Jum 19 Feb 2027 15.30"},
    {"2027-12-30T10:00",
     {2, TUNTAS_DURATION_HARI_KERJA},
     "2027-12-30T10:00",
     "2 hari kerja sejak Kam 10.00; Sab–Min akhir pekan; jatuh tempo Sen 3 Jan 2028 16.00; "
     "perhatian: daftar libur 2028 belum ditetapkan, jatuh tempo dapat bergeser"},
    {"2027-02-08T08:00",
     {1, TUNTAS_DURATION_JAM},
     "2027-02-08T08:00",
     "1 jam kerja sejak Sen 08.00; Sen jam Ramadan 1448 H; jatuh tempo Sen 09.00; perhatian: "
     "jam Ramadan 1448 H masih perkiraan, jatuh tempo dapat bergeser"},
    {"2026-11-20T10:00",
     {0, TUNTAS_DURATION_NONE},
     "2026-11-20T10:00",
     "tanpa batas waktu sejak Jum 10.00"},
  };
  g_autoptr (TuntasCalendar) calendar = make_calendar ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (TuntasDeadline) deadline = tuntas_calendar_explain (
      calendar, read_time (calendar, cases[i].from), cases[i].duration);
    g_autofree char *sentence =
      tuntas_deadline_to_sentence (deadline, calendar, read_time (calendar, cases[i].now));

    g_assert_cmpstr (sentence, ==, cases[i].sentence);
  }
}

static void
test_skips (void)
{
  static const struct {
    int date;
    const char *reason;
    int minutes;
  } expected[] = {
    {20261224, "cuti bersama Kelahiran Yesus Kristus", 0},
    {20261225, "libur Kelahiran Yesus Kristus (Hari Raya Natal)", 0},
    {20261226, "akhir pekan", 0},
    {20261227, "akhir pekan", 0},
  };
  g_autoptr (TuntasCalendar) calendar = make_calendar ();
  g_autoptr (TuntasDeadline) deadline =
               tuntas_calendar_explain (calendar, read_time (calendar, "2026-12-23T14:00"),
                                        (TuntasDuration){1, TUNTAS_DURATION_HARI_KERJA});

  g_assert_cmpuint (deadline->skipped->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++) {
    const TuntasSkip *skip = deadline->skipped->pdata[i];

    g_assert_cmpint (skip->date, ==, expected[i].date);
    g_assert_cmpstr (skip->reason, ==, expected[i].reason);
    g_assert_cmpint (skip->minutes, ==, expected[i].minutes);
    g_assert_true (skip->decreed);
  }
}

/* Every day between is either skipped or a whole working day. */
static void
test_skips_add_up (void)
{
  g_autoptr (TuntasCalendar) calendar = make_calendar ();

  for (int i = 0; i < 2000; i++) {
    int start = tuntas_date_add_days (20240101, g_test_rand_int_range (0, 4 * 365));
    gint64 from = tuntas_calendar_time_of (calendar, start, g_test_rand_int_range (0, 1440));
    TuntasDuration duration = {g_test_rand_int_range (1, 80), TUNTAS_DURATION_HARI_KERJA};
    g_autoptr (TuntasDeadline) deadline = tuntas_calendar_explain (calendar, from, duration);
    int days = tuntas_date_days_between (start, tuntas_calendar_date_of (calendar, deadline->due));

    g_assert_cmpint (days - (int)deadline->skipped->len, ==, duration.amount);
  }
}

static void
test_undecreed_year (void)
{
  g_autoptr (TuntasCalendar) calendar = make_calendar ();
  static const struct {
    const char *from;
    TuntasDuration duration;
    int year;
  } cases[] = {
    {"2026-11-20T10:00", {60, TUNTAS_DURATION_HARI_KERJA}, 0},
    {"2027-12-31T10:00", {2, TUNTAS_DURATION_HARI_KERJA}, 2028},
    {"2023-12-29T10:00", {2, TUNTAS_DURATION_HARI_KERJA}, 2023},
    {"2027-12-31T10:00", {2, TUNTAS_DURATION_HARI_KALENDER}, 0},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (TuntasDeadline) deadline = tuntas_calendar_explain (
      calendar, read_time (calendar, cases[i].from), cases[i].duration);

    g_assert_cmpint (deadline->undecreed_year, ==, cases[i].year);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/deadline/sentences", test_sentences);
  g_test_add_func ("/deadline/skips", test_skips);
  g_test_add_func ("/deadline/skips-add-up", test_skips_add_up);
  g_test_add_func ("/deadline/undecreed-year", test_undecreed_year);
  return g_test_run ();
}
