/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A disk whose power fails. The shim stands between SQLite and the file system and knows for each
 * file which bytes are durable: those that were written before the last sync. At random moments
 * it leaves an image of what a disk might hold after a power cut: the durable bytes and, of the
 * writes since, a random part, some of them torn at a sector. Nothing is claimed to SQLite about
 * the disk (no safe append, no power-safe overwrite).
 */
#include "config.h"

#include "power-vfs.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#define SECTOR 512
/* One image about every so many calls. */
#define CALLS_BETWEEN 40

typedef struct {
  gint64 offset;
  GBytes *data; /* NULL for a truncation to the offset */
} Pending;

typedef struct {
  char *path;
  gboolean exists;
  GByteArray *durable;
  GPtrArray *pending; /* (element-type Pending) */
} Disk;

typedef struct {
  sqlite3_file base;
  Disk *disk;         /* (unowned) (nullable) */
  sqlite3_file *real; /* lies behind this structure */
} PowerFile;

static struct {
  sqlite3_vfs *real;
  GPtrArray *disks; /* (element-type Disk) */
  char *image_folder;
  GRand *random;
  gboolean armed;
  gint64 countdown;
  PowerVfsCrash crash;
  gpointer data;
} power;

static void
pending_free (Pending *self)
{
  g_clear_pointer (&self->data, g_bytes_unref);
  g_free (self);
}

static void
disk_free (Disk *self)
{
  g_free (self->path);
  g_byte_array_unref (self->durable);
  g_ptr_array_unref (self->pending);
  g_free (self);
}

static Disk *
find_disk (const char *path, gboolean create)
{
  Disk *disk = NULL;

  for (guint i = 0; i < power.disks->len; i++) {
    disk = g_ptr_array_index (power.disks, i);
    if (strcmp (disk->path, path) == 0)
      return disk;
  }
  if (!create)
    return NULL;
  disk = g_new0 (Disk, 1);
  disk->path = g_strdup (path);
  disk->durable = g_byte_array_new ();
  disk->pending = g_ptr_array_new_with_free_func ((GDestroyNotify)pending_free);
  g_ptr_array_add (power.disks, disk);
  return disk;
}

/* Does to the bytes what a write does; a torn one reaches only some of its sectors. */
static void
apply_write (GByteArray *bytes, const Pending *pending, gboolean torn)
{
  gsize size = 0;
  const guint8 *data = NULL;
  gint64 end;

  if (pending->data == NULL) {
    if (pending->offset < bytes->len)
      g_byte_array_set_size (bytes, (guint)pending->offset);
    return;
  }
  data = g_bytes_get_data (pending->data, &size);
  end = pending->offset + (gint64)size;
  if (end > bytes->len) {
    guint before = bytes->len;

    g_byte_array_set_size (bytes, (guint)end);
    memset (bytes->data + before, 0, end - before);
  }
  for (gsize at = 0; at < size; at += SECTOR)
    if (!torn || g_rand_boolean (power.random))
      memcpy (bytes->data + pending->offset + at, data + at, MIN (SECTOR, size - at));
}

static void
write_image (Disk *disk, gboolean all, gboolean none)
{
  g_autofree char *name = g_path_get_basename (disk->path);
  g_autofree char *path = g_build_filename (power.image_folder, name, NULL);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  FILE *file = NULL;

  if (!disk->exists) {
    g_unlink (path);
    return;
  }
  g_byte_array_append (bytes, disk->durable->data, disk->durable->len);
  for (guint i = 0; i < disk->pending->len && !none; i++) {
    int fate = g_rand_int_range (power.random, 0, 4);

    if (all || fate < 3)
      apply_write (bytes, g_ptr_array_index (disk->pending, i), !all && fate == 2);
  }
  file = g_fopen (path, "wb");
  g_assert_nonnull (file);
  g_assert_cmpuint (fwrite (bytes->data, 1, bytes->len, file), ==, bytes->len);
  fclose (file);
}

static void
fail_power (void)
{
  gboolean all = g_rand_int_range (power.random, 0, 8) == 0;
  gboolean none = g_rand_int_range (power.random, 0, 4) == 0;

  for (guint i = 0; i < power.disks->len; i++)
    write_image (g_ptr_array_index (power.disks, i), all, none);
  power.crash (power.data);
}

static void
tick (void)
{
  if (!power.armed || --power.countdown > 0)
    return;
  power.armed = FALSE;
  fail_power ();
  power.armed = TRUE;
  power.countdown = g_rand_int_range (power.random, 1, CALLS_BETWEEN);
}

static void
sync_disk (Disk *disk)
{
  for (guint i = 0; i < disk->pending->len; i++)
    apply_write (disk->durable, g_ptr_array_index (disk->pending, i), FALSE);
  g_ptr_array_set_size (disk->pending, 0);
}

static void
remember (Disk *disk, gint64 offset, const void *data, int size)
{
  Pending *pending = NULL;

  if (disk == NULL)
    return;
  pending = g_new0 (Pending, 1);
  pending->offset = offset;
  pending->data = data != NULL ? g_bytes_new (data, size) : NULL;
  g_ptr_array_add (disk->pending, pending);
  tick ();
}

#define REAL(file) (((PowerFile *)(file))->real)
#define DISK(file) (((PowerFile *)(file))->disk)

static int
file_close (sqlite3_file *file)
{
  return REAL (file)->pMethods->xClose (REAL (file));
}

static int
file_read (sqlite3_file *file, void *data, int size, sqlite3_int64 offset)
{
  return REAL (file)->pMethods->xRead (REAL (file), data, size, offset);
}

