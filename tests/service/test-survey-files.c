/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "../exchange/workbook.h"
#include "office-survey.h"

#include "tuntas-survey-error.h"

#include <string.h>

#define HEADER "U1;U2;U3;U4;U5;U6;U7;U8;U9;Jenis Kelamin;Layanan;Saran\n"

static TuntasSurveyImport *
import (OfficeSurvey *self, const char *name, const char *text, gboolean skip, GError **error)
{
  g_autofree char *path = office_fixture_build_path (&self->office, name);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return tuntas_workspace_import_survey (self->office.workspace, self->survey, path, NULL, skip,
                                         FALSE, 0, NULL, NULL, NULL, error);
}

static void
test_import (OfficeSurvey *self, gconstpointer data)
{
  static const char rows[] = HEADER "4;4;4;4;4;4;4;4;4;L;surat pindah;Kursi ditambah\n"
                                    "3;;3;3;3;3;3;3;3;Perempuan;;\n"
                                    "3;3;5;3;3;3;3;3;3;L;;\n"
                                    ";;;;;;;;;L;;\n"
                                    "3;3;3;3;3;3;3;3;3;?;;\n"
                                    "3;3;3;3;3;3;3;3;3;L;Tidak ada;\n";
  g_autoptr (TuntasSurveyImport) first = NULL;
  g_autoptr (TuntasSurveyImport) second = NULL;
  g_autoptr (TuntasSurveyResult) result = NULL;
  g_autoptr (GPtrArray) comments = NULL;
  g_autoptr (GError) error = NULL;
  TuntasSurveyImportFault *fault = NULL;

  first = import (self, "jawaban.csv", rows, FALSE, &error);
  g_assert_no_error (error);
  g_assert_false (first->written);
  g_assert_cmpuint (first->rows, ==, 3);
  g_assert_cmpuint (first->refused, ==, 3);
  g_assert_cmpuint (first->faults->len, ==, 4);
  fault = g_ptr_array_index (first->faults, 0);
  g_assert_cmpuint (fault->line, ==, 4);
  g_assert_true (fault->refused);
  g_assert_nonnull (strstr (fault->reason, "U3"));
  fault = g_ptr_array_index (first->faults, 2);
  g_assert_cmpuint (fault->line, ==, 6);
  g_assert_false (fault->refused);
  fault = g_ptr_array_index (first->faults, 3);
  g_assert_cmpuint (fault->line, ==, 7);
  g_assert_nonnull (strstr (fault->reason, "Tidak ada"));
  result = office_survey_load (self);
  g_assert_cmpuint (result->summary->respondents, ==, 0);
  g_clear_pointer (&result, tuntas_survey_result_unref);

  second = import (self, "jawaban.csv", rows, TRUE, &error);
  g_assert_no_error (error);
  g_assert_true (second->written);
  result = office_survey_load (self);
  g_assert_cmpuint (result->summary->respondents, ==, 3);
  g_assert_cmpuint (result->summary->index->elements[1].total.answered, ==, 2);
  g_assert_cmpuint (result->summary->index->elements[1].total.sum, ==, 7);
  comments = tuntas_workspace_list_survey_comments (self->office.workspace, self->survey, &error);
  g_assert_cmpuint (comments->len, ==, 1);
  g_assert_cmpstr (((TuntasSurveyForm *)comments->pdata[0])->service, ==, "Surat pindah");
  g_assert_null (import (self, "salinan.csv", rows, TRUE, &error));
  assert_service_error (error, INVALID);
}

