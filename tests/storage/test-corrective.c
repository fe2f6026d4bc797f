/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"

#include "tuntas-store-corrective.h"
#include "tuntas-store-letters.h"
#include "tuntas-store-meetings.h"
#include "tuntas-store-satisfaction.h"

#define TODAY 20261102

static TuntasCorrectiveAction *
make_action (gint64 case_id, int sequence, int due_on)
{
  TuntasCorrectiveAction *action = tuntas_corrective_action_new ();

  action->form = g_strdup (TUNTAS_CORRECTIVE_PTP);
  action->number = g_strdup_printf ("%03d/PTP/2026", sequence);
  action->year = 2026;
  action->sequence = sequence;
  action->date = TODAY;
  action->source = TUNTAS_CORRECTIVE_SOURCE_COMPLAINT;
  action->case_id = case_id;
  action->unit = g_strdup ("Loket");
  action->element = g_strdup ("WAKTU");
  action->element_label = g_strdup ("U3 Waktu penyelesaian");
  action->service = g_strdup ("KTP");
  action->baseline_nrr = g_strdup ("2,4138");
  action->baseline_nik = g_strdup ("60,35");
  action->baseline_grade = g_strdup ("D");
  action->finding = g_strdup ("Antrean dua jam.");
  action->root_cause = g_strdup ("Satu loket.");
  action->correction = g_strdup ("Loket kedua dibuka.");
  action->prevention = g_strdup ("Jadwal piket.");
  action->responsible_text = g_strdup ("Kasi Pelayanan");
  action->due_on = due_on;
  action->at = FIXTURE_NOW;
  return action;
}

static gint64
add_action (Fixture *fixture, gint64 case_id, int sequence, int due_on)
{
  g_autoptr (TuntasCorrectiveAction) action = make_action (case_id, sequence, due_on);
  g_autoptr (GError) error = NULL;
  gint64 id;

  action->responsible = fixture->head;
  action->by = fixture->clerk;
  id = tuntas_store_save_corrective_action (fixture->store, action, &error);
  g_assert_no_error (error);
  return id;
}

static TuntasCorrectiveAction *
load (Fixture *fixture, gint64 id)
{
  g_autoptr (GError) error = NULL;
  TuntasCorrectiveAction *action = tuntas_store_load_corrective_action (fixture->store, id, &error);

  g_assert_no_error (error);
  return action;
}

