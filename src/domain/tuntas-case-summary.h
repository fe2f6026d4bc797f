/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-case-kind.h"
#include "tuntas-case-status.h"
#include "tuntas-channel.h"
#include "tuntas-pause-reason.h"
#include "tuntas-record.h"
#include "tuntas-satisfied.h"

G_BEGIN_DECLS

/**
 * TuntasCaseSummary:
 * @id: row
 * @version: of the row
 * @number: register number
 * @subject: one line
 * @kind: what it is
 * @channel: how it came
 * @category: category
 * @sop_name: SOP
 * @sop_revision: revision
 * @status: status
 * @lap: 1, 2 …
 * @step: label of the step
 * @step_title: step in a few words
 * @lane: lane id
 * @lane_title: lane as printed
 * @holder: official, or 0
 * @holder_name: name of the holder, or NULL
 * @registered_at: Unix seconds
 * @step_since: Unix seconds
 * @step_due: deadline of the step, Unix seconds; 0 for none
 * @legal_due: nearest legal deadline; 0 for none
 * @due: the nearer one of both; 0 for none
 * @paused_since: 0 when the clock runs
 * @pause_reason: why it waits
 * @closed_at: 0 while open; of history, when it was filed here
 * @history: finished elsewhere before it came, and filed without having been worked on
 * @anonymous: anonim
 * @confidential: rahasia
 * @recurring: an earlier similar case was linked
 * @external_id: Tracking ID
 * @satisfied: what the complainant said last; UNKNOWN while it is open
 *
 * A case as lists and cards show it. Never holds who complained.
 */
typedef struct {
  gint64 id;
  int version;
  char *number;
  char *subject;
  TuntasCaseKind kind;
  TuntasChannel channel;
  char *category;
  char *sop_name;
  int sop_revision;
  TuntasCaseStatus status;
  int lap;
  char *step;
  char *step_title;
  char *lane;
  char *lane_title;
  gint64 holder;
  char *holder_name;
  gint64 registered_at;
  gint64 step_since;
  gint64 step_due;
  gint64 legal_due;
  gint64 due;
  gint64 paused_since;
  TuntasPauseReason pause_reason;
  gint64 closed_at;
  gboolean history;
  gboolean anonymous;
  gboolean confidential;
  gboolean recurring;
  char *external_id;
  TuntasSatisfied satisfied;
} TuntasCaseSummary;

TUNTAS_DECLARE_RECORD (TuntasCaseSummary, tuntas_case_summary)

G_END_DECLS
