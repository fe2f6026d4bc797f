/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-case-work.h"

#include "tuntas-corrective-service.h"
#include "tuntas-survey-service.h"

/**
 * tuntas_case_job_new:
 * @case_id: a case
 *
 * Returns: (transfer full): a job on it
 */
TuntasCaseJob *
tuntas_case_job_new (gint64 case_id)
{
  TuntasCaseJob *self = g_new0 (TuntasCaseJob, 1);

  self->case_id = case_id;
  return self;
}

/**
 * tuntas_case_job_free:
 * @self: (nullable): a job
 */
void
tuntas_case_job_free (TuntasCaseJob *self)
{
  if (self == NULL)
    return;
  g_free (self->purpose);
  g_strfreev (self->checked);
  g_clear_pointer (&self->command, tuntas_command_unref);
  g_clear_pointer (&self->attachment, tuntas_attachment_unref);
  g_clear_pointer (&self->answer, tuntas_satisfaction_unref);
  g_free (self);
}

/**
 * tuntas_case_draft_key:
 * @case_id: a case
 *
 * Returns: (transfer full): under which key what is typed for an act on it is kept
 */
char *
tuntas_case_draft_key (gint64 case_id)
{
  return g_strdup_printf ("tindakan-%" G_GINT64_FORMAT, case_id);
}

/**
 * tuntas_case_load_func:
 * @workspace: the open office
 * @data: a TuntasCaseJob
 * @cancellable: unused
 * @error: return location for an error of the store
 *
 * Returns: (transfer full): a TuntasCaseFile
 */
gpointer
tuntas_case_load_func (TuntasWorkspace *workspace,
                       gpointer data,
                       GCancellable *cancellable,
                       GError **error)
{
  TuntasCaseJob *job = data;

  return tuntas_workspace_load_case (workspace, job->case_id, error);
}

/**
 * tuntas_case_act_func:
 * @workspace: the open office
 * @data: a TuntasCaseJob with a command
 * @cancellable: unused
 * @error: return location for an error; `TUNTAS_SERVICE_ERROR_CONFLICT` when somebody else was
 *   faster
 *
 * Returns: (transfer full): the TuntasCaseFile as it stands after the act
 */
gpointer
tuntas_case_act_func (TuntasWorkspace *workspace,
                      gpointer data,
                      GCancellable *cancellable,
                      GError **error)
{
  TuntasCaseJob *job = data;
  g_autofree char *key = tuntas_case_draft_key (job->case_id);
  g_autoptr (GError) draft_error = NULL;

  if (!tuntas_workspace_act (workspace, job->case_id, job->command, error))
    return NULL;
  if (!tuntas_workspace_save_draft (workspace, key, NULL, &draft_error))
    g_info ("The draft was not forgotten: %s", draft_error->message);
  return tuntas_workspace_load_case (workspace, job->case_id, error);
}

/**
 * tuntas_case_save_checked_func:
 * @workspace: the open office
 * @data: a TuntasCaseJob with ticks
 * @cancellable: unused
 * @error: return location for an error of the store
 *
 * Returns: not NULL when the ticks were kept
 */
gpointer
tuntas_case_save_checked_func (TuntasWorkspace *workspace,
                               gpointer data,
                               GCancellable *cancellable,
                               GError **error)
{
  TuntasCaseJob *job = data;

  return tuntas_workspace_save_checked (workspace, job->case_id, (const char *const *)job->checked,
                                        error)
           ? GINT_TO_POINTER (1)
           : NULL;
}

/**
 * tuntas_case_show_complainant_func:
 * @workspace: the open office
 * @data: a TuntasCaseJob with who looks and what for
 * @cancellable: unused
 * @error: return location for an error of the store
 *
 * Returns: (transfer full): a TuntasComplainant; the look is in the log by then
 */
gpointer
tuntas_case_show_complainant_func (TuntasWorkspace *workspace,
                                   gpointer data,
                                   GCancellable *cancellable,
                                   GError **error)
{
  TuntasCaseJob *job = data;

  return tuntas_workspace_show_complainant (workspace, job->case_id, job->by, job->purpose, error);
}

/**
 * tuntas_case_link_func:
 * @workspace: the open office
 * @data: a TuntasCaseJob with the earlier case
 * @cancellable: unused
 * @error: return location for an error of the store
 *
 * Returns: (transfer full): the TuntasCaseFile, which is recurring by then
 */
gpointer
tuntas_case_link_func (TuntasWorkspace *workspace,
                       gpointer data,
                       GCancellable *cancellable,
                       GError **error)
{
  TuntasCaseJob *job = data;

  if (!tuntas_workspace_link_cases (workspace, job->case_id, job->earlier, job->by, error))
    return NULL;
  return tuntas_workspace_load_case (workspace, job->case_id, error);
}

