/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-private.h"
#include "tuntas-workspace-private.h"

#include "tuntas-csv-scanner.h"
#include "tuntas-details.h"
#include "tuntas-store-office.h"
#include "tuntas-store-survey-forms.h"
#include "tuntas-store-surveys.h"
#include "tuntas-survey-reader.h"
#include "tuntas-xlsx-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Of so many faulty rows the reason is kept; all are counted. */
#define MAX_FAULTS 5000
#define CHUNK (64 * 1024)

/* Columns besides those of the questionnaire, and what they are called in files. */
#define KEY_SERVICE "LAYANAN"
#define KEY_COMMENT "SARAN"

static const char *const service_names[] = {"layanan", "jenis layanan",
                                            "jenis layanan yang diterima", "unit layanan", NULL};
static const char *const comment_names[] = {
  "saran", "saran/masukan", "saran dan masukan", "saran, masukan", "komentar", "masukan", NULL};

typedef struct {
  TuntasWorkspace *workspace; /* (unowned) */
  TuntasSurveyPeriod *period;
  TuntasSurveyMethod *method;
  TuntasSurveyReader *reader;
  TuntasSurveyImport *import; /* (unowned) */
  TuntasSurveyIntake *intake; /* NULL when nothing is written */
  char *remembered;
  guint service_column;
  guint comment_column;
  gint64 by;
  gint64 now;
} Job;

static void
job_clear (Job *job)
{
  tuntas_survey_period_unref (job->period);
  tuntas_survey_method_unref (job->method);
  g_clear_pointer (&job->reader, tuntas_survey_reader_free);
  g_clear_pointer (&job->intake, tuntas_survey_intake_free);
  g_free (job->remembered);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Job, job_clear)

static void
fault_free (TuntasSurveyImportFault *self)
{
  g_free (self->reason);
  g_free (self);
}

/**
 * tuntas_survey_import_free:
 * @self: (transfer full) (nullable): an import
 */
void
tuntas_survey_import_free (TuntasSurveyImport *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->faults, g_ptr_array_unref);
  g_free (self->mapping);
  g_free (self);
}

static void
take_fault (Job *job, guint line, gboolean refused, char *reason)
{
  TuntasSurveyImportFault *fault = NULL;

  if (refused)
    job->import->refused++;
  if (job->import->faults->len >= MAX_FAULTS) {
    g_free (reason);
    return;
  }
  fault = g_new0 (TuntasSurveyImportFault, 1);
  fault->line = line;
  fault->refused = refused;
  fault->reason = reason;
  g_ptr_array_add (job->import->faults, fault);
}

static void
keep_fault (const TuntasSurveyFault *fault, gpointer user_data)
{
  Job *job = user_data;

  take_fault (job, fault->line, tuntas_survey_fault_is_refusal (fault),
              tuntas_survey_fault_dup_reason (fault, job->method));
}

/* The text of a cell without white space around it; NULL when there is none. */
static char *
dup_cell (const TuntasSurveyRow *row, guint column)
{
  char *text = NULL;

  if (column >= row->n_cells)
    return NULL;
  text = g_strstrip (g_utf8_make_valid (row->cells[column].text, row->cells[column].length));
  if (*text == '\0')
    g_clear_pointer (&text, g_free);
  return text;
}

/* The service as the survey writes it; false when it has no such service. */
static gboolean
match_service (TuntasSurveyPeriod *period, char **service)
{
  g_autofree char *folded = *service != NULL ? g_utf8_casefold (*service, -1) : NULL;

  if (folded == NULL || period->services == NULL || period->services[0] == NULL)
    return TRUE;
  for (guint i = 0; period->services[i] != NULL; i++) {
    g_autofree char *known = g_utf8_casefold (period->services[i], -1);

    if (strcmp (folded, known) == 0) {
      g_free (*service);
      *service = g_strdup (period->services[i]);
      return TRUE;
    }
  }
  return FALSE;
}

static TuntasSurveyForm *
make_form (Job *job, const TuntasSurveyRow *row)
{
  TuntasSurveyForm *form = tuntas_survey_form_new ();
  guint n = job->method->elements->len;

  form->answers = g_new0 (char, n + 1);
  for (guint i = 0; i < n; i++)
    form->answers[i] = (char)(TUNTAS_SURVEY_FORM_BLANK + row->values[i]);
  for (guint i = 0; i < job->method->fields->len; i++) {
    TuntasProfileField *field = g_ptr_array_index (job->method->fields, i);
    g_autofree char *before = NULL;

    if (row->options[i] == TUNTAS_PROFILE_NONE)
      continue;
    before = g_steal_pointer (&form->profile);
    form->profile = tuntas_details_set (
      before, field->key, tuntas_profile_field_get_option (field, row->options[i])->key);
  }
  form->comment = dup_cell (row, job->comment_column);
  form->by = job->by;
  form->at = job->now;
  return form;
}

