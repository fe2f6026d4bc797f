/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-store.h"

G_BEGIN_DECLS

/**
 * TuntasFaultyRow:
 * @file: name of the export
 * @line: line or row in it, from 1
 * @tracking_id: (nullable): Tracking ID, when it could be read
 * @reason: what is wrong, for the person
 * @content: the row as it was read, one CSV record
 * @at: when it was refused, Unix seconds
 */
typedef struct {
  char *file;
  guint line;
  char *tracking_id;
  char *reason;
  char *content;
  gint64 at;
} TuntasFaultyRow;

void tuntas_faulty_row_free (TuntasFaultyRow *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasFaultyRow, tuntas_faulty_row_free)

gboolean tuntas_store_find_external (TuntasStore *self,
                                     const char *external_id,
                                     gint64 *case_id,
                                     char **external_digest,
                                     GError **error);
gboolean tuntas_store_update_external (TuntasStore *self,
                                       gint64 case_id,
                                       const char *external_status,
                                       const char *external_digest,
                                       GError **error);
gboolean
tuntas_store_add_faulty_row (TuntasStore *self, const TuntasFaultyRow *row, GError **error);
gboolean tuntas_store_clear_faulty_rows (TuntasStore *self, const char *file, GError **error);
GPtrArray *
tuntas_store_list_faulty_rows (TuntasStore *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
