/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-store.h"

G_BEGIN_DECLS

gboolean tuntas_store_link_cases (TuntasStore *self,
                                  gint64 case_id,
                                  gint64 earlier,
                                  gint64 by,
                                  gint64 at,
                                  GError **error);
GPtrArray *tuntas_store_list_linked_cases (TuntasStore *self,
                                           gint64 case_id,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
