/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-workflow-private.h"

#include "tuntas-details.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void set_broken (TuntasEvent *event, GError **error, const char *format, ...)
  G_GNUC_PRINTF (3, 4);

static void
set_broken (TuntasEvent *event, GError **error, const char *format, ...)
{
  g_autofree char *cause = NULL;
  char number[24];
  va_list arguments;

  va_start (arguments, format);
  cause = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_snprintf (number, sizeof number, "%" G_GINT64_FORMAT, event->seq);
  g_set_error (error, TUNTAS_WORKFLOW_ERROR, TUNTAS_WORKFLOW_ERROR_BROKEN_LEDGER,
               /* Translators: number of the event, code of its act, what is wrong */
               _ ("Event %s (%s) does not follow from those before it: %s"), number,
               tuntas_act_to_code (event->act), cause);
}

static char *
pass_key (const char *step)
{
  return g_strconcat (TUNTAS_TRAIL_PASS, step, NULL);
}

static char *
holder_key (const char *lane)
{
  return g_strconcat ("holder.", lane, NULL);
}

/**
 * tuntas_workflow_get_last_holder:
 * @state: a state
 * @lane: short name of a lane
 *
 * Returns: official who held the case last in this lane; 0 when nobody did
 */
gint64
tuntas_workflow_get_last_holder (TuntasCaseState *state, const char *lane)
{
  g_autofree char *key = holder_key (lane);

  return tuntas_details_get_int (state->trail, key);
}

/**
 * tuntas_workflow_edge_fits:
 * @edge: a way of the SOP
 * @event: an event that took a way
 *
 * Returns: whether it was this one
 */
gboolean
tuntas_workflow_edge_fits (TuntasEdge *edge, TuntasEvent *event)
{
  return edge->correction == (event->act == TUNTAS_ACT_RETURN) &&
         g_strcmp0 (edge->from, event->from_step) == 0 &&
         g_strcmp0 (edge->to, event->to_step) == 0 && g_strcmp0 (edge->choice, event->choice) == 0;
}

static void
remember_holder (TuntasCaseState *state)
{
  g_autofree char *key = NULL;
  char *trail = NULL;

  if (state->holder == 0)
    return;
  key = holder_key (state->lane);
  trail = tuntas_details_set_int (state->trail, key, state->holder);
  g_free (state->trail);
  state->trail = trail;
}

static void
reach (TuntasCaseState *state, TuntasMilestone milestone, gint64 at)
{
  if (milestone != TUNTAS_MILESTONE_NONE && state->milestones[milestone] == 0)
    state->milestones[milestone] = at;
}

/* The case comes to a step: its clock starts anew. */
static void
enter (TuntasCaseState *state, TuntasEvent *event)
{
  g_autofree char *key = pass_key (event->to_step);
  char *trail = NULL;

  g_free (state->step);
  state->step = g_strdup (event->to_step);
  g_free (state->lane);
  state->lane = g_strdup (event->to_lane);
  state->holder = event->holder;
  state->step_since = event->at;
  state->paused_minutes = 0;
  state->extension_minutes = 0;
  state->passes = (int)tuntas_details_get_int (state->trail, key) + 1;
  trail = tuntas_details_set_int (state->trail, key, state->passes);
  g_free (state->trail);
  state->trail = trail;
  remember_holder (state);
}

/* The case leaves a step: the time that it took is booked where it was spent. */
static void
leave (TuntasSop *sop, TuntasCaseState *state, TuntasEvent *event)
{
  if (!tuntas_sop_is_outside_lane (sop, state->lane)) {
    state->office_minutes += event->minutes;
    return;
  }
  state->outside_minutes += event->minutes;
  if (state->milestones[TUNTAS_MILESTONE_COMPLETE] == 0)
    state->complainant_minutes += event->minutes;
}

static gboolean
check_destination (TuntasSop *sop, TuntasEvent *event, GError **error)
{
  TuntasStep *step = tuntas_sop_find_step (sop, event->to_step);
  TuntasLane *lane = tuntas_sop_find_lane_of_step (sop, event->to_step);

  if (step == NULL || step->setup || lane == NULL) {
    set_broken (event, error, _ ("the SOP has no step %s that holds a case."),
                event->to_step != NULL ? event->to_step : "-");
    return FALSE;
  }
  if (g_strcmp0 (lane->id, event->to_lane) != 0) {
    set_broken (event, error, _ ("step %s belongs to the lane %s, not to %s."), step->label,
                lane->id, event->to_lane != NULL ? event->to_lane : "-");
    return FALSE;
  }
  return TRUE;
}

