/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-chart-view.h"

#include <adwaita.h>
#include <math.h>

#include "tuntas-chart-layout.h"
#include "tuntas-chart-painter.h"
#include "tuntas-walk-keys.h"

/* Labels are a little smaller than the text of the window. */
#define FONT_SHARE 0.9
/* Widths in sizes of the font. */
#define LEAST_WIDTH 20
#define USUAL_WIDTH 46
#define EMPTY_HEIGHT 9
/* A value can be hit though it is drawn smaller. */
#define LEAST_REACH 16
/* How much farther to the side counts than farther up or down when the next value is sought. */
#define SIDEWAYS 4

/**
 * TuntasChartView:
 *
 * A chart in a window. It is drawn once for a size and a style and kept; over each value lies a
 * TuntasChartMark. The chart is one stop of the tab key, arrow keys, Home and End walk from value
 * to value, and Enter opens one.
 */
struct _TuntasChartView {
  GtkWidget parent_instance;

  TuntasChart *chart;      /* (owned) (nullable) */
  TuntasChartScene *scene; /* (owned) (nullable): laid out for the size that it had last */
  GskRenderNode *drawing;  /* (owned) (nullable): of @scene */
  GPtrArray *marks;        /* (owned) (element-type TuntasChartMark): in reading order, children */
  TuntasChartStyle style;
  char *font; /* (owned) (nullable): family that @style names */
  double font_size;
  guint cursor;
  gboolean dark;
  gboolean sharp; /* high contrast */
  gboolean headless;
};

G_DEFINE_FINAL_TYPE (TuntasChartView, tuntas_chart_view, GTK_TYPE_WIDGET)

enum {
  SIGNAL_VALUE_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Style */

static double
get_font_size (PangoContext *context)
{
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = (double)pango_font_description_get_size (font) / PANGO_SCALE;
  double resolution = pango_cairo_context_get_resolution (context);

  if (!pango_font_description_get_size_is_absolute (font))
    size *= (resolution > 0 ? resolution : 96) / 72;
  return size * FONT_SHARE;
}

/* Nothing is said in gray where a person asked for contrast. */
static void
sharpen (TuntasChartStyle *style, gboolean dark)
{
  double ink = dark ? 1 : 0;

  style->text = (TuntasChartColor){ink, ink, ink};
  style->dim = style->text;
  style->axis = style->text;
}

static void
forget_drawing (TuntasChartView *self)
{
  g_clear_pointer (&self->drawing, gsk_render_node_unref);
  g_clear_object (&self->scene);
}

static void
make_style (TuntasChartView *self)
{
  if (self->dark)
    tuntas_chart_style_init_dark (&self->style);
  else
    tuntas_chart_style_init_light (&self->style);
  if (self->sharp)
    sharpen (&self->style, self->dark);
  self->style.transparent = TRUE;
  self->style.font = self->font;
  self->style.font_size = self->font_size;
}

/* Follows the window; called often and does nothing when all is as it was. */
static void
style_changed_cb (TuntasChartView *self)
{
  AdwStyleManager *manager =
    adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const char *font =
    pango_font_description_get_family (pango_context_get_font_description (context));
  gboolean dark = adw_style_manager_get_dark (manager);
  gboolean sharp = adw_style_manager_get_high_contrast (manager);
  double font_size = get_font_size (context);

  if (self->font != NULL && self->dark == dark && self->sharp == sharp &&
      self->font_size == font_size && g_strcmp0 (self->font, font) == 0)
    return;
  g_free (self->font);
  self->font = g_strdup (font != NULL ? font : "Sans");
  self->font_size = font_size;
  self->dark = dark;
  self->sharp = sharp;
  make_style (self);
  forget_drawing (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
tuntas_chart_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (tuntas_chart_view_parent_class)->css_changed (widget, change);
  style_changed_cb (TUNTAS_CHART_VIEW (widget));
}

static void
tuntas_chart_view_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (tuntas_chart_view_parent_class)->system_setting_changed (widget, setting);
  style_changed_cb (TUNTAS_CHART_VIEW (widget));
}

/* Size */

/* The chart as it is drawn: without what stands above it already. */
static TuntasChart
get_drawn (TuntasChartView *self)
{
  TuntasChart drawn = *self->chart;

  if (self->headless)
    drawn.title = drawn.subtitle = NULL;
  return drawn;
}

static int
measure_height (TuntasChartView *self, int width)
{
  TuntasChart drawn;

  if (self->chart == NULL)
    return 0;
  if (tuntas_chart_is_empty (self->chart))
    return (int)ceil (EMPTY_HEIGHT * self->style.font_size);
  drawn = get_drawn (self);
  return (int)ceil (tuntas_chart_measure_height (&drawn, &self->style, width));
}

static void
lay_out (TuntasChartView *self, int width, int height)
{
  TuntasChart drawn = get_drawn (self);

  forget_drawing (self);
  self->scene = tuntas_chart_lay_out (&drawn, &self->style, width, height);
}

static GtkSizeRequestMode
tuntas_chart_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
tuntas_chart_view_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  TuntasChartView *self = TUNTAS_CHART_VIEW (widget);
  double unit = self->style.font_size;

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = (int)ceil (unit * LEAST_WIDTH);
    *natural = (int)ceil (unit * USUAL_WIDTH);
  } else
    *minimum = *natural =
      measure_height (self, for_size < 0 ? (int)ceil (unit * USUAL_WIDTH) : for_size);
}

