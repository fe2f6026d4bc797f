/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Imports a made-up export of LAPOR! into a new office: bench-import [ROWS]. Prints how long
 * reading and importing take, the latter also as a ratio to the floor: the same rows written by
 * plain SQLite into four plain tables with a full-text index, in transactions of the same size on
 * the same disk.
 */
#include "config.h"

#include "office-fixture.h"
#include "tuntas-csv-writer.h"
#include "tuntas-exchange-service.h"
#include "tuntas-lapor-reader.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <sys/resource.h>

#define BATCH 500
#define VOCABULARY 4000
#define WORDS 77

static char *
make_word (GRand *random)
{
  static const char *const syllables[] = {"ba", "ka",  "ran", "men",  "ti", "lo", "sa", "per",
                                          "da", "kan", "ja",  "lan",  "su", "ni", "gu", "ter",
                                          "mo", "hon", "wa",  "rung", "pe", "la", "ya", "nan"};
  GString *word = g_string_new (NULL);
  gint32 n = g_rand_int_range (random, 2, 5);

  for (gint32 i = 0; i < n; i++)
    g_string_append (word,
                     syllables[g_rand_int_range (random, 0, (gint32)G_N_ELEMENTS (syllables))]);
  return g_string_free (word, FALSE);
}

/* Few words are common and many are rare, as in any language. */
static void
append_words (GString *text, char **words, guint n, GRand *random)
{
  for (guint i = 0; i < n; i++) {
    double x = g_rand_double (random);

    if (i > 0)
      g_string_append (text, i % 20 == 0 ? ".\n\n" : " ");
    g_string_append (text, words[(guint)(x * x * x * VOCABULARY)]);
  }
}

static void
write_export (const char *path, guint n_rows)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TuntasCsvWriter) writer = tuntas_csv_writer_new_for_path (path, ',', &error);
  g_autoptr (GRand) random = g_rand_new_with_seed (2026);
  g_autoptr (GString) title = g_string_new (NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  static const char *const statuses[] = {"Proses", "Selesai", "Terverifikasi"};
  static const char *const types[] = {"", "Anonim", "Rahasia", "Anonim|Rahasia"};

  g_assert_no_error (error);
  for (guint i = 0; i < VOCABULARY; i++)
    g_ptr_array_add (words, make_word (random));
  tuntas_csv_writer_write_row (writer, tuntas_lapor_row_get_columns (), NULL, NULL);
  for (guint i = 0; i < n_rows; i++) {
    g_autofree char *id = g_strdup_printf ("%u", 9000000 + i * 7);
    g_autofree char *date = g_strdup_printf ("%u Okt 2026", i % 31 + 1);
    g_autofree char *time = g_strdup_printf ("%02u:%02u:%02u", i % 24, i % 60, i % 59);
    const char *cells[27] = {NULL};

    for (guint k = 0; k < 26; k++)
      cells[k] = "";
    g_string_truncate (title, 0);
    g_string_truncate (text, 0);
    append_words (title, (char **)words->pdata, 6, random);
    append_words (text, (char **)words->pdata, WORDS, random);
    if (i % 10 == 0)
      g_string_append (text, "<br>Terima kasih &amp; salam");
    cells[0] = id;
    cells[1] = date;
    cells[2] = time;
    cells[3] = "Sri Contoh";
    cells[4] = i % 3 == 0 ? "Aspirasi" : "Pengaduan Tidak Berkadar Pengawasan";
    cells[6] = "Perizinan";
    cells[7] = title->str;
    cells[8] = text->str;
    cells[9] = text->str;
    cells[10] = types[i % 4];
    cells[11] = "Android";
    cells[14] = "Dinas Contoh";
    cells[15] = statuses[i % 3];
    cells[19] = "Kecamatan Contoh";
    tuntas_csv_writer_write_row (writer, cells, NULL, NULL);
  }
  g_assert_true (tuntas_csv_writer_close (writer, NULL, &error));
}

static double
seconds_since (gint64 start)
{
  return (double)(g_get_monotonic_time () - start) / G_USEC_PER_SEC;
}

static double
read_export (const char *path, guint n_rows)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (TuntasLaporReader) reader = tuntas_lapor_reader_new (path, 0, NULL);
  TuntasLaporRow *row;
  guint n = 0;

  while ((row = tuntas_lapor_reader_next (reader, NULL, NULL)) != NULL) {
    n += row->fault == NULL;
    tuntas_lapor_row_unref (row);
  }
  g_assert_cmpuint (n, ==, n_rows);
  return seconds_since (start);
}

static void
execute (sqlite3 *db, const char *sql)
{
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
}

static void
insert (sqlite3_stmt *statement, gint64 id, const char *const *texts)
{
  sqlite3_bind_int64 (statement, 1, id);
  for (int i = 0; texts[i] != NULL; i++)
    sqlite3_bind_text (statement, i + 2, texts[i], -1, SQLITE_TRANSIENT);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_DONE);
  sqlite3_reset (statement);
}

