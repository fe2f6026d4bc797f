/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-edge.h"
#include "tuntas-lane.h"
#include "tuntas-record.h"
#include "tuntas-step.h"

G_BEGIN_DECLS

/**
 * TuntasSop:
 * @name: short name, also of its file: "agam-pengaduan"
 * @revision: 1 for the first one kept by this office
 * @title: nama SOP
 * @office: the office it was written for
 * @unit: unit within the office
 * @number: nomor SOP
 * @created: tanggal pembuatan as written
 * @revised: tanggal revisi as written
 * @effective: tanggal efektif as written
 * @approved_by: post that approved it
 * @checked_by: post that checked it
 * @prepared_by: post that wrote it
 * @letterhead: kop lines as printed
 * @purpose: tujuan
 * @scope: ruang lingkup
 * @legal_basis: dasar hukum
 * @related: keterkaitan
 * @qualifications: kualifikasi pelaksana
 * @equipment: peralatan/perlengkapan
 * @warnings: peringatan
 * @records: pencatatan dan pendataan
 * @history: riwayat revisi, one line each as printed
 * @column_titles: headings of the table as printed: no, activity, lanes, inputs, time, output, note
 * and the heading above inputs, time and output
 * @complainant_title: what the SOP calls the person: "Pengadu"
 * @survey: its case is a survey period, not a complaint
 * @required: codes of the TuntasIntakeField that an intake must have under its completeness rule
 * @entry: label of the step at which a registered case stands
 * @entry_line: line of the file that names it; 0 when not from a file
 * @lanes: (element-type TuntasLane): in printed order
 * @steps: (element-type TuntasStep): in printed order
 * @edges: (element-type TuntasEdge)
 * @text: the file it was read from, kept so that running cases stay on it
 *
 * A standard operating procedure in one revision: the program of a case.
 */
typedef struct {
  char *name;
  int revision;
  char *title;
  char *office;
  char *unit;
  char *number;
  char *created;
  char *revised;
  char *effective;
  char *approved_by;
  char *checked_by;
  char *prepared_by;
  GStrv letterhead;
  char *purpose;
  char *scope;
  GStrv legal_basis;
  GStrv related;
  GStrv qualifications;
  GStrv equipment;
  GStrv warnings;
  GStrv records;
  GStrv history;
  GStrv column_titles;
  char *complainant_title;
  gboolean survey;
  GStrv required;
  char *entry;
  int entry_line;
  GPtrArray *lanes;
  GPtrArray *steps;
  GPtrArray *edges;
  char *text;
} TuntasSop;

TUNTAS_DECLARE_RECORD (TuntasSop, tuntas_sop)

TuntasLane *tuntas_sop_find_lane (TuntasSop *self, const char *id);
TuntasStep *tuntas_sop_find_step (TuntasSop *self, const char *label);
TuntasEdge *tuntas_sop_find_edge (TuntasSop *self, const char *from, const char *to);
TuntasEdge *
tuntas_sop_find_satisfied_edge (TuntasSop *self, const char *from, TuntasSatisfied satisfied);
GPtrArray *
tuntas_sop_list_edges_from (TuntasSop *self, const char *label) G_GNUC_WARN_UNUSED_RESULT;
TuntasStep *tuntas_sop_find_first_step (TuntasSop *self);
TuntasLane *tuntas_sop_find_lane_of_step (TuntasSop *self, const char *label);
gboolean tuntas_sop_is_outside_lane (TuntasSop *self, const char *id);

G_END_DECLS
