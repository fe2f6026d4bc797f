/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-store-private.h"
#include "tuntas-tokenizer.h"

G_BEGIN_DECLS

gboolean tuntas_store_index_case (TuntasStore *self, gint64 case_id, GError **error);
gboolean tuntas_store_index_fold (TuntasStore *self, int limit, int *folded, GError **error);
gboolean tuntas_store_index_count_pending (TuntasStore *self, gint64 *pending, GError **error);
TuntasTokenizer *tuntas_store_index_get_tokenizer (TuntasStore *self);

G_END_DECLS
