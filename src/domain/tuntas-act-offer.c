/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-act-offer.h"

static void
tuntas_act_offer_clear (TuntasActOffer *self)
{
  g_free (self->choice);
  g_free (self->label);
  g_free (self->condition);
  g_free (self->to_step);
  g_free (self->to_lane);
}

TUNTAS_DEFINE_RECORD (TuntasActOffer, tuntas_act_offer)
