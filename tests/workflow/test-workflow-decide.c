/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workflow-fixture.h"

#include "tuntas-details.h"
#include "tuntas-sop-reader.h"

#define REFUSED -1

/* Who asks, seen from the lane that holds the case. */
typedef enum {
  BY_HOLDER,        /* an official of the lane */
  BY_OTHER_LANE,    /* an official of the lane named */
  BY_CLERK,         /* an official without a lane */
  BY_CLERK_FOR,     /* the same in the name of an official of the lane */
  BY_CLERK_FOR_ALL, /* the same in the name of an official of the lane named */
  BY_FORMER,        /* who left the office */
  BY_CLERK_FOR_FORMER,
  BY_STRANGER, /* who never was there */
} Who;

/* Where the case stands before the command. */
typedef enum {
  IN_WORK,
  PAUSED,
  CLOSED,
  ARCHIVED,
} Where;

static const struct {
  const char *name;
  const char *step; /* of the Agam SOP */
  Where where;
  TuntasAct act;
  Who who;
  const char *lane; /* of who asks, for BY_OTHER_LANE and BY_CLERK_FOR_ALL */
  const char *choice;
  const char *to_step;
  const char *to_lane;
  const char *note;
  int days; /* of an extension */
  /* What comes of it. */
  int act_done; /* TuntasAct, or REFUSED */
  TuntasWorkflowError error;
  const char *reached;
} cases[] = {
  /* Taking a step. */
  {"take-only-way", "3", IN_WORK, TUNTAS_ACT_TAKE, BY_HOLDER, .act_done = TUNTAS_ACT_TAKE,
   .reached = "4"},
  {"take-choice", "5", IN_WORK, TUNTAS_ACT_TAKE, BY_HOLDER, .choice = "langsung",
   .act_done = TUNTAS_ACT_TAKE, .reached = "11"},
  {"take-ambiguous", "5", IN_WORK, TUNTAS_ACT_TAKE, BY_HOLDER, .act_done = REFUSED,
   .error = TUNTAS_WORKFLOW_ERROR_AMBIGUOUS},
  {"take-unknown-choice", "5", IN_WORK, TUNTAS_ACT_TAKE, BY_HOLDER, .choice = "nanti",
   .act_done = REFUSED, .error = TUNTAS_WORKFLOW_ERROR_NO_EDGE},
  {"take-choice-that-contradicts-step", "5", IN_WORK, TUNTAS_ACT_TAKE, BY_HOLDER, .choice = "rapat",
   .to_step = "11", .act_done = REFUSED, .error = TUNTAS_WORKFLOW_ERROR_NO_EDGE},
  {"take-at-the-end", "13", IN_WORK, TUNTAS_ACT_TAKE, BY_HOLDER, .act_done = REFUSED,
   .error = TUNTAS_WORKFLOW_ERROR_NO_EDGE},
  /* A card that was dropped. */
  {"drop-on-step", "5", IN_WORK, TUNTAS_ACT_TAKE, BY_HOLDER, .to_step = "11",
   .act_done = TUNTAS_ACT_TAKE, .reached = "11"},
  {"drop-on-lane", "5", IN_WORK, TUNTAS_ACT_TAKE, BY_HOLDER, .to_lane = "kabid",
   .act_done = TUNTAS_ACT_TAKE, .reached = "6"},
  {"drop-on-other-lane", "5", IN_WORK, TUNTAS_ACT_TAKE, BY_HOLDER, .to_lane = "kasi",
   .act_done = TUNTAS_ACT_TAKE, .reached = "11"},
  {"drop-where-no-way-leads", "3", IN_WORK, TUNTAS_ACT_TAKE, BY_HOLDER, .to_lane = "kadis",
   .act_done = REFUSED, .error = TUNTAS_WORKFLOW_ERROR_NO_EDGE},
  {"drop-on-step-far-away", "3", IN_WORK, TUNTAS_ACT_TAKE, BY_HOLDER, .to_step = "13",
   .act_done = REFUSED, .error = TUNTAS_WORKFLOW_ERROR_NO_EDGE},
  {"drop-back-is-return", "2", IN_WORK, TUNTAS_ACT_TAKE, BY_HOLDER, .to_lane = "pengadu",
   .note = "KTP belum ada", .act_done = TUNTAS_ACT_RETURN, .reached = "1"},
  {"drop-back-needs-note", "2", IN_WORK, TUNTAS_ACT_TAKE, BY_HOLDER, .to_lane = "pengadu",
   .act_done = REFUSED, .error = TUNTAS_WORKFLOW_ERROR_NEEDS_NOTE},
  /* Returning. */
  {"return", "2", IN_WORK, TUNTAS_ACT_RETURN, BY_HOLDER, .note = "KTP belum ada",
   .act_done = TUNTAS_ACT_RETURN, .reached = "1"},
  {"return-to-itself", "7", IN_WORK, TUNTAS_ACT_RETURN, BY_HOLDER, .note = "tanggal salah",
   .act_done = TUNTAS_ACT_RETURN, .reached = "7"},
  {"return-without-note", "2", IN_WORK, TUNTAS_ACT_RETURN, BY_HOLDER, .act_done = REFUSED,
   .error = TUNTAS_WORKFLOW_ERROR_NEEDS_NOTE},
  {"return-with-blank-note", "2", IN_WORK, TUNTAS_ACT_RETURN, BY_HOLDER, .note = " \n\t",
   .act_done = REFUSED, .error = TUNTAS_WORKFLOW_ERROR_NEEDS_NOTE},
  {"return-where-sop-has-none", "3", IN_WORK, TUNTAS_ACT_RETURN, BY_HOLDER, .note = "ulang",
   .act_done = REFUSED, .error = TUNTAS_WORKFLOW_ERROR_NO_EDGE},
  {"return-is-not-forward", "3", IN_WORK, TUNTAS_ACT_RETURN, BY_HOLDER, .to_step = "4",
   .note = "ulang", .act_done = REFUSED, .error = TUNTAS_WORKFLOW_ERROR_NO_EDGE},
  /* Who may. */
  {"other-lane-may-not", "3", IN_WORK, TUNTAS_ACT_TAKE, BY_OTHER_LANE, "kabid", .act_done = REFUSED,
   .error = TUNTAS_WORKFLOW_ERROR_NOT_IN_LANE},
  {"clerk-may-not", "3", IN_WORK, TUNTAS_ACT_TAKE, BY_CLERK, .act_done = REFUSED,
   .error = TUNTAS_WORKFLOW_ERROR_NOT_IN_LANE},
  {"clerk-for-holder", "3", IN_WORK, TUNTAS_ACT_TAKE, BY_CLERK_FOR, .act_done = TUNTAS_ACT_TAKE,
   .reached = "4"},
  {"clerk-for-other-lane", "3", IN_WORK, TUNTAS_ACT_TAKE, BY_CLERK_FOR_ALL, "kadis",
   .act_done = REFUSED, .error = TUNTAS_WORKFLOW_ERROR_NOT_IN_LANE},
  {"former-may-not", "3", IN_WORK, TUNTAS_ACT_TAKE, BY_FORMER, .act_done = REFUSED,
   .error = TUNTAS_WORKFLOW_ERROR_UNKNOWN_OFFICIAL},
  {"not-for-former", "3", IN_WORK, TUNTAS_ACT_TAKE, BY_CLERK_FOR_FORMER, .act_done = REFUSED,
   .error = TUNTAS_WORKFLOW_ERROR_UNKNOWN_OFFICIAL},
  {"stranger-may-not", "3", IN_WORK, TUNTAS_ACT_NOTE, BY_STRANGER, .note = "halo",
   .act_done = REFUSED, .error = TUNTAS_WORKFLOW_ERROR_UNKNOWN_OFFICIAL},
  {"second-lane-of-step-may", "7", IN_WORK, TUNTAS_ACT_TAKE, BY_OTHER_LANE, "staf",
   .act_done = TUNTAS_ACT_TAKE, .reached = "8"},
  {"clerk-records-outside-step", "12", IN_WORK, TUNTAS_ACT_TAKE, BY_CLERK,
   .act_done = TUNTAS_ACT_TAKE, .reached = "13"},
  {"clerk-may-note", "3", IN_WORK, TUNTAS_ACT_NOTE, BY_CLERK, .note = "pelapor menelepon",
   .act_done = TUNTAS_ACT_NOTE, .reached = "3"},
  {"clerk-may-attach", "3", IN_WORK, TUNTAS_ACT_ATTACH, BY_CLERK, .act_done = TUNTAS_ACT_ATTACH,
   .reached = "3"},
  {"clerk-may-not-pause", "3", IN_WORK, TUNTAS_ACT_PAUSE, BY_CLERK, .act_done = REFUSED,
   .error = TUNTAS_WORKFLOW_ERROR_NOT_IN_LANE},
  /* What leaves the case where it is. */
  {"pause", "3", IN_WORK, TUNTAS_ACT_PAUSE, BY_HOLDER, .act_done = TUNTAS_ACT_PAUSE,
   .reached = "3"},
  {"resume-running", "3", IN_WORK, TUNTAS_ACT_RESUME, BY_HOLDER, .act_done = REFUSED,
   .error = TUNTAS_WORKFLOW_ERROR_WRONG_STATUS},
  {"extend", "3", IN_WORK, TUNTAS_ACT_EXTEND, BY_HOLDER, .note = "ahli cuti", .days = 2,
   .act_done = TUNTAS_ACT_EXTEND, .reached = "3"},
  {"extend-without-reason", "3", IN_WORK, TUNTAS_ACT_EXTEND, BY_HOLDER, .days = 2,
   .act_done = REFUSED, .error = TUNTAS_WORKFLOW_ERROR_NEEDS_NOTE},
  {"extend-by-nothing", "3", IN_WORK, TUNTAS_ACT_EXTEND, BY_HOLDER, .note = "ahli cuti",
   .act_done = REFUSED, .error = TUNTAS_WORKFLOW_ERROR_NEEDS_DURATION},
  {"empty-note", "3", IN_WORK, TUNTAS_ACT_NOTE, BY_HOLDER, .note = "  ", .act_done = REFUSED,
   .error = TUNTAS_WORKFLOW_ERROR_NEEDS_NOTE},
  {"reassign-to-nobody", "3", IN_WORK, TUNTAS_ACT_REASSIGN, BY_HOLDER, .act_done = REFUSED,
   .error = TUNTAS_WORKFLOW_ERROR_NEEDS_OFFICIAL},
  {"register-again", "3", IN_WORK, TUNTAS_ACT_REGISTER, BY_HOLDER, .act_done = REFUSED,
   .error = TUNTAS_WORKFLOW_ERROR_WRONG_STATUS},
  /* Ending. */
  {"close", "13", IN_WORK, TUNTAS_ACT_CLOSE, BY_HOLDER, .act_done = TUNTAS_ACT_CLOSE,
   .reached = "13"},
  {"close-too-early", "12", IN_WORK, TUNTAS_ACT_CLOSE, BY_CLERK, .act_done = REFUSED,
   .error = TUNTAS_WORKFLOW_ERROR_NOT_AT_END},
  {"archive-running", "13", IN_WORK, TUNTAS_ACT_ARCHIVE, BY_HOLDER, .act_done = REFUSED,
   .error = TUNTAS_WORKFLOW_ERROR_WRONG_STATUS},
  {"reopen-running", "3", IN_WORK, TUNTAS_ACT_REOPEN, BY_HOLDER, .note = "lagi",
   .act_done = REFUSED, .error = TUNTAS_WORKFLOW_ERROR_WRONG_STATUS},
  /* While it is paused. */
  {"take-paused", "3", PAUSED, TUNTAS_ACT_TAKE, BY_HOLDER, .act_done = REFUSED,
   .error = TUNTAS_WORKFLOW_ERROR_WRONG_STATUS},
  {"pause-paused", "3", PAUSED, TUNTAS_ACT_PAUSE, BY_HOLDER, .act_done = REFUSED,
   .error = TUNTAS_WORKFLOW_ERROR_WRONG_STATUS},
  {"extend-paused", "3", PAUSED, TUNTAS_ACT_EXTEND, BY_HOLDER, .note = "x", .days = 1,
   .act_done = REFUSED, .error = TUNTAS_WORKFLOW_ERROR_WRONG_STATUS},
  {"close-paused", "13", PAUSED, TUNTAS_ACT_CLOSE, BY_HOLDER, .act_done = REFUSED,
   .error = TUNTAS_WORKFLOW_ERROR_WRONG_STATUS},
  {"resume", "3", PAUSED, TUNTAS_ACT_RESUME, BY_HOLDER, .act_done = TUNTAS_ACT_RESUME,
   .reached = "3"},
  {"note-paused", "3", PAUSED, TUNTAS_ACT_NOTE, BY_CLERK, .note = "masih menunggu",
   .act_done = TUNTAS_ACT_NOTE, .reached = "3"},
  /* When it is closed. */
  {"archive", "13", CLOSED, TUNTAS_ACT_ARCHIVE, BY_CLERK, .act_done = TUNTAS_ACT_ARCHIVE,
   .reached = "13"},
  {"take-closed", "13", CLOSED, TUNTAS_ACT_TAKE, BY_HOLDER, .act_done = REFUSED,
   .error = TUNTAS_WORKFLOW_ERROR_WRONG_STATUS},
  {"close-closed", "13", CLOSED, TUNTAS_ACT_CLOSE, BY_HOLDER, .act_done = REFUSED,
   .error = TUNTAS_WORKFLOW_ERROR_WRONG_STATUS},
  {"classify-closed", "13", CLOSED, TUNTAS_ACT_CLASSIFY, BY_HOLDER, .act_done = REFUSED,
   .error = TUNTAS_WORKFLOW_ERROR_WRONG_STATUS},
  {"reopen", "13", CLOSED, TUNTAS_ACT_REOPEN, BY_CLERK, .note = "belum selesai",
   .act_done = TUNTAS_ACT_REOPEN, .reached = "2"},
  {"reopen-at-step", "13", CLOSED, TUNTAS_ACT_REOPEN, BY_CLERK, .note = "rapat ulang",
   .to_step = "6", .act_done = TUNTAS_ACT_REOPEN, .reached = "6"},
  {"reopen-nowhere", "13", CLOSED, TUNTAS_ACT_REOPEN, BY_CLERK, .note = "x", .to_step = "77",
   .act_done = REFUSED, .error = TUNTAS_WORKFLOW_ERROR_NO_EDGE},
  {"reopen-without-reason", "13", CLOSED, TUNTAS_ACT_REOPEN, BY_CLERK, .act_done = REFUSED,
   .error = TUNTAS_WORKFLOW_ERROR_NEEDS_NOTE},
  /* When it is archived. */
  {"reopen-archived", "13", ARCHIVED, TUNTAS_ACT_REOPEN, BY_CLERK, .note = "belum selesai",
   .act_done = TUNTAS_ACT_REOPEN, .reached = "2"},
  {"archive-archived", "13", ARCHIVED, TUNTAS_ACT_ARCHIVE, BY_CLERK, .act_done = REFUSED,
   .error = TUNTAS_WORKFLOW_ERROR_WRONG_STATUS},
  {"letter-archived", "13", ARCHIVED, TUNTAS_ACT_LETTER, BY_CLERK, .act_done = REFUSED,
   .error = TUNTAS_WORKFLOW_ERROR_WRONG_STATUS},
  {"note-archived", "13", ARCHIVED, TUNTAS_ACT_NOTE, BY_CLERK, .note = "surat kembali",
   .act_done = TUNTAS_ACT_NOTE, .reached = "13"},
};

