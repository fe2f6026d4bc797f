/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

G_BEGIN_DECLS

void tuntas_sqlite_error_set (GError **error, int code, const char *detail, const char *path);

G_END_DECLS
