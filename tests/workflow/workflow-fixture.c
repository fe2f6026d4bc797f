/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workflow-fixture.h"

#include "tuntas-holiday-file.h"
#include "tuntas-sop-reader.h"

/* Monday 2026-11-23 07.30 WIB, when the vectors of the standard times begin. */
#define START_DATE 20261123
#define START_MINUTE (7 * 60 + 30)

TuntasSop *
fixture_read_sop (const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *file = g_strconcat (name, ".sop", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("TUNTAS_DATA_DIR"), "sop", file, NULL);
  TuntasSop *sop = tuntas_sop_reader_read_file (path, &error);

  g_assert_no_error (error);
  return sop;
}

TuntasCalendar *
fixture_new_calendar (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (g_getenv ("TUNTAS_DATA_DIR"), "holidays", NULL);
  g_autoptr (GPtrArray) holidays = tuntas_holiday_file_read_folder (path, &error);
  TuntasCalendar *calendar = NULL;

  g_assert_no_error (error);
  calendar = tuntas_calendar_new (tuntas_calendar_default_hours (), holidays, &error);
  g_assert_no_error (error);
  return calendar;
}

static void
add_official (GPtrArray *officials, gint64 id, const char *const *lanes, gboolean active)
{
  TuntasOfficial *official = tuntas_official_new ();

  official->id = id;
  official->name = g_strdup_printf ("Pejabat %d", (int)id);
  official->lanes = g_strdupv ((char **)lanes);
  official->active = active;
  g_ptr_array_add (officials, official);
}

static gint64
official_id (guint lane, guint which)
{
  return 100 + 10 * (gint64)lane + which;
}

static GPtrArray *
list_officials (TuntasSop *sop)
{
  GPtrArray *officials = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_official_unref);
  const char *const nothing[] = {NULL};
  g_autoptr (GStrvBuilder) all = g_strv_builder_new ();
  g_auto (GStrv) every = NULL;

  add_official (officials, FIXTURE_CLERK, nothing, TRUE);
  for (guint i = 0; i < sop->lanes->len; i++) {
    TuntasLane *lane = g_ptr_array_index (sop->lanes, i);
    const char *const own[] = {lane->id, NULL};

    g_strv_builder_add (all, lane->id);
    if (lane->kind == TUNTAS_LANE_KIND_OUTSIDE)
      continue;
    add_official (officials, official_id (i, 0), own, TRUE);
    add_official (officials, official_id (i, 1), own, TRUE);
  }
  every = g_strv_builder_end (all);
  add_official (officials, FIXTURE_FORMER, (const char *const *)every, FALSE);
  return officials;
}

Fixture *
fixture_new (const char *sop_name)
{
  return fixture_new_take (fixture_read_sop (sop_name));
}

Fixture *
fixture_new_take (TuntasSop *sop)
{
  Fixture *self = g_new0 (Fixture, 1);
  g_autoptr (GPtrArray) officials = NULL;

  self->sop = sop;
  self->calendar = fixture_new_calendar ();
  officials = list_officials (self->sop);
  self->actors = tuntas_actors_new_for (officials, NULL);
  self->events = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_event_unref);
  self->now = tuntas_calendar_time_of (self->calendar, START_DATE, START_MINUTE);
  return self;
}

void
fixture_free (Fixture *self)
{
  if (self == NULL)
    return;
  tuntas_sop_unref (self->sop);
  tuntas_actors_unref (self->actors);
  tuntas_calendar_unref (self->calendar);
  tuntas_case_state_unref (self->state);
  g_ptr_array_unref (self->events);
  g_free (self);
}

/* One of the two officials of a lane. */
gint64
fixture_official (Fixture *self, const char *lane, guint which)
{
  for (guint i = 0; i < self->sop->lanes->len; i++) {
    if (g_strcmp0 (((TuntasLane *)g_ptr_array_index (self->sop->lanes, i))->id, lane) == 0)
      return official_id (i, which);
  }
  g_assert_not_reached ();
}

