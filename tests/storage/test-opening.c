/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "failing-driver.h"
#include "fixture.h"
#include "sqlite/tuntas-sqlite-driver.h"
#include "sqlite/tuntas-sqlite-place.h"
#include "sqlite/tuntas-sqlite-schema.h"
#include "tuntas-store-backup.h"
#include "tuntas-store-search.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <unistd.h>

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
  fixture_add ("/store/home-when-idle", test_home_when_idle);
  fixture_add ("/store/restore-with-log", test_restore_with_log);
  return g_test_run ();
}
