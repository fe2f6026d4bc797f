/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-csv-reader.h"

#include "tuntas-csv-scanner.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _TuntasCsvReader {
  TuntasCsvScanner *scanner;
  GString *cell;
  guint64 size;
};

/**
 * tuntas_csv_reader_new:
 * @stream: what to read; need not be seekable
 * @separator: what stands between cells; 0 to find out: comma, semicolon or tab
 *
 * Reads separated text as #TuntasCsvScanner does and gives it as UTF-8: cells that are no UTF-8
 * are taken for Windows-1252, unless the file says by its mark that it is UTF-8.
 *
 * Returns: (transfer full): a reader before the first row
 */
TuntasCsvReader *
tuntas_csv_reader_new (GInputStream *stream, char separator)
{
  TuntasCsvReader *self = g_new0 (TuntasCsvReader, 1);

  self->scanner = tuntas_csv_scanner_new (stream, separator);
  self->cell = g_string_sized_new (4096);
  return self;
}

/**
 * tuntas_csv_reader_new_for_path:
 * @path: the file
 * @error: return location for an error of domain `G_IO_ERROR`
 *
 * Returns: (transfer full) (nullable): a reader before the first row, which finds its separator
 */
TuntasCsvReader *
tuntas_csv_reader_new_for_path (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autoptr (GFileInfo) info = NULL;
  TuntasCsvReader *self = NULL;

  if (stream == NULL)
    return NULL;
  info = g_file_input_stream_query_info (stream, G_FILE_ATTRIBUTE_STANDARD_SIZE, NULL, error);
  if (info == NULL)
    return NULL;
  self = tuntas_csv_reader_new (G_INPUT_STREAM (stream), 0);
  self->size = (guint64)g_file_info_get_size (info);
  return self;
}

/**
 * tuntas_csv_reader_free:
 * @self: (nullable) (transfer full): the reader
 */
void
tuntas_csv_reader_free (TuntasCsvReader *self)
{
  if (self == NULL)
    return;
  tuntas_csv_scanner_free (self->scanner);
  g_string_free (self->cell, TRUE);
  g_free (self);
}

/* What Windows-1252 puts at 0x80 to 0x9f. */
static const gunichar windows_1252[32] = {
  0x20ac, 0xfffd, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
  0x2039, 0x0152, 0xfffd, 0x017d, 0xfffd, 0xfffd, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
  0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0xfffd, 0x017e, 0x0178,
};

static void
append_windows_1252 (GString *text, const GString *cell)
{
  for (gsize i = 0; i < cell->len; i++) {
    guchar byte = (guchar)cell->str[i];

    g_string_append_unichar (text, byte >= 0x80 && byte < 0xa0 ? windows_1252[byte - 0x80] : byte);
  }
}

static void
take_cell (TuntasCsvReader *self, TuntasTableRow *row, guint column, const TuntasCsvCell *given)
{
  GString *cell = self->cell;

  g_string_truncate (cell, 0);
  if (memchr (given->text, '\0', given->length) == NULL) {
    g_string_append_len (cell, given->text, (gssize)given->length);
  } else {
    for (guint i = 0; i < given->length; i++)
      if (given->text[i] != '\0')
        g_string_append_c (cell, given->text[i]);
  }
  if (g_utf8_validate_len (cell->str, cell->len, NULL)) {
    tuntas_table_row_set_cell (row, column, cell->str, cell->len);
  } else if (tuntas_csv_scanner_is_utf8 (self->scanner)) {
    g_autofree char *valid = g_utf8_make_valid (cell->str, (gssize)cell->len);

    tuntas_table_row_set_cell (row, column, valid, strlen (valid));
  } else {
    g_autoptr (GString) text = g_string_sized_new (cell->len * 2);

    append_windows_1252 (text, cell);
    tuntas_table_row_set_cell (row, column, text->str, text->len);
  }
}

/**
 * tuntas_csv_reader_next:
 * @self: the reader
 * @row: filled with the next row; cells are kept as they stand, with their spaces and line breaks
 * @cancellable: (nullable): stops reading
 * @error: return location for an error of domain `TUNTAS_EXCHANGE_ERROR` or `G_IO_ERROR`
 *
 * Reads the next row that is not an empty line. NUL bytes, which no text has, are dropped. A
 * quote that is still open at the end of the file makes the row's fault, not an error.
 * `TUNTAS_EXCHANGE_ERROR_TOO_LARGE` for a row that no table has.
 *
 * Returns: FALSE at the end, and on failure with @error set
 */
gboolean
tuntas_csv_reader_next (TuntasCsvReader *self,
                        TuntasTableRow *row,
                        GCancellable *cancellable,
                        GError **error)
{
  g_autoptr (GError) cause = NULL;
  const TuntasCsvCell *cells = NULL;
  guint n_cells = 0;
  guint opened = 0;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (!tuntas_csv_scanner_next (self->scanner, cancellable, &cause)) {
    if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE))
      g_set_error_literal (error, TUNTAS_EXCHANGE_ERROR, TUNTAS_EXCHANGE_ERROR_TOO_LARGE,
                           cause->message);
    else if (cause != NULL)
      g_propagate_error (error, g_steal_pointer (&cause));
    return FALSE;
  }
  cells = tuntas_csv_scanner_get_cells (self->scanner, &n_cells);
  tuntas_table_row_begin (row, tuntas_csv_scanner_get_line (self->scanner));
  for (guint i = 0; i < n_cells; i++)
    take_cell (self, row, i, &cells[i]);
  opened = tuntas_csv_scanner_get_open_quote (self->scanner);
  if (opened > 0)
    tuntas_table_row_take_fault (
      row, g_strdup_printf (_ ("The quotation mark opened at line %u is never closed."), opened));
  return TRUE;
}

/**
 * tuntas_csv_reader_get_position:
 * @self: the reader
 *
 * Returns: how many bytes were read so far, for a progress bar
 */
guint64
tuntas_csv_reader_get_position (TuntasCsvReader *self)
{
  return tuntas_csv_scanner_get_position (self->scanner);
}

/**
 * tuntas_csv_reader_get_size:
 * @self: the reader
 *
 * Returns: how many bytes there are; 0 when not known
 */
guint64
tuntas_csv_reader_get_size (TuntasCsvReader *self)
{
  return self->size;
}
