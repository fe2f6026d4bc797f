/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-nip.h"

static void
test_format (void)
{
  static const struct {
    const char *text;
    const char *formatted;
  } cases[] = {
    {"198001012005011001", "19800101 200501 1 001"},
    {" 19851223 201012 2 002", "19851223 201012 2 002"},
    {"19800101.200501.1.001", "19800101 200501 1 001"},
    {"480123456", "480 123 456"},
    {" 1980 ", "1980"},
    {"-", "-"},
    {NULL, ""},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *formatted = tuntas_nip_format (cases[i].text);

    g_assert_cmpstr (formatted, ==, cases[i].formatted);
  }
}

static void
test_parse (void)
{
  TuntasNip nip = {0};

  g_assert_true (tuntas_nip_parse ("19851223 201012 2 002", &nip));
  g_assert_cmpint (nip.birth_date, ==, 19851223);
  g_assert_cmpint (nip.entry_year, ==, 2010);
  g_assert_cmpint (nip.entry_month, ==, 12);
  g_assert_cmpint (nip.sex, ==, 2);
  g_assert_cmpint (nip.sequence, ==, 2);
  g_assert_false (tuntas_nip_parse ("480123456", &nip));
  g_assert_false (tuntas_nip_parse (NULL, &nip));
}

static void
test_warnings (void)
{
  static const struct {
    const char *text;
    guint n;
    const char *word; /* of the first warning */
  } cases[] = {
    {"198001012005011001", 0, NULL},
    {"198512232010122002", 0, NULL},
    {"199009132025242014", 0, NULL}, /* PPPK: 24 in place of the month */
    {"", 0, NULL},
    {NULL, 0, NULL},
    {"19800101200501100", 1, "17"},
    {"480123456", 1, "old"},
    {"19800101200501100A", 1, "digits only"},
    {"198013012005011001", 1, "date of birth"},
    {"198001012005131001", 1, "13"},
    {"198001012005001001", 1, "00"},
    {"198001011995011001", 1, "15"},
    {"193001012005011001", 1, "75"},
    {"198001012005013001", 1, "is 3"},
    {"198001012005011000", 1, "001"},
    {"000000000000000000", 4, "date of birth"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GPtrArray) warnings = tuntas_nip_list_warnings (cases[i].text);

    g_assert_cmpuint (warnings->len, ==, cases[i].n);
    if (cases[i].n > 0)
      g_assert_nonnull (strstr (warnings->pdata[0], cases[i].word));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/nip/format", test_format);
  g_test_add_func ("/nip/parse", test_parse);
  g_test_add_func ("/nip/warnings", test_warnings);
  return g_test_run ();
}
