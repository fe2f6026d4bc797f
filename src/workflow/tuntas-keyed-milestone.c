/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-keyed-milestone.h"

#include <glib/gi18n-lib.h>

/**
 * tuntas_keyed_milestone_get:
 * @self: a text
 * @group: one of its groups
 * @key: a key
 * @value: (inout): set when the key is given
 * @error: return location for a `TUNTAS_KEYED_ERROR_VALUE`
 *
 * Returns: false when the value is no milestone
 */
gboolean
tuntas_keyed_milestone_get (TuntasKeyedText *self,
                            TuntasKeyedGroup *group,
                            const char *key,
                            TuntasMilestone *value,
                            GError **error)
{
  TuntasKeyedEntry *entry = tuntas_keyed_group_find (group, key);

  if (entry == NULL)
    return TRUE;
  if (!tuntas_milestone_from_code (entry->value, value) || *value == TUNTAS_MILESTONE_NONE) {
    tuntas_keyed_text_set_error (
      self, entry->line, TUNTAS_KEYED_ERROR_VALUE, error,
      _ ("“%s” must be one of diterima, lengkap, didisposisikan, diputus, dijawab or selesai, "
         "not “%s”."),
      key, entry->value);
    return FALSE;
  }
  return TRUE;
}
