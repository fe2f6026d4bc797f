/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-alignment.h"

#include <string.h>

/* What it costs to believe in a slip. Three answers of a form that differ are as likely as a sheet
 * that was passed over; a form keyed in both piles, however different, is likelier than one that is
 * missing in each. A pile that is not finished costs less than a sheet passed over at its end. */
#define COST_FIELD 10
#define COST_MISSING 30
#define COST_PAIR_MOST (2 * COST_MISSING - 1)
#define COST_PENDING 20

/* Slips in one direction that are looked for at first, and at most. */
#define FEWEST_SLIPS 16
#define MOST_SLIPS 512

#define UNREACHED G_MAXUINT32

typedef enum {
  STEP_BOTH,
  STEP_ONLY_FIRST,
  STEP_ONLY_SECOND,
} Step;

typedef struct {
  const guint32 *first;
  const guint32 *second;
  guint n_first;
  guint n_second;
  guint n_fields;
  guint band;    /* how far a form may lie from its place in the other keying */
  guint width;   /* columns of a row that are kept */
  guint8 *steps; /* by which each cell was reached */
} Table;

static gboolean
is_same (const Table *self, guint i, guint j)
{
  return memcmp (self->first + (gsize)i * self->n_fields, self->second + (gsize)j * self->n_fields,
                 self->n_fields * sizeof (guint32)) == 0;
}

static guint32
cost_pair (const Table *self, guint i, guint j)
{
  const guint32 *a = self->first + (gsize)i * self->n_fields;
  const guint32 *b = self->second + (gsize)j * self->n_fields;
  guint32 cost = 0;

  for (guint field = 0; field < self->n_fields && cost < COST_PAIR_MOST; field++)
    cost += a[field] != b[field] ? COST_FIELD : 0;
  return MIN (cost, COST_PAIR_MOST);
}

/* The first and the last column of a row. */

static guint
get_low (const Table *self, guint row)
{
  return row > self->band ? row - self->band : 0;
}

static guint
get_high (const Table *self, guint row)
{
  return MIN (self->n_first, row + self->band);
}

static guint32
get_cost (const Table *self, const guint32 *costs, guint row, guint column)
{
  guint low = get_low (self, row);

  return column >= low && column <= get_high (self, row) ? costs[column - low] : UNREACHED;
}

static guint32
add_cost (guint32 cost, guint32 more)
{
  return cost == UNREACHED ? UNREACHED : cost + more;
}

/* Costs of a row from those of the row before it. Of ways that cost the same the one is taken that
 * finds the slip further down in the pile. */
static void
fill_row (Table *self, guint row, const guint32 *before, guint32 *costs)
{
  guint low = get_low (self, row);
  guint8 *steps = self->steps + (gsize)row * self->width;

  for (guint column = low; column <= get_high (self, row); column++) {
    guint32 best = row == 0 && column == 0 ? 0 : UNREACHED;
    Step step = STEP_BOTH;

    if (row > 0 && column > 0)
      best = add_cost (get_cost (self, before, row - 1, column - 1),
                       cost_pair (self, column - 1, row - 1));
    if (row > 0 && add_cost (get_cost (self, before, row - 1, column), COST_MISSING) <= best &&
        get_cost (self, before, row - 1, column) != UNREACHED) {
      best = get_cost (self, before, row - 1, column) + COST_MISSING;
      step = STEP_ONLY_SECOND;
    }
    if (column > low && costs[column - 1 - low] != UNREACHED &&
        costs[column - 1 - low] + COST_MISSING <= best) {
      best = costs[column - 1 - low] + COST_MISSING;
      step = STEP_ONLY_FIRST;
    }
    costs[column - low] = best;
    steps[column - low] = (guint8)step;
  }
}

/* Fills the table; returns how many forms of the first keying the second one has come to. */
static guint
fill_table (Table *self, guint32 *cost)
{
  g_autofree guint32 *before = g_new (guint32, self->width);
  g_autofree guint32 *costs = g_new (guint32, self->width);
  guint end = self->n_first;

  *cost = UNREACHED;
  for (guint row = 0; row <= self->n_second; row++) {
    guint32 *filled = before;

    fill_row (self, row, before, costs);
    before = costs;
    costs = filled;
  }
  for (guint column = get_low (self, self->n_second); column <= get_high (self, self->n_second);
       column++) {
    guint32 reached = add_cost (get_cost (self, before, self->n_second, column),
                                column < self->n_first ? COST_PENDING : 0);

    if (reached <= *cost) {
      *cost = reached;
      end = column;
    }
  }
  return end;
}

static void
add_pair (GArray *pairs, guint first, guint second, gboolean pending)
{
  TuntasSurveyPair pair = {first, second, pending};

  g_array_append_val (pairs, pair);
}

