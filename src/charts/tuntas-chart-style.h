/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Named here so that who only keeps a style does not need Pango. */
typedef struct _PangoFontMap PangoFontMap;

/**
 * TuntasChartColor:
 * @red: 0 to 1, sRGB
 * @green: 0 to 1
 * @blue: 0 to 1
 *
 * An opaque colour: charts are put into PDF/A, which knows no transparency.
 */
typedef struct {
  double red;
  double green;
  double blue;
} TuntasChartColor;

/**
 * TuntasChartPattern:
 * @TUNTAS_CHART_PATTERN_SOLID: nothing over the fill
 * @TUNTAS_CHART_PATTERN_RISING: strokes like /
 * @TUNTAS_CHART_PATTERN_FALLING: strokes like \
 * @TUNTAS_CHART_PATTERN_CROSSED: both
 * @TUNTAS_CHART_PATTERN_DOTS: dots
 *
 * What tells surfaces apart where colours do not.
 */
typedef enum {
  TUNTAS_CHART_PATTERN_SOLID,
  TUNTAS_CHART_PATTERN_RISING,
  TUNTAS_CHART_PATTERN_FALLING,
  TUNTAS_CHART_PATTERN_CROSSED,
  TUNTAS_CHART_PATTERN_DOTS,
} TuntasChartPattern;

/**
 * TuntasChartSwatch:
 * @fill: the surface
 * @ink: outline, pattern, line and marker
 * @text: what is written on @fill
 * @pattern: what is drawn over @fill in @ink
 */
typedef struct {
  TuntasChartColor fill;
  TuntasChartColor ink;
  TuntasChartColor text;
  TuntasChartPattern pattern;
} TuntasChartSwatch;

#define TUNTAS_CHART_SWATCHES 4
#define TUNTAS_CHART_SHADES 5

/**
 * TuntasChartStyle:
 * @fonts: (nullable): where @font is looked up; NULL for the fonts of the thread
 * @font: family
 * @font_size: of labels, in the units of the picture; all else is measured by it
 * @transparent: the ground is not painted
 * @background: the ground; a widget without one gives the colour that lies behind
 * @text: labels and values
 * @dim: subtitle, ticks and notes
 * @grid: lines of the ticks
 * @axis: lines of the axes and of the grades
 * @bands: grounds of the grades, in turn
 * @series: what tells series apart
 * @answers: answers from the worst to the best
 * @emphasis: what is to be seen first
 * @shades: from low to high, of the heat map
 *
 * How charts look: a plain structure; start from one of the tuntas_chart_style_init_ functions.
 */
typedef struct {
  PangoFontMap *fonts;
  const char *font;
  double font_size;
  gboolean transparent;
  TuntasChartColor background;
  TuntasChartColor text;
  TuntasChartColor dim;
  TuntasChartColor grid;
  TuntasChartColor axis;
  TuntasChartColor bands[2];
  TuntasChartSwatch series[TUNTAS_CHART_SWATCHES];
  TuntasChartSwatch answers[TUNTAS_CHART_SWATCHES];
  TuntasChartSwatch emphasis;
  TuntasChartSwatch shades[TUNTAS_CHART_SHADES];
} TuntasChartStyle;

void tuntas_chart_style_init_light (TuntasChartStyle *style);
void tuntas_chart_style_init_dark (TuntasChartStyle *style);
void tuntas_chart_style_init_gray (TuntasChartStyle *style);

G_END_DECLS
