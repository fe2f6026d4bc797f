/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-csv-writer.h"
#include "tuntas-lapor-reader.h"
#include "workbook.h"

#include <glib/gstdio.h>
#include <string.h>

#define HEADER                                                                                     \
  "Tracking ID,Tanggal Laporan Masuk,Waktu Laporan Masuk,Nama Pelapor,Klasifikasi Laporan,"        \
  "Judul Laporan,Isi Laporan Awal,Isi Laporan Akhir,Tipe Laporan (Anonim/Rahasia),"                \
  "Sumber Laporan,Status Laporan\r\n"

typedef struct {
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("tuntas-lapor-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "ekspor.xlsx", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_remove (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static GPtrArray *
read_path (const char *path, GError **error)
{
  g_autoptr (TuntasLaporReader) reader = tuntas_lapor_reader_new (path, 20261120, error);
  GPtrArray *rows = NULL;
  TuntasLaporRow *row = NULL;
  g_autoptr (GError) reason = NULL;

  if (reader == NULL)
    return NULL;
  rows = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_lapor_row_unref);
  while ((row = tuntas_lapor_reader_next (reader, NULL, &reason)) != NULL)
    g_ptr_array_add (rows, row);
  g_assert_no_error (reason);
  return rows;
}

static GPtrArray *
read_text (Fixture *fixture, const char *text)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *rows = NULL;

  g_assert_true (g_file_set_contents (fixture->path, text, -1, NULL));
  rows = read_path (fixture->path, &error);
  g_assert_no_error (error);
  return rows;
}

static void
test_row (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = read_text (
    fixture, HEADER "7300001,3 Jan 2026,11:41:21,Sri Contoh,Pengaduan Berkadar Pengawasan,"
                    "\"Jalan\nrusak\",\"<p>Yth. Dinas,</p>\nLubang &amp; genangan\",Lubang,"
                    "Anonim|Rahasia,iOS,Menunggu Kelengkapan Informasi\r\n");
  TuntasLaporRow *row = NULL;

  g_assert_cmpuint (rows->len, ==, 1);
  row = g_ptr_array_index (rows, 0);
  g_assert_cmpstr (row->fault, ==, NULL);
  g_assert_cmpstr (row->remark, ==, NULL);
  g_assert_cmpuint (row->line, ==, 2);
  g_assert_cmpstr (row->tracking_id, ==, "7300001");
  g_assert_cmpint (row->received_date, ==, 20260103);
  g_assert_cmpint (row->received_time, ==, 11 * 3600 + 41 * 60 + 21);
  g_assert_cmpstr (row->reporter, ==, "Sri Contoh");
  g_assert_cmpint (row->kind, ==, TUNTAS_CASE_KIND_PENGADUAN);
  g_assert_true (row->supervisory);
  g_assert_cmpstr (row->title, ==, "Jalan\nrusak");
  g_assert_cmpstr (row->subject, ==, "Jalan rusak");
  g_assert_cmpstr (row->original, ==, "<p>Yth. Dinas,</p>\nLubang &amp; genangan");
  g_assert_cmpstr (row->account, ==, "Yth. Dinas,\n\nLubang & genangan");
  g_assert_cmpstr (row->final_text, ==, "Lubang");
  g_assert_true (row->anonymous);
  g_assert_true (row->confidential);
  g_assert_cmpstr (row->source, ==, "iOS");
  g_assert_cmpstr (row->status, ==, "Menunggu Kelengkapan Informasi");
  g_assert_cmpstr (row->district, ==, NULL);
  g_assert_null (row->cells);
}

