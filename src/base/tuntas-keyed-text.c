/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-keyed-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

G_DEFINE_QUARK (tuntas_keyed_error, tuntas_keyed_error)

static void
entry_free (gpointer data)
{
  TuntasKeyedEntry *entry = data;

  g_free (entry->key);
  g_free (entry->value);
  g_free (entry);
}

static void
group_free (gpointer data)
{
  TuntasKeyedGroup *group = data;

  g_free (group->name);
  g_ptr_array_unref (group->entries);
  g_free (group);
}

/**
 * tuntas_keyed_text_free:
 * @self: (nullable): a text
 */
void
tuntas_keyed_text_free (TuntasKeyedText *self)
{
  if (self == NULL)
    return;
  g_free (self->file_name);
  g_ptr_array_unref (self->groups);
  g_free (self);
}

/**
 * tuntas_keyed_text_set_error:
 * @self: a text
 * @line: line in question
 * @code: what is wrong
 * @error: return location for the error
 * @format: a translated sentence
 * @...: what goes into it
 *
 * Sets an error whose message begins with file and line, as editors and people look for it.
 */
void
tuntas_keyed_text_set_error (TuntasKeyedText *self,
                             int line,
                             TuntasKeyedError code,
                             GError **error,
                             const char *format,
                             ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error (error, TUNTAS_KEYED_ERROR, code, "%s:%d: %s", self->file_name, line, message);
}

static gboolean
parse_group (TuntasKeyedText *self, char *line, int number, GError **error)
{
  gsize length = strlen (line);
  TuntasKeyedGroup *group = NULL;
  TuntasKeyedGroup *first = NULL;

  if (length < 3 || line[length - 1] != ']') {
    tuntas_keyed_text_set_error (self, number, TUNTAS_KEYED_ERROR_SYNTAX, error,
                                 _ ("“%s” opens a group without a closing “]”."), line);
    return FALSE;
  }
  line[length - 1] = '\0';
  first = tuntas_keyed_text_find_group (self, line + 1);
  if (first != NULL) {
    tuntas_keyed_text_set_error (
      self, number, TUNTAS_KEYED_ERROR_DUPLICATE, error,
      _ ("The group [%s] is already there on line %d. Join both or rename one."), line + 1,
      first->line);
    return FALSE;
  }
  group = g_new0 (TuntasKeyedGroup, 1);
  group->name = g_strdup (line + 1);
  group->line = number;
  group->entries = g_ptr_array_new_with_free_func (entry_free);
  g_ptr_array_add (self->groups, group);
  return TRUE;
}

static gboolean
parse_entry (TuntasKeyedText *self, char *line, int number, GError **error)
{
  char *equals = strchr (line, '=');
  TuntasKeyedGroup *group = NULL;
  TuntasKeyedEntry *entry = NULL;
  TuntasKeyedEntry *first = NULL;

  if (equals == NULL || equals == line) {
    tuntas_keyed_text_set_error (
      self, number, TUNTAS_KEYED_ERROR_SYNTAX, error,
      _ ("“%s” is neither a [group] nor key=value. A text must stay on one line; a remark "
         "begins with “#”."),
      line);
    return FALSE;
  }
  if (self->groups->len == 0) {
    tuntas_keyed_text_set_error (self, number, TUNTAS_KEYED_ERROR_SYNTAX, error,
                                 _ ("The first line that is no remark must be a [group]."));
    return FALSE;
  }
  *equals = '\0';
  g_strstrip (line);
  group = g_ptr_array_index (self->groups, self->groups->len - 1);
  first = tuntas_keyed_group_find (group, line);
  if (first != NULL) {
    tuntas_keyed_text_set_error (self, number, TUNTAS_KEYED_ERROR_DUPLICATE, error,
                                 _ ("“%s” is already given on line %d."), line, first->line);
    return FALSE;
  }
  entry = g_new0 (TuntasKeyedEntry, 1);
  entry->key = g_strdup (line);
  entry->value = g_strdup (g_strstrip (equals + 1));
  entry->line = number;
  g_ptr_array_add (group->entries, entry);
  return TRUE;
}

/**
 * tuntas_keyed_text_parse:
 * @text: UTF-8 text
 * @length: its bytes, or -1 when it ends with a NUL
 * @file_name: name for messages
 * @error: return location for a `TUNTAS_KEYED_ERROR`: UNREADABLE, SYNTAX or DUPLICATE
 *
 * Takes a text apart into groups and lines. Line ends of Windows and a byte order mark, as its
 * editors leave them, are accepted.
 *
 * Returns: (transfer full) (nullable): the parts, or NULL on error
 */
