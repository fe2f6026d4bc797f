/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-calendar.h"

#include "tuntas-date-text.h"
#include "tuntas-day-index.h"

#include <string.h>

#define SECONDS_PER_DAY 86400
#define LAST_MINUTE (24 * 60 - 1)
#define EARLIEST G_GINT64_CONSTANT (-62135596800) /* 1 January of the year 1 */
#define LATEST G_GINT64_CONSTANT (253402214400)   /* 31 December 9999 */
/* Far beyond any deadline, and near enough that no sum overflows. */
#define MOST_MINUTES G_GINT64_CONSTANT (500000000)
#define MOST_DAYS 3000000

/**
 * TuntasCalendar:
 *
 * Working time of an office: when it is open, which days it has off. Everything it says depends on
 * its arguments alone; no clock and no time zone of the machine comes into it.
 */
struct _TuntasCalendar {
  gatomicrefcount ref_count;
  TuntasSchedule *schedule;
  TuntasDayIndex *index;
  int utc_offset;
};

/**
 * tuntas_calendar_new:
 * @hours: working hours as text, see tuntas_calendar_default_hours()
 * @holidays: (element-type TuntasHoliday) (nullable): days off and half days, in any order
 * @error: return location for a `TUNTAS_CALENDAR_ERROR_INVALID`
 *
 * Returns: (transfer full) (nullable): a calendar
 */
