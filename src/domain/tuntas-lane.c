/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-lane.h"

static void
tuntas_lane_clear (TuntasLane *self)
{
  g_free (self->id);
  g_free (self->title);
}

TUNTAS_DEFINE_RECORD (TuntasLane, tuntas_lane)
