/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-number-text.h"

static void
test_integers (void)
{
  static const struct {
    gint64 number;
    const char *text;
  } cases[] = {
    {0, "0"},          {7, "7"},        {999, "999"},
    {1000, "1.000"},   {1250, "1.250"}, {123456789, "123.456.789"},
    {-1250, "-1.250"}, {-999, "-999"},  {G_MININT64, "-9.223.372.036.854.775.808"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = tuntas_number_text_format (cases[i].number);

    g_assert_cmpstr (text, ==, cases[i].text);
  }
}

static void
test_decimals (void)
{
  static const struct {
    double number;
    int decimals;
    const char *text;
  } cases[] = {
    {91.48, 2, "91,48"},
    {1250.5, 1, "1.250,5"},
    {-0.001, 2, "0,00"},
    {-1234.5, 2, "-1.234,50"},
    {3, 0, "3"},
    {0.25, 2, "0,25"},
    {999.999, 2, "1.000,00"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = tuntas_number_text_format_decimal (cases[i].number, cases[i].decimals);

    g_assert_cmpstr (text, ==, cases[i].text);
  }
}

static void
test_money_and_counts (void)
{
  g_autofree char *rupiah = tuntas_number_text_format_rupiah (1250000);
  g_autofree char *debt = tuntas_number_text_format_rupiah (-500);
  g_autofree char *count = tuntas_number_text_format_with_words (3);

  g_assert_cmpstr (rupiah, ==, "Rp1.250.000,00");
  g_assert_cmpstr (debt, ==, "-Rp500,00");
  g_assert_cmpstr (count, ==, "3 (tiga)");
}

static void
test_bytes (void)
{
  static const struct {
    guint64 bytes;
    const char *text;
  } cases[] = {
    {0, "0 B"},
    {812, "812 B"},
    {1000, "1,0 kB"},
    {1449, "1,4 kB"},
    {999499, "999 kB"},
    {999999, "1,0 MB"},
    {1400000, "1,4 MB"},
    {25600000, "26 MB"},
    {9960000, "10 MB"},
    {3000000000, "3,0 GB"},
    {G_MAXUINT64, "18.446.744 TB"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = tuntas_number_text_format_bytes (cases[i].bytes);

    g_assert_cmpstr (text, ==, cases[i].text);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number-text/integers", test_integers);
  g_test_add_func ("/number-text/decimals", test_decimals);
  g_test_add_func ("/number-text/money-and-counts", test_money_and_counts);
  g_test_add_func ("/number-text/bytes", test_bytes);
  return g_test_run ();
}
