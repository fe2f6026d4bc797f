/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-store-backup.h"

#include "sqlite/tuntas-sqlite-driver.h"
#include "tuntas-store-ledger.h"
#include "tuntas-store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

static void
set_io_error (GError **error, const char *path, int code)
{
  g_autofree char *name = g_filename_display_basename (path);

  g_set_error (error, TUNTAS_STORE_ERROR,
               code == ENOSPC ? TUNTAS_STORE_ERROR_FULL : TUNTAS_STORE_ERROR_IO,
               _ ("“%s” cannot be written (%s). Choose another folder or free some space."), name,
               g_strerror (code));
}

static gboolean
flush_path (const char *path, int flags, GError **error)
{
  int fd = g_open (path, flags, 0);
  gboolean done = fd >= 0 && fsync (fd) == 0;
  int code = errno;

  if (fd >= 0)
    close (fd);
  if (!done)
    set_io_error (error, path, code);
  return done;
}

/* Puts a finished file in its place, so that after a power cut there is the old or the new one. */
static gboolean
put_in_place (const char *finished, const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (!flush_path (finished, O_RDONLY, error))
    return FALSE;
  if (g_rename (finished, path) != 0) {
    set_io_error (error, path, errno);
    return FALSE;
  }
  return flush_path (folder, O_RDONLY | O_DIRECTORY, error);
}

/* A backup on the office file itself would be none, and would destroy both. */
static gboolean
check_apart (const char *backup, const char *path, GError **error)
{
  GStatBuf one, other;

  if (g_stat (backup, &one) != 0 || g_stat (path, &other) != 0 || one.st_dev != other.st_dev ||
      one.st_ino != other.st_ino)
    return TRUE;
  g_set_error_literal (error, TUNTAS_STORE_ERROR, TUNTAS_STORE_ERROR_INVALID,
                       _ ("This is the office file itself. Choose another name or folder for the "
                          "backup; nothing was changed."));
  return FALSE;
}

/**
 * tuntas_store_check_backup:
 * @path: a backup, or any file
 * @error: return location for an error: `TUNTAS_STORE_ERROR_NOT_A_STORE`, `…_NEWER`, `…_CORRUPT`
 *   with what is wrong
 *
 * Opens a file for reading only, looks at every page and every entry of the ledger, and counts.
 * The file may lie on a medium that cannot be written.
 *
 * Returns: (transfer full) (nullable): what it holds, when it is whole
 */
TuntasStoreInfo *
tuntas_store_check_backup (const char *path, GError **error)
{
  g_autoptr (TuntasDriver) driver = tuntas_sqlite_driver_new ();
  g_autoptr (TuntasStore) store = NULL;
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (path != NULL, NULL);

  store = tuntas_store_open_with_driver (driver, path, TUNTAS_DRIVER_MODE_READ, error);
  if (store == NULL || !tuntas_store_check (store, problems, error) ||
      (problems->len == 0 &&
       !tuntas_store_verify_ledger (store, problems, NULL, NULL, NULL, NULL, error)))
    return NULL;
  if (problems->len > 0) {
    g_autofree char *name = g_filename_display_basename (path);

    g_set_error (error, TUNTAS_STORE_ERROR, TUNTAS_STORE_ERROR_CORRUPT,
                 _ ("“%s” is not whole: %s Choose an earlier backup."), name,
                 (const char *)g_ptr_array_index (problems, 0));
    return NULL;
  }
  return tuntas_store_read_info (store, error);
}

static gboolean
is_same_info (TuntasStoreInfo *a, TuntasStoreInfo *b)
{
  return a->cases == b->cases && a->events == b->events && a->letters == b->letters &&
         a->contents == b->contents && a->schema_version == b->schema_version;
}

