/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-exchange-error.h"
#include "tuntas-table-row.h"

G_BEGIN_DECLS

/* Reads separated text (RFC 4180 and what spreadsheets make of it) row by row. */
typedef struct _TuntasCsvReader TuntasCsvReader;

TuntasCsvReader *
tuntas_csv_reader_new (GInputStream *stream, char separator) G_GNUC_WARN_UNUSED_RESULT;
TuntasCsvReader *
tuntas_csv_reader_new_for_path (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_csv_reader_free (TuntasCsvReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasCsvReader, tuntas_csv_reader_free)

gboolean tuntas_csv_reader_next (TuntasCsvReader *self,
                                 TuntasTableRow *row,
                                 GCancellable *cancellable,
                                 GError **error);
guint64 tuntas_csv_reader_get_position (TuntasCsvReader *self);
guint64 tuntas_csv_reader_get_size (TuntasCsvReader *self);

G_END_DECLS
