/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-chart-scene.h"

#include <pango/pangocairo.h>

struct _TuntasChartScene {
  GObject parent_instance;

  double width;
  double height;
  double font_size;
  gboolean incomplete;
  char *description;             /* (owned) (nullable) */
  PangoContext *context;         /* (owned) */
  GHashTable *layouts;           /* (owned) (element-type utf8 PangoLayout): set already */
  PangoFontDescription *regular; /* (owned) */
  PangoFontDescription *strong;  /* (owned) */
  GArray *shapes;                /* (owned) (element-type TuntasChartShape) */
  GArray *places;                /* (owned) (element-type TuntasChartPlace) */
  GArray *values;                /* (owned) (element-type TuntasChartValue) */
};

G_DEFINE_FINAL_TYPE (TuntasChartScene, tuntas_chart_scene, G_TYPE_OBJECT)

static void
clear_shape (gpointer data)
{
  TuntasChartShape *shape = data;

  g_clear_object (&shape->layout);
}

static void
clear_value (gpointer data)
{
  TuntasChartValue *value = data;

  g_free (value->label);
  g_free (value->spoken);
}

static void
tuntas_chart_scene_finalize (GObject *object)
{
  TuntasChartScene *self = TUNTAS_CHART_SCENE (object);

  g_hash_table_unref (self->layouts);
  g_array_unref (self->values);
  g_array_unref (self->shapes);
  g_array_unref (self->places);
  g_clear_pointer (&self->regular, pango_font_description_free);
  g_clear_pointer (&self->strong, pango_font_description_free);
  g_clear_object (&self->context);
  g_free (self->description);
  G_OBJECT_CLASS (tuntas_chart_scene_parent_class)->finalize (object);
}

static void
tuntas_chart_scene_class_init (TuntasChartSceneClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tuntas_chart_scene_finalize;
}

static void
tuntas_chart_scene_init (TuntasChartScene *self)
{
  self->layouts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->shapes = g_array_new (FALSE, TRUE, sizeof (TuntasChartShape));
  self->places = g_array_new (FALSE, TRUE, sizeof (TuntasChartPlace));
  self->values = g_array_new (FALSE, TRUE, sizeof (TuntasChartValue));
  g_array_set_clear_func (self->shapes, clear_shape);
  g_array_set_clear_func (self->values, clear_value);
}

/**
 * tuntas_chart_scene_new:
 * @style: font and its size
 * @width: of the picture
 * @height: of the picture
 *
 * Makes an empty scene: what a chart looks like, as numbers. Scene and drawing stay on the thread
 * that made it, because fonts do. Hinting is off, so that screen and paper break lines alike.
 *
 * Returns: (transfer full): the scene
 */
