/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper-reader.h"

#include "tuntas-letter-service.h"
#include "tuntas-paths.h"
#include "tuntas-sample-office.h"
#include "tuntas-survey-service.h"
#include "tuntas-survey-standing.h"

#include <glib/gstdio.h>
#include <poppler.h>
#include <string.h>

/* What is made of a survey before it is closed says so wherever it is looked at; what is made
 * afterwards does not, and what was issued stays as it was. */

/* Friday 20 November 2026, 14.10 in Jakarta. */
#define NOW G_GINT64_CONSTANT (1795158600)
#define MARK "Hasil sementara per 20 November 2026, 96 dari 155 responden"

typedef struct {
  char *folder;
  char *path;
  char *data_dir;
  TuntasClock *clock;
  TuntasWorkspace *workspace;
  TuntasSurveySummary *running;
  TuntasSurveySummary *archived;
} Fixture;

static void
reload (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) surveys = tuntas_workspace_list_surveys (self->workspace, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (surveys->len, >=, 2);
  g_clear_pointer (&self->running, tuntas_survey_summary_unref);
  g_clear_pointer (&self->archived, tuntas_survey_summary_unref);
  self->running = tuntas_survey_summary_ref (g_ptr_array_index (surveys, 0));
  self->archived = tuntas_survey_summary_ref (g_ptr_array_index (surveys, 1));
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("tuntas-interim-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "contoh.tuntas", NULL);
  self->data_dir = tuntas_paths_dup_data_dir ();
  self->clock = tuntas_clock_new_manual (NOW);
  tuntas_sample_office_create (self->path, self->data_dir, "bandungan", 1, NOW, &error);
  g_assert_no_error (error);
  self->workspace = tuntas_workspace_open (self->path, self->data_dir, self->clock, &error);
  g_assert_no_error (error);
  reload (self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name = NULL;

  tuntas_survey_summary_unref (self->running);
  tuntas_survey_summary_unref (self->archived);
  tuntas_workspace_close (self->workspace);
  g_object_unref (self->clock);
  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (self->folder, name, NULL);

    g_assert_cmpint (g_remove (path), ==, 0);
  }
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
  g_free (self->path);
  g_free (self->data_dir);
}

static TuntasLetterRequest *
make_request (TuntasSurveySummary *survey, const char *kind)
{
  TuntasLetterRequest *request = tuntas_letter_request_new (kind);

  request->case_id = survey->period->case_id;
  return request;
}

static GBytes *
preview (Fixture *self, const char *kind)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TuntasLetterRequest) request = make_request (self->running, kind);
  GBytes *pdf = tuntas_workspace_preview_letter (self->workspace, request, &error);

  g_assert_no_error (error);
  return pdf;
}

static TuntasLetter *
issue (Fixture *self, const char *kind)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TuntasLetterRequest) request = make_request (self->running, kind);
  TuntasLetter *letter = tuntas_workspace_issue_letter (self->workspace, request, &error);

  g_assert_no_error (error);
  return letter;
}

static void
close_survey (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  tuntas_workspace_close_survey (self->workspace, self->running->period->id,
                                 self->running->period->version, 0, &error);
  g_assert_no_error (error);
  reload (self);
}

static void
assert_on_each_page (GBytes *pdf, const char *wanted)
{
  g_autoptr (GError) error = NULL;
  PopplerDocument *document = poppler_document_new_from_bytes (pdf, NULL, &error);

  g_assert_no_error (error);
  for (int i = 0; i < poppler_document_get_n_pages (document); i++) {
    PopplerPage *page = poppler_document_get_page (document, i);
    g_autofree char *text = poppler_page_get_text (page);
    g_auto (GStrv) words = g_strsplit_set (text, " \n", -1);
    g_autofree char *plain = g_strjoinv (" ", words);

    if (strstr (plain, wanted) == NULL)
      g_error ("“%s” is not on page %d: %s", wanted, i + 1, plain);
    g_object_unref (page);
  }
  g_object_unref (document);
}

static const char *const papers[] = {"laporan-ikm", "pengolahan-ikm", "poster-ikm"};

