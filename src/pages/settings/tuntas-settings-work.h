/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-session.h"
#include "tuntas-settings-service.h"

G_BEGIN_DECLS

/**
 * TuntasSettingsJob:
 * @office: profile to save
 * @official: to save
 * @assignment: to save
 * @holiday: to save
 * @holidays: (element-type TuntasHoliday): to save, or to look ahead with
 * @text: working hours, a path or the name of an SOP
 * @date: day or year it is about
 *
 * What a job of the settings needs; each takes what its comment says.
 */
typedef struct {
  TuntasOffice *office;
  TuntasOfficial *official;
  TuntasAssignment *assignment;
  TuntasHoliday *holiday;
  GPtrArray *holidays;
  char *text;
  int date;
} TuntasSettingsJob;

void tuntas_settings_job_free (TuntasSettingsJob *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasSettingsJob, tuntas_settings_job_free)

gpointer tuntas_settings_save_office_func (TuntasWorkspace *workspace,
                                           gpointer data,
                                           GCancellable *cancellable,
                                           GError **error);
gpointer tuntas_settings_save_official_func (TuntasWorkspace *workspace,
                                             gpointer data,
                                             GCancellable *cancellable,
                                             GError **error);
gpointer tuntas_settings_list_assignments_func (TuntasWorkspace *workspace,
                                                gpointer data,
                                                GCancellable *cancellable,
                                                GError **error);
gpointer tuntas_settings_save_assignment_func (TuntasWorkspace *workspace,
                                               gpointer data,
                                               GCancellable *cancellable,
                                               GError **error);
gpointer tuntas_settings_list_holidays_func (TuntasWorkspace *workspace,
                                             gpointer data,
                                             GCancellable *cancellable,
                                             GError **error);
gpointer tuntas_settings_save_holidays_func (TuntasWorkspace *workspace,
                                             gpointer data,
                                             GCancellable *cancellable,
                                             GError **error);
gpointer tuntas_settings_preview_func (TuntasWorkspace *workspace,
                                       gpointer data,
                                       GCancellable *cancellable,
                                       GError **error);
int tuntas_settings_preview_finish (gpointer result);
gpointer tuntas_settings_list_sops_func (TuntasWorkspace *workspace,
                                         gpointer data,
                                         GCancellable *cancellable,
                                         GError **error);
gpointer tuntas_settings_check_sop_func (TuntasWorkspace *workspace,
                                         gpointer data,
                                         GCancellable *cancellable,
                                         GError **error);
gpointer tuntas_settings_put_sop_in_force_func (TuntasWorkspace *workspace,
                                                gpointer data,
                                                GCancellable *cancellable,
                                                GError **error);
gpointer tuntas_settings_retire_sop_func (TuntasWorkspace *workspace,
                                          gpointer data,
                                          GCancellable *cancellable,
                                          GError **error);

G_END_DECLS
