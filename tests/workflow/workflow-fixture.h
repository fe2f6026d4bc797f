/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-workflow.h"

G_BEGIN_DECLS

/* An office with two officials in every lane of its own, one who left, and one without a lane. */
#define FIXTURE_CLERK 1  /* belongs to no lane */
#define FIXTURE_FORMER 2 /* no longer active, belonged to every lane */

typedef struct {
  TuntasSop *sop;
  TuntasActors *actors;
  TuntasCalendar *calendar;
  TuntasCaseState *state;
  GPtrArray *events; /* (element-type TuntasEvent) */
  gint64 now;
} Fixture;

TuntasSop *fixture_read_sop (const char *name);
TuntasCalendar *fixture_new_calendar (void);

Fixture *fixture_new (const char *sop_name);
Fixture *fixture_new_take (TuntasSop *sop);
void fixture_free (Fixture *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Fixture, fixture_free)

gint64 fixture_official (Fixture *self, const char *lane, guint which);
void fixture_register (Fixture *self);
TuntasCommand *fixture_command (Fixture *self, TuntasAct act);
gboolean fixture_try (Fixture *self, TuntasCommand *command, GError **error);
void fixture_do (Fixture *self, TuntasCommand *command);
void fixture_take (Fixture *self, const char *choice);
void fixture_return (Fixture *self, const char *note);
void fixture_act (Fixture *self, TuntasAct act, const char *note);
void fixture_pass_minutes (Fixture *self, gint64 working_minutes);
void fixture_walk_to (Fixture *self, const char *label);
void fixture_check_rebuild (Fixture *self);

G_END_DECLS
