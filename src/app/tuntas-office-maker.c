/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-office-maker.h"

#include <glib/gi18n-lib.h>

#include "tuntas-sample-office.h"
#include "tuntas-workspace.h"

/* Folder of data/sample that the window shows. */
#define SAMPLE "agam"

/* What is made. */
typedef struct {
  char *path;
  char *data_dir;
  gboolean sample;
} Plan;

static void
plan_free (Plan *plan)
{
  g_free (plan->path);
  g_free (plan->data_dir);
  g_free (plan);
}

static gboolean
make (Plan *plan, GError **error)
{
  g_autoptr (TuntasClock) clock = tuntas_clock_new_system ();
  g_autoptr (TuntasWorkspace) workspace = NULL;

  if (plan->sample)
    return tuntas_sample_office_create (plan->path, plan->data_dir, SAMPLE,
                                        TUNTAS_SAMPLE_OFFICE_SEED, tuntas_clock_now (clock), error);
  workspace = tuntas_workspace_create (plan->path, plan->data_dir, clock, error);
  return workspace != NULL;
}

static void
make_on_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Plan *plan = data;
  GError *error = NULL;
  g_autofree char *folder = g_path_get_dirname (plan->path);

  if (g_mkdir_with_parents (folder, 0700) != 0) {
    g_task_return_new_error (task, G_FILE_ERROR, (int)g_file_error_from_errno (errno),
                             _ ("The folder “%s” could not be made."), folder);
    return;
  }
  if (make (plan, &error))
    g_task_return_pointer (task, g_strdup (plan->path), g_free);
  else
    g_task_return_error (task, error);
}

/**
 * tuntas_office_maker_run_async:
 * @path: office file to make; must not be there yet
 * @data_dir: folder of the shipped SOPs, templates and holidays
 * @sample: whether it gets made-up officials and cases
 * @callback: called when it is made
 * @user_data: for @callback
 *
 * Makes an office on a thread of its own. It is closed again when that is done.
 */
void
tuntas_office_maker_run_async (const char *path,
                               const char *data_dir,
                               gboolean sample,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Plan *plan = g_new0 (Plan, 1);

  plan->path = g_strdup (path);
  plan->data_dir = g_strdup (data_dir);
  plan->sample = sample;
  g_task_set_source_tag (task, tuntas_office_maker_run_async);
  g_task_set_task_data (task, plan, (GDestroyNotify)plan_free);
  g_task_run_in_thread (task, make_on_thread);
}

/**
 * tuntas_office_maker_run_finish:
 * @result: as given to the callback
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): path of the office; NULL on error
 */
char *
tuntas_office_maker_run_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
