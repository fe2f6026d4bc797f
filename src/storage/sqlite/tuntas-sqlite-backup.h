/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-driver.h"

#include <sqlite3.h>

G_BEGIN_DECLS

gboolean tuntas_sqlite_backup_run (sqlite3 *db,
                                   const char *vfs,
                                   const char *path,
                                   TuntasDriverProgress progress,
                                   gpointer user_data,
                                   GCancellable *cancellable,
                                   GError **error);

G_END_DECLS
