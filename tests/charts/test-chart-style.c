/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Contrasts as WCAG 2.1 counts them, and what tells surfaces apart where colours do not. */
#include "config.h"

#include "tuntas-chart-style.h"

#include <math.h>

#define TEXT 4.5

static double
linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
luminance (const TuntasChartColor *color)
{
  return 0.2126 * linear (color->red) + 0.7152 * linear (color->green) +
         0.0722 * linear (color->blue);
}

/* As WCAG 2.1 measures it, 1 to 21; text asks for 4.5. */
static double
contrast_of (const TuntasChartColor *one, const TuntasChartColor *other)
{
  double a = luminance (one);
  double b = luminance (other);

  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}

static void
assert_contrast (const TuntasChartColor *one, const TuntasChartColor *other, double least)
{
  g_assert_cmpfloat (contrast_of (one, other), >=, least);
}

static void
assert_swatch (const TuntasChartStyle *style, const TuntasChartSwatch *swatch, gboolean shade)
{
  assert_contrast (&swatch->text, &swatch->fill, TEXT);
  if (shade)
    return;
  assert_contrast (&swatch->ink, &style->background, TEXT);
  for (guint i = 0; i < G_N_ELEMENTS (style->bands); i++)
    assert_contrast (&swatch->ink, &style->bands[i], TEXT);
}

static void
test_contrast (gconstpointer data)
{
  void (*init) (TuntasChartStyle *) = data;
  TuntasChartStyle style;

  init (&style);
  assert_contrast (&style.text, &style.background, 7);
  assert_contrast (&style.dim, &style.background, TEXT);
  assert_contrast (&style.axis, &style.background, 3);
  for (guint i = 0; i < G_N_ELEMENTS (style.bands); i++) {
    assert_contrast (&style.text, &style.bands[i], 7);
    assert_contrast (&style.dim, &style.bands[i], TEXT);
    assert_contrast (&style.axis, &style.bands[i], 3);
  }
  for (guint i = 0; i < TUNTAS_CHART_SWATCHES; i++) {
    assert_swatch (&style, &style.series[i], FALSE);
    assert_swatch (&style, &style.answers[i], FALSE);
  }
  assert_swatch (&style, &style.emphasis, FALSE);
  for (guint i = 0; i < TUNTAS_CHART_SHADES; i++)
    assert_swatch (&style, &style.shades[i], TRUE);
}

/* Surfaces that meet in one chart have patterns of their own: a copy has neither red nor blue. */
static void
test_told_apart (gconstpointer data)
{
  void (*init) (TuntasChartStyle *) = data;
  TuntasChartStyle style;

  init (&style);
  g_assert_true (style.emphasis.pattern != style.series[0].pattern);
  for (guint i = 0; i < TUNTAS_CHART_SWATCHES; i++)
    for (guint j = 0; j < i; j++)
      g_assert_true (style.answers[i].pattern != style.answers[j].pattern);
  for (guint i = 1; i < TUNTAS_CHART_SHADES; i++)
    g_assert_cmpfloat (contrast_of (&style.shades[i].fill, &style.shades[i - 1].fill), >,
                       i == 1 ? 1 : 1.2);
}

static void
test_known (void)
{
  static const TuntasChartColor black = {0, 0, 0}, white = {1, 1, 1}, gray = {0.5, 0.5, 0.5};

  g_assert_cmpfloat_with_epsilon (contrast_of (&black, &white), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (contrast_of (&white, &white), 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (contrast_of (&gray, &white), 3.98, 0.01);
}

int
main (int argc, char *argv[])
{
  static void (*const inits[]) (TuntasChartStyle *) = {
    tuntas_chart_style_init_light, tuntas_chart_style_init_dark, tuntas_chart_style_init_gray};
  static const char *const names[] = {"light", "dark", "gray"};

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-style/known", test_known);
  for (guint i = 0; i < G_N_ELEMENTS (inits); i++) {
    g_autofree char *contrast = g_strdup_printf ("/chart-style/contrast/%s", names[i]);
    g_autofree char *apart = g_strdup_printf ("/chart-style/told-apart/%s", names[i]);

    g_test_add_data_func (contrast, inits[i], test_contrast);
    g_test_add_data_func (apart, inits[i], test_told_apart);
  }
  return g_test_run ();
}
