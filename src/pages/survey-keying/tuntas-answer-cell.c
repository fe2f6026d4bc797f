/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-answer-cell.h"

/**
 * TuntasAnswerCell:
 *
 * One answer of a paper form while it is keyed: its number, what stands in it, and what is asked. A
 * screen reader hears the question, the answer in words, and what was keyed before.
 */
struct _TuntasAnswerCell {
  GtkWidget parent_instance;

  GtkWidget *name;
  GtkWidget *value;
  GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (TuntasAnswerCell, tuntas_answer_cell, GTK_TYPE_WIDGET)

static void
tuntas_answer_cell_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (tuntas_answer_cell_parent_class)->dispose (object);
}

static void
tuntas_answer_cell_class_init (TuntasAnswerCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tuntas_answer_cell_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "answercell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SPIN_BUTTON);
}

static GtkWidget *
add_label (TuntasAnswerCell *self, const char *css_class)
{
  GtkWidget *label =
    g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  return label;
}

static void
tuntas_answer_cell_init (TuntasAnswerCell *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->name = add_label (self, "cell-name");
  self->value = add_label (self, "cell-value");
  self->label = add_label (self, "cell-label");
  gtk_label_set_ellipsize (GTK_LABEL (self->name), PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (GTK_LABEL (self->value), PANGO_ELLIPSIZE_END);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (GTK_LABEL (self->label), 4);
  gtk_label_set_justify (GTK_LABEL (self->label), GTK_JUSTIFY_CENTER);
  gtk_label_set_yalign (GTK_LABEL (self->label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (self->label), 10);
  gtk_label_set_width_chars (GTK_LABEL (self->label), 6);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
}

/**
 * tuntas_answer_cell_new:
 * @name: what stands above: "U3"
 * @label: what is asked
 * @digit: whether it holds a single digit, to be shown large
 *
 * Returns: (transfer floating): a cell
 */
GtkWidget *
tuntas_answer_cell_new (const char *name, const char *label, gboolean digit)
{
  TuntasAnswerCell *self = g_object_new (TUNTAS_TYPE_ANSWER_CELL, NULL);
  g_autofree char *spoken = digit ? g_strdup_printf ("%s %s", name, label) : g_strdup (name);

  gtk_label_set_label (GTK_LABEL (self->name), name);
  gtk_label_set_label (GTK_LABEL (self->label), label);
  gtk_widget_set_visible (self->label, digit);
  gtk_widget_add_css_class (GTK_WIDGET (self), digit ? "digit" : "words");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  return GTK_WIDGET (self);
}

/**
 * tuntas_answer_cell_hide_label:
 * @self: a cell
 *
 * Shows what is asked only when it is pointed at: in a long row there is no room for words.
 */
void
tuntas_answer_cell_hide_label (TuntasAnswerCell *self)
{
  g_return_if_fail (TUNTAS_IS_ANSWER_CELL (self));

  gtk_widget_set_visible (self->label, FALSE);
}

/**
 * tuntas_answer_cell_set_value:
 * @self: a cell
 * @value: what stands in it
 * @words: the same in full, to be spoken
 */
void
tuntas_answer_cell_set_value (TuntasAnswerCell *self, const char *value, const char *words)
{
  g_return_if_fail (TUNTAS_IS_ANSWER_CELL (self));

  gtk_label_set_label (GTK_LABEL (self->value), value);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words,
                                  -1);
}

/**
 * tuntas_answer_cell_set_current:
 * @self: a cell
 * @current: whether the next key fills it
 * @before: (nullable): what was keyed just before, to be spoken when the keyboard comes here
 */
void
tuntas_answer_cell_set_current (TuntasAnswerCell *self, gboolean current, const char *before)
{
  g_return_if_fail (TUNTAS_IS_ANSWER_CELL (self));

  if (current)
    gtk_widget_add_css_class (GTK_WIDGET (self), "current");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "current");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  before != NULL ? before : "", -1);
}

/**
 * tuntas_answer_cell_get_value:
 * @self: a cell
 *
 * Returns: what stands in it
 */
const char *
tuntas_answer_cell_get_value (TuntasAnswerCell *self)
{
  g_return_val_if_fail (TUNTAS_IS_ANSWER_CELL (self), NULL);

  return gtk_label_get_label (GTK_LABEL (self->value));
}
