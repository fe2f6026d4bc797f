/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-holiday-file.h"

#include "tuntas-date-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/*
 * Holidays are shipped, sent around and edited as text: comma separated, one day a line, columns in
 * any order, lines that begin with # left aside. The last column may be missing.
 */

typedef enum {
  COLUMN_DATE,
  COLUMN_KIND,
  COLUMN_NAME,
  COLUMN_SOURCE,
  COLUMN_DECREED,
  COLUMN_CLOSES_AT,
  N_COLUMNS,
} Column;

static const char *const column_names[N_COLUMNS] = {
  [COLUMN_DATE] = "tanggal",  [COLUMN_KIND] = "jenis",         [COLUMN_NAME] = "nama",
  [COLUMN_SOURCE] = "sumber", [COLUMN_DECREED] = "ditetapkan", [COLUMN_CLOSES_AT] = "tutup",
};

/* Where an error is. */
typedef struct {
  const char *name;
  guint line;
} Place;

static gboolean
fail (GError **error, const Place *place, const char *cause)
{
  g_set_error (error, TUNTAS_CALENDAR_ERROR, TUNTAS_CALENDAR_ERROR_INVALID, _ ("%s, line %u: %s"),
               place->name, place->line, cause);
  return FALSE;
}

/* A field in quotation marks may have commas, and two marks for one. */
static GPtrArray *
split_line (const char *line, const Place *place, GError **error)
{
  g_autoptr (GPtrArray) fields = g_ptr_array_new_with_free_func (g_free);
  const char *at = line;

  while (TRUE) {
    g_autoptr (GString) field = g_string_new (NULL);
    gboolean is_quoted = *at == '"';

    if (is_quoted) {
      at++;
      while (*at != '\0' && (*at != '"' || at[1] == '"')) {
        if (*at == '"')
          at++;
        g_string_append_c (field, *at++);
      }
      if (*at != '"' || (at[1] != ',' && at[1] != '\0')) {
        fail (error, place, _ ("A quotation mark has no partner."));
        return NULL;
      }
      at++;
    } else {
      while (*at != '\0' && *at != ',')
        g_string_append_c (field, *at++);
    }
    g_ptr_array_add (fields, g_strstrip (g_strdup (field->str)));
    if (*at == '\0')
      return g_steal_pointer (&fields);
    at++;
  }
}

static gboolean
read_head (GPtrArray *fields, int columns[N_COLUMNS], const Place *place, GError **error)
{
  for (int i = 0; i < N_COLUMNS; i++)
    columns[i] = -1;
  for (guint i = 0; i < fields->len; i++) {
    for (int j = 0; j < N_COLUMNS; j++) {
      if (g_ascii_strcasecmp (fields->pdata[i], column_names[j]) == 0)
        columns[j] = (int)i;
    }
  }
  for (int i = 0; i < COLUMN_CLOSES_AT; i++) {
    if (columns[i] < 0) {
      g_autofree char *cause =
        g_strdup_printf (_ ("The column “%s” is missing. The first line names the columns: "
                            "tanggal,jenis,nama,sumber,ditetapkan."),
                         column_names[i]);

      return fail (error, place, cause);
    }
  }
  return TRUE;
}

/* The short codes are those of the lists that go around in offices. */
static gboolean
kind_from_text (const char *text, TuntasHolidayKind *kind)
{
  static const struct {
    const char *code;
    TuntasHolidayKind kind;
  } short_codes[] = {{"LN", TUNTAS_HOLIDAY_NATIONAL},
                     {"CB", TUNTAS_HOLIDAY_JOINT_LEAVE},
                     {"LD", TUNTAS_HOLIDAY_LOCAL}};

  for (guint i = 0; i < G_N_ELEMENTS (short_codes); i++) {
    if (g_ascii_strcasecmp (text, short_codes[i].code) == 0) {
      *kind = short_codes[i].kind;
      return TRUE;
    }
  }
  return tuntas_holiday_kind_from_code (text, kind);
}

static const char *
get_field (GPtrArray *fields, int column)
{
  return column >= 0 && (guint)column < fields->len ? fields->pdata[column] : "";
}

static TuntasHoliday *
read_holiday (GPtrArray *fields, const int columns[N_COLUMNS], const Place *place, GError **error)
{
  g_autoptr (TuntasHoliday) holiday = tuntas_holiday_new ();
  const char *decreed = get_field (fields, columns[COLUMN_DECREED]);
  const char *closes_at = get_field (fields, columns[COLUMN_CLOSES_AT]);
  const char *source = get_field (fields, columns[COLUMN_SOURCE]);
  g_autoptr (GError) cause = NULL;

  holiday->date = tuntas_date_text_parse (get_field (fields, columns[COLUMN_DATE]), &cause);
  if (holiday->date == 0) {
    fail (error, place, cause->message);
    return NULL;
  }
  if (!kind_from_text (get_field (fields, columns[COLUMN_KIND]), &holiday->kind)) {
    fail (error, place, _ ("“jenis” must be libur_nasional, cuti_bersama or libur_daerah."));
    return NULL;
  }
  holiday->name = g_strdup (get_field (fields, columns[COLUMN_NAME]));
  if (*holiday->name == '\0') {
    fail (error, place, _ ("“nama” is empty. Write what the day is called."));
    return NULL;
  }
  if (g_ascii_strcasecmp (decreed, "ya") != 0 && g_ascii_strcasecmp (decreed, "tidak") != 0) {
    fail (error, place, _ ("“ditetapkan” must be ya, or tidak for an estimate."));
    return NULL;
  }
  holiday->decreed = g_ascii_strcasecmp (decreed, "ya") == 0;
  holiday->source = *source != '\0' ? g_strdup (source) : NULL;
  if (holiday->decreed && holiday->source == NULL) {
    fail (error, place, _ ("“sumber” is empty. A decreed day needs the decree that set it."));
    return NULL;
  }
  if (*closes_at != '\0' &&
      (!tuntas_date_text_parse_time (closes_at, &holiday->closes_at) || holiday->closes_at == 0)) {
    fail (error, place, _ ("“tutup” must be a time as 12.00, or empty for a whole day."));
    return NULL;
  }
  return g_steal_pointer (&holiday);
}

