/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TuntasChartScale:
 * @minimum: the value at @start
 * @maximum: the value at @end
 * @start: where @minimum is drawn
 * @end: where @maximum is drawn; above @start for an upright axis
 * @mantissa: 1, 2 or 5
 * @exponent: a tick is every @mantissa times ten to the power of @exponent
 * @first: the first tick, counted in steps from 0
 * @n_ticks: how many ticks lie within
 *
 * Turns values into places. Ticks are kept as whole numbers, so that their texts are exact.
 */
typedef struct {
  double minimum;
  double maximum;
  double start;
  double end;
  int mantissa;
  int exponent;
  gint64 first;
  guint n_ticks;
} TuntasChartScale;

void
tuntas_chart_scale_init (TuntasChartScale *self, double minimum, double maximum, guint max_ticks);
void tuntas_chart_scale_init_around (TuntasChartScale *self,
                                     double lowest,
                                     double highest,
                                     double origin,
                                     guint max_ticks);
double tuntas_chart_scale_place (const TuntasChartScale *self, double value);
double tuntas_chart_scale_get_tick (const TuntasChartScale *self, guint tick);
char *
tuntas_chart_scale_format_tick (const TuntasChartScale *self, guint tick) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
