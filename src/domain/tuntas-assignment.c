/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-assignment.h"

static void
tuntas_assignment_clear (TuntasAssignment *self)
{
  g_free (self->position);
  g_free (self->basis);
}

TUNTAS_DEFINE_RECORD (TuntasAssignment, tuntas_assignment)
