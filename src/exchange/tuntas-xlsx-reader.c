/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-xlsx-reader.h"

#include "tuntas-xlsx-number-private.h"
#include "tuntas-xlsx-package-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MIB ((guint64)1024 * 1024)
#define MAX_INDEX (16 * MIB)
/* Texts that cells share are kept in memory while a sheet is read. */
#define MAX_SHARED (256 * MIB)
#define MAX_SHEET (2048 * MIB)
/* Excel itself allows 32,767 characters. */
#define MAX_CELL (4 * MIB)
#define MAX_COLUMNS 16384

/* A sheet in the order of the workbook. */
typedef struct {
  char *name;
  char *id;   /* of the relation that names the part */
  char *part; /* NULL for what is no sheet of cells */
} Sheet;

struct _TuntasXlsxReader {
  TuntasXlsxPackage *package;
  GPtrArray *sheets; /* (element-type Sheet) */
  gboolean since_1904;
  GString *shared;
  GArray *shared_offsets; /* (element-type gsize) */
  GArray *dates;          /* (element-type gboolean): by style of a cell */
  GHashTable *formats;    /* (element-type int utf8): defined by the workbook */
  gboolean in_cell_styles;

  /* The open sheet. */
  TuntasXlsxPart *part;
  gboolean at_end;
  gboolean in_data; /* other elements of a sheet have rows too */
  GQueue rows;      /* (element-type TuntasTableRow): read but not asked for yet */
  GQueue spare;
  TuntasTableRow *row;
  guint row_number;
  guint column;
  char type; /* of the cell: n, s, b, e, i (inline), t (text), d (ISO date) */
  int style;

  /* Texts of cells and of shared strings alike. */
  GString *text;
  gboolean in_text;
  int phonetic; /* depth of elements that only tell how a word is spoken */
};

static void
sheet_free (Sheet *self)
{
  g_free (self->name);
  g_free (self->id);
  g_free (self->part);
  g_free (self);
}

/* "_x000D_" stands for a character that XML cannot hold. */
static void
decode_escapes (GString *text)
{
  char *p = text->str;
  g_autoptr (GString) decoded = NULL;

  if (strstr (p, "_x") == NULL)
    return;
  decoded = g_string_sized_new (text->len);
  while (*p != '\0') {
    if (p[0] == '_' && p[1] == 'x' && g_ascii_isxdigit (p[2]) && g_ascii_isxdigit (p[3]) &&
        g_ascii_isxdigit (p[4]) && g_ascii_isxdigit (p[5]) && p[6] == '_') {
      gunichar c = (gunichar)g_ascii_strtoull (p + 2, NULL, 16);

      if (c != 0 && g_unichar_validate (c))
        g_string_append_unichar (decoded, c);
      p += 7;
    } else {
      g_string_append_c (decoded, *p++);
    }
  }
  g_string_assign (text, decoded->str);
}

/* --- The parts that say what is where --- */

/* Resolves the target of a relation against the folder of the part that has it. */
static char *
resolve (const char *folder, const char *target)
{
  g_autofree char *base = g_strconcat ("/", folder, NULL);
  g_autofree char *path = g_canonicalize_filename (target, base);

  return g_strdup (path + 1);
}

typedef struct {
  const char *wanted; /* end of the type of the relation */
  const char *folder;
  TuntasXlsxReader *reader;
  char *found;
} Relations;

static gboolean
relation_start (gpointer data,
                const char *name,
                const TuntasXlsxAttributes *attributes,
                GError **error)
{
  Relations *relations = data;
  g_autofree char *type = NULL;
  g_autofree char *target = NULL;
  g_autofree char *id = NULL;

  if (!g_str_equal (name, "Relationship"))
    return TRUE;
  type = tuntas_xlsx_attributes_dup (attributes, "Type");
  target = tuntas_xlsx_attributes_dup (attributes, "Target");
  id = tuntas_xlsx_attributes_dup (attributes, "Id");
  if (type == NULL || target == NULL || id == NULL || !g_str_has_suffix (type, relations->wanted))
    return TRUE;
  if (relations->found == NULL)
    relations->found = resolve (relations->folder, target);
  for (guint i = 0; i < relations->reader->sheets->len; i++) {
    Sheet *sheet = g_ptr_array_index (relations->reader->sheets, i);

    if (sheet->part == NULL && g_strcmp0 (sheet->id, id) == 0)
      sheet->part = resolve (relations->folder, target);
  }
  return TRUE;
}

static const TuntasXlsxHandler relation_handler = {.start = relation_start};

