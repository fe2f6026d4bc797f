/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-schedule.h"

#include "tuntas-calendar-error.h"
#include "tuntas-date-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define GROUP_OFFICE "Kantor"
#define GROUP_HOURS "Jam"
#define GROUP_RAMADAN_HOURS "Jam Ramadan"
#define GROUP_RAMADAN "Ramadan"
#define KEY_ZONE "Zona"
#define WORD_OFF "libur"
#define WORD_BREAK "istirahat"
#define WORD_ESTIMATE "perkiraan"
#define WORD_UNTIL "s.d."
#define WORD_YES "ya"
#define WORD_NO "tidak"
#define FIRST_YEAR 1990
#define LAST_YEAR 2199

static const struct {
  const char *name;
  int hours;
} zones[] = {{"WIB", 7}, {"WITA", 8}, {"WIT", 9}};

static const char *const keys_off[] = {
  [TUNTAS_HOLIDAY_NATIONAL] = "LiburNasional",
  [TUNTAS_HOLIDAY_JOINT_LEAVE] = "CutiBersama",
  [TUNTAS_HOLIDAY_LOCAL] = "LiburDaerah",
};

#define COMMENT_HOURS "# Jam kerja kantor. Hari: buka-tutup; istirahat mulai-selesai; atau libur.\n"
#define COMMENT_OFF "# Hari apa saja kantor libur: ya atau tidak.\n"
#define COMMENT_RAMADAN "# Hari pertama s.d. hari terakhir; perkiraan bila belum ditetapkan.\n"

/* Lengths by Perpres 21/2023 article 4; where the break lies is up to the office. */
static const char default_text[] = COMMENT_HOURS "[Kantor]\n"
                                                 "Zona=WIB\n" COMMENT_OFF "LiburNasional=ya\n"
                                                 "CutiBersama=ya\n"
                                                 "LiburDaerah=ya\n"
                                                 "\n"
                                                 "[Jam]\n"
                                                 "Senin=07.30-16.00; istirahat 12.00-13.00\n"
                                                 "Selasa=07.30-16.00; istirahat 12.00-13.00\n"
                                                 "Rabu=07.30-16.00; istirahat 12.00-13.00\n"
                                                 "Kamis=07.30-16.00; istirahat 12.00-13.00\n"
                                                 "Jumat=07.30-16.30; istirahat 11.30-13.00\n"
                                                 "Sabtu=libur\n"
                                                 "Minggu=libur\n"
                                                 "\n"
                                                 "[Jam Ramadan]\n"
                                                 "Senin=08.00-15.00; istirahat 12.00-12.30\n"
                                                 "Selasa=08.00-15.00; istirahat 12.00-12.30\n"
                                                 "Rabu=08.00-15.00; istirahat 12.00-12.30\n"
                                                 "Kamis=08.00-15.00; istirahat 12.00-12.30\n"
                                                 "Jumat=08.00-15.30; istirahat 11.30-12.30\n"
                                                 "Sabtu=libur\n"
                                                 "Minggu=libur\n"
                                                 "\n" COMMENT_RAMADAN "[Ramadan]\n"
                                                 "1445 H=2024-03-12 s.d. 2024-04-09\n"
                                                 "1446 H=2025-03-01 s.d. 2025-03-30\n"
                                                 "1447 H=2026-02-19 s.d. 2026-03-20\n"
                                                 "1448 H=2027-02-08 s.d. 2027-03-09; perkiraan\n";

static void
tuntas_schedule_clear (TuntasSchedule *self)
{
  g_free (self->zone);
  g_clear_pointer (&self->seasons, g_ptr_array_unref);
}

TUNTAS_DEFINE_RECORD (TuntasSchedule, tuntas_schedule)

/**
 * tuntas_season_new:
 * @name: "1447 H"
 * @first: first day, YYYYMMDD
 * @last: last day, YYYYMMDD
 * @decreed: false for an estimate
 *
 * Returns: (transfer full): a Ramadan
 */
TuntasSeason *
tuntas_season_new (const char *name, int first, int last, gboolean decreed)
{
  TuntasSeason *self = g_new0 (TuntasSeason, 1);

  self->name = g_strdup (name);
  self->first = first;
  self->last = last;
  self->decreed = decreed;
  return self;
}

