/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-calendar-text.h"

#include "tuntas-date-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * tuntas_calendar_format_iso:
 * @self: a calendar
 * @at: Unix seconds
 *
 * Returns: (transfer full): "2026-11-20T09:10:00+07:00", in the office's zone
 */
char *
tuntas_calendar_format_iso (TuntasCalendar *self, gint64 at)
{
  g_autofree char *date = NULL;
  int minute = 0;
  int offset = 0;

  g_return_val_if_fail (self != NULL, NULL);

  date = tuntas_date_text_format_iso (tuntas_calendar_date_of (self, at));
  minute = tuntas_calendar_minute_of (self, at);
  offset = tuntas_calendar_get_utc_offset (self);
  return g_strdup_printf (
    "%sT%02d:%02d:%02d+%02d:%02d", date, minute / 60, minute % 60,
    (int)(at - tuntas_calendar_time_of (self, tuntas_calendar_date_of (self, at), minute)),
    offset / 3600, offset / 60 % 60);
}

/**
 * tuntas_calendar_format_short:
 * @self: a calendar
 * @at: Unix seconds
 * @now: when it is read, Unix seconds; 0 when that is not known
 *
 * Returns: (transfer full): "Rab 09.10" in the week of @now, "Rab 20 Mei 09.10" in its year, else
 * "Rab 21 Mei 2025 09.10"
 */
char *
tuntas_calendar_format_short (TuntasCalendar *self, gint64 at, gint64 now)
{
  g_autofree char *day = NULL;
  g_autofree char *time = NULL;
  int today = 0;

  g_return_val_if_fail (self != NULL, NULL);

  today = now != 0 ? tuntas_calendar_date_of (self, now) : 0;
  day = tuntas_date_text_format_near (tuntas_calendar_date_of (self, at), today,
                                      tuntas_date_get_year (today));
  time = tuntas_date_text_format_time (tuntas_calendar_minute_of (self, at));
  return g_strdup_printf ("%s %s", day, time);
}

/**
 * tuntas_calendar_parse_iso:
 * @self: a calendar
 * @text: "2026-11-20T09:10:00+07:00", "2026-11-20T02:10Z", "2026-11-20 09:10" or "2026-11-20"
 * @at: (out): Unix seconds
 * @error: return location for a `TUNTAS_CALENDAR_ERROR_INVALID`
 *
 * Reads a moment. Without an offset it is meant in the office's zone, without a time at midnight.
 *
 * Returns: false when @text is no moment
 */
gboolean
tuntas_calendar_parse_iso (TuntasCalendar *self, const char *text, gint64 *at, GError **error)
{
  g_autoptr (GTimeZone) zone = NULL;
  g_autoptr (GDateTime) parsed = NULL;
  g_autofree char *stripped = NULL;
  g_autofree char *whole = NULL;
  char *time = NULL;

  g_return_val_if_fail (self != NULL && text != NULL && at != NULL, FALSE);

  stripped = g_strstrip (g_strdup (text));
  zone = g_time_zone_new_offset (tuntas_calendar_get_utc_offset (self));
  time = strpbrk (stripped, "Tt ");
  if (time == NULL) {
    whole = g_strconcat (stripped, "T00:00:00", NULL);
  } else {
    const char *offset = strpbrk (time, "+-Zz");
    gsize length = offset != NULL ? (gsize)(offset - time) : strlen (time);

    /* GLib wants the seconds written. */
    *time = 'T';
    whole =
      g_strdup_printf ("%.*s%s%s", (int)(time - stripped + (gssize)length), stripped,
                       length == strlen ("T09:10") ? ":00" : "", offset != NULL ? offset : "");
  }
  parsed = g_date_time_new_from_iso8601 (whole, zone);
  if (parsed == NULL) {
    g_set_error (error, TUNTAS_CALENDAR_ERROR, TUNTAS_CALENDAR_ERROR_INVALID,
                 _ ("“%s” is not a date and time. Write it as “2026-11-20T09:10”."), text);
    return FALSE;
  }
  *at = g_date_time_to_unix (parsed);
  return TRUE;
}