static gboolean
take_row (const TuntasSurveyRow *row, gpointer user_data, GError **error)
{
  Job *job = user_data;
  g_autofree char *service = dup_cell (row, job->service_column);
  g_autoptr (TuntasSurveyForm) form = NULL;

  if (!match_service (job->period, &service)) {
    take_fault (
      job, row->line, TRUE,
      g_strdup_printf (_ ("“%s” is no service of this survey. Correct it, or add the service to "
                          "the survey."),
                       service));
    return TRUE;
  }
  job->import->rows++;
  if (job->intake == NULL)
    return TRUE;
  form = make_form (job, row);
  form->service = g_steal_pointer (&service);
  return tuntas_survey_intake_add (job->intake, form, error) != 0;
}

/* The column of something that the questionnaire does not ask; it is noted in @found. */
static guint
find_extra (const TuntasCsvCell *cells,
            guint n_cells,
            const char *mapping,
            const char *key,
            const char *const *names,
            char **found)
{
  g_autofree char *mapped = tuntas_details_get (mapping, key);
  g_autofree char *folded = mapped != NULL ? g_utf8_strdown (mapped, -1) : NULL;
  const char *const own[] = {folded, NULL};

  for (guint i = 0; i < n_cells; i++) {
    g_autofree char *name = g_strstrip (g_utf8_make_valid (cells[i].text, cells[i].length));
    g_autofree char *lower = g_utf8_strdown (name, -1);
    g_autofree char *before = NULL;

    if (!g_strv_contains (folded != NULL ? own : names, lower))
      continue;
    before = g_steal_pointer (found);
    *found = tuntas_details_set (before, key, name);
    return i;
  }
  return TUNTAS_SURVEY_NO_COLUMN;
}

/* The header tells by itself which column is what; when it does not, what was said of the last
 * such file holds. */
static const char *
choose_mapping (Job *job, const char *given, const TuntasCsvCell *cells, guint n_cells)
{
  g_autoptr (TuntasSurveyColumns) columns = NULL;

  if (given != NULL || job->remembered == NULL)
    return given;
  columns = tuntas_survey_columns_find (job->method, NULL, cells, n_cells, NULL);
  return columns != NULL ? NULL : job->remembered;
}

static gboolean
take_header (Job *job,
             const char *given,
             guint line,
             const TuntasCsvCell *cells,
             guint n_cells,
             GError **error)
{
  const char *mapping = choose_mapping (job, given, cells, n_cells);
  g_autofree char *extra = NULL;

  job->service_column = find_extra (cells, n_cells, mapping, KEY_SERVICE, service_names, &extra);
  job->comment_column = find_extra (cells, n_cells, mapping, KEY_COMMENT, comment_names, &extra);
  tuntas_survey_reader_set_mapping (job->reader, mapping);
  if (!tuntas_survey_reader_take_row (job->reader, line, cells, n_cells, error))
    return FALSE;
  g_free (job->import->mapping);
  job->import->mapping =
    tuntas_details_merge (tuntas_survey_reader_get_mapping (job->reader), extra);
  return TRUE;
}

static gboolean
take_cells (Job *job,
            const char *given,
            guint line,
            const TuntasCsvCell *cells,
            guint n_cells,
            GError **error)
{
  if (tuntas_survey_reader_get_columns (job->reader) == NULL)
    return take_header (job, given, line, cells, n_cells, error);
  return tuntas_survey_reader_take_row (job->reader, line, cells, n_cells, error);
}

