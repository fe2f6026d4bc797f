/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-event-details-private.h"

/**
 * tuntas_event_details_make:
 * @key: first key
 * @...: its value, then further keys and values, then NULL; what is NULL as a value is left out
 *
 * Returns: (transfer full) (nullable): key=value lines as an event keeps them
 */
char *
tuntas_event_details_make (const char *key, ...)
{
  char *details = NULL;
  va_list args;

  va_start (args, key);
  for (; key != NULL; key = va_arg (args, const char *)) {
    const char *value = va_arg (args, const char *);
    char *longer;

    if (value == NULL)
      continue;
    longer = tuntas_details_set (details, key, value);
    g_free (details);
    details = longer;
  }
  va_end (args);
  return details;
}
