/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-workflow-private.h"

#include "tuntas-details.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Everything that a decision looks at, and the event that it makes. */
typedef struct {
  TuntasSop *sop;
  TuntasCaseState *state;
  TuntasCommand *command;
  TuntasActors *actors;
  TuntasCalendar *calendar;
  gint64 now;
  int date;
  TuntasStep *step;
  TuntasLane *lane;
  TuntasEvent *event;
} Decision;

static gboolean refuse (TuntasWorkflowError code, GError **error, const char *format, ...)
  G_GNUC_PRINTF (3, 4);

/* Returns false, so that a check can end with it. */
static gboolean
refuse (TuntasWorkflowError code, GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error_literal (error, TUNTAS_WORKFLOW_ERROR, code, message);
  return FALSE;
}

static gboolean
is_blank (const char *text)
{
  for (const char *c = text; c != NULL && *c != '\0'; c++) {
    if (!g_ascii_isspace (*c))
      return FALSE;
  }
  return TRUE;
}

/**
 * tuntas_workflow_is_lane_act:
 * @act: an act
 *
 * Returns: whether @act is the business of those who hold the case; the others are open to every
 *   official of the office
 */
gboolean
tuntas_workflow_is_lane_act (TuntasAct act)
{
  switch (act) {
  case TUNTAS_ACT_TAKE:
  case TUNTAS_ACT_RETURN:
  case TUNTAS_ACT_PAUSE:
  case TUNTAS_ACT_RESUME:
  case TUNTAS_ACT_EXTEND:
  case TUNTAS_ACT_REASSIGN:
  case TUNTAS_ACT_CLOSE:
    return TRUE;
  case TUNTAS_ACT_REGISTER:
  case TUNTAS_ACT_NOTE:
  case TUNTAS_ACT_REOPEN:
  case TUNTAS_ACT_ARCHIVE:
  case TUNTAS_ACT_ATTACH:
  case TUNTAS_ACT_LETTER:
  case TUNTAS_ACT_CLASSIFY:
  case TUNTAS_ACT_IMPORT:
  default:
    return FALSE;
  }
}

static gboolean
does_step (Decision *decision, gint64 official)
{
  if (official == 0)
    return FALSE;
  for (guint i = 0; decision->step->lanes[i] != NULL; i++) {
    if (tuntas_actors_is_in_lane (decision->actors, official, decision->step->lanes[i],
                                  decision->date))
      return TRUE;
  }
  return FALSE;
}

static gboolean
check_official (Decision *decision, gint64 official, GError **error)
{
  TuntasOfficial *found = tuntas_actors_find (decision->actors, official);

  if (found == NULL)
    return refuse (TUNTAS_WORKFLOW_ERROR_UNKNOWN_OFFICIAL, error,
                   _ ("Who acts is no official of this office. Choose who you are first."));
  if (!found->active)
    return refuse (TUNTAS_WORKFLOW_ERROR_UNKNOWN_OFFICIAL, error,
                   _ ("%s is no longer active in this office. Choose another official."),
                   found->name);
  return TRUE;
}

static gboolean
check_actor (Decision *decision, GError **error)
{
  TuntasCommand *command = decision->command;
  TuntasLane *lane = decision->lane;

  if (!check_official (decision, command->by, error) ||
      (command->on_behalf != 0 && !check_official (decision, command->on_behalf, error)))
    return FALSE;
  if (!tuntas_workflow_is_lane_act (command->act) || lane->kind == TUNTAS_LANE_KIND_OUTSIDE)
    return TRUE;
  if (does_step (decision, command->by) || does_step (decision, command->on_behalf))
    return TRUE;
  /* A team may reach beyond the office; the office records what its members did. */
  if (!tuntas_actors_has_holder (decision->actors, lane->id, decision->date)) {
    if (lane->kind == TUNTAS_LANE_KIND_TEAM)
      return TRUE;
    return refuse (TUNTAS_WORKFLOW_ERROR_NOT_IN_LANE, error,
                   _ ("The case is with “%s”, but nobody holds that post. Name an official, or a "
                      "Plt. or Plh., in the settings."),
                   lane->title);
  }
  return refuse (TUNTAS_WORKFLOW_ERROR_NOT_IN_LANE, error,
                 _ ("The case is with “%s”. Only who belongs there can do this, or somebody in his "
                    "or her name."),
                 lane->title);
}

