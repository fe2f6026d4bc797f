/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-record.h"

G_BEGIN_DECLS

/**
 * TuntasLetter:
 * @id: row, 0 when new
 * @kind: template: "undangan-rapat"
 * @case_id: case; 0 for none
 * @meeting_id: meeting; 0 for none
 * @action_id: corrective action; 0 for none
 * @number: as printed; NULL while a concept
 * @agenda: number in the agenda of its year; 0 while a concept
 * @year: year of the agenda
 * @date: date of the letter, YYYYMMDD
 * @subject: hal
 * @recipient: first line of the address
 * @status: "konsep", "terbit" or "batal"
 * @reason: why a number was cancelled
 * @fields: what the person typed, as key=value lines, to open the concept again
 * @hash: content hash of its PDF
 * @by: official who issued it
 * @at: when, Unix seconds
 *
 * A letter or form in the agenda.
 */
typedef struct {
  gint64 id;
  char *kind;
  gint64 case_id;
  gint64 meeting_id;
  gint64 action_id;
  char *number;
  int agenda;
  int year;
  int date;
  char *subject;
  char *recipient;
  char *status;
  char *reason;
  char *fields;
  char *hash;
  gint64 by;
  gint64 at;
} TuntasLetter;

TUNTAS_DECLARE_RECORD (TuntasLetter, tuntas_letter)

G_END_DECLS
