/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-command.h"

static void
tuntas_command_clear (TuntasCommand *self)
{
  g_free (self->choice);
  g_free (self->to_step);
  g_free (self->to_lane);
  g_free (self->note);
  g_free (self->owner);
  g_strfreev (self->checked);
  g_free (self->details);
}

TUNTAS_DEFINE_RECORD (TuntasCommand, tuntas_command)