static gboolean
check_status (Decision *decision, GError **error)
{
  TuntasAct act = decision->command->act;

  if (tuntas_workflow_is_possible (decision->state, act, decision->command->details))
    return TRUE;
  if (tuntas_workflow_files_history (act, decision->command->details))
    return refuse (TUNTAS_WORKFLOW_ERROR_WRONG_STATUS, error,
                   _ ("The case was worked on here already. Close it at the end of the SOP "
                      "instead."));
  if (act == TUNTAS_ACT_REGISTER)
    return refuse (TUNTAS_WORKFLOW_ERROR_WRONG_STATUS, error,
                   _ ("The case was registered already."));
  switch (decision->state->status) {
  case TUNTAS_CASE_STATUS_RUNNING:
    if (act == TUNTAS_ACT_RESUME)
      return refuse (TUNTAS_WORKFLOW_ERROR_WRONG_STATUS, error,
                     _ ("The clock of the case is running; there is nothing to resume."));
    return refuse (TUNTAS_WORKFLOW_ERROR_WRONG_STATUS, error,
                   _ ("The case is still in work. Close it at the end of the SOP first."));
  case TUNTAS_CASE_STATUS_PAUSED:
    return refuse (TUNTAS_WORKFLOW_ERROR_WRONG_STATUS, error,
                   _ ("The case waits for %s. Resume it first."), decision->state->pause_owner);
  case TUNTAS_CASE_STATUS_CLOSED:
    return refuse (TUNTAS_WORKFLOW_ERROR_WRONG_STATUS, error,
                   _ ("The case is closed. Reopen it first."));
  case TUNTAS_CASE_STATUS_ARCHIVED:
  default:
    return refuse (TUNTAS_WORKFLOW_ERROR_WRONG_STATUS, error,
                   _ ("The case is archived. Reopen it first."));
  }
}

static gboolean
needs_note (Decision *decision, GError **error, const char *message)
{
  if (!is_blank (decision->command->note))
    return TRUE;
  return refuse (TUNTAS_WORKFLOW_ERROR_NEEDS_NOTE, error, "%s", message);
}

/* Working minutes since a moment; none when a clock was set back meanwhile. */
static gint64
minutes_since (Decision *decision, gint64 since)
{
  if (decision->now <= since)
    return 0;
  return tuntas_calendar_elapsed (decision->calendar, since, decision->now);
}

/* Books the time of the step that is left. */
static void
book_step (Decision *decision)
{
  TuntasEvent *event = decision->event;
  gint64 minutes = minutes_since (decision, decision->state->step_since);

  event->paused_minutes = decision->state->paused_minutes;
  event->minutes = MAX (0, minutes - event->paused_minutes);
}

/* Says who holds the case in the lane that it comes to. */
static gboolean
choose_holder (Decision *decision, TuntasLane *lane, GError **error)
{
  TuntasEvent *event = decision->event;
  gint64 wanted = decision->command->official;
  gint64 last = tuntas_workflow_get_last_holder (decision->state, lane->id);

  if (lane->kind == TUNTAS_LANE_KIND_OUTSIDE) {
    if (wanted != 0)
      return refuse (TUNTAS_WORKFLOW_ERROR_WRONG_OFFICIAL, error,
                     _ ("“%s” is outside the office; no official can hold the case there."),
                     lane->title);
    return TRUE;
  }
  if (wanted != 0) {
    if (!tuntas_actors_is_in_lane (decision->actors, wanted, lane->id, decision->date))
      return refuse (TUNTAS_WORKFLOW_ERROR_WRONG_OFFICIAL, error,
                     _ ("The official chosen does not belong to “%s”. Choose another."),
                     lane->title);
    event->holder = wanted;
    return TRUE;
  }
  /* Back in a lane, the case goes to who knows it. */
  if (last != 0 && tuntas_actors_is_in_lane (decision->actors, last, lane->id, decision->date))
    event->holder = last;
  else
    event->holder = tuntas_actors_find_only_holder (decision->actors, lane->id, decision->date);
  return TRUE;
}

