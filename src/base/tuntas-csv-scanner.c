/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-csv-scanner.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Read at once, and looked at to find the separator. */
#define CHUNK (64 * 1024)
/* A quote that is never closed must not swallow the memory. */
#define MAX_ROW (4 * 1024 * 1024)
#define MAX_CELLS 4096
/* Rows that vote on the separator. */
#define MAX_VOTES 50
/* Bytes that are looked at one by one before memchr() is called. */
#define SHORT 8

static const char separators[] = {',', ';', '\t'};

/* What ends a plain cell. */
enum { END_SEPARATOR = 1, END_LINE = 2 };

typedef enum {
  ROW_COMPLETE,
  ROW_TORN, /* the buffer ends before the row does */
  ROW_TOO_WIDE,
} RowState;

struct _TuntasCsvScanner {
  GInputStream *stream;
  guint64 position;
  char separator;
  gboolean utf8; /* said so by its mark */
  gboolean begun;
  gboolean at_end;
  guint line; /* at which the row begins */
  guint next_line;
  guint open_quote;
  char *buffer; /* with a line end behind its last byte, at which every search stops */
  gsize size;
  gsize begin;
  gsize end;
  guint8 ends[256];
  guint n_cells;
  gboolean any_escaped;
  TuntasCsvCell cells[MAX_CELLS];
};

/**
 * tuntas_csv_scanner_new:
 * @stream: what to read; need not be seekable
 * @separator: what stands between cells; 0 to find out: comma, semicolon or tab
 *
 * Reads separated text as RFC 4180 has it and as spreadsheets write it: quoted cells with line
 * breaks, CRLF, LF or CR, a byte order mark, a first line "sep=;", UTF-8 or UTF-16. A quote within
 * a quoted cell that was not doubled is taken as it stands. Memory is that of the longest row.
 *
 * Returns: (transfer full): a scanner before the first row
 */
TuntasCsvScanner *
tuntas_csv_scanner_new (GInputStream *stream, char separator)
{
  TuntasCsvScanner *self = g_new0 (TuntasCsvScanner, 1);

  self->stream = g_object_ref (stream);
  self->separator = separator;
  self->next_line = 1;
  self->size = CHUNK;
  self->buffer = g_malloc (self->size + 1);
  return self;
}

/**
 * tuntas_csv_scanner_free:
 * @self: (nullable) (transfer full): the scanner
 */
void
tuntas_csv_scanner_free (TuntasCsvScanner *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->stream);
  g_free (self->buffer);
  g_free (self);
}

/* Reads on behind what is left, which moves to the front; a row that fills the buffer enlarges it.
 */
static gboolean
fill (TuntasCsvScanner *self, GCancellable *cancellable, GError **error)
{
  gsize left = self->end - self->begin;
  gsize n = 0;

  memmove (self->buffer, self->buffer + self->begin, left);
  self->begin = 0;
  self->end = left;
  if (left == self->size) {
    self->size *= 2;
    self->buffer = g_realloc (self->buffer, self->size + 1);
  }
  if (!g_input_stream_read_all (self->stream, self->buffer + left, self->size - left, &n,
                                cancellable, error))
    return FALSE;
  self->at_end = n < self->size - left;
  self->end += n;
  self->position += n;
  self->buffer[self->end] = '\n';
  return TRUE;
}

/* The separator that the first rows agree on best: most rows with the same number of it. */
static char
vote (const char *text, gsize len)
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
        counts[s][n_rows] += text[i] == separators[s];
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
skip_named_separator (TuntasCsvScanner *self)
{
  const char *text = self->buffer + self->begin;
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
    self->separator = text[4];
  self->begin += i;
  self->next_line++;
  return TRUE;
}

/* Turns what Excel calls "Unicode text" into UTF-8 and finds the separator. */
static gboolean
begin (TuntasCsvScanner *self, GCancellable *cancellable, GError **error)
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
  self->ends[(guchar)self->separator] = END_SEPARATOR;
  self->ends['\n'] = END_LINE;
  self->ends['\r'] = END_LINE;
  return TRUE;
}