static void
bring_to (Fixture *f, const char *step, Where where)
{
  fixture_walk_to (f, step);
  if (where == PAUSED)
    fixture_act (f, TUNTAS_ACT_PAUSE, NULL);
  if (where == CLOSED || where == ARCHIVED)
    fixture_act (f, TUNTAS_ACT_CLOSE, NULL);
  if (where == ARCHIVED)
    fixture_act (f, TUNTAS_ACT_ARCHIVE, NULL);
  fixture_pass_minutes (f, 30);
}

static void
set_who (Fixture *f, TuntasCommand *command, Who who, const char *lane)
{
  switch (who) {
  case BY_HOLDER:
    break;
  case BY_OTHER_LANE:
    command->by = fixture_official (f, lane, 0);
    break;
  case BY_CLERK:
    command->by = FIXTURE_CLERK;
    break;
  case BY_CLERK_FOR:
    command->on_behalf = command->by;
    command->by = FIXTURE_CLERK;
    break;
  case BY_CLERK_FOR_ALL:
    command->by = FIXTURE_CLERK;
    command->on_behalf = fixture_official (f, lane, 0);
    break;
  case BY_FORMER:
    command->by = FIXTURE_FORMER;
    break;
  case BY_CLERK_FOR_FORMER:
    command->by = FIXTURE_CLERK;
    command->on_behalf = FIXTURE_FORMER;
    break;
  case BY_STRANGER:
  default:
    command->by = 4711;
    break;
  }
}

