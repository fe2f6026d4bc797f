/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-urgency.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_STATE_LABEL (tuntas_state_label_get_type ())
G_DECLARE_FINAL_TYPE (TuntasStateLabel, tuntas_state_label, TUNTAS, STATE_LABEL, GtkWidget)

GtkWidget *tuntas_state_label_new (void) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_state_label_set (TuntasStateLabel *self, TuntasUrgency urgency, const char *words);
void tuntas_state_label_set_case (TuntasStateLabel *self,
                                  const TuntasCaseSummary *summary,
                                  TuntasCalendar *calendar,
                                  gint64 now);

G_END_DECLS
