/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-workbook-private.h"

#include "tuntas-details.h"

#include <glib/gi18n-lib.h>

#include <math.h>
#include <string.h>

/* Longer text does not fit into a cell (32,767 characters of UTF-16). */
#define MAX_TEXT_BYTES 30000

#define HEADER_FILL 0xE8EDF2
#define FRAME_COLOR 0x9AA5B1
#define PAPER_A4 9

/* The words in these files go into a document of the office, which is Indonesian in every language
 * of the window. */

/* What a spreadsheet makes of the digits: the nearest binary number. */
double
tuntas_survey_workbook_to_double (TuntasDecimal value)
{
  return (double)value.units / pow (10, value.scale);
}

static lxw_format *
add_format (TuntasSurveyWorkbook *self, uint8_t align, gboolean bold, gboolean framed)
{
  lxw_format *format = workbook_add_format (tuntas_workbook_file_get_workbook (self->file));

  format_set_font_name (format, "Arial");
  format_set_font_size (format, 10);
  format_set_align (format, align);
  format_set_align (format, LXW_ALIGN_VERTICAL_TOP);
  if (bold)
    format_set_bold (format);
  if (framed) {
    format_set_border (format, LXW_BORDER_THIN);
    format_set_border_color (format, FRAME_COLOR);
  }
  return format;
}

/* A number with so many decimals; the decimal sign is the reader's. */
lxw_format *
tuntas_survey_workbook_add_decimals (TuntasSurveyWorkbook *self, int decimals)
{
  lxw_format *format = add_format (self, LXW_ALIGN_RIGHT, FALSE, TRUE);
  g_autoptr (GString) picture = g_string_new (decimals > 0 ? "0." : "0");

  for (int i = 0; i < decimals; i++)
    g_string_append_c (picture, '0');
  format_set_num_format (format, picture->str);
  return format;
}

static void
add_formats (TuntasSurveyWorkbook *self)
{
  self->title = add_format (self, LXW_ALIGN_LEFT, TRUE, FALSE);
  format_set_font_size (self->title, 14);
  self->plain = add_format (self, LXW_ALIGN_LEFT, FALSE, FALSE);
  self->answer = add_format (self, LXW_ALIGN_CENTER, FALSE, FALSE);
  self->header = add_format (self, LXW_ALIGN_CENTER, TRUE, TRUE);
  format_set_text_wrap (self->header);
  format_set_bg_color (self->header, HEADER_FILL);
  self->center = add_format (self, LXW_ALIGN_CENTER, FALSE, TRUE);
  self->text = add_format (self, LXW_ALIGN_LEFT, FALSE, TRUE);
  format_set_text_wrap (self->text);
  self->strong = add_format (self, LXW_ALIGN_LEFT, TRUE, TRUE);
  format_set_text_wrap (self->strong);
}

/* In a header or footer "&" begins a code; both are at most 255 characters. */
static char *
escape_header (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "&", -1);
  g_autofree char *escaped = g_strjoinv ("&&", parts);

  return g_utf8_substring (escaped, 0, MIN (g_utf8_strlen (escaped, -1), 80));
}

void
tuntas_survey_workbook_set_print (TuntasSurveyWorkbook *self, lxw_worksheet *sheet)
{
  g_autofree char *title = escape_header (self->content.period->title);
  g_autofree char *unit = escape_header (self->content.period->unit);
  g_autofree char *header = g_strdup_printf ("&L&9%s&R&9%s", title, unit);

  worksheet_set_landscape (sheet);
  worksheet_set_paper (sheet, PAPER_A4);
  worksheet_set_margins (sheet, 0.6, 0.6, 0.8, 0.7);
  worksheet_fit_to_pages (sheet, 1, 0);
  worksheet_set_header (sheet, header);
  worksheet_set_footer (sheet, "&L&9&A&R&9Halaman &P dari &N");
}

static const char *
element_title (TuntasSurveyWorkbook *self, guint place, char *buffer, gsize size)
{
  g_snprintf (buffer, size, "U%u",
              tuntas_survey_method_get_element (self->content.method, place)->number);
  return buffer;
}