/* Rows of: date, time, classification, name, type; what becomes of them. */
static const struct {
  const char *date;
  const char *time;
  int received_date;
  int received_time;
  gboolean odd;
} dates[] = {
  {"3 Jan 2026", "11:41:21", 20260103, 42081, FALSE},
  {"9 Agu 2025", "00:00:00", 20250809, 0, FALSE},
  {"9 Agt 2025", "", 20250809, -1, FALSE},
  {"9 Aug 2025", "7:05", 20250809, 25500, FALSE},
  {"12 Mei 2025", "07.05", 20250512, 25500, FALSE},
  {"12 May 2025", "07:05:00.000", 20250512, 25500, FALSE},
  {"1 Desember 2025", "", 20251201, -1, FALSE},
  {"1 December 2025", "", 20251201, -1, FALSE},
  {"2026-01-03", "", 20260103, -1, FALSE},
  {"2026-01-03 14:05:00", "", 20260103, 50700, FALSE},
  {"2026-01-03T14:05:00", "", 20260103, 50700, FALSE},
  {"2026-01-03T14:05:00+07:00", "", 20260103, 50700, FALSE},
  {"2026-01-03T14:05:00Z", "", 20260103, -1, TRUE},
  {"3 Jan 2026", "2:05 PM", 20260103, 50700, FALSE},
  {"3 Jan 2026", "12:05 am", 20260103, 300, FALSE},
  {"3 Jan 2026", "14:05 WIB", 20260103, 50700, FALSE},
  {"3 Jan 2026", "13:05 PM", 20260103, -1, TRUE},
  {"3 Jan 2026", "1405", 20260103, -1, TRUE},
  {"2026-01-03 14:05:00", "08:00", 20260103, 28800, FALSE},
  {"03/01/2026", "", 20260103, -1, FALSE},
  {"46025", "0.486354166666667", 20260103, 42021, FALSE},
  {"46025.5", "", 20260103, 43200, FALSE},
  {"29 Feb 2024", "", 20240229, -1, FALSE},
  {"3 Jan 2026", "25:00:00", 20260103, -1, TRUE},
  {"3 Jan 2026", "pagi", 20260103, -1, TRUE},
  {"31 Feb 2026", "", 0, -1, FALSE},
  {"29 Feb 2026", "", 0, -1, FALSE},
  {"0 Jan 2026", "", 0, -1, FALSE},
  {"kemarin", "", 0, -1, FALSE},
  {"", "", 0, -1, FALSE},
  {"3 Jan 1026", "", 0, -1, FALSE},
  {"20 Nov 2026", "", 20261120, -1, FALSE},
  {"17", "", 0, -1, FALSE},
};

static void
test_dates (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++) {
    g_autofree char *text =
      g_strdup_printf (HEADER "1,%s,%s,,,Judul,Isi,,,,\r\n", dates[i].date, dates[i].time);
    g_autoptr (GPtrArray) rows = read_text (fixture, text);
    TuntasLaporRow *row = g_ptr_array_index (rows, 0);

    g_test_message ("%s %s", dates[i].date, dates[i].time);
    g_assert_cmpint (row->received_date, ==, dates[i].received_date);
    g_assert_cmpint (row->received_time, ==, dates[i].received_time);
    g_assert_cmpint (row->fault != NULL, ==, dates[i].received_date == 0);
    g_assert_cmpint (row->remark != NULL, ==, dates[i].odd);
  }
}

static const struct {
  const char *text;
  TuntasCaseKind kind;
  gboolean supervisory;
  gboolean odd;
} classifications[] = {
  {"Pengaduan", TUNTAS_CASE_KIND_PENGADUAN, FALSE, FALSE},
  {"", TUNTAS_CASE_KIND_PENGADUAN, FALSE, FALSE},
  {"Pengaduan Berkadar Pengawasan", TUNTAS_CASE_KIND_PENGADUAN, TRUE, FALSE},
  {"PENGADUAN TIDAK BERKADAR PENGAWASAN", TUNTAS_CASE_KIND_PENGADUAN, FALSE, FALSE},
  {"Aspirasi", TUNTAS_CASE_KIND_ASPIRASI, FALSE, FALSE},
  {"Permintaan Informasi", TUNTAS_CASE_KIND_PERMINTAAN_INFORMASI, FALSE, FALSE},
  {"Sanjungan", TUNTAS_CASE_KIND_SANJUNGAN, FALSE, FALSE},
  {"Lain-lain", TUNTAS_CASE_KIND_PENGADUAN, FALSE, TRUE},
};

static void
test_classifications (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (classifications); i++) {
    g_autofree char *text =
      g_strdup_printf (HEADER "1,3 Jan 2026,,,%s,Judul,Isi,,,,\r\n", classifications[i].text);
    g_autoptr (GPtrArray) rows = read_text (fixture, text);
    TuntasLaporRow *row = g_ptr_array_index (rows, 0);

    g_test_message ("%s", classifications[i].text);
    g_assert_cmpstr (row->fault, ==, NULL);
    g_assert_cmpint (row->kind, ==, classifications[i].kind);
    g_assert_cmpint (row->supervisory, ==, classifications[i].supervisory);
    g_assert_cmpint (row->remark != NULL, ==, classifications[i].odd);
  }
}

