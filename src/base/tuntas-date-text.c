/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-date-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/*
 * Dates of official documents, always in Indonesian. The tables are part of the program because an
 * office computer may lack the locale, and locales spell "Jum'at" and "Nopember".
 */

static const char *const weekdays[] = {"Senin", "Selasa", "Rabu",  "Kamis",
                                       "Jumat", "Sabtu",  "Minggu"};
static const char *const short_weekdays[] = {"Sen", "Sel", "Rab", "Kam", "Jum", "Sab", "Min"};
static const char *const months[] = {"Januari",   "Februari", "Maret",    "April",
                                     "Mei",       "Juni",     "Juli",     "Agustus",
                                     "September", "Oktober",  "November", "Desember"};
static const char *const short_months[] = {"Jan", "Feb", "Mar", "Apr", "Mei", "Jun",
                                           "Jul", "Agu", "Sep", "Okt", "Nov", "Des"};
static const char *const roman_months[] = {"I",   "II",   "III", "IV", "V",  "VI",
                                           "VII", "VIII", "IX",  "X",  "XI", "XII"};

/* Every way in which files and people write a month, in small letters. */
static const char *const month_words[][8] = {
  {"januari", "january", "jan"},
  {"februari", "february", "feb", "peb", "pebruari"},
  {"maret", "march", "mar", "mrt"},
  {"april", "apr"},
  {"mei", "may"},
  {"juni", "june", "jun"},
  {"juli", "july", "jul"},
  {"agustus", "august", "agu", "agt", "agust", "ags", "aug"},
  {"september", "sep", "sept"},
  {"oktober", "october", "okt", "oct"},
  {"november", "nopember", "nov", "nop"},
  {"desember", "december", "des", "dec"},
};

/**
 * tuntas_date_text_get_weekday:
 * @weekday: 1 for Monday to 7 for Sunday
 *
 * Returns: "Senin" to "Minggu"
 */
const char *
tuntas_date_text_get_weekday (int weekday)
{
  g_return_val_if_fail (weekday >= 1 && weekday <= 7, NULL);
  return weekdays[weekday - 1];
}

/**
 * tuntas_date_text_get_short_weekday:
 * @weekday: 1 for Monday to 7 for Sunday
 *
 * Returns: "Sen" to "Min"
 */
const char *
tuntas_date_text_get_short_weekday (int weekday)
{
  g_return_val_if_fail (weekday >= 1 && weekday <= 7, NULL);
  return short_weekdays[weekday - 1];
}

/**
 * tuntas_date_text_get_month:
 * @month: 1 to 12
 *
 * Returns: "Januari" to "Desember"
 */
const char *
tuntas_date_text_get_month (int month)
{
  g_return_val_if_fail (month >= 1 && month <= 12, NULL);
  return months[month - 1];
}

/**
 * tuntas_date_text_get_short_month:
 * @month: 1 to 12
 *
 * Returns: "Jan" to "Des"
 */
const char *
tuntas_date_text_get_short_month (int month)
{
  g_return_val_if_fail (month >= 1 && month <= 12, NULL);
  return short_months[month - 1];
}

/**
 * tuntas_date_text_get_roman_month:
 * @month: 1 to 12
 *
 * Returns: "I" to "XII", as letter numbers have it
 */
const char *
tuntas_date_text_get_roman_month (int month)
{
  g_return_val_if_fail (month >= 1 && month <= 12, NULL);
  return roman_months[month - 1];
}

/**
 * tuntas_date_text_format:
 * @date: a date, YYYYMMDD
 *
 * Returns: (transfer full): "20 November 2026", the date of a letter; no leading zero, by EYD
 */
char *
tuntas_date_text_format (int date)
{
  g_return_val_if_fail (tuntas_date_is_valid (date), NULL);
  return g_strdup_printf ("%d %s %d", tuntas_date_get_day (date),
                          months[tuntas_date_get_month (date) - 1], tuntas_date_get_year (date));
}

/**
 * tuntas_date_text_format_with_weekday:
 * @date: a date, YYYYMMDD
 *
 * Returns: (transfer full): "Jumat, 20 November 2026"
 */
char *
tuntas_date_text_format_with_weekday (int date)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (tuntas_date_is_valid (date), NULL);

  text = tuntas_date_text_format (date);
  return g_strdup_printf ("%s, %s", weekdays[tuntas_date_get_weekday (date) - 1], text);
}

/**
 * tuntas_date_text_format_short:
 * @date: a date, YYYYMMDD
 *
 * Returns: (transfer full): "20 Nov"
 */