/**
 * tuntas_season_free:
 * @self: (transfer full) (nullable): a Ramadan
 */
void
tuntas_season_free (TuntasSeason *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self);
}

/**
 * tuntas_schedule_get_default_text:
 *
 * Returns: the hours of Perpres 21/2023 in the text form that an office may edit
 */
const char *
tuntas_schedule_get_default_text (void)
{
  return default_text;
}

static gboolean
fail (GError **error, const char *group, const char *key, const char *cause)
{
  g_set_error (error, TUNTAS_CALENDAR_ERROR, TUNTAS_CALENDAR_ERROR_INVALID,
               _ ("Working hours, [%s] %s: %s"), group, key, cause);
  return FALSE;
}

static char *
dup_value (GKeyFile *file, const char *group, const char *key, GError **error)
{
  g_autofree char *value = g_key_file_get_string (file, group, key, NULL);

  if (value == NULL || *g_strstrip (value) == '\0') {
    fail (error, group, key, _ ("This line is missing or empty."));
    return NULL;
  }
  return g_steal_pointer (&value);
}

/* "07.30-16.00" */
static gboolean
parse_span (const char *text, TuntasSpan *span)
{
  g_auto (GStrv) parts = g_strsplit (text, "-", -1);

  return g_strv_length (parts) == 2 && tuntas_date_text_parse_time (parts[0], &span->starts) &&
         tuntas_date_text_parse_time (parts[1], &span->ends) && span->starts < span->ends;
}

static gboolean
parse_break (const char *group,
             const char *key,
             const char *text,
             TuntasDayHours *hours,
             GError **error)
{
  TuntasSpan span = {0};
  int earliest = 0;

  if (!g_str_has_prefix (text, WORD_BREAK) || !parse_span (text + strlen (WORD_BREAK), &span))
    return fail (error, group, key, _ ("Write a break as “istirahat 12.00-13.00”."));
  if (hours->n_breaks == TUNTAS_SCHEDULE_MAX_BREAKS)
    return fail (error, group, key, _ ("A day has at most four breaks."));
  earliest = hours->n_breaks > 0 ? hours->breaks[hours->n_breaks - 1].ends : hours->opens;
  if (span.starts < earliest || span.ends > hours->closes)
    return fail (error, group, key,
                 _ ("A break lies outside the hours, or before the break that is written first."));
  hours->breaks[hours->n_breaks++] = span;
  return TRUE;
}

static gboolean
parse_hours (GKeyFile *file,
             const char *group,
             const char *key,
             TuntasDayHours *hours,
             GError **error)
{
  g_autofree char *value = dup_value (file, group, key, error);
  g_auto (GStrv) parts = NULL;
  TuntasSpan span = {0};

  if (value == NULL)
    return FALSE;
  if (strcmp (value, WORD_OFF) == 0)
    return TRUE;
  parts = g_strsplit (value, ";", -1);
  if (!parse_span (parts[0], &span))
    return fail (error, group, key,
                 _ ("Write opening and closing time as “07.30-16.00”, or “libur” for a day off."));
  hours->opens = span.starts;
  hours->closes = span.ends;
  for (guint i = 1; parts[i] != NULL; i++) {
    if (*g_strstrip (parts[i]) != '\0' && !parse_break (group, key, parts[i], hours, error))
      return FALSE;
  }
  if (tuntas_day_hours_get_minutes (hours, 0) == 0)
    return fail (error, group, key, _ ("The breaks leave no working time. Write “libur” instead."));
  return TRUE;
}

static gboolean
check_keys (GKeyFile *file,
            const char *group,
            gboolean (*is_known) (const char *key),
            GError **error)
{
  g_auto (GStrv) keys = g_key_file_get_keys (file, group, NULL, NULL);

  for (guint i = 0; keys != NULL && keys[i] != NULL; i++) {
    if (!is_known (keys[i]))
      return fail (error, group, keys[i], _ ("There is no such line. Mend its name or delete it."));
  }
  return TRUE;
}

