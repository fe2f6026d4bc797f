/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-paths.h"

#include <libintl.h>
#include <locale.h>

static char *
dup_program_dir (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);

  return program != NULL ? g_path_get_dirname (program) : NULL;
}

static gboolean
runs_from_build_folder (const char *program_dir)
{
  return program_dir != NULL && g_str_has_prefix (program_dir, TUNTAS_BUILD_ROOT G_DIR_SEPARATOR_S);
}

/**
 * tuntas_paths_dup_data_dir:
 *
 * Finds the folder with the shipped SOPs, templates, holidays and questionnaires: the one named in
 * the environment (`TUNTAS_DATA_DIR`), the source tree when the program was not installed, `share`
 * beside the program when it was moved as a whole, or where it was installed.
 *
 * Returns: (transfer full): a path
 */
char *
tuntas_paths_dup_data_dir (void)
{
  const char *given = g_getenv ("TUNTAS_DATA_DIR");
  g_autofree char *program_dir = dup_program_dir ();
  g_autofree char *beside = NULL;

  if (given != NULL && *given != '\0')
    return g_strdup (given);
  if (runs_from_build_folder (program_dir))
    return g_build_filename (TUNTAS_SOURCE_ROOT, "data", NULL);
  if (program_dir != NULL) {
    beside = g_build_filename (program_dir, "..", "share", "tuntas", NULL);
    if (g_file_test (beside, G_FILE_TEST_IS_DIR))
      return g_canonicalize_filename (beside, NULL);
  }
  return g_strdup (TUNTAS_PKGDATADIR);
}

/**
 * tuntas_paths_dup_user_data_dir:
 *
 * Returns: (transfer full): the person's own folder for SOPs, templates and the sample office
 */
char *
tuntas_paths_dup_user_data_dir (void)
{
  return g_build_filename (g_get_user_data_dir (), "tuntas", NULL);
}

/**
 * tuntas_paths_init_language:
 * @language: language of the window: "id" or "en"
 *
 * Binds the translations. To be called once, at the start of a program, before any thread.
 * Indonesian must not depend on which locales the machine has: where none is set, C.UTF-8 serves.
 */
void
tuntas_paths_init_language (const char *language)
{
  g_autofree char *program_dir = dup_program_dir ();
  g_autofree char *locale_dir = NULL;
  const char *messages = NULL;

  g_setenv ("LANGUAGE", language, TRUE);
  setlocale (LC_ALL, "");
  messages = setlocale (LC_MESSAGES, NULL);
  if (g_strcmp0 (messages, "C") == 0 || g_strcmp0 (messages, "POSIX") == 0)
    setlocale (LC_MESSAGES, "C.UTF-8");
  if (g_strcmp0 (setlocale (LC_CTYPE, NULL), "C") == 0)
    setlocale (LC_CTYPE, "C.UTF-8");

  if (runs_from_build_folder (program_dir)) {
    locale_dir = g_build_filename (TUNTAS_BUILD_ROOT, "po", NULL);
  } else if (program_dir != NULL) {
    locale_dir = g_build_filename (program_dir, "..", "share", "locale", NULL);
    if (!g_file_test (locale_dir, G_FILE_TEST_IS_DIR))
      g_clear_pointer (&locale_dir, g_free);
  }
  bindtextdomain (GETTEXT_PACKAGE, locale_dir != NULL ? locale_dir : TUNTAS_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}
