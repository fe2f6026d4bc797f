/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-act.h"
#include "tuntas-case-kind.h"
#include "tuntas-duration.h"
#include "tuntas-pause-reason.h"
#include "tuntas-record.h"

G_BEGIN_DECLS

/**
 * TuntasCommand:
 * @act: what
 * @choice: choice of the SOP, for a step or return
 * @to_step: wanted step, when no choice was named: the board knows only where a card was dropped
 * @to_lane: wanted lane, when a card was dropped on a lane and neither choice nor step is known
 * @note: why
 * @reason: of a pause
 * @owner: whom the pause waits for; NULL for the usual one
 * @official: who shall hold it: for a reassignment, or the next lane
 * @duration: time added by an extension
 * @checked: kelengkapan that were ticked
 * @kind: for CLASSIFY
 * @supervisory: for CLASSIFY
 * @details: further key=value lines for the event
 * @by: official who asks
 * @on_behalf: official in whose name; 0 for none
 * @version: version of the case that the person saw
 *
 * What an official asks the workflow to do.
 */
typedef struct {
  TuntasAct act;
  char *choice;
  char *to_step;
  char *to_lane;
  char *note;
  TuntasPauseReason reason;
  char *owner;
  gint64 official;
  TuntasDuration duration;
  GStrv checked;
  TuntasCaseKind kind;
  gboolean supervisory;
  char *details;
  gint64 by;
  gint64 on_behalf;
  int version;
} TuntasCommand;

TUNTAS_DECLARE_RECORD (TuntasCommand, tuntas_command)

G_END_DECLS
