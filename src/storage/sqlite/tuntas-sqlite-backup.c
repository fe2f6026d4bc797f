/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sqlite/tuntas-sqlite-backup.h"

#include "sqlite/tuntas-sqlite-error.h"

/* About a millisecond of work: between two steps the work can be stopped. */
#define PAGES_PER_STEP 256

/* Copies in steps; the caller's read transaction keeps what is copied at one moment. */
static gboolean
copy_pages (sqlite3_backup *backup,
            const char *path,
            TuntasDriverProgress progress,
            gpointer user_data,
            GCancellable *cancellable,
            GError **error)
{
  int code;

  do {
    if (g_cancellable_set_error_if_cancelled (cancellable, error))
      return FALSE;
    code = sqlite3_backup_step (backup, PAGES_PER_STEP);
    if (progress != NULL) {
      int total = sqlite3_backup_pagecount (backup);

      progress (total - sqlite3_backup_remaining (backup), total, user_data);
    }
  } while (code == SQLITE_OK);

  if (code == SQLITE_DONE)
    return TRUE;
  tuntas_sqlite_error_set (error, code, sqlite3_errstr (code), path);
  return FALSE;
}

/**
 * tuntas_sqlite_backup_run:
 * @db: connection to what is copied, inside a read transaction
 * @vfs: (nullable): VFS of the copy
 * @path: new file
 * @progress: (nullable) (scope call): told after each step
 * @user_data: for @progress
 * @cancellable: (nullable): looked at between steps
 * @error: return location for an error of `TUNTAS_STORE_ERROR` or `G_IO_ERROR_CANCELLED`
 *
 * Copies a running database with the online backup of SQLite. On failure the half-written file
 * stays for the caller to remove.
 *
 * Returns: whether every page was copied and the copy was closed
 */
gboolean
tuntas_sqlite_backup_run (sqlite3 *db,
                          const char *vfs,
                          const char *path,
                          TuntasDriverProgress progress,
                          gpointer user_data,
                          GCancellable *cancellable,
                          GError **error)
{
  sqlite3 *copy = NULL;
  sqlite3_backup *backup = NULL;
  gboolean done = FALSE;
  int code = sqlite3_open_v2 (path, &copy, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, vfs);

  if (code == SQLITE_OK)
    backup = sqlite3_backup_init (copy, "main", db, "main");
  if (backup == NULL) {
    tuntas_sqlite_error_set (error, copy != NULL ? sqlite3_extended_errcode (copy) : code,
                             copy != NULL ? sqlite3_errmsg (copy) : sqlite3_errstr (code), path);
  } else {
    done = copy_pages (backup, path, progress, user_data, cancellable, error);
    code = sqlite3_backup_finish (backup);
    if (done && code != SQLITE_OK) {
      tuntas_sqlite_error_set (error, code, sqlite3_errmsg (copy), path);
      done = FALSE;
    }
  }
  sqlite3_close (copy);
  return done;
}
