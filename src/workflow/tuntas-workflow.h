/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-act-offer.h"
#include "tuntas-actors.h"
#include "tuntas-calendar.h"
#include "tuntas-case-state.h"
#include "tuntas-command.h"
#include "tuntas-complaint.h"
#include "tuntas-event.h"
#include "tuntas-sop.h"

G_BEGIN_DECLS

/**
 * TuntasWorkflowError:
 * @TUNTAS_WORKFLOW_ERROR_NO_EDGE: the SOP has no such way from this step
 * @TUNTAS_WORKFLOW_ERROR_AMBIGUOUS: several ways fit; a choice must be named
 * @TUNTAS_WORKFLOW_ERROR_WRONG_STATUS: not while the case is paused, closed, archived or running
 * @TUNTAS_WORKFLOW_ERROR_NOT_IN_LANE: neither who asks nor in whose name belongs to the lane
 * @TUNTAS_WORKFLOW_ERROR_UNKNOWN_OFFICIAL: an official who is not, or no longer, in the office
 * @TUNTAS_WORKFLOW_ERROR_NEEDS_NOTE: a reason must be written
 * @TUNTAS_WORKFLOW_ERROR_NEEDS_OFFICIAL: an official must be chosen
 * @TUNTAS_WORKFLOW_ERROR_WRONG_OFFICIAL: the official chosen does not belong to the lane
 * @TUNTAS_WORKFLOW_ERROR_NEEDS_DURATION: a time must be given, or the step has none to extend
 * @TUNTAS_WORKFLOW_ERROR_NOT_AT_END: the case can be closed at an end step only
 * @TUNTAS_WORKFLOW_ERROR_WRONG_KIND: the kind of case does not fit the SOP
 * @TUNTAS_WORKFLOW_ERROR_BROKEN_LEDGER: an event does not follow from those before it
 */
typedef enum {
  TUNTAS_WORKFLOW_ERROR_NO_EDGE,
  TUNTAS_WORKFLOW_ERROR_AMBIGUOUS,
  TUNTAS_WORKFLOW_ERROR_WRONG_STATUS,
  TUNTAS_WORKFLOW_ERROR_NOT_IN_LANE,
  TUNTAS_WORKFLOW_ERROR_UNKNOWN_OFFICIAL,
  TUNTAS_WORKFLOW_ERROR_NEEDS_NOTE,
  TUNTAS_WORKFLOW_ERROR_NEEDS_OFFICIAL,
  TUNTAS_WORKFLOW_ERROR_WRONG_OFFICIAL,
  TUNTAS_WORKFLOW_ERROR_NEEDS_DURATION,
  TUNTAS_WORKFLOW_ERROR_NOT_AT_END,
  TUNTAS_WORKFLOW_ERROR_WRONG_KIND,
  TUNTAS_WORKFLOW_ERROR_BROKEN_LEDGER,
} TuntasWorkflowError;

#define TUNTAS_WORKFLOW_ERROR (tuntas_workflow_error_quark ())
GQuark tuntas_workflow_error_quark (void);

/* Detail of a command to archive: where a report was finished that nobody has worked on here. */
#define TUNTAS_WORKFLOW_FINISHED "selesai_di"

/* From a command to an event. Nothing is written; seq, case_id and hash are left to the store. */
TuntasEvent *tuntas_workflow_register (TuntasSop *sop,
                                       TuntasComplaint *complaint,
                                       TuntasActors *actors,
                                       TuntasCalendar *calendar,
                                       gint64 by,
                                       gint64 holder,
                                       gint64 now,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
TuntasEvent *tuntas_workflow_decide (TuntasSop *sop,
                                     TuntasCaseState *state,
                                     TuntasCommand *command,
                                     TuntasActors *actors,
                                     TuntasCalendar *calendar,
                                     gint64 now,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* From an event to the next state; from all events to the present one. */
TuntasCaseState *tuntas_workflow_apply (TuntasSop *sop,
                                        TuntasCaseState *state,
                                        TuntasEvent *event,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
TuntasCaseState *tuntas_workflow_rebuild (TuntasSop *sop,
                                          GPtrArray *events,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* What can be done now, and what was ticked so far. */
GPtrArray *
tuntas_workflow_list_offers (TuntasSop *sop, TuntasCaseState *state) G_GNUC_WARN_UNUSED_RESULT;
gboolean tuntas_workflow_is_lane_act (TuntasAct act);
gboolean tuntas_workflow_is_untouched (TuntasCaseState *state);
GStrv tuntas_workflow_list_checked (GPtrArray *events) G_GNUC_WARN_UNUSED_RESULT;

/* The clock of the current step. */
gint64 tuntas_workflow_step_due (TuntasSop *sop, TuntasCaseState *state, TuntasCalendar *calendar);
char *tuntas_workflow_step_sentence (TuntasSop *sop,
                                     TuntasCaseState *state,
                                     TuntasCalendar *calendar,
                                     gint64 now) G_GNUC_WARN_UNUSED_RESULT;
gint64
tuntas_workflow_budget_minutes (TuntasSop *sop, TuntasCaseState *state, TuntasCalendar *calendar);
gint64
tuntas_workflow_consumed_minutes (TuntasCaseState *state, TuntasCalendar *calendar, gint64 now);
gint64 tuntas_workflow_remaining_minutes (TuntasSop *sop,
                                          TuntasCaseState *state,
                                          TuntasCalendar *calendar,
                                          gint64 now);

G_END_DECLS
