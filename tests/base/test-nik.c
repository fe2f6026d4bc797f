/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-nik.h"

static void
test_warnings (void)
{
  static const struct {
    const char *text;
    guint n;
    const char *word;
  } cases[] = {
    {"3374010101900001", 0, NULL},
    {"3374.0141.0190.0001", 0, NULL}, /* a woman: day + 40 */
    {"3374012902000001", 0, NULL},    /* 29 February 2000 */
    {"3374016902000001", 0, NULL},
    {"", 0, NULL},
    {NULL, 0, NULL},
    {"337401010190000", 1, "15"},
    {"33740101019O0001", 1, "digits only"},
    {"0374010101900001", 1, "province"},
    {"3374013202900001", 1, "date of birth"},
    {"3374017202900001", 1, "date of birth"},
    {"3374012902010001", 1, "date of birth"},
    {"3374010101900000", 1, "0001"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GPtrArray) warnings = tuntas_nik_list_warnings (cases[i].text);

    g_assert_cmpuint (warnings->len, ==, cases[i].n);
    if (cases[i].n > 0)
      g_assert_nonnull (strstr (warnings->pdata[0], cases[i].word));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/nik/warnings", test_warnings);
  return g_test_run ();
}