static gboolean
is_weekday_key (const char *key)
{
  for (int weekday = 1; weekday <= 7; weekday++) {
    if (strcmp (key, tuntas_date_text_get_weekday (weekday)) == 0)
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_office_key (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (keys_off); i++) {
    if (strcmp (key, keys_off[i]) == 0)
      return TRUE;
  }
  return strcmp (key, KEY_ZONE) == 0;
}

static gboolean
parse_week (GKeyFile *file, const char *group, TuntasDayHours *week, GError **error)
{
  int minutes = 0;

  for (int i = 0; i < 7; i++) {
    if (!parse_hours (file, group, tuntas_date_text_get_weekday (i + 1), &week[i], error))
      return FALSE;
    minutes += tuntas_day_hours_get_minutes (&week[i], 0);
  }
  if (minutes == 0)
    return fail (error, group, tuntas_date_text_get_weekday (1),
                 _ ("At least one day of the week must have hours."));
  return check_keys (file, group, is_weekday_key, error);
}

static gboolean
parse_office (TuntasSchedule *self, GKeyFile *file, GError **error)
{
  self->zone = dup_value (file, GROUP_OFFICE, KEY_ZONE, error);
  if (self->zone == NULL)
    return FALSE;
  if (tuntas_schedule_get_utc_offset (self) == 0)
    return fail (error, GROUP_OFFICE, KEY_ZONE, _ ("Write WIB, WITA or WIT."));

  for (guint i = 0; i < G_N_ELEMENTS (keys_off); i++) {
    g_autofree char *value = g_key_file_get_string (file, GROUP_OFFICE, keys_off[i], NULL);

    self->is_off[i] = TRUE;
    if (value == NULL)
      continue;
    g_strstrip (value);
    if (strcmp (value, WORD_YES) != 0 && strcmp (value, WORD_NO) != 0)
      return fail (error, GROUP_OFFICE, keys_off[i], _ ("Write “ya” or “tidak”."));
    self->is_off[i] = strcmp (value, WORD_YES) == 0;
  }
  return check_keys (file, GROUP_OFFICE, is_office_key, error);
}

/* "2026-02-19 s.d. 2026-03-20; perkiraan" */
static TuntasSeason *
parse_season (GKeyFile *file, const char *key, GError **error)
{
  g_autofree char *value = dup_value (file, GROUP_RAMADAN, key, error);
  g_auto (GStrv) parts = NULL;
  g_auto (GStrv) dates = NULL;
  int first = 0;
  int last = 0;
  gboolean is_estimate = FALSE;

  if (value == NULL)
    return NULL;
  parts = g_strsplit (value, ";", 2);
  if (parts[0] != NULL)
    dates = g_strsplit (parts[0], WORD_UNTIL, 2);
  if (dates != NULL && g_strv_length (dates) == 2) {
    first = tuntas_date_text_parse (dates[0], NULL);
    last = tuntas_date_text_parse (dates[1], NULL);
  }
  if (first == 0 || last < first || tuntas_date_get_year (first) < FIRST_YEAR ||
      tuntas_date_get_year (last) > LAST_YEAR) {
    fail (error, GROUP_RAMADAN, key,
          _ ("Write the first and the last day as “2026-02-19 s.d. 2026-03-20”."));
    return NULL;
  }
  if (parts[1] != NULL) {
    is_estimate = strcmp (g_strstrip (parts[1]), WORD_ESTIMATE) == 0;
    if (!is_estimate && *parts[1] != '\0') {
      fail (error, GROUP_RAMADAN, key, _ ("Only “perkiraan” may stand behind the days."));
      return NULL;
    }
  }
  return tuntas_season_new (key, first, last, !is_estimate);
}

static int
compare_seasons (gconstpointer a, gconstpointer b)
{
  const TuntasSeason *first = *(TuntasSeason *const *)a;
  const TuntasSeason *second = *(TuntasSeason *const *)b;

  return first->first - second->first;
}

static gboolean
parse_seasons (TuntasSchedule *self, GKeyFile *file, GError **error)
{
  g_auto (GStrv) keys = g_key_file_get_keys (file, GROUP_RAMADAN, NULL, NULL);

  for (guint i = 0; keys != NULL && keys[i] != NULL; i++) {
    TuntasSeason *season = parse_season (file, keys[i], error);

    if (season == NULL)
      return FALSE;
    g_ptr_array_add (self->seasons, season);
  }
  g_ptr_array_sort (self->seasons, compare_seasons);
  for (guint i = 1; i < self->seasons->len; i++) {
    const TuntasSeason *before = self->seasons->pdata[i - 1];
    const TuntasSeason *season = self->seasons->pdata[i];

    if (season->first <= before->last)
      return fail (error, GROUP_RAMADAN, season->name, _ ("Its days overlap another Ramadan."));
  }
  return TRUE;
}

static gboolean
check_groups (GKeyFile *file, GError **error)
{
  static const char *const known[] = {GROUP_OFFICE, GROUP_HOURS, GROUP_RAMADAN_HOURS, GROUP_RAMADAN,
                                      NULL};
  g_auto (GStrv) groups = g_key_file_get_groups (file, NULL);

  for (guint i = 0; groups[i] != NULL; i++) {
    if (!g_strv_contains (known, groups[i])) {
      g_set_error (error, TUNTAS_CALENDAR_ERROR, TUNTAS_CALENDAR_ERROR_INVALID,
                   _ ("Working hours: there is no part [%s]. Mend its name or delete it."),
                   groups[i]);
      return FALSE;
    }
  }
  return TRUE;
}

/**
 * tuntas_schedule_parse:
 * @text: working hours as text, see tuntas_schedule_get_default_text()
 * @error: return location for a `TUNTAS_CALENDAR_ERROR_INVALID`, which names group and line
 *
 * Reads working hours. Ramadan may be left out by an office that knows no such hours.
 *
 * Returns: (transfer full) (nullable): the schedule
 */
TuntasSchedule *
tuntas_schedule_parse (const char *text, GError **error)
{
  g_autoptr (TuntasSchedule) self = tuntas_schedule_new ();
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) cause = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  self->seasons = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_season_free);
  if (!g_key_file_load_from_data (file, text, strlen (text), G_KEY_FILE_NONE, &cause)) {
    g_set_error (error, TUNTAS_CALENDAR_ERROR, TUNTAS_CALENDAR_ERROR_INVALID,
                 _ ("The working hours cannot be read: %s"), cause->message);
    return NULL;
  }
  if (!check_groups (file, error) || !parse_office (self, file, error) ||
      !parse_week (file, GROUP_HOURS, self->ordinary, error) || !parse_seasons (self, file, error))
    return NULL;
  if ((self->seasons->len > 0 || g_key_file_has_group (file, GROUP_RAMADAN_HOURS)) &&
      !parse_week (file, GROUP_RAMADAN_HOURS, self->ramadan, error))
    return NULL;
  return g_steal_pointer (&self);
}

