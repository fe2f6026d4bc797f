/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-sop-total.h"

typedef struct {
  TuntasSop *sop;
  int minutes_per_day;
  gboolean longest;
  GHashTable *on_way; /* labels between the start and the present step: a way back is no way on */
  GHashTable *sums;   /* (element-type utf8 TuntasSopTotal): from the step to the best end */
} Walk;

static void
add_step (Walk *walk, TuntasStep *step, TuntasSopTotal *total)
{
  TuntasLane *lane = tuntas_sop_find_lane_of_step (walk->sop, step->label);
  gint64 minutes = tuntas_duration_count_minutes (step->budget, walk->minutes_per_day);
  int amount = step->budget.amount;

  switch (step->budget.unit) {
  case TUNTAS_DURATION_MENIT:
  case TUNTAS_DURATION_JAM:
    total->minutes += minutes;
    break;
  case TUNTAS_DURATION_HARI_KERJA:
  case TUNTAS_DURATION_HARI_JAM_KERJA:
    total->days += amount;
    break;
  case TUNTAS_DURATION_HARI_KALENDER:
    total->calendar_days += amount;
    break;
  case TUNTAS_DURATION_BULAN:
    total->months += amount;
    break;
  case TUNTAS_DURATION_NONE:
  default:
    total->untimed++;
    break;
  }
  total->working_minutes += minutes;
  if (lane != NULL)
    total->by_kind[lane->kind] += minutes;
}

/* Best sum from a step to an end; NULL when no end can be reached without going back. */
static TuntasSopTotal *
sum_from (Walk *walk, TuntasStep *step)
{
  g_autoptr (GPtrArray) edges = tuntas_sop_list_edges_from (walk->sop, step->label);
  gpointer known = NULL;
  const TuntasSopTotal *best = NULL;
  TuntasSopTotal none = {0};
  TuntasSopTotal *sum = NULL;

  if (g_hash_table_lookup_extended (walk->sums, step->label, NULL, &known))
    return known;
  g_hash_table_add (walk->on_way, step->label);
  if (step->end)
    best = &none;
  for (guint i = 0; i < edges->len; i++) {
    TuntasEdge *edge = g_ptr_array_index (edges, i);
    TuntasStep *next = tuntas_sop_find_step (walk->sop, edge->to);
    const TuntasSopTotal *rest = NULL;

    if (edge->correction || next == NULL || g_hash_table_contains (walk->on_way, next->label))
      continue;
    rest = sum_from (walk, next);
    if (rest != NULL &&
        (best == NULL || (walk->longest ? rest->working_minutes > best->working_minutes
                                        : rest->working_minutes < best->working_minutes)))
      best = rest;
  }
  if (best != NULL) {
    sum = g_new (TuntasSopTotal, 1);
    *sum = *best;
    add_step (walk, step, sum);
  }
  g_hash_table_remove (walk->on_way, step->label);
  g_hash_table_insert (walk->sums, step->label, sum);
  return sum;
}

static gboolean
find_sum (TuntasSop *sop, int minutes_per_day, gboolean longest, TuntasSopTotal *total)
{
  g_autoptr (GHashTable) on_way = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) sums = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  Walk walk = {sop, minutes_per_day, longest, on_way, sums};
  TuntasStep *first = tuntas_sop_find_first_step (sop);
  const TuntasSopTotal *sum = first != NULL ? sum_from (&walk, first) : NULL;

  if (sum == NULL)
    return FALSE;
  *total = *sum;
  return TRUE;
}

/**
 * tuntas_sop_total_compute:
 * @sop: an SOP
 * @minutes_per_day: working minutes of an ordinary day, 450 by Perpres 21/2023
 * @shortest: (out) (optional): sum along the shortest way
 * @longest: (out) (optional): sum along the longest way that comes to no step twice
 *
 * Adds up the standard times from the first step that is done per case to an end, without
 * corrections and repetitions. It is a sum of standards, not a deadline: "hari" counts as so many
 * ordinary days and "bulan" as twenty of them.
 *
 * Returns: false when no end can be reached
 */
gboolean
tuntas_sop_total_compute (TuntasSop *sop,
                          int minutes_per_day,
                          TuntasSopTotal *shortest,
                          TuntasSopTotal *longest)
{
  g_return_val_if_fail (sop != NULL, FALSE);
  g_return_val_if_fail (minutes_per_day > 0, FALSE);

  return (shortest == NULL || find_sum (sop, minutes_per_day, FALSE, shortest)) &&
         (longest == NULL || find_sum (sop, minutes_per_day, TRUE, longest));
}
