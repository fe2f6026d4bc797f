/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-sample-plan-private.h"

/* A way through an SOP is never longer than this. */
#define MAX_STEPS 60

/* Of a hundred cases so many stand somewhere in the SOP; the others are closed by now. */
#define OPEN_PERCENT 46

/* Cases that are closed came in between so many days ago. */
#define FIRST_DAY 125
#define LAST_DAY 16

static void
plan_free (TuntasSamplePlan *plan)
{
  g_free (plan->stop);
  g_hash_table_unref (plan->minutes);
  g_free (plan);
}

/* Whether @stop can be reached from @from without going back. */
static gboolean
reaches (TuntasSop *sop, const char *from, const char *stop, guint depth)
{
  if (g_strcmp0 (from, stop) == 0)
    return TRUE;
  if (depth > MAX_STEPS)
    return FALSE;
  for (guint i = 0; i < sop->edges->len; i++) {
    TuntasEdge *edge = g_ptr_array_index (sop->edges, i);

    if (!edge->correction && g_strcmp0 (edge->from, from) == 0 &&
        reaches (sop, edge->to, stop, depth + 1))
      return TRUE;
  }
  return FALSE;
}

/**
 * tuntas_sample_plan_choose_edge:
 * @self: a plan
 * @sop: the SOP
 * @step: label of the step that is left
 * @random: where chance comes from; not asked when only one way leads on
 *
 * Returns: (transfer none) (nullable): the way that the case takes; NULL where the SOP ends
 */
TuntasEdge *
tuntas_sample_plan_choose_edge (TuntasSamplePlan *self,
                                TuntasSop *sop,
                                const char *step,
                                GRand *random)
{
  g_autoptr (GPtrArray) ways = g_ptr_array_new ();

  for (guint i = 0; i < sop->edges->len; i++) {
    TuntasEdge *edge = g_ptr_array_index (sop->edges, i);

    if (!edge->correction && g_strcmp0 (edge->from, step) == 0 &&
        (self->stop == NULL || reaches (sop, edge->to, self->stop, 0)))
      g_ptr_array_add (ways, edge);
  }
  if (ways->len == 0)
    return NULL;
  if (self->direct)
    return g_ptr_array_index (ways, ways->len - 1);
  if (ways->len == 1 || self->stop != NULL)
    return g_ptr_array_index (ways, 0);
  return g_ptr_array_index (ways, g_rand_int_range (random, 0, (gint32)ways->len));
}

/**
 * tuntas_sample_plan_go_direct:
 * @self: a plan
 * @sop: the SOP
 *
 * Praise or a question needs no meeting: the case takes the shortest way, and stands wherever it
 * has come by now when its place is not on that way.
 */
void
tuntas_sample_plan_go_direct (TuntasSamplePlan *self, TuntasSop *sop)
{
  g_autofree char *stop = g_steal_pointer (&self->stop);
  const char *step = sop->entry;

  self->direct = TRUE;
  for (guint i = 0; stop != NULL && i < MAX_STEPS; i++) {
    TuntasEdge *edge;

    if (g_strcmp0 (step, stop) == 0) {
      self->stop = g_steal_pointer (&stop);
      return;
    }
    edge = tuntas_sample_plan_choose_edge (self, sop, step, NULL);
    if (edge == NULL)
      return;
    step = edge->to;
  }
}

/**
 * tuntas_sample_plan_get_minutes:
 * @self: a plan
 * @step: label of a step
 *
 * Returns: working minutes that the step takes in this case
 */
gint64
tuntas_sample_plan_get_minutes (TuntasSamplePlan *self, const char *step)
{
  int minutes = GPOINTER_TO_INT (g_hash_table_lookup (self->minutes, step));

  return MAX (minutes, 5);
}

/* How long a step takes: mostly within its time, sometimes not; outsiders have their own time. */
static int
draw_minutes (TuntasSop *sop, TuntasStep *step, double pace, GRand *random)
{
  TuntasLane *lane = step->lanes != NULL ? tuntas_sop_find_lane (sop, step->lanes[0]) : NULL;
  gint64 budget = tuntas_duration_count_minutes (step->budget, TUNTAS_DURATION_DAY_MINUTES);

  if (lane != NULL && lane->kind == TUNTAS_LANE_KIND_OUTSIDE)
    return g_rand_int_range (random, 60, 900);
  if (lane != NULL && lane->kind == TUNTAS_LANE_KIND_TEAM)
    return g_rand_int_range (random, 300, 800);
  if (budget == 0)
    budget = 60;
  return (int)(budget * pace * g_rand_double_range (random, 0.25, 0.95));
}

/* The latest moment from which @minutes working minutes lead to @until. */
static gint64
go_back (TuntasCalendar *calendar, gint64 until, gint64 minutes)
{
  gint64 early = until - (minutes * 60 * 6) - 20 * 86400;
  gint64 late = until;

  while (late - early > 30) {
    gint64 middle = early + (late - early) / 2;

    if (tuntas_calendar_elapsed (calendar, middle, until) >= minutes)
      early = middle;
    else
      late = middle;
  }
  return early;
}

/* Working minutes from registration until the case comes to where it stands today. */
static gint64
sum_until_stop (TuntasSamplePlan *plan, TuntasSop *sop, GRand *random)
{
  const char *step = sop->entry;
  gint64 minutes = 0;

  for (guint i = 0; i < MAX_STEPS && g_strcmp0 (step, plan->stop) != 0; i++) {
    TuntasEdge *edge = tuntas_sample_plan_choose_edge (plan, sop, step, random);

    minutes += tuntas_sample_plan_get_minutes (plan, step);
    if (edge == NULL)
      break;
    step = edge->to;
  }
  return minutes;
}

