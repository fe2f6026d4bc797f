/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-csv-scanner.h"

#include <string.h>

/* A text that is read one character after the other, all of it in memory. */
typedef struct {
  const char *text;
  gsize length;
  gsize at;
  guint line;
  guint open_quote;
} Naive;

static gboolean
at_line_end (const Naive *naive)
{
  return naive->at < naive->length &&
         (naive->text[naive->at] == '\n' || naive->text[naive->at] == '\r');
}

static void
take_line_end (Naive *naive)
{
  gboolean two = naive->text[naive->at] == '\r' && naive->at + 1 < naive->length &&
                 naive->text[naive->at + 1] == '\n';

  naive->at += two ? 2 : 1;
  naive->line++;
}

static void
take_quoted (Naive *naive, GString *seen)
{
  guint opened = naive->line;

  for (naive->at++; naive->at < naive->length; naive->at++) {
    char c = naive->text[naive->at];
    char next = naive->at + 1 < naive->length ? naive->text[naive->at + 1] : '\n';

    if (c == '"' && next == '"') {
      naive->at++;
    } else if (c == '"' && strchr (",\r\n", next) != NULL) {
      naive->at++;
      return;
    }
    naive->line += c == '\n' || (c == '\r' && next != '\n');
    g_string_append_c (seen, c);
  }
  naive->open_quote = opened;
}

/* Writes the rows down as "line:[cell][cell]!line of an open quote". */
static char *
read_naively (const char *text, gsize length)
{
  Naive naive = {text, length, 0, 1, 0};
  GString *seen = g_string_new (NULL);

  while (naive.at < length) {
    gboolean more = TRUE;

    if (at_line_end (&naive)) {
      take_line_end (&naive);
      continue;
    }
    g_string_append_printf (seen, "%u:", naive.line);
    while (more) {
      g_string_append_c (seen, '[');
      if (naive.at < length && text[naive.at] == '"')
        take_quoted (&naive, seen);
      else
        while (naive.at < length && text[naive.at] != ',' && !at_line_end (&naive))
          g_string_append_c (seen, text[naive.at++]);
      g_string_append_c (seen, ']');
      more = naive.at < length && text[naive.at] == ',';
      naive.at += more;
    }
    g_string_append_printf (seen, "!%u\n", naive.open_quote);
    if (naive.at < length)
      take_line_end (&naive);
  }
  return g_string_free (seen, FALSE);
}

static char *
read_rows (const char *text, gsize length)
{
  g_autoptr (GInputStream) stream =
               g_memory_input_stream_new_from_data (text, (gssize)length, NULL);
  g_autoptr (TuntasCsvScanner) scanner = tuntas_csv_scanner_new (stream, ',');
  g_autoptr (GError) error = NULL;
  GString *seen = g_string_new (NULL);

  while (tuntas_csv_scanner_next (scanner, NULL, &error)) {
    guint n_cells = 0;
    const TuntasCsvCell *cells = tuntas_csv_scanner_get_cells (scanner, &n_cells);

    g_string_append_printf (seen, "%u:", tuntas_csv_scanner_get_line (scanner));
    for (guint i = 0; i < n_cells; i++)
      g_string_append_printf (seen, "[%.*s]", (int)cells[i].length, cells[i].text);
    g_string_append_printf (seen, "!%u\n", tuntas_csv_scanner_get_open_quote (scanner));
  }
  g_assert_no_error (error);
  g_assert_cmpuint (tuntas_csv_scanner_get_position (scanner), ==, length);
  return g_string_free (seen, FALSE);
}

static void
compare (guint n_texts, int longest, const char *letters)
{
  for (guint i = 0; i < n_texts; i++) {
    gsize length = (gsize)g_test_rand_int_range (0, longest);
    g_autofree char *text = g_malloc (length + 1);
    g_autofree char *expected = NULL;
    g_autofree char *seen = NULL;

    for (gsize k = 0; k < length; k++)
      text[k] = letters[g_test_rand_int_range (0, (gint32)strlen (letters))];
    text[length] = '\0';
    expected = read_naively (text, length);
    seen = read_rows (text, length);
    if (length < 100)
      g_assert_cmpstr (seen, ==, expected);
    g_assert_true (g_str_equal (seen, expected));
  }
}

/* Short texts of little but marks, where every rule meets every other. */
static void
test_short (void)
{
  compare (20000, 40, "a1,,\"\"\"\n\r");
}

/* Long ones, whose rows lie across the parts in which they are read. */
static void
test_long (void)
{
  compare (20, 400000, "abcdefghij1234,,,\"\"\n\r");
  compare (20, 400000, "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz,,\"\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv-scanner/short", test_short);
  g_test_add_func ("/csv-scanner/long", test_long);
  return g_test_run ();
}
