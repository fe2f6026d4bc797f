/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-lane-kind.h"
#include "tuntas-record.h"

G_BEGIN_DECLS

/**
 * TuntasLane:
 * @id: short name by which steps and officials refer to it: "kasi"
 * @title: as printed in the SOP
 * @kind: who stands behind it
 * @line: line of the file it was read from; 0 when not from a file
 *
 * A lane (column "Pelaksana") of an SOP.
 */
typedef struct {
  char *id;
  char *title;
  TuntasLaneKind kind;
  int line;
} TuntasLane;

TUNTAS_DECLARE_RECORD (TuntasLane, tuntas_lane)

G_END_DECLS
