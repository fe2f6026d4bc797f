/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-workbook-private.h"

/* Decimals of what the convention does not round, as papers print it. */
#define SHOWN_DECIMALS 4
#define NIK_DECIMALS 2

#define FIRST_ROW 5    /* of the unsur, counted from 0 */
#define BANDS_BELOW 10 /* the first row of the results */

enum {
  COLUMN_NUMBER,
  COLUMN_LABEL,
  COLUMN_ANSWERED,
  COLUMN_SUM,
  COLUMN_NRR,
  COLUMN_WEIGHT,
  COLUMN_WEIGHTED,
  RESULT_COLUMN = COLUMN_ANSWERED, /* beside what it is called */
};

/* The table of grades below the result. */
enum {
  BANDS_PERFORMANCE = COLUMN_LABEL,
  BANDS_FROM,
  BANDS_TO,
  BANDS_GRADE,
  BANDS_INDEX,
};

/* The processing sheet while it is written. */
typedef struct {
  TuntasSurveyWorkbook *book;
  lxw_worksheet *sheet;
  TuntasSurveyIndex *index;
  lxw_format *plain;
  lxw_format *count;
  lxw_format *nrr;
  lxw_format *weight;
  lxw_format *weighted;
  lxw_format *total;
  lxw_format *nik;
  lxw_format *grade;
  lxw_row_t row;
  lxw_row_t bands_row;
  double sum; /* of the weighted averages as a spreadsheet adds them */
} Sheet;

static char *
cell_name (lxw_row_t row, lxw_col_t column)
{
  char name[LXW_MAX_CELL_NAME_LENGTH];

  lxw_rowcol_to_cell (name, row, column);
  return g_strdup (name);
}

/* "Jawaban!$D$2:$D$151"; one blank cell when there are no answers. */
static char *
answers_range (TuntasSurveyWorkbook *book, lxw_col_t column)
{
  char range[LXW_MAX_CELL_RANGE_LENGTH];
  lxw_row_t last = MAX (book->next_row, TUNTAS_ANSWERS_FIRST_ROW + 1) - 1;

  lxw_rowcol_to_range_abs (range, TUNTAS_ANSWERS_FIRST_ROW, column, last, column);
  return g_strconcat (TUNTAS_SHEET_ANSWERS "!", range, NULL);
}

/*
 * Half up to so many decimals. A product or sum of decimal fractions is off by some 1e-14 in the
 * binary numbers of a spreadsheet, which would round an exact half down; the inner ROUND takes that
 * off. A quotient of whole numbers needs none: it is the nearest binary number to the exact one.
 */
static char *
rounded (const char *formula, int decimals, gboolean quotient)
{
  if (decimals == TUNTAS_SURVEY_UNROUNDED)
    return g_strdup (formula);
  if (quotient)
    return g_strdup_printf ("ROUND(%s,%d)", formula, decimals);
  return g_strdup_printf ("ROUND(ROUND(%s,10),%d)", formula, decimals);
}

static double
weight_of (TuntasSurveyIndex *index, guint place)
{
  if (index->convention.weight.units > 0)
    return tuntas_survey_workbook_to_double (index->convention.weight);
  if (index->method->own_weights)
    return tuntas_survey_workbook_to_double (
      tuntas_survey_method_get_element (index->method, place)->weight);
  return 1.0 / index->n_elements;
}

static void
write_weight (Sheet *self, guint place)
{
  double weight = weight_of (self->index, place);

  if (self->index->convention.weight.units == 0 && !self->index->method->own_weights) {
    g_autofree char *formula = g_strdup_printf ("=1/%u", self->index->n_elements);

    worksheet_write_formula_num (self->sheet, self->row, COLUMN_WEIGHT, formula, self->weight,
                                 weight);
  } else {
    worksheet_write_number (self->sheet, self->row, COLUMN_WEIGHT, weight, self->weight);
  }
}

/* A formula whose value is a number, or nothing when the unsur has no answers. */
static void
write_average (Sheet *self,
               lxw_col_t column,
               const char *guard,
               const char *body,
               lxw_format *format,
               gboolean known,
               double value)
{
  g_autofree char *formula = g_strdup_printf ("=IF(%s,\"\",%s)", guard, body);

  if (known)
    worksheet_write_formula_num (self->sheet, self->row, column, formula, format, value);
  else
    worksheet_write_formula_str (self->sheet, self->row, column, formula, format, "");
}

