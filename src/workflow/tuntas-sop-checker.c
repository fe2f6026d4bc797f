/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-sop-checker.h"

#include <glib/gi18n-lib.h>

typedef struct {
  TuntasSop *sop;
  const char *file;
  GPtrArray *problems; /* (element-type TuntasSopProblem) */
} Check;

static void report (Check *check,
                    TuntasSopProblemKind kind,
                    gboolean is_error,
                    int line,
                    const char *format,
                    ...) G_GNUC_PRINTF (5, 6);

static void
report (Check *check,
        TuntasSopProblemKind kind,
        gboolean is_error,
        int line,
        const char *format,
        ...)
{
  TuntasSopProblem *problem = tuntas_sop_problem_new ();
  va_list arguments;

  va_start (arguments, format);
  problem->message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  problem->kind = kind;
  problem->is_error = is_error;
  problem->file = g_strdup (check->file);
  problem->line = line;
  g_ptr_array_add (check->problems, problem);
}

static gboolean
step_has_lane (TuntasStep *step, const char *lane)
{
  return step->lanes != NULL && g_strv_contains ((const char *const *)step->lanes, lane);
}

static void
check_lanes (Check *check)
{
  GPtrArray *lanes = check->sop->lanes;

  for (guint i = 0; i < lanes->len; i++) {
    TuntasLane *lane = g_ptr_array_index (lanes, i);
    gboolean used = FALSE;

    if (tuntas_sop_find_lane (check->sop, lane->id) != lane)
      report (check, TUNTAS_SOP_PROBLEM_DUPLICATE, TRUE, lane->line,
              _ ("The lane “%s” is there twice. Give one of them another short name."), lane->id);
    for (guint j = 0; j < check->sop->steps->len && !used; j++)
      used = step_has_lane (g_ptr_array_index (check->sop->steps, j), lane->id);
    if (!used)
      report (check, TUNTAS_SOP_PROBLEM_EMPTY_LANE, FALSE, lane->line,
              _ ("No step is done by the lane “%s”. Name it in a step or take it out."),
              lane->title);
  }
}

static void
check_steps (Check *check)
{
  GPtrArray *steps = check->sop->steps;
  gboolean has_end = FALSE;

  for (guint i = 0; i < steps->len; i++) {
    TuntasStep *step = g_ptr_array_index (steps, i);

    if (tuntas_sop_find_step (check->sop, step->label) != step)
      report (check, TUNTAS_SOP_PROBLEM_DUPLICATE, TRUE, step->line,
              _ ("Step %s is there twice. Give one of them another number."), step->label);
    for (guint j = 0; step->lanes != NULL && step->lanes[j] != NULL; j++) {
      if (tuntas_sop_find_lane (check->sop, step->lanes[j]) == NULL)
        report (check, TUNTAS_SOP_PROBLEM_UNKNOWN_LANE, TRUE, step->line,
                _ ("Step %s names the lane “%s”, which is not there. Write [pelaksana %s] or "
                   "correct the name."),
                step->label, step->lanes[j], step->lanes[j]);
    }
    has_end = has_end || (step->end && !step->setup);
  }
  if (!has_end)
    report (check, TUNTAS_SOP_PROBLEM_NO_END, TRUE, 0,
            _ ("No step ends a case. Write akhir=ya in the last one."));
}

static void
check_edge_end (Check *check, TuntasEdge *edge, const char *label)
{
  TuntasStep *step = tuntas_sop_find_step (check->sop, label);

  if (step == NULL)
    report (check, TUNTAS_SOP_PROBLEM_UNKNOWN_STEP, TRUE, edge->line,
            _ ("The way %s > %s names step %s, which is not there."), edge->from, edge->to, label);
  else if (step->setup)
    report (check, TUNTAS_SOP_PROBLEM_SETUP_EDGE, TRUE, edge->line,
            _ ("The way %s > %s touches step %s, which is done once for the office and not for "
               "each case."),
            edge->from, edge->to, label);
}

static void
check_edges (Check *check)
{
  GPtrArray *edges = check->sop->edges;

  for (guint i = 0; i < edges->len; i++) {
    TuntasEdge *edge = g_ptr_array_index (edges, i);

    check_edge_end (check, edge, edge->from);
    if (g_strcmp0 (edge->from, edge->to) != 0)
      check_edge_end (check, edge, edge->to);
    if (edge->label == NULL || *edge->label == '\0')
      report (check, TUNTAS_SOP_PROBLEM_NO_LABEL, TRUE, edge->line,
              _ ("The way %s > %s has no verb for its button."), edge->from, edge->to);
  }
}

