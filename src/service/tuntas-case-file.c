/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-calendar-text.h"
#include "tuntas-case-service-private.h"
#include "tuntas-corrective-service-private.h"
#include "tuntas-satisfaction-service-private.h"
#include "tuntas-timeline-private.h"
#include "tuntas-workspace-private.h"

#include "tuntas-legal-limits.h"
#include "tuntas-letter-template.h"
#include "tuntas-paths.h"
#include "tuntas-store-attachments.h"
#include "tuntas-store-cases.h"
#include "tuntas-store-ledger.h"
#include "tuntas-store-letters.h"
#include "tuntas-store-links.h"
#include "tuntas-store-meetings.h"
#include "tuntas-store-people.h"
#include "tuntas-store-satisfaction.h"
#include "tuntas-store-search.h"
#include "tuntas-workflow.h"

/* At most so many similar cases stand beside the linked ones. */
#define N_SIMILAR 5

static void
event_view_free (TuntasEventView *view)
{
  tuntas_event_unref (view->event);
  g_free (view->by_name);
  g_free (view->on_behalf_name);
  g_free (view->sentence);
  g_free (view);
}

static void
hold_free (TuntasHold *hold)
{
  g_free (hold->step);
  g_free (hold->lane);
  g_free (hold->lane_title);
  g_free (hold->holder_name);
  g_free (hold);
}

static void
legal_clock_free (TuntasLegalClock *clock)
{
  tuntas_legal_limit_unref (clock->limit);
  g_free (clock->sentence);
  g_free (clock);
}

/**
 * tuntas_case_file_free:
 * @self: (transfer full) (nullable): a case file
 */
void
tuntas_case_file_free (TuntasCaseFile *self)
{
  if (self == NULL)
    return;
  tuntas_case_summary_unref (self->summary);
  tuntas_case_state_unref (self->state);
  tuntas_complaint_unref (self->complaint);
  tuntas_sop_unref (self->sop);
  tuntas_step_unref (self->step);
  g_free (self->masked_complainant);
  g_free (self->step_sentence);
  g_clear_pointer (&self->offers, g_ptr_array_unref);
  g_clear_pointer (&self->events, g_ptr_array_unref);
  g_clear_pointer (&self->holds, g_ptr_array_unref);
  g_clear_pointer (&self->legal, g_ptr_array_unref);
  g_clear_pointer (&self->attachments, g_ptr_array_unref);
  g_clear_pointer (&self->letters, g_ptr_array_unref);
  g_clear_pointer (&self->meetings, g_ptr_array_unref);
  g_clear_pointer (&self->related, g_ptr_array_unref);
  g_clear_pointer (&self->satisfaction, g_ptr_array_unref);
  g_clear_pointer (&self->actions, g_ptr_array_unref);
  g_strfreev (self->checked);
  g_strfreev (self->makeable);
  g_free (self);
}

static const char *
official_name (TuntasWorkspace *self, gint64 id)
{
  TuntasOfficial *official = tuntas_workspace_get_official (self, id);

  return official != NULL ? official->name : NULL;
}

static GPtrArray *
view_events (TuntasWorkspace *self, TuntasSop *sop, GPtrArray *events)
{
  GPtrArray *views = g_ptr_array_new_with_free_func ((GDestroyNotify)event_view_free);

  for (guint i = 0; i < events->len; i++) {
    TuntasEvent *event = g_ptr_array_index (events, i);
    TuntasEventView *view = g_new0 (TuntasEventView, 1);

    view->event = tuntas_event_ref (event);
    view->by_name = g_strdup (official_name (self, event->by));
    view->on_behalf_name = g_strdup (official_name (self, event->on_behalf));
    view->sentence = tuntas_timeline_describe (event, sop, official_name (self, event->holder));
    g_ptr_array_add (views, view);
  }
  return views;
}

static TuntasHold *
hold_new (TuntasWorkspace *self, TuntasSop *sop, TuntasEvent *event, int lap)
{
  TuntasHold *hold = g_new0 (TuntasHold, 1);
  TuntasLane *lane = tuntas_sop_find_lane (sop, event->to_lane);

  hold->step = g_strdup (event->to_step);
  hold->lane = g_strdup (event->to_lane);
  hold->lane_title = g_strdup (lane != NULL ? lane->title : event->to_lane);
  hold->holder_name = g_strdup (official_name (self, event->holder));
  hold->outside = lane != NULL && lane->kind == TUNTAS_LANE_KIND_OUTSIDE;
  hold->from = event->at;
  hold->lap = lap;
  return hold;
}

/*
 * Who held the case, act by act. Pauses within a hold do not count; what is between closing and
 * reopening is nobody's, nor is what came to be filed only.
 */
