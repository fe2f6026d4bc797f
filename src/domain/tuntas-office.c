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

/**
 * tuntas_office_copy:
 * @self: a profile
 *
 * For whoever changes a part of a profile, which is not changed itself once it was handed on.
 *
 * Returns: (transfer full): the same in a record of its own
 */
TuntasOffice *
tuntas_office_copy (TuntasOffice *self)
{
  TuntasOffice *copy = tuntas_office_new ();

  g_return_val_if_fail (self != NULL, copy);

  copy->name = g_strdup (self->name);
  copy->government = g_strdup (self->government);
  copy->letterhead = g_strdupv (self->letterhead);
  copy->emblem = self->emblem != NULL ? g_bytes_ref (self->emblem) : NULL;
  copy->place = g_strdup (self->place);
  copy->address = g_strdup (self->address);
  copy->contact = g_strdup (self->contact);
  copy->unit_code = g_strdup (self->unit_code);
  copy->head_position = g_strdup (self->head_position);
  copy->register_format = g_strdup (self->register_format);
  copy->letter_format = g_strdup (self->letter_format);
  copy->paper = g_strdup (self->paper);
  copy->categories = g_strdupv (self->categories);
  copy->services = g_strdupv (self->services);
  copy->hours = g_strdup (self->hours);
  copy->region_code = g_strdup (self->region_code);
  return copy;
}
