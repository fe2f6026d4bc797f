/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sqlite/tuntas-sqlite-driver.h"

#include "sqlite/tuntas-sqlite-backup.h"
#include "sqlite/tuntas-sqlite-error.h"
#include "sqlite/tuntas-sqlite-place.h"
#include "sqlite/tuntas-sqlite-schema.h"
#include "sqlite/tuntas-sqlite-tokenizer.h"
#include "tuntas-store-error.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* How long a writer waits for another program before it tells the person. */
#define BUSY_TIMEOUT_MS 5000
/* Pages of log after which a commit copies them home, about 4 MiB. */
#define CHECKPOINT_PAGES 1000
/* Pages of the text index merged by one call of tidy. */
#define MERGE_PAGES 64

/**
 * TuntasSqliteDriver:
 *
 * The embedded engine: one file in WAL mode. Acknowledged means on disk (`synchronous=FULL`).
 */
struct _TuntasSqliteDriver {
  TuntasDriver parent_instance;

  char *vfs; /* (nullable) */
  TuntasSqliteSync sync;
  int busy_timeout_ms;
  int checkpoint_pages;

  char *path;
  sqlite3 *db;
  sqlite3_stmt *begin;
  sqlite3_stmt *commit;
  sqlite3_stmt *change_counter;
};

G_DEFINE_FINAL_TYPE (TuntasSqliteDriver, tuntas_sqlite_driver, TUNTAS_TYPE_DRIVER)

static void
set_error (TuntasSqliteDriver *self, GError **error)
{
  tuntas_sqlite_error_set (error, sqlite3_extended_errcode (self->db), sqlite3_errmsg (self->db),
                           self->path);
}

static TuntasDriverCapability
tuntas_sqlite_driver_get_capabilities (TuntasDriver *driver)
{
  return TUNTAS_DRIVER_CAPABILITY_TEXT_INDEX | TUNTAS_DRIVER_CAPABILITY_BLOBS |
         TUNTAS_DRIVER_CAPABILITY_CHANGE_COUNTER | TUNTAS_DRIVER_CAPABILITY_BACKUP;
}

static void
tuntas_sqlite_driver_close (TuntasDriver *driver)
{
  TuntasSqliteDriver *self = TUNTAS_SQLITE_DRIVER (driver);

  g_clear_pointer (&self->begin, sqlite3_finalize);
  g_clear_pointer (&self->commit, sqlite3_finalize);
  g_clear_pointer (&self->change_counter, sqlite3_finalize);
  g_clear_pointer (&self->db, sqlite3_close);
  g_clear_pointer (&self->path, g_free);
}

