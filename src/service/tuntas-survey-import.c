/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-private.h"
#include "tuntas-workspace-private.h"

#include "tuntas-calendar.h"
#include "tuntas-date-text.h"
#include "tuntas-details.h"
#include "tuntas-store-office.h"
#include "tuntas-store-survey-forms.h"
#include "tuntas-store-surveys.h"
#include "tuntas-survey-reader.h"
#include "tuntas-survey-rows-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Of so many faulty rows the reason is kept; all are counted. */
#define MAX_FAULTS 5000
#define CHUNK (64 * 1024)

/* What columns besides those of the questionnaire are called in files. */
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
  const char *given;          /* (unowned) (nullable): which column is what */
  char *remembered;
  TuntasProgress progress;
  gpointer progress_data;
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

/* The column of a service or comment, which no questionnaire asks by a key; it is noted in
 * @found. */
guint
tuntas_survey_find_extra (const TuntasCsvCell *cells,
                          guint n_cells,
                          const char *mapping,
                          const char *key,
                          char **found)
{
  const char *const *names =
    strcmp (key, TUNTAS_SURVEY_KEY_SERVICE) == 0 ? service_names : comment_names;
  g_autofree char *mapped = tuntas_details_get (mapping, key);
  g_autofree char *folded = mapped != NULL ? g_utf8_strdown (mapped, -1) : NULL;
  const char *const own[] = {folded, NULL};

  if (folded != NULL && *folded == '\0')
    return TUNTAS_SURVEY_NO_COLUMN;
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
take_header (Job *job, guint line, const TuntasCsvCell *cells, guint n_cells, GError **error)
{
  const char *mapping = choose_mapping (job, job->given, cells, n_cells);
  g_autofree char *extra = NULL;

  job->service_column =
    tuntas_survey_find_extra (cells, n_cells, mapping, TUNTAS_SURVEY_KEY_SERVICE, &extra);
  job->comment_column =
    tuntas_survey_find_extra (cells, n_cells, mapping, TUNTAS_SURVEY_KEY_COMMENT, &extra);
  tuntas_survey_reader_set_mapping (job->reader, mapping);
  if (!tuntas_survey_reader_take_row (job->reader, line, cells, n_cells, error))
    return FALSE;
  g_free (job->import->mapping);
  job->import->mapping =
    tuntas_details_merge (tuntas_survey_reader_get_mapping (job->reader), extra);
  return TRUE;
}

static gboolean
take_line (const TuntasSurveyLine *line, gpointer user_data, GError **error)
{
  Job *job = user_data;

  if (line->fault != NULL) {
    take_fault (job, line->line, TRUE, g_strdup (line->fault));
    return TRUE;
  }
  if (line->open_quote > 0 && tuntas_survey_reader_get_columns (job->reader) != NULL) {
    TuntasSurveyFault fault;

    tuntas_survey_fault_init (&fault, line->line, TUNTAS_SURVEY_FAULT_QUOTE, line->open_quote, NULL,
                              0);
    keep_fault (&fault, job);
    return TRUE;
  }
  if (tuntas_survey_reader_get_columns (job->reader) == NULL && tuntas_survey_line_is_title (line))
    return TRUE;
  if (tuntas_survey_reader_get_columns (job->reader) == NULL)
    return take_header (job, line->line, line->cells, line->n_cells, error);
  return tuntas_survey_reader_take_row (job->reader, line->line, line->cells, line->n_cells, error);
}

/* Reads the whole file once, writing when there is an intake. */
static gboolean
read_file (Job *job, const char *path, GCancellable *cancellable, GError **error)
{
  g_clear_pointer (&job->reader, tuntas_survey_reader_free);
  job->reader = tuntas_survey_reader_new (job->method);
  tuntas_survey_reader_set_row_func (job->reader, take_row, job);
  tuntas_survey_reader_set_fault_func (job->reader, keep_fault, job);
  job->import->rows = 0;
  job->import->refused = 0;
  g_ptr_array_set_size (job->import->faults, 0);
  if (!tuntas_survey_rows_read (path, take_line, job, job->progress, job->progress_data,
                                cancellable, error))
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
check_new (TuntasWorkspace *self, gint64 period_id, const char *digest, GError **error)
{
  g_autoptr (GPtrArray) batches = tuntas_store_list_survey_batches (
    tuntas_workspace_get_store (self), period_id, error);

  for (guint i = 0; batches != NULL && i < batches->len; i++) {
    TuntasSurveyBatch *batch = g_ptr_array_index (batches, i);

    if (g_strcmp0 (batch->digest, digest) == 0) {
      g_autofree char *date = tuntas_date_text_format (
        tuntas_calendar_date_of (tuntas_workspace_get_calendar (self), batch->at));

      /* Translators: the date is one of those in official papers, "20 November 2026" */
      g_set_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID,
                   _ ("This file is in the survey already, as “%s” of %s. Choose another one."),
                   batch->name, date);
      return FALSE;
    }
  }
  return batches != NULL;
}

/* The digest of a file that is not in the survey yet. */
char *
tuntas_survey_digest_new_file (TuntasWorkspace *self,
                               gint64 period_id,
                               const char *path,
                               GCancellable *cancellable,
                               GError **error)
{
  g_autofree char *digest = digest_file (path, cancellable, error);

  return digest != NULL && check_new (self, period_id, digest, error) ? g_steal_pointer (&digest)
                                                                      : NULL;
}

static gint64
add_batch (Job *job, const char *path, const char *digest, GError **error)
{
  g_autoptr (TuntasSurveyBatch) batch = tuntas_survey_batch_new ();

  batch->period = job->period->id;
  batch->name = g_filename_display_basename (path);
  batch->source = TUNTAS_SURVEY_SOURCE_FILE;
  batch->digest = g_strdup (digest);
  batch->by = job->by;
  batch->at = job->now;
  return tuntas_store_insert_survey_batch (tuntas_workspace_get_store (job->workspace), batch,
                                           error);
}

/* Under which name it is remembered which column is what. */
char *
tuntas_survey_dup_mapping_setting (TuntasSurveyMethod *method)
{
  return g_strconcat ("survei/kolom/", method->code, NULL);
}

/* Within a transaction: the second reading writes, and everything or nothing of it stays. */
static gboolean
write_within (Job *job,
              const char *path,
              const char *digest,
              GCancellable *cancellable,
              GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (job->workspace);
  g_autofree char *setting = tuntas_survey_dup_mapping_setting (job->method);
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *note = NULL;
  g_autofree char *again = NULL;
  g_autofree char *remembered = NULL;

  job->import->batch = add_batch (job, path, digest, error);
  if (job->import->batch == 0)
    return FALSE;
  job->intake = tuntas_survey_begin_intake (job->workspace, job->import->batch, job->method, error);
  if (job->intake == NULL || !read_file (job, path, cancellable, error) ||
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
  remembered = tuntas_details_merge (job->import->mapping, job->given);
  return tuntas_store_set_setting (store, setting, remembered, error) &&
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
  setting = tuntas_survey_dup_mapping_setting (job->method);
  return tuntas_store_get_setting (store, setting, &job->remembered, error);
}

static gboolean
run (Job *job,
     const char *path,
     gboolean skip_faulty,
     gboolean dry_run,
     GCancellable *cancellable,
     GError **error)
{
  g_autofree char *digest =
    tuntas_survey_digest_new_file (job->workspace, job->period->id, path, cancellable, error);

  if (digest == NULL || !read_file (job, path, cancellable, error))
    return FALSE;
  if (dry_run || job->import->rows == 0 || (job->import->refused > 0 && !skip_faulty))
    return TRUE;
  if (!tuntas_workspace_begin (job->workspace, error))
    return FALSE;
  job->import->written = tuntas_workspace_end (
    job->workspace, write_within (job, path, digest, cancellable, error), error);
  return job->import->written;
}

/**
 * tuntas_workspace_import_survey:
 * @self: an open office
 * @period_id: a survey
 * @path: answers with a header of U1, U2 … in any order; an Excel workbook (.xlsx) or separated
 *   text
 * @mapping: (nullable): details that say which column is what: the header of each key, `LAYANAN`
 * and `SARAN` besides the keys of the questionnaire, an empty header for no column; NULL for what
 * the header says, or the last file's
 * @skip_faulty: take the file in without its faulty rows; else nothing of it when there are any
 * @dry_run: only tell what would be done
 * @by: who imports; 0 for whoever holds the case of the survey
 * @progress: (nullable): told how far the reading has come; from the beginning again when it writes
 * @user_data: for @progress
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
                                TuntasProgress progress,
                                gpointer user_data,
                                GCancellable *cancellable,
                                GError **error)
{
  g_autoptr (TuntasSurveyImport) import = g_new0 (TuntasSurveyImport, 1);
  g_auto (Job) job = {.workspace = self,
                      .import = import,
                      .given = mapping,
                      .progress = progress,
                      .progress_data = user_data,
                      .service_column = TUNTAS_SURVEY_NO_COLUMN,
                      .comment_column = TUNTAS_SURVEY_NO_COLUMN,
                      .by = by,
                      .now = tuntas_workspace_now (self)};

  import->faults = g_ptr_array_new_with_free_func ((GDestroyNotify)fault_free);
  if (!prepare (&job, period_id, error) ||
      !run (&job, path, skip_faulty, dry_run, cancellable, error)) {
    tuntas_service_error_adopt (error);
    return NULL;
  }
  return g_steal_pointer (&import);
}
