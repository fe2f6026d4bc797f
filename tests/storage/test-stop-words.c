/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-stop-words.h"

static void
test_words (void)
{
  static const struct {
    const char *word;
    gboolean stops;
  } rows[] = {
    {"ada", TRUE},   {"adalah", TRUE}, {"yang", TRUE},      {"dan", TRUE},
    {"saya", TRUE},  {"yth", TRUE},    {"untuk", TRUE},     {"2026", TRUE},
    {"000", TRUE},   {"adat", FALSE},  {"yan", FALSE},      {"dana", FALSE},
    {"izin", FALSE}, {"loket", FALSE}, {"pungutan", FALSE}, {"9100001", FALSE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_test_message ("%s", rows[i].word);
    g_assert_true (tuntas_stop_words_contain (rows[i].word, strlen (rows[i].word)) ==
                   rows[i].stops);
  }
}

/* A word is cut out of a text: what follows it must not be read. */
static void
test_length (void)
{
  g_assert_true (tuntas_stop_words_contain ("yang lalu", 4));
  g_assert_false (tuntas_stop_words_contain ("izin dan", 4));
  g_assert_false (tuntas_stop_words_contain ("adalah", 2));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stop-words/words", test_words);
  g_test_add_func ("/stop-words/length", test_length);
  return g_test_run ();
}