static void
allocate_mark (TuntasChartMark *mark, const TuntasChartBox *box)
{
  double width = MAX (box->width, LEAST_REACH);
  double height = MAX (box->height, LEAST_REACH);
  GtkAllocation place = {(int)floor (box->x - (width - box->width) / 2),
                         (int)floor (box->y - (height - box->height) / 2), (int)ceil (width),
                         (int)ceil (height)};

  gtk_widget_size_allocate (GTK_WIDGET (mark), &place, -1);
}

static void
tuntas_chart_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TuntasChartView *self = TUNTAS_CHART_VIEW (widget);
  static const TuntasChartBox nowhere = {0, 0, 0, 0};
  guint n;

  if (self->chart == NULL)
    return;
  if (self->scene == NULL || tuntas_chart_scene_get_width (self->scene) != width ||
      tuntas_chart_scene_get_height (self->scene) != height)
    lay_out (self, width, height);
  n = tuntas_chart_scene_get_n_values (self->scene);
  for (guint i = 0; i < self->marks->len; i++)
    allocate_mark (g_ptr_array_index (self->marks, i),
                   i < n ? &tuntas_chart_scene_get_value (self->scene, i)->box : &nowhere);
}

/* Drawing */

static void
draw (TuntasChartView *self)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  graphene_rect_t bounds =
    GRAPHENE_RECT_INIT (0, 0, (float)tuntas_chart_scene_get_width (self->scene),
                        (float)tuntas_chart_scene_get_height (self->scene));
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

  tuntas_chart_scene_draw (self->scene, cr);
  cairo_destroy (cr);
  self->drawing = gtk_snapshot_free_to_node (snapshot);
}

static void
tuntas_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TuntasChartView *self = TUNTAS_CHART_VIEW (widget);

  if (self->scene != NULL && self->drawing == NULL)
    draw (self);
  if (self->drawing != NULL)
    gtk_snapshot_append_node (snapshot, self->drawing);
  for (guint i = 0; i < self->marks->len; i++)
    gtk_widget_snapshot_child (widget, g_ptr_array_index (self->marks, i), snapshot);
}

/* Walking */

static gboolean
focus_cursor (TuntasChartView *self)
{
  return self->cursor < self->marks->len &&
         gtk_widget_grab_focus (g_ptr_array_index (self->marks, self->cursor));
}

static gboolean
tuntas_chart_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  /* one stop: the tab key leaves it from any value */
  return gtk_widget_get_focus_child (widget) == NULL && focus_cursor (TUNTAS_CHART_VIEW (widget));
}

static gboolean
tuntas_chart_view_grab_focus (GtkWidget *widget)
{
  return focus_cursor (TUNTAS_CHART_VIEW (widget));
}

/* Who comes to a value wants to see the chart around it, too. */
static void
scroll_to (GtkWidget *widget)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  graphene_rect_t bounds;
  GtkAdjustment *place;
  double top;

  if (viewport == NULL || !gtk_widget_compute_bounds (widget, viewport, &bounds))
    return;
  place = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport));
  top = gtk_adjustment_get_value (place) + bounds.origin.y;
  if (bounds.size.height <= gtk_adjustment_get_page_size (place))
    gtk_adjustment_clamp_page (place, top, top + bounds.size.height);
}

static void
tuntas_chart_view_set_focus_child (GtkWidget *widget, GtkWidget *child)
{
  TuntasChartView *self = TUNTAS_CHART_VIEW (widget);

  if (child != NULL && gtk_widget_get_focus_child (widget) == NULL)
    scroll_to (widget);
  GTK_WIDGET_CLASS (tuntas_chart_view_parent_class)->set_focus_child (widget, child);
  if (child != NULL)
    g_ptr_array_find (self->marks, child, &self->cursor);
}

