/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-reader.h"

#include "tuntas-survey-answer-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _TuntasSurveyReader {
  TuntasSurveyMethod *method;
  char *mapping;
  TuntasSurveyColumns *columns;
  TuntasSurveyAnswers answers;
  TuntasSurveyRowFunc row_func;
  gpointer row_data;
  TuntasSurveyFaultFunc fault_func;
  gpointer fault_data;
  int *options;
};

/**
 * tuntas_survey_reader_new:
 * @method: the survey
 *
 * A reader takes the rows of one file, header first: from a workbook one by one with
 * tuntas_survey_reader_take_row(), from separated text all at once with
 * tuntas_survey_reader_read_csv(). Its memory does not depend on the number of rows.
 *
 * Returns: (transfer full): a reader before the header
 */
TuntasSurveyReader *
tuntas_survey_reader_new (TuntasSurveyMethod *method)
{
  TuntasSurveyReader *self = g_new0 (TuntasSurveyReader, 1);

  self->method = tuntas_survey_method_ref (method);
  self->options = g_new (int, MAX (method->fields->len, 1));
  tuntas_survey_answers_init (&self->answers, method->elements->len);
  return self;
}

/**
 * tuntas_survey_reader_free:
 * @self: (nullable) (transfer full): the reader
 */
void
tuntas_survey_reader_free (TuntasSurveyReader *self)
{
  if (self == NULL)
    return;
  tuntas_survey_columns_unref (self->columns);
  tuntas_survey_method_unref (self->method);
  g_free (self->mapping);
  g_free (self->options);
  g_free (self);
}

/**
 * tuntas_survey_reader_set_mapping:
 * @self: a reader before the header
 * @mapping: (nullable): details that say which column is what: the header of each key
 */
void
tuntas_survey_reader_set_mapping (TuntasSurveyReader *self, const char *mapping)
{
  g_free (self->mapping);
  self->mapping = g_strdup (mapping);
}

/**
 * tuntas_survey_reader_set_row_func:
 * @self: a reader before the first row
 * @func: (nullable): is given each respondent, in the thread that reads
 * @user_data: the caller's
 */
void
tuntas_survey_reader_set_row_func (TuntasSurveyReader *self,
                                   TuntasSurveyRowFunc func,
                                   gpointer user_data)
{
  self->row_func = func;
  self->row_data = user_data;
}

/**
 * tuntas_survey_reader_set_fault_func:
 * @self: a reader before the first row
 * @func: (nullable): is given each fault, in the thread that reads
 * @user_data: the caller's
 */
void
tuntas_survey_reader_set_fault_func (TuntasSurveyReader *self,
                                     TuntasSurveyFaultFunc func,
                                     gpointer user_data)
{
  self->fault_func = func;
  self->fault_data = user_data;
}

/**
 * tuntas_survey_reader_get_answers:
 * @self: a reader
 *
 * Returns: (transfer none): what was counted so far
 */
const TuntasSurveyAnswers *
tuntas_survey_reader_get_answers (TuntasSurveyReader *self)
{
  return &self->answers;
}

/**
 * tuntas_survey_reader_get_columns:
 * @self: a reader
 *
 * Returns: (transfer none) (nullable): where the answers stand; NULL before the header
 */
TuntasSurveyColumns *
tuntas_survey_reader_get_columns (TuntasSurveyReader *self)
{
  return self->columns;
}

/**
 * tuntas_survey_reader_get_mapping:
 * @self: a reader
 *
 * Returns: (transfer none) (nullable): details to be remembered for the next file: what was set,
 * and after the header what holds
 */
const char *
tuntas_survey_reader_get_mapping (TuntasSurveyReader *self)
{
  return self->mapping;
}

static void
report (TuntasSurveyReader *self,
        guint line,
        TuntasSurveyFaultKind kind,
        guint place,
        const char *text,
        gsize length)
{
  TuntasSurveyFault fault;

  if (self->fault_func == NULL)
    return;
  tuntas_survey_fault_init (&fault, line, kind, place, text, length);
  self->fault_func (&fault, self->fault_data);
}

