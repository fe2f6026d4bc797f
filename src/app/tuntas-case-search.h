/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tuntas-session.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_CASE_SEARCH (tuntas_case_search_get_type ())
G_DECLARE_FINAL_TYPE (TuntasCaseSearch, tuntas_case_search, TUNTAS, CASE_SEARCH, AdwBin)

GtkWidget *tuntas_case_search_new (TuntasSession *session) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_case_search_focus (TuntasCaseSearch *self);

G_END_DECLS
