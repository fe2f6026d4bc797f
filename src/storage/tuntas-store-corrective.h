/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-corrective-action.h"
#include "tuntas-store.h"

G_BEGIN_DECLS

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

G_END_DECLS
