/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-papers-work.h"

#include "tuntas-case-service.h"
#include "tuntas-letter-service.h"

/**
 * tuntas_survey_paper_job_free:
 * @self: (transfer full) (nullable): a job
 */
void
tuntas_survey_paper_job_free (TuntasSurveyPaperJob *self)
{
  if (self == NULL)
    return;
  g_free (self->paper);
  g_free (self->path);
  g_free (self);
}

/**
 * tuntas_survey_papers_free:
 * @self: (transfer full) (nullable): the papers of a survey
 */
void
tuntas_survey_papers_free (TuntasSurveyPapers *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->kinds, g_ptr_array_unref);
  g_clear_pointer (&self->letters, g_ptr_array_unref);
  g_free (self);
}

/**
 * tuntas_survey_papers_load_func:
 * @workspace: the open office
 * @data: a TuntasSurveyPaperJob
 * @cancellable: unused
 * @error: return location for an error
 *
 * Returns: (transfer full): the TuntasSurveyPapers
 */
gpointer
tuntas_survey_papers_load_func (TuntasWorkspace *workspace,
                                gpointer data,
                                GCancellable *cancellable,
                                GError **error)
{
  TuntasSurveyPaperJob *job = data;
  TuntasSurveyPapers *papers = g_new0 (TuntasSurveyPapers, 1);
  g_autoptr (GPtrArray) cases =
               tuntas_workspace_load_summaries (workspace, &job->case_id, 1, error);

  papers->archived =
    cases != NULL && cases->len > 0 &&
    ((TuntasCaseSummary *)g_ptr_array_index (cases, 0))->status == TUNTAS_CASE_STATUS_ARCHIVED;
  papers->kinds = cases != NULL ? tuntas_workspace_list_letter_kinds (workspace, error) : NULL;
  if (papers->kinds != NULL)
    papers->letters = tuntas_workspace_list_letters (workspace, job->case_id, error);
  if (papers->letters == NULL)
    g_clear_pointer (&papers, tuntas_survey_papers_free);
  return papers;
}

/**
 * tuntas_survey_papers_form_func:
 * @workspace: the open office
 * @data: a TuntasSurveyPaperJob with a size of paper
 * @cancellable: unused
 * @error: return location for an error
 *
 * Returns: (transfer full): the blank questionnaire, a PDF as GBytes
 */
gpointer
tuntas_survey_papers_form_func (TuntasWorkspace *workspace,
                                gpointer data,
                                GCancellable *cancellable,
                                GError **error)
{
  TuntasSurveyPaperJob *job = data;
  g_autoptr (TuntasLetterRequest) request = tuntas_letter_request_new ("kuesioner");

  request->case_id = job->case_id;
  request->by = job->by;
  g_hash_table_insert (request->fields, g_strdup (TUNTAS_LETTER_FIELD_PAPER),
                       g_strdup (job->paper));
  return tuntas_workspace_preview_letter (workspace, request, error);
}

/**
 * tuntas_survey_papers_workbook_func:
 * @workspace: the open office
 * @data: a TuntasSurveyPaperJob with a path
 * @cancellable: to stop it
 * @error: return location for an error
 *
 * Returns: (transfer full): the path of the workbook that was written
 */
gpointer
tuntas_survey_papers_workbook_func (TuntasWorkspace *workspace,
                                    gpointer data,
                                    GCancellable *cancellable,
                                    GError **error)
{
  TuntasSurveyPaperJob *job = data;

  return tuntas_workspace_export_survey_workbook (workspace, job->period, job->content, job->path,
                                                  NULL, NULL, cancellable, error)
           ? g_strdup (job->path)
           : NULL;
}
