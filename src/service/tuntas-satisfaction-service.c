/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-satisfaction-service-private.h"

#include "tuntas-case-service-private.h"
#include "tuntas-event-details-private.h"
#include "tuntas-workspace-private.h"

#include "tuntas-rational.h"
#include "tuntas-store-cases.h"
#include "tuntas-store-people.h"
#include "tuntas-store-satisfaction.h"

#include <glib/gi18n-lib.h>

static gboolean
refuse (TuntasServiceError code, GError **error, const char *message)
{
  g_set_error_literal (error, TUNTAS_SERVICE_ERROR, code, message);
  return FALSE;
}

/**
 * tuntas_satisfaction_share_free:
 * @self: (transfer full) (nullable): shares
 */
void
tuntas_satisfaction_share_free (TuntasSatisfactionShare *self)
{
  if (self == NULL)
    return;
  g_free (self->share);
  g_free (self);
}

/**
 * tuntas_satisfaction_find_asking:
 * @state: where a case stands
 * @complaint: what was brought in
 * @sop: what it walks
 * @can_reach: whether the complainant left a way to be reached
 *
 * Who gave a name can at least be asked at the counter, and who came through LAPOR! there; somebody
 * anonymous without either is not asked. About what others finished the office does not ask.
 *
 * Returns: whether the complainant can be asked now
 */
TuntasAsking
tuntas_satisfaction_find_asking (TuntasCaseState *state,
                                 TuntasComplaint *complaint,
                                 TuntasSop *sop,
                                 gboolean can_reach)
{
  gboolean step_asks =
    state->status == TUNTAS_CASE_STATUS_RUNNING &&
    tuntas_sop_find_satisfied_edge (sop, state->step, TUNTAS_SATISFIED_NO) != NULL;
  gboolean is_closed =
    (state->status == TUNTAS_CASE_STATUS_CLOSED || state->status == TUNTAS_CASE_STATUS_ARCHIVED) &&
    !tuntas_case_state_is_history (state);

  if (sop->survey || (!step_asks && !is_closed))
    return TUNTAS_ASKING_NOT_NOW;
  if (complaint->anonymous && !can_reach && complaint->channel != TUNTAS_CHANNEL_LAPOR)
    return TUNTAS_ASKING_UNREACHABLE;
  return step_asks ? TUNTAS_ASKING_CHOOSES : TUNTAS_ASKING_AFTERWARDS;
}

static TuntasSatisfied
find_answer (TuntasSop *sop, TuntasCaseState *state, TuntasEvent *event)
{
  for (int i = TUNTAS_SATISFIED_YES; i <= TUNTAS_SATISFIED_NO; i++) {
    TuntasEdge *edge = tuntas_sop_find_satisfied_edge (sop, state->step, i);

    if (edge != NULL && g_strcmp0 (edge->to, event->to_step) == 0 &&
        g_strcmp0 (edge->choice, event->choice) == 0)
      return i;
  }
  return TUNTAS_SATISFIED_UNKNOWN;
}

/**
 * tuntas_satisfaction_follow_within:
 * @self: an open office, whose caller holds a transaction
 * @sop: what the case walks
 * @state: where it stood
 * @complaint: what was brought in
 * @event: a step that is taken
 * @error: return location for an error
 *
 * A way that the SOP gives to who is satisfied, or is not, is an answer by itself, whichever button
 * took it; except where nobody can have answered.
 *
 * Returns: false with @error set on failure
 */
gboolean
tuntas_satisfaction_follow_within (TuntasWorkspace *self,
                                   TuntasSop *sop,
                                   TuntasCaseState *state,
                                   TuntasComplaint *complaint,
                                   TuntasEvent *event,
                                   GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (self);
  g_autoptr (TuntasSatisfaction) answer = NULL;
  g_autofree char *channel = NULL;
  TuntasSatisfied satisfied;
  gboolean can_reach = FALSE;

  if (event->act != TUNTAS_ACT_TAKE && event->act != TUNTAS_ACT_RETURN)
    return TRUE;
  satisfied = find_answer (sop, state, event);
  if (satisfied == TUNTAS_SATISFIED_UNKNOWN)
    return TRUE;
  if (!tuntas_store_can_reach_complainant (store, event->case_id, &can_reach, error))
    return FALSE;
  if (tuntas_satisfaction_find_asking (state, complaint, sop, can_reach) != TUNTAS_ASKING_CHOOSES)
    return TRUE;
  answer = tuntas_satisfaction_new ();
  channel = tuntas_details_get (event->details, TUNTAS_DETAIL_ASKED_BY);
  answer->case_id = event->case_id;
  answer->lap = state->lap;
  answer->satisfied = satisfied;
  answer->why = g_strdup (event->note);
  answer->has_channel = tuntas_channel_from_code (channel, &answer->channel);
  answer->asked_on = (int)tuntas_details_get_int (event->details, TUNTAS_DETAIL_ASKED_ON);
  if (answer->asked_on == 0)
    answer->asked_on = tuntas_calendar_date_of (tuntas_workspace_get_calendar (self), event->at);
  answer->by = event->by;
  answer->at = event->at;
  return tuntas_store_insert_satisfaction (store, answer, error) != 0;
}

