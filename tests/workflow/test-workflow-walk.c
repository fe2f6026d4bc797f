/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workflow-fixture.h"

/* A whole way through each SOP: the labels passed, with the choice where one is left; "!" returns.
 */
static const struct {
  const char *name;
  const char *sop;
  const char *way;
  gint64 office_minutes; /* when every step takes exactly its standard time */
  gint64 outside_minutes;
  gboolean answered;
} walks[] = {
  {"bandungan", "bandungan-keluhan", "2 3 4 5 6 7 8", 1870, 0, TRUE},
  {"bandungan-incomplete", "bandungan-keluhan", "2 !2 2 3 4 5 6 7 8", 1885, 0, TRUE},
  {"agam-meeting", "agam-pengaduan", "2 3 4 5:rapat 6 7 8 9 10 11 12 13", 1565, 15, TRUE},
  {"agam-decided-at-once", "agam-pengaduan", "2 3 4 5:langsung 11 12 13", 1180, 15, TRUE},
  {"agam-incomplete-and-corrected", "agam-pengaduan",
   "2 !1 1 2 3 4 5:rapat 6 7 !7 7 8 9 10 11 12 13", 1585, 75, TRUE},
  {"padang-field", "padang-disnaker-pengaduan", "2 3 4 5:lapangan 6 7 8 9 10 11 12", 2310, 0, TRUE},
  {"padang-written", "padang-disnaker-pengaduan", "2 3 4 5:jawaban 7 8 9 10 11 12", 960, 0, TRUE},
  {"padang-corrected-four-times", "padang-disnaker-pengaduan",
   "2 3 4 5:jawaban 7 8 !7 7 8 9 !7 7 8 9 10 !7 7 8 9 10 11 !7 7 8 9 10 11 12", 1800, 0, TRUE},
  {"survey", "bandungan-ikm", "1 2 !1 1 2 3 !1 1 2 3 4 5 6 8 9 10", -1, 0, FALSE},
  {"bapenda-satisfied", "padang-bapenda-keluhan", "2 3:keluhan 4 5 6 7 8 9 10 11 12 13:puas 14",
   1325, 0, TRUE},
  {"bapenda-praise", "padang-bapenda-keluhan", "2 3:sanjungan 14", 65, 0, FALSE},
  {"bapenda-loops", "padang-bapenda-keluhan",
   "2 3:keluhan 4 5 6 7 8 9 10 11 12 !11 11 12 13:tidak-puas 7 8 9 10 11 12 13:puas 14", 3035, 0,
   TRUE},
};

/* Uses up the standard time of the current step to the minute. */
static void
pass_budget (Fixture *f)
{
  gint64 due = tuntas_workflow_step_due (f->sop, f->state, f->calendar);
  TuntasStep *step = tuntas_sop_find_step (f->sop, f->state->step);

  if (due == 0)
    return;
  if (step->budget.unit == TUNTAS_DURATION_HARI_KERJA) {
    /* By date it ends at closing time; a standard day is an ordinary one of 450 minutes. */
    fixture_pass_minutes (f, (gint64)step->budget.amount * 450);
    g_assert_cmpint (f->now, <=, due);
    return;
  }
  f->now = due;
  g_assert_cmpint (tuntas_workflow_consumed_minutes (f->state, f->calendar, f->now), ==,
                   tuntas_workflow_budget_minutes (f->sop, f->state, f->calendar));
}

/* Does one word of a way; "!" before a label sends back to it. */
static void
do_word (Fixture *f, const char *word, const char *next)
{
  g_auto (GStrv) parts = g_strsplit (word, ":", 2);
  g_autoptr (TuntasCommand) command = NULL;

  g_assert_cmpstr (f->state->step, ==, parts[0]);
  pass_budget (f);
  command = fixture_command (f, *next == '!' ? TUNTAS_ACT_RETURN : TUNTAS_ACT_TAKE);
  command->choice = g_strdup (parts[1]);
  command->note = g_strdup ("catatan");
  fixture_do (f, command);
}