static gboolean
edge_is_meant (Decision *decision, TuntasEdge *edge)
{
  TuntasCommand *command = decision->command;

  if (!is_blank (command->choice) && g_strcmp0 (edge->choice, command->choice) != 0)
    return FALSE;
  if (!is_blank (command->to_step) && g_strcmp0 (edge->to, command->to_step) != 0)
    return FALSE;
  if (!is_blank (command->to_lane)) {
    TuntasLane *lane = tuntas_sop_find_lane_of_step (decision->sop, edge->to);

    return lane != NULL && strcmp (lane->id, command->to_lane) == 0;
  }
  return TRUE;
}

static GPtrArray *
list_meant (Decision *decision, GPtrArray *edges, gboolean correction)
{
  GPtrArray *meant = g_ptr_array_new ();

  for (guint i = 0; i < edges->len; i++) {
    TuntasEdge *edge = g_ptr_array_index (edges, i);

    if (edge->correction == correction && edge_is_meant (decision, edge))
      g_ptr_array_add (meant, edge);
  }
  return meant;
}

/* "“Laporkan ke Kabid” (4), “Minta dilengkapi” (1)" */
static char *
describe_edges (GPtrArray *edges)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < edges->len; i++) {
    TuntasEdge *edge = g_ptr_array_index (edges, i);

    g_string_append_printf (text, "%s“%s” (%s%s%s)", i > 0 ? ", " : "", edge->label, edge->to,
                            edge->choice != NULL ? ": " : "",
                            edge->choice != NULL ? edge->choice : "");
  }
  return g_string_free (text, FALSE);
}

static TuntasEdge *
refuse_way (Decision *decision, GPtrArray *edges, GError **error)
{
  g_autofree char *possible = describe_edges (edges);
  gboolean leads_on = FALSE;

  for (guint i = 0; i < edges->len; i++)
    leads_on = leads_on || !((TuntasEdge *)g_ptr_array_index (edges, i))->correction;
  if (!leads_on && decision->command->act == TUNTAS_ACT_TAKE)
    refuse (TUNTAS_WORKFLOW_ERROR_NO_EDGE, error,
            _ ("Step %s (%s) is the last one of the SOP. Close the case instead."),
            decision->step->label, decision->step->short_title);
  else if (edges->len == 0)
    refuse (TUNTAS_WORKFLOW_ERROR_NO_EDGE, error,
            _ ("The SOP sends no case back from step %s (%s)."), decision->step->label,
            decision->step->short_title);
  else
    refuse (TUNTAS_WORKFLOW_ERROR_NO_EDGE, error,
            _ ("The SOP has no such way from step %s (%s). Possible are: %s."),
            decision->step->label, decision->step->short_title, possible);
  return NULL;
}

