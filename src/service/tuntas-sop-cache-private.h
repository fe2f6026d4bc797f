/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-sop.h"
#include "tuntas-store.h"

G_BEGIN_DECLS

/*
 * The SOPs of an office as they were read from its store: which are in force on a day, and every
 * revision that a running case asked for. Belongs to the thread of the store.
 */
typedef struct _TuntasSopCache TuntasSopCache;

TuntasSopCache *tuntas_sop_cache_new (void) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_sop_cache_free (TuntasSopCache *self);

gboolean
tuntas_sop_cache_load (TuntasSopCache *self, TuntasStore *store, int today, GError **error);
void tuntas_sop_cache_forget_texts (TuntasSopCache *self);

int tuntas_sop_cache_get_day (TuntasSopCache *self);
GPtrArray *tuntas_sop_cache_get_in_force (TuntasSopCache *self);
TuntasSop *tuntas_sop_cache_get_revision (TuntasSopCache *self,
                                          TuntasStore *store,
                                          const char *name,
                                          int revision,
                                          GError **error);

G_END_DECLS