/* The nearest value above or below; the cursor itself when there is none. */
static guint
find_beyond (TuntasChartView *self, GtkScrollType step)
{
  const TuntasChartBox *from = &tuntas_chart_scene_get_value (self->scene, self->cursor)->box;
  double sign = step == GTK_SCROLL_STEP_UP ? -1 : 1;
  double nearest = G_MAXDOUBLE;
  guint found = self->cursor;

  for (guint i = 0; i < self->marks->len; i++) {
    const TuntasChartBox *box = &tuntas_chart_scene_get_value (self->scene, i)->box;
    double across = fabs (box->x + box->width / 2 - from->x - from->width / 2);
    double along = sign * (box->y + box->height / 2 - from->y - from->height / 2);

    if (along >= 1 && along + SIDEWAYS * across < nearest) {
      nearest = along + SIDEWAYS * across;
      found = i;
    }
  }
  return found;
}

static guint
find_step (TuntasChartView *self, GtkScrollType step)
{
  guint last = self->marks->len - 1;

  switch (step) {
  case GTK_SCROLL_START:
    return 0;
  case GTK_SCROLL_END:
    return last;
  case GTK_SCROLL_STEP_RIGHT:
    return MIN (self->cursor + 1, last);
  case GTK_SCROLL_STEP_LEFT:
    return self->cursor > 0 ? self->cursor - 1 : 0;
  default:
    break;
  }
  return self->scene != NULL && tuntas_chart_scene_get_n_values (self->scene) == self->marks->len
           ? find_beyond (self, step)
           : self->cursor;
}

static gboolean
step_cb (GtkWidget *widget, GVariant *step, gpointer user_data)
{
  TuntasChartView *self = TUNTAS_CHART_VIEW (widget);
  guint wanted;

  if (self->marks->len == 0)
    return FALSE;
  wanted = find_step (self, g_variant_get_int32 (step));
  if (wanted == self->cursor)
    gtk_widget_error_bell (widget);
  else {
    self->cursor = wanted;
    focus_cursor (self);
  }
  return TRUE;
}

/* Values */

static void
opened_cb (TuntasChartMark *mark, TuntasChartView *self)
{
  g_signal_emit (self, signals[SIGNAL_VALUE_ACTIVATED], 0, tuntas_chart_mark_get_series (mark),
                 tuntas_chart_mark_get_category (mark));
}

static void
clicked_cb (GtkGestureClick *gesture, int n_press, double x, double y, GtkWidget *widget)
{
  GtkWidget *mark = gtk_widget_pick (widget, x, y, GTK_PICK_DEFAULT);

  if (!TUNTAS_IS_CHART_MARK (mark))
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (mark);
  gtk_widget_activate_action (mark, "mark.open", NULL);
}

static void
remove_marks (TuntasChartView *self, guint n)
{
  while (self->marks->len > n) {
    GtkWidget *mark = g_ptr_array_steal_index (self->marks, self->marks->len - 1);

    gtk_widget_unparent (mark);
  }
}

/* Marks stay the widgets that they are, so that the person who stands on one goes on from there. */
static void
show_marks (TuntasChartView *self)
{
  gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  guint n = self->scene != NULL ? tuntas_chart_scene_get_n_values (self->scene) : 0;

  remove_marks (self, n);
  while (self->marks->len < n) {
    GtkWidget *mark = tuntas_chart_mark_new ();

    gtk_widget_set_parent (mark, GTK_WIDGET (self));
    g_signal_connect_object (mark, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_DEFAULT);
    g_ptr_array_add (self->marks, mark);
  }
  for (guint i = 0; i < n; i++)
    tuntas_chart_mark_show (g_ptr_array_index (self->marks, i),
                            tuntas_chart_scene_get_value (self->scene, i), i, n);
  if (self->cursor >= n)
    self->cursor = 0;
  if (focused && gtk_widget_get_focus_child (GTK_WIDGET (self)) == NULL)
    focus_cursor (self);
}

static void
describe (TuntasChartView *self)
{
  const char *title = self->chart != NULL ? self->chart->title : NULL;
  const char *subtitle = self->chart != NULL ? self->chart->subtitle : NULL;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title != NULL ? title : "", GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  subtitle != NULL ? subtitle : "", -1);
}

