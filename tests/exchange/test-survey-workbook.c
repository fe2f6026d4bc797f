/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-method-reader.h"
#include "tuntas-survey-workbook.h"
#include "tuntas-xlsx-reader.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>
#include <zip.h>

#define NINE "permenpan-14-2017"
#define FOURTEEN "kepmenpan-25-2004"
#define DAY 86400

typedef struct {
  char *folder;
  char *path;
  TuntasSurveyMethod *method;
  TuntasSurveyPeriod *period;
  TuntasSurveyConvention convention;
  TuntasSurveyWorkbookContent content;
} Fixture;

static void
set_up (Fixture *self, gconstpointer code)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("tuntas-survey-workbook-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "survei.xlsx", NULL);
  self->method = tuntas_survey_method_reader_load (g_getenv ("TUNTAS_DATA_DIR"), code, &error);
  g_assert_no_error (error);
  self->period = tuntas_survey_period_new ();
  self->period->title = g_strdup ("Survei <Kepuasan> & lain-lain 2026");
  self->period->unit = g_strdup ("Loket pelayanan");
  self->period->services = g_strsplit ("Kartu keluarga|Surat pindah", "|", -1);
  self->period->starts_on = 20260701;
  self->period->ends_on = 20261031;
  self->period->least_group = 5;
  self->content.office = "Kecamatan Contoh";
  self->content.period = self->period;
  self->content.method = self->method;
  self->content.convention = &self->convention;
  self->content.created_at = 20000 * DAY;
  self->content.created_on = 20261120;
  tuntas_survey_convention_init (&self->convention, "exact", "exact", NULL);
}

static void
tear_down (Fixture *self, gconstpointer code)
{
  g_remove (self->path);
  /* Nothing is left beside the file. */
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  tuntas_survey_method_unref (self->method);
  tuntas_survey_period_unref (self->period);
  g_free (self->folder);
  g_free (self->path);
}

static TuntasSurveyForm *
make_form (guint sequence, const char *answers)
{
  TuntasSurveyForm *form = tuntas_survey_form_new ();

  form->sequence = sequence;
  form->answers = g_strdup (answers);
  form->service = g_strdup ("Surat pindah");
  form->profile = g_strdup ("PENDIDIKAN=S3\n");
  form->comment = g_strdup ("=Petugas Bunga\x01ramah");
  return form;
}

static void
add (TuntasSurveyWorkbook *workbook, guint sequence, const char *answers)
{
  g_autoptr (TuntasSurveyForm) form = make_form (sequence, answers);
  g_autoptr (GError) error = NULL;

  g_assert_true (tuntas_survey_workbook_add_form (workbook, form, &error));
  g_assert_no_error (error);
}

/* So many respondents whose answers to each unsur have these sums. */
static void
write_sums (Fixture *self, guint n, const guint *sums)
{
  guint n_elements = self->method->elements->len;
  g_autoptr (TuntasSurveyWorkbook) workbook = NULL;
  g_autoptr (GError) error = NULL;

  workbook = tuntas_survey_workbook_new (self->path, &self->content, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < n; i++) {
    char answers[TUNTAS_SURVEY_MAX_ELEMENTS + 1] = "";

    for (guint k = 0; k < n_elements; k++)
      answers[k] = (char)('0' + sums[k] / n + (i < sums[k] % n ? 1 : 0));
    add (workbook, i + 1, answers);
  }
  g_assert_true (tuntas_survey_workbook_close (workbook, &error));
  g_assert_no_error (error);
}

/* The rows of a sheet, cells by column. */
static GPtrArray *
read_sheet (Fixture *self, guint sheet)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TuntasXlsxReader) reader = tuntas_xlsx_reader_new (self->path, &error);
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  TuntasTableRow *row = tuntas_table_row_new ();

  g_assert_no_error (error);
  g_assert_true (tuntas_xlsx_reader_open_sheet (reader, sheet, &error));
  while (tuntas_xlsx_reader_next (reader, &row, NULL, &error)) {
    g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

    for (guint i = 0; i < tuntas_table_row_get_n_cells (row); i++)
      g_strv_builder_add (cells, tuntas_table_row_get_cell (row, i));
    g_ptr_array_add (rows, g_strv_builder_end (cells));
  }
  g_assert_no_error (error);
  tuntas_table_row_free (row);
  return rows;
}

