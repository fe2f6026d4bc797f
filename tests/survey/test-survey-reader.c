/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "survey-fixture.h"
#include "tuntas-survey-answer-text.h"
#include "tuntas-survey-reader.h"

#include <string.h>

#define NINE "permenpan-14-2017"
#define HEADER "U1,U2,U3,U4,U5,U6,U7,U8,U9\n"
#define ROW "4,4,4,4,4,4,4,4,4\n"

typedef struct {
  TuntasSurveyMethod *method;
  GString *faults; /* line:reason of each */
} Seen;

static void
note_fault (const TuntasSurveyFault *fault, gpointer user_data)
{
  Seen *seen = user_data;
  g_autofree char *reason = tuntas_survey_fault_dup_reason (fault, seen->method);

  g_string_append_printf (seen->faults, "%u%s:%s\n", fault->line,
                          tuntas_survey_fault_is_refusal (fault) ? "" : "?", reason);
}

static gboolean
read_text (TuntasSurveyReader *reader, const char *text, gsize length, GError **error)
{
  g_autoptr (GInputStream) stream =
               g_memory_input_stream_new_from_data (text, (gssize)length, NULL);

  return tuntas_survey_reader_read_csv (reader, stream, NULL, error);
}

/* Respondents and the sums of the nine elements, as "2: 8 8 7 …". */
static char *
describe (const TuntasSurveyAnswers *answers)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%" G_GUINT64_FORMAT ":", answers->respondents);
  for (guint i = 0; i < answers->n_elements; i++) {
    TuntasSurveyTotal total = tuntas_survey_answers_get_total (answers, i);

    g_string_append_printf (text, " %" G_GUINT64_FORMAT "/%" G_GUINT64_FORMAT, total.sum,
                            total.answered);
  }
  return g_string_free (text, FALSE);
}

static const struct {
  const char *name;
  const char *text;
  const char *answers;
} good[] = {
  {"plain", HEADER "1,2,3,4,1,2,3,4,1\n4,4,4,4,4,4,4,4,4\n",
   "2: 5/2 6/2 7/2 8/2 5/2 6/2 7/2 8/2 5/2"},
  {"mark, semicolons, CRLF, quotes",
   "\xef\xbb\xbfNo;\"U1\";U2;U3;U4;U5;U6;U7;U8;U9;Saran\r\n"
   "1;\"1\";2;3;4;1;2;3;4;1;\"Baik; tetapi \"\"antre\"\"\r\nlama\"\r\n",
   "1: 1/1 2/1 3/1 4/1 1/1 2/1 3/1 4/1 1/1"},
  {"any order among others", "U9,Nama,u1,U8,U2,U7,U3,U6,U4,U5\n1,X,2,3,4,1,2,3,4,1\n",
   "1: 2/1 4/1 2/1 4/1 1/1 3/1 1/1 3/1 1/1"},
  {"blank answers", HEADER "1,,3,,1,2,3,4, \n", "1: 1/1 0/0 3/1 0/0 1/1 2/1 3/1 4/1 0/0"},
  {"short rows", HEADER "1,2\n" ROW, "2: 5/2 6/2 4/1 4/1 4/1 4/1 4/1 4/1 4/1"},
  {"surplus separators", HEADER "1,2,3,4,1,2,3,4,1,,,\n", "1: 1/1 2/1 3/1 4/1 1/1 2/1 3/1 4/1 1/1"},
  {"blank rows", HEADER ",,,,,,,,\n\n" ROW " , ,,,,,,,\n",
   "1: 4/1 4/1 4/1 4/1 4/1 4/1 4/1 4/1 4/1"},
  {"spaces and written as numbers",
   HEADER " 1 ,2.0,\"3,00\",4,1,2,3,4,\xc2\xa0"
          "1\n",
   "1: 1/1 2/1 3/1 4/1 1/1 2/1 3/1 4/1 1/1"},
  {"keys and labels",
   "PERSYARATAN,prosedur,WAKTU,BIAYA,PRODUK,Kompetensi pelaksana,PERILAKU,SARPRAS,PENGADUAN\n" ROW,
   "1: 4/1 4/1 4/1 4/1 4/1 4/1 4/1 4/1 4/1"},
  {"no line end", HEADER "1,2,3,4,1,2,3,4,1", "1: 1/1 2/1 3/1 4/1 1/1 2/1 3/1 4/1 1/1"},
  {"header only", HEADER, "0: 0/0 0/0 0/0 0/0 0/0 0/0 0/0 0/0 0/0"},
};

