/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-store-private.h"

G_BEGIN_DECLS

/*
 * What a person typed, as the index is asked for it.
 * match: expression for the text index; NULL when there is no word in the text
 * ranked: the rarest word is rare enough for every match to be weighed
 */
typedef struct {
  char *match;
  gboolean ranked;
} TuntasTextQuery;

TuntasTextQuery *tuntas_text_query_new (TuntasStore *store,
                                        const char *text,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_text_query_free (TuntasTextQuery *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasTextQuery, tuntas_text_query_free)

gboolean tuntas_text_query_read_frequency (TuntasStore *store,
                                           const char *term,
                                           gint64 *cases,
                                           GError **error);

G_END_DECLS
