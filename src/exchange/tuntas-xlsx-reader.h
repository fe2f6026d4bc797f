/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-exchange-error.h"
#include "tuntas-table-row.h"

G_BEGIN_DECLS

/* Reads the sheets of an Excel workbook (.xlsx) row by row. */
typedef struct _TuntasXlsxReader TuntasXlsxReader;

TuntasXlsxReader *
tuntas_xlsx_reader_new (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_xlsx_reader_free (TuntasXlsxReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasXlsxReader, tuntas_xlsx_reader_free)

guint tuntas_xlsx_reader_get_n_sheets (TuntasXlsxReader *self);
const char *tuntas_xlsx_reader_get_sheet_name (TuntasXlsxReader *self, guint sheet);
gboolean tuntas_xlsx_reader_open_sheet (TuntasXlsxReader *self, guint sheet, GError **error);
gboolean tuntas_xlsx_reader_next (TuntasXlsxReader *self,
                                  TuntasTableRow **row,
                                  GCancellable *cancellable,
                                  GError **error);
guint64 tuntas_xlsx_reader_get_position (TuntasXlsxReader *self);
guint64 tuntas_xlsx_reader_get_size (TuntasXlsxReader *self);

G_END_DECLS
