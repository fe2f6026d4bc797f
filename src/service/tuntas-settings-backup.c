/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-settings-service.h"
#include "tuntas-workspace-private.h"

#include "tuntas-store-backup.h"
#include "tuntas-store-cases.h"
#include "tuntas-store-ledger.h"
#include "tuntas-store-office.h"
#include "tuntas-workflow.h"

#include <glib/gi18n-lib.h>

/* More than that nobody reads, and a file that is all damage must not fill the memory. */
#define MAX_PROBLEMS 200
/* Cases compared between two looks at progress and cancel. */
#define STRIDE 200
/* Setting that tells when the last backup was made, Unix seconds. */
#define SETTING_BACKUP "cadangan/terakhir"

/**
 * tuntas_backup_info_free:
 * @self: (nullable) (transfer full): what a backup holds
 */
void
tuntas_backup_info_free (TuntasBackupInfo *self)
{
  if (self == NULL)
    return;
  g_free (self->office_name);
  g_free (self);
}

/**
 * tuntas_verification_free:
 * @self: (nullable) (transfer full): the outcome of a verification
 */
void
tuntas_verification_free (TuntasVerification *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_free (self);
}

/* A backup is none the worse when this cannot be noted. */
static void
note_backup (TuntasWorkspace *self)
{
  TuntasStore *store = tuntas_workspace_get_store (self);
  g_autofree char *at = g_strdup_printf ("%" G_GINT64_FORMAT, tuntas_workspace_now (self));
  g_autoptr (GError) error = NULL;

  if (!tuntas_store_begin (store, &error) ||
      !tuntas_store_set_setting (store, SETTING_BACKUP, at, &error) ||
      !tuntas_store_commit (store, &error))
    g_debug ("cannot note the backup: %s", error->message);
  if (tuntas_store_in_transaction (store))
    tuntas_store_rollback (store);
}

/**
 * tuntas_workspace_get_last_backup:
 * @self: an open office
 * @at: (out): when the last backup was made, Unix seconds; 0 for never
 * @error: return location for an error of `TUNTAS_STORE_ERROR`
 *
 * Returns: whether it could be read
 */
gboolean
tuntas_workspace_get_last_backup (TuntasWorkspace *self, gint64 *at, GError **error)
{
  g_autofree char *text = NULL;

  *at = 0;
  if (!tuntas_store_get_setting (tuntas_workspace_get_store (self), SETTING_BACKUP, &text, error)) {
    tuntas_service_error_adopt (error);
    return FALSE;
  }
  if (text != NULL)
    *at = g_ascii_strtoll (text, NULL, 10);
  return TRUE;
}

/**
 * tuntas_workspace_backup:
 * @self: an open office
 * @path: file to write; one that exists is replaced only by a backup that was found whole
 * @progress: (nullable): told how far it has come
 * @user_data: for @progress
 * @cancellable: (nullable): stops; then no file is left
 * @error: return location for an error of `TUNTAS_STORE_ERROR` or `G_IO_ERROR_CANCELLED`
 *
 * Copies the office while it stays in use. A backup counts as one only after it was opened and
 * counted.
 *
 * Returns: whether a whole backup lies at @path
 */
gboolean
tuntas_workspace_backup (TuntasWorkspace *self,
                         const char *path,
                         TuntasProgress progress,
                         gpointer user_data,
                         GCancellable *cancellable,
                         GError **error)
{
  g_autoptr (TuntasStoreInfo) info = NULL;
  g_autofree char *own = g_canonicalize_filename (tuntas_workspace_get_path (self), NULL);
  g_autofree char *other = g_canonicalize_filename (path, NULL);

  if (g_str_equal (own, other)) {
    g_set_error_literal (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID,
                         _ ("A backup cannot take the place of the office itself. Choose another "
                            "file, best on another disk."));
    return FALSE;
  }
  info = tuntas_store_backup (tuntas_workspace_get_store (self), path, progress, user_data,
                              cancellable, error);
  if (info == NULL)
    return FALSE;
  note_backup (self);
  return TRUE;
}