/* Lets an open case have come to its step so long ago that some are late, some due, most in time.
 */
static void
place_open (TuntasSamplePlan *plan,
            TuntasSop *sop,
            TuntasCalendar *calendar,
            GRand *random,
            gint64 now)
{
  TuntasStep *step = tuntas_sop_find_step (sop, plan->stop);
  gint64 budget = tuntas_duration_count_minutes (step->budget, TUNTAS_DURATION_DAY_MINUTES);
  gint64 spent;

  switch (g_rand_int_range (random, 0, 5)) {
  case 0:
    spent = budget + g_rand_int_range (random, 30, 1100);
    break;
  case 1:
    spent = (gint64)(budget * g_rand_double_range (random, 0.7, 0.97));
    break;
  default:
    spent = (gint64)(budget * g_rand_double_range (random, 0.05, 0.7));
    break;
  }
  plan->arrival = go_back (calendar, now, sum_until_stop (plan, sop, random) + MAX (spent, 1));
}

static gint64
draw_arrival (TuntasCalendar *calendar, GRand *random, gint64 now)
{
  gint64 day = now - (gint64)g_rand_int_range (random, LAST_DAY * 24, FIRST_DAY * 24) * 3600;

  /* Into office hours, and not all at their first minute. */
  return tuntas_calendar_add_minutes (calendar, day, g_rand_int_range (random, 1, 400));
}

/* The steps at which open cases stand, in turn; those that take longest hold most of them. */
static GPtrArray *
list_stops (TuntasSop *sop, GRand *random)
{
  GPtrArray *stops = g_ptr_array_new ();

  for (guint i = 0; i < sop->steps->len; i++) {
    TuntasStep *step = g_ptr_array_index (sop->steps, i);
    int weight;

    if (step->setup || !reaches (sop, sop->entry, step->label, 0))
      continue;
    weight = tuntas_duration_count_minutes (step->budget, TUNTAS_DURATION_DAY_MINUTES) >=
                 TUNTAS_DURATION_DAY_MINUTES
               ? 4
               : 1;
    for (int k = 0; k < weight; k++)
      g_ptr_array_add (stops, step->label);
  }
  for (guint i = stops->len - 1; i > 0; i--) {
    guint other = (guint)g_rand_int_range (random, 0, (gint32)i + 1);
    gpointer kept = stops->pdata[i];

    stops->pdata[i] = stops->pdata[other];
    stops->pdata[other] = kept;
  }
  return stops;
}

/* Every second case that stands where it was taken in was sent back to whoever brought it. */
static void
stand_with_complainant (TuntasSamplePlan *plan, TuntasSop *sop)
{
  for (guint i = 0; i < sop->edges->len; i++) {
    TuntasEdge *edge = g_ptr_array_index (sop->edges, i);

    if (!edge->correction || g_strcmp0 (edge->from, sop->entry) != 0 ||
        g_strcmp0 (edge->to, sop->entry) == 0)
      continue;
    g_free (plan->stop);
    plan->stop = g_strdup (edge->to);
    plan->return_first = TRUE;
    return;
  }
}

/**
 * tuntas_sample_plan_make:
 * @sop: the SOP
 * @calendar: the office's calendar
 * @random: where chance comes from
 * @n: how many cases
 * @now: the moment at which the sample is looked at, Unix seconds
 *
 * Returns: (transfer full) (element-type TuntasSamplePlan): plans
 */
GPtrArray *
tuntas_sample_plan_make (TuntasSop *sop,
                         TuntasCalendar *calendar,
                         GRand *random,
                         guint n,
                         gint64 now)
{
  GPtrArray *plans = g_ptr_array_new_with_free_func ((GDestroyNotify)plan_free);
  g_autoptr (GPtrArray) stops = list_stops (sop, random);
  guint n_open = n * OPEN_PERCENT / 100;

  for (guint i = 0; i < n; i++) {
    TuntasSamplePlan *plan = g_new0 (TuntasSamplePlan, 1);
    double pace = i % 6 == 2 ? g_rand_double_range (random, 1.2, 2.5) : 1.0;

    plan->minutes = g_hash_table_new (g_str_hash, g_str_equal);
    for (guint k = 0; k < sop->steps->len; k++) {
      TuntasStep *step = g_ptr_array_index (sop->steps, k);

      g_hash_table_insert (plan->minutes, step->label,
                           GINT_TO_POINTER (draw_minutes (sop, step, pace, random)));
    }
    if (i < n_open) {
      plan->stop = g_strdup (g_ptr_array_index (stops, i % stops->len));
      if (g_strcmp0 (plan->stop, sop->entry) == 0 && i % 2 == 0)
        stand_with_complainant (plan, sop);
      plan->pause_at_stop = i % 7 == 3;
      place_open (plan, sop, calendar, random, now);
    } else {
      plan->arrival = draw_arrival (calendar, random, now);
      plan->return_first = i % 9 == 1;
      plan->pause_under_way = i % 6 == 4;
      plan->correct = i % 7 == 2;
      plan->extend = i % 8 == 5;
      plan->reassign = i % 10 == 6;
      plan->reopen = i % 11 == 3;
      plan->archive = i % 4 != 0;
    }
    g_ptr_array_add (plans, plan);
  }
  return plans;
}