/* Copies what one moment shows, and tells what the copy must hold. */
static TuntasStoreInfo *
copy_store (TuntasStore *self,
            const char *path,
            TuntasStoreProgress progress,
            gpointer user_data,
            GCancellable *cancellable,
            GError **error)
{
  TuntasDriver *driver = tuntas_store_get_driver (self);
  g_autoptr (TuntasStoreInfo) info = NULL;
  gboolean done;

  if (!tuntas_store_begin_read (self, error))
    return NULL;
  info = tuntas_store_read_info (self, error);
  done = info != NULL && TUNTAS_DRIVER_GET_CLASS (driver)->backup (driver, path, progress,
                                                                   user_data, cancellable, error);
  tuntas_store_rollback (self);
  return done ? g_steal_pointer (&info) : NULL;
}

/* A copy that was not finished, with what SQLite has beside it. */
static void
remove_unfinished (const char *unfinished)
{
  g_autofree char *journal = g_strconcat (unfinished, "-journal", NULL);

  g_unlink (unfinished);
  g_unlink (journal);
}

/**
 * tuntas_store_backup:
 * @self: a store without a transaction
 * @path: where the backup shall lie; a file there is replaced when the new one is good
 * @progress: (nullable) (scope call): told after each step
 * @user_data: for @progress
 * @cancellable: (nullable): looked at between steps
 * @error: return location for an error of the store, `TUNTAS_STORE_ERROR_INVALID` when @path is the
 *   office file itself, or `G_IO_ERROR_CANCELLED`
 *
 * Copies the store while it is in use. A backup is good only after it was opened, every page and
 * the whole ledger were read and its rows counted against the store; only then it gets its name.
 *
 * Returns: (transfer full) (nullable): what the backup holds
 */
TuntasStoreInfo *
tuntas_store_backup (TuntasStore *self,
                     const char *path,
                     TuntasStoreProgress progress,
                     gpointer user_data,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autofree char *unfinished = NULL;
  g_autoptr (TuntasStoreInfo) wanted = NULL, found = NULL;
  gboolean done = FALSE;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (!tuntas_store_in_transaction (self), NULL);

  if (!check_apart (path, tuntas_store_get_path (self), error))
    return NULL;
  unfinished = g_strconcat (path, ".sebagian", NULL);
  remove_unfinished (unfinished);
  wanted = copy_store (self, unfinished, progress, user_data, cancellable, error);
  if (wanted != NULL)
    found = tuntas_store_check_backup (unfinished, error);
  if (found != NULL) {
    if (is_same_info (wanted, found))
      done = put_in_place (unfinished, path, error);
    else
      g_set_error_literal (error, TUNTAS_STORE_ERROR, TUNTAS_STORE_ERROR_FAILED,
                           _ ("The backup does not hold what the office file holds. Make it again "
                              "on another disk."));
  }
  if (!done)
    remove_unfinished (unfinished);
  return done ? g_steal_pointer (&found) : NULL;
}

/* A name beside the file that nothing has yet. */
static char *
find_kept_path (const char *path)
{
  for (int i = 1;; i++) {
    g_autofree char *kept =
      i == 1 ? g_strconcat (path, ".lama", NULL) : g_strdup_printf ("%s.lama-%d", path, i);

    if (!g_file_test (kept, G_FILE_TEST_EXISTS))
      return g_steal_pointer (&kept);
  }
}

/* An office file that was copied while a program had it open: part of it is in the log beside it.
 */
static gboolean
has_log (const char *backup)
{
  g_autofree char *log = g_strconcat (backup, "-wal", NULL);
  GStatBuf status;

  return g_stat (log, &status) == 0 && status.st_size > 0;
}

static gboolean
copy_with_log (const char *backup, const char *unfinished, GError **error)
{
  g_autoptr (TuntasDriver) driver = tuntas_sqlite_driver_new ();
  g_autoptr (TuntasStore) store =
               tuntas_store_open_with_driver (driver, backup, TUNTAS_DRIVER_MODE_READ, error);
  g_autoptr (TuntasStoreInfo) info = NULL;

  remove_unfinished (unfinished);
  if (store != NULL)
    info = copy_store (store, unfinished, NULL, NULL, NULL, error);
  return info != NULL;
}

