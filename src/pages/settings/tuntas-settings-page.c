/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-settings-page.h"

#include <glib/gi18n-lib.h>

#include "tuntas-appearance-section.h"
#include "tuntas-assignments-section.h"
#include "tuntas-backup-section.h"
#include "tuntas-holidays-section.h"
#include "tuntas-hours-section.h"
#include "tuntas-office-section.h"
#include "tuntas-officials-section.h"
#include "tuntas-sops-section.h"
#include "tuntas-widgets.h"

/**
 * TuntasSettingsPage:
 *
 * The settings: a list of sections, and the one that was chosen. A section is made when it is
 * first looked at, and keeps what was typed in it until it is saved.
 */
struct _TuntasSettingsPage {
  TuntasPage parent_instance;

  GtkListBox *list;
  GtkStack *stack;
};

G_DEFINE_FINAL_TYPE (TuntasSettingsPage, tuntas_settings_page, TUNTAS_TYPE_PAGE)

/* In the order in which a new office goes through them. */
static GType (*const section_types[]) (void) = {
  tuntas_office_section_get_type,      tuntas_officials_section_get_type,
  tuntas_assignments_section_get_type, tuntas_sops_section_get_type,
  tuntas_hours_section_get_type,       tuntas_holidays_section_get_type,
  tuntas_backup_section_get_type,      tuntas_appearance_section_get_type,
};

static const TuntasPageKey keys[] = {
  {"<Control>s", N_ ("Save the section")},       {"<Control><Shift>n", N_ ("Add to the list")},
  {"Escape", N_ ("Back to the list")},           {"<Control>Page_Down", N_ ("Next section")},
  {"<Control>Page_Up", N_ ("Previous section")}, {NULL, NULL},
};

static TuntasSettingsSection *
get_section (TuntasSettingsPage *self)
{
  GtkWidget *child = gtk_stack_get_visible_child (self->stack);

  return child != NULL ? TUNTAS_SETTINGS_SECTION (child) : NULL;
}

static void
show_section_at (TuntasSettingsPage *self, guint index)
{
  GType type = section_types[index]();
  TuntasSettingsSectionClass *klass = g_type_class_ref (type);
  GtkWidget *section = gtk_stack_get_child_by_name (self->stack, klass->name);

  if (section == NULL) {
    section = g_object_new (type, "page", self, NULL);
    gtk_accessible_update_property (GTK_ACCESSIBLE (section), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    _ (klass->title), -1);
    gtk_stack_add_named (self->stack, section, klass->name);
    if (tuntas_session_is_open (tuntas_page_get_session (TUNTAS_PAGE (self))))
      tuntas_settings_section_refresh (TUNTAS_SETTINGS_SECTION (section));
  }
  gtk_stack_set_visible_child (self->stack, section);
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, (int)index));
  g_type_class_unref (klass);
}

static void
show_section (TuntasSettingsPage *self, const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (section_types); i++) {
    TuntasSettingsSectionClass *klass = g_type_class_ref (section_types[i]());
    gboolean found = g_str_equal (klass->name, name);

    g_type_class_unref (klass);
    if (found) {
      show_section_at (self, i);
      return;
    }
  }
  g_warning ("The settings have no section “%s”", name);
}

static void
row_selected_cb (TuntasSettingsPage *self, GtkListBoxRow *row)
{
  if (row != NULL)
    show_section_at (self, (guint)gtk_list_box_row_get_index (row));
}

static void
show_section_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show_section (TUNTAS_SETTINGS_PAGE (widget), g_variant_get_string (parameter, NULL));
}

static void
step_section_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasSettingsPage *self = TUNTAS_SETTINGS_PAGE (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int index = row != NULL ? gtk_list_box_row_get_index (row) : 0;

  index += g_str_equal (name, "settings.next-section") ? 1 : -1;
  if (index >= 0 && index < (int)G_N_ELEMENTS (section_types)) {
    show_section_at (self, (guint)index);
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, index)));
  }
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasSettingsSection *section = get_section (TUNTAS_SETTINGS_PAGE (widget));

  if (section != NULL && TUNTAS_SETTINGS_SECTION_GET_CLASS (section)->save != NULL)
    TUNTAS_SETTINGS_SECTION_GET_CLASS (section)->save (section);
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasSettingsSection *section = get_section (TUNTAS_SETTINGS_PAGE (widget));

  if (section != NULL && TUNTAS_SETTINGS_SECTION_GET_CLASS (section)->add != NULL)
    TUNTAS_SETTINGS_SECTION_GET_CLASS (section)->add (section);
}

static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasSettingsPage *self = TUNTAS_SETTINGS_PAGE (widget);
  TuntasSettingsSection *section = get_section (self);

  if (section != NULL && TUNTAS_SETTINGS_SECTION_GET_CLASS (section)->back != NULL &&
      TUNTAS_SETTINGS_SECTION_GET_CLASS (section)->back (section))
    return;
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_selected_row (self->list)));
}

/* Tab goes from the list to the section and back: it does not walk through all sections, which
 * would choose one after the other. */
