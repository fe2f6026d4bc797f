/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-person-name.h"

#include <string.h>

/* Degrees and honorifics that stand before a name, without dots and in small letters. */
static const char *const leading_degrees[] = {"prof", "dr", "drs", "dra",  "drg",  "drh", "ir", "h",
                                              "hj",   "kh", "hc",  "(hc)", "apt.", "ns.", "bd."};

static char *
without_dots (const char *word)
{
  g_auto (GStrv) parts = g_strsplit (word, ".", -1);

  return g_strjoinv ("", parts);
}

static gboolean
is_leading_degree (const char *word)
{
  g_autofree char *folded = g_utf8_strdown (word, -1);
  g_autofree char *bare = without_dots (folded);

  for (guint i = 0; i < G_N_ELEMENTS (leading_degrees); i++) {
    if (strcmp (leading_degrees[i], bare) == 0 || strcmp (leading_degrees[i], folded) == 0)
      return TRUE;
  }
  return FALSE;
}

/* "Dr.Ir.Budi" is written without spaces: cut off the degrees that end in a dot. */
static const char *
skip_joined_degrees (const char *word)
{
  const char *dot = NULL;

  while ((dot = strchr (word, '.')) != NULL && dot[1] != '\0') {
    g_autofree char *degree = g_strndup (word, dot + 1 - word);

    if (!is_leading_degree (degree))
      break;
    word = dot + 1;
  }
  return word;
}

/* The words of the name itself: no degrees in front, and nothing from the first comma on. */
static GPtrArray *
list_words (const char *name)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *valid = g_utf8_make_valid (name != NULL ? name : "", -1);
  g_autofree char *composed = g_utf8_normalize (valid, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  g_auto (GStrv) parts = NULL;
  char *comma = strchr (composed, ',');

  if (comma != NULL)
    *comma = '\0';
  parts = g_strsplit_set (composed, " \t\r\n", -1);
  for (guint i = 0; parts[i] != NULL; i++) {
    const char *word = words->len == 0 ? skip_joined_degrees (parts[i]) : parts[i];

    if (*word != '\0' && (words->len > 0 || !is_leading_degree (word)))
      g_ptr_array_add (words, g_strdup (word));
  }
  /* Somebody may be called like a degree. */
  if (words->len == 0 && *g_strstrip (composed) != '\0')
    g_ptr_array_add (words, g_strdup (composed));
  return words;
}

/**
 * tuntas_person_name_mask:
 * @name: (nullable): a name
 *
 * Hides a name where it is not needed. Degrees are left out, since they may give somebody away.
 *
 * Returns: (transfer full): "S••• A•••••" for "Siti Aminah"
 */
char *
tuntas_person_name_mask (const char *name)
{
  g_autoptr (GPtrArray) words = list_words (name);
  GString *masked = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++) {
    const char *word = words->pdata[i];

    if (i > 0)
      g_string_append_c (masked, ' ');
    g_string_append_unichar (masked, g_utf8_get_char (word));
    for (word = g_utf8_next_char (word); *word != '\0'; word = g_utf8_next_char (word)) {
      if (!g_unichar_ismark (g_utf8_get_char (word)))
        g_string_append (masked, "•");
    }
  }
  return g_string_free (masked, FALSE);
}

static void
append_initial (GString *initials, const char *word)
{
  for (; *word != '\0'; word = g_utf8_next_char (word)) {
    if (g_unichar_isalnum (g_utf8_get_char (word))) {
      g_string_append_unichar (initials, g_unichar_toupper (g_utf8_get_char (word)));
      return;
    }
  }
}

/**
 * tuntas_person_name_get_initials:
 * @name: (nullable): a name
 *
 * Returns: (transfer full): first letters of the first and the last word: "SA" for "Siti Aminah"
 */
char *
tuntas_person_name_get_initials (const char *name)
{
  g_autoptr (GPtrArray) words = list_words (name);
  GString *initials = g_string_new (NULL);

  if (words->len > 0)
    append_initial (initials, words->pdata[0]);
  if (words->len > 1)
    append_initial (initials, words->pdata[words->len - 1]);
  return g_string_free (initials, FALSE);
}