static gboolean
execute (TuntasSqliteDriver *self, const char *script, GError **error)
{
  if (sqlite3_exec (self->db, script, NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;
  set_error (self, error);
  return FALSE;
}

static gboolean
read_int (TuntasSqliteDriver *self, const char *sql, gint64 *value, GError **error)
{
  sqlite3_stmt *statement = NULL;
  gboolean done = sqlite3_prepare_v2 (self->db, sql, -1, &statement, NULL) == SQLITE_OK &&
                  sqlite3_step (statement) == SQLITE_ROW;

  if (done)
    *value = sqlite3_column_int64 (statement, 0);
  else
    set_error (self, error);
  sqlite3_finalize (statement);
  return done;
}

/* Several computers that work on one file would damage it, and would only find out later. */
static gboolean
check_place (const char *path, const char *folder, GError **error)
{
  const char *remote = tuntas_sqlite_place_find_remote (folder);
  g_autofree char *name = NULL;

  if (remote == NULL)
    return TRUE;
  name = g_filename_display_basename (path);
  /* Translators: a file, and the kind of a network share, such as "SMB2" */
  g_set_error (error, TUNTAS_STORE_ERROR, TUNTAS_STORE_ERROR_IO,
               _ ("“%s” lies on a network share (%s). Several computers that work on it would "
                  "damage it: move it to a disk of one computer. Backups may lie on the share."),
               name, remote);
  return FALSE;
}

/* Says at once, before anything is touched, what would only come out at the first write. */
static gboolean
check_path (const char *path, TuntasDriverMode mode, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *folder = g_path_get_dirname (path);

  if (mode == TUNTAS_DRIVER_MODE_CREATE) {
    if (g_file_test (path, G_FILE_TEST_EXISTS)) {
      g_set_error (error, TUNTAS_STORE_ERROR, TUNTAS_STORE_ERROR_EXISTS,
                   _ ("“%s” already exists. Choose another name; nothing was overwritten."), name);
      return FALSE;
    }
  } else if (!g_file_test (path, G_FILE_TEST_EXISTS)) {
    g_set_error (error, TUNTAS_STORE_ERROR, TUNTAS_STORE_ERROR_NOT_FOUND,
                 _ ("“%s” is not there. Choose the office file again, or create one."), name);
    return FALSE;
  } else if (!g_file_test (path, G_FILE_TEST_IS_REGULAR)) {
    tuntas_sqlite_error_set (error, SQLITE_NOTADB, "", path);
    return FALSE;
  } else if (access (path, R_OK) != 0) {
    g_set_error (error, TUNTAS_STORE_ERROR, TUNTAS_STORE_ERROR_IO,
                 _ ("“%s” may not be read. Ask its owner to allow it."), name);
    return FALSE;
  } else if (mode == TUNTAS_DRIVER_MODE_OPEN && access (path, W_OK) != 0) {
    tuntas_sqlite_error_set (error, SQLITE_READONLY, "", path);
    return FALSE;
  }
  if (mode == TUNTAS_DRIVER_MODE_READ)
    return TRUE;
  if (access (folder, W_OK) != 0) {
    tuntas_sqlite_error_set (error, SQLITE_READONLY, "", path);
    return FALSE;
  }
  return check_place (path, folder, error);
}

static gboolean
open_connection (TuntasSqliteDriver *self, const char *path, TuntasDriverMode mode, GError **error)
{
  g_autofree char *uri = NULL, *full_uri = NULL, *log = NULL;
  int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  int code;

  if (mode == TUNTAS_DRIVER_MODE_READ) {
    g_autofree char *absolute = g_canonicalize_filename (path, NULL);

    /* Without a log the file is all there is: nothing needs to be made beside it to read it. */
    log = g_strconcat (path, "-wal", NULL);
    uri = g_filename_to_uri (absolute, NULL, error);
    if (uri == NULL)
      return FALSE;
    full_uri = g_strconcat (
      uri, g_file_test (log, G_FILE_TEST_EXISTS) ? "?mode=ro" : "?mode=ro&immutable=1", NULL);
    flags |= SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
  } else {
    flags |= SQLITE_OPEN_READWRITE;
    if (mode == TUNTAS_DRIVER_MODE_CREATE)
      flags |= SQLITE_OPEN_CREATE;
  }

  self->path = g_strdup (path);
  code = sqlite3_open_v2 (full_uri != NULL ? full_uri : path, &self->db, flags, self->vfs);
  if (code != SQLITE_OK) {
    tuntas_sqlite_error_set (error, code, sqlite3_errstr (code), path);
    return FALSE;
  }
  sqlite3_busy_timeout (self->db, self->busy_timeout_ms);
  if (!tuntas_sqlite_tokenizer_register (self->db)) {
    g_set_error_literal (error, TUNTAS_STORE_ERROR, TUNTAS_STORE_ERROR_FAILED,
                         _ ("The SQLite of this computer has no full-text search (FTS5). Install "
                            "a SQLite that has it."));
    return FALSE;
  }
  return TRUE;
}

/* An office file is known by its mark; whatever else SQLite can read is not ours. */
static gboolean
check_mark (TuntasSqliteDriver *self, GError **error)
{
  gint64 mark = 0;

  if (!read_int (self, "PRAGMA application_id", &mark, error))
    return FALSE;
  if (mark != TUNTAS_SQLITE_APPLICATION_ID) {
    tuntas_sqlite_error_set (error, SQLITE_NOTADB, "", self->path);
    return FALSE;
  }
  return TRUE;
}

static gboolean
is_logged_ahead (TuntasSqliteDriver *self)
{
  sqlite3_stmt *statement = NULL;
  gboolean is =
    sqlite3_prepare_v2 (self->db, "PRAGMA journal_mode", -1, &statement, NULL) == SQLITE_OK &&
    sqlite3_step (statement) == SQLITE_ROW &&
    g_strcmp0 ((const char *)sqlite3_column_text (statement, 0), "wal") == 0;

  sqlite3_finalize (statement);
  return is;
}

/* What a log holds comes home when the last connection closes, which changes the file: not before
 * it is known to be ours. */
static gboolean
keep_log (TuntasSqliteDriver *self, gboolean keep, GError **error)
{
  g_autofree char *log = g_strconcat (self->path, "-wal", NULL);
  GStatBuf status;

  if (keep && (g_stat (log, &status) != 0 || status.st_size == 0))
    return TRUE;
  if (sqlite3_db_config (self->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, (int)keep, NULL) == SQLITE_OK)
    return TRUE;
  set_error (self, error);
  return FALSE;
}

static gboolean
tuntas_sqlite_driver_make_ready (TuntasDriver *driver, TuntasDriverMode mode, GError **error)
{
  static const char *const levels[] = {"FULL", "NORMAL", "OFF"};
  TuntasSqliteDriver *self = TUNTAS_SQLITE_DRIVER (driver);
  g_autofree char *script = NULL;

  if (!keep_log (self, FALSE, error))
    return FALSE;
  if (!execute (self,
                "PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON;"
                "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;"
                "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536;",
                error))
    return FALSE;
  if (mode == TUNTAS_DRIVER_MODE_READ)
    return execute (self, "PRAGMA query_only = ON", error);

  if (sqlite3_db_readonly (self->db, "main") == 1) {
    tuntas_sqlite_error_set (error, SQLITE_READONLY, "", self->path);
    return FALSE;
  }
  script = g_strdup_printf ("PRAGMA journal_mode = WAL; PRAGMA synchronous = %s;"
                            "PRAGMA wal_autocheckpoint = %d; PRAGMA journal_size_limit = 33554432;",
                            levels[self->sync], self->checkpoint_pages);
  if (!execute (self, script, error))
    return FALSE;
  if (!is_logged_ahead (self)) {
    g_set_error (error, TUNTAS_STORE_ERROR, TUNTAS_STORE_ERROR_IO,
                 _ ("“%s” lies where it cannot be kept safely (no write-ahead log). Move it to a "
                    "disk of this computer, not a network share."),
                 self->path);
    return FALSE;
  }
  return TRUE;
}

static gboolean
tuntas_sqlite_driver_open (TuntasDriver *driver,
                           const char *path,
                           TuntasDriverMode mode,
                           GError **error)
{
  TuntasSqliteDriver *self = TUNTAS_SQLITE_DRIVER (driver);

  g_return_val_if_fail (self->db == NULL, FALSE);

  if (check_path (path, mode, error) && open_connection (self, path, mode, error) &&
      keep_log (self, TRUE, error) &&
      (mode == TUNTAS_DRIVER_MODE_CREATE || check_mark (self, error)))
    return TRUE;
  tuntas_sqlite_driver_close (driver);
  return FALSE;
}

static int
tuntas_sqlite_driver_get_version (TuntasDriver *driver, GError **error)
{
  gint64 version = 0;

  if (!read_int (TUNTAS_SQLITE_DRIVER (driver), "PRAGMA user_version", &version, error))
    return -1;
  return (int)version;
}

static int
tuntas_sqlite_driver_get_latest_version (TuntasDriver *driver)
{
  return tuntas_sqlite_schema_get_latest_version ();
}

static const char *
tuntas_sqlite_driver_get_migration (TuntasDriver *driver, int version)
{
  return tuntas_sqlite_schema_get_migration (version);
}

static gboolean
run_kept (TuntasSqliteDriver *self, sqlite3_stmt **statement, const char *sql, GError **error)
{
  int code;

  if (*statement == NULL && sqlite3_prepare_v3 (self->db, sql, -1, SQLITE_PREPARE_PERSISTENT,
                                                statement, NULL) != SQLITE_OK) {
    set_error (self, error);
    return FALSE;
  }
  code = sqlite3_step (*statement);
  if (code != SQLITE_DONE)
    set_error (self, error);
  sqlite3_reset (*statement);
  return code == SQLITE_DONE;
}

static gboolean
tuntas_sqlite_driver_begin (TuntasDriver *driver, GError **error)
{
  TuntasSqliteDriver *self = TUNTAS_SQLITE_DRIVER (driver);

  return run_kept (self, &self->begin, "BEGIN IMMEDIATE", error);
}

static gboolean
tuntas_sqlite_driver_begin_read (TuntasDriver *driver, GError **error)
{
  TuntasSqliteDriver *self = TUNTAS_SQLITE_DRIVER (driver);

  /* The moment is taken by the first read. */
  return execute (self, "BEGIN; SELECT 1 FROM sqlite_schema LIMIT 1", error);
}

static void
tuntas_sqlite_driver_rollback (TuntasDriver *driver)
{
  TuntasSqliteDriver *self = TUNTAS_SQLITE_DRIVER (driver);

  /* SQLite may have rolled back by itself, when the disk was full. */
  if (!sqlite3_get_autocommit (self->db))
    sqlite3_exec (self->db, "ROLLBACK", NULL, NULL, NULL);
}

static gboolean
tuntas_sqlite_driver_commit (TuntasDriver *driver, GError **error)
{
  TuntasSqliteDriver *self = TUNTAS_SQLITE_DRIVER (driver);

  if (run_kept (self, &self->commit, "COMMIT", error))
    return TRUE;
  tuntas_sqlite_driver_rollback (driver);
  return FALSE;
}

static gboolean
tuntas_sqlite_driver_execute (TuntasDriver *driver, const char *script, GError **error)
{
  return execute (TUNTAS_SQLITE_DRIVER (driver), script, error);
}

/**
 * tuntas_sqlite_driver_rewrite_places:
 * @sql: SQL with places `$1`, `$2` …
 *
 * To SQLite `$1` is a name, numbered by where it first appears: `SELECT $2, $1` would bind the
 * first value to `$2`. `?1` is the number that is meant. Texts, names and comments stay.
 *
 * Returns: (transfer full): @sql with `?1`, `?2` …
 */
char *
tuntas_sqlite_driver_rewrite_places (const char *sql)
{
  char *rewritten = g_strdup (sql);
  char quote = 0;

  for (char *p = rewritten; *p != '\0'; p++) {
    if (quote == '-') {
      if (*p == '\n')
        quote = 0;
    } else if (quote != 0) {
      if (*p == quote)
        quote = 0;
    } else if (*p == '\'' || *p == '"') {
      quote = *p;
    } else if (p[0] == '-' && p[1] == '-') {
      quote = '-';
    } else if (p[0] == '$' && g_ascii_isdigit (p[1])) {
      *p = '?';
    }
  }
  return rewritten;
}

static TuntasDriverStatement *
tuntas_sqlite_driver_prepare (TuntasDriver *driver, const char *sql, GError **error)
{
  TuntasSqliteDriver *self = TUNTAS_SQLITE_DRIVER (driver);
  g_autofree char *rewritten = tuntas_sqlite_driver_rewrite_places (sql);
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v3 (self->db, rewritten, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) !=
      SQLITE_OK) {
    set_error (self, error);
    return NULL;
  }
  return (TuntasDriverStatement *)statement;
}

static void
tuntas_sqlite_driver_free_statement (TuntasDriver *driver, TuntasDriverStatement *statement)
{
  sqlite3_finalize ((sqlite3_stmt *)statement);
}

static void
tuntas_sqlite_driver_reset (TuntasDriver *driver, TuntasDriverStatement *statement)
{
  sqlite3_reset ((sqlite3_stmt *)statement);
  sqlite3_clear_bindings ((sqlite3_stmt *)statement);
}

static TuntasDriverStep
tuntas_sqlite_driver_step (TuntasDriver *driver, TuntasDriverStatement *statement, GError **error)
{
  switch (sqlite3_step ((sqlite3_stmt *)statement)) {
  case SQLITE_ROW:
    return TUNTAS_DRIVER_STEP_ROW;
  case SQLITE_DONE:
    return TUNTAS_DRIVER_STEP_DONE;
  default:
    set_error (TUNTAS_SQLITE_DRIVER (driver), error);
    return TUNTAS_DRIVER_STEP_ERROR;
  }
}

static void
tuntas_sqlite_driver_bind_int (TuntasDriver *driver,
                               TuntasDriverStatement *statement,
                               int place,
                               gint64 value)
{
  sqlite3_bind_int64 ((sqlite3_stmt *)statement, place, value);
}

static void
tuntas_sqlite_driver_bind_double (TuntasDriver *driver,
                                  TuntasDriverStatement *statement,
                                  int place,
                                  double value)
{
  sqlite3_bind_double ((sqlite3_stmt *)statement, place, value);
}

static void
tuntas_sqlite_driver_bind_text (TuntasDriver *driver,
                                TuntasDriverStatement *statement,
                                int place,
                                const char *value)
{
  sqlite3_bind_text ((sqlite3_stmt *)statement, place, value, -1, SQLITE_TRANSIENT);
}

static void
tuntas_sqlite_driver_bind_bytes (TuntasDriver *driver,
                                 TuntasDriverStatement *statement,
                                 int place,
                                 GBytes *value)
{
  gsize size = 0;
  gconstpointer data = value != NULL ? g_bytes_get_data (value, &size) : NULL;

  if (value != NULL && size == 0)
    sqlite3_bind_zeroblob ((sqlite3_stmt *)statement, place, 0);
  else
    sqlite3_bind_blob64 ((sqlite3_stmt *)statement, place, data, size, SQLITE_TRANSIENT);
}

static gint64
tuntas_sqlite_driver_column_int (TuntasDriver *driver, TuntasDriverStatement *statement, int column)
{
  return sqlite3_column_int64 ((sqlite3_stmt *)statement, column);
}

static double
tuntas_sqlite_driver_column_double (TuntasDriver *driver,
                                    TuntasDriverStatement *statement,
                                    int column)
{
  return sqlite3_column_double ((sqlite3_stmt *)statement, column);
}

static const char *
tuntas_sqlite_driver_column_text (TuntasDriver *driver,
                                  TuntasDriverStatement *statement,
                                  int column)
{
  return (const char *)sqlite3_column_text ((sqlite3_stmt *)statement, column);
}

static GBytes *
tuntas_sqlite_driver_column_bytes (TuntasDriver *driver,
                                   TuntasDriverStatement *statement,
                                   int column)
{
  sqlite3_stmt *stmt = (sqlite3_stmt *)statement;

  if (sqlite3_column_type (stmt, column) == SQLITE_NULL)
    return NULL;
  return g_bytes_new (sqlite3_column_blob (stmt, column), sqlite3_column_bytes (stmt, column));
}

static gint64
tuntas_sqlite_driver_get_changes (TuntasDriver *driver)
{
  return sqlite3_changes64 (TUNTAS_SQLITE_DRIVER (driver)->db);
}

static gint64
tuntas_sqlite_driver_get_change_counter (TuntasDriver *driver, GError **error)
{
  TuntasSqliteDriver *self = TUNTAS_SQLITE_DRIVER (driver);
  gint64 counter = -1;

  if (self->change_counter == NULL &&
      sqlite3_prepare_v3 (self->db, "PRAGMA data_version", -1, SQLITE_PREPARE_PERSISTENT,
                          &self->change_counter, NULL) != SQLITE_OK) {
    set_error (self, error);
    return -1;
  }
  if (sqlite3_step (self->change_counter) == SQLITE_ROW)
    counter = sqlite3_column_int64 (self->change_counter, 0);
  else
    set_error (self, error);
  sqlite3_reset (self->change_counter);
  return counter;
}

static const char *
tuntas_sqlite_driver_get_search_sql (TuntasDriver *driver, const char *name)
{
  static const struct {
    const char *name;
    const char *sql;
  } texts[] = {
    /* With INSERT … SELECT the statement has a savepoint of its own, for which FTS5 writes out a
     * segment for each case instead of one for the whole transaction. */
    {"insert", "INSERT INTO case_search (rowid, subject, body, around) VALUES ($1, "
               "(SELECT subject FROM case_texts WHERE id = $1), "
               "(SELECT body FROM case_texts WHERE id = $1), "
               "(SELECT around FROM case_texts WHERE id = $1))"},
    {"from", "case_search AS s CROSS JOIN cases AS c ON c.id = s.rowid"},
    {"match", "case_search MATCH "},
    {"rank", "s.rank, s.rowid DESC"},
    {"newest", "s.rowid DESC"},
    {"similar", "SELECT s.rowid FROM case_search AS s WHERE case_search MATCH $1 "
                "AND s.rowid <> $2 ORDER BY s.rank LIMIT $3"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (strcmp (texts[i].name, name) == 0)
      return texts[i].sql;
  g_assert_not_reached ();
}

static gboolean
tuntas_sqlite_driver_tidy (TuntasDriver *driver, gboolean *more, GError **error)
{
  TuntasSqliteDriver *self = TUNTAS_SQLITE_DRIVER (driver);
  g_autofree char *merge = g_strdup_printf (
    "INSERT INTO case_search (case_search, rank) VALUES ('merge', %d)", MERGE_PAGES);
  gint64 before = sqlite3_total_changes64 (self->db);

  if (!execute (self, merge, error))
    return FALSE;
  /* A merge that found work changes the index itself, one that did not only counts its command. */
  *more = sqlite3_total_changes64 (self->db) - before >= 2;
  /* People copy the one file that they see: soon after the last act it holds everything. Whoever
   * reads meanwhile keeps part of the log; the next time brings it home. */
  if (!*more)
    sqlite3_wal_checkpoint_v2 (self->db, NULL, SQLITE_CHECKPOINT_PASSIVE, NULL, NULL);
  return TRUE;
}

static int
add_problem (void *data, int n_columns, char **values, char **names)
{
  if (values[0] != NULL && strcmp (values[0], "ok") != 0)
    g_ptr_array_add (data, g_strdup_printf (_ ("The file is damaged: %s."), values[0]));
  return 0;
}

static int
add_orphan (void *data, int n_columns, char **values, char **names)
{
  g_ptr_array_add (
    data, g_strdup_printf (_ ("A row of “%s” points to nothing in “%s”."), values[0], values[2]));
  return 0;
}

static gboolean
tuntas_sqlite_driver_check (TuntasDriver *driver, GPtrArray *problems, GError **error)
{
  TuntasSqliteDriver *self = TUNTAS_SQLITE_DRIVER (driver);
  int code = sqlite3_exec (self->db, "PRAGMA integrity_check", add_problem, problems, NULL);

  if (code == SQLITE_OK)
    code = sqlite3_exec (self->db, "PRAGMA foreign_key_check", add_orphan, problems, NULL);
  if (code != SQLITE_OK) {
    if ((code & 0xff) != SQLITE_CORRUPT && (code & 0xff) != SQLITE_NOTADB) {
      set_error (self, error);
      return FALSE;
    }
    g_ptr_array_add (problems,
                     g_strdup_printf (_ ("The file is damaged: %s."), sqlite3_errmsg (self->db)));
    return TRUE;
  }
  if (sqlite3_db_readonly (self->db, "main") == 0) {
    code = sqlite3_exec (
      self->db, "INSERT INTO case_search (case_search, rank) VALUES ('integrity-check', 1)", NULL,
      NULL, NULL);
    /* The question counts as a write: while another program writes it is not answered. */
    if ((code & 0xff) == SQLITE_CORRUPT)
      g_ptr_array_add (problems,
                       g_strdup (_ ("The index for searching does not fit the texts any more. It "
                                    "can be built anew without loss.")));
  }
  return TRUE;
}

static gboolean
tuntas_sqlite_driver_backup (TuntasDriver *driver,
                             const char *path,
                             TuntasDriverProgress progress,
                             gpointer user_data,
                             GCancellable *cancellable,
                             GError **error)
{
  TuntasSqliteDriver *self = TUNTAS_SQLITE_DRIVER (driver);

  return tuntas_sqlite_backup_run (self->db, self->vfs, path, progress, user_data, cancellable,
                                   error);
}

static gboolean
tuntas_sqlite_driver_settle (TuntasDriver *driver, GError **error)
{
  TuntasSqliteDriver *self = TUNTAS_SQLITE_DRIVER (driver);

  /* Only the last connection can leave the log. */
  if (!execute (self, "PRAGMA journal_mode = DELETE", error))
    return FALSE;
  if (is_logged_ahead (self)) {
    tuntas_sqlite_error_set (error, SQLITE_BUSY, "", self->path);
    return FALSE;
  }
  return TRUE;
}

static void
tuntas_sqlite_driver_finalize (GObject *object)
{
  TuntasSqliteDriver *self = TUNTAS_SQLITE_DRIVER (object);

  tuntas_sqlite_driver_close (TUNTAS_DRIVER (self));
  g_free (self->vfs);

  G_OBJECT_CLASS (tuntas_sqlite_driver_parent_class)->finalize (object);
}

static void
tuntas_sqlite_driver_class_init (TuntasSqliteDriverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  TuntasDriverClass *driver_class = TUNTAS_DRIVER_CLASS (klass);

  object_class->finalize = tuntas_sqlite_driver_finalize;

  driver_class->get_capabilities = tuntas_sqlite_driver_get_capabilities;
  driver_class->open = tuntas_sqlite_driver_open;
  driver_class->make_ready = tuntas_sqlite_driver_make_ready;
  driver_class->close = tuntas_sqlite_driver_close;
  driver_class->get_version = tuntas_sqlite_driver_get_version;
  driver_class->get_latest_version = tuntas_sqlite_driver_get_latest_version;
  driver_class->get_migration = tuntas_sqlite_driver_get_migration;
  driver_class->begin = tuntas_sqlite_driver_begin;
  driver_class->begin_read = tuntas_sqlite_driver_begin_read;
  driver_class->commit = tuntas_sqlite_driver_commit;
  driver_class->rollback = tuntas_sqlite_driver_rollback;
  driver_class->execute = tuntas_sqlite_driver_execute;
  driver_class->prepare = tuntas_sqlite_driver_prepare;
  driver_class->free_statement = tuntas_sqlite_driver_free_statement;
  driver_class->reset = tuntas_sqlite_driver_reset;
  driver_class->step = tuntas_sqlite_driver_step;
  driver_class->bind_int = tuntas_sqlite_driver_bind_int;
  driver_class->bind_double = tuntas_sqlite_driver_bind_double;
  driver_class->bind_text = tuntas_sqlite_driver_bind_text;
  driver_class->bind_bytes = tuntas_sqlite_driver_bind_bytes;
  driver_class->column_int = tuntas_sqlite_driver_column_int;
  driver_class->column_double = tuntas_sqlite_driver_column_double;
  driver_class->column_text = tuntas_sqlite_driver_column_text;
  driver_class->column_bytes = tuntas_sqlite_driver_column_bytes;
  driver_class->get_changes = tuntas_sqlite_driver_get_changes;
  driver_class->get_change_counter = tuntas_sqlite_driver_get_change_counter;
  driver_class->get_search_sql = tuntas_sqlite_driver_get_search_sql;
  driver_class->tidy = tuntas_sqlite_driver_tidy;
  driver_class->check = tuntas_sqlite_driver_check;
  driver_class->backup = tuntas_sqlite_driver_backup;
  driver_class->settle = tuntas_sqlite_driver_settle;
}

static void
tuntas_sqlite_driver_init (TuntasSqliteDriver *self)
{
  self->busy_timeout_ms = BUSY_TIMEOUT_MS;
  self->checkpoint_pages = CHECKPOINT_PAGES;
}

/**
 * tuntas_sqlite_driver_new:
 *
 * Returns: (transfer full): a driver as every office uses it
 */
TuntasDriver *
tuntas_sqlite_driver_new (void)
{
  return g_object_new (TUNTAS_TYPE_SQLITE_DRIVER, NULL);
}

/**
 * tuntas_sqlite_driver_new_for_test:
 * @vfs: (nullable): name of a registered VFS that stands between SQLite and the disk
 * @sync: how much is flushed; anything but full is a control that must lose acts
 * @busy_timeout_ms: how long to wait for another writer, milliseconds
 * @checkpoint_pages: pages of log after which a commit copies them home
 *
 * Returns: (transfer full): a driver for tests of failing disks
 */
TuntasDriver *
tuntas_sqlite_driver_new_for_test (const char *vfs,
                                   TuntasSqliteSync sync,
                                   int busy_timeout_ms,
                                   int checkpoint_pages)
{
  TuntasSqliteDriver *self = g_object_new (TUNTAS_TYPE_SQLITE_DRIVER, NULL);

  self->vfs = g_strdup (vfs);
  self->sync = sync;
  self->busy_timeout_ms = busy_timeout_ms;
  self->checkpoint_pages = checkpoint_pages;
  return TUNTAS_DRIVER (self);
}
