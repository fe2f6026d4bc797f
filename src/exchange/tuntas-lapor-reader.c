/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-lapor-reader.h"

#include "tuntas-csv-reader.h"
#include "tuntas-csv-writer.h"
#include "tuntas-lapor-row-private.h"
#include "tuntas-xlsx-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The header stands below a few lines about the export. */
#define MAX_PREAMBLE 200
#define MAX_WIDTH 512

struct _TuntasLaporReader {
  TuntasCsvReader *csv; /* either this */
  TuntasXlsxReader *xlsx;
  guint sheet;
  TuntasTableRow *row;
  int places[TUNTAS_LAPOR_N_COLUMNS]; /* column of the file, or -1 */
  guint width;                        /* of the header */
  int today;
  gboolean guarded; /* by our own export of faulty rows */
};

/* What the first bytes tell about a file that is no table. */
static gboolean
check_kind (const char *path, gboolean *zip, GError **error)
{
  static const guchar ole[] = {0xd0, 0xcf, 0x11, 0xe0};
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autofree char *name = g_filename_display_basename (path);
  char head[64] = "";
  gsize n = 0;
  const char *first = head;

  if (stream == NULL ||
      !g_input_stream_read_all (G_INPUT_STREAM (stream), head, sizeof head - 1, &n, NULL, error))
    return FALSE;
  if (g_str_has_prefix (head, "\xef\xbb\xbf"))
    first += 3;
  first += strspn (first, " \t\r\n");
  *zip = g_str_has_prefix (head, "PK");
  if (n == 0)
    g_set_error (error, TUNTAS_EXCHANGE_ERROR, TUNTAS_EXCHANGE_ERROR_FORMAT,
                 _ ("“%s” is empty. Export it again from LAPOR!."), name);
  else if (memcmp (head, ole, sizeof ole) == 0)
    g_set_error (error, TUNTAS_EXCHANGE_ERROR, TUNTAS_EXCHANGE_ERROR_FORMAT,
                 _ ("“%s” is an old Excel workbook (.xls) or one locked with a password. Open it "
                    "in a spreadsheet program and save it as .xlsx without a password."),
                 name);
  else if (*first == '<')
    g_set_error (error, TUNTAS_EXCHANGE_ERROR, TUNTAS_EXCHANGE_ERROR_FORMAT,
                 _ ("“%s” is a web page, whatever its name says. Open it in a spreadsheet program "
                    "and save it as .xlsx."),
                 name);
  else if (g_str_has_prefix (first, "%PDF"))
    g_set_error (error, TUNTAS_EXCHANGE_ERROR, TUNTAS_EXCHANGE_ERROR_FORMAT,
                 _ ("“%s” is a PDF. Export the reports as Excel or CSV."), name);
  else
    return TRUE;
  return FALSE;
}

static gboolean
next_row (TuntasLaporReader *self, GCancellable *cancellable, GError **error)
{
  return self->csv != NULL ? tuntas_csv_reader_next (self->csv, self->row, cancellable, error)
                           : tuntas_xlsx_reader_next (self->xlsx, &self->row, cancellable, error);
}

/* Whether the row is the header; then the columns are known. */
static gboolean
read_header (TuntasLaporReader *self)
{
  guint n_cells = MIN (tuntas_table_row_get_n_cells (self->row), MAX_WIDTH);

  for (guint i = 0; i < TUNTAS_LAPOR_N_COLUMNS; i++)
    self->places[i] = -1;
  self->width = 0;
  self->guarded = FALSE;
  for (guint i = 0; i < n_cells; i++) {
    const char *title = tuntas_table_row_get_cell (self->row, i);
    int column = tuntas_lapor_column_find (title);

    if (*title != '\0')
      self->width = i + 1;
    if (column >= 0 && self->places[column] < 0)
      self->places[column] = (int)i;
    self->guarded = self->guarded || g_str_equal (title, TUNTAS_LAPOR_FAULT_TITLE);
  }
  return self->places[TUNTAS_LAPOR_TRACKING_ID] >= 0;
}

static gboolean
check_header (TuntasLaporReader *self, const char *path, GError **error)
{
  static const TuntasLaporColumn needed[] = {TUNTAS_LAPOR_DATE, TUNTAS_LAPOR_TEXT};
  g_autofree char *name = g_filename_display_basename (path);

  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    if (self->places[needed[i]] < 0) {
      g_set_error (error, TUNTAS_EXCHANGE_ERROR, TUNTAS_EXCHANGE_ERROR_NO_HEADER,
                   _ ("“%s” has no column “%s”. Choose the export of reports as LAPOR! makes it, "
                      "with all its columns."),
                   name, tuntas_lapor_row_get_columns ()[needed[i]]);
      return FALSE;
    }
  return TRUE;
}

static gboolean
find_header (TuntasLaporReader *self, const char *path, GError **error)
{
  guint n_sheets = self->xlsx != NULL ? tuntas_xlsx_reader_get_n_sheets (self->xlsx) : 1;
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr (GError) reason = NULL;

  for (self->sheet = 0; self->sheet < n_sheets; self->sheet++) {
    if (self->xlsx != NULL && !tuntas_xlsx_reader_open_sheet (self->xlsx, self->sheet, error))
      return FALSE;
    for (guint i = 0; i < MAX_PREAMBLE && next_row (self, NULL, &reason); i++)
      if (read_header (self))
        return check_header (self, path, error);
    if (reason != NULL) {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }
  }
  g_set_error (
    error, TUNTAS_EXCHANGE_ERROR, TUNTAS_EXCHANGE_ERROR_NO_HEADER,
    _ ("“%s” has no row that begins with “Tracking ID”. Choose an export of reports from "
       "LAPOR!."),
    name);
  return FALSE;
}

