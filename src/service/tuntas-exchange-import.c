/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-calendar-text.h"
#include "tuntas-case-service-private.h"
#include "tuntas-exchange-private.h"
#include "tuntas-exchange-service.h"
#include "tuntas-workspace-private.h"

#include "tuntas-date-text.h"
#include "tuntas-details.h"
#include "tuntas-html-text.h"
#include "tuntas-lapor-reader.h"
#include "tuntas-store-attachments.h"
#include "tuntas-store-import.h"
#include "tuntas-store-office.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Rows that go to the disk at once: few enough that stopping loses little, many enough that
 * waiting for the disk does not count. */
#define BATCH 500
/* A preview names so many rows of each outcome; all are counted. */
#define MAX_ITEMS 2000
/* Beyond this it is not a faulty export but another file. */
#define MAX_FAULTY 20000
#define CHUNK (64 * 1024)

/* What is known of a report that came earlier in a dry run. */
typedef struct {
  char *digest;
  char *status;
} Known;

typedef struct {
  TuntasWorkspace *workspace;
  TuntasStore *store;
  TuntasSop *sop;
  char *file; /* name without its folder */
  gint64 by;
  gint64 now;
  gboolean dry_run;
  TuntasImport *import;
  guint items[TUNTAS_IMPORT_FAULTY + 1];
  GHashTable *last; /* (element-type utf8 utf8): digest of the last row, by Tracking ID */
  char *file_key;   /* setting that tells when this very file was imported */
  gboolean known_file;
  GHashTable *seen;  /* (element-type utf8 Known): by Tracking ID, in a dry run */
  GPtrArray *faulty; /* (element-type TuntasFaultyRow) */
  guint in_batch;
  gboolean written;
} Job;

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

static void
known_free (Known *self)
{
  g_free (self->digest);
  g_free (self->status);
  g_free (self);
}

