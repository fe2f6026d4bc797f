/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-profile-field.h"

#include "tuntas-survey-text-private.h"

#include <string.h>

static void
tuntas_profile_option_clear (TuntasProfileOption *self)
{
  g_free (self->key);
  g_free (self->label);
  g_strfreev (self->aliases);
}

TUNTAS_DEFINE_RECORD (TuntasProfileOption, tuntas_profile_option)

static void
tuntas_profile_field_clear (TuntasProfileField *self)
{
  g_free (self->key);
  g_free (self->label);
  g_strfreev (self->aliases);
  g_clear_pointer (&self->options, g_ptr_array_unref);
}

TUNTAS_DEFINE_RECORD (TuntasProfileField, tuntas_profile_field)

/**
 * tuntas_profile_field_get_option:
 * @self: a field
 * @option: place of an option, from 0
 *
 * Returns: (transfer none): the option
 */
TuntasProfileOption *
tuntas_profile_field_get_option (TuntasProfileField *self, int option)
{
  g_return_val_if_fail (option >= 0 && (guint)option < self->options->len, NULL);

  return g_ptr_array_index (self->options, option);
}

/**
 * tuntas_profile_field_find_option:
 * @self: a field
 * @key: key of an option as it was stored
 *
 * Returns: place of the option, or %TUNTAS_PROFILE_NONE
 */
int
tuntas_profile_field_find_option (TuntasProfileField *self, const char *key)
{
  for (guint i = 0; i < self->options->len; i++) {
    TuntasProfileOption *option = g_ptr_array_index (self->options, i);

    if (strcmp (option->key, key) == 0)
      return (int)i;
  }
  return TUNTAS_PROFILE_NONE;
}

static gboolean
is_named (const char *name, const char *text, gsize length)
{
  return strlen (name) == length && g_ascii_strncasecmp (name, text, length) == 0;
}

static gboolean
matches_option (TuntasProfileOption *option, const char *text, gsize length)
{
  if (is_named (option->key, text, length) || is_named (option->label, text, length))
    return TRUE;
  for (guint i = 0; option->aliases[i] != NULL; i++) {
    if (is_named (option->aliases[i], text, length))
      return TRUE;
  }
  return FALSE;
}

/* An age of whole years, or 0: "34" or "34 tahun". */
static guint
read_age (const char *text, gsize length)
{
  guint age = 0;
  gsize n = 0;

  while (n < length && n < 3 && g_ascii_isdigit (text[n]))
    age = age * 10 + (guint)(text[n++] - '0');
  if (n == length)
    return age;
  while (n < length && text[n] == ' ')
    n++;
  return length - n == strlen ("tahun") && g_ascii_strncasecmp (text + n, "tahun", length - n) == 0
           ? age
           : 0;
}

static gboolean
is_alike (const char *name, const char *simple)
{
  g_autofree char *other = tuntas_survey_text_simplify (name, strlen (name));

  return *simple != '\0' && strcmp (other, simple) == 0;
}

/* The option that is written alike, whatever stands between its words. */
static int
find_alike (TuntasProfileField *self, const char *text, gsize length)
{
  g_autofree char *simple = tuntas_survey_text_simplify (text, length);

  for (guint i = 0; i < self->options->len; i++) {
    TuntasProfileOption *option = g_ptr_array_index (self->options, i);

    if (is_alike (option->label, simple))
      return (int)i;
    for (guint k = 0; option->aliases[k] != NULL; k++)
      if (is_alike (option->aliases[k], simple))
        return (int)i;
  }
  return TUNTAS_PROFILE_NONE;
}

/* What forms in the web offer as one: "SMA/SMK", "SMA / sederajat"; none when they are several. */
static int
find_joined (TuntasProfileField *self, const char *text, gsize length)
{
  g_autofree char *whole = g_utf8_make_valid (text, (gssize)length);
  g_auto (GStrv) parts = g_strsplit (whole, "/", -1);
  int found = TUNTAS_PROFILE_NONE;

  for (guint i = 0; parts[i] != NULL; i++) {
    const char *part = g_strstrip (parts[i]);
    int option = find_alike (self, part, strlen (part));

    if (g_ascii_strcasecmp (part, "sederajat") == 0 && i > 0)
      continue;
    if (option == TUNTAS_PROFILE_NONE || (found != TUNTAS_PROFILE_NONE && option != found))
      return TUNTAS_PROFILE_NONE;
    found = option;
  }
  return found;
}

/**
 * tuntas_profile_field_match:
 * @self: a field
 * @text: what stands in a file, without spaces around it
 * @length: bytes of @text
 * @option: (out): place of the option, or %TUNTAS_PROFILE_NONE
 *
 * Finds the option that a text means: its key, label, another name of it, or the group of an age.
 * An empty text is no answer.
 *
 * Returns: false when @text is something that the form does not offer
 */
gboolean
tuntas_profile_field_match (TuntasProfileField *self, const char *text, gsize length, int *option)
{
  guint age = self->numeric ? read_age (text, length) : 0;

  *option = TUNTAS_PROFILE_NONE;
  if (length == 0)
    return TRUE;
  for (guint i = 0; i < self->options->len; i++) {
    TuntasProfileOption *candidate = g_ptr_array_index (self->options, i);

    if (age > 0 ? age >= candidate->from && age <= candidate->to
                : matches_option (candidate, text, length)) {
      *option = (int)i;
      return TRUE;
    }
  }
  *option = find_joined (self, text, length);
  return *option != TUNTAS_PROFILE_NONE;
}
