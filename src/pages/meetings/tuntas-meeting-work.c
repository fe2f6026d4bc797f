/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-meeting-work.h"

/**
 * tuntas_meeting_list_func:
 * @workspace: the open office
 * @data: unused
 * @cancellable: unused
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type TuntasMeeting): all meetings
 */
gpointer
tuntas_meeting_list_func (TuntasWorkspace *workspace,
                          gpointer data,
                          GCancellable *cancellable,
                          GError **error)
{
  return tuntas_workspace_list_meetings (workspace, 0, error);
}

/**
 * tuntas_meeting_sheet_free:
 * @self: (nullable): a meeting with its cases
 */
void
tuntas_meeting_sheet_free (TuntasMeetingSheet *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->meeting, tuntas_meeting_unref);
  g_clear_pointer (&self->cases, g_ptr_array_unref);
  g_clear_pointer (&self->actions, g_ptr_array_unref);
  g_free (self->draft);
  g_free (self);
}

/**
 * tuntas_meeting_job_free:
 * @self: (nullable): a job
 */
void
tuntas_meeting_job_free (TuntasMeetingJob *self)
{
  if (self == NULL)
    return;
  g_free (self->number);
  g_free (self->draft);
  g_clear_pointer (&self->meeting, tuntas_meeting_unref);
  g_free (self);
}

static char *
draft_key (gint64 meeting_id)
{
  return g_strdup_printf ("meeting:%" G_GINT64_FORMAT, meeting_id);
}

/* What was made of its decisions; a meeting that is only planned has none. */
static GPtrArray *
load_actions (TuntasWorkspace *workspace, gint64 meeting_id, GError **error)
{
  const TuntasCorrectiveFilter filter = {.meeting_id = meeting_id};

  if (meeting_id == 0)
    return g_ptr_array_new ();
  return tuntas_workspace_list_corrective_actions (workspace, &filter, error);
}

static TuntasMeetingSheet *
load_sheet (TuntasWorkspace *workspace, gint64 meeting_id, gint64 case_id, GError **error)
{
  TuntasMeetingSheet *sheet = g_new0 (TuntasMeetingSheet, 1);
  g_autofree char *key = draft_key (meeting_id);
  const gint64 *ids = &case_id;
  gsize n_ids = case_id != 0 ? 1 : 0;

  if (meeting_id != 0) {
    sheet->meeting = tuntas_workspace_load_meeting (workspace, meeting_id, error);
    if (sheet->meeting == NULL) {
      tuntas_meeting_sheet_free (sheet);
      return NULL;
    }
    n_ids = sheet->meeting->cases != NULL ? sheet->meeting->cases->len : 0;
    ids = n_ids > 0 ? (const gint64 *)(gconstpointer)sheet->meeting->cases->data : NULL;
  }
  sheet->cases =
    n_ids > 0 ? tuntas_workspace_load_summaries (workspace, ids, n_ids, error) : g_ptr_array_new ();
  if (sheet->cases != NULL)
    sheet->actions = load_actions (workspace, meeting_id, error);
  if (sheet->actions == NULL) {
    tuntas_meeting_sheet_free (sheet);
    return NULL;
  }
  /* A meeting that is planned for a case begins afresh. */
  if (meeting_id != 0 || case_id == 0)
    sheet->draft = tuntas_workspace_load_draft (workspace, key, NULL);
  return sheet;
}

/**
 * tuntas_meeting_load_func:
 * @workspace: the open office
 * @data: a TuntasMeetingJob with a meeting, or a case for which one is planned
 * @cancellable: unused
 * @error: return location for an error
 *
 * Returns: (transfer full): a TuntasMeetingSheet
 */
gpointer
tuntas_meeting_load_func (TuntasWorkspace *workspace,
                          gpointer data,
                          GCancellable *cancellable,
                          GError **error)
{
  TuntasMeetingJob *job = data;

  return load_sheet (workspace, job->meeting_id, job->case_id, error);
}

/**
 * tuntas_meeting_save_func:
 * @workspace: the open office
 * @data: a TuntasMeetingJob with a meeting to save
 * @cancellable: unused
 * @error: return location for an error; `TUNTAS_SERVICE_ERROR_CONFLICT` when somebody else changed
 *   it
 *
 * Returns: (transfer full): the TuntasMeetingSheet as saved
 */
gpointer
tuntas_meeting_save_func (TuntasWorkspace *workspace,
                          gpointer data,
                          GCancellable *cancellable,
                          GError **error)
{
  TuntasMeetingJob *job = data;
  g_autofree char *key = draft_key (job->meeting->id);
  g_autoptr (GError) draft_error = NULL;
  gint64 id = tuntas_workspace_save_meeting (workspace, job->meeting, job->by, error);

  if (id != 0 && !tuntas_workspace_save_draft (workspace, key, NULL, &draft_error))
    g_info ("The draft was not forgotten: %s", draft_error->message);
  return id != 0 ? load_sheet (workspace, id, 0, error) : NULL;
}

/**
 * tuntas_meeting_actions_func:
 * @workspace: the open office
 * @data: a TuntasMeetingJob with a meeting
 * @cancellable: unused
 * @error: return location for an error of the store
 *
 * Returns: (transfer full) (element-type TuntasCorrectiveView): what was made of its decisions
 */
gpointer
tuntas_meeting_actions_func (TuntasWorkspace *workspace,
                             gpointer data,
                             GCancellable *cancellable,
                             GError **error)
{
  return load_actions (workspace, ((TuntasMeetingJob *)data)->meeting_id, error);
}

/**
 * tuntas_meeting_save_draft_func:
 * @workspace: the open office
 * @data: a TuntasMeetingJob with a meeting and what was typed; NULL forgets it
 * @cancellable: unused
 * @error: return location for an error of the store
 *
 * Returns: not NULL when it was kept
 */
gpointer
tuntas_meeting_save_draft_func (TuntasWorkspace *workspace,
                                gpointer data,
                                GCancellable *cancellable,
                                GError **error)
{
  TuntasMeetingJob *job = data;
  g_autofree char *key = draft_key (job->meeting_id);

  return tuntas_workspace_save_draft (workspace, key, job->draft, error) ? GINT_TO_POINTER (1)
                                                                         : NULL;
}

/**
 * tuntas_meeting_find_case_func:
 * @workspace: the open office
 * @data: a TuntasMeetingJob with a register number
 * @cancellable: unused
 * @error: return location for an error; `TUNTAS_SERVICE_ERROR_NOT_FOUND` when no case has it
 *
 * Returns: (transfer full): the TuntasCaseSummary
 */
gpointer
tuntas_meeting_find_case_func (TuntasWorkspace *workspace,
                               gpointer data,
                               GCancellable *cancellable,
                               GError **error)
{
  TuntasMeetingJob *job = data;
  gint64 id = tuntas_workspace_find_case (workspace, job->number, error);
  g_autoptr (GPtrArray) summaries = NULL;

  if (id == 0)
    return NULL;
  summaries = tuntas_workspace_load_summaries (workspace, &id, 1, error);
  return summaries != NULL && summaries->len > 0 ? tuntas_case_summary_ref (summaries->pdata[0])
                                                 : NULL;
}
