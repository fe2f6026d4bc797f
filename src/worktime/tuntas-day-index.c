/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-day-index.h"

#include "tuntas-calendar-error.h"
#include "tuntas-date.h"

#include <glib/gi18n-lib.h>

#define FIRST_YEAR 1990
#define LAST_YEAR 2199
#define FEWEST_DECREED_DAYS 10 /* a yearly decree has 14 or more national holidays */
#define MONDAY_OFFSET 3        /* 1 January 1970 was a Thursday */

/*
 * A sum over days: how many minutes, or working days, lie before each day. Kept for every day from
 * the first to the last that something is known about; before and after them weeks repeat.
 */
typedef struct {
  gint64 *before; /* n + 1 sums, the first one 0 */
  gint64 week[8]; /* sums over an ordinary week from Monday */
} Series;

typedef struct {
  TuntasHoliday *holiday;
  const TuntasSeason *season;
} Fact;

/*
 * Days are numbered from 1 January 1970. The index is built once and never changed, hence any
 * thread may read it.
 */
struct _TuntasDayIndex {
  TuntasSchedule *schedule;
  GPtrArray *holidays;
  int first;
  int n;
  Fact *facts;
  Series minutes;
  Series days;
  guint8 decreed_days[LAST_YEAR - FIRST_YEAR + 1];
};

static gint64
floor_div (gint64 a, gint64 b)
{
  return a / b - (a % b < 0 ? 1 : 0);
}

static int
weekday_index (int number)
{
  return (int)(number + MONDAY_OFFSET - 7 * floor_div (number + MONDAY_OFFSET, 7));
}

/* Sum over repeated ordinary weeks up to day @number, from an arbitrary Monday. */
static gint64
week_sum (const Series *series, int number)
{
  return floor_div (number + MONDAY_OFFSET, 7) * series->week[7] +
         series->week[weekday_index (number)];
}

static gint64
sum_before (const TuntasDayIndex *self, const Series *series, int number)
{
  int last = self->first + self->n;

  if (number < self->first)
    return week_sum (series, number) - week_sum (series, self->first);
  if (number > last)
    return series->before[self->n] + week_sum (series, number) - week_sum (series, last);
  return series->before[number - self->first];
}

static int
find_in_weeks (const Series *series, gint64 sum)
{
  gint64 weeks = floor_div (sum - 1, series->week[7]);
  gint64 rest = sum - weeks * series->week[7];
  int weekday = 0;

  while (series->week[weekday + 1] < rest)
    weekday++;
  return (int)(weeks * 7 + weekday - MONDAY_OFFSET);
}

/* The day in which the sum reaches @sum: before it the sum is smaller, after it not. */
static int
find_reaching (const TuntasDayIndex *self, const Series *series, gint64 sum)
{
  int low = 0;
  int high = self->n;

  if (sum <= 0)
    return find_in_weeks (series, sum + week_sum (series, self->first));
  if (sum > series->before[self->n])
    return find_in_weeks (series,
                          sum - series->before[self->n] + week_sum (series, self->first + self->n));
  while (high - low > 1) {
    int middle = low + (high - low) / 2;

    if (series->before[middle] < sum)
      low = middle;
    else
      high = middle;
  }
  return self->first + low;
}

/**
 * tuntas_day_index_look:
 * @self: an index
 * @number: a day, counted from 1 January 1970
 * @day: (out caller-allocates): what is known of it
 */
void
tuntas_day_index_look (const TuntasDayIndex *self, int number, TuntasDay *day)
{
  int weekday = weekday_index (number);
  const TuntasDayHours *ordinary = &self->schedule->ordinary[weekday];
  const TuntasDayHours *hours = ordinary;
  int closes_at = 0;

  *day = (TuntasDay){.date = tuntas_date_from_days (number),
                     .ordinary_minutes = tuntas_day_hours_get_minutes (ordinary, 0)};
  if (number >= self->first && number - self->first < self->n) {
    day->holiday = self->facts[number - self->first].holiday;
    day->season = self->facts[number - self->first].season;
  }
  if (day->season != NULL)
    hours = &self->schedule->ramadan[weekday];
  if (day->holiday != NULL) {
    closes_at = day->holiday->closes_at;
    if (closes_at == 0)
      return;
  }
  day->n_spans = tuntas_day_hours_get_spans (hours, closes_at, day->spans);
  for (int i = 0; i < day->n_spans; i++)
    day->minutes += day->spans[i].ends - day->spans[i].starts;
}