static GPtrArray *
list_holds (TuntasWorkspace *self, TuntasSop *sop, GPtrArray *events, gint64 now)
{
  TuntasCalendar *calendar = tuntas_workspace_get_calendar (self);
  GPtrArray *holds = g_ptr_array_new_with_free_func ((GDestroyNotify)hold_free);
  TuntasHold *hold = NULL;
  gint64 paused_since = 0;
  gboolean whole_step = TRUE;
  int lap = 1;

  for (guint i = 0; i < events->len; i++) {
    TuntasEvent *event = g_ptr_array_index (events, i);
    gboolean begins = event->act == TUNTAS_ACT_REGISTER || event->act == TUNTAS_ACT_TAKE ||
                      event->act == TUNTAS_ACT_RETURN || event->act == TUNTAS_ACT_REASSIGN ||
                      event->act == TUNTAS_ACT_REOPEN;
    gboolean ends = begins || event->act == TUNTAS_ACT_CLOSE;

    /* Filed without having been closed: it was finished elsewhere, and nobody here held it. */
    if (hold != NULL && event->act == TUNTAS_ACT_ARCHIVE) {
      g_ptr_array_set_size (holds, (int)holds->len - 1);
      hold = NULL;
    }
    if (event->act == TUNTAS_ACT_PAUSE)
      paused_since = event->at;
    if (hold != NULL && paused_since > 0 && (event->act == TUNTAS_ACT_RESUME || ends)) {
      hold->minutes -=
        tuntas_calendar_elapsed (calendar, MAX (paused_since, hold->from), event->at);
      paused_since = event->act == TUNTAS_ACT_REASSIGN ? event->at : 0;
    }
    if (hold != NULL && ends) {
      hold->until = event->at;
      hold->minutes += tuntas_calendar_elapsed (calendar, hold->from, hold->until);
      /* What was counted then stands, even if days off were corrected later. */
      if (whole_step && event->act != TUNTAS_ACT_REASSIGN)
        hold->minutes = event->minutes;
      hold = NULL;
    }
    if (begins) {
      lap += event->act == TUNTAS_ACT_REOPEN ? 1 : 0;
      whole_step = event->act != TUNTAS_ACT_REASSIGN;
      hold = hold_new (self, sop, event, lap);
      g_ptr_array_add (holds, hold);
    }
  }
  if (hold != NULL) {
    if (paused_since > 0)
      hold->minutes -= tuntas_calendar_elapsed (calendar, MAX (paused_since, hold->from), now);
    hold->minutes += tuntas_calendar_elapsed (calendar, hold->from, now);
  }
  return holds;
}

/* "12 hari kerja 3 jam": how much of a limit is left while it stands still. */
static char *
describe_rest (TuntasCalendar *calendar, gint64 minutes)
{
  int day = MAX (1, tuntas_calendar_get_day_minutes (calendar));
  int days = (int)(minutes / day);
  int hours = (int)(minutes % day / 60);

  if (days > 0 && hours > 0)
    return g_strdup_printf ("%d hari kerja %d jam", days, hours);
  if (days > 0)
    return g_strdup_printf ("%d hari kerja", days);
  return tuntas_timeline_describe_minutes (minutes);
}

static char *
describe_waiting_clock (TuntasCalendar *calendar,
                        TuntasLegalLimit *limit,
                        gint64 start,
                        gint64 due,
                        gint64 now)
{
  g_autofree char *start_text = tuntas_calendar_format_short (calendar, start, now);
  g_autofree char *time = tuntas_duration_to_text (limit->duration);
  g_autofree char *rest = NULL;

  if (due <= now)
    return g_strdup_printf ("%s: %s sejak %s; berhenti selama menunggu pelapor, sudah lewat "
                            "sebelumnya.",
                            limit->title, time, start_text);
  rest = describe_rest (calendar, tuntas_calendar_elapsed (calendar, now, due));
  return g_strdup_printf ("%s: %s sejak %s; berhenti selama menunggu pelapor, sisa %s.",
                          limit->title, time, start_text, rest);
}

static char *
describe_legal_clock (TuntasCalendar *calendar,
                      TuntasLegalLimit *limit,
                      gint64 start,
                      gint64 due,
                      gint64 stopped,
                      gint64 now)
{
  g_autofree char *due_text = tuntas_calendar_format_short (calendar, due, now);
  g_autofree char *start_text = tuntas_calendar_format_short (calendar, start, now);
  g_autofree char *time = tuntas_duration_to_text (limit->duration);

  if (stopped > 0) {
    g_autofree char *stopped_text = tuntas_calendar_format_short (calendar, stopped, now);

    return g_strdup_printf ("%s: %s sejak %s; jatuh tempo %s; dipenuhi %s%s.", limit->title, time,
                            start_text, due_text, stopped_text, stopped > due ? ", terlambat" : "");
  }
  return g_strdup_printf ("%s: %s sejak %s; jatuh tempo %s%s.", limit->title, time, start_text,
                          due_text, now > due ? ", sudah lewat" : "");
}

