/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-calendar-error.h"
#include "tuntas-deadline.h"
#include "tuntas-duration.h"
#include "tuntas-holiday.h"
#include "tuntas-schedule.h"

G_BEGIN_DECLS

/* A calendar is immutable after it was made and may be used from any thread. */

typedef struct _TuntasCalendar TuntasCalendar;

TuntasCalendar *tuntas_calendar_new (const char *hours,
                                     GPtrArray *holidays,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
TuntasCalendar *tuntas_calendar_ref (TuntasCalendar *self);
void tuntas_calendar_unref (TuntasCalendar *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasCalendar, tuntas_calendar_unref)

const char *tuntas_calendar_default_hours (void);
int tuntas_calendar_get_utc_offset (TuntasCalendar *self);
const char *tuntas_calendar_get_zone_name (TuntasCalendar *self);
int tuntas_calendar_get_day_minutes (TuntasCalendar *self);

gint64 tuntas_calendar_add (TuntasCalendar *self, gint64 from, TuntasDuration duration);
gint64 tuntas_calendar_add_minutes (TuntasCalendar *self, gint64 from, gint64 minutes);
gint64 tuntas_calendar_elapsed (TuntasCalendar *self, gint64 from, gint64 until);
gint64 tuntas_calendar_duration_minutes (TuntasCalendar *self, TuntasDuration duration);
gboolean tuntas_calendar_is_working_time (TuntasCalendar *self, gint64 at);
gint64 tuntas_calendar_next_working_time (TuntasCalendar *self, gint64 at);
gboolean tuntas_calendar_is_working_day (TuntasCalendar *self, int date);
char *tuntas_calendar_why_off (TuntasCalendar *self, int date) G_GNUC_WARN_UNUSED_RESULT;
gboolean tuntas_calendar_get_hours (TuntasCalendar *self, int date, TuntasSpan *hours);
gboolean tuntas_calendar_has_decreed_year (TuntasCalendar *self, int year);
TuntasDeadline *tuntas_calendar_explain (TuntasCalendar *self,
                                         gint64 from,
                                         TuntasDuration duration) G_GNUC_WARN_UNUSED_RESULT;

int tuntas_calendar_count_working_days (TuntasCalendar *self, int first, int last);
int tuntas_calendar_list_breaks (TuntasCalendar *self, int date, TuntasSpan *breaks);

int tuntas_calendar_date_of (TuntasCalendar *self, gint64 at);
int tuntas_calendar_minute_of (TuntasCalendar *self, gint64 at);
gint64 tuntas_calendar_time_of (TuntasCalendar *self, int date, int minute_of_day);

G_END_DECLS