/* The cell beside the title of a result. */
static const char *
find_result (GPtrArray *rows, const char *title)
{
  for (guint i = 0; i < rows->len; i++) {
    GStrv cells = g_ptr_array_index (rows, i);

    if (g_strv_length (cells) > 1 && g_str_has_prefix (cells[1], title))
      return cells[2] != NULL ? cells[2] : "";
  }
  g_assert_not_reached ();
}

static char *
round_text (const char *number, int decimals)
{
  double factor = pow (10, decimals);
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  char format[8];

  g_snprintf (format, sizeof format, "%%.%df", decimals);
  return g_strdelimit (
    g_strdup (g_ascii_formatd (buffer, sizeof buffer, format,
                               round (g_ascii_strtod (number, NULL) * factor) / factor)),
    ".", ',');
}

static void
assert_element (TuntasSurveyIndex *index, guint place, GStrv cells)
{
  TuntasSurveyElementResult *result = &index->elements[place];
  g_autofree char *answered = g_strdup_printf ("%" G_GUINT64_FORMAT, result->total.answered);
  g_autofree char *sum = g_strdup_printf ("%" G_GUINT64_FORMAT, result->total.sum);
  g_autofree char *nrr = tuntas_decimal_to_text (result->nrr, ',');
  g_autofree char *weighted = tuntas_decimal_to_text (result->weighted, ',');
  g_autofree char *nrr_cell = round_text (cells[4], (int)result->nrr.scale);
  g_autofree char *weighted_cell = round_text (cells[6], (int)result->weighted.scale);

  g_assert_cmpstr (cells[1], ==, tuntas_survey_method_get_element (index->method, place)->label);
  g_assert_cmpstr (cells[2], ==, answered);
  g_assert_cmpstr (cells[3], ==, sum);
  g_assert_cmpstr (nrr_cell, ==, nrr);
  g_assert_cmpstr (weighted_cell, ==, weighted);
}

/* What stands beside the formulas is the exact result. */
static void
assert_values (Fixture *self, TuntasSurveyIndex *index)
{
  g_autoptr (GPtrArray) rows = read_sheet (self, 1);
  g_autofree char *nik = tuntas_decimal_to_text (index->nik, ',');
  g_autofree char *sum = tuntas_decimal_to_text (index->index, ',');
  g_autofree char *nik_cell = round_text (find_result (rows, "Nilai IKM (indeks"), 2);
  g_autofree char *sum_cell = round_text (find_result (rows, "Indeks ("), (int)index->index.scale);

  g_assert_cmpstr (nik_cell, ==, nik);
  g_assert_cmpstr (sum_cell, ==, sum);
  g_assert_cmpstr (find_result (rows, "Mutu pelayanan"), ==, index->band->grade);
  g_assert_cmpstr (find_result (rows, "Kinerja unit"), ==, index->band->performance);
  g_assert_cmpstr (find_result (rows, "Nilai IKM di atas"), ==, "sama");
  for (guint i = 0; i < index->n_elements; i++)
    assert_element (index, i, g_ptr_array_index (rows, 5 + i));
}

static void
check_convention (Fixture *self,
                  const char *weight,
                  const char *rounding,
                  guint n,
                  const guint *sums,
                  const char *nik)
{
  g_autoptr (TuntasSurveyIndex) index = NULL;
  g_autofree char *text = NULL;
  TuntasSurveyTotal totals[TUNTAS_SURVEY_MAX_ELEMENTS];

  g_test_message ("%s %s", weight, rounding);
  g_assert_true (tuntas_survey_convention_init (&self->convention, weight, rounding, NULL));
  for (guint i = 0; i < self->method->elements->len; i++)
    totals[i] = (TuntasSurveyTotal){n, sums[i]};
  index = tuntas_survey_index_compute (self->method, totals, &self->convention);
  text = tuntas_decimal_to_text (index->nik, ',');
  g_assert_cmpstr (text, ==, nik);
  write_sums (self, n, sums);
  assert_values (self, index);
}

