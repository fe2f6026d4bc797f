/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tuntas-calendar.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_DECISION_LIST (tuntas_decision_list_get_type ())
G_DECLARE_FINAL_TYPE (TuntasDecisionList, tuntas_decision_list, TUNTAS, DECISION_LIST, GtkWidget)

void tuntas_decision_list_set_suggestions (TuntasDecisionList *self,
                                           const char *const *responsible,
                                           TuntasCalendar *calendar,
                                           gint64 now);
void tuntas_decision_list_set_actions (TuntasDecisionList *self, GPtrArray *actions);
void tuntas_decision_list_set_lines (TuntasDecisionList *self, const char *const *lines);
GStrv tuntas_decision_list_dup_lines (TuntasDecisionList *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
