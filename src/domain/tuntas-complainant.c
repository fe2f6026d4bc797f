/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-complainant.h"

static void
tuntas_complainant_clear (TuntasComplainant *self)
{
  g_free (self->name);
  g_free (self->address);
  g_free (self->phone);
  g_free (self->email);
  g_free (self->nik);
  g_free (self->occupation);
}

TUNTAS_DEFINE_RECORD (TuntasComplainant, tuntas_complainant)