static void
append_week (GString *text, const char *group, const TuntasDayHours *week)
{
  g_string_append_printf (text, "\n[%s]\n", group);
  for (int i = 0; i < 7; i++) {
    const TuntasDayHours *hours = &week[i];
    g_autofree char *opens = tuntas_date_text_format_time (hours->opens);
    g_autofree char *closes = tuntas_date_text_format_time (hours->closes);

    if (hours->opens == hours->closes) {
      g_string_append_printf (text, "%s=" WORD_OFF "\n", tuntas_date_text_get_weekday (i + 1));
      continue;
    }
    g_string_append_printf (text, "%s=%s-%s", tuntas_date_text_get_weekday (i + 1), opens, closes);
    for (int j = 0; j < hours->n_breaks; j++) {
      g_autofree char *starts = tuntas_date_text_format_time (hours->breaks[j].starts);
      g_autofree char *ends = tuntas_date_text_format_time (hours->breaks[j].ends);

      g_string_append_printf (text, "; " WORD_BREAK " %s-%s", starts, ends);
    }
    g_string_append_c (text, '\n');
  }
}

static gboolean
has_hours (const TuntasDayHours *week)
{
  for (int i = 0; i < 7; i++) {
    if (week[i].opens < week[i].closes)
      return TRUE;
  }
  return FALSE;
}

