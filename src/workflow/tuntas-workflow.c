/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-workflow-private.h"

#include "tuntas-details.h"

#include <glib/gi18n-lib.h>

GQuark
tuntas_workflow_error_quark (void)
{
  return g_quark_from_static_string ("tuntas-workflow-error-quark");
}

/**
 * tuntas_workflow_is_open_to:
 * @status: status of a case
 * @act: an act
 *
 * Returns: whether @act can be done to a case in this status at all
 */
gboolean
tuntas_workflow_is_open_to (TuntasCaseStatus status, TuntasAct act)
{
  switch (act) {
  case TUNTAS_ACT_TAKE:
  case TUNTAS_ACT_RETURN:
  case TUNTAS_ACT_PAUSE:
  case TUNTAS_ACT_EXTEND:
  case TUNTAS_ACT_CLOSE:
    return status == TUNTAS_CASE_STATUS_RUNNING;
  case TUNTAS_ACT_RESUME:
    return status == TUNTAS_CASE_STATUS_PAUSED;
  case TUNTAS_ACT_REASSIGN:
  case TUNTAS_ACT_CLASSIFY:
    return status == TUNTAS_CASE_STATUS_RUNNING || status == TUNTAS_CASE_STATUS_PAUSED;
  case TUNTAS_ACT_ARCHIVE:
    return status == TUNTAS_CASE_STATUS_CLOSED;
  case TUNTAS_ACT_REOPEN:
    return status == TUNTAS_CASE_STATUS_CLOSED || status == TUNTAS_CASE_STATUS_ARCHIVED;
  case TUNTAS_ACT_ATTACH:
  case TUNTAS_ACT_LETTER:
    return status != TUNTAS_CASE_STATUS_ARCHIVED;
  case TUNTAS_ACT_NOTE:
  case TUNTAS_ACT_IMPORT:
    return TRUE;
  case TUNTAS_ACT_REGISTER:
  default:
    return FALSE;
  }
}

/**
 * tuntas_workflow_is_untouched:
 * @state: where a case stands
 *
 * Returns: whether it still stands where its registration put it, with nothing done to its clock
 */
gboolean
tuntas_workflow_is_untouched (TuntasCaseState *state)
{
  g_auto (GStrv) trail = NULL;
  guint n_steps = 0;

  g_return_val_if_fail (state != NULL, FALSE);

  trail = tuntas_details_list_keys (state->trail);
  for (guint i = 0; trail != NULL && trail[i] != NULL; i++)
    n_steps += g_str_has_prefix (trail[i], TUNTAS_TRAIL_PASS) ? 1 : 0;
  return state->status == TUNTAS_CASE_STATUS_RUNNING && state->lap == 1 && n_steps == 1 &&
         state->passes == 1 && state->paused_minutes == 0 && state->extension_minutes == 0;
}

/**
 * tuntas_workflow_files_history:
 * @act: an act
 * @details: (nullable): of its command or event
 *
 * Returns: whether it files a report that was finished elsewhere
 */
gboolean
tuntas_workflow_files_history (TuntasAct act, const char *details)
{
  g_autofree char *where =
    act == TUNTAS_ACT_ARCHIVE ? tuntas_details_get (details, TUNTAS_WORKFLOW_FINISHED) : NULL;

  return where != NULL;
}

/**
 * tuntas_workflow_is_possible:
 * @state: where a case stands
 * @act: an act
 * @details: (nullable): of its command or event
 *
 * Filed without having been closed is only what nobody has worked on.
 *
 * Returns: whether @act can be done to the case as it stands
 */
gboolean
tuntas_workflow_is_possible (TuntasCaseState *state, TuntasAct act, const char *details)
{
  if (tuntas_workflow_files_history (act, details))
    return tuntas_workflow_is_untouched (state);
  return tuntas_workflow_is_open_to (state->status, act);
}

static gboolean
check_registration (TuntasSop *sop,
                    TuntasComplaint *complaint,
                    TuntasActors *actors,
                    gint64 by,
                    GError **error)
{
  TuntasOfficial *official = tuntas_actors_find (actors, by);

  if (official == NULL || !official->active) {
    g_set_error (error, TUNTAS_WORKFLOW_ERROR, TUNTAS_WORKFLOW_ERROR_UNKNOWN_OFFICIAL,
                 _ ("Nobody of this office takes the complaint in. Choose who you are first."));
    return FALSE;
  }
  if (sop->survey != (complaint->kind == TUNTAS_CASE_KIND_PERIODE_SURVEI)) {
    g_set_error (error, TUNTAS_WORKFLOW_ERROR, TUNTAS_WORKFLOW_ERROR_WRONG_KIND,
                 sop->survey ? _ ("The SOP “%s” is walked by survey periods, not by complaints.")
                             : _ ("The SOP “%s” is walked by complaints, not by survey periods."),
                 sop->title);
    return FALSE;
  }
  return TRUE;
}

/* What a registration says beside where the case goes. */
static char *
describe_registration (TuntasSop *sop, TuntasComplaint *complaint, gint64 now)
{
  const char *kind = tuntas_case_kind_to_code (complaint->kind);
  const char *channel = tuntas_channel_to_code (complaint->channel);
  gint64 received_at = complaint->received_at != 0 ? complaint->received_at : now;
  g_autofree char *a = tuntas_details_set (NULL, TUNTAS_DETAIL_SOP, sop->name);
  g_autofree char *b = tuntas_details_set_int (a, TUNTAS_DETAIL_REVISION, sop->revision);
  g_autofree char *c = tuntas_details_set (b, TUNTAS_DETAIL_KIND, kind);
  g_autofree char *d = tuntas_details_set (c, TUNTAS_DETAIL_CHANNEL, channel);
  g_autofree char *e =
    tuntas_details_set_int (d, TUNTAS_DETAIL_SUPERVISORY, complaint->supervisory ? 1 : 0);

  return tuntas_details_set_int (e, TUNTAS_DETAIL_RECEIVED_AT, received_at);
}

