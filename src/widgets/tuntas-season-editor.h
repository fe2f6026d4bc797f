/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TUNTAS_TYPE_SEASON_EDITOR (tuntas_season_editor_get_type ())
G_DECLARE_FINAL_TYPE (TuntasSeasonEditor, tuntas_season_editor, TUNTAS, SEASON_EDITOR, GtkWidget)

void tuntas_season_editor_set_today (TuntasSeasonEditor *self, int today);
void tuntas_season_editor_set_seasons (TuntasSeasonEditor *self, GPtrArray *seasons);
GPtrArray *tuntas_season_editor_dup_seasons (TuntasSeasonEditor *self) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_season_editor_add (TuntasSeasonEditor *self);

G_END_DECLS
