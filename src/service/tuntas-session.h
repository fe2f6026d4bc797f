/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-case-service.h"
#include "tuntas-workspace.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_SESSION (tuntas_session_get_type ())
G_DECLARE_FINAL_TYPE (TuntasSession, tuntas_session, TUNTAS, SESSION, GObject)

/**
 * TuntasSessionFunc:
 * @workspace: the open office
 * @data: as given to the call
 * @cancellable: (nullable): stops long work
 * @error: return location for an error
 *
 * Work on the session's worker thread. Must not touch a widget.
 *
 * Returns: the result, freed with the function given to the call; NULL with @error set on failure
 */
typedef gpointer (*TuntasSessionFunc) (TuntasWorkspace *workspace,
                                       gpointer data,
                                       GCancellable *cancellable,
                                       GError **error);

TuntasSession *
tuntas_session_new (const char *data_dir, TuntasClock *clock) G_GNUC_WARN_UNUSED_RESULT;

void tuntas_session_open_async (TuntasSession *self,
                                const char *path,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
gboolean tuntas_session_open_finish (TuntasSession *self, GAsyncResult *result, GError **error);
gboolean tuntas_session_is_open (TuntasSession *self);
void tuntas_session_close (TuntasSession *self);

void tuntas_session_run_async (TuntasSession *self,
                               TuntasSessionFunc func,
                               gpointer data,
                               GDestroyNotify free_data,
                               GDestroyNotify free_result,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
void tuntas_session_write_async (TuntasSession *self,
                                 TuntasSessionFunc func,
                                 gpointer data,
                                 GDestroyNotify free_data,
                                 GDestroyNotify free_result,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
gpointer tuntas_session_run_finish (TuntasSession *self, GAsyncResult *result, GError **error);

/* What every page needs at once; snapshots kept for the main thread, renewed before "changed". */
TuntasOffice *tuntas_session_get_office (TuntasSession *self);
TuntasCalendar *tuntas_session_get_calendar (TuntasSession *self);
GPtrArray *tuntas_session_get_officials (TuntasSession *self);
GPtrArray *tuntas_session_get_sops (TuntasSession *self);
TuntasOfficial *tuntas_session_find_official (TuntasSession *self, gint64 id);
gint64 tuntas_session_now (TuntasSession *self);
gboolean tuntas_session_is_behind (TuntasSession *self, gint64 *last);
TuntasOfficial *tuntas_session_get_acting (TuntasSession *self);
gint64 tuntas_session_find_receiver (TuntasSession *self);
void tuntas_session_set_acting (TuntasSession *self, gint64 official);

G_END_DECLS
