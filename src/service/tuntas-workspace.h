/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-calendar.h"
#include "tuntas-clock.h"
#include "tuntas-office.h"
#include "tuntas-official.h"
#include "tuntas-sop.h"

G_BEGIN_DECLS

/**
 * TuntasServiceError:
 * @TUNTAS_SERVICE_ERROR_NOT_FOUND: no such case, official, letter …
 * @TUNTAS_SERVICE_ERROR_CONFLICT: somebody else changed it since it was read; nothing was written
 * @TUNTAS_SERVICE_ERROR_NOT_ALLOWED: the SOP has no such act here
 * @TUNTAS_SERVICE_ERROR_INVALID: what was given does not fit; the message names the field
 * @TUNTAS_SERVICE_ERROR_NO_SOP: no SOP for this kind of case is in force
 */
typedef enum {
  TUNTAS_SERVICE_ERROR_NOT_FOUND,
  TUNTAS_SERVICE_ERROR_CONFLICT,
  TUNTAS_SERVICE_ERROR_NOT_ALLOWED,
  TUNTAS_SERVICE_ERROR_INVALID,
  TUNTAS_SERVICE_ERROR_NO_SOP,
} TuntasServiceError;

#define TUNTAS_SERVICE_ERROR (tuntas_service_error_quark ())
GQuark tuntas_service_error_quark (void);

/**
 * TuntasProgress:
 * @done: how far
 * @total: of how much; 0 when not known
 * @user_data: as given
 *
 * Tells how far long work has come. Called on the thread that works.
 */
typedef void (*TuntasProgress) (guint64 done, guint64 total, gpointer user_data);

/*
 * An open office: its store, calendar, SOPs and templates, and every use case on them.
 * Every function blocks and belongs to the thread that opened it; the window calls them
 * through a TuntasSession, which owns such a thread.
 */
typedef struct _TuntasWorkspace TuntasWorkspace;

TuntasWorkspace *tuntas_workspace_create (const char *path,
                                          const char *data_dir,
                                          TuntasClock *clock,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
TuntasWorkspace *tuntas_workspace_open (const char *path,
                                        const char *data_dir,
                                        TuntasClock *clock,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
TuntasWorkspace *tuntas_workspace_create_with_sop (const char *path,
                                                   const char *data_dir,
                                                   const char *sop,
                                                   TuntasClock *clock,
                                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_workspace_close (TuntasWorkspace *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasWorkspace, tuntas_workspace_close)

/* What needs no open office: the calendar of a plain office, and a backup put where none was. */
TuntasCalendar *tuntas_workspace_load_default_calendar (const char *data_dir,
                                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean tuntas_workspace_restore_as_new (const char *backup, const char *path, GError **error);

const char *tuntas_workspace_get_path (TuntasWorkspace *self);
const char *tuntas_workspace_get_data_dir (TuntasWorkspace *self);
gint64 tuntas_workspace_now (TuntasWorkspace *self);
TuntasCalendar *tuntas_workspace_get_calendar (TuntasWorkspace *self);
TuntasOffice *tuntas_workspace_get_office (TuntasWorkspace *self);
GPtrArray *tuntas_workspace_get_officials (TuntasWorkspace *self);
TuntasOfficial *tuntas_workspace_find_official (TuntasWorkspace *self,
                                                const char *text,
                                                GError **error) G_GNUC_WARN_UNUSED_RESULT;
TuntasSop *
tuntas_workspace_get_sop (TuntasWorkspace *self, const char *name, int revision, GError **error);
GPtrArray *tuntas_workspace_get_sops_in_force (TuntasWorkspace *self);
gint64 tuntas_workspace_find_lag (TuntasWorkspace *self, gint64 *last);
guint64 tuntas_workspace_get_change_count (TuntasWorkspace *self);

G_END_DECLS
