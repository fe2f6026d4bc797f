/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-corrective-action.h"
#include "tuntas-store.h"

G_BEGIN_DECLS

/**
 * TuntasCorrectiveCounts:
 * @overdue: somebody still has to do them, and their deadline has passed
 * @coming: somebody still has to do them, and their deadline comes by the day asked for
 * @pending: somebody still has to do them
 * @unverified: done, but nobody looked at them yet
 *
 * How many corrective actions wait for somebody.
 */
typedef struct {
  guint overdue;
  guint coming;
  guint pending;
  guint unverified;
} TuntasCorrectiveCounts;

gint64 tuntas_store_save_corrective_action (TuntasStore *self,
                                            TuntasCorrectiveAction *action,
                                            GError **error);
TuntasCorrectiveAction *
tuntas_store_load_corrective_action (TuntasStore *self,
                                     gint64 id,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *tuntas_store_list_corrective_actions_of_case (TuntasStore *self,
                                                         gint64 case_id,
                                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *
tuntas_store_list_corrective_actions_of_period (TuntasStore *self,
                                                gint64 period_id,
                                                GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *
tuntas_store_list_corrective_actions_of_meeting (TuntasStore *self,
                                                 gint64 meeting_id,
                                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *tuntas_store_list_waiting_corrective_actions (TuntasStore *self,
                                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean tuntas_store_count_corrective_actions (TuntasStore *self,
                                                int today,
                                                int until,
                                                TuntasCorrectiveCounts *counts,
                                                GError **error);

G_END_DECLS