/* Finds the part of a type, such as "/styles"; sheets learn their parts on the way. */
static char *
find_part (TuntasXlsxReader *self, const char *owner, const char *type, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (owner);
  g_autofree char *base = g_path_get_basename (owner);
  g_autofree char *path = *owner == '\0' ? g_strdup ("_rels/.rels")
                                         : g_strconcat (folder, "/_rels/", base, ".rels", NULL);
  g_autofree char *canonical = resolve ("", path);
  Relations relations = {.wanted = type, .folder = *owner == '\0' ? "" : folder, .reader = self};

  if (!tuntas_xlsx_package_parse (self->package, canonical, MAX_INDEX, &relation_handler,
                                  &relations, error))
    g_clear_pointer (&relations.found, g_free);
  return relations.found;
}

static gboolean
workbook_start (gpointer data,
                const char *name,
                const TuntasXlsxAttributes *attributes,
                GError **error)
{
  TuntasXlsxReader *self = data;

  if (g_str_equal (name, "workbookPr")) {
    g_autofree char *since_1904 = tuntas_xlsx_attributes_dup (attributes, "date1904");

    self->since_1904 =
      since_1904 != NULL && (g_str_equal (since_1904, "1") || g_str_equal (since_1904, "true"));
  } else if (g_str_equal (name, "sheet")) {
    Sheet *sheet = g_new0 (Sheet, 1);

    sheet->name = tuntas_xlsx_attributes_dup (attributes, "name");
    sheet->id = tuntas_xlsx_attributes_dup (attributes, "id");
    g_ptr_array_add (self->sheets, sheet);
  }
  return TRUE;
}

static const TuntasXlsxHandler workbook_handler = {.start = workbook_start};

static gboolean
styles_start (gpointer data,
              const char *name,
              const TuntasXlsxAttributes *attributes,
              GError **error)
{
  TuntasXlsxReader *self = data;

  if (g_str_equal (name, "numFmt")) {
    int id = tuntas_xlsx_attributes_get_int (attributes, "numFmtId", -1);
    char *code = tuntas_xlsx_attributes_dup (attributes, "formatCode");

    if (code != NULL)
      g_hash_table_insert (self->formats, GINT_TO_POINTER (id), code);
  } else if (g_str_equal (name, "cellXfs")) {
    self->in_cell_styles = TRUE;
  } else if (g_str_equal (name, "xf") && self->in_cell_styles) {
    int id = tuntas_xlsx_attributes_get_int (attributes, "numFmtId", 0);
    gboolean date = tuntas_xlsx_number_format_is_date (
      id, g_hash_table_lookup (self->formats, GINT_TO_POINTER (id)));

    g_array_append_val (self->dates, date);
  }
  return TRUE;
}

static gboolean
styles_end (gpointer data, const char *name, GError **error)
{
  TuntasXlsxReader *self = data;

  if (g_str_equal (name, "cellXfs"))
    self->in_cell_styles = FALSE;
  return TRUE;
}

static const TuntasXlsxHandler styles_handler = {.start = styles_start, .end = styles_end};

static gboolean
set_damaged (GError **error)
{
  g_set_error_literal (error, TUNTAS_EXCHANGE_ERROR, TUNTAS_EXCHANGE_ERROR_DAMAGED,
                       _ ("The workbook is damaged: a cell stands where none can be. Save it anew "
                          "from a spreadsheet program and try again."));
  return FALSE;
}

static gboolean
append_text (gpointer data, const char *text, gsize len, GError **error)
{
  TuntasXlsxReader *self = data;

  if (!self->in_text || self->phonetic > 0)
    return TRUE;
  if (self->text->len + len > MAX_CELL) {
    g_set_error_literal (error, TUNTAS_EXCHANGE_ERROR, TUNTAS_EXCHANGE_ERROR_TOO_LARGE,
                         _ ("A cell of the workbook holds more text than Excel allows. Choose "
                            "another file."));
    return FALSE;
  }
  g_string_append_len (self->text, text, (gssize)len);
  return TRUE;
}

static gboolean
shared_start (gpointer data,
              const char *name,
              const TuntasXlsxAttributes *attributes,
              GError **error)
{
  TuntasXlsxReader *self = data;

  if (g_str_equal (name, "si"))
    g_string_truncate (self->text, 0);
  else if (g_str_equal (name, "rPh"))
    self->phonetic++;
  else if (g_str_equal (name, "t"))
    self->in_text = TRUE;
  return TRUE;
}

