/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-page.h"
#include "tuntas-settings-service.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_SETTINGS_SECTION (tuntas_settings_section_get_type ())
G_DECLARE_DERIVABLE_TYPE (TuntasSettingsSection,
                          tuntas_settings_section,
                          TUNTAS,
                          SETTINGS_SECTION,
                          AdwBin)

/**
 * TuntasSettingsSectionClass:
 * @name: by which it is shown; set in class_init like all that follows
 * @title: msgid of the title in the list of sections
 * @icon_name: symbolic icon in that list
 * @refresh: reads again what it shows; must not lose what the person is typing
 * @save: (nullable): Ctrl+S
 * @add: (nullable): Ctrl+Shift+N
 * @back: (nullable): Escape; returns whether there was something to leave
 */
struct _TuntasSettingsSectionClass {
  AdwBinClass parent_class;

  const char *name;
  const char *title;
  const char *icon_name;
  void (*refresh) (TuntasSettingsSection *self);
  void (*save) (TuntasSettingsSection *self);
  void (*add) (TuntasSettingsSection *self);
  gboolean (*back) (TuntasSettingsSection *self);
};

TuntasSession *tuntas_settings_section_get_session (TuntasSettingsSection *self);
GSettings *tuntas_settings_section_get_settings (TuntasSettingsSection *self);
int tuntas_settings_section_get_today (TuntasSettingsSection *self);
GtkWindow *tuntas_settings_section_get_window (TuntasSettingsSection *self);

void tuntas_settings_section_run (TuntasSettingsSection *self,
                                  TuntasSessionFunc func,
                                  gpointer data,
                                  GDestroyNotify free_data,
                                  GDestroyNotify free_result,
                                  GAsyncReadyCallback callback);
void tuntas_settings_section_write (TuntasSettingsSection *self,
                                    TuntasSessionFunc func,
                                    gpointer data,
                                    GDestroyNotify free_data,
                                    GDestroyNotify free_result,
                                    GAsyncReadyCallback callback);
void tuntas_settings_section_pick (TuntasSettingsSection *self,
                                   int mode,
                                   const char *title,
                                   const char *name,
                                   const char *kind,
                                   const char *const *suffixes,
                                   GAsyncReadyCallback callback);
void tuntas_settings_section_toast (TuntasSettingsSection *self, const char *text);
void tuntas_settings_section_report (TuntasSettingsSection *self,
                                     const char *heading,
                                     const GError *error);

void tuntas_settings_section_refresh (TuntasSettingsSection *self);

G_END_DECLS
