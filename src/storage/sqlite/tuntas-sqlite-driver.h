/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-driver.h"

G_BEGIN_DECLS

/**
 * TuntasSqliteSync:
 * @TUNTAS_SQLITE_SYNC_FULL: acknowledged means on disk; what every office uses
 * @TUNTAS_SQLITE_SYNC_NORMAL: may lose the last acts when the power fails; control for tests
 * @TUNTAS_SQLITE_SYNC_OFF: may lose the file when the power fails; control for tests
 */
typedef enum {
  TUNTAS_SQLITE_SYNC_FULL,
  TUNTAS_SQLITE_SYNC_NORMAL,
  TUNTAS_SQLITE_SYNC_OFF,
} TuntasSqliteSync;

#define TUNTAS_TYPE_SQLITE_DRIVER (tuntas_sqlite_driver_get_type ())
G_DECLARE_FINAL_TYPE (TuntasSqliteDriver, tuntas_sqlite_driver, TUNTAS, SQLITE_DRIVER, TuntasDriver)

TuntasDriver *tuntas_sqlite_driver_new (void) G_GNUC_WARN_UNUSED_RESULT;
TuntasDriver *tuntas_sqlite_driver_new_for_test (const char *vfs,
                                                 TuntasSqliteSync sync,
                                                 int busy_timeout_ms,
                                                 int checkpoint_pages) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_sqlite_driver_rewrite_places (const char *sql) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
