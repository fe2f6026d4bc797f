/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TUNTAS_TYPE_SETTINGS_FRAME (tuntas_settings_frame_get_type ())
G_DECLARE_FINAL_TYPE (TuntasSettingsFrame, tuntas_settings_frame, TUNTAS, SETTINGS_FRAME, AdwBin)

void tuntas_settings_frame_set_title (TuntasSettingsFrame *self, const char *title);
void tuntas_settings_frame_set_description (TuntasSettingsFrame *self, const char *text);

G_END_DECLS