static int
file_write (sqlite3_file *file, const void *data, int size, sqlite3_int64 offset)
{
  int code = REAL (file)->pMethods->xWrite (REAL (file), data, size, offset);

  if (code == SQLITE_OK)
    remember (DISK (file), offset, data, size);
  return code;
}

static int
file_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  int code = REAL (file)->pMethods->xTruncate (REAL (file), size);

  if (code == SQLITE_OK)
    remember (DISK (file), size, NULL, 0);
  return code;
}

/* The disk under the test is not waited for: what matters is what the simulated one holds. */
static int
file_sync (sqlite3_file *file, int flags)
{
  if (DISK (file) == NULL)
    return SQLITE_OK;
  tick ();
  sync_disk (DISK (file));
  tick ();
  return SQLITE_OK;
}

static int
file_size (sqlite3_file *file, sqlite3_int64 *size)
{
  return REAL (file)->pMethods->xFileSize (REAL (file), size);
}

static int
file_lock (sqlite3_file *file, int level)
{
  return REAL (file)->pMethods->xLock (REAL (file), level);
}

static int
file_unlock (sqlite3_file *file, int level)
{
  return REAL (file)->pMethods->xUnlock (REAL (file), level);
}

static int
file_check_reserved (sqlite3_file *file, int *reserved)
{
  return REAL (file)->pMethods->xCheckReservedLock (REAL (file), reserved);
}

static int
file_control (sqlite3_file *file, int operation, void *argument)
{
  return REAL (file)->pMethods->xFileControl (REAL (file), operation, argument);
}

static int
file_sector_size (sqlite3_file *file)
{
  return SECTOR;
}

static int
file_characteristics (sqlite3_file *file)
{
  return 0;
}

static int
file_shm_map (sqlite3_file *file, int page, int size, int extend, void volatile **memory)
{
  return REAL (file)->pMethods->xShmMap (REAL (file), page, size, extend, memory);
}

static int
file_shm_lock (sqlite3_file *file, int offset, int n, int flags)
{
  return REAL (file)->pMethods->xShmLock (REAL (file), offset, n, flags);
}

static void
file_shm_barrier (sqlite3_file *file)
{
  REAL (file)->pMethods->xShmBarrier (REAL (file));
}

static int
file_shm_unmap (sqlite3_file *file, int delete)
{
  return REAL (file)->pMethods->xShmUnmap (REAL (file), delete);
}

static const sqlite3_io_methods methods = {
  .iVersion = 2,
  .xClose = file_close,
  .xRead = file_read,
  .xWrite = file_write,
  .xTruncate = file_truncate,
  .xSync = file_sync,
  .xFileSize = file_size,
  .xLock = file_lock,
  .xUnlock = file_unlock,
  .xCheckReservedLock = file_check_reserved,
  .xFileControl = file_control,
  .xSectorSize = file_sector_size,
  .xDeviceCharacteristics = file_characteristics,
  .xShmMap = file_shm_map,
  .xShmLock = file_shm_lock,
  .xShmBarrier = file_shm_barrier,
  .xShmUnmap = file_shm_unmap,
};

static int
vfs_open (sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *out_flags)
{
  PowerFile *self = (PowerFile *)file;
  int code;

  self->real = (sqlite3_file *)(self + 1);
  self->disk = NULL;
  self->base.pMethods = NULL;
  code = power.real->xOpen (power.real, path, self->real, flags, out_flags);
  if (code != SQLITE_OK)
    return code;
  if (path != NULL &&
      (flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL)) != 0) {
    self->disk = find_disk (path, TRUE);
    self->disk->exists = TRUE;
  }
  self->base.pMethods = &methods;
  return SQLITE_OK;
}

static int
vfs_delete (sqlite3_vfs *vfs, const char *path, int sync_folder)
{
  int code = power.real->xDelete (power.real, path, sync_folder);
  Disk *disk = find_disk (path, FALSE);

  tick ();
  if (disk != NULL) {
    disk->exists = FALSE;
    g_byte_array_set_size (disk->durable, 0);
    g_ptr_array_set_size (disk->pending, 0);
  }
  tick ();
  return code;
}

/* Makes the VFS known to SQLite under POWER_VFS_NAME. */
void
power_vfs_register (void)
{
  static sqlite3_vfs vfs;

  if (power.real != NULL)
    return;
  power.real = sqlite3_vfs_find (NULL);
  vfs = *power.real;
  vfs.zName = POWER_VFS_NAME;
  vfs.szOsFile = (int)sizeof (PowerFile) + power.real->szOsFile;
  vfs.xOpen = vfs_open;
  vfs.xDelete = vfs_delete;
  sqlite3_vfs_register (&vfs, 0);
}

/* Begins with empty disks. */
void
power_vfs_start (const char *image_folder, guint32 seed, PowerVfsCrash crash, gpointer data)
{
  power_vfs_stop ();
  power.disks = g_ptr_array_new_with_free_func ((GDestroyNotify)disk_free);
  power.image_folder = g_strdup (image_folder);
  power.random = g_rand_new_with_seed (seed);
  power.crash = crash;
  power.data = data;
}

/* What was written so far counts as durable; from now on the power fails. */
void
power_vfs_arm (void)
{
  for (guint i = 0; i < power.disks->len; i++)
    sync_disk (g_ptr_array_index (power.disks, i));
  power.countdown = g_rand_int_range (power.random, 1, CALLS_BETWEEN);
  power.armed = TRUE;
}

/* The power does not fail any more. */
void
power_vfs_stop (void)
{
  power.armed = FALSE;
  g_clear_pointer (&power.disks, g_ptr_array_unref);
  g_clear_pointer (&power.image_folder, g_free);
  g_clear_pointer (&power.random, g_rand_free);
}
