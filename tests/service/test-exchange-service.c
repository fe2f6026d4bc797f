/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "office-fixture.h"
#include "tuntas-case-service.h"
#include "tuntas-exchange-error.h"
#include "tuntas-exchange-service.h"

#include <string.h>

#define HEADER                                                                                     \
  "Tracking ID,Tanggal Laporan Masuk,Waktu Laporan Masuk,Nama Pelapor,Klasifikasi Laporan,"        \
  "Kategori,Judul Laporan,Isi Laporan Awal,Isi Laporan Akhir,Tipe Laporan,Sumber Laporan,"         \
  "Instansi Terdisposisi,Status Laporan,Alasan Tunda/Arsip\r\n"
#define ROW_1                                                                                      \
  "501,3 Nov 2026,08:15:30,Sri Contoh,Pengaduan Berkadar Pengawasan,Perizinan,"                    \
  "\"Izin\nlama\",\"<p>Izin saya &amp; tetangga belum terbit.</p>\",Izin belum terbit.,,iOS,"      \
  "Dinas Contoh,Proses,\r\n"
#define ROW_2                                                                                      \
  "502,4 Nov 2026,19:40:00,Budi Misal,Aspirasi,,Lampu taman,Mohon lampu taman ditambah.,,"         \
  "Anonim|Rahasia,SMS,,Terverifikasi,\r\n"
#define ROW_2_DONE                                                                                 \
  "502,4 Nov 2026,19:40:00,Budi Misal,Aspirasi,,Lampu taman,Mohon lampu taman ditambah.,,"         \
  "Anonim|Rahasia,SMS,,Selesai,\r\n"
#define ROW_FAULTY                                                                                 \
  "503,31 Feb 2026,10:00:00,Tini Umpama,Pengaduan,,Jalan,=Jalan rusak,,,Website,,Proses,\r\n"
#define ROW_MENDED                                                                                 \
  "503,28 Feb 2026,10:00:00,Tini Umpama,Pengaduan,,Jalan,=Jalan rusak,,,Website,,Proses,\r\n"

