/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-details.h"
#include "tuntas-sop-checker.h"
#include "tuntas-sop-reader.h"
#include "workflow-fixture.h"

#define N_ACTS 10000
#define SEED 20261120

static const char *const sop_names[] = {
  "bandungan-keluhan", "agam-pengaduan",         "padang-disnaker-pengaduan",
  "bandungan-ikm",     "padang-bapenda-keluhan",
};

/* One of the labels, lanes or choices of the SOP, or now and then something that is not there. */
static char *
any_label (Fixture *f, GRand *random)
{
  int i = g_rand_int_range (random, -1, (int)f->sop->steps->len);

  if (i < 0)
    return g_strdup ("99");
  return g_strdup (((TuntasStep *)g_ptr_array_index (f->sop->steps, i))->label);
}

static char *
any_choice (Fixture *f, GRand *random)
{
  int i = g_rand_int_range (random, -1, (int)f->sop->edges->len);

  if (i < 0)
    return g_strdup ("asal");
  return g_strdup (((TuntasEdge *)g_ptr_array_index (f->sop->edges, i))->choice);
}

static char *
any_lane (Fixture *f, GRand *random)
{
  int i = g_rand_int_range (random, 0, (int)f->sop->lanes->len);

  return g_strdup (((TuntasLane *)g_ptr_array_index (f->sop->lanes, i))->id);
}

static gint64
any_official (Fixture *f, GRand *random)
{
  int i = g_rand_int_range (random, -1, (int)f->actors->officials->len);

  if (i < 0)
    return 9999;
  return ((TuntasOfficial *)g_ptr_array_index (f->actors->officials, i))->id;
}

/* Some command, sensible or not. */
static TuntasCommand *
any_command (Fixture *f, GRand *random)
{
  TuntasCommand *command =
    fixture_command (f, (TuntasAct)g_rand_int_range (random, 0, TUNTAS_ACT_N));

  if (g_rand_int_range (random, 0, 4) == 0)
    command->by = any_official (f, random);
  if (g_rand_int_range (random, 0, 4) == 0)
    command->on_behalf = any_official (f, random);
  if (g_rand_int_range (random, 0, 3) == 0)
    command->choice = any_choice (f, random);
  if (g_rand_int_range (random, 0, 3) == 0)
    command->to_step = any_label (f, random);
  if (g_rand_int_range (random, 0, 4) == 0)
    command->to_lane = any_lane (f, random);
  if (g_rand_int_range (random, 0, 3) == 0)
    command->official = any_official (f, random);
  if (g_rand_boolean (random))
    command->note = g_strdup (g_rand_int_range (random, 0, 5) == 0 ? " \n" : "karena");
  if (g_rand_boolean (random))
    command->duration = (TuntasDuration){g_rand_int_range (random, 1, 5),
                                         (TuntasDurationUnit)g_rand_int_range (random, 0, 7)};
  command->reason = (TuntasPauseReason)g_rand_int_range (random, 0, TUNTAS_PAUSE_REASON_N);
  command->kind = (TuntasCaseKind)g_rand_int_range (random, 0, TUNTAS_CASE_KIND_N);
  command->supervisory = g_rand_boolean (random);
  if (command->act == TUNTAS_ACT_ARCHIVE && g_rand_int_range (random, 0, 2) == 0)
    command->details = tuntas_details_set (NULL, TUNTAS_WORKFLOW_FINISHED, "lapor");
  return command;
}

/* A command made from one of the offers, with all that it says it needs. */
static TuntasCommand *
offered_command (Fixture *f, TuntasActOffer *offer, GRand *random)
{
  TuntasCommand *command = fixture_command (f, offer->act);

  command->choice = g_strdup (offer->choice);
  if (offer->needs_note)
    command->note = g_strdup ("karena");
  if (offer->needs_official) {
    command->official = fixture_official (f, f->state->lane, 0);
    if (command->official == f->state->holder)
      command->official = fixture_official (f, f->state->lane, 1);
  }
  if (offer->needs_duration)
    command->duration =
      (TuntasDuration){g_rand_int_range (random, 1, 4), TUNTAS_DURATION_HARI_KERJA};
  if (offer->needs_reason)
    command->reason = (TuntasPauseReason)g_rand_int_range (random, 0, TUNTAS_PAUSE_REASON_N);
  return command;
}