/**
 * tuntas_lapor_reader_new:
 * @path: an export, CSV or XLSX; what it is shows in its content, not in its name
 * @today: YYYYMMDD; a report dated later is faulty; 0 to let every day pass
 * @error: return location for an error of domain `TUNTAS_EXCHANGE_ERROR` or `G_IO_ERROR`
 *
 * Opens an export of SP4N-LAPOR! and finds its header: the first row with a cell "Tracking ID",
 * below whatever stands above it, on the first sheet that has one. Columns may be in any order, of
 * the short or the long form.
 *
 * `TUNTAS_EXCHANGE_ERROR_NO_HEADER` when there is none, and what the readers of CSV and XLSX say.
 *
 * Returns: (transfer full) (nullable): a reader before the first report
 */
TuntasLaporReader *
tuntas_lapor_reader_new (const char *path, int today, GError **error)
{
  g_autoptr (TuntasLaporReader) self = g_new0 (TuntasLaporReader, 1);
  gboolean zip = FALSE;

  self->today = today;
  self->row = tuntas_table_row_new ();
  if (!check_kind (path, &zip, error))
    return NULL;
  if (zip)
    self->xlsx = tuntas_xlsx_reader_new (path, error);
  else
    self->csv = tuntas_csv_reader_new_for_path (path, error);
  if ((self->xlsx == NULL && self->csv == NULL) || !find_header (self, path, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * tuntas_lapor_reader_free:
 * @self: (nullable) (transfer full): the reader
 */
void
tuntas_lapor_reader_free (TuntasLaporReader *self)
{
  if (self == NULL)
    return;
  tuntas_csv_reader_free (self->csv);
  tuntas_xlsx_reader_free (self->xlsx);
  tuntas_table_row_free (self->row);
  g_free (self);
}

/* Cells beyond the header mean that a separator within a text was taken for one between cells. */
static char *
find_surplus (TuntasLaporReader *self)
{
  for (guint i = self->width; i < tuntas_table_row_get_n_cells (self->row); i++)
    if (*tuntas_table_row_get_cell (self->row, i) != '\0')
      return g_strdup_printf (
        _ ("The row has %u cells below a header of %u: a quotation mark or separator in a text "
           "probably broke it."),
        tuntas_table_row_get_n_cells (self->row), self->width);
  return g_strdup (tuntas_table_row_get_fault (self->row));
}

/* Exports that were put together by hand have the header several times. */
static gboolean
is_header_again (TuntasLaporReader *self)
{
  const char *id =
    tuntas_table_row_get_cell (self->row, (guint)self->places[TUNTAS_LAPOR_TRACKING_ID]);

  return !g_ascii_isdigit (*id) && tuntas_lapor_column_find (id) == TUNTAS_LAPOR_TRACKING_ID;
}

/**
 * tuntas_lapor_reader_next:
 * @self: the reader
 * @cancellable: (nullable): stops reading
 * @error: return location for an error of domain `TUNTAS_EXCHANGE_ERROR` or `G_IO_ERROR`
 *
 * Reads the next report. Empty rows and repeated headers are passed over; a row with something
 * wrong is handed over with its fault.
 *
 * Returns: (transfer full) (nullable): the report; NULL at the end, and on failure with @error set
 */
TuntasLaporRow *
tuntas_lapor_reader_next (TuntasLaporReader *self, GCancellable *cancellable, GError **error)
{
  const char *cells[TUNTAS_LAPOR_N_COLUMNS + 1] = {NULL};
  g_autoptr (GPtrArray) unguarded = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *fault = NULL;

  do {
    if (!next_row (self, cancellable, error))
      return NULL;
  } while (tuntas_table_row_is_blank (self->row) || is_header_again (self));

  for (guint i = 0; i < TUNTAS_LAPOR_N_COLUMNS; i++) {
    cells[i] =
      self->places[i] >= 0 ? tuntas_table_row_get_cell (self->row, (guint)self->places[i]) : "";
    if (self->guarded && *cells[i] == '\'') {
      g_ptr_array_add (unguarded, tuntas_csv_unguard (cells[i]));
      cells[i] = g_ptr_array_index (unguarded, unguarded->len - 1);
    }
  }
  fault = find_surplus (self);
  return tuntas_lapor_row_new_from_cells (tuntas_table_row_get_line (self->row), cells, fault,
                                          self->today);
}

/**
 * tuntas_lapor_reader_get_position:
 * @self: the reader
 *
 * Returns: how far it has come, in the measure of tuntas_lapor_reader_get_size()
 */
guint64
tuntas_lapor_reader_get_position (TuntasLaporReader *self)
{
  return self->csv != NULL ? tuntas_csv_reader_get_position (self->csv)
                           : tuntas_xlsx_reader_get_position (self->xlsx);
}

/**
 * tuntas_lapor_reader_get_size:
 * @self: the reader
 *
 * Returns: how much there is to read, in bytes; 0 when not known
 */
guint64
tuntas_lapor_reader_get_size (TuntasLaporReader *self)
{
  return self->csv != NULL ? tuntas_csv_reader_get_size (self->csv)
                           : tuntas_xlsx_reader_get_size (self->xlsx);
}
