/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-text-private.h"

/*
 * Returns: (transfer full): small letters and digits with single spaces between them: "(3) Baik."
 * is "3 baik"
 */
char *
tuntas_survey_text_simplify (const char *text, gsize length)
{
  g_autofree char *valid = g_utf8_make_valid (text, (gssize)length);
  g_autofree char *small = g_utf8_casefold (valid, -1);
  GString *simple = g_string_new (NULL);
  gboolean apart = FALSE;

  for (const char *c = small; *c != '\0'; c = g_utf8_next_char (c)) {
    gunichar letter = g_utf8_get_char (c);

    if (!g_unichar_isalnum (letter)) {
      apart = simple->len > 0;
      continue;
    }
    if (apart)
      g_string_append_c (simple, ' ');
    apart = FALSE;
    g_string_append_unichar (simple, letter);
  }
  return g_string_free (simple, FALSE);
}