/* One header row and nothing above it, so that the sheet can be filtered, and imported again. */
static void
begin_answers (TuntasSurveyWorkbook *self)
{
  const TuntasSurveyWorkbookContent *content = &self->content;
  lxw_worksheet *sheet = self->answer_sheet;
  lxw_col_t column = 0;
  char title[16];

  tuntas_survey_workbook_set_print (self, sheet);
  worksheet_repeat_rows (sheet, 0, 0);
  worksheet_freeze_panes (sheet, TUNTAS_ANSWERS_FIRST_ROW, 1);
  worksheet_set_column (sheet, column, column, 8, self->answer);
  worksheet_write_string (sheet, 0, column++, "No.", self->header);
  if (content->with_profile) {
    worksheet_set_column (sheet, column, column, 28, NULL);
    worksheet_write_string (sheet, 0, column++, "Layanan", self->header);
    for (guint i = 0; i < content->method->fields->len; i++) {
      TuntasProfileField *field = g_ptr_array_index (content->method->fields, i);

      worksheet_set_column (sheet, column, column, 18, NULL);
      worksheet_write_string (sheet, 0, column++, field->label, self->header);
    }
  }
  self->first_element = column;
  for (guint i = 0; i < content->method->elements->len; i++) {
    worksheet_set_column (sheet, column, column, 6, self->answer);
    worksheet_write_string (sheet, 0, column++, element_title (self, i, title, sizeof title),
                            self->header);
  }
  if (content->with_comments) {
    worksheet_set_column (sheet, column, column, 45, self->plain);
    worksheet_write_string (sheet, 0, column, "Saran", self->header);
  }
  self->next_row = TUNTAS_ANSWERS_FIRST_ROW;
}

/**
 * tuntas_survey_workbook_new:
 * @path: the file; one that exists is replaced only when the workbook is closed
 * @content: what it is about
 * @error: return location for an error of domain `G_IO_ERROR`
 *
 * Forms and groups are written as they are added, with constant memory.
 *
 * Returns: (transfer full) (nullable): a workbook without respondents
 */
TuntasSurveyWorkbook *
tuntas_survey_workbook_new (const char *path,
                            const TuntasSurveyWorkbookContent *content,
                            GError **error)
{
  g_autoptr (TuntasSurveyWorkbook) self = g_new0 (TuntasSurveyWorkbook, 1);
  lxw_workbook *workbook = NULL;

  self->file = tuntas_workbook_file_new (path, error);
  if (self->file == NULL)
    return NULL;
  self->content = *content;
  tuntas_survey_answers_init (&self->answers, content->method->elements->len);
  workbook = tuntas_workbook_file_get_workbook (self->file);
  self->answer_sheet = workbook_add_worksheet (workbook, TUNTAS_SHEET_ANSWERS);
  self->processing_sheet = workbook_add_worksheet (workbook, TUNTAS_SHEET_PROCESSING);
  self->profile_sheet = workbook_add_worksheet (workbook, TUNTAS_SHEET_PROFILE);
  self->notes_sheet = workbook_add_worksheet (workbook, TUNTAS_SHEET_NOTES);
  if (self->answer_sheet == NULL || self->processing_sheet == NULL || self->profile_sheet == NULL ||
      self->notes_sheet == NULL) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
                         _ ("There is no room for the workbook in the folder for temporary files. "
                            "Make room there and try again."));
    return NULL;
  }
  add_formats (self);
  begin_answers (self);
  tuntas_survey_workbook_begin_profile (self);
  /* The result is what people open it for. */
  worksheet_activate (self->processing_sheet);
  return g_steal_pointer (&self);
}

/**
 * tuntas_survey_workbook_free:
 * @self: (transfer full) (nullable): a workbook
 *
 * Frees the workbook. When it was not closed the file is left as it was before.
 */
void
tuntas_survey_workbook_free (TuntasSurveyWorkbook *self)
{
  if (self == NULL)
    return;
  tuntas_workbook_file_free (self->file);
  g_free (self->last_field);
  g_free (self);
}

static void
write_text (TuntasSurveyWorkbook *self, lxw_col_t column, const char *text)
{
  g_autofree char *short_text = NULL;

  if (text == NULL || *text == '\0')
    return;
  if (strlen (text) > MAX_TEXT_BYTES) {
    short_text = g_utf8_make_valid (text, MAX_TEXT_BYTES);
    text = short_text;
  }
  worksheet_write_string (self->answer_sheet, self->next_row, column, text, self->plain);
}

static void
write_profile (TuntasSurveyWorkbook *self, TuntasSurveyForm *form)
{
  GPtrArray *fields = self->content.method->fields;

  write_text (self, 1, form->service);
  for (guint i = 0; i < fields->len; i++) {
    TuntasProfileField *field = g_ptr_array_index (fields, i);
    g_autofree char *key = tuntas_details_get (form->profile, field->key);
    int option = key != NULL ? tuntas_profile_field_find_option (field, key) : TUNTAS_PROFILE_NONE;

    write_text (
      self, (lxw_col_t)(2 + i),
      option != TUNTAS_PROFILE_NONE ? tuntas_profile_field_get_option (field, option)->label : key);
  }
}