/* Minutes in words that a clerk takes in at a glance: no minutes beside days. */
static char *
dup_time_words (int days, gint64 minutes)
{
  gint64 hours = minutes / 60;

  if (days > 0 && (hours == 0 || days >= 5))
    return g_strdup_printf ("%d hari kerja", days);
  if (days > 0)
    return g_strdup_printf ("%d hari kerja %" G_GINT64_FORMAT " jam", days, hours);
  if (hours > 0 && minutes % 60 > 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT " jam %" G_GINT64_FORMAT " menit", hours,
                            minutes % 60);
  if (hours > 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT " jam", hours);
  return g_strdup_printf ("%" G_GINT64_FORMAT " menit", minutes);
}

static gint64
minutes_of_days (TuntasCalendar *self, int first, int last)
{
  return tuntas_calendar_elapsed (
    self, tuntas_calendar_time_of (self, first, 0),
    tuntas_calendar_time_of (self, tuntas_date_add_days (last, 1), 0));
}

/*
 * Working time between two moments as whole days and the rest. Days are counted as such, since one
 * in Ramadan is shorter and still a day.
 */
static char *
dup_time_between (TuntasCalendar *self, gint64 from, gint64 until)
{
  int first = tuntas_calendar_date_of (self, from);
  int last = tuntas_calendar_date_of (self, until);
  int second = tuntas_date_add_days (first, 1);
  int last_but_one = tuntas_date_add_days (last, -1);
  const int ends[] = {last, first};
  gint64 rest = tuntas_calendar_elapsed (self, from, until);
  int days = 0;

  if (first == last)
    return dup_time_words (0, rest);
  if (second < last) {
    days = tuntas_calendar_count_working_days (self, second, last_but_one);
    rest -= minutes_of_days (self, second, last_but_one);
  }
  /* What is left of the first day and what is used of the last one may make up whole days. */
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++) {
    gint64 minutes = minutes_of_days (self, ends[i], ends[i]);

    if (minutes > 0 && rest >= minutes) {
      days++;
      rest -= minutes;
    }
  }
  return dup_time_words (days, rest);
}

/**
 * tuntas_calendar_format_remaining:
 * @self: a calendar
 * @now: Unix seconds
 * @due: Unix seconds, or 0 for no deadline
 *
 * Says how much working time is left, always in Indonesian:
 *
 * - "jatuh tempo hari ini 15.30" on the day itself
 * - "sisa 2 hari kerja 3 jam", and "sisa 40 menit, besok 08.10" when it is due tomorrow with less
 *   than a day to go
 * - "lewat 3 jam" in working time, "lewat sejak Jum 16.30" when none has passed since
 *
 * Returns: (transfer full): the words
 */
char *
tuntas_calendar_format_remaining (TuntasCalendar *self, gint64 now, gint64 due)
{
  g_autofree char *words = NULL;
  g_autofree char *time = NULL;
  gint64 minutes = 0;
  int days = 0;

  g_return_val_if_fail (self != NULL, NULL);

  if (due == 0)
    return g_strdup ("tanpa batas waktu");
  minutes = tuntas_calendar_elapsed (self, now, due);
  days = tuntas_date_days_between (tuntas_calendar_date_of (self, now),
                                   tuntas_calendar_date_of (self, due));
  time = tuntas_date_text_format_time (tuntas_calendar_minute_of (self, due));
  if (now > due) {
    if (minutes == 0) {
      g_autofree char *since = tuntas_calendar_format_short (self, due, now);

      return g_strdup_printf ("lewat sejak %s", since);
    }
    words = dup_time_between (self, due, now);
    return g_strdup_printf ("lewat %s", words);
  }
  if (days == 0)
    return g_strdup_printf ("jatuh tempo hari ini %s", time);
  if (minutes == 0) {
    g_autofree char *moment_text = tuntas_calendar_format_short (self, due, now);

    return g_strdup_printf ("jatuh tempo %s", moment_text);
  }
  words = dup_time_between (self, now, due);
  if (days == 1 && strstr (words, "hari") == NULL)
    return g_strdup_printf ("sisa %s, besok %s", words, time);
  return g_strdup_printf ("sisa %s", words);
}
