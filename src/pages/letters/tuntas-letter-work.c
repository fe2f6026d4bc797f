/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-letter-work.h"

/**
 * tuntas_letter_agenda_free:
 * @self: (nullable): an agenda
 */
void
tuntas_letter_agenda_free (TuntasLetterAgenda *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->letters, g_ptr_array_unref);
  g_clear_pointer (&self->kinds, g_ptr_array_unref);
  g_clear_pointer (&self->cases, g_hash_table_unref);
  g_free (self);
}

/* The cases of letters, each read once. */
static GHashTable *
load_cases (TuntasWorkspace *workspace, GPtrArray *letters, GError **error)
{
  g_autoptr (GHashTable) cases = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL,
                                                        (GDestroyNotify)tuntas_case_summary_unref);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) summaries = NULL;

  for (guint i = 0; i < letters->len; i++) {
    TuntasLetter *letter = letters->pdata[i];

    if (letter->case_id != 0 && g_hash_table_add (seen, &letter->case_id))
      g_array_append_val (ids, letter->case_id);
  }
  summaries = tuntas_workspace_load_summaries (workspace, (const gint64 *)(gconstpointer)ids->data,
                                               ids->len, error);
  if (summaries == NULL)
    return NULL;
  for (guint i = 0; i < summaries->len; i++) {
    TuntasCaseSummary *summary = summaries->pdata[i];

    if (summary != NULL)
      g_hash_table_replace (cases, &summary->id, tuntas_case_summary_ref (summary));
  }
  return g_steal_pointer (&cases);
}

/**
 * tuntas_letter_agenda_func:
 * @workspace: the open office
 * @data: unused
 * @cancellable: unused
 * @error: return location for an error
 *
 * Returns: (transfer full): a TuntasLetterAgenda
 */
gpointer
tuntas_letter_agenda_func (TuntasWorkspace *workspace,
                           gpointer data,
                           GCancellable *cancellable,
                           GError **error)
{
  TuntasLetterAgenda *agenda = g_new0 (TuntasLetterAgenda, 1);

  agenda->kinds = tuntas_workspace_list_letter_kinds (workspace, error);
  if (agenda->kinds != NULL)
    agenda->letters = tuntas_workspace_list_letters (workspace, 0, error);
  if (agenda->letters != NULL)
    agenda->cases = load_cases (workspace, agenda->letters, error);
  if (agenda->cases == NULL)
    g_clear_pointer (&agenda, tuntas_letter_agenda_free);
  return agenda;
}

/**
 * tuntas_letter_sheet_free:
 * @self: (nullable): a letter with its PDF
 */
void
tuntas_letter_sheet_free (TuntasLetterSheet *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->letter, tuntas_letter_unref);
  g_clear_pointer (&self->pdf, g_bytes_unref);
  g_free (self);
}

/**
 * tuntas_letter_job_free:
 * @self: (nullable): a job
 */
void
tuntas_letter_job_free (TuntasLetterJob *self)
{
  if (self == NULL)
    return;
  g_free (self->reason);
  g_free (self);
}

/**
 * tuntas_letter_load_func:
 * @workspace: the open office
 * @data: a TuntasLetterJob
 * @cancellable: unused
 * @error: return location for an error
 *
 * Returns: (transfer full): a TuntasLetterSheet
 */
gpointer
tuntas_letter_load_func (TuntasWorkspace *workspace,
                         gpointer data,
                         GCancellable *cancellable,
                         GError **error)
{
  TuntasLetterJob *job = data;
  TuntasLetterSheet *sheet = g_new0 (TuntasLetterSheet, 1);

  sheet->letter = tuntas_workspace_load_letter (workspace, job->letter_id, error);
  if (sheet->letter != NULL)
    sheet->pdf = tuntas_workspace_load_letter_pdf (workspace, job->letter_id, error);
  if (sheet->pdf == NULL)
    g_clear_pointer (&sheet, tuntas_letter_sheet_free);
  return sheet;
}

/**
 * tuntas_letter_cancel_func:
 * @workspace: the open office
 * @data: a TuntasLetterJob with a reason
 * @cancellable: unused
 * @error: return location for an error
 *
 * Returns: (transfer full): the TuntasLetterSheet as it stands then
 */
gpointer
tuntas_letter_cancel_func (TuntasWorkspace *workspace,
                           gpointer data,
                           GCancellable *cancellable,
                           GError **error)
{
  TuntasLetterJob *job = data;

  if (!tuntas_workspace_cancel_letter (workspace, job->letter_id, job->reason, job->by, error))
    return NULL;
  return tuntas_letter_load_func (workspace, data, cancellable, error);
}

/**
 * tuntas_letter_outline_free:
 * @self: (nullable): an outline
 */
void
tuntas_letter_outline_free (TuntasLetterOutline *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->fields, g_ptr_array_unref);
  g_clear_pointer (&self->meetings, g_ptr_array_unref);
  g_free (self->case_number);
  g_free (self->case_subject);
  g_free (self);
}