static gboolean
read_csv (Job *job, const char *path, const char *given, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autoptr (TuntasCsvScanner) scanner = NULL;
  g_autoptr (GError) cause = NULL;

  if (stream == NULL)
    return FALSE;
  scanner = tuntas_csv_scanner_new (G_INPUT_STREAM (stream), 0);
  while (tuntas_csv_scanner_next (scanner, cancellable, &cause)) {
    guint n_cells = 0;
    const TuntasCsvCell *cells = tuntas_csv_scanner_get_cells (scanner, &n_cells);
    guint line = tuntas_csv_scanner_get_line (scanner);
    guint opened = tuntas_csv_scanner_get_open_quote (scanner);

    if (opened > 0 && tuntas_survey_reader_get_columns (job->reader) != NULL) {
      TuntasSurveyFault fault;

      tuntas_survey_fault_init (&fault, line, TUNTAS_SURVEY_FAULT_QUOTE, opened, NULL, 0);
      keep_fault (&fault, job);
    } else if (!take_cells (job, given, line, cells, n_cells, error)) {
      return FALSE;
    }
  }
  if (cause == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

static gboolean
take_table_row (Job *job, const char *given, TuntasTableRow *row, GArray *cells, GError **error)
{
  guint line = tuntas_table_row_get_line (row);

  if (tuntas_table_row_get_fault (row) != NULL) {
    take_fault (job, line, TRUE, g_strdup (tuntas_table_row_get_fault (row)));
    return TRUE;
  }
  g_array_set_size (cells, 0);
  for (guint i = 0; i < tuntas_table_row_get_n_cells (row); i++) {
    const char *text = tuntas_table_row_get_cell (row, i);
    TuntasCsvCell cell = {text != NULL ? text : "", text != NULL ? (guint)strlen (text) : 0, 0};

    g_array_append_val (cells, cell);
  }
  return take_cells (job, given, line, (const TuntasCsvCell *)(gpointer)cells->data, cells->len,
                     error);
}

static gboolean
read_xlsx (Job *job, const char *path, const char *given, GCancellable *cancellable, GError **error)
{
  g_autoptr (TuntasXlsxReader) reader = tuntas_xlsx_reader_new (path, error);
  g_autoptr (TuntasTableRow) row = tuntas_table_row_new ();
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (TuntasCsvCell));
  g_autoptr (GError) cause = NULL;

  if (reader == NULL || !tuntas_xlsx_reader_open_sheet (reader, 0, error))
    return FALSE;
  while (tuntas_xlsx_reader_next (reader, &row, cancellable, &cause)) {
    if (!take_table_row (job, given, row, cells, error))
      return FALSE;
  }
  if (cause == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

/* Reads the whole file once, writing when there is an intake. */
static gboolean
read_file (Job *job, const char *path, const char *given, GCancellable *cancellable, GError **error)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  g_clear_pointer (&job->reader, tuntas_survey_reader_free);
  job->reader = tuntas_survey_reader_new (job->method);
  tuntas_survey_reader_set_row_func (job->reader, take_row, job);
  tuntas_survey_reader_set_fault_func (job->reader, keep_fault, job);
  job->import->rows = 0;
  job->import->refused = 0;
  g_ptr_array_set_size (job->import->faults, 0);
  if (!(g_str_has_suffix (lower, ".xlsx") ? read_xlsx (job, path, given, cancellable, error)
                                          : read_csv (job, path, given, cancellable, error)))
    return FALSE;
  if (tuntas_survey_reader_get_columns (job->reader) != NULL)
    return TRUE;
  g_set_error (error, TUNTAS_SURVEY_ERROR, TUNTAS_SURVEY_ERROR_EMPTY,
               _ ("The file is empty. Its first row must name the columns U1 to U%u."),
               job->method->elements->len);
  return FALSE;
}

static char *
digest_file (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guchar *buffer = g_malloc (CHUNK);
  gssize n = -1;

  if (stream == NULL)
    return NULL;
  while ((n = g_input_stream_read (G_INPUT_STREAM (stream), buffer, CHUNK, cancellable, error)) > 0)
    g_checksum_update (checksum, buffer, n);
  return n == 0 ? g_strdup (g_checksum_get_string (checksum)) : NULL;
}

/* The same answers twice would count people twice. */
static gboolean
check_new (Job *job, const char *digest, GError **error)
{
  g_autoptr (GPtrArray) batches = tuntas_store_list_survey_batches (
    tuntas_workspace_get_store (job->workspace), job->period->id, error);

  for (guint i = 0; batches != NULL && i < batches->len; i++) {
    TuntasSurveyBatch *batch = g_ptr_array_index (batches, i);

    if (g_strcmp0 (batch->digest, digest) == 0) {
      g_set_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID,
                   _ ("This file is in the survey already, as “%s”. Choose another one."),
                   batch->name);
      return FALSE;
    }
  }
  return batches != NULL;
}

static gint64
add_batch (Job *job, const char *path, const char *digest, GError **error)
{
  g_autoptr (TuntasSurveyBatch) batch = tuntas_survey_batch_new ();

  batch->period = job->period->id;
  batch->name = g_path_get_basename (path);
  batch->source = TUNTAS_SURVEY_SOURCE_FILE;
  batch->digest = g_strdup (digest);
  batch->by = job->by;
  batch->at = job->now;
  return tuntas_store_insert_survey_batch (tuntas_workspace_get_store (job->workspace), batch,
                                           error);
}

static char *
mapping_setting (Job *job)
{
  return g_strconcat ("survei/kolom/", job->method->code, NULL);
}

/* Within a transaction: the second reading writes, and everything or nothing of it stays. */
static gboolean
write_within (Job *job,
              const char *path,
              const char *given,
              const char *digest,
              GCancellable *cancellable,
              GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (job->workspace);
  g_autofree char *setting = mapping_setting (job);
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *note = NULL;
  g_autofree char *again = NULL;

  job->import->batch = add_batch (job, path, digest, error);
  if (job->import->batch == 0)
    return FALSE;
  job->intake = tuntas_survey_begin_intake (job->workspace, job->import->batch, job->method, error);
  if (job->intake == NULL || !read_file (job, path, given, cancellable, error) ||
      !tuntas_survey_intake_finish (job->intake, error))
    return FALSE;
  again = digest_file (path, cancellable, error);
  if (again == NULL)
    return FALSE;
  if (strcmp (again, digest) != 0) {
    g_set_error_literal (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_CONFLICT,
                         _ ("The file was changed while it was read. Nothing was written; import "
                            "it again."));
    return FALSE;
  }
  note = g_strdup_printf ("Berkas jawaban “%s” diimpor: %" G_GUINT64_FORMAT
                          " responden, %" G_GUINT64_FORMAT " baris ditolak.",
                          name, job->import->rows, job->import->refused);
  return tuntas_store_set_setting (store, setting, job->import->mapping, error) &&
         tuntas_survey_note_within (job->workspace, job->period, note, job->by, error);
}

static gboolean
prepare (Job *job, gint64 period_id, GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (job->workspace);
  g_autofree char *setting = NULL;

  job->period = tuntas_store_load_survey_period (store, period_id, error);
  if (job->period == NULL || !tuntas_survey_check_open (job->period, error))
    return FALSE;
  job->method = tuntas_survey_read_method (job->period, error);
  if (job->method == NULL)
    return FALSE;
  setting = mapping_setting (job);
  return tuntas_store_get_setting (store, setting, &job->remembered, error);
}

static gboolean
run (Job *job,
     const char *path,
     const char *given,
     gboolean skip_faulty,
     gboolean dry_run,
     GCancellable *cancellable,
     GError **error)
{
  g_autofree char *digest = digest_file (path, cancellable, error);

  if (digest == NULL || !check_new (job, digest, error) ||
      !read_file (job, path, given, cancellable, error))
    return FALSE;
  if (dry_run || job->import->rows == 0 || (job->import->refused > 0 && !skip_faulty))
    return TRUE;
  if (!tuntas_workspace_begin (job->workspace, error))
    return FALSE;
  job->import->written = tuntas_workspace_end (
    job->workspace, write_within (job, path, given, digest, cancellable, error), error);
  return job->import->written;
}

/**
 * tuntas_workspace_import_survey:
 * @self: an open office
 * @period_id: a survey
 * @path: answers with a header of U1, U2 … in any order; an Excel workbook (.xlsx) or separated
 *   text
 * @mapping: (nullable): details that say which column is what: the header of each key, `LAYANAN`
 * and `SARAN` besides the keys of the questionnaire; NULL for what the header says, or the last
 * file's
 * @skip_faulty: take the file in without its faulty rows; else nothing of it when there are any
 * @dry_run: only tell what would be done
 * @by: who imports; 0 for whoever holds the case of the survey
 * @cancellable: (nullable): stops between rows
 * @error: return location for `TUNTAS_SERVICE_ERROR_INVALID` when the same file was imported
 *   before, `…_NOT_ALLOWED` when the survey is finished, `TUNTAS_SURVEY_ERROR` when columns are
 *   missing, `TUNTAS_EXCHANGE_ERROR`, `G_IO_ERROR`
 *
 * Takes in the answers of a file, all of them in one transaction or none. The file is read twice,
 * so that faults are known before anything is written.
 *
 * Returns: (transfer full) (nullable): what was done, or would be
 */
TuntasSurveyImport *
tuntas_workspace_import_survey (TuntasWorkspace *self,
                                gint64 period_id,
                                const char *path,
                                const char *mapping,
                                gboolean skip_faulty,
                                gboolean dry_run,
                                gint64 by,
                                GCancellable *cancellable,
                                GError **error)
{
  g_autoptr (TuntasSurveyImport) import = g_new0 (TuntasSurveyImport, 1);
  g_auto (Job) job = {.workspace = self,
                      .import = import,
                      .service_column = TUNTAS_SURVEY_NO_COLUMN,
                      .comment_column = TUNTAS_SURVEY_NO_COLUMN,
                      .by = by,
                      .now = tuntas_workspace_now (self)};

  import->faults = g_ptr_array_new_with_free_func ((GDestroyNotify)fault_free);
  if (!prepare (&job, period_id, error) ||
      !run (&job, path, mapping, skip_faulty, dry_run, cancellable, error)) {
    tuntas_service_error_adopt (error);
    return NULL;
  }
  return g_steal_pointer (&import);
}
