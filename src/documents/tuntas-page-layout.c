/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-page-layout.h"

static void
tuntas_page_layout_clear (TuntasPageLayout *self)
{
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->warnings, g_ptr_array_unref);
}

TUNTAS_DEFINE_RECORD (TuntasPageLayout, tuntas_page_layout)
