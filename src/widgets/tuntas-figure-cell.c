/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-figure-cell.h"

/**
 * TuntasFigureCell:
 *
 * A cell of a [class@FigureTable]. One that opens something can be focused and pressed.
 */
struct _TuntasFigureCell {
  GtkWidget parent_instance;

  GtkLabel *label;
  gboolean opens;
};

G_DEFINE_FINAL_TYPE (TuntasFigureCell, tuntas_figure_cell, GTK_TYPE_WIDGET)

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
tuntas_figure_cell_dispose (GObject *object)
{
  TuntasFigureCell *self = TUNTAS_FIGURE_CELL (object);

  if (self->label != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->label)));
  G_OBJECT_CLASS (tuntas_figure_cell_parent_class)->dispose (object);
}

static void
tuntas_figure_cell_class_init (TuntasFigureCellClass *klass)
{
  static const guint keys[] = {GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter, GDK_KEY_space,
                               GDK_KEY_KP_Space};
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tuntas_figure_cell_dispose;
  gtk_widget_class_set_css_name (widget_class, "figurecell");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "figure.open", NULL, open_cb);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i], 0, "figure.open", NULL);

  /**
   * TuntasFigureCell::opened:
   *
   * The person wants to see what lies behind the figure.
   */
  signals[SIGNAL_OPENED] = g_signal_new ("opened", TUNTAS_TYPE_FIGURE_CELL, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tuntas_figure_cell_init (TuntasFigureCell *self)
{
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_wrap_mode (self->label, PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_parent (GTK_WIDGET (self->label), GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "figure.open", FALSE);
}

/**
 * tuntas_figure_cell_new:
 * @role: cell, or head of a row or column
 * @numeric: it holds figures, which stand under one another
 *
 * Returns: (transfer floating): an empty cell
 */
GtkWidget *
tuntas_figure_cell_new (GtkAccessibleRole role, gboolean numeric)
{
  TuntasFigureCell *self = g_object_new (TUNTAS_TYPE_FIGURE_CELL, "accessible-role", role, NULL);

  gtk_label_set_xalign (self->label, numeric ? 1 : 0);
  if (numeric)
    gtk_widget_add_css_class (GTK_WIDGET (self), "number");
  if (role == GTK_ACCESSIBLE_ROLE_COLUMN_HEADER)
    gtk_widget_add_css_class (GTK_WIDGET (self), "head");
  return GTK_WIDGET (self);
}

/**
 * tuntas_figure_cell_show:
 * @self: a cell
 * @text: what it shows
 * @spoken: what is said of it
 * @opens: whether something lies behind it
 */
void
tuntas_figure_cell_show (TuntasFigureCell *self,
                         const char *text,
                         const char *spoken,
                         gboolean opens)
{
  GtkWidget *widget = GTK_WIDGET (self);

  g_return_if_fail (TUNTAS_IS_FIGURE_CELL (self));

  gtk_label_set_label (self->label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  if (self->opens == opens)
    return;
  self->opens = opens;
  gtk_widget_set_focusable (widget, opens);
  gtk_widget_set_cursor_from_name (widget, opens ? "pointer" : NULL);
  gtk_widget_action_set_enabled (widget, "figure.open", opens);
  if (opens)
    gtk_widget_add_css_class (widget, "opens");
  else
    gtk_widget_remove_css_class (widget, "opens");
}

/**
 * tuntas_figure_cell_get_opens:
 * @self: a cell
 *
 * Returns: whether something lies behind it
 */
gboolean
tuntas_figure_cell_get_opens (TuntasFigureCell *self)
{
  g_return_val_if_fail (TUNTAS_IS_FIGURE_CELL (self), FALSE);

  return self->opens;
}