static void
job_clear (Job *job)
{
  g_free (job->file);
  g_clear_pointer (&job->import, tuntas_import_free);
  g_clear_pointer (&job->last, g_hash_table_unref);
  g_free (job->file_key);
  g_clear_pointer (&job->seen, g_hash_table_unref);
  g_clear_pointer (&job->faulty, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Job, job_clear)

static void
add_item (Job *job, TuntasLaporRow *row, TuntasImportOutcome outcome, char *reason)
{
  TuntasImportRow *item = NULL;

  switch (outcome) {
  case TUNTAS_IMPORT_NEW:
    job->import->n_new++;
    break;
  case TUNTAS_IMPORT_CHANGED:
    job->import->changed++;
    break;
  case TUNTAS_IMPORT_DUPLICATE:
    job->import->duplicate++;
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
static char *
make_subject (TuntasLaporRow *row)
{
  g_autofree char *title =
    row->title != NULL ? tuntas_html_text_to_plain (row->title) : g_strdup ("");
  char *to = title;
  gboolean gap = FALSE;

  for (const char *from = title; *from != '\0'; from++) {
    if (g_ascii_isspace (*from)) {
      gap = to > title;
      continue;
    }
    if (gap)
      *to++ = ' ';
    gap = FALSE;
    *to++ = *from;
  }
  *to = '\0';
  return g_strdup (*title != '\0' ? title : row->subject);
}

static char *
make_place (TuntasLaporRow *row)
{
  if (row->regency != NULL && row->province != NULL)
    return g_strdup_printf ("%s, %s", row->regency, row->province);
  return g_strdup (row->regency != NULL ? row->regency : row->province);
}

/* The moment of receipt; a report without a time of day came in when its day began. The clock of
 * LAPOR! may go before ours, but nothing is taken in before it came. */
static gint64
received_at (Job *job, TuntasLaporRow *row)
{
  TuntasCalendar *calendar = tuntas_workspace_get_calendar (job->workspace);
  int second = MAX (row->received_time, 0);

  return MIN (tuntas_calendar_time_of (calendar, row->received_date, second / 60) + second % 60,
              job->now);
}

static TuntasComplaint *
make_complaint (Job *job, TuntasLaporRow *row)
{
  TuntasComplaint *complaint = tuntas_complaint_new ();
  g_autofree char *original = g_strstrip (g_strdup (row->original));

  complaint->kind = row->kind;
  complaint->channel = TUNTAS_CHANNEL_LAPOR;
  complaint->category = g_strdup (row->category);
  complaint->supervisory = row->supervisory;
  complaint->subject = make_subject (row);
  complaint->account = g_strdup (row->account);
  complaint->service_unit = g_strdup (row->agency);
  complaint->district = g_strdup (row->district);
  complaint->village = g_strdup (row->village);
  complaint->place = make_place (row);
  complaint->received_at = received_at (job, row);
  complaint->anonymous = row->anonymous;
  complaint->confidential = row->confidential;
  complaint->external_id = g_strdup (row->tracking_id);
  complaint->external_status = g_strdup (row->status);
  complaint->external_source = g_strdup (row->source);
  complaint->external_digest = g_strdup (row->digest);
  if (!g_str_equal (original, row->account))
    complaint->original = g_strdup (row->original);
  return complaint;
}

/* The words of the ledger: where the report came from and how it stands in LAPOR!. */
static char *
make_note (Job *job, TuntasLaporRow *row)
{
  GString *note = g_string_new ("Impor dari SP4N-LAPOR!");

  g_string_append_printf (note, ", berkas “%s” baris %u.", job->file, row->line);
  if (row->source != NULL)
    g_string_append_printf (note, " Sumber: %s.", row->source);
  if (row->status != NULL)
    g_string_append_printf (note, " Status di LAPOR!: %s.", row->status);
  if (row->status_reason != NULL)
    g_string_append_printf (note, " Alasan: %s.", row->status_reason);
  if (row->rating != NULL)
    g_string_append_printf (note, " Rating: %s.", row->rating);
  return g_string_free (note, FALSE);
}

static TuntasAttachment *
make_text_attachment (const char *name, const char *text)
{
  TuntasAttachment *attachment = tuntas_attachment_new ();

  attachment->name = g_strdup (name);
  attachment->mime = g_strdup ("text/plain");
  attachment->content = g_bytes_new (text, strlen (text));
  attachment->size = (gint64)strlen (text);
  return attachment;
}

static gboolean
register_row (Job *job, TuntasLaporRow *row, GError **error)
{
  g_autoptr (TuntasComplaint) complaint = make_complaint (job, row);
  g_autoptr (TuntasComplainant) complainant = NULL;
  g_autoptr (GPtrArray) attachments =
               g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_attachment_unref);
  g_autofree char *note = make_note (job, row);

  /* An anonymous name is not to be known to the office, though the export tells it. */
  if (row->reporter != NULL && !row->anonymous) {
    complainant = tuntas_complainant_new ();
    complainant->name = g_strdup (row->reporter);
  }
  if (row->final_text != NULL)
    g_ptr_array_add (attachments,
                     make_text_attachment ("Isi Laporan Akhir (LAPOR!).txt", row->final_text));
  return tuntas_workspace_register_within (job->workspace, complaint, complainant, attachments,
                                           job->sop, note, job->by, error) != 0;
}

/* The words taken in first stay; those of a newer export are laid beside them. */
static gboolean
keep_new_words (Job *job, TuntasLaporRow *row, gint64 case_id, GError **error)
{
  int today = tuntas_calendar_date_of (tuntas_workspace_get_calendar (job->workspace), job->now);
  g_autofree char *date = tuntas_date_text_format_iso (today);
  g_autofree char *name = g_strdup_printf ("Isi laporan menurut ekspor %s.txt", date);
  g_autoptr (TuntasAttachment) attachment = make_text_attachment (name, row->original);

  attachment->case_id = case_id;
  attachment->by = job->by;
  attachment->at = job->now;
  attachment->hash = tuntas_store_put_content (job->store, attachment->content, error);
  return attachment->hash != NULL &&
         tuntas_store_insert_attachment (job->store, attachment, error) != 0;
}

static char *
make_details (Job *job, TuntasLaporRow *row)
{
  const struct {
    const char *key;
    const char *value;
  } facts[] = {
    {"berkas", job->file},       {"status_lapor", row->status},
    {"instansi", row->agency},   {"klasifikasi", row->classification},
    {"kategori", row->category}, {"rating", row->rating},
  };
  char *details = tuntas_details_set_int (NULL, "baris", row->line);

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++) {
    g_autofree char *before = details;

    if (facts[i].value == NULL)
      details = g_steal_pointer (&before);
    else
      details = tuntas_details_set (before, facts[i].key, facts[i].value);
  }
  return details;
}

static gboolean
update_case (Job *job, TuntasLaporRow *row, gint64 case_id, char **reason, GError **error)
{
  g_autoptr (TuntasComplaint) old = tuntas_store_load_complaint (job->store, case_id, error);
  g_autoptr (TuntasCommand) command = NULL;
  g_autoptr (GString) note = g_string_new (NULL);
  gboolean status_changed;

  if (old == NULL)
    return FALSE;
  status_changed = g_strcmp0 (old->external_status, row->status) != 0;
  *reason = tuntas_exchange_describe_change (old->external_status, row->status);
  if (job->dry_run)
    return TRUE;

  if (status_changed)
    g_string_append_printf (note, "Status di LAPOR! berubah dari “%s” menjadi “%s”.",
                            old->external_status != NULL ? old->external_status : "-",
                            row->status != NULL ? row->status : "-");
  else
    g_string_append (note, "Data laporan di LAPOR! berubah.");
  if (row->status_reason != NULL)
    g_string_append_printf (note, " Alasan: %s.", row->status_reason);
  if (!g_str_equal (old->account != NULL ? old->account : "", row->account)) {
    g_string_append (note, " Isi laporan yang baru dilampirkan; isi semula tetap.");
    if (!keep_new_words (job, row, case_id, error))
      return FALSE;
  }
  command = tuntas_command_new ();
  command->act = TUNTAS_ACT_IMPORT;
  command->by = job->by;
  command->note = g_strdup (note->str);
  command->details = make_details (job, row);
  return tuntas_workspace_act_within (job->workspace, case_id, command, error) &&
         tuntas_store_update_external (job->store, case_id, row->status, row->digest, error);
}

static gboolean
take_faulty (Job *job, TuntasLaporRow *row, GError **error)
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
  add_item (job, row, TUNTAS_IMPORT_FAULTY, g_strdup (row->fault));
  return TRUE;
}

