/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "failing-driver.h"
#include "fixture.h"
#include "sqlite/tuntas-sqlite-driver.h"
#include "sqlite/tuntas-sqlite-place.h"
#include "sqlite/tuntas-sqlite-schema.h"
#include "tuntas-store-attachments.h"
#include "tuntas-store-backup.h"
#include "tuntas-store-letters.h"
#include "tuntas-store-search.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <unistd.h>

static TuntasStore *
open_impatient (const char *path, GError **error)
{
  g_autoptr (TuntasDriver) driver =
               tuntas_sqlite_driver_new_for_test (NULL, TUNTAS_SQLITE_SYNC_FULL, 20, 1000);

  return tuntas_store_open_with_driver (driver, path, TUNTAS_DRIVER_MODE_OPEN, error);
}

static void
test_places (void)
{
  static const struct {
    const char *sql;
    const char *rewritten;
  } cases[] = {
    {"SELECT $2 || $1", "SELECT ?2 || ?1"},
    {"SELECT '$1', \"$2\", $3", "SELECT '$1', \"$2\", ?3"},
    {"SELECT 1 -- $1\n, $1", "SELECT 1 -- $1\n, ?1"},
    {"SELECT $x, $12", "SELECT $x, ?12"},
    {"SELECT 'it''s $1' || $1", "SELECT 'it''s $1' || ?1"},
  };
  g_autoptr (TuntasDriver) driver = tuntas_sqlite_driver_new ();
  TuntasDriverClass *klass = TUNTAS_DRIVER_GET_CLASS (driver);
  Fixture *fixture = fixture_new (&engines[0]);
  g_autoptr (GError) error = NULL;
  TuntasDriverStatement *statement = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *rewritten = tuntas_sqlite_driver_rewrite_places (cases[i].sql);

    g_assert_cmpstr (rewritten, ==, cases[i].rewritten);
  }
  /* The engine itself would number "$2" first. */
  g_assert_true (klass->open (driver, fixture->path, TUNTAS_DRIVER_MODE_OPEN, &error));
  statement = klass->prepare (driver, "SELECT $2 || $1", &error);
  g_assert_no_error (error);
  klass->bind_text (driver, statement, 1, "satu");
  klass->bind_text (driver, statement, 2, "dua");
  g_assert_cmpint (klass->step (driver, statement, &error), ==, TUNTAS_DRIVER_STEP_ROW);
  g_assert_cmpstr (klass->column_text (driver, statement, 0), ==, "duasatu");
  klass->free_statement (driver, statement);
  klass->close (driver);
  fixture_free (fixture);
}

static void
test_open_errors (Fixture *fixture)
{
  g_autofree char *other = g_build_filename (fixture->folder, "lain.db", NULL);
  g_autofree char *text = g_build_filename (fixture->folder, "surat.txt", NULL);
  g_autofree char *empty = g_build_filename (fixture->folder, "kosong", NULL);
  g_autofree char *missing = g_build_filename (fixture->folder, "tidak-ada", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *content = g_strnfill (5000, 'x');
  g_autofree char *before = NULL, *after = NULL;
  gsize size_before = 0, size_after = 0;

  g_assert_null (tuntas_store_open (missing, &error));
  assert_store_error (error, NOT_FOUND);
  g_assert_null (tuntas_store_open (fixture->folder, &error));
  assert_store_error (error, NOT_A_STORE);
  g_assert_true (g_file_set_contents (text, content, -1, NULL));
  g_assert_null (tuntas_store_open (text, &error));
  assert_store_error (error, NOT_A_STORE);
  g_assert_true (g_file_set_contents (empty, "", 0, NULL));
  g_assert_null (tuntas_store_open (empty, &error));
  assert_store_error (error, NOT_A_STORE);
  g_assert_null (fixture->engine->run_raw (other, "CREATE TABLE t (a)"));
  g_assert_null (tuntas_store_open (other, &error));
  assert_store_error (error, NOT_A_STORE);
  g_assert_null (tuntas_store_create (text, &error));
  assert_store_error (error, EXISTS);

  fixture_intake (fixture, "Pohon tumbang", "Menutup jalan.");
  g_clear_pointer (&fixture->store, tuntas_store_close);
  g_assert_null (fixture->engine->run_raw (fixture->path, "PRAGMA user_version = 99"));
  g_assert_true (g_file_get_contents (fixture->path, &before, &size_before, NULL));
  g_assert_null (tuntas_store_open (fixture->path, &error));
  g_assert_nonnull (strstr (error->message, "99"));
  assert_store_error (error, NEWER);
  g_assert_true (g_file_get_contents (fixture->path, &after, &size_after, NULL));
  g_assert_cmpmem (before, size_before, after, size_after);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* SHA-256 over the names of a folder and what is in its files. */
static char *
digest_folder (const char *folder)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  for (const char *name; (name = g_dir_read_name (dir)) != NULL;)
    if (!g_str_has_suffix (name, "-shm")) /* an index of the log, made anew by whoever opens it */
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++) {
    const char *name = g_ptr_array_index (names, i);
    g_autofree char *path = g_build_filename (folder, name, NULL);
    g_autofree char *content = NULL;
    gsize length = 0;

    g_checksum_update (checksum, (const guchar *)name, -1);
    if (g_file_get_contents (path, &content, &length, NULL))
      g_checksum_update (checksum, (const guchar *)content, (gssize)length);
  }
  return g_strdup (g_checksum_get_string (checksum));
}

