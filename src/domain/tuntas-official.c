/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-official.h"

static void
tuntas_official_clear (TuntasOfficial *self)
{
  g_free (self->name);
  g_free (self->nip);
  g_free (self->rank);
  g_free (self->grade);
  g_free (self->position);
  g_strfreev (self->lanes);
}

TUNTAS_DEFINE_RECORD (TuntasOfficial, tuntas_official)
