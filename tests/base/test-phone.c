/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-phone.h"

static void
test_normalise (void)
{
  static const struct {
    const char *text;
    const char *number;
  } cases[] = {
    {"081200000001", "+6281200000001"},
    {"0812-0000-0001", "+6281200000001"},
    {"+62 812 0000 0001", "+6281200000001"},
    {"6281200000001", "+6281200000001"},
    {"0062 81200000001", "+6281200000001"},
    {"81200000001", "+6281200000001"},
    {"+62 (0)812 0000 0001", "+6281200000001"},
    {"0812.0000.0001 / 0813.0000.0002", "+6281200000001"},
    {"081200000001 atau 081300000002", "+6281200000001"},
    {"(0298) 700000", "+62298700000"},
    {"0751-70000", "+6275170000"},
    {"(021) 70000000 ext. 12", "+622170000000"},
    {"1708", "1708"},
    {"112", "112"},
    {"+60 12 000 0000", "+60120000000"},
    {"700000", NULL}, /* no area code */
    {"6.2812E+11", NULL},
    {"0000000000", NULL},
    {"0812", NULL},
    {"08120000000012345", NULL},
    {"tidak ada", NULL},
    {"-", NULL},
    {"", NULL},
    {NULL, NULL},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *number = tuntas_phone_normalise (cases[i].text);

    g_assert_cmpstr (number, ==, cases[i].number);
  }
}

static void
test_mask (void)
{
  g_autofree char *mobile = tuntas_phone_mask (" 081200000123 ");
  g_autofree char *brief = tuntas_phone_mask ("1708");
  g_autofree char *none = tuntas_phone_mask (NULL);

  g_assert_cmpstr (mobile, ==, "0812•••••123");
  g_assert_cmpstr (brief, ==, "••••");
  g_assert_cmpstr (none, ==, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/phone/normalise", test_normalise);
  g_test_add_func ("/phone/mask", test_mask);
  return g_test_run ();
}