static void
remember (Job *job, TuntasLaporRow *row)
{
  Known *known = NULL;

  if (!job->dry_run)
    return;
  known = g_new0 (Known, 1);
  known->digest = g_strdup (row->digest);
  known->status = g_strdup (row->status);
  g_hash_table_insert (job->seen, g_strdup (row->tracking_id), known);
}

/* Whether the case already stands as the row, or the newest row of the report in this file, says.
 * A file that was imported before says nothing new, even when a newer one was imported since. */
static gboolean
is_duplicate (Job *job, TuntasLaporRow *row, const char *digest)
{
  return job->known_file || g_strcmp0 (digest, row->digest) == 0 ||
         g_strcmp0 (digest, g_hash_table_lookup (job->last, row->tracking_id)) == 0;
}

static gboolean
take_row (Job *job, TuntasLaporRow *row, GError **error)
{
  Known *known = job->dry_run ? g_hash_table_lookup (job->seen, row->tracking_id) : NULL;
  g_autofree char *digest = known != NULL ? g_strdup (known->digest) : NULL;
  g_autofree char *reason = NULL;
  gint64 case_id = 0;

  if (known == NULL &&
      !tuntas_store_find_external (job->store, row->tracking_id, &case_id, &digest, error))
    return FALSE;
  if (known == NULL && case_id == 0) {
    if (!job->dry_run && !register_row (job, row, error))
      return FALSE;
    add_item (job, row, TUNTAS_IMPORT_NEW, g_strdup (row->remark));
  } else if (is_duplicate (job, row, digest)) {
    add_item (job, row, TUNTAS_IMPORT_DUPLICATE, NULL);
    return TRUE;
  } else {
    if (known != NULL)
      reason = tuntas_exchange_describe_change (known->status, row->status);
    else if (!update_case (job, row, case_id, &reason, error))
      return FALSE;
    add_item (job, row, TUNTAS_IMPORT_CHANGED, g_steal_pointer (&reason));
  }
  remember (job, row);
  job->in_batch++;
  return TRUE;
}

static gboolean
end_batch (Job *job, GError **error)
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
take_any (Job *job, TuntasLaporRow *row, GError **error)
{
  job->import->rows++;
  if (row->fault != NULL)
    return take_faulty (job, row, error);
  if (!job->dry_run && !tuntas_store_in_transaction (job->store) &&
      !tuntas_store_begin (job->store, error))
    return FALSE;
  return take_row (job, row, error) && (job->in_batch < BATCH || end_batch (job, error));
}

/* Notes which row of a report is the last one in the file. */
static gboolean
note_last (Job *job, TuntasLaporRow *row, GError **error)
{
  if (row->fault == NULL)
    g_hash_table_insert (job->last, g_strdup (row->tracking_id), g_strdup (row->digest));
  return TRUE;
}

/* Reads the whole file; the first pass is the first half of the progress. */
static gboolean
read_file (Job *job,
           const char *path,
           gboolean (*take) (Job *job, TuntasLaporRow *row, GError **error),
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
identify_file (Job *job, const char *path, GCancellable *cancellable, GError **error)
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
is_faulty_list_same (Job *job, GPtrArray *all)
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
finish_import (Job *job, GError **error)
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
                               gint64 by,
                               gboolean dry_run,
                               TuntasProgress progress,
                               gpointer user_data,
                               GCancellable *cancellable,
                               GError **error)
{
  g_auto (Job) job = {
    .workspace = self,
    .store = tuntas_workspace_get_store (self),
    .file = g_path_get_basename (path),
    .by = by,
    .now = tuntas_workspace_now (self),
    .dry_run = dry_run,
    .import = g_new0 (TuntasImport, 1),
    .last = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free),
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