static const struct {
  const char *name;
  const char *type;
  const char *reporter;
  gboolean anonymous;
  gboolean confidential;
} reporters[] = {
  {"Sri Contoh", "", "Sri Contoh", FALSE, FALSE},
  {"Sri Contoh", "Anonim", "Sri Contoh", TRUE, FALSE},
  {"Sri Contoh", "Rahasia", "Sri Contoh", FALSE, TRUE},
  {"Sri Contoh", "Anonim|Rahasia", "Sri Contoh", TRUE, TRUE},
  {"Sri Contoh", "rahasia | anonim", "Sri Contoh", TRUE, TRUE},
  {"Anonim", "", NULL, TRUE, FALSE},
  {"", "Anonim", NULL, TRUE, FALSE},
  {"", "", NULL, FALSE, FALSE},
};

static void
test_reporters (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (reporters); i++) {
    g_autofree char *text = g_strdup_printf (HEADER "1,3 Jan 2026,,%s,,Judul,Isi,,%s,,\r\n",
                                             reporters[i].name, reporters[i].type);
    g_autoptr (GPtrArray) rows = read_text (fixture, text);
    TuntasLaporRow *row = g_ptr_array_index (rows, 0);

    g_assert_cmpstr (row->reporter, ==, reporters[i].reporter);
    g_assert_cmpint (row->anonymous, ==, reporters[i].anonymous);
    g_assert_cmpint (row->confidential, ==, reporters[i].confidential);
  }
}

static const struct {
  const char *name;
  const char *rows;
  guint n_rows;
  guint n_faulty;
} bodies[] = {
  {"no rows", "", 0, 0},
  {"no Tracking ID", ",3 Jan 2026,,,,Judul,Isi,,,,\r\n", 1, 1},
  {"Tracking ID that is none", "dan seterusnya jalan,3 Jan 2026,,,,Judul,Isi,,,,\r\n", 1, 1},
  {"letters in the Tracking ID", "AB-12/7,3 Jan 2026,,,,Judul,Isi,,,,\r\n", 1, 0},
  {"no text", "1,3 Jan 2026,,,,Judul,,,,,\r\n", 1, 1},
  {"only empty elements", "1,3 Jan 2026,,,,Judul,<p>&nbsp;</p>,,,,\r\n", 1, 1},
  {"only the final text", "1,3 Jan 2026,,,,Judul,,Isi akhir,,,\r\n", 1, 0},
  {"no title", "1,3 Jan 2026,,,,,Isi,,,,\r\n", 1, 0},
  {"tomorrow", "1,21 Nov 2026,,,,Judul,Isi,,,,\r\n", 1, 1},
  {"unknown status", "1,3 Jan 2026,,,,Judul,Isi,,,,Dialihkan ke Ombudsman\r\n", 1, 0},
  {"short row", "1,3 Jan 2026,,,,Judul,Isi\r\n", 1, 0},
  {"separators left over", "1,3 Jan 2026,,,,Judul,Isi,,,,,,,\r\n", 1, 0},
  {"a cell too many", "1,3 Jan 2026,,,,Judul,Isi, lanjut,,,,x\r\n", 1, 1},
  {"torn by a line break", "1,3 Jan 2026,,,,Judul,Isi yang\r\nterputus di sini,,,,\r\n", 2, 1},
  {"empty rows", ",,,,,,,,,,\r\n\r\n1,3 Jan 2026,,,,Judul,Isi,,,,\r\n ,,,,\r\n", 1, 0},
  {"header again", "1,3 Jan 2026,,,,A,B,,,,\r\n" HEADER "2,3 Jan 2026,,,,A,B,,,,\r\n", 2, 0},
  {"never closed", "1,3 Jan 2026,,,,Judul,\"Isi\r\n2,3 Jan 2026,,,,A,B,,,,\r\n", 1, 1},
};

static void
test_bodies (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++) {
    g_autofree char *text = g_strconcat (HEADER, bodies[i].rows, NULL);
    g_autoptr (GPtrArray) rows = read_text (fixture, text);
    guint n_faulty = 0;

    g_test_message ("%s", bodies[i].name);
    g_assert_cmpuint (rows->len, ==, bodies[i].n_rows);
    for (guint j = 0; j < rows->len; j++) {
      TuntasLaporRow *row = g_ptr_array_index (rows, j);

      n_faulty += row->fault != NULL;
      g_assert_cmpint (row->fault != NULL, ==, row->cells != NULL);
      g_assert_cmpint (row->fault == NULL, ==, row->digest != NULL);
      if (row->fault == NULL)
        g_assert_cmpint (*row->subject, !=, '\0');
    }
    g_assert_cmpuint (n_faulty, ==, bodies[i].n_faulty);
  }
}

