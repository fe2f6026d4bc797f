/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-case-kind.h"
#include "tuntas-case-status.h"
#include "tuntas-milestone.h"
#include "tuntas-pause-reason.h"
#include "tuntas-record.h"

G_BEGIN_DECLS

/**
 * TuntasCaseState:
 * @status: running, paused, closed or archived
 * @kind: may be corrected after intake
 * @supervisory: berkadar pengawasan
 * @sop_name: SOP that it walks
 * @sop_revision: revision that it stays on
 * @lap: 1, and one more for each reopening
 * @step: label of the current step
 * @lane: id of the lane that holds it
 * @holder: official who holds it; 0 when the lane holds it
 * @step_since: when it came to the step, Unix seconds
 * @paused_since: when the pause began; 0 when the clock runs
 * @pause_reason: why
 * @pause_owner: whom everybody waits for
 * @paused_minutes: working minutes of ended pauses within the current step
 * @complainant_minutes: working minutes that the case waited for the complainant before its file
 * was complete, in this lap
 * @extension_minutes: working minutes added to the current step
 * @milestones[TUNTAS_MILESTONE_N]: when each was reached first in this lap, Unix seconds; 0 when
 * not yet
 * @office_minutes: working minutes spent in the office's lanes, ended steps only
 * @outside_minutes: working minutes spent in outside lanes, ended steps only
 * @passes: how often the current step was entered, all laps together
 * @trail: what has to be remembered of the way, as key=value lines (tuntas_details): how often each
 * step was entered and who held each lane last
 *
 * Where a case stands: what its events add up to.
 */
typedef struct {
  TuntasCaseStatus status;
  TuntasCaseKind kind;
  gboolean supervisory;
  char *sop_name;
  int sop_revision;
  int lap;
  char *step;
  char *lane;
  gint64 holder;
  gint64 step_since;
  gint64 paused_since;
  TuntasPauseReason pause_reason;
  char *pause_owner;
  gint64 paused_minutes;
  gint64 complainant_minutes;
  gint64 extension_minutes;
  gint64 milestones[TUNTAS_MILESTONE_N];
  gint64 office_minutes;
  gint64 outside_minutes;
  int passes;
  char *trail;
} TuntasCaseState;

TUNTAS_DECLARE_RECORD (TuntasCaseState, tuntas_case_state)

TuntasCaseState *tuntas_case_state_copy (TuntasCaseState *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean tuntas_case_state_is_history (TuntasCaseState *self);
const char *tuntas_case_state_find_difference (TuntasCaseState *self, TuntasCaseState *other);

G_END_DECLS