static gboolean
was_offered (GPtrArray *offers, TuntasEvent *event)
{
  for (guint i = 0; i < offers->len; i++) {
    TuntasActOffer *offer = g_ptr_array_index (offers, i);

    if (offer->act == event->act && g_strcmp0 (offer->to_step, event->to_step) == 0 &&
        g_strcmp0 (offer->choice, event->choice) == 0)
      return TRUE;
  }
  return FALSE;
}

/* What must hold wherever a case stands. */
static void
check_state (Fixture *f)
{
  TuntasStep *step = tuntas_sop_find_step (f->sop, f->state->step);
  TuntasLane *lane = tuntas_sop_find_lane_of_step (f->sop, f->state->step);

  g_assert_nonnull (step);
  g_assert_false (step->setup);
  g_assert_cmpstr (f->state->lane, ==, lane->id);
  if (lane->kind == TUNTAS_LANE_KIND_OUTSIDE)
    g_assert_cmpint (f->state->holder, ==, 0);
  g_assert_cmpint (f->state->passes, >=, 1);
  g_assert_true ((f->state->status == TUNTAS_CASE_STATUS_PAUSED) == (f->state->paused_since != 0));
  if (f->state->status == TUNTAS_CASE_STATUS_CLOSED ||
      (f->state->status == TUNTAS_CASE_STATUS_ARCHIVED && !tuntas_case_state_is_history (f->state)))
    g_assert_true (step->end);
  g_assert_cmpint (f->state->office_minutes, >=, 0);
  g_assert_cmpint (f->state->outside_minutes, >=, 0);
  for (guint i = 0; i < TUNTAS_MILESTONE_N; i++)
    g_assert_cmpint (f->state->milestones[i], <=, f->now);
}

/* An event that moved the case went along a way of the SOP and was among what was offered. */
static void
check_move (Fixture *f, TuntasEvent *event, GPtrArray *offers)
{
  gboolean found = FALSE;

  if (event->act != TUNTAS_ACT_TAKE && event->act != TUNTAS_ACT_RETURN)
    return;
  for (guint i = 0; i < f->sop->edges->len && !found; i++) {
    TuntasEdge *edge = g_ptr_array_index (f->sop->edges, i);

    found = g_strcmp0 (edge->from, event->from_step) == 0 &&
            g_strcmp0 (edge->to, event->to_step) == 0 &&
            g_strcmp0 (edge->choice, event->choice) == 0 &&
            edge->correction == (event->act == TUNTAS_ACT_RETURN);
  }
  g_assert_true (found);
  g_assert_true (was_offered (offers, event));
}

/* From wherever it stands, the usual ways lead to an end. */
static void
check_can_end (Fixture *f)
{
  guint left = f->sop->steps->len + 2;

  if (f->state->status == TUNTAS_CASE_STATUS_PAUSED)
    fixture_act (f, TUNTAS_ACT_RESUME, NULL);
  while (f->state->status == TUNTAS_CASE_STATUS_RUNNING) {
    g_autoptr (GPtrArray) offers = tuntas_workflow_list_offers (f->sop, f->state);
    TuntasActOffer *usual = NULL;

    for (guint i = 0; i < offers->len && usual == NULL; i++) {
      if (((TuntasActOffer *)g_ptr_array_index (offers, i))->primary)
        usual = g_ptr_array_index (offers, i);
    }
    g_assert_nonnull (usual);
    if (usual->act == TUNTAS_ACT_CLOSE)
      fixture_act (f, TUNTAS_ACT_CLOSE, NULL);
    else
      fixture_take (f, usual->choice);
    g_assert_cmpuint (left--, >, 0);
  }
}

static void
walk_once (Fixture *f, GRand *random, guint *refused)
{
  g_autoptr (GPtrArray) offers = tuntas_workflow_list_offers (f->sop, f->state);
  g_autoptr (TuntasCommand) command = NULL;
  g_autoptr (GError) error = NULL;
  gboolean sensible = g_rand_int_range (random, 0, 3) > 0;

  g_assert_cmpuint (offers->len, >, 0);
  if (sensible)
    command = offered_command (
      f, g_ptr_array_index (offers, g_rand_int_range (random, 0, (int)offers->len)), random);
  else
    command = any_command (f, random);
  if (fixture_try (f, command, &error)) {
    check_move (f, g_ptr_array_index (f->events, f->events->len - 1), offers);
    check_state (f);
  } else {
    /* What is offered is accepted; refused is only what made no sense. */
    g_assert_false (sensible);
    (*refused)++;
  }
  f->now += g_rand_int_range (random, 0, 3 * 3600);
}

