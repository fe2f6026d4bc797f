/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-time-bar.h"

#include "tuntas-widget-color.h"

/**
 * TuntasTimeBar:
 *
 * A thin bar of how much of the time is used up. Its words stand beside it, so that it is hidden
 * from screen readers.
 */
struct _TuntasTimeBar {
  GtkWidget parent_instance;

  TuntasUrgency urgency;
  double fraction;
};

G_DEFINE_FINAL_TYPE (TuntasTimeBar, tuntas_time_bar, GTK_TYPE_WIDGET)

enum {
  THICKNESS = 4,
  WIDTH = 60,
};

/**
 * tuntas_time_bar_draw:
 * @snapshot: to draw to
 * @bounds: of the bar
 * @fraction: share used up, 0 to 1; nothing is drawn when negative
 * @fill: colour of what is used up
 * @track: colour of the whole
 */
void
tuntas_time_bar_draw (GtkSnapshot *snapshot,
                      const graphene_rect_t *bounds,
                      double fraction,
                      const GdkRGBA *fill,
                      const GdkRGBA *track)
{
  graphene_rect_t used = *bounds;
  GskRoundedRect clip;

  if (fraction < 0)
    return;
  used.size.width = (float)MAX (fraction * bounds->size.width, 2.0);
  gsk_rounded_rect_init_from_rect (&clip, bounds, bounds->size.height / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &clip);
  gtk_snapshot_append_color (snapshot, track, bounds);
  gtk_snapshot_append_color (snapshot, fill, &used);
  gtk_snapshot_pop (snapshot);
}

static void
tuntas_time_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TuntasTimeBar *self = TUNTAS_TIME_BAR (widget);
  graphene_rect_t bounds;
  GdkRGBA fill, track;

  tuntas_widget_color_get (widget, &fill);
  track = fill;
  track.alpha *= 0.2f;
  graphene_rect_init (&bounds, 0, (gtk_widget_get_height (widget) - THICKNESS) / 2,
                      gtk_widget_get_width (widget), THICKNESS);
  tuntas_time_bar_draw (snapshot, &bounds, self->fraction, &fill, &track);
}

static void
tuntas_time_bar_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : THICKNESS;
  *natural = *minimum;
}

static void
tuntas_time_bar_class_init (TuntasTimeBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = tuntas_time_bar_snapshot;
  widget_class->measure = tuntas_time_bar_measure;
  gtk_widget_class_set_css_name (widget_class, "timebar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
tuntas_time_bar_init (TuntasTimeBar *self)
{
  self->fraction = -1;
}

/**
 * tuntas_time_bar_new:
 *
 * Returns: (transfer floating): a bar that shows nothing yet
 */
GtkWidget *
tuntas_time_bar_new (void)
{
  return g_object_new (TUNTAS_TYPE_TIME_BAR, NULL);
}

/**
 * tuntas_time_bar_set:
 * @self: a bar
 * @urgency: colour
 * @fraction: share used up, 0 to 1; negative for no bar
 */
void
tuntas_time_bar_set (TuntasTimeBar *self, TuntasUrgency urgency, double fraction)
{
  g_return_if_fail (TUNTAS_IS_TIME_BAR (self));

  gtk_widget_remove_css_class (GTK_WIDGET (self), tuntas_urgency_get_style (self->urgency));
  gtk_widget_add_css_class (GTK_WIDGET (self), tuntas_urgency_get_style (urgency));
  self->urgency = urgency;
  self->fraction = fraction;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
