/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-complainant.h"
#include "tuntas-store.h"

G_BEGIN_DECLS

/* A look at who complained. */
typedef struct {
  gint64 case_id;
  gint64 by;
  char *purpose;
  gint64 at;
} TuntasAccess;

void tuntas_access_free (TuntasAccess *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasAccess, tuntas_access_free)

gint64
tuntas_store_insert_complainant (TuntasStore *self, TuntasComplainant *complainant, GError **error);
TuntasComplainant *tuntas_store_show_complainant (TuntasStore *self,
                                                  gint64 case_id,
                                                  gint64 by,
                                                  const char *purpose,
                                                  gint64 at,
                                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean
tuntas_store_mask_complainant (TuntasStore *self, gint64 case_id, char **masked, GError **error);
gboolean tuntas_store_can_reach_complainant (TuntasStore *self,
                                             gint64 case_id,
                                             gboolean *can_reach,
                                             GError **error);
GPtrArray *tuntas_store_list_accesses (TuntasStore *self,
                                       gint64 case_id,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
