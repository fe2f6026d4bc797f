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
