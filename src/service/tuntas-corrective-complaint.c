/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-corrective-service-private.h"

#include "tuntas-workspace-private.h"

#include "tuntas-complaint.h"
#include "tuntas-store-cases.h"
#include "tuntas-store-ledger.h"

/* What is proposed goes into official documents and is Indonesian in every language of the window.
 */

/* Proposed until somebody sets another deadline. */
#define DAYS_FOR_COMPLAINT 5

/**
 * tuntas_corrective_propose_deadline:
 * @workspace: an open office
 * @duration: how much time there is
 *
 * Returns: the day by which an action that is made now is to be done, YYYYMMDD
 */
int
tuntas_corrective_propose_deadline (TuntasWorkspace *workspace, TuntasDuration duration)
{
  TuntasCalendar *calendar = tuntas_workspace_get_calendar (workspace);

  return tuntas_calendar_date_of (
    calendar, tuntas_calendar_add (calendar, tuntas_workspace_now (workspace), duration));
}

/**
 * tuntas_corrective_makes_form:
 * @sop: an SOP
 * @form: %TUNTAS_CORRECTIVE_PTP or %TUNTAS_CORRECTIVE_PTPP
 *
 * Returns: whether one of its steps makes the form
 */
gboolean
tuntas_corrective_makes_form (TuntasSop *sop, const char *form)
{
  for (guint i = 0; i < sop->steps->len; i++) {
    TuntasStep *step = g_ptr_array_index (sop->steps, i);

    if (step->documents != NULL && g_strv_contains ((const char *const *)step->documents, form))
      return TRUE;
  }
  return FALSE;
}

static gboolean
step_makes_form (TuntasSop *sop, const char *label, const char *form)
{
  TuntasStep *step = tuntas_sop_find_step (sop, label);

  return step != NULL && step->documents != NULL &&
         g_strv_contains ((const char *const *)step->documents, form);
}

static void
append_note (GString *text, const char *note)
{
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, note);
}

/*
 * Takes the notes of the last time that the case came to its form: the one on the step before the
 * form is about the cause, those on the steps that write the form are about the measures.
 */
static gboolean
take_notes (TuntasStore *store,
            gint64 case_id,
            TuntasSop *sop,
            TuntasCorrectiveAction *action,
            GError **error)
{
  g_autoptr (GPtrArray) events = tuntas_store_list_events (store, case_id, error);
  g_autoptr (GString) cause = g_string_new (NULL);
  g_autoptr (GString) correction = g_string_new (NULL);
  gboolean done = FALSE;

  for (guint i = 0; events != NULL && i < events->len; i++) {
    TuntasEvent *event = g_ptr_array_index (events, i);
    gboolean from = step_makes_form (sop, event->from_step, action->form);
    gboolean to = step_makes_form (sop, event->to_step, action->form);

    if (event->act != TUNTAS_ACT_TAKE)
      continue;
    if (!from && to && !done) {
      g_string_truncate (cause, 0);
      g_string_truncate (correction, 0);
      if (event->note != NULL)
        append_note (cause, event->note);
    }
    if (from && !done && event->note != NULL)
      append_note (correction, event->note);
    /* Once the measures have left the form, it comes back only to be verified. */
    if (from && !to)
      done = TRUE;
    if (!from && !to)
      done = FALSE;
  }
  if (cause->len > 0)
    action->root_cause = g_strdup (cause->str);
  if (correction->len > 0)
    action->correction = g_strdup (correction->str);
  return events != NULL;
}

/**
 * tuntas_workspace_draft_corrective_action:
 * @self: an open office
 * @case_id: a complaint
 * @error: return location for an error
 *
 * Proposes an action for a complaint, in the form that its SOP names: the finding from the
 * complaint, cause and measures from what was written while the case walked. Of a confidential
 * complaint only the number is taken over: the form goes through many hands.
 *
 * Returns: (transfer full) (nullable): an action that is not saved yet
 */
TuntasCorrectiveAction *
tuntas_workspace_draft_corrective_action (TuntasWorkspace *self, gint64 case_id, GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (self);
  TuntasDuration time = {DAYS_FOR_COMPLAINT, TUNTAS_DURATION_HARI_KERJA};
  g_autoptr (TuntasCaseSummary) summary = tuntas_store_load_case_summary (store, case_id, error);
  g_autoptr (TuntasComplaint) complaint =
               summary != NULL ? tuntas_store_load_complaint (store, case_id, error) : NULL;
  TuntasSop *sop = complaint != NULL ? tuntas_workspace_get_sop (self, summary->sop_name,
                                                                 summary->sop_revision, error)
                                     : NULL;
  g_autoptr (TuntasCorrectiveAction) action = NULL;

  if (sop == NULL) {
    tuntas_service_error_adopt (error);
    return NULL;
  }
  action = tuntas_corrective_action_new ();
  action->form =
    g_strdup (tuntas_corrective_makes_form (sop, TUNTAS_CORRECTIVE_PTPP) ? TUNTAS_CORRECTIVE_PTPP
                                                                         : TUNTAS_CORRECTIVE_PTP);
  action->source = TUNTAS_CORRECTIVE_SOURCE_COMPLAINT;
  action->case_id = case_id;
  action->unit = g_strdup (complaint->service_unit);
  action->responsible = summary->holder;
  if (summary->holder == 0)
    action->responsible_text = g_strdup (summary->lane_title);
  action->due_on = tuntas_corrective_propose_deadline (self, time);
  if (!complaint->confidential && !take_notes (store, case_id, sop, action, error)) {
    tuntas_service_error_adopt (error);
    return NULL;
  }
  if (complaint->confidential)
    action->finding = g_strdup_printf ("Keluhan nomor %s.", summary->number);
  else if (complaint->account != NULL)
    action->finding = g_strdup_printf ("Keluhan nomor %s, %s: %s", summary->number,
                                       complaint->subject, complaint->account);
  else
    action->finding =
      g_strdup_printf ("Keluhan nomor %s, %s.", summary->number, complaint->subject);
  return g_steal_pointer (&action);
}
