/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-chart-style.h"

#include <pango/pango.h>

G_BEGIN_DECLS

/**
 * TuntasChartBox:
 * @x: left
 * @y: top
 * @width: to the right
 * @height: downwards
 */
typedef struct {
  double x;
  double y;
  double width;
  double height;
} TuntasChartBox;

/**
 * TuntasChartShapeKind:
 * @TUNTAS_CHART_SHAPE_BOX: a filled box, with a pattern and an outline
 * @TUNTAS_CHART_SHAPE_LINE: a line through points
 * @TUNTAS_CHART_SHAPE_MARKER: a small figure in the middle of the box
 * @TUNTAS_CHART_SHAPE_TEXT: a text that fills the box
 */
typedef enum {
  TUNTAS_CHART_SHAPE_BOX,
  TUNTAS_CHART_SHAPE_LINE,
  TUNTAS_CHART_SHAPE_MARKER,
  TUNTAS_CHART_SHAPE_TEXT,
} TuntasChartShapeKind;

/**
 * TuntasChartRole:
 *
 * What a shape is for.
 */
typedef enum {
  TUNTAS_CHART_ROLE_GROUND,
  TUNTAS_CHART_ROLE_BAND,
  TUNTAS_CHART_ROLE_BAND_LABEL,
  TUNTAS_CHART_ROLE_GRID,
  TUNTAS_CHART_ROLE_AXIS,
  TUNTAS_CHART_ROLE_CUT,
  TUNTAS_CHART_ROLE_TICK,
  TUNTAS_CHART_ROLE_DATA,
  TUNTAS_CHART_ROLE_VALUE,
  TUNTAS_CHART_ROLE_LABEL,
  TUNTAS_CHART_ROLE_TITLE,
  TUNTAS_CHART_ROLE_LEGEND,
  TUNTAS_CHART_ROLE_NOTE,
} TuntasChartRole;

/**
 * TuntasChartMarker:
 *
 * The figures of points, one per series.
 */
typedef enum {
  TUNTAS_CHART_MARKER_DISC,
  TUNTAS_CHART_MARKER_RING,
  TUNTAS_CHART_MARKER_SQUARE,
  TUNTAS_CHART_MARKER_DIAMOND,
  TUNTAS_CHART_MARKER_TRIANGLE,
} TuntasChartMarker;

/**
 * TuntasChartPlace:
 * @x: to the right
 * @y: downwards
 */
typedef struct {
  double x;
  double y;
} TuntasChartPlace;

/**
 * TuntasChartShape:
 * @kind: what it is
 * @role: what it is for
 * @box: where it lies
 * @fill: surface; of a text its colour
 * @ink: outline and pattern; of a line its colour
 * @pattern: what is drawn over @fill
 * @marker: figure
 * @stroke: width of the outline or the line; 0: none
 * @dash: length of dashes; 0: drawn through
 * @first_place: of a line, in the places of the scene
 * @n_places: of a line
 * @layout: (nullable): of a text
 */
typedef struct {
  TuntasChartShapeKind kind;
  TuntasChartRole role;
  TuntasChartBox box;
  TuntasChartColor fill;
  TuntasChartColor ink;
  TuntasChartPattern pattern;
  TuntasChartMarker marker;
  double stroke;
  double dash;
  guint first_place;
  guint n_places;
  PangoLayout *layout;
} TuntasChartShape;

/**
 * TuntasChartValue:
 * @series: index of the series
 * @category: index of the category
 * @box: where it is
 * @label: its name: "U2 Persyaratan"
 * @spoken: the sentence that a screen reader says
 *
 * A value as keyboard and screen reader meet it.
 */
typedef struct {
  guint series;
  guint category;
  TuntasChartBox box;
  char *label;
  char *spoken;
} TuntasChartValue;

typedef enum {
  TUNTAS_CHART_TEXT_TITLE,
  TUNTAS_CHART_TEXT_STRONG,
  TUNTAS_CHART_TEXT_BODY,
  TUNTAS_CHART_TEXT_SMALL,
  TUNTAS_CHART_TEXT_TINY,
} TuntasChartTextSize;

#define TUNTAS_TYPE_CHART_SCENE (tuntas_chart_scene_get_type ())
G_DECLARE_FINAL_TYPE (TuntasChartScene, tuntas_chart_scene, TUNTAS, CHART_SCENE, GObject)

TuntasChartScene *tuntas_chart_scene_new (const TuntasChartStyle *style,
                                          double width,
                                          double height) G_GNUC_WARN_UNUSED_RESULT;

double tuntas_chart_scene_get_width (TuntasChartScene *self);
double tuntas_chart_scene_get_height (TuntasChartScene *self);
gboolean tuntas_chart_scene_get_complete (TuntasChartScene *self);
void tuntas_chart_scene_set_incomplete (TuntasChartScene *self);
guint tuntas_chart_scene_get_n_shapes (TuntasChartScene *self);
const TuntasChartShape *tuntas_chart_scene_get_shape (TuntasChartScene *self, guint shape);
const TuntasChartPlace *
tuntas_chart_scene_get_places (TuntasChartScene *self, const TuntasChartShape *shape);

const char *tuntas_chart_scene_get_description (TuntasChartScene *self);
void tuntas_chart_scene_take_description (TuntasChartScene *self, char *description);
guint tuntas_chart_scene_get_n_values (TuntasChartScene *self);
const TuntasChartValue *tuntas_chart_scene_get_value (TuntasChartScene *self, guint value);

PangoLayout *tuntas_chart_scene_make_text (TuntasChartScene *self,
                                           const char *text,
                                           TuntasChartTextSize size,
                                           double max_width,
                                           int max_lines) G_GNUC_WARN_UNUSED_RESULT;
TuntasChartShape *tuntas_chart_scene_add_text (TuntasChartScene *self,
                                               TuntasChartRole role,
                                               PangoLayout *layout,
                                               const TuntasChartPlace *place,
                                               double align_x,
                                               double align_y,
                                               const TuntasChartColor *color);
TuntasChartShape *tuntas_chart_scene_add_box (TuntasChartScene *self,
                                              TuntasChartRole role,
                                              const TuntasChartBox *box,
                                              const TuntasChartColor *fill);
TuntasChartShape *tuntas_chart_scene_add_swatch (TuntasChartScene *self,
                                                 TuntasChartRole role,
                                                 const TuntasChartBox *box,
                                                 const TuntasChartSwatch *swatch);
TuntasChartShape *tuntas_chart_scene_add_line (TuntasChartScene *self,
                                               TuntasChartRole role,
                                               const TuntasChartPlace *places,
                                               guint n_places,
                                               const TuntasChartColor *ink,
                                               double stroke);
TuntasChartShape *tuntas_chart_scene_add_marker (TuntasChartScene *self,
                                                 TuntasChartRole role,
                                                 TuntasChartMarker marker,
                                                 const TuntasChartPlace *place,
                                                 double size,
                                                 const TuntasChartSwatch *swatch);
void tuntas_chart_scene_take_value (TuntasChartScene *self,
                                    guint series,
                                    guint category,
                                    const TuntasChartBox *box,
                                    char *label,
                                    char *spoken);
gboolean tuntas_chart_scene_is_free (TuntasChartScene *self, const TuntasChartBox *box);

void tuntas_chart_text_get_size (PangoLayout *layout, double *width, double *height);
gboolean tuntas_chart_text_is_whole (PangoLayout *layout);

G_END_DECLS