static char *
write_file (OfficeFixture *fixture, const char *name, const char *rows)
{
  char *path = office_fixture_build_path (fixture, name);
  g_autofree char *text = g_strconcat (HEADER, rows, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

/* Imports, or only tells; what comes back is counted by the caller. */
static TuntasImport *
import_as (OfficeFixture *fixture,
           const char *path,
           TuntasImportFinished finished,
           gboolean dry_run)
{
  g_autoptr (GError) error = NULL;
  TuntasImport *import = tuntas_workspace_import_lapor (fixture->workspace, path, NULL, finished, 0,
                                                        dry_run, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (import->rows, ==,
                    import->n_new + import->changed + import->duplicate + import->skipped +
                      import->faulty);
  g_assert_cmpuint (import->filed, <=, import->n_new);
  return import;
}

static void
assert_import (OfficeFixture *fixture,
               const char *path,
               gboolean dry_run,
               guint n_new,
               guint changed,
               guint duplicate,
               guint faulty)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TuntasImport) import = tuntas_workspace_import_lapor (
    fixture->workspace, path, NULL, TUNTAS_IMPORT_FINISHED_RUN, 0, dry_run, NULL, NULL, NULL,
    &error);

  g_assert_no_error (error);
  g_assert_cmpuint (import->n_new, ==, n_new);
  g_assert_cmpuint (import->changed, ==, changed);
  g_assert_cmpuint (import->duplicate, ==, duplicate);
  g_assert_cmpuint (import->faulty, ==, faulty);
  g_assert_cmpuint (import->rows, ==, n_new + changed + duplicate + faulty);
  g_assert_cmpuint (import->items->len, ==, import->rows);
}

/* Imports a file of these rows and sees to it that the preview told the same before. */
static void
import_rows (OfficeFixture *fixture,
             const char *name,
             const char *rows,
             guint n_new,
             guint changed,
             guint duplicate,
             guint faulty)
{
  g_autofree char *path = write_file (fixture, name, rows);

  assert_import (fixture, path, TRUE, n_new, changed, duplicate, faulty);
  assert_import (fixture, path, FALSE, n_new, changed, duplicate, faulty);
}

static GPtrArray *
list_cases (OfficeFixture *fixture, const char *text)
{
  g_autoptr (TuntasCaseQuery) query = tuntas_case_query_new ();
  g_autoptr (GError) error = NULL;
  GPtrArray *cases;

  query->kind = -1;
  query->channel = -1;
  query->text = g_strdup (text);
  query->now = tuntas_workspace_now (fixture->workspace);
  cases = tuntas_workspace_query_cases (fixture->workspace, query, &error);
  g_assert_no_error (error);
  return cases;
}

static TuntasCaseFile *
load_case (OfficeFixture *fixture, const char *tracking_id)
{
  g_autoptr (GPtrArray) cases = list_cases (fixture, tracking_id);
  g_autoptr (GError) error = NULL;
  TuntasCaseFile *file;

  g_assert_cmpuint (cases->len, ==, 1);
  file = tuntas_workspace_load_case (
    fixture->workspace, ((TuntasCaseSummary *)g_ptr_array_index (cases, 0))->id, &error);
  g_assert_no_error (error);
  return file;
}

static char *
load_attachment_text (OfficeFixture *fixture, TuntasCaseFile *file, guint n)
{
  TuntasAttachment *attachment = g_ptr_array_index (file->attachments, n);
  g_autoptr (GError) error = NULL;
  g_autoptr (TuntasAttachment) whole =
               tuntas_workspace_load_attachment (fixture->workspace, attachment->id, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (whole->content, NULL), g_bytes_get_size (whole->content));
}

static void
assert_found (OfficeFixture *fixture, const char *words, guint n)
{
  g_autoptr (GPtrArray) cases = list_cases (fixture, words);

  g_assert_cmpuint (cases->len, ==, n);
}

static void
test_preview (OfficeFixture *fixture, gconstpointer data)
{
  g_autofree char *path = write_file (fixture, "a.csv", ROW_1 ROW_2 ROW_2 ROW_2_DONE ROW_FAULTY);
  g_autoptr (GPtrArray) cases = NULL;
  guint64 changes = tuntas_workspace_get_change_count (fixture->workspace);

  assert_import (fixture, path, TRUE, 2, 1, 1, 1);
  cases = list_cases (fixture, NULL);
  g_assert_cmpuint (cases->len, ==, 0);
  g_assert_cmpuint (tuntas_workspace_get_change_count (fixture->workspace), ==, changes);
}

static void
test_items (OfficeFixture *fixture, gconstpointer data)
{
  static const struct {
    guint line;
    const char *tracking_id;
    TuntasImportOutcome outcome;
    const char *word; /* of the reason */
  } items[] = {
    {2, "501", TUNTAS_IMPORT_NEW, NULL},          {4, "502", TUNTAS_IMPORT_NEW, NULL},
    {5, "502", TUNTAS_IMPORT_CHANGED, "Selesai"}, {6, "503", TUNTAS_IMPORT_FAULTY, "31 Feb"},
    {7, "501", TUNTAS_IMPORT_DUPLICATE, NULL},
  };
  g_autofree char *path = write_file (fixture, "a.csv", ROW_1 ROW_2 ROW_2_DONE ROW_FAULTY ROW_1);
  g_autoptr (GError) error = NULL;
  g_autoptr (TuntasImport) import = tuntas_workspace_import_lapor (
    fixture->workspace, path, NULL, TUNTAS_IMPORT_FINISHED_RUN, 0, FALSE, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (import->items->len, ==, G_N_ELEMENTS (items));
  for (guint i = 0; i < G_N_ELEMENTS (items); i++) {
    TuntasImportRow *item = g_ptr_array_index (import->items, i);

    g_assert_cmpuint (item->line, ==, items[i].line);
    g_assert_cmpstr (item->tracking_id, ==, items[i].tracking_id);
    g_assert_cmpint (item->outcome, ==, items[i].outcome);
    if (items[i].word == NULL)
      g_assert_cmpstr (item->reason, ==, NULL);
    else
      g_assert_nonnull (strstr (item->reason, items[i].word));
  }
}

static void
test_new (OfficeFixture *fixture, gconstpointer data)
{
  g_autoptr (TuntasCaseFile) first = NULL;
  g_autoptr (TuntasCaseFile) second = NULL;
  g_autofree char *final_text = NULL;
  TuntasEventView *view = NULL;

  import_rows (fixture, "a.csv", ROW_1 ROW_2, 2, 0, 0, 0);
  assert_found (fixture, "tetangga", 1);
  assert_found (fixture, "lampu", 1);
  first = load_case (fixture, "501");
  g_assert_cmpstr (first->complaint->subject, ==, "Izin lama");
  g_assert_cmpstr (first->complaint->account, ==, "Izin saya & tetangga belum terbit.");
  g_assert_cmpstr (first->complaint->original, ==, "<p>Izin saya &amp; tetangga belum terbit.</p>");
  g_assert_cmpint (first->complaint->kind, ==, TUNTAS_CASE_KIND_PENGADUAN);
  g_assert_cmpint (first->complaint->channel, ==, TUNTAS_CHANNEL_LAPOR);
  g_assert_true (first->complaint->supervisory);
  g_assert_cmpstr (first->complaint->external_id, ==, "501");
  g_assert_cmpstr (first->complaint->external_status, ==, "Proses");
  g_assert_cmpstr (first->complaint->external_source, ==, "iOS");
  g_assert_cmpstr (first->complaint->service_unit, ==, "Dinas Contoh");
  /* 3 November 2026, 08.15.30 in Jakarta */
  g_assert_cmpint (first->complaint->received_at, ==, G_GINT64_CONSTANT (1793668530));
  g_assert_true (first->has_complainant);
  g_assert_cmpstr (first->summary->step, ==, first->sop->entry);
  g_assert_cmpuint (first->events->len, ==, 1);
  view = g_ptr_array_index (first->events, 0);
  g_assert_cmpint (view->event->act, ==, TUNTAS_ACT_REGISTER);
  g_assert_nonnull (strstr (view->event->note, "a.csv"));
  g_assert_nonnull (strstr (view->event->note, "Proses"));
  g_assert_cmpuint (first->attachments->len, ==, 1);
  final_text = load_attachment_text (fixture, first, 0);
  g_assert_cmpstr (final_text, ==, "Izin belum terbit.");

  second = load_case (fixture, "502");
  g_assert_cmpint (second->complaint->kind, ==, TUNTAS_CASE_KIND_ASPIRASI);
  g_assert_true (second->complaint->anonymous);
  g_assert_true (second->complaint->confidential);
  g_assert_false (second->has_complainant);
  g_assert_cmpstr (second->complaint->original, ==, NULL);
  office_fixture_assert_whole (fixture);
}

static void
test_twice (OfficeFixture *fixture, gconstpointer data)
{
  g_autofree char *path = write_file (fixture, "a.csv", ROW_1 ROW_2 ROW_2_DONE ROW_FAULTY);
  g_autofree char *renamed = write_file (fixture, "b.csv", ROW_1 ROW_2 ROW_2_DONE);
  guint64 changes = 0;
  guint events = 0;

  assert_import (fixture, path, FALSE, 2, 1, 0, 1);
  events = office_fixture_count_events (fixture);
  changes = tuntas_workspace_get_change_count (fixture->workspace);
  assert_import (fixture, path, TRUE, 0, 0, 3, 1);
  assert_import (fixture, path, FALSE, 0, 0, 3, 1);
  g_assert_cmpuint (tuntas_workspace_get_change_count (fixture->workspace), ==, changes);
  assert_import (fixture, renamed, FALSE, 0, 0, 3, 0);
  g_assert_cmpuint (office_fixture_count_events (fixture), ==, events);
}

static void
test_changed (OfficeFixture *fixture, gconstpointer data)
{
  g_autoptr (TuntasCaseFile) file = NULL;
  TuntasEventView *view = NULL;

  import_rows (fixture, "lama.csv", ROW_1 ROW_2, 2, 0, 0, 0);
  import_rows (fixture, "baru.csv", ROW_1 ROW_2_DONE, 0, 1, 1, 0);
  file = load_case (fixture, "502");
  g_assert_cmpstr (file->complaint->external_status, ==, "Selesai");
  g_assert_cmpuint (file->events->len, ==, 2);
  view = g_ptr_array_index (file->events, 1);
  g_assert_cmpint (view->event->act, ==, TUNTAS_ACT_IMPORT);
  /* Who imports when nobody was named is the clerk, not who happens to hold the case. */
  g_assert_cmpint (view->event->by, ==,
                   ((TuntasEventView *)g_ptr_array_index (file->events, 0))->event->by);
  g_assert_cmpstr (view->event->note, ==,
                   "Status di LAPOR! berubah dari “Terverifikasi” menjadi “Selesai”.");
  g_assert_cmpint (file->summary->status, ==, TUNTAS_CASE_STATUS_RUNNING);
  /* The older file does not bring the older status back. */
  import_rows (fixture, "lama.csv", ROW_1 ROW_2, 0, 0, 2, 0);
  office_fixture_assert_whole (fixture);
}

/* Other words in a newer export stand beside those taken in first. */
static void
test_other_words (OfficeFixture *fixture, gconstpointer data)
{
  g_autoptr (TuntasCaseFile) file = NULL;
  g_autofree char *words = NULL;

  import_rows (fixture, "lama.csv", ROW_2, 1, 0, 0, 0);
  import_rows (fixture, "baru.csv",
               "502,4 Nov 2026,19:40:00,Budi Misal,Aspirasi,,Lampu taman,Lampu <b>mati</b>.,,"
               "Anonim|Rahasia,SMS,,Terverifikasi,\r\n",
               0, 1, 0, 0);
  file = load_case (fixture, "502");
  g_assert_cmpstr (file->complaint->account, ==, "Mohon lampu taman ditambah.");
  g_assert_cmpuint (file->attachments->len, ==, 1);
  words = load_attachment_text (fixture, file, 0);
  g_assert_cmpstr (words, ==, "Lampu <b>mati</b>.");
  office_fixture_assert_whole (fixture);
}

/* Refused rows are kept, can be written out, mended and imported; then nothing is refused. */
static void
test_faulty (OfficeFixture *fixture, gconstpointer data)
{
  g_autofree char *out = office_fixture_build_path (fixture, "ditolak.csv");
  g_autofree char *content = NULL;
  g_autofree char *empty = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *mended = NULL;
  g_autoptr (TuntasCaseFile) file = NULL;

  import_rows (fixture, "a.csv", ROW_1 ROW_FAULTY, 1, 0, 0, 1);
  office_fixture_reopen (fixture);
  g_assert_true (tuntas_workspace_export_faulty (fixture->workspace, out, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (out, &content, NULL, NULL));
  g_assert_nonnull (strstr (content, ";a.csv;4;"));
  g_assert_nonnull (strstr (content, "31 Feb 2026"));
  g_assert_nonnull (strstr (content, "\"'=Jalan rusak\""));
  g_assert_null (strstr (content, "Sri Contoh"));

  parts = g_strsplit (content, "31 Feb 2026;10", -1);
  mended = g_strjoinv ("28 Feb 2026;10", parts);
  g_assert_true (g_file_set_contents (out, mended, -1, NULL));
  assert_import (fixture, out, FALSE, 1, 0, 0, 0);
  file = load_case (fixture, "503");
  g_assert_cmpstr (file->complaint->account, ==, "=Jalan rusak");

  import_rows (fixture, "a.csv", ROW_1 ROW_MENDED, 0, 0, 2, 0);
  g_assert_true (tuntas_workspace_export_faulty (fixture->workspace, out, &error));
  g_assert_true (g_file_get_contents (out, &empty, NULL, NULL));
  g_assert_null (strstr (empty, "a.csv"));
  office_fixture_assert_whole (fixture);
}

static void
cancel_cb (guint64 done, guint64 total, gpointer user_data)
{
  if (done * 10 > total * 8)
    g_cancellable_cancel (user_data);
}

static char *
make_many (OfficeFixture *fixture, guint n)
{
  g_autoptr (GString) rows = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (rows,
                            "%u,3 Nov 2026,08:15:30,Sri Contoh,Pengaduan,,Laporan ke %u,"
                            "Jalan nomor %u berlubang.,,,iOS,,Proses,\r\n",
                            10000 + i, i, i);
  return write_file (fixture, "banyak.csv", rows->str);
}

/* What was said to be done stays; the next import goes on from there. */
static void
test_cancelled (OfficeFixture *fixture, gconstpointer data)
{
  g_autofree char *path = make_many (fixture, 2200);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) cases = NULL;
  TuntasImport *import =
    tuntas_workspace_import_lapor (fixture->workspace, path, NULL, TUNTAS_IMPORT_FINISHED_RUN, 0,
                                   FALSE, cancel_cb, cancellable, cancellable, &error);

  g_assert_null (import);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  cases = list_cases (fixture, NULL);
  g_assert_cmpuint (cases->len, >, 0);
  g_assert_cmpuint (cases->len, <, 2200);
  office_fixture_assert_whole (fixture);
  {
    g_autoptr (TuntasImport) rest = tuntas_workspace_import_lapor (
      fixture->workspace, path, NULL, TUNTAS_IMPORT_FINISHED_RUN, 0, FALSE, NULL, NULL, NULL, NULL);

    g_assert_cmpuint (rest->n_new, ==, 2200 - cases->len);
    g_assert_cmpuint (rest->duplicate, ==, cases->len);
    g_assert_cmpuint (rest->items->len, <=, rest->rows);
  }
  g_assert_cmpuint (office_fixture_count_events (fixture), ==, 2200);
  /* Those of the batch that was rolled back are found once, too. */
  assert_found (fixture, "berlubang", 2200);
}

static void
test_cancelled_before (OfficeFixture *fixture, gconstpointer data)
{
  g_autofree char *path = write_file (fixture, "a.csv", ROW_1);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) cases = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (tuntas_workspace_import_lapor (fixture->workspace, path, NULL,
                                                TUNTAS_IMPORT_FINISHED_RUN, 0, FALSE, NULL, NULL,
                                                cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  cases = list_cases (fixture, NULL);
  g_assert_cmpuint (cases->len, ==, 0);
}

static void
test_refused (OfficeFixture *fixture, gconstpointer data)
{
  g_autofree char *path = write_file (fixture, "a.csv", ROW_1);
  g_autofree char *other = office_fixture_build_path (fixture, "lain.csv");
  g_autofree char *missing = office_fixture_build_path (fixture, "tidak-ada.csv");
  g_autoptr (GError) error = NULL;

  g_assert_null (tuntas_workspace_import_lapor (fixture->workspace, path, "tidak-ada",
                                                TUNTAS_IMPORT_FINISHED_RUN, 0, FALSE, NULL, NULL,
                                                NULL, &error));
  g_assert_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_NO_SOP);
  g_clear_error (&error);

  g_assert_true (g_file_set_contents (other, "Nomor,Nama\n1,Sri\n", -1, NULL));
  g_assert_null (tuntas_workspace_import_lapor (fixture->workspace, other, NULL,
                                                TUNTAS_IMPORT_FINISHED_RUN, 0, FALSE, NULL, NULL,
                                                NULL, &error));
  g_assert_error (error, TUNTAS_EXCHANGE_ERROR, TUNTAS_EXCHANGE_ERROR_NO_HEADER);
  g_clear_error (&error);

  g_assert_null (tuntas_workspace_import_lapor (fixture->workspace, missing, NULL,
                                                TUNTAS_IMPORT_FINISHED_RUN, 0, FALSE, NULL, NULL,
                                                NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

#define ROW_1_DONE                                                                                 \
  "501,3 Nov 2026,08:15:30,Sri Contoh,Pengaduan Berkadar Pengawasan,Perizinan,"                    \
  "\"Izin\nlama\",\"<p>Izin saya &amp; tetangga belum terbit.</p>\",Izin belum terbit.,,iOS,"      \
  "Dinas Contoh,Ditutup oleh Sistem,Selesai\r\n"
#define ROW_4_FILED                                                                                \
  "504,5 Jan 2026,10:00:00,Tono Misal,Pengaduan,,Selokan,Selokan mampet.,,,iOS,,"                  \
  "Diarsipkan oleh Admin,Tidak jelas\r\n"

/* Imports a file of these rows in one way, and sees to it that the preview told the same. */
static void
import_rows_as (OfficeFixture *fixture,
                const char *name,
                const char *rows,
                TuntasImportFinished finished,
                const TuntasImport *expected)
{
  g_autofree char *path = write_file (fixture, name, rows);

  for (int dry_run = 1; dry_run >= 0; dry_run--) {
    g_autoptr (TuntasImport) import = import_as (fixture, path, finished, dry_run);

    g_assert_cmpuint (import->n_new, ==, expected->n_new);
    g_assert_cmpuint (import->filed, ==, expected->filed);
    g_assert_cmpuint (import->changed, ==, expected->changed);
    g_assert_cmpuint (import->duplicate, ==, expected->duplicate);
    g_assert_cmpuint (import->skipped, ==, expected->skipped);
    g_assert_cmpuint (import->faulty, ==, expected->faulty);
    g_assert_cmpuint (import->finished, ==, expected->finished);
  }
}

static guint
count_open (OfficeFixture *fixture)
{
  TuntasCounts counts = {0};
  g_autoptr (GError) error = NULL;

  g_assert_true (tuntas_workspace_count (fixture->workspace, 0, &counts, &error));
  g_assert_no_error (error);
  return counts.open;
}

/* What LAPOR! has done with is found, but nobody has to do anything about it. */
static void
test_filed (OfficeFixture *fixture, gconstpointer data)
{
  const TuntasImport first = {.n_new = 3, .filed = 2, .finished = 2};
  const TuntasImport again = {.duplicate = 3};
  g_autoptr (TuntasCaseFile) file = NULL;
  g_autoptr (TuntasCaseFile) open = NULL;
  TuntasEventView *view = NULL;

  import_rows_as (fixture, "a.csv", ROW_1 ROW_2_DONE ROW_4_FILED, TUNTAS_IMPORT_FINISHED_FILE,
                  &first);
  g_assert_cmpuint (count_open (fixture), ==, 1);
  assert_found (fixture, "selokan mampet", 1);
  assert_found (fixture, "LAPOR-504", 1);

  file = load_case (fixture, "504");
  g_assert_cmpstr (file->summary->number, ==, "LAPOR-504");
  g_assert_true (file->summary->history);
  g_assert_cmpint (file->summary->status, ==, TUNTAS_CASE_STATUS_ARCHIVED);
  g_assert_cmpint (file->summary->due, ==, 0);
  g_assert_cmpuint (file->legal->len, ==, 0);
  g_assert_cmpuint (file->holds->len, ==, 0);
  g_assert_cmpint (file->summary->registered_at, ==, file->complaint->received_at);
  g_assert_cmpint (file->state->office_minutes + file->state->outside_minutes, ==, 0);
  g_assert_cmpuint (file->events->len, ==, 2);
  view = g_ptr_array_index (file->events, 1);
  g_assert_cmpint (view->event->act, ==, TUNTAS_ACT_ARCHIVE);
  g_assert_nonnull (strstr (view->event->note, "Diarsipkan oleh Admin"));
  g_assert_nonnull (strstr (view->sentence, "riwayat"));
  g_assert_cmpint (file->asking, ==, TUNTAS_ASKING_NOT_NOW);

  /* The register of the year begins with what the office itself took in. */
  open = load_case (fixture, "501");
  g_assert_false (open->summary->history);
  g_assert_nonnull (strstr (open->summary->number, "1"));
  g_assert_false (g_str_has_prefix (open->summary->number, "LAPOR"));

  import_rows_as (fixture, "b.csv", ROW_1 ROW_2_DONE ROW_4_FILED, TUNTAS_IMPORT_FINISHED_FILE,
                  &again);
  import_rows_as (fixture, "c.csv", ROW_1 ROW_2_DONE ROW_4_FILED, TUNTAS_IMPORT_FINISHED_RUN,
                  &again);
  office_fixture_assert_whole (fixture);
}

/* History that the office has to take up after all is a case like any other. */
static void
test_filed_reopened (OfficeFixture *fixture, gconstpointer data)
{
  const TuntasImport first = {.n_new = 1, .filed = 1, .finished = 1};
  const TuntasImport later = {.changed = 1};
  g_autoptr (TuntasCommand) command = tuntas_command_new ();
  g_autoptr (TuntasCaseFile) file = NULL;
  g_autoptr (TuntasCaseFile) reopened = NULL;
  g_autoptr (TuntasImport) preview = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  import_rows_as (fixture, "a.csv", ROW_2_DONE, TUNTAS_IMPORT_FINISHED_FILE, &first);
  path = write_file (fixture, "b.csv", ROW_2);
  preview = import_as (fixture, path, TUNTAS_IMPORT_FINISHED_FILE, TRUE);
  g_assert_nonnull (
    strstr (((TuntasImportRow *)g_ptr_array_index (preview->items, 0))->reason, "reopen"));
  import_rows_as (fixture, "b.csv", ROW_2, TUNTAS_IMPORT_FINISHED_FILE, &later);
  file = load_case (fixture, "502");
  g_assert_true (file->summary->history);

  command->act = TUNTAS_ACT_REOPEN;
  command->note = g_strdup ("Dibuka kembali di LAPOR!");
  g_assert_true (tuntas_workspace_act (fixture->workspace, file->summary->id, command, &error));
  g_assert_no_error (error);
  reopened = load_case (fixture, "502");
  g_assert_false (reopened->summary->history);
  g_assert_cmpint (reopened->summary->status, ==, TUNTAS_CASE_STATUS_RUNNING);
  g_assert_cmpuint (reopened->legal->len, >, 0);
  g_assert_cmpuint (reopened->holds->len, ==, 1);
  g_assert_cmpuint (count_open (fixture), ==, 1);
  office_fixture_assert_whole (fixture);
}

/* What is left out leaves no trace and can be taken in later. */
static void
test_skipped (OfficeFixture *fixture, gconstpointer data)
{
  const TuntasImport first = {.n_new = 1, .skipped = 3, .finished = 2};
  const TuntasImport later = {.n_new = 2, .filed = 2, .changed = 1, .duplicate = 1, .finished = 2};
  g_autofree char *rows = g_strconcat (ROW_1, ROW_2, ROW_2_DONE, ROW_4_FILED, NULL);

  import_rows_as (fixture, "a.csv", rows, TUNTAS_IMPORT_FINISHED_SKIP, &first);
  g_assert_cmpuint (office_fixture_count_events (fixture), ==, 1);
  assert_found (fixture, "lampu", 0);
  import_rows_as (fixture, "a.csv", rows, TUNTAS_IMPORT_FINISHED_FILE, &later);
  g_assert_cmpuint (count_open (fixture), ==, 1);
  office_fixture_assert_whole (fixture);
}

/* Cases that came in as work though LAPOR! had done with them are filed when nobody has touched
 * them; where somebody has, the SOP is walked to its end. */
static void
test_dead_work (OfficeFixture *fixture, gconstpointer data)
{
  const TuntasImport first = {.n_new = 3, .finished = 2};
  const TuntasImport kept = {.duplicate = 3, .finished = 1};
  const TuntasImport filed = {.changed = 1, .duplicate = 2, .finished = 1};
  const TuntasImport newer = {.changed = 1, .duplicate = 2, .finished = 1};
  const TuntasImport whole = {.duplicate = 3};
  g_autoptr (TuntasCommand) note = tuntas_command_new ();
  g_autoptr (TuntasCaseFile) worked = NULL;
  g_autoptr (TuntasCaseFile) file = NULL;
  g_autoptr (GError) error = NULL;

  import_rows_as (fixture, "a.csv", ROW_1 ROW_2_DONE ROW_4_FILED, TUNTAS_IMPORT_FINISHED_RUN,
                  &first);
  g_assert_cmpuint (count_open (fixture), ==, 3);
  worked = load_case (fixture, "502");
  note->act = TUNTAS_ACT_NOTE;
  note->note = g_strdup ("Sudah ditelepon.");
  g_assert_true (tuntas_workspace_act (fixture->workspace, worked->summary->id, note, &error));

  import_rows_as (fixture, "a.csv", ROW_1 ROW_2_DONE ROW_4_FILED, TUNTAS_IMPORT_FINISHED_SKIP,
                  &kept);
  import_rows_as (fixture, "a.csv", ROW_1 ROW_2_DONE ROW_4_FILED, TUNTAS_IMPORT_FINISHED_FILE,
                  &filed);
  g_assert_cmpuint (count_open (fixture), ==, 2);
  file = load_case (fixture, "504");
  g_assert_true (file->summary->history);
  /* It had a number of the register, and keeps it. */
  g_assert_false (g_str_has_prefix (file->summary->number, "LAPOR"));

  /* A newer export has the first one done, too; the file that is older brings nothing back. */
  import_rows_as (fixture, "baru.csv", ROW_1_DONE ROW_2_DONE ROW_4_FILED,
                  TUNTAS_IMPORT_FINISHED_FILE, &newer);
  g_assert_cmpuint (count_open (fixture), ==, 1);
  import_rows_as (fixture, "a.csv", ROW_1 ROW_2_DONE ROW_4_FILED, TUNTAS_IMPORT_FINISHED_FILE,
                  &whole);
  g_assert_cmpuint (count_open (fixture), ==, 1);
  office_fixture_assert_whole (fixture);
}

/* Rows in any order and number, imported in any way: the preview tells what happens, nothing that
 * LAPOR! has done with is left as work when it shall not be, and the ledger stays whole. */
static void
test_random (OfficeFixture *fixture, gconstpointer data)
{
  static const char *const states[] = {"Proses", "Selesai", "Ditutup oleh Admin", "Terverifikasi",
                                       "Diarsipkan oleh Sistem"};
  g_autoptr (GRand) random = g_rand_new_with_seed (20261120);

  for (guint n = 0; n < 60; n++) {
    g_autoptr (GString) rows = g_string_new (NULL);
    g_autofree char *name = g_strdup_printf ("%u.csv", n % 7 == 6 ? n - 1 : n);
    g_autofree char *path = NULL;
    TuntasImportFinished finished = (TuntasImportFinished)g_rand_int_range (random, 0, 3);
    g_autoptr (TuntasImport) told = NULL;
    g_autoptr (TuntasImport) done = NULL;
    g_autoptr (TuntasImport) again = NULL;
    guint events;

    for (int i = g_rand_int_range (random, 1, 12); i > 0; i--)
      g_string_append_printf (rows,
                              "%d,3 Nov 2026,08:00:00,Sri,Pengaduan,,Judul,Isi,,,iOS,,%s,\r\n",
                              600 + g_rand_int_range (random, 0, 40),
                              states[g_rand_int_range (random, 0, G_N_ELEMENTS (states))]);
    path = write_file (fixture, name, rows->str);
    told = import_as (fixture, path, finished, TRUE);
    done = import_as (fixture, path, finished, FALSE);
    g_assert_cmpuint (told->n_new, ==, done->n_new);
    g_assert_cmpuint (told->filed, ==, done->filed);
    g_assert_cmpuint (told->changed, ==, done->changed);
    g_assert_cmpuint (told->duplicate, ==, done->duplicate);
    g_assert_cmpuint (told->skipped, ==, done->skipped);
    g_assert_cmpuint (told->finished, ==, done->finished);
    events = office_fixture_count_events (fixture);
    again = import_as (fixture, path, finished, FALSE);
    g_assert_cmpuint (again->n_new + again->changed, ==, 0);
    g_assert_cmpuint (office_fixture_count_events (fixture), ==, events);
  }
  office_fixture_assert_whole (fixture);
}

static void
test_register (OfficeFixture *fixture, gconstpointer data)
{
  g_autofree char *out = office_fixture_build_path (fixture, "register.csv");
  g_autoptr (TuntasCaseQuery) query = tuntas_case_query_new ();
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;

  import_rows (fixture, "a.csv",
               ROW_1 ROW_2 "504,3 Nov 2026,,Tono Misal,Pengaduan,,=SUM(A1),Isi,,,iOS,,Proses,\r\n",
               3, 0, 0, 0);
  query->kind = -1;
  query->channel = -1;
  query->sort = g_strdup ("number");
  query->now = tuntas_workspace_now (fixture->workspace);
  g_assert_true (
    tuntas_workspace_export_register (fixture->workspace, query, out, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (out, &content, NULL, NULL));
  g_assert_true (g_str_has_prefix (content, "\xef\xbb\xbf"));
  g_assert_nonnull (strstr (content, "Izin lama"));
  g_assert_nonnull (strstr (content, "\"'=SUM(A1)\""));
  g_assert_nonnull (strstr (content, "2026-11-20T09:00:00+07:00"));
  /* Neither who complained nor what a confidential case is about. */
  g_assert_null (strstr (content, "Sri Contoh"));
  g_assert_null (strstr (content, "Lampu taman"));
  g_assert_nonnull (strstr (content, "502"));
}

/* Exports in the form that the real ones have, when the machine has them. */
static void
test_shared_data (OfficeFixture *fixture, gconstpointer data)
{
  static const struct {
    const char *name;
    guint n_new;
    guint changed;
    guint duplicate;
    guint faulty;
  } imports[] = {
    {"lapor-ekspor.xlsx", 148, 1, 1, 0},  {"lapor-ekspor.xlsx", 0, 0, 150, 0},
    {"lapor-ekspor.csv", 454, 0, 150, 1}, {"lapor-ekspor.csv", 0, 0, 604, 1},
    {"lapor-ekspor.xlsx", 0, 0, 150, 0},
  };
  const char *folder = g_getenv ("TUNTAS_SHARED_DATA");

  if (folder == NULL || !g_file_test (folder, G_FILE_TEST_IS_DIR)) {
    g_test_skip ("TUNTAS_SHARED_DATA names no folder with sample exports");
    return;
  }
  for (guint i = 0; i < G_N_ELEMENTS (imports); i++) {
    g_autofree char *path = g_build_filename (folder, imports[i].name, NULL);
    gboolean dry_run = TRUE;

    g_test_message ("%u %s", i, imports[i].name);
    do {
      g_autoptr (GError) error = NULL;
      g_autoptr (TuntasImport) import = tuntas_workspace_import_lapor (
        fixture->workspace, path, NULL, TUNTAS_IMPORT_FINISHED_RUN, 0, dry_run, NULL, NULL, NULL,
        &error);

      g_assert_no_error (error);
      g_assert_cmpuint (import->n_new, ==, imports[i].n_new);
      g_assert_cmpuint (import->changed, ==, imports[i].changed);
      g_assert_cmpuint (import->duplicate, ==, imports[i].duplicate);
      g_assert_cmpuint (import->faulty, ==, imports[i].faulty);
      dry_run = !dry_run;
    } while (!dry_run);
  }
  g_assert_cmpuint (office_fixture_count_events (fixture), ==, 602 + 1);
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *path;
    void (*test) (OfficeFixture *fixture, gconstpointer data);
  } tests[] = {
    {"/exchange-service/preview", test_preview},
    {"/exchange-service/items", test_items},
    {"/exchange-service/new", test_new},
    {"/exchange-service/twice", test_twice},
    {"/exchange-service/changed", test_changed},
    {"/exchange-service/other-words", test_other_words},
    {"/exchange-service/faulty", test_faulty},
    {"/exchange-service/cancelled", test_cancelled},
    {"/exchange-service/cancelled-before", test_cancelled_before},
    {"/exchange-service/refused", test_refused},
    {"/exchange-service/filed", test_filed},
    {"/exchange-service/filed-reopened", test_filed_reopened},
    {"/exchange-service/skipped", test_skipped},
    {"/exchange-service/dead-work", test_dead_work},
    {"/exchange-service/random", test_random},
    {"/exchange-service/register", test_register},
    {"/exchange-service/shared-data", test_shared_data},
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, OfficeFixture, NULL, office_fixture_set_up, tests[i].test,
                office_fixture_tear_down);
  return g_test_run ();
}
