/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What says that the text is UTF-8; the writer begins with it. */
#define TUNTAS_CSV_MARK "\xef\xbb\xbf"

/* Writes separated text that spreadsheets open well: UTF-8 with a mark, RFC 4180, no cell that
 * a spreadsheet would take for a formula. */
typedef struct _TuntasCsvWriter TuntasCsvWriter;

TuntasCsvWriter *
tuntas_csv_writer_new (GOutputStream *stream, char separator) G_GNUC_WARN_UNUSED_RESULT;
TuntasCsvWriter *tuntas_csv_writer_new_for_path (const char *path,
                                                 char separator,
                                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_csv_writer_free (TuntasCsvWriter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasCsvWriter, tuntas_csv_writer_free)

gboolean tuntas_csv_writer_write_row (TuntasCsvWriter *self,
                                      const char *const *cells,
                                      GCancellable *cancellable,
                                      GError **error);
gboolean tuntas_csv_writer_close (TuntasCsvWriter *self, GCancellable *cancellable, GError **error);

char *tuntas_csv_unguard (const char *cell) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