TuntasChartScene *
tuntas_chart_scene_new (const TuntasChartStyle *style, double width, double height)
{
  TuntasChartScene *self = g_object_new (TUNTAS_TYPE_CHART_SCENE, NULL);
  cairo_font_options_t *options = cairo_font_options_create ();

  self->width = width;
  self->height = height;
  self->font_size = style->font_size;
  self->context = pango_font_map_create_context (
    style->fonts != NULL ? style->fonts : pango_cairo_font_map_get_default ());
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (self->context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  self->regular = pango_font_description_new ();
  pango_font_description_set_family (self->regular, style->font);
  self->strong = pango_font_description_copy (self->regular);
  pango_font_description_set_weight (self->strong, PANGO_WEIGHT_BOLD);
  return self;
}

/**
 * tuntas_chart_scene_get_width:
 * @self: a scene
 *
 * Returns: the width of the picture
 */
double
tuntas_chart_scene_get_width (TuntasChartScene *self)
{
  return self->width;
}

/**
 * tuntas_chart_scene_get_height:
 * @self: a scene
 *
 * Returns: the height of the picture
 */
double
tuntas_chart_scene_get_height (TuntasChartScene *self)
{
  return self->height;
}

/**
 * tuntas_chart_scene_get_complete:
 * @self: a scene
 *
 * Returns: whether all values are written; where not, the picture is too small for them, and they
 *   are reached by keyboard and pointer only
 */
gboolean
tuntas_chart_scene_get_complete (TuntasChartScene *self)
{
  return !self->incomplete;
}

/**
 * tuntas_chart_scene_set_incomplete:
 * @self: a scene
 *
 * Notes that a value found no room.
 */
void
tuntas_chart_scene_set_incomplete (TuntasChartScene *self)
{
  self->incomplete = TRUE;
}

/**
 * tuntas_chart_scene_get_n_shapes:
 * @self: a scene
 *
 * Returns: how many shapes it has
 */
guint
tuntas_chart_scene_get_n_shapes (TuntasChartScene *self)
{
  return self->shapes->len;
}

/**
 * tuntas_chart_scene_get_shape:
 * @self: a scene
 * @shape: index, in the order of painting
 *
 * Returns: (transfer none): the shape
 */
const TuntasChartShape *
tuntas_chart_scene_get_shape (TuntasChartScene *self, guint shape)
{
  return &g_array_index (self->shapes, TuntasChartShape, shape);
}

/**
 * tuntas_chart_scene_get_places:
 * @self: a scene
 * @shape: a line of it
 *
 * Returns: (transfer none): the first of its places
 */
const TuntasChartPlace *
tuntas_chart_scene_get_places (TuntasChartScene *self, const TuntasChartShape *shape)
{
  return &g_array_index (self->places, TuntasChartPlace, shape->first_place);
}

/**
 * tuntas_chart_scene_get_description:
 * @self: a scene
 *
 * Returns: (transfer none): the whole chart in Indonesian sentences, with nothing abbreviated
 */
const char *
tuntas_chart_scene_get_description (TuntasChartScene *self)
{
  return self->description != NULL ? self->description : "";
}

/**
 * tuntas_chart_scene_take_description:
 * @self: a scene
 * @description: (transfer full): sentences
 *
 * Sets what tuntas_chart_scene_get_description() gives.
 */
void
tuntas_chart_scene_take_description (TuntasChartScene *self, char *description)
{
  g_free (self->description);
  self->description = description;
}

/**
 * tuntas_chart_scene_get_n_values:
 * @self: a scene
 *
 * Returns: how many values can be reached, missing ones too
 */
guint
tuntas_chart_scene_get_n_values (TuntasChartScene *self)
{
  return self->values->len;
}

/**
 * tuntas_chart_scene_get_value:
 * @self: a scene
 * @value: index, in reading order
 *
 * Returns: (transfer none): the value
 */
const TuntasChartValue *
tuntas_chart_scene_get_value (TuntasChartScene *self, guint value)
{
  return &g_array_index (self->values, TuntasChartValue, value);
}

static PangoLayout *
set_text (TuntasChartScene *self,
          const char *text,
          TuntasChartTextSize size,
          double max_width,
          int max_lines)
{
  static const double factors[] = {1.25, 1, 1, 0.88, 0.76};
  PangoFontDescription *font = size <= TUNTAS_CHART_TEXT_STRONG ? self->strong : self->regular;
  PangoLayout *layout = pango_layout_new (self->context);
  double width;

  pango_font_description_set_absolute_size (font, self->font_size * factors[size] * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);
  if (max_width > 0) {
    pango_layout_set_width (layout, (int)(max_width * PANGO_SCALE));
    pango_layout_set_height (layout, -max_lines);
    pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
    pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    tuntas_chart_text_get_size (layout, &width, NULL);
    if (width > max_width + 0.01)
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  } else {
    pango_layout_set_single_paragraph_mode (layout, TRUE);
  }
  return layout;
}

/**
 * tuntas_chart_scene_make_text:
 * @self: a scene
 * @text: (nullable): UTF-8
 * @size: how large
 * @max_width: where lines break; 0: never
 * @max_lines: what is longer ends in an ellipsis
 *
 * Sets a text, or gives the one that was set before: what is measured is mostly written too.
 *
 * Returns: (transfer full): the text, to be measured and then added, or thrown away; not to be
 *   changed
 */
PangoLayout *
tuntas_chart_scene_make_text (TuntasChartScene *self,
                              const char *text,
                              TuntasChartTextSize size,
                              double max_width,
                              int max_lines)
{
  g_autofree char *key = NULL;
  PangoLayout *layout;

  text = text != NULL ? text : "";
  key = g_strdup_printf ("%d %d %d %s", (int)size, max_width > 0 ? max_lines : 0,
                         max_width > 0 ? (int)(max_width * PANGO_SCALE) : 0, text);
  layout = g_hash_table_lookup (self->layouts, key);
  if (layout == NULL) {
    layout = set_text (self, text, size, max_width, max_lines);
    g_hash_table_insert (self->layouts, g_steal_pointer (&key), layout);
  }
  return g_object_ref (layout);
}

/**
 * tuntas_chart_text_get_size:
 * @layout: a text
 * @width: (out) (optional): its width
 * @height: (out) (optional): its height
 *
 * Measures a text.
 */
void
tuntas_chart_text_get_size (PangoLayout *layout, double *width, double *height)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  if (width != NULL)
    *width = (double)logical.width / PANGO_SCALE;
  if (height != NULL)
    *height = (double)logical.height / PANGO_SCALE;
}

