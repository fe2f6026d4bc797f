/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void tuntas_office_maker_run_async (const char *path,
                                    const char *data_dir,
                                    gboolean sample,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
char *
tuntas_office_maker_run_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
