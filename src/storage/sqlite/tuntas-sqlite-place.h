/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

const char *tuntas_sqlite_place_name_remote (guint32 type);
const char *tuntas_sqlite_place_find_remote (const char *path);

G_END_DECLS
