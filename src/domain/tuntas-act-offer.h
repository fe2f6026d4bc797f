/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-act.h"
#include "tuntas-record.h"
#include "tuntas-satisfied.h"

G_BEGIN_DECLS

/**
 * TuntasActOffer:
 * @act: what
 * @choice: choice, when there are several
 * @label: verb for the button
 * @condition: when it is taken
 * @to_step: where it leads; NULL when it stays
 * @to_lane: lane that then holds the case
 * @satisfied: what the complainant must have said for it; UNKNOWN when it does not depend on that
 * @primary: the one expected next
 * @needs_note: a reason must be written
 * @needs_reason: a reason of a pause must be chosen
 * @needs_official: an official must be chosen
 * @needs_duration: a time must be given
 *
 * An act that the SOP allows now, as the page offers it.
 */
typedef struct {
  TuntasAct act;
  char *choice;
  char *label;
  char *condition;
  char *to_step;
  char *to_lane;
  TuntasSatisfied satisfied;
  gboolean primary;
  gboolean needs_note;
  gboolean needs_reason;
  gboolean needs_official;
  gboolean needs_duration;
} TuntasActOffer;

TUNTAS_DECLARE_RECORD (TuntasActOffer, tuntas_act_offer)

G_END_DECLS
