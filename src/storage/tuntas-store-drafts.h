/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-store.h"

G_BEGIN_DECLS

gboolean tuntas_store_save_draft (TuntasStore *self,
                                  const char *key,
                                  const char *text,
                                  gint64 at,
                                  GError **error);
gboolean tuntas_store_load_draft (TuntasStore *self, const char *key, char **text, GError **error);

G_END_DECLS
