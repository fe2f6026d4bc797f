/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-work.h"

/**
 * tuntas_survey_job_new:
 * @session: the open office
 * @period: a survey
 *
 * Returns: (transfer full): a job for it in the name of who sits at this desk; g_free() frees it
 */
TuntasSurveyJob *
tuntas_survey_job_new (TuntasSession *session, gint64 period)
{
  TuntasOfficial *acting = tuntas_session_get_acting (session);
  TuntasSurveyJob *job = g_new0 (TuntasSurveyJob, 1);

  job->period = period;
  job->by = acting != NULL ? acting->id : 0;
  return job;
}

/**
 * tuntas_survey_list_func:
 * @workspace: the open office
 * @data: unused
 * @cancellable: unused
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type TuntasSurveySummary): all surveys, the newest first
 */
gpointer
tuntas_survey_list_func (TuntasWorkspace *workspace,
                         gpointer data,
                         GCancellable *cancellable,
                         GError **error)
{
  return tuntas_workspace_list_surveys (workspace, error);
}

/**
 * tuntas_survey_load_func:
 * @workspace: the open office
 * @data: a TuntasSurveyJob
 * @cancellable: unused
 * @error: return location for an error; `TUNTAS_SERVICE_ERROR_NOT_FOUND` when it is not there
 *
 * Returns: (transfer full): the TuntasSurveyResult
 */
gpointer
tuntas_survey_load_func (TuntasWorkspace *workspace,
                         gpointer data,
                         GCancellable *cancellable,
                         GError **error)
{
  TuntasSurveyJob *job = data;

  return tuntas_workspace_load_survey (workspace, job->period, error);
}

/**
 * tuntas_survey_close_func:
 * @workspace: the open office
 * @data: a TuntasSurveyJob with the version that was seen
 * @cancellable: unused
 * @error: return location for an error; `TUNTAS_SERVICE_ERROR_CONFLICT` when somebody else changed
 *   the survey
 *
 * Returns: (transfer full): the TuntasSurveyResult as it is from now on
 */
gpointer
tuntas_survey_close_func (TuntasWorkspace *workspace,
                          gpointer data,
                          GCancellable *cancellable,
                          GError **error)
{
  TuntasSurveyJob *job = data;

  return tuntas_workspace_close_survey (workspace, job->period, job->version, job->by, error)
           ? tuntas_workspace_load_survey (workspace, job->period, error)
           : NULL;
}

/* Editing */

/**
 * tuntas_survey_edit_sheet_free:
 * @self: (transfer full) (nullable): what a form was filled with
 */
void
tuntas_survey_edit_sheet_free (TuntasSurveyEditSheet *self)
{
  if (self == NULL)
    return;
  tuntas_survey_period_unref (self->period);
  g_clear_pointer (&self->methods, g_ptr_array_unref);
  tuntas_survey_summary_unref (self->summary);
  g_free (self->draft);
  g_free (self);
}

/**
 * tuntas_survey_edit_job_new:
 * @session: the open office
 * @id: a survey; 0 for a new one
 * @period: (transfer full) (nullable): what is to be saved
 *
 * Returns: (transfer full): a job in the name of who sits at this desk
 */
TuntasSurveyEditJob *
tuntas_survey_edit_job_new (TuntasSession *session, gint64 id, TuntasSurveyPeriod *period)
{
  TuntasOfficial *acting = tuntas_session_get_acting (session);
  TuntasSurveyEditJob *job = g_new0 (TuntasSurveyEditJob, 1);

  job->id = id;
  job->by = acting != NULL ? acting->id : 0;
  job->period = period;
  return job;
}

/**
 * tuntas_survey_edit_job_free:
 * @self: (transfer full) (nullable): a job
 */
void
tuntas_survey_edit_job_free (TuntasSurveyEditJob *self)
{
  if (self == NULL)
    return;
  tuntas_survey_period_unref (self->period);
  g_free (self->draft);
  g_free (self);
}

static char *
draft_key (gint64 id)
{
  return g_strdup_printf ("survey:%" G_GINT64_FORMAT, id);
}

static gboolean
fill_sheet (TuntasWorkspace *workspace, TuntasSurveyEditSheet *sheet, gint64 id, GError **error)
{
  g_autoptr (TuntasSurveyResult) result = NULL;

  if (id == 0) {
    sheet->period = tuntas_workspace_propose_survey (workspace, error);
    if (sheet->period != NULL)
      sheet->methods = tuntas_workspace_list_survey_methods (workspace, error);
    return sheet->methods != NULL;
  }
  result = tuntas_workspace_load_survey (workspace, id, error);
  if (result == NULL)
    return FALSE;
  sheet->summary = tuntas_survey_summary_ref (result->summary);
  sheet->period = tuntas_survey_period_ref (result->summary->period);
  return TRUE;
}

/**
 * tuntas_survey_edit_func:
 * @workspace: the open office
 * @data: a TuntasSurveyEditJob
 * @cancellable: unused
 * @error: return location for an error; `TUNTAS_SERVICE_ERROR_NOT_FOUND` when it is not there
 *
 * Returns: (transfer full): a TuntasSurveyEditSheet
 */
gpointer
tuntas_survey_edit_func (TuntasWorkspace *workspace,
                         gpointer data,
                         GCancellable *cancellable,
                         GError **error)
{
  TuntasSurveyEditJob *job = data;
  g_autoptr (TuntasSurveyEditSheet) sheet = g_new0 (TuntasSurveyEditSheet, 1);
  g_autofree char *key = draft_key (job->id);

  sheet->wanted = job->id;
  if (!fill_sheet (workspace, sheet, job->id, error))
    return NULL;
  sheet->draft = tuntas_workspace_load_draft (workspace, key, NULL);
  return g_steal_pointer (&sheet);
}

/**
 * tuntas_survey_save_func:
 * @workspace: the open office
 * @data: a TuntasSurveyEditJob with a survey to begin or to save
 * @cancellable: unused
 * @error: return location for an error; `TUNTAS_SERVICE_ERROR_CONFLICT` when somebody else changed
 *   it
 *
 * Returns: (transfer full): the row of the survey; g_free() frees it
 */
gpointer
tuntas_survey_save_func (TuntasWorkspace *workspace,
                         gpointer data,
                         GCancellable *cancellable,
                         GError **error)
{
  TuntasSurveyEditJob *job = data;
  g_autofree char *key = draft_key (job->id);
  g_autoptr (GError) draft_error = NULL;
  gint64 id = job->id;

  if (id == 0)
    id = tuntas_workspace_create_survey (workspace, job->period, job->by, error);
  else if (!tuntas_workspace_save_survey (workspace, job->period, job->by, error))
    id = 0;
  if (id != 0 && !tuntas_workspace_save_draft (workspace, key, NULL, &draft_error))
    g_info ("The draft was not forgotten: %s", draft_error->message);
  return id != 0 ? g_memdup2 (&id, sizeof id) : NULL;
}

/**
 * tuntas_survey_keep_draft_func:
 * @workspace: the open office
 * @data: a TuntasSurveyEditJob with what was typed; NULL forgets it
 * @cancellable: unused
 * @error: return location for an error of the store
 *
 * Returns: not NULL when it was kept
 */
gpointer
tuntas_survey_keep_draft_func (TuntasWorkspace *workspace,
                               gpointer data,
                               GCancellable *cancellable,
                               GError **error)
{
  TuntasSurveyEditJob *job = data;
  g_autofree char *key = draft_key (job->id);

  return tuntas_workspace_save_draft (workspace, key, job->draft, error) ? GINT_TO_POINTER (1)
                                                                         : NULL;
}
