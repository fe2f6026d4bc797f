/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-details.h"

#include <string.h>

static gboolean
is_key (const char *key)
{
  if (key == NULL || *key == '\0')
    return FALSE;
  for (const char *c = key; *c != '\0'; c++) {
    if (*c == '=' || *c == '\n' || *c == '\r' || *c == '\\')
      return FALSE;
  }
  return TRUE;
}

static void
append_escaped (GString *out, const char *value, gboolean in_list)
{
  for (const char *c = value; *c != '\0'; c++) {
    if (*c == '\\')
      g_string_append (out, "\\\\");
    else if (*c == '\n')
      g_string_append (out, "\\n");
    else if (*c == '\r')
      g_string_append (out, "\\r");
    else if (*c == '|' && in_list)
      g_string_append (out, "\\|");
    else
      g_string_append_c (out, *c);
  }
}

/* Reads one character at *c, which may be escaped, and moves on. */
static char
take_character (const char **c, const char *end)
{
  char first = *(*c)++;

  if (first != '\\' || *c >= end)
    return first;
  switch (*(*c)++) {
  case 'n':
    return '\n';
  case 'r':
    return '\r';
  default:
    return (*c)[-1];
  }
}

/* Finds the raw value of a key: not NUL-terminated, from the returned place to *end. */
static const char *
find_raw (const char *details, const char *key, const char **end)
{
  gsize length = strlen (key);

  for (const char *line = details; line != NULL && *line != '\0';) {
    const char *newline = strchr (line, '\n');
    const char *line_end = newline != NULL ? newline : line + strlen (line);

    if (strncmp (line, key, length) == 0 && line[length] == '=') {
      *end = line_end;
      return line + length + 1;
    }
    line = newline != NULL ? newline + 1 : NULL;
  }
  return NULL;
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* Replaces the line of a key by "key=raw", or drops it when raw is NULL. */
static char *
replace_line (const char *details, const char *key, const char *raw)
{
  g_autofree char *prefix = g_strconcat (key, "=", NULL);
  g_auto (GStrv) old = g_strsplit (details != NULL ? details : "", "\n", -1);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; old[i] != NULL; i++) {
    if (*old[i] != '\0' && !g_str_has_prefix (old[i], prefix))
      g_ptr_array_add (lines, g_strdup (old[i]));
  }
  if (raw != NULL)
    g_ptr_array_add (lines, g_strconcat (prefix, raw, NULL));
  if (lines->len == 0)
    return NULL;
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **)lines->pdata);
}

/**
 * tuntas_details_get:
 * @details: (nullable): key=value lines
 * @key: a key
 *
 * Returns: (transfer full) (nullable): the value as it was set, or NULL when there is none
 */
char *
tuntas_details_get (const char *details, const char *key)
{
  const char *end = NULL;
  const char *raw = NULL;
  GString *value = NULL;

  g_return_val_if_fail (is_key (key), NULL);

  raw = find_raw (details, key, &end);
  if (raw == NULL)
    return NULL;
  value = g_string_new (NULL);
  while (raw < end)
    g_string_append_c (value, take_character (&raw, end));
  return g_string_free (value, FALSE);
}

/**
 * tuntas_details_set:
 * @details: (nullable): key=value lines
 * @key: a key without "=", backslash and line break
 * @value: (nullable): any text; NULL takes the key away
 *
 * Returns: (transfer full) (nullable): new lines sorted by key; NULL when none is left
 */
char *
tuntas_details_set (const char *details, const char *key, const char *value)
{
  g_autoptr (GString) raw = NULL;

  g_return_val_if_fail (is_key (key), g_strdup (details));

  if (value == NULL)
    return replace_line (details, key, NULL);
  raw = g_string_new (NULL);
  append_escaped (raw, value, FALSE);
  return replace_line (details, key, raw->str);
}

