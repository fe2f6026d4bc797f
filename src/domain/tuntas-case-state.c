/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-case-state.h"

static void
tuntas_case_state_clear (TuntasCaseState *self)
{
  g_free (self->sop_name);
  g_free (self->step);
  g_free (self->lane);
  g_free (self->pause_owner);
  g_free (self->trail);
}

TUNTAS_DEFINE_RECORD (TuntasCaseState, tuntas_case_state)

/**
 * tuntas_case_state_copy:
 * @self: a state
 *
 * Returns: (transfer full): a state of its own with the same members, to be changed by its maker
 */
TuntasCaseState *
tuntas_case_state_copy (TuntasCaseState *self)
{
  TuntasCaseState *copy = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  copy = tuntas_case_state_new ();
  *copy = *self;
  copy->sop_name = g_strdup (self->sop_name);
  copy->step = g_strdup (self->step);
  copy->lane = g_strdup (self->lane);
  copy->pause_owner = g_strdup (self->pause_owner);
  copy->trail = g_strdup (self->trail);
  return copy;
}

/**
 * tuntas_case_state_is_history:
 * @self: a state
 *
 * A report that was finished elsewhere before it came is filed without having been closed here. It
 * has no deadlines and is counted nowhere as work of the office.
 *
 * Returns: whether the case is such a piece of history; false again once it was taken up
 */
gboolean
tuntas_case_state_is_history (TuntasCaseState *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->status == TUNTAS_CASE_STATUS_ARCHIVED &&
         self->milestones[TUNTAS_MILESTONE_CLOSED] == 0;
}

/**
 * tuntas_case_state_find_difference:
 * @self: a state
 * @other: another state
 *
 * Compares a stored state with one rebuilt from the ledger.
 *
 * Returns: (nullable): name of the first member that differs; NULL when both are the same
 */
const char *
tuntas_case_state_find_difference (TuntasCaseState *self, TuntasCaseState *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, NULL);

#define COMPARE_NUMBER(member)                                                                     \
  if (self->member != other->member)                                                               \
    return #member;
#define COMPARE_TEXT(member)                                                                       \
  if (g_strcmp0 (self->member, other->member) != 0)                                                \
    return #member;

  COMPARE_NUMBER (status)
  COMPARE_NUMBER (kind)
  COMPARE_NUMBER (supervisory)
  COMPARE_TEXT (sop_name)
  COMPARE_NUMBER (sop_revision)
  COMPARE_NUMBER (lap)
  COMPARE_TEXT (step)
  COMPARE_TEXT (lane)
  COMPARE_NUMBER (holder)
  COMPARE_NUMBER (step_since)
  COMPARE_NUMBER (paused_since)
  COMPARE_NUMBER (pause_reason)
  COMPARE_TEXT (pause_owner)
  COMPARE_NUMBER (paused_minutes)
  COMPARE_NUMBER (complainant_minutes)
  COMPARE_NUMBER (extension_minutes)
  COMPARE_NUMBER (office_minutes)
  COMPARE_NUMBER (outside_minutes)
  COMPARE_NUMBER (passes)
  COMPARE_TEXT (trail)
  for (guint i = 0; i < TUNTAS_MILESTONE_N; i++) {
    if (self->milestones[i] != other->milestones[i])
      return "milestones";
  }
#undef COMPARE_NUMBER
#undef COMPARE_TEXT
  return NULL;
}
