/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-scale.h"

#include <glib/gi18n-lib.h>

#include "tuntas-widget-color.h"

/* The published index goes from here to here whatever the method. */
#define LEAST 25.0
#define GREATEST 100.0
#define BAR_HEIGHT 26
#define POINTER 9
#define GAP 3

/**
 * TuntasSurveyScale:
 *
 * The grades of a method side by side, as wide as they are, and where the index stands.
 */
struct _TuntasSurveyScale {
  GtkWidget parent_instance;

  TuntasSurveyIndex *index; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (TuntasSurveyScale, tuntas_survey_scale, GTK_TYPE_WIDGET)

static double
to_double (TuntasDecimal value)
{
  double number = (double)value.units;

  for (guint i = 0; i < value.scale; i++)
    number /= 10;
  return number;
}

static double
find_place (double value, int width)
{
  return (CLAMP (value, LEAST, GREATEST) - LEAST) / (GREATEST - LEAST) * width;
}

static PangoLayout *
make_text (TuntasSurveyScale *self, const char *text, gboolean strong)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (strong ? 1.0 : 0.86));
  if (strong)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

static int
get_line_height (TuntasSurveyScale *self)
{
  g_autoptr (PangoLayout) layout = make_text (self, "0", FALSE);
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

static void
draw_text (GtkSnapshot *snapshot, PangoLayout *layout, double x, double y, const GdkRGBA *color)
{
  graphene_point_t place = GRAPHENE_POINT_INIT ((float)x, (float)y);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &place);
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

/* A grade: its letter within, its least index below where it begins. */
static void
draw_band (TuntasSurveyScale *self,
           GtkSnapshot *snapshot,
           TuntasSurveyBand *band,
           int width,
           gboolean first,
           const GdkRGBA *ink)
{
  double from = find_place (to_double (band->from), width);
  double to = find_place (to_double (band->to) + 0.01, width);
  gboolean own = band == self->index->band;
  g_autofree char *least = tuntas_decimal_to_text (band->from, ',');
  g_autoptr (PangoLayout) letter = make_text (self, band->grade, TRUE);
  g_autoptr (PangoLayout) edge = make_text (self, least, FALSE);
  GdkRGBA ground = *ink;
  int text_width, text_height, edge_width;
  graphene_rect_t box = GRAPHENE_RECT_INIT ((float)from + (first ? 0 : 1), POINTER + GAP,
                                            (float)MAX (to - from - 2, 1), BAR_HEIGHT);

  ground.alpha = own ? 0.32f : 0.10f;
  gtk_snapshot_append_color (snapshot, &ground, &box);
  pango_layout_get_pixel_size (letter, &text_width, &text_height);
  draw_text (snapshot, letter, (from + to - text_width) / 2,
             POINTER + GAP + (BAR_HEIGHT - text_height) / 2.0, ink);
  pango_layout_get_pixel_size (edge, &edge_width, NULL);
  draw_text (snapshot, edge, first ? 0 : MIN (from - edge_width / 2.0, width - edge_width),
             POINTER + 2 * GAP + BAR_HEIGHT, ink);
}

/* Where the scale ends, if that does not run into where the best grade begins. */
static void
draw_end (TuntasSurveyScale *self, GtkSnapshot *snapshot, int width, const GdkRGBA *ink)
{
  TuntasSurveyBand *best = g_ptr_array_index (self->index->method->bands, 0);
  g_autofree char *least = tuntas_decimal_to_text (best->from, ',');
  g_autofree char *greatest = tuntas_decimal_to_text (best->to, ',');
  g_autoptr (PangoLayout) begin = make_text (self, least, FALSE);
  g_autoptr (PangoLayout) end = make_text (self, greatest, FALSE);
  int begin_width, end_width;

  pango_layout_get_pixel_size (begin, &begin_width, NULL);
  pango_layout_get_pixel_size (end, &end_width, NULL);
  if (find_place (to_double (best->from), width) + begin_width / 2.0 + 2 * GAP <= width - end_width)
    draw_text (snapshot, end, width - end_width, POINTER + 2 * GAP + BAR_HEIGHT, ink);
}

static void
draw_pointer (TuntasSurveyScale *self, GtkSnapshot *snapshot, int width, const GdkRGBA *ink)
{
  double x = find_place (to_double (self->index->nik), width);
  graphene_rect_t bounds =
    GRAPHENE_RECT_INIT ((float)x - POINTER, 0, 2 * POINTER, POINTER + GAP + BAR_HEIGHT + GAP);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

  gdk_cairo_set_source_rgba (cr, ink);
  cairo_move_to (cr, x - POINTER * 0.75, 0);
  cairo_line_to (cr, x + POINTER * 0.75, 0);
  cairo_line_to (cr, x, POINTER);
  cairo_close_path (cr);
  cairo_fill (cr);
  cairo_rectangle (cr, x - 1.25, POINTER - 1, 2.5, GAP + BAR_HEIGHT + GAP);
  cairo_fill (cr);
  cairo_destroy (cr);
}

static void
tuntas_survey_scale_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TuntasSurveyScale *self = TUNTAS_SURVEY_SCALE (widget);
  int width = gtk_widget_get_width (widget);
  GPtrArray *bands;
  GdkRGBA ink;

  if (self->index == NULL)
    return;
  tuntas_widget_color_get (widget, &ink);
  bands = self->index->method->bands;
  for (guint i = bands->len; i-- > 0;)
    draw_band (self, snapshot, g_ptr_array_index (bands, i), width, i + 1 == bands->len, &ink);
  draw_end (self, snapshot, width, &ink);
  if (self->index->band != NULL)
    draw_pointer (self, snapshot, width, &ink);
}

static void
tuntas_survey_scale_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = 240;
    *natural = 420;
  } else
    *minimum = *natural =
      POINTER + 2 * GAP + BAR_HEIGHT + get_line_height (TUNTAS_SURVEY_SCALE (widget));
}

static void
tuntas_survey_scale_dispose (GObject *object)
{
  TuntasSurveyScale *self = TUNTAS_SURVEY_SCALE (object);

  g_clear_pointer (&self->index, tuntas_survey_index_unref);
  G_OBJECT_CLASS (tuntas_survey_scale_parent_class)->dispose (object);
}

static void
tuntas_survey_scale_class_init (TuntasSurveyScaleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tuntas_survey_scale_dispose;
  widget_class->measure = tuntas_survey_scale_measure;
  widget_class->snapshot = tuntas_survey_scale_snapshot;
  gtk_widget_class_set_css_name (widget_class, "surveyscale");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
tuntas_survey_scale_init (TuntasSurveyScale *self)
{
}

/* "Grade B goes from 76,61 to 88,30." */
static char *
describe (TuntasSurveyIndex *index)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (index->band == NULL)
    return g_strdup (_ ("The grades of the method"));
  from = tuntas_decimal_to_text (index->band->from, ',');
  to = tuntas_decimal_to_text (index->band->to, ',');
  return g_strdup_printf (_ ("Grade %s (%s) goes from %s to %s."), index->band->grade,
                          index->band->performance, from, to);
}

/**
 * tuntas_survey_scale_show:
 * @self: a scale
 * @index: whose method and place it shows
 */
void
tuntas_survey_scale_show (TuntasSurveyScale *self, TuntasSurveyIndex *index)
{
  TuntasSurveyIndex *before = self->index;
  g_autofree char *text = describe (index);

  g_return_if_fail (TUNTAS_IS_SURVEY_SCALE (self));

  self->index = tuntas_survey_index_ref (index);
  tuntas_survey_index_unref (before);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
