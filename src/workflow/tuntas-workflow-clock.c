/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-workflow-private.h"

#include "tuntas-calendar-text.h"
#include "tuntas-deadline-sentence.h"

static gboolean
is_open (TuntasCaseState *state)
{
  return state->status == TUNTAS_CASE_STATUS_RUNNING || state->status == TUNTAS_CASE_STATUS_PAUSED;
}

/* The standard time of the current step; nothing for a closed case. */
static TuntasDuration
get_budget (TuntasSop *sop, TuntasCaseState *state)
{
  TuntasStep *step = is_open (state) ? tuntas_sop_find_step (sop, state->step) : NULL;

  return step != NULL ? step->budget : (TuntasDuration){0};
}

/* While the clock stands still, it is as late as it was when the pause began. */
static gint64
get_moment (TuntasCaseState *state, gint64 now)
{
  return state->paused_since != 0 ? MIN (state->paused_since, now) : now;
}

/**
 * tuntas_workflow_step_due:
 * @sop: SOP in the revision that the case walks
 * @state: where the case stands
 * @calendar: working time of the office
 *
 * The deadline of the current step: its standard time from when the case came there, moved on by
 * extensions and by the pauses that have ended.
 *
 * Returns: Unix seconds; 0 when the step has no time or the case is closed
 */
gint64
tuntas_workflow_step_due (TuntasSop *sop, TuntasCaseState *state, TuntasCalendar *calendar)
{
  TuntasDuration budget = {0};
  gint64 due = 0;

  g_return_val_if_fail (sop != NULL && state != NULL && calendar != NULL, 0);

  budget = get_budget (sop, state);
  if (!tuntas_duration_is_set (budget))
    return 0;
  due = tuntas_calendar_add (calendar, state->step_since, budget);
  if (state->extension_minutes + state->paused_minutes > 0)
    due =
      tuntas_calendar_add_minutes (calendar, due, state->extension_minutes + state->paused_minutes);
  return due;
}

/* "; jeda 7 jam 30 menit kerja" */
static void
append_minutes (GString *sentence, const char *what, gint64 minutes)
{
  g_string_append_printf (sentence, "; %s", what);
  if (minutes >= 60)
    g_string_append_printf (sentence, " %" G_GINT64_FORMAT " jam", minutes / 60);
  if (minutes < 60 || minutes % 60 != 0)
    g_string_append_printf (sentence, " %" G_GINT64_FORMAT " menit", minutes % 60);
  g_string_append (sentence, " kerja");
}

/**
 * tuntas_workflow_step_sentence:
 * @sop: SOP in the revision that the case walks
 * @state: where the case stands
 * @calendar: working time of the office
 * @now: the moment at which it is said, Unix seconds
 *
 * Says the clock of the current step in one sentence, always in Indonesian: the standard time and
 * its deadline, then what extensions and pauses made of it, then for whom it waits.
 *
 * Returns: (transfer full) (nullable): the sentence; NULL when the step has no time or the case is
 *   closed
 */
char *
tuntas_workflow_step_sentence (TuntasSop *sop,
                               TuntasCaseState *state,
                               TuntasCalendar *calendar,
                               gint64 now)
{
  g_autoptr (TuntasDeadline) deadline = NULL;
  TuntasDuration budget = {0};
  g_autofree char *base = NULL;
  GString *sentence = NULL;
  gint64 due = tuntas_workflow_step_due (sop, state, calendar);

  if (due == 0)
    return NULL;
  budget = get_budget (sop, state);
  deadline = tuntas_calendar_explain (calendar, state->step_since, budget);
  base = tuntas_deadline_to_sentence (deadline, calendar, now);
  sentence = g_string_new (base);
  if (due != deadline->due) {
    g_autofree char *moved = tuntas_calendar_format_short (calendar, due, now);

    if (state->extension_minutes > 0)
      append_minutes (sentence, "diperpanjang", state->extension_minutes);
    if (state->paused_minutes > 0)
      append_minutes (sentence, "jeda", state->paused_minutes);
    g_string_append_printf (sentence, "; menjadi %s", moved);
  }
  if (state->paused_since != 0) {
    g_autofree char *since = tuntas_calendar_format_short (calendar, state->paused_since, now);

    g_string_append_printf (sentence, "; berhenti sejak %s, menunggu %s", since,
                            state->pause_owner);
  }
  return g_string_free (sentence, FALSE);
}

/**
 * tuntas_workflow_budget_minutes:
 * @sop: SOP in the revision that the case walks
 * @state: where the case stands
 * @calendar: working time of the office
 *
 * Returns: working minutes that the current step may take, with extensions and without pauses; 0
 *   when it has no time or the case is closed
 */
gint64
tuntas_workflow_budget_minutes (TuntasSop *sop, TuntasCaseState *state, TuntasCalendar *calendar)
{
  gint64 due = tuntas_workflow_step_due (sop, state, calendar);

  if (due == 0)
    return 0;
  return MAX (0,
              tuntas_calendar_elapsed (calendar, state->step_since, due) - state->paused_minutes);
}

/**
 * tuntas_workflow_consumed_minutes:
 * @state: where the case stands
 * @calendar: working time of the office
 * @now: the moment, Unix seconds
 *
 * Returns: working minutes that the current step has taken up to @now, without pauses; 0 for a
 * closed case
 */
gint64
tuntas_workflow_consumed_minutes (TuntasCaseState *state, TuntasCalendar *calendar, gint64 now)
{
  gint64 until = 0;

  g_return_val_if_fail (state != NULL && calendar != NULL, 0);

  until = get_moment (state, now);
  if (!is_open (state) || until <= state->step_since)
    return 0;
  return MAX (0,
              tuntas_calendar_elapsed (calendar, state->step_since, until) - state->paused_minutes);
}