TuntasCalendar *
tuntas_calendar_new (const char *hours, GPtrArray *holidays, GError **error)
{
  g_autoptr (TuntasSchedule) schedule = NULL;
  g_autoptr (TuntasDayIndex) index = NULL;
  TuntasCalendar *self = NULL;

  g_return_val_if_fail (hours != NULL, NULL);

  schedule = tuntas_schedule_parse (hours, error);
  if (schedule == NULL)
    return NULL;
  index = tuntas_day_index_new (schedule, holidays, error);
  if (index == NULL)
    return NULL;
  self = g_new0 (TuntasCalendar, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->utc_offset = tuntas_schedule_get_utc_offset (schedule);
  self->schedule = g_steal_pointer (&schedule);
  self->index = g_steal_pointer (&index);
  return self;
}

/**
 * tuntas_calendar_ref:
 * @self: a calendar
 *
 * Returns: (transfer full): @self
 */
TuntasCalendar *
tuntas_calendar_ref (TuntasCalendar *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * tuntas_calendar_unref:
 * @self: (transfer full) (nullable): a calendar
 */
void
tuntas_calendar_unref (TuntasCalendar *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;
  tuntas_day_index_free (self->index);
  tuntas_schedule_unref (self->schedule);
  g_free (self);
}

/**
 * tuntas_calendar_default_hours:
 *
 * Returns: the hours of Perpres 21/2023 as text, for an office that set none
 */
const char *
tuntas_calendar_default_hours (void)
{
  return tuntas_schedule_get_default_text ();
}

/**
 * tuntas_calendar_get_utc_offset:
 * @self: a calendar
 *
 * Returns: seconds east of UTC, all year round
 */
int
tuntas_calendar_get_utc_offset (TuntasCalendar *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->utc_offset;
}

/**
 * tuntas_calendar_get_zone_name:
 * @self: a calendar
 *
 * Returns: "WIB", "WITA" or "WIT"
 */
const char *
tuntas_calendar_get_zone_name (TuntasCalendar *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->schedule->zone;
}

/**
 * tuntas_calendar_get_day_minutes:
 * @self: a calendar
 *
 * Returns: working minutes of an ordinary day, 450 by default
 */
int
tuntas_calendar_get_day_minutes (TuntasCalendar *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return tuntas_schedule_get_day_minutes (self->schedule);
}

static gint64
local_seconds (TuntasCalendar *self, gint64 at)
{
  return CLAMP (at, EARLIEST + SECONDS_PER_DAY, LATEST - SECONDS_PER_DAY) + self->utc_offset;
}

static int
day_number (TuntasCalendar *self, gint64 at)
{
  gint64 local = local_seconds (self, at);

  return (int)(local / SECONDS_PER_DAY - (local % SECONDS_PER_DAY < 0 ? 1 : 0));
}

static int
second_of_day (TuntasCalendar *self, gint64 at)
{
  return (int)(local_seconds (self, at) - (gint64)day_number (self, at) * SECONDS_PER_DAY);
}

static gint64
moment (TuntasCalendar *self, int number, gint64 second)
{
  gint64 at = (gint64)number * SECONDS_PER_DAY + second - self->utc_offset;

  return CLAMP (at, EARLIEST + SECONDS_PER_DAY, LATEST - SECONDS_PER_DAY);
}

/* Working seconds before @at, from an arbitrary origin. It stands still while the office is closed.
 */
static gint64
position (TuntasCalendar *self, gint64 at)
{
  int number = day_number (self, at);
  int second = second_of_day (self, at);
  gint64 sum = tuntas_day_index_minutes_before (self->index, number) * 60;
  TuntasDay day = {0};

  tuntas_day_index_look (self->index, number, &day);
  for (int i = 0; i < day.n_spans; i++) {
    int worked = second - day.spans[i].starts * 60;

    sum += CLAMP (worked, 0, (day.spans[i].ends - day.spans[i].starts) * 60);
  }
  return sum;
}

/* Earliest moment at which @target working seconds have passed. */
static gint64
earliest_at (TuntasCalendar *self, gint64 target)
{
  gint64 minute = target / 60 + (target % 60 > 0 ? 1 : 0);
  int number = tuntas_day_index_find_minute (self->index, minute);
  gint64 rest = target - tuntas_day_index_minutes_before (self->index, number) * 60;
  TuntasDay day = {0};

  tuntas_day_index_look (self->index, number, &day);
  for (int i = 0; i < day.n_spans; i++) {
    int length = (day.spans[i].ends - day.spans[i].starts) * 60;

    if (rest <= length)
      return moment (self, number, day.spans[i].starts * 60 + rest);
    rest -= length;
  }
  g_assert_not_reached ();
}

/* Latest moment at which no more than @target working seconds have passed. */
static gint64
latest_at (TuntasCalendar *self, gint64 target)
{
  gint64 minute = target / 60 - (target % 60 < 0 ? 1 : 0);
  int number = tuntas_day_index_find_minute (self->index, minute + 1);
  gint64 rest = target - tuntas_day_index_minutes_before (self->index, number) * 60;
  TuntasDay day = {0};

  tuntas_day_index_look (self->index, number, &day);
  for (int i = 0; i < day.n_spans; i++) {
    int length = (day.spans[i].ends - day.spans[i].starts) * 60;

    if (rest < length)
      return moment (self, number, day.spans[i].starts * 60 + rest);
    rest -= length;
  }
  g_assert_not_reached ();
}

static gint64
closing_time (TuntasCalendar *self, int number)
{
  TuntasDay day = {0};

  tuntas_day_index_look (self->index, number, &day);
  if (day.n_spans == 0)
    return moment (self, number, LAST_MINUTE * 60);
  return moment (self, number, day.spans[day.n_spans - 1].ends * 60);
}

/**
 * tuntas_calendar_add_minutes:
 * @self: a calendar
 * @from: Unix seconds
 * @minutes: working minutes; negative to go back
 *
 * Goes on by working time. A start outside office hours begins to count at the next opening; a time
 * that is used up exactly at closing time ends there, not at the next opening. With no minutes it
 * is
 * @from itself.
 *
 * Returns: Unix seconds
 */
gint64
tuntas_calendar_add_minutes (TuntasCalendar *self, gint64 from, gint64 minutes)
{
  gint64 target = 0;

  g_return_val_if_fail (self != NULL, 0);

  if (minutes == 0)
    return from;
  target = position (self, from) + CLAMP (minutes, -MOST_MINUTES, MOST_MINUTES) * 60;
  return minutes > 0 ? earliest_at (self, target) : latest_at (self, target);
}

/* The @n-th working day after day @number. */
static int
nth_working_day (TuntasCalendar *self, int number, int n)
{
  gint64 before = tuntas_day_index_days_before (self->index, number + 1);

  return tuntas_day_index_find_day (self->index, before + MIN (n, MOST_DAYS));
}

/* Where a number of calendar days or months ends, before it is rolled on. */
static int
calendar_day (TuntasCalendar *self, gint64 from, TuntasDuration duration)
{
  int number = day_number (self, from);
  int date = 0;

  if (duration.unit == TUNTAS_DURATION_HARI_KALENDER)
    return number + MIN (duration.amount, MOST_DAYS);
  date = tuntas_date_add_months (tuntas_date_from_days (number), duration.amount);
  return date != 0 ? tuntas_date_to_days (date) : (int)(LATEST / SECONDS_PER_DAY);
}

/**
 * tuntas_calendar_add:
 * @self: a calendar
 * @from: Unix seconds
 * @duration: what to add
 *
 * Finds when a time is used up:
 *
 * - menit and jam: working minutes, see tuntas_calendar_add_minutes(); hari jam kerja likewise,
 *   each day being an ordinary day's minutes
 * - hari kerja: at closing time of the n-th working day after the day of @from, which never counts,
 *   at whatever hour or on whatever kind of day it lies
 * - hari kalender: at closing time of the n-th day after it, or at its end when it is a day off
 * - bulan: same day of the month, clamped to its last day, rolled on to the next working day, at
 *   closing time
 * - none: @from itself
 *
 * Returns: Unix seconds
 */
gint64
tuntas_calendar_add (TuntasCalendar *self, gint64 from, TuntasDuration duration)
{
  int number = 0;

  g_return_val_if_fail (self != NULL, 0);

  if (!tuntas_duration_is_set (duration))
    return from;
  switch (duration.unit) {
  case TUNTAS_DURATION_MENIT:
  case TUNTAS_DURATION_JAM:
  case TUNTAS_DURATION_HARI_JAM_KERJA:
    return tuntas_calendar_add_minutes (self, from,
                                        tuntas_calendar_duration_minutes (self, duration));
  case TUNTAS_DURATION_HARI_KERJA:
    return closing_time (self, nth_working_day (self, day_number (self, from), duration.amount));
  case TUNTAS_DURATION_HARI_KALENDER:
    return closing_time (self, calendar_day (self, from, duration));
  case TUNTAS_DURATION_BULAN:
    number = calendar_day (self, from, duration);
    return closing_time (self, nth_working_day (self, number - 1, 1));
  case TUNTAS_DURATION_NONE:
  default:
    return from;
  }
}

/**
 * tuntas_calendar_elapsed:
 * @self: a calendar
 * @from: Unix seconds
 * @until: Unix seconds
 *
 * Returns: whole working minutes from @from to @until; negative when @until is earlier
 */
gint64
tuntas_calendar_elapsed (TuntasCalendar *self, gint64 from, gint64 until)
{
  g_return_val_if_fail (self != NULL, 0);
  return (position (self, until) - position (self, from)) / 60;
}

/**
 * tuntas_calendar_duration_minutes:
 * @self: a calendar
 * @duration: a duration
 *
 * Says how much working time a duration stands for, for totals and bars. Days by date count as
 * ordinary days.
 *
 * Returns: working minutes; 0 for calendar days, months and none, whose length depends on the date
 */
gint64
tuntas_calendar_duration_minutes (TuntasCalendar *self, TuntasDuration duration)
{
  g_return_val_if_fail (self != NULL, 0);

  switch (duration.unit) {
  case TUNTAS_DURATION_MENIT:
    return duration.amount;
  case TUNTAS_DURATION_JAM:
    return (gint64)duration.amount * 60;
  case TUNTAS_DURATION_HARI_KERJA:
  case TUNTAS_DURATION_HARI_JAM_KERJA:
    return (gint64)duration.amount * tuntas_calendar_get_day_minutes (self);
  case TUNTAS_DURATION_HARI_KALENDER:
  case TUNTAS_DURATION_BULAN:
  case TUNTAS_DURATION_NONE:
  default:
    return 0;
  }
}

/**
 * tuntas_calendar_is_working_time:
 * @self: a calendar
 * @at: Unix seconds
 *
 * Returns: whether working time runs from @at on
 */
gboolean
tuntas_calendar_is_working_time (TuntasCalendar *self, gint64 at)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return tuntas_calendar_next_working_time (self, at) == at;
}

/**
 * tuntas_calendar_next_working_time:
 * @self: a calendar
 * @at: Unix seconds
 *
 * Returns: @at while the office works, else when it next opens or ends its break, Unix seconds
 */
gint64
tuntas_calendar_next_working_time (TuntasCalendar *self, gint64 at)
{
  g_return_val_if_fail (self != NULL, 0);
  return latest_at (self, position (self, at));
}

/**
 * tuntas_calendar_is_working_day:
 * @self: a calendar
 * @date: YYYYMMDD
 *
 * Returns: whether any time runs on @date; a half day is a working day
 */
gboolean
tuntas_calendar_is_working_day (TuntasCalendar *self, int date)
{
  return tuntas_calendar_count_working_days (self, date, date) == 1;
}

/**
 * tuntas_calendar_count_working_days:
 * @self: a calendar
 * @first: YYYYMMDD
 * @last: YYYYMMDD
 *
 * Returns: working days from @first to @last, both included; 0 when @last is earlier
 */
int
tuntas_calendar_count_working_days (TuntasCalendar *self, int first, int last)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (tuntas_date_is_valid (first) && tuntas_date_is_valid (last), 0);

  if (last < first)
    return 0;
  return (int)(tuntas_day_index_days_before (self->index, tuntas_date_to_days (last) + 1) -
               tuntas_day_index_days_before (self->index, tuntas_date_to_days (first)));
}