/**
 * tuntas_schedule_to_text:
 * @self: a schedule
 *
 * The opposite of tuntas_schedule_parse(), for a page on which hours are edited.
 *
 * Returns: (transfer full): working hours as text
 */
char *
tuntas_schedule_to_text (TuntasSchedule *self)
{
  GString *text = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  text = g_string_new (COMMENT_HOURS "[" GROUP_OFFICE "]\n");
  g_string_append_printf (text, KEY_ZONE "=%s\n" COMMENT_OFF, self->zone);
  for (guint i = 0; i < G_N_ELEMENTS (keys_off); i++)
    g_string_append_printf (text, "%s=%s\n", keys_off[i], self->is_off[i] ? WORD_YES : WORD_NO);
  append_week (text, GROUP_HOURS, self->ordinary);
  if (has_hours (self->ramadan))
    append_week (text, GROUP_RAMADAN_HOURS, self->ramadan);
  if (self->seasons->len > 0)
    g_string_append (text, "\n" COMMENT_RAMADAN "[" GROUP_RAMADAN "]\n");
  for (guint i = 0; i < self->seasons->len; i++) {
    const TuntasSeason *season = self->seasons->pdata[i];
    g_autofree char *first = tuntas_date_text_format_iso (season->first);
    g_autofree char *last = tuntas_date_text_format_iso (season->last);

    g_string_append_printf (text, "%s=%s " WORD_UNTIL " %s%s\n", season->name, first, last,
                            season->decreed ? "" : "; " WORD_ESTIMATE);
  }
  return g_string_free (text, FALSE);
}

/**
 * tuntas_schedule_get_utc_offset:
 * @self: a schedule
 *
 * Returns: seconds east of UTC; there is no summer time. 0 when the zone is unknown
 */
int
tuntas_schedule_get_utc_offset (TuntasSchedule *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (zones); i++) {
    if (g_strcmp0 (zones[i].name, self->zone) == 0)
      return zones[i].hours * 3600;
  }
  return 0;
}

/**
 * tuntas_schedule_get_day_minutes:
 * @self: a schedule
 *
 * Returns: working minutes of an ordinary day: those of the week shared among its working days,
 * 450 by Perpres 21/2023
 */
int
tuntas_schedule_get_day_minutes (TuntasSchedule *self)
{
  int minutes = 0;
  int days = 0;

  for (int i = 0; i < 7; i++) {
    int of_day = tuntas_day_hours_get_minutes (&self->ordinary[i], 0);

    minutes += of_day;
    days += of_day > 0 ? 1 : 0;
  }
  return days > 0 ? MAX (minutes / days, 1) : 0;
}

/**
 * tuntas_day_hours_get_spans:
 * @self: hours of a day
 * @closes_at: minute at which a half day ends, or 0
 * @spans: (out caller-allocates): room for one span more than %TUNTAS_SCHEDULE_MAX_BREAKS
 *
 * Lists the parts of a day in which time runs, in order.
 *
 * Returns: how many there are; 0 on a day off
 */
int
tuntas_day_hours_get_spans (const TuntasDayHours *self, int closes_at, TuntasSpan *spans)
{
  int closes = closes_at > 0 ? MIN (closes_at, self->closes) : self->closes;
  int starts = self->opens;
  int n = 0;

  for (int i = 0; i < self->n_breaks && starts < closes; i++) {
    int ends = MIN (self->breaks[i].starts, closes);

    if (starts < ends)
      spans[n++] = (TuntasSpan){starts, ends};
    starts = self->breaks[i].ends;
  }
  if (starts < closes)
    spans[n++] = (TuntasSpan){starts, closes};
  return n;
}

/**
 * tuntas_day_hours_get_minutes:
 * @self: hours of a day
 * @closes_at: minute at which a half day ends, or 0
 *
 * Returns: working minutes of the day
 */
int
tuntas_day_hours_get_minutes (const TuntasDayHours *self, int closes_at)
{
  TuntasSpan spans[TUNTAS_SCHEDULE_MAX_BREAKS + 1] = {0};
  int n = tuntas_day_hours_get_spans (self, closes_at, spans);
  int minutes = 0;

  for (int i = 0; i < n; i++)
    minutes += spans[i].ends - spans[i].starts;
  return minutes;
}