/* The list of faults can be given to whoever mends the file. */
static void
test_write_faults (OfficeSurvey *self, gconstpointer data)
{
  static const char rows[] = HEADER "3;3;5;3;3;3;3;3;3;L;;\n3;3;3;3;3;3;3;3;3;?;;\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (TuntasSurveyImport) refused = import (self, "jawaban.csv", rows, FALSE, &error);
  g_autofree char *path = office_fixture_build_path (&self->office, "cacat.csv");
  g_autofree char *nowhere = g_build_filename (path, "cacat.csv", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_no_error (error);
  g_assert_true (tuntas_survey_import_write_faults (refused, path, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\r\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 4);
  g_assert_true (g_str_has_suffix (lines[0], "Row;Becomes;Reason"));
  g_assert_true (g_str_has_prefix (lines[1], "2;Refused;"));
  g_assert_nonnull (strstr (lines[1], "U3"));
  g_assert_true (g_str_has_prefix (lines[2], "3;Counts;"));
  g_assert_false (tuntas_survey_import_write_faults (refused, nowhere, &error));
  g_assert_nonnull (error);
}

/* A name from another system's disk may be no UTF-8; what is kept and shown of it is. */
static void
test_import_odd_name (OfficeSurvey *self, gconstpointer data)
{
  static const char rows[] = HEADER "4;4;4;4;4;4;4;4;4;L;;\n";
  g_autoptr (TuntasSurveyImport) taken = import (self, "jawaban\xff.csv", rows, FALSE, NULL);
  g_autoptr (TuntasSurveyBatch) batch = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (taken->written);
  batch = tuntas_workspace_load_survey_batch (self->office.workspace, taken->batch, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (batch->name, ==, "jawaban\xef\xbf\xbd.csv");
}

/* A file is taken back as a whole, and may come again; what became a case stays. */
static void
test_undo_import (OfficeSurvey *self, gconstpointer data)
{
  static const char rows[] = HEADER "4;4;4;4;4;4;4;4;4;L;Surat pindah;Antrean lama\n"
                                    "3;3;3;3;3;3;3;3;;P;;\n";
  TuntasWorkspace *workspace = self->office.workspace;
  gint64 keyed = office_survey_begin_batch (self, "Amplop 1", 0);
  gint64 empty = office_survey_begin_batch (self, "Amplop 2", 0);
  gint64 check = office_survey_begin_batch (self, "Amplop 2, entri kedua", empty);
  g_autoptr (TuntasSurveyImport) first = NULL;
  g_autoptr (TuntasSurveyImport) again = NULL;
  g_autoptr (TuntasSurveyResult) result = NULL;
  g_autoptr (TuntasComplaint) draft = NULL;
  g_autoptr (GPtrArray) forms = NULL;
  g_autoptr (GError) error = NULL;
  guint64 n = 9;

  office_survey_key (self, keyed, "222222222", "L", "Kartu keluarga");
  first = import (self, "jawaban.csv", rows, FALSE, &error);
  g_assert_no_error (error);
  g_assert_true (tuntas_workspace_undo_survey_batch (workspace, first->batch, 0, &n, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 2);
  result = office_survey_load (self);
  g_assert_cmpuint (result->answers.respondents, ==, 1);
  g_assert_cmpuint (result->answers.counts[0][4], ==, 0);
  g_assert_cmpuint (result->answers.counts[8][0], ==, 0);
  g_assert_cmpuint (result->mentions[2], ==, 0);
  g_assert_false (tuntas_workspace_undo_survey_batch (workspace, first->batch, 0, NULL, &error));
  assert_service_error (error, NOT_FOUND);

  g_assert_false (tuntas_workspace_undo_survey_batch (workspace, empty, 0, NULL, &error));
  assert_service_error (error, NOT_ALLOWED);
  g_assert_true (tuntas_workspace_undo_survey_batch (workspace, check, 0, NULL, &error));
  g_assert_true (tuntas_workspace_undo_survey_batch (workspace, empty, 0, &n, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 0);

  again = import (self, "jawaban.csv", rows, FALSE, &error);
  g_assert_no_error (error);
  g_assert_true (again->written);
  forms = tuntas_workspace_list_batch_forms (workspace, again->batch, &error);
  draft = tuntas_workspace_draft_comment (
    workspace, ((TuntasSurveyForm *)g_ptr_array_index (forms, 0))->id, &error);
  draft->category = g_strdup ("Pelayanan loket");
  g_assert_cmpint (
    tuntas_workspace_register_comment (
      workspace, ((TuntasSurveyForm *)g_ptr_array_index (forms, 0))->id, draft, 0, &error),
    >, 0);
  g_assert_false (tuntas_workspace_undo_survey_batch (workspace, again->batch, 0, NULL, &error));
  assert_service_error (error, NOT_ALLOWED);
  g_assert_true (tuntas_workspace_close_survey (workspace, self->survey, 1, 0, &error));
  g_assert_false (tuntas_workspace_undo_survey_batch (workspace, keyed, 0, NULL, &error));
  assert_service_error (error, NOT_ALLOWED);
  g_clear_pointer (&result, tuntas_survey_result_unref);
  result = office_survey_load (self);
  g_assert_cmpuint (result->answers.respondents, ==, 3);
  g_assert_cmpuint (result->mentions[2], ==, 1);
}

static void
test_workbook (OfficeSurvey *self, gconstpointer data)
{
  static const char *const rows[][12] = {
    {"U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "U9", "Saran", NULL},
    {"4", "4", "4", "4", "4", "4", "4", "4", "4", "Baik", NULL},
    {"3", "3", "3", "3", "3", "3", "3", "3", "7", "", NULL},
  };
  g_autoptr (Workbook) workbook = workbook_new ();
  g_autoptr (GString) sheet = g_string_new (NULL);
  g_autofree char *path = NULL;
  g_autoptr (TuntasSurveyImport) refused = NULL;
  g_autoptr (TuntasSurveyImport) taken = NULL;
  g_autoptr (TuntasSurveyResult) result = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    workbook_append_row (sheet, i + 1, rows[i]);
  workbook_set_sheet (workbook, sheet->str);
  path = workbook_write (workbook, self->office.folder);
  refused = tuntas_workspace_import_survey (self->office.workspace, self->survey, path, NULL, FALSE,
                                            FALSE, 0, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (refused->written);
  g_assert_cmpuint (refused->refused, ==, 1);
  g_assert_cmpuint (((TuntasSurveyImportFault *)g_ptr_array_index (refused->faults, 0))->line, ==,
                    3);
  taken = tuntas_workspace_import_survey (self->office.workspace, self->survey, path, NULL, TRUE,
                                          FALSE, 0, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (taken->written);
  result = office_survey_load (self);
  g_assert_cmpuint (result->summary->respondents, ==, 1);
  g_assert_cmpuint (result->summary->index->elements[0].total.sum, ==, 4);
}

static void
export_to (OfficeSurvey *self, TuntasSurveyExport content, const char *path)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (tuntas_workspace_export_survey_workbook (self->office.workspace, self->survey,
                                                          content, path, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
}

/* What was exported can be imported again, and gives the same index. */
static void
test_export (OfficeSurvey *self, gconstpointer data)
{
  g_autofree char *path = office_fixture_build_path (&self->office, "hasil.xlsx");
  g_autoptr (TuntasSurveyPeriod) period = office_survey_make_period ();
  g_autoptr (TuntasSurveyImport) taken = NULL;
  g_autoptr (TuntasSurveyResult) before = NULL;
  g_autoptr (TuntasSurveyResult) after = NULL;
  g_autoptr (GPtrArray) forms = NULL;
  g_autoptr (GError) error = NULL;
  TuntasSurveyFilter filter = {.element = TUNTAS_SURVEY_ANY, .value = TUNTAS_SURVEY_ANY};
  gint64 batch = office_survey_begin_batch (self, "Map 1", 0);

  for (guint i = 0; i < 6; i++)
    office_survey_key (self, batch, i % 2 == 0 ? "434343434" : "230121212", "L", "Kartu keluarga");
  before = office_survey_load (self);
  export_to (self, TUNTAS_SURVEY_EXPORT_PROFILE, path);
  self->survey = tuntas_workspace_create_survey (self->office.workspace, period, 0, &error);
  g_assert_no_error (error);
  taken = tuntas_workspace_import_survey (self->office.workspace, self->survey, path, NULL, FALSE,
                                          FALSE, 0, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (taken->written);
  after = office_survey_load (self);
  g_assert_cmpuint (after->summary->respondents, ==, 6);
  g_assert_cmpint (tuntas_decimal_compare (before->summary->index->nik, after->summary->index->nik),
                   ==, 0);
  filter.period = self->survey;
  forms = tuntas_workspace_list_survey_forms (self->office.workspace, &filter, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (((TuntasSurveyForm *)g_ptr_array_index (forms, 1))->answers, ==, "230121212");
  g_assert_cmpstr (((TuntasSurveyForm *)g_ptr_array_index (forms, 1))->service, ==,
                   "Kartu keluarga");
  g_assert_cmpstr (((TuntasSurveyForm *)g_ptr_array_index (forms, 1))->profile, ==,
                   "JENIS_KELAMIN=L");
}

/* Stopped or impossible: what was there stays, and nothing of the office changed. */
static void
test_export_stopped (OfficeSurvey *self, gconstpointer data)
{
  g_autofree char *path = office_fixture_build_path (&self->office, "hasil.xlsx");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  gint64 batch = office_survey_begin_batch (self, "Map 1", 0);

  office_survey_key (self, batch, "434343434", "L", "Kartu keluarga");
  g_assert_true (g_file_set_contents (path, "lama", -1, &error));
  g_cancellable_cancel (cancellable);
  g_assert_false (tuntas_workspace_export_survey_workbook (self->office.workspace, self->survey,
                                                           TUNTAS_SURVEY_EXPORT_ANSWERS, path, NULL,
                                                           NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_true (g_file_get_contents (path, &content, NULL, &error));
  g_assert_cmpstr (content, ==, "lama");
  g_assert_false (tuntas_workspace_export_survey_workbook (
    self->office.workspace, 4711, TUNTAS_SURVEY_EXPORT_ANSWERS, path, NULL, NULL, NULL, &error));
  assert_service_error (error, NOT_FOUND);
}

static void
test_mapping (OfficeSurvey *self, gconstpointer data)
{
  static const char own[] = "Nilai A,Nilai B,Nilai C,Nilai D,Nilai E,Nilai F,Nilai G,Nilai H,"
                            "Nilai I,Pesan\n4,4,4,4,4,4,4,4,4,Baik\n";
  static const char again[] = "Pesan,Nilai A,Nilai B,Nilai C,Nilai D,Nilai E,Nilai F,Nilai G,"
                              "Nilai H,Nilai I\nBaik,4,4,4,4,4,4,4,4,3\n";
  static const char mapping[] = "BIAYA=Nilai D\n"
                                "KOMPETENSI=Nilai F\n"
                                "PENGADUAN=Nilai I\n"
                                "PERILAKU=Nilai G\n"
                                "PERSYARATAN=Nilai A\n"
                                "PRODUK=Nilai E\n"
                                "PROSEDUR=Nilai B\n"
                                "SARAN=Pesan\n"
                                "SARPRAS=Nilai H\n"
                                "WAKTU=Nilai C\n";
  g_autofree char *path = office_fixture_build_path (&self->office, "sendiri.csv");
  g_autoptr (TuntasSurveyImport) refused = import (self, "sendiri.csv", own, FALSE, NULL);
  g_autoptr (TuntasSurveyImport) first = NULL;
  g_autoptr (TuntasSurveyImport) second = NULL;
  g_autoptr (TuntasSurveyImport) third = NULL;
  g_autoptr (TuntasSurveyResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (refused);
  first = tuntas_workspace_import_survey (self->office.workspace, self->survey, path, mapping,
                                          FALSE, FALSE, 0, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (first->written);
  second = import (self, "lagi.csv", again, FALSE, &error);
  g_assert_no_error (error);
  g_assert_true (second->written);
  third = import (self, "biasa.csv", HEADER "4;4;4;4;4;4;4;4;4;L;;\n", FALSE, &error);
  g_assert_no_error (error);
  g_assert_true (third->written);
  result = office_survey_load (self);
  g_assert_cmpuint (result->summary->respondents, ==, 3);
  g_assert_cmpuint (result->summary->index->elements[8].total.sum, ==, 11);
}

static TuntasSurveyFile *
read_file (OfficeSurvey *self, const char *name, const char *text, GError **error)
{
  g_autofree char *path = office_fixture_build_path (&self->office, name);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return tuntas_workspace_read_survey_file (self->office.workspace, self->survey, path, NULL,
                                            error);
}

static TuntasSurveyColumn *
find_column (TuntasSurveyFile *file, const char *key)
{
  for (guint i = 0; i < file->columns->len; i++) {
    TuntasSurveyColumn *column = g_ptr_array_index (file->columns, i);

    if (strcmp (column->key, key) == 0)
      return column;
  }
  g_assert_not_reached ();
}

/* What is proposed for a file: by its header, by what was said of the last one, or nothing. */
static void
test_file (OfficeSurvey *self, gconstpointer data)
{
  static const char foreign[] = "Nomor,Nilai A,U2,U3,U4,U5,U6,U7,U8,U9,Saran,Gender\n"
                                "1,4,4,4,4,4,4,4,4,4,Budi,L\n"
                                "2,3,3,3\n";
  static const char mapping[] = "PERSYARATAN=Nilai A\nPROSEDUR=U2\nSARAN=";
  static const char twice[] = "PERSYARATAN=U2\nPROSEDUR=U2";
  static const char later[] = "U2;U3;U4;U5;U6;U7;U8;U9;Nilai A;Saran\n";
  g_autofree char *path = office_fixture_build_path (&self->office, "asing.csv");
  g_autoptr (TuntasSurveyFile) file = NULL;
  g_autoptr (TuntasSurveyFile) next = NULL;
  g_autoptr (TuntasSurveyImport) import = NULL;
  g_autoptr (GPtrArray) comments = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (read_file (self, "kosong.csv", "", &error));
  g_assert_error (error, TUNTAS_SURVEY_ERROR, TUNTAS_SURVEY_ERROR_EMPTY);
  g_clear_error (&error);

  file = read_file (self, "asing.csv", foreign, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (file->headers), ==, 12);
  g_assert_cmpuint (file->rows->len, ==, 2);
  g_assert_cmpstr (((GStrv)file->rows->pdata[0])[10], ==, "Budi");
  g_assert_cmpuint (g_strv_length (file->rows->pdata[1]), ==, 12);
  g_assert_cmpstr (((GStrv)file->rows->pdata[1])[11], ==, "");
  g_assert_cmpint (find_column (file, "PERSYARATAN")->column, ==, -1);
  g_assert_true (find_column (file, "PERSYARATAN")->required);
  g_assert_cmpstr (find_column (file, "PERSYARATAN")->label, ==, "U1 Persyaratan");
  g_assert_cmpint (find_column (file, "PROSEDUR")->column, ==, 2);
  g_assert_cmpint (find_column (file, "SARAN")->column, ==, 10);
  g_assert_cmpint (find_column (file, "LAYANAN")->column, ==, -1);
  g_assert_false (find_column (file, "LAYANAN")->required);

  g_assert_null (tuntas_workspace_import_survey (self->office.workspace, self->survey, path, twice,
                                                 FALSE, TRUE, 0, NULL, NULL, NULL, &error));
  g_assert_error (error, TUNTAS_SURVEY_ERROR, TUNTAS_SURVEY_ERROR_COLUMNS);
  g_clear_error (&error);
  import = tuntas_workspace_import_survey (self->office.workspace, self->survey, path, mapping,
                                           FALSE, FALSE, 0, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (import->written);
  comments = tuntas_workspace_list_survey_comments (self->office.workspace, self->survey, &error);
  g_assert_cmpuint (comments->len, ==, 0);

  /* the same file is not even looked at, and says when it came */
  g_assert_null (read_file (self, "salinan.csv", foreign, &error));
  g_assert_nonnull (strstr (error->message, "“asing.csv”"));
  g_assert_nonnull (strstr (error->message, "20 November 2026"));
  assert_service_error (error, INVALID);

  /* what was said of it holds for the next one */
  next = read_file (self, "lagi.csv", later, &error);
  g_assert_no_error (error);
  g_assert_cmpint (find_column (next, "PERSYARATAN")->column, ==, 8);
  g_assert_cmpint (find_column (next, "PENGADUAN")->column, ==, 7);
  g_assert_cmpint (find_column (next, "SARAN")->column, ==, -1);
}

/* Headings and blank lines above the table, questions instead of U1, words instead of digits. */
static void
test_web_form (OfficeSurvey *self, gconstpointer data)
{
  static const char form[] =
    "Rekap Survei Kepuasan Masyarakat,,,,,,,,,,,\n"
    ",,,,,,,,,,,\n"
    "Timestamp,Jenis Kelamin,"
    "\"1. Bagaimana pendapat Saudara tentang kesesuaian persyaratan pelayanan dengan jenis "
    "pelayanannya?\",U2. Sistem mekanisme dan prosedur,"
    "Penilaian [Waktu penyelesaian],U4,U5,U6,U7,U8,U9,Saran\n"
    "20/11/2026 9:05:11,Perempuan,Sangat sesuai,3 - Mudah,c. Cepat,\"3,00\",Sesuai,"
    "Sangat baik,4. Sangat sopan dan ramah,Kurang baik,(2) Kurang,Cepat\n"
    ",,,,,,,,,,,\n"
    "20/11/2026 9:07:40,Laki-laki,B,3,3,3,3,3,3,3,3,\n"
    "20/11/2026 9:08:02,Laki-laki,3 - Sangat sesuai,3,3,3,3,3,3,3,3,\n"
    "20/11/2026 9:09:30,Laki-laki,5 - Sangat sesuai,3,3,3,3,3,3,3,3,\n";
  g_autoptr (TuntasSurveyFile) file = NULL;
  g_autoptr (TuntasSurveyImport) import = NULL;
  g_autoptr (TuntasSurveyResult) result = NULL;
  g_autoptr (GPtrArray) forms = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = office_fixture_build_path (&self->office, "formulir.csv");
  TuntasSurveyFilter filter = {.element = TUNTAS_SURVEY_ANY, .value = TUNTAS_SURVEY_ANY};

  file = read_file (self, "formulir.csv", form, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (file->headers[0], ==, "Timestamp");
  for (guint i = 0; i < 9; i++)
    g_assert_cmpint (((TuntasSurveyColumn *)g_ptr_array_index (file->columns, i))->column, ==,
                     i + 2);
  import = tuntas_workspace_import_survey (self->office.workspace, self->survey, path, NULL, TRUE,
                                           FALSE, 0, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (import->rows, ==, 1);
  g_assert_cmpuint (import->refused, ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpuint (((TuntasSurveyImportFault *)g_ptr_array_index (import->faults, i))->line, ==,
                      i + 6);
  filter.period = self->survey;
  forms = tuntas_workspace_list_survey_forms (self->office.workspace, &filter, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (((TuntasSurveyForm *)g_ptr_array_index (forms, 0))->answers, ==, "433334422");
}

/* Questions in the office's own words: as many columns of answers as there are unsur, in order. */
static void
test_own_questions (OfficeSurvey *self, gconstpointer data)
{
  static const char form[] = "No,Cap waktu,Syarat?,Alur?,Lama?,Tarif?,Hasil?,Cakap?,Sopan?,Ruang?,"
                             "Aduan?,Umur\n"
                             "1,x,Puas,Puas,Puas,Puas,Puas,Puas,Puas,Puas,Sangat puas,34\n"
                             "2,x,4,3,,2,3,3,3,3,3,51\n"
                             "12,x,4,3,2,2,3,3,3,3,3,51\n";
  g_autoptr (TuntasSurveyFile) file = NULL;
  g_autoptr (TuntasSurveyFile) partly = NULL;
  g_autoptr (TuntasSurveyFile) wider = NULL;
  g_autoptr (GError) error = NULL;

  file = read_file (self, "sendiri.csv", form, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < 9; i++)
    g_assert_cmpint (((TuntasSurveyColumn *)g_ptr_array_index (file->columns, i))->column, ==,
                     i + 2);
  /* What the header does not tell of some comes from what the column holds. */
  partly = read_file (self, "sebagian.csv",
                      "U1,U2,U3,Alur?,U5,U6,U7,U8,U9,Umur\n"
                      "4,3,2,Puas,3,3,3,3,3,51\n",
                      &error);
  g_assert_no_error (error);
  g_assert_cmpint (((TuntasSurveyColumn *)g_ptr_array_index (partly->columns, 3))->column, ==, 3);
  /* One column of answers more: which is which is for a person to say. */
  wider = read_file (self, "lebar.csv", "A,B,C,D,E,F,G,H,I,J\n1,2,3,4,1,2,3,4,1,2\n", &error);
  g_assert_no_error (error);
  g_assert_cmpint (((TuntasSurveyColumn *)g_ptr_array_index (wider->columns, 0))->column, ==, -1);
}

static void
count_progress (guint64 done, guint64 total, gpointer n)
{
  g_assert_cmpuint (done, <=, total);
  g_assert_cmpuint (total, >, 0);
  (*(guint *)n)++;
}

/* Long files tell how far they have come, and stop when they are told to. */
static void
test_long_file (OfficeSurvey *self, gconstpointer data)
{
  g_autofree char *path = office_fixture_build_path (&self->office, "panjang.csv");
  g_autoptr (GString) text = g_string_new (HEADER);
  g_autoptr (TuntasSurveyImport) import = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  guint n = 0;

  for (guint i = 0; i < 7000; i++)
    g_string_append (text, i % 2 == 0 ? "4;4;4;4;4;4;4;4;9;L;;\n" : "4;4;4;4;4;4;4;4;4;P;;\n");
  g_assert_true (g_file_set_contents (path, text->str, -1, NULL));
  import = tuntas_workspace_import_survey (self->office.workspace, self->survey, path, NULL, FALSE,
                                           TRUE, 0, count_progress, &n, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n, >, 5);
  g_assert_cmpuint (import->rows, ==, 3500);
  g_assert_cmpuint (import->refused, ==, 3500);
  g_assert_cmpuint (import->faults->len, ==, 3500);
  g_cancellable_cancel (cancellable);
  g_assert_null (tuntas_workspace_import_survey (self->office.workspace, self->survey, path, NULL,
                                                 TRUE, FALSE, 0, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

#define ADD(path, func)                                                                            \
  g_test_add (path, OfficeSurvey, NULL, office_survey_set_up, func, office_survey_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/survey-files/import", test_import);
  ADD ("/survey-files/file", test_file);
  ADD ("/survey-files/web-form", test_web_form);
  ADD ("/survey-files/own-questions", test_own_questions);
  ADD ("/survey-files/long-file", test_long_file);
  ADD ("/survey-files/write-faults", test_write_faults);
  ADD ("/survey-files/import-odd-name", test_import_odd_name);
  ADD ("/survey-files/undo-import", test_undo_import);
  ADD ("/survey-files/workbook", test_workbook);
  ADD ("/survey-files/export", test_export);
  ADD ("/survey-files/export-stopped", test_export_stopped);
  ADD ("/survey-files/mapping", test_mapping);

  return g_test_run ();
}
