/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tuntas-session.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_CASE_HISTORY (tuntas_case_history_get_type ())
G_DECLARE_FINAL_TYPE (TuntasCaseHistory, tuntas_case_history, TUNTAS, CASE_HISTORY, GtkWidget)

void tuntas_case_history_set_case (TuntasCaseHistory *self,
                                   TuntasSession *session,
                                   const TuntasCaseFile *file);

G_END_DECLS
