/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TuntasCsvCell:
 * @text: the bytes of the cell without its quotes; no NUL follows them
 * @length: how many
 * @escaped: used by the scanner
 *
 * A cell of the row that was read last; it lives until the next row is read.
 */
typedef struct {
  const char *text;
  guint length;
  guint escaped;
} TuntasCsvCell;

/* Takes separated text apart, row by row, without copying it. */
typedef struct _TuntasCsvScanner TuntasCsvScanner;

TuntasCsvScanner *
tuntas_csv_scanner_new (GInputStream *stream, char separator) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_csv_scanner_free (TuntasCsvScanner *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasCsvScanner, tuntas_csv_scanner_free)

gboolean
tuntas_csv_scanner_next (TuntasCsvScanner *self, GCancellable *cancellable, GError **error);
const TuntasCsvCell *tuntas_csv_scanner_get_cells (TuntasCsvScanner *self, guint *n_cells);
guint tuntas_csv_scanner_get_line (TuntasCsvScanner *self);
guint tuntas_csv_scanner_get_open_quote (TuntasCsvScanner *self);
gboolean tuntas_csv_scanner_is_utf8 (TuntasCsvScanner *self);
guint64 tuntas_csv_scanner_get_position (TuntasCsvScanner *self);

G_END_DECLS