/* The next quote; most cells are shorter than a call of memchr() is worth. */
static inline const char *
find_quote (const char *p, const char *end)
{
  const char *near = end - p > SHORT ? p + SHORT : end;

  for (; p < near; p++) {
    if (*p == '"')
      return p;
  }
  return memchr (p, '"', (gsize)(end - p));
}

/*
 * Finds the end of a quoted cell that begins behind @from. Returns what follows its closing quote,
 * or NULL when that is not in the buffer; *closed tells whether there was one.
 */
static const char *
find_quoted_end (TuntasCsvScanner *self, const char *from, TuntasCsvCell *cell, gboolean *closed)
{
  const char *end = self->buffer + self->end;
  const char *p = from;

  cell->text = from;
  cell->escaped = FALSE;
  while ((p = find_quote (p, end)) != NULL) {
    if (p + 1 == end && !self->at_end)
      return NULL;
    if (p + 1 == end || self->ends[(guchar)p[1]] != 0) {
      cell->length = (guint)(p - from);
      *closed = TRUE;
      return p + 1;
    }
    if (p[1] == '"') {
      cell->escaped = TRUE;
      p++;
    }
    p++;
  }
  if (!self->at_end)
    return NULL;
  cell->length = (guint)(end - from);
  *closed = FALSE;
  return end;
}

/* As between rows, CRLF, LF and CR end a line each. */
static inline guint
count_line_ends (const TuntasCsvCell *cell)
{
  const char *end = cell->text + cell->length;
  guint n = 0;

  if (cell->length <= SHORT) {
    for (const char *p = cell->text; p < end; p++)
      n += *p == '\n' ? 1 : *p == '\r' && (p + 1 == end || p[1] != '\n');
    return n;
  }
  for (const char *p = cell->text; (p = memchr (p, '\n', (gsize)(end - p))) != NULL; p++)
    n++;
  for (const char *p = cell->text; (p = memchr (p, '\r', (gsize)(end - p))) != NULL; p++)
    n += p + 1 == end || p[1] != '\n';
  return n;
}

/* Takes the row at the beginning of the buffer apart; on success the buffer begins behind it. */
static RowState
scan_row (TuntasCsvScanner *self)
{
  const char *p = self->buffer + self->begin;
  const char *const end = self->buffer + self->end;
  guint line = self->next_line;
  guint n = 0;

  self->any_escaped = FALSE;
  self->open_quote = 0;
  for (;;) {
    TuntasCsvCell *cell = &self->cells[n];

    if (n == MAX_CELLS)
      return ROW_TOO_WIDE;
    if (*p == '"') {
      gboolean closed = FALSE;
      guint opened = line;

      p = find_quoted_end (self, p + 1, cell, &closed);
      if (p == NULL)
        return ROW_TORN;
      line += count_line_ends (cell);
      self->any_escaped |= cell->escaped;
      if (!closed)
        self->open_quote = opened;
    } else {
      cell->text = p;
      while (self->ends[(guchar)*p] == 0)
        p++;
      cell->length = (guint)(p - cell->text);
      cell->escaped = FALSE;
    }
    n++;
    if (p < end && self->ends[(guchar)*p] == END_SEPARATOR) {
      p++;
      continue;
    }
    break;
  }
  if (p == end || (p + 1 == end && *p == '\r')) {
    if (!self->at_end)
      return ROW_TORN;
  }
  if (p < end)
    p += *p == '\r' && p + 1 < end && p[1] == '\n' ? 2 : 1;
  self->line = self->next_line;
  self->next_line = line + 1;
  self->n_cells = n;
  self->begin = (gsize)(p - self->buffer);
  return ROW_COMPLETE;
}

/* Passes over empty lines. */
static void
skip_line_ends (TuntasCsvScanner *self)
{
  while (self->begin < self->end) {
    char c = self->buffer[self->begin];

    if (c == '\r' && self->begin + 1 == self->end && !self->at_end)
      return;
    if (c == '\r' && self->begin + 1 < self->end && self->buffer[self->begin + 1] == '\n')
      self->begin++;
    else if (c != '\n' && c != '\r')
      return;
    self->begin++;
    self->next_line++;
  }
}