static void
test_case (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (Fixture) f = fixture_new ("agam-pengaduan");
  g_autoptr (TuntasCommand) command = NULL;
  g_autoptr (GError) error = NULL;
  TuntasEvent *event = NULL;
  guint n_events = 0;

  bring_to (f, cases[i].step, cases[i].where);
  command = fixture_command (f, cases[i].act);
  set_who (f, command, cases[i].who, cases[i].lane);
  command->choice = g_strdup (cases[i].choice);
  command->to_step = g_strdup (cases[i].to_step);
  command->to_lane = g_strdup (cases[i].to_lane);
  command->note = g_strdup (cases[i].note);
  if (cases[i].days > 0)
    command->duration = (TuntasDuration){cases[i].days, TUNTAS_DURATION_HARI_KERJA};
  n_events = f->events->len;

  if (cases[i].act_done == REFUSED) {
    g_assert_false (fixture_try (f, command, &error));
    g_assert_error (error, TUNTAS_WORKFLOW_ERROR, (int)cases[i].error);
    g_assert_cmpuint (f->events->len, ==, n_events);
    g_assert_cmpstr (f->state->step, ==, cases[i].step);
    return;
  }
  fixture_try (f, command, &error);
  g_assert_no_error (error);
  event = g_ptr_array_index (f->events, n_events);
  g_assert_cmpint (event->act, ==, cases[i].act_done);
  g_assert_cmpint (event->by, ==, command->by);
  g_assert_cmpint (event->on_behalf, ==, command->on_behalf);
  g_assert_cmpint (event->at, ==, f->now);
  g_assert_cmpint (event->version, ==, (int)n_events + 1);
  g_assert_cmpstr (event->from_step, ==, cases[i].step);
  g_assert_cmpstr (event->note, ==, cases[i].note);
  g_assert_cmpstr (f->state->step, ==, cases[i].reached);
  fixture_check_rebuild (f);
}