static TuntasCaseState *
apply_register (TuntasSop *sop, TuntasEvent *event, GError **error)
{
  g_autoptr (TuntasCaseState) state = tuntas_case_state_new ();
  g_autofree char *name = tuntas_details_get (event->details, TUNTAS_DETAIL_SOP);
  g_autofree char *kind = tuntas_details_get (event->details, TUNTAS_DETAIL_KIND);

  if (g_strcmp0 (name, sop->name) != 0 ||
      tuntas_details_get_int (event->details, TUNTAS_DETAIL_REVISION) != sop->revision) {
    set_broken (event, error, _ ("it was registered under another SOP or revision."));
    return NULL;
  }
  if (!tuntas_case_kind_from_code (kind, &state->kind)) {
    set_broken (event, error, _ ("its kind is not known."));
    return NULL;
  }
  if (!check_destination (sop, event, error))
    return NULL;
  state->status = TUNTAS_CASE_STATUS_RUNNING;
  state->supervisory = tuntas_details_get_int (event->details, TUNTAS_DETAIL_SUPERVISORY) != 0;
  state->sop_name = g_strdup (sop->name);
  state->sop_revision = sop->revision;
  state->lap = 1;
  enter (state, event);
  reach (state, TUNTAS_MILESTONE_RECEIVED,
         tuntas_details_get_int (event->details, TUNTAS_DETAIL_RECEIVED_AT));
  reach (state, TUNTAS_MILESTONE_RECEIVED, event->at);
  return g_steal_pointer (&state);
}

static gboolean
apply_move (TuntasSop *sop, TuntasCaseState *state, TuntasEvent *event, GError **error)
{
  g_autoptr (GPtrArray) edges = tuntas_sop_list_edges_from (sop, state->step);
  TuntasStep *step = tuntas_sop_find_step (sop, state->step);
  TuntasEdge *taken = NULL;

  for (guint i = 0; i < edges->len && taken == NULL; i++) {
    if (tuntas_workflow_edge_fits (g_ptr_array_index (edges, i), event))
      taken = g_ptr_array_index (edges, i);
  }
  if (taken == NULL || step == NULL) {
    set_broken (event, error, _ ("the SOP has no way from step %s to step %s."), state->step,
                event->to_step != NULL ? event->to_step : "-");
    return FALSE;
  }
  if (!check_destination (sop, event, error))
    return FALSE;
  leave (sop, state, event);
  if (!taken->correction) {
    reach (state, step->reaches, event->at);
    reach (state, taken->reaches, event->at);
  }
  enter (state, event);
  return TRUE;
}

static gboolean
apply_pause (TuntasCaseState *state, TuntasEvent *event, GError **error)
{
  if (!tuntas_pause_reason_from_code (event->reason, &state->pause_reason)) {
    set_broken (event, error, _ ("the reason of the pause is not known."));
    return FALSE;
  }
  state->status = TUNTAS_CASE_STATUS_PAUSED;
  state->paused_since = event->at;
  g_free (state->pause_owner);
  state->pause_owner = g_strdup (event->owner);
  return TRUE;
}

static void
apply_resume (TuntasCaseState *state, TuntasEvent *event)
{
  state->status = TUNTAS_CASE_STATUS_RUNNING;
  state->paused_minutes += event->minutes;
  if (state->pause_reason == TUNTAS_PAUSE_REASON_COMPLAINANT &&
      state->milestones[TUNTAS_MILESTONE_COMPLETE] == 0)
    state->complainant_minutes += event->minutes;
  state->paused_since = 0;
  state->pause_reason = 0;
  g_clear_pointer (&state->pause_owner, g_free);
}

static gboolean
apply_close (TuntasSop *sop, TuntasCaseState *state, TuntasEvent *event, GError **error)
{
  TuntasStep *step = tuntas_sop_find_step (sop, state->step);

  if (step == NULL || !step->end) {
    set_broken (event, error, _ ("step %s is no end of the SOP."), state->step);
    return FALSE;
  }
  leave (sop, state, event);
  reach (state, step->reaches, event->at);
  reach (state, TUNTAS_MILESTONE_CLOSED, event->at);
  state->status = TUNTAS_CASE_STATUS_CLOSED;
  return TRUE;
}

