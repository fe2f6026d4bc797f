/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-edge.h"

static void
tuntas_edge_clear (TuntasEdge *self)
{
  g_free (self->from);
  g_free (self->to);
  g_free (self->choice);
  g_free (self->label);
  g_free (self->condition);
  g_free (self->source);
}

TUNTAS_DEFINE_RECORD (TuntasEdge, tuntas_edge)