/* A copy of an office as a power cut leaves it: the last act is in the log only. */
static void
copy_with_log (Fixture *fixture, const char *to)
{
  static const char *const ends[] = {"", "-wal"};
  GStatBuf status;

  fixture_intake (fixture, "Pohon tumbang", "Menutup jalan.");
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++) {
    g_autofree char *from = g_strconcat (fixture->path, ends[i], NULL);
    g_autofree char *copy = g_strconcat (to, ends[i], NULL);
    g_autofree char *content = NULL;
    gsize length = 0;

    g_assert_true (g_file_get_contents (from, &content, &length, NULL));
    g_assert_true (g_file_set_contents (copy, content, (gssize)length, NULL));
    g_assert_cmpint (g_stat (copy, &status), ==, 0);
    g_assert_cmpint (status.st_size, >, 0);
  }
}

/* What is refused stays byte for byte as it was, and nothing is left beside it. */
static void
test_refused_untouched (Fixture *fixture)
{
  static const struct {
    const char *name;
    const char *sql; /* NULL for no database at all */
    const char *content;
    int code;
  } files[] = {
    {"baru-wal", "PRAGMA user_version = 900", NULL, TUNTAS_STORE_ERROR_NEWER},
    {"baru-delete", "PRAGMA journal_mode = DELETE; PRAGMA user_version = 900", NULL,
     TUNTAS_STORE_ERROR_NEWER},
    {"baru-truncate", "PRAGMA journal_mode = TRUNCATE; PRAGMA user_version = 900", NULL,
     TUNTAS_STORE_ERROR_NEWER},
    {"lain-delete", "PRAGMA journal_mode = DELETE; PRAGMA application_id = 7", NULL,
     TUNTAS_STORE_ERROR_NOT_A_STORE},
    {"lain-wal", "PRAGMA application_id = 7", NULL, TUNTAS_STORE_ERROR_NOT_A_STORE},
    {"kosong", NULL, "", TUNTAS_STORE_ERROR_NOT_A_STORE},
    {"surat", NULL, "Yth. Bapak Camat,\n", TUNTAS_STORE_ERROR_NOT_A_STORE},
    {"terpotong", NULL, "SQLite format 3", TUNTAS_STORE_ERROR_NOT_A_STORE},
  };
  g_autofree char *office = NULL;
  gsize length = 0;

  fixture_intake (fixture, "Jalan rusak", "Berlubang.");
  g_clear_pointer (&fixture->store, tuntas_store_close);
  g_assert_true (g_file_get_contents (fixture->path, &office, &length, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (files); i++) {
    for (TuntasDriverMode mode = TUNTAS_DRIVER_MODE_OPEN; mode <= TUNTAS_DRIVER_MODE_READ; mode++) {
      g_autofree char *folder = g_build_filename (fixture->folder, files[i].name, NULL);
      g_autofree char *path = g_build_filename (folder, "kantor.tuntas", NULL);
      g_autoptr (TuntasDriver) driver = fixture->engine->new_driver ();
      g_autofree char *before = NULL, *after = NULL;
      g_autoptr (GError) error = NULL;

      if (mode == TUNTAS_DRIVER_MODE_CREATE)
        continue;
      g_assert_cmpint (g_mkdir_with_parents (folder, 0755), ==, 0);
      if (files[i].sql == NULL) {
        g_assert_true (g_file_set_contents (path, files[i].content, -1, NULL));
      } else {
        g_assert_true (g_file_set_contents (path, office, (gssize)length, NULL));
        g_assert_null (fixture->engine->run_raw (path, files[i].sql));
      }
      before = digest_folder (folder);
      g_assert_null (tuntas_store_open_with_driver (driver, path, mode, &error));
      g_assert_error (error, TUNTAS_STORE_ERROR, files[i].code);
      after = digest_folder (folder);
      g_assert_cmpstr (before, ==, after);
    }
  }
}

/* A log that was not brought home yet stays in its place, too. */
static void
test_refused_log (Fixture *fixture)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "salinan", NULL);
  g_autofree char *path = g_build_filename (folder, "kantor.tuntas", NULL);
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (TuntasDriver) driver = fixture->engine->new_driver ();
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0755), ==, 0);
  g_assert_null (fixture->engine->run_raw (fixture->path, "PRAGMA user_version = 900"));
  copy_with_log (fixture, path);
  before = digest_folder (folder);
  g_assert_null (tuntas_store_open_with_driver (driver, path, TUNTAS_DRIVER_MODE_OPEN, &error));
  assert_store_error (error, NEWER);
  after = digest_folder (folder);
  g_assert_cmpstr (before, ==, after);
}