/**
 * tuntas_calendar_has_decreed_year:
 * @self: a calendar
 * @year: a year
 *
 * Returns: whether the decreed list of that year's holidays is known
 */
gboolean
tuntas_calendar_has_decreed_year (TuntasCalendar *self, int year)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return tuntas_day_index_has_decreed_year (self->index, year);
}

/**
 * tuntas_calendar_list_breaks:
 * @self: a calendar
 * @date: YYYYMMDD
 * @breaks: (out caller-allocates): room for %TUNTAS_SCHEDULE_MAX_BREAKS
 *
 * Returns: how many breaks the office takes on @date
 */
int
tuntas_calendar_list_breaks (TuntasCalendar *self, int date, TuntasSpan *breaks)
{
  TuntasDay day = {0};

  g_return_val_if_fail (self != NULL && tuntas_date_is_valid (date), 0);

  tuntas_day_index_look (self->index, tuntas_date_to_days (date), &day);
  for (int i = 0; i + 1 < day.n_spans; i++)
    breaks[i] = (TuntasSpan){day.spans[i].ends, day.spans[i + 1].starts};
  return MAX (day.n_spans - 1, 0);
}

/* Reasons are Indonesian: they stand in the sentence of a deadline. */
static char *
dup_holiday_reason (const TuntasHoliday *holiday)
{
  static const char joint_leave[] = "cuti bersama";
  const char *name = holiday->name != NULL ? holiday->name : "";

  if (holiday->closes_at > 0) {
    g_autofree char *closes = tuntas_date_text_format_time (holiday->closes_at);

    return g_strdup_printf ("setengah hari %s (tutup %s)", name, closes);
  }
  if (g_ascii_strncasecmp (name, joint_leave, strlen (joint_leave)) == 0)
    return g_strconcat (joint_leave, name + strlen (joint_leave), NULL);
  if (g_ascii_strncasecmp (name, "libur ", strlen ("libur ")) == 0)
    return g_strconcat ("libur ", name + strlen ("libur "), NULL);
  return g_strdup_printf (
    "%s %s", holiday->kind == TUNTAS_HOLIDAY_JOINT_LEAVE ? joint_leave : "libur", name);
}

