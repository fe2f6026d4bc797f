/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-similar.h"

static void
tuntas_similar_clear (TuntasSimilar *self)
{
  tuntas_case_summary_unref (self->summary);
  g_strfreev (self->words);
}

TUNTAS_DEFINE_RECORD (TuntasSimilar, tuntas_similar)