static void
test_good (void)
{
  g_autoptr (TuntasSurveyMethod) method = survey_fixture_load (NINE);

  for (guint i = 0; i < G_N_ELEMENTS (good); i++) {
    g_autoptr (TuntasSurveyReader) reader = tuntas_survey_reader_new (method);
    g_autoptr (GError) error = NULL;
    g_autofree char *seen = NULL;
    Seen faults = {method, g_string_new (NULL)};

    g_test_message ("%s", good[i].name);
    tuntas_survey_reader_set_fault_func (reader, note_fault, &faults);
    read_text (reader, good[i].text, strlen (good[i].text), &error);
    g_assert_no_error (error);
    seen = describe (tuntas_survey_reader_get_answers (reader));
    g_assert_cmpstr (seen, ==, good[i].answers);
    g_assert_cmpstr (faults.faults->str, ==, "");
    g_string_free (faults.faults, TRUE);
  }
}

/* Answers in words, as forms in the web write them; what could mean two things is none. */
static void
test_words (void)
{
  static const struct {
    guint element; /* number */
    const char *text;
    guint8 value; /* 0 for none */
  } cases[] = {
    {1, "Sangat sesuai", 4},
    {1, " kurang  SESUAI. ", 2},
    {1, "Sangat puas", 4},
    {1, "Tidak baik", 1},
    {3, "c. Cepat", 3},
    {3, "3 - Cepat", 3},
    {3, "(3) Cepat", 3},
    {3, "3 - lumayan", 3},
    {4, "Sangat mahal", 1},
    {4, "Gratis", 4},
    {8, "Cukup", 2},
    {7, "Sopan dan ramah", 3},
    {9, "Ada, tetapi tidak berfungsi", 2},
    {3, "3 - Sangat cepat", 0},
    {3, "d. Cepat", 0},
    {3, "C", 0},
    {3, "Cukup", 0},
    {3, "5 - Cepat", 0},
    {3, "3 atau 4", 0},
    {3, "3/4", 0},
    {3, "3,5", 0},
    {3, "3 ½", 0},
    {3, "3 \uff15", 0},
    {3, "4 - Sangat tidak puas", 0},
    {3, "3 - kurang", 0},
    {3, "1 - Sangat tidak puas", 1},
    {9, "3 - Berfungsi kurang maksimal", 3},
    {3, "sangat", 0},
    {3, "-", 0},
    {3, "?", 0},
  };
  g_autoptr (TuntasSurveyMethod) method = survey_fixture_load (NINE);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    TuntasSurveyElement *element = tuntas_survey_method_get_element (method, cases[i].element - 1);

    g_test_message ("U%u %s", cases[i].element, cases[i].text);
    g_assert_cmpuint (
      tuntas_survey_answer_text_read (element, cases[i].text, strlen (cases[i].text)), ==,
      cases[i].value != 0 ? cases[i].value : TUNTAS_SURVEY_NO_VALUE);
  }
}

