/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-milestone.h"
#include "tuntas-record.h"
#include "tuntas-satisfied.h"

G_BEGIN_DECLS

/**
 * TuntasEdge:
 * @from: label of the step left
 * @to: label of the step reached
 * @choice: short name of the choice; NULL when the step has one forward edge only
 * @label: the act as a verb, for the button: "Laporkan ke Kabid"
 * @condition: when it is taken, in the words of the SOP
 * @correction: leads back for correction; a note is required
 * @usual: the one expected when a step has several forward edges
 * @needs_note: what was said must be written down; a correction always needs it
 * @reaches: milestone that this way reaches, when the step itself does not always reach it
 * @satisfied: the way of complainants who say so; UNKNOWN when it does not depend on that
 * @line: line of the file it was read from; 0 when not from a file
 * @source: "tertulis" in the SOP, "tersirat" (implied) or "usulan" (proposed)
 *
 * A way from one step to the next.
 */
typedef struct {
  char *from;
  char *to;
  char *choice;
  char *label;
  char *condition;
  gboolean correction;
  gboolean usual;
  gboolean needs_note;
  TuntasMilestone reaches;
  TuntasSatisfied satisfied;
  int line;
  char *source;
} TuntasEdge;

TUNTAS_DECLARE_RECORD (TuntasEdge, tuntas_edge)

G_END_DECLS
