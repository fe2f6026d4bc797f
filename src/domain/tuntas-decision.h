/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-record.h"

G_BEGIN_DECLS

/**
 * TuntasDecision:
 * @text: what was decided
 * @responsible: (nullable): who carries it out
 * @deadline: (nullable): until when, in words as they are printed
 * @wanted: a corrective action shall be made of it when the meeting is saved
 * @action: (nullable): number of the corrective action that was made of it: "003/PTPP/2026"
 *
 * A decision of a meeting. A meeting keeps each as a line, "what | who | until when", of which the
 * last two may be missing; one of which an action was made ends with its number, and one of which
 * one shall be made with "PTP".
 */
typedef struct {
  char *text;
  char *responsible;
  char *deadline;
  gboolean wanted;
  char *action;
} TuntasDecision;

TUNTAS_DECLARE_RECORD (TuntasDecision, tuntas_decision)

TuntasDecision *tuntas_decision_parse (const char *line) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_decision_to_line (TuntasDecision *self) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_decision_to_sentence (TuntasDecision *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
