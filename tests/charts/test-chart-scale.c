/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-chart-scale.h"

typedef struct {
  double minimum;
  double maximum;
  guint max_ticks;
  const char *ticks;
} Case;

static const Case kept[] = {
  {0, 4, 8, "0,0 0,5 1,0 1,5 2,0 2,5 3,0 3,5 4,0"},
  {1, 4, 4, "1 2 3 4"},
  {25, 100, 5, "40 60 80 100"},
  {25, 100, 8, "30 40 50 60 70 80 90 100"},
  {0, 100, 2, "0 50 100"},
  {0, 1, 5, "0,0 0,2 0,4 0,6 0,8 1,0"},
  {3.1, 3.2, 5, "3,10 3,12 3,14 3,16 3,18 3,20"},
  {-1, 1, 4, "-1,0 -0,5 0,0 0,5 1,0"},
  {0, 2500000, 5, "0 500000 1000000 1500000 2000000 2500000"},
  {5, 5, 2, "5,0 5,5 6,0"},
};

static void
assert_ticks (const TuntasChartScale *scale, const char *expected)
{
  g_autoptr (GString) ticks = g_string_new (NULL);

  for (guint i = 0; i < scale->n_ticks; i++) {
    g_autofree char *text = tuntas_chart_scale_format_tick (scale, i);

    g_string_append_printf (ticks, "%s%s", i > 0 ? " " : "", text);
  }
  g_assert_cmpstr (ticks->str, ==, expected);
}

static void
test_ticks (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++) {
    TuntasChartScale scale;

    tuntas_chart_scale_init (&scale, kept[i].minimum, kept[i].maximum, kept[i].max_ticks);
    assert_ticks (&scale, kept[i].ticks);
    g_assert_cmpfloat (scale.minimum, ==, kept[i].minimum);
  }
}

static void
test_around (void)
{
  static const struct {
    double lowest;
    double highest;
    double origin;
    double minimum;
    double maximum;
  } cases[] = {
    {2.75, 3.45, 0, 2.6, 3.6}, {0, 3.9, 0, 0, 5},         {3, 3, 0, 2.9, 3.2},
    {0, 0, 0, 0, 1e-6},        {99, 100, 0, 98.8, 100.2}, {1.05, 3.9, 1, 1, 4.5},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    TuntasChartScale scale;

    tuntas_chart_scale_init_around (&scale, cases[i].lowest, cases[i].highest, cases[i].origin, 8);
    g_test_message ("%g to %g: %g to %g", cases[i].lowest, cases[i].highest, scale.minimum,
                    scale.maximum);
    g_assert_cmpfloat (scale.minimum, <=, cases[i].lowest);
    g_assert_cmpfloat (scale.maximum, >=, cases[i].highest);
    g_assert_cmpfloat (scale.minimum, >=, cases[i].origin);
    g_assert_cmpuint (scale.n_ticks, >=, 2);
    g_assert_cmpuint (scale.n_ticks, <=, 12);
    if (i != 3)
      g_assert_cmpfloat_with_epsilon (scale.minimum, cases[i].minimum, 0.3);
  }
}

static void
test_places (void)
{
  TuntasChartScale scale;

  tuntas_chart_scale_init (&scale, 1, 4, 4);
  scale.start = 500;
  scale.end = 200;
  g_assert_cmpfloat (tuntas_chart_scale_place (&scale, 1), ==, 500);
  g_assert_cmpfloat (tuntas_chart_scale_place (&scale, 2.5), ==, 350);
  g_assert_cmpfloat (tuntas_chart_scale_place (&scale, 4), ==, 200);
  g_assert_cmpfloat (tuntas_chart_scale_place (&scale, 0), ==, 500);
  g_assert_cmpfloat (tuntas_chart_scale_place (&scale, 5), ==, 200);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-scale/ticks", test_ticks);
  g_test_add_func ("/chart-scale/around", test_around);
  g_test_add_func ("/chart-scale/places", test_places);
  return g_test_run ();
}
