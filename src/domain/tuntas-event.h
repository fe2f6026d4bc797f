/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-act.h"
#include "tuntas-duration.h"
#include "tuntas-record.h"

G_BEGIN_DECLS

/**
 * TuntasEvent:
 * @seq: place in the whole ledger, from 1; 0 before it is stored
 * @case_id: the case
 * @version: version of the case that this event made
 * @act: what was done
 * @by: official who did it
 * @on_behalf: official in whose name it was done
 * @at: when, Unix seconds
 * @from_step: label
 * @to_step: label
 * @to_lane: lane that holds the case afterwards
 * @choice: choice of the SOP that was taken
 * @note: why, or what was said
 * @reason: code of the reason of a pause
 * @owner: whom the pause waits for
 * @holder: official who holds the case afterwards
 * @duration: time added by an extension
 * @minutes: working minutes that ended with this act: of the step left without its pauses, or of
 * the pause; for an extension the working minutes by which the deadline moved
 * @paused_minutes: working minutes of pauses within the step left
 * @details: what else the act carries, as key=value lines: SOP and revision of a registration,
 * ticked kelengkapan, letter number
 * @hash: SHA-256 over the previous hash and this event
 *
 * One act as the ledger keeps it. What a member does not apply to is NULL or 0.
 */
typedef struct {
  gint64 seq;
  gint64 case_id;
  int version;
  TuntasAct act;
  gint64 by;
  gint64 on_behalf;
  gint64 at;
  char *from_step;
  char *to_step;
  char *to_lane;
  char *choice;
  char *note;
  char *reason;
  char *owner;
  gint64 holder;
  TuntasDuration duration;
  gint64 minutes;
  gint64 paused_minutes;
  char *details;
  char *hash;
} TuntasEvent;

TUNTAS_DECLARE_RECORD (TuntasEvent, tuntas_event)

G_END_DECLS
