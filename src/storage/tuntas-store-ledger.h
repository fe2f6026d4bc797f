/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-event.h"
#include "tuntas-store.h"

G_BEGIN_DECLS

/**
 * TuntasStoreEventFunc:
 * @event: (transfer none): an event
 * @user_data: as given
 * @error: return location for an error
 *
 * Returns: false with @error set to stop the walk
 */
typedef gboolean (*TuntasStoreEventFunc) (TuntasEvent *event, gpointer user_data, GError **error);

gboolean tuntas_store_append_event (TuntasStore *self, TuntasEvent *event, GError **error);
GPtrArray *tuntas_store_list_events (TuntasStore *self,
                                     gint64 case_id,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean tuntas_store_find_last_moment (TuntasStore *self, gint64 *at, GError **error);
gboolean tuntas_store_walk_ledger (TuntasStore *self,
                                   TuntasStoreEventFunc func,
                                   gpointer user_data,
                                   GCancellable *cancellable,
                                   GError **error);
gboolean tuntas_store_verify_ledger (TuntasStore *self,
                                     GPtrArray *problems,
                                     guint64 *n_events,
                                     TuntasStoreProgress progress,
                                     gpointer user_data,
                                     GCancellable *cancellable,
                                     GError **error);

G_END_DECLS
