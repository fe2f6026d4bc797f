/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-kiosk-setup.h"

static void
tuntas_kiosk_setup_clear (TuntasKioskSetup *self)
{
  tuntas_survey_period_unref (self->period);
  tuntas_survey_method_unref (self->method);
  g_free (self->service);
  g_clear_pointer (&self->fields, g_ptr_array_unref);
}

TUNTAS_DEFINE_RECORD (TuntasKioskSetup, tuntas_kiosk_setup)