char *
tuntas_date_text_format_short (int date)
{
  g_return_val_if_fail (tuntas_date_is_valid (date), NULL);
  return g_strdup_printf ("%d %s", tuntas_date_get_day (date),
                          short_months[tuntas_date_get_month (date) - 1]);
}

/**
 * tuntas_date_text_format_short_with_year:
 * @date: a date, YYYYMMDD
 *
 * Returns: (transfer full): "20 Nov 2026"
 */
char *
tuntas_date_text_format_short_with_year (int date)
{
  g_return_val_if_fail (tuntas_date_is_valid (date), NULL);
  return g_strdup_printf ("%d %s %d", tuntas_date_get_day (date),
                          short_months[tuntas_date_get_month (date) - 1],
                          tuntas_date_get_year (date));
}

static int
monday_of (int date)
{
  return tuntas_date_to_days (date) - tuntas_date_get_weekday (date) + 1;
}

/**
 * tuntas_date_text_format_near:
 * @date: a date, YYYYMMDD
 * @today: the day on which it is read, YYYYMMDD; 0 when that is not known
 * @year: the year that need not be said; 0 for none
 *
 * Writes a date as briefly as it stays clear: a weekday alone means the week of @today.
 *
 * Returns: (transfer full): "Jum", "Jum 20 Nov" or "Jum 20 Nov 2026"
 */
char *
tuntas_date_text_format_near (int date, int today, int year)
{
  const char *weekday = NULL;
  g_autofree char *day = NULL;

  g_return_val_if_fail (tuntas_date_is_valid (date), NULL);

  weekday = short_weekdays[tuntas_date_get_weekday (date) - 1];
  if (today != 0 && monday_of (date) == monday_of (today))
    return g_strdup (weekday);
  day = tuntas_date_get_year (date) == year ? tuntas_date_text_format_short (date)
                                            : tuntas_date_text_format_short_with_year (date);
  return g_strdup_printf ("%s %s", weekday, day);
}

/**
 * tuntas_date_text_format_digits:
 * @date: a date, YYYYMMDD
 *
 * Returns: (transfer full): "20-11-2026", as it stands in brackets behind the words
 */
char *
tuntas_date_text_format_digits (int date)
{
  g_return_val_if_fail (tuntas_date_is_valid (date), NULL);
  return g_strdup_printf ("%02d-%02d-%04d", tuntas_date_get_day (date),
                          tuntas_date_get_month (date), tuntas_date_get_year (date));
}

/**
 * tuntas_date_text_format_iso:
 * @date: a date, YYYYMMDD
 *
 * Returns: (transfer full): "2026-11-20"
 */
char *
tuntas_date_text_format_iso (int date)
{
  g_return_val_if_fail (tuntas_date_is_valid (date), NULL);
  return g_strdup_printf ("%04d-%02d-%02d", tuntas_date_get_year (date),
                          tuntas_date_get_month (date), tuntas_date_get_day (date));
}

/**
 * tuntas_date_text_format_time:
 * @minute_of_day: minutes since midnight, 0 to 1440
 *
 * Returns: (transfer full): "09.05", with a dot as Indonesian has it
 */
char *
tuntas_date_text_format_time (int minute_of_day)
{
  g_return_val_if_fail (minute_of_day >= 0 && minute_of_day <= 24 * 60, NULL);
  return g_strdup_printf ("%02d.%02d", minute_of_day / 60, minute_of_day % 60);
}

static int
month_from_word (const char *word)
{
  g_autofree char *folded = g_ascii_strdown (word, -1);
  gsize length = strlen (folded);

  if (length > 0 && folded[length - 1] == '.')
    folded[length - 1] = '\0';
  for (guint i = 0; i < G_N_ELEMENTS (month_words); i++) {
    for (guint j = 0; j < G_N_ELEMENTS (month_words[i]) && month_words[i][j] != NULL; j++) {
      if (strcmp (month_words[i][j], folded) == 0)
        return (int)i + 1;
    }
  }
  return 0;
}

static gboolean
number_from_word (const char *word, int *number)
{
  guint64 value = 0;

  if (!g_ascii_string_to_unsigned (word, 10, 0, 9999, &value, NULL))
    return FALSE;
  *number = (int)value;
  return TRUE;
}

