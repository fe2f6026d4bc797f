/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-store.h"

#include "sqlite/tuntas-sqlite-driver.h"
#include "tuntas-store-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* next_number: the first number of a year is 1, and a rollback gives it back. */
#define SQL_NEXT_NUMBER                                                                            \
  "INSERT INTO counters (series, year, last) VALUES ($1, $2, 1) "                                  \
  "ON CONFLICT (series, year) DO UPDATE SET last = counters.last + 1 RETURNING last"
#define SQL_INFO                                                                                   \
  "SELECT (SELECT name FROM office), (SELECT count(*) FROM cases), (SELECT count(*) FROM events)," \
  " (SELECT count(*) FROM letters), (SELECT count(*) FROM contents)"

struct _TuntasStatement {
  TuntasStore *store; /* (unowned) */
  TuntasDriverStatement *handle;
  gboolean used;
};

typedef enum {
  TRANSACTION_NONE,
  TRANSACTION_READ,
  TRANSACTION_WRITE,
} Transaction;

struct _TuntasStore {
  TuntasDriver *driver;
  TuntasDriverClass *klass;
  char *path;
  GThread *thread;
  GHashTable *statements; /* (element-type utf8 TuntasStatement) */
  GHashTable *attached;   /* (element-type utf8 gpointer): what aggregates keep while it is open */
  Transaction transaction;
  gboolean failed; /* a write of this transaction failed: it can only be rolled back */
  TuntasStoreCommitFunc before_commit;
  int schema_version;
  guint64 change_count;
  gint64 change_counter;
};

typedef struct {
  gpointer value;
  GDestroyNotify free_value;
} Attached;

#define ASSERT_THREAD(self) g_assert ((self)->thread == g_thread_self ())

static void
attached_free (Attached *self)
{
  self->free_value (self->value);
  g_free (self);
}

static void
statement_free (TuntasStatement *self)
{
  self->store->klass->free_statement (self->store->driver, self->handle);
  g_free (self);
}

/**
 * tuntas_store_info_free:
 * @self: (nullable) (transfer full): an info
 */
void
tuntas_store_info_free (TuntasStoreInfo *self)
{
  if (self == NULL)
    return;
  g_free (self->office_name);
  g_free (self);
}

/* One step up, if another program has not just made it. */
static gboolean
migrate_one (TuntasStore *self, int *version, GError **error)
{
  if (!tuntas_store_begin (self, error))
    return FALSE;
  *version = self->klass->get_version (self->driver, error);
  if (*version < 0 ||
      (*version < self->klass->get_latest_version (self->driver) &&
       !self->klass->execute (self->driver, self->klass->get_migration (self->driver, *version + 1),
                              error))) {
    tuntas_store_rollback (self);
    return FALSE;
  }
  if (!tuntas_store_commit (self, error))
    return FALSE;
  *version = self->klass->get_version (self->driver, error);
  return *version >= 0;
}

/* Migrations only go up, each in a transaction of its own; a newer store is not touched: not even
 * how it keeps its log. */
static gboolean
migrate (TuntasStore *self, TuntasDriverMode mode, GError **error)
{
  int latest = self->klass->get_latest_version (self->driver);
  int version = self->klass->get_version (self->driver, error);

  if (version < 0)
    return FALSE;
  if (version > latest) {
    g_autofree char *name = g_filename_display_basename (self->path);

    g_set_error (error, TUNTAS_STORE_ERROR, TUNTAS_STORE_ERROR_NEWER,
                 _ ("“%s” was written by a newer version of Tuntas (its form is %d, this program "
                    "knows %d). Nothing was changed; update this program to open it."),
                 name, version, latest);
    return FALSE;
  }
  if (!self->klass->make_ready (self->driver, mode, error))
    return FALSE;
  while (version < latest && mode != TUNTAS_DRIVER_MODE_READ)
    if (!migrate_one (self, &version, error))
      return FALSE;
  self->schema_version = version;
  return TRUE;
}

