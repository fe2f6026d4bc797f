/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-case-summary.h"
#include "tuntas-store-private.h"

G_BEGIN_DECLS

/* How a case lies in its row. "No deadline" is stored behind all others. */
#define TUNTAS_CASE_ROW_NO_DUE G_GINT64_CONSTANT (253402300799)

/* The columns of a summary in the order in which tuntas_case_row_read_summary() takes them; the
 * case is "c", its holder "o". All but the name lie in the index of open cases; what the
 * complainant said, and whether it is history, is looked up only of closed ones. */
#define TUNTAS_CASE_ROW_SUMMARY                                                                    \
  "c.id, c.version, c.number, c.subject, c.kind, c.channel, c.category, c.sop_name,"               \
  " c.sop_revision, c.status, c.lap, c.step, c.step_title, c.lane, c.lane_title, c.holder,"        \
  " o.name, c.registered_at, c.step_since, c.step_due, c.legal_due, c.due, c.paused_since,"        \
  " c.pause_reason, c.closed_at, c.anonymous, c.confidential, c.recurring, c.external_id,"         \
  " CASE WHEN c.closed_at IS NULL THEN NULL ELSE (SELECT s.satisfied FROM case_satisfaction AS s"  \
  " WHERE s.case_id = c.id ORDER BY s.id DESC LIMIT 1) END,"                                       \
  " CASE WHEN c.status = 'archived' THEN (SELECT h.closed_on = 0 FROM cases AS h"                  \
  " WHERE h.id = c.id) ELSE 0 END"
#define TUNTAS_CASE_ROW_HOLDER " LEFT JOIN officials AS o ON o.id = c.holder"

TuntasCaseSummary *tuntas_case_row_read_summary (TuntasStatement *row) G_GNUC_WARN_UNUSED_RESULT;
gint64 tuntas_case_row_due_to_store (gint64 due);
gint64 tuntas_case_row_due_from_store (gint64 due);

G_END_DECLS
