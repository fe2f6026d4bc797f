/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-exchange-job-private.h"

#include "tuntas-case-service-private.h"
#include "tuntas-event-details-private.h"
#include "tuntas-exchange-private.h"
#include "tuntas-workspace-private.h"

#include "tuntas-date-text.h"
#include "tuntas-html-text.h"
#include "tuntas-store-attachments.h"
#include "tuntas-store-cases.h"
#include "tuntas-store-import.h"
#include "tuntas-store-ledger.h"
#include "tuntas-workflow.h"

#include <glib/gi18n-lib.h>
#include <string.h>

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
received_at (TuntasImportJob *job, TuntasLaporRow *row)
{
  TuntasCalendar *calendar = tuntas_workspace_get_calendar (job->workspace);
  int second = MAX (row->received_time, 0);

  return MIN (tuntas_calendar_time_of (calendar, row->received_date, second / 60) + second % 60,
              job->now);
}

static TuntasComplaint *
make_complaint (TuntasImportJob *job, TuntasLaporRow *row)
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
make_note (TuntasImportJob *job, TuntasLaporRow *row)
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

/* Files a report that nobody has to work on any more. */
static TuntasCommand *
make_filing (TuntasImportJob *job, const TuntasImportKnown *last)
{
  TuntasCommand *command = tuntas_command_new ();

  command->act = TUNTAS_ACT_ARCHIVE;
  command->by = job->by;
  command->note = g_strdup_printf ("Sudah selesai di SP4N-LAPOR! (status: %s) sebelum ditangani "
                                   "menurut SOP di kantor ini.",
                                   last->status);
  command->details = tuntas_event_details_make (TUNTAS_WORKFLOW_FINISHED, "lapor", "status_lapor",
                                                last->status, NULL);
  return command;
}

static gboolean
register_row (TuntasImportJob *job,
              TuntasLaporRow *row,
              const TuntasImportKnown *filed_by,
              GError **error)
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
  if (filed_by != NULL) {
    g_autoptr (TuntasCommand) filing = make_filing (job, filed_by);

    return tuntas_workspace_register_history_within (job->workspace, complaint, complainant,
                                                     attachments, job->sop, note, filing,
                                                     error) != 0;
  }
  return tuntas_workspace_register_within (job->workspace, complaint, complainant, attachments,
                                           job->sop, note, job->by, error) != 0;
}

/* The words taken in first stay; those of a newer export are laid beside them. */
static gboolean
keep_new_words (TuntasImportJob *job, TuntasLaporRow *row, gint64 case_id, GError **error)
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
make_details (TuntasImportJob *job, TuntasLaporRow *row)
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
update_case (TuntasImportJob *job,
             TuntasLaporRow *row,
             gint64 case_id,
             char **reason,
             GError **error)
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

/* How the case stands from now on, which a dry run does not find in the store. */
static void
remember (TuntasImportJob *job, TuntasLaporRow *row, const char *digest)
{
  if (job->dry_run)
    g_hash_table_insert (job->seen, g_strdup (row->tracking_id),
                         tuntas_import_known_new (digest, row));
}

/* Whether the case already stands as the row, or the newest row of the report in this file, says.
 * A file that was imported before says nothing new, even when a newer one was imported since, but
 * of reports that it left out then. */
static gboolean
is_duplicate (TuntasImportJob *job, TuntasLaporRow *row, const char *digest)
{
  const TuntasImportKnown *last = g_hash_table_lookup (job->last, row->tracking_id);

  return (job->known_file && !g_hash_table_contains (job->met, row->tracking_id)) ||
         g_strcmp0 (digest, row->digest) == 0 || g_strcmp0 (digest, last->digest) == 0;
}

static char *
describe_finished (const TuntasImportKnown *last)
{
  /* Translators: %s is how LAPOR! calls the state of a report */
  return g_strdup_printf (_ ("In LAPOR!: %s."), last->status);
}

/* A report that is not here yet. */
static gboolean
take_new (TuntasImportJob *job, TuntasLaporRow *row, GError **error)
{
  const TuntasImportKnown *last = g_hash_table_lookup (job->last, row->tracking_id);
  gboolean files = last->finished && job->finished == TUNTAS_IMPORT_FINISHED_FILE;

  if (last->finished && g_hash_table_add (job->met, g_strdup (row->tracking_id)))
    job->import->finished++;
  if (last->finished && job->finished == TUNTAS_IMPORT_FINISHED_SKIP) {
    tuntas_import_job_add_item (job, row, TUNTAS_IMPORT_SKIPPED, describe_finished (last));
    return TRUE;
  }
  if (!job->dry_run && !register_row (job, row, files ? last : NULL, error))
    return FALSE;
  if (files)
    tuntas_import_job_add_item (job, row, TUNTAS_IMPORT_FILED, describe_finished (last));
  else
    tuntas_import_job_add_item (job, row, TUNTAS_IMPORT_NEW, g_strdup (row->remark));
  remember (job, row, row->digest);
  job->in_batch++;
  return TRUE;
}

/* Whether LAPOR! has done with a report that is here as a case on which nobody has worked. Not
 * asked again for a further row of the report, nor of a file that is older than what is known. */
