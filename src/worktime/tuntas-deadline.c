/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-deadline.h"

static void
tuntas_deadline_clear (TuntasDeadline *self)
{
  g_clear_pointer (&self->skipped, g_ptr_array_unref);
}

TUNTAS_DEFINE_RECORD (TuntasDeadline, tuntas_deadline)

/**
 * tuntas_skip_new:
 * @date: a day, YYYYMMDD
 * @reason: why time did not run on it, or ran less
 * @minutes: working minutes that ran all the same
 * @decreed: false when the day rests on an estimate
 *
 * Returns: (transfer full): a skipped day
 */
TuntasSkip *
tuntas_skip_new (int date, const char *reason, int minutes, gboolean decreed)
{
  TuntasSkip *self = g_new0 (TuntasSkip, 1);

  self->date = date;
  self->reason = g_strdup (reason);
  self->minutes = minutes;
  self->decreed = decreed;
  return self;
}

/**
 * tuntas_skip_free:
 * @self: (transfer full) (nullable): a skipped day
 */
void
tuntas_skip_free (TuntasSkip *self)
{
  if (self == NULL)
    return;
  g_free (self->reason);
  g_free (self);
}