static void
show_chart (TuntasChartView *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  forget_drawing (self);
  if (self->chart != NULL) {
    if (width <= 0 || height <= 0) {
      width = (int)ceil (self->style.font_size * USUAL_WIDTH);
      height = measure_height (self, width);
    }
    lay_out (self, width, height);
  }
  show_marks (self);
  describe (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* Class */

static void
tuntas_chart_view_dispose (GObject *object)
{
  TuntasChartView *self = TUNTAS_CHART_VIEW (object);

  remove_marks (self, 0);
  forget_drawing (self);
  g_clear_pointer (&self->chart, tuntas_chart_unref);
  G_OBJECT_CLASS (tuntas_chart_view_parent_class)->dispose (object);
}

static void
tuntas_chart_view_finalize (GObject *object)
{
  TuntasChartView *self = TUNTAS_CHART_VIEW (object);

  g_ptr_array_unref (self->marks);
  g_free (self->font);
  G_OBJECT_CLASS (tuntas_chart_view_parent_class)->finalize (object);
}

static void
tuntas_chart_view_class_init (TuntasChartViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tuntas_chart_view_dispose;
  object_class->finalize = tuntas_chart_view_finalize;
  widget_class->css_changed = tuntas_chart_view_css_changed;
  widget_class->system_setting_changed = tuntas_chart_view_system_setting_changed;
  widget_class->get_request_mode = tuntas_chart_view_get_request_mode;
  widget_class->measure = tuntas_chart_view_measure;
  widget_class->size_allocate = tuntas_chart_view_size_allocate;
  widget_class->snapshot = tuntas_chart_view_snapshot;
  widget_class->focus = tuntas_chart_view_focus;
  widget_class->grab_focus = tuntas_chart_view_grab_focus;
  widget_class->set_focus_child = tuntas_chart_view_set_focus_child;
  gtk_widget_class_set_css_name (widget_class, "chartview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
  tuntas_walk_keys_bind (widget_class, step_cb);

  /**
   * TuntasChartView::value-activated:
   * @series: index of a series
   * @category: index of a category
   *
   * A value was clicked, or Enter pressed on it.
   */
  signals[SIGNAL_VALUE_ACTIVATED] =
    g_signal_new ("value-activated", TUNTAS_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
}

static void
tuntas_chart_view_init (TuntasChartView *self)
{
  AdwStyleManager *manager =
    adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  GtkGesture *click = gtk_gesture_click_new ();

  self->marks = g_ptr_array_new ();
  style_changed_cb (self);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (style_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (style_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "released", G_CALLBACK (clicked_cb), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * tuntas_chart_view_new:
 *
 * Returns: (transfer floating): a view of no chart
 */
GtkWidget *
tuntas_chart_view_new (void)
{
  return g_object_new (TUNTAS_TYPE_CHART_VIEW, NULL);
}

/**
 * tuntas_chart_view_set_chart:
 * @self: a view
 * @chart: (nullable) (transfer none): what it shows from now on
 *
 * The keyboard stays at the value where it is. A chart that shows the same as before is not laid
 * out again.
 */
void
tuntas_chart_view_set_chart (TuntasChartView *self, TuntasChart *chart)
{
  TuntasChart *before = self->chart;
  gboolean same =
    before == chart || (before != NULL && chart != NULL && tuntas_chart_equal (before, chart));

  g_return_if_fail (TUNTAS_IS_CHART_VIEW (self));

  self->chart = chart != NULL ? tuntas_chart_ref (chart) : NULL;
  tuntas_chart_unref (before);
  if (!same)
    show_chart (self);
}

/**
 * tuntas_chart_view_get_chart:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): what it shows
 */
TuntasChart *
tuntas_chart_view_get_chart (TuntasChartView *self)
{
  g_return_val_if_fail (TUNTAS_IS_CHART_VIEW (self), NULL);

  return self->chart;
}

/**
 * tuntas_chart_view_set_headless:
 * @self: a view
 * @headless: whether title and subtitle are written elsewhere and not drawn
 */
void
tuntas_chart_view_set_headless (TuntasChartView *self, gboolean headless)
{
  g_return_if_fail (TUNTAS_IS_CHART_VIEW (self));

  if (self->headless == headless)
    return;
  self->headless = headless;
  if (self->chart != NULL)
    show_chart (self);
}

/**
 * tuntas_chart_view_get_scene:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): what is drawn, in the pixels of the widget
 */
TuntasChartScene *
tuntas_chart_view_get_scene (TuntasChartView *self)
{
  g_return_val_if_fail (TUNTAS_IS_CHART_VIEW (self), NULL);

  return self->scene;
}

/**
 * tuntas_chart_view_get_n_marks:
 * @self: a view
 *
 * Returns: how many values can be reached
 */
guint
tuntas_chart_view_get_n_marks (TuntasChartView *self)
{
  g_return_val_if_fail (TUNTAS_IS_CHART_VIEW (self), 0);

  return self->marks->len;
}

/**
 * tuntas_chart_view_get_mark:
 * @self: a view
 * @place: in reading order, from 0
 *
 * Returns: (transfer none): the widget that stands for a value
 */
TuntasChartMark *
tuntas_chart_view_get_mark (TuntasChartView *self, guint place)
{
  g_return_val_if_fail (TUNTAS_IS_CHART_VIEW (self), NULL);
  g_return_val_if_fail (place < self->marks->len, NULL);

  return g_ptr_array_index (self->marks, place);
}