/* The way that the command means; NULL with an error when there is none or more than one. */
static TuntasEdge *
resolve_edge (Decision *decision, GError **error)
{
  g_autoptr (GPtrArray) edges = tuntas_sop_list_edges_from (decision->sop, decision->step->label);
  gboolean correction = decision->command->act == TUNTAS_ACT_RETURN;
  gboolean dropped =
    !is_blank (decision->command->to_step) || !is_blank (decision->command->to_lane);
  g_autoptr (GPtrArray) meant = list_meant (decision, edges, correction);

  /* A card that is dropped where only a correction leads is sent back. */
  if (meant->len == 0 && dropped && !correction) {
    g_ptr_array_unref (meant);
    meant = list_meant (decision, edges, TRUE);
  }
  if (meant->len == 0)
    return refuse_way (decision, edges, error);
  if (meant->len > 1) {
    g_autofree char *possible = describe_edges (meant);

    refuse (TUNTAS_WORKFLOW_ERROR_AMBIGUOUS, error,
            _ ("Step %s (%s) leaves a choice. Name one of: %s."), decision->step->label,
            decision->step->short_title, possible);
    return NULL;
  }
  return g_ptr_array_index (meant, 0);
}

static gboolean
decide_move (Decision *decision, GError **error)
{
  TuntasEvent *event = decision->event;
  TuntasEdge *edge = resolve_edge (decision, error);
  TuntasLane *lane = NULL;

  if (edge == NULL)
    return FALSE;
  if (edge->needs_note &&
      !needs_note (decision, error,
                   edge->correction
                     ? _ ("Write what has to be corrected, so that the next one knows it.")
                     : _ ("Write what was said; this way asks for it.")))
    return FALSE;
  lane = tuntas_sop_find_lane_of_step (decision->sop, edge->to);
  if (lane == NULL)
    return refuse (TUNTAS_WORKFLOW_ERROR_NO_EDGE, error,
                   _ ("The SOP names no lane for step %s. Correct the SOP first."), edge->to);
  if (!choose_holder (decision, lane, error))
    return FALSE;
  event->act = edge->correction ? TUNTAS_ACT_RETURN : TUNTAS_ACT_TAKE;
  event->to_step = g_strdup (edge->to);
  g_free (event->to_lane);
  event->to_lane = g_strdup (lane->id);
  event->choice = g_strdup (edge->choice);
  if (lane->kind == TUNTAS_LANE_KIND_OUTSIDE)
    event->holder = 0;
  book_step (decision);
  return TRUE;
}

/* The words are stored in the ledger and stay Indonesian whatever the language of the window. */
static const char *
get_usual_owner (TuntasSop *sop, TuntasPauseReason reason)
{
  switch (reason) {
  case TUNTAS_PAUSE_REASON_AGENCY:
    return "instansi lain";
  case TUNTAS_PAUSE_REASON_FORCE_MAJEURE:
    return "keadaan kahar";
  case TUNTAS_PAUSE_REASON_EXAMINATION:
    return "hasil pemeriksaan";
  case TUNTAS_PAUSE_REASON_COMPLAINANT:
  default:
    return sop->complainant_title != NULL ? sop->complainant_title : "Pengadu";
  }
}

static gboolean
decide_extend (Decision *decision, GError **error)
{
  TuntasEvent *event = decision->event;
  gint64 due = tuntas_workflow_step_due (decision->sop, decision->state, decision->calendar);
  gint64 extended = 0;

  if (due == 0)
    return refuse (TUNTAS_WORKFLOW_ERROR_NEEDS_DURATION, error,
                   _ ("Step %s has no standard time, so there is nothing to extend."),
                   decision->step->label);
  if (!tuntas_duration_is_set (decision->command->duration))
    return refuse (TUNTAS_WORKFLOW_ERROR_NEEDS_DURATION, error,
                   _ ("Say by how much the time shall be extended, for example “2 hari”."));
  if (!needs_note (decision, error, _ ("Write why the step needs more time.")))
    return FALSE;
  extended = tuntas_calendar_add (decision->calendar, due, decision->command->duration);
  event->duration = decision->command->duration;
  event->minutes = MAX (0, tuntas_calendar_elapsed (decision->calendar, due, extended));
  return TRUE;
}

static gboolean
decide_reassign (Decision *decision, GError **error)
{
  if (decision->command->official == 0)
    return refuse (TUNTAS_WORKFLOW_ERROR_NEEDS_OFFICIAL, error,
                   _ ("Choose who shall hold the case."));
  if (decision->command->official == decision->state->holder)
    return refuse (TUNTAS_WORKFLOW_ERROR_WRONG_OFFICIAL, error,
                   _ ("The official chosen holds the case already."));
  return choose_holder (decision, decision->lane, error);
}