static void
write_element (Sheet *self, guint place)
{
  const TuntasSurveyConvention *convention = &self->index->convention;
  TuntasSurveyElement *element = tuntas_survey_method_get_element (self->index->method, place);
  TuntasSurveyElementResult *result = &self->index->elements[place];
  g_autofree char *range =
    answers_range (self->book, (lxw_col_t)(self->book->first_element + place));
  g_autofree char *number = g_strdup_printf ("U%u", element->number);
  g_autofree char *count_formula = g_strdup_printf ("=COUNT(%s)", range);
  g_autofree char *sum_formula = g_strdup_printf ("=SUM(%s)", range);
  g_autofree char *answered = cell_name (self->row, COLUMN_ANSWERED);
  g_autofree char *sum = cell_name (self->row, COLUMN_SUM);
  g_autofree char *nrr = cell_name (self->row, COLUMN_NRR);
  g_autofree char *weight = cell_name (self->row, COLUMN_WEIGHT);
  g_autofree char *guard = g_strdup_printf ("%s=0", answered);
  g_autofree char *quotient = g_strdup_printf ("%s/%s", sum, answered);
  g_autofree char *product = g_strdup_printf ("%s*%s", nrr, weight);
  g_autofree char *nrr_formula = rounded (quotient, convention->nrr_decimals, TRUE);
  g_autofree char *weighted_formula = rounded (product, convention->term_decimals, FALSE);
  gboolean known = result->total.answered > 0;
  double average = known ? (double)result->total.sum / (double)result->total.answered : 0;
  double term;

  if (convention->nrr_decimals != TUNTAS_SURVEY_UNROUNDED)
    average = tuntas_survey_workbook_to_double (result->nrr);
  term = convention->term_decimals != TUNTAS_SURVEY_UNROUNDED
           ? tuntas_survey_workbook_to_double (result->weighted)
           : average * weight_of (self->index, place);
  self->sum += known ? term : 0;
  worksheet_write_string (self->sheet, self->row, COLUMN_NUMBER, number, self->book->center);
  worksheet_write_string (self->sheet, self->row, COLUMN_LABEL, element->label, self->book->text);
  worksheet_write_formula_num (self->sheet, self->row, COLUMN_ANSWERED, count_formula, self->count,
                               (double)result->total.answered);
  worksheet_write_formula_num (self->sheet, self->row, COLUMN_SUM, sum_formula, self->count,
                               (double)result->total.sum);
  write_average (self, COLUMN_NRR, guard, nrr_formula, self->nrr, known, average);
  write_weight (self, place);
  write_average (self, COLUMN_WEIGHTED, guard, weighted_formula, self->weighted, known, term);
  self->row++;
}

static void
write_headings (Sheet *self)
{
  const char *const titles[] = {
    "Unsur",       "Nama unsur", "Jumlah jawaban (n)",          "Jumlah nilai (Σ)",
    "NRR = Σ ÷ n", "Bobot",      "NRR tertimbang = NRR × bobot"};
  const int widths[] = {9, 46, 14, 14, 14, 14, 20};
  g_autofree char *label =
    tuntas_survey_convention_dup_label (&self->index->convention, self->index->method);
  g_autofree char *how = g_strdup_printf ("Cara hitung: %s", label);

  worksheet_write_string (self->sheet, 0, 0, "PENGOLAHAN INDEKS KEPUASAN MASYARAKAT",
                          self->book->title);
  worksheet_write_string (self->sheet, 1, 0, self->book->content.period->title, self->plain);
  worksheet_write_string (self->sheet, 2, 0, self->book->content.period->unit, self->plain);
  worksheet_write_string (self->sheet, 3, 0, how, self->plain);
  worksheet_set_row (self->sheet, FIRST_ROW - 1, 30, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++) {
    worksheet_set_column (self->sheet, (lxw_col_t)i, (lxw_col_t)i, widths[i], NULL);
    worksheet_write_string (self->sheet, FIRST_ROW - 1, (lxw_col_t)i, titles[i],
                            self->book->header);
  }
  worksheet_freeze_panes (self->sheet, FIRST_ROW, COLUMN_ANSWERED);
  worksheet_repeat_rows (self->sheet, FIRST_ROW - 1, FIRST_ROW - 1);
}