/* The same report must be known again however a spreadsheet wrote its number. */
static void
test_tracking_ids (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *cell;
    const char *tracking_id; /* NULL when faulty */
  } ids[] = {
    {"7300001", "7300001"},
    {" 7300001 ", "7300001"},
    {"7300001.0", "7300001"},
    {"7.300.001", "7300001"},
    {"\"7,300,001\"", "7300001"},
    {"'7300001", "7300001"},
    {"\xc2\xa0"
     "7300001",
     "7300001"},
    {"0012", "0012"},
    {"A-12.5", "A-12.5"},
    {"7.3E+06", NULL},
    {"73 00001", NULL},
    {"Total: 605", NULL},
  };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    g_autofree char *text =
      g_strdup_printf (HEADER "%s,3 Jan 2026,,,,Judul,Isi,,,,\r\n", ids[i].cell);
    g_autoptr (GPtrArray) rows = read_text (fixture, text);
    TuntasLaporRow *row = g_ptr_array_index (rows, 0);

    g_test_message ("%s", ids[i].cell);
    g_assert_cmpint (row->fault == NULL, ==, ids[i].tracking_id != NULL);
    if (ids[i].tracking_id != NULL)
      g_assert_cmpstr (row->tracking_id, ==, ids[i].tracking_id);
  }
}

static void
test_long_title (Fixture *fixture, gconstpointer data)
{
  g_autofree char *title = g_strnfill (480, 'x');
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  TuntasLaporRow *row = NULL;

  for (gsize i = 7; i < 480; i += 8)
    title[i] = ' ';
  text = g_strdup_printf (HEADER "1,3 Jan 2026,,,,%s,Isi,,,,\r\n", title);
  rows = read_text (fixture, text);
  row = g_ptr_array_index (rows, 0);
  g_strchomp (title);
  g_assert_cmpstr (row->title, ==, title);
  g_assert_cmpint (g_utf8_strlen (row->subject, -1), <=, 121);
  g_assert_true (g_str_has_suffix (row->subject, "xxx…"));
}

/* Any order, other spellings, any separator, lines above the header. */
static void
test_forms (Fixture *fixture, gconstpointer data)
{
  static const char *const forms[] = {
    "Isi Laporan Awal;TRACKING ID;tanggal laporan masuk;Kota / Kabupaten\n"
    "Isi;77;3 Jan 2026;Kota Contoh\n",
    "Judul Laporan;Daftar Laporan Masuk;;\nNama Instansi;Pemerintah Kota Contoh;;\n"
    "Tanggal Generate;20 Nov 2026 09:12;;\n\n"
    "Tracking ID;Tanggal Laporan Masuk;Isi Laporan Awal;Kota/Kabupaten\n"
    "77;3 Jan 2026;Isi;Kota Contoh\n",
    "\xef\xbb\xbfTracking ID\tTanggal Laporan Masuk\tIsi Laporan\tKota/Kabupaten\tKolom Baru\n"
    "77\t2026-01-03\tIsi\tKota Contoh\tapa saja\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++) {
    g_autoptr (GPtrArray) rows = read_text (fixture, forms[i]);
    TuntasLaporRow *row = NULL;

    g_assert_cmpuint (rows->len, ==, 1);
    row = g_ptr_array_index (rows, 0);
    g_assert_cmpstr (row->fault, ==, NULL);
    g_assert_cmpstr (row->tracking_id, ==, "77");
    g_assert_cmpint (row->received_date, ==, 20260103);
    g_assert_cmpstr (row->account, ==, "Isi");
    g_assert_cmpstr (row->regency, ==, "Kota Contoh");
  }
}

