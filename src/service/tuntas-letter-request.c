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
 * tuntas_letter_request_copy:
 * @self: a request
 *
 * Returns: (transfer full): the same request, to hand to another thread
 */
TuntasLetterRequest *
tuntas_letter_request_copy (const TuntasLetterRequest *self)
{
  TuntasLetterRequest *copy = tuntas_letter_request_new (self->kind);
  GHashTable *fields = copy->fields;
  char *kind = copy->kind;
  GHashTableIter iter;
  gpointer key, value;

  *copy = *self;
  copy->kind = kind;
  copy->fields = fields;
  if (self->fields != NULL) {
    g_hash_table_iter_init (&iter, self->fields);
    while (g_hash_table_iter_next (&iter, &key, &value))
      g_hash_table_insert (fields, g_strdup (key), g_strdup (value));
  }
  return copy;
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
