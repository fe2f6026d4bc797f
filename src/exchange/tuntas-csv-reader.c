/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-csv-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Read ahead, and looked at to find the separator. */
#define CHUNK (64 * 1024)
/* A quote that is never closed must not swallow the memory. */
#define MAX_CELL (4 * 1024 * 1024)
#define MAX_CELLS 4096
/* Rows that vote on the separator. */
#define MAX_VOTES 50

static const char separators[] = {',', ';', '\t'};

struct _TuntasCsvReader {
  GInputStream *stream;
  guint64 size;
  guint64 position;
  char separator;
  gboolean utf8; /* said so by its mark: then no other encoding is tried */
  gboolean begun;
  gboolean at_end;
  guint line;
  guchar *buffer;
  gsize begin;
  gsize end;
  GString *cell;
};

/**
 * tuntas_csv_reader_new:
 * @stream: what to read; need not be seekable
 * @separator: what stands between cells; 0 to find out: comma, semicolon or tab
 *
 * Reads separated text as RFC 4180 has it and as spreadsheets write it: quoted cells with line
 * breaks, CRLF, LF or CR, a byte order mark, UTF-8 or UTF-16, and Windows-1252 for cells that
 * are no UTF-8. A quote within a quoted cell that was not doubled is taken as it stands.
 *
 * Returns: (transfer full): a reader before the first row
 */
TuntasCsvReader *
tuntas_csv_reader_new (GInputStream *stream, char separator)
{
  TuntasCsvReader *self = g_new0 (TuntasCsvReader, 1);

  self->stream = g_object_ref (stream);
  self->separator = separator;
  self->line = 1;
  self->buffer = g_malloc (CHUNK);
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
  g_clear_object (&self->stream);
  g_free (self->buffer);
  g_string_free (self->cell, TRUE);
  g_free (self);
}

/* Fills the buffer from the start. Returns FALSE only on error; at the end it stays empty. */
static gboolean
fill (TuntasCsvReader *self, GCancellable *cancellable, GError **error)
{
  gsize n = 0;

  self->begin = 0;
  self->end = 0;
  if (self->at_end)
    return TRUE;
  if (!g_input_stream_read_all (self->stream, self->buffer, CHUNK, &n, cancellable, error))
    return FALSE;
  self->end = n;
  self->position += n;
  self->at_end = n < CHUNK;
  return TRUE;
}

/* The separator that the first rows agree on best: most rows with the same number of it. */
static char
vote (const guchar *text, gsize len)
{
  guint counts[G_N_ELEMENTS (separators)][MAX_VOTES] = {{0}};
  guint n_rows = 0;
  gboolean quoted = FALSE;
  guint best_score = 0;
  char best = ',';

  for (gsize i = 0; i < len && n_rows < MAX_VOTES; i++) {
    if (text[i] == '"')
      quoted = !quoted;
    else if (!quoted && (text[i] == '\n' || text[i] == '\r'))
      n_rows++;
    else if (!quoted)
      for (guint s = 0; s < G_N_ELEMENTS (separators); s++)
        counts[s][n_rows] += text[i] == (guchar)separators[s];
  }
  n_rows = MIN (n_rows + 1, MAX_VOTES);
  for (guint s = 0; s < G_N_ELEMENTS (separators); s++)
    for (guint i = 0; i < n_rows; i++) {
      guint score = 0;

      for (guint j = 0; j < n_rows; j++)
        if (counts[s][j] == counts[s][i])
          score += counts[s][i];
      if (score > best_score) {
        best_score = score;
        best = separators[s];
      }
    }
  return best;
}

/* Excel lets a file name its separator in a first line "sep=;". */
static gboolean
skip_named_separator (TuntasCsvReader *self)
{
  const guchar *text = self->buffer + self->begin;
  gsize len = self->end - self->begin;
  gsize i = 5;

  if (len < 6 || memcmp (text, "sep=", 4) != 0 || strchr ("\r\n", text[4]) != NULL)
    return FALSE;
  if (text[i] == '\r')
    i++;
  if (i < len && text[i] == '\n')
    i++;
  if (i == 5)
    return FALSE;
  if (self->separator == 0)
    self->separator = (char)text[4];
  self->begin += i;
  self->line++;
  return TRUE;
}

