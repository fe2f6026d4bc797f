/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-batches-work.h"

/**
 * tuntas_batch_sheet_free:
 * @self: (transfer full) (nullable): a batch
 */
void
tuntas_batch_sheet_free (TuntasBatchSheet *self)
{
  if (self == NULL)
    return;
  tuntas_survey_batch_unref (self->batch);
  tuntas_survey_batch_unref (self->check);
  g_clear_pointer (&self->differences, g_ptr_array_unref);
  g_free (self);
}

/**
 * tuntas_batch_job_free:
 * @self: (transfer full) (nullable): a job
 */
void
tuntas_batch_job_free (TuntasBatchJob *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->value);
  tuntas_survey_difference_free (self->difference);
  g_free (self);
}

static TuntasSurveyBatch *
find_check (GPtrArray *batches, gint64 checked)
{
  for (guint i = 0; i < batches->len; i++) {
    TuntasSurveyBatch *batch = g_ptr_array_index (batches, i);

    if (batch->checks == checked)
      return batch;
  }
  return NULL;
}

/**
 * tuntas_batch_list_func:
 * @workspace: the open office
 * @data: a TuntasBatchJob with the survey
 * @cancellable: stops between two batches
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type TuntasBatchSheet): the batches that count, the newest
 * first
 */
gpointer
tuntas_batch_list_func (TuntasWorkspace *workspace,
                        gpointer data,
                        GCancellable *cancellable,
                        GError **error)
{
  TuntasBatchJob *job = data;
  g_autoptr (GPtrArray) batches =
               tuntas_workspace_list_survey_batches (workspace, job->period, error);
  g_autoptr (GPtrArray) sheets =
               g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_batch_sheet_free);

  for (guint i = batches != NULL ? batches->len : 0; i-- > 0;) {
    TuntasSurveyBatch *batch = g_ptr_array_index (batches, i);
    TuntasSurveyBatch *check = find_check (batches, batch->id);
    TuntasBatchSheet *sheet = NULL;

    if (batch->checks != 0)
      continue;
    sheet = g_new0 (TuntasBatchSheet, 1);
    sheet->batch = tuntas_survey_batch_ref (batch);
    g_ptr_array_add (sheets, sheet);
    if (check == NULL)
      continue;
    sheet->check = tuntas_survey_batch_ref (check);
    sheet->differences = tuntas_workspace_compare_survey_batch (workspace, batch->id, error);
    if (sheet->differences == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
      return NULL;
  }
  return batches != NULL ? g_steal_pointer (&sheets) : NULL;
}

/**
 * tuntas_batch_begin_func:
 * @workspace: the open office
 * @data: a TuntasBatchJob
 * @cancellable: unused
 * @error: return location for an error
 *
 * Returns: (transfer full): the row of the new batch; g_free() frees it
 */
gpointer
tuntas_batch_begin_func (TuntasWorkspace *workspace,
                         gpointer data,
                         GCancellable *cancellable,
                         GError **error)
{
  TuntasBatchJob *job = data;
  gint64 id = tuntas_workspace_begin_survey_batch (
    workspace, job->period, job->name, TUNTAS_SURVEY_SOURCE_PAPER, job->checks, job->by, error);

  return id != 0 ? g_memdup2 (&id, sizeof id) : NULL;
}

/**
 * tuntas_batch_undo_func:
 * @workspace: the open office
 * @data: a TuntasBatchJob with a batch to take back
 * @cancellable: unused
 * @error: return location for an error
 *
 * Returns: not NULL when it was taken back
 */
gpointer
tuntas_batch_undo_func (TuntasWorkspace *workspace,
                        gpointer data,
                        GCancellable *cancellable,
                        GError **error)
{
  TuntasBatchJob *job = data;

  return tuntas_workspace_undo_survey_batch (workspace, job->batch, job->by, NULL, error)
           ? GINT_TO_POINTER (1)
           : NULL;
}

/**
 * tuntas_batch_settle_func:
 * @workspace: the open office
 * @data: a TuntasBatchJob with a batch, a difference, and what is to become of it
 * @cancellable: unused
 * @error: return location for an error; `TUNTAS_SERVICE_ERROR_CONFLICT` when a form was corrected
 *   since
 *
 * Returns: not NULL when it was written
 */
gpointer
tuntas_batch_settle_func (TuntasWorkspace *workspace,
                          gpointer data,
                          GCancellable *cancellable,
                          GError **error)
{
  TuntasBatchJob *job = data;
  gboolean done = FALSE;

  if (job->difference->field != NULL)
    done =
      tuntas_workspace_settle_survey_difference (workspace, job->difference, job->value, error);
  else if (job->drop)
    done =
      tuntas_workspace_drop_survey_form (workspace, job->batch, job->difference, job->by, error);
  else
    done = tuntas_workspace_accept_survey_form (workspace, job->batch, job->difference, error) != 0;
  return done ? GINT_TO_POINTER (1) : NULL;
}
