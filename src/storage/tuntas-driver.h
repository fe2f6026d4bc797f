/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TuntasDriverMode:
 * @TUNTAS_DRIVER_MODE_OPEN: must exist; read and write
 * @TUNTAS_DRIVER_MODE_CREATE: must not exist
 * @TUNTAS_DRIVER_MODE_READ: must exist; nothing is written, not even beside it
 */
typedef enum {
  TUNTAS_DRIVER_MODE_OPEN,
  TUNTAS_DRIVER_MODE_CREATE,
  TUNTAS_DRIVER_MODE_READ,
} TuntasDriverMode;

/**
 * TuntasDriverCapability:
 * @TUNTAS_DRIVER_CAPABILITY_TEXT_INDEX: full-text index with the office's tokenizer
 * @TUNTAS_DRIVER_CAPABILITY_BLOBS: contents are kept in the store itself
 * @TUNTAS_DRIVER_CAPABILITY_CHANGE_COUNTER: tells that another program wrote
 * @TUNTAS_DRIVER_CAPABILITY_BACKUP: can copy the running store to a file
 *
 * What engines do each in their own way.
 */
typedef enum {
  TUNTAS_DRIVER_CAPABILITY_TEXT_INDEX = 1 << 0,
  TUNTAS_DRIVER_CAPABILITY_BLOBS = 1 << 1,
  TUNTAS_DRIVER_CAPABILITY_CHANGE_COUNTER = 1 << 2,
  TUNTAS_DRIVER_CAPABILITY_BACKUP = 1 << 3,
} TuntasDriverCapability;

/**
 * TuntasDriverStep:
 * @TUNTAS_DRIVER_STEP_ERROR: failed; the error is set
 * @TUNTAS_DRIVER_STEP_ROW: there is a row
 * @TUNTAS_DRIVER_STEP_DONE: no more rows
 */
typedef enum {
  TUNTAS_DRIVER_STEP_ERROR,
  TUNTAS_DRIVER_STEP_ROW,
  TUNTAS_DRIVER_STEP_DONE,
} TuntasDriverStep;

/**
 * TuntasDriverProgress:
 * @done: how far
 * @total: of how much
 * @user_data: as given
 */
typedef void (*TuntasDriverProgress) (guint64 done, guint64 total, gpointer user_data);

/* A prepared statement of a driver. */
typedef struct _TuntasDriverStatement TuntasDriverStatement;

#define TUNTAS_TYPE_DRIVER (tuntas_driver_get_type ())
G_DECLARE_DERIVABLE_TYPE (TuntasDriver, tuntas_driver, TUNTAS, DRIVER, GObject)

/**
 * TuntasDriverClass:
 * @get_capabilities: what it can
 * @open: opens a database and sees whether it is one of ours; changes nothing in it
 * @make_ready: sets it up to be worked with, when its version is known to be ours, too
 * @close: closes it; may be called twice
 * @get_version: schema version kept in the database; 0 when it is empty
 * @get_latest_version: newest schema version that the driver can make
 * @get_migration: SQL that leads from @version - 1 to @version
 * @begin: starts a transaction that will write
 * @begin_read: starts a transaction that sees one moment
 * @commit: makes it durable
 * @rollback: forgets it; never fails
 * @execute: runs a script of several statements
 * @prepare: reads SQL with places `$1`, `$2` …
 * @free_statement: forgets a statement
 * @reset: makes a statement ready to be run again and clears what was bound
 * @step: runs to the next row
 * @get_changes: rows touched by the last writing statement
 * @get_change_counter: a number that changes when another connection wrote
 * @get_search_sql: SQL of the full-text index by name, see tuntas-store-search.c
 * @tidy: merges what the text index left behind, at most some milliseconds of work; when nothing is
 * left, sees to it that the file by itself holds everything
 * @check: looks whether the file is whole; adds sentences to @problems
 * @backup: copies the database to a new file
 * @settle: brings everything home into the one file; fails while another program has it open
 *
 * The seam between the store and an engine. All calls block and come from one thread.
 */
struct _TuntasDriverClass {
  GObjectClass parent_class;

  TuntasDriverCapability (*get_capabilities) (TuntasDriver *self);
  gboolean (*open) (TuntasDriver *self, const char *path, TuntasDriverMode mode, GError **error);
  gboolean (*make_ready) (TuntasDriver *self, TuntasDriverMode mode, GError **error);
  void (*close) (TuntasDriver *self);

  int (*get_version) (TuntasDriver *self, GError **error);
  int (*get_latest_version) (TuntasDriver *self);
  const char *(*get_migration) (TuntasDriver *self, int version);

  gboolean (*begin) (TuntasDriver *self, GError **error);
  gboolean (*begin_read) (TuntasDriver *self, GError **error);
  gboolean (*commit) (TuntasDriver *self, GError **error);
  void (*rollback) (TuntasDriver *self);

  gboolean (*execute) (TuntasDriver *self, const char *script, GError **error);
  TuntasDriverStatement *(*prepare) (TuntasDriver *self, const char *sql, GError **error);
  void (*free_statement) (TuntasDriver *self, TuntasDriverStatement *statement);
  void (*reset) (TuntasDriver *self, TuntasDriverStatement *statement);
  TuntasDriverStep (*step) (TuntasDriver *self, TuntasDriverStatement *statement, GError **error);
  void (*bind_int) (TuntasDriver *self, TuntasDriverStatement *statement, int place, gint64 value);
  void (*bind_double) (TuntasDriver *self,
                       TuntasDriverStatement *statement,
                       int place,
                       double value);
  void (*bind_text) (TuntasDriver *self,
                     TuntasDriverStatement *statement,
                     int place,
                     const char *value);
  void (*bind_bytes) (TuntasDriver *self,
                      TuntasDriverStatement *statement,
                      int place,
                      GBytes *value);
  gint64 (*column_int) (TuntasDriver *self, TuntasDriverStatement *statement, int column);
  double (*column_double) (TuntasDriver *self, TuntasDriverStatement *statement, int column);
  const char *(*column_text) (TuntasDriver *self, TuntasDriverStatement *statement, int column);
  GBytes *(*column_bytes) (TuntasDriver *self, TuntasDriverStatement *statement, int column);
  gint64 (*get_changes) (TuntasDriver *self);

  gint64 (*get_change_counter) (TuntasDriver *self, GError **error);
  const char *(*get_search_sql) (TuntasDriver *self, const char *name);
  gboolean (*tidy) (TuntasDriver *self, gboolean *more, GError **error);
  gboolean (*check) (TuntasDriver *self, GPtrArray *problems, GError **error);
  gboolean (*backup) (TuntasDriver *self,
                      const char *path,
                      TuntasDriverProgress progress,
                      gpointer user_data,
                      GCancellable *cancellable,
                      GError **error);
  gboolean (*settle) (TuntasDriver *self, GError **error);
};

gboolean tuntas_driver_has_capability (TuntasDriver *self, TuntasDriverCapability capability);

G_END_DECLS
