/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-settings-frame.h"

#include <glib/gi18n-lib.h>

/**
 * TuntasSettingsFrame:
 *
 * What all sections of the settings look like: a title with a sentence below it, the content in a
 * column that scrolls, and a foot that stays. In a template its children go into the column; those
 * of type "head" stand beside the title, those of type "foot" in the foot.
 */
struct _TuntasSettingsFrame {
  AdwBin parent_instance;

  GtkWidget *back;
  GtkWidget *title;
  GtkWidget *description;
  GtkBox *head;
  GtkBox *content;
  GtkBox *foot;
  AdwClamp *clamp;
  AdwClamp *foot_clamp;
};

static void tuntas_settings_frame_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TuntasSettingsFrame,
                               tuntas_settings_frame,
                               ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                      tuntas_settings_frame_buildable_init))

enum {
  PROP_0,
  PROP_TITLE,
  PROP_DESCRIPTION,
  PROP_BACK_ACTION,
  PROP_WIDTH,
  N_PROPS,
};

enum {
  WIDTH = 760, /* pixels of a column that is easy to read */
};

static GParamSpec *props[N_PROPS];
static GtkBuildableIface *parent_buildable;

static void
tuntas_settings_frame_add_child (GtkBuildable *buildable,
                                 GtkBuilder *builder,
                                 GObject *child,
                                 const char *type)
{
  TuntasSettingsFrame *self = TUNTAS_SETTINGS_FRAME (buildable);

  if (g_strcmp0 (type, "head") == 0) {
    gtk_box_append (self->head, GTK_WIDGET (child));
  } else if (g_strcmp0 (type, "foot") == 0) {
    gtk_box_append (self->foot, GTK_WIDGET (child));
    gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->foot_clamp)), TRUE);
  } else if (GTK_IS_WIDGET (child)) {
    gtk_box_append (self->content, GTK_WIDGET (child));
  } else {
    parent_buildable->add_child (buildable, builder, child, type);
  }
}

static void
tuntas_settings_frame_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = tuntas_settings_frame_add_child;
}

