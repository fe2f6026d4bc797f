/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-state-label.h"

#include "tuntas-widget-color.h"

/**
 * TuntasStateLabel:
 *
 * The state of a case: its shape, its words and its colour, in this order. The style classes are
 * those of [func@urgency_get_style].
 */
struct _TuntasStateLabel {
  GtkWidget parent_instance;

  GtkLabel *label;
  TuntasUrgency urgency;
};

G_DEFINE_FINAL_TYPE (TuntasStateLabel, tuntas_state_label, GTK_TYPE_WIDGET)

enum {
  MARK = 10,
  GAP = 6,
};

static void
tuntas_state_label_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TuntasStateLabel *self = TUNTAS_STATE_LABEL (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  graphene_rect_t bounds;
  GdkRGBA color;

  tuntas_widget_color_get (widget, &color);
  graphene_rect_init (&bounds, rtl ? gtk_widget_get_width (widget) - MARK : 0,
                      (gtk_widget_get_height (widget) - MARK) / 2, MARK, MARK);
  tuntas_urgency_draw_mark (self->urgency, snapshot, &bounds, &color);
  gtk_widget_snapshot_child (widget, GTK_WIDGET (self->label), snapshot);
}

static void
tuntas_state_label_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  TuntasStateLabel *self = TUNTAS_STATE_LABEL (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    gtk_widget_measure (GTK_WIDGET (self->label), orientation, for_size, minimum, natural, NULL,
                        NULL);
    *minimum += MARK + GAP;
    *natural += MARK + GAP;
  } else {
    int width = for_size < 0 ? -1 : MAX (0, for_size - MARK - GAP);

    gtk_widget_measure (GTK_WIDGET (self->label), orientation, width, minimum, natural,
                        minimum_baseline, natural_baseline);
  }
}

static void
tuntas_state_label_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TuntasStateLabel *self = TUNTAS_STATE_LABEL (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkAllocation place = {rtl ? 0 : MARK + GAP, 0, MAX (0, width - MARK - GAP), height};

  gtk_widget_size_allocate (GTK_WIDGET (self->label), &place, baseline);
}

/* Asked for, not set with each case: that would ask the display where the pointer is. */
static gboolean
tuntas_state_label_query_tooltip (GtkWidget *widget,
                                  int x,
                                  int y,
                                  gboolean keyboard,
                                  GtkTooltip *tooltip)
{
  TuntasStateLabel *self = TUNTAS_STATE_LABEL (widget);

  if (!pango_layout_is_ellipsized (gtk_label_get_layout (self->label)))
    return FALSE;
  gtk_tooltip_set_text (tooltip, gtk_label_get_label (self->label));
  return TRUE;
}

static void
tuntas_state_label_dispose (GObject *object)
{
  TuntasStateLabel *self = TUNTAS_STATE_LABEL (object);

  if (self->label != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->label)));
  G_OBJECT_CLASS (tuntas_state_label_parent_class)->dispose (object);
}

static void
tuntas_state_label_class_init (TuntasStateLabelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tuntas_state_label_dispose;
  widget_class->snapshot = tuntas_state_label_snapshot;
  widget_class->measure = tuntas_state_label_measure;
  widget_class->size_allocate = tuntas_state_label_size_allocate;
  widget_class->query_tooltip = tuntas_state_label_query_tooltip;
  gtk_widget_class_set_css_name (widget_class, "statelabel");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tuntas_state_label_init (TuntasStateLabel *self)
{
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->label, 0);
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  gtk_widget_set_parent (GTK_WIDGET (self->label), GTK_WIDGET (self));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

/**
 * tuntas_state_label_new:
 *
 * Returns: (transfer floating): an empty label
 */
GtkWidget *
tuntas_state_label_new (void)
{
  return g_object_new (TUNTAS_TYPE_STATE_LABEL, NULL);
}

/**
 * tuntas_state_label_set:
 * @self: a state label
 * @urgency: shape and colour
 * @words: the words
 */
void
tuntas_state_label_set (TuntasStateLabel *self, TuntasUrgency urgency, const char *words)
{
  g_return_if_fail (TUNTAS_IS_STATE_LABEL (self));

  gtk_widget_remove_css_class (GTK_WIDGET (self), tuntas_urgency_get_style (self->urgency));
  self->urgency = urgency;
  gtk_widget_add_css_class (GTK_WIDGET (self), tuntas_urgency_get_style (urgency));
  gtk_label_set_label (self->label, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

/**
 * tuntas_state_label_set_case:
 * @self: a state label
 * @summary: case whose state is shown
 * @calendar: of the office
 * @now: the moment, Unix seconds
 */
void
tuntas_state_label_set_case (TuntasStateLabel *self,
                             const TuntasCaseSummary *summary,
                             TuntasCalendar *calendar,
                             gint64 now)
{
  g_autofree char *words = tuntas_urgency_describe (summary, calendar, now);

  tuntas_state_label_set (self, tuntas_urgency_of_case (summary, calendar, now), words);
}
