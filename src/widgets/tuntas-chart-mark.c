/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-chart-mark.h"

/**
 * TuntasChartMark:
 *
 * A value of a chart, as keyboard, pointer and screen reader meet it. The chart draws the value;
 * this lies over it, says it, and carries its focus ring.
 */
struct _TuntasChartMark {
  GtkWidget parent_instance;

  guint series;
  guint category;
  guint place;
  guint n_values;
  char *spoken; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (TuntasChartMark, tuntas_chart_mark, GTK_TYPE_WIDGET)

enum {
  SIGNAL_OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
open_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  g_signal_emit (widget, signals[SIGNAL_OPENED], 0);
}

static void
tuntas_chart_mark_finalize (GObject *object)
{
  g_free (TUNTAS_CHART_MARK (object)->spoken);
  G_OBJECT_CLASS (tuntas_chart_mark_parent_class)->finalize (object);
}

static void
tuntas_chart_mark_class_init (TuntasChartMarkClass *klass)
{
  static const guint keys[] = {GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter, GDK_KEY_space,
                               GDK_KEY_KP_Space};
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tuntas_chart_mark_finalize;
  gtk_widget_class_set_css_name (widget_class, "chartmark");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_widget_class_install_action (widget_class, "mark.open", NULL, open_cb);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i], 0, "mark.open", NULL);

  /**
   * TuntasChartMark::opened:
   *
   * The person wants to see what lies behind the value.
   */
  signals[SIGNAL_OPENED] = g_signal_new ("opened", TUNTAS_TYPE_CHART_MARK, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tuntas_chart_mark_init (TuntasChartMark *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "pointer");
}

/**
 * tuntas_chart_mark_new:
 *
 * Returns: (transfer floating): a mark of no value
 */
GtkWidget *
tuntas_chart_mark_new (void)
{
  return g_object_new (TUNTAS_TYPE_CHART_MARK, NULL);
}

/**
 * tuntas_chart_mark_show:
 * @self: a mark
 * @value: what it stands for; copied
 * @place: its place in reading order, from 0
 * @n_values: how many values the chart has
 *
 * The sentence begins with the name of the value, so that it is the whole name for a screen reader.
 */
void
tuntas_chart_mark_show (TuntasChartMark *self,
                        const TuntasChartValue *value,
                        guint place,
                        guint n_values)
{
  g_return_if_fail (TUNTAS_IS_CHART_MARK (self));

  self->series = value->series;
  self->category = value->category;
  if (self->place != place || self->n_values != n_values) {
    self->place = place;
    self->n_values = n_values;
    gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_POS_IN_SET,
                                    (int)place + 1, GTK_ACCESSIBLE_RELATION_SET_SIZE, (int)n_values,
                                    -1);
  }
  if (g_strcmp0 (self->spoken, value->spoken) == 0)
    return;
  g_free (self->spoken);
  self->spoken = g_strdup (value->spoken);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), self->spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->spoken, -1);
}

/**
 * tuntas_chart_mark_get_series:
 * @self: a mark
 *
 * Returns: index of the series of its value
 */
guint
tuntas_chart_mark_get_series (TuntasChartMark *self)
{
  g_return_val_if_fail (TUNTAS_IS_CHART_MARK (self), 0);

  return self->series;
}

/**
 * tuntas_chart_mark_get_category:
 * @self: a mark
 *
 * Returns: index of the category of its value
 */
guint
tuntas_chart_mark_get_category (TuntasChartMark *self)
{
  g_return_val_if_fail (TUNTAS_IS_CHART_MARK (self), 0);

  return self->category;
}

/**
 * tuntas_chart_mark_get_spoken:
 * @self: a mark
 *
 * Returns: (nullable): the sentence that is said and shown of its value
 */
const char *
tuntas_chart_mark_get_spoken (TuntasChartMark *self)
{
  g_return_val_if_fail (TUNTAS_IS_CHART_MARK (self), NULL);

  return self->spoken;
}
