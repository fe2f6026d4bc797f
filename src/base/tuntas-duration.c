/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-duration.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* 238 to 242 working days a year of five-day weeks make 20 a month. */
#define WORKING_DAYS_PER_MONTH 20
#define DAYS_PER_WEEK 7
#define WORKING_DAYS_PER_WEEK 5

/* Codes are stored, words stand in SOP files and on paper; both stay as they are. */
static const struct {
  const char *code;
  const char *word;
} units[] = {
  [TUNTAS_DURATION_NONE] = {"-", "-"},
  [TUNTAS_DURATION_MENIT] = {"menit", "menit"},
  [TUNTAS_DURATION_JAM] = {"jam", "jam"},
  [TUNTAS_DURATION_HARI_KERJA] = {"hari_kerja", "hari kerja"},
  [TUNTAS_DURATION_HARI_JAM_KERJA] = {"hari_jam_kerja", "hari jam kerja"},
  [TUNTAS_DURATION_HARI_KALENDER] = {"hari_kalender", "hari kalender"},
  [TUNTAS_DURATION_BULAN] = {"bulan", "bulan"},
};

/**
 * tuntas_duration_unit_to_code:
 * @unit: a unit
 *
 * Returns: the text by which @unit is stored
 */
const char *
tuntas_duration_unit_to_code (TuntasDurationUnit unit)
{
  g_return_val_if_fail ((guint)unit < G_N_ELEMENTS (units), NULL);
  return units[unit].code;
}

/**
 * tuntas_duration_unit_from_code:
 * @code: (nullable): a stored text
 * @unit: (out): the unit
 *
 * Returns: false when no unit has this code
 */
gboolean
tuntas_duration_unit_from_code (const char *code, TuntasDurationUnit *unit)
{
  for (guint i = 0; i < G_N_ELEMENTS (units); i++) {
    if (g_strcmp0 (units[i].code, code) == 0) {
      *unit = i;
      return TRUE;
    }
  }
  return FALSE;
}

static gboolean
unit_from_word (const char *word, TuntasDurationUnit *unit)
{
  /* "hari" alone is a working day by date, as the standard time of an SOP is read. */
  if (strcmp (word, "hari") == 0) {
    *unit = TUNTAS_DURATION_HARI_KERJA;
    return TRUE;
  }
  for (guint i = TUNTAS_DURATION_MENIT; i < G_N_ELEMENTS (units); i++) {
    if (strcmp (units[i].word, word) == 0 || strcmp (units[i].code, word) == 0) {
      *unit = i;
      return TRUE;
    }
  }
  return FALSE;
}

/**
 * tuntas_duration_parse:
 * @text: "15 jam", "2 hari", "14 hari kalender", "4 bulan", or "-" for none
 * @duration: (out): the duration
 * @error: return location for a `G_IO_ERROR_INVALID_ARGUMENT`
 *
 * Reads a time as SOPs and people write it. "hari" alone means working days by date.
 *
 * Returns: false when @text is no duration
 */
gboolean
tuntas_duration_parse (const char *text, TuntasDuration *duration, GError **error)
{
  g_autofree char *folded = NULL;
  g_autofree char *word = NULL;
  const char *rest = NULL;
  guint64 amount = 0;

  g_return_val_if_fail (text != NULL, FALSE);

  folded = g_utf8_strdown (text, -1);
  g_strstrip (folded);
  if (strcmp (folded, "-") == 0 || *folded == '\0') {
    *duration = (TuntasDuration){0};
    return TRUE;
  }
  amount = g_ascii_strtoull (folded, (char **)&rest, 10);
  word = g_strdup (rest);
  g_strstrip (word);
  if (!g_ascii_isdigit (*folded) || amount == 0 || amount > 1000000 ||
      !unit_from_word (word, &duration->unit)) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                 _ ("“%s” is not a duration. Write a whole number and menit, jam, hari, "
                    "hari kalender or bulan, for example “15 jam”."),
                 text);
    return FALSE;
  }
  duration->amount = (int)amount;
  return TRUE;
}

/**
 * tuntas_duration_to_text:
 * @duration: a duration
 *
 * Returns: (transfer full): @duration in Indonesian: "15 jam", "2 hari kerja", or "-"
 */
char *
tuntas_duration_to_text (TuntasDuration duration)
{
  if (!tuntas_duration_is_set (duration))
    return g_strdup ("-");
  return g_strdup_printf ("%d %s", duration.amount, units[duration.unit].word);
}

/**
 * tuntas_duration_is_set:
 * @duration: a duration
 *
 * Returns: whether it says any time at all
 */
gboolean
tuntas_duration_is_set (TuntasDuration duration)
{
  return duration.unit != TUNTAS_DURATION_NONE && duration.amount > 0;
}

/**
 * tuntas_duration_count_minutes:
 * @duration: a standard time
 * @minutes_per_day: working minutes of an ordinary day
 *
 * Counts a time without a calendar, for sums and estimates: a day is an ordinary day, seven
 * calendar days are five of them, a month is twenty.
 *
 * Returns: working minutes; 0 when no time was set
 */
gint64
tuntas_duration_count_minutes (TuntasDuration duration, int minutes_per_day)
{
  switch (duration.unit) {
  case TUNTAS_DURATION_MENIT:
    return duration.amount;
  case TUNTAS_DURATION_JAM:
    return (gint64)duration.amount * 60;
  case TUNTAS_DURATION_HARI_KERJA:
  case TUNTAS_DURATION_HARI_JAM_KERJA:
    return (gint64)duration.amount * minutes_per_day;
  case TUNTAS_DURATION_HARI_KALENDER:
    return (gint64)duration.amount * minutes_per_day * WORKING_DAYS_PER_WEEK / DAYS_PER_WEEK;
  case TUNTAS_DURATION_BULAN:
    return (gint64)duration.amount * WORKING_DAYS_PER_MONTH * minutes_per_day;
  case TUNTAS_DURATION_NONE:
  default:
    return 0;
  }
}