void
fixture_register (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TuntasComplaint) complaint = tuntas_complaint_new ();
  TuntasEvent *event = NULL;

  complaint->kind =
    self->sop->survey ? TUNTAS_CASE_KIND_PERIODE_SURVEI : TUNTAS_CASE_KIND_PENGADUAN;
  complaint->channel = TUNTAS_CHANNEL_LANGSUNG;
  event = tuntas_workflow_register (self->sop, complaint, self->actors, self->calendar,
                                    FIXTURE_CLERK, 0, self->now, &error);
  g_assert_no_error (error);
  g_ptr_array_add (self->events, event);
  self->state = tuntas_workflow_apply (self->sop, NULL, event, &error);
  g_assert_no_error (error);
}

/* A command by the first official of the lane that holds the case. */
TuntasCommand *
fixture_command (Fixture *self, TuntasAct act)
{
  TuntasCommand *command = tuntas_command_new ();

  command->act = act;
  command->by = tuntas_sop_is_outside_lane (self->sop, self->state->lane)
                  ? FIXTURE_CLERK
                  : fixture_official (self, self->state->lane, 0);
  command->version = (int)self->events->len;
  return command;
}

/* Decides and applies; on error nothing has changed. */
gboolean
fixture_try (Fixture *self, TuntasCommand *command, GError **error)
{
  g_autoptr (TuntasCaseState) before = tuntas_case_state_copy (self->state);
  g_autoptr (GError) own_error = NULL;
  TuntasEvent *event = tuntas_workflow_decide (self->sop, self->state, command, self->actors,
                                               self->calendar, self->now, &own_error);
  TuntasCaseState *next = NULL;

  g_assert_true ((event == NULL) == (own_error != NULL));
  g_assert_null (tuntas_case_state_find_difference (before, self->state));
  if (event == NULL) {
    g_assert_true (own_error->domain == TUNTAS_WORKFLOW_ERROR);
    g_assert_cmpuint (strlen (own_error->message), >, 0);
    g_propagate_error (error, g_steal_pointer (&own_error));
    return FALSE;
  }
  g_ptr_array_add (self->events, event);
  next = tuntas_workflow_apply (self->sop, self->state, event, &own_error);
  g_assert_no_error (own_error);
  g_assert_null (tuntas_case_state_find_difference (before, self->state));
  tuntas_case_state_unref (self->state);
  self->state = next;
  return TRUE;
}

void
fixture_do (Fixture *self, TuntasCommand *command)
{
  g_autoptr (GError) error = NULL;

  fixture_try (self, command, &error);
  g_assert_no_error (error);
}

void
fixture_take (Fixture *self, const char *choice)
{
  g_autoptr (TuntasCommand) command = fixture_command (self, TUNTAS_ACT_TAKE);

  command->choice = g_strdup (choice);
  fixture_do (self, command);
}

void
fixture_return (Fixture *self, const char *note)
{
  fixture_act (self, TUNTAS_ACT_RETURN, note);
}

void
fixture_act (Fixture *self, TuntasAct act, const char *note)
{
  g_autoptr (TuntasCommand) command = fixture_command (self, act);

  command->note = g_strdup (note);
  fixture_do (self, command);
}

void
fixture_pass_minutes (Fixture *self, gint64 working_minutes)
{
  self->now = tuntas_calendar_add_minutes (self->calendar, self->now, working_minutes);
}

/* Goes on along the usual ways, in no time, until the case stands at a step. */
void
fixture_walk_to (Fixture *self, const char *label)
{
  if (self->state == NULL)
    fixture_register (self);
  while (g_strcmp0 (self->state->step, label) != 0) {
    g_autoptr (GPtrArray) offers = tuntas_workflow_list_offers (self->sop, self->state);
    TuntasActOffer *offer = g_ptr_array_index (offers, 0);

    g_assert_cmpint (offer->act, ==, TUNTAS_ACT_TAKE);
    fixture_take (self, offer->choice);
  }
}

void
fixture_check_rebuild (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TuntasCaseState) rebuilt = tuntas_workflow_rebuild (self->sop, self->events, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (tuntas_case_state_find_difference (self->state, rebuilt), ==, NULL);
}
