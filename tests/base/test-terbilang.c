/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-terbilang.h"

static const struct {
  gint64 number;
  const char *words;
} numbers[] = {
  {0, "nol"},
  {1, "satu"},
  {10, "sepuluh"},
  {11, "sebelas"},
  {12, "dua belas"},
  {19, "sembilan belas"},
  {20, "dua puluh"},
  {21, "dua puluh satu"},
  {99, "sembilan puluh sembilan"},
  {100, "seratus"},
  {101, "seratus satu"},
  {111, "seratus sebelas"},
  {119, "seratus sembilan belas"},
  {199, "seratus sembilan puluh sembilan"},
  {200, "dua ratus"},
  {211, "dua ratus sebelas"},
  {999, "sembilan ratus sembilan puluh sembilan"},
  {1000, "seribu"},
  {1001, "seribu satu"},
  {1011, "seribu sebelas"},
  {1100, "seribu seratus"},
  {1111, "seribu seratus sebelas"},
  {1999, "seribu sembilan ratus sembilan puluh sembilan"},
  {2000, "dua ribu"},
  {2026, "dua ribu dua puluh enam"},
  {10000, "sepuluh ribu"},
  {11000, "sebelas ribu"},
  {19000, "sembilan belas ribu"},
  {21000, "dua puluh satu ribu"},
  {100000, "seratus ribu"},
  {101000, "seratus satu ribu"},
  {111111, "seratus sebelas ribu seratus sebelas"},
  {1000000, "satu juta"},
  {1001000, "satu juta seribu"},
  {1100000, "satu juta seratus ribu"},
  {777666555, "tujuh ratus tujuh puluh tujuh juta enam ratus enam puluh enam ribu lima ratus "
              "lima puluh lima"},
  {1002109381290, "satu triliun dua miliar seratus sembilan juta tiga ratus delapan puluh satu "
                  "ribu dua ratus sembilan puluh"},
  {G_GINT64_CONSTANT (1000000000000000), "satu kuadriliun"},
  {G_GINT64_CONSTANT (1000000000001000), "satu kuadriliun seribu"},
  {-7, "minus tujuh"},
  {-1000, "minus seribu"},
};

static void
test_numbers (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++) {
    g_autofree char *words = tuntas_terbilang (numbers[i].number);

    g_assert_cmpstr (words, ==, numbers[i].words);
  }
}

static void
test_range (void)
{
  g_autofree char *lowest = tuntas_terbilang (G_MININT64);
  g_autofree char *highest = tuntas_terbilang (G_MAXINT64);

  g_assert_true (g_str_has_prefix (lowest, "minus sembilan kuintiliun dua ratus dua puluh tiga"));
  g_assert_true (g_str_has_suffix (lowest, "delapan ratus delapan"));
  g_assert_true (g_str_has_suffix (highest, "delapan ratus tujuh"));
}

static void
test_texts (void)
{
  static const struct {
    const char *text;
    const char *words;
  } cases[] = {
    {"123,23", "seratus dua puluh tiga koma dua tiga"},
    {"0,50", "nol koma lima nol"},
    {"-2,05", "minus dua koma nol lima"},
    {"1.250.000", "satu juta dua ratus lima puluh ribu"},
    {" 2026 ", "dua ribu dua puluh enam"},
    {"91,48", "sembilan puluh satu koma empat delapan"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    g_autofree char *words = tuntas_terbilang_from_text (cases[i].text, &error);

    g_assert_no_error (error);
    g_assert_cmpstr (words, ==, cases[i].words);
  }
}

static void
test_faulty_texts (void)
{
  static const char *const cases[] = {"",       "-",   "1,",  ",5",
                                      "1,2,3",  "12x", "1.5", "1.2500",
                                      "1..000", "+ 5", "--5", "99999999999999999999",
                                      "1,5x"};

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    g_autofree char *words = tuntas_terbilang_from_text (cases[i], &error);

    g_assert_null (words);
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/terbilang/numbers", test_numbers);
  g_test_add_func ("/terbilang/range", test_range);
  g_test_add_func ("/terbilang/texts", test_texts);
  g_test_add_func ("/terbilang/faulty-texts", test_faulty_texts);
  return g_test_run ();
}
