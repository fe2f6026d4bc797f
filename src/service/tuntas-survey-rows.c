/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-rows-private.h"

#include "tuntas-xlsx-reader.h"

#include <string.h>

/* Headings and empty lines above a table end here. */
#define MOST_TITLES 12

/* After so many rows it is told how far the reading has come. */
#define REPORT_EACH 512

typedef struct {
  TuntasProgress progress;
  gpointer data;
  guint n; /* rows since the last report */
} Report;

static void
report (Report *self, guint64 done, guint64 total)
{
  if (self->progress == NULL || ++self->n < REPORT_EACH)
    return;
  self->n = 0;
  self->progress (done, total, self->data);
}

static guint64
get_size (GFileInputStream *stream)
{
  g_autoptr (GFileInfo) info =
               g_file_input_stream_query_info (stream, G_FILE_ATTRIBUTE_STANDARD_SIZE, NULL, NULL);

  return info != NULL ? (guint64)g_file_info_get_size (info) : 0;
}

static gboolean
finish (GError *cause, GError **error)
{
  if (cause == NULL)
    return TRUE;
  g_propagate_error (error, cause);
  return FALSE;
}

static gboolean
read_csv (const char *path,
          TuntasSurveyLineFunc func,
          gpointer user_data,
          Report *progress,
          GCancellable *cancellable,
          GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autoptr (TuntasCsvScanner) scanner = NULL;
  GError *cause = NULL;
  guint64 size = 0;

  if (stream == NULL)
    return FALSE;
  size = get_size (stream);
  scanner = tuntas_csv_scanner_new (G_INPUT_STREAM (stream), 0);
  while (tuntas_csv_scanner_next (scanner, cancellable, &cause)) {
    TuntasSurveyLine line = {0};

    line.line = tuntas_csv_scanner_get_line (scanner);
    line.cells = tuntas_csv_scanner_get_cells (scanner, &line.n_cells);
    line.open_quote = tuntas_csv_scanner_get_open_quote (scanner);
    if (!func (&line, user_data, &cause))
      break;
    report (progress, tuntas_csv_scanner_get_position (scanner), size);
  }
  return finish (cause, error);
}

static void
take_cells (TuntasTableRow *row, GArray *cells)
{
  g_array_set_size (cells, 0);
  for (guint i = 0; i < tuntas_table_row_get_n_cells (row); i++) {
    const char *text = tuntas_table_row_get_cell (row, i);
    TuntasCsvCell cell = {text != NULL ? text : "", text != NULL ? (guint)strlen (text) : 0, 0};

    g_array_append_val (cells, cell);
  }
}

static gboolean
read_xlsx (const char *path,
           TuntasSurveyLineFunc func,
           gpointer user_data,
           Report *progress,
           GCancellable *cancellable,
           GError **error)
{
  g_autoptr (TuntasXlsxReader) reader = tuntas_xlsx_reader_new (path, error);
  g_autoptr (TuntasTableRow) row = tuntas_table_row_new ();
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (TuntasCsvCell));
  GError *cause = NULL;

  if (reader == NULL || !tuntas_xlsx_reader_open_sheet (reader, 0, error))
    return FALSE;
  while (tuntas_xlsx_reader_next (reader, &row, cancellable, &cause)) {
    TuntasSurveyLine line = {0};

    take_cells (row, cells);
    line.line = tuntas_table_row_get_line (row);
    line.cells = (const TuntasCsvCell *)(gpointer)cells->data;
    line.n_cells = cells->len;
    line.fault = tuntas_table_row_get_fault (row);
    if (!func (&line, user_data, &cause))
      break;
    report (progress, tuntas_xlsx_reader_get_position (reader),
            tuntas_xlsx_reader_get_size (reader));
  }
  return finish (cause, error);
}

/* Reads a file of answers row by row: the first sheet of a workbook (.xlsx), or separated text. */
gboolean
tuntas_survey_rows_read (const char *path,
                         TuntasSurveyLineFunc func,
                         gpointer user_data,
                         TuntasProgress progress,
                         gpointer progress_data,
                         GCancellable *cancellable,
                         GError **error)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);
  Report state = {progress, progress_data, 0};

  return g_str_has_suffix (lower, ".xlsx")
           ? read_xlsx (path, func, user_data, &state, cancellable, error)
           : read_csv (path, func, user_data, &state, cancellable, error);
}

/*
 * Returns: whether a line above the header is none: a heading over the table, or nothing. Further
 * down than spreadsheets have headings it is no longer asked.
 */
gboolean
tuntas_survey_line_is_title (const TuntasSurveyLine *line)
{
  guint n_filled = 0;

  if (line->line > MOST_TITLES || line->fault != NULL)
    return FALSE;
  for (guint i = 0; i < line->n_cells; i++) {
    g_autofree char *text =
      g_strstrip (g_utf8_make_valid (line->cells[i].text, (gssize)line->cells[i].length));

    n_filled += *text != '\0';
  }
  return n_filled < 2;
}
