/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-holiday.h"

/* Stored codes: changing one would orphan what offices have stored. */
static void
test_codes (void)
{
  static const struct {
    TuntasHolidayKind kind;
    const char *code;
  } cases[] = {
    {TUNTAS_HOLIDAY_NATIONAL, "libur_nasional"},
    {TUNTAS_HOLIDAY_JOINT_LEAVE, "cuti_bersama"},
    {TUNTAS_HOLIDAY_LOCAL, "libur_daerah"},
  };
  TuntasHolidayKind kind = TUNTAS_HOLIDAY_NATIONAL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_assert_cmpstr (tuntas_holiday_kind_to_code (cases[i].kind), ==, cases[i].code);
    g_assert_true (tuntas_holiday_kind_from_code (cases[i].code, &kind));
    g_assert_cmpint (kind, ==, cases[i].kind);
  }
  g_assert_false (tuntas_holiday_kind_from_code ("libur", &kind));
  g_assert_false (tuntas_holiday_kind_from_code (NULL, &kind));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/holiday/codes", test_codes);
  return g_test_run ();
}
