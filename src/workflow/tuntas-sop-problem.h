/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-record.h"

G_BEGIN_DECLS

/**
 * TuntasSopProblemKind:
 * @TUNTAS_SOP_PROBLEM_NO_ENTRY: the step where a registered case stands is not there or cannot hold
 * a case
 * @TUNTAS_SOP_PROBLEM_DUPLICATE: two lanes, steps, ways or choices carry the same name
 * @TUNTAS_SOP_PROBLEM_UNKNOWN_LANE: a step names a lane that is not there
 * @TUNTAS_SOP_PROBLEM_UNKNOWN_STEP: a way leads from or to a step that is not there
 * @TUNTAS_SOP_PROBLEM_SETUP_EDGE: a way leads from or to a set-up step
 * @TUNTAS_SOP_PROBLEM_UNREACHABLE: no case can come to the step
 * @TUNTAS_SOP_PROBLEM_EMPTY_LANE: no step is done by the lane
 * @TUNTAS_SOP_PROBLEM_NO_END: no step ends a case
 * @TUNTAS_SOP_PROBLEM_DEAD_END: no end can be reached from the step
 * @TUNTAS_SOP_PROBLEM_NO_CHOICE: one of several ways has no name by which it is chosen
 * @TUNTAS_SOP_PROBLEM_NO_USUAL: of several ways none, or more than one, is the usual one
 * @TUNTAS_SOP_PROBLEM_USUAL_LOOP: who always takes the usual way never comes to an end
 * @TUNTAS_SOP_PROBLEM_NO_LABEL: a way has no verb for its button
 * @TUNTAS_SOP_PROBLEM_SATISFACTION: of the ways of who is satisfied and who is not, one lacks or is
 * there twice
 */
typedef enum {
  TUNTAS_SOP_PROBLEM_NO_ENTRY,
  TUNTAS_SOP_PROBLEM_DUPLICATE,
  TUNTAS_SOP_PROBLEM_UNKNOWN_LANE,
  TUNTAS_SOP_PROBLEM_UNKNOWN_STEP,
  TUNTAS_SOP_PROBLEM_SETUP_EDGE,
  TUNTAS_SOP_PROBLEM_UNREACHABLE,
  TUNTAS_SOP_PROBLEM_EMPTY_LANE,
  TUNTAS_SOP_PROBLEM_NO_END,
  TUNTAS_SOP_PROBLEM_DEAD_END,
  TUNTAS_SOP_PROBLEM_NO_CHOICE,
  TUNTAS_SOP_PROBLEM_NO_USUAL,
  TUNTAS_SOP_PROBLEM_USUAL_LOOP,
  TUNTAS_SOP_PROBLEM_NO_LABEL,
  TUNTAS_SOP_PROBLEM_SATISFACTION,
} TuntasSopProblemKind;

/**
 * TuntasSopProblem:
 * @kind: what kind
 * @is_error: an SOP with this problem must not be put in force; otherwise a warning
 * @file: (owned): file name
 * @line: line; 0 when it cannot be told
 * @message: (owned): what is wrong and what to do, for a person, without file and line
 */
typedef struct {
  TuntasSopProblemKind kind;
  gboolean is_error;
  char *file;
  int line;
  char *message;
} TuntasSopProblem;

TUNTAS_DECLARE_RECORD (TuntasSopProblem, tuntas_sop_problem)

char *tuntas_sop_problem_to_text (TuntasSopProblem *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
