/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char *tuntas_paths_dup_data_dir (void) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_paths_dup_user_data_dir (void) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_paths_init_language (const char *language);

G_END_DECLS