/* Faulty rows are named with their line and left out whole; the others count. */
static void
test_faulty (void)
{
  static const struct {
    const char *row;
    const char *words;
  } rows[] = {
    {"5,4,4,4,4,4,4,4,4\n", "U1 Persyaratan is “5”"},
    {"0,4,4,4,4,4,4,4,4\n", "U1 Persyaratan is “0”"},
    {"4,4,4,4,4,4,4,4,44\n", "U9 Penanganan pengaduan, saran dan masukan is “44”"},
    {"4,4,3.5,4,4,4,4,4,4\n", "U3 Waktu penyelesaian is “3.5”"},
    {"4,4,-1,4,4,4,4,4,4\n", "“-1”"},
    {"4,4,lumayan,4,4,4,4,4,4\n", "“lumayan”"},
    {"4,4,4.,4,4,4,4,4,4\n", "“4.”"},
    {"4,4,\"4 4\",4,4,4,4,4,4\n", "“4 4”"},
    {"4,4,\xe2\x91\xa3,4,4,4,4,4,4\n", "“④”"},
    {"4,4,\"panjang sekali sehingga tidak dapat dipakai\",4,4,4,4,4,4\n", "…”"},
    {"4,4,4,4,4,4,4,4,4,4\n", "10 cells"},
  };
  g_autoptr (TuntasSurveyMethod) method = survey_fixture_load (NINE);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (TuntasSurveyReader) reader = tuntas_survey_reader_new (method);
    g_autofree char *text = g_strconcat (HEADER ROW, rows[i].row, ROW, NULL);
    g_autoptr (GError) error = NULL;
    g_autofree char *answers = NULL;
    Seen seen = {method, g_string_new (NULL)};

    g_test_message ("%s", rows[i].row);
    tuntas_survey_reader_set_fault_func (reader, note_fault, &seen);
    read_text (reader, text, strlen (text), &error);
    g_assert_no_error (error);
    answers = describe (tuntas_survey_reader_get_answers (reader));
    g_assert_cmpstr (answers, ==, "2: 8/2 8/2 8/2 8/2 8/2 8/2 8/2 8/2 8/2");
    g_assert_true (g_str_has_prefix (seen.faults->str, "3:"));
    g_assert_nonnull (strstr (seen.faults->str, rows[i].words));
    g_assert_true (g_utf8_validate (seen.faults->str, -1, NULL));
    g_assert_true (strchr (seen.faults->str, '\n') == seen.faults->str + seen.faults->len - 1);
    g_string_free (seen.faults, TRUE);
  }
}

static void
test_lines (void)
{
  static const char text[] = "No,Saran,U1,U2,U3,U4,U5,U6,U7,U8,U9\n"      /* 1 */
                             "1,\"dua\nbaris\",9,4,4,4,4,4,4,4,4\n"       /* 2 and 3 */
                             "\n"                                         /* 4 */
                             "2,,,,,,,,,,\n"                              /* 5 */
                             "3,\"\"\"\r\n\r\n\"\"\",4,4,4,4,4,4,4,4,4\n" /* 6 to 8 */
                             "4,,4,4,4,4,4,4,4,4,x\n"                     /* 9 */
                             "5,\"never,4,4,4,4,4,4,4,4,4\n";             /* 10 */
  g_autoptr (TuntasSurveyMethod) method = survey_fixture_load (NINE);
  g_autoptr (TuntasSurveyReader) reader = tuntas_survey_reader_new (method);
  g_autoptr (GError) error = NULL;
  Seen seen = {method, g_string_new (NULL)};
  g_auto (GStrv) lines = NULL;

  tuntas_survey_reader_set_fault_func (reader, note_fault, &seen);
  read_text (reader, text, strlen (text), &error);
  g_assert_no_error (error);
  lines = g_strsplit (seen.faults->str, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 5);
  g_assert_true (g_str_has_prefix (lines[0], "2:U1 Persyaratan"));
  g_assert_true (g_str_has_prefix (lines[1], "5:The row has no answer"));
  g_assert_true (g_str_has_prefix (lines[2], "9:U9"));
  g_assert_true (g_str_has_prefix (lines[3], "10:The quotation mark opened at line 10"));
  g_assert_cmpuint (tuntas_survey_reader_get_answers (reader)->respondents, ==, 1);
  g_string_free (seen.faults, TRUE);
}

