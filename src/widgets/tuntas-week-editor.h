/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tuntas-schedule.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_WEEK_EDITOR (tuntas_week_editor_get_type ())
G_DECLARE_FINAL_TYPE (TuntasWeekEditor, tuntas_week_editor, TUNTAS, WEEK_EDITOR, GtkWidget)

void tuntas_week_editor_set_week (TuntasWeekEditor *self, const TuntasDayHours *week);
gboolean tuntas_week_editor_get_week (TuntasWeekEditor *self, TuntasDayHours *week);

G_END_DECLS
