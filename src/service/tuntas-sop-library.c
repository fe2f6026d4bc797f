/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-sop-library.h"

#include "tuntas-paths.h"
#include "tuntas-sop-checker.h"
#include "tuntas-sop-reader.h"

#include <glib/gi18n-lib.h>

#define SUFFIX ".sop"

/* An ordinary working day (Perpres 21/2023), and working days a month: see the checker's sums. */
#define MINUTES_PER_DAY 450
#define DAYS_PER_MONTH 20

/**
 * tuntas_sop_library_count_minutes:
 * @duration: a budget
 *
 * Returns: the budget in working minutes of an ordinary week; months and calendar days are rounded
 */
gint64
tuntas_sop_library_count_minutes (TuntasDuration duration)
{
  switch (duration.unit) {
  case TUNTAS_DURATION_NONE:
    return 0;
  case TUNTAS_DURATION_MENIT:
    return duration.amount;
  case TUNTAS_DURATION_JAM:
    return duration.amount * 60;
  case TUNTAS_DURATION_HARI_KERJA:
  case TUNTAS_DURATION_HARI_JAM_KERJA:
    return (gint64)duration.amount * MINUTES_PER_DAY;
  case TUNTAS_DURATION_HARI_KALENDER:
    return (gint64)duration.amount * MINUTES_PER_DAY * 5 / 7;
  case TUNTAS_DURATION_BULAN:
    return (gint64)duration.amount * DAYS_PER_MONTH * MINUTES_PER_DAY;
  }
  return 0;
}

static gint64
sum_budgets (TuntasSop *sop)
{
  gint64 minutes = 0;

  for (guint i = 0; i < sop->steps->len; i++) {
    TuntasStep *step = g_ptr_array_index (sop->steps, i);

    if (!step->setup)
      minutes += tuntas_sop_library_count_minutes (step->budget);
  }
  return minutes;
}

static TuntasSopInfo *
load_path (const char *path, GError **error)
{
  g_autoptr (TuntasSop) sop = tuntas_sop_reader_read_file (path, error);
  g_autoptr (GPtrArray) problems = NULL;
  TuntasSopInfo *info;

  if (sop == NULL)
    return NULL;
  problems = tuntas_sop_checker_check (sop, path);
  info = g_new0 (TuntasSopInfo, 1);
  info->path = g_strdup (path);
  info->usable = tuntas_sop_checker_is_usable (problems);
  info->standard_minutes = sum_budgets (sop);
  info->problems = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < problems->len; i++)
    g_ptr_array_add (info->problems, tuntas_sop_problem_to_text (g_ptr_array_index (problems, i)));
  info->sop = g_steal_pointer (&sop);
  return info;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static void
add_folder (const char *folder, GPtrArray *infos, GPtrArray *unreadable, GHashTable *known)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    if (g_str_has_suffix (name, SUFFIX))
      g_ptr_array_add (names, g_strdup (name));
  }
  g_ptr_array_sort (names, compare_names);

  for (guint i = 0; i < names->len; i++) {
    g_autofree char *path = g_build_filename (folder, g_ptr_array_index (names, i), NULL);
    g_autoptr (GError) error = NULL;
    TuntasSopInfo *info = load_path (path, &error);

    if (info == NULL)
      g_ptr_array_add (unreadable, g_strdup (error->message));
    else if (!g_hash_table_add (known, g_strdup (info->sop->name)))
      tuntas_sop_info_free (info);
    else
      g_ptr_array_add (infos, info);
  }
}

static char *
user_folder (void)
{
  g_autofree char *user_dir = tuntas_paths_dup_user_data_dir ();

  return g_build_filename (user_dir, "sop", NULL);
}

/**
 * tuntas_sop_library_list:
 * @data_dir: folder of what ships with the program
 * @unreadable: (element-type utf8): why a file could not be read is added here
 *
 * Returns: (transfer full) (element-type TuntasSopInfo): the SOPs of the user's folder and those
 * that ship with the program; a file of the user goes before a shipped one of the same name
 */
GPtrArray *
tuntas_sop_library_list (const char *data_dir, GPtrArray *unreadable)
{
  GPtrArray *infos = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_sop_info_free);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *own = user_folder ();
  g_autofree char *shipped = g_build_filename (data_dir, "sop", NULL);

  add_folder (own, infos, unreadable, known);
  add_folder (shipped, infos, unreadable, known);
  return infos;
}

/**
 * tuntas_sop_library_load:
 * @data_dir: folder of what ships with the program
 * @name_or_path: short name of an SOP, or a file
 * @error: return location for an error of `TUNTAS_KEYED_ERROR`, or `TUNTAS_SERVICE_ERROR_NOT_FOUND`
 *
 * Returns: (transfer full) (nullable): the SOP with what the checker found
 */
TuntasSopInfo *
tuntas_sop_library_load (const char *data_dir, const char *name_or_path, GError **error)
{
  g_autofree char *file = g_strconcat (name_or_path, SUFFIX, NULL);
  g_autofree char *folder = user_folder ();
  g_autofree char *own = g_build_filename (folder, file, NULL);
  g_autofree char *shipped = g_build_filename (data_dir, "sop", file, NULL);

  if (strchr (name_or_path, G_DIR_SEPARATOR) != NULL || g_str_has_suffix (name_or_path, SUFFIX) ||
      g_file_test (name_or_path, G_FILE_TEST_IS_REGULAR))
    return load_path (name_or_path, error);
  if (g_file_test (own, G_FILE_TEST_EXISTS))
    return load_path (own, error);
  if (g_file_test (shipped, G_FILE_TEST_EXISTS))
    return load_path (shipped, error);
  g_set_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_NOT_FOUND,
               _ ("There is no SOP “%s”. Give one of the names of the list, or a file."),
               name_or_path);
  return NULL;
}
