/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tuntas-session.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_DROP_PANEL (tuntas_drop_panel_get_type ())
G_DECLARE_FINAL_TYPE (TuntasDropPanel, tuntas_drop_panel, TUNTAS, DROP_PANEL, AdwBin)

GtkWidget *tuntas_drop_panel_new (TuntasSession *session) G_GNUC_WARN_UNUSED_RESULT;
gboolean
tuntas_drop_panel_ask (TuntasDropPanel *self, TuntasCaseFile *file, const TuntasLane *lane);
void tuntas_drop_panel_set_at_end (TuntasDropPanel *self, gboolean at_end);
gint64 tuntas_drop_panel_get_case (TuntasDropPanel *self);
TuntasCommand *tuntas_drop_panel_make_command (TuntasDropPanel *self) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_drop_panel_close (TuntasDropPanel *self, gboolean done);
gboolean tuntas_drop_panel_is_asking (TuntasDropPanel *self);
void tuntas_drop_panel_set_busy (TuntasDropPanel *self, gboolean busy);

G_END_DECLS
