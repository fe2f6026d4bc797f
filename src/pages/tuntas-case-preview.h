/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tuntas-session.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_CASE_PREVIEW (tuntas_case_preview_get_type ())
G_DECLARE_FINAL_TYPE (TuntasCasePreview, tuntas_case_preview, TUNTAS, CASE_PREVIEW, GtkPopover)

GtkWidget *tuntas_case_preview_new (TuntasSession *session) G_GNUC_WARN_UNUSED_RESULT;
void
tuntas_case_preview_show (TuntasCasePreview *self, TuntasCaseSummary *summary, GtkWidget *beside);
void tuntas_case_preview_add_key (GtkWidget *list, const char *action);

G_END_DECLS