TuntasKeyedText *
tuntas_keyed_text_parse (const char *text, gssize length, const char *file_name, GError **error)
{
  g_autoptr (TuntasKeyedText) self = g_new0 (TuntasKeyedText, 1);
  g_auto (GStrv) lines = NULL;
  g_autofree char *copy = NULL;
  const char *bad = NULL;

  self->file_name = g_strdup (file_name);
  self->groups = g_ptr_array_new_with_free_func (group_free);
  if (length < 0)
    length = (gssize)strlen (text);
  if (!g_utf8_validate_len (text, (gsize)length, &bad)) {
    int line = 1;

    for (const char *c = text; c < bad; c++)
      line += *c == '\n';
    tuntas_keyed_text_set_error (self, line, TUNTAS_KEYED_ERROR_UNREADABLE, error,
                                 _ ("This line is not UTF-8 text. Save the file as UTF-8."));
    return NULL;
  }
  if (length >= 3 && memcmp (text, BYTE_ORDER_MARK, 3) == 0) {
    text += 3;
    length -= 3;
  }
  copy = g_strndup (text, (gsize)length);
  lines = g_strsplit (copy, "\n", -1);
  for (int i = 0; lines[i] != NULL; i++) {
    char *line = g_strstrip (lines[i]);

    if (*line == '\0' || *line == '#')
      continue;
    if (*line == '[' ? !parse_group (self, line, i + 1, error)
                     : !parse_entry (self, line, i + 1, error))
      return NULL;
  }
  return g_steal_pointer (&self);
}

/**
 * tuntas_keyed_text_find_group:
 * @self: a text
 * @name: a name without brackets
 *
 * Returns: (transfer none) (nullable): the group
 */
TuntasKeyedGroup *
tuntas_keyed_text_find_group (TuntasKeyedText *self, const char *name)
{
  for (guint i = 0; i < self->groups->len; i++) {
    TuntasKeyedGroup *group = g_ptr_array_index (self->groups, i);

    if (strcmp (group->name, name) == 0)
      return group;
  }
  return NULL;
}

/**
 * tuntas_keyed_group_find:
 * @group: a group
 * @key: a key
 *
 * Returns: (transfer none) (nullable): its line
 */
TuntasKeyedEntry *
tuntas_keyed_group_find (TuntasKeyedGroup *group, const char *key)
{
  for (guint i = 0; i < group->entries->len; i++) {
    TuntasKeyedEntry *entry = g_ptr_array_index (group->entries, i);

    if (strcmp (entry->key, key) == 0)
      return entry;
  }
  return NULL;
}

/**
 * tuntas_keyed_text_check_keys:
 * @self: a text
 * @group: one of its groups
 * @known: (array zero-terminated=1): keys that may stand there
 * @required: (array zero-terminated=1): keys that must stand there with a value
 * @error: return location for a `TUNTAS_KEYED_ERROR`: UNKNOWN or MISSING
 *
 * A mistyped key would otherwise be ignored silently; it is named before the missing one that it
 * most likely was meant to be.
 *
 * Returns: whether all is as it must be
 */
gboolean
tuntas_keyed_text_check_keys (TuntasKeyedText *self,
                              TuntasKeyedGroup *group,
                              const char *const *known,
                              const char *const *required,
                              GError **error)
{
  for (guint i = 0; i < group->entries->len; i++) {
    TuntasKeyedEntry *entry = g_ptr_array_index (group->entries, i);

    if (!g_strv_contains (known, entry->key)) {
      g_autofree char *all = g_strjoinv (", ", (char **)known);

      tuntas_keyed_text_set_error (self, entry->line, TUNTAS_KEYED_ERROR_UNKNOWN, error,
                                   _ ("“%s” is no key of [%s]. Known are: %s."), entry->key,
                                   group->name, all);
      return FALSE;
    }
  }
  for (guint i = 0; required[i] != NULL; i++) {
    TuntasKeyedEntry *entry = tuntas_keyed_group_find (group, required[i]);

    if (entry == NULL || *entry->value == '\0') {
      tuntas_keyed_text_set_error (self, entry != NULL ? entry->line : group->line,
                                   TUNTAS_KEYED_ERROR_MISSING, error,
                                   _ ("[%s] needs “%s” with a value."), group->name, required[i]);
      return FALSE;
    }
  }
  return TRUE;
}

/* Reads one character, escaped as in GKeyFile. */
static gboolean
unescape (TuntasKeyedText *self,
          TuntasKeyedEntry *entry,
          const char **c,
          GString *out,
          gboolean in_list,
          GError **error)
{
  static const char letters[] = "sntr\\";
  static const char meanings[] = " \n\t\r\\";
  const char *letter = NULL;

  if (**c != '\\') {
    g_string_append_c (out, *(*c)++);
    return TRUE;
  }
  letter = (*c)[1] != '\0' ? strchr (letters, (*c)[1]) : NULL;
  if (letter != NULL) {
    g_string_append_c (out, meanings[letter - letters]);
  } else if (in_list && (*c)[1] == ';') {
    g_string_append_c (out, ';');
  } else {
    tuntas_keyed_text_set_error (
      self, entry->line, TUNTAS_KEYED_ERROR_VALUE, error,
      _ ("“%s” has a backslash that means nothing. Write “\\\\” for a backslash itself."),
      entry->key);
    return FALSE;
  }
  *c += 2;
  return TRUE;
}

