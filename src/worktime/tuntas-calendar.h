/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-deadline.h"
#include "tuntas-duration.h"
#include "tuntas-holiday.h"

G_BEGIN_DECLS

typedef enum {
  TUNTAS_CALENDAR_ERROR_INVALID,
} TuntasCalendarError;

#define TUNTAS_CALENDAR_ERROR (tuntas_calendar_error_quark ())
GQuark tuntas_calendar_error_quark (void);

TuntasCalendar *tuntas_calendar_new (const char *hours,
                                     GPtrArray *holidays,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
TuntasCalendar *tuntas_calendar_ref (TuntasCalendar *self);
void tuntas_calendar_unref (TuntasCalendar *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasCalendar, tuntas_calendar_unref)

const char *tuntas_calendar_default_hours (void);
int tuntas_calendar_get_utc_offset (TuntasCalendar *self);
const char *tuntas_calendar_get_zone_name (TuntasCalendar *self);

gint64 tuntas_calendar_add (TuntasCalendar *self, gint64 from, TuntasDuration duration);
gint64 tuntas_calendar_add_minutes (TuntasCalendar *self, gint64 from, gint64 minutes);
gint64 tuntas_calendar_elapsed (TuntasCalendar *self, gint64 from, gint64 until);
gboolean tuntas_calendar_is_working_day (TuntasCalendar *self, int date);
gboolean tuntas_calendar_has_decreed_year (TuntasCalendar *self, int year);
TuntasDeadline *tuntas_calendar_explain (TuntasCalendar *self,
                                         gint64 from,
                                         TuntasDuration duration) G_GNUC_WARN_UNUSED_RESULT;

int tuntas_calendar_date_of (TuntasCalendar *self, gint64 at);
gint64 tuntas_calendar_time_of (TuntasCalendar *self, int date, int minute_of_day);
char *tuntas_calendar_format_iso (TuntasCalendar *self, gint64 at) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_calendar_format_short (TuntasCalendar *self,
                                    gint64 at,
                                    gint64 now) G_GNUC_WARN_UNUSED_RESULT;
gboolean
tuntas_calendar_parse_iso (TuntasCalendar *self, const char *text, gint64 *at, GError **error);
char *tuntas_calendar_format_remaining (TuntasCalendar *self,
                                        gint64 now,
                                        gint64 due) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
