/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tuntas-session.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_CASE_CARD (tuntas_case_card_get_type ())
G_DECLARE_FINAL_TYPE (TuntasCaseCard, tuntas_case_card, TUNTAS, CASE_CARD, GtkWidget)

void tuntas_case_card_set_case (TuntasCaseCard *self,
                                TuntasSession *session,
                                const TuntasCaseFile *file);
void tuntas_case_card_choose_act (TuntasCaseCard *self, guint index);
gboolean tuntas_case_card_choose_primary (TuntasCaseCard *self);
gboolean tuntas_case_card_is_asking (TuntasCaseCard *self);
void tuntas_case_card_stop_asking (TuntasCaseCard *self, gboolean done);
void tuntas_case_card_leave (TuntasCaseCard *self);
TuntasCommand *tuntas_case_card_make_command (TuntasCaseCard *self) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_case_card_set_busy (TuntasCaseCard *self, gboolean busy);

G_END_DECLS