/**
 * tuntas_keyed_text_get_text:
 * @self: a text
 * @group: one of its groups
 * @key: a key
 * @value: (out) (transfer full) (nullable): the value, or NULL when it is not given or empty
 * @error: return location for a `TUNTAS_KEYED_ERROR_VALUE`
 *
 * Returns: false when the value cannot be read
 */
gboolean
tuntas_keyed_text_get_text (TuntasKeyedText *self,
                            TuntasKeyedGroup *group,
                            const char *key,
                            char **value,
                            GError **error)
{
  TuntasKeyedEntry *entry = tuntas_keyed_group_find (group, key);
  g_autoptr (GString) out = NULL;

  *value = NULL;
  if (entry == NULL || *entry->value == '\0')
    return TRUE;
  out = g_string_new (NULL);
  for (const char *c = entry->value; *c != '\0';) {
    if (!unescape (self, entry, &c, out, FALSE, error))
      return FALSE;
  }
  *value = g_strdup (out->str);
  return TRUE;
}

/**
 * tuntas_keyed_text_get_list:
 * @self: a text
 * @group: one of its groups
 * @key: a key
 * @value: (out) (transfer full): the items; empty when it is not given
 * @error: return location for a `TUNTAS_KEYED_ERROR_VALUE`
 *
 * Returns: false when the value cannot be read
 */
gboolean
tuntas_keyed_text_get_list (TuntasKeyedText *self,
                            TuntasKeyedGroup *group,
                            const char *key,
                            GStrv *value,
                            GError **error)
{
  TuntasKeyedEntry *entry = tuntas_keyed_group_find (group, key);
  g_autoptr (GStrvBuilder) items = g_strv_builder_new ();
  g_autoptr (GString) item = g_string_new (NULL);

  *value = NULL;
  for (const char *c = entry != NULL ? entry->value : ""; *c != '\0';) {
    if (*c == ';') {
      if (*g_strstrip (item->str) != '\0')
        g_strv_builder_add (items, item->str);
      g_string_truncate (item, 0);
      c++;
    } else if (!unescape (self, entry, &c, item, TRUE, error)) {
      return FALSE;
    }
  }
  if (*g_strstrip (item->str) != '\0')
    g_strv_builder_add (items, item->str);
  *value = g_strv_builder_end (items);
  return TRUE;
}

/**
 * tuntas_keyed_text_get_boolean:
 * @self: a text
 * @group: one of its groups
 * @key: a key
 * @value: (inout): set when the key is given
 * @error: return location for a `TUNTAS_KEYED_ERROR_VALUE`
 *
 * Returns: false when the value is neither "ya" nor "tidak"
 */
gboolean
tuntas_keyed_text_get_boolean (TuntasKeyedText *self,
                               TuntasKeyedGroup *group,
                               const char *key,
                               gboolean *value,
                               GError **error)
{
  TuntasKeyedEntry *entry = tuntas_keyed_group_find (group, key);

  if (entry == NULL)
    return TRUE;
  if (strcmp (entry->value, "ya") != 0 && strcmp (entry->value, "tidak") != 0) {
    tuntas_keyed_text_set_error (self, entry->line, TUNTAS_KEYED_ERROR_VALUE, error,
                                 _ ("“%s” must be “ya” or “tidak”, not “%s”."), key, entry->value);
    return FALSE;
  }
  *value = strcmp (entry->value, "ya") == 0;
  return TRUE;
}

/**
 * tuntas_keyed_text_get_duration:
 * @self: a text
 * @group: one of its groups
 * @key: a key
 * @value: (inout): set when the key is given
 * @error: return location for a `TUNTAS_KEYED_ERROR_VALUE`
 *
 * Returns: false when the value is no duration
 */
gboolean
tuntas_keyed_text_get_duration (TuntasKeyedText *self,
                                TuntasKeyedGroup *group,
                                const char *key,
                                TuntasDuration *value,
                                GError **error)
{
  TuntasKeyedEntry *entry = tuntas_keyed_group_find (group, key);
  g_autoptr (GError) cause = NULL;

  if (entry == NULL)
    return TRUE;
  if (!tuntas_duration_parse (entry->value, value, &cause)) {
    tuntas_keyed_text_set_error (self, entry->line, TUNTAS_KEYED_ERROR_VALUE, error, "%s",
                                 cause->message);
    return FALSE;
  }
  return TRUE;
}

/**
 * tuntas_keyed_text_load:
 * @path: a file
 * @length: (out): its bytes
 * @error: return location for a `TUNTAS_KEYED_ERROR_UNREADABLE`
 *
 * Returns: (transfer full) (nullable): the content of the file, or NULL on error
 */
char *
tuntas_keyed_text_load (const char *path, gsize *length, GError **error)
{
  g_autoptr (GError) cause = NULL;
  char *text = NULL;

  if (!g_file_get_contents (path, &text, length, &cause)) {
    g_set_error (error, TUNTAS_KEYED_ERROR, TUNTAS_KEYED_ERROR_UNREADABLE,
                 _ ("The file “%s” cannot be read: %s"), path, cause->message);
    return NULL;
  }
  return text;
}
