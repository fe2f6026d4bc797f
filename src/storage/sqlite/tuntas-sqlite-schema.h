/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* "TNTS" in the header of the file, by which an office file is told from another database. */
#define TUNTAS_SQLITE_APPLICATION_ID 0x544e5453

int tuntas_sqlite_schema_get_latest_version (void);
const char *tuntas_sqlite_schema_get_migration (int version);

G_END_DECLS