static void
write_number_result (Sheet *self,
                     const char *title,
                     const char *formula,
                     lxw_format *format,
                     gboolean known,
                     double value)
{
  worksheet_write_string (self->sheet, self->row, COLUMN_LABEL, title, self->book->strong);
  if (known)
    worksheet_write_formula_num (self->sheet, self->row, RESULT_COLUMN, formula, format, value);
  else
    worksheet_write_formula_str (self->sheet, self->row, RESULT_COLUMN, formula, format, "");
  self->row++;
}

static void
write_text_result (Sheet *self, const char *title, const char *formula, const char *value)
{
  worksheet_write_string (self->sheet, self->row, COLUMN_LABEL, title, self->book->strong);
  worksheet_write_formula_str (self->sheet, self->row, RESULT_COLUMN, formula, self->grade,
                               value != NULL ? value : "");
  self->row++;
}

/* The grade in the table of bands below; a NIK below all of them has the worst one. */
static char *
lookup_formula (Sheet *self, const char *nik, lxw_col_t column)
{
  lxw_row_t first = self->bands_row;
  lxw_row_t last = first + self->index->method->bands->len - 1;
  char from[LXW_MAX_CELL_RANGE_LENGTH];
  char result[LXW_MAX_CELL_RANGE_LENGTH];
  g_autofree char *least = cell_name (first, BANDS_FROM);

  lxw_rowcol_to_range (from, first, BANDS_FROM, last, BANDS_FROM);
  lxw_rowcol_to_range (result, first, column, last, column);
  return g_strdup_printf ("=IF(%s=\"\",\"\",LOOKUP(MAX(%s,%s),%s,%s))", nik, nik, least, from,
                          result);
}

static void
write_results (Sheet *self)
{
  TuntasSurveyIndex *index = self->index;
  lxw_row_t end = FIRST_ROW + index->n_elements - 1;
  gboolean known = index->band != NULL;
  g_autofree char *numbers = answers_range (self->book, 0);
  g_autofree char *respondents = g_strdup_printf ("=COUNT(%s)", numbers);
  g_autofree char *first_term = cell_name (FIRST_ROW, COLUMN_WEIGHTED);
  g_autofree char *last_term = cell_name (end, COLUMN_WEIGHTED);
  g_autofree char *terms = g_strdup_printf ("%s:%s", first_term, last_term);
  g_autofree char *sum = g_strdup_printf ("SUM(%s)", terms);
  g_autofree char *sum_rounded = rounded (sum, index->convention.index_decimals, FALSE);
  g_autofree char *index_formula =
    g_strdup_printf ("=IF(COUNT(%s)<%u,\"\",%s)", terms, index->n_elements, sum_rounded);
  g_autofree char *index_cell = cell_name (self->row + 1, RESULT_COLUMN);
  g_autofree char *converted = g_strdup_printf ("%s*25", index_cell);
  g_autofree char *nik_rounded = rounded (converted, NIK_DECIMALS, FALSE);
  g_autofree char *nik_formula = g_strdup_printf ("=IF(%s=\"\",\"\",%s)", index_cell, nik_rounded);
  g_autofree char *nik_cell = cell_name (self->row + 2, RESULT_COLUMN);
  g_autofree char *grade = lookup_formula (self, nik_cell, BANDS_GRADE);
  g_autofree char *performance = lookup_formula (self, nik_cell, BANDS_PERFORMANCE);
  double value = index->convention.index_decimals != TUNTAS_SURVEY_UNROUNDED
                   ? tuntas_survey_workbook_to_double (index->index)
                   : self->sum;

  write_number_result (self, "Jumlah responden", respondents, self->count, TRUE,
                       (double)self->book->answers.respondents);
  write_number_result (self, "Indeks (jumlah NRR tertimbang)", index_formula, self->total, known,
                       value);
  write_number_result (self, "Nilai IKM (indeks × 25)", nik_formula, self->nik, known,
                       tuntas_survey_workbook_to_double (index->nik));
  write_text_result (self, "Mutu pelayanan", grade, known ? index->band->grade : NULL);
  write_text_result (self, "Kinerja unit pelayanan", performance,
                     known ? index->band->performance : NULL);
}

/* What the formulas gave when the file was made, so that a changed answer shows. */
static void
write_check (Sheet *self, lxw_row_t nik_row)
{
  g_autofree char *now = cell_name (nik_row, RESULT_COLUMN);
  g_autofree char *then = cell_name (self->row, RESULT_COLUMN);
  g_autofree char *formula = g_strdup_printf ("=IF(%s=%s,\"sama\",\"berbeda\")", now, then);

  worksheet_write_string (self->sheet, self->row, COLUMN_LABEL,
                          "Nilai IKM menurut Tuntas ketika berkas ini dibuat", self->book->strong);
  if (self->index->band != NULL)
    worksheet_write_number (self->sheet, self->row, RESULT_COLUMN,
                            tuntas_survey_workbook_to_double (self->index->nik), self->nik);
  else
    worksheet_write_string (self->sheet, self->row, RESULT_COLUMN, "", self->nik);
  self->row++;
  write_text_result (self, "Nilai IKM di atas dibanding nilai itu", formula, "sama");
}

