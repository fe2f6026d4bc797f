/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-case-query.h"
#include "tuntas-store-cases.h"

G_BEGIN_DECLS

GPtrArray *tuntas_store_query_cases (TuntasStore *self,
                                     TuntasCaseQuery *query,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
GArray *tuntas_store_query_case_ids (TuntasStore *self,
                                     TuntasCaseQuery *query,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *tuntas_store_list_board (TuntasStore *self,
                                    const char *sop_name,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *tuntas_store_list_desk (TuntasStore *self,
                                   gint64 official,
                                   const char *const *lanes,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean tuntas_store_count_cases (TuntasStore *self,
                                   gint64 now,
                                   gint64 end_of_day,
                                   TuntasCaseCounts *counts,
                                   GError **error);
gboolean tuntas_store_count_desk (TuntasStore *self,
                                  gint64 official,
                                  const char *const *lanes,
                                  gint64 now,
                                  gint64 end_of_day,
                                  TuntasCaseCounts *counts,
                                  GError **error);
GPtrArray *tuntas_store_list_places (TuntasStore *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
