/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-duration.h"
#include "tuntas-milestone.h"
#include "tuntas-record.h"

G_BEGIN_DECLS

/**
 * TuntasStep:
 * @label: printed number: "8"
 * @activity: kegiatan, verbatim
 * @short_title: kegiatan in a few words, for cards and lists
 * @lanes: ids of the lanes that do it; the first one holds the case
 * @participants: who takes part without a lane of the step: "bersama Kasi", "melalui Sekretaris
 * Badan"
 * @inputs: kelengkapan
 * @duration_text: waktu as written; NULL for "-"
 * @budget: waktu as a budget
 * @outputs: keluaran
 * @note: keterangan
 * @documents: kinds of letters and forms that the step makes: "undangan-rapat"
 * @reaches: milestone reached when the step is left forward
 * @setup: done once for the office, not per case
 * @end: the case can be closed here
 * @line: line of the file it was read from; 0 when not from a file
 *
 * A step (row) of an SOP. Its label is a name, not an index: one SOP has no step 7.
 */
typedef struct {
  char *label;
  char *activity;
  char *short_title;
  GStrv lanes;
  GStrv participants;
  GStrv inputs;
  char *duration_text;
  TuntasDuration budget;
  GStrv outputs;
  char *note;
  GStrv documents;
  TuntasMilestone reaches;
  gboolean setup;
  gboolean end;
  int line;
} TuntasStep;

TUNTAS_DECLARE_RECORD (TuntasStep, tuntas_step)

G_END_DECLS
