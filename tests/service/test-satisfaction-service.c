/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "office-fixture.h"

#include "tuntas-satisfaction-service.h"

/* Friday, the day of the fixture. */
#define TODAY 20261120

static void
tear_down (OfficeFixture *self, gconstpointer data)
{
  office_fixture_assert_whole (self);
  office_fixture_tear_down (self, NULL);
}

static TuntasSatisfaction *
make_answer (gint64 case_id, TuntasSatisfied satisfied, const char *why)
{
  TuntasSatisfaction *answer = tuntas_satisfaction_new ();

  answer->case_id = case_id;
  answer->satisfied = satisfied;
  answer->why = g_strdup (why);
  answer->has_channel = TRUE;
  answer->channel = TUNTAS_CHANNEL_TELEPON;
  return answer;
}

static void
put_bapenda_in_force (OfficeFixture *self)
{
  office_fixture_put_in_force (self, "padang-bapenda-keluhan.sop", "Rudi Misalnya, S.E.",
                               "umpeg,bidang,staf");
}

/* Where the SOP asks, the answer takes its way; the first no leads back, the yes ends it. */
static void
test_choice (OfficeFixture *self, gconstpointer data)
{
  TuntasWorkspace *workspace = self->workspace;
  g_autoptr (TuntasCaseFile) file = NULL;
  g_autoptr (TuntasSatisfaction) no = NULL;
  g_autoptr (TuntasSatisfaction) yes = NULL;
  g_autoptr (GError) error = NULL;
  TuntasSatisfaction *last;
  gint64 id;

  put_bapenda_in_force (self);
  id = office_fixture_complain (self, "padang-bapenda-keluhan", FALSE, TUNTAS_CHANNEL_LANGSUNG);
  no = make_answer (id, TUNTAS_SATISFIED_NO, NULL);
  g_assert_false (tuntas_workspace_record_satisfaction (workspace, no, 0, 0, &error));
  assert_service_error (error, NOT_ALLOWED);

  office_fixture_walk_to (self, id, "13");
  file = tuntas_workspace_load_case (workspace, id, &error);
  g_assert_cmpint (file->asking, ==, TUNTAS_ASKING_CHOOSES);
  /* That way asks for what was said. */
  g_assert_false (tuntas_workspace_record_satisfaction (workspace, no, 0, 0, &error));
  assert_service_error (error, INVALID);
  no->why = g_strdup ("Loket kedua hanya buka pagi.");
  g_assert_false (tuntas_workspace_record_satisfaction (workspace, no, 0, 1, &error));
  assert_service_error (error, CONFLICT);
  g_clear_pointer (&file, tuntas_case_file_free);
  file = tuntas_workspace_load_case (workspace, id, &error);
  g_assert_cmpuint (file->satisfaction->len, ==, 0);
  g_assert_true (
    tuntas_workspace_record_satisfaction (workspace, no, 0, file->summary->version, &error));
  g_assert_no_error (error);
  g_clear_pointer (&file, tuntas_case_file_free);
  file = tuntas_workspace_load_case (workspace, id, &error);
  g_assert_cmpstr (file->state->step, ==, "7");
  g_assert_cmpstr (office_fixture_get_last_event (file)->event->choice, ==, "tidak-puas");
  g_assert_cmpuint (file->satisfaction->len, ==, 1);
  last = g_ptr_array_index (file->satisfaction, 0);
  g_assert_cmpint (last->satisfied, ==, TUNTAS_SATISFIED_NO);
  g_assert_cmpstr (last->why, ==, "Loket kedua hanya buka pagi.");
  g_assert_true (last->has_channel);
  g_assert_cmpint (last->channel, ==, TUNTAS_CHANNEL_TELEPON);
  g_assert_cmpint (last->asked_on, ==, TODAY);

  office_fixture_walk_to (self, id, "13");
  yes = make_answer (id, TUNTAS_SATISFIED_YES, NULL);
  g_assert_true (tuntas_workspace_record_satisfaction (workspace, yes, 0, 0, &error));
  g_assert_no_error (error);
  g_clear_pointer (&file, tuntas_case_file_free);
  file = tuntas_workspace_load_case (workspace, id, &error);
  g_assert_cmpstr (file->state->step, ==, "14");
  g_assert_cmpuint (file->satisfaction->len, ==, 2);
}

/* Whoever takes the way by its button has recorded the answer, too. */
static void
test_choice_by_button (OfficeFixture *self, gconstpointer data)
{
  g_autoptr (TuntasCommand) command = tuntas_command_new ();
  g_autoptr (TuntasCaseFile) file = NULL;
  g_autoptr (GError) error = NULL;
  TuntasSatisfaction *answer;
  gint64 id;

  put_bapenda_in_force (self);
  id = office_fixture_complain (self, "padang-bapenda-keluhan", FALSE, TUNTAS_CHANNEL_LANGSUNG);
  office_fixture_walk_to (self, id, "13");
  command->act = TUNTAS_ACT_TAKE;
  command->choice = g_strdup ("tidak-puas");
  command->note = g_strdup ("Masih antre.");
  g_assert_true (tuntas_workspace_act (self->workspace, id, command, &error));
  g_assert_no_error (error);
  file = tuntas_workspace_load_case (self->workspace, id, &error);
  g_assert_cmpuint (file->satisfaction->len, ==, 1);
  answer = g_ptr_array_index (file->satisfaction, 0);
  g_assert_cmpint (answer->satisfied, ==, TUNTAS_SATISFIED_NO);
  g_assert_cmpstr (answer->why, ==, "Masih antre.");
  g_assert_false (answer->has_channel);
}

