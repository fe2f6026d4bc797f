/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-settings-work.h"

/**
 * tuntas_settings_job_free:
 * @self: (nullable) (transfer full): a job
 */
void
tuntas_settings_job_free (TuntasSettingsJob *self)
{
  if (self == NULL)
    return;
  tuntas_office_unref (self->office);
  tuntas_official_unref (self->official);
  tuntas_assignment_unref (self->assignment);
  tuntas_holiday_unref (self->holiday);
  g_clear_pointer (&self->holidays, g_ptr_array_unref);
  g_free (self->text);
  g_free (self);
}

static gpointer
done (gboolean ok)
{
  return GINT_TO_POINTER (ok ? 1 : 0);
}

/**
 * tuntas_settings_save_office_func:
 * @workspace: the open office
 * @data: a TuntasSettingsJob with `office`
 * @cancellable: (nullable): not looked at
 * @error: return location for an error
 *
 * Returns: not NULL when it is saved
 */
gpointer
tuntas_settings_save_office_func (TuntasWorkspace *workspace,
                                  gpointer data,
                                  GCancellable *cancellable,
                                  GError **error)
{
  const TuntasSettingsJob *job = data;

  return done (tuntas_workspace_save_office (workspace, job->office, error));
}

/**
 * tuntas_settings_save_official_func:
 * @workspace: the open office
 * @data: a TuntasSettingsJob with `official`
 * @cancellable: (nullable): not looked at
 * @error: return location for an error
 *
 * Returns: not NULL when it is saved
 */
gpointer
tuntas_settings_save_official_func (TuntasWorkspace *workspace,
                                    gpointer data,
                                    GCancellable *cancellable,
                                    GError **error)
{
  const TuntasSettingsJob *job = data;

  return done (tuntas_workspace_save_official (workspace, job->official, error) != 0);
}

/**
 * tuntas_settings_list_assignments_func:
 * @workspace: the open office
 * @data: (nullable): unused
 * @cancellable: (nullable): not looked at
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type TuntasAssignment): a pointer array
 */
gpointer
tuntas_settings_list_assignments_func (TuntasWorkspace *workspace,
                                       gpointer data,
                                       GCancellable *cancellable,
                                       GError **error)
{
  return tuntas_workspace_list_assignments (workspace, error);
}

/**
 * tuntas_settings_save_assignment_func:
 * @workspace: the open office
 * @data: a TuntasSettingsJob with `assignment`
 * @cancellable: (nullable): not looked at
 * @error: return location for an error
 *
 * Returns: not NULL when it is saved
 */
gpointer
tuntas_settings_save_assignment_func (TuntasWorkspace *workspace,
                                      gpointer data,
                                      GCancellable *cancellable,
                                      GError **error)
{
  const TuntasSettingsJob *job = data;

  return done (tuntas_workspace_save_assignment (workspace, job->assignment, error) != 0);
}

/**
 * tuntas_settings_list_holidays_func:
 * @workspace: the open office
 * @data: a TuntasSettingsJob with the year as `date`
 * @cancellable: (nullable): not looked at
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type TuntasHoliday): a pointer array, by date
 */
gpointer
tuntas_settings_list_holidays_func (TuntasWorkspace *workspace,
                                    gpointer data,
                                    GCancellable *cancellable,
                                    GError **error)
{
  const TuntasSettingsJob *job = data;

  return tuntas_workspace_list_holidays (workspace, job->date, error);
}

/**
 * tuntas_settings_save_holidays_func:
 * @workspace: the open office
 * @data: a TuntasSettingsJob with `holidays`, which may be none, and as `date` a day that is no
 *   longer one, or 0
 * @cancellable: (nullable): not looked at
 * @error: return location for an error
 *
 * Returns: not NULL when it is all on the disk
 */
gpointer
tuntas_settings_save_holidays_func (TuntasWorkspace *workspace,
                                    gpointer data,
                                    GCancellable *cancellable,
                                    GError **error)
{
  const TuntasSettingsJob *job = data;

  if (job->holidays->len == 0)
    return done (tuntas_workspace_delete_holiday (workspace, job->date, error));
  return done (tuntas_workspace_save_holidays (workspace, job->holidays, job->date, error));
}

