/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-session.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_CASE_LIST_MODEL (tuntas_case_list_model_get_type ())
G_DECLARE_FINAL_TYPE (TuntasCaseListModel, tuntas_case_list_model, TUNTAS, CASE_LIST_MODEL, GObject)

TuntasCaseListModel *tuntas_case_list_model_new (TuntasSession *session) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_case_list_model_set_query (TuntasCaseListModel *self, TuntasCaseQuery *query);
void tuntas_case_list_model_hold (TuntasCaseListModel *self, guint position);
gboolean tuntas_case_list_model_is_loading (TuntasCaseListModel *self);

G_END_DECLS
