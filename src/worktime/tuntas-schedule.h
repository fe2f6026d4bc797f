/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-holiday.h"
#include "tuntas-record.h"

G_BEGIN_DECLS

#define TUNTAS_SCHEDULE_MAX_BREAKS 4

/**
 * TuntasSpan:
 * @starts: minute of the day
 * @ends: minute of the day, later than @starts
 *
 * A part of a day.
 */
typedef struct {
  int starts;
  int ends;
} TuntasSpan;

/**
 * TuntasDayHours:
 * @opens: minute of the day
 * @closes: minute of the day; equal to @opens on a day off
 * @n_breaks: how many breaks
 * @breaks: in order, all between @opens and @closes
 *
 * Office hours of a day of the week.
 */
typedef struct {
  int opens;
  int closes;
  int n_breaks;
  TuntasSpan breaks[TUNTAS_SCHEDULE_MAX_BREAKS];
} TuntasDayHours;

/**
 * TuntasSeason:
 * @name: (owned): "1447 H"
 * @first: first day with the hours of Ramadan, YYYYMMDD
 * @last: last such day, YYYYMMDD
 * @decreed: false for an estimate
 *
 * A Ramadan.
 */
typedef struct {
  char *name;
  int first;
  int last;
  gboolean decreed;
} TuntasSeason;

/**
 * TuntasSchedule:
 * @zone: (owned): "WIB", "WITA" or "WIT"
 * @is_off: whether a kind of holiday is a day off, by #TuntasHolidayKind
 * @ordinary: hours from Monday to Sunday
 * @ramadan: hours from Monday to Sunday in a Ramadan
 * @seasons: (element-type TuntasSeason): Ramadans, in order
 *
 * When an office works.
 */
typedef struct {
  char *zone;
  gboolean is_off[TUNTAS_HOLIDAY_LOCAL + 1];
  TuntasDayHours ordinary[7];
  TuntasDayHours ramadan[7];
  GPtrArray *seasons;
} TuntasSchedule;

TUNTAS_DECLARE_RECORD (TuntasSchedule, tuntas_schedule)

TuntasSeason *tuntas_season_new (const char *name, int first, int last, gboolean decreed)
  G_GNUC_WARN_UNUSED_RESULT;
void tuntas_season_free (TuntasSeason *self);

const char *tuntas_schedule_get_default_text (void);
TuntasSchedule *tuntas_schedule_parse (const char *text, GError **error) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_schedule_to_text (TuntasSchedule *self) G_GNUC_WARN_UNUSED_RESULT;

int tuntas_schedule_get_utc_offset (TuntasSchedule *self);
int tuntas_schedule_get_day_minutes (TuntasSchedule *self);
int tuntas_day_hours_get_spans (const TuntasDayHours *self, int closes_at, TuntasSpan *spans);
int tuntas_day_hours_get_minutes (const TuntasDayHours *self, int closes_at);

G_END_DECLS
