/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-page.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_CORRECTIVE_REMINDER (tuntas_corrective_reminder_get_type ())
G_DECLARE_FINAL_TYPE (TuntasCorrectiveReminder,
                      tuntas_corrective_reminder,
                      TUNTAS,
                      CORRECTIVE_REMINDER,
                      GtkWidget)

void tuntas_corrective_reminder_refresh (TuntasCorrectiveReminder *self, TuntasPage *page);

G_END_DECLS
