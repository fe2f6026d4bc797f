/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-holiday-file.h"
#include "tuntas-paths.h"

#include <glib/gstdio.h>

#define HEAD "tanggal,jenis,nama,sumber,ditetapkan\n"

static void
test_shipped (void)
{
  static const struct {
    int year;
    guint national;
    guint joint_leave;
  } years[] = {{2024, 19, 10}, {2025, 17, 11}, {2026, 17, 8}, {2027, 18, 8}};
  g_autofree char *data = tuntas_paths_dup_data_dir ();
  g_autofree char *folder = g_build_filename (data, "holidays", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) holidays = tuntas_holiday_file_read_folder (folder, &error);

  g_assert_no_error (error);
  for (guint y = 0; y < G_N_ELEMENTS (years); y++) {
    guint n[TUNTAS_HOLIDAY_LOCAL + 1] = {0};

    for (guint i = 0; i < holidays->len; i++) {
      const TuntasHoliday *holiday = holidays->pdata[i];

      if (holiday->date / 10000 != years[y].year)
        continue;
      n[holiday->kind]++;
      g_assert_true (holiday->decreed);
      g_assert_nonnull (holiday->source);
      g_assert_cmpint (holiday->closes_at, ==, 0);
    }
    g_assert_cmpuint (n[TUNTAS_HOLIDAY_NATIONAL], ==, years[y].national);
    g_assert_cmpuint (n[TUNTAS_HOLIDAY_JOINT_LEAVE], ==, years[y].joint_leave);
    g_assert_cmpuint (n[TUNTAS_HOLIDAY_LOCAL], ==, 0);
  }
}

static void
test_parse (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) holidays = tuntas_holiday_file_parse (
    "\xef\xbb\xbf# daftar\r\n\r\n"
    "jenis,tanggal,nama,sumber,ditetapkan,tutup\r\n"
    "LD,24 November 2026,\"Hari Jadi \"\"Contoh\"\", ke-70\",SK Bupati Contoh,ya,11.00\r\n"
    "cuti_bersama,2026-11-23,Cuti Bersama,,tidak\r\n",
    "uji.csv", &error);
  const TuntasHoliday *first = NULL;
  const TuntasHoliday *second = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (holidays->len, ==, 2);
  first = holidays->pdata[0];
  second = holidays->pdata[1];
  g_assert_cmpint (first->date, ==, 20261123);
  g_assert_cmpint (first->kind, ==, TUNTAS_HOLIDAY_JOINT_LEAVE);
  g_assert_false (first->decreed);
  g_assert_null (first->source);
  g_assert_cmpint (second->date, ==, 20261124);
  g_assert_cmpint (second->kind, ==, TUNTAS_HOLIDAY_LOCAL);
  g_assert_cmpstr (second->name, ==, "Hari Jadi \"Contoh\", ke-70");
  g_assert_cmpint (second->closes_at, ==, 660);
}

static void
test_faulty (void)
{
  static const struct {
    const char *text;
    const char *place;
    const char *word;
  } cases[] = {
    {"tanggal,jenis,nama,sumber\n", "uji.csv, line 1", "ditetapkan"},
    {HEAD "2026-02-30,LN,A,S,ya\n", "line 2", "2026-02-30"},
    {HEAD "2026-02-20,XX,A,S,ya\n", "line 2", "jenis"},
    {HEAD "2026-02-20,LN,,S,ya\n", "line 2", "nama"},
    {HEAD "2026-02-20,LN,A,S,entah\n", "line 2", "ditetapkan"},
    {HEAD "2026-02-20,LN,A\n", "line 2", "ditetapkan"},
    {HEAD "2026-02-20,LN,A,,ya\n", "line 2", "sumber"},
    {HEAD "# komentar\n\n2026-02-20,LN,\"A,S,ya\n", "line 4", "quotation"},
    {HEAD "2026-02-20,LN,A,S,ya\n2026-02-20,libur_nasional,B,S,ya\n", "line 3", "twice"},
    {"tanggal,jenis,nama,sumber,ditetapkan,tutup\n2026-02-20,LD,A,S,ya,siang\n", "line 2", "tutup"},
    {"tanggal\xff\n", "line 0", "UTF-8"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (GPtrArray) holidays = tuntas_holiday_file_parse (cases[i].text, "uji.csv", &error);

    g_assert_null (holidays);
    g_assert_error (error, TUNTAS_CALENDAR_ERROR, TUNTAS_CALENDAR_ERROR_INVALID);
    g_test_message ("%s", error->message);
    g_assert_nonnull (strstr (error->message, cases[i].place));
    g_assert_nonnull (strstr (error->message, cases[i].word));
  }
}

static void
test_folder (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("tuntas-holidays-XXXXXX", &error);
  g_autofree char *first = g_build_filename (folder, "a.csv", NULL);
  g_autofree char *second = g_build_filename (folder, "b.csv", NULL);
  g_autoptr (GPtrArray) holidays = NULL;
  g_autoptr (GPtrArray) missing = NULL;

  g_assert_no_error (error);
  g_file_set_contents (first, HEAD "2028-01-01,LN,Pertama,S,ya\n", -1, &error);
  g_assert_no_error (error);
  g_file_set_contents (second, HEAD "2028-01-02,LN,Kedua,S,ya\n2028-01-01,LN,Lain,S,ya\n", -1,
                       &error);
  g_assert_no_error (error);
  holidays = tuntas_holiday_file_read_folder (folder, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (holidays->len, ==, 2);
  g_assert_cmpstr (((TuntasHoliday *)holidays->pdata[0])->name, ==, "Pertama");
  g_remove (first);
  g_remove (second);
  g_rmdir (folder);
  missing = tuntas_holiday_file_read_folder (folder, &error);
  g_assert_null (missing);
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/holiday-file/shipped", test_shipped);
  g_test_add_func ("/holiday-file/parse", test_parse);
  g_test_add_func ("/holiday-file/faulty", test_faulty);
  g_test_add_func ("/holiday-file/folder", test_folder);
  return g_test_run ();
}
