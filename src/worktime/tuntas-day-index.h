/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-schedule.h"

G_BEGIN_DECLS

#define TUNTAS_DAY_MAX_SPANS (TUNTAS_SCHEDULE_MAX_BREAKS + 1)

/**
 * TuntasDay:
 * @date: YYYYMMDD
 * @spans: parts of the day in which time runs, in order
 * @n_spans: how many
 * @minutes: working minutes of the day
 * @ordinary_minutes: those which the day of the week has when nothing is special
 * @holiday: (nullable) (unowned): why it is off or shorter
 * @season: (nullable) (unowned): the Ramadan it is in
 *
 * What is known of a day.
 */
typedef struct {
  int date;
  TuntasSpan spans[TUNTAS_DAY_MAX_SPANS];
  int n_spans;
  int minutes;
  int ordinary_minutes;
  const TuntasHoliday *holiday;
  const TuntasSeason *season;
} TuntasDay;

typedef struct _TuntasDayIndex TuntasDayIndex;

TuntasDayIndex *tuntas_day_index_new (TuntasSchedule *schedule,
                                      GPtrArray *holidays,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_day_index_free (TuntasDayIndex *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasDayIndex, tuntas_day_index_free)

void tuntas_day_index_look (const TuntasDayIndex *self, int number, TuntasDay *day);
gint64 tuntas_day_index_minutes_before (const TuntasDayIndex *self, int number);
gint64 tuntas_day_index_days_before (const TuntasDayIndex *self, int number);
int tuntas_day_index_find_minute (const TuntasDayIndex *self, gint64 minute);
int tuntas_day_index_find_day (const TuntasDayIndex *self, gint64 day);
gboolean tuntas_day_index_has_decreed_year (const TuntasDayIndex *self, int year);

G_END_DECLS
