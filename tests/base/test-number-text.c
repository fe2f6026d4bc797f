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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number-text/integers", test_integers);
  g_test_add_func ("/number-text/decimals", test_decimals);
  return g_test_run ();
}
