/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-service.h"
#include "tuntas-workspace-private.h"

#include "tuntas-store-survey-forms.h"
#include "tuntas-survey-workbook.h"

/* So many forms between two looks whether to stop. */
#define FORMS_AT_ONCE 1000

typedef struct {
  TuntasSurveyWorkbook *workbook;
  guint64 done;
  guint64 total;
  TuntasProgress progress;
  gpointer user_data;
  GCancellable *cancellable;
  GError *error;
} Job;

static gboolean
take_form (TuntasSurveyForm *form, gpointer user_data)
{
  Job *job = user_data;

  if (job->done % FORMS_AT_ONCE == 0) {
    if (g_cancellable_set_error_if_cancelled (job->cancellable, &job->error))
      return FALSE;
    if (job->progress != NULL)
      job->progress (job->done, job->total, job->user_data);
  }
  job->done++;
  return tuntas_survey_workbook_add_form (job->workbook, form, &job->error);
}

static gboolean
write_forms (TuntasWorkspace *self, gint64 period_id, Job *job, GError **error)
{
  if (!tuntas_store_foreach_survey_form (tuntas_workspace_get_store (self), period_id, 0, FALSE,
                                         take_form, job, error))
    return FALSE;
  if (job->error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&job->error));
  return FALSE;
}

static void
write_groups (TuntasSurveyResult *result, TuntasSurveyWorkbook *workbook)
{
  for (guint i = 0; i < result->groups->len; i++) {
    TuntasSurveyGroup *group = g_ptr_array_index (result->groups, i);

    tuntas_survey_workbook_add_group (workbook, group->field_label, group->option_label,
                                      group->answers.respondents,
                                      group->shown ? group->index : NULL);
  }
}

/* Within a transaction: the forms and the counters of one moment. */
static gboolean
export_within (TuntasWorkspace *self,
               gint64 period_id,
               TuntasSurveyExport content,
               const char *path,
               Job *job,
               GError **error)
{
  g_autoptr (TuntasSurveyResult) result = tuntas_workspace_load_survey (self, period_id, error);
  TuntasSurveyWorkbookContent book = {0};

  if (result == NULL)
    return FALSE;
  book.office = tuntas_workspace_get_office (self)->name;
  book.period = result->summary->period;
  book.method = result->summary->method;
  book.convention = &result->summary->index->convention;
  book.created_at = tuntas_workspace_now (self);
  book.created_on = tuntas_calendar_date_of (tuntas_workspace_get_calendar (self), book.created_at);
  book.with_profile = (content & TUNTAS_SURVEY_EXPORT_PROFILE) != 0;
  book.with_comments = (content & TUNTAS_SURVEY_EXPORT_COMMENTS) != 0;
  job->total = result->answers.respondents;
  job->workbook = tuntas_survey_workbook_new (path, &book, error);
  if (job->workbook == NULL || !write_forms (self, period_id, job, error))
    return FALSE;
  write_groups (result, job->workbook);
  return tuntas_survey_workbook_close (job->workbook, error);
}

/**
 * tuntas_workspace_export_survey_workbook:
 * @self: an open office
 * @period_id: a survey
 * @content: how much of each form; without being asked nothing by which a person could be known
 * @path: workbook (.xlsx) to write; one that exists is replaced when all was written
 * @progress: (nullable): told how many forms were written
 * @user_data: for @progress
 * @cancellable: (nullable): stops; the file is then left as it was
 * @error: return location for `TUNTAS_SERVICE_ERROR_NOT_FOUND`, `TUNTAS_EXCHANGE_ERROR_TOO_LARGE`
 *   when the respondents do not fit into a sheet, or an error of `G_IO_ERROR`
 *
 * Writes the answers of a survey with formulas that reckon its index from them, so that anybody can
 * follow the figure, and groups of respondents as its page shows them. The number of a respondent
 * is that of the form.
 *
 * Returns: whether the file is written
 */
gboolean
tuntas_workspace_export_survey_workbook (TuntasWorkspace *self,
                                         gint64 period_id,
                                         TuntasSurveyExport content,
                                         const char *path,
                                         TuntasProgress progress,
                                         gpointer user_data,
                                         GCancellable *cancellable,
                                         GError **error)
{
  Job job = {.progress = progress, .user_data = user_data, .cancellable = cancellable};
  TuntasStore *store = tuntas_workspace_get_store (self);
  gboolean done = FALSE;

  if (tuntas_store_begin (store, error)) {
    done = export_within (self, period_id, content, path, &job, error);
    tuntas_store_rollback (store); /* nothing was written into the office */
  }
  if (!done)
    tuntas_service_error_adopt (error);
  tuntas_survey_workbook_free (job.workbook);
  return done;
}