/* Who cannot be reached has not answered, whichever way the office takes. */
static void
test_choice_unreachable (OfficeFixture *self, gconstpointer data)
{
  g_autoptr (TuntasCommand) command = tuntas_command_new ();
  g_autoptr (TuntasCaseFile) file = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  put_bapenda_in_force (self);
  id = office_fixture_complain (self, "padang-bapenda-keluhan", TRUE, TUNTAS_CHANNEL_KOTAK_SARAN);
  office_fixture_walk_to (self, id, "13");
  command->act = TUNTAS_ACT_TAKE;
  command->choice = g_strdup ("puas");
  g_assert_true (tuntas_workspace_act (self->workspace, id, command, &error));
  g_assert_no_error (error);
  file = tuntas_workspace_load_case (self->workspace, id, &error);
  g_assert_cmpstr (file->state->step, ==, "14");
  g_assert_cmpuint (file->satisfaction->len, ==, 0);
}

/* Elsewhere a closed case keeps the answer and stays closed. */
static void
test_afterwards (OfficeFixture *self, gconstpointer data)
{
  TuntasWorkspace *workspace = self->workspace;
  gint64 id = office_fixture_complain (self, "agam-pengaduan", FALSE, TUNTAS_CHANNEL_LANGSUNG);
  gint64 other = office_fixture_complain (self, "agam-pengaduan", FALSE, TUNTAS_CHANNEL_LANGSUNG);
  g_autoptr (TuntasSatisfaction) answer = NULL;
  g_autoptr (TuntasSatisfaction) satisfied = NULL;
  g_autoptr (TuntasCaseFile) file = NULL;
  g_autoptr (TuntasSatisfactionShare) share = NULL;
  g_autoptr (GError) error = NULL;

  office_fixture_walk_to (self, id, NULL);
  office_fixture_walk_to (self, other, NULL);
  answer = make_answer (id, TUNTAS_SATISFIED_NO, "Masih antre.");
  answer->asked_on = 20261121;
  g_assert_false (tuntas_workspace_record_satisfaction (workspace, answer, 0, 0, &error));
  assert_service_error (error, INVALID);
  answer->asked_on = 0;
  g_assert_true (tuntas_workspace_record_satisfaction (workspace, answer, 0, 0, &error));
  g_assert_no_error (error);
  satisfied = make_answer (other, TUNTAS_SATISFIED_YES, NULL);
  g_assert_true (tuntas_workspace_record_satisfaction (workspace, satisfied, 0, 0, &error));

  file = tuntas_workspace_load_case (workspace, id, &error);
  g_assert_cmpint (file->state->status, ==, TUNTAS_CASE_STATUS_CLOSED);
  g_assert_cmpint (file->asking, ==, TUNTAS_ASKING_AFTERWARDS);
  g_assert_cmpint (file->summary->satisfied, ==, TUNTAS_SATISFIED_NO);
  g_assert_cmpstr (office_fixture_get_last_event (file)->sentence, ==,
                   "Pelapor ditanya lewat telepon: tidak puas.");
  g_assert_cmpstr (office_fixture_get_last_event (file)->event->note, ==, "Masih antre.");
  share = tuntas_workspace_share_satisfaction (workspace, 20260101, 20261231, &error);
  g_assert_cmpuint (share->closed, ==, 2);
  g_assert_cmpuint (share->satisfied, ==, 1);
  g_assert_cmpuint (share->unsatisfied, ==, 1);
  g_assert_cmpuint (share->mended, ==, 0);
  g_assert_cmpstr (share->share, ==, "50,00");
  g_clear_pointer (&share, tuntas_satisfaction_share_free);
  share = tuntas_workspace_share_satisfaction (workspace, 20250101, 20251231, &error);
  g_assert_cmpuint (share->closed, ==, 0);
  g_assert_null (share->share);
}

static void
test_unreachable (OfficeFixture *self, gconstpointer data)
{
  gint64 nobody =
    office_fixture_complain (self, "agam-pengaduan", TRUE, TUNTAS_CHANNEL_KOTAK_SARAN);
  gint64 lapor = office_fixture_complain (self, "agam-pengaduan", TRUE, TUNTAS_CHANNEL_LAPOR);
  g_autoptr (TuntasSatisfaction) answer = make_answer (nobody, TUNTAS_SATISFIED_YES, NULL);
  g_autoptr (TuntasCaseFile) file = NULL;
  g_autoptr (TuntasCaseFile) reachable = NULL;
  g_autoptr (GError) error = NULL;

  office_fixture_walk_to (self, nobody, NULL);
  office_fixture_walk_to (self, lapor, NULL);
  file = tuntas_workspace_load_case (self->workspace, nobody, &error);
  g_assert_cmpint (file->asking, ==, TUNTAS_ASKING_UNREACHABLE);
  g_assert_false (tuntas_workspace_record_satisfaction (self->workspace, answer, 0, 0, &error));
  assert_service_error (error, NOT_ALLOWED);
  reachable = tuntas_workspace_load_case (self->workspace, lapor, &error);
  g_assert_cmpint (reachable->asking, ==, TUNTAS_ASKING_AFTERWARDS);
}

#define ADD(path, func)                                                                            \
  g_test_add (path, OfficeFixture, NULL, office_fixture_set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/satisfaction/choice", test_choice);
  ADD ("/satisfaction/choice-by-button", test_choice_by_button);
  ADD ("/satisfaction/choice-unreachable", test_choice_unreachable);
  ADD ("/satisfaction/afterwards", test_afterwards);
  ADD ("/satisfaction/unreachable", test_unreachable);
  return g_test_run ();
}
