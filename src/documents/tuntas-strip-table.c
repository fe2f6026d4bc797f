/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-strip-table.h"

static void
tuntas_strip_table_clear (TuntasStripTable *self)
{
  g_clear_pointer (&self->head, g_ptr_array_unref);
}

TUNTAS_DEFINE_RECORD (TuntasStripTable, tuntas_strip_table)
