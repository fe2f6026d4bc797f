/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-letter-request.h"

/**
 * tuntas_letter_request_new:
 * @kind: name of the template
 *
 * Returns: (transfer full): a request without anything typed
 */
TuntasLetterRequest *
tuntas_letter_request_new (const char *kind)
{
  TuntasLetterRequest *self = g_new0 (TuntasLetterRequest, 1);

  self->kind = g_strdup (kind);
  self->fields = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

/**
 * tuntas_letter_request_free:
 * @self: (transfer full) (nullable): a request
 */
void
tuntas_letter_request_free (TuntasLetterRequest *self)
{
  if (self == NULL)
    return;
  g_free (self->kind);
  g_clear_pointer (&self->fields, g_hash_table_unref);
  g_free (self);
}
