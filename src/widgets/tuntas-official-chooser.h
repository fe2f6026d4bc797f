/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TUNTAS_TYPE_OFFICIAL_CHOOSER (tuntas_official_chooser_get_type ())
G_DECLARE_FINAL_TYPE (TuntasOfficialChooser,
                      tuntas_official_chooser,
                      TUNTAS,
                      OFFICIAL_CHOOSER,
                      GtkWidget)

GtkWidget *tuntas_official_chooser_new (void) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_official_chooser_set_officials (TuntasOfficialChooser *self,
                                            GPtrArray *officials,
                                            const char *lane,
                                            const char *none);
gint64 tuntas_official_chooser_get_selected (TuntasOfficialChooser *self);
void tuntas_official_chooser_set_selected (TuntasOfficialChooser *self, gint64 official);

G_END_DECLS