/* Turns what Excel calls "Unicode text" into UTF-8 and finds the separator. */
static gboolean
begin (TuntasCsvReader *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GInputStream) buffered = g_buffered_input_stream_new (self->stream);
  const guchar *head = NULL;
  gsize n = 0;

  self->begun = TRUE;
  if (g_buffered_input_stream_fill (G_BUFFERED_INPUT_STREAM (buffered), 4, cancellable, error) < 0)
    return FALSE;
  head = g_buffered_input_stream_peek_buffer (G_BUFFERED_INPUT_STREAM (buffered), &n);
  if (n >= 2 && (memcmp (head, "\xff\xfe", 2) == 0 || memcmp (head, "\xfe\xff", 2) == 0)) {
    g_autoptr (GCharsetConverter) converter = g_charset_converter_new ("UTF-8", "UTF-16", error);

    if (converter == NULL)
      return FALSE;
    g_object_unref (self->stream);
    self->stream = g_converter_input_stream_new (buffered, G_CONVERTER (converter));
  } else {
    g_set_object (&self->stream, buffered);
  }
  if (!fill (self, cancellable, error))
    return FALSE;
  if (self->end >= 3 && memcmp (self->buffer, "\xef\xbb\xbf", 3) == 0) {
    self->utf8 = TRUE;
    self->begin = 3;
  }
  if (!skip_named_separator (self) && self->separator == 0)
    self->separator = vote (self->buffer + self->begin, self->end - self->begin);
  return TRUE;
}

/* The next byte without taking it: -1 at the end, -2 on error. */
static inline int
peek (TuntasCsvReader *self, GCancellable *cancellable, GError **error)
{
  if (self->begin == self->end) {
    if (!fill (self, cancellable, error))
      return -2;
    if (self->end == 0)
      return -1;
  }
  return self->buffer[self->begin];
}

/* Takes a line end whose first byte @c was peeked. */
static gboolean
take_line_end (TuntasCsvReader *self, int c, GCancellable *cancellable, GError **error)
{
  self->begin++;
  self->line++;
  if (c == '\r') {
    int next = peek (self, cancellable, error);

    if (next == -2)
      return FALSE;
    if (next == '\n')
      self->begin++;
  }
  return TRUE;
}

static gboolean
check_cell (TuntasCsvReader *self, guint line, GError **error)
{
  if (self->cell->len <= MAX_CELL)
    return TRUE;
  g_set_error (
    error, TUNTAS_EXCHANGE_ERROR, TUNTAS_EXCHANGE_ERROR_TOO_LARGE,
    _ ("The row that begins at line %u has a cell of more than %d MB. A closing quote is "
       "probably missing there: mend that row and try again."),
    line, MAX_CELL / 1024 / 1024);
  return FALSE;
}

/* Reads a plain cell up to a separator or line end, which is left for the caller. */
static gboolean
read_plain (TuntasCsvReader *self, guint line, GCancellable *cancellable, GError **error)
{
  int c;

  while ((c = peek (self, cancellable, error)) >= 0) {
    gsize i = self->begin;

    while (i < self->end && self->buffer[i] != '\n' && self->buffer[i] != '\r' &&
           self->buffer[i] != (guchar)self->separator)
      i++;
    g_string_append_len (self->cell, (const char *)self->buffer + self->begin,
                         (gssize)(i - self->begin));
    self->begin = i;
    if (!check_cell (self, line, error))
      return FALSE;
    if (i < self->end)
      return TRUE;
  }
  return c == -1;
}

static void
count_lines (TuntasCsvReader *self, const guchar *text, gsize len)
{
  for (gsize i = 0; i < len; i++)
    if (text[i] == '\n')
      self->line++;
}

