/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tuntas-session.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_CASE_FACTS (tuntas_case_facts_get_type ())
G_DECLARE_FINAL_TYPE (TuntasCaseFacts, tuntas_case_facts, TUNTAS, CASE_FACTS, GtkWidget)

void tuntas_case_facts_set_case (TuntasCaseFacts *self,
                                 TuntasSession *session,
                                 const TuntasCaseFile *file);
void tuntas_case_facts_ask_for_complainant (TuntasCaseFacts *self);
void tuntas_case_facts_show_complainant (TuntasCaseFacts *self,
                                         TuntasComplainant *complainant,
                                         const char *by);
void tuntas_case_facts_hide_complainant (TuntasCaseFacts *self);

G_END_DECLS