static gboolean
is_replaced (const TuntasSettingsJob *job, const TuntasHoliday *old)
{
  if (old->date == job->date)
    return TRUE;
  for (guint i = 0; i < job->holidays->len; i++) {
    const TuntasHoliday *holiday = job->holidays->pdata[i];

    if (holiday->date == old->date)
      return TRUE;
  }
  return FALSE;
}

/**
 * tuntas_settings_preview_func:
 * @workspace: the open office
 * @data: a TuntasSettingsJob with working hours as `text` or NULL; with `holidays` that would be
 *   added or replaced, or NULL; and with a day that would no longer be one as `date`, or 0
 * @cancellable: (nullable): not looked at
 * @error: return location for an error
 *
 * Returns: for tuntas_settings_preview_finish(); NULL on error
 */
gpointer
tuntas_settings_preview_func (TuntasWorkspace *workspace,
                              gpointer data,
                              GCancellable *cancellable,
                              GError **error)
{
  const TuntasSettingsJob *job = data;
  g_autoptr (GPtrArray) all = NULL;
  int moved;

  if (job->holidays != NULL) {
    g_autoptr (GPtrArray) old = tuntas_workspace_list_holidays (workspace, 0, error);

    if (old == NULL)
      return NULL;
    all = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_holiday_unref);
    for (guint i = 0; i < old->len; i++)
      if (!is_replaced (job, old->pdata[i]))
        g_ptr_array_add (all, tuntas_holiday_ref (old->pdata[i]));
    for (guint i = 0; i < job->holidays->len; i++)
      g_ptr_array_add (all, tuntas_holiday_ref (job->holidays->pdata[i]));
  }
  moved = tuntas_workspace_preview_calendar (workspace, job->text, all, error);
  return moved < 0 ? NULL : GINT_TO_POINTER (moved + 1);
}

/**
 * tuntas_settings_preview_finish:
 * @result: what tuntas_settings_preview_func() gave, not NULL
 *
 * Returns: how many open cases would get another deadline
 */
int
tuntas_settings_preview_finish (gpointer result)
{
  return GPOINTER_TO_INT (result) - 1;
}

/**
 * tuntas_settings_list_sops_func:
 * @workspace: the open office
 * @data: (nullable): unused
 * @cancellable: (nullable): not looked at
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type TuntasSopInfo): a pointer array
 */
gpointer
tuntas_settings_list_sops_func (TuntasWorkspace *workspace,
                                gpointer data,
                                GCancellable *cancellable,
                                GError **error)
{
  return tuntas_workspace_list_sops (workspace, error);
}

/**
 * tuntas_settings_check_sop_func:
 * @workspace: the open office
 * @data: a TuntasSettingsJob with a path as `text`
 * @cancellable: (nullable): not looked at
 * @error: return location for an error
 *
 * Returns: (transfer full): a TuntasSopInfo
 */
gpointer
tuntas_settings_check_sop_func (TuntasWorkspace *workspace,
                                gpointer data,
                                GCancellable *cancellable,
                                GError **error)
{
  const TuntasSettingsJob *job = data;

  return tuntas_workspace_check_sop_file (workspace, job->text, error);
}

/**
 * tuntas_settings_put_sop_in_force_func:
 * @workspace: the open office
 * @data: a TuntasSettingsJob with a path as `text` and the day as `date`
 * @cancellable: (nullable): not looked at
 * @error: return location for an error
 *
 * Returns: not NULL when it is in force
 */
gpointer
tuntas_settings_put_sop_in_force_func (TuntasWorkspace *workspace,
                                       gpointer data,
                                       GCancellable *cancellable,
                                       GError **error)
{
  const TuntasSettingsJob *job = data;

  return done (tuntas_workspace_put_sop_in_force (workspace, job->text, job->date, error));
}

/**
 * tuntas_settings_retire_sop_func:
 * @workspace: the open office
 * @data: a TuntasSettingsJob with the name of the SOP as `text`
 * @cancellable: (nullable): not looked at
 * @error: return location for an error
 *
 * Returns: not NULL when it is retired
 */
gpointer
tuntas_settings_retire_sop_func (TuntasWorkspace *workspace,
                                 gpointer data,
                                 GCancellable *cancellable,
                                 GError **error)
{
  const TuntasSettingsJob *job = data;

  return done (tuntas_workspace_retire_sop (workspace, job->text, error));
}