static gboolean
is_weekday_word (const char *word)
{
  static const char *const english[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
  g_autofree char *folded = g_ascii_strdown (word, -1);

  for (guint i = 0; i < G_N_ELEMENTS (weekdays); i++) {
    if (g_ascii_strcasecmp (weekdays[i], word) == 0 ||
        g_ascii_strcasecmp (short_weekdays[i], word) == 0 ||
        (g_str_has_prefix (folded, english[i]) &&
         (folded[3] == '\0' || g_str_has_suffix (folded, "day"))))
      return TRUE;
  }
  return strcmp (folded, "jum'at") == 0;
}

/* Two digits stand for the century around this program: "02-Apr-18" is 2018, "3/1/85" is 1985. */
static int
full_year (int year, gsize digits)
{
  if (digits > 2)
    return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

static GPtrArray *
split_words (const char *text)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) parts = g_strsplit_set (text, " \t\r\n,-/", -1);

  for (guint i = 0; parts[i] != NULL; i++) {
    if (*parts[i] != '\0')
      g_ptr_array_add (words, g_strdup (parts[i]));
  }
  if (words->len > 0 && is_weekday_word (words->pdata[0]))
    g_ptr_array_remove_index (words, 0);
  return words;
}

/* "20.11.2026" is split at its dots; "3 Jan. 2026" keeps them. */
static void
split_dots (GPtrArray *words)
{
  g_auto (GStrv) parts = NULL;

  if (words->len != 1)
    return;
  parts = g_strsplit (words->pdata[0], ".", -1);
  if (g_strv_length (parts) != 3)
    return;
  g_ptr_array_set_size (words, 0);
  for (guint i = 0; i < 3; i++)
    g_ptr_array_add (words, g_strdup (parts[i]));
}

static int
date_from_words (GPtrArray *words)
{
  const char *first = words->pdata[0];
  const char *middle = words->pdata[1];
  const char *last = words->pdata[2];
  int day = 0;
  int month = 0;
  int year = 0;

  if (strlen (first) == 4 && number_from_word (first, &year) && number_from_word (last, &day)) {
    if (!number_from_word (middle, &month))
      month = month_from_word (middle);
    return tuntas_date_make (year, month, day);
  }
  /* "November 20, 2026", as an English export has it */
  month = month_from_word (first);
  if (month > 0) {
    if (!number_from_word (middle, &day) || !number_from_word (last, &year))
      return 0;
    return tuntas_date_make (full_year (year, strlen (last)), month, day);
  }
  if (!number_from_word (first, &day) || !number_from_word (last, &year))
    return 0;
  if (!number_from_word (middle, &month))
    month = month_from_word (middle);
  return tuntas_date_make (full_year (year, strlen (last)), month, day);
}

/**
 * tuntas_date_text_parse:
 * @text: "20 November 2026", "3 Jan 2026", "Jumat, 20 November 2026", "02-Apr-18", "20/11/2026",
 * "2026-11-20" and the like
 * @error: return location for a `G_IO_ERROR_INVALID_ARGUMENT`
 *
 * Reads a date as letters, seeds and exports have it: Indonesian or English months, short or whole,
 * the day before the month when both are digits. A weekday in front is passed over.
 *
 * Returns: the date, YYYYMMDD, or 0 with @error set
 */
int
tuntas_date_text_parse (const char *text, GError **error)
{
  g_autoptr (GPtrArray) words = NULL;
  int date = 0;

  g_return_val_if_fail (text != NULL, 0);

  words = split_words (text);
  split_dots (words);
  if (words->len == 3)
    date = date_from_words (words);
  if (date == 0)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                 _ ("“%s” is not a date. Write day, month and year, for example "
                    "“20 November 2026” or “20-11-2026”."),
                 text);
  return date;
}

/**
 * tuntas_date_text_parse_time:
 * @text: "09.05", "9:05" or "16.30"
 * @minute_of_day: (out): minutes since midnight, 0 to 1440
 *
 * Returns: false when @text is no time of day
 */
gboolean
tuntas_date_text_parse_time (const char *text, int *minute_of_day)
{
  g_auto (GStrv) parts = NULL;
  int hour = 0;
  int minute = 0;

  g_return_val_if_fail (text != NULL, FALSE);

  parts = g_strsplit_set (text, ".:", -1);
  if (g_strv_length (parts) != 2)
    return FALSE;
  g_strstrip (parts[0]);
  g_strstrip (parts[1]);
  if (strlen (parts[0]) > 2 || strlen (parts[1]) != 2 || !number_from_word (parts[0], &hour) ||
      !number_from_word (parts[1], &minute) || minute > 59 || hour * 60 + minute > 24 * 60)
    return FALSE;
  *minute_of_day = hour * 60 + minute;
  return TRUE;
}
