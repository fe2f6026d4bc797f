/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-details-private.h"

/* A value stands on one line: line ends and the backslash are written with a backslash. */
static void
append_value (GString *text, const char *value)
{
  for (const char *c = value; *c != '\0'; c++) {
    if (*c == '\\')
      g_string_append (text, "\\\\");
    else if (*c == '\n')
      g_string_append (text, "\\n");
    else
      g_string_append_c (text, *c);
  }
}

/**
 * tuntas_details_make:
 * @key: first key
 * @...: its value, then further keys and values, then NULL; what is NULL as a value is left out
 *
 * Returns: (transfer full): key=value lines as an event keeps them
 */
char *
tuntas_details_make (const char *key, ...)
{
  GString *text = g_string_new (NULL);
  va_list args;

  va_start (args, key);
  for (; key != NULL; key = va_arg (args, const char *)) {
    const char *value = va_arg (args, const char *);

    if (value == NULL)
      continue;
    g_string_append_printf (text, "%s%s=", text->len > 0 ? "\n" : "", key);
    append_value (text, value);
  }
  va_end (args);
  return g_string_free (text, FALSE);
}

/**
 * tuntas_details_get:
 * @details: (nullable): key=value lines
 * @key: which
 *
 * Returns: (transfer full) (nullable): its value
 */
char *
tuntas_details_get (const char *details, const char *key)
{
  gsize length = strlen (key);

  for (const char *line = details; line != NULL && *line != '\0';) {
    const char *end = strchr (line, '\n');
    gsize size = end != NULL ? (gsize)(end - line) : strlen (line);

    if (size > length && strncmp (line, key, length) == 0 && line[length] == '=') {
      GString *value = g_string_new (NULL);

      for (const char *c = line + length + 1; c < line + size; c++) {
        if (*c == '\\' && c + 1 < line + size) {
          c++;
          g_string_append_c (value, *c == 'n' ? '\n' : *c);
        } else {
          g_string_append_c (value, *c);
        }
      }
      return g_string_free (value, FALSE);
    }
    line = end != NULL ? end + 1 : NULL;
  }
  return NULL;
}