static void
test_reassign (void)
{
  g_autoptr (Fixture) f = fixture_new ("agam-pengaduan");
  g_autoptr (TuntasCommand) command = NULL;
  g_autoptr (GError) error = NULL;
  gint64 since = 0;

  fixture_walk_to (f, "3");
  since = f->state->step_since;
  fixture_pass_minutes (f, 60);
  command = fixture_command (f, TUNTAS_ACT_REASSIGN);
  command->official = fixture_official (f, "kasi", 1);
  fixture_do (f, command);
  g_assert_cmpint (f->state->holder, ==, command->official);
  /* Another hand, the same clock. */
  g_assert_cmpint (f->state->step_since, ==, since);
  g_assert_false (fixture_try (f, command, &error));
  g_assert_error (error, TUNTAS_WORKFLOW_ERROR, TUNTAS_WORKFLOW_ERROR_WRONG_OFFICIAL);
  g_clear_error (&error);
  command->official = fixture_official (f, "kadis", 0);
  g_assert_false (fixture_try (f, command, &error));
  g_assert_error (error, TUNTAS_WORKFLOW_ERROR, TUNTAS_WORKFLOW_ERROR_WRONG_OFFICIAL);
}

static void
test_chosen_holder (void)
{
  g_autoptr (Fixture) f = fixture_new ("agam-pengaduan");
  g_autoptr (TuntasCommand) command = NULL;
  g_autoptr (GError) error = NULL;

  fixture_walk_to (f, "3");
  command = fixture_command (f, TUNTAS_ACT_TAKE);
  command->official = fixture_official (f, "kasi", 0);
  g_assert_false (fixture_try (f, command, &error));
  g_assert_error (error, TUNTAS_WORKFLOW_ERROR, TUNTAS_WORKFLOW_ERROR_WRONG_OFFICIAL);
  g_clear_error (&error);
  command->official = FIXTURE_FORMER;
  g_assert_false (fixture_try (f, command, &error));
  g_assert_error (error, TUNTAS_WORKFLOW_ERROR, TUNTAS_WORKFLOW_ERROR_WRONG_OFFICIAL);
  g_clear_error (&error);
  command->official = fixture_official (f, "kabid", 1);
  fixture_do (f, command);
  g_assert_cmpint (f->state->holder, ==, command->official);
  fixture_walk_to (f, "11");
  {
    g_autoptr (TuntasCommand) outside = fixture_command (f, TUNTAS_ACT_TAKE);

    outside->official = FIXTURE_CLERK;
    g_assert_false (fixture_try (f, outside, &error));
    g_assert_error (error, TUNTAS_WORKFLOW_ERROR, TUNTAS_WORKFLOW_ERROR_WRONG_OFFICIAL);
  }
}