static void
test_round_trip (Fixture *fixture)
{
  gint64 case_id = fixture_intake (fixture, "Antrean", "Lama.");
  gint64 id = add_action (fixture, case_id, 1, 20261130);
  g_autoptr (TuntasCorrectiveAction) action = NULL;
  g_autoptr (TuntasCorrectiveAction) later = NULL;
  g_autoptr (TuntasCorrectiveAction) again = NULL;
  g_autoptr (GError) error = NULL;

  fixture_reopen (fixture);
  action = load (fixture, id);
  g_assert_cmpint (action->version, ==, 1);
  g_assert_cmpstr (action->form, ==, "ptp");
  g_assert_cmpstr (action->number, ==, "001/PTP/2026");
  g_assert_cmpint (action->date, ==, TODAY);
  g_assert_cmpint (action->source, ==, TUNTAS_CORRECTIVE_SOURCE_COMPLAINT);
  g_assert_cmpint (action->case_id, ==, case_id);
  g_assert_cmpint (action->period_id, ==, 0);
  g_assert_cmpstr (action->element, ==, "WAKTU");
  g_assert_cmpstr (action->element_label, ==, "U3 Waktu penyelesaian");
  g_assert_cmpstr (action->service, ==, "KTP");
  g_assert_cmpstr (action->baseline_nrr, ==, "2,4138");
  g_assert_cmpstr (action->baseline_nik, ==, "60,35");
  g_assert_cmpstr (action->baseline_grade, ==, "D");
  g_assert_cmpstr (action->finding, ==, "Antrean dua jam.");
  g_assert_cmpstr (action->prevention, ==, "Jadwal piket.");
  g_assert_cmpint (action->responsible, ==, fixture->head);
  g_assert_cmpstr (action->responsible_text, ==, "Kasi Pelayanan");
  g_assert_cmpint (action->due_on, ==, 20261130);
  g_assert_cmpint (tuntas_corrective_action_get_quarter (action), ==, 4);
  g_assert_cmpint (action->status, ==, TUNTAS_CORRECTIVE_STATUS_OPEN);
  g_assert_cmpint (action->by, ==, fixture->clerk);
  g_assert_cmpint (action->at, ==, FIXTURE_NOW);

  later = tuntas_corrective_action_copy (action);
  later->status = TUNTAS_CORRECTIVE_STATUS_VERIFIED;
  later->done_on = 20261120;
  later->done = g_strdup ("Loket kedua buka tiap hari.");
  later->verified_on = 20261125;
  later->verified_by = fixture->clerk;
  later->verification = g_strdup ("Antrean paling lama 20 menit.");
  g_assert_cmpint (tuntas_store_save_corrective_action (fixture->store, later, &error), ==, id);
  g_assert_no_error (error);
  again = load (fixture, id);
  g_assert_cmpint (again->version, ==, 2);
  g_assert_cmpint (again->status, ==, TUNTAS_CORRECTIVE_STATUS_VERIFIED);
  g_assert_cmpint (again->done_on, ==, 20261120);
  g_assert_cmpint (again->verified_by, ==, fixture->clerk);
  g_assert_cmpstr (again->verification, ==, "Antrean paling lama 20 menit.");
  g_assert_cmpstr (again->baseline_nrr, ==, "2,4138");

  /* Who saw the first version saves nothing over the second. */
  g_assert_cmpint (tuntas_store_save_corrective_action (fixture->store, action, &error), ==, 0);
  assert_store_error (error, CONFLICT);
  later->id = 99;
  g_assert_cmpint (tuntas_store_save_corrective_action (fixture->store, later, &error), ==, 0);
  assert_store_error (error, NOT_FOUND);
  g_assert_null (tuntas_store_load_corrective_action (fixture->store, 99, &error));
  assert_store_error (error, NOT_FOUND);
}

static void
test_lists (Fixture *fixture)
{
  gint64 first = fixture_intake (fixture, "Satu", "Satu.");
  gint64 second = fixture_intake (fixture, "Dua", "Dua.");
  gint64 overdue = add_action (fixture, first, 1, 20261030);
  gint64 today = add_action (fixture, first, 2, TODAY);
  gint64 coming = add_action (fixture, second, 3, 20261109);
  gint64 later = add_action (fixture, second, 4, 20261210);
  g_autoptr (TuntasCorrectiveAction) action = load (fixture, later);
  g_autoptr (TuntasCorrectiveAction) cancelled = load (fixture, today);
  g_autoptr (GPtrArray) of_case = NULL;
  g_autoptr (GPtrArray) waiting = NULL;
  g_autoptr (GError) error = NULL;

  action->status = TUNTAS_CORRECTIVE_STATUS_DONE;
  action->done_on = TODAY;
  g_assert_cmpint (tuntas_store_save_corrective_action (fixture->store, action, &error), ==, later);
  cancelled->status = TUNTAS_CORRECTIVE_STATUS_CANCELLED;
  cancelled->reason = g_strdup ("Loket digabung.");
  g_assert_cmpint (tuntas_store_save_corrective_action (fixture->store, cancelled, &error), ==,
                   today);
  g_assert_no_error (error);
  of_case = tuntas_store_list_corrective_actions_of_case (fixture->store, first, &error);
  g_assert_cmpuint (of_case->len, ==, 2);
  g_assert_cmpint (((TuntasCorrectiveAction *)g_ptr_array_index (of_case, 0))->id, ==, overdue);
  waiting = tuntas_store_list_waiting_corrective_actions (fixture->store, &error);
  g_assert_cmpuint (waiting->len, ==, 3);
  g_assert_cmpint (((TuntasCorrectiveAction *)g_ptr_array_index (waiting, 0))->id, ==, overdue);
  g_assert_cmpint (((TuntasCorrectiveAction *)g_ptr_array_index (waiting, 1))->id, ==, coming);
}