/**
 * tuntas_chart_text_is_whole:
 * @layout: a text
 *
 * Returns: whether it is neither abbreviated nor broken within a word
 */
gboolean
tuntas_chart_text_is_whole (PangoLayout *layout)
{
  return pango_layout_get_wrap (layout) == PANGO_WRAP_WORD && !pango_layout_is_ellipsized (layout);
}

static TuntasChartShape *
add_shape (TuntasChartScene *self, const TuntasChartShape *shape)
{
  g_array_append_vals (self->shapes, shape, 1);
  return &g_array_index (self->shapes, TuntasChartShape, self->shapes->len - 1);
}

/**
 * tuntas_chart_scene_add_text:
 * @self: a scene
 * @role: what it is for
 * @layout: (transfer full): the text
 * @place: a point of it
 * @align_x: which: 0 its left, 1 its right
 * @align_y: which: 0 its top, 1 its bottom
 * @color: its colour
 *
 * Adds a text. A text of several lines is set left, centred or right like @align_x.
 *
 * Returns: (transfer none): the shape, valid until the next one is added
 */
TuntasChartShape *
tuntas_chart_scene_add_text (TuntasChartScene *self,
                             TuntasChartRole role,
                             PangoLayout *layout,
                             const TuntasChartPlace *place,
                             double align_x,
                             double align_y,
                             const TuntasChartColor *color)
{
  TuntasChartShape shape = {.kind = TUNTAS_CHART_SHAPE_TEXT, .role = role, .fill = *color};
  PangoAlignment align = align_x <= 0   ? PANGO_ALIGN_LEFT
                         : align_x >= 1 ? PANGO_ALIGN_RIGHT
                                        : PANGO_ALIGN_CENTER;

  if (pango_layout_get_line_count (layout) > 1 && pango_layout_get_alignment (layout) != align) {
    PangoLayout *aligned = pango_layout_copy (layout);

    pango_layout_set_alignment (aligned, align);
    g_object_unref (layout);
    layout = aligned;
  }
  tuntas_chart_text_get_size (layout, &shape.box.width, &shape.box.height);
  shape.box.x = place->x - shape.box.width * align_x;
  shape.box.y = place->y - shape.box.height * align_y;
  shape.layout = layout;
  return add_shape (self, &shape);
}

/**
 * tuntas_chart_scene_add_box:
 * @self: a scene
 * @role: what it is for
 * @box: where
 * @fill: its colour
 *
 * Adds a plain surface.
 *
 * Returns: (transfer none): the shape, valid until the next one is added
 */
TuntasChartShape *
tuntas_chart_scene_add_box (TuntasChartScene *self,
                            TuntasChartRole role,
                            const TuntasChartBox *box,
                            const TuntasChartColor *fill)
{
  TuntasChartShape shape = {
    .kind = TUNTAS_CHART_SHAPE_BOX, .role = role, .box = *box, .fill = *fill};

  return add_shape (self, &shape);
}

/**
 * tuntas_chart_scene_add_swatch:
 * @self: a scene
 * @role: what it is for
 * @box: where
 * @swatch: its looks
 *
 * Adds a surface with pattern and outline.
 *
 * Returns: (transfer none): the shape, valid until the next one is added
 */
TuntasChartShape *
tuntas_chart_scene_add_swatch (TuntasChartScene *self,
                               TuntasChartRole role,
                               const TuntasChartBox *box,
                               const TuntasChartSwatch *swatch)
{
  TuntasChartShape *shape = tuntas_chart_scene_add_box (self, role, box, &swatch->fill);

  shape->ink = swatch->ink;
  shape->pattern = swatch->pattern;
  if (swatch->pattern != TUNTAS_CHART_PATTERN_SOLID)
    shape->stroke = self->font_size / 12;
  return shape;
}