/* Reads the way back from the end of the table. */
static void
trace (const Table *self, guint end, GArray *pairs)
{
  guint row = self->n_second;
  guint column = end;
  guint from = pairs->len;

  while (row > 0 || column > 0) {
    Step step = self->steps[(gsize)row * self->width + (column - get_low (self, row))];

    row -= step != STEP_ONLY_FIRST;
    column -= step != STEP_ONLY_SECOND;
    add_pair (pairs, step == STEP_ONLY_SECOND ? TUNTAS_SURVEY_MISSING : column,
              step == STEP_ONLY_FIRST ? TUNTAS_SURVEY_MISSING : row, FALSE);
  }
  for (guint i = from, k = pairs->len; i + 1 < k; i++) {
    TuntasSurveyPair swapped = g_array_index (pairs, TuntasSurveyPair, i);

    k--;
    g_array_index (pairs, TuntasSurveyPair, i) = g_array_index (pairs, TuntasSurveyPair, k);
    g_array_index (pairs, TuntasSurveyPair, k) = swapped;
  }
  for (guint i = end; i < self->n_first; i++)
    add_pair (pairs, i, TUNTAS_SURVEY_MISSING, TRUE);
}

/* What lies between the same two forms in both keyings, and what the second keying came to last, is
 * the same paper, however badly it was read. */
static void
join_neighbours (GArray *pairs)
{
  guint from = 0;

  for (guint i = 0; i < pairs->len; i++) {
    TuntasSurveyPair *pair = &g_array_index (pairs, TuntasSurveyPair, i);

    if (pair->first != TUNTAS_SURVEY_MISSING && pair->second != TUNTAS_SURVEY_MISSING) {
      from = i + 1;
      continue;
    }
    for (guint k = from; k < i; k++) {
      TuntasSurveyPair *other = &g_array_index (pairs, TuntasSurveyPair, k);

      if ((pair->first == TUNTAS_SURVEY_MISSING) == (other->first == TUNTAS_SURVEY_MISSING))
        continue;
      other->first = MIN (other->first, pair->first);
      other->second = MIN (other->second, pair->second);
      other->pending = FALSE;
      g_array_remove_index (pairs, i--);
      from = k + 1;
      break;
    }
  }
}

/* A sheet that lay elsewhere in the pile the second time. */
static void
join_moved (const Table *self, GArray *pairs)
{
  for (guint i = 0; i < pairs->len; i++) {
    guint second = g_array_index (pairs, TuntasSurveyPair, i).second;

    if (g_array_index (pairs, TuntasSurveyPair, i).first != TUNTAS_SURVEY_MISSING)
      continue;
    for (guint k = 0; k < pairs->len; k++) {
      TuntasSurveyPair *other = &g_array_index (pairs, TuntasSurveyPair, k);

      if (other->second != TUNTAS_SURVEY_MISSING || !is_same (self, other->first, second))
        continue;
      other->second = second;
      other->pending = FALSE;
      g_array_remove_index (pairs, i--);
      break;
    }
  }
}

static void
align (Table *self, GArray *pairs)
{
  guint longer = self->n_second > self->n_first ? self->n_second - self->n_first : 0;

  for (guint slips = FEWEST_SLIPS;; slips *= 2) {
    guint32 cost = 0;
    guint end;

    self->band = longer + slips;
    self->width = MIN (2 * self->band, self->n_first) + 1;
    g_free (self->steps);
    self->steps = g_malloc (((gsize)self->n_second + 1) * self->width);
    end = fill_table (self, &cost);
    /* A way out of the band would cost at least this much. */
    if (cost < (self->band + 1) * COST_MISSING || slips >= MOST_SLIPS ||
        self->band >= MAX (self->n_first, self->n_second)) {
      trace (self, end, pairs);
      break;
    }
  }
  g_clear_pointer (&self->steps, g_free);
}

/**
 * tuntas_survey_alignment_find:
 * @first: what was keyed the first time: the fields of each form, one form after the other
 * @n_first: how many forms that are
 * @second: what was keyed the second time
 * @n_second: how many forms that are
 * @n_fields: fields of a form; equal codes mean that the same was keyed
 *
 * Finds out which forms of two keyings of a pile are the same paper. People pass over a sheet, key
 * one twice and misread a line; the pairs are those that need the fewest such slips. The second
 * keying may be under way. Takes time and memory in proportion to the forms and the slips.
 *
 * Returns: (transfer full) (element-type TuntasSurveyPair): in the order of the pile
 */
GArray *
tuntas_survey_alignment_find (const guint32 *first,
                              guint n_first,
                              const guint32 *second,
                              guint n_second,
                              guint n_fields)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (TuntasSurveyPair));
  Table whole = {first, second, n_first, n_second, n_fields, 0, 0, NULL};
  Table table = whole;
  guint same = 0;

  for (; same < n_first && same < n_second && is_same (&whole, same, same); same++)
    add_pair (pairs, same, same, FALSE);
  table.first += (gsize)same * n_fields;
  table.second += (gsize)same * n_fields;
  table.n_first -= same;
  table.n_second -= same;
  align (&table, pairs);
  for (guint i = same; i < pairs->len; i++) {
    TuntasSurveyPair *pair = &g_array_index (pairs, TuntasSurveyPair, i);

    pair->first += pair->first != TUNTAS_SURVEY_MISSING ? same : 0;
    pair->second += pair->second != TUNTAS_SURVEY_MISSING ? same : 0;
  }
  join_moved (&whole, pairs);
  join_neighbours (pairs);
  return pairs;
}
