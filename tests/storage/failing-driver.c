/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "failing-driver.h"

#include "tuntas-store-error.h"

/**
 * FailingDriver:
 *
 * Stands before another driver and lets the n-th call that may fail do so.
 */
struct _FailingDriver {
  TuntasDriver parent_instance;

  TuntasDriver *inner;
  int countdown; /* 0: nothing fails */
  gboolean failed;
};

G_DEFINE_FINAL_TYPE (FailingDriver, failing_driver, TUNTAS_TYPE_DRIVER)

#define INNER(driver) (FAILING_DRIVER (driver)->inner)
#define CALL(driver, name, ...)                                                                    \
  TUNTAS_DRIVER_GET_CLASS (INNER (driver))->name (INNER (driver), ##__VA_ARGS__)

static gboolean
is_time (TuntasDriver *driver, GError **error)
{
  FailingDriver *self = FAILING_DRIVER (driver);

  if (self->countdown == 0 || --self->countdown > 0)
    return FALSE;
  self->failed = TRUE;
  g_set_error_literal (error, TUNTAS_STORE_ERROR, TUNTAS_STORE_ERROR_FULL, "injected");
  return TRUE;
}

static TuntasDriverCapability
failing_driver_get_capabilities (TuntasDriver *driver)
{
  return CALL (driver, get_capabilities);
}

static gboolean
failing_driver_open (TuntasDriver *driver, const char *path, TuntasDriverMode mode, GError **error)
{
  return !is_time (driver, error) && CALL (driver, open, path, mode, error);
}

static gboolean
failing_driver_make_ready (TuntasDriver *driver, TuntasDriverMode mode, GError **error)
{
  return !is_time (driver, error) && CALL (driver, make_ready, mode, error);
}

static void
failing_driver_close (TuntasDriver *driver)
{
  CALL (driver, close);
}

static int
failing_driver_get_version (TuntasDriver *driver, GError **error)
{
  return is_time (driver, error) ? -1 : CALL (driver, get_version, error);
}

static int
failing_driver_get_latest_version (TuntasDriver *driver)
{
  return CALL (driver, get_latest_version);
}

static const char *
failing_driver_get_migration (TuntasDriver *driver, int version)
{
  return CALL (driver, get_migration, version);
}

static gboolean
failing_driver_begin (TuntasDriver *driver, GError **error)
{
  return !is_time (driver, error) && CALL (driver, begin, error);
}

static gboolean
failing_driver_begin_read (TuntasDriver *driver, GError **error)
{
  return !is_time (driver, error) && CALL (driver, begin_read, error);
}

static void
failing_driver_rollback (TuntasDriver *driver)
{
  CALL (driver, rollback);
}

static gboolean
failing_driver_commit (TuntasDriver *driver, GError **error)
{
  if (!is_time (driver, error))
    return CALL (driver, commit, error);
  CALL (driver, rollback);
  return FALSE;
}

static gboolean
failing_driver_execute (TuntasDriver *driver, const char *script, GError **error)
{
  return !is_time (driver, error) && CALL (driver, execute, script, error);
}

static TuntasDriverStatement *
failing_driver_prepare (TuntasDriver *driver, const char *sql, GError **error)
{
  return is_time (driver, error) ? NULL : CALL (driver, prepare, sql, error);
}

static void
failing_driver_free_statement (TuntasDriver *driver, TuntasDriverStatement *statement)
{
  CALL (driver, free_statement, statement);
}

static void
failing_driver_reset (TuntasDriver *driver, TuntasDriverStatement *statement)
{
  CALL (driver, reset, statement);
}

static TuntasDriverStep
failing_driver_step (TuntasDriver *driver, TuntasDriverStatement *statement, GError **error)
{
  return is_time (driver, error) ? TUNTAS_DRIVER_STEP_ERROR : CALL (driver, step, statement, error);
}

static void
failing_driver_bind_int (TuntasDriver *driver,
                         TuntasDriverStatement *statement,
                         int place,
                         gint64 value)
{
  CALL (driver, bind_int, statement, place, value);
}

static void
failing_driver_bind_double (TuntasDriver *driver,
                            TuntasDriverStatement *statement,
                            int place,
                            double value)
{
  CALL (driver, bind_double, statement, place, value);
}

static void
failing_driver_bind_text (TuntasDriver *driver,
                          TuntasDriverStatement *statement,
                          int place,
                          const char *value)
{
  CALL (driver, bind_text, statement, place, value);
}

static void
failing_driver_bind_bytes (TuntasDriver *driver,
                           TuntasDriverStatement *statement,
                           int place,
                           GBytes *value)
{
  CALL (driver, bind_bytes, statement, place, value);
}

static gint64
failing_driver_column_int (TuntasDriver *driver, TuntasDriverStatement *statement, int column)
{
  return CALL (driver, column_int, statement, column);
}

static double
failing_driver_column_double (TuntasDriver *driver, TuntasDriverStatement *statement, int column)
{
  return CALL (driver, column_double, statement, column);
}

static const char *
failing_driver_column_text (TuntasDriver *driver, TuntasDriverStatement *statement, int column)
{
  return CALL (driver, column_text, statement, column);
}

static GBytes *
failing_driver_column_bytes (TuntasDriver *driver, TuntasDriverStatement *statement, int column)
{
  return CALL (driver, column_bytes, statement, column);
}

static gint64
failing_driver_get_changes (TuntasDriver *driver)
{
  return CALL (driver, get_changes);
}

static gint64
failing_driver_get_change_counter (TuntasDriver *driver, GError **error)
{
  return is_time (driver, error) ? -1 : CALL (driver, get_change_counter, error);
}

static const char *
failing_driver_get_search_sql (TuntasDriver *driver, const char *name)
{
  return CALL (driver, get_search_sql, name);
}

static gboolean
failing_driver_tidy (TuntasDriver *driver, gboolean *more, GError **error)
{
  return !is_time (driver, error) && CALL (driver, tidy, more, error);
}

static gboolean
failing_driver_check (TuntasDriver *driver, GPtrArray *problems, GError **error)
{
  return !is_time (driver, error) && CALL (driver, check, problems, error);
}

static gboolean
failing_driver_backup (TuntasDriver *driver,
                       const char *path,
                       TuntasDriverProgress progress,
                       gpointer user_data,
                       GCancellable *cancellable,
                       GError **error)
{
  return !is_time (driver, error) &&
         CALL (driver, backup, path, progress, user_data, cancellable, error);
}

static gboolean
failing_driver_settle (TuntasDriver *driver, GError **error)
{
  return !is_time (driver, error) && CALL (driver, settle, error);
}

static void
failing_driver_finalize (GObject *object)
{
  g_object_unref (FAILING_DRIVER (object)->inner);

  G_OBJECT_CLASS (failing_driver_parent_class)->finalize (object);
}

static void
failing_driver_class_init (FailingDriverClass *klass)
{
  TuntasDriverClass *driver_class = TUNTAS_DRIVER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = failing_driver_finalize;

#define FORWARD(name) driver_class->name = failing_driver_##name
  FORWARD (get_capabilities);
  FORWARD (open);
  FORWARD (make_ready);
  FORWARD (close);
  FORWARD (get_version);
  FORWARD (get_latest_version);
  FORWARD (get_migration);
  FORWARD (begin);
  FORWARD (begin_read);
  FORWARD (commit);
  FORWARD (rollback);
  FORWARD (execute);
  FORWARD (prepare);
  FORWARD (free_statement);
  FORWARD (reset);
  FORWARD (step);
  FORWARD (bind_int);
  FORWARD (bind_double);
  FORWARD (bind_text);
  FORWARD (bind_bytes);
  FORWARD (column_int);
  FORWARD (column_double);
  FORWARD (column_text);
  FORWARD (column_bytes);
  FORWARD (get_changes);
  FORWARD (get_change_counter);
  FORWARD (get_search_sql);
  FORWARD (tidy);
  FORWARD (check);
  FORWARD (backup);
  FORWARD (settle);
#undef FORWARD
}

static void
failing_driver_init (FailingDriver *self)
{
}

/* A driver that does what the inner one does until it is told to fail. */
TuntasDriver *
failing_driver_new (TuntasDriver *inner)
{
  FailingDriver *self = g_object_new (FAILING_TYPE_DRIVER, NULL);

  self->inner = g_object_ref (inner);
  return TUNTAS_DRIVER (self);
}

/* The call that fails, from 1; 0 for none. */
void
failing_driver_fail_at (FailingDriver *self, int call)
{
  self->countdown = call;
  self->failed = FALSE;
}

gboolean
failing_driver_has_failed (FailingDriver *self)
{
  return self->failed;
}
