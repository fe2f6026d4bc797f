/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-assignment.h"
#include "tuntas-official.h"

G_BEGIN_DECLS

/**
 * TuntasActors:
 * @officials: (element-type TuntasOfficial): all officials of the office
 * @assignments: (element-type TuntasAssignment) (nullable): who acts in whose place
 *
 * Who there is in the office, so that the workflow can tell who may act in a lane.
 */
typedef struct {
  GPtrArray *officials;
  GPtrArray *assignments;
} TuntasActors;

TUNTAS_DECLARE_RECORD (TuntasActors, tuntas_actors)

TuntasActors *
tuntas_actors_new_for (GPtrArray *officials, GPtrArray *assignments) G_GNUC_WARN_UNUSED_RESULT;
TuntasOfficial *tuntas_actors_find (TuntasActors *self, gint64 official);
gboolean tuntas_actors_is_in_lane (TuntasActors *self, gint64 official, const char *lane, int date);
gint64 tuntas_actors_find_only_holder (TuntasActors *self, const char *lane, int date);
gboolean tuntas_actors_has_holder (TuntasActors *self, const char *lane, int date);

G_END_DECLS
