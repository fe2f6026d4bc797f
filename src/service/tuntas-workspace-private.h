/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-assignment.h"
#include "tuntas-case-service.h"
#include "tuntas-workspace.h"

G_BEGIN_DECLS

/* What the use cases of this layer share; nothing outside src/service includes it. */

typedef struct _TuntasStore TuntasStore;

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

TuntasOfficial *tuntas_workspace_get_official (TuntasWorkspace *self, gint64 id);
TuntasOfficial *tuntas_workspace_get_lane_official (TuntasWorkspace *self, const char *lane);
GPtrArray *tuntas_workspace_get_assignments (TuntasWorkspace *self);
GPtrArray *tuntas_workspace_get_legal_limits (TuntasWorkspace *self);
GPtrArray *tuntas_workspace_get_sops_in_force (TuntasWorkspace *self);
TuntasSop *
tuntas_workspace_get_sop_for_kind (TuntasWorkspace *self, TuntasCaseKind kind, GError **error);
TuntasSop *
tuntas_workspace_get_sop_in_force (TuntasWorkspace *self, const char *name, GError **error);

/*
 * The same as the public functions of these names, for callers that hold a transaction already,
 * such as an import of thousands of rows: they write nothing when they fail, but the caller rolls
 * back or goes on as it sees fit.
 */
gint64 tuntas_workspace_register_within (TuntasWorkspace *self,
                                         TuntasComplaint *complaint,
                                         TuntasComplainant *complainant,
                                         GPtrArray *attachments,
                                         TuntasSop *sop,
                                         const char *note,
                                         gint64 by,
                                         GError **error);
gboolean tuntas_workspace_act_within (TuntasWorkspace *self,
                                      gint64 case_id,
                                      TuntasCommand *command,
                                      GError **error);

/* Computes step_due, legal_due and due of a summary from its state, before it is stored. */
void tuntas_workspace_compute_dues (TuntasWorkspace *self,
                                    TuntasCaseSummary *summary,
                                    TuntasCaseState *state,
                                    TuntasComplaint *complaint,
                                    TuntasSop *sop);

G_END_DECLS
