/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-exchange-job-private.h"

#include "tuntas-calendar-text.h"
#include "tuntas-exchange-private.h"
#include "tuntas-workspace-private.h"

#include "tuntas-lapor-reader.h"
#include "tuntas-store-import.h"
#include "tuntas-store-office.h"

#include <glib/gi18n-lib.h>

/* Rows that go to the disk at once: few enough that stopping loses little, many enough that
 * waiting for the disk does not count. */
#define BATCH 500
/* A preview names so many rows of each outcome; all are counted. */
#define MAX_ITEMS 2000
/* Beyond this it is not a faulty export but another file. */
#define MAX_FAULTY 20000
#define CHUNK (64 * 1024)

/**
 * tuntas_import_free:
 * @self: (nullable) (transfer full): an import
 */
void
tuntas_import_free (TuntasImport *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_free (self);
}

static void
import_row_free (TuntasImportRow *self)
{
  g_free (self->tracking_id);
  g_free (self->subject);
  g_free (self->reason);
  g_free (self);
}

/**
 * tuntas_import_known_new:
 * @digest: of how the report stands
 * @row: a row of it
 *
 * Returns: (transfer full): what the row says of its report
 */
TuntasImportKnown *
tuntas_import_known_new (const char *digest, TuntasLaporRow *row)
{
  TuntasImportKnown *self = g_new0 (TuntasImportKnown, 1);

  self->digest = g_strdup (digest);
  self->status = g_strdup (row->status);
  self->finished = row->finished;
  return self;
}

static void
known_free (TuntasImportKnown *self)
{
  g_free (self->digest);
  g_free (self->status);
  g_free (self);
}

static void
job_clear (TuntasImportJob *job)
{
  g_free (job->file);
  g_clear_pointer (&job->import, tuntas_import_free);
  g_clear_pointer (&job->last, g_hash_table_unref);
  g_clear_pointer (&job->met, g_hash_table_unref);
  g_free (job->file_key);
  g_clear_pointer (&job->seen, g_hash_table_unref);
  g_clear_pointer (&job->faulty, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TuntasImportJob, job_clear)

/**
 * tuntas_import_job_add_item:
 * @job: an import
 * @row: a row of the file
 * @outcome: what becomes of it
 * @reason: (nullable) (transfer full): why, a sentence
 *
 * Counts a row, and lists it unless there are too many of its kind.
 */
void
tuntas_import_job_add_item (TuntasImportJob *job,
                            TuntasLaporRow *row,
                            TuntasImportOutcome outcome,
                            char *reason)
{
  TuntasImportRow *item = NULL;

  switch (outcome) {
  case TUNTAS_IMPORT_NEW:
    job->import->n_new++;
    break;
  case TUNTAS_IMPORT_FILED:
    job->import->n_new++;
    job->import->filed++;
    break;
  case TUNTAS_IMPORT_CHANGED:
    job->import->changed++;
    break;
  case TUNTAS_IMPORT_DUPLICATE:
    job->import->duplicate++;
    break;
  case TUNTAS_IMPORT_SKIPPED:
    job->import->skipped++;
    break;
  case TUNTAS_IMPORT_FAULTY:
    job->import->faulty++;
    break;
  }
  if (job->items[outcome]++ >= MAX_ITEMS) {
    g_free (reason);
    return;
  }
  item = g_new0 (TuntasImportRow, 1);
  item->line = row->line;
  item->tracking_id = g_strdup (row->tracking_id);
  item->subject = g_strdup (row->subject);
  item->outcome = outcome;
  item->reason = reason;
  g_ptr_array_add (job->import->items, item);
}

/* The whole title on one line; lists cut it where they have to. */
static gboolean
take_faulty (TuntasImportJob *job, TuntasLaporRow *row, GError **error)
{
  TuntasFaultyRow *faulty = NULL;

  if (job->faulty->len >= MAX_FAULTY) {
    g_set_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID,
                 _ ("More than %d rows of “%s” are faulty. This is probably not an export of "
                    "reports: look at it in a spreadsheet program first."),
                 MAX_FAULTY, job->file);
    return FALSE;
  }
  faulty = g_new0 (TuntasFaultyRow, 1);
  faulty->file = g_strdup (job->file);
  faulty->line = row->line;
  faulty->tracking_id = g_strdup (row->tracking_id);
  faulty->reason = g_strdup (row->fault);
  faulty->content = tuntas_exchange_join_record ((const char *const *)row->cells);
  faulty->at = job->now;
  g_ptr_array_add (job->faulty, faulty);
  tuntas_import_job_add_item (job, row, TUNTAS_IMPORT_FAULTY, g_strdup (row->fault));
  return TRUE;
}