/* Ways of the same sort from one step must be told apart, and of the forward ones one is usual. */
static void
check_choices_of (Check *check, TuntasStep *step, gboolean correction)
{
  g_autoptr (GPtrArray) edges = tuntas_sop_list_edges_from (check->sop, step->label);
  g_autoptr (GHashTable) choices = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) same_sort = g_ptr_array_new ();
  guint n_usual = 0;

  for (guint i = 0; i < edges->len; i++) {
    TuntasEdge *edge = g_ptr_array_index (edges, i);

    if (edge->correction == correction)
      g_ptr_array_add (same_sort, edge);
  }
  if (same_sort->len < 2)
    return;
  for (guint i = 0; i < same_sort->len; i++) {
    TuntasEdge *edge = g_ptr_array_index (same_sort, i);

    n_usual += edge->usual ? 1 : 0;
    if (edge->choice == NULL)
      report (check, TUNTAS_SOP_PROBLEM_NO_CHOICE, TRUE, edge->line,
              _ ("Step %s has several ways; name the choice: [alur %s > %s NAME]."), step->label,
              edge->from, edge->to);
    else if (!g_hash_table_add (choices, edge->choice))
      report (check, TUNTAS_SOP_PROBLEM_DUPLICATE, TRUE, edge->line,
              _ ("Step %s has the choice “%s” twice."), step->label, edge->choice);
  }
  if (!correction && n_usual != 1)
    report (check, TUNTAS_SOP_PROBLEM_NO_USUAL, FALSE, step->line,
            _ ("Step %s has several ways; write utama=ya in exactly one of them."), step->label);
}

/* Who asks whether the complainant is satisfied must know the way after either answer. */
static void
check_satisfaction_of (Check *check, TuntasStep *step)
{
  g_autoptr (GPtrArray) edges = tuntas_sop_list_edges_from (check->sop, step->label);
  guint n_yes = 0, n_no = 0;

  for (guint i = 0; i < edges->len; i++) {
    TuntasEdge *edge = g_ptr_array_index (edges, i);

    n_yes += edge->satisfied == TUNTAS_SATISFIED_YES ? 1 : 0;
    n_no += edge->satisfied == TUNTAS_SATISFIED_NO ? 1 : 0;
  }
  if (n_yes != n_no || n_yes > 1)
    report (check, TUNTAS_SOP_PROBLEM_SATISFACTION, TRUE, step->line,
            _ ("Step %s asks whether the complainant is satisfied: write kepuasan=ya in exactly "
               "one of its ways and kepuasan=tidak in exactly one other."),
            step->label);
}

static void
check_choices (Check *check)
{
  for (guint i = 0; i < check->sop->steps->len; i++) {
    check_choices_of (check, g_ptr_array_index (check->sop->steps, i), FALSE);
    check_choices_of (check, g_ptr_array_index (check->sop->steps, i), TRUE);
    check_satisfaction_of (check, g_ptr_array_index (check->sop->steps, i));
  }
}

/* Marks all steps that can be reached from those in the set, along or against the ways. */
static void
flood (TuntasSop *sop, GHashTable *reached, gboolean backwards, gboolean corrections)
{
  gboolean grew = TRUE;

  while (grew) {
    grew = FALSE;
    for (guint i = 0; i < sop->edges->len; i++) {
      TuntasEdge *edge = g_ptr_array_index (sop->edges, i);
      const char *here = backwards ? edge->to : edge->from;
      const char *there = backwards ? edge->from : edge->to;

      if ((corrections || !edge->correction) && g_hash_table_contains (reached, here))
        grew = g_hash_table_add (reached, (gpointer)there) || grew;
    }
  }
}

