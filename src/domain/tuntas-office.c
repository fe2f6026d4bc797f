/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-office.h"

static void
tuntas_office_clear (TuntasOffice *self)
{
  g_free (self->name);
  g_free (self->government);
  g_strfreev (self->letterhead);
  g_clear_pointer (&self->emblem, g_bytes_unref);
  g_free (self->place);
  g_free (self->address);
  g_free (self->contact);
  g_free (self->unit_code);
  g_free (self->head_position);
  g_free (self->register_format);
  g_free (self->letter_format);
  g_free (self->paper);
  g_strfreev (self->categories);
  g_strfreev (self->services);
  g_free (self->hours);
  g_free (self->region_code);
}

TUNTAS_DEFINE_RECORD (TuntasOffice, tuntas_office)
