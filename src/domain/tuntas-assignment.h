/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-assignment-kind.h"
#include "tuntas-record.h"

G_BEGIN_DECLS

/**
 * TuntasAssignment:
 * @id: row, 0 when new
 * @kind: how
 * @official: who acts
 * @for_official: in whose place; 0 when the post is vacant
 * @position: post acted for, as printed
 * @from: first day, YYYYMMDD
 * @until: last day, YYYYMMDD; 0 until revoked
 * @basis: letter that says so
 *
 * A dated mandate: who signs or acts in the place of another.
 */
typedef struct {
  gint64 id;
  TuntasAssignmentKind kind;
  gint64 official;
  gint64 for_official;
  char *position;
  int from;
  int until;
  char *basis;
} TuntasAssignment;

TUNTAS_DECLARE_RECORD (TuntasAssignment, tuntas_assignment)

G_END_DECLS
