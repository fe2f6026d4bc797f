/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-complaint.h"

static void
tuntas_complaint_clear (TuntasComplaint *self)
{
  g_free (self->category);
  g_free (self->subject);
  g_free (self->account);
  g_free (self->request);
  g_free (self->respondent);
  g_free (self->service_unit);
  g_free (self->district);
  g_free (self->village);
  g_free (self->place);
  g_free (self->external_id);
  g_free (self->external_status);
  g_free (self->external_source);
  g_free (self->external_digest);
  g_free (self->original);
}

TUNTAS_DEFINE_RECORD (TuntasComplaint, tuntas_complaint)
