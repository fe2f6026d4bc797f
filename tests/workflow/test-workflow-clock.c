/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workflow-fixture.h"

static gint64
moment (Fixture *f, int date, int hour, int minute)
{
  return tuntas_calendar_time_of (f->calendar, date, hour * 60 + minute);
}

/* Puts the case at a step as if it had come there at that moment. */
static void
come_to (Fixture *f, const char *label, int date, int hour, int minute)
{
  f->now = moment (f, date, hour, minute);
  fixture_walk_to (f, label);
  g_assert_cmpint (f->state->step_since, ==, f->now);
}

static gint64
due (Fixture *f)
{
  return tuntas_workflow_step_due (f->sop, f->state, f->calendar);
}

static gint64
consumed (Fixture *f)
{
  return tuntas_workflow_consumed_minutes (f->state, f->calendar, f->now);
}

static gint64
budget (Fixture *f)
{
  return tuntas_workflow_budget_minutes (f->sop, f->state, f->calendar);
}

/* Agam step 3 has "15 Jam": two working days, whatever lies between. */
static void
test_hours (void)
{
  g_autoptr (Fixture) f = fixture_new ("agam-pengaduan");

  come_to (f, "3", 20260820, 10, 0);
  g_assert_cmpint (due (f), ==, moment (f, 20260824, 10, 0));
  g_assert_cmpint (budget (f), ==, 900);
  g_assert_cmpint (consumed (f), ==, 0);
  f->now = moment (f, 20260821, 8, 0);
  g_assert_cmpint (consumed (f), ==, 330);
  f->now = moment (f, 20260824, 10, 40);
  g_assert_cmpint (consumed (f), ==, 940);
}

/* Bandungan step 5 has "2 hari": by date, to the close of the second working day. */
static void
test_days (void)
{
  g_autoptr (Fixture) f = fixture_new ("bandungan-keluhan");

  come_to (f, "5", 20261222, 14, 0);
  /* 23 is one, 24 cuti bersama, 25 Natal, weekend, 28 is the second. */
  g_assert_cmpint (due (f), ==, moment (f, 20261228, 16, 0));
}

static void
test_months (void)
{
  g_autoptr (Fixture) f = fixture_new ("bandungan-ikm");

  come_to (f, "4", 20260831, 9, 0);
  /* 31 Aug + 4 months = 31 Dec 2026, a Thursday that is no holiday. */
  g_assert_cmpint (tuntas_calendar_date_of (f->calendar, due (f)), ==, 20261231);
}

static void
test_no_time (void)
{
  g_autoptr (Fixture) f = fixture_new ("padang-disnaker-pengaduan");
  g_autoptr (TuntasCommand) extend = NULL;
  g_autoptr (TuntasCommand) again = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  fixture_walk_to (f, "12");
  fixture_act (f, TUNTAS_ACT_CLOSE, NULL);
  /* A closed case has no deadline. */
  g_assert_cmpint (due (f), ==, 0);
  g_assert_cmpint (consumed (f), ==, 0);
  again = fixture_command (f, TUNTAS_ACT_REOPEN);
  again->to_step = g_strdup ("1");
  again->note = g_strdup ("laporan baru");
  fixture_do (f, again);
  /* Nor has a step whose time is "-". */
  g_assert_cmpint (due (f), ==, 0);
  g_assert_cmpint (budget (f), ==, 0);
  sentence = tuntas_workflow_step_sentence (f->sop, f->state, f->calendar, f->now);
  g_assert_null (sentence);
  extend = fixture_command (f, TUNTAS_ACT_EXTEND);
  extend->note = g_strdup ("x");
  extend->duration = (TuntasDuration){1, TUNTAS_DURATION_JAM};
  g_assert_false (fixture_try (f, extend, &error));
  g_assert_error (error, TUNTAS_WORKFLOW_ERROR, TUNTAS_WORKFLOW_ERROR_NEEDS_DURATION);
}

static void
test_pause (void)
{
  g_autoptr (Fixture) f = fixture_new ("agam-pengaduan");
  g_autofree char *sentence = NULL;
  g_autofree char *after = NULL;
  TuntasEvent *event = NULL;

  come_to (f, "3", 20261123, 7, 30);
  fixture_pass_minutes (f, 100);
  fixture_act (f, TUNTAS_ACT_PAUSE, NULL);
  g_assert_cmpstr (f->state->pause_owner, ==, "Pengadu");
  g_assert_cmpint (f->state->pause_reason, ==, TUNTAS_PAUSE_REASON_COMPLAINANT);
  fixture_pass_minutes (f, 450);
  /* While it waits nothing runs. */
  g_assert_cmpint (consumed (f), ==, 100);
  sentence = tuntas_workflow_step_sentence (f->sop, f->state, f->calendar, f->now);
  g_assert_cmpstr (sentence, ==,
                   "15 jam kerja sejak Sen 07.30; jatuh tempo Sel 16.00; berhenti sejak Sen 09.10, "
                   "menunggu Pengadu");
  fixture_act (f, TUNTAS_ACT_RESUME, NULL);
  event = g_ptr_array_index (f->events, f->events->len - 1);
  g_assert_cmpint (event->minutes, ==, 450);
  g_assert_cmpint (f->state->paused_minutes, ==, 450);
  g_assert_cmpint (f->state->paused_since, ==, 0);
  g_assert_null (f->state->pause_owner);
  g_assert_cmpint (consumed (f), ==, 100);
  g_assert_cmpint (budget (f), ==, 900);
  /* 900 + 450 minutes: three working days. */
  g_assert_cmpint (tuntas_calendar_date_of (f->calendar, due (f)), ==, 20261125);
  after = tuntas_workflow_step_sentence (f->sop, f->state, f->calendar, f->now);
  g_assert_cmpstr (
    after, ==,
    "15 jam kerja sejak Sen 07.30; jatuh tempo Sel 16.00; jeda 7 jam 30 menit kerja; "
    "menjadi Rab 16.00");
  /* After its file was complete, waiting does not help the complainant's limits any more. */
  g_assert_cmpint (f->state->complainant_minutes, ==, 0);
  fixture_pass_minutes (f, 50);
  fixture_take (f, NULL);
  event = g_ptr_array_index (f->events, f->events->len - 1);
  g_assert_cmpint (event->minutes, ==, 150);
  g_assert_cmpint (event->paused_minutes, ==, 450);
  g_assert_cmpint (f->state->paused_minutes, ==, 0);
  fixture_check_rebuild (f);
}