/**
 * tuntas_details_get_list:
 * @details: (nullable): key=value lines
 * @key: a key that was set by tuntas_details_set_list()
 *
 * Returns: (transfer full): the items in their order; empty when there is no such key
 */
GStrv
tuntas_details_get_list (const char *details, const char *key)
{
  g_autoptr (GStrvBuilder) items = g_strv_builder_new ();
  g_autoptr (GString) item = g_string_new (NULL);
  const char *end = NULL;
  const char *raw = NULL;

  g_return_val_if_fail (is_key (key), NULL);

  raw = find_raw (details, key, &end);
  while (raw != NULL && raw < end) {
    if (*raw == '|') {
      g_strv_builder_add (items, item->str);
      g_string_truncate (item, 0);
      raw++;
    } else {
      g_string_append_c (item, take_character (&raw, end));
    }
  }
  return g_strv_builder_end (items);
}

/**
 * tuntas_details_set_list:
 * @details: (nullable): key=value lines
 * @key: a key without "=", backslash and line break
 * @values: (nullable) (array zero-terminated=1): items; NULL or none takes the key away
 *
 * Returns: (transfer full) (nullable): new lines sorted by key; NULL when none is left
 */
char *
tuntas_details_set_list (const char *details, const char *key, const char *const *values)
{
  g_autoptr (GString) raw = NULL;

  g_return_val_if_fail (is_key (key), g_strdup (details));

  if (values == NULL || values[0] == NULL)
    return replace_line (details, key, NULL);
  raw = g_string_new (NULL);
  /* Each item is followed by a bar, so that one empty item differs from none. */
  for (guint i = 0; values[i] != NULL; i++) {
    append_escaped (raw, values[i], TRUE);
    g_string_append_c (raw, '|');
  }
  return replace_line (details, key, raw->str);
}

/**
 * tuntas_details_get_int:
 * @details: (nullable): key=value lines
 * @key: a key
 *
 * Returns: the value as a whole number; 0 when there is none or it is no number
 */
gint64
tuntas_details_get_int (const char *details, const char *key)
{
  g_autofree char *value = tuntas_details_get (details, key);

  return value != NULL ? g_ascii_strtoll (value, NULL, 10) : 0;
}

/**
 * tuntas_details_set_int:
 * @details: (nullable): key=value lines
 * @key: a key without "=", backslash and line break
 * @value: a whole number
 *
 * Returns: (transfer full): new lines sorted by key
 */
char *
tuntas_details_set_int (const char *details, const char *key, gint64 value)
{
  char digits[24];

  g_snprintf (digits, sizeof digits, "%" G_GINT64_FORMAT, value);
  return tuntas_details_set (details, key, digits);
}

/**
 * tuntas_details_list_keys:
 * @details: (nullable): key=value lines
 *
 * Returns: (transfer full): the keys in their order
 */
GStrv
tuntas_details_list_keys (const char *details)
{
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();
  g_auto (GStrv) lines = g_strsplit (details != NULL ? details : "", "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++) {
    char *equals = strchr (lines[i], '=');

    if (equals == NULL)
      continue;
    *equals = '\0';
    g_strv_builder_add (keys, lines[i]);
  }
  return g_strv_builder_end (keys);
}

/**
 * tuntas_details_merge:
 * @details: (nullable): key=value lines
 * @more: (nullable): further lines, which win where both have a key
 *
 * Returns: (transfer full) (nullable): all of them sorted by key; NULL when both are empty
 */
char *
tuntas_details_merge (const char *details, const char *more)
{
  g_auto (GStrv) keys = tuntas_details_list_keys (more);
  g_autofree char *merged = replace_line (details, "", NULL);

  for (guint i = 0; keys[i] != NULL; i++) {
    const char *end = NULL;
    const char *raw = find_raw (more, keys[i], &end);
    g_autofree char *value = g_strndup (raw, (gsize)(end - raw));
    char *next = replace_line (merged, keys[i], value);

    g_free (merged);
    merged = next;
  }
  return g_steal_pointer (&merged);
}
