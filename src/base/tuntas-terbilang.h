/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char *tuntas_terbilang (gint64 number) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_terbilang_from_text (const char *text, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