static void
test_classify (void)
{
  g_autoptr (Fixture) f = fixture_new ("agam-pengaduan");
  g_autoptr (TuntasCommand) command = NULL;
  g_autoptr (GError) error = NULL;

  fixture_register (f);
  command = fixture_command (f, TUNTAS_ACT_CLASSIFY);
  command->kind = TUNTAS_CASE_KIND_PENGADUAN;
  command->supervisory = TRUE;
  fixture_do (f, command);
  g_assert_true (f->state->supervisory);
  command->kind = TUNTAS_CASE_KIND_PERIODE_SURVEI;
  g_assert_false (fixture_try (f, command, &error));
  g_assert_error (error, TUNTAS_WORKFLOW_ERROR, TUNTAS_WORKFLOW_ERROR_WRONG_KIND);
  fixture_check_rebuild (f);
}

static void
test_register (void)
{
  g_autoptr (Fixture) f = fixture_new ("agam-pengaduan");
  g_autoptr (TuntasComplaint) complaint = tuntas_complaint_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (TuntasEvent) event = NULL;
  g_autoptr (TuntasEvent) refused = NULL;
  g_autofree char *channel = NULL;

  complaint->channel = TUNTAS_CHANNEL_LAPOR;
  complaint->received_at = f->now - 86400;
  event = tuntas_workflow_register (f->sop, complaint, f->actors, f->calendar,
                                    fixture_official (f, "staf", 1), 0, f->now, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (event->from_step, ==, "1");
  g_assert_cmpstr (event->to_step, ==, "2");
  g_assert_cmpstr (event->to_lane, ==, "staf");
  /* Who takes it in at the counter holds it. */
  g_assert_cmpint (event->holder, ==, event->by);
  g_assert_cmpint (event->version, ==, 1);
  channel = tuntas_details_get (event->details, "channel");
  g_assert_cmpstr (channel, ==, "lapor");
  f->state = tuntas_workflow_apply (f->sop, NULL, event, &error);
  g_assert_no_error (error);
  g_assert_cmpint (f->state->milestones[TUNTAS_MILESTONE_RECEIVED], ==, complaint->received_at);
  g_assert_cmpint (f->state->step_since, ==, f->now);

  refused = tuntas_workflow_register (f->sop, complaint, f->actors, f->calendar, FIXTURE_FORMER, 0,
                                      f->now, &error);
  g_assert_null (refused);
  g_assert_error (error, TUNTAS_WORKFLOW_ERROR, TUNTAS_WORKFLOW_ERROR_UNKNOWN_OFFICIAL);
  g_clear_error (&error);
  refused = tuntas_workflow_register (f->sop, complaint, f->actors, f->calendar, FIXTURE_CLERK,
                                      fixture_official (f, "kadis", 0), f->now, &error);
  g_assert_null (refused);
  g_assert_error (error, TUNTAS_WORKFLOW_ERROR, TUNTAS_WORKFLOW_ERROR_WRONG_OFFICIAL);
  g_clear_error (&error);
  complaint->kind = TUNTAS_CASE_KIND_PERIODE_SURVEI;
  refused = tuntas_workflow_register (f->sop, complaint, f->actors, f->calendar, FIXTURE_CLERK, 0,
                                      f->now, &error);
  g_assert_null (refused);
  g_assert_error (error, TUNTAS_WORKFLOW_ERROR, TUNTAS_WORKFLOW_ERROR_WRONG_KIND);
}

static void
retire_lane (Fixture *f, const char *lane)
{
  for (guint i = 0; i < 2; i++)
    tuntas_actors_find (f->actors, fixture_official (f, lane, i))->active = FALSE;
}

/* A post that nobody holds stops the case with advice; a Plh. in its stead moves it on. */
static void
test_vacant_post (void)
{
  g_autoptr (Fixture) f = fixture_new ("agam-pengaduan");
  g_autoptr (TuntasCommand) command = NULL;
  g_autoptr (GError) error = NULL;
  TuntasAssignment *assignment = tuntas_assignment_new ();

  fixture_walk_to (f, "3");
  retire_lane (f, "kasi");
  command = fixture_command (f, TUNTAS_ACT_TAKE);
  command->by = FIXTURE_CLERK;
  g_assert_false (fixture_try (f, command, &error));
  g_assert_error (error, TUNTAS_WORKFLOW_ERROR, TUNTAS_WORKFLOW_ERROR_NOT_IN_LANE);
  g_assert_nonnull (strstr (error->message, "Plh."));
  g_clear_error (&error);
  assignment->kind = TUNTAS_ASSIGNMENT_KIND_PLH;
  assignment->official = FIXTURE_CLERK;
  assignment->for_official = fixture_official (f, "kasi", 0);
  assignment->from = 20261101;
  assignment->until = 20261130;
  f->actors->assignments = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_assignment_unref);
  g_ptr_array_add (f->actors->assignments, assignment);
  fixture_do (f, command);
  g_assert_cmpstr (f->state->step, ==, "4");
}

