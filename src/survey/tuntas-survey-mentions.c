/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-mentions.h"

#include <string.h>

G_STATIC_ASSERT (TUNTAS_SURVEY_MAX_ELEMENTS <= 32);

static gboolean
matches (const char *pattern, const char *word, gsize length)
{
  gboolean open_start = *pattern == '*';
  gsize n = strlen (pattern) - open_start;
  gboolean open_end = n > 0 && pattern[open_start + n - 1] == '*';

  pattern += open_start;
  n -= open_end;
  if (n > length || (!open_start && !open_end && n != length))
    return FALSE;
  if (!open_start)
    return memcmp (word, pattern, n) == 0;
  if (!open_end)
    return memcmp (word + length - n, pattern, n) == 0;
  for (gsize i = 0; i + n <= length; i++) {
    if (memcmp (word + i, pattern, n) == 0)
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_about (TuntasSurveyElement *element, const char *word, gsize length)
{
  for (guint i = 0; element->words != NULL && element->words[i] != NULL; i++) {
    if (matches (element->words[i], word, length))
      return TRUE;
  }
  return FALSE;
}

static guint32
find_word (TuntasSurveyMethod *method, const char *word, gsize length)
{
  guint32 found = 0;

  for (guint i = 0; i < method->elements->len; i++) {
    if (is_about (tuntas_survey_method_get_element (method, i), word, length))
      found |= G_GUINT64_CONSTANT (1) << i;
  }
  return found;
}

/**
 * tuntas_survey_mentions_find:
 * @method: a questionnaire; its unsur list the words by which comments speak of them
 * @comment: (nullable): what a respondent wrote, UTF-8
 *
 * Finds the unsur that a comment speaks of, in praise or in blame. Words are runs of letters and
 * digits without regard to case. It depends on nothing but the two texts, so that what was counted
 * once can be taken off again.
 *
 * Returns: a bit for each place of an unsur, the lowest for the first
 */
guint32
tuntas_survey_mentions_find (TuntasSurveyMethod *method, const char *comment)
{
  g_autofree char *lower = comment != NULL ? g_utf8_strdown (comment, -1) : NULL;
  guint32 found = 0;
  const char *word = NULL;

  for (const char *c = lower; c != NULL; c = *c != '\0' ? g_utf8_next_char (c) : NULL) {
    if (g_unichar_isalnum (g_utf8_get_char (c))) {
      word = word != NULL ? word : c;
      continue;
    }
    if (word != NULL)
      found |= find_word (method, word, (gsize)(c - word));
    word = NULL;
  }
  return found;
}
