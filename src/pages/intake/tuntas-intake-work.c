/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-intake-work.h"

#include "tuntas-letter-service.h"

#define DRAFT_KEY "intake"
#define N_SIMILAR 5
/* Fewer letters resemble everything. */
#define MIN_SEARCH 12

/**
 * tuntas_intake_start_free:
 * @self: (nullable): a start
 */
void
tuntas_intake_start_free (TuntasIntakeStart *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->places, g_ptr_array_unref);
  g_clear_pointer (&self->required, g_ptr_array_unref);
  g_free (self->draft);
  g_free (self);
}

/**
 * tuntas_intake_start_func:
 * @workspace: the open office
 * @data: unused
 * @cancellable: unused
 * @error: return location for an error of the store
 *
 * Returns: (transfer full): a TuntasIntakeStart
 */
gpointer
tuntas_intake_start_func (TuntasWorkspace *workspace,
                          gpointer data,
                          GCancellable *cancellable,
                          GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (TuntasComplaint) nothing = tuntas_complaint_new ();
  g_autoptr (TuntasComplainant) nobody = tuntas_complainant_new ();
  TuntasIntakeStart *start = g_new0 (TuntasIntakeStart, 1);

  start->required = tuntas_workspace_check_intake (workspace, nothing, nobody);
  start->places = tuntas_workspace_list_places (workspace, &local_error);
  if (local_error == NULL)
    start->draft = tuntas_workspace_load_draft (workspace, DRAFT_KEY, &local_error);
  if (local_error != NULL) {
    g_propagate_error (error, g_steal_pointer (&local_error));
    g_clear_pointer (&start, tuntas_intake_start_free);
  }
  return start;
}

/**
 * tuntas_intake_job_free:
 * @self: (nullable): a job
 */
void
tuntas_intake_job_free (TuntasIntakeJob *self)
{
  if (self == NULL)
    return;
  tuntas_complaint_unref (self->complaint);
  tuntas_complainant_unref (self->complainant);
  g_clear_pointer (&self->attachments, g_ptr_array_unref);
  g_free (self->search);
  g_free (self);
}

/**
 * tuntas_intake_view_free:
 * @self: (nullable): a view
 */
void
tuntas_intake_view_free (TuntasIntakeView *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->similar, g_ptr_array_unref);
  g_free (self);
}

/**
 * tuntas_intake_view_func:
 * @workspace: the open office
 * @data: a TuntasIntakeJob
 * @cancellable: unused
 * @error: return location for an error of the store
 *
 * Returns: (transfer full): a TuntasIntakeView
 */
gpointer
tuntas_intake_view_func (TuntasWorkspace *workspace,
                         gpointer data,
                         GCancellable *cancellable,
                         GError **error)
{
  TuntasIntakeJob *job = data;
  TuntasIntakeView *view = g_new0 (TuntasIntakeView, 1);
  g_autoptr (GError) due_error = NULL;

  view->due = tuntas_workspace_estimate_due (workspace, job->complaint, &due_error);
  if (g_utf8_strlen (job->search, -1) < MIN_SEARCH)
    return view;
  view->similar = tuntas_workspace_find_similar (workspace, job->search, 0, N_SIMILAR, error);
  if (view->similar == NULL)
    g_clear_pointer (&view, tuntas_intake_view_free);
  return view;
}

/**
 * tuntas_intake_result_free:
 * @self: (nullable): a result
 */
void
tuntas_intake_result_free (TuntasIntakeResult *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->issues, g_ptr_array_unref);
  g_free (self->number);
  g_clear_pointer (&self->receipt, g_bytes_unref);
  g_clear_error (&self->receipt_error);
  g_free (self);
}

static gboolean
is_complete (GPtrArray *issues)
{
  for (guint i = 0; issues != NULL && i < issues->len; i++) {
    TuntasIntakeIssue *issue = issues->pdata[i];

    if (issue->required)
      return FALSE;
  }
  return TRUE;
}

static GBytes *
make_receipt (TuntasWorkspace *workspace, gint64 case_id, gint64 by, GError **error)
{
  g_autoptr (TuntasLetterRequest) request = tuntas_letter_request_new ("tanda-terima");
  g_autoptr (TuntasLetter) letter = NULL;

  request->case_id = case_id;
  request->by = by;
  /* A receipt is signed by whoever took the complaint in. */
  request->signer = by;
  letter = tuntas_workspace_issue_letter (workspace, request, error);
  return letter != NULL ? tuntas_workspace_load_letter_pdf (workspace, letter->id, error) : NULL;
}

/**
 * tuntas_intake_register_func:
 * @workspace: the open office
 * @data: a TuntasIntakeJob
 * @cancellable: unused
 * @error: return location for an error of the store or the SOP
 *
 * Registers the complaint when nothing required is missing, makes the receipt and forgets the
 * draft. A receipt that fails does not undo the registration.
 *
 * Returns: (transfer full): a TuntasIntakeResult
 */
gpointer
tuntas_intake_register_func (TuntasWorkspace *workspace,
                             gpointer data,
                             GCancellable *cancellable,
                             GError **error)
{
  TuntasIntakeJob *job = data;
  TuntasIntakeResult *result = g_new0 (TuntasIntakeResult, 1);
  g_autoptr (GPtrArray) summaries = NULL;
  g_autoptr (GError) draft_error = NULL;

  result->issues = tuntas_workspace_check_intake (workspace, job->complaint, job->complainant);
  if (!is_complete (result->issues))
    return result;
  result->case_id = tuntas_workspace_register (workspace, job->complaint, job->complainant,
                                               job->attachments, NULL, job->by, error);
  if (result->case_id == 0) {
    tuntas_intake_result_free (result);
    return NULL;
  }
  if (!tuntas_workspace_save_draft (workspace, DRAFT_KEY, NULL, &draft_error))
    g_info ("The draft was not forgotten: %s", draft_error->message);
  summaries = tuntas_workspace_load_summaries (workspace, &result->case_id, 1, NULL);
  if (summaries != NULL && summaries->len > 0 && summaries->pdata[0] != NULL)
    result->number = g_strdup (((TuntasCaseSummary *)summaries->pdata[0])->number);
  result->receipt = make_receipt (workspace, result->case_id, job->by, &result->receipt_error);
  return result;
}

/**
 * tuntas_intake_save_draft_func:
 * @workspace: the open office
 * @data: (nullable): the text; NULL forgets the draft
 * @cancellable: unused
 * @error: return location for an error of the store
 *
 * Returns: not NULL when it was kept
 */
gpointer
tuntas_intake_save_draft_func (TuntasWorkspace *workspace,
                               gpointer data,
                               GCancellable *cancellable,
                               GError **error)
{
  return tuntas_workspace_save_draft (workspace, DRAFT_KEY, data, error) ? GINT_TO_POINTER (1)
                                                                         : NULL;
}