static gboolean
check_asking (TuntasAsking asking, GError **error)
{
  switch (asking) {
  case TUNTAS_ASKING_CHOOSES:
  case TUNTAS_ASKING_AFTERWARDS:
    return TRUE;
  case TUNTAS_ASKING_UNREACHABLE:
    return refuse (TUNTAS_SERVICE_ERROR_NOT_ALLOWED, error,
                   _ ("The complainant is anonymous and left no way to be reached, so nobody can "
                      "have answered."));
  case TUNTAS_ASKING_NOT_NOW:
  default:
    return refuse (TUNTAS_SERVICE_ERROR_NOT_ALLOWED, error,
                   _ ("The complainant is asked when the case is closed, or where the SOP asks. "
                      "Finish the case first."));
  }
}

/* The words for the ledger, in Indonesian in every language of the window. */
static TuntasCommand *
make_command (TuntasSatisfaction *answer,
              TuntasEdge *edge,
              gint64 on_behalf,
              int version,
              int today)
{
  TuntasCommand *command = tuntas_command_new ();
  g_autofree char *day = NULL;

  if (answer->asked_on != 0 && answer->asked_on != today)
    day = g_strdup_printf ("%d", answer->asked_on);
  command->act = TUNTAS_ACT_NOTE;
  if (edge != NULL) {
    command->act = edge->correction ? TUNTAS_ACT_RETURN : TUNTAS_ACT_TAKE;
    command->choice = g_strdup (edge->choice);
    command->to_step = g_strdup (edge->to);
  }
  command->note = g_strdup (answer->why);
  command->details = tuntas_event_details_make (
    TUNTAS_DETAIL_SATISFIED, tuntas_satisfied_to_code (answer->satisfied), TUNTAS_DETAIL_ASKED_BY,
    answer->has_channel ? tuntas_channel_to_code (answer->channel) : NULL, TUNTAS_DETAIL_ASKED_ON,
    day, NULL);
  command->by = answer->by;
  command->on_behalf = on_behalf;
  command->version = version;
  return command;
}

/* Within a transaction: the answer to a closed case is a row and a note of its own. */
static gboolean
record_closed (TuntasWorkspace *self,
               TuntasSatisfaction *answer,
               TuntasCaseState *state,
               TuntasCommand *command,
               int today,
               GError **error)
{
  g_autoptr (TuntasSatisfaction) row = tuntas_satisfaction_new ();

  row->case_id = answer->case_id;
  row->lap = state->lap;
  row->satisfied = answer->satisfied;
  row->why = g_strdup (answer->why);
  row->has_channel = answer->has_channel;
  row->channel = answer->channel;
  row->asked_on = answer->asked_on != 0 ? answer->asked_on : today;
  row->by = answer->by != 0 ? answer->by : tuntas_workspace_get_default_official (self, NULL);
  row->at = tuntas_workspace_now (self);
  command->by = row->by;
  return tuntas_store_insert_satisfaction (tuntas_workspace_get_store (self), row, error) != 0 &&
         tuntas_workspace_act_within (self, answer->case_id, command, error);
}