static int (*real_open) (const char *path, int flags, int mode);

static int
refuse_writing (const char *path, int flags, int mode)
{
  if ((flags & O_ACCMODE) != O_RDONLY) {
    errno = EACCES;
    return -1;
  }
  return real_open (path, flags, mode);
}

static void
test_read_only (Fixture *fixture)
{
  sqlite3_vfs *vfs = sqlite3_vfs_find (NULL);
  g_autofree char *name = g_path_get_basename (fixture->path);
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&fixture->store, tuntas_store_close);
  real_open = (int (*) (const char *, int, int))vfs->xGetSystemCall (vfs, "open");
  vfs->xSetSystemCall (vfs, "open", (sqlite3_syscall_ptr)refuse_writing);
  g_assert_null (tuntas_store_open (fixture->path, &error));
  vfs->xSetSystemCall (vfs, "open", NULL);
  g_assert_nonnull (strstr (error->message, name));
  assert_store_error (error, READ_ONLY);

  if (geteuid () != 0) {
    g_assert_cmpint (g_chmod (fixture->path, 0444), ==, 0);
    g_assert_null (tuntas_store_open (fixture->path, &error));
    assert_store_error (error, READ_ONLY);
    g_assert_cmpint (g_chmod (fixture->path, 0644), ==, 0);
  }
  fixture_reopen (fixture);
}

static gssize
refuse_for_lack_of_space (int fd, const void *data, gsize size, off_t offset)
{
  errno = ENOSPC;
  return -1;
}

/* What lies on another computer, by the numbers that the kernel gives; what does not, does not. */
static void
test_remote_places (void)
{
  static const struct {
    guint32 type;
    const char *name;
  } places[] = {
    {0x6969, "NFS"},    {0xff534d42, "CIFS"}, {0xfe534d42, "SMB2"}, {0xef53, NULL},
    {0x01021994, NULL}, {0x794c7630, NULL},   {0x58465342, NULL},   {0x9123683e, NULL},
    {0x65735546, NULL}, {0x4d44, NULL},       {0x2011bab0, NULL},
  };
  g_autofree char *folder = g_dir_make_tmp ("tuntas-tempat-XXXXXX", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    g_assert_cmpstr (tuntas_sqlite_place_name_remote (places[i].type), ==, places[i].name);
  g_assert_null (tuntas_sqlite_place_find_remote ("/nonexistent/tuntas"));
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
set_disk_full (gboolean full)
{
  sqlite3_vfs *vfs = sqlite3_vfs_find (NULL);
  sqlite3_syscall_ptr call = full ? (sqlite3_syscall_ptr)refuse_for_lack_of_space : NULL;

  vfs->xSetSystemCall (vfs, "pwrite", call);
  vfs->xSetSystemCall (vfs, "pwrite64", call);
}

/* On a full disk an office is not even opened; that this is why is said. */
static void
test_full_at_opening (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&fixture->store, tuntas_store_close);
  set_disk_full (TRUE);
  g_assert_null (tuntas_store_open (fixture->path, &error));
  set_disk_full (FALSE);
  assert_store_error (error, FULL);
  fixture_reopen (fixture);
  g_assert_cmpint (fixture_intake (fixture, "Pohon tumbang", "Menutup jalan."), ==, 1);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* A backup for which there is no room leaves nothing behind. */
static void
test_full_backup (Fixture *fixture)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "stik", NULL);
  g_autofree char *copy = g_build_filename (folder, "cadangan", NULL);
  g_autoptr (TuntasStoreInfo) info = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (folder, 0755), ==, 0);
  fixture_intake (fixture, "Pohon tumbang", "Menutup jalan.");
  set_disk_full (TRUE);
  g_assert_null (tuntas_store_backup (fixture->store, copy, NULL, NULL, NULL, &error));
  set_disk_full (FALSE);
  assert_store_error (error, FULL);
  g_assert_cmpuint (count_files (folder), ==, 0);
  info = tuntas_store_backup (fixture->store, copy, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_files (folder), ==, 1);
}