/* A case named by its number becomes its id. */
static gboolean
find_case (TuntasWorkspace *workspace, TuntasLetterRequest *request, GError **error)
{
  const char *number = g_hash_table_lookup (request->fields, TUNTAS_LETTER_CASE_NUMBER);

  if (number != NULL) {
    request->case_id = tuntas_workspace_find_case (workspace, number, error);
    if (request->case_id == 0)
      return FALSE;
  }
  g_hash_table_remove (request->fields, TUNTAS_LETTER_CASE_NUMBER);
  return TRUE;
}

/**
 * tuntas_letter_outline_func:
 * @workspace: the open office
 * @data: a TuntasLetterRequest
 * @cancellable: unused
 * @error: return location for an error
 *
 * Returns: (transfer full): a TuntasLetterOutline
 */
gpointer
tuntas_letter_outline_func (TuntasWorkspace *workspace,
                            gpointer data,
                            GCancellable *cancellable,
                            GError **error)
{
  TuntasLetterRequest *request = data;
  TuntasLetterOutline *outline;
  g_autoptr (GPtrArray) summaries = NULL;

  if (!find_case (workspace, request, error))
    return NULL;
  if (request->case_id == 0 && request->meeting_id != 0) {
    g_autoptr (TuntasMeeting) meeting =
                 tuntas_workspace_load_meeting (workspace, request->meeting_id, error);

    if (meeting == NULL)
      return NULL;
    if (meeting->cases != NULL && meeting->cases->len > 0)
      request->case_id = g_array_index (meeting->cases, gint64, 0);
  }
  outline = g_new0 (TuntasLetterOutline, 1);
  outline->meetings = tuntas_workspace_list_meetings (workspace, request->case_id, error);
  if (outline->meetings != NULL) {
    /* The next meeting of the case is the one that an invitation is about. */
    if (request->meeting_id == 0 && request->case_id != 0 && outline->meetings->len > 0)
      request->meeting_id = ((TuntasMeeting *)outline->meetings->pdata[0])->id;
    outline->fields = tuntas_workspace_list_letter_fields (workspace, request, error);
  }
  if (outline->fields == NULL) {
    tuntas_letter_outline_free (outline);
    return NULL;
  }
  outline->case_id = request->case_id;
  outline->meeting_id = request->meeting_id;
  if (request->case_id != 0)
    summaries = tuntas_workspace_load_summaries (workspace, &request->case_id, 1, NULL);
  if (summaries != NULL && summaries->len > 0 && summaries->pdata[0] != NULL) {
    outline->case_number = g_strdup (((TuntasCaseSummary *)summaries->pdata[0])->number);
    outline->case_subject = g_strdup (((TuntasCaseSummary *)summaries->pdata[0])->subject);
  }
  return outline;
}

/**
 * tuntas_letter_preview_func:
 * @workspace: the open office
 * @data: a TuntasLetterRequest
 * @cancellable: unused
 * @error: return location for an error
 *
 * Returns: (transfer full): the PDF as GBytes
 */
gpointer
tuntas_letter_preview_func (TuntasWorkspace *workspace,
                            gpointer data,
                            GCancellable *cancellable,
                            GError **error)
{
  if (!find_case (workspace, data, error))
    return NULL;
  return tuntas_workspace_preview_letter (workspace, data, error);
}

/**
 * tuntas_letter_save_func:
 * @workspace: the open office
 * @data: a TuntasLetterRequest
 * @cancellable: unused
 * @error: return location for an error
 *
 * Returns: (transfer full): the TuntasLetter, kept as a draft
 */
gpointer
tuntas_letter_save_func (TuntasWorkspace *workspace,
                         gpointer data,
                         GCancellable *cancellable,
                         GError **error)
{
  if (!find_case (workspace, data, error))
    return NULL;
  return tuntas_workspace_save_letter_concept (workspace, data, error);
}

/**
 * tuntas_letter_issue_func:
 * @workspace: the open office
 * @data: a TuntasLetterRequest
 * @cancellable: unused
 * @error: return location for an error
 *
 * Returns: (transfer full): a TuntasLetterSheet with the issued letter
 */
gpointer
tuntas_letter_issue_func (TuntasWorkspace *workspace,
                          gpointer data,
                          GCancellable *cancellable,
                          GError **error)
{
  TuntasLetterSheet *sheet;

  if (!find_case (workspace, data, error))
    return NULL;
  sheet = g_new0 (TuntasLetterSheet, 1);
  sheet->letter = tuntas_workspace_issue_letter (workspace, data, error);
  if (sheet->letter != NULL)
    sheet->pdf = tuntas_workspace_load_letter_pdf (workspace, sheet->letter->id, error);
  if (sheet->pdf == NULL)
    g_clear_pointer (&sheet, tuntas_letter_sheet_free);
  return sheet;
}
