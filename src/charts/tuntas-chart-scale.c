/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-chart-scale.h"

#include <math.h>
#include <string.h>

/* Division by whole powers keeps 0.3 from becoming 0.30000000000000004. */
static double
multiply (gint64 steps, int mantissa, int exponent)
{
  double whole = (double)(steps * mantissa);

  return exponent < 0 ? whole / pow (10, -exponent) : whole * pow (10, exponent);
}

static void
choose_step (TuntasChartScale *self, double length, guint max_ticks)
{
  double rough = length / MAX (max_ticks, 1);
  static const int mantissas[] = {1, 2, 5};

  for (self->exponent = MAX ((int)floor (log10 (rough)), -6);; self->exponent++) {
    for (guint i = 0; i < G_N_ELEMENTS (mantissas); i++) {
      self->mantissa = mantissas[i];
      if (multiply (1, self->mantissa, self->exponent) >= rough * (1 - 1e-9))
        return;
    }
  }
}

static void
count_ticks (TuntasChartScale *self)
{
  double step = multiply (1, self->mantissa, self->exponent);
  gint64 last = (gint64)floor (self->maximum / step + 1e-9);

  self->first = (gint64)ceil (self->minimum / step - 1e-9);
  self->n_ticks = last >= self->first ? (guint)(last - self->first + 1) : 0;
}

/**
 * tuntas_chart_scale_init:
 * @self: (out): a scale
 * @minimum: its begin
 * @maximum: its end; not above @minimum: one more than it
 * @max_ticks: about how many ticks there is room for
 *
 * Keeps the ends and puts ticks at every 1, 2 or 5 times a power of ten between them. The places
 * of the ends are set by the caller.
 */
void
tuntas_chart_scale_init (TuntasChartScale *self, double minimum, double maximum, guint max_ticks)
{
  memset (self, 0, sizeof *self);
  self->minimum = minimum;
  self->maximum = maximum > minimum ? maximum : minimum + 1;
  self->end = 1;
  choose_step (self, self->maximum - self->minimum, max_ticks);
  count_ticks (self);
}

/**
 * tuntas_chart_scale_init_around:
 * @self: (out): a scale
 * @lowest: the least value
 * @highest: the greatest value
 * @origin: where the measure begins: the scale never begins before
 * @max_ticks: about how many ticks there is room for
 *
 * Puts the ends on ticks, with room around the values.
 */
void
tuntas_chart_scale_init_around (TuntasChartScale *self,
                                double lowest,
                                double highest,
                                double origin,
                                guint max_ticks)
{
  double length = highest - lowest;
  double step, begin, end;

  if (length <= 0)
    length = MAX (fabs (highest) / 10, 1e-6);
  memset (self, 0, sizeof *self);
  self->end = 1;
  choose_step (self, length * 1.2, max_ticks);
  step = multiply (1, self->mantissa, self->exponent);
  begin = floor ((lowest - length * 0.1) / step + 1e-9);
  end = ceil ((highest + length * 0.1) / step - 1e-9);
  self->minimum = multiply ((gint64)begin, self->mantissa, self->exponent);
  self->maximum = multiply ((gint64)MAX (end, begin + 1), self->mantissa, self->exponent);
  if (self->minimum < origin && origin < self->maximum)
    self->minimum = origin;
  count_ticks (self);
}

/**
 * tuntas_chart_scale_place:
 * @self: a scale
 * @value: a value
 *
 * Returns: where @value is drawn; one beyond an end is drawn at the end
 */
double
tuntas_chart_scale_place (const TuntasChartScale *self, double value)
{
  double share = (value - self->minimum) / (self->maximum - self->minimum);

  return self->start + CLAMP (share, 0, 1) * (self->end - self->start);
}

/**
 * tuntas_chart_scale_get_tick:
 * @self: a scale
 * @tick: index
 *
 * Returns: its value
 */
double
tuntas_chart_scale_get_tick (const TuntasChartScale *self, guint tick)
{
  return multiply (self->first + tick, self->mantissa, self->exponent);
}

/**
 * tuntas_chart_scale_format_tick:
 * @self: a scale
 * @tick: index
 *
 * Returns: (transfer full): its exact value as it is written in Indonesian: "2,5"
 */
char *
tuntas_chart_scale_format_tick (const TuntasChartScale *self, guint tick)
{
  gint64 whole = (self->first + tick) * self->mantissa;
  gint64 divisor = 1;

  for (int i = 0; i < self->exponent; i++)
    whole *= 10;
  for (int i = self->exponent; i < 0; i++)
    divisor *= 10;
  if (self->exponent >= 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT, whole);
  return g_strdup_printf ("%s%" G_GINT64_FORMAT ",%0*" G_GINT64_FORMAT, whole < 0 ? "-" : "",
                          ABS (whole) / divisor, -self->exponent, ABS (whole) % divisor);
}
