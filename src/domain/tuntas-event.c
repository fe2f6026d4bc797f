/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-event.h"

static void
tuntas_event_clear (TuntasEvent *self)
{
  g_free (self->from_step);
  g_free (self->to_step);
  g_free (self->to_lane);
  g_free (self->choice);
  g_free (self->note);
  g_free (self->reason);
  g_free (self->owner);
  g_free (self->details);
  g_free (self->hash);
}

TUNTAS_DEFINE_RECORD (TuntasEvent, tuntas_event)