/* A team may be of other agencies altogether: the office records what it did. */
static void
test_team_from_elsewhere (void)
{
  g_autoptr (Fixture) f = fixture_new ("agam-pengaduan");
  g_autoptr (TuntasCommand) command = NULL;
  g_autoptr (GError) error = NULL;

  fixture_walk_to (f, "8");
  command = fixture_command (f, TUNTAS_ACT_TAKE);
  command->by = FIXTURE_CLERK;
  g_assert_false (fixture_try (f, command, &error));
  g_assert_error (error, TUNTAS_WORKFLOW_ERROR, TUNTAS_WORKFLOW_ERROR_NOT_IN_LANE);
  retire_lane (f, "tim");
  fixture_do (f, command);
  g_assert_cmpstr (f->state->step, ==, "9");
}

/* A refusal tells a clerk what is possible instead. */
static void
test_messages (void)
{
  g_autoptr (Fixture) f = fixture_new ("agam-pengaduan");
  g_autoptr (TuntasCommand) command = NULL;
  g_autoptr (GError) error = NULL;

  fixture_walk_to (f, "5");
  command = fixture_command (f, TUNTAS_ACT_TAKE);
  fixture_try (f, command, &error);
  g_assert_nonnull (strstr (error->message, "Putuskan tanpa rapat"));
  g_assert_nonnull (strstr (error->message, "langsung"));
  g_clear_error (&error);
  command->by = FIXTURE_CLERK;
  fixture_try (f, command, &error);
  g_assert_nonnull (strstr (error->message, "Kadis"));
}

