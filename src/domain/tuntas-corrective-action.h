/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-corrective-source.h"
#include "tuntas-corrective-status.h"
#include "tuntas-record.h"

G_BEGIN_DECLS

/* The two forms of a corrective action, which are also its letter templates and number series. */
#define TUNTAS_CORRECTIVE_PTP "ptp"
#define TUNTAS_CORRECTIVE_PTPP "ptpp"

/**
 * TuntasCorrectiveAction:
 * @id: row, 0 when new
 * @version: of the row
 * @form: %TUNTAS_CORRECTIVE_PTP or, where prevention is asked for too, %TUNTAS_CORRECTIVE_PTPP
 * @number: "003/PTPP/2026"
 * @year: of the number
 * @sequence: within the form and year
 * @date: day it was made, YYYYMMDD
 * @source: where it was found
 * @case_id: case whose ledger tells of it: the complaint, or the case by which the survey walks
 * @period_id: survey; 0 for none
 * @meeting_id: meeting that decided it; 0 for none
 * @unit: unit or bidang concerned
 * @element: key of the unsur; NULL when it is not about one
 * @element_label: the unsur as it was printed then: "U3 Waktu penyelesaian"
 * @service: service it is about; NULL for all
 * @baseline_nrr: NRR of the unsur at that time, exactly as it was printed: "2,4138"
 * @baseline_nik: the same times 25: "60,35"
 * @baseline_grade: mutu of the unsur at that time
 * @finding: uraian ketidaksesuaian
 * @root_cause: akar penyebab
 * @correction: tindakan perbaikan
 * @prevention: tindakan pencegahan
 * @responsible: official who is to do it; 0 when only @responsible_text says who
 * @responsible_text: penanggung jawab in words: "Kasi Pelayanan dan operator loket"
 * @due_on: target selesai, YYYYMMDD
 * @done_on: realisasi, YYYYMMDD; 0 when not yet done
 * @done: what was done
 * @verified_on: YYYYMMDD; 0 when not verified since it was done
 * @verified_by: official who verified it
 * @verification: what the verifier found or recommends
 * @status: how far it has come
 * @reason: why it was cancelled
 * @by: official who made it
 * @at: when, Unix seconds
 *
 * A request for corrective (and preventive) action.
 */
typedef struct {
  gint64 id;
  int version;
  char *form;
  char *number;
  int year;
  int sequence;
  int date;
  TuntasCorrectiveSource source;
  gint64 case_id;
  gint64 period_id;
  gint64 meeting_id;
  char *unit;
  char *element;
  char *element_label;
  char *service;
  char *baseline_nrr;
  char *baseline_nik;
  char *baseline_grade;
  char *finding;
  char *root_cause;
  char *correction;
  char *prevention;
  gint64 responsible;
  char *responsible_text;
  int due_on;
  int done_on;
  char *done;
  int verified_on;
  gint64 verified_by;
  char *verification;
  TuntasCorrectiveStatus status;
  char *reason;
  gint64 by;
  gint64 at;
} TuntasCorrectiveAction;

TUNTAS_DECLARE_RECORD (TuntasCorrectiveAction, tuntas_corrective_action)

TuntasCorrectiveAction *
tuntas_corrective_action_copy (TuntasCorrectiveAction *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean tuntas_corrective_action_is_pending (TuntasCorrectiveAction *self);
int tuntas_corrective_action_get_quarter (TuntasCorrectiveAction *self);

G_END_DECLS