static gboolean
is_dead_work (TuntasImportJob *job,
              TuntasLaporRow *row,
              gint64 case_id,
              TuntasCaseState *state,
              const char *digest,
              gboolean *dead,
              GError **error)
{
  const TuntasImportKnown *last = g_hash_table_lookup (job->last, row->tracking_id);
  g_autoptr (GPtrArray) events = NULL;

  *dead = FALSE;
  if (!last->finished || !tuntas_workflow_is_untouched (state) ||
      (job->known_file && g_strcmp0 (digest, last->digest) != 0) ||
      g_hash_table_contains (job->met, row->tracking_id))
    return TRUE;
  events = tuntas_store_list_events (job->store, case_id, error);
  if (events == NULL)
    return FALSE;
  *dead = TRUE;
  for (guint i = 0; i < events->len; i++) {
    TuntasAct act = ((TuntasEvent *)g_ptr_array_index (events, i))->act;

    *dead = *dead && (act == TUNTAS_ACT_REGISTER || act == TUNTAS_ACT_IMPORT);
  }
  if (*dead) {
    g_hash_table_add (job->met, g_strdup (row->tracking_id));
    job->import->finished++;
  }
  return TRUE;
}

/* Where LAPOR! and the office do not agree; NULL when they do. */
static char *
describe_difference (TuntasCaseState *state, const TuntasImportKnown *last, gboolean files)
{
  gboolean open =
    state->status == TUNTAS_CASE_STATUS_RUNNING || state->status == TUNTAS_CASE_STATUS_PAUSED;

  if (files)
    /* Translators: %s is how LAPOR! calls the state of a report */
    return g_strdup_printf (_ ("In LAPOR!: %s. Nobody has worked on it here, so it is filed."),
                            last->status);
  if (open && last->finished)
    /* Translators: %s is how LAPOR! calls the state of a report */
    return g_strdup_printf (_ ("In LAPOR!: %s. Here it is still in work."), last->status);
  if (tuntas_case_state_is_history (state) && !last->finished)
    /* Translators: %s is how LAPOR! calls the state of a report */
    return g_strdup_printf (_ ("In LAPOR!: %s. Here it is filed: reopen the case if the office "
                               "has to act."),
                            last->status != NULL ? last->status : "–");
  return NULL;
}

/* A report that is here as a case. */
static gboolean
take_case (TuntasImportJob *job,
           TuntasLaporRow *row,
           gint64 case_id,
           const char *digest,
           GError **error)
{
  const TuntasImportKnown *last = g_hash_table_lookup (job->last, row->tracking_id);
  gboolean duplicate = is_duplicate (job, row, digest);
  int version = 0;
  g_autoptr (TuntasCaseState) state =
               tuntas_store_load_case_state (job->store, case_id, &version, error);
  g_autofree char *change = NULL;
  g_autofree char *difference = NULL;
  gboolean dead = FALSE, files;

  if (state == NULL || !is_dead_work (job, row, case_id, state, digest, &dead, error))
    return FALSE;
  files = dead && job->finished == TUNTAS_IMPORT_FINISHED_FILE;
  if (duplicate && !files) {
    tuntas_import_job_add_item (job, row, TUNTAS_IMPORT_DUPLICATE, NULL);
    return TRUE;
  }
  if (!duplicate && !update_case (job, row, case_id, &change, error))
    return FALSE;
  if (files && !job->dry_run) {
    g_autoptr (TuntasCommand) filing = make_filing (job, last);

    if (!tuntas_workspace_act_within (job->workspace, case_id, filing, error))
      return FALSE;
  }
  difference = describe_difference (state, last, files);
  tuntas_import_job_add_item (job, row, TUNTAS_IMPORT_CHANGED,
                              difference != NULL ? g_steal_pointer (&difference)
                                                 : g_steal_pointer (&change));
  remember (job, row, duplicate ? digest : row->digest);
  job->in_batch++;
  return TRUE;
}

/* A further row of a report that a dry run has met. */
static gboolean
take_again (TuntasImportJob *job, TuntasLaporRow *row, const TuntasImportKnown *known)
{
  if (is_duplicate (job, row, known->digest)) {
    tuntas_import_job_add_item (job, row, TUNTAS_IMPORT_DUPLICATE, NULL);
    return TRUE;
  }
  tuntas_import_job_add_item (job, row, TUNTAS_IMPORT_CHANGED,
                              tuntas_exchange_describe_change (known->status, row->status));
  remember (job, row, row->digest);
  return TRUE;
}

/**
 * tuntas_import_job_take_report:
 * @job: an import, whose caller holds a transaction unless it is a dry run
 * @row: a report of the file that is not faulty
 * @error: return location for an error
 *
 * Works out what becomes of a report, and does it unless it is a dry run.
 *
 * Returns: whether it was done
 */
gboolean
tuntas_import_job_take_report (TuntasImportJob *job, TuntasLaporRow *row, GError **error)
{
  const TuntasImportKnown *known = g_hash_table_lookup (job->seen, row->tracking_id);
  g_autofree char *digest = NULL;
  gint64 case_id = 0;

  if (known != NULL)
    return take_again (job, row, known);
  if (!tuntas_store_find_external (job->store, row->tracking_id, &case_id, &digest, error))
    return FALSE;
  return case_id != 0 ? take_case (job, row, case_id, digest, error) : take_new (job, row, error);
}