/* 29 respondents and nine unsur. */
static void
test_nine (Fixture *self, gconstpointer code)
{
  static const guint sums[9] = {105, 101, 100, 116, 102, 105, 106, 105, 115};
  static const char *const rows[][3] = {
    {"exact", "exact", "91,48"},        {"0.11", "exact", "90,56"},
    {"0.111", "exact", "91,38"},        {"exact", "nrr-2", "91,50"},
    {"0.11", "nrr-2", "90,59"},         {"0.111", "nrr-2", "91,41"},
    {"exact", "nrr-2-term-2", "91,25"}, {"0.11", "nrr-2-term-2", "90,75"},
    {"0.111", "nrr-2-term-2", "91,25"}, {"exact", "nrr-3-term-3", "91,45"},
    {"0.11", "nrr-3-term-3", "90,53"},  {"0.111", "nrr-3-term-3", "91,40"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    check_convention (self, rows[i][0], rows[i][1], 29, sums, rows[i][2]);
}

/* The averages of a health centre and of the decree itself, as sums of a hundred respondents. */
static void
test_fourteen (Fixture *self, gconstpointer code)
{
  static const guint centre[14] = {306, 298, 306, 290, 306, 314, 304,
                                   306, 318, 308, 320, 318, 310, 304};
  static const guint decree[14] = {345, 265, 353, 231, 155, 312, 213,
                                   243, 321, 145, 193, 231, 303, 156};

  check_convention (self, "0.071", "index-3", 100, centre, "76,48");
  check_convention (self, "exact", "exact", 100, centre, "76,93");
  check_convention (self, "0.071", "term-3", 100, decree, "61,55");
  check_convention (self, "0.071", "exact", 100, decree, "61,52");
  check_convention (self, "exact", "exact", 100, decree, "61,89");
}

/* A weight that was cut off brings the NIK below the least of the bands. */
static void
test_edges (Fixture *self, gconstpointer code)
{
  static const guint worst[9] = {10, 10, 10, 10, 10, 10, 10, 10, 10};
  static const guint best[9] = {40, 40, 40, 40, 40, 40, 40, 40, 40};
  static const guint half[9] = {208, 208, 208, 208, 208, 208, 208, 208, 208};

  check_convention (self, "0.11", "exact", 10, worst, "24,75");
  check_convention (self, "0.11", "exact", 10, best, "99,00");
  check_convention (self, "exact", "exact", 10, best, "100,00");
  /* 2,6 exactly: the least of grade C. */
  check_convention (self, "exact", "exact", 80, half, "65,00");
}

static char *
read_part (Fixture *self, zip_t *archive, zip_uint64_t i)
{
  zip_stat_t facts;
  zip_file_t *part = zip_fopen_index (archive, i, 0);
  char *text = NULL;

  g_assert_nonnull (part);
  g_assert_cmpint (zip_stat_index (archive, i, 0, &facts), ==, 0);
  text = g_malloc0 (facts.size + 1);
  g_assert_cmpint (zip_fread (part, text, facts.size), ==, (zip_int64_t)facts.size);
  zip_fclose (part);
  return text;
}

/* All parts of the workbook one after another, as they are stored. */
static char *
read_parts (Fixture *self)
{
  zip_t *archive = zip_open (self->path, ZIP_RDONLY, NULL);
  g_autoptr (GString) all = g_string_new (NULL);

  g_assert_nonnull (archive);
  for (zip_uint64_t i = 0; i < (zip_uint64_t)zip_get_num_entries (archive, 0); i++) {
    g_autofree char *text = read_part (self, archive, i);

    g_string_append (all, text);
  }
  zip_discard (archive);
  return g_strdup (all->str);
}

static const struct {
  const char *weight;
  const char *rounding;
  const char *const formulas[6];
} recipes[] = {
  {"exact",
   "exact",
   {"<f>IF(C6=0,\"\",D6/C6)</f>", "<f>1/9</f>", "<f>IF(C6=0,\"\",E6*F6)</f>",
    "<f>IF(COUNT(G6:G14)&lt;9,\"\",SUM(G6:G14))</f>"}},
  {"0.111",
   "nrr-2-term-2",
   {"<f>IF(C6=0,\"\",ROUND(D6/C6,2))</f>", "<v>0.111</v>",
    "<f>IF(C6=0,\"\",ROUND(ROUND(E6*F6,10),2))</f>"}},
  {"0.11",
   "index-3",
   {"<v>0.11</v>", "<f>IF(COUNT(G6:G14)&lt;9,\"\",ROUND(ROUND(SUM(G6:G14),10),3))</f>"}},
};

/* Quotation marks may be written as they are or as an entity. */
static void
assert_formula (const char *text, const char *formula)
{
  g_auto (GStrv) pieces = g_strsplit (formula, "\"", -1);
  g_autofree char *escaped = g_strjoinv ("&quot;", pieces);

  g_test_message ("%s", formula);
  g_assert_true (strstr (text, formula) != NULL || strstr (text, escaped) != NULL);
}

static void
test_formulas (Fixture *self, gconstpointer code)
{
  static const guint sums[9] = {105, 101, 100, 116, 102, 105, 106, 105, 115};
  static const char *const always[] = {
    "<f>COUNT(Jawaban!$B$2:$B$30)</f><v>29</v>",
    "<f>SUM(Jawaban!$J$2:$J$30)</f><v>115</v>",
    "<f>COUNT(Jawaban!$A$2:$A$30)</f><v>29</v>",
    "<f>IF(C17=\"\",\"\",ROUND(ROUND(C17*25,10),2))</f>",
    "<f>IF(C18=\"\",\"\",LOOKUP(MAX(C18,C26),C26:C29,E26:E29))</f><v>A</v>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (recipes); i++) {
    g_autofree char *text = NULL;

    tuntas_survey_convention_init (&self->convention, recipes[i].weight, recipes[i].rounding, NULL);
    write_sums (self, 29, sums);
    text = read_parts (self);
    for (guint k = 0; k < G_N_ELEMENTS (always); k++)
      assert_formula (text, always[k]);
    for (guint k = 0; recipes[i].formulas[k] != NULL; k++)
      assert_formula (text, recipes[i].formulas[k]);
  }
}

/* Blank answers count neither as value nor as divisor; the sheet has one row for each form. */
static void
test_blanks (Fixture *self, gconstpointer code)
{
  static const char *const forms[] = {"123412341", "040040040", "000000001", "333333333"};
  g_autoptr (TuntasSurveyWorkbook) workbook = NULL;
  g_autoptr (TuntasSurveyIndex) index = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;
  TuntasSurveyAnswers answers;

  tuntas_survey_answers_init (&answers, 9);
  workbook = tuntas_survey_workbook_new (self->path, &self->content, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++) {
    guint8 values[9];

    for (guint k = 0; k < 9; k++)
      values[k] = (guint8)(forms[i][k] - '0');
    tuntas_survey_answers_add (&answers, values);
    add (workbook, i + 7, forms[i]);
  }
  g_assert_true (tuntas_survey_workbook_close (workbook, &error));
  index = tuntas_survey_index_compute_answers (self->method, &answers, &self->convention);
  assert_values (self, index);
  rows = read_sheet (self, 0);
  g_assert_cmpuint (rows->len, ==, 5);
  g_assert_cmpstr (((GStrv)g_ptr_array_index (rows, 0))[0], ==, "No.");
  g_assert_cmpstr (((GStrv)g_ptr_array_index (rows, 0))[9], ==, "U9");
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++) {
    GStrv cells = g_ptr_array_index (rows, i + 1);

    g_assert_cmpint (atoi (cells[0]), ==, i + 7);
    for (guint k = 0; k < 9; k++)
      g_assert_cmpint (k + 1 < g_strv_length (cells) ? atoi (cells[k + 1]) : 0, ==,
                       forms[i][k] - '0');
  }
}

/* An unsur that nobody answered: formulas are there, but no number. */
static void
test_no_index (Fixture *self, gconstpointer code)
{
  g_autoptr (TuntasSurveyWorkbook) workbook = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  for (guint n = 0; n < 2; n++) {
    g_clear_pointer (&workbook, tuntas_survey_workbook_free);
    workbook = tuntas_survey_workbook_new (self->path, &self->content, &error);
    g_assert_no_error (error);
    for (guint i = 0; i < n; i++)
      add (workbook, 1, "044444444");
    g_assert_true (tuntas_survey_workbook_close (workbook, &error));
    g_clear_pointer (&rows, g_ptr_array_unref);
    rows = read_sheet (self, 1);
    g_assert_cmpstr (find_result (rows, "Nilai IKM (indeks"), ==, "");
    g_assert_cmpstr (find_result (rows, "Mutu pelayanan"), ==, "");
    g_free (text);
    text = read_parts (self);
    g_assert_nonnull (strstr (text, "Ada unsur yang tidak dijawab"));
    g_assert_nonnull (strstr (text, "COUNT(Jawaban!$B$2)"));
  }
}

/* Unasked, nothing by which a respondent could be known is in any part of the file. */
static void
test_privacy (Fixture *self, gconstpointer code)
{
  for (guint i = 0; i < 4; i++) {
    g_autoptr (TuntasSurveyWorkbook) workbook = NULL;
    g_autofree char *text = NULL;
    g_autoptr (GPtrArray) rows = NULL;
    g_autoptr (GError) error = NULL;

    self->content.with_profile = (i & 1) != 0;
    self->content.with_comments = (i & 2) != 0;
    workbook = tuntas_survey_workbook_new (self->path, &self->content, &error);
    g_assert_no_error (error);
    add (workbook, 1, "444444444");
    tuntas_survey_workbook_add_group (workbook, "Pendidikan", "Kelompok kecil", 0, NULL);
    g_assert_true (tuntas_survey_workbook_close (workbook, &error));
    text = read_parts (self);
    rows = read_sheet (self, 0);
    g_assert_nonnull (strstr (text, "tidak ditampilkan"));
    g_assert_cmpint (strstr (text, "<t>S3</t>") != NULL, ==, self->content.with_profile);
    g_assert_cmpint (strstr (text, "Petugas Bunga") != NULL, ==, self->content.with_comments);
    g_assert_cmpint (g_strv_length (g_ptr_array_index (rows, 0)), ==,
                     10 + (self->content.with_profile ? 1 + self->method->fields->len : 0) +
                       (self->content.with_comments ? 1 : 0));
    /* What looks like a formula stays what was written. */
    g_assert_null (strstr (text, "<f>Petugas"));
    g_assert_null (strstr (text, "<Kepuasan>"));
  }
}

static void
test_atomic (Fixture *self, gconstpointer code)
{
  g_autoptr (TuntasSurveyWorkbook) workbook = NULL;
  g_autofree char *missing = g_build_filename (self->folder, "tidak-ada", "a.xlsx", NULL);
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (self->path, "lama", -1, &error));
  workbook = tuntas_survey_workbook_new (self->path, &self->content, &error);
  g_assert_no_error (error);
  add (workbook, 1, "444444444");
  g_clear_pointer (&workbook, tuntas_survey_workbook_free);
  g_assert_true (g_file_get_contents (self->path, &content, NULL, &error));
  g_assert_cmpstr (content, ==, "lama");

  workbook = tuntas_survey_workbook_new (missing, &self->content, &error);
  g_assert_null (workbook);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  workbook = tuntas_survey_workbook_new (self->folder, &self->content, &error);
  g_assert_null (workbook);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, code, func) g_test_add (path, Fixture, code, set_up, func, tear_down)

  ADD ("/survey-workbook/nine", NINE, test_nine);
  ADD ("/survey-workbook/fourteen", FOURTEEN, test_fourteen);
  ADD ("/survey-workbook/edges", NINE, test_edges);
  ADD ("/survey-workbook/formulas", NINE, test_formulas);
  ADD ("/survey-workbook/blanks", NINE, test_blanks);
  ADD ("/survey-workbook/no-index", NINE, test_no_index);
  ADD ("/survey-workbook/privacy", NINE, test_privacy);
  ADD ("/survey-workbook/atomic", NINE, test_atomic);

  return g_test_run ();
}
