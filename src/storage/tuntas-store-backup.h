/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-store.h"

G_BEGIN_DECLS

TuntasStoreInfo *tuntas_store_backup (TuntasStore *self,
                                      const char *path,
                                      TuntasStoreProgress progress,
                                      gpointer user_data,
                                      GCancellable *cancellable,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
TuntasStoreInfo *
tuntas_store_check_backup (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean
tuntas_store_restore (const char *backup, const char *path, char **kept_path, GError **error);

G_END_DECLS