static void
test_marked (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) form = preview (self, "kuesioner");
  g_autofree char *blank = paper_reader_read_text (form);

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++) {
    g_autoptr (GBytes) pdf = preview (self, papers[i]);

    g_test_message ("%s", papers[i]);
    assert_on_each_page (pdf, MARK);
  }
  paper_reader_assert_lacks (blank, "sementara");
}

static void
test_report (Fixture *self, gconstpointer data)
{
  static const char *const wanted[] = {
    "LAPORAN SEMENTARA HASIL SURVEI KEPUASAN MASYARAKAT",
    MARK ". Survei berlangsung sampai dengan 31 Januari 2027; semua angka masih dapat berubah.",
    "NILAI IKM SEMENTARA",
    "sedang dilaksanakan dan laporan sementaranya dapat disusun",
    "Nilai per unsur pelayanan (sementara per 20 November 2026)",
    "NRR per unsur pelayanan (sementara per 20 November 2026)",
    "Oktober 2026 s.d. Januari 2027 (sementara)",
    "Jumlah responden baru 96 dari paling sedikit 155, masih kurang 59 responden.",
    "Laporan akhir disusun dan hasilnya disampaikan kepada masyarakat setelah pengisian survei "
    "ditutup.",
  };
  g_autoptr (GBytes) pdf = preview (self, "laporan-ikm");
  g_autofree char *text = paper_reader_read_text (pdf);

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    paper_reader_assert_has (text, wanted[i]);
  paper_reader_assert_lacks (text, "telah selesai dilaksanakan");
}

/* The agenda tells one from the other by what it calls them; a blank form is neither. */
static void
test_subject (Fixture *self, gconstpointer data)
{
  g_autoptr (TuntasLetter) interim = issue (self, "poster-ikm");
  g_autoptr (TuntasLetter) form = issue (self, "kuesioner");
  g_autoptr (TuntasLetter) final = NULL;

  g_assert_true (
    g_str_has_prefix (interim->subject, "Poster IKM sementara per 20 November 2026: "));
  g_assert_null (strstr (form->subject, TUNTAS_SURVEY_INTERIM));
  close_survey (self);
  final = issue (self, "poster-ikm");
  g_assert_true (g_str_has_prefix (final->subject, "Poster IKM: "));
}

/* Nothing of what an interim report says is left in the final one, though texts are remembered. */
static void
test_final (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TuntasLetter) interim = issue (self, "laporan-ikm");
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;

  before = tuntas_workspace_load_letter_pdf (self->workspace, interim->id, &error);
  g_assert_no_error (error);
  close_survey (self);
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++) {
    g_autoptr (GBytes) pdf = preview (self, papers[i]);
    g_autofree char *text = paper_reader_read_text (pdf);

    g_test_message ("%s", papers[i]);
    paper_reader_assert_lacks (text, "sementara");
    paper_reader_assert_lacks (text, "SEMENTARA");
    if (i > 0)
      continue;
    paper_reader_assert_has (text, "telah selesai dilaksanakan dan laporannya dapat disusun");
    paper_reader_assert_has (text, "Jumlah responden 96 dari paling sedikit 155, kurang 59 "
                                   "responden, sehingga hasil survei ini belum dapat dianggap "
                                   "mewakili seluruh pengguna layanan.");
  }
  after = tuntas_workspace_load_letter_pdf (self->workspace, interim->id, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (before, after));
}

/* An archived survey can be looked at, but nothing more goes out in its name. */
static void
test_archived (Fixture *self, gconstpointer data)
{
  g_autoptr (TuntasLetterRequest) request = make_request (self->archived, "poster-ikm");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = tuntas_workspace_preview_letter (self->workspace, request, &error);

  g_assert_no_error (error);
  g_assert_nonnull (pdf);
  g_assert_null (tuntas_workspace_issue_letter (self->workspace, request, &error));
  g_assert_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_NOT_ALLOWED);
  g_assert_nonnull (strstr (error->message, "Reopen"));
}

int
main (int argc, char *argv[])
{
  static const struct {
    const char *path;
    void (*func) (Fixture *self, gconstpointer data);
  } tests[] = {
    {"/survey-interim/marked", test_marked},     {"/survey-interim/report", test_report},
    {"/survey-interim/subject", test_subject},   {"/survey-interim/final", test_final},
    {"/survey-interim/archived", test_archived},
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].func, tear_down);
  return g_test_run ();
}