static gboolean
tuntas_settings_page_focus (GtkWidget *widget, GtkDirectionType direction)
{
  TuntasSettingsPage *self = TUNTAS_SETTINGS_PAGE (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean in_list = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list));
  gboolean in_section = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->stack));

  if (direction == GTK_DIR_TAB_FORWARD && !in_section)
    return in_list ? gtk_widget_child_focus (GTK_WIDGET (self->stack), direction)
                   : gtk_widget_grab_focus (GTK_WIDGET (row));
  if (direction == GTK_DIR_TAB_BACKWARD && in_list)
    return FALSE;
  if (direction == GTK_DIR_TAB_BACKWARD || direction == GTK_DIR_TAB_FORWARD)
    return gtk_widget_child_focus (GTK_WIDGET (self->stack), direction) ||
           (direction == GTK_DIR_TAB_BACKWARD && gtk_widget_grab_focus (GTK_WIDGET (row)));
  return GTK_WIDGET_CLASS (tuntas_settings_page_parent_class)->focus (widget, direction);
}

static void
tuntas_settings_page_refresh (TuntasPage *page)
{
  TuntasSettingsPage *self = TUNTAS_SETTINGS_PAGE (page);

  if (!tuntas_session_is_open (tuntas_page_get_session (page)))
    return;
  for (GtkWidget *section = gtk_widget_get_first_child (GTK_WIDGET (self->stack)); section != NULL;
       section = gtk_widget_get_next_sibling (section))
    tuntas_settings_section_refresh (TUNTAS_SETTINGS_SECTION (section));
}

static void
tuntas_settings_page_show_target (TuntasPage *page, GVariant *target)
{
  if (target != NULL && g_variant_is_of_type (target, G_VARIANT_TYPE_STRING))
    show_section (TUNTAS_SETTINGS_PAGE (page), g_variant_get_string (target, NULL));
}

static void
append_row (TuntasSettingsPage *self, GType type)
{
  TuntasSettingsSectionClass *klass = g_type_class_ref (type);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (_ (klass->title));
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (klass->icon_name));
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (klass->title), -1);
  gtk_list_box_append (self->list, row);
  g_type_class_unref (klass);
}

static void
tuntas_settings_page_constructed (GObject *object)
{
  TuntasSettingsPage *self = TUNTAS_SETTINGS_PAGE (object);

  G_OBJECT_CLASS (tuntas_settings_page_parent_class)->constructed (object);
  for (guint i = 0; i < G_N_ELEMENTS (section_types); i++)
    append_row (self, section_types[i]());
  show_section_at (self, 0);
  g_signal_connect_object (self->list, "row-selected", G_CALLBACK (row_selected_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
tuntas_settings_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TUNTAS_TYPE_SETTINGS_PAGE);
  G_OBJECT_CLASS (tuntas_settings_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const struct {
    const char *name;
    const char *parameter;
    GtkWidgetActionActivateFunc activate;
    guint keyval;
    GdkModifierType modifiers;
  } actions[] = {
    {"settings.show-section", "s", show_section_action, 0, 0},
    {"settings.next-section", NULL, step_section_action, 0, 0},
    {"settings.previous-section", NULL, step_section_action, 0, 0},
    {"settings.save", NULL, save_action, GDK_KEY_s, GDK_CONTROL_MASK},
    {"settings.add", NULL, add_action, GDK_KEY_n, GDK_CONTROL_MASK | GDK_SHIFT_MASK},
    {"settings.back", NULL, back_action, GDK_KEY_Escape, 0},
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++) {
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     actions[i].activate);
    if (actions[i].keyval != 0)
      gtk_widget_class_add_binding_action (widget_class, actions[i].keyval, actions[i].modifiers,
                                           actions[i].name, NULL);
  }
}

static void
tuntas_settings_page_class_init (TuntasSettingsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TuntasPageClass *page_class = TUNTAS_PAGE_CLASS (klass);

  object_class->constructed = tuntas_settings_page_constructed;
  object_class->dispose = tuntas_settings_page_dispose;
  widget_class->focus = tuntas_settings_page_focus;
  page_class->name = "settings";
  page_class->title = N_ ("Settings");
  page_class->icon_name = "emblem-system-symbolic";
  page_class->keys = keys;
  page_class->refresh = tuntas_settings_page_refresh;
  page_class->show_target = tuntas_settings_page_show_target;
  gtk_widget_class_set_template_from_resource (widget_class, TUNTAS_UI_PREFIX
                                               "pages/settings/tuntas-settings-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TuntasSettingsPage, list);
  gtk_widget_class_bind_template_child (widget_class, TuntasSettingsPage, stack);
  install_actions (widget_class);
}

/* Ahead of the list, which would only move its focus. */
static void
add_step_keys (TuntasSettingsPage *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (controller),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Page_Down, GDK_CONTROL_MASK),
                      gtk_named_action_new ("settings.next-section")));
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (controller),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Page_Up, GDK_CONTROL_MASK),
                      gtk_named_action_new ("settings.previous-section")));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
tuntas_settings_page_init (TuntasSettingsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_step_keys (self);
  g_object_set (self, "primary-action", "", NULL);
}