static GPtrArray *
list_legal_clocks (TuntasWorkspace *self, TuntasCaseFile *file, gint64 now)
{
  GPtrArray *limits = tuntas_workspace_get_legal_limits (self);
  TuntasCalendar *calendar = tuntas_workspace_get_calendar (self);
  GPtrArray *clocks = g_ptr_array_new_with_free_func ((GDestroyNotify)legal_clock_free);

  for (guint i = 0; i < limits->len; i++) {
    TuntasLegalLimit *limit = g_ptr_array_index (limits, i);
    TuntasLegalClock *clock;
    gint64 start = 0, due = 0, stopped = 0;

    if (!tuntas_legal_limit_applies (limit, file->state->kind, file->complaint->channel,
                                     file->state->supervisory) ||
        !tuntas_legal_limit_clock (limit, file->state, calendar, &start, &due, &stopped))
      continue;
    clock = g_new0 (TuntasLegalClock, 1);
    clock->limit = tuntas_legal_limit_ref (limit);
    clock->start = start;
    clock->waits = tuntas_legal_limit_stands_still (limit, file->sop, file->state);
    clock->due = due;
    clock->stopped_at = stopped;
    if (clock->waits) {
      clock->due = tuntas_calendar_add_minutes (
        calendar, due, tuntas_legal_limit_waited (limit, file->sop, file->state, calendar, now));
      clock->sentence = describe_waiting_clock (calendar, limit, start, clock->due, now);
    } else {
      clock->sentence = describe_legal_clock (calendar, limit, start, due, stopped, now);
    }
    g_ptr_array_add (clocks, clock);
  }
  return clocks;
}

/* Linked cases first, then similar ones that are not linked. */
static GPtrArray *
list_related (TuntasStore *store, gint64 case_id, GError **error)
{
  g_autoptr (GPtrArray) linked = tuntas_store_list_linked_cases (store, case_id, error);
  g_autoptr (GPtrArray) similar = NULL;
  GPtrArray *related;

  if (linked == NULL)
    return NULL;
  similar = tuntas_store_find_similar_to_case (store, case_id, N_SIMILAR, error);
  if (similar == NULL)
    return NULL;

  related = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_similar_unref);
  for (guint i = 0; i < linked->len; i++) {
    TuntasSimilar *link = tuntas_similar_new ();

    link->summary = tuntas_case_summary_ref (g_ptr_array_index (linked, i));
    g_ptr_array_add (related, link);
  }
  for (guint i = 0; i < similar->len; i++) {
    TuntasSimilar *candidate = g_ptr_array_index (similar, i);
    gboolean known = FALSE;

    for (guint k = 0; !known && k < linked->len; k++)
      known = ((TuntasCaseSummary *)g_ptr_array_index (linked, k))->id == candidate->summary->id;
    if (!known)
      g_ptr_array_add (related, tuntas_similar_ref (candidate));
  }
  return related;
}

static gboolean
fill_rows (TuntasWorkspace *self, TuntasCaseFile *file, gint64 case_id, GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (self);
  int version = 0;

  file->state = tuntas_store_load_case_state (store, case_id, &version, error);
  if (file->state == NULL)
    return FALSE;
  file->summary = tuntas_store_load_case_summary (store, case_id, error);
  file->complaint =
    file->summary != NULL ? tuntas_store_load_complaint (store, case_id, error) : NULL;
  if (file->complaint == NULL ||
      !tuntas_store_mask_complainant (store, case_id, &file->masked_complainant, error))
    return FALSE;
  file->attachments = tuntas_store_list_attachments (store, case_id, error);
  file->letters =
    file->attachments != NULL ? tuntas_store_list_letters (store, case_id, error) : NULL;
  file->meetings =
    file->letters != NULL ? tuntas_store_list_meetings (store, case_id, error) : NULL;
  file->related = file->meetings != NULL ? list_related (store, case_id, error) : NULL;
  return file->related != NULL;
}

