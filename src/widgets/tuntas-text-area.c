/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-text-area.h"

/**
 * TuntasTextArea:
 *
 * A box for text of several lines that grows with what is written. Tab leaves it.
 */
struct _TuntasTextArea {
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkWidget *view;
  int lines;
};

enum {
  PROP_0,
  PROP_LINES,
  N_PROPS,
};

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TuntasTextArea, tuntas_text_area, GTK_TYPE_WIDGET)

static void
buffer_changed_cb (GtkTextBuffer *buffer, TuntasTextArea *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* The height of so many lines in the font that is in use, also at 200 % text. */
static void
update_height (TuntasTextArea *self)
{
  PangoContext *context = gtk_widget_get_pango_context (self->view);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int line = (pango_font_metrics_get_ascent (metrics) + pango_font_metrics_get_descent (metrics)) /
             PANGO_SCALE;

  pango_font_metrics_unref (metrics);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->scroller), -1);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (self->scroller),
                                              line * self->lines + 18);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->scroller),
                                              line * (self->lines + 8) + 18);
}

static gboolean
tuntas_text_area_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (TUNTAS_TEXT_AREA (widget)->view);
}

static void
tuntas_text_area_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (tuntas_text_area_parent_class)->css_changed (widget, change);
  if (TUNTAS_TEXT_AREA (widget)->view != NULL)
    update_height (TUNTAS_TEXT_AREA (widget));
}

static void
tuntas_text_area_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_LINES)
    g_value_set_int (value, TUNTAS_TEXT_AREA (object)->lines);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
tuntas_text_area_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  TuntasTextArea *self = TUNTAS_TEXT_AREA (object);

  if (id != PROP_LINES) {
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    return;
  }
  if (self->lines == g_value_get_int (value))
    return;
  self->lines = g_value_get_int (value);
  update_height (self);
  g_object_notify_by_pspec (object, props[PROP_LINES]);
}

static void
tuntas_text_area_dispose (GObject *object)
{
  TuntasTextArea *self = TUNTAS_TEXT_AREA (object);

  self->view = NULL;
  g_clear_pointer (&self->scroller, gtk_widget_unparent);

  G_OBJECT_CLASS (tuntas_text_area_parent_class)->dispose (object);
}

static void
tuntas_text_area_class_init (TuntasTextAreaClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = tuntas_text_area_get_property;
  object_class->set_property = tuntas_text_area_set_property;
  object_class->dispose = tuntas_text_area_dispose;
  widget_class->grab_focus = tuntas_text_area_grab_focus;
  widget_class->css_changed = tuntas_text_area_css_changed;

  /**
   * TuntasTextArea:lines:
   *
   * How many lines are in sight while it is empty.
   */
  props[PROP_LINES] =
    g_param_spec_int ("lines", NULL, NULL, 1, 100, 3,
                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * TuntasTextArea::changed:
   *
   * The text was edited.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "textarea");
}

static void
tuntas_text_area_init (TuntasTextArea *self)
{
  self->lines = 3;
  self->view = gtk_text_view_new ();
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->view), FALSE);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (self->view), 9);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (self->view), 9);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (self->view), 9);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (self->view), 9);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)), "changed",
                           G_CALLBACK (buffer_changed_cb), self, 0);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->view);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  update_height (self);
}

/**
 * tuntas_text_area_new:
 * @lines: how many lines are in sight while it is empty
 *
 * Returns: (transfer floating): an empty text area
 */
GtkWidget *
tuntas_text_area_new (int lines)
{
  return g_object_new (TUNTAS_TYPE_TEXT_AREA, "lines", lines, NULL);
}

/**
 * tuntas_text_area_dup_text:
 * @self: a text area
 *
 * Returns: (transfer full): what is written in it
 */
char *
tuntas_text_area_dup_text (TuntasTextArea *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  g_return_val_if_fail (TUNTAS_IS_TEXT_AREA (self), NULL);

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/**
 * tuntas_text_area_set_text:
 * @self: a text area
 * @text: (nullable): what it shall hold
 */
void
tuntas_text_area_set_text (TuntasTextArea *self, const char *text)
{
  g_return_if_fail (TUNTAS_IS_TEXT_AREA (self));

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)),
                            text != NULL ? text : "", -1);
}

/**
 * tuntas_text_area_get_view:
 * @self: a text area
 *
 * Returns: (transfer none): the text view inside, to name it for assistive technology
 */
GtkWidget *
tuntas_text_area_get_view (TuntasTextArea *self)
{
  g_return_val_if_fail (TUNTAS_IS_TEXT_AREA (self), NULL);
  return self->view;
}