/* Files the case as finished elsewhere; whether that was done. */
static gboolean
try_history (Fixture *f)
{
  g_autoptr (TuntasCommand) command = fixture_command (f, TUNTAS_ACT_ARCHIVE);
  g_autoptr (GError) error = NULL;

  command->details = tuntas_details_set (NULL, TUNTAS_WORKFLOW_FINISHED, "lapor");
  if (fixture_try (f, command, &error))
    return TRUE;
  g_assert_error (error, TUNTAS_WORKFLOW_ERROR, TUNTAS_WORKFLOW_ERROR_WRONG_STATUS);
  return FALSE;
}

/* Some acts at random, and then an attempt to file the case: nobody's work is filed away. */
static void
test_history (gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  guint n_filed = 0, n_refused = 0;

  for (guint i = 0; i < 400; i++) {
    g_autoptr (Fixture) f = fixture_new (data);
    guint refused = 0;
    gboolean untouched;

    fixture_register (f);
    for (int n = g_rand_int_range (random, 0, 4); n > 0; n--)
      walk_once (f, random, &refused);
    untouched = tuntas_workflow_is_untouched (f->state);
    for (guint n = 0; n < f->events->len && untouched; n++) {
      TuntasAct act = ((TuntasEvent *)g_ptr_array_index (f->events, n))->act;

      g_assert_true (act != TUNTAS_ACT_TAKE && act != TUNTAS_ACT_RETURN &&
                     act != TUNTAS_ACT_REOPEN && act != TUNTAS_ACT_CLOSE);
    }
    g_assert_true (try_history (f) == untouched);
    if (!untouched) {
      n_refused++;
      continue;
    }
    n_filed++;
    g_assert_true (tuntas_case_state_is_history (f->state));
    g_assert_cmpint (tuntas_workflow_step_due (f->sop, f->state, f->calendar), ==, 0);
    g_assert_cmpint (f->state->milestones[TUNTAS_MILESTONE_CLOSED], ==, 0);
    g_assert_false (try_history (f));
    fixture_act (f, TUNTAS_ACT_REOPEN, "diadukan lagi");
    g_assert_false (tuntas_case_state_is_history (f->state));
    g_assert_false (try_history (f));
    check_can_end (f);
    fixture_act (f, TUNTAS_ACT_ARCHIVE, NULL);
    g_assert_false (tuntas_case_state_is_history (f->state));
    fixture_check_rebuild (f);
  }
  g_assert_cmpuint (n_filed, >, 50);
  g_assert_cmpuint (n_refused, >, 50);
}

static void
test_random (gconstpointer data)
{
  g_autoptr (Fixture) f = fixture_new (data);
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  guint refused = 0;
  guint next_end = 500;

  fixture_register (f);
  while (f->events->len < N_ACTS) {
    walk_once (f, random, &refused);
    if (f->events->len >= next_end) {
      check_can_end (f);
      next_end += 500;
    }
  }
  check_can_end (f);
  fixture_check_rebuild (f);
  g_assert_cmpuint (refused, >, N_ACTS / 20);
  g_test_message ("%s: %u events, %u refused, %d laps", f->sop->name, f->events->len, refused,
                  f->state->lap);
}

/* Writes an SOP that nobody thought of: labels with gaps, ways to and fro, many or no choices. */
static char *
write_any_sop (GRand *random)
{
  static const char *const kinds[] = {"pejabat", "unit", "tim", "luar"};
  static const char *const times[] = {"-",      "20 menit",        "3 jam",
                                      "2 hari", "5 hari kalender", "1 bulan"};
  GString *text = g_string_new ("[sop]\nformat=1\nnama=acak\njudul=Acak\n"
                                "instansi=Dinas Acak\nmasuk=L0\n");
  int n_lanes = g_rand_int_range (random, 1, 6);
  int n_steps = g_rand_int_range (random, 1, 12);

  for (int i = 0; i < n_lanes; i++)
    g_string_append_printf (text, "[pelaksana p%d]\njudul=P%d\njenis=%s\n", i, i,
                            kinds[g_rand_int_range (random, 0, G_N_ELEMENTS (kinds))]);
  for (int i = 0; i < n_steps; i++) {
    g_string_append_printf (text, "[langkah L%d]\nkegiatan=k\nringkas=r\n", i * 3);
    g_string_append_printf (text, "pelaksana=p%d;\nwaktu=%s\n%s",
                            g_rand_int_range (random, 0, n_lanes),
                            times[g_rand_int_range (random, 0, G_N_ELEMENTS (times))],
                            g_rand_int_range (random, 0, 4) == 0 ? "akhir=ya\n" : "");
  }
  for (int i = 0; i < n_steps; i++) {
    int n_edges = g_rand_int_range (random, 0, 4);

    for (int j = 0; j < n_edges; j++)
      g_string_append_printf (text, "[alur L%d > L%d c%d]\ntombol=t\nsumber=usulan\n%s%s", i * 3,
                              g_rand_int_range (random, 0, n_steps) * 3, j,
                              g_rand_int_range (random, 0, 3) == 0 ? "koreksi=ya\n" : "",
                              j == 0 ? "utama=ya\n" : "");
  }
  return g_string_free (text, FALSE);
}

