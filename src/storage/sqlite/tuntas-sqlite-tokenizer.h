/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

G_BEGIN_DECLS

gboolean tuntas_sqlite_tokenizer_register (sqlite3 *db);

G_END_DECLS
