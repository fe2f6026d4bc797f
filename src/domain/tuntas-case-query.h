/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-record.h"

G_BEGIN_DECLS

/**
 * TuntasCaseQuery:
 * @text: words; a register number or Tracking ID finds its case whatever else is asked
 * @open: open cases only
 * @overdue: past their deadline only
 * @waiting: paused only
 * @lane: lane id
 * @holder: official
 * @kind: TuntasCaseKind, or -1
 * @channel: TuntasChannel, or -1
 * @sop_name: SOP
 * @from: registered at or after, Unix seconds
 * @until: registered before, Unix seconds
 * @sort: "number", "registered", "due", "subject", "step", "holder"; NULL for newest first or best
 * match
 * @descending: sort the other way round
 * @now: moment against which overdue is told
 * @limit: 0 for all
 *
 * What a list of cases shall hold. What is 0, NULL or negative does not filter.
 */
typedef struct {
  char *text;
  gboolean open;
  gboolean overdue;
  gboolean waiting;
  char *lane;
  gint64 holder;
  int kind;
  int channel;
  char *sop_name;
  gint64 from;
  gint64 until;
  char *sort;
  gboolean descending;
  gint64 now;
  int limit;
} TuntasCaseQuery;

TUNTAS_DECLARE_RECORD (TuntasCaseQuery, tuntas_case_query)

G_END_DECLS
