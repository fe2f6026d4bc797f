/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-sop-library.h"

#include "tuntas-paths.h"
#include "tuntas-sop-checker.h"
#include "tuntas-sop-reader.h"
#include "tuntas-sop-total.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SUFFIX ".sop"

/**
 * tuntas_sop_library_describe:
 * @sop: an SOP
 * @file_name: what the problems call it
 *
 * Returns: (transfer full): what is known of @sop without an office; its `path` is not filled
 */
TuntasSopInfo *
tuntas_sop_library_describe (TuntasSop *sop, const char *file_name)
{
  TuntasSopInfo *info = g_new0 (TuntasSopInfo, 1);
  g_autoptr (GPtrArray) problems = tuntas_sop_checker_check (sop, file_name);
  TuntasSopTotal total = {0};

  info->sop = tuntas_sop_ref (sop);
  info->usable = tuntas_sop_checker_is_usable (problems);
  info->problems = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < problems->len; i++)
    g_ptr_array_add (info->problems, tuntas_sop_problem_to_text (g_ptr_array_index (problems, i)));
  if (tuntas_sop_total_compute (sop, TUNTAS_DURATION_DAY_MINUTES, NULL, &total))
    info->standard_minutes = total.working_minutes;
  return info;
}

static TuntasSopInfo *
load_path (const char *path, GError **error)
{
  g_autoptr (TuntasSop) sop = tuntas_sop_reader_read_file (path, error);
  TuntasSopInfo *info;

  if (sop == NULL)
    return NULL;
  info = tuntas_sop_library_describe (sop, path);
  info->path = g_strdup (path);
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