static gboolean
apply_reopen (TuntasSop *sop, TuntasCaseState *state, TuntasEvent *event, GError **error)
{
  gboolean was_complete = state->milestones[TUNTAS_MILESTONE_COMPLETE] != 0;
  TuntasStep *first = tuntas_sop_find_first_step (sop);

  if (!check_destination (sop, event, error))
    return FALSE;
  state->status = TUNTAS_CASE_STATUS_RUNNING;
  state->lap++;
  state->complainant_minutes = 0;
  memset (state->milestones, 0, sizeof state->milestones);
  reach (state, TUNTAS_MILESTONE_RECEIVED, event->at);
  /* Taken up again behind the counter, the file of the lap before still counts as complete. */
  if (was_complete && g_strcmp0 (event->to_step, sop->entry) != 0 &&
      (first == NULL || g_strcmp0 (event->to_step, first->label) != 0))
    reach (state, TUNTAS_MILESTONE_COMPLETE, event->at);
  enter (state, event);
  return TRUE;
}

static gboolean
apply_classify (TuntasCaseState *state, TuntasEvent *event, GError **error)
{
  g_autofree char *kind = tuntas_details_get (event->details, TUNTAS_DETAIL_KIND);

  if (!tuntas_case_kind_from_code (kind, &state->kind)) {
    set_broken (event, error, _ ("its kind is not known."));
    return FALSE;
  }
  state->supervisory = tuntas_details_get_int (event->details, TUNTAS_DETAIL_SUPERVISORY) != 0;
  return TRUE;
}

static gboolean
apply_act (TuntasSop *sop, TuntasCaseState *state, TuntasEvent *event, GError **error)
{
  switch (event->act) {
  case TUNTAS_ACT_TAKE:
  case TUNTAS_ACT_RETURN:
    return apply_move (sop, state, event, error);
  case TUNTAS_ACT_PAUSE:
    return apply_pause (state, event, error);
  case TUNTAS_ACT_RESUME:
    apply_resume (state, event);
    return TRUE;
  case TUNTAS_ACT_EXTEND:
    state->extension_minutes += event->minutes;
    return TRUE;
  case TUNTAS_ACT_REASSIGN:
    state->holder = event->holder;
    remember_holder (state);
    return TRUE;
  case TUNTAS_ACT_CLOSE:
    return apply_close (sop, state, event, error);
  case TUNTAS_ACT_REOPEN:
    return apply_reopen (sop, state, event, error);
  case TUNTAS_ACT_ARCHIVE:
    state->status = TUNTAS_CASE_STATUS_ARCHIVED;
    return TRUE;
  case TUNTAS_ACT_CLASSIFY:
    return apply_classify (state, event, error);
  case TUNTAS_ACT_NOTE:
  case TUNTAS_ACT_ATTACH:
  case TUNTAS_ACT_LETTER:
  case TUNTAS_ACT_IMPORT:
    return TRUE;
  case TUNTAS_ACT_REGISTER:
  default:
    g_return_val_if_reached (FALSE);
  }
}

/**
 * tuntas_workflow_apply:
 * @sop: SOP in the revision that the case walks
 * @state: (nullable): where the case stands; NULL before its registration. Not changed
 * @event: what happened
 * @error: return location for a `TUNTAS_WORKFLOW_ERROR_BROKEN_LEDGER`
 *
 * Works out where the case stands after @event. Checks that the event is one that the SOP allows
 * there, so that a ledger that was tampered with or damaged does not rebuild.
 *
 * Returns: (transfer full) (nullable): the next state, or NULL when @event does not follow from
 *   @state
 */
TuntasCaseState *
tuntas_workflow_apply (TuntasSop *sop, TuntasCaseState *state, TuntasEvent *event, GError **error)
{
  g_autoptr (TuntasCaseState) next = NULL;

  g_return_val_if_fail (sop != NULL && event != NULL, NULL);

  if ((state == NULL) != (event->act == TUNTAS_ACT_REGISTER)) {
    set_broken (event, error,
                state == NULL ? _ ("the case was not registered before.")
                              : _ ("the case was registered already."));
    return NULL;
  }
  if (event->minutes < 0 || event->paused_minutes < 0) {
    set_broken (event, error, _ ("it took less than no time."));
    return NULL;
  }
  if (state == NULL)
    return apply_register (sop, event, error);
  if (!tuntas_workflow_is_possible (state, event->act, event->details)) {
    set_broken (event, error, _ ("the case was “%s” then."),
                tuntas_case_status_get_title (state->status));
    return NULL;
  }
  if (g_strcmp0 (event->from_step, state->step) != 0) {
    set_broken (event, error, _ ("the case stood at step %s, not at step %s."), state->step,
                event->from_step != NULL ? event->from_step : "-");
    return NULL;
  }
  next = tuntas_case_state_copy (state);
  if (!apply_act (sop, next, event, error))
    return NULL;
  return g_steal_pointer (&next);
}
