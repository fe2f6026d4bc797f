/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-date.h"

#define DAYS_FROM_0000_03_01_TO_1970 719468
#define DAYS_IN_400_YEARS 146097

/**
 * tuntas_date_make:
 * @year: year of four digits
 * @month: 1 to 12
 * @day: 1 to 31
 *
 * Returns: the date as YYYYMMDD, or 0 when there is no such day
 */
int
tuntas_date_make (int year, int month, int day)
{
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 ||
      day > tuntas_date_get_month_length (year, month))
    return 0;
  return year * 10000 + month * 100 + day;
}

/**
 * tuntas_date_is_valid:
 * @date: a number
 *
 * Returns: whether @date is YYYYMMDD of a day that exists
 */
gboolean
tuntas_date_is_valid (int date)
{
  return date > 0 && tuntas_date_make (date / 10000, date / 100 % 100, date % 100) == date;
}

/**
 * tuntas_date_get_year:
 * @date: a date, YYYYMMDD
 *
 * Returns: its year
 */
int
tuntas_date_get_year (int date)
{
  return date / 10000;
}

/**
 * tuntas_date_get_month:
 * @date: a date, YYYYMMDD
 *
 * Returns: its month, 1 to 12
 */
int
tuntas_date_get_month (int date)
{
  return date / 100 % 100;
}

/**
 * tuntas_date_get_day:
 * @date: a date, YYYYMMDD
 *
 * Returns: its day of the month, 1 to 31
 */
int
tuntas_date_get_day (int date)
{
  return date % 100;
}

/**
 * tuntas_date_get_weekday:
 * @date: a date, YYYYMMDD
 *
 * Returns: 1 for Monday to 7 for Sunday
 */
int
tuntas_date_get_weekday (int date)
{
  int rest = (tuntas_date_to_days (date) + 3) % 7;

  /* 1 January 1970 was a Thursday. */
  return (rest < 0 ? rest + 7 : rest) + 1;
}

/**
 * tuntas_date_get_month_length:
 * @year: a year
 * @month: 1 to 12
 *
 * Returns: 28 to 31
 */
int
tuntas_date_get_month_length (int year, int month)
{
  static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  g_return_val_if_fail (month >= 1 && month <= 12, 0);

  if (month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0))
    return 29;
  return lengths[month - 1];
}

/**
 * tuntas_date_to_days:
 * @date: a date, YYYYMMDD
 *
 * Counts days on a line, for arithmetic. Years begin in March here, so that the leap day is last.
 *
 * Returns: days since 1 January 1970
 */
int
tuntas_date_to_days (int date)
{
  int year = tuntas_date_get_year (date);
  int month = tuntas_date_get_month (date);
  int era = 0;
  int year_of_era = 0;
  int day_of_year = 0;

  g_return_val_if_fail (tuntas_date_is_valid (date), 0);

  if (month <= 2)
    year--;
  era = year / 400;
  year_of_era = year - era * 400;
  day_of_year =
    (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + tuntas_date_get_day (date) - 1;
  return era * DAYS_IN_400_YEARS + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 +
         day_of_year - DAYS_FROM_0000_03_01_TO_1970;
}

/**
 * tuntas_date_from_days:
 * @days: days since 1 January 1970
 *
 * Returns: the date, YYYYMMDD; 0 outside the years 1 to 9999
 */
int
tuntas_date_from_days (int days)
{
  gint64 shifted = (gint64)days + DAYS_FROM_0000_03_01_TO_1970;
  gint64 era = 0;
  int day_of_era = 0;
  int year_of_era = 0;
  int day_of_year = 0;
  int shifted_month = 0;
  int month = 0;

  if (shifted < 0)
    return 0;
  era = shifted / DAYS_IN_400_YEARS;
  day_of_era = (int)(shifted - era * DAYS_IN_400_YEARS);
  year_of_era =
    (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / (DAYS_IN_400_YEARS - 1)) /
    365;
  day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  shifted_month = (5 * day_of_year + 2) / 153;
  month = shifted_month < 10 ? shifted_month + 3 : shifted_month - 9;
  if (era > 25)
    return 0;
  return tuntas_date_make ((int)era * 400 + year_of_era + (month <= 2 ? 1 : 0), month,
                           day_of_year - (153 * shifted_month + 2) / 5 + 1);
}

/**
 * tuntas_date_add_days:
 * @date: a date, YYYYMMDD
 * @days: days to go on, or back when negative
 *
 * Returns: the date, YYYYMMDD; 0 outside the years 1 to 9999
 */
int
tuntas_date_add_days (int date, int days)
{
  gint64 sum = 0;

  g_return_val_if_fail (tuntas_date_is_valid (date), 0);

  sum = (gint64)tuntas_date_to_days (date) + days;
  return sum == (int)sum ? tuntas_date_from_days ((int)sum) : 0;
}

/**
 * tuntas_date_add_months:
 * @date: a date, YYYYMMDD
 * @months: months to go on, or back when negative
 *
 * Keeps the day of the month where it exists and else takes the last day: 31 January and one month
 * is 28 or 29 February.
 *
 * Returns: the date, YYYYMMDD; 0 outside the years 1 to 9999
 */
int
tuntas_date_add_months (int date, int months)
{
  gint64 count = 0;
  int year = 0;
  int month = 0;

  g_return_val_if_fail (tuntas_date_is_valid (date), 0);

  count = (gint64)tuntas_date_get_year (date) * 12 + tuntas_date_get_month (date) - 1 + months;
  if (count < 12 || count >= 10000 * 12)
    return 0;
  year = (int)(count / 12);
  month = (int)(count % 12) + 1;
  return tuntas_date_make (
    year, month, MIN (tuntas_date_get_day (date), tuntas_date_get_month_length (year, month)));
}

/**
 * tuntas_date_days_between:
 * @from: a date, YYYYMMDD
 * @until: a date, YYYYMMDD
 *
 * Returns: calendar days from @from to @until; negative when @until is earlier
 */
int
tuntas_date_days_between (int from, int until)
{
  g_return_val_if_fail (tuntas_date_is_valid (from), 0);
  g_return_val_if_fail (tuntas_date_is_valid (until), 0);

  return tuntas_date_to_days (until) - tuntas_date_to_days (from);
}