/**
 * tuntas_chart_scene_add_line:
 * @self: a scene
 * @role: what it is for
 * @places: what it goes through
 * @n_places: how many, at least 2
 * @ink: its colour
 * @stroke: its width
 *
 * Adds a line.
 *
 * Returns: (transfer none): the shape, valid until the next one is added
 */
TuntasChartShape *
tuntas_chart_scene_add_line (TuntasChartScene *self,
                             TuntasChartRole role,
                             const TuntasChartPlace *places,
                             guint n_places,
                             const TuntasChartColor *ink,
                             double stroke)
{
  TuntasChartShape shape = {
    .kind = TUNTAS_CHART_SHAPE_LINE, .role = role, .ink = *ink, .stroke = stroke};
  double left = places[0].x, right = left, top = places[0].y, bottom = top;

  for (guint i = 1; i < n_places; i++) {
    left = MIN (left, places[i].x);
    right = MAX (right, places[i].x);
    top = MIN (top, places[i].y);
    bottom = MAX (bottom, places[i].y);
  }
  shape.box = (TuntasChartBox){left, top, right - left, bottom - top};
  shape.first_place = self->places->len;
  shape.n_places = n_places;
  g_array_append_vals (self->places, places, n_places);
  return add_shape (self, &shape);
}

/**
 * tuntas_chart_scene_add_marker:
 * @self: a scene
 * @role: what it is for
 * @marker: its figure
 * @place: its middle
 * @size: its width
 * @swatch: its ink is the colour
 *
 * Adds a point.
 *
 * Returns: (transfer none): the shape, valid until the next one is added
 */
TuntasChartShape *
tuntas_chart_scene_add_marker (TuntasChartScene *self,
                               TuntasChartRole role,
                               TuntasChartMarker marker,
                               const TuntasChartPlace *place,
                               double size,
                               const TuntasChartSwatch *swatch)
{
  TuntasChartShape shape = {.kind = TUNTAS_CHART_SHAPE_MARKER,
                            .role = role,
                            .marker = marker,
                            .box = {place->x - size / 2, place->y - size / 2, size, size},
                            .fill = swatch->ink,
                            .ink = swatch->ink};

  return add_shape (self, &shape);
}

/**
 * tuntas_chart_scene_take_value:
 * @self: a scene
 * @series: index
 * @category: index
 * @box: where it is reached; cut to the picture
 * @label: (transfer full): name
 * @spoken: (transfer full): sentence
 *
 * Adds a value for keyboard, pointer and screen reader. Call in reading order.
 */
void
tuntas_chart_scene_take_value (TuntasChartScene *self,
                               guint series,
                               guint category,
                               const TuntasChartBox *box,
                               char *label,
                               char *spoken)
{
  TuntasChartValue value = {series, category, *box, label, spoken};
  double right = CLAMP (box->x + box->width, 0, self->width);
  double bottom = CLAMP (box->y + box->height, 0, self->height);

  value.box.x = CLAMP (box->x, 0, self->width);
  value.box.y = CLAMP (box->y, 0, self->height);
  value.box.width = right - value.box.x;
  value.box.height = bottom - value.box.y;
  g_array_append_val (self->values, value);
}

/**
 * tuntas_chart_scene_is_free:
 * @self: a scene
 * @box: where something is to be written
 *
 * Returns: whether @box lies in the picture and neither a text nor a point nor the mark of
 *   a cut axis is there
 */
gboolean
tuntas_chart_scene_is_free (TuntasChartScene *self, const TuntasChartBox *box)
{
  if (box->x < 0 || box->y < 0 || box->x + box->width > self->width ||
      box->y + box->height > self->height)
    return FALSE;
  for (guint i = 0; i < self->shapes->len; i++) {
    const TuntasChartShape *shape = &g_array_index (self->shapes, TuntasChartShape, i);

    if (shape->kind != TUNTAS_CHART_SHAPE_TEXT && shape->kind != TUNTAS_CHART_SHAPE_MARKER &&
        shape->role != TUNTAS_CHART_ROLE_CUT)
      continue;
    if (box->x < shape->box.x + shape->box.width && shape->box.x < box->x + box->width &&
        box->y < shape->box.y + shape->box.height && shape->box.y < box->y + box->height)
      return FALSE;
  }
  return TRUE;
}