static gboolean
shared_end (gpointer data, const char *name, GError **error)
{
  TuntasXlsxReader *self = data;

  if (g_str_equal (name, "si")) {
    decode_escapes (self->text);
    g_array_append_val (self->shared_offsets, self->shared->len);
    g_string_append_len (self->shared, self->text->str, (gssize)self->text->len + 1);
  } else if (g_str_equal (name, "rPh")) {
    self->phonetic--;
  } else if (g_str_equal (name, "t")) {
    self->in_text = FALSE;
  }
  return TRUE;
}

static const TuntasXlsxHandler shared_handler = {.start = shared_start,
                                                 .end = shared_end,
                                                 .text = append_text};

static gboolean
read_index (TuntasXlsxReader *self, const char *path, GError **error)
{
  g_autofree char *workbook = NULL;
  g_autofree char *sheet = NULL;
  g_autofree char *styles = NULL;
  g_autofree char *shared = NULL;

  if (tuntas_xlsx_package_has (self->package, "_rels/.rels"))
    workbook = find_part (self, "", "/officeDocument", error);
  if (workbook == NULL || !g_str_has_suffix (workbook, ".xml")) {
    g_clear_error (error);
    g_set_error (error, TUNTAS_EXCHANGE_ERROR, TUNTAS_EXCHANGE_ERROR_FORMAT,
                 _ ("“%s” is no Excel workbook of the kind .xlsx. Open it in a spreadsheet program "
                    "and save it as .xlsx or CSV."),
                 path);
    return FALSE;
  }
  if (!tuntas_xlsx_package_parse (self->package, workbook, MAX_INDEX, &workbook_handler, self,
                                  error))
    return FALSE;
  sheet = find_part (self, workbook, "/worksheet", error);
  if (sheet == NULL) {
    if (error == NULL || *error == NULL)
      set_damaged (error);
    return FALSE;
  }
  for (guint i = self->sheets->len; i > 0; i--)
    if (((Sheet *)g_ptr_array_index (self->sheets, i - 1))->part == NULL)
      g_ptr_array_remove_index (self->sheets, i - 1);
  styles = find_part (self, workbook, "/styles", NULL);
  if (styles != NULL &&
      !tuntas_xlsx_package_parse (self->package, styles, MAX_INDEX, &styles_handler, self, error))
    return FALSE;
  shared = find_part (self, workbook, "/sharedStrings", NULL);
  return shared == NULL || !tuntas_xlsx_package_has (self->package, shared) ||
         tuntas_xlsx_package_parse (self->package, shared, MAX_SHARED, &shared_handler, self,
                                    error);
}

/**
 * tuntas_xlsx_reader_new:
 * @path: the file
 * @error: return location for an error of domain `TUNTAS_EXCHANGE_ERROR` or `G_IO_ERROR`
 *
 * Opens a workbook and reads its list of sheets, its styles and the texts that cells share.
 * Reading never follows a reference out of the file and never unpacks without a limit.
 *
 * `TUNTAS_EXCHANGE_ERROR_FORMAT` when it is another kind of file or locked with a password,
 * `…_DAMAGED` when it is cut short or broken, `…_TOO_LARGE` when it was made to fill the memory.
 *
 * Returns: (transfer full) (nullable): a reader without an open sheet
 */
TuntasXlsxReader *
tuntas_xlsx_reader_new (const char *path, GError **error)
{
  g_autoptr (TuntasXlsxReader) self = NULL;
  TuntasXlsxPackage *package = tuntas_xlsx_package_open (path, error);
  g_autoptr (GError) reason = NULL;

  if (package == NULL)
    return NULL;
  self = g_new0 (TuntasXlsxReader, 1);
  self->package = package;
  self->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify)sheet_free);
  self->shared = g_string_new (NULL);
  self->shared_offsets = g_array_new (FALSE, FALSE, sizeof (gsize));
  self->dates = g_array_new (FALSE, FALSE, sizeof (gboolean));
  self->formats = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->text = g_string_sized_new (4096);
  g_queue_init (&self->rows);
  g_queue_init (&self->spare);
  if (!read_index (self, path, &reason)) {
    g_propagate_error (error, g_steal_pointer (&reason));
    return NULL;
  }
  return g_steal_pointer (&self);
}

static void
close_sheet (TuntasXlsxReader *self)
{
  g_clear_pointer (&self->part, tuntas_xlsx_part_free);
  g_clear_pointer (&self->row, tuntas_table_row_free);
  g_queue_clear_full (&self->rows, (GDestroyNotify)tuntas_table_row_free);
  g_queue_clear_full (&self->spare, (GDestroyNotify)tuntas_table_row_free);
}

/**
 * tuntas_xlsx_reader_free:
 * @self: (nullable) (transfer full): the reader
 */
