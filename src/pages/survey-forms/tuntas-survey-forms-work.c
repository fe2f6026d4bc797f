/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-forms-work.h"

/**
 * tuntas_survey_forms_job_new:
 * @filter: which forms; copied
 *
 * Returns: (transfer full): a job
 */
TuntasSurveyFormsJob *
tuntas_survey_forms_job_new (const TuntasSurveyFilter *filter)
{
  TuntasSurveyFormsJob *self = g_new0 (TuntasSurveyFormsJob, 1);

  self->filter = *filter;
  self->filter.field = self->field = g_strdup (filter->field);
  self->filter.option = self->option = g_strdup (filter->option);
  return self;
}

/**
 * tuntas_survey_forms_job_free:
 * @self: (nullable): a job
 */
void
tuntas_survey_forms_job_free (TuntasSurveyFormsJob *self)
{
  if (self == NULL)
    return;
  g_free (self->field);
  g_free (self->option);
  g_free (self);
}

/**
 * tuntas_survey_forms_sheet_free:
 * @self: (nullable): forms
 */
void
tuntas_survey_forms_sheet_free (TuntasSurveyFormsSheet *self)
{
  if (self == NULL)
    return;
  tuntas_survey_result_unref (self->result);
  g_clear_pointer (&self->batches, g_hash_table_unref);
  g_clear_pointer (&self->forms, g_ptr_array_unref);
  g_clear_error (&self->refusal);
  g_free (self);
}

static GHashTable *
load_batches (TuntasWorkspace *workspace, gint64 period, GError **error)
{
  g_autoptr (GPtrArray) batches = tuntas_workspace_list_survey_batches (workspace, period, error);
  GHashTable *names;

  if (batches == NULL)
    return NULL;
  names = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  for (guint i = 0; i < batches->len; i++) {
    TuntasSurveyBatch *batch = g_ptr_array_index (batches, i);

    g_hash_table_insert (names, g_memdup2 (&batch->id, sizeof batch->id), g_strdup (batch->name));
  }
  return names;
}

/**
 * tuntas_survey_forms_begin_func:
 * @workspace: the open office
 * @data: a TuntasSurveyFormsJob
 * @cancellable: unused
 * @error: return location for an error; `TUNTAS_SERVICE_ERROR_NOT_FOUND` when there is no such
 *   survey
 *
 * Returns: (transfer full): a TuntasSurveyFormsSheet
 */
gpointer
tuntas_survey_forms_begin_func (TuntasWorkspace *workspace,
                                gpointer data,
                                GCancellable *cancellable,
                                GError **error)
{
  TuntasSurveyFormsJob *job = data;
  g_autoptr (TuntasSurveyFormsSheet) sheet = g_new0 (TuntasSurveyFormsSheet, 1);

  sheet->result = tuntas_workspace_load_survey (workspace, job->filter.period, error);
  if (sheet->result == NULL)
    return NULL;
  sheet->batches = load_batches (workspace, job->filter.period, error);
  if (sheet->batches == NULL)
    return NULL;
  if (job->filter.element >= (int)sheet->result->answers.n_elements)
    job->filter.element = TUNTAS_SURVEY_ANY;
  sheet->forms = tuntas_workspace_list_survey_forms (workspace, &job->filter, &sheet->refusal);
  return g_steal_pointer (&sheet);
}

/**
 * tuntas_survey_forms_more_func:
 * @workspace: the open office
 * @data: a TuntasSurveyFormsJob
 * @cancellable: unused
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type TuntasSurveyForm): the next forms
 */
gpointer
tuntas_survey_forms_more_func (TuntasWorkspace *workspace,
                               gpointer data,
                               GCancellable *cancellable,
                               GError **error)
{
  TuntasSurveyFormsJob *job = data;

  return tuntas_workspace_list_survey_forms (workspace, &job->filter, error);
}