static void
tuntas_settings_frame_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TuntasSettingsFrame *self = TUNTAS_SETTINGS_FRAME (object);

  switch (id) {
  case PROP_TITLE:
    g_value_set_string (value, gtk_label_get_label (GTK_LABEL (self->title)));
    break;
  case PROP_DESCRIPTION:
    g_value_set_string (value, gtk_label_get_label (GTK_LABEL (self->description)));
    break;
  case PROP_BACK_ACTION:
    g_value_set_string (value, gtk_actionable_get_action_name (GTK_ACTIONABLE (self->back)));
    break;
  case PROP_WIDTH:
    g_value_set_int (value, adw_clamp_get_maximum_size (self->clamp));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
tuntas_settings_frame_set_property (GObject *object,
                                    guint id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  TuntasSettingsFrame *self = TUNTAS_SETTINGS_FRAME (object);

  switch (id) {
  case PROP_TITLE:
    tuntas_settings_frame_set_title (self, g_value_get_string (value));
    break;
  case PROP_DESCRIPTION:
    tuntas_settings_frame_set_description (self, g_value_get_string (value));
    break;
  case PROP_BACK_ACTION:
    gtk_actionable_set_action_name (GTK_ACTIONABLE (self->back), g_value_get_string (value));
    gtk_widget_set_visible (self->back, g_value_get_string (value) != NULL);
    break;
  case PROP_WIDTH:
    adw_clamp_set_maximum_size (self->clamp, g_value_get_int (value));
    adw_clamp_set_tightening_threshold (self->clamp, g_value_get_int (value));
    adw_clamp_set_maximum_size (self->foot_clamp, g_value_get_int (value));
    adw_clamp_set_tightening_threshold (self->foot_clamp, g_value_get_int (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
tuntas_settings_frame_class_init (TuntasSettingsFrameClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = tuntas_settings_frame_get_property;
  object_class->set_property = tuntas_settings_frame_set_property;
  /**
   * TuntasSettingsFrame:title:
   *
   * What it is about.
   */
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  /**
   * TuntasSettingsFrame:description:
   *
   * A sentence or two below the title.
   */
  props[PROP_DESCRIPTION] = g_param_spec_string ("description", NULL, NULL, "", flags);
  /**
   * TuntasSettingsFrame:back-action:
   *
   * Action of a button before the title; NULL for none.
   */
  props[PROP_BACK_ACTION] = g_param_spec_string ("back-action", NULL, NULL, NULL, flags);
  /**
   * TuntasSettingsFrame:width:
   *
   * Widest the column becomes, in pixels.
   */
  props[PROP_WIDTH] = g_param_spec_int ("width", NULL, NULL, 1, G_MAXINT, WIDTH, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static GtkWidget *
make_label (const char *style)
{
  GtkWidget *label = gtk_label_new ("");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
make_head (TuntasSettingsFrame *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->back = gtk_button_new_from_icon_name ("go-previous-symbolic");
  gtk_widget_set_tooltip_text (self->back, _ ("Back to the list"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->back), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Back to the list"), -1);
  gtk_widget_set_valign (self->back, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->back, "flat");
  gtk_widget_set_visible (self->back, FALSE);
  self->title = make_label ("page-title");
  self->description = make_label ("dim-label");
  gtk_widget_set_visible (self->description, FALSE);
  self->head = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
  gtk_widget_set_valign (GTK_WIDGET (self->head), GTK_ALIGN_START);

  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_box_append (GTK_BOX (row), self->back);
  gtk_box_append (GTK_BOX (row), self->title);
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->head));
  gtk_box_append (GTK_BOX (column), row);
  gtk_box_append (GTK_BOX (column), self->description);
  return column;
}

static AdwClamp *
make_clamp (GtkWidget *child)
{
  return g_object_new (ADW_TYPE_CLAMP, "maximum-size", WIDTH, "tightening-threshold", WIDTH,
                       "child", child, NULL);
}

static void
tuntas_settings_frame_init (TuntasSettingsFrame *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *viewport = gtk_viewport_new (NULL, NULL);
  GtkWidget *foot = adw_bin_new ();

  self->content = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));
  gtk_widget_add_css_class (GTK_WIDGET (self->content), "settings-content");
  gtk_box_append (self->content, make_head (self));
  self->clamp = make_clamp (GTK_WIDGET (self->content));
  gtk_viewport_set_child (GTK_VIEWPORT (viewport), GTK_WIDGET (self->clamp));
  gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (viewport), TRUE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), viewport);
  gtk_widget_set_vexpand (scroller, TRUE);

  self->foot = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12));
  gtk_widget_add_css_class (GTK_WIDGET (self->foot), "settings-acts");
  self->foot_clamp = make_clamp (GTK_WIDGET (self->foot));
  adw_bin_set_child (ADW_BIN (foot), GTK_WIDGET (self->foot_clamp));
  gtk_widget_add_css_class (foot, "settings-foot");
  gtk_widget_set_visible (foot, FALSE);

  gtk_box_append (GTK_BOX (column), scroller);
  gtk_box_append (GTK_BOX (column), foot);
  adw_bin_set_child (ADW_BIN (self), column);
}

/**
 * tuntas_settings_frame_set_title:
 * @self: a frame
 * @title: what it is about
 */
void
tuntas_settings_frame_set_title (TuntasSettingsFrame *self, const char *title)
{
  g_return_if_fail (TUNTAS_IS_SETTINGS_FRAME (self));

  gtk_label_set_label (GTK_LABEL (self->title), title != NULL ? title : "");
}

/**
 * tuntas_settings_frame_set_description:
 * @self: a frame
 * @text: (nullable): a sentence or two below the title
 */
void
tuntas_settings_frame_set_description (TuntasSettingsFrame *self, const char *text)
{
  g_return_if_fail (TUNTAS_IS_SETTINGS_FRAME (self));

  gtk_label_set_label (GTK_LABEL (self->description), text != NULL ? text : "");
  gtk_widget_set_visible (self->description, text != NULL && *text != '\0');
}
