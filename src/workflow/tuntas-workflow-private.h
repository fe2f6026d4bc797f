/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-workflow.h"

G_BEGIN_DECLS

/* Keys of the details of events and of the trail of a state. */
#define TUNTAS_DETAIL_SOP "sop"
#define TUNTAS_DETAIL_REVISION "revision"
#define TUNTAS_DETAIL_KIND "kind"
#define TUNTAS_DETAIL_CHANNEL "channel"
#define TUNTAS_DETAIL_SUPERVISORY "supervisory"
#define TUNTAS_DETAIL_RECEIVED_AT "received_at"
#define TUNTAS_DETAIL_CHECKED "checked"
#define TUNTAS_TRAIL_PASS "pass."

gboolean tuntas_workflow_is_open_to (TuntasCaseStatus status, TuntasAct act);
gboolean tuntas_workflow_is_possible (TuntasCaseState *state, TuntasAct act, const char *details);
gboolean tuntas_workflow_files_history (TuntasAct act, const char *details);
gint64 tuntas_workflow_get_last_holder (TuntasCaseState *state, const char *lane);
gboolean tuntas_workflow_edge_fits (TuntasEdge *edge, TuntasEvent *event);

G_END_DECLS