static double
write_floor (const char *export_path, const char *path)
{
  static const char *const inserts[] = {
    "INSERT INTO cases VALUES (?1, ?2, ?3, ?4, ?5, 20261120, 20261120, 1, 1)",
    "INSERT INTO complaints VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    "INSERT INTO people VALUES (?1, ?2)",
    "INSERT INTO events VALUES (?1, ?1, 'register', 20261120, ?2, ?3)",
    "INSERT INTO words (rowid, subject, account) VALUES (?1, ?2, ?3)",
  };
  sqlite3_stmt *statements[G_N_ELEMENTS (inserts)];
  g_autoptr (TuntasLaporReader) reader = tuntas_lapor_reader_new (export_path, 0, NULL);
  TuntasLaporRow *row;
  sqlite3 *db = NULL;
  gint64 start = g_get_monotonic_time ();
  gint64 id = 0;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  execute (db,
           "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
           "CREATE TABLE cases (id INTEGER PRIMARY KEY, number TEXT UNIQUE, external TEXT UNIQUE,"
           " subject TEXT, category TEXT, since INTEGER, due INTEGER, lane INTEGER, open INTEGER);"
           "CREATE INDEX cases_open ON cases (lane, due, number, subject) WHERE open;"
           "CREATE TABLE complaints (id INTEGER PRIMARY KEY, subject TEXT, account TEXT,"
           " district TEXT, status TEXT, digest TEXT);"
           "CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT);"
           "CREATE TABLE events (seq INTEGER PRIMARY KEY, case_id INTEGER, act TEXT, at INTEGER,"
           " note TEXT, hash TEXT);"
           "CREATE INDEX events_case ON events (case_id);"
           "CREATE VIRTUAL TABLE words USING fts5 (subject, account, content = 'complaints',"
           " content_rowid = 'id');");
  for (guint i = 0; i < G_N_ELEMENTS (inserts); i++)
    g_assert_cmpint (sqlite3_prepare_v2 (db, inserts[i], -1, &statements[i], NULL), ==, SQLITE_OK);
  while ((row = tuntas_lapor_reader_next (reader, NULL, NULL)) != NULL) {
    const char *const rows[][6] = {
      {row->tracking_id, row->tracking_id, row->subject, row->category},
      {row->subject, row->account, row->district, row->status, row->digest},
      {row->reporter},
      {"Impor dari SP4N-LAPOR!", row->digest},
      {row->subject, row->account},
    };

    if (id++ % BATCH == 0)
      execute (db, id > 1 ? "COMMIT; BEGIN IMMEDIATE" : "BEGIN IMMEDIATE");
    for (guint i = 0; i < G_N_ELEMENTS (inserts); i++)
      insert (statements[i], id, rows[i]);
    tuntas_lapor_row_unref (row);
  }
  execute (db, "COMMIT");
  for (guint i = 0; i < G_N_ELEMENTS (inserts); i++)
    sqlite3_finalize (statements[i]);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
  return seconds_since (start);
}

static double
import_export (OfficeFixture *fixture, const char *path, gboolean dry_run, guint n_new)
{
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();
  g_autoptr (TuntasImport) import = tuntas_workspace_import_lapor (
    fixture->workspace, path, NULL, TUNTAS_IMPORT_FINISHED_RUN, 0, dry_run, NULL, NULL, NULL,
    &error);

  g_assert_no_error (error);
  g_assert_cmpuint (import->n_new, ==, n_new);
  return seconds_since (start);
}

static double
processor_seconds (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
         (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / G_USEC_PER_SEC;
}

static glong
peak_mib (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024;
}

int
main (int argc, char **argv)
{
  guint n_rows = argc > 1 ? (guint)atoi (argv[1]) : 10000;
  OfficeFixture fixture = {0};
  g_autofree char *path = NULL;
  g_autofree char *floor_path = NULL;
  double reading;
  double previewing;
  double floor;
  double importing;
  double processor;
  double again;
  glong before;

  if (n_rows == 0) {
    g_printerr ("Usage: %s [ROWS]\n", argv[0]);
    return 2;
  }
  office_fixture_set_up (&fixture, NULL);
  path = office_fixture_build_path (&fixture, "ekspor.csv");
  floor_path = office_fixture_build_path (&fixture, "lantai.db");
  write_export (path, n_rows);
  reading = read_export (path, n_rows);
  floor = write_floor (path, floor_path);
  before = peak_mib ();
  previewing = import_export (&fixture, path, TRUE, n_rows);
  processor = processor_seconds ();
  importing = import_export (&fixture, path, FALSE, n_rows);
  processor = processor_seconds () - processor;
  again = import_export (&fixture, path, FALSE, 0);
  g_print ("rows %u\n", n_rows);
  g_print ("read %.3f s\n", reading);
  g_print ("preview %.3f s\n", previewing);
  g_print ("floor %.3f s\n", floor);
  g_print ("import %.3f s (%.3f s of the processor), %.2f of the floor, %.0f rows/s\n", importing,
           processor, importing / floor, n_rows / importing);
  g_print ("import again %.3f s\n", again);
  g_print ("peak memory %ld MiB, %ld MiB before the import\n", peak_mib (), before);
  office_fixture_tear_down (&fixture, NULL);
  return 0;
}