/**
 * tuntas_day_index_minutes_before:
 * @self: an index
 * @number: a day, counted from 1 January 1970
 *
 * Returns: working minutes before this day, from an arbitrary origin
 */
gint64
tuntas_day_index_minutes_before (const TuntasDayIndex *self, int number)
{
  return sum_before (self, &self->minutes, number);
}

/**
 * tuntas_day_index_days_before:
 * @self: an index
 * @number: a day, counted from 1 January 1970
 *
 * Returns: working days before this day, from an arbitrary origin
 */
gint64
tuntas_day_index_days_before (const TuntasDayIndex *self, int number)
{
  return sum_before (self, &self->days, number);
}

/**
 * tuntas_day_index_find_minute:
 * @self: an index
 * @minute: a working minute, counted as by tuntas_day_index_minutes_before()
 *
 * Returns: the day at whose end @minute is reached, but not at its beginning
 */
int
tuntas_day_index_find_minute (const TuntasDayIndex *self, gint64 minute)
{
  return find_reaching (self, &self->minutes, minute);
}

/**
 * tuntas_day_index_find_day:
 * @self: an index
 * @day: a working day, counted as by tuntas_day_index_days_before()
 *
 * Returns: the working day with which @day is reached
 */
int
tuntas_day_index_find_day (const TuntasDayIndex *self, gint64 day)
{
  return find_reaching (self, &self->days, day);
}

/**
 * tuntas_day_index_has_decreed_year:
 * @self: an index
 * @year: a year
 *
 * One decreed day alone, say an election, does not make a list.
 *
 * Returns: whether the yearly list of holidays is known
 */
gboolean
tuntas_day_index_has_decreed_year (const TuntasDayIndex *self, int year)
{
  return year >= FIRST_YEAR && year <= LAST_YEAR &&
         self->decreed_days[year - FIRST_YEAR] >= FEWEST_DECREED_DAYS;
}

static gboolean
check_holiday (const TuntasHoliday *holiday, GError **error)
{
  if (tuntas_date_is_valid (holiday->date) && tuntas_date_get_year (holiday->date) >= FIRST_YEAR &&
      tuntas_date_get_year (holiday->date) <= LAST_YEAR && holiday->closes_at >= 0 &&
      holiday->closes_at <= 24 * 60 && (guint)holiday->kind <= TUNTAS_HOLIDAY_LOCAL)
    return TRUE;
  g_set_error (error, TUNTAS_CALENDAR_ERROR, TUNTAS_CALENDAR_ERROR_INVALID,
               _ ("The holiday “%s” has the impossible date or closing time %d, %d. Mend or delete "
                  "it in the list of holidays."),
               holiday->name != NULL ? holiday->name : "", holiday->date, holiday->closes_at);
  return FALSE;
}

static void
find_range (TuntasDayIndex *self)
{
  int first = G_MAXINT;
  int last = G_MININT;

  for (guint i = 0; i < self->holidays->len; i++) {
    const TuntasHoliday *holiday = self->holidays->pdata[i];

    first = MIN (first, tuntas_date_to_days (holiday->date));
    last = MAX (last, tuntas_date_to_days (holiday->date));
  }
  for (guint i = 0; i < self->schedule->seasons->len; i++) {
    const TuntasSeason *season = self->schedule->seasons->pdata[i];

    first = MIN (first, tuntas_date_to_days (season->first));
    last = MAX (last, tuntas_date_to_days (season->last));
  }
  self->first = first <= last ? first : 0;
  self->n = first <= last ? last - first + 1 : 0;
}