/**
 * tuntas_survey_workbook_add_form:
 * @self: a workbook
 * @form: a form of the survey, in the order of their numbers
 * @error: return location for `TUNTAS_EXCHANGE_ERROR_TOO_LARGE`
 *
 * Writes a respondent. A blank answer stays a blank cell, which COUNT and SUM pass over.
 *
 * Returns: whether there was a row left for it
 */
gboolean
tuntas_survey_workbook_add_form (TuntasSurveyWorkbook *self, TuntasSurveyForm *form, GError **error)
{
  guint n_elements = self->answers.n_elements;
  guint8 values[TUNTAS_SURVEY_MAX_ELEMENTS];

  if (self->next_row >= TUNTAS_WORKBOOK_MAX_ROWS) {
    g_set_error (error, TUNTAS_EXCHANGE_ERROR, TUNTAS_EXCHANGE_ERROR_TOO_LARGE,
                 _ ("A sheet of a workbook has %d rows, and the survey has more respondents. "
                    "Divide the survey into shorter periods."),
                 TUNTAS_WORKBOOK_MAX_ROWS);
    return FALSE;
  }
  worksheet_write_number (self->answer_sheet, self->next_row, 0, form->sequence, self->answer);
  if (self->content.with_profile)
    write_profile (self, form);
  for (guint i = 0; i < n_elements; i++) {
    values[i] = (guint8)tuntas_survey_form_get_value (form, i);
    if (values[i] > 0)
      worksheet_write_number (self->answer_sheet, self->next_row,
                              (lxw_col_t)(self->first_element + i), values[i], self->answer);
  }
  if (self->content.with_comments)
    write_text (self, (lxw_col_t)(self->first_element + n_elements), form->comment);
  tuntas_survey_answers_add (&self->answers, values);
  self->next_row++;
  return TRUE;
}

/* Whoever corrects the sheet can enter nothing but an answer. */
static void
end_answers (TuntasSurveyWorkbook *self)
{
  lxw_row_t last = MAX (self->next_row, TUNTAS_ANSWERS_FIRST_ROW + 1) - 1;
  lxw_col_t last_element = (lxw_col_t)(self->first_element + self->answers.n_elements - 1);
  lxw_data_validation rule = {
    .validate = LXW_VALIDATION_TYPE_INTEGER,
    .criteria = LXW_VALIDATION_CRITERIA_BETWEEN,
    .ignore_blank = LXW_VALIDATION_ON,
    .minimum_number = 1,
    .maximum_number = TUNTAS_SURVEY_MAX_VALUE,
    .error_title = (char *)"Bukan jawaban",
    .error_message = (char *)"Isi 1 sampai 4, atau kosongkan bila tidak dijawab.",
  };

  worksheet_data_validation_range (self->answer_sheet, TUNTAS_ANSWERS_FIRST_ROW,
                                   self->first_element, last, last_element, &rule);
  worksheet_autofilter (self->answer_sheet, 0, 0, last,
                        (lxw_col_t)(last_element + (self->content.with_comments ? 1 : 0)));
}

static void
set_properties (TuntasSurveyWorkbook *self)
{
  lxw_doc_properties properties = {
    .title = (char *)self->content.period->title,
    .subject = (char *)self->content.method->regulation,
    .company = (char *)self->content.office,
    .created = (time_t)self->content.created_at,
  };

  workbook_set_properties (tuntas_workbook_file_get_workbook (self->file), &properties);
}

/**
 * tuntas_survey_workbook_close:
 * @self: a workbook
 * @error: return location for an error of domain `G_IO_ERROR`; the file is then as it was before
 *
 * Reckons the index exactly from the forms that were added, writes formulas that give the same with
 * that value beside each, and puts the workbook in the place of the file.
 *
 * Returns: whether the file is written
 */
gboolean
tuntas_survey_workbook_close (TuntasSurveyWorkbook *self, GError **error)
{
  g_autoptr (TuntasSurveyIndex) index = tuntas_survey_index_compute_answers (
    self->content.method, &self->answers, self->content.convention);

  end_answers (self);
  tuntas_survey_workbook_write_processing (self, index);
  tuntas_survey_workbook_end_profile (self);
  tuntas_survey_workbook_write_notes (self, index);
  set_properties (self);
  return tuntas_workbook_file_close (self->file, error);
}
