/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-deadline-sentence.h"

#include "tuntas-date-text.h"

#include <string.h>

#define MOST_WEEKENDS_NAMED 2
#define MOST_GROUPS_NAMED 12

static char *
dup_moment (TuntasCalendar *calendar, gint64 at, int today, int year)
{
  g_autofree char *day =
    tuntas_date_text_format_near (tuntas_calendar_date_of (calendar, at), today, year);
  g_autofree char *time = tuntas_date_text_format_time (tuntas_calendar_minute_of (calendar, at));

  return g_strdup_printf ("%s %s", day, time);
}

static gboolean
counts_minutes (TuntasDuration duration)
{
  return duration.unit == TUNTAS_DURATION_MENIT || duration.unit == TUNTAS_DURATION_JAM ||
         duration.unit == TUNTAS_DURATION_HARI_JAM_KERJA;
}

static char *
dup_amount (TuntasDuration duration, TuntasCalendar *calendar)
{
  gint64 minutes = tuntas_calendar_duration_minutes (calendar, duration);

  switch (duration.unit) {
  case TUNTAS_DURATION_MENIT:
    return g_strdup_printf ("%d menit kerja", duration.amount);
  case TUNTAS_DURATION_JAM:
    return g_strdup_printf ("%d jam kerja", duration.amount);
  case TUNTAS_DURATION_HARI_KERJA:
    return g_strdup_printf ("%d hari kerja", duration.amount);
  case TUNTAS_DURATION_HARI_JAM_KERJA:
    if (minutes % 60 == 0)
      return g_strdup_printf ("%d hari kerja (%" G_GINT64_FORMAT " jam kerja)", duration.amount,
                              minutes / 60);
    return g_strdup_printf ("%d hari kerja (%" G_GINT64_FORMAT " jam %" G_GINT64_FORMAT
                            " menit kerja)",
                            duration.amount, minutes / 60, minutes % 60);
  case TUNTAS_DURATION_HARI_KALENDER:
    return g_strdup_printf ("%d hari kalender", duration.amount);
  case TUNTAS_DURATION_BULAN:
    return g_strdup_printf ("%d bulan", duration.amount);
  case TUNTAS_DURATION_NONE:
  default:
    return g_strdup ("tanpa batas waktu");
  }
}

/* How many days from @start on follow each other for the same reason. */
static guint
count_group (GPtrArray *skipped, guint start)
{
  const TuntasSkip *first = skipped->pdata[start];
  guint n = 1;

  for (; start + n < skipped->len; n++) {
    const TuntasSkip *skip = skipped->pdata[start + n];

    if (strcmp (skip->reason, first->reason) != 0 ||
        tuntas_date_days_between (first->date, skip->date) != (int)n)
      break;
  }
  return n;
}

static guint
count_weekends (GPtrArray *skipped)
{
  guint weekends = 0;

  for (guint i = 0; i < skipped->len; i += count_group (skipped, i)) {
    const TuntasSkip *skip = skipped->pdata[i];

    weekends += strcmp (skip->reason, TUNTAS_SKIP_WEEKEND) == 0 ? 1 : 0;
  }
  return weekends;
}

/* Weekends of a long time are counted; every other day is named, whatever it is. */
static char *
dup_skips (GPtrArray *skipped, int today, int year)
{
  GString *text = g_string_new (NULL);
  guint weekends = count_weekends (skipped);
  guint named = 0;
  guint unnamed = 0;
  guint n = 0;

  if (weekends > MOST_WEEKENDS_NAMED)
    g_string_append_printf (text, "%u " TUNTAS_SKIP_WEEKEND, weekends);
  for (guint i = 0; i < skipped->len; i += n) {
    const TuntasSkip *first = skipped->pdata[i];
    const TuntasSkip *last = NULL;
    g_autofree char *first_day = tuntas_date_text_format_near (first->date, today, year);

    n = count_group (skipped, i);
    last = skipped->pdata[i + n - 1];
    if (weekends > MOST_WEEKENDS_NAMED && strcmp (first->reason, TUNTAS_SKIP_WEEKEND) == 0)
      continue;
    if (named == MOST_GROUPS_NAMED) {
      unnamed += n;
      continue;
    }
    named++;
    g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", first_day);
    if (n > 1) {
      g_autofree char *last_day = tuntas_date_text_format_near (last->date, today, year);

      g_string_append_printf (text, "–%s", last_day);
    }
    g_string_append_printf (text, " %s", first->reason);
  }
  if (unnamed > 0)
    g_string_append_printf (text, ", dan %u hari lain", unnamed);
  return g_string_free (text, FALSE);
}