static gboolean
end_batch (TuntasImportJob *job, GError **error)
{
  if (job->dry_run || !tuntas_store_in_transaction (job->store))
    return TRUE;
  if (!tuntas_store_commit (job->store, error))
    return FALSE;
  job->written = job->written || job->in_batch > 0;
  job->in_batch = 0;
  return TRUE;
}

/* Takes a row in, within the transaction of its batch. */
static gboolean
take_any (TuntasImportJob *job, TuntasLaporRow *row, GError **error)
{
  job->import->rows++;
  if (row->fault != NULL)
    return take_faulty (job, row, error);
  if (!job->dry_run && !tuntas_store_in_transaction (job->store) &&
      !tuntas_store_begin (job->store, error))
    return FALSE;
  return tuntas_import_job_take_report (job, row, error) &&
         (job->in_batch < BATCH || end_batch (job, error));
}

/* Notes which row of a report is the last one in the file. */
static gboolean
note_last (TuntasImportJob *job, TuntasLaporRow *row, GError **error)
{
  if (row->fault == NULL)
    g_hash_table_insert (job->last, g_strdup (row->tracking_id),
                         tuntas_import_known_new (row->digest, row));
  return TRUE;
}

/* Reads the whole file; the first pass is the first half of the progress. */
static gboolean
read_file (TuntasImportJob *job,
           const char *path,
           gboolean (*take) (TuntasImportJob *job, TuntasLaporRow *row, GError **error),
           guint pass,
           TuntasProgress progress,
           gpointer user_data,
           GCancellable *cancellable,
           GError **error)
{
  int today = tuntas_calendar_date_of (tuntas_workspace_get_calendar (job->workspace), job->now);
  g_autoptr (TuntasLaporReader) reader = tuntas_lapor_reader_new (path, today, error);
  g_autoptr (GError) reason = NULL;
  guint n_rows = 0;

  if (reader == NULL)
    return FALSE;
  for (;;) {
    g_autoptr (TuntasLaporRow) row = tuntas_lapor_reader_next (reader, cancellable, &reason);
    guint64 size = tuntas_lapor_reader_get_size (reader);

    if (progress != NULL && (row == NULL || ++n_rows % BATCH == 0))
      progress (pass * size + MIN (tuntas_lapor_reader_get_position (reader), size), 2 * size,
                user_data);
    if (row == NULL)
      break;
    if (!take (job, row, error))
      return FALSE;
  }
  if (reason != NULL) {
    g_propagate_error (error, g_steal_pointer (&reason));
    return FALSE;
  }
  return TRUE;
}

/* Finds out whether this very file was imported before. */
static gboolean
identify_file (TuntasImportJob *job, const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guchar *buffer = g_malloc (CHUNK);
  g_autofree char *imported = NULL;
  gssize n;

  if (stream == NULL)
    return FALSE;
  while ((n = g_input_stream_read (G_INPUT_STREAM (stream), buffer, CHUNK, cancellable, error)) > 0)
    g_checksum_update (checksum, buffer, n);
  if (n < 0)
    return FALSE;
  job->file_key = g_strconcat ("impor/", g_checksum_get_string (checksum), NULL);
  if (!tuntas_store_get_setting (job->store, job->file_key, &imported, error))
    return FALSE;
  job->known_file = imported != NULL;
  return TRUE;
}

static gboolean
is_same_faulty (TuntasFaultyRow *a, TuntasFaultyRow *b)
{
  return a->line == b->line && g_strcmp0 (a->reason, b->reason) == 0 &&
         g_strcmp0 (a->content, b->content) == 0;
}

/* Whether the list already says what this import says of the file. */
static gboolean
is_faulty_list_same (TuntasImportJob *job, GPtrArray *all)
{
  guint n = 0;

  for (guint i = 0; i < all->len; i++) {
    TuntasFaultyRow *old = g_ptr_array_index (all, i);

    if (g_strcmp0 (old->file, job->file) != 0)
      continue;
    if (n >= job->faulty->len || !is_same_faulty (old, g_ptr_array_index (job->faulty, n)))
      return FALSE;
    n++;
  }
  return n == job->faulty->len;
}

/* The faulty rows of this file replace those of its last import, and the file is known from now
 * on. When all that is so already nothing is written. */
