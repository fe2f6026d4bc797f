/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-satisfaction.h"
#include "tuntas-store.h"

G_BEGIN_DECLS

/**
 * TuntasSatisfactionCounts:
 * @closed: cases that were closed in the time; surveys do not count
 * @satisfied: of them those whose complainant was satisfied when asked last
 * @unsatisfied: of them those whose complainant was not
 * @mended: of the satisfied those who were not when they were asked before
 *
 * How satisfied complainants were in a time.
 */
typedef struct {
  guint64 closed;
  guint64 satisfied;
  guint64 unsatisfied;
  guint64 mended;
} TuntasSatisfactionCounts;

gint64 tuntas_store_insert_satisfaction (TuntasStore *self,
                                         TuntasSatisfaction *satisfaction,
                                         GError **error);
GPtrArray *tuntas_store_list_satisfaction (TuntasStore *self,
                                           gint64 case_id,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean tuntas_store_count_satisfaction (TuntasStore *self,
                                          gint64 from,
                                          gint64 until,
                                          TuntasSatisfactionCounts *counts,
                                          GError **error);

G_END_DECLS