static gboolean
copy_file (const char *backup, const char *unfinished, GError **error)
{
  g_autoptr (GFile) from = g_file_new_for_path (backup);
  g_autoptr (GFile) to = g_file_new_for_path (unfinished);
  g_autoptr (GError) local = NULL;

  if (g_file_copy (from, to, G_FILE_COPY_OVERWRITE | G_FILE_COPY_TARGET_DEFAULT_PERMS, NULL, NULL,
                   NULL, &local))
    return TRUE;
  set_io_error (error, unfinished,
                g_error_matches (local, G_IO_ERROR, G_IO_ERROR_NO_SPACE) ? ENOSPC : EIO);
  return FALSE;
}

/* Copies the backup beside the place where it shall lie, and looks at the copy too. */
static gboolean
copy_backup (const char *backup, const char *unfinished, GError **error)
{
  g_autoptr (TuntasStoreInfo) info = NULL;

  if (!(has_log (backup) ? copy_with_log (backup, unfinished, error)
                         : copy_file (backup, unfinished, error)))
    return FALSE;
  info = tuntas_store_check_backup (unfinished, error);
  return info != NULL;
}

/*
 * Moves the office file aside. Its log is copied home first; when the file is too damaged for
 * that, the log is moved along, so that nothing of what was there is lost.
 */
static gboolean
set_aside (const char *path, const char *kept, GError **error)
{
  g_autoptr (TuntasDriver) driver = tuntas_sqlite_driver_new ();
  TuntasDriverClass *klass = TUNTAS_DRIVER_GET_CLASS (driver);
  g_autofree char *log = NULL, *kept_log = NULL;
  gboolean settled = TRUE;

  if (klass->open (driver, path, TUNTAS_DRIVER_MODE_OPEN, NULL)) {
    settled = klass->settle (driver, error);
    klass->close (driver);
  }
  if (!settled)
    return FALSE;

  log = g_strconcat (path, "-wal", NULL);
  kept_log = g_strconcat (kept, "-wal", NULL);
  if (g_file_test (log, G_FILE_TEST_EXISTS) && g_rename (log, kept_log) != 0) {
    set_io_error (error, kept_log, errno);
    return FALSE;
  }
  /* A second name, where the file system has such: then there is an office file at any moment. */
  if (link (path, kept) != 0 && g_rename (path, kept) != 0) {
    set_io_error (error, kept, errno);
    return FALSE;
  }
  return TRUE;
}

/**
 * tuntas_store_restore:
 * @backup: a backup
 * @path: the office file, which no program has open
 * @kept_path: (out) (optional) (nullable): where the file that was there lies now; `NULL` when
 *   there was none
 * @error: return location for an error: as tuntas_store_check_backup(), and
 *   `TUNTAS_STORE_ERROR_LOCKED` when a program has the office file open
 *
 * Puts a backup in the place of the office file. The backup is looked at before anything is
 * touched, and again after it was copied; the old file stays beside under another name.
 *
 * Returns: whether it was restored
 */
gboolean
tuntas_store_restore (const char *backup, const char *path, char **kept_path, GError **error)
{
  g_autofree char *unfinished = NULL, *kept = NULL, *shared = NULL;
  g_autoptr (TuntasStoreInfo) info = NULL;

  g_return_val_if_fail (backup != NULL && path != NULL, FALSE);

  if (!check_apart (backup, path, error))
    return FALSE;
  info = tuntas_store_check_backup (backup, error);
  if (info == NULL)
    return FALSE;
  unfinished = g_strconcat (path, ".sebagian", NULL);
  if (!copy_backup (backup, unfinished, error)) {
    remove_unfinished (unfinished);
    return FALSE;
  }
  if (g_file_test (path, G_FILE_TEST_EXISTS)) {
    kept = find_kept_path (path);
    if (!set_aside (path, kept, error)) {
      g_unlink (unfinished);
      return FALSE;
    }
  }
  shared = g_strconcat (path, "-shm", NULL);
  g_unlink (shared);
  if (!put_in_place (unfinished, path, error)) {
    if (kept != NULL)
      g_rename (kept, path);
    return FALSE;
  }
  if (kept_path != NULL)
    *kept_path = g_steal_pointer (&kept);
  return TRUE;
}