static gboolean
decide_close (Decision *decision, GError **error)
{
  g_autoptr (GPtrArray) edges = tuntas_sop_list_edges_from (decision->sop, decision->step->label);
  g_autofree char *possible = describe_edges (edges);

  if (!decision->step->end)
    return refuse (TUNTAS_WORKFLOW_ERROR_NOT_AT_END, error,
                   _ ("The case cannot be closed at step %s (%s): the SOP goes on with %s."),
                   decision->step->label, decision->step->short_title, possible);
  book_step (decision);
  return TRUE;
}

static gboolean
decide_reopen (Decision *decision, GError **error)
{
  TuntasEvent *event = decision->event;
  const char *wanted =
    is_blank (decision->command->to_step) ? decision->sop->entry : decision->command->to_step;
  TuntasStep *step = tuntas_sop_find_step (decision->sop, wanted);
  TuntasLane *lane = tuntas_sop_find_lane_of_step (decision->sop, wanted);

  if (step == NULL || step->setup || lane == NULL)
    return refuse (TUNTAS_WORKFLOW_ERROR_NO_EDGE, error,
                   _ ("The SOP has no step %s at which a case can be taken up again."), wanted);
  if (!needs_note (decision, error, _ ("Write why the case is taken up again.")))
    return FALSE;
  event->holder = 0;
  if (!choose_holder (decision, lane, error))
    return FALSE;
  event->to_step = g_strdup (step->label);
  g_free (event->to_lane);
  event->to_lane = g_strdup (lane->id);
  return TRUE;
}

static gboolean
decide_classify (Decision *decision, GError **error)
{
  TuntasCommand *command = decision->command;
  TuntasEvent *event = decision->event;
  g_autofree char *with_kind = NULL;

  if (decision->sop->survey != (command->kind == TUNTAS_CASE_KIND_PERIODE_SURVEI))
    return refuse (TUNTAS_WORKFLOW_ERROR_WRONG_KIND, error,
                   _ ("A complaint cannot become a survey period, nor the other way round."));
  with_kind = tuntas_details_set (event->details, TUNTAS_DETAIL_KIND,
                                  tuntas_case_kind_to_code (command->kind));
  g_free (event->details);
  event->details =
    tuntas_details_set_int (with_kind, TUNTAS_DETAIL_SUPERVISORY, command->supervisory ? 1 : 0);
  return TRUE;
}

static gboolean
decide_note (Decision *decision, GError **error)
{
  /* Ticking off what is there is said by the ticks themselves. */
  if (decision->command->checked != NULL || !is_blank (decision->command->details))
    return TRUE;
  return needs_note (decision, error, _ ("Write the note first."));
}

static gboolean
decide_act (Decision *decision, GError **error)
{
  TuntasCommand *command = decision->command;
  TuntasEvent *event = decision->event;

  switch (command->act) {
  case TUNTAS_ACT_TAKE:
  case TUNTAS_ACT_RETURN:
    return decide_move (decision, error);
  case TUNTAS_ACT_PAUSE:
    event->reason = g_strdup (tuntas_pause_reason_to_code (command->reason));
    event->owner =
      g_strdup (is_blank (command->owner) ? get_usual_owner (decision->sop, command->reason)
                                          : command->owner);
    return TRUE;
  case TUNTAS_ACT_RESUME:
    event->minutes = minutes_since (decision, decision->state->paused_since);
    return TRUE;
  case TUNTAS_ACT_EXTEND:
    return decide_extend (decision, error);
  case TUNTAS_ACT_NOTE:
    return decide_note (decision, error);
  case TUNTAS_ACT_REASSIGN:
    return decide_reassign (decision, error);
  case TUNTAS_ACT_CLOSE:
    return decide_close (decision, error);
  case TUNTAS_ACT_REOPEN:
    return decide_reopen (decision, error);
  case TUNTAS_ACT_CLASSIFY:
    return decide_classify (decision, error);
  case TUNTAS_ACT_ARCHIVE:
  case TUNTAS_ACT_ATTACH:
  case TUNTAS_ACT_LETTER:
  case TUNTAS_ACT_IMPORT:
    return TRUE;
  case TUNTAS_ACT_REGISTER:
  default:
    g_return_val_if_reached (FALSE);
  }
}

