/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-form-field.h"

#include <glib/gi18n-lib.h>

#include "tuntas-date-entry.h"
#include "tuntas-official-chooser.h"
#include "tuntas-suggest-entry.h"
#include "tuntas-text-area.h"

/**
 * TuntasFormField:
 *
 * A field of a form: its name above, a hint below in small print, and what is wrong with it in
 * words below that. Names the child for assistive technology.
 */
struct _TuntasFormField {
  GtkWidget parent_instance;

  GtkWidget *head;
  GtkWidget *title;
  GtkWidget *mark;
  GtkWidget *child;
  GtkWidget *hint;
  GtkWidget *error;
  gboolean required;
};

enum {
  PROP_0,
  PROP_TITLE,
  PROP_HINT,
  PROP_ERROR,
  PROP_REQUIRED,
  PROP_CHILD,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (TuntasFormField, tuntas_form_field, GTK_TYPE_WIDGET)

/* What takes the keyboard in a child made of several widgets; NULL in one that does so itself. */
static GtkWidget *
find_input (GtkWidget *child)
{
  GtkWidget *part;

  if (!TUNTAS_IS_DATE_ENTRY (child) && !TUNTAS_IS_SUGGEST_ENTRY (child) &&
      !TUNTAS_IS_OFFICIAL_CHOOSER (child))
    return NULL;
  for (part = gtk_widget_get_first_child (child); part != NULL;
       part = gtk_widget_get_next_sibling (part))
    if (GTK_IS_ENTRY (part) || GTK_IS_DROP_DOWN (part))
      return part;
  return NULL;
}

static void
describe_child (TuntasFormField *self)
{
  GtkWidget *input = self->child != NULL ? find_input (self->child) : NULL;

  const char *error = gtk_label_get_label (GTK_LABEL (self->error));
  gboolean wrong = error != NULL && *error != '\0';
  GtkAccessible *target;

  if (self->child == NULL)
    return;
  if (TUNTAS_IS_TEXT_AREA (self->child))
    target = GTK_ACCESSIBLE (tuntas_text_area_get_view (TUNTAS_TEXT_AREA (self->child)));
  else
    target = GTK_ACCESSIBLE (self->child);
  if (input != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (input), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    gtk_label_get_label (GTK_LABEL (self->title)), -1);
  gtk_accessible_update_property (target, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_label (GTK_LABEL (self->title)),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  wrong ? error : gtk_label_get_label (GTK_LABEL (self->hint)), -1);
  gtk_accessible_update_state (target, GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  if (wrong)
    gtk_widget_add_css_class (self->child, "error");
  else
    gtk_widget_remove_css_class (self->child, "error");
}

static void
set_text (TuntasFormField *self, GtkWidget *label, const char *text, int prop)
{
  if (g_strcmp0 (gtk_label_get_label (GTK_LABEL (label)), text != NULL ? text : "") == 0)
    return;
  gtk_label_set_label (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (label, text != NULL && *text != '\0');
  describe_child (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[prop]);
}

static gboolean
tuntas_form_field_grab_focus (GtkWidget *widget)
{
  TuntasFormField *self = TUNTAS_FORM_FIELD (widget);

  return self->child != NULL && (gtk_widget_grab_focus (self->child) ||
                                 gtk_widget_child_focus (self->child, GTK_DIR_TAB_FORWARD));
}

static void
tuntas_form_field_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TuntasFormField *self = TUNTAS_FORM_FIELD (object);

  switch (id) {
  case PROP_TITLE:
    g_value_set_string (value, gtk_label_get_label (GTK_LABEL (self->title)));
    break;
  case PROP_HINT:
    g_value_set_string (value, gtk_label_get_label (GTK_LABEL (self->hint)));
    break;
  case PROP_ERROR:
    g_value_set_string (value, gtk_label_get_label (GTK_LABEL (self->error)));
    break;
  case PROP_REQUIRED:
    g_value_set_boolean (value, self->required);
    break;
  case PROP_CHILD:
    g_value_set_object (value, self->child);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
tuntas_form_field_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  TuntasFormField *self = TUNTAS_FORM_FIELD (object);

  switch (id) {
  case PROP_TITLE:
    tuntas_form_field_set_title (self, g_value_get_string (value));
    break;
  case PROP_HINT:
    tuntas_form_field_set_hint (self, g_value_get_string (value));
    break;
  case PROP_ERROR:
    tuntas_form_field_set_error (self, g_value_get_string (value));
    break;
  case PROP_REQUIRED:
    tuntas_form_field_set_required (self, g_value_get_boolean (value));
    break;
  case PROP_CHILD:
    tuntas_form_field_set_child (self, g_value_get_object (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
tuntas_form_field_dispose (GObject *object)
{
  TuntasFormField *self = TUNTAS_FORM_FIELD (object);
  GtkWidget *child;

  self->child = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (tuntas_form_field_parent_class)->dispose (object);
}

static void
tuntas_form_field_class_init (TuntasFormFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = tuntas_form_field_get_property;
  object_class->set_property = tuntas_form_field_set_property;
  object_class->dispose = tuntas_form_field_dispose;
  widget_class->grab_focus = tuntas_form_field_grab_focus;

  /**
   * TuntasFormField:title:
   *
   * Name of the field.
   */
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  /**
   * TuntasFormField:hint:
   *
   * Small print below the field.
   */
  props[PROP_HINT] = g_param_spec_string ("hint", NULL, NULL, "", flags);
  /**
   * TuntasFormField:error:
   *
   * What is missing or wrong; empty when nothing is.
   */
  props[PROP_ERROR] = g_param_spec_string ("error", NULL, NULL, "", flags);
  /**
   * TuntasFormField:required:
   *
   * Whether it must be filled in; said in words beside the title.
   */
  props[PROP_REQUIRED] = g_param_spec_boolean ("required", NULL, NULL, FALSE, flags);
  /**
   * TuntasFormField:child:
   *
   * What is filled in.
   */
  props[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "formfield");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
new_small_print (const char *css_class)
{
  GtkWidget *label = gtk_label_new ("");

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_visible (label, FALSE);
  return label;
}

static void
tuntas_form_field_init (TuntasFormField *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 4);

  self->title = gtk_label_new ("");
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_label_set_wrap (GTK_LABEL (self->title), TRUE);
  gtk_widget_add_css_class (self->title, "field-title");
  self->mark = gtk_label_new (_ ("required"));
  gtk_widget_add_css_class (self->mark, "field-hint");
  gtk_widget_set_visible (self->mark, FALSE);
  self->head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (self->head), self->title);
  gtk_box_append (GTK_BOX (self->head), self->mark);
  gtk_widget_set_parent (self->head, GTK_WIDGET (self));

  self->error = new_small_print ("field-error");
  gtk_widget_set_parent (self->error, GTK_WIDGET (self));
  self->hint = new_small_print ("field-hint");
  gtk_widget_set_parent (self->hint, GTK_WIDGET (self));
}

/**
 * tuntas_form_field_new:
 * @title: name of the field
 * @child: what is filled in
 *
 * Returns: (transfer floating): a field
 */
GtkWidget *
tuntas_form_field_new (const char *title, GtkWidget *child)
{
  return g_object_new (TUNTAS_TYPE_FORM_FIELD, "title", title, "child", child, NULL);
}

/**
 * tuntas_form_field_set_title:
 * @self: a field
 * @title: its name
 */
void
tuntas_form_field_set_title (TuntasFormField *self, const char *title)
{
  g_return_if_fail (TUNTAS_IS_FORM_FIELD (self));
  set_text (self, self->title, title, PROP_TITLE);
}

/**
 * tuntas_form_field_get_title:
 * @self: a field
 *
 * Returns: its name
 */
const char *
tuntas_form_field_get_title (TuntasFormField *self)
{
  g_return_val_if_fail (TUNTAS_IS_FORM_FIELD (self), NULL);
  return gtk_label_get_label (GTK_LABEL (self->title));
}

/**
 * tuntas_form_field_set_child:
 * @self: a field
 * @child: (nullable): what is filled in
 */
void
tuntas_form_field_set_child (TuntasFormField *self, GtkWidget *child)
{
  g_return_if_fail (TUNTAS_IS_FORM_FIELD (self));

  if (child == self->child)
    return;
  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child != NULL) {
    gtk_widget_insert_after (child, GTK_WIDGET (self), self->head);
    describe_child (self);
  }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CHILD]);
}

/**
 * tuntas_form_field_get_child:
 * @self: a field
 *
 * Returns: (transfer none) (nullable): what is filled in
 */
GtkWidget *
tuntas_form_field_get_child (TuntasFormField *self)
{
  g_return_val_if_fail (TUNTAS_IS_FORM_FIELD (self), NULL);
  return self->child;
}

/**
 * tuntas_form_field_set_hint:
 * @self: a field
 * @hint: (nullable): small print below it
 */
void
tuntas_form_field_set_hint (TuntasFormField *self, const char *hint)
{
  g_return_if_fail (TUNTAS_IS_FORM_FIELD (self));
  set_text (self, self->hint, hint, PROP_HINT);
}

/**
 * tuntas_form_field_set_error:
 * @self: a field
 * @error: (nullable): what is missing or wrong, as a sentence; NULL when nothing is
 */
void
tuntas_form_field_set_error (TuntasFormField *self, const char *error)
{
  g_return_if_fail (TUNTAS_IS_FORM_FIELD (self));
  set_text (self, self->error, error, PROP_ERROR);
}

/**
 * tuntas_form_field_get_error:
 * @self: a field
 *
 * Returns: what is missing or wrong; empty when nothing is
 */
const char *
tuntas_form_field_get_error (TuntasFormField *self)
{
  g_return_val_if_fail (TUNTAS_IS_FORM_FIELD (self), NULL);
  return gtk_label_get_label (GTK_LABEL (self->error));
}

/**
 * tuntas_form_field_set_required:
 * @self: a field
 * @required: whether it must be filled in
 */
void
tuntas_form_field_set_required (TuntasFormField *self, gboolean required)
{
  g_return_if_fail (TUNTAS_IS_FORM_FIELD (self));

  if (self->required == required)
    return;
  self->required = required;
  gtk_widget_set_visible (self->mark, required);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_REQUIRED]);
}
