/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-case-summary.h"

static void
tuntas_case_summary_clear (TuntasCaseSummary *self)
{
  g_free (self->number);
  g_free (self->subject);
  g_free (self->category);
  g_free (self->sop_name);
  g_free (self->step);
  g_free (self->step_title);
  g_free (self->lane);
  g_free (self->lane_title);
  g_free (self->holder_name);
  g_free (self->external_id);
}

TUNTAS_DEFINE_RECORD (TuntasCaseSummary, tuntas_case_summary)
