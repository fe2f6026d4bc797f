/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-actors.h"
#include "tuntas-assignment.h"
#include "tuntas-case-state.h"
#include "tuntas-store-cases.h"
#include "tuntas-workspace.h"

G_BEGIN_DECLS

/* What the use cases of this layer share; nothing outside src/service includes it. */

/**
 * TuntasReload:
 * @TUNTAS_RELOAD_OFFICE: profile, working hours and holidays, and the calendar made of them
 * @TUNTAS_RELOAD_OFFICIALS: officials and assignments
 * @TUNTAS_RELOAD_SOPS: which SOPs are in force; revisions that were read stay
 * @TUNTAS_RELOAD_ALL: everything, as after a restore or when another program wrote
 *
 * What a use case changed and the workspace must read again.
 */
typedef enum {
  TUNTAS_RELOAD_OFFICE = 1 << 0,
  TUNTAS_RELOAD_OFFICIALS = 1 << 1,
  TUNTAS_RELOAD_SOPS = 1 << 2,
  TUNTAS_RELOAD_ALL = TUNTAS_RELOAD_OFFICE | TUNTAS_RELOAD_OFFICIALS | TUNTAS_RELOAD_SOPS,
} TuntasReload;

TuntasStore *tuntas_workspace_get_store (TuntasWorkspace *self);
gboolean tuntas_workspace_reload (TuntasWorkspace *self, TuntasReload what, GError **error);

/* The store is closed while a restore puts another file in its place, and opened again after. */
void tuntas_workspace_release_store (TuntasWorkspace *self);
gboolean tuntas_workspace_reopen_store (TuntasWorkspace *self, GError **error);

/* The transaction of a use case; a use case within another one joins its transaction. */
gboolean tuntas_workspace_begin (TuntasWorkspace *self, GError **error);
gboolean tuntas_workspace_end (TuntasWorkspace *self, gboolean done, GError **error);

/* Every use case that wrote something a page may show says so; a draft or a look does not. */
void tuntas_workspace_note_change (TuntasWorkspace *self);
gboolean tuntas_workspace_poll_foreign_changes (TuntasWorkspace *self);

TuntasOfficial *tuntas_workspace_get_official (TuntasWorkspace *self, gint64 id);
TuntasOfficial *tuntas_workspace_get_lane_official (TuntasWorkspace *self, const char *lane);
GPtrArray *tuntas_workspace_get_assignments (TuntasWorkspace *self);
TuntasActors *tuntas_workspace_get_actors (TuntasWorkspace *self);
GPtrArray *tuntas_workspace_get_legal_limits (TuntasWorkspace *self);
gint64 tuntas_workspace_get_default_official (TuntasWorkspace *self, TuntasSop *sop);
TuntasSop *
tuntas_workspace_get_sop_for_kind (TuntasWorkspace *self, TuntasCaseKind kind, GError **error);
TuntasSop *
tuntas_workspace_get_sop_in_force (TuntasWorkspace *self, const char *name, GError **error);

/* What lists show of a case beside its state; texts are borrowed from @sop. */
void tuntas_workspace_project (TuntasWorkspace *self,
                               TuntasSop *sop,
                               TuntasCaseState *state,
                               TuntasChannel channel,
                               TuntasCaseProjection *projection);

/* Turns errors of storage and workflow into those of this layer; the sentence stays. */
void tuntas_service_error_adopt (GError **error);

G_END_DECLS