/* What every event says, whatever the act. */
static TuntasEvent *
begin_event (Decision *decision)
{
  TuntasCommand *command = decision->command;
  TuntasEvent *event = tuntas_event_new ();

  event->version = command->version + 1;
  event->act = command->act;
  event->by = command->by;
  event->on_behalf = command->on_behalf != command->by ? command->on_behalf : 0;
  event->at = decision->now;
  event->from_step = g_strdup (decision->state->step);
  event->to_lane = g_strdup (decision->state->lane);
  event->holder = decision->state->holder;
  event->note = is_blank (command->note) ? NULL : g_strdup (command->note);
  if (command->checked == NULL)
    event->details = g_strdup (command->details);
  else if (command->checked[0] == NULL) /* a fact, too: the last tick was taken away */
    event->details = tuntas_details_set (command->details, TUNTAS_DETAIL_CHECKED, "");
  else
    event->details = tuntas_details_set_list (command->details, TUNTAS_DETAIL_CHECKED,
                                              (const char *const *)command->checked);
  return event;
}

/**
 * tuntas_workflow_decide:
 * @sop: SOP in the revision that the case walks
 * @state: where the case stands; not changed
 * @command: what an official asks for
 * @actors: who there is in the office
 * @calendar: working time of the office
 * @now: the moment, Unix seconds
 * @error: return location for a `TUNTAS_WORKFLOW_ERROR`; the message is for the person who asked
 *
 * Works out what @command does under the SOP. Pure: reads no clock and no store. Everything that
 * depends on the calendar is put into the event as working minutes, so that a calendar that is
 * changed later changes nothing that has happened.
 *
 * A command to take a step names the choice where the SOP leaves one; or, for a card that was
 * dropped on a board, the step or lane. Leads only a correction there, the event is a return.
 *
 * Who acts must belong to a lane of the step, or the one in whose name he or she records; a step
 * outside the office can be recorded by every official, notes and attachments as well.
 *
 * Returns: (transfer full) (nullable): the event, its version one above that of @command, and its
 *   seq, case and hash left to the store; or NULL when it is refused
 */
TuntasEvent *
tuntas_workflow_decide (TuntasSop *sop,
                        TuntasCaseState *state,
                        TuntasCommand *command,
                        TuntasActors *actors,
                        TuntasCalendar *calendar,
                        gint64 now,
                        GError **error)
{
  g_autoptr (TuntasEvent) event = NULL;
  Decision decision = {0};

  g_return_val_if_fail (sop != NULL && state != NULL && command != NULL, NULL);
  g_return_val_if_fail (actors != NULL && calendar != NULL, NULL);

  decision.sop = sop;
  decision.state = state;
  decision.command = command;
  decision.actors = actors;
  decision.calendar = calendar;
  decision.now = now;
  decision.date = tuntas_calendar_date_of (calendar, now);
  decision.step = tuntas_sop_find_step (sop, state->step);
  decision.lane = tuntas_sop_find_lane_of_step (sop, state->step);
  g_return_val_if_fail (decision.step != NULL && decision.lane != NULL, NULL);

  if (!check_status (&decision, error) || !check_actor (&decision, error))
    return NULL;
  event = begin_event (&decision);
  decision.event = event;
  if (!decide_act (&decision, error))
    return NULL;
  return g_steal_pointer (&event);
}