static void
test_headers (void)
{
  static const struct {
    const char *text;
    TuntasSurveyError code;
    const char *words;
  } rows[] = {
    {"", TUNTAS_SURVEY_ERROR_EMPTY, "U9"},
    {"\n\n", TUNTAS_SURVEY_ERROR_EMPTY, "U9"},
    {"U1,U2,U3,U4,U5,U6,U8\n", TUNTAS_SURVEY_ERROR_COLUMNS, "U7, U9"},
    {"4,4,4,4,4,4,4,4,4\n", TUNTAS_SURVEY_ERROR_COLUMNS, "U1, U2"},
    {"U1,U2,U3,U4,U5,U6,U7,U8,U9,u3\n", TUNTAS_SURVEY_ERROR_COLUMNS, "U3"},
    {"U1,U2,U3,U4,U5,U6,U7,U8,U9,U10\n", TUNTAS_SURVEY_ERROR_COLUMNS, "U10"},
  };
  g_autoptr (TuntasSurveyMethod) method = survey_fixture_load (NINE);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (TuntasSurveyReader) reader = tuntas_survey_reader_new (method);
    g_autoptr (GError) error = NULL;

    g_assert_false (read_text (reader, rows[i].text, strlen (rows[i].text), &error));
    g_assert_error (error, TUNTAS_SURVEY_ERROR, (int)rows[i].code);
    g_assert_nonnull (strstr (error->message, rows[i].words));
  }
}

static gboolean
take_options (const TuntasSurveyRow *row, gpointer user_data, GError **error)
{
  int *options = user_data;

  memcpy (options, row->options, 4 * sizeof *options);
  return TRUE;
}

/* What was chosen for one file holds for the next of the same form. */
static void
test_mapping (void)
{
  static const char text[] = "p1,p2,p3,p4,p5,p6,p7,p8,p9,gender,U12\n1,2,3,4,1,2,3,4,1,Pria,\n";
  static const char mapping[] = "BIAYA=p6\nJENIS_KELAMIN=gender\nKOMPETENSI=p4\nPENGADUAN=p1\n"
                                "PERILAKU=p3\nPERSYARATAN=p9\nPRODUK=p5\nPROSEDUR=p8\n"
                                "SARPRAS=p2\nWAKTU=p7";
  g_autoptr (TuntasSurveyMethod) method = survey_fixture_load (NINE);
  g_autoptr (TuntasSurveyReader) reader = tuntas_survey_reader_new (method);
  g_autoptr (GError) error = NULL;
  g_autofree char *seen = NULL;
  int options[4] = {0};

  tuntas_survey_reader_set_mapping (reader, mapping);
  tuntas_survey_reader_set_row_func (reader, take_options, options);
  read_text (reader, text, strlen (text), &error);
  g_assert_no_error (error);
  seen = describe (tuntas_survey_reader_get_answers (reader));
  g_assert_cmpstr (seen, ==, "1: 1/1 4/1 3/1 2/1 1/1 4/1 3/1 2/1 1/1");
  g_assert_cmpstr (tuntas_survey_reader_get_mapping (reader), ==, mapping);
  g_assert_cmpint (options[0], ==, 0);
  for (guint i = 1; i < G_N_ELEMENTS (options); i++)
    g_assert_cmpint (options[i], ==, TUNTAS_PROFILE_NONE);
}

static gboolean
stop_at_second (const TuntasSurveyRow *row, gpointer user_data, GError **error)
{
  guint *n = user_data;

  g_assert_cmpuint (row->line, ==, *n + 2);
  g_assert_cmpuint (row->values[0], ==, 4);
  g_assert_cmpuint (row->n_cells, ==, 10);
  if (++*n < 2)
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "penuh");
  return FALSE;
}

