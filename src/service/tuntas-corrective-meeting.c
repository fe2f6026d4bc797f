/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-corrective-service-private.h"

#include "tuntas-survey-service.h"
#include "tuntas-workspace-private.h"

#include "tuntas-complaint.h"
#include "tuntas-date-text.h"
#include "tuntas-decision.h"
#include "tuntas-store-cases.h"
#include "tuntas-store-corrective.h"
#include "tuntas-store-surveys.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What a meeting decided becomes an action. The words go into official documents and are Indonesian
 * in every language of the window. */

static gboolean
is_same (const char *a, const char *b)
{
  g_autofree char *first = g_utf8_casefold (a != NULL ? a : "", -1);
  g_autofree char *second = g_utf8_casefold (b != NULL ? b : "", -1);

  return strcmp (first, second) == 0;
}

/* The only official who is called so, or whose post is. */
static TuntasOfficial *
find_official (TuntasWorkspace *self, const char *who)
{
  GPtrArray *officials = tuntas_workspace_get_officials (self);
  TuntasOfficial *found = NULL;

  for (guint i = 0; i < officials->len; i++) {
    TuntasOfficial *official = g_ptr_array_index (officials, i);

    if (!official->active || (!is_same (official->position, who) && !is_same (official->name, who)))
      continue;
    if (found != NULL)
      return NULL;
    found = official;
  }
  return found;
}

/* The case that the meeting was about, when it was about one. */
static gboolean
take_case (TuntasWorkspace *self,
           TuntasMeeting *meeting,
           TuntasCorrectiveAction *action,
           GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (self);
  g_autoptr (TuntasCaseSummary) summary = NULL;
  TuntasSop *sop = NULL;

  if (meeting->cases == NULL || meeting->cases->len != 1)
    return TRUE;
  action->case_id = g_array_index (meeting->cases, gint64, 0);
  summary = tuntas_store_load_case_summary (store, action->case_id, error);
  if (summary == NULL)
    return FALSE;
  if (summary->kind == TUNTAS_CASE_KIND_PERIODE_SURVEI) {
    g_autoptr (TuntasSurveyPeriod) period = NULL;

    action->period_id = tuntas_workspace_find_survey_of_case (self, action->case_id, NULL);
    if (action->period_id == 0)
      return TRUE;
    period = tuntas_store_load_survey_period (store, action->period_id, error);
    action->unit = g_strdup (period != NULL ? period->unit : NULL);
    return period != NULL;
  }
  sop = tuntas_workspace_get_sop (self, summary->sop_name, summary->sop_revision, error);
  if (sop != NULL) {
    g_autoptr (TuntasComplaint) complaint =
                 tuntas_store_load_complaint (store, action->case_id, error);

    action->form =
      g_strdup (tuntas_corrective_makes_form (sop, TUNTAS_CORRECTIVE_PTPP) ? TUNTAS_CORRECTIVE_PTPP
                                                                           : TUNTAS_CORRECTIVE_PTP);
    action->unit = g_strdup (complaint != NULL ? complaint->service_unit : NULL);
    return complaint != NULL;
  }
  return FALSE;
}

static TuntasCorrectiveAction *
make_action (TuntasWorkspace *self,
             TuntasMeeting *meeting,
             TuntasDecision *decision,
             guint number,
             GError **error)
{
  g_autoptr (TuntasCorrectiveAction) action = tuntas_corrective_action_new ();
  TuntasOfficial *official = NULL;
  int date = tuntas_calendar_date_of (tuntas_workspace_get_calendar (self), meeting->starts_at);
  g_autofree char *day = tuntas_date_text_format_with_weekday (date);

  action->due_on =
    decision->deadline != NULL ? tuntas_date_text_parse (decision->deadline, NULL) : 0;
  if (action->due_on == 0 || decision->responsible == NULL) {
    g_set_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID,
                 _ ("Decision %u becomes a corrective action: write who carries it out, and the "
                    "day until when, like 30 November 2026."),
                 number);
    return NULL;
  }
  if (!take_case (self, meeting, action, error))
    return NULL;
  official = find_official (self, decision->responsible);
  action->source = TUNTAS_CORRECTIVE_SOURCE_MEETING;
  action->meeting_id = meeting->id;
  action->finding =
    g_strdup_printf ("Keputusan rapat “%s”, %s: %s", meeting->title, day, decision->text);
  action->correction = g_strdup (decision->text);
  if (official != NULL)
    action->responsible = official->id;
  else
    action->responsible_text = g_strdup (decision->responsible);
  return g_steal_pointer (&action);
}

/**
 * tuntas_corrective_make_decided:
 * @workspace: an open office, within a transaction
 * @meeting: a meeting that is stored; its decisions get the numbers of what was made of them
 * @by: who makes the actions
 * @error: return location for `TUNTAS_SERVICE_ERROR_INVALID` when a decision does not say who or
 *   until when
 *
 * Makes a corrective action of every decision of which one is wanted. The decision carries the
 * number of the action from then on, and the action the meeting.
 *
 * Returns: whether all were made
 */
gboolean
tuntas_corrective_make_decided (TuntasWorkspace *workspace,
                                TuntasMeeting *meeting,
                                gint64 by,
                                GError **error)
{
  for (guint i = 0; meeting->decisions != NULL && meeting->decisions[i] != NULL; i++) {
    g_autoptr (TuntasDecision) decision = tuntas_decision_parse (meeting->decisions[i]);
    g_autoptr (TuntasCorrectiveAction) action = NULL;
    g_autoptr (TuntasCorrectiveAction) made = NULL;
    gint64 id = 0;

    if (!decision->wanted)
      continue;
    action = make_action (workspace, meeting, decision, i + 1, error);
    id = action != NULL ? tuntas_corrective_save_within (workspace, action, by, error) : 0;
    made = id != 0 ? tuntas_store_load_corrective_action (tuntas_workspace_get_store (workspace),
                                                          id, error)
                   : NULL;
    if (made == NULL)
      return FALSE;
    decision->wanted = FALSE;
    decision->action = g_strdup (made->number);
    g_free (meeting->decisions[i]);
    meeting->decisions[i] = tuntas_decision_to_line (decision);
  }
  return TRUE;
}