/* The cell without white space around it, the kind that cannot be seen included. */
static TuntasCsvCell
strip (const TuntasCsvCell *cell)
{
  static const char hard_space[] = "\xc2\xa0";
  TuntasCsvCell inner = *cell;

  for (;;) {
    if (inner.length > 0 && g_ascii_isspace (inner.text[0])) {
      inner.text++;
      inner.length--;
    } else if (inner.length > 1 && memcmp (inner.text, hard_space, 2) == 0) {
      inner.text += 2;
      inner.length -= 2;
    } else if (inner.length > 0 && g_ascii_isspace (inner.text[inner.length - 1])) {
      inner.length--;
    } else if (inner.length > 1 && memcmp (inner.text + inner.length - 2, hard_space, 2) == 0) {
      inner.length -= 2;
    } else {
      return inner;
    }
  }
}

/* Digits with spaces, and "4.0" as programs write a column of numbers with gaps. */
static guint8
parse_number (const TuntasCsvCell *cell)
{
  TuntasCsvCell inner = strip (cell);
  guint value = 0;

  if (inner.length == 0)
    return 0;
  value = (guint)(guchar)inner.text[0] - '0';
  if (value < 1 || value > TUNTAS_SURVEY_MAX_VALUE)
    return TUNTAS_SURVEY_NO_VALUE;
  if (inner.length == 1)
    return (guint8)value;
  if (inner.length == 2 || (inner.text[1] != '.' && inner.text[1] != ','))
    return TUNTAS_SURVEY_NO_VALUE;
  for (guint i = 2; i < inner.length; i++) {
    if (inner.text[i] != '0')
      return TUNTAS_SURVEY_NO_VALUE;
  }
  return (guint8)value;
}

/* What is not simply one digit: blank, an unusual number, or words. */
static guint8
parse_unusual_value (TuntasSurveyElement *element, const TuntasCsvCell *cell)
{
  guint8 value = parse_number (cell);

  return value != TUNTAS_SURVEY_NO_VALUE
           ? value
           : tuntas_survey_answer_text_read (element, cell->text, cell->length);
}

static gboolean
is_blank (const TuntasCsvCell *cells, guint from, guint n_cells)
{
  for (guint i = from; i < n_cells; i++) {
    if (strip (&cells[i]).length > 0)
      return FALSE;
  }
  return TRUE;
}

static void
read_profile (TuntasSurveyReader *self, guint line, const TuntasCsvCell *cells, guint n_cells)
{
  for (guint i = 0; i < self->method->fields->len; i++) {
    guint column = self->columns->fields[i];
    TuntasCsvCell inner = {"", 0, 0};

    if (column < n_cells)
      inner = strip (&cells[column]);
    if (!tuntas_profile_field_match (g_ptr_array_index (self->method->fields, i), inner.text,
                                     inner.length, &self->options[i]))
      report (self, line, TUNTAS_SURVEY_FAULT_PROFILE, i, inner.text, inner.length);
  }
}

static gboolean
take_header (TuntasSurveyReader *self, const TuntasCsvCell *cells, guint n_cells, GError **error)
{
  char *mapping = NULL;

  self->columns = tuntas_survey_columns_find (self->method, self->mapping, cells, n_cells, error);
  if (self->columns == NULL)
    return FALSE;
  mapping = tuntas_survey_columns_dup_mapping (self->columns, self->method, cells);
  g_free (self->mapping);
  self->mapping = mapping;
  return TRUE;
}

/* Reads the values of a row. Returns the place of the first that is none, or -1. */
static int
read_values (TuntasSurveyReader *self,
             const TuntasCsvCell *cells,
             guint n_cells,
             guint8 *values,
             guint *n_answers)
{
  const guint *columns = self->columns->elements;
  const guint n = self->answers.n_elements;
  guint answered = 0;

  for (guint i = 0; i < n; i++) {
    guint8 value = 0;

    if (columns[i] < n_cells) {
      const TuntasCsvCell *cell = &cells[columns[i]];

      value = cell->length == 1 ? (guint8)(cell->text[0] - '0') : 0;
      if (G_UNLIKELY ((guint8)(value - 1) >= TUNTAS_SURVEY_MAX_VALUE))
        value = parse_unusual_value (tuntas_survey_method_get_element (self->method, i), cell);
      if (G_UNLIKELY (value == TUNTAS_SURVEY_NO_VALUE))
        return (int)i;
    }
    answered += value != 0;
    values[i] = value;
  }
  *n_answers = answered;
  return -1;
}