static gboolean
finish_import (TuntasImportJob *job, GError **error)
{
  g_autoptr (GPtrArray) all = tuntas_store_list_faulty_rows (job->store, error);
  g_autofree char *at = NULL;
  gboolean same;

  if (all == NULL)
    return FALSE;
  same = is_faulty_list_same (job, all);
  if (same && job->known_file)
    return TRUE;
  if (!tuntas_store_begin (job->store, error))
    return FALSE;
  if (!same && !tuntas_store_clear_faulty_rows (job->store, job->file, error))
    return FALSE;
  for (guint i = 0; !same && i < job->faulty->len; i++)
    if (!tuntas_store_add_faulty_row (job->store, g_ptr_array_index (job->faulty, i), error))
      return FALSE;
  at = tuntas_calendar_format_iso (tuntas_workspace_get_calendar (job->workspace), job->now);
  job->written = TRUE;
  return tuntas_store_set_setting (job->store, job->file_key, at, error) &&
         tuntas_store_commit (job->store, error);
}

/**
 * tuntas_workspace_import_lapor:
 * @self: an open office
 * @path: an export of SP4N-LAPOR!, CSV or XLSX
 * @sop_name: (nullable): SOP that new cases walk; NULL for the one in force for complaints
 * @finished: how reports come in that LAPOR! has done with
 * @by: who imports; 0 for the official of the first step
 * @dry_run: only tell what would be done
 * @progress: (nullable): told how much of the file was read, in bytes
 * @user_data: for @progress
 * @cancellable: (nullable): stops between rows
 * @error: return location for an error of domain `TUNTAS_SERVICE_ERROR`, `TUNTAS_EXCHANGE_ERROR`,
 *   `TUNTAS_STORE_ERROR`, or `G_IO_ERROR_CANCELLED`
 *
 * Takes in the reports of an export. A Tracking ID that is not there yet is registered as a case,
 * by the same workflow and ledger as a typed one. One that is there with the same content is a
 * duplicate; with another content the case gets an event that tells what changed, and the words
 * taken in first stay. A row that could not be registered without inventing something is kept
 * with its reason. Importing the same file again changes nothing.
 *
 * Reports that LAPOR! has done with come in as @finished says. Filed as history they have no
 * deadline, are on nobody's desk, and take no number of the register. A case that an earlier import
 * brought in and that nobody has worked on is filed, too; one that somebody has worked on goes its
 * way to the end of its SOP.
 *
 * The file is read twice: a damaged one is found out before anything is written, and of several
 * rows of one report only the last one counts.
 *
 * Rows go to the disk in batches: what was told by an earlier batch stays when a later one fails
 * or the import is cancelled, and the next import goes on from there.
 *
 * Returns: (transfer full) (nullable): what was done, or would be, with the first rows of each
 * outcome
 */
TuntasImport *
tuntas_workspace_import_lapor (TuntasWorkspace *self,
                               const char *path,
                               const char *sop_name,
                               TuntasImportFinished finished,
                               gint64 by,
                               gboolean dry_run,
                               TuntasProgress progress,
                               gpointer user_data,
                               GCancellable *cancellable,
                               GError **error)
{
  g_auto (TuntasImportJob) job = {
    .workspace = self,
    .store = tuntas_workspace_get_store (self),
    .file = g_filename_display_basename (path),
    .finished = finished,
    .by = by,
    .now = tuntas_workspace_now (self),
    .dry_run = dry_run,
    .import = g_new0 (TuntasImport, 1),
    .last = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)known_free),
    .met = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)known_free),
    .faulty = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_faulty_row_free),
  };
  gboolean ok;

  job.import->items = g_ptr_array_new_with_free_func ((GDestroyNotify)import_row_free);
  job.sop = sop_name != NULL
              ? tuntas_workspace_get_sop_in_force (self, sop_name, error)
              : tuntas_workspace_get_sop_for_kind (self, TUNTAS_CASE_KIND_PENGADUAN, error);
  if (job.sop != NULL && by == 0)
    job.by = tuntas_workspace_get_default_official (self, job.sop);
  ok = job.sop != NULL && identify_file (&job, path, cancellable, error) &&
       read_file (&job, path, note_last, 0, progress, user_data, cancellable, error) &&
       read_file (&job, path, take_any, 1, progress, user_data, cancellable, error) &&
       end_batch (&job, error) && (dry_run || finish_import (&job, error));
  if (!ok && tuntas_store_in_transaction (job.store))
    tuntas_store_rollback (job.store);
  if (job.written)
    tuntas_workspace_note_change (self);
  if (!ok) {
    tuntas_service_error_adopt (error);
    return NULL;
  }
  return g_steal_pointer (&job.import);
}
