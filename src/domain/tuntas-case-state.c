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
}

TUNTAS_DEFINE_RECORD (TuntasCaseState, tuntas_case_state)
