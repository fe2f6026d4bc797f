/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-strip.h"

static void
tuntas_strip_clear (TuntasStrip *self)
{
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->table, tuntas_strip_table_unref);
}

TUNTAS_DEFINE_RECORD (TuntasStrip, tuntas_strip)