/**
 * tuntas_case_attach_func:
 * @workspace: the open office
 * @data: a TuntasCaseJob with an attachment
 * @cancellable: unused
 * @error: return location for an error of the store
 *
 * Returns: (transfer full): the TuntasCaseFile with it
 */
gpointer
tuntas_case_attach_func (TuntasWorkspace *workspace,
                         gpointer data,
                         GCancellable *cancellable,
                         GError **error)
{
  TuntasCaseJob *job = data;

  if (!tuntas_workspace_attach (workspace, job->case_id, job->attachment, job->by, error))
    return NULL;
  return tuntas_workspace_load_case (workspace, job->case_id, error);
}

/**
 * tuntas_case_load_attachment_func:
 * @workspace: the open office
 * @data: a TuntasCaseJob with the id of an attachment
 * @cancellable: unused
 * @error: return location for an error
 *
 * Writes the attachment into a folder of its own that only this user can read, for another program
 * to open.
 *
 * Returns: (transfer full): the GFile
 */
gpointer
tuntas_case_load_attachment_func (TuntasWorkspace *workspace,
                                  gpointer data,
                                  GCancellable *cancellable,
                                  GError **error)
{
  TuntasCaseJob *job = data;
  g_autoptr (TuntasAttachment) attachment =
               tuntas_workspace_load_attachment (workspace, job->attachment_id, error);
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GFile) file = NULL;

  if (attachment == NULL)
    return NULL;
  folder = g_dir_make_tmp ("tuntas-XXXXXX", error);
  if (folder == NULL)
    return NULL;
  name = g_strdelimit (g_strdup (attachment->name), "/\\", '-');
  file = g_file_new_build_filename (folder, *name == '.' ? "lampiran" : name, NULL);
  if (!g_file_replace_contents (file, g_bytes_get_data (attachment->content, NULL),
                                g_bytes_get_size (attachment->content), NULL, FALSE,
                                G_FILE_CREATE_PRIVATE, NULL, cancellable, error))
    return NULL;
  return g_steal_pointer (&file);
}

/**
 * tuntas_case_answer_func:
 * @workspace: the open office
 * @data: a TuntasCaseJob with what the complainant said
 * @cancellable: unused
 * @error: return location for an error; `TUNTAS_SERVICE_ERROR_CONFLICT` when somebody else was
 *   faster
 *
 * Returns: (transfer full): the TuntasCaseFile as it stands after the answer
 */
gpointer
tuntas_case_answer_func (TuntasWorkspace *workspace,
                         gpointer data,
                         GCancellable *cancellable,
                         GError **error)
{
  TuntasCaseJob *job = data;

  if (!tuntas_workspace_record_satisfaction (workspace, job->answer, job->on_behalf, job->version,
                                             error))
    return NULL;
  return tuntas_workspace_load_case (workspace, job->case_id, error);
}

/**
 * tuntas_case_make_action_func:
 * @workspace: the open office
 * @data: a TuntasCaseJob
 * @cancellable: unused
 * @error: return location for an error
 *
 * Makes a corrective action with all that is proposed for it.
 *
 * Returns: (transfer full): the TuntasCaseFile with it
 */
gpointer
tuntas_case_make_action_func (TuntasWorkspace *workspace,
                              gpointer data,
                              GCancellable *cancellable,
                              GError **error)
{
  TuntasCaseJob *job = data;
  g_autoptr (TuntasCorrectiveAction) action =
               tuntas_workspace_draft_corrective_action (workspace, job->case_id, error);

  if (action == NULL ||
      tuntas_workspace_save_corrective_action (workspace, action, job->by, error) == 0)
    return NULL;
  return tuntas_workspace_load_case (workspace, job->case_id, error);
}

/**
 * tuntas_case_find_survey_func:
 * @workspace: the open office
 * @data: a TuntasCaseJob
 * @cancellable: unused
 * @error: return location for an error; `TUNTAS_SERVICE_ERROR_NOT_FOUND` when it has none
 *
 * Returns: (transfer full): the row of the survey that walks by the case; g_free() frees it
 */
gpointer
tuntas_case_find_survey_func (TuntasWorkspace *workspace,
                              gpointer data,
                              GCancellable *cancellable,
                              GError **error)
{
  TuntasCaseJob *job = data;
  gint64 period = tuntas_workspace_find_survey_of_case (workspace, job->case_id, error);

  return period != 0 ? g_memdup2 (&period, sizeof period) : NULL;
}
