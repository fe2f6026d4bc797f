/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-xlsx-number-private.h"

#include <math.h>
#include <string.h>

/* The serial number of 31 December 9999. */
#define LAST_SERIAL 2958465.0
#define DAY_SECONDS 86400

/**
 * tuntas_xlsx_number_format_is_date:
 * @id: number of a format
 * @code: (nullable): the format itself when the workbook defines it
 *
 * Returns: whether cells of this format show a date or a time of day (ECMA-376 part 1, 18.8.30)
 */
gboolean
tuntas_xlsx_number_format_is_date (int id, const char *code)
{
  if (code == NULL)
    return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) ||
           (id >= 50 && id <= 58);
  for (const char *p = code; *p != '\0' && *p != ';'; p++) {
    if (*p == '"') {
      p = strchr (p + 1, '"');
    } else if (*p == '\\' || *p == '_' || *p == '*') {
      p += p[1] != '\0';
    } else if (*p == '[') {
      if (p[1] != '\0' && strchr ("hHmMsS", p[1]) != NULL)
        return TRUE;
      p = strchr (p + 1, ']');
    } else if (strchr ("yYmMdDhHsS", *p) != NULL) {
      return TRUE;
    }
    if (p == NULL)
      return FALSE;
  }
  return FALSE;
}

static char *
date_to_text (double serial, gboolean since_1904)
{
  gint64 days = (gint64)serial;
  int seconds = (int)((serial - (double)days) * DAY_SECONDS + 0.5);
  g_autofree char *time = NULL;
  GDate date;

  if (seconds == DAY_SECONDS) {
    seconds = 0;
    days++;
  }
  time = g_strdup_printf ("%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  if (days < 1 && !since_1904)
    return g_steal_pointer (&time);
  /* Excel counts a 29 February 1900 that never was. */
  g_date_clear (&date, 1);
  if (since_1904)
    g_date_set_dmy (&date, 1, G_DATE_JANUARY, 1904);
  else
    g_date_set_dmy (&date, days < 60 ? 31 : 30, G_DATE_DECEMBER, 1899);
  g_date_add_days (&date, (guint)days);
  return g_strdup_printf ("%04d-%02d-%02d%s%s", g_date_get_year (&date), g_date_get_month (&date),
                          g_date_get_day (&date), seconds > 0 ? " " : "", seconds > 0 ? time : "");
}

/**
 * tuntas_xlsx_number_to_text:
 * @number: a number as a sheet holds it
 * @date: whether its format shows a date or time
 * @since_1904: whether the workbook counts days from 1904
 *
 * Returns: (transfer full): digits without exponent or needless fraction; a date as
 * "2026-01-03", with " 14:05:00" when it has a time of day, or "14:05:00" alone. What is no
 * number, or beyond the year 9999, stays as it is.
 */
char *
tuntas_xlsx_number_to_text (const char *number, gboolean date, gboolean since_1904)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  char *end = NULL;
  double value;

  if (!date && number[strspn (number, "0123456789")] == '\0')
    return g_strdup (number);
  value = g_ascii_strtod (number, &end);
  if (end == number || *end != '\0' || !isfinite (value))
    return g_strdup (number);
  if (date && value >= 0 && value <= LAST_SERIAL - (since_1904 ? 1462 : 0))
    return date_to_text (value, since_1904);
  if (value > -1e15 && value < 1e15 && (double)(gint64)value == value)
    return g_strdup_printf ("%" G_GINT64_FORMAT, (gint64)value);
  return g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.15g", value));
}
