/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-answer-text.h"
#include "tuntas-survey-text-private.h"

#include <string.h>

/* What every questionnaire with four answers calls them: "tidak puas", "kurang puas", "puas",
 * "sangat puas". With other words it is not sure which of two neighbours is meant. */
static const char *const scales[] = {"baik",  "puas",  "memuaskan", "setuju",          "sesuai",
                                     "mudah", "cepat", "jelas",     "kompeten",        "mampu",
                                     "sopan", "ramah", "nyaman",    "sopan dan ramah", NULL};
static const char *const degrees[TUNTAS_SURVEY_MAX_VALUE] = {"tidak ", "kurang ", "", "sangat "};

/* The value that words stand for; 0 when they stand for none. */
static guint8
read_words (TuntasSurveyElement *element, const char *words)
{
  for (guint value = 1; value <= TUNTAS_SURVEY_MAX_VALUE; value++) {
    const char *option = element->options[value - 1];
    g_autofree char *simple =
      option != NULL ? tuntas_survey_text_simplify (option, strlen (option)) : NULL;

    if (g_strcmp0 (simple, words) == 0 && *words != '\0')
      return (guint8)value;
  }
  for (guint i = 0; scales[i] != NULL; i++) {
    for (guint value = 1; value <= TUNTAS_SURVEY_MAX_VALUE; value++) {
      g_autofree char *word = g_strconcat (degrees[value - 1], scales[i], NULL);

      if (strcmp (word, words) == 0)
        return (guint8)value;
    }
  }
  return 0;
}

/* Also of other scripts, and fractions: "3 ½" is no 3. */
static gboolean
has_digit (const char *text)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c)) {
    if (!g_unichar_isalpha (g_utf8_get_char (c)) && *c != ' ')
      return TRUE;
  }
  return FALSE;
}

/* "4 - Sangat tidak puas" comes from a form that counts from the other end. */
static gboolean
is_contradicted (guint8 digit, const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, " ", -1);

  return digit > TUNTAS_SURVEY_MAX_VALUE / 2 &&
         (g_strv_contains ((const char *const *)parts, "tidak") ||
          g_strv_contains ((const char *const *)parts, "kurang"));
}

/**
 * tuntas_survey_answer_text_read:
 * @element: what was asked
 * @text: what a file says, not a bare number
 * @length: bytes of @text
 *
 * Reads an answer that was given in words, as forms in the web write them: an option of the
 * questionnaire, "Sangat puas", "c. Sesuai" or "3 - Baik". A digit and words that contradict each
 * other are no answer, nor is a bare letter, which may count from either end.
 *
 * Returns: 1 to 4, or %TUNTAS_SURVEY_NO_VALUE
 */
guint8
tuntas_survey_answer_text_read (TuntasSurveyElement *element, const char *text, gsize length)
{
  g_autofree char *simple = tuntas_survey_text_simplify (text, length);
  guint8 value = read_words (element, simple);
  guint8 said = 0;
  guint8 digit = 0;

  if (value != 0)
    return value;
  if (simple[0] == '\0' || simple[1] != ' ')
    return TUNTAS_SURVEY_NO_VALUE;
  said = read_words (element, simple + 2);
  if (simple[0] >= 'a' && simple[0] <= 'd')
    return said == (guint8)(simple[0] - 'a' + 1) ? said : TUNTAS_SURVEY_NO_VALUE;
  digit = (guint8)(simple[0] - '0');
  if (digit < 1 || digit > TUNTAS_SURVEY_MAX_VALUE || has_digit (simple + 2) ||
      (said != 0 ? said != digit : is_contradicted (digit, simple + 2)))
    return TUNTAS_SURVEY_NO_VALUE;
  return digit;
}

/* What follows a number at the beginning: "u3 waktu" or "3 waktu" is "waktu". The number itself
 * decides nothing: offices number the unsur differently. */
static const char *
skip_number (const char *simple)
{
  const char *rest = *simple == 'u' ? simple + 1 : simple;
  gsize n = strspn (rest, "0123456789");

  return n > 0 && rest[n] == ' ' ? rest + n + 1 : simple;
}

static gboolean
is_about (TuntasSurveyElement *element, const char *simple)
{
  const char *const names[] = {element->label, element->question, element->key};

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *name =
      names[i] != NULL ? tuntas_survey_text_simplify (names[i], strlen (names[i])) : NULL;

    if (name != NULL && *name != '\0' && strcmp (name, simple) == 0)
      return TRUE;
  }
  return FALSE;
}

/**
 * tuntas_survey_answer_text_asks:
 * @element: an unsur
 * @header: header of a column
 *
 * Whether a column is headed by the label or the whole question of an unsur, as forms in the web
 * do: "3. Bagaimana pendapat Saudara tentang …?", "U3 Waktu penyelesaian", "Penilaian [Waktu
 * penyelesaian]".
 *
 * Returns: whether it asks just this
 */
gboolean
tuntas_survey_answer_text_asks (TuntasSurveyElement *element, const char *header)
{
  const char *bracket = strrchr (header, '[');
  g_autofree char *simple = tuntas_survey_text_simplify (header, strlen (header));
  g_autofree char *inner =
    bracket != NULL ? tuntas_survey_text_simplify (bracket, strlen (bracket)) : NULL;

  return is_about (element, skip_number (simple)) ||
         (inner != NULL && is_about (element, skip_number (inner)));
}
