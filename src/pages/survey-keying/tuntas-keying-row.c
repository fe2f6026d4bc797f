/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-keying-row.h"

#include <glib/gi18n-lib.h>

#include "tuntas-answer-cell.h"
#include "tuntas-empty-box.h"
#include "tuntas-wrap-layout.h"

/* With more unsur than these a cell is narrower than the words of its question. */
#define MOST_LABELS 10

/* With more of these than a row takes they stand in several. */
#define MOST_WORDS 6

/**
 * TuntasKeyingRow:
 *
 * All places of a paper form: the unsur in one row, what is asked about the respondent below.
 */
struct _TuntasKeyingRow {
  GtkWidget parent_instance;

  GtkWidget *digits;
  GtkWidget *words;
  GPtrArray *cells; /* (element-type TuntasAnswerCell): by place; owned by the boxes */
};

enum {
  SIGNAL_PICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TuntasKeyingRow, tuntas_keying_row, GTK_TYPE_WIDGET)

static void
tuntas_keying_row_dispose (GObject *object)
{
  TuntasKeyingRow *self = TUNTAS_KEYING_ROW (object);

  g_clear_pointer (&self->digits, gtk_widget_unparent);
  g_clear_pointer (&self->words, gtk_widget_unparent);
  g_clear_pointer (&self->cells, g_ptr_array_unref);

  G_OBJECT_CLASS (tuntas_keying_row_parent_class)->dispose (object);
}

static void
tuntas_keying_row_class_init (TuntasKeyingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tuntas_keying_row_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "keyingrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  /**
   * TuntasKeyingRow::picked:
   * @place: a place
   *
   * The person pointed at a place to key it anew.
   */
  signals[SIGNAL_PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
tuntas_keying_row_init (TuntasKeyingRow *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 12);
  self->cells = g_ptr_array_new ();
  self->digits = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_set_homogeneous (GTK_BOX (self->digits), TRUE);
  gtk_widget_set_parent (self->digits, GTK_WIDGET (self));
  self->words = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_set_homogeneous (GTK_BOX (self->words), TRUE);
  gtk_widget_set_parent (self->words, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Answers of the form"), -1);
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, TuntasKeyingRow *self)
{
  GtkWidget *cell = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  guint place = 0;

  if (g_ptr_array_find (self->cells, cell, &place))
    g_signal_emit (self, signals[SIGNAL_PICKED], 0, place);
}

/**
 * tuntas_keying_row_build:
 * @self: a row
 * @form: a form
 *
 * Makes a cell for each place of @form.
 */
void
tuntas_keying_row_build (TuntasKeyingRow *self, TuntasKeyingForm *form)
{
  guint n = tuntas_keying_form_get_n_elements (form);

  g_return_if_fail (TUNTAS_IS_KEYING_ROW (self));

  g_ptr_array_set_size (self->cells, 0);
  tuntas_empty_box (self->digits);
  tuntas_empty_box (self->words);
  for (guint place = 0; place < tuntas_keying_form_get_n_places (form); place++) {
    g_autofree char *name = tuntas_keying_form_dup_name (form, place);
    GtkWidget *cell =
      tuntas_answer_cell_new (name, tuntas_keying_form_get_label (form, place), place < n);
    GtkGesture *click = gtk_gesture_click_new ();

    if (place < n && n > MOST_LABELS)
      tuntas_answer_cell_hide_label (TUNTAS_ANSWER_CELL (cell));
    g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_DEFAULT);
    gtk_widget_add_controller (cell, GTK_EVENT_CONTROLLER (click));
    gtk_box_append (GTK_BOX (place < n ? self->digits : self->words), cell);
    g_ptr_array_add (self->cells, cell);
  }
  gtk_widget_set_visible (self->words, self->cells->len > n);
  if (self->cells->len > n + MOST_WORDS &&
      GTK_IS_BOX_LAYOUT (gtk_widget_get_layout_manager (self->words)))
    gtk_widget_set_layout_manager (self->words, tuntas_wrap_layout_new (6));
  tuntas_keying_row_show (self, form);
}

/* What the keyboard was at before: "U2 Prosedur: 3, Mudah". */
static char *
dup_before (TuntasKeyingForm *form, guint place)
{
  g_autofree char *name = NULL;
  g_autofree char *words = NULL;

  if (place == 0)
    return NULL;
  name = tuntas_keying_form_dup_name (form, place - 1);
  words = tuntas_keying_form_dup_words (form, place - 1);
  return g_strdup_printf ("%s: %s", name, words);
}

/**
 * tuntas_keying_row_show:
 * @self: a row
 * @form: the form for which it was built
 *
 * Shows what is keyed now.
 */
void
tuntas_keying_row_show (TuntasKeyingRow *self, TuntasKeyingForm *form)
{
  guint position = tuntas_keying_form_get_position (form);

  g_return_if_fail (TUNTAS_IS_KEYING_ROW (self));

  for (guint place = 0; place < self->cells->len; place++) {
    TuntasAnswerCell *cell = g_ptr_array_index (self->cells, place);
    g_autofree char *value = tuntas_keying_form_dup_value (form, place);
    g_autofree char *words = tuntas_keying_form_dup_words (form, place);
    g_autofree char *before = place == position ? dup_before (form, place) : NULL;

    tuntas_answer_cell_set_value (cell, value, words);
    tuntas_answer_cell_set_current (cell, place == position, before);
  }
}

/**
 * tuntas_keying_row_say:
 * @self: a row
 * @form: the form for which it was built
 * @word: what is to be spoken about the place that is keyed next
 *
 * Lets a screen reader speak about the place where the keyboard is.
 */
void
tuntas_keying_row_say (TuntasKeyingRow *self, TuntasKeyingForm *form, const char *word)
{
  guint position = tuntas_keying_form_get_position (form);

  g_return_if_fail (TUNTAS_IS_KEYING_ROW (self));

  if (position < self->cells->len)
    tuntas_answer_cell_set_current (g_ptr_array_index (self->cells, position), TRUE, word);
}

/**
 * tuntas_keying_row_focus_position:
 * @self: a row
 * @form: the form for which it was built
 *
 * Puts the keyboard on the place that is keyed next, or on the last when all are filled.
 *
 * Returns: whether it took the keyboard
 */
gboolean
tuntas_keying_row_focus_position (TuntasKeyingRow *self, TuntasKeyingForm *form)
{
  guint position = tuntas_keying_form_get_position (form);

  g_return_val_if_fail (TUNTAS_IS_KEYING_ROW (self), FALSE);

  if (self->cells->len == 0)
    return FALSE;
  return gtk_widget_grab_focus (
    g_ptr_array_index (self->cells, MIN (position, self->cells->len - 1)));
}

/**
 * tuntas_keying_row_owns:
 * @self: a row
 * @widget: (nullable): a widget
 *
 * Returns: whether @widget is a cell of it
 */
gboolean
tuntas_keying_row_owns (TuntasKeyingRow *self, GtkWidget *widget)
{
  g_return_val_if_fail (TUNTAS_IS_KEYING_ROW (self), FALSE);

  return widget != NULL && gtk_widget_is_ancestor (widget, GTK_WIDGET (self));
}

/**
 * tuntas_keying_row_get_value:
 * @self: a row
 * @place: a place
 *
 * Returns: what stands in it
 */
const char *
tuntas_keying_row_get_value (TuntasKeyingRow *self, guint place)
{
  g_return_val_if_fail (TUNTAS_IS_KEYING_ROW (self) && place < self->cells->len, NULL);

  return tuntas_answer_cell_get_value (g_ptr_array_index (self->cells, place));
}