/**
 * tuntas_store_open_with_driver:
 * @driver: (transfer none): a driver that is not open
 * @path: the office file
 * @mode: open, create or only read
 * @error: return location for an error of domain `TUNTAS_STORE_ERROR`
 *
 * Opens a store and brings its schema up to date, except when it is only read.
 *
 * The calling thread is from then on the only one that may use the store.
 * `…_NOT_FOUND`, `…_EXISTS` (for a new one), `…_NOT_A_STORE`, `…_NEWER`, `…_READ_ONLY`,
 * `…_LOCKED`, `…_CORRUPT`, `…_FULL`: nothing was changed then.
 *
 * Returns: (transfer full) (nullable): the store
 */
TuntasStore *
tuntas_store_open_with_driver (TuntasDriver *driver,
                               const char *path,
                               TuntasDriverMode mode,
                               GError **error)
{
  TuntasDriverClass *klass = NULL;
  TuntasStore *self = NULL;

  g_return_val_if_fail (TUNTAS_IS_DRIVER (driver), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  klass = TUNTAS_DRIVER_GET_CLASS (driver);
  if (!klass->open (driver, path, mode, error))
    return NULL;

  self = g_new0 (TuntasStore, 1);
  self->driver = g_object_ref (driver);
  self->klass = klass;
  self->path = g_strdup (path);
  self->thread = g_thread_self ();
  self->statements =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)statement_free);
  self->attached =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)attached_free);

  if (migrate (self, mode, error) &&
      (self->change_counter = klass->get_change_counter (driver, error)) >= 0)
    return self;

  tuntas_store_close (self);
  if (mode == TUNTAS_DRIVER_MODE_CREATE)
    g_unlink (path);
  return NULL;
}

/**
 * tuntas_store_create:
 * @path: a file that does not exist
 * @error: return location for an error, see tuntas_store_open_with_driver()
 *
 * Returns: (transfer full) (nullable): a new empty store
 */
TuntasStore *
tuntas_store_create (const char *path, GError **error)
{
  g_autoptr (TuntasDriver) driver = tuntas_sqlite_driver_new ();

  return tuntas_store_open_with_driver (driver, path, TUNTAS_DRIVER_MODE_CREATE, error);
}

/**
 * tuntas_store_open:
 * @path: the office file
 * @error: return location for an error, see tuntas_store_open_with_driver()
 *
 * Returns: (transfer full) (nullable): the store
 */
TuntasStore *
tuntas_store_open (const char *path, GError **error)
{
  g_autoptr (TuntasDriver) driver = tuntas_sqlite_driver_new ();

  return tuntas_store_open_with_driver (driver, path, TUNTAS_DRIVER_MODE_OPEN, error);
}

/**
 * tuntas_store_close:
 * @self: (nullable) (transfer full): a store
 *
 * A transaction that is still open is rolled back.
 */
void
tuntas_store_close (TuntasStore *self)
{
  if (self == NULL)
    return;
  ASSERT_THREAD (self);
  tuntas_store_rollback (self);
  g_clear_pointer (&self->statements, g_hash_table_unref);
  g_clear_pointer (&self->attached, g_hash_table_unref);
  self->klass->close (self->driver);
  g_object_unref (self->driver);
  g_free (self->path);
  g_free (self);
}

/**
 * tuntas_store_get_path:
 * @self: a store
 *
 * Returns: (transfer none): its file
 */
const char *
tuntas_store_get_path (TuntasStore *self)
{
  return self->path;
}

/**
 * tuntas_store_get_schema_version:
 * @self: a store
 *
 * Returns: form of the file: the latest, unless it is only read
 */
int
tuntas_store_get_schema_version (TuntasStore *self)
{
  return self->schema_version;
}

/* For the other files of this layer. */
TuntasDriver *
tuntas_store_get_driver (TuntasStore *self)
{
  return self->driver;
}