static void
test_walk (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (Fixture) f = fixture_new (walks[i].sop);
  g_auto (GStrv) words = g_strsplit (walks[i].way, " ", -1);
  guint n = g_strv_length (words);

  fixture_register (f);
  g_assert_cmpstr (f->state->step, ==, f->sop->entry);
  for (guint j = 0; j + 1 < n; j++) {
    if (*words[j] != '!')
      do_word (f, words[j], words[j + 1]);
  }
  g_assert_cmpstr (f->state->step, ==, words[n - 1]);
  pass_budget (f);
  fixture_act (f, TUNTAS_ACT_CLOSE, NULL);
  g_assert_cmpint (f->state->status, ==, TUNTAS_CASE_STATUS_CLOSED);
  g_assert_cmpint (f->state->milestones[TUNTAS_MILESTONE_CLOSED], ==, f->now);
  g_assert_cmpint (f->state->milestones[TUNTAS_MILESTONE_ANSWERED] != 0, ==, walks[i].answered);
  if (walks[i].office_minutes >= 0)
    g_assert_cmpint (f->state->office_minutes, ==, walks[i].office_minutes);
  g_assert_cmpint (f->state->outside_minutes, ==, walks[i].outside_minutes);
  fixture_act (f, TUNTAS_ACT_ARCHIVE, NULL);
  g_assert_cmpint (f->state->status, ==, TUNTAS_CASE_STATUS_ARCHIVED);
  fixture_check_rebuild (f);
}

static void
test_milestones (void)
{
  g_autoptr (Fixture) f = fixture_new ("agam-pengaduan");
  gint64 complete = 0;

  fixture_register (f);
  g_assert_cmpint (f->state->milestones[TUNTAS_MILESTONE_RECEIVED], ==, f->now);
  fixture_pass_minutes (f, 5);
  fixture_return (f, "KTP belum ada");
  g_assert_cmpint (f->state->milestones[TUNTAS_MILESTONE_COMPLETE], ==, 0);
  fixture_pass_minutes (f, 100);
  fixture_take (f, NULL);
  g_assert_cmpint (f->state->complainant_minutes, ==, 100);
  fixture_pass_minutes (f, 5);
  complete = f->now;
  fixture_take (f, NULL);
  g_assert_cmpint (f->state->milestones[TUNTAS_MILESTONE_COMPLETE], ==, complete);
  fixture_walk_to (f, "5");
  g_assert_cmpint (f->state->milestones[TUNTAS_MILESTONE_FORWARDED], !=, 0);
  g_assert_cmpint (f->state->milestones[TUNTAS_MILESTONE_DECIDED], ==, 0);
  fixture_pass_minutes (f, 1);
  fixture_take (f, "langsung");
  /* Decided at once: the way says so, since step 5 does not always decide. */
  g_assert_cmpint (f->state->milestones[TUNTAS_MILESTONE_DECIDED], ==, f->now);
  g_assert_cmpint (f->state->milestones[TUNTAS_MILESTONE_COMPLETE], ==, complete);
}

static void
test_reopen (void)
{
  g_autoptr (Fixture) f = fixture_new ("padang-bapenda-keluhan");
  g_autoptr (TuntasCommand) again = NULL;

  fixture_walk_to (f, "14");
  fixture_act (f, TUNTAS_ACT_CLOSE, NULL);
  fixture_act (f, TUNTAS_ACT_ARCHIVE, NULL);
  fixture_pass_minutes (f, 500);
  again = fixture_command (f, TUNTAS_ACT_REOPEN);
  again->to_step = g_strdup ("7");
  again->note = g_strdup ("keluhan yang sama muncul lagi");
  fixture_do (f, again);
  g_assert_cmpint (f->state->status, ==, TUNTAS_CASE_STATUS_RUNNING);
  g_assert_cmpint (f->state->lap, ==, 2);
  g_assert_cmpstr (f->state->step, ==, "7");
  g_assert_cmpint (f->state->passes, ==, 2);
  g_assert_cmpint (f->state->step_since, ==, f->now);
  g_assert_cmpint (f->state->milestones[TUNTAS_MILESTONE_RECEIVED], ==, f->now);
  g_assert_cmpint (f->state->milestones[TUNTAS_MILESTONE_COMPLETE], ==, f->now);
  g_assert_cmpint (f->state->milestones[TUNTAS_MILESTONE_ANSWERED], ==, 0);
  fixture_walk_to (f, "14");
  fixture_act (f, TUNTAS_ACT_CLOSE, NULL);
  fixture_act (f, TUNTAS_ACT_REOPEN, "sekali lagi");
  g_assert_cmpint (f->state->lap, ==, 3);
  g_assert_cmpstr (f->state->step, ==, "2");
  g_assert_cmpint (f->state->milestones[TUNTAS_MILESTONE_COMPLETE], ==, 0);
  fixture_check_rebuild (f);
}

