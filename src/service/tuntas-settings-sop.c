/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-settings-service.h"
#include "tuntas-sop-library.h"
#include "tuntas-workspace-private.h"

#include "tuntas-date.h"
#include "tuntas-sop-checker.h"
#include "tuntas-sop-reader.h"
#include "tuntas-store-sops.h"

#include <glib/gi18n-lib.h>

/**
 * tuntas_sop_info_free:
 * @self: (nullable) (transfer full): an SOP with what is known of it
 */
void
tuntas_sop_info_free (TuntasSopInfo *self)
{
  if (self == NULL)
    return;
  tuntas_sop_unref (self->sop);
  g_free (self->path);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_free (self);
}

static int
today (TuntasWorkspace *self)
{
  return tuntas_calendar_date_of (tuntas_workspace_get_calendar (self),
                                  tuntas_workspace_now (self));
}

/* The newest revision kept of an SOP, whether its day has come or not. */
static TuntasStoredSop *
find_newest (GPtrArray *stored, const char *name)
{
  TuntasStoredSop *newest = NULL;

  for (guint i = 0; i < stored->len; i++) {
    TuntasStoredSop *candidate = g_ptr_array_index (stored, i);

    if (g_strcmp0 (candidate->name, name) == 0 &&
        (newest == NULL || candidate->revision > newest->revision))
      newest = candidate;
  }
  return newest;
}

static TuntasStoredSop *
find_revision (GPtrArray *stored, const char *name, int revision)
{
  for (guint i = 0; i < stored->len; i++) {
    TuntasStoredSop *candidate = g_ptr_array_index (stored, i);

    if (candidate->revision == revision && g_strcmp0 (candidate->name, name) == 0)
      return candidate;
  }
  return NULL;
}

static TuntasSopInfo *
make_info (TuntasSop *sop)
{
  g_autofree char *file_name = g_strdup_printf ("%s.sop", sop->name);

  return tuntas_sop_library_describe (sop, file_name);
}

/* The file of the library that says what is in force, taken out of the list. */
static void
take_same_file (GPtrArray *files, TuntasSopInfo *info)
{
  for (guint i = 0; i < files->len; i++) {
    TuntasSopInfo *file = g_ptr_array_index (files, i);

    if (g_strcmp0 (file->sop->name, info->sop->name) != 0 ||
        g_strcmp0 (file->sop->text, info->sop->text) != 0)
      continue;
    info->path = g_strdup (file->path);
    g_ptr_array_remove_index (files, i);
    return;
  }
}

/**
 * tuntas_workspace_list_sops:
 * @self: an open office
 * @error: return location for an error
 *
 * Lists what the office uses first, then the files that it could put in force: those that ship,
 * those in the folder of the person, and edited copies of what is in force. A file that cannot be
 * read is told by tuntas_workspace_check_sop_file().
 *
 * Returns: (transfer full) (element-type TuntasSopInfo) (nullable): the SOPs
 */
GPtrArray *
tuntas_workspace_list_sops (TuntasWorkspace *self, GError **error)
{
  GPtrArray *in_force = tuntas_workspace_get_sops_in_force (self);
  g_autoptr (GPtrArray) stored = tuntas_store_list_sops (tuntas_workspace_get_store (self), error);
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (GPtrArray) infos =
               g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_sop_info_free);

  if (stored == NULL)
    return NULL;
  files = tuntas_sop_library_list (tuntas_workspace_get_data_dir (self), NULL);
  for (guint i = 0; i < in_force->len; i++) {
    TuntasSop *sop = g_ptr_array_index (in_force, i);
    TuntasStoredSop *kept = find_revision (stored, sop->name, sop->revision);
    TuntasSopInfo *info = make_info (sop);

    info->in_force = TRUE;
    info->since = kept != NULL ? kept->since : 0;
    take_same_file (files, info);
    g_ptr_array_add (infos, info);
  }
  while (files->len > 0)
    g_ptr_array_add (infos, g_ptr_array_steal_index (files, 0));
  return g_steal_pointer (&infos);
}

/**
 * tuntas_workspace_check_sop_file:
 * @self: an open office
 * @path: a file
 * @error: return location for `TUNTAS_KEYED_ERROR` when it cannot be read at all
 *
 * Reads an SOP and lists what the checker found, without putting it in force.
 *
 * Returns: (transfer full) (nullable): the SOP with its problems
 */