/* How many ways ahead the nearest end is, or -1 when it is further than that. */
static int
distance_to_end (TuntasSop *sop, const char *label, int at_most)
{
  g_autoptr (GPtrArray) edges = tuntas_sop_list_edges_from (sop, label);
  int best = -1;

  if (tuntas_sop_find_step (sop, label)->end)
    return 0;
  for (guint i = 0; i < edges->len && at_most > 0; i++) {
    TuntasEdge *edge = g_ptr_array_index (edges, i);
    int rest = edge->correction ? -1 : distance_to_end (sop, edge->to, at_most - 1);

    if (rest >= 0 && (best < 0 || rest + 1 < best))
      best = rest + 1;
  }
  return best;
}

static void
take_nearest_way (Fixture *f)
{
  g_autoptr (GPtrArray) edges = tuntas_sop_list_edges_from (f->sop, f->state->step);
  int here = -1;

  for (int limit = 1; here < 0; limit++) {
    g_assert_cmpint (limit, <=, (int)f->sop->steps->len);
    here = distance_to_end (f->sop, f->state->step, limit);
  }
  for (guint i = 0; i < edges->len; i++) {
    TuntasEdge *edge = g_ptr_array_index (edges, i);

    if (!edge->correction && distance_to_end (f->sop, edge->to, here - 1) == here - 1) {
      fixture_take (f, edge->choice);
      return;
    }
  }
  g_assert_not_reached ();
}

static void
go_to_end (Fixture *f)
{
  if (f->state->status == TUNTAS_CASE_STATUS_PAUSED)
    fixture_act (f, TUNTAS_ACT_RESUME, NULL);
  if (f->state->status != TUNTAS_CASE_STATUS_RUNNING)
    return;
  while (!tuntas_sop_find_step (f->sop, f->state->step)->end)
    take_nearest_way (f);
  fixture_act (f, TUNTAS_ACT_CLOSE, NULL);
}

/* Whatever SOP the checker passes can be walked and ended: nothing knows the five that we ship. */
static void
test_any_sop (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  guint n_usable = 0;

  for (guint i = 0; i < 2000; i++) {
    g_autofree char *text = write_any_sop (random);
    g_autoptr (GError) error = NULL;
    g_autoptr (TuntasSop) sop = tuntas_sop_reader_read (text, -1, "acak.sop", &error);
    g_autoptr (GPtrArray) problems = NULL;
    g_autoptr (Fixture) f = NULL;
    guint refused = 0;

    g_assert_no_error (error);
    problems = tuntas_sop_checker_check (sop, NULL);
    if (!tuntas_sop_checker_is_usable (problems))
      continue;
    n_usable++;
    f = fixture_new_take (g_steal_pointer (&sop));
    fixture_register (f);
    while (f->events->len < 60)
      walk_once (f, random, &refused);
    go_to_end (f);
    fixture_check_rebuild (f);
  }
  g_test_message ("%u of 2000 were usable", n_usable);
  g_assert_cmpuint (n_usable, >, 100);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (sop_names); i++) {
    g_autofree char *path = g_strconcat ("/workflow/random/", sop_names[i], NULL);

    g_test_add_data_func (path, sop_names[i], test_random);
  }
  for (guint i = 0; i < G_N_ELEMENTS (sop_names); i++) {
    g_autofree char *path = g_strconcat ("/workflow/history/", sop_names[i], NULL);

    g_test_add_data_func (path, sop_names[i], test_history);
  }
  g_test_add_func ("/workflow/random/any-sop", test_any_sop);
  return g_test_run ();
}