/* NULL when nothing is taken from the day. */
static TuntasSkip *
skip_from_day (const TuntasDay *day, gboolean by_minutes)
{
  g_autofree char *reason = NULL;
  int weekday = tuntas_date_get_weekday (day->date);

  if (day->minutes >= day->ordinary_minutes && day->minutes > 0)
    return NULL;
  /* By date a short day counts like any other. */
  if (day->minutes > 0 && !by_minutes)
    return NULL;
  if (day->ordinary_minutes == 0)
    return tuntas_skip_new (day->date, weekday >= 6 ? TUNTAS_SKIP_WEEKEND : "bukan hari kerja", 0,
                            TRUE);
  if (day->holiday != NULL) {
    reason = dup_holiday_reason (day->holiday);
    return tuntas_skip_new (day->date, reason, day->minutes, day->holiday->decreed);
  }
  reason = g_strdup_printf ("jam Ramadan %s", day->season->name);
  return tuntas_skip_new (day->date, reason, day->minutes, day->season->decreed);
}

/**
 * tuntas_calendar_why_off:
 * @self: a calendar
 * @date: YYYYMMDD
 *
 * Returns: (transfer full) (nullable): why the office does not work on @date, in the Indonesian
 *   words of a deadline: "akhir pekan", "libur Hari Raya Waisak"; NULL when it does
 */
char *
tuntas_calendar_why_off (TuntasCalendar *self, int date)
{
  TuntasSkip *skip = NULL;
  TuntasDay day = {0};
  char *reason = NULL;

  g_return_val_if_fail (self != NULL && tuntas_date_is_valid (date), NULL);

  tuntas_day_index_look (self->index, tuntas_date_to_days (date), &day);
  skip = day.minutes == 0 ? skip_from_day (&day, FALSE) : NULL;
  if (skip == NULL)
    return NULL;
  reason = g_strdup (skip->reason);
  tuntas_skip_free (skip);
  return reason;
}