TuntasSopInfo *
tuntas_workspace_check_sop_file (TuntasWorkspace *self, const char *path, GError **error)
{
  g_autoptr (GPtrArray) stored = tuntas_store_list_sops (tuntas_workspace_get_store (self), error);
  TuntasSopInfo *info = NULL;
  TuntasStoredSop *newest = NULL;

  if (stored == NULL)
    return NULL;
  info = tuntas_sop_library_load (tuntas_workspace_get_data_dir (self), path, error);
  if (info == NULL)
    return NULL;
  newest = find_newest (stored, info->sop->name);
  if (newest != NULL && newest->retired == 0 && g_strcmp0 (newest->text, info->sop->text) == 0) {
    info->in_force = newest->since <= today (self);
    info->since = newest->since;
  }
  return info;
}

static gboolean
check_usable (TuntasSop *sop, const char *path, GError **error)
{
  g_autofree char *file_name = g_filename_display_basename (path);
  g_autoptr (GPtrArray) problems = tuntas_sop_checker_check (sop, file_name);

  if (tuntas_sop_checker_is_usable (problems))
    return TRUE;
  for (guint i = 0; i < problems->len; i++) {
    TuntasSopProblem *problem = g_ptr_array_index (problems, i);
    g_autofree char *text = NULL;

    if (!problem->is_error)
      continue;
    text = tuntas_sop_problem_to_text (problem);
    g_set_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID,
                 _ ("The SOP cannot be put in force: %s"), text);
    break;
  }
  return FALSE;
}

/**
 * tuntas_workspace_put_sop_in_force:
 * @self: an open office
 * @path: file of an SOP
 * @since: tanggal efektif, YYYYMMDD; 0 for today
 * @error: return location for `TUNTAS_SERVICE_ERROR_INVALID` when the checker found what forbids
 *   it, `TUNTAS_KEYED_ERROR`, or an error of `TUNTAS_STORE_ERROR`
 *
 * Keeps the text of the SOP in the office as its next revision. New cases walk it from its day
 * on; running cases stay on the revision with which they began. What is in force already, word
 * for word, is not kept again.
 *
 * Returns: whether the SOP is in force, or will be from its day on
 */
gboolean
tuntas_workspace_put_sop_in_force (TuntasWorkspace *self,
                                   const char *path,
                                   int since,
                                   GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (self);
  g_autoptr (GPtrArray) stored = NULL;
  g_autoptr (TuntasSop) sop = NULL;
  TuntasStoredSop *newest = NULL;

  if (since == 0)
    since = today (self);
  if (!tuntas_date_is_valid (since)) {
    g_set_error_literal (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID,
                         _ ("Choose a day from which the SOP shall be in force."));
    return FALSE;
  }
  sop = tuntas_sop_reader_read_file (path, error);
  if (sop == NULL || !check_usable (sop, path, error))
    return FALSE;
  stored = tuntas_store_list_sops (store, error);
  if (stored == NULL)
    return FALSE;
  newest = find_newest (stored, sop->name);
  if (newest != NULL && newest->retired == 0 && newest->since <= since &&
      g_strcmp0 (newest->text, sop->text) == 0)
    return TRUE;
  if (tuntas_store_add_sop (store, sop->name, sop->text, since, error) == 0 ||
      !tuntas_workspace_reload (self, TUNTAS_RELOAD_SOPS, error)) {
    tuntas_service_error_adopt (error);
    return FALSE;
  }
  return TRUE;
}

/**
 * tuntas_workspace_retire_sop:
 * @self: an open office
 * @name: an SOP in force
 * @error: return location for `TUNTAS_SERVICE_ERROR_NO_SOP` or an error of `TUNTAS_STORE_ERROR`
 *
 * No new case walks the SOP from today on. Running cases stay on it.
 *
 * Returns: whether it is on the disk
 */
gboolean
tuntas_workspace_retire_sop (TuntasWorkspace *self, const char *name, GError **error)
{
  if (tuntas_workspace_get_sop_in_force (self, name, error) == NULL)
    return FALSE;
  if (!tuntas_store_retire_sop (tuntas_workspace_get_store (self), name, today (self), error) ||
      !tuntas_workspace_reload (self, TUNTAS_RELOAD_SOPS, error)) {
    tuntas_service_error_adopt (error);
    return FALSE;
  }
  return TRUE;
}