static gboolean
fill_clocks (TuntasWorkspace *self, TuntasCaseFile *file, GError **error)
{
  TuntasCalendar *calendar = tuntas_workspace_get_calendar (self);
  gint64 now = tuntas_workspace_now (self);
  TuntasStep *step;
  TuntasSop *sop;

  sop = tuntas_workspace_get_sop (self, file->state->sop_name, file->state->sop_revision, error);
  if (sop == NULL)
    return FALSE;
  file->sop = tuntas_sop_ref (sop);
  step = tuntas_sop_find_step (sop, file->state->step);
  if (step != NULL)
    file->step = tuntas_step_ref (step);

  file->step_sentence = tuntas_workflow_step_sentence (sop, file->state, calendar, now);
  file->budget_minutes = tuntas_workflow_budget_minutes (sop, file->state, calendar);
  file->consumed_minutes = tuntas_workflow_consumed_minutes (file->state, calendar, now);
  file->offers = tuntas_workflow_list_offers (sop, file->state);
  file->legal = list_legal_clocks (self, file, now);
  return TRUE;
}

static gboolean
fill_actions (TuntasWorkspace *self, TuntasCaseFile *file, gint64 case_id, GError **error)
{
  TuntasCorrectiveFilter filter = {.case_id = case_id};

  file->actions = tuntas_workspace_list_corrective_actions (self, &filter, error);
  file->takes_action = tuntas_corrective_makes_form (file->sop, TUNTAS_CORRECTIVE_PTP) ||
                       tuntas_corrective_makes_form (file->sop, TUNTAS_CORRECTIVE_PTPP);
  return file->actions != NULL;
}

static gboolean
fill_satisfaction (TuntasWorkspace *self, TuntasCaseFile *file, gint64 case_id, GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (self);
  gboolean can_reach = FALSE;

  if (!tuntas_store_can_reach_complainant (store, case_id, &can_reach, error))
    return FALSE;
  file->asking =
    tuntas_satisfaction_find_asking (file->state, file->complaint, file->sop, can_reach);
  file->satisfaction = tuntas_store_list_satisfaction (store, case_id, error);
  return file->satisfaction != NULL;
}

static GStrv
list_makeable (TuntasWorkspace *self, TuntasStep *step)
{
  g_autoptr (GStrvBuilder) makeable = g_strv_builder_new ();
  g_autofree char *user_dir = tuntas_paths_dup_user_data_dir ();
  g_autofree char *own = g_build_filename (user_dir, "templates", NULL);
  g_autofree char *shipped =
    g_build_filename (tuntas_workspace_get_data_dir (self), "templates", NULL);

  for (guint i = 0; step != NULL && step->documents != NULL && step->documents[i] != NULL; i++) {
    if (tuntas_letter_template_has_kind (own, step->documents[i]) ||
        tuntas_letter_template_has_kind (shipped, step->documents[i]))
      g_strv_builder_add (makeable, step->documents[i]);
  }
  return g_strv_builder_end (makeable);
}

static gboolean
fill_file (TuntasWorkspace *self, TuntasCaseFile *file, gint64 case_id, GError **error)
{
  g_autoptr (GPtrArray) events = NULL;

  if (!fill_rows (self, file, case_id, error) || !fill_clocks (self, file, error) ||
      !fill_satisfaction (self, file, case_id, error) || !fill_actions (self, file, case_id, error))
    return FALSE;
  events = tuntas_store_list_events (tuntas_workspace_get_store (self), case_id, error);
  if (events == NULL)
    return FALSE;

  file->events = view_events (self, file->sop, events);
  file->holds = list_holds (self, file->sop, events, tuntas_workspace_now (self));
  file->checked = tuntas_workspace_load_checked (self, case_id);
  if (file->checked == NULL)
    file->checked = tuntas_workflow_list_checked (events);
  file->makeable = list_makeable (self, file->step);
  file->has_complainant = file->masked_complainant != NULL;
  if (!file->has_complainant)
    file->masked_complainant =
      g_strdup (file->complaint->anonymous ? "Anonim" : "Tidak disebutkan");
  return TRUE;
}

/**
 * tuntas_workspace_load_case:
 * @self: an open office
 * @case_id: a case
 * @error: return location for `TUNTAS_SERVICE_ERROR_NOT_FOUND` or an error of `TUNTAS_STORE_ERROR`
 *
 * Reads everything about a case at one moment. Who complained comes masked: the name itself is had
 * by tuntas_workspace_show_complainant() only.
 *
 * Returns: (transfer full) (nullable): the file
 */
TuntasCaseFile *
tuntas_workspace_load_case (TuntasWorkspace *self, gint64 case_id, GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (self);
  g_autoptr (TuntasCaseFile) file = g_new0 (TuntasCaseFile, 1);
  gboolean within = tuntas_store_in_transaction (store);
  gboolean done;

  if (!within && !tuntas_store_begin_read (store, error)) {
    tuntas_service_error_adopt (error);
    return NULL;
  }
  done = fill_file (self, file, case_id, error);
  if (!within)
    tuntas_store_rollback (store);
  if (!done) {
    tuntas_service_error_adopt (error);
    return NULL;
  }
  return g_steal_pointer (&file);
}
