/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-store.h"

G_BEGIN_DECLS

gboolean tuntas_store_redact_complainant (TuntasStore *self,
                                          gint64 case_id,
                                          const char *text,
                                          const char *instead,
                                          char **redacted,
                                          GError **error);

G_END_DECLS
