/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-corrective-work.h"

/**
 * tuntas_corrective_job_new:
 * @act: what shall be done
 * @action: to which action; a copy is made of it
 *
 * Returns: (transfer full): a job
 */
TuntasCorrectiveJob *
tuntas_corrective_job_new (TuntasCorrectiveAct act, TuntasCorrectiveAction *action)
{
  TuntasCorrectiveJob *self = g_new0 (TuntasCorrectiveJob, 1);

  self->act = act;
  self->action = tuntas_corrective_action_copy (action);
  return self;
}

/**
 * tuntas_corrective_job_free:
 * @self: (transfer full) (nullable): a job
 */
void
tuntas_corrective_job_free (TuntasCorrectiveJob *self)
{
  if (self == NULL)
    return;
  tuntas_corrective_action_unref (self->action);
  g_free (self->text);
  g_free (self);
}

/**
 * tuntas_corrective_do_func:
 * @workspace: the open office
 * @data: a TuntasCorrectiveJob
 * @cancellable: unused
 * @error: return location for an error; `TUNTAS_SERVICE_ERROR_CONFLICT` when somebody else was
 *   faster
 *
 * Returns: (transfer full): the TuntasCorrectiveAction as it is from now on
 */
gpointer
tuntas_corrective_do_func (TuntasWorkspace *workspace,
                           gpointer data,
                           GCancellable *cancellable,
                           GError **error)
{
  TuntasCorrectiveJob *job = data;
  TuntasCorrectiveAction *action = job->action;
  gint64 id = action->id;
  gboolean done = FALSE;

  switch (job->act) {
  case TUNTAS_CORRECTIVE_ACT_EDIT:
    id = tuntas_workspace_save_corrective_action (workspace, action, job->by, error);
    done = id != 0;
    break;
  case TUNTAS_CORRECTIVE_ACT_FINISH:
    done = tuntas_workspace_finish_corrective_action (workspace, id, action->version, job->day,
                                                      job->text, job->by, error);
    break;
  case TUNTAS_CORRECTIVE_ACT_VERIFY:
    done = tuntas_workspace_verify_corrective_action (workspace, id, action->version, job->conforms,
                                                      job->text, job->by, error);
    break;
  case TUNTAS_CORRECTIVE_ACT_CANCEL:
    done = tuntas_workspace_cancel_corrective_action (workspace, id, action->version, job->text,
                                                      job->by, error);
    break;
  }
  return done ? tuntas_workspace_load_corrective_action (workspace, id, error) : NULL;
}

/**
 * tuntas_corrective_list_waiting_func:
 * @workspace: the open office
 * @data: unused
 * @cancellable: unused
 * @error: return location for an error of the store
 *
 * Returns: (transfer full) (element-type TuntasCorrectiveView): the actions that wait for somebody
 */
gpointer
tuntas_corrective_list_waiting_func (TuntasWorkspace *workspace,
                                     gpointer data,
                                     GCancellable *cancellable,
                                     GError **error)
{
  TuntasCorrectiveFilter all = {0};

  return tuntas_workspace_list_corrective_actions (workspace, &all, error);
}