/**
 * tuntas_workflow_register:
 * @sop: SOP that the case shall walk
 * @complaint: what was brought in
 * @actors: who there is in the office
 * @calendar: (nullable): tells which day it is at the office, for mandates
 * @by: official who takes it in
 * @holder: official who shall hold it; 0 for the only one of the lane, if there is one
 * @now: the moment, Unix seconds
 * @error: return location for a `TUNTAS_WORKFLOW_ERROR`: UNKNOWN_OFFICIAL, WRONG_OFFICIAL or
 *   WRONG_KIND
 *
 * Whether the intake is complete is not asked here: an incomplete one is registered, too, and sent
 * back by the SOP.
 *
 * Returns: (transfer full) (nullable): the first event of the case, or NULL on error
 */
TuntasEvent *
tuntas_workflow_register (TuntasSop *sop,
                          TuntasComplaint *complaint,
                          TuntasActors *actors,
                          TuntasCalendar *calendar,
                          gint64 by,
                          gint64 holder,
                          gint64 now,
                          GError **error)
{
  g_autoptr (TuntasEvent) event = NULL;
  TuntasStep *first = NULL;
  TuntasLane *lane = NULL;
  int date = 0;

  g_return_val_if_fail (sop != NULL && complaint != NULL && actors != NULL, NULL);

  date = calendar != NULL ? tuntas_calendar_date_of (calendar, now) : 0;
  lane = tuntas_sop_find_lane_of_step (sop, sop->entry);
  g_return_val_if_fail (lane != NULL, NULL);
  if (!check_registration (sop, complaint, actors, by, error))
    return NULL;
  if (holder != 0 && !tuntas_actors_is_in_lane (actors, holder, lane->id, date)) {
    g_set_error (error, TUNTAS_WORKFLOW_ERROR, TUNTAS_WORKFLOW_ERROR_WRONG_OFFICIAL,
                 _ ("The official chosen does not belong to “%s”. Choose another."), lane->title);
    return NULL;
  }
  if (holder == 0 && lane->kind != TUNTAS_LANE_KIND_OUTSIDE) {
    /* Who takes it in at the counter holds it, when it is his or her lane. */
    holder = tuntas_actors_is_in_lane (actors, by, lane->id, date)
               ? by
               : tuntas_actors_find_only_holder (actors, lane->id, date);
  }

  event = tuntas_event_new ();
  first = tuntas_sop_find_first_step (sop);
  event->version = 1;
  event->act = TUNTAS_ACT_REGISTER;
  event->by = by;
  event->at = now;
  if (first != NULL && tuntas_sop_find_edge (sop, first->label, sop->entry) != NULL)
    event->from_step = g_strdup (first->label);
  event->to_step = g_strdup (sop->entry);
  event->to_lane = g_strdup (lane->id);
  event->holder = holder;
  event->details = describe_registration (sop, complaint, now);
  return g_steal_pointer (&event);
}

/**
 * tuntas_workflow_rebuild:
 * @sop: SOP in the revision that the case walks
 * @events: (element-type TuntasEvent): all events of one case, oldest first
 * @error: return location for a `TUNTAS_WORKFLOW_ERROR_BROKEN_LEDGER`
 *
 * Adds up the events of a case. Reads no calendar: what depends on one is in the events.
 *
 * Returns: (transfer full) (nullable): where the case stands, or NULL when an event does not follow
 *   from those before it
 */
TuntasCaseState *
tuntas_workflow_rebuild (TuntasSop *sop, GPtrArray *events, GError **error)
{
  g_autoptr (TuntasCaseState) state = NULL;

  g_return_val_if_fail (sop != NULL && events != NULL, NULL);

  if (events->len == 0) {
    g_set_error (error, TUNTAS_WORKFLOW_ERROR, TUNTAS_WORKFLOW_ERROR_BROKEN_LEDGER,
                 _ ("The case has no events."));
    return NULL;
  }
  for (guint i = 0; i < events->len; i++) {
    TuntasCaseState *next =
      tuntas_workflow_apply (sop, state, g_ptr_array_index (events, i), error);

    if (next == NULL)
      return NULL;
    tuntas_case_state_unref (state);
    state = next;
  }
  return g_steal_pointer (&state);
}

/**
 * tuntas_workflow_list_checked:
 * @events: (element-type TuntasEvent): all events of one case, oldest first
 *
 * Returns: (transfer full): kelengkapan that were ticked since the case came to its present step,
 * as the last act that ticked any left them
 */
GStrv
tuntas_workflow_list_checked (GPtrArray *events)
{
  g_return_val_if_fail (events != NULL, NULL);

  for (guint i = events->len; i > 0; i--) {
    TuntasEvent *event = g_ptr_array_index (events, i - 1);
    g_autofree char *checked = NULL;

    if (event->to_step != NULL)
      break;
    checked = tuntas_details_get (event->details, TUNTAS_DETAIL_CHECKED);
    if (checked != NULL)
      return tuntas_details_get_list (event->details, TUNTAS_DETAIL_CHECKED);
  }
  return g_new0 (char *, 1);
}
