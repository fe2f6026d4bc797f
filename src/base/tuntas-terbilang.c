/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-terbilang.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const digits[] = {"nol",  "satu", "dua",   "tiga",    "empat",
                                     "lima", "enam", "tujuh", "delapan", "sembilan"};

/* Spelled by KBBI ("miliar", not "milyar"). The last one covers the whole range of 64 bits. */
static const char *const powers[] = {"",        "ribu",       "juta",      "miliar",
                                     "triliun", "kuadriliun", "kuintiliun"};

static void
append_word (GString *words, const char *word)
{
  if (words->len > 0)
    g_string_append_c (words, ' ');
  g_string_append (words, word);
}

static void
append_below_thousand (GString *words, guint number)
{
  guint hundreds = number / 100;
  guint rest = number % 100;

  if (hundreds == 1) {
    append_word (words, "seratus");
  } else if (hundreds > 1) {
    append_word (words, digits[hundreds]);
    append_word (words, "ratus");
  }

  if (rest == 10) {
    append_word (words, "sepuluh");
  } else if (rest == 11) {
    append_word (words, "sebelas");
  } else if (rest > 11 && rest < 20) {
    append_word (words, digits[rest - 10]);
    append_word (words, "belas");
  } else {
    if (rest >= 20) {
      append_word (words, digits[rest / 10]);
      append_word (words, "puluh");
    }
    if (rest % 10 > 0)
      append_word (words, digits[rest % 10]);
  }
}

static void
append_number (GString *words, guint64 number)
{
  guint groups[G_N_ELEMENTS (powers)] = {0};
  int i = 0;

  if (number == 0) {
    append_word (words, digits[0]);
    return;
  }
  for (i = 0; number > 0; i++, number /= 1000)
    groups[i] = (guint)(number % 1000);
  for (i = i - 1; i >= 0; i--) {
    if (groups[i] == 0)
      continue;
    /* Only a thousand contracts, and only when its group is exactly one. */
    if (i == 1 && groups[i] == 1) {
      append_word (words, "seribu");
      continue;
    }
    append_below_thousand (words, groups[i]);
    if (i > 0)
      append_word (words, powers[i]);
  }
}

/**
 * tuntas_terbilang:
 * @number: a number
 *
 * Writes a number in words as official documents do: 2026 is "dua ribu dua puluh enam", -5 is
 * "minus lima". Always Indonesian, whatever the language of the window.
 *
 * Returns: (transfer full): the words, in small letters
 */
char *
tuntas_terbilang (gint64 number)
{
  GString *words = g_string_new (NULL);

  if (number < 0)
    append_word (words, "minus");
  append_number (words, number < 0 ? -(guint64)number : (guint64)number);
  return g_string_free (words, FALSE);
}

static gboolean
has_whole_groups (const char *integer)
{
  g_auto (GStrv) groups = g_strsplit (integer, ".", -1);

  for (guint i = 0; groups[i] != NULL; i++) {
    gsize length = strlen (groups[i]);

    if (strspn (groups[i], "0123456789") != length || length == 0)
      return FALSE;
    if (groups[1] != NULL && (i == 0 ? length > 3 : length != 3))
      return FALSE;
  }
  return groups[0] != NULL;
}

/**
 * tuntas_terbilang_from_text:
 * @text: a number as it is written: "123,23", "1.250.000", "-7"
 * @error: return location for a `G_IO_ERROR_INVALID_ARGUMENT`
 *
 * Writes a number with a fraction in words. The comma is "koma" and the digits after it are read
 * one by one, so that "0,50" keeps its last digit.
 *
 * Returns: (transfer full) (nullable): the words, or %NULL when @text is no such number
 */
char *
tuntas_terbilang_from_text (const char *text, GError **error)
{
  g_autofree char *stripped = NULL;
  g_autofree char *plain = NULL;
  g_auto (GStrv) parts = NULL;
  g_auto (GStrv) groups = NULL;
  GString *words = NULL;
  guint64 number = 0;
  const char *start = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  stripped = g_strstrip (g_strdup (text));
  start = *stripped == '-' ? stripped + 1 : stripped;
  parts = g_strsplit (start, ",", -1);
  if (g_strv_length (parts) < 1 || g_strv_length (parts) > 2 || !has_whole_groups (parts[0]) ||
      (parts[1] != NULL &&
       (*parts[1] == '\0' || strspn (parts[1], "0123456789") != strlen (parts[1])))) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                 _ ("“%s” is not a number. Write digits, with a dot between thousands and a comma "
                    "before decimals, for example “1.250,5”."),
                 text);
    return NULL;
  }
  groups = g_strsplit (parts[0], ".", -1);
  plain = g_strjoinv ("", groups);
  if (!g_ascii_string_to_unsigned (plain, 10, 0, G_MAXINT64, &number, NULL)) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                 _ ("“%s” is too large to be written in words. Write a smaller number."), text);
    return NULL;
  }

  words = g_string_new (*stripped == '-' ? "minus" : NULL);
  append_number (words, number);
  if (parts[1] != NULL) {
    append_word (words, "koma");
    for (const char *digit = parts[1]; *digit != '\0'; digit++)
      append_word (words, digits[*digit - '0']);
  }
  return g_string_free (words, FALSE);
}