static gint64
modified_at (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_TIME_MODIFIED,
                                                  G_FILE_QUERY_INFO_NONE, NULL, NULL);
  g_autoptr (GDateTime) at = info != NULL ? g_file_info_get_modification_date_time (info) : NULL;

  return at != NULL ? g_date_time_to_unix (at) : 0;
}

/**
 * tuntas_workspace_check_backup:
 * @self: an open office
 * @path: a backup
 * @error: return location for an error of `TUNTAS_STORE_ERROR`: no backup, damaged, or made by a
 *   newer version of the program
 *
 * Opens a backup, checks that it is whole, and counts. Nothing of the office is touched.
 *
 * Returns: (transfer full) (nullable): what it holds
 */
TuntasBackupInfo *
tuntas_workspace_check_backup (TuntasWorkspace *self, const char *path, GError **error)
{
  g_autoptr (TuntasStoreInfo) found = tuntas_store_check_backup (path, error);
  TuntasBackupInfo *info = NULL;

  if (found == NULL)
    return NULL;
  info = g_new0 (TuntasBackupInfo, 1);
  info->office_name = g_strdup (found->office_name);
  info->made_at = modified_at (path);
  info->cases = found->cases;
  info->events = found->events;
  info->schema_version = found->schema_version;
  return info;
}

/* The worst that can happen is told first, with the file in which the office still lies. */
static void
say_closed (const char *file, const GError *reason, GError **error)
{
  g_prefix_error (
    error,
    _ ("The office is closed and could not be opened again: %s Nothing is lost; close "
       "the program and open “%s”. "),
    reason != NULL ? reason->message : "", file);
}

/* Opens what lies at the office's path; when that cannot be read, puts back what was there. */
static gboolean
reopen_or_put_back (TuntasWorkspace *self, const char *kept_path, GError **error)
{
  g_autoptr (GError) reason = NULL;

  if (tuntas_workspace_reopen_store (self, &reason))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&reason));
  tuntas_workspace_release_store (self);
  if (kept_path == NULL ||
      !tuntas_store_restore (kept_path, tuntas_workspace_get_path (self), NULL, &reason) ||
      !tuntas_workspace_reopen_store (self, &reason))
    say_closed (kept_path != NULL ? kept_path : tuntas_workspace_get_path (self), reason, error);
  return FALSE;
}

/**
 * tuntas_workspace_restore:
 * @self: an open office
 * @path: a backup
 * @kept_path: (out) (optional) (nullable): file in which the office as it was is kept; NULL when
 *   there was none, or on failure
 * @error: return location for an error of `TUNTAS_STORE_ERROR`
 *
 * Puts a backup in the place of the office. It is checked before anything is touched, and the
 * office as it was is kept beside it. After a failure the office is open as it was, or the message
 * says in which file it lies.
 *
 * Returns: whether the office now is what the backup holds
 */
gboolean
tuntas_workspace_restore (TuntasWorkspace *self, const char *path, char **kept_path, GError **error)
{
  g_autoptr (TuntasStoreInfo) found = tuntas_store_check_backup (path, error);
  g_autofree char *kept = NULL;
  gboolean restored;

  if (kept_path != NULL)
    *kept_path = NULL;
  if (found == NULL)
    return FALSE;
  tuntas_workspace_release_store (self);
  restored = tuntas_store_restore (path, tuntas_workspace_get_path (self), &kept, error);
  if (!restored) {
    g_autoptr (GError) reason = NULL;

    if (!tuntas_workspace_reopen_store (self, &reason))
      say_closed (tuntas_workspace_get_path (self), reason, error);
    return FALSE;
  }
  if (!reopen_or_put_back (self, kept, error))
    return FALSE;
  if (kept_path != NULL)
    *kept_path = g_steal_pointer (&kept);
  return TRUE;
}

static void
add_problem (TuntasVerification *verification, char *problem)
{
  if (verification->problems->len < MAX_PROBLEMS)
    g_ptr_array_add (verification->problems, problem);
  else
    g_free (problem);
}

