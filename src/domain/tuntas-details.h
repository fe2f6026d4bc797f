/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * Small facts as text, one key=value line each, sorted by key, so that the same facts are always
 * the same bytes. A backslash, a line break and the bar between the items of a list are escaped.
 */
char *tuntas_details_get (const char *details, const char *key) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_details_set (const char *details,
                          const char *key,
                          const char *value) G_GNUC_WARN_UNUSED_RESULT;
GStrv tuntas_details_get_list (const char *details, const char *key) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_details_set_list (const char *details,
                               const char *key,
                               const char *const *values) G_GNUC_WARN_UNUSED_RESULT;
gint64 tuntas_details_get_int (const char *details, const char *key);
char *tuntas_details_set_int (const char *details,
                              const char *key,
                              gint64 value) G_GNUC_WARN_UNUSED_RESULT;
GStrv tuntas_details_list_keys (const char *details) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_details_merge (const char *details, const char *more) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