/* Reads a quoted cell whose opening quote was taken. */
static gboolean
read_quoted (TuntasCsvReader *self,
             TuntasTableRow *row,
             guint line,
             GCancellable *cancellable,
             GError **error)
{
  guint opened = self->line;
  int c;

  while ((c = peek (self, cancellable, error)) >= 0) {
    const guchar *from = self->buffer + self->begin;
    const guchar *quote = memchr (from, '"', self->end - self->begin);
    gsize len = quote != NULL ? (gsize)(quote - from) : self->end - self->begin;

    g_string_append_len (self->cell, (const char *)from, (gssize)len);
    count_lines (self, from, len);
    self->begin += len;
    if (!check_cell (self, line, error))
      return FALSE;
    if (quote == NULL)
      continue;
    self->begin++;
    c = peek (self, cancellable, error);
    if (c == '"')
      self->begin++;
    else if (c < 0 || c == '\n' || c == '\r' || c == self->separator)
      return c != -2;
    g_string_append_c (self->cell, '"');
  }
  if (c == -1)
    tuntas_table_row_take_fault (
      row, g_strdup_printf (_ ("The quotation mark opened at line %u is never closed."), opened));
  return c == -1;
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
take_cell (TuntasCsvReader *self, TuntasTableRow *row, guint column)
{
  GString *cell = self->cell;

  if (memchr (cell->str, '\0', cell->len) != NULL) {
    gsize kept = 0;

    for (gsize i = 0; i < cell->len; i++)
      if (cell->str[i] != '\0')
        cell->str[kept++] = cell->str[i];
    g_string_truncate (cell, kept);
  }
  if (g_utf8_validate_len (cell->str, cell->len, NULL)) {
    tuntas_table_row_set_cell (row, column, cell->str, cell->len);
  } else if (self->utf8) {
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
 * `TUNTAS_EXCHANGE_ERROR_TOO_LARGE` for a cell or a number of cells that no table has.
 *
 * Returns: FALSE at the end, and on failure with @error set
 */
gboolean
tuntas_csv_reader_next (TuntasCsvReader *self,
                        TuntasTableRow *row,
                        GCancellable *cancellable,
                        GError **error)
{
  int c;

  if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
      (!self->begun && !begin (self, cancellable, error)))
    return FALSE;
  while ((c = peek (self, cancellable, error)) == '\n' || c == '\r')
    if (!take_line_end (self, c, cancellable, error))
      return FALSE;
  if (c < 0)
    return FALSE;

  tuntas_table_row_begin (row, self->line);
  for (guint column = 0;; column++) {
    gboolean ok = TRUE;

    g_string_truncate (self->cell, 0);
    c = peek (self, cancellable, error);
    if (c == '"') {
      self->begin++;
      ok = read_quoted (self, row, tuntas_table_row_get_line (row), cancellable, error);
    } else if (c != -2) {
      ok = read_plain (self, tuntas_table_row_get_line (row), cancellable, error);
    }
    if (c == -2 || !ok)
      return FALSE;
    if (column == MAX_CELLS) {
      g_set_error (error, TUNTAS_EXCHANGE_ERROR, TUNTAS_EXCHANGE_ERROR_TOO_LARGE,
                   _ ("The row at line %u has more than %d cells. This is not a table of reports: "
                      "choose another file."),
                   tuntas_table_row_get_line (row), MAX_CELLS);
      return FALSE;
    }
    take_cell (self, row, column);
    c = peek (self, cancellable, error);
    if (c == -2)
      return FALSE;
    if (c == -1)
      return TRUE;
    if (c != self->separator)
      return take_line_end (self, c, cancellable, error);
    self->begin++;
  }
}

/**
 * tuntas_csv_reader_get_separator:
 * @self: the reader
 *
 * Returns: what stands between the cells; 0 before the first row was read when it was left open
 */
char
tuntas_csv_reader_get_separator (TuntasCsvReader *self)
{
  return self->separator;
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
  return self->position;
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