static void
check_ways (Check *check)
{
  TuntasSop *sop = check->sop;
  TuntasStep *entry = tuntas_sop_find_step (sop, sop->entry);
  TuntasStep *first = tuntas_sop_find_first_step (sop);
  g_autoptr (GHashTable) from_start = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) to_end = g_hash_table_new (g_str_hash, g_str_equal);

  if (entry == NULL || entry->setup)
    report (check, TUNTAS_SOP_PROBLEM_NO_ENTRY, TRUE, sop->entry_line,
            entry == NULL ? _ ("Step %s, at which a registered case shall stand, is not there.")
                          : _ ("Step %s, at which a registered case shall stand, is done once for "
                               "the office and not for each case."),
            sop->entry != NULL ? sop->entry : "-");
  else
    g_hash_table_add (from_start, entry->label);
  if (first != NULL)
    g_hash_table_add (from_start, first->label);
  for (guint i = 0; i < sop->steps->len; i++) {
    TuntasStep *step = g_ptr_array_index (sop->steps, i);

    if (step->end && !step->setup)
      g_hash_table_add (to_end, step->label);
  }
  flood (sop, from_start, FALSE, TRUE);
  /* Being sent back for ever is no way to an end. */
  flood (sop, to_end, TRUE, FALSE);
  for (guint i = 0; i < sop->steps->len; i++) {
    TuntasStep *step = g_ptr_array_index (sop->steps, i);

    if (step->setup)
      continue;
    if (!g_hash_table_contains (from_start, step->label))
      report (check, TUNTAS_SOP_PROBLEM_UNREACHABLE, FALSE, step->line,
              _ ("No case can come to step %s: no way leads there."), step->label);
    if (!g_hash_table_contains (to_end, step->label))
      report (check, TUNTAS_SOP_PROBLEM_DEAD_END, TRUE, step->line,
              _ ("From step %s no way leads to an end."), step->label);
  }
}

/* The step after this one for who always takes the usual way, or the only one; NULL at an end. */
static TuntasStep *
find_usual_next (TuntasSop *sop, TuntasStep *step)
{
  g_autoptr (GPtrArray) edges = tuntas_sop_list_edges_from (sop, step->label);
  TuntasEdge *next = NULL;
  guint n_forward = 0;

  for (guint i = 0; i < edges->len; i++) {
    TuntasEdge *edge = g_ptr_array_index (edges, i);

    if (edge->correction)
      continue;
    n_forward++;
    if (next == NULL || (edge->usual && !next->usual))
      next = edge;
  }
  if (step->end || next == NULL || (n_forward > 1 && !next->usual))
    return NULL;
  return tuntas_sop_find_step (sop, next->to);
}

static void
check_usual_way (Check *check)
{
  TuntasStep *step = tuntas_sop_find_step (check->sop, check->sop->entry);
  g_autoptr (GHashTable) passed = g_hash_table_new (g_str_hash, g_str_equal);

  while (step != NULL && g_hash_table_add (passed, step->label))
    step = find_usual_next (check->sop, step);
  if (step != NULL)
    report (check, TUNTAS_SOP_PROBLEM_USUAL_LOOP, FALSE, step->line,
            _ ("Who always takes the usual way comes back to step %s and never to an end. Write "
               "utama=ya in the way that leads on."),
            step->label);
}

static int
compare_problems (gconstpointer a, gconstpointer b)
{
  const TuntasSopProblem *first = *(const TuntasSopProblem *const *)a;
  const TuntasSopProblem *second = *(const TuntasSopProblem *const *)b;

  if (first->line != second->line)
    return first->line < second->line ? -1 : 1;
  return (int)first->kind - (int)second->kind;
}

/**
 * tuntas_sop_checker_check:
 * @sop: an SOP as read
 * @file_name: (nullable): file to name in the problems; NULL for the one after its short name
 *
 * Finds what would let a case get lost.
 *
 * Returns: (transfer full) (element-type TuntasSopProblem): problems in the order of the file;
 * empty when all is well
 */
GPtrArray *
tuntas_sop_checker_check (TuntasSop *sop, const char *file_name)
{
  g_autofree char *own_name = NULL;
  Check check = {0};

  g_return_val_if_fail (sop != NULL, NULL);

  own_name = g_strconcat (sop->name, ".sop", NULL);
  check.sop = sop;
  check.file = file_name != NULL ? file_name : own_name;
  check.problems = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_sop_problem_unref);
  check_lanes (&check);
  check_steps (&check);
  check_edges (&check);
  check_choices (&check);
  check_ways (&check);
  check_usual_way (&check);
  g_ptr_array_sort (check.problems, compare_problems);
  return check.problems;
}

/**
 * tuntas_sop_checker_is_usable:
 * @problems: (element-type TuntasSopProblem): what tuntas_sop_checker_check() found
 *
 * Returns: whether the SOP may be put in force: there are warnings at most
 */
gboolean
tuntas_sop_checker_is_usable (GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++) {
    if (((TuntasSopProblem *)g_ptr_array_index (problems, i))->is_error)
      return FALSE;
  }
  return TRUE;
}
