/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-actors.h"

static void
tuntas_actors_clear (TuntasActors *self)
{
  g_clear_pointer (&self->officials, g_ptr_array_unref);
  g_clear_pointer (&self->assignments, g_ptr_array_unref);
}

TUNTAS_DEFINE_RECORD (TuntasActors, tuntas_actors)

/**
 * tuntas_actors_new_for:
 * @officials: (element-type TuntasOfficial) (transfer none): all officials of the office
 * @assignments: (element-type TuntasAssignment) (transfer none) (nullable): all mandates
 *
 * Returns: (transfer full): both together
 */
TuntasActors *
tuntas_actors_new_for (GPtrArray *officials, GPtrArray *assignments)
{
  TuntasActors *self = tuntas_actors_new ();

  g_return_val_if_fail (officials != NULL, self);

  self->officials = g_ptr_array_ref (officials);
  if (assignments != NULL)
    self->assignments = g_ptr_array_ref (assignments);
  return self;
}

/**
 * tuntas_actors_find:
 * @self: who there is
 * @official: id of an official
 *
 * Returns: (transfer none) (nullable): the official, also one who left; NULL when there is none
 */
TuntasOfficial *
tuntas_actors_find (TuntasActors *self, gint64 official)
{
  for (guint i = 0; i < self->officials->len; i++) {
    TuntasOfficial *candidate = g_ptr_array_index (self->officials, i);

    if (candidate->id == official)
      return candidate;
  }
  return NULL;
}

static gboolean
holds_directly (TuntasOfficial *official, const char *lane)
{
  return official->lanes != NULL && g_strv_contains ((const char *const *)official->lanes, lane);
}

/* A mandate to sign (a.n., u.b.) is no mandate to act; only who stands in for a post is in its
 * lane. */
static gboolean
stands_in (TuntasAssignment *assignment, int date)
{
  return (assignment->kind == TUNTAS_ASSIGNMENT_KIND_PLT ||
          assignment->kind == TUNTAS_ASSIGNMENT_KIND_PLH ||
          assignment->kind == TUNTAS_ASSIGNMENT_KIND_PJ) &&
         assignment->for_official != 0 && assignment->from <= date &&
         (assignment->until == 0 || date <= assignment->until);
}

static gint64
find_stand_in (TuntasActors *self, gint64 official, int date)
{
  for (guint i = 0; self->assignments != NULL && i < self->assignments->len; i++) {
    TuntasAssignment *assignment = g_ptr_array_index (self->assignments, i);

    if (assignment->for_official == official && stands_in (assignment, date)) {
      TuntasOfficial *acting = tuntas_actors_find (self, assignment->official);

      if (acting != NULL && acting->active)
        return acting->id;
    }
  }
  return 0;
}

/**
 * tuntas_actors_is_in_lane:
 * @self: who there is
 * @official: id of an official
 * @lane: short name of a lane
 * @date: day, YYYYMMDD, on which mandates must hold
 *
 * Returns: whether the official may act in the lane on that day: it is his or hers, or he or she is
 *   Plt., Plh. or Pj. of somebody whose it is
 */
gboolean
tuntas_actors_is_in_lane (TuntasActors *self, gint64 official, const char *lane, int date)
{
  TuntasOfficial *found = NULL;

  g_return_val_if_fail (self != NULL && lane != NULL, FALSE);

  found = tuntas_actors_find (self, official);
  if (found == NULL || !found->active)
    return FALSE;
  if (holds_directly (found, lane))
    return TRUE;
  for (guint i = 0; self->assignments != NULL && i < self->assignments->len; i++) {
    TuntasAssignment *assignment = g_ptr_array_index (self->assignments, i);

    if (assignment->official == official && stands_in (assignment, date)) {
      TuntasOfficial *absent = tuntas_actors_find (self, assignment->for_official);

      if (absent != NULL && holds_directly (absent, lane))
        return TRUE;
    }
  }
  return FALSE;
}

/* Who works in the lane that day; 0 when nobody does, -1 when there are several. */
static gint64
find_holder (TuntasActors *self, const char *lane, int date)
{
  gint64 holder = 0;

  for (guint i = 0; i < self->officials->len; i++) {
    TuntasOfficial *official = g_ptr_array_index (self->officials, i);
    gint64 at_work = 0;

    if (!holds_directly (official, lane))
      continue;
    at_work = find_stand_in (self, official->id, date);
    if (at_work == 0 && official->active)
      at_work = official->id;
    if (at_work == 0 || at_work == holder)
      continue;
    if (holder != 0)
      return -1;
    holder = at_work;
  }
  return holder;
}

/**
 * tuntas_actors_find_only_holder:
 * @self: who there is
 * @lane: short name of a lane
 * @date: day, YYYYMMDD
 *
 * Returns: id of the only official at work in the lane that day, a stand-in instead of whom he or
 * she stands in for; 0 when there is none or when there are several
 */
gint64
tuntas_actors_find_only_holder (TuntasActors *self, const char *lane, int date)
{
  gint64 holder = 0;

  g_return_val_if_fail (self != NULL && lane != NULL, 0);

  holder = find_holder (self, lane, date);
  return holder > 0 ? holder : 0;
}

/**
 * tuntas_actors_has_holder:
 * @self: who there is
 * @lane: short name of a lane
 * @date: day, YYYYMMDD
 *
 * Returns: whether anybody is at work in the lane that day
 */
gboolean
tuntas_actors_has_holder (TuntasActors *self, const char *lane, int date)
{
  g_return_val_if_fail (self != NULL && lane != NULL, FALSE);
  return find_holder (self, lane, date) != 0;
}
