/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-legal-limit.h"

static void
tuntas_legal_limit_clear (TuntasLegalLimit *self)
{
  g_free (self->id);
  g_free (self->title);
  g_strfreev (self->kinds);
  g_strfreev (self->channels);
  g_free (self->source);
}

TUNTAS_DEFINE_RECORD (TuntasLegalLimit, tuntas_legal_limit)