/* An action that a meeting decided needs no case; one from nowhere is refused. */
static void
test_origin (Fixture *fixture)
{
  g_autoptr (TuntasMeeting) meeting = tuntas_meeting_new ();
  g_autoptr (TuntasCorrectiveAction) action = make_action (0, 1, 20261130);
  g_autoptr (TuntasLetter) letter = tuntas_letter_new ();
  g_autoptr (TuntasLetter) loaded = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id, letter_id;

  g_assert_cmpint (tuntas_store_save_corrective_action (fixture->store, action, &error), ==, 0);
  assert_store_error (error, INVALID);
  meeting->title = g_strdup ("Rapat");
  meeting->starts_at = FIXTURE_NOW;
  action->source = TUNTAS_CORRECTIVE_SOURCE_MEETING;
  action->meeting_id = tuntas_store_save_meeting (fixture->store, meeting, &error);
  g_assert_no_error (error);
  id = tuntas_store_save_corrective_action (fixture->store, action, &error);
  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);
  /* Its number is taken. */
  g_assert_cmpint (tuntas_store_save_corrective_action (fixture->store, action, &error), ==, 0);
  assert_store_error (error, EXISTS);

  letter->kind = g_strdup ("ptp");
  letter->status = g_strdup ("konsep");
  letter->date = TODAY;
  letter->action_id = id;
  letter_id = tuntas_store_save_letter (fixture->store, letter, &error);
  g_assert_no_error (error);
  loaded = tuntas_store_load_letter (fixture->store, letter_id, &error);
  g_assert_cmpint (loaded->action_id, ==, id);
}

static void
test_refused (Fixture *fixture)
{
  static const char *const refused[] = {
    "DELETE FROM corrective_actions",
    "UPDATE corrective_actions SET baseline_nrr = '3,9'",
    "UPDATE corrective_actions SET number = '009/PTP/2026'",
    "UPDATE corrective_actions SET case_id = NULL",
    "UPDATE corrective_actions SET status = 'late'",
    "UPDATE corrective_actions SET status = 'done'",
    "UPDATE corrective_actions SET status = 'verified', done_on = 20261120",
    "UPDATE corrective_actions SET status = 'cancelled'",
    "UPDATE corrective_actions SET due_on = 0",
    "UPDATE corrective_actions SET finding = ''",
    "UPDATE corrective_actions SET responsible = 99",
    "UPDATE case_satisfaction SET satisfied = 'ya'",
    "DELETE FROM case_satisfaction",
    "INSERT INTO case_satisfaction (case_id, lap, satisfied, channel, asked_on, at)"
    " VALUES (1, 1, 'mungkin', 'telepon', 20261102, 0)",
    "INSERT INTO case_satisfaction (case_id, lap, satisfied, channel, asked_on, at)"
    " VALUES (1, 1, 'ya', 'merpati', 20261102, 0)",
    "INSERT INTO case_satisfaction (case_id, lap, satisfied, channel, asked_on, at)"
    " VALUES (99, 1, 'ya', 'telepon', 20261102, 0)",
  };
  g_autofree char *before = NULL, *after = NULL;

  add_action (fixture, fixture_intake (fixture, "Satu", "Satu."), 1, 20261130);
  g_assert_null (fixture->engine->run_raw (
    fixture->path, "INSERT INTO case_satisfaction (case_id, lap, satisfied, channel, asked_on, at)"
                   " VALUES (1, 1, 'tidak', 'telepon', 20261102, 0)"));
  before = fixture->engine->digest (fixture->path);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++) {
    g_autofree char *message = fixture->engine->run_raw (fixture->path, refused[i]);

    if (message == NULL)
      g_test_message ("not refused: %s", refused[i]);
    g_assert_nonnull (message);
  }
  after = fixture->engine->digest (fixture->path);
  g_assert_cmpstr (before, ==, after);
}