/**
 * tuntas_survey_reader_take_row:
 * @self: a reader
 * @line: where the row begins in the file, from 1
 * @cells: (array length=n_cells): its cells
 * @n_cells: how many
 * @error: return location for a `TUNTAS_SURVEY_ERROR` of the header, or what the row function set
 *
 * Takes the next row; the first is the header. A row with any wrong value is refused as a whole and
 * reported; one that is blank throughout is passed over. Cells that are missing at the end are no
 * answers: spreadsheets leave them out.
 *
 * Returns: false when the reading must stop
 */
gboolean
tuntas_survey_reader_take_row (TuntasSurveyReader *self,
                               guint line,
                               const TuntasCsvCell *cells,
                               guint n_cells,
                               GError **error)
{
  guint8 values[TUNTAS_SURVEY_MAX_ELEMENTS];
  guint n_answers = 0;
  int wrong = -1;

  if (self->columns == NULL)
    return take_header (self, cells, n_cells, error);

  if (G_UNLIKELY (n_cells > self->columns->n_columns) &&
      !is_blank (cells, self->columns->n_columns, n_cells)) {
    report (self, line, TUNTAS_SURVEY_FAULT_CELLS, n_cells, NULL, 0);
    return TRUE;
  }
  wrong = read_values (self, cells, n_cells, values, &n_answers);
  if (wrong >= 0) {
    TuntasCsvCell inner = strip (&cells[self->columns->elements[wrong]]);

    report (self, line, TUNTAS_SURVEY_FAULT_VALUE, (guint)wrong, inner.text, inner.length);
    return TRUE;
  }
  if (n_answers == 0) {
    if (!is_blank (cells, 0, n_cells))
      report (self, line, TUNTAS_SURVEY_FAULT_NO_ANSWER, 0, NULL, 0);
    return TRUE;
  }
  if (self->row_func != NULL) {
    const TuntasSurveyRow row = {line, values, self->options, cells, n_cells};

    read_profile (self, line, cells, n_cells);
    if (!self->row_func (&row, self->row_data, error))
      return FALSE;
  }
  for (guint i = 0; i < self->answers.n_elements; i++)
    self->answers.counts[i][values[i]]++;
  self->answers.respondents++;
  return TRUE;
}

/**
 * tuntas_survey_reader_read_csv:
 * @self: a reader before the header
 * @stream: separated text, see #TuntasCsvScanner for what is understood
 * @cancellable: (nullable): stops reading
 * @error: return location for a `TUNTAS_SURVEY_ERROR`, a `G_IO_ERROR`, or what the row function set
 *
 * Reads a whole file. Blocks; meant for a thread of its own when the file may be long.
 *
 * Returns: whether the file was read to its end
 */
gboolean
tuntas_survey_reader_read_csv (TuntasSurveyReader *self,
                               GInputStream *stream,
                               GCancellable *cancellable,
                               GError **error)
{
  g_autoptr (TuntasCsvScanner) scanner = tuntas_csv_scanner_new (stream, 0);
  g_autoptr (GError) cause = NULL;

  while (tuntas_csv_scanner_next (scanner, cancellable, &cause)) {
    guint n_cells = 0;
    const TuntasCsvCell *cells = tuntas_csv_scanner_get_cells (scanner, &n_cells);
    guint line = tuntas_csv_scanner_get_line (scanner);
    guint opened = tuntas_csv_scanner_get_open_quote (scanner);

    if (opened > 0 && self->columns != NULL)
      report (self, line, TUNTAS_SURVEY_FAULT_QUOTE, opened, NULL, 0);
    else if (!tuntas_survey_reader_take_row (self, line, cells, n_cells, error))
      return FALSE;
  }
  if (cause != NULL) {
    g_propagate_error (error, g_steal_pointer (&cause));
    return FALSE;
  }
  if (self->columns == NULL) {
    g_set_error (error, TUNTAS_SURVEY_ERROR, TUNTAS_SURVEY_ERROR_EMPTY,
                 _ ("The file is empty. Its first row must name the columns U1 to U%u."),
                 self->method->elements->len);
    return FALSE;
  }
  return TRUE;
}