static gboolean
is_known (GPtrArray *holidays, const TuntasHoliday *holiday)
{
  for (guint i = 0; i < holidays->len; i++) {
    const TuntasHoliday *other = holidays->pdata[i];

    if (other->date == holiday->date && other->kind == holiday->kind)
      return TRUE;
  }
  return FALSE;
}

static int
compare_holidays (gconstpointer a, gconstpointer b)
{
  const TuntasHoliday *first = *(TuntasHoliday *const *)a;
  const TuntasHoliday *second = *(TuntasHoliday *const *)b;

  return first->date != second->date ? first->date - second->date
                                     : (int)first->kind - (int)second->kind;
}

/**
 * tuntas_holiday_file_parse:
 * @text: lines of a list of holidays
 * @name: what to call it in errors
 * @error: return location for a `TUNTAS_CALENDAR_ERROR_INVALID`, which names file, line and cause
 *
 * Returns: (transfer full) (element-type TuntasHoliday) (nullable): the holidays by date
 */
GPtrArray *
tuntas_holiday_file_parse (const char *text, const char *name, GError **error)
{
  g_autoptr (GPtrArray) holidays =
               g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_holiday_unref);
  g_auto (GStrv) lines = NULL;
  int columns[N_COLUMNS] = {0};
  gboolean has_head = FALSE;
  Place place = {name, 0};

  g_return_val_if_fail (text != NULL && name != NULL, NULL);

  if (!g_utf8_validate (text, -1, NULL)) {
    fail (error, &place, _ ("The file is not UTF-8 text. Save it as UTF-8."));
    return NULL;
  }
  if (g_str_has_prefix (text, "\xef\xbb\xbf"))
    text += 3;
  lines = g_strsplit (text, "\n", -1);
  for (place.line = 1; lines[place.line - 1] != NULL; place.line++) {
    char *line = g_strstrip (lines[place.line - 1]);
    g_autoptr (GPtrArray) fields = NULL;
    g_autoptr (TuntasHoliday) holiday = NULL;

    if (*line == '\0' || *line == '#')
      continue;
    fields = split_line (line, &place, error);
    if (fields == NULL)
      return NULL;
    if (!has_head) {
      if (!read_head (fields, columns, &place, error))
        return NULL;
      has_head = TRUE;
      continue;
    }
    holiday = read_holiday (fields, columns, &place, error);
    if (holiday == NULL)
      return NULL;
    if (is_known (holidays, holiday)) {
      fail (error, &place, _ ("This day is in the list twice. Delete one of the lines."));
      return NULL;
    }
    g_ptr_array_add (holidays, g_steal_pointer (&holiday));
  }
  g_ptr_array_sort (holidays, compare_holidays);
  return g_steal_pointer (&holidays);
}

/**
 * tuntas_holiday_file_read:
 * @path: a list of holidays
 * @error: return location for a `TUNTAS_CALENDAR_ERROR_INVALID` or a `GFileError`
 *
 * Returns: (transfer full) (element-type TuntasHoliday) (nullable): the holidays by date
 */
GPtrArray *
tuntas_holiday_file_read (const char *path, GError **error)
{
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  if (!g_file_get_contents (path, &text, NULL, error))
    return NULL;
  name = g_filename_display_basename (path);
  return tuntas_holiday_file_parse (text, name, error);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/**
 * tuntas_holiday_file_read_folder:
 * @path: a folder with lists of holidays, one `.csv` file for a year or so
 * @error: return location for a `TUNTAS_CALENDAR_ERROR_INVALID` or a `GFileError`
 *
 * Next year's list needs no new program: its file is put beside the others. A day that stands in
 * several files counts as the first of them, by name, has it.
 *
 * Returns: (transfer full) (element-type TuntasHoliday) (nullable): the holidays by date
 */
GPtrArray *
tuntas_holiday_file_read_folder (const char *path, GError **error)
{
  g_autoptr (GPtrArray) holidays =
               g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_holiday_unref);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) folder = NULL;
  const char *name = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  folder = g_dir_open (path, 0, error);
  if (folder == NULL)
    return NULL;
  while ((name = g_dir_read_name (folder)) != NULL) {
    if (g_str_has_suffix (name, ".csv"))
      g_ptr_array_add (names, g_strdup (name));
  }
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++) {
    g_autofree char *file = g_build_filename (path, names->pdata[i], NULL);
    g_autoptr (GPtrArray) of_file = tuntas_holiday_file_read (file, error);

    if (of_file == NULL)
      return NULL;
    for (guint j = 0; j < of_file->len; j++) {
      if (!is_known (holidays, of_file->pdata[j]))
        g_ptr_array_add (holidays, tuntas_holiday_ref (of_file->pdata[j]));
    }
  }
  g_ptr_array_sort (holidays, compare_holidays);
  return g_steal_pointer (&holidays);
}