/* Keeps something of an aggregate until the store is closed. */
void
tuntas_store_attach (TuntasStore *self, const char *key, gpointer value, GDestroyNotify free_value)
{
  Attached *attached = g_new0 (Attached, 1);

  attached->value = value;
  attached->free_value = free_value;
  g_hash_table_replace (self->attached, g_strdup (key), attached);
}

/* Returns: (transfer none) (nullable): what was kept under the key */
gpointer
tuntas_store_get_attached (TuntasStore *self, const char *key)
{
  Attached *attached = g_hash_table_lookup (self->attached, key);

  return attached != NULL ? attached->value : NULL;
}

/**
 * tuntas_store_begin:
 * @self: a store without a transaction
 * @error: return location for an error: `TUNTAS_STORE_ERROR_LOCKED` when another program writes
 *
 * Starts the transaction of one act: what follows is written whole by tuntas_store_commit() or
 * not at all. Waits some seconds for another writer.
 *
 * Returns: whether it was started
 */
gboolean
tuntas_store_begin (TuntasStore *self, GError **error)
{
  ASSERT_THREAD (self);
  g_return_val_if_fail (self->transaction == TRANSACTION_NONE, FALSE);

  if (!self->klass->begin (self->driver, error))
    return FALSE;
  self->transaction = TRANSACTION_WRITE;
  self->failed = FALSE;
  return TRUE;
}

/**
 * tuntas_store_begin_read:
 * @self: a store without a transaction
 * @error: return location for an error
 *
 * What is read until tuntas_store_rollback() comes from one moment, whoever writes meanwhile.
 * Nothing can be written.
 *
 * Returns: whether it was started
 */
gboolean
tuntas_store_begin_read (TuntasStore *self, GError **error)
{
  ASSERT_THREAD (self);
  g_return_val_if_fail (self->transaction == TRANSACTION_NONE, FALSE);

  if (!self->klass->begin_read (self->driver, error))
    return FALSE;
  self->transaction = TRANSACTION_READ;
  return TRUE;
}

/**
 * tuntas_store_commit:
 * @self: a store with a transaction
 * @error: return location for an error
 *
 * When it returns true, all writes of the transaction are on disk. When it returns false, none of
 * them was made and the transaction is over: also when a write inside it had failed before and
 * the caller went on.
 *
 * Returns: whether it was acknowledged
 */
gboolean
tuntas_store_commit (TuntasStore *self, GError **error)
{
  TuntasStoreCommitFunc func = NULL;
  gboolean done;

  ASSERT_THREAD (self);
  g_return_val_if_fail (self->transaction != TRANSACTION_NONE, FALSE);

  if (self->failed) {
    tuntas_store_rollback (self);
    g_set_error_literal (error, TUNTAS_STORE_ERROR, TUNTAS_STORE_ERROR_FAILED,
                         _ ("Part of this could not be written, so nothing was. Try again."));
    return FALSE;
  }
  if (self->transaction == TRANSACTION_READ) {
    tuntas_store_rollback (self);
    return TRUE;
  }
  func = g_steal_pointer (&self->before_commit);
  if (func != NULL && !func (self, error)) {
    tuntas_store_rollback (self);
    return FALSE;
  }
  done = self->klass->commit (self->driver, error);
  self->transaction = TRANSACTION_NONE;
  if (done)
    self->change_count++;
  return done;
}

/**
 * tuntas_store_rollback:
 * @self: a store
 *
 * Ends the transaction, if there is one, and forgets its writes. Numbers taken from the agenda or
 * the register are given back.
 */
void
tuntas_store_rollback (TuntasStore *self)
{
  ASSERT_THREAD (self);
  self->before_commit = NULL;
  self->failed = FALSE;
  if (self->transaction == TRANSACTION_NONE)
    return;
  self->transaction = TRANSACTION_NONE;
  self->klass->rollback (self->driver);
}

/**
 * tuntas_store_in_transaction:
 * @self: a store
 *
 * Returns: whether a transaction is open
 */