static void
test_passes (void)
{
  g_autoptr (Fixture) f = fixture_new ("padang-disnaker-pengaduan");

  fixture_walk_to (f, "8");
  g_assert_cmpint (f->state->passes, ==, 1);
  for (int i = 2; i < 5; i++) {
    fixture_return (f, "perbaiki");
    g_assert_cmpint (f->state->passes, ==, i);
    fixture_walk_to (f, "8");
    g_assert_cmpint (f->state->passes, ==, i);
  }
  fixture_take (f, NULL);
  g_assert_cmpint (f->state->passes, ==, 1);
}

/* A draft that is sent back goes to who wrote it, not to any official of that lane. */
static void
test_return_to_who_knows (void)
{
  g_autoptr (Fixture) f = fixture_new ("padang-disnaker-pengaduan");
  g_autoptr (TuntasCommand) command = NULL;
  gint64 officer = fixture_official (f, "petugas", 1);

  fixture_walk_to (f, "5");
  command = fixture_command (f, TUNTAS_ACT_TAKE);
  command->choice = g_strdup ("jawaban");
  command->official = officer;
  fixture_do (f, command);
  g_assert_cmpint (f->state->holder, ==, officer);
  fixture_take (f, NULL);
  /* Two officials belong to the next lane and none was chosen: the lane holds the case. */
  g_assert_cmpint (f->state->holder, ==, 0);
  fixture_return (f, "perbaiki");
  g_assert_cmpint (f->state->holder, ==, officer);
}

static void
test_checked (void)
{
  g_autoptr (Fixture) f = fixture_new ("agam-pengaduan");
  const char *const inputs[] = {"formulir Pengaduan/surat", "fotokopi; KTP|KK", NULL};
  g_autoptr (TuntasCommand) tick = NULL;
  g_autoptr (TuntasCommand) untick = NULL;

  fixture_register (f);
  tick = fixture_command (f, TUNTAS_ACT_NOTE);
  tick->checked = g_strdupv ((char **)inputs);
  fixture_do (f, tick);
  fixture_act (f, TUNTAS_ACT_NOTE, "sudah ditelepon");
  {
    g_auto (GStrv) checked = tuntas_workflow_list_checked (f->events);

    g_assert_true (g_strv_equal (inputs, (const char *const *)checked));
  }
  untick = fixture_command (f, TUNTAS_ACT_NOTE);
  untick->checked = g_new0 (char *, 1);
  fixture_do (f, untick);
  {
    g_auto (GStrv) checked = tuntas_workflow_list_checked (f->events);

    g_assert_cmpuint (g_strv_length (checked), ==, 0);
  }
  fixture_do (f, tick);
  fixture_take (f, NULL);
  {
    g_auto (GStrv) checked = tuntas_workflow_list_checked (f->events);

    g_assert_cmpuint (g_strv_length (checked), ==, 0);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (walks); i++) {
    g_autofree char *path = g_strconcat ("/workflow/walk/", walks[i].name, NULL);

    g_test_add_data_func (path, GUINT_TO_POINTER (i), test_walk);
  }
  g_test_add_func ("/workflow/milestones", test_milestones);
  g_test_add_func ("/workflow/reopen", test_reopen);
  g_test_add_func ("/workflow/passes", test_passes);
  g_test_add_func ("/workflow/return-to-who-knows", test_return_to_who_knows);
  g_test_add_func ("/workflow/checked", test_checked);
  return g_test_run ();
}
