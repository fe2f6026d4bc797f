/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-duration.h"
#include "tuntas-record.h"

G_BEGIN_DECLS

/* Reason of a Saturday or Sunday on which the office is closed. */
#define TUNTAS_SKIP_WEEKEND "akhir pekan"

/**
 * TuntasSkip:
 * @date: a day, YYYYMMDD, on which no time or less time ran
 * @reason: (owned): why, as said to a person: "libur Waisak", "akhir pekan"
 * @minutes: working minutes that ran on this day all the same; 0 for a whole day off
 * @decreed: false when the day rests on an estimate
 */
typedef struct {
  int date;
  char *reason;
  int minutes;
  gboolean decreed;
} TuntasSkip;

TuntasSkip *tuntas_skip_new (int date, const char *reason, int minutes, gboolean decreed)
  G_GNUC_WARN_UNUSED_RESULT;
void tuntas_skip_free (TuntasSkip *self);

/**
 * TuntasDeadline:
 * @from: when the time began to run, Unix seconds
 * @due: when it is used up, Unix seconds
 * @duration: what was added
 * @skipped: (element-type TuntasSkip): days without time or with less of it between @from and
 * @due, in order
 * @undecreed_year: first year touched for which no decreed list of holidays is known, or 0
 */
typedef struct {
  gint64 from;
  gint64 due;
  TuntasDuration duration;
  GPtrArray *skipped;
  int undecreed_year;
} TuntasDeadline;

TUNTAS_DECLARE_RECORD (TuntasDeadline, tuntas_deadline)

G_END_DECLS