gboolean
tuntas_store_in_transaction (TuntasStore *self)
{
  return self->transaction != TRANSACTION_NONE;
}

/* Begins a transaction for a single write, if none is open. */
gboolean
tuntas_store_enter (TuntasStore *self, gboolean *own, GError **error)
{
  ASSERT_THREAD (self);
  g_return_val_if_fail (self->transaction != TRANSACTION_READ, FALSE);

  *own = self->transaction == TRANSACTION_NONE;
  return !*own || tuntas_store_begin (self, error);
}

/* Ends what tuntas_store_enter() began; a failed write dooms a transaction that goes on. */
gboolean
tuntas_store_leave (TuntasStore *self, gboolean own, gboolean ok, GError **error)
{
  if (own) {
    if (ok)
      return tuntas_store_commit (self, error);
    tuntas_store_rollback (self);
  } else if (!ok) {
    self->failed = TRUE;
  }
  return ok;
}

/* Has a function run inside the transaction, right before it is made durable. */
void
tuntas_store_before_commit (TuntasStore *self, TuntasStoreCommitFunc func)
{
  self->before_commit = func;
}

/* Whether the next commit of the open transaction will run the function. */
gboolean
tuntas_store_runs_before_commit (TuntasStore *self, TuntasStoreCommitFunc func)
{
  return self->before_commit == func;
}

/**
 * tuntas_store_get_change_count:
 * @self: a store
 *
 * Returns: a number that grows with each commit of this program and each change by another that
 *   tuntas_store_poll_change() saw
 */
guint64
tuntas_store_get_change_count (TuntasStore *self)
{
  return self->change_count;
}

/**
 * tuntas_store_poll_change:
 * @self: a store
 * @changed: (out): whether another program wrote since the last call
 * @error: return location for an error
 *
 * Cheap enough to be asked every second.
 *
 * Returns: false with @error set on failure
 */
gboolean
tuntas_store_poll_change (TuntasStore *self, gboolean *changed, GError **error)
{
  gint64 counter;

  ASSERT_THREAD (self);
  counter = self->klass->get_change_counter (self->driver, error);
  if (counter < 0)
    return FALSE;
  *changed = counter != self->change_counter;
  if (*changed)
    self->change_count++;
  self->change_counter = counter;
  return TRUE;
}

/**
 * tuntas_store_next_number:
 * @self: a store, in the transaction that uses the number
 * @series: what is counted: `TUNTAS_STORE_SERIES_REGISTER`, `TUNTAS_STORE_SERIES_LETTERS`
 * @year: of the series
 * @number: (out): 1, 2, 3 …
 * @error: return location for an error
 *
 * Takes the next number. It is taken for good by the commit: two programs never get the same, and
 * a rollback leaves no gap.
 *
 * Returns: false with @error set on failure
 */
gboolean
tuntas_store_next_number (TuntasStore *self,
                          const char *series,
                          int year,
                          int *number,
                          GError **error)
{
  gint64 next = 0;
  g_autoptr (TuntasStatement) insert = NULL;

  g_return_val_if_fail (self->transaction == TRANSACTION_WRITE, FALSE);

  insert = tuntas_store_prepare (self, SQL_NEXT_NUMBER, error);
  if (insert == NULL)
    return tuntas_store_leave (self, FALSE, FALSE, NULL);
  tuntas_statement_bind_text (insert, 1, series);
  tuntas_statement_bind_int (insert, 2, year);
  if (!tuntas_statement_run_for_id (insert, &next, error))
    return tuntas_store_leave (self, FALSE, FALSE, NULL);
  *number = (int)next;
  return TRUE;
}

/**
 * tuntas_store_check:
 * @self: a store
 * @problems: (element-type utf8): sentences are added to it
 * @error: return location for an error
 *
 * Reads the whole file and looks whether it is sound: pages, indexes, references, search index.
 * The chain of the ledger is looked at by tuntas_store_verify_ledger().
 *
 * Returns: false with @error set when it could not be looked at
 */
