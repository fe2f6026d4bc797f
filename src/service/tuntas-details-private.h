/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char *tuntas_details_make (const char *key, ...) G_GNUC_NULL_TERMINATED G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_details_get (const char *details, const char *key) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
