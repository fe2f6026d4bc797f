/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A row as one CSV record and back, as faulty rows are kept. */
char *tuntas_exchange_join_record (const char *const *cells) G_GNUC_WARN_UNUSED_RESULT;
GStrv tuntas_exchange_split_record (const char *record) G_GNUC_WARN_UNUSED_RESULT;

char *tuntas_exchange_describe_change (const char *old_status,
                                       const char *new_status) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
