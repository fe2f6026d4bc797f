/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tuntas-session.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_CASE_ACTIONS (tuntas_case_actions_get_type ())
G_DECLARE_FINAL_TYPE (TuntasCaseActions, tuntas_case_actions, TUNTAS, CASE_ACTIONS, GtkWidget)

void tuntas_case_actions_set_case (TuntasCaseActions *self, const TuntasCaseFile *file);

G_END_DECLS
