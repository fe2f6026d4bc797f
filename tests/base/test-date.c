/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-date.h"

static void
test_validity (void)
{
  g_assert_true (tuntas_date_is_valid (20261120));
  g_assert_true (tuntas_date_is_valid (20240229));
  g_assert_true (tuntas_date_is_valid (20000229));
  g_assert_false (tuntas_date_is_valid (0));
  g_assert_false (tuntas_date_is_valid (-20261120));
  g_assert_false (tuntas_date_is_valid (20260229));
  g_assert_false (tuntas_date_is_valid (19000229));
  g_assert_false (tuntas_date_is_valid (20261301));
  g_assert_false (tuntas_date_is_valid (20260431));
  g_assert_false (tuntas_date_is_valid (20261100));
}

static void
test_weekdays (void)
{
  g_assert_cmpint (tuntas_date_get_weekday (20261120), ==, 5);
  g_assert_cmpint (tuntas_date_get_weekday (20260831), ==, 1);
  g_assert_cmpint (tuntas_date_get_weekday (20271226), ==, 7);
  g_assert_cmpint (tuntas_date_get_weekday (19700101), ==, 4);
  g_assert_cmpint (tuntas_date_get_weekday (19691231), ==, 3);
  g_assert_cmpint (tuntas_date_get_weekday (19450817), ==, 5);
}

/* GLib's own calendar is the witness. */
static void
test_against_glib (void)
{
  for (int days = -40000; days < 120000; days += 7) {
    int date = tuntas_date_from_days (days);
    GDate *witness = g_date_new_dmy (1, 1, 1970);

    if (days < 0)
      g_date_subtract_days (witness, (guint)-days);
    else
      g_date_add_days (witness, (guint)days);
    g_assert_cmpint (tuntas_date_get_year (date), ==, g_date_get_year (witness));
    g_assert_cmpint (tuntas_date_get_month (date), ==, (int)g_date_get_month (witness));
    g_assert_cmpint (tuntas_date_get_day (date), ==, g_date_get_day (witness));
    g_assert_cmpint (tuntas_date_get_weekday (date), ==, (int)g_date_get_weekday (witness));
    g_assert_cmpint (tuntas_date_to_days (date), ==, days);
    g_date_free (witness);
  }
}

static void
test_days (void)
{
  g_assert_cmpint (tuntas_date_add_days (20261231, 1), ==, 20270101);
  g_assert_cmpint (tuntas_date_add_days (20240228, 1), ==, 20240229);
  g_assert_cmpint (tuntas_date_add_days (20270101, -1), ==, 20261231);
  g_assert_cmpint (tuntas_date_add_days (20261120, 60), ==, 20270119);
  g_assert_cmpint (tuntas_date_add_days (99991231, 1), ==, 0);
  g_assert_cmpint (tuntas_date_add_days (20261120, G_MAXINT), ==, 0);
  g_assert_cmpint (tuntas_date_add_days (20261120, G_MININT), ==, 0);
  g_assert_cmpint (tuntas_date_days_between (20261120, 20270119), ==, 60);
  g_assert_cmpint (tuntas_date_days_between (20270119, 20261120), ==, -60);
}

static void
test_months (void)
{
  g_assert_cmpint (tuntas_date_add_months (20270131, 1), ==, 20270228);
  g_assert_cmpint (tuntas_date_add_months (20240131, 1), ==, 20240229);
  g_assert_cmpint (tuntas_date_add_months (20261120, 4), ==, 20270320);
  g_assert_cmpint (tuntas_date_add_months (20261130, 3), ==, 20270228);
  g_assert_cmpint (tuntas_date_add_months (20260131, -2), ==, 20251130);
  g_assert_cmpint (tuntas_date_add_months (99991231, 1), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/validity", test_validity);
  g_test_add_func ("/date/weekdays", test_weekdays);
  g_test_add_func ("/date/against-glib", test_against_glib);
  g_test_add_func ("/date/days", test_days);
  g_test_add_func ("/date/months", test_months);
  return g_test_run ();
}