gboolean
tuntas_store_check (TuntasStore *self, GPtrArray *problems, GError **error)
{
  ASSERT_THREAD (self);
  return self->klass->check (self->driver, problems, error);
}

/**
 * tuntas_store_read_info:
 * @self: a store
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what it holds, counted
 */
TuntasStoreInfo *
tuntas_store_read_info (TuntasStore *self, GError **error)
{
  TuntasStoreInfo *info = NULL;
  g_autoptr (TuntasStatement) row = tuntas_store_prepare (self, SQL_INFO, error);

  if (row == NULL || tuntas_statement_step (row, error) != TUNTAS_DRIVER_STEP_ROW)
    return NULL;
  info = g_new0 (TuntasStoreInfo, 1);
  info->office_name = tuntas_statement_dup_text (row, 0);
  info->cases = tuntas_statement_get_int (row, 1);
  info->events = tuntas_statement_get_int (row, 2);
  info->letters = tuntas_statement_get_int (row, 3);
  info->contents = tuntas_statement_get_int (row, 4);
  info->schema_version = self->schema_version;
  return info;
}

/* Reads the one number that a statement without places gives. */
gboolean
tuntas_store_read_number (TuntasStore *self, const char *sql, gint64 *value, GError **error)
{
  g_autoptr (TuntasStatement) row = tuntas_store_prepare (self, sql, error);

  if (row == NULL || tuntas_statement_step (row, error) != TUNTAS_DRIVER_STEP_ROW)
    return FALSE;
  *value = tuntas_statement_get_int (row, 0);
  return TRUE;
}

/* Sets the error of a row that is not there. */
void
tuntas_store_set_not_found (GError **error, const char *what)
{
  g_set_error (error, TUNTAS_STORE_ERROR, TUNTAS_STORE_ERROR_NOT_FOUND,
               _ ("“%s” is not in this office file. Look it up again."), what);
}

/* Hands out a statement, prepared once. It must be released before it is asked for again. */
TuntasStatement *
tuntas_store_prepare (TuntasStore *self, const char *sql, GError **error)
{
  TuntasStatement *statement = NULL;

  ASSERT_THREAD (self);
  statement = g_hash_table_lookup (self->statements, sql);
  if (statement == NULL) {
    TuntasDriverStatement *handle = self->klass->prepare (self->driver, sql, error);

    if (handle == NULL)
      return NULL;
    statement = g_new0 (TuntasStatement, 1);
    statement->store = self;
    statement->handle = handle;
    g_hash_table_insert (self->statements, g_strdup (sql), statement);
  }
  g_assert (!statement->used);
  statement->used = TRUE;
  return statement;
}

void
tuntas_statement_release (TuntasStatement *self)
{
  if (self == NULL)
    return;
  self->store->klass->reset (self->store->driver, self->handle);
  self->used = FALSE;
}

/* Makes it ready to be run again with other values. */
void
tuntas_statement_rewind (TuntasStatement *self)
{
  self->store->klass->reset (self->store->driver, self->handle);
}

void
tuntas_statement_bind_int (TuntasStatement *self, int place, gint64 value)
{
  self->store->klass->bind_int (self->store->driver, self->handle, place, value);
}

/* Binds a reference; 0 stands for none and is stored as NULL. */
void
tuntas_statement_bind_id (TuntasStatement *self, int place, gint64 id)
{
  if (id != 0)
    self->store->klass->bind_int (self->store->driver, self->handle, place, id);
  else
    self->store->klass->bind_text (self->store->driver, self->handle, place, NULL);
}

void
tuntas_statement_bind_text (TuntasStatement *self, int place, const char *value)
{
  self->store->klass->bind_text (self->store->driver, self->handle, place, value);
}