/* Takes out the second of two quotes. */
static void
unescape (TuntasCsvScanner *self)
{
  for (guint i = 0; i < self->n_cells; i++) {
    TuntasCsvCell *cell = &self->cells[i];
    char *text = self->buffer + (cell->text - self->buffer);
    guint kept = 0;

    if (!cell->escaped)
      continue;
    for (guint k = 0; k < cell->length; k++) {
      text[kept++] = text[k];
      if (text[k] == '"' && k + 1 < cell->length && text[k + 1] == '"')
        k++;
    }
    cell->length = kept;
  }
}

static gboolean
set_too_large (guint line, gboolean too_wide, GError **error)
{
  if (too_wide)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE,
                 _ ("The row at line %u has more than %d cells. No table that belongs here is so "
                    "wide: choose another file."),
                 line, MAX_CELLS);
  else
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE,
                 _ ("The row that begins at line %u is longer than %d MB. A closing quote is "
                    "probably missing there: mend that row and try again."),
                 line, MAX_ROW / 1024 / 1024);
  return FALSE;
}

/**
 * tuntas_csv_scanner_next:
 * @self: the scanner
 * @cancellable: (nullable): stops reading
 * @error: return location for an error of domain `G_IO_ERROR`
 *
 * Reads the next row that is not an empty line. `G_IO_ERROR_MESSAGE_TOO_LARGE` for a row that no
 * table has.
 *
 * Returns: FALSE at the end, and on failure with @error set
 */
gboolean
tuntas_csv_scanner_next (TuntasCsvScanner *self, GCancellable *cancellable, GError **error)
{
  if (!self->begun && (g_cancellable_set_error_if_cancelled (cancellable, error) ||
                       !begin (self, cancellable, error)))
    return FALSE;
  for (;;) {
    skip_line_ends (self);
    if (self->begin < self->end) {
      RowState state = scan_row (self);

      if (state == ROW_COMPLETE) {
        if (G_UNLIKELY (self->any_escaped))
          unescape (self);
        return TRUE;
      }
      if (state == ROW_TOO_WIDE || self->end - self->begin >= MAX_ROW)
        return set_too_large (self->next_line, state == ROW_TOO_WIDE, error);
    } else if (self->at_end) {
      self->n_cells = 0;
      return FALSE;
    }
    if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
        !fill (self, cancellable, error))
      return FALSE;
  }
}

/**
 * tuntas_csv_scanner_get_cells:
 * @self: the scanner
 * @n_cells: (out): how many
 *
 * Returns: (transfer none) (array length=n_cells): the cells of the row read last, with their
 * spaces, line breaks and in the encoding of the file; they live until the next row is read
 */
const TuntasCsvCell *
tuntas_csv_scanner_get_cells (TuntasCsvScanner *self, guint *n_cells)
{
  *n_cells = self->n_cells;
  return self->cells;
}

/**
 * tuntas_csv_scanner_get_line:
 * @self: the scanner
 *
 * Returns: the line of the file, from 1, at which the row read last begins
 */
guint
tuntas_csv_scanner_get_line (TuntasCsvScanner *self)
{
  return self->line;
}

/**
 * tuntas_csv_scanner_get_open_quote:
 * @self: the scanner
 *
 * Returns: the line at which a quote was opened that the file never closes; 0 when all is well
 */
guint
tuntas_csv_scanner_get_open_quote (TuntasCsvScanner *self)
{
  return self->open_quote;
}

/**
 * tuntas_csv_scanner_is_utf8:
 * @self: the scanner
 *
 * Returns: whether a mark at the head of the file says that it is UTF-8
 */
gboolean
tuntas_csv_scanner_is_utf8 (TuntasCsvScanner *self)
{
  return self->utf8;
}

/**
 * tuntas_csv_scanner_get_position:
 * @self: the scanner
 *
 * Returns: how many bytes were read so far, for a progress bar
 */
guint64
tuntas_csv_scanner_get_position (TuntasCsvScanner *self)
{
  return self->position;
}