void
tuntas_xlsx_reader_free (TuntasXlsxReader *self)
{
  if (self == NULL)
    return;
  close_sheet (self);
  tuntas_xlsx_package_free (self->package);
  g_ptr_array_unref (self->sheets);
  g_string_free (self->shared, TRUE);
  g_array_unref (self->shared_offsets);
  g_array_unref (self->dates);
  g_hash_table_unref (self->formats);
  g_string_free (self->text, TRUE);
  g_free (self);
}

/**
 * tuntas_xlsx_reader_get_n_sheets:
 * @self: the reader
 *
 * Returns: how many sheets of cells the workbook has, hidden ones too
 */
guint
tuntas_xlsx_reader_get_n_sheets (TuntasXlsxReader *self)
{
  return self->sheets->len;
}

/**
 * tuntas_xlsx_reader_get_sheet_name:
 * @self: the reader
 * @sheet: number from 0, in the order of the workbook
 *
 * Returns: (transfer none) (nullable): what stands on its tab
 */
const char *
tuntas_xlsx_reader_get_sheet_name (TuntasXlsxReader *self, guint sheet)
{
  g_return_val_if_fail (sheet < self->sheets->len, NULL);
  return ((Sheet *)g_ptr_array_index (self->sheets, sheet))->name;
}

/* --- The cells of a sheet --- */

/* Column of a reference such as "AB12", from 0; MAX_COLUMNS when it is none. */
static guint
parse_column (const char *reference, gsize len)
{
  guint column = 0;
  gsize i = 0;

  for (; i < len && g_ascii_isalpha (reference[i]) && column < MAX_COLUMNS; i++)
    column = column * 26 + (guint)(g_ascii_toupper (reference[i]) - 'A' + 1);
  return i > 0 && column <= MAX_COLUMNS ? column - 1 : MAX_COLUMNS;
}

static char
parse_type (const char *type, gsize len)
{
  if (type == NULL || len == 0)
    return 'n';
  if (len == 9 && memcmp (type, "inlineStr", 9) == 0)
    return 'i';
  if (len == 3 && memcmp (type, "str", 3) == 0)
    return 't';
  return type[0];
}

static gboolean
begin_row (TuntasXlsxReader *self, const TuntasXlsxAttributes *attributes, GError **error)
{
  int number = tuntas_xlsx_attributes_get_int (attributes, "r", (int)self->row_number + 1);

  if (number <= (int)self->row_number || self->row != NULL)
    return set_damaged (error);
  self->row_number = (guint)number;
  self->column = G_MAXUINT;
  self->row = g_queue_pop_head (&self->spare);
  if (self->row == NULL)
    self->row = tuntas_table_row_new ();
  tuntas_table_row_begin (self->row, self->row_number);
  return TRUE;
}

static gboolean
begin_cell (TuntasXlsxReader *self, const TuntasXlsxAttributes *attributes, GError **error)
{
  gsize len = 0;
  const char *value = tuntas_xlsx_attributes_find (attributes, "r", &len);
  guint column = value != NULL ? parse_column (value, len) : self->column + 1;

  if (self->row == NULL || column >= MAX_COLUMNS ||
      column < tuntas_table_row_get_n_cells (self->row))
    return set_damaged (error);
  self->column = column;
  value = tuntas_xlsx_attributes_find (attributes, "t", &len);
  self->type = parse_type (value, len);
  self->style = tuntas_xlsx_attributes_get_int (attributes, "s", 0);
  g_string_truncate (self->text, 0);
  return TRUE;
}

static gboolean
end_cell (TuntasXlsxReader *self, GError **error)
{
  const char *text = self->text->str;
  gsize len = self->text->len;
  g_autofree char *made = NULL;

  if (self->row == NULL)
    return set_damaged (error);
  if (len == 0)
    return TRUE;
  if (self->type == 's') {
    guint64 index = 0;

    if (!g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT, &index, NULL) ||
        index >= self->shared_offsets->len)
      return set_damaged (error);
    text = self->shared->str + g_array_index (self->shared_offsets, gsize, index);
    len = strlen (text);
  } else if (self->type == 'n') {
    gboolean date =
      self->style < (int)self->dates->len && g_array_index (self->dates, gboolean, self->style);

    made = tuntas_xlsx_number_to_text (text, date, self->since_1904);
    text = made;
    len = strlen (made);
  } else if (self->type == 'i' || self->type == 't') {
    decode_escapes (self->text);
    text = self->text->str;
    len = self->text->len;
  }
  tuntas_table_row_set_cell (self->row, self->column, text, len);
  return TRUE;
}

