/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-case-query.h"

static void
tuntas_case_query_clear (TuntasCaseQuery *self)
{
  g_free (self->text);
  g_free (self->lane);
  g_free (self->sop_name);
  g_free (self->sort);
}

TUNTAS_DEFINE_RECORD (TuntasCaseQuery, tuntas_case_query)