/* Texts become lines; a line break or backslash inside one is written as \n or \\. */
void
tuntas_statement_bind_strv (TuntasStatement *self, int place, GStrv value)
{
  g_autoptr (GString) lines = NULL;

  if (value == NULL) {
    tuntas_statement_bind_text (self, place, NULL);
    return;
  }
  lines = g_string_new (NULL);
  for (guint i = 0; value[i] != NULL; i++) {
    for (const char *p = value[i]; *p != '\0'; p++) {
      if (*p == '\n')
        g_string_append (lines, "\\n");
      else if (*p == '\\')
        g_string_append (lines, "\\\\");
      else
        g_string_append_c (lines, *p);
    }
    g_string_append_c (lines, '\n');
  }
  tuntas_statement_bind_text (self, place, lines->str);
}

void
tuntas_statement_bind_bytes (TuntasStatement *self, int place, GBytes *value)
{
  self->store->klass->bind_bytes (self->store->driver, self->handle, place, value);
}

TuntasDriverStep
tuntas_statement_step (TuntasStatement *self, GError **error)
{
  return self->store->klass->step (self->store->driver, self->handle, error);
}

/* Runs a statement that gives no rows. */
gboolean
tuntas_statement_run (TuntasStatement *self, gint64 *changes, GError **error)
{
  if (tuntas_statement_step (self, error) != TUNTAS_DRIVER_STEP_DONE)
    return FALSE;
  if (changes != NULL)
    *changes = self->store->klass->get_changes (self->store->driver);
  return TRUE;
}

/* Runs a statement that ends in RETURNING one number. */
gboolean
tuntas_statement_run_for_id (TuntasStatement *self, gint64 *id, GError **error)
{
  if (tuntas_statement_step (self, error) != TUNTAS_DRIVER_STEP_ROW)
    return FALSE;
  *id = tuntas_statement_get_int (self, 0);
  return tuntas_statement_step (self, error) == TUNTAS_DRIVER_STEP_DONE;
}

/* Runs an INSERT or UPDATE … RETURNING id; an UPDATE that meets no row is an error. */
gboolean
tuntas_statement_run_save (TuntasStatement *self, const char *what, gint64 *id, GError **error)
{
  TuntasDriverStep step = tuntas_statement_step (self, error);

  if (step == TUNTAS_DRIVER_STEP_DONE)
    tuntas_store_set_not_found (error, what);
  if (step != TUNTAS_DRIVER_STEP_ROW)
    return FALSE;
  *id = tuntas_statement_get_int (self, 0);
  return tuntas_statement_step (self, error) == TUNTAS_DRIVER_STEP_DONE;
}

gint64
tuntas_statement_get_int (TuntasStatement *self, int column)
{
  return self->store->klass->column_int (self->store->driver, self->handle, column);
}

/* Borrowed until the next step. */
const char *
tuntas_statement_peek_text (TuntasStatement *self, int column)
{
  return self->store->klass->column_text (self->store->driver, self->handle, column);
}

char *
tuntas_statement_dup_text (TuntasStatement *self, int column)
{
  return g_strdup (tuntas_statement_peek_text (self, column));
}

GStrv
tuntas_statement_dup_strv (TuntasStatement *self, int column)
{
  const char *text = tuntas_statement_peek_text (self, column);
  g_autoptr (GStrvBuilder) builder = NULL;
  g_autoptr (GString) item = NULL;

  if (text == NULL)
    return NULL;
  builder = g_strv_builder_new ();
  item = g_string_new (NULL);
  for (const char *p = text; *p != '\0'; p++) {
    if (*p == '\n') {
      g_strv_builder_add (builder, item->str);
      g_string_truncate (item, 0);
    } else if (*p == '\\' && p[1] != '\0') {
      p++;
      g_string_append_c (item, *p == 'n' ? '\n' : *p);
    } else {
      g_string_append_c (item, *p);
    }
  }
  return g_strv_builder_end (builder);
}

GBytes *
tuntas_statement_dup_bytes (TuntasStatement *self, int column)
{
  return self->store->klass->column_bytes (self->store->driver, self->handle, column);
}