static gboolean
sheet_start (gpointer data,
             const char *name,
             const TuntasXlsxAttributes *attributes,
             GError **error)
{
  TuntasXlsxReader *self = data;

  if (g_str_equal (name, "sheetData"))
    self->in_data = TRUE;
  if (!self->in_data)
    return TRUE;
  if (g_str_equal (name, "row"))
    return begin_row (self, attributes, error);
  if (g_str_equal (name, "c"))
    return begin_cell (self, attributes, error);
  if (g_str_equal (name, "rPh"))
    self->phonetic++;
  else if (self->row != NULL &&
           (g_str_equal (name, "v") || (self->type == 'i' && g_str_equal (name, "t"))))
    self->in_text = TRUE;
  return TRUE;
}

static gboolean
sheet_end (gpointer data, const char *name, GError **error)
{
  TuntasXlsxReader *self = data;

  if (!self->in_data)
    return TRUE;
  if (g_str_equal (name, "sheetData"))
    self->in_data = FALSE;
  if (g_str_equal (name, "c"))
    return end_cell (self, error);
  if (g_str_equal (name, "row")) {
    gboolean blank = tuntas_table_row_is_blank (self->row);

    g_queue_push_tail (blank ? &self->spare : &self->rows, g_steal_pointer (&self->row));
  } else if (g_str_equal (name, "rPh")) {
    self->phonetic--;
  } else if (g_str_equal (name, "v") || g_str_equal (name, "t")) {
    self->in_text = FALSE;
  }
  return TRUE;
}

static const TuntasXlsxHandler sheet_handler = {.start = sheet_start,
                                                .end = sheet_end,
                                                .text = append_text};

/**
 * tuntas_xlsx_reader_open_sheet:
 * @self: the reader
 * @sheet: number from 0
 * @error: return location for an error of domain `TUNTAS_EXCHANGE_ERROR`
 *
 * Goes to the first row of a sheet.
 *
 * Returns: FALSE with @error set on failure
 */
gboolean
tuntas_xlsx_reader_open_sheet (TuntasXlsxReader *self, guint sheet, GError **error)
{
  Sheet *found = NULL;

  g_return_val_if_fail (sheet < self->sheets->len, FALSE);
  found = g_ptr_array_index (self->sheets, sheet);
  close_sheet (self);
  self->at_end = FALSE;
  self->in_data = FALSE;
  self->row_number = 0;
  self->phonetic = 0;
  self->in_text = FALSE;
  self->part =
    tuntas_xlsx_part_open (self->package, found->part, MAX_SHEET, &sheet_handler, self, error);
  return self->part != NULL;
}

/**
 * tuntas_xlsx_reader_next:
 * @self: the reader, with an open sheet
 * @row: (inout): filled with the next row
 * @cancellable: (nullable): stops reading
 * @error: return location for an error of domain `TUNTAS_EXCHANGE_ERROR` or `G_IO_ERROR`
 *
 * Reads the next row that has something in it. Numbers come without exponent, dates as
 * "2026-01-03", times as "14:05:00", whatever the format of the cell. A sheet is read in pieces:
 * the memory does not grow with it.
 *
 * Returns: FALSE at the end, and on failure with @error set
 */
gboolean
tuntas_xlsx_reader_next (TuntasXlsxReader *self,
                         TuntasTableRow **row,
                         GCancellable *cancellable,
                         GError **error)
{
  g_return_val_if_fail (self->part != NULL, FALSE);
  while (g_queue_is_empty (&self->rows)) {
    if (self->at_end || g_cancellable_set_error_if_cancelled (cancellable, error) ||
        !tuntas_xlsx_part_feed (self->part, &self->at_end, error))
      return FALSE;
  }
  g_queue_push_tail (&self->spare, *row);
  *row = g_queue_pop_head (&self->rows);
  return TRUE;
}

/**
 * tuntas_xlsx_reader_get_position:
 * @self: the reader
 *
 * Returns: how many bytes of the open sheet were read so far, unpacked
 */
guint64
tuntas_xlsx_reader_get_position (TuntasXlsxReader *self)
{
  return self->part != NULL ? tuntas_xlsx_part_get_position (self->part) : 0;
}

/**
 * tuntas_xlsx_reader_get_size:
 * @self: the reader
 *
 * Returns: how many bytes the open sheet says to have, unpacked
 */
guint64
tuntas_xlsx_reader_get_size (TuntasXlsxReader *self)
{
  return self->part != NULL ? tuntas_xlsx_part_get_size (self->part) : 0;
}
