/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tuntas-session.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_CASE_PICKER (tuntas_case_picker_get_type ())
G_DECLARE_FINAL_TYPE (TuntasCasePicker, tuntas_case_picker, TUNTAS, CASE_PICKER, GtkWidget)

void
tuntas_case_picker_set_cases (TuntasCasePicker *self, TuntasSession *session, GPtrArray *cases);
GPtrArray *tuntas_case_picker_get_cases (TuntasCasePicker *self);

G_END_DECLS
