/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tuntas-corrective-service.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_CORRECTIVE_CARD (tuntas_corrective_card_get_type ())
G_DECLARE_FINAL_TYPE (TuntasCorrectiveCard,
                      tuntas_corrective_card,
                      TUNTAS,
                      CORRECTIVE_CARD,
                      GtkWidget)

GtkWidget *tuntas_corrective_card_new (void) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_corrective_card_show (TuntasCorrectiveCard *self, const TuntasCorrectiveView *view);
gint64 tuntas_corrective_card_get_action (TuntasCorrectiveCard *self);
gboolean tuntas_corrective_card_is_asking (TuntasCorrectiveCard *self);

void tuntas_corrective_cards_fill (GtkWidget *box, GPtrArray *views);

G_END_DECLS