static void
test_pause_before_complete (void)
{
  g_autoptr (Fixture) f = fixture_new ("agam-pengaduan");
  g_autoptr (TuntasCommand) other = NULL;

  fixture_register (f);
  fixture_act (f, TUNTAS_ACT_PAUSE, NULL);
  fixture_pass_minutes (f, 70);
  fixture_act (f, TUNTAS_ACT_RESUME, NULL);
  g_assert_cmpint (f->state->complainant_minutes, ==, 70);
  other = fixture_command (f, TUNTAS_ACT_PAUSE);
  other->reason = TUNTAS_PAUSE_REASON_AGENCY;
  other->owner = g_strdup ("Dinas Perhubungan");
  fixture_do (f, other);
  g_assert_cmpstr (f->state->pause_owner, ==, "Dinas Perhubungan");
  fixture_pass_minutes (f, 30);
  fixture_act (f, TUNTAS_ACT_RESUME, NULL);
  g_assert_cmpint (f->state->complainant_minutes, ==, 70);
  g_assert_cmpint (f->state->paused_minutes, ==, 100);
}

static void
test_extend (void)
{
  g_autoptr (Fixture) f = fixture_new ("agam-pengaduan");
  g_autoptr (TuntasCommand) days = NULL;
  g_autoptr (TuntasCommand) minutes = NULL;
  g_autofree char *sentence = NULL;
  TuntasEvent *event = NULL;
  gint64 before = 0;

  come_to (f, "3", 20261123, 7, 30);
  before = due (f);
  days = fixture_command (f, TUNTAS_ACT_EXTEND);
  days->note = g_strdup ("ahli cuti");
  days->duration = (TuntasDuration){1, TUNTAS_DURATION_HARI_KERJA};
  fixture_do (f, days);
  event = g_ptr_array_index (f->events, f->events->len - 1);
  g_assert_cmpint (event->duration.amount, ==, 1);
  g_assert_cmpint (event->minutes, ==, tuntas_calendar_elapsed (f->calendar, before, due (f)));
  g_assert_cmpint (due (f), >, before);
  /* A second one of another unit adds to the first. */
  before = due (f);
  minutes = fixture_command (f, TUNTAS_ACT_EXTEND);
  minutes->note = g_strdup ("masih menunggu berkas");
  minutes->duration = (TuntasDuration){45, TUNTAS_DURATION_MENIT};
  fixture_do (f, minutes);
  g_assert_cmpint (tuntas_calendar_elapsed (f->calendar, before, due (f)), ==, 45);
  g_assert_cmpint (budget (f), ==, 900 + f->state->extension_minutes);
  sentence = tuntas_workflow_step_sentence (f->sop, f->state, f->calendar, f->now);
  g_assert_cmpstr (
    sentence, ==,
    "15 jam kerja sejak Sen 07.30; jatuh tempo Sel 16.00; diperpanjang 8 jam 15 menit "
    "kerja; menjadi Kam 08.15");
  fixture_take (f, NULL);
  g_assert_cmpint (f->state->extension_minutes, ==, 0);
  fixture_check_rebuild (f);
}

/* A holiday that is decreed later moves deadlines, but nothing that has happened. */
static void
test_calendar_changes (void)
{
  g_autoptr (Fixture) f = fixture_new ("agam-pengaduan");
  g_autoptr (GPtrArray) holidays =
               g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_holiday_unref);
  TuntasHoliday *holiday = tuntas_holiday_new ();
  gint64 before = 0;

  come_to (f, "2", 20261123, 7, 30);
  fixture_pass_minutes (f, 900);
  fixture_take (f, NULL);
  fixture_act (f, TUNTAS_ACT_PAUSE, NULL);
  fixture_pass_minutes (f, 900);
  fixture_act (f, TUNTAS_ACT_RESUME, NULL);
  before = due (f);
  holiday->date = 20261124;
  holiday->kind = TUNTAS_HOLIDAY_LOCAL;
  holiday->name = g_strdup ("hari jadi daerah");
  holiday->decreed = TRUE;
  g_ptr_array_add (holidays, holiday);
  tuntas_calendar_unref (f->calendar);
  f->calendar = tuntas_calendar_new (tuntas_calendar_default_hours (), holidays, NULL);
  fixture_check_rebuild (f);
  g_assert_cmpint (f->state->office_minutes, ==, 900);
  g_assert_cmpint (f->state->paused_minutes, ==, 900);
  g_assert_cmpint (due (f), >=, before);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/workflow/clock/hours", test_hours);
  g_test_add_func ("/workflow/clock/days", test_days);
  g_test_add_func ("/workflow/clock/months", test_months);
  g_test_add_func ("/workflow/clock/no-time", test_no_time);
  g_test_add_func ("/workflow/clock/pause", test_pause);
  g_test_add_func ("/workflow/clock/pause-before-complete", test_pause_before_complete);
  g_test_add_func ("/workflow/clock/extend", test_extend);
  g_test_add_func ("/workflow/clock/calendar-changes", test_calendar_changes);
  return g_test_run ();
}