/* Of two holidays on one day the one that closes the office earlier counts. */
static gboolean
comes_before (const TuntasHoliday *a, const TuntasHoliday *b)
{
  if (a->closes_at != b->closes_at)
    return a->closes_at < b->closes_at;
  return a->kind < b->kind;
}

static void
note_facts (TuntasDayIndex *self)
{
  self->facts = g_new0 (Fact, MAX (self->n, 1));
  for (guint i = 0; i < self->holidays->len; i++) {
    TuntasHoliday *holiday = self->holidays->pdata[i];
    Fact *fact = &self->facts[tuntas_date_to_days (holiday->date) - self->first];
    guint8 *decreed = &self->decreed_days[tuntas_date_get_year (holiday->date) - FIRST_YEAR];

    if (holiday->decreed && holiday->kind == TUNTAS_HOLIDAY_NATIONAL && *decreed < G_MAXUINT8)
      (*decreed)++;
    if (self->schedule->is_off[holiday->kind] &&
        (fact->holiday == NULL || comes_before (holiday, fact->holiday)))
      fact->holiday = holiday;
  }
  for (guint i = 0; i < self->schedule->seasons->len; i++) {
    const TuntasSeason *season = self->schedule->seasons->pdata[i];
    int last = tuntas_date_to_days (season->last);

    for (int number = tuntas_date_to_days (season->first); number <= last; number++)
      self->facts[number - self->first].season = season;
  }
}

static void
add_up (TuntasDayIndex *self)
{
  TuntasDay day = {0};

  for (int i = 0; i < 7; i++) {
    int minutes = tuntas_day_hours_get_minutes (&self->schedule->ordinary[i], 0);

    self->minutes.week[i + 1] = self->minutes.week[i] + minutes;
    self->days.week[i + 1] = self->days.week[i] + (minutes > 0 ? 1 : 0);
  }
  self->minutes.before = g_new0 (gint64, self->n + 1);
  self->days.before = g_new0 (gint64, self->n + 1);
  for (int i = 0; i < self->n; i++) {
    tuntas_day_index_look (self, self->first + i, &day);
    self->minutes.before[i + 1] = self->minutes.before[i] + day.minutes;
    self->days.before[i + 1] = self->days.before[i] + (day.minutes > 0 ? 1 : 0);
  }
}

/**
 * tuntas_day_index_new:
 * @schedule: when the office works
 * @holidays: (element-type TuntasHoliday): days off and half days, in any order
 * @error: return location for a `TUNTAS_CALENDAR_ERROR_INVALID`: a holiday on no day
 *
 * Adds up working time once, so that adding and measuring it are a search in a table.
 *
 * Returns: (transfer full) (nullable): the index
 */
TuntasDayIndex *
tuntas_day_index_new (TuntasSchedule *schedule, GPtrArray *holidays, GError **error)
{
  g_autoptr (TuntasDayIndex) self = g_new0 (TuntasDayIndex, 1);

  self->schedule = tuntas_schedule_ref (schedule);
  self->holidays = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_holiday_unref);
  for (guint i = 0; holidays != NULL && i < holidays->len; i++) {
    if (!check_holiday (holidays->pdata[i], error))
      return NULL;
    g_ptr_array_add (self->holidays, tuntas_holiday_ref (holidays->pdata[i]));
  }
  find_range (self);
  note_facts (self);
  add_up (self);
  return g_steal_pointer (&self);
}

/**
 * tuntas_day_index_free:
 * @self: (transfer full) (nullable): an index
 */
void
tuntas_day_index_free (TuntasDayIndex *self)
{
  if (self == NULL)
    return;
  tuntas_schedule_unref (self->schedule);
  g_ptr_array_unref (self->holidays);
  g_free (self->facts);
  g_free (self->minutes.before);
  g_free (self->days.before);
  g_free (self);
}
