/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-satisfaction.h"

static void
tuntas_satisfaction_clear (TuntasSatisfaction *self)
{
  g_free (self->why);
}

TUNTAS_DEFINE_RECORD (TuntasSatisfaction, tuntas_satisfaction)
