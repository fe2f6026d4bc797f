/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-appearance-section.h"

#include <glib/gi18n-lib.h>

#include "tuntas-settings-frame.h"
#include "tuntas-widgets.h"

/**
 * TuntasAppearanceSection:
 *
 * Language and brightness of the window, for this person on this computer.
 */
struct _TuntasAppearanceSection {
  TuntasSettingsSection parent_instance;
};

G_DEFINE_FINAL_TYPE (TuntasAppearanceSection,
                     tuntas_appearance_section,
                     TUNTAS_TYPE_SETTINGS_SECTION)

static void
tuntas_appearance_section_refresh (TuntasSettingsSection *section)
{
}

static void
tuntas_appearance_section_constructed (GObject *object)
{
  TuntasSettingsSection *section = TUNTAS_SETTINGS_SECTION (object);
  GSettings *settings = tuntas_settings_section_get_settings (section);
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  G_OBJECT_CLASS (tuntas_appearance_section_parent_class)->constructed (object);
  if (settings != NULL) {
    g_autoptr (GAction) language = g_settings_create_action (settings, "language");
    g_autoptr (GAction) scheme = g_settings_create_action (settings, "color-scheme");

    g_action_map_add_action (G_ACTION_MAP (group), language);
    g_action_map_add_action (G_ACTION_MAP (group), scheme);
  }
  gtk_widget_insert_action_group (GTK_WIDGET (object), "appearance", G_ACTION_GROUP (group));
}

static void
tuntas_appearance_section_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TUNTAS_TYPE_APPEARANCE_SECTION);
  G_OBJECT_CLASS (tuntas_appearance_section_parent_class)->dispose (object);
}

static void
tuntas_appearance_section_class_init (TuntasAppearanceSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  TuntasSettingsSectionClass *section_class = TUNTAS_SETTINGS_SECTION_CLASS (klass);

  object_class->constructed = tuntas_appearance_section_constructed;
  object_class->dispose = tuntas_appearance_section_dispose;
  section_class->name = "appearance";
  section_class->title = N_ ("Appearance");
  section_class->icon_name = "preferences-desktop-appearance-symbolic";
  section_class->refresh = tuntas_appearance_section_refresh;

  g_type_ensure (TUNTAS_TYPE_SETTINGS_FRAME);
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), TUNTAS_UI_PREFIX
                                               "pages/settings/tuntas-appearance-section.ui");
}

static void
tuntas_appearance_section_init (TuntasAppearanceSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