/* Within one day only a break can explain the time between. */
static void
append_breaks (GString *sentence, TuntasDeadline *self, TuntasCalendar *calendar)
{
  TuntasSpan breaks[TUNTAS_SCHEDULE_MAX_BREAKS] = {0};
  int date = tuntas_calendar_date_of (calendar, self->from);
  int n = 0;

  if (!counts_minutes (self->duration) || date != tuntas_calendar_date_of (calendar, self->due))
    return;
  n = tuntas_calendar_list_breaks (calendar, date, breaks);
  for (int i = 0; i < n; i++) {
    g_autofree char *starts = tuntas_date_text_format_time (breaks[i].starts);
    g_autofree char *ends = tuntas_date_text_format_time (breaks[i].ends);

    if (tuntas_calendar_time_of (calendar, date, breaks[i].ends) > self->from &&
        tuntas_calendar_time_of (calendar, date, breaks[i].starts) < self->due)
      g_string_append_printf (sentence, "; istirahat %s–%s", starts, ends);
  }
}

static void
append_warnings (GString *sentence, TuntasDeadline *self)
{
  if (self->undecreed_year != 0)
    g_string_append_printf (sentence,
                            "; perhatian: daftar libur %d belum ditetapkan, jatuh tempo dapat "
                            "bergeser",
                            self->undecreed_year);
  for (guint i = 0; i < self->skipped->len; i++) {
    const TuntasSkip *skip = self->skipped->pdata[i];

    if (!skip->decreed) {
      g_string_append_printf (
        sentence, "; perhatian: %s masih perkiraan, jatuh tempo dapat bergeser", skip->reason);
      return;
    }
  }
}

/**
 * tuntas_deadline_to_sentence:
 * @self: an explained deadline
 * @calendar: the calendar that explained it
 * @now: when the sentence is read, Unix seconds; 0 when that is not known
 *
 * Says in one Indonesian sentence how a deadline came about: how long, since when, which days were
 * skipped and why, and when it is due. "15 jam kerja sejak Sel 09.10; Rab libur Waisak; jatuh tempo
 * Jum 10.10". Days outside the week of @now carry their date, those outside its year the year too.
 * Ends in a warning where holidays of a touched year are not decreed yet.
 *
 * Returns: (transfer full): the sentence, without a full stop
 */
char *
tuntas_deadline_to_sentence (TuntasDeadline *self, TuntasCalendar *calendar, gint64 now)
{
  GString *sentence = NULL;
  g_autofree char *amount = NULL;
  g_autofree char *from = NULL;
  g_autofree char *due = NULL;
  int today = 0;
  int year = 0;

  g_return_val_if_fail (self != NULL && calendar != NULL, NULL);

  if (now != 0) {
    today = tuntas_calendar_date_of (calendar, now);
    year = tuntas_date_get_year (today);
  }
  amount = dup_amount (self->duration, calendar);
  from = dup_moment (calendar, self->from, today, year);
  sentence = g_string_new (NULL);
  g_string_append_printf (sentence, "%s sejak %s", amount, from);
  if (!tuntas_duration_is_set (self->duration))
    return g_string_free (sentence, FALSE);

  if (now == 0)
    year = tuntas_date_get_year (tuntas_calendar_date_of (calendar, self->from));
  if (counts_minutes (self->duration) && !tuntas_calendar_is_working_time (calendar, self->from)) {
    g_autofree char *begin =
      dup_moment (calendar, tuntas_calendar_next_working_time (calendar, self->from), today, year);

    g_string_append_printf (sentence, " (dihitung mulai %s)", begin);
  }
  if (self->skipped->len > 0) {
    g_autofree char *skips = dup_skips (self->skipped, today, year);

    g_string_append_printf (sentence, "; %s", skips);
  }
  append_breaks (sentence, self, calendar);
  due = dup_moment (calendar, self->due, today, year);
  g_string_append_printf (sentence, "; jatuh tempo %s", due);
  append_warnings (sentence, self);
  return g_string_free (sentence, FALSE);
}