static void
answer (Fixture *fixture, gint64 case_id, TuntasSatisfied satisfied, TuntasChannel channel)
{
  g_autoptr (TuntasSatisfaction) given = tuntas_satisfaction_new ();
  g_autoptr (GError) error = NULL;

  given->case_id = case_id;
  given->lap = 1;
  given->satisfied = satisfied;
  given->why = satisfied == TUNTAS_SATISFIED_NO ? g_strdup ("Masih antre.") : NULL;
  given->has_channel = satisfied == TUNTAS_SATISFIED_NO;
  given->channel = channel;
  given->asked_on = TODAY;
  given->by = fixture->clerk;
  given->at = FIXTURE_NOW;
  g_assert_cmpint (tuntas_store_insert_satisfaction (fixture->store, given, &error), >, 0);
  g_assert_no_error (error);
}

static void
test_satisfaction (Fixture *fixture)
{
  gint64 first = fixture_intake (fixture, "Satu", "Satu.");
  gint64 second = fixture_intake (fixture, "Dua", "Dua.");
  gint64 running = fixture_intake (fixture, "Tiga", "Tiga.");
  g_autoptr (GPtrArray) answers = NULL;
  TuntasSatisfactionCounts counts = {0};
  TuntasSatisfaction *last;
  g_autoptr (GError) error = NULL;

  g_assert_true (tuntas_store_begin (fixture->store, &error));
  g_assert_true (fixture_close (fixture->store, first, 1, fixture->clerk, &error));
  g_assert_true (fixture_close (fixture->store, second, 1, fixture->clerk, &error));
  g_assert_true (tuntas_store_commit (fixture->store, &error));
  for (int i = 0; i < TUNTAS_CHANNEL_N; i++)
    answer (fixture, first, TUNTAS_SATISFIED_NO, i);
  answer (fixture, first, TUNTAS_SATISFIED_YES, TUNTAS_CHANNEL_TELEPON);
  answer (fixture, running, TUNTAS_SATISFIED_NO, TUNTAS_CHANNEL_TELEPON);

  answers = tuntas_store_list_satisfaction (fixture->store, first, &error);
  g_assert_cmpuint (answers->len, ==, TUNTAS_CHANNEL_N + 1);
  last = g_ptr_array_index (answers, 1);
  g_assert_true (last->has_channel);
  g_assert_cmpint (last->channel, ==, 1);
  g_assert_cmpint (last->satisfied, ==, TUNTAS_SATISFIED_NO);
  g_assert_cmpstr (last->why, ==, "Masih antre.");
  g_assert_cmpint (last->asked_on, ==, TODAY);
  g_assert_cmpint (last->by, ==, fixture->clerk);
  last = g_ptr_array_index (answers, TUNTAS_CHANNEL_N);
  g_assert_cmpint (last->satisfied, ==, TUNTAS_SATISFIED_YES);
  g_assert_null (last->why);
  g_assert_false (last->has_channel);

  /* Only the last answer counts, and only of cases closed in the time. */
  g_assert_true (tuntas_store_count_satisfaction (fixture->store, FIXTURE_NOW, FIXTURE_NOW + 200000,
                                                  &counts, &error));
  g_assert_cmpuint (counts.closed, ==, 2);
  g_assert_cmpuint (counts.satisfied, ==, 1);
  g_assert_cmpuint (counts.unsatisfied, ==, 0);
  g_assert_cmpuint (counts.mended, ==, 1);
  g_assert_true (tuntas_store_count_satisfaction (fixture->store, 0, FIXTURE_NOW, &counts, &error));
  g_assert_cmpuint (counts.closed, ==, 0);
  g_assert_cmpuint (counts.satisfied, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/corrective/round-trip", test_round_trip);
  fixture_add ("/corrective/lists", test_lists);
  fixture_add ("/corrective/origin", test_origin);
  fixture_add ("/corrective/refused", test_refused);
  fixture_add ("/corrective/satisfaction", test_satisfaction);
  return g_test_run ();
}