/* From the worst grade to the best, as LOOKUP needs it. */
static void
write_bands (Sheet *self)
{
  GPtrArray *bands = self->index->method->bands;
  const struct {
    lxw_col_t column;
    const char *title;
  } titles[] = {
    {BANDS_PERFORMANCE, "Kinerja unit pelayanan"},
    {BANDS_FROM, "Nilai IKM dari"},
    {BANDS_TO, "sampai"},
    {BANDS_GRADE, "Mutu"},
    {BANDS_INDEX, "Interval indeks"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    worksheet_write_string (self->sheet, self->bands_row - 1, titles[i].column, titles[i].title,
                            self->book->header);
  for (guint i = 0; i < bands->len; i++) {
    TuntasSurveyBand *band = g_ptr_array_index (bands, bands->len - 1 - i);
    lxw_row_t row = self->bands_row + i;

    worksheet_write_string (self->sheet, row, BANDS_PERFORMANCE, band->performance,
                            self->book->text);
    worksheet_write_number (self->sheet, row, BANDS_FROM,
                            tuntas_survey_workbook_to_double (band->from), self->nik);
    worksheet_write_number (self->sheet, row, BANDS_TO, tuntas_survey_workbook_to_double (band->to),
                            self->nik);
    worksheet_write_string (self->sheet, row, BANDS_GRADE, band->grade, self->book->center);
    if (band->index_range != NULL)
      worksheet_write_string (self->sheet, row, BANDS_INDEX, band->index_range, self->book->center);
  }
}

static int
shown (int decimals)
{
  return decimals != TUNTAS_SURVEY_UNROUNDED ? decimals : SHOWN_DECIMALS;
}

static void
add_formats (Sheet *self)
{
  const TuntasSurveyConvention *convention = &self->index->convention;
  gboolean exact = convention->weight.units == 0 && !self->index->method->own_weights;

  self->plain = self->book->plain;
  self->count = tuntas_survey_workbook_add_decimals (self->book, 0);
  self->nrr = tuntas_survey_workbook_add_decimals (self->book, shown (convention->nrr_decimals));
  self->weight = tuntas_survey_workbook_add_decimals (
    self->book, exact ? SHOWN_DECIMALS : (int)MAX (convention->weight.scale, 2));
  self->weighted =
    tuntas_survey_workbook_add_decimals (self->book, shown (convention->term_decimals));
  self->total =
    tuntas_survey_workbook_add_decimals (self->book, shown (convention->index_decimals));
  self->nik = tuntas_survey_workbook_add_decimals (self->book, NIK_DECIMALS);
  format_set_bold (self->nik);
  self->grade = tuntas_survey_workbook_add_decimals (self->book, 0);
  format_set_bold (self->grade);
}

/* Where the processing sheet counts the respondents, with the name of the sheet. */
char *
tuntas_survey_workbook_dup_respondents_cell (TuntasSurveyWorkbook *self)
{
  char name[LXW_MAX_CELL_NAME_LENGTH];

  lxw_rowcol_to_cell_abs (name, FIRST_ROW + self->answers.n_elements + 1, RESULT_COLUMN, TRUE,
                          TRUE);
  return g_strconcat (TUNTAS_SHEET_PROCESSING "!", name, NULL);
}

void
tuntas_survey_workbook_write_processing (TuntasSurveyWorkbook *self, TuntasSurveyIndex *index)
{
  Sheet sheet = {.book = self, .sheet = self->processing_sheet, .index = index};

  add_formats (&sheet);
  tuntas_survey_workbook_set_print (self, sheet.sheet);
  write_headings (&sheet);
  sheet.row = FIRST_ROW;
  for (guint i = 0; i < index->n_elements; i++)
    write_element (&sheet, i);
  sheet.row++;
  sheet.bands_row = sheet.row + BANDS_BELOW;
  write_results (&sheet);
  sheet.row++;
  write_check (&sheet, sheet.row - 4);
  write_bands (&sheet);
}