/* The same report from CSV and from Excel is the same report; a changed one is not. */
static void
test_digest (Fixture *fixture, gconstpointer data)
{
  static const char *const preamble[] = {"Judul Laporan", "Daftar Laporan Masuk", NULL};
  static const char *const header[] = {"Tracking ID",
                                       "Tanggal Laporan Masuk",
                                       "Waktu Laporan Masuk",
                                       "Judul Laporan",
                                       "Isi Laporan Awal",
                                       "Isi Laporan Akhir",
                                       "Status Laporan",
                                       "Rating",
                                       NULL};
  static const char *const cells[] = {
    "1",      "3 Jan 2026", "08:00:00", "Judul", "Isi\nbaris dua", "Isi\nbaris dua",
    "Proses", "5",          NULL};
  static const char *const texts[] = {
    HEADER "1,3 Jan 2026,08:00:00,,,Judul,\"Isi\r\nbaris dua\",\"Isi\r\nbaris dua\",,,Proses\r\n",
    HEADER "1,2026-01-03,8:00,,,Judul ,\"Isi \x05\nbaris dua\",,,,Proses\r\n",
    HEADER "1,3 Jan 2026,08:00:00,,,Judul,\"Isi\nbaris dua\",,,,Selesai\r\n",
    HEADER "1,3 Jan 2026,08:00:00,,,Judul,\"Isi\nbaris tiga\",,,,Proses\r\n",
  };
  g_autoptr (GString) sheet = g_string_new (NULL);
  g_autoptr (Workbook) workbook = workbook_new ();
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;
  TuntasLaporRow *first = NULL;

  workbook_append_row (sheet, 1, preamble);
  workbook_append_row (sheet, 5, header);
  workbook_append_row (sheet, 6, cells);
  workbook_set_sheet (workbook, sheet->str);
  path = workbook_write (workbook, fixture->folder);
  rows = read_path (path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, 1);
  first = g_ptr_array_index (rows, 0);
  g_assert_cmpuint (first->line, ==, 6);
  g_assert_cmpstr (first->rating, ==, "5");
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (GPtrArray) others = read_text (fixture, texts[i]);
    TuntasLaporRow *other = g_ptr_array_index (others, 0);

    g_assert_cmpint (g_strcmp0 (first->digest, other->digest) == 0, ==, i < 2);
  }
}

/* What was written for correction reads back as it was, without the guards against formulas. */
static void
test_guarded (Fixture *fixture, gconstpointer data)
{
  static const char *const header[] = {"Tracking ID", "Tanggal Laporan Masuk", "Isi Laporan Awal",
                                       TUNTAS_LAPOR_FAULT_TITLE, NULL};
  static const char *const cells[] = {"1", "3 Jan 2026", "=1+1 'kata'", "apa", NULL};
  g_autoptr (TuntasCsvWriter) writer = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;
  TuntasLaporRow *row = NULL;

  writer = tuntas_csv_writer_new_for_path (fixture->path, ';', &error);
  g_assert_true (tuntas_csv_writer_write_row (writer, header, NULL, &error) &&
                 tuntas_csv_writer_write_row (writer, cells, NULL, &error) &&
                 tuntas_csv_writer_close (writer, NULL, &error));
  rows = read_path (fixture->path, &error);
  g_assert_no_error (error);
  row = g_ptr_array_index (rows, 0);
  g_assert_cmpstr (row->original, ==, "=1+1 'kata'");
}

static const struct {
  const char *name;
  const char *content;
  TuntasExchangeError code;
  const char *word; /* of the message */
} wrong[] = {
  {"empty", "", TUNTAS_EXCHANGE_ERROR_FORMAT, "empty"},
  {"old Excel", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", TUNTAS_EXCHANGE_ERROR_FORMAT, ".xls"},
  {"web page", "<html><table></table></html>", TUNTAS_EXCHANGE_ERROR_FORMAT, "web page"},
  {"web page with a mark", "\xef\xbb\xbf\r\n<table>", TUNTAS_EXCHANGE_ERROR_FORMAT, "web page"},
  {"PDF", "%PDF-1.7", TUNTAS_EXCHANGE_ERROR_FORMAT, "PDF"},
  {"torn workbook", "PK\x03\x04", TUNTAS_EXCHANGE_ERROR_DAMAGED, "whole"},
  {"other table", "Nomor,Nama\n1,Sri\n", TUNTAS_EXCHANGE_ERROR_NO_HEADER, "Tracking ID"},
  {"without text", "Tracking ID,Tanggal Laporan Masuk\n1,3 Jan 2026\n",
   TUNTAS_EXCHANGE_ERROR_NO_HEADER, "Isi Laporan Awal"},
  {"without date", "Tracking ID,Isi Laporan Awal\n1,Isi\n", TUNTAS_EXCHANGE_ERROR_NO_HEADER,
   "Tanggal Laporan Masuk"},
};

static void
test_wrong (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++) {
    g_autoptr (GError) error = NULL;

    g_test_message ("%s", wrong[i].name);
    g_assert_true (g_file_set_contents (fixture->path, wrong[i].content, -1, NULL));
    g_assert_null (tuntas_lapor_reader_new (fixture->path, 0, &error));
    g_assert_error (error, TUNTAS_EXCHANGE_ERROR, (int)wrong[i].code);
    g_assert_nonnull (strstr (error->message, wrong[i].word));
  }
}

