/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-csv-writer.h"

#include <string.h>

#define FLUSH_AT (64 * 1024)

struct _TuntasCsvWriter {
  GOutputStream *stream;
  GString *text;
  char separator;
};

/**
 * tuntas_csv_writer_new:
 * @stream: where to write
 * @separator: what stands between cells; Excel in Indonesia expects a semicolon
 *
 * Returns: (transfer full): a writer before the first row
 */
TuntasCsvWriter *
tuntas_csv_writer_new (GOutputStream *stream, char separator)
{
  TuntasCsvWriter *self = g_new0 (TuntasCsvWriter, 1);

  self->stream = g_object_ref (stream);
  self->separator = separator;
  self->text = g_string_sized_new (FLUSH_AT * 2);
  g_string_append (self->text, TUNTAS_CSV_MARK);
  return self;
}

/**
 * tuntas_csv_writer_new_for_path:
 * @path: the file; one that exists is replaced only when the writer is closed
 * @separator: what stands between cells
 * @error: return location for an error of domain `G_IO_ERROR`
 *
 * Returns: (transfer full) (nullable): a writer before the first row
 */
TuntasCsvWriter *
tuntas_csv_writer_new_for_path (const char *path, char separator, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileOutputStream) stream =
               g_file_replace (file, NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL, error);

  return stream != NULL ? tuntas_csv_writer_new (G_OUTPUT_STREAM (stream), separator) : NULL;
}

/**
 * tuntas_csv_writer_free:
 * @self: (nullable) (transfer full): the writer
 *
 * Frees the writer. When it was not closed the file is left as it was before.
 */
void
tuntas_csv_writer_free (TuntasCsvWriter *self)
{
  if (self == NULL)
    return;
  if (self->stream != NULL && !g_output_stream_is_closed (self->stream)) {
    g_autoptr (GCancellable) cancelled = g_cancellable_new ();

    /* Closing under a cancelled cancellable drops the new content of a replaced file. */
    g_cancellable_cancel (cancelled);
    g_output_stream_close (self->stream, cancelled, NULL);
  }
  g_clear_object (&self->stream);
  g_string_free (self->text, TRUE);
  g_free (self);
}

static gboolean
flush (TuntasCsvWriter *self, GCancellable *cancellable, GError **error)
{
  gboolean ok = g_output_stream_write_all (self->stream, self->text->str, self->text->len, NULL,
                                           cancellable, error);

  g_string_truncate (self->text, 0);
  return ok;
}

/* Digits with an optional minus and decimal separators: a number, which is no formula. */
static gboolean
is_negative_number (const char *cell)
{
  return cell[0] == '-' && g_ascii_isdigit (cell[1]) &&
         cell[1 + strspn (cell + 1, "0123456789.,")] == '\0';
}

/* Whether a spreadsheet would compute the cell (OWASP, CSV injection). Apostrophes before such a
 * sign count too, so that taking one off again always gives back what was there. */
static gboolean
needs_guard (const char *cell)
{
  const char *sign = cell + strspn (cell, "'");

  return *sign != '\0' && strchr ("=+-@\t\r", *sign) != NULL && !is_negative_number (cell);
}

static void
append_cell (TuntasCsvWriter *self, const char *cell)
{
  const char special[] = {'"', '\r', '\n', self->separator, '\0'};
  gboolean guarded = needs_guard (cell);
  gboolean quoted = guarded || strpbrk (cell, special) != NULL || *cell == ' ' ||
                    (*cell != '\0' && cell[strlen (cell) - 1] == ' ');

  if (!quoted) {
    g_string_append (self->text, cell);
    return;
  }
  g_string_append_c (self->text, '"');
  if (guarded)
    g_string_append_c (self->text, '\'');
  for (const char *p = cell; *p != '\0';) {
    gsize len = strcspn (p, "\"");

    g_string_append_len (self->text, p, (gssize)len);
    p += len;
    if (*p == '"') {
      g_string_append (self->text, "\"\"");
      p++;
    }
  }
  g_string_append_c (self->text, '"');
}

/**
 * tuntas_csv_writer_write_row:
 * @self: the writer
 * @cells: (array zero-terminated=1): UTF-8
 * @cancellable: (nullable): stops writing
 * @error: return location for an error of domain `G_IO_ERROR`
 *
 * Adds a row, ended by CRLF. A cell that a spreadsheet would take for a formula gets an
 * apostrophe before it; see tuntas_csv_unguard().
 *
 * Returns: FALSE with @error set on failure
 */
gboolean
tuntas_csv_writer_write_row (TuntasCsvWriter *self,
                             const char *const *cells,
                             GCancellable *cancellable,
                             GError **error)
{
  for (guint i = 0; cells[i] != NULL; i++) {
    if (i > 0)
      g_string_append_c (self->text, self->separator);
    append_cell (self, cells[i]);
  }
  g_string_append (self->text, "\r\n");
  return self->text->len < FLUSH_AT || flush (self, cancellable, error);
}

/**
 * tuntas_csv_writer_close:
 * @self: the writer
 * @cancellable: (nullable): stops writing
 * @error: return location for an error of domain `G_IO_ERROR`
 *
 * Writes what is left and puts the file in its place.
 *
 * Returns: FALSE with @error set on failure
 */
gboolean
tuntas_csv_writer_close (TuntasCsvWriter *self, GCancellable *cancellable, GError **error)
{
  return flush (self, cancellable, error) &&
         g_output_stream_close (self->stream, cancellable, error);
}

/**
 * tuntas_csv_unguard:
 * @cell: a cell of a file that a TuntasCsvWriter wrote
 *
 * Returns: (transfer full): the cell as it was given to the writer
 */
char *
tuntas_csv_unguard (const char *cell)
{
  return g_strdup (*cell == '\'' && needs_guard (cell) ? cell + 1 : cell);
}