/**
 * tuntas_calendar_get_hours:
 * @self: a calendar
 * @date: YYYYMMDD
 * @hours: (out caller-allocates): from when until when the office is open, breaks included
 *
 * Returns: whether the office works on @date at all
 */
gboolean
tuntas_calendar_get_hours (TuntasCalendar *self, int date, TuntasSpan *hours)
{
  TuntasDay day = {0};

  g_return_val_if_fail (self != NULL && tuntas_date_is_valid (date), FALSE);

  tuntas_day_index_look (self->index, tuntas_date_to_days (date), &day);
  if (day.n_spans == 0)
    return FALSE;
  *hours = (TuntasSpan){day.spans[0].starts, day.spans[day.n_spans - 1].ends};
  return TRUE;
}

static void
list_skips (TuntasCalendar *self, TuntasDeadline *deadline)
{
  TuntasDurationUnit unit = deadline->duration.unit;
  gboolean by_minutes = unit != TUNTAS_DURATION_HARI_KERJA && unit != TUNTAS_DURATION_BULAN;
  int number = day_number (self, deadline->from);
  int last = day_number (self, deadline->due);

  if (unit == TUNTAS_DURATION_HARI_KALENDER)
    return;
  if (unit == TUNTAS_DURATION_HARI_KERJA)
    number++;
  else if (unit == TUNTAS_DURATION_BULAN)
    number = calendar_day (self, deadline->from, deadline->duration);
  for (; number <= last; number++) {
    TuntasDay day = {0};
    TuntasSkip *skip = NULL;

    tuntas_day_index_look (self->index, number, &day);
    skip = skip_from_day (&day, by_minutes);
    if (skip != NULL)
      g_ptr_array_add (deadline->skipped, skip);
  }
}

static int
find_undecreed_year (TuntasCalendar *self, gint64 from, gint64 due)
{
  int last = tuntas_date_get_year (tuntas_calendar_date_of (self, due));

  for (int year = tuntas_date_get_year (tuntas_calendar_date_of (self, from)); year <= last;
       year++) {
    if (!tuntas_calendar_has_decreed_year (self, year))
      return year;
  }
  return 0;
}

/**
 * tuntas_calendar_explain:
 * @self: a calendar
 * @from: Unix seconds
 * @duration: what to add
 *
 * Adds as tuntas_calendar_add() does, and lists the days that were skipped or gave less time. For
 * months these are the days over which the end was rolled on; calendar days skip nothing and no
 * decree moves them.
 *
 * Returns: (transfer full): the deadline with its reasons
 */
TuntasDeadline *
tuntas_calendar_explain (TuntasCalendar *self, gint64 from, TuntasDuration duration)
{
  TuntasDeadline *deadline = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  deadline = tuntas_deadline_new ();
  deadline->from = from;
  deadline->duration = duration;
  deadline->due = tuntas_calendar_add (self, from, duration);
  deadline->skipped = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_skip_free);
  if (!tuntas_duration_is_set (duration))
    return deadline;
  list_skips (self, deadline);
  if (duration.unit != TUNTAS_DURATION_HARI_KALENDER)
    deadline->undecreed_year = find_undecreed_year (self, from, deadline->due);
  return deadline;
}

/**
 * tuntas_calendar_date_of:
 * @self: a calendar
 * @at: Unix seconds
 *
 * Returns: the date in the office's zone, YYYYMMDD
 */
int
tuntas_calendar_date_of (TuntasCalendar *self, gint64 at)
{
  g_return_val_if_fail (self != NULL, 0);
  return tuntas_date_from_days (day_number (self, at));
}

/**
 * tuntas_calendar_minute_of:
 * @self: a calendar
 * @at: Unix seconds
 *
 * Returns: the minute of the day in the office's zone, 0 to 1439
 */
int
tuntas_calendar_minute_of (TuntasCalendar *self, gint64 at)
{
  g_return_val_if_fail (self != NULL, 0);
  return second_of_day (self, at) / 60;
}

/**
 * tuntas_calendar_time_of:
 * @self: a calendar
 * @date: YYYYMMDD in the office's zone
 * @minute_of_day: minutes since midnight
 *
 * Returns: Unix seconds
 */
gint64
tuntas_calendar_time_of (TuntasCalendar *self, int date, int minute_of_day)
{
  g_return_val_if_fail (self != NULL && tuntas_date_is_valid (date), 0);
  return moment (self, tuntas_date_to_days (date), (gint64)minute_of_day * 60);
}
