/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char *tuntas_nik_normalise (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_nik_mask (const char *text) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *tuntas_nik_list_warnings (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