static void
test_row_func (void)
{
  static const char text[] = "U1,U2,U3,U4,U5,U6,U7,U8,U9,Pendidikan\n"
                             "4,4,4,4,4,4,4,4,4,SMA\n4,4,4,4,4,4,4,4,4,TK\n";
  g_autoptr (TuntasSurveyMethod) method = survey_fixture_load (NINE);
  g_autoptr (TuntasSurveyReader) reader = tuntas_survey_reader_new (method);
  g_autoptr (GError) error = NULL;
  Seen seen = {method, g_string_new (NULL)};
  guint n = 0;

  tuntas_survey_reader_set_row_func (reader, stop_at_second, &n);
  tuntas_survey_reader_set_fault_func (reader, note_fault, &seen);
  g_assert_false (read_text (reader, text, strlen (text), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_cmpuint (tuntas_survey_reader_get_answers (reader)->respondents, ==, 1);
  g_assert_true (g_str_has_prefix (seen.faults->str, "3?:“TK”"));
  g_string_free (seen.faults, TRUE);
}

/* Rows that lie across the parts in which the file is read, in every form, counted twice. */
static void
test_long (void)
{
  static const char *const ends[] = {"\n", "\r\n", "\r"};
  g_autoptr (TuntasSurveyMethod) method = survey_fixture_load (NINE);

  for (guint e = 0; e < G_N_ELEMENTS (ends); e++) {
    g_autoptr (TuntasSurveyReader) reader = tuntas_survey_reader_new (method);
    g_autoptr (GString) text = g_string_new ("No;U1;U2;U3;U4;U5;U6;U7;U8;U9;Saran");
    g_autoptr (GError) error = NULL;
    g_autofree char *seen = NULL;
    Seen faults = {method, g_string_new (NULL)};
    guint64 sums[9] = {0};
    guint64 answered[9] = {0};
    g_autoptr (GString) totals = g_string_new (NULL);
    guint n = 0;

    g_string_append (text, ends[e]);
    for (guint row = 0; row < 30000; row++) {
      gboolean wrong = g_test_rand_int_range (0, 1000) == 0;

      g_string_append_printf (text, "%u", row);
      for (guint i = 0; i < 9; i++) {
        int value = g_test_rand_int_range (i == 0 ? 1 : 0, 5);
        gboolean quoted = g_test_rand_bit ();

        if (value == 0) {
          g_string_append (text, quoted ? ";\"\"" : ";");
          continue;
        }
        g_string_append_printf (text, quoted ? ";\"%d\"" : ";%d", wrong && i == 0 ? 6 : value);
        sums[i] += wrong ? 0 : (guint64)value;
        answered[i] += !wrong;
      }
      if (g_test_rand_bit ())
        g_string_append_printf (text, ";\"kata %s%s%s\"", "\"\"x\"\"", ends[0], "; lagi");
      else
        g_string_append (text, ";biasa \"saja\"");
      g_string_append (text, ends[e]);
      n += !wrong;
    }
    tuntas_survey_reader_set_fault_func (reader, note_fault, &faults);
    read_text (reader, text->str, text->len, &error);
    g_assert_no_error (error);
    g_string_append_printf (totals, "%u:", n);
    for (guint i = 0; i < 9; i++)
      g_string_append_printf (totals, " %" G_GUINT64_FORMAT "/%" G_GUINT64_FORMAT, sums[i],
                              answered[i]);
    seen = describe (tuntas_survey_reader_get_answers (reader));
    g_assert_cmpstr (seen, ==, totals->str);
    g_string_free (faults.faults, TRUE);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/survey-reader/good", test_good);
  g_test_add_func ("/survey-reader/words", test_words);
  g_test_add_func ("/survey-reader/faulty", test_faulty);
  g_test_add_func ("/survey-reader/lines", test_lines);
  g_test_add_func ("/survey-reader/headers", test_headers);
  g_test_add_func ("/survey-reader/mapping", test_mapping);
  g_test_add_func ("/survey-reader/row-func", test_row_func);
  g_test_add_func ("/survey-reader/long", test_long);
  return g_test_run ();
}