/* People copy the one file that they see. When the program has had a moment for itself, that file
 * holds everything, though the office is still open. */
static void
test_home_when_idle (Fixture *fixture)
{
  g_autofree char *copy = g_build_filename (fixture->folder, "salinan", NULL);
  g_autofree char *content = NULL;
  g_autoptr (TuntasStoreInfo) info = NULL;
  g_autoptr (GError) error = NULL;
  gboolean more = TRUE;
  gsize length = 0;

  for (guint i = 0; i < 5; i++)
    fixture_intake (fixture, "Pohon tumbang", "Menutup jalan.");
  while (more)
    g_assert_true (tuntas_store_tidy (fixture->store, &more, &error));
  g_assert_true (g_file_get_contents (fixture->path, &content, &length, NULL));
  g_assert_true (g_file_set_contents (copy, content, (gssize)length, NULL));
  info = tuntas_store_check_backup (copy, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (info->cases, ==, 5);
}

/* An office that was copied with its log while a program had it open is brought back whole. */
static void
test_restore_with_log (Fixture *fixture)
{
  g_autofree char *copy = g_build_filename (fixture->folder, "salinan", NULL);
  g_autofree char *other = g_build_filename (fixture->folder, "lain.tuntas", NULL);
  g_autoptr (TuntasStoreInfo) info = NULL;
  g_autoptr (GError) error = NULL;

  fixture_intake (fixture, "Jalan rusak", "Berlubang.");
  copy_with_log (fixture, copy);
  g_assert_true (tuntas_store_restore (copy, other, NULL, &error));
  g_assert_no_error (error);
  info = tuntas_store_check_backup (other, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (info->cases, ==, 2);
}

/* A clock that was set back is found out by what was registered before. */
static void
test_last_moment (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  gint64 at = 7;

  g_assert_true (tuntas_store_find_last_moment (fixture->store, &at, &error));
  g_assert_cmpint (at, ==, 0);
  fixture_intake (fixture, "Jalan rusak", "Berlubang.");
  g_assert_true (tuntas_store_find_last_moment (fixture->store, &at, &error));
  g_assert_no_error (error);
  g_assert_cmpint (at, >=, FIXTURE_NOW);
}

static void
test_full_disk (Fixture *fixture)
{
  sqlite3_vfs *vfs = sqlite3_vfs_find (NULL);
  gint64 id = fixture_intake (fixture, "Pertama", "Masih ada ruang.");
  g_autoptr (TuntasComplaint) complaint = fixture_complaint ("Kedua", "Tidak ada ruang.");
  g_autoptr (TuntasComplaint) first = NULL;
  g_autofree char *before = fixture->engine->digest (fixture->path);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  vfs->xSetSystemCall (vfs, "pwrite", (sqlite3_syscall_ptr)refuse_for_lack_of_space);
  vfs->xSetSystemCall (vfs, "pwrite64", (sqlite3_syscall_ptr)refuse_for_lack_of_space);
  g_assert_true (tuntas_store_begin (fixture->store, &error));
  if (fixture_register (fixture->store, complaint, fixture->clerk, &error) != 0)
    g_assert_false (tuntas_store_commit (fixture->store, &error));
  tuntas_store_rollback (fixture->store);
  vfs->xSetSystemCall (vfs, "pwrite", NULL);
  vfs->xSetSystemCall (vfs, "pwrite64", NULL);
  assert_store_error (error, FULL);

  after = fixture->engine->digest (fixture->path);
  g_assert_cmpstr (before, ==, after);
  first = tuntas_store_load_complaint (fixture->store, id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (fixture_intake (fixture, "Kedua", "Ruang sudah ada."), ==, id + 1);
}

static void
test_locked (Fixture *fixture)
{
  g_autoptr (TuntasStore) second = NULL;
  g_autoptr (GError) error = NULL;
  int number = 0;

  second = open_impatient (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_true (tuntas_store_begin (fixture->store, &error));
  g_assert_true (
    tuntas_store_next_number (fixture->store, TUNTAS_STORE_SERIES_LETTERS, 2026, &number, &error));
  g_assert_false (tuntas_store_begin (second, &error));
  assert_store_error (error, LOCKED);
  g_assert_true (tuntas_store_commit (fixture->store, &error));
  g_assert_true (tuntas_store_begin (second, &error));
  g_assert_true (
    tuntas_store_next_number (second, TUNTAS_STORE_SERIES_LETTERS, 2026, &number, &error));
  g_assert_cmpint (number, ==, 2);
  g_assert_true (tuntas_store_commit (second, &error));
  g_assert_no_error (error);
}

static void
test_two_programs (Fixture *fixture)
{
  gint64 id = fixture_intake (fixture, "Dua orang", "Membuka berkas yang sama.");
  g_autoptr (TuntasStore) second = NULL;
  g_autoptr (GError) error = NULL;
  guint64 count = tuntas_store_get_change_count (fixture->store);
  gboolean changed = TRUE;

  second = open_impatient (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_true (tuntas_store_poll_change (fixture->store, &changed, &error));
  g_assert_false (changed);
  g_assert_true (tuntas_store_begin (second, &error));
  g_assert_true (fixture_act (second, id, 1, "2", fixture->head, &error));
  g_assert_true (tuntas_store_commit (second, &error));

  g_assert_true (tuntas_store_poll_change (fixture->store, &changed, &error));
  g_assert_true (changed);
  g_assert_cmpuint (tuntas_store_get_change_count (fixture->store), ==, count + 1);
  g_assert_true (tuntas_store_poll_change (fixture->store, &changed, &error));
  g_assert_false (changed);

  g_assert_true (tuntas_store_begin (fixture->store, &error));
  g_assert_false (fixture_act (fixture->store, id, 1, "3", fixture->clerk, &error));
  assert_store_error (error, CONFLICT);
  tuntas_store_rollback (fixture->store);
  g_assert_true (tuntas_store_begin (fixture->store, &error));
  g_assert_true (fixture_act (fixture->store, id, 2, "3", fixture->clerk, &error));
  g_assert_true (tuntas_store_commit (fixture->store, &error));
}

static void
test_numbers_without_gaps (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  int number = 0;

  for (int i = 1; i <= 3; i++) {
    for (int attempt = 0; attempt < 2; attempt++) {
      g_assert_true (tuntas_store_begin (fixture->store, &error));
      g_assert_true (tuntas_store_next_number (fixture->store, TUNTAS_STORE_SERIES_REGISTER, 2026,
                                               &number, &error));
      g_assert_cmpint (number, ==, i);
      if (attempt == 0)
        tuntas_store_rollback (fixture->store);
      else
        g_assert_true (tuntas_store_commit (fixture->store, &error));
    }
  }
  g_assert_true (tuntas_store_begin (fixture->store, &error));
  g_assert_true (
    tuntas_store_next_number (fixture->store, TUNTAS_STORE_SERIES_REGISTER, 2027, &number, &error));
  g_assert_cmpint (number, ==, 1);
  tuntas_store_rollback (fixture->store);
}

/* A registration, a step and a letter in one transaction, as many as there are ways to write. */
static gboolean
do_everything (TuntasStore *store, gint64 clerk, GError **error)
{
  g_autoptr (TuntasComplaint) complaint = fixture_complaint ("Gagal di tengah", "Tidak setengah.");
  g_autoptr (TuntasAttachment) attachment = tuntas_attachment_new ();
  g_autoptr (TuntasLetter) letter = tuntas_letter_new ();
  gint64 id;

  if (!tuntas_store_begin (store, error))
    return FALSE;
  id = fixture_register (store, complaint, clerk, error);
  attachment->case_id = letter->case_id = id;
  attachment->content = g_bytes_new ("isi", 3);
  letter->kind = g_strdup ("undangan-rapat");
  letter->status = g_strdup ("terbit");
  letter->year = 2026;
  if (id == 0 || !fixture_act (store, id, 1, "2", clerk, error) ||
      tuntas_store_insert_attachment (store, attachment, error) == 0 ||
      !tuntas_store_next_number (store, TUNTAS_STORE_SERIES_LETTERS, 2026, &letter->agenda,
                                 error) ||
      tuntas_store_save_letter (store, letter, error) == 0) {
    tuntas_store_rollback (store);
    return FALSE;
  }
  return tuntas_store_commit (store, error);
}

static void
test_every_failure (Fixture *fixture)
{
  g_autoptr (TuntasDriver) inner = fixture->engine->new_driver ();
  g_autoptr (TuntasDriver) driver = failing_driver_new (inner);
  g_autofree char *before = NULL;
  g_autoptr (GError) error = NULL;
  int call;

  fixture_intake (fixture, "Sudah ada", "Sebelum gangguan.");
  g_clear_pointer (&fixture->store, tuntas_store_close);
  fixture->store =
    tuntas_store_open_with_driver (driver, fixture->path, TUNTAS_DRIVER_MODE_OPEN, &error);
  g_assert_no_error (error);
  before = fixture->engine->digest (fixture->path);
  for (call = 1;; call++) {
    g_autofree char *after = NULL;
    gboolean done;

    failing_driver_fail_at (FAILING_DRIVER (driver), call);
    done = do_everything (fixture->store, fixture->clerk, &error);
    if (!failing_driver_has_failed (FAILING_DRIVER (driver))) {
      g_assert_no_error (error);
      g_assert_true (done);
      break;
    }
    g_assert_false (done);
    assert_store_error (error, FULL);
    g_assert_false (tuntas_store_in_transaction (fixture->store));
    after = fixture->engine->digest (fixture->path);
    g_assert_cmpstr (before, ==, after);
  }
  g_assert_cmpint (call, >, 20);
  failing_driver_fail_at (FAILING_DRIVER (driver), 0);
  g_assert_cmpint (fixture->engine->read_raw (fixture->path, "SELECT count(*) FROM cases"), ==, 2);
}

/* Whoever goes on after a failed write and commits is not acknowledged. */
static void
test_failure_dooms (Fixture *fixture)
{
  g_autoptr (TuntasDriver) inner = fixture->engine->new_driver ();
  g_autoptr (TuntasDriver) driver = failing_driver_new (inner);
  g_autoptr (TuntasComplaint) complaint = fixture_complaint ("Terus saja", "Tanpa melihat galat.");
  g_autofree char *before = fixture->engine->digest (fixture->path);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&fixture->store, tuntas_store_close);
  fixture->store =
    tuntas_store_open_with_driver (driver, fixture->path, TUNTAS_DRIVER_MODE_OPEN, &error);
  g_assert_true (tuntas_store_begin (fixture->store, &error));
  failing_driver_fail_at (FAILING_DRIVER (driver), 8);
  fixture_register (fixture->store, complaint, fixture->clerk, &error);
  assert_store_error (error, FULL);
  g_assert_false (tuntas_store_commit (fixture->store, &error));
  assert_store_error (error, FAILED);
  after = fixture->engine->digest (fixture->path);
  g_assert_cmpstr (before, ==, after);
}

static void
test_damage (Fixture *fixture)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autofree char *junk = g_strnfill (3000, 'z');
  int fd;

  for (int i = 0; i < 30; i++)
    fixture_intake (fixture, "Isi", "Supaya berkasnya berisi beberapa halaman.");
  g_assert_true (tuntas_store_check (fixture->store, problems, &error));
  g_assert_cmpuint (problems->len, ==, 0);
  g_clear_pointer (&fixture->store, tuntas_store_close);

  fd = g_open (fixture->path, O_RDWR, 0);
  for (int page = 10; page < 40; page++)
    g_assert_cmpint (pwrite (fd, junk, 3000, page * 4096 + 20), ==, 3000);
  close (fd);
  fixture->store = tuntas_store_open (fixture->path, &error);
  if (fixture->store != NULL) {
    g_assert_true (tuntas_store_check (fixture->store, problems, &error));
    g_assert_cmpuint (problems->len, >, 0);
    g_assert_null (tuntas_store_check_backup (fixture->path, &error));
  }
  assert_store_error (error, CORRUPT);
}

/* The schema of a new office and of one that came all the way up are the same. */
static char *
read_schema (const char *path)
{
  g_autoptr (GString) schema = g_string_new (NULL);
  sqlite3 *db = NULL;
  sqlite3_stmt *statement = NULL;

  sqlite3_open (path, &db);
  sqlite3_prepare_v2 (db, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name", -1,
                      &statement, NULL);
  while (sqlite3_step (statement) == SQLITE_ROW) {
    g_auto (GStrv) words =
              g_strsplit_set ((const char *)sqlite3_column_text (statement, 0), " \n", -1);

    for (guint i = 0; words[i] != NULL; i++)
      g_string_append (schema, words[i]);
    g_string_append_c (schema, '\n');
  }
  sqlite3_finalize (statement);
  sqlite3_close (db);
  return g_string_free (g_steal_pointer (&schema), FALSE);
}

static char *
restore_dump (Fixture *fixture, const char *name)
{
  g_autofree char *dump = g_test_build_filename (G_TEST_DIST, "storage", "schema", name, NULL);
  char *path = g_build_filename (fixture->folder, "lama.tuntas", NULL);
  g_autofree char *sql = NULL;
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_get_contents (dump, &sql, NULL, &error));
  g_unlink (path);
  message = fixture->engine->run_raw (path, sql);
  g_assert_cmpstr (message, ==, NULL);
  return path;
}

static void
test_migration (gconstpointer data)
{
  int version = GPOINTER_TO_INT (data);
  Fixture *fixture = fixture_new (&engines[0]);
  g_autofree char *name = g_strdup_printf ("v%d.sql", version);
  g_autofree char *path = restore_dump (fixture, name);
  g_autofree char *migrated = NULL, *fresh = NULL;
  g_autoptr (TuntasStore) store = NULL;
  g_autoptr (TuntasComplaint) complaint = NULL;
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  gboolean more = TRUE;

  g_assert_cmpint (engines[0].read_raw (path, "PRAGMA user_version"), ==, version);
  store = tuntas_store_open (path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (tuntas_store_get_schema_version (store), ==,
                   tuntas_sqlite_schema_get_latest_version ());
  g_assert_true (tuntas_store_check (store, problems, &error));
  g_assert_true (tuntas_store_verify_ledger (store, problems, NULL, NULL, NULL, NULL, &error));
  g_assert_cmpuint (problems->len, ==, 0);
  complaint = tuntas_store_load_complaint (store, 1, &error);
  g_assert_cmpstr (complaint->subject, ==, "Pelayanan loket lambat");
  while (more)
    g_assert_true (tuntas_store_tidy (store, &more, &error));
  g_assert_cmpint (
    engines[0].read_raw (path, "SELECT count(*) FROM search_words WHERE word = 'pelayanan'"), ==,
    1);
  migrated = read_schema (path);
  fresh = read_schema (fixture->path);
  g_assert_cmpstr (migrated, ==, fresh);
  g_clear_pointer (&store, tuntas_store_close);
  fixture_free (fixture);
}

/* A migration that fails anywhere leaves the old form as it was. */
static void
test_migration_fails (void)
{
  Fixture *fixture = fixture_new (&engines[0]);
  g_autofree char *path = restore_dump (fixture, "v1.sql");
  g_autofree char *before = engines[0].digest (path);
  gboolean opened = FALSE;

  for (int call = 2; !opened; call++) {
    g_autoptr (TuntasDriver) inner = tuntas_sqlite_driver_new ();
    g_autoptr (TuntasDriver) driver = failing_driver_new (inner);
    g_autoptr (TuntasStore) store = NULL;
    g_autoptr (GError) error = NULL;

    failing_driver_fail_at (FAILING_DRIVER (driver), call);
    store = tuntas_store_open_with_driver (driver, path, TUNTAS_DRIVER_MODE_OPEN, &error);
    opened = store != NULL;
    if (!opened) {
      assert_store_error (error, FULL);
      if (engines[0].read_raw (path, "PRAGMA user_version") == 1) {
        g_autofree char *after = engines[0].digest (path);

        g_assert_cmpstr (before, ==, after);
      }
    }
  }
  g_assert_cmpint (engines[0].read_raw (path, "PRAGMA user_version"), ==,
                   tuntas_sqlite_schema_get_latest_version ());
  fixture_free (fixture);
}

static void
count_progress (guint64 done, guint64 total, gpointer user_data)
{
  g_assert_cmpuint (done, <=, total);
  (*(guint *)user_data)++;
}

static void
test_backup (Fixture *fixture)
{
  g_autofree char *copy = g_build_filename (fixture->folder, "cadangan", NULL);
  g_autofree char *kept = NULL;
  g_autoptr (TuntasStoreInfo) info = NULL, same = NULL, kept_info = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  guint steps = 0;

  fixture_intake (fixture, "Sebelum", "Masuk cadangan.");
  info = tuntas_store_backup (fixture->store, copy, count_progress, &steps, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (info->cases, ==, 1);
  g_assert_cmpuint (info->events, ==, 1);
  g_assert_cmpuint (steps, >, 0);
  same = tuntas_store_check_backup (copy, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (same->cases, ==, 1);

  g_assert_null (tuntas_store_backup (fixture->store, fixture->path, NULL, NULL, NULL, &error));
  assert_store_error (error, INVALID);
  g_assert_false (tuntas_store_restore (fixture->path, fixture->path, NULL, &error));
  assert_store_error (error, INVALID);

  /* A backup that was stopped leaves the good one in its place. */
  g_cancellable_cancel (cancellable);
  g_assert_null (tuntas_store_backup (fixture->store, copy, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_clear_pointer (&same, tuntas_store_info_free);
  same = tuntas_store_check_backup (copy, &error);
  g_assert_no_error (error);

  fixture_intake (fixture, "Sesudah", "Tidak masuk cadangan.");
  /* Nothing is touched when the backup is no backup, or while a program has the office open. */
  g_assert_false (tuntas_store_restore (fixture->folder, fixture->path, NULL, &error));
  assert_store_error (error, NOT_A_STORE);
  g_assert_cmpint (fixture->engine->read_raw (fixture->path, "SELECT count(*) FROM cases"), ==, 2);
  g_assert_false (tuntas_store_restore (copy, fixture->path, NULL, &error));
  assert_store_error (error, LOCKED);
  g_assert_cmpint (fixture_intake (fixture, "Terbuka", "Masih bisa dicatat."), ==, 3);
  g_clear_pointer (&fixture->store, tuntas_store_close);

  g_assert_true (tuntas_store_restore (copy, fixture->path, &kept, &error));
  g_assert_no_error (error);
  kept_info = tuntas_store_check_backup (kept, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (kept_info->cases, ==, 3);
  fixture_reopen (fixture);
  g_assert_cmpint (fixture->engine->read_raw (fixture->path, "SELECT count(*) FROM cases"), ==, 1);
  g_assert_cmpint (fixture_intake (fixture, "Lagi", "Bekerja terus."), ==, 2);
}

static void
test_changed_backup (Fixture *fixture)
{
  g_autofree char *copy = g_build_filename (fixture->folder, "cadangan", NULL);
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (TuntasStoreInfo) info = NULL;
  g_autoptr (GError) error = NULL;

  fixture_intake (fixture, "Satu", "Dicatat.");
  info = tuntas_store_backup (fixture->store, copy, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_null (fixture->engine->run_raw (
    copy, "DROP TRIGGER events_update; UPDATE events SET note = 'diubah' WHERE seq = 1"));
  before = fixture->engine->digest (fixture->path);
  g_clear_pointer (&fixture->store, tuntas_store_close);
  g_assert_false (tuntas_store_restore (copy, fixture->path, NULL, &error));
  assert_store_error (error, CORRUPT);
  after = fixture->engine->digest (fixture->path);
  g_assert_cmpstr (before, ==, after);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/storage/sqlite/places", test_places);
  g_test_add_func ("/storage/sqlite/remote-places", test_remote_places);
  g_test_add_data_func ("/storage/sqlite/migration/1", GINT_TO_POINTER (1), test_migration);
  g_test_add_data_func ("/storage/sqlite/migration/2", GINT_TO_POINTER (2), test_migration);
  g_test_add_data_func ("/storage/sqlite/migration/3", GINT_TO_POINTER (3), test_migration);
  g_test_add_func ("/storage/sqlite/migration-fails", test_migration_fails);
  fixture_add ("/store/open-errors", test_open_errors);
  fixture_add ("/store/refused-untouched", test_refused_untouched);
  fixture_add ("/store/refused-log", test_refused_log);
  fixture_add ("/store/read-only", test_read_only);
  fixture_add ("/store/full-disk", test_full_disk);
  fixture_add ("/store/full-at-opening", test_full_at_opening);
  fixture_add ("/store/full-backup", test_full_backup);
  fixture_add ("/store/home-when-idle", test_home_when_idle);
  fixture_add ("/store/restore-with-log", test_restore_with_log);
  fixture_add ("/store/last-moment", test_last_moment);
  fixture_add ("/store/locked", test_locked);
  fixture_add ("/store/two-programs", test_two_programs);
  fixture_add ("/store/numbers-without-gaps", test_numbers_without_gaps);
  fixture_add ("/store/every-failure", test_every_failure);
  fixture_add ("/store/failure-dooms", test_failure_dooms);
  fixture_add ("/store/damage", test_damage);
  fixture_add ("/store/backup", test_backup);
  fixture_add ("/store/changed-backup", test_changed_backup);
  return g_test_run ();
}
