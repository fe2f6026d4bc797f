/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "failing-driver.h"
#include "fixture.h"
#include "sqlite/tuntas-sqlite-driver.h"
#include "tuntas-store-attachments.h"
#include "tuntas-store-backup.h"
#include "tuntas-store-letters.h"

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

static gssize
refuse_for_lack_of_space (int fd, const void *data, gsize size, off_t offset)
{
  errno = ENOSPC;
  return -1;
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
  fixture_add ("/store/full-disk", test_full_disk);
  fixture_add ("/store/full-at-opening", test_full_at_opening);
  fixture_add ("/store/full-backup", test_full_backup);
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
