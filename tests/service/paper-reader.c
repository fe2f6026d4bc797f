/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper-reader.h"

#include <poppler.h>
#include <string.h>

/* Points between letters of one word at most. */
#define CELL_GAP 2.5

/* The words of a page; cells of a table are words apart, however close they stand. */
static void
add_words (PopplerPage *page, GStrvBuilder *builder)
{
  g_autofree char *text = poppler_page_get_text (page);
  g_autofree PopplerRectangle *places = NULL;
  g_autoptr (GString) word = g_string_new (NULL);
  guint n = 0;
  guint i = 0;

  g_assert_true (poppler_page_get_text_layout (page, &places, &n));
  for (const char *c = text; *c != '\0' && i < n; c = g_utf8_next_char (c), i++) {
    gunichar letter = g_utf8_get_char (c);
    gboolean parted = i > 0 && (places[i].x1 > places[i - 1].x2 + CELL_GAP ||
                                ABS (places[i].y1 - places[i - 1].y1) > CELL_GAP);

    if ((parted || g_unichar_isspace (letter) || letter == 0xa0) && word->len > 0) {
      g_strv_builder_add (builder, word->str);
      g_string_truncate (word, 0);
    }
    if (!g_unichar_isspace (letter) && letter != 0xa0)
      g_string_append_unichar (word, letter);
  }
  if (word->len > 0)
    g_strv_builder_add (builder, word->str);
}

/* All words of a PDF, in the order in which they are read. */
GStrv
paper_reader_read_words (GBytes *pdf)
{
  g_autoptr (GError) error = NULL;
  PopplerDocument *document = poppler_document_new_from_bytes (pdf, NULL, &error);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_assert_no_error (error);
  for (int i = 0; i < poppler_document_get_n_pages (document); i++) {
    PopplerPage *page = poppler_document_get_page (document, i);

    add_words (page, builder);
    g_object_unref (page);
  }
  g_object_unref (document);
  return g_strv_builder_end (builder);
}

char *
paper_reader_read_text (GBytes *pdf)
{
  g_auto (GStrv) words = paper_reader_read_words (pdf);

  return g_strjoinv (" ", words);
}

void
paper_reader_assert_has (const char *text, const char *wanted)
{
  g_auto (GStrv) words = g_strsplit (wanted, " ", -1);
  g_autofree char *plain = g_strjoinv (" ", words);

  if (strstr (text, plain) == NULL)
    g_error ("“%s” is not in: %s", wanted, text);
}

void
paper_reader_assert_has_decimal (const char *text, TuntasDecimal value)
{
  g_autofree char *wanted = tuntas_decimal_to_text (value, ',');

  paper_reader_assert_has (text, wanted);
}

void
paper_reader_assert_lacks (const char *text, const char *unwanted)
{
  if (strstr (text, unwanted) != NULL)
    g_error ("“%s” is in: %s", unwanted, text);
}

static gboolean
is_answer (const char *word)
{
  return g_str_equal (word, "–") || (strlen (word) == 1 && *word >= '1' && *word <= '4');
}

/* Whether a row "12 3 4 – …" of the respondent with the number begins here. */
static gboolean
is_row (GStrv words, guint place, guint number, guint n)
{
  g_autofree char *wanted = g_strdup_printf ("%u", number);

  if (place + n >= g_strv_length (words) || !g_str_equal (words[place], wanted))
    return FALSE;
  for (guint i = 1; i <= n; i++) {
    if (!is_answer (words[place + i]))
      return FALSE;
  }
  return TRUE;
}

/* Counts the printed answers, as somebody with the paper would. */
void
paper_reader_tally_rows (GStrv words, guint n, PaperTally *tally)
{
  guint length = g_strv_length (words);

  memset (tally, 0, sizeof *tally);
  tally->n = n;
  for (guint i = 0; i < length; i++) {
    if (!is_row (words, i, tally->rows + 1, n))
      continue;
    for (guint e = 0; e < n; e++) {
      if (g_ascii_isdigit (*words[i + 1 + e])) {
        tally->sums[e] += (guint64)(*words[i + 1 + e] - '0');
        tally->answered[e]++;
      }
    }
    tally->rows++;
    i += n;
  }
}

/* Whether the words stand at a place. */
static gboolean
stands_at (GStrv words, guint length, guint place, GStrv wanted)
{
  for (guint i = 0; wanted[i] != NULL; i++) {
    if (place + i >= length || !g_str_equal (words[place + i], wanted[i]))
      return FALSE;
  }
  return TRUE;
}

/* The numbers behind the words of a row: "Σ nilai per unsur 312 286 …". Behind the head of a page
 * its "U1 U2 …" is read between them. */
gboolean
paper_reader_find_numbers (GStrv words, const char *label, guint n, char **numbers)
{
  g_auto (GStrv) wanted = g_strsplit (label, " ", -1);
  guint length = g_strv_length (words);

  for (guint i = 0; i < length; i++) {
    guint from = i + g_strv_length (wanted);
    guint found = 0;

    if (!stands_at (words, length, i, wanted))
      continue;
    while (from < length && words[from][0] == 'U' && g_ascii_isdigit (words[from][1]))
      from++;
    while (found < n && from + found < length && g_ascii_isdigit (*words[from + found])) {
      numbers[found] = words[from + found];
      found++;
    }
    if (found == n)
      return TRUE;
  }
  return FALSE;
}

guint64
paper_reader_parse_count (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ".", -1);
  g_autofree char *digits = g_strjoinv ("", parts);

  return g_ascii_strtoull (digits, NULL, 10);
}

/* IKM in hundredths: (sum of sum / answered) / n * 25, rounded half up; exact, by long division of
 * what the common denominator makes whole. */
guint64
paper_reader_reckon (const PaperTally *tally)
{
  unsigned __int128 numerator = 0;
  unsigned __int128 denominator = 1;

  for (guint i = 0; i < tally->n; i++) {
    unsigned __int128 a = numerator * tally->answered[i] + denominator * tally->sums[i];
    unsigned __int128 b = denominator * tally->answered[i];
    unsigned __int128 x = a, y = b;

    while (y != 0) {
      unsigned __int128 rest = x % y;

      x = y;
      y = rest;
    }
    numerator = a / x;
    denominator = b / x;
  }
  numerator *= 25 * 100;
  denominator *= tally->n;
  return (guint64)((2 * numerator + denominator) / (2 * denominator));
}
