/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-case-query.h"
#include "tuntas-complaint.h"
#include "tuntas-similar.h"
#include "tuntas-store.h"

G_BEGIN_DECLS

/**
 * TuntasSimilarRequest:
 * @text: subject and account as typed so far
 * @category: (nullable): category
 * @district: (nullable): kecamatan
 * @village: (nullable): desa, kelurahan or nagari
 * @service_unit: (nullable): service or unit
 * @at: when it came in, Unix seconds; 0 when not known
 * @except: case that is not wanted; 0 for none
 * @limit: at most so many
 *
 * What resembling cases are looked for. Borrowed texts.
 */
typedef struct {
  const char *text;
  const char *category;
  const char *district;
  const char *village;
  const char *service_unit;
  gint64 at;
  gint64 except;
  guint limit;
} TuntasSimilarRequest;

GPtrArray *tuntas_store_find_similar (TuntasStore *self,
                                      const TuntasSimilarRequest *request,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *tuntas_store_find_similar_to_case (TuntasStore *self,
                                              gint64 case_id,
                                              guint limit,
                                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean tuntas_store_tidy (TuntasStore *self, gboolean *more, GError **error);

G_END_DECLS
