/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-day-guess.h"

#include <stdio.h>
#include <string.h>

#include "tuntas-date-text.h"

/* What people of an Indonesian office say for a day near today; hence not translated. */
static const struct {
  const char *words;
  int days;
} relative_words[] = {
  {"hari ini", 0},      {"sekarang", 0},       {"tadi", 0},           {"tadi pagi", 0},
  {"kemarin", -1},      {"kemaren", -1},       {"tadi malam", -1},    {"semalam", -1},
  {"kemarin dulu", -2}, {"dua hari lalu", -2}, {"seminggu lalu", -7}, {"minggu lalu", -7},
  {"besok", 1},         {"lusa", 2},           {"minggu depan", 7},
};

/* "3 hari lalu", "2 minggu yang lalu" */
static int
parse_ago (const char *text, int today)
{
  int amount = 0;
  char unit[16] = "";

  if (!g_str_has_suffix (text, "lalu") || sscanf (text, "%4d %15s", &amount, unit) != 2 ||
      amount <= 0)
    return 0;
  if (strcmp (unit, "hari") == 0)
    return tuntas_date_add_days (today, -amount);
  if (strcmp (unit, "minggu") == 0)
    return tuntas_date_add_days (today, -7 * amount);
  if (strcmp (unit, "bulan") == 0)
    return tuntas_date_add_months (today, -amount);
  return 0;
}

/* "senin", "Senin lalu": the nearest one behind, or ahead for a plan. */
static int
parse_weekday (const char *text, int today, gboolean future)
{
  for (int weekday = 1; weekday <= 7; weekday++) {
    g_autofree char *name = g_utf8_strdown (tuntas_date_text_get_weekday (weekday), -1);
    g_autofree char *last = g_strconcat (name, " lalu", NULL);
    g_autofree char *next = g_strconcat (name, " depan", NULL);
    int offset = weekday - tuntas_date_get_weekday (today);

    if (strcmp (text, name) != 0 && strcmp (text, last) != 0 && strcmp (text, next) != 0)
      continue;
    if (future)
      offset += offset <= 0 ? 7 : 0;
    else
      offset -= offset >= 0 ? 7 : 0;
    return tuntas_date_add_days (today, offset);
  }
  return 0;
}

/* "12/11" or "12 Nov": the year is the one that makes it lie nearest on the right side. */
static int
parse_without_year (const char *text, int today, gboolean future)
{
  const char *separator = strpbrk (text, "/-.") != NULL ? "/" : " ";
  int year = tuntas_date_get_year (today);

  for (int i = 0; i < 2; i++) {
    int tried = year + (i == 0 ? 0 : future ? 1 : -1);
    g_autofree char *whole = g_strdup_printf ("%s%s%d", text, separator, tried);
    int date;

    g_strdelimit (whole, "-.", '/');
    date = tuntas_date_text_parse (whole, NULL);
    if (date != 0 && (future ? date >= today : date <= today))
      return date;
  }
  return 0;
}

/**
 * tuntas_day_guess_parse:
 * @text: what was typed: "12/11/2026", "12 Nov 2026", "12 Nov", "kemarin", "3 hari lalu", "Senin"
 * @today: YYYYMMDD
 * @future: whether a day without a year lies ahead rather than behind
 *
 * Returns: the day, YYYYMMDD, or 0 when there is no such day
 */
int
tuntas_day_guess_parse (const char *text, int today, gboolean future)
{
  g_autofree char *lower = NULL;
  int date;

  g_return_val_if_fail (text != NULL, 0);

  lower = g_utf8_strdown (text, -1);
  g_strstrip (lower);
  if (today != 0) {
    for (guint i = 0; i < G_N_ELEMENTS (relative_words); i++)
      if (strcmp (lower, relative_words[i].words) == 0)
        return tuntas_date_add_days (today, relative_words[i].days);
    date = parse_ago (lower, today);
    if (date == 0)
      date = parse_weekday (lower, today, future);
    if (date != 0)
      return date;
  }
  date = tuntas_date_text_parse (lower, NULL);
  if (date == 0 && today != 0 && *lower != '\0')
    date = parse_without_year (lower, today, future);
  return date;
}

/**
 * tuntas_day_guess_parse_time:
 * @text: what was typed: "9", "09.30", "9:30"
 * @minute_of_day: (out): minutes since midnight
 *
 * Returns: false when it is no time of day
 */
gboolean
tuntas_day_guess_parse_time (const char *text, int *minute_of_day)
{
  g_autofree char *copy = g_strstrip (g_strdup (text));
  guint64 hour;

  if (g_ascii_string_to_unsigned (copy, 10, 0, 23, &hour, NULL)) {
    *minute_of_day = (int)hour * 60;
    return TRUE;
  }
  return tuntas_date_text_parse_time (copy, minute_of_day) && *minute_of_day < 24 * 60;
}