/* Whether the row of a case is what its events add up to. */
static gboolean
compare_case (TuntasWorkspace *self,
              gint64 case_id,
              TuntasVerification *verification,
              GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (self);
  int version = 0;
  g_autoptr (TuntasCaseState) stored =
               tuntas_store_load_case_state (store, case_id, &version, error);
  g_autoptr (GPtrArray) events = NULL;
  g_autoptr (TuntasCaseState) rebuilt = NULL;
  g_autoptr (TuntasCaseSummary) summary = NULL;
  g_autoptr (GError) reason = NULL;
  const char *difference = NULL;
  TuntasSop *sop;

  if (stored == NULL)
    return FALSE;
  events = tuntas_store_list_events (store, case_id, error);
  if (events == NULL)
    return FALSE;
  sop = tuntas_workspace_get_sop (self, stored->sop_name, stored->sop_revision, &reason);
  if (sop != NULL)
    rebuilt = tuntas_workflow_rebuild (sop, events, &reason);
  if (rebuilt != NULL)
    difference = tuntas_case_state_find_difference (stored, rebuilt);
  if (rebuilt != NULL && difference == NULL && version == (int)events->len)
    return TRUE;

  summary = tuntas_store_load_case_summary (store, case_id, error);
  if (summary == NULL)
    return FALSE;
  if (rebuilt == NULL)
    add_problem (verification,
                 g_strdup_printf (_ ("Case %s cannot be rebuilt from its history: %s"),
                                  summary->number, reason->message));
  else if (difference != NULL)
    add_problem (verification,
                 g_strdup_printf (_ ("Case %s stands otherwise than its history says (%s)."),
                                  summary->number, difference));
  else
    add_problem (verification,
                 g_strdup_printf (_ ("Case %s has %u events but was changed %d times."),
                                  summary->number, events->len, version));
  return TRUE;
}

static gboolean
compare_cases (TuntasWorkspace *self,
               TuntasVerification *verification,
               TuntasProgress progress,
               gpointer user_data,
               GCancellable *cancellable,
               GError **error)
{
  g_autoptr (GArray) ids = tuntas_store_list_all_cases (tuntas_workspace_get_store (self), error);

  if (ids == NULL)
    return FALSE;
  verification->cases = ids->len;
  for (guint i = 0; i < ids->len; i++) {
    if (i % STRIDE == 0) {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (progress != NULL)
        progress (i, ids->len, user_data);
    }
    if (!compare_case (self, g_array_index (ids, gint64, i), verification, error))
      return FALSE;
  }
  if (progress != NULL)
    progress (ids->len, ids->len, user_data);
  return TRUE;
}

/**
 * tuntas_workspace_verify:
 * @self: an open office
 * @progress: (nullable): told how far it has come, first over the events, then over the cases
 * @user_data: for @progress
 * @cancellable: (nullable): stops
 * @error: return location for an error: only when it could not be looked, not when something is
 *   wrong
 *
 * Checks that the file is whole, that no event of the ledger was changed, taken out or put in,
 * and that every case stands where its events lead. Reads only.
 *
 * Returns: (transfer full) (nullable): what was found
 */
TuntasVerification *
tuntas_workspace_verify (TuntasWorkspace *self,
                         TuntasProgress progress,
                         gpointer user_data,
                         GCancellable *cancellable,
                         GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (self);
  TuntasVerification *verification = g_new0 (TuntasVerification, 1);
  gboolean looked;

  verification->problems = g_ptr_array_new_with_free_func (g_free);
  /* One moment for all: another program may be writing. */
  looked = tuntas_store_begin_read (store, error) &&
           tuntas_store_check (store, verification->problems, error) &&
           tuntas_store_verify_ledger (store, verification->problems, &verification->events,
                                       progress, user_data, cancellable, error) &&
           compare_cases (self, verification, progress, user_data, cancellable, error);
  if (tuntas_store_in_transaction (store))
    tuntas_store_rollback (store);
  if (!looked) {
    tuntas_verification_free (verification);
    tuntas_service_error_adopt (error);
    return NULL;
  }
  verification->ok = verification->problems->len == 0;
  return verification;
}
