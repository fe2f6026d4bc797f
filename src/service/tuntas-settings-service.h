/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-assignment.h"
#include "tuntas-holiday.h"
#include "tuntas-workspace.h"

G_BEGIN_DECLS

/* An SOP that the office could use or uses. */
typedef struct {
  TuntasSop *sop;
  char *path; /* file it was read from; NULL when only kept in the store */
  gboolean in_force;
  int since;               /* YYYYMMDD; 0 when not in force */
  gboolean usable;         /* the checker found nothing that forbids putting it in force */
  gint64 standard_minutes; /* along the longest way, in working minutes */
  GPtrArray *problems;     /* (element-type utf8): what the checker found, with file and line */
} TuntasSopInfo;

void tuntas_sop_info_free (TuntasSopInfo *self);

/* What a backup holds, read from the backup itself. */
typedef struct {
  char *office_name;
  gint64 made_at;
  guint64 cases;
  guint64 events;
  int schema_version;
} TuntasBackupInfo;

void tuntas_backup_info_free (TuntasBackupInfo *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasBackupInfo, tuntas_backup_info_free)

/* Whether the ledger is whole. */
typedef struct {
  guint64 events;
  guint64 cases;
  gboolean ok;
  GPtrArray *problems; /* (element-type utf8) */
} TuntasVerification;

void tuntas_verification_free (TuntasVerification *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasVerification, tuntas_verification_free)

gboolean tuntas_workspace_save_office (TuntasWorkspace *self, TuntasOffice *office, GError **error);
gint64
tuntas_workspace_save_official (TuntasWorkspace *self, TuntasOfficial *official, GError **error);
GPtrArray *
tuntas_workspace_list_assignments (TuntasWorkspace *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gint64 tuntas_workspace_save_assignment (TuntasWorkspace *self,
                                         TuntasAssignment *assignment,
                                         GError **error);
GPtrArray *tuntas_workspace_list_holidays (TuntasWorkspace *self,
                                           int year,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean
tuntas_workspace_save_holiday (TuntasWorkspace *self, TuntasHoliday *holiday, GError **error);
gboolean tuntas_workspace_save_holidays (TuntasWorkspace *self,
                                         GPtrArray *holidays,
                                         int removed,
                                         GError **error);
gboolean tuntas_workspace_delete_holiday (TuntasWorkspace *self, int date, GError **error);
gboolean tuntas_workspace_adopt_shipped_holidays (TuntasWorkspace *self, GError **error);
int tuntas_workspace_preview_calendar (TuntasWorkspace *self,
                                       const char *hours,
                                       GPtrArray *holidays,
                                       GError **error);

GPtrArray *
tuntas_workspace_list_sops (TuntasWorkspace *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
TuntasSopInfo *tuntas_workspace_check_sop_file (TuntasWorkspace *self,
                                                const char *path,
                                                GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean tuntas_workspace_put_sop_in_force (TuntasWorkspace *self,
                                            const char *path,
                                            int since,
                                            GError **error);
gboolean tuntas_workspace_retire_sop (TuntasWorkspace *self, const char *name, GError **error);

gboolean tuntas_workspace_backup (TuntasWorkspace *self,
                                  const char *path,
                                  TuntasProgress progress,
                                  gpointer user_data,
                                  GCancellable *cancellable,
                                  GError **error);
gboolean tuntas_workspace_get_last_backup (TuntasWorkspace *self, gint64 *at, GError **error);
TuntasBackupInfo *tuntas_workspace_check_backup (TuntasWorkspace *self,
                                                 const char *path,
                                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean tuntas_workspace_restore (TuntasWorkspace *self,
                                   const char *path,
                                   char **kept_path,
                                   GError **error);
TuntasVerification *tuntas_workspace_verify (TuntasWorkspace *self,
                                             TuntasProgress progress,
                                             gpointer user_data,
                                             GCancellable *cancellable,
                                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