/* Exports in the form that the real ones have, when the machine has them. */
static void
test_shared_data (void)
{
  static const struct {
    const char *name;
    guint n_rows;
    guint n_faulty;
    guint n_ids;
    guint n_anonymous;
    guint n_confidential;
    guint n_pengaduan;
    guint n_supervisory;
  } files[] = {
    {"lapor-ekspor.csv", 605, 1, 602, 372, 226, 430, 92},
    {"lapor-ekspor.xlsx", 150, 0, 148, 99, 58, 103, 22},
  };
  const char *folder = g_getenv ("TUNTAS_SHARED_DATA");
  g_autoptr (GHashTable) digests = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  if (folder == NULL || !g_file_test (folder, G_FILE_TEST_IS_DIR)) {
    g_test_skip ("TUNTAS_SHARED_DATA names no folder with sample exports");
    return;
  }
  for (guint i = 0; i < G_N_ELEMENTS (files); i++) {
    g_autofree char *path = g_build_filename (folder, files[i].name, NULL);
    g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr (GError) error = NULL;
    g_autoptr (GPtrArray) rows = read_path (path, &error);
    guint n_faulty = 0;
    guint n_anonymous = 0;
    guint n_confidential = 0;
    guint n_pengaduan = 0;
    guint n_supervisory = 0;
    guint n_other = 0; /* than what the first file has first */

    g_assert_no_error (error);
    for (guint j = 0; j < rows->len; j++) {
      TuntasLaporRow *row = g_ptr_array_index (rows, j);
      const char *known = NULL;

      if (row->fault != NULL) {
        n_faulty++;
        continue;
      }
      known = g_hash_table_lookup (digests, row->tracking_id);
      n_other += known != NULL && !g_str_equal (known, row->digest);
      g_hash_table_add (ids, g_strdup (row->tracking_id));
      if (known == NULL)
        g_hash_table_insert (digests, g_strdup (row->tracking_id), g_strdup (row->digest));
      n_anonymous += row->anonymous;
      n_confidential += row->confidential;
      n_pengaduan += row->kind == TUNTAS_CASE_KIND_PENGADUAN;
      n_supervisory += row->supervisory;
    }
    g_assert_cmpuint (rows->len, ==, files[i].n_rows);
    g_assert_cmpuint (n_faulty, ==, files[i].n_faulty);
    g_assert_cmpuint (g_hash_table_size (ids), ==, files[i].n_ids);
    g_assert_cmpuint (n_other, ==, 1);
    g_assert_cmpuint (n_anonymous, ==, files[i].n_anonymous);
    g_assert_cmpuint (n_confidential, ==, files[i].n_confidential);
    g_assert_cmpuint (n_pengaduan, ==, files[i].n_pengaduan);
    g_assert_cmpuint (n_supervisory, ==, files[i].n_supervisory);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/lapor/row", Fixture, NULL, set_up, test_row, tear_down);
  g_test_add ("/lapor/dates", Fixture, NULL, set_up, test_dates, tear_down);
  g_test_add ("/lapor/classifications", Fixture, NULL, set_up, test_classifications, tear_down);
  g_test_add ("/lapor/reporters", Fixture, NULL, set_up, test_reporters, tear_down);
  g_test_add ("/lapor/bodies", Fixture, NULL, set_up, test_bodies, tear_down);
  g_test_add ("/lapor/tracking-ids", Fixture, NULL, set_up, test_tracking_ids, tear_down);
  g_test_add ("/lapor/long-title", Fixture, NULL, set_up, test_long_title, tear_down);
  g_test_add ("/lapor/forms", Fixture, NULL, set_up, test_forms, tear_down);
  g_test_add ("/lapor/digest", Fixture, NULL, set_up, test_digest, tear_down);
  g_test_add ("/lapor/guarded", Fixture, NULL, set_up, test_guarded, tear_down);
  g_test_add ("/lapor/wrong", Fixture, NULL, set_up, test_wrong, tear_down);
  g_test_add_func ("/lapor/shared-data", test_shared_data);
  return g_test_run ();
}
