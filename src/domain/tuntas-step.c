/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-step.h"

static void
tuntas_step_clear (TuntasStep *self)
{
  g_free (self->label);
  g_free (self->activity);
  g_free (self->short_title);
  g_strfreev (self->lanes);
  g_strfreev (self->participants);
  g_strfreev (self->inputs);
  g_free (self->duration_text);
  g_strfreev (self->outputs);
  g_free (self->note);
  g_strfreev (self->documents);
}

TUNTAS_DEFINE_RECORD (TuntasStep, tuntas_step)
