/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-record.h"

G_BEGIN_DECLS

/**
 * TuntasChartKind:
 * @TUNTAS_CHART_BARS: one bar per category; the first series
 * @TUNTAS_CHART_TREND: lines over periods; categories are periods; up to four series are told
 *   apart
 * @TUNTAS_CHART_COMPARISON: the first series is the period before, the second this one
 * @TUNTAS_CHART_PROFILE: shares of respondents under the headings of the categories' groups
 * @TUNTAS_CHART_ANSWERS: how the answers of each category divide; a series per answer, from the
 *   worst to the best
 * @TUNTAS_CHART_HEAT_MAP: categories are rows, series are columns
 * @TUNTAS_CHART_QUADRANT: performance across, importance upwards; the first series
 */
typedef enum {
  TUNTAS_CHART_BARS,
  TUNTAS_CHART_TREND,
  TUNTAS_CHART_COMPARISON,
  TUNTAS_CHART_PROFILE,
  TUNTAS_CHART_ANSWERS,
  TUNTAS_CHART_HEAT_MAP,
  TUNTAS_CHART_QUADRANT,
} TuntasChartKind;

/**
 * TuntasChartPoint:
 * @position: where it is drawn; never printed
 * @across: TUNTAS_CHART_QUADRANT: the place on the axis across; @position is the upright one
 * @text: (nullable): the value as it is printed: "3,21", "52,0%"
 * @across_text: (nullable): the same for @across
 * @word: (nullable): what the value means or counts: "Baik", "naik 0,12", "78 orang"; for a
 *   missing one the reason
 * @missing: there is no value
 * @emphasis: it is one of those that the chart's emphasis speaks of
 */
typedef struct {
  double position;
  double across;
  char *text;
  char *across_text;
  char *word;
  gboolean missing;
  gboolean emphasis;
} TuntasChartPoint;

/**
 * TuntasChartSeries:
 * @label: (nullable): its name
 * @points: (element-type TuntasChartPoint): one per category, in their order
 */
typedef struct {
  char *label;
  GArray *points;
} TuntasChartSeries;

/**
 * TuntasChartCategory:
 * @code: (nullable): its short name: "U2", "TW 1"
 * @label: its full name
 * @group: (nullable): the heading that it stands under
 */
typedef struct {
  char *code;
  char *label;
  char *group;
} TuntasChartCategory;

/**
 * TuntasChartBand:
 * @from: where it begins; it ends where the next begins
 * @letter: "B"
 * @label: "Baik"
 */
typedef struct {
  double from;
  char *letter;
  char *label;
} TuntasChartBand;

/**
 * TuntasChart:
 * @kind: how it is drawn
 * @title: (nullable): what it shows
 * @subtitle: (nullable): of whom and when
 * @axis_label: (nullable): what is measured; TUNTAS_CHART_QUADRANT: on the upright axis
 * @across_label: (nullable): TUNTAS_CHART_QUADRANT: what is measured on the axis across
 * @emphasis_label: (nullable): what the emphasised values are: "Unsur terendah"
 * @axis_origin: where the measure begins; an axis that begins later carries a mark
 * @axis_minimum: where the axis begins
 * @axis_maximum: where it ends; not above @axis_minimum: both are chosen from the values
 * @axis_fit: an axis that is chosen may begin later than @axis_origin
 * @split: TUNTAS_CHART_QUADRANT: what parts low from high importance
 * @across_split: TUNTAS_CHART_QUADRANT: what parts low from high performance
 * @categories: (nullable) (element-type TuntasChartCategory): what is measured
 * @series: (nullable) (element-type TuntasChartSeries): the values
 * @bands: (nullable) (element-type TuntasChartBand): grades, from the lowest
 *
 * What a chart shows, without any pixel. All its texts are those of the office and printed as they
 * are: nothing is rounded on the way to the paper.
 */
typedef struct {
  TuntasChartKind kind;
  char *title;
  char *subtitle;
  char *axis_label;
  char *across_label;
  char *emphasis_label;
  double axis_origin;
  double axis_minimum;
  double axis_maximum;
  gboolean axis_fit;
  double split;
  double across_split;
  GArray *categories;
  GArray *series;
  GArray *bands;
} TuntasChart;

TUNTAS_DECLARE_RECORD (TuntasChart, tuntas_chart)

void tuntas_chart_add_category (TuntasChart *self,
                                const char *code,
                                const char *label,
                                const char *group);
void tuntas_chart_add_band (TuntasChart *self, double from, const char *letter, const char *label);
void tuntas_chart_add_series (TuntasChart *self, const char *label);
TuntasChartPoint *
tuntas_chart_add_value (TuntasChart *self, double position, const char *text, const char *word);
void tuntas_chart_add_missing (TuntasChart *self, const char *reason);
guint tuntas_chart_count_categories (const TuntasChart *self);
guint tuntas_chart_count_series (const TuntasChart *self);
guint tuntas_chart_count_bands (const TuntasChart *self);
const TuntasChartCategory *tuntas_chart_get_category (const TuntasChart *self, guint category);
const TuntasChartSeries *tuntas_chart_get_series (const TuntasChart *self, guint series);
const TuntasChartBand *tuntas_chart_get_band (const TuntasChart *self, guint band);
const TuntasChartPoint *
tuntas_chart_get_point (const TuntasChart *self, guint series, guint category);
gboolean tuntas_chart_is_empty (const TuntasChart *self);
gboolean tuntas_chart_equal (const TuntasChart *self, const TuntasChart *other);
gboolean tuntas_chart_get_extent (const TuntasChart *self, double *lowest, double *highest);

G_END_DECLS
