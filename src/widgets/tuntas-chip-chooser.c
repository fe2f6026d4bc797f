/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-chip-chooser.h"

#include "tuntas-wrap-layout.h"

/**
 * TuntasChipChooser:
 *
 * One of a few choices, all of them in sight. It is one stop of the Tab key; arrows move the
 * choice, a letter goes to the next choice that begins with it.
 */
struct _TuntasChipChooser {
  GtkWidget parent_instance;

  GPtrArray *chips; /* (element-type GtkToggleButton), owned by the widget tree */
  guint selected;
};

enum {
  PROP_0,
  PROP_SELECTED,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (TuntasChipChooser, tuntas_chip_chooser, GTK_TYPE_WIDGET)

static void
toggled_cb (GtkToggleButton *chip, TuntasChipChooser *self)
{
  gboolean active = gtk_toggle_button_get_active (chip);
  guint index;

  gtk_accessible_update_state (
    GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_STATE_CHECKED,
    active ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
  if (!active || !g_ptr_array_find (self->chips, chip, &index) || index == self->selected)
    return;
  self->selected = index;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SELECTED]);
}

static gboolean
begins_with (GtkToggleButton *chip, gunichar letter)
{
  const char *label = gtk_button_get_label (GTK_BUTTON (chip));

  return label != NULL && g_unichar_tolower (g_utf8_get_char (label)) == letter;
}

static void
move_to (TuntasChipChooser *self, guint index)
{
  tuntas_chip_chooser_set_selected (self, index);
  gtk_widget_grab_focus (self->chips->pdata[index]);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                TuntasChipChooser *self)
{
  guint n = self->chips->len;
  gunichar letter = g_unichar_tolower (gdk_keyval_to_unicode (keyval));

  if (n == 0 || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  switch (keyval) {
  case GDK_KEY_Left:
  case GDK_KEY_Up:
    move_to (self, (self->selected + n - 1) % n);
    return GDK_EVENT_STOP;
  case GDK_KEY_Right:
  case GDK_KEY_Down:
    move_to (self, (self->selected + 1) % n);
    return GDK_EVENT_STOP;
  case GDK_KEY_Home:
    move_to (self, 0);
    return GDK_EVENT_STOP;
  case GDK_KEY_End:
    move_to (self, n - 1);
    return GDK_EVENT_STOP;
  default:
    break;
  }
  if (letter == 0 || !g_unichar_isalnum (letter))
    return GDK_EVENT_PROPAGATE;
  for (guint i = 1; i <= n; i++) {
    guint index = (self->selected + i) % n;

    if (begins_with (self->chips->pdata[index], letter)) {
      move_to (self, index);
      return GDK_EVENT_STOP;
    }
  }
  return GDK_EVENT_PROPAGATE;
}

static gboolean
tuntas_chip_chooser_focus (GtkWidget *widget, GtkDirectionType direction)
{
  TuntasChipChooser *self = TUNTAS_CHIP_CHOOSER (widget);

  if (gtk_widget_get_focus_child (widget) != NULL || self->chips->len == 0)
    return FALSE;
  return gtk_widget_grab_focus (self->chips->pdata[self->selected]);
}

static gboolean
tuntas_chip_chooser_grab_focus (GtkWidget *widget)
{
  TuntasChipChooser *self = TUNTAS_CHIP_CHOOSER (widget);

  return self->chips->len > 0 && gtk_widget_grab_focus (self->chips->pdata[self->selected]);
}

static void
tuntas_chip_chooser_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SELECTED)
    g_value_set_uint (value, TUNTAS_CHIP_CHOOSER (object)->selected);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
tuntas_chip_chooser_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SELECTED)
    tuntas_chip_chooser_set_selected (TUNTAS_CHIP_CHOOSER (object), g_value_get_uint (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
tuntas_chip_chooser_dispose (GObject *object)
{
  TuntasChipChooser *self = TUNTAS_CHIP_CHOOSER (object);
  GtkWidget *child;

  g_ptr_array_set_size (self->chips, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (tuntas_chip_chooser_parent_class)->dispose (object);
}

static void
tuntas_chip_chooser_finalize (GObject *object)
{
  g_ptr_array_unref (TUNTAS_CHIP_CHOOSER (object)->chips);

  G_OBJECT_CLASS (tuntas_chip_chooser_parent_class)->finalize (object);
}

static void
tuntas_chip_chooser_class_init (TuntasChipChooserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = tuntas_chip_chooser_get_property;
  object_class->set_property = tuntas_chip_chooser_set_property;
  object_class->dispose = tuntas_chip_chooser_dispose;
  object_class->finalize = tuntas_chip_chooser_finalize;
  widget_class->focus = tuntas_chip_chooser_focus;
  widget_class->grab_focus = tuntas_chip_chooser_grab_focus;

  /**
   * TuntasChipChooser:selected:
   *
   * Index of the choice.
   */
  props[PROP_SELECTED] =
    g_param_spec_uint ("selected", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_css_name (widget_class, "chips");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
}

static void
tuntas_chip_chooser_init (TuntasChipChooser *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->chips = g_ptr_array_new ();
  gtk_widget_set_layout_manager (GTK_WIDGET (self), tuntas_wrap_layout_new (6));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * tuntas_chip_chooser_new:
 *
 * Returns: (transfer floating): a chooser without choices
 */
GtkWidget *
tuntas_chip_chooser_new (void)
{
  return g_object_new (TUNTAS_TYPE_CHIP_CHOOSER, NULL);
}

/**
 * tuntas_chip_chooser_append:
 * @self: a chooser
 * @title: what the choice is called
 *
 * Adds a choice at the end. The first one is selected until another is.
 */
void
tuntas_chip_chooser_append (TuntasChipChooser *self, const char *title)
{
  GtkWidget *chip;

  g_return_if_fail (TUNTAS_IS_CHIP_CHOOSER (self));
  g_return_if_fail (title != NULL);

  chip = g_object_new (GTK_TYPE_TOGGLE_BUTTON, "label", title, "accessible-role",
                       GTK_ACCESSIBLE_ROLE_RADIO, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_widget_add_css_class (chip, "chip");
  if (self->chips->len > 0)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (chip), self->chips->pdata[0]);
  g_ptr_array_add (self->chips, chip);
  gtk_widget_set_parent (chip, GTK_WIDGET (self));
  g_signal_connect_object (chip, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_DEFAULT);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), self->chips->len - 1 == self->selected);
}

/**
 * tuntas_chip_chooser_get_selected:
 * @self: a chooser
 *
 * Returns: index of the choice
 */
guint
tuntas_chip_chooser_get_selected (TuntasChipChooser *self)
{
  g_return_val_if_fail (TUNTAS_IS_CHIP_CHOOSER (self), 0);
  return self->selected;
}

/**
 * tuntas_chip_chooser_set_selected:
 * @self: a chooser
 * @selected: index of a choice
 */
void
tuntas_chip_chooser_set_selected (TuntasChipChooser *self, guint selected)
{
  g_return_if_fail (TUNTAS_IS_CHIP_CHOOSER (self));

  if (selected < self->chips->len)
    gtk_toggle_button_set_active (self->chips->pdata[selected], TRUE);
}