/* An event that was tampered with does not follow from those before it. */
static void
test_broken_ledger (void)
{
  static const struct {
    const char *to_step;
    const char *to_lane;
    const char *from_step;
    TuntasAct act;
    gint64 minutes;
    const char *choice;
  } bad[] = {
    {"4", "kabid", "3", TUNTAS_ACT_TAKE, 0, "rapat"}, {"5", "kadis", "3", TUNTAS_ACT_TAKE, 0},
    {"4", "kadis", "3", TUNTAS_ACT_TAKE, 0},          {"4", "kabid", "2", TUNTAS_ACT_TAKE, 0},
    {"4", "kabid", "3", TUNTAS_ACT_RETURN, 0},        {"4", "kabid", "3", TUNTAS_ACT_TAKE, -1},
    {NULL, "kasi", "3", TUNTAS_ACT_CLOSE, 0},         {"2", "staf", "3", TUNTAS_ACT_REOPEN, 0},
    {NULL, "kasi", "3", TUNTAS_ACT_RESUME, 0},        {"2", "staf", NULL, TUNTAS_ACT_REGISTER, 0},
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autoptr (Fixture) f = fixture_new ("agam-pengaduan");
    g_autoptr (TuntasEvent) event = tuntas_event_new ();
    g_autoptr (GError) error = NULL;
    g_autoptr (TuntasCaseState) rebuilt = NULL;

    fixture_walk_to (f, "3");
    event->act = bad[i].act;
    event->from_step = g_strdup (bad[i].from_step);
    event->to_step = g_strdup (bad[i].to_step);
    event->to_lane = g_strdup (bad[i].to_lane);
    event->minutes = bad[i].minutes;
    event->choice = g_strdup (bad[i].choice);
    g_ptr_array_add (f->events, tuntas_event_ref (event));
    rebuilt = tuntas_workflow_rebuild (f->sop, f->events, &error);
    g_assert_null (rebuilt);
    g_assert_error (error, TUNTAS_WORKFLOW_ERROR, TUNTAS_WORKFLOW_ERROR_BROKEN_LEDGER);
  }
}

/* At the last step, going on is not taken for going back, though only a way back leaves it. */
static void
test_end_with_correction (void)
{
  g_autoptr (GError) error = NULL;
  const char *text = "[sop]\nformat=1\nnama=uji\njudul=Uji\ninstansi=Dinas Uji\nmasuk=6a\n"
                     "[pelaksana p]\njudul=P\njenis=unit\n"
                     "[langkah 6a]\nkegiatan=k\nringkas=r\npelaksana=p\nwaktu=-\nakhir=ya\n"
                     "[alur 6a > 6a]\ntombol=Ulangi\nkoreksi=ya\nsumber=usulan\n";
  g_autoptr (Fixture) f = fixture_new_take (tuntas_sop_reader_read (text, -1, "uji.sop", &error));
  g_autoptr (TuntasCommand) command = NULL;

  fixture_register (f);
  command = fixture_command (f, TUNTAS_ACT_TAKE);
  command->note = g_strdup ("lanjut");
  g_assert_false (fixture_try (f, command, &error));
  g_assert_error (error, TUNTAS_WORKFLOW_ERROR, TUNTAS_WORKFLOW_ERROR_NO_EDGE);
  fixture_return (f, "sekali lagi");
  g_assert_cmpint (f->state->passes, ==, 2);
  fixture_act (f, TUNTAS_ACT_CLOSE, NULL);
  fixture_check_rebuild (f);
}

