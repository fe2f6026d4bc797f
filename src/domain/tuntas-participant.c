/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-participant.h"

static void
tuntas_participant_clear (TuntasParticipant *self)
{
  g_free (self->name);
  g_free (self->position);
  g_free (self->agency);
}

TUNTAS_DEFINE_RECORD (TuntasParticipant, tuntas_participant)