/* Within a transaction. */
static gboolean
record_within (TuntasWorkspace *self,
               TuntasSatisfaction *answer,
               gint64 on_behalf,
               int version,
               GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (self);
  int today =
    tuntas_calendar_date_of (tuntas_workspace_get_calendar (self), tuntas_workspace_now (self));
  g_autoptr (TuntasCaseState) state =
               tuntas_store_load_case_state (store, answer->case_id, NULL, error);
  g_autoptr (TuntasComplaint) complaint =
               state != NULL ? tuntas_store_load_complaint (store, answer->case_id, error) : NULL;
  g_autoptr (TuntasCommand) command = NULL;
  TuntasSop *sop = complaint != NULL
                     ? tuntas_workspace_get_sop (self, state->sop_name, state->sop_revision, error)
                     : NULL;
  gboolean can_reach = FALSE;
  TuntasEdge *edge = NULL;
  TuntasAsking asking;

  if (sop == NULL ||
      !tuntas_store_can_reach_complainant (store, answer->case_id, &can_reach, error))
    return FALSE;
  if (answer->asked_on > today)
    return refuse (TUNTAS_SERVICE_ERROR_INVALID, error,
                   _ ("The day of the answer lies in the future. Correct the date."));
  asking = tuntas_satisfaction_find_asking (state, complaint, sop, can_reach);
  if (!check_asking (asking, error))
    return FALSE;
  if (asking == TUNTAS_ASKING_CHOOSES)
    edge = tuntas_sop_find_satisfied_edge (sop, state->step, answer->satisfied);
  command = make_command (answer, edge, on_behalf, version, today);
  if (edge == NULL)
    return record_closed (self, answer, state, command, today, error);
  return tuntas_workspace_act_within (self, answer->case_id, command, error) &&
         tuntas_workspace_forget_checked (self, answer->case_id, error);
}

/**
 * tuntas_workspace_record_satisfaction:
 * @self: an open office
 * @answer: what the complainant of a case said, how and when he or she was asked (`asked_on` 0 for
 *   today) and by whom; lap and moment are filled in here
 * @on_behalf: official in whose name the step is taken, where the SOP asks; 0 for none
 * @version: version of the case that the person saw; 0 asks for no check
 * @error: return location for `TUNTAS_SERVICE_ERROR_NOT_ALLOWED` while nobody can be asked,
 *   `…_INVALID` for a day in the future or where the SOP wants a reason, `…_CONFLICT`
 *
 * Keeps the answer and tells the ledger of the case. Where the SOP lets the answer choose the way,
 * that way is taken in the same transaction; elsewhere the case stays closed.
 *
 * Returns: whether it is on the disk
 */
gboolean
tuntas_workspace_record_satisfaction (TuntasWorkspace *self,
                                      TuntasSatisfaction *answer,
                                      gint64 on_behalf,
                                      int version,
                                      GError **error)
{
  g_return_val_if_fail (answer != NULL && answer->satisfied != TUNTAS_SATISFIED_UNKNOWN, FALSE);

  if (!tuntas_workspace_begin (self, error)) {
    tuntas_service_error_adopt (error);
    return FALSE;
  }
  return tuntas_workspace_end (self, record_within (self, answer, on_behalf, version, error),
                               error);
}

/* "83,33" */
static char *
format_share (guint64 satisfied, guint64 asked)
{
  TuntasRational share;

  if (asked == 0)
    return NULL;
  tuntas_rational_set (&share, satisfied * 100, asked);
  return tuntas_decimal_to_text (tuntas_rational_round (&share, 2), ',');
}

/**
 * tuntas_workspace_share_satisfaction:
 * @self: an open office
 * @from: first day, YYYYMMDD
 * @until: last day, YYYYMMDD
 * @error: return location for an error of `TUNTAS_STORE_ERROR`
 *
 * Of the cases that were closed in the time, how many complainants were satisfied. A complainant
 * who was asked again counts by the last answer.
 *
 * Returns: (transfer full) (nullable): the shares
 */
TuntasSatisfactionShare *
tuntas_workspace_share_satisfaction (TuntasWorkspace *self, int from, int until, GError **error)
{
  TuntasCalendar *calendar = tuntas_workspace_get_calendar (self);
  TuntasSatisfactionCounts counts = {0};
  TuntasSatisfactionShare *share;

  if (!tuntas_store_count_satisfaction (
        tuntas_workspace_get_store (self), tuntas_calendar_time_of (calendar, from, 0),
        tuntas_calendar_time_of (calendar, until, 24 * 60), &counts, error)) {
    tuntas_service_error_adopt (error);
    return NULL;
  }
  share = g_new0 (TuntasSatisfactionShare, 1);
  share->closed = counts.closed;
  share->satisfied = counts.satisfied;
  share->unsatisfied = counts.unsatisfied;
  share->mended = counts.mended;
  share->share = format_share (counts.satisfied, counts.satisfied + counts.unsatisfied);
  return share;
}