/* Words that nobody knows are no more accepted than moves that the SOP has not. */
static void
test_broken_words (void)
{
  static const struct {
    TuntasAct act;
    const char *to_step;
    const char *reason;
    const char *details;
  } bad[] = {
    {TUNTAS_ACT_PAUSE, NULL, "malas", NULL},
    {TUNTAS_ACT_CLASSIFY, NULL, NULL, "kind=rahasia"},
    {TUNTAS_ACT_REGISTER, "2", NULL, "kind=gosip\nrevision=1\nsop=agam-pengaduan"},
    {TUNTAS_ACT_REGISTER, "88", NULL, "kind=pengaduan\nrevision=1\nsop=agam-pengaduan"},
    {TUNTAS_ACT_REGISTER, "2", NULL, "kind=pengaduan\nrevision=1\nsop=lain"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autoptr (Fixture) f = fixture_new ("agam-pengaduan");
    g_autoptr (TuntasEvent) event = tuntas_event_new ();
    g_autoptr (GError) error = NULL;

    if (bad[i].act != TUNTAS_ACT_REGISTER)
      fixture_walk_to (f, "2");
    event->act = bad[i].act;
    event->from_step = f->state != NULL ? g_strdup ("2") : NULL;
    event->to_step = g_strdup (bad[i].to_step);
    event->to_lane = g_strdup ("staf");
    event->reason = g_strdup (bad[i].reason);
    event->details = g_strdup (bad[i].details);
    g_assert_null (tuntas_workflow_apply (f->sop, f->state, event, &error));
    g_assert_error (error, TUNTAS_WORKFLOW_ERROR, TUNTAS_WORKFLOW_ERROR_BROKEN_LEDGER);
  }
}

/* The first event missing, none at all, or another revision: nothing to add up. */
static void
test_no_beginning (void)
{
  g_autoptr (Fixture) f = fixture_new ("agam-pengaduan");
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (tuntas_workflow_rebuild (f->sop, none, &error));
  g_assert_error (error, TUNTAS_WORKFLOW_ERROR, TUNTAS_WORKFLOW_ERROR_BROKEN_LEDGER);
  g_clear_error (&error);
  fixture_walk_to (f, "4");
  f->sop->revision = 2;
  g_assert_null (tuntas_workflow_rebuild (f->sop, f->events, &error));
  g_assert_error (error, TUNTAS_WORKFLOW_ERROR, TUNTAS_WORKFLOW_ERROR_BROKEN_LEDGER);
  g_clear_error (&error);
  f->sop->revision = 1;
  g_ptr_array_remove_index (f->events, 0);
  g_assert_null (tuntas_workflow_rebuild (f->sop, f->events, &error));
  g_assert_error (error, TUNTAS_WORKFLOW_ERROR, TUNTAS_WORKFLOW_ERROR_BROKEN_LEDGER);
}

/* A clock that was set back takes no time away. */
static void
test_clock_set_back (void)
{
  g_autoptr (Fixture) f = fixture_new ("agam-pengaduan");
  TuntasEvent *event = NULL;

  fixture_walk_to (f, "3");
  f->now -= 7200;
  fixture_take (f, NULL);
  event = g_ptr_array_index (f->events, f->events->len - 1);
  g_assert_cmpint (event->minutes, ==, 0);
  fixture_check_rebuild (f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/workflow/decide/", cases[i].name, NULL);

    g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
  }
  g_test_add_func ("/workflow/reassign", test_reassign);
  g_test_add_func ("/workflow/chosen-holder", test_chosen_holder);
  g_test_add_func ("/workflow/classify", test_classify);
  g_test_add_func ("/workflow/register", test_register);
  g_test_add_func ("/workflow/vacant-post", test_vacant_post);
  g_test_add_func ("/workflow/team-from-elsewhere", test_team_from_elsewhere);
  g_test_add_func ("/workflow/end-with-correction", test_end_with_correction);
  g_test_add_func ("/workflow/broken-words", test_broken_words);
  g_test_add_func ("/workflow/messages", test_messages);
  g_test_add_func ("/workflow/broken-ledger", test_broken_ledger);
  g_test_add_func ("/workflow/no-beginning", test_no_beginning);
  g_test_add_func ("/workflow/clock-set-back", test_clock_set_back);
  return g_test_run ();
}
