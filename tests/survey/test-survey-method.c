/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "survey-fixture.h"
#include "tuntas-keyed-text.h"
#include "tuntas-survey-mentions.h"
#include "tuntas-survey-method-reader.h"

#include <string.h>

#define HEAD                                                                                       \
  "[metode]\nformat=1\nkode=uji\njudul=Uji\nbobot=exact\npembulatan=exact\n" /* lines 1 to 6 */
#define UNSUR(key, number)                                                                         \
  "[unsur " key "]\nnomor=" number "\nlabel=Label\ntanya=Apa?\npilihan=a;b;c;d\n"
#define BANDS                                                                                      \
  "[mutu A]\nkinerja=Baik\ndari=60.01\nsampai=100.00\n[mutu B]\nkinerja=Kurang\ndari=25.00\n"      \
  "sampai=60.00\n"

static const struct {
  const char *name;
  const char *text;
  TuntasKeyedError code;
  int line;
  const char *words;
} bad_files[] = {
  {"empty", "", TUNTAS_KEYED_ERROR_MISSING, 1, "[metode]"},
  {"unknown group", HEAD "[unsurr A]\n", TUNTAS_KEYED_ERROR_UNKNOWN, 7, "[unsurr A]"},
  {"group without name", HEAD "[unsur ]\n", TUNTAS_KEYED_ERROR_UNKNOWN, 7, "[unsur ]"},
  {"unknown key", HEAD "warna=biru\n", TUNTAS_KEYED_ERROR_UNKNOWN, 7, "warna"},
  {"missing key", "[metode]\nformat=1\n", TUNTAS_KEYED_ERROR_MISSING, 1, "kode"},
  {"format", "[metode]\nformat=2\nkode=a\njudul=b\nbobot=exact\npembulatan=exact\n",
   TUNTAS_KEYED_ERROR_VALUE, 2, "1"},
  {"weight", "[metode]\nformat=1\nkode=a\njudul=b\nbobot=exact;banyak\npembulatan=exact\n",
   TUNTAS_KEYED_ERROR_VALUE, 5, "banyak"},
  {"rounding", "[metode]\nformat=1\nkode=a\njudul=b\nbobot=exact\npembulatan=nrr-x\n",
   TUNTAS_KEYED_ERROR_VALUE, 6, "nrr-x"},
  {"weight that does not fit",
   "[metode]\nformat=1\nkode=a\njudul=b\nbobot=0.111\npembulatan=exact\n" UNSUR ("A", "1") BANDS,
   TUNTAS_KEYED_ERROR_VALUE, 5, "0.111"},
  {"number", HEAD UNSUR ("A", "satu"), TUNTAS_KEYED_ERROR_VALUE, 8, "satu"},
  {"order", HEAD UNSUR ("A", "1") UNSUR ("B", "3"), TUNTAS_KEYED_ERROR_VALUE, 13, "2"},
  {"same key", HEAD UNSUR ("A", "1") UNSUR ("A", "2"), TUNTAS_KEYED_ERROR_DUPLICATE, 12,
   "[unsur A]"},
  {"key", HEAD UNSUR ("A=B", "1"), TUNTAS_KEYED_ERROR_VALUE, 7, "A=B"},
  {"key of both", HEAD UNSUR ("A", "1") BANDS "[profil A]\njudul=A\njenis=pilihan\npilihan=a=A\n",
   TUNTAS_KEYED_ERROR_DUPLICATE, 1, "A"},
  {"three options", HEAD "[unsur A]\nnomor=1\nlabel=A\ntanya=?\npilihan=a;b;c\n",
   TUNTAS_KEYED_ERROR_VALUE, 11, "4"},
  {"gap between grades",
   HEAD UNSUR ("A", "1") "[mutu A]\nkinerja=a\ndari=60.01\nsampai=100.00\n"
                         "[mutu B]\nkinerja=b\ndari=25.00\nsampai=59.99\n",
   TUNTAS_KEYED_ERROR_VALUE, 19, "60.00"},
  {"overlap of grades",
   HEAD UNSUR ("A", "1") "[mutu A]\nkinerja=a\ndari=60.01\nsampai=100.00\n"
                         "[mutu B]\nkinerja=b\ndari=25.00\nsampai=60.01\n",
   TUNTAS_KEYED_ERROR_VALUE, 19, "60.00"},
  {"best grade below 100", HEAD UNSUR ("A", "1") "[mutu A]\nkinerja=a\ndari=25.00\nsampai=99.99\n",
   TUNTAS_KEYED_ERROR_VALUE, 15, "100.00"},
  {"worst grade above 25", HEAD UNSUR ("A", "1") "[mutu A]\nkinerja=a\ndari=25.01\nsampai=100.00\n",
   TUNTAS_KEYED_ERROR_VALUE, 1, "25.00"},
  {"one decimal", HEAD UNSUR ("A", "1") "[mutu A]\nkinerja=a\ndari=25.0\nsampai=100.00\n",
   TUNTAS_KEYED_ERROR_VALUE, 14, "25.00"},
  {"weights of some", HEAD UNSUR ("A", "1") "bobot=0.5\n" UNSUR ("B", "2") BANDS,
   TUNTAS_KEYED_ERROR_VALUE, 1, "0.500000000"},
  {"weight in words", HEAD UNSUR ("A", "1") "bobot=berat\n", TUNTAS_KEYED_ERROR_VALUE, 12, "berat"},
  {"own weights and another",
   "[metode]\nformat=1\nkode=a\njudul=b\nbobot=exact;0.5\npembulatan=exact\n" UNSUR (
     "A",
     "1") "bobot=0.5\n" UNSUR ("B", "2") "bobot=0.5\n" BANDS,
   TUNTAS_KEYED_ERROR_VALUE, 5, "bobot=exact"},
  {"sum of weights",
   HEAD UNSUR ("A", "1") "bobot=0.5\n" UNSUR ("B", "2") "bobot=0.499999999\n" BANDS,
   TUNTAS_KEYED_ERROR_VALUE, 1, "0.999999999"},
  {"weight above 1", HEAD UNSUR ("A", "1") "bobot=5\n" BANDS, TUNTAS_KEYED_ERROR_VALUE, 1, "1"},
  {"word with a space", HEAD UNSUR ("A", "1") "kata=lama sekali\n", TUNTAS_KEYED_ERROR_VALUE, 12,
   "lama sekali"},
  {"star within a word", HEAD UNSUR ("A", "1") "kata=an*re\n", TUNTAS_KEYED_ERROR_VALUE, 12,
   "an*re"},
  {"word of stars", HEAD UNSUR ("A", "1") "kata=**\n", TUNTAS_KEYED_ERROR_VALUE, 12, "**"},
  {"same word", HEAD UNSUR ("A", "1") "kata=lama;Lama\n", TUNTAS_KEYED_ERROR_DUPLICATE, 12, "Lama"},
  {"no grades", HEAD UNSUR ("A", "1"), TUNTAS_KEYED_ERROR_MISSING, 1, "[mutu GRADE]"},
  {"list numbers", HEAD UNSUR ("A", "1") UNSUR ("B", "2") "nomor_peraturan=1\n" BANDS,
   TUNTAS_KEYED_ERROR_VALUE, 1, "nomor_peraturan"},
  {"kind of field", HEAD "[profil X]\njudul=X\njenis=teks\npilihan=a=A\n", TUNTAS_KEYED_ERROR_VALUE,
   9, "teks"},
  {"option", HEAD "[profil X]\njudul=X\njenis=pilihan\npilihan=a=A;b\n", TUNTAS_KEYED_ERROR_VALUE,
   10, "b"},
  {"option twice", HEAD "[profil X]\njudul=X\njenis=pilihan\npilihan=a=A;a=B\n",
   TUNTAS_KEYED_ERROR_DUPLICATE, 10, "a"},
  {"ages", HEAD "[profil X]\njudul=X\njenis=umur\npilihan=25-17=Muda\n", TUNTAS_KEYED_ERROR_VALUE,
   10, "25-17"},
};

static void
test_bad_files (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad_files); i++) {
    g_autoptr (GError) error = NULL;
    g_autofree char *place = g_strdup_printf ("uji.ini:%d: ", bad_files[i].line);
    g_autoptr (TuntasSurveyMethod) method =
                 tuntas_survey_method_reader_read (bad_files[i].text, -1, "uji.ini", &error);

    g_test_message ("%s: %s", bad_files[i].name, error != NULL ? error->message : "");
    g_assert_null (method);
    g_assert_error (error, TUNTAS_KEYED_ERROR, (int)bad_files[i].code);
    g_assert_true (g_str_has_prefix (error->message, place));
    g_assert_nonnull (strstr (error->message, bad_files[i].words));
  }
}

static void
assert_refused (const char *text, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TuntasSurveyMethod) method =
               tuntas_survey_method_reader_read (text, -1, "uji.ini", &error);

  g_assert_null (method);
  g_assert_error (error, TUNTAS_KEYED_ERROR, TUNTAS_KEYED_ERROR_VALUE);
  g_assert_nonnull (strstr (error->message, words));
}

static void
test_too_many (void)
{
  g_autoptr (GString) elements = g_string_new (HEAD);
  g_autoptr (GString) options = g_string_new (HEAD "[profil X]\njudul=X\njenis=pilihan\npilihan=");

  for (guint i = 1; i <= TUNTAS_SURVEY_MAX_ELEMENTS + 1; i++)
    g_string_append_printf (elements, "[unsur E%u]\nnomor=%u\nlabel=A\ntanya=?\npilihan=a;b;c;d\n",
                            i, i);
  assert_refused (elements->str, "32 unsur");
  for (guint i = 0; i <= TUNTAS_PROFILE_MAX_OPTIONS; i++)
    g_string_append_printf (options, "o%u=O%u;", i, i);
  g_string_append_c (options, '\n');
  assert_refused (options->str, "24 answers");
}

static void
test_good_file (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TuntasSurveyMethod) method = tuntas_survey_method_reader_read (
    HEAD UNSUR ("A", "1") "bobot=0.4\n" UNSUR ("B", "2") "bobot=0.60\n" BANDS, -1, "uji.ini",
    &error);

  g_assert_no_error (error);
  g_assert_true (method->own_weights);
  g_assert_cmpuint (method->elements->len, ==, 2);
  g_assert_cmpstr (tuntas_survey_method_get_element (method, 1)->options[3], ==, "d");
}

static void
test_shipped (void)
{
  static const struct {
    const char *code;
    guint n_elements;
    guint n_weights;
    guint min_respondents;
  } rows[] = {{"kepmenpan-25-2004", 14, 2, 150}, {"permenpan-14-2017", 9, 3, 0}};
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) codes = tuntas_survey_method_reader_list (g_getenv ("TUNTAS_DATA_DIR"), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (codes), ==, G_N_ELEMENTS (rows));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (TuntasSurveyMethod) method = survey_fixture_load (rows[i].code);

    g_assert_cmpstr (codes[i], ==, rows[i].code);
    g_assert_cmpstr (method->code, ==, rows[i].code);
    g_assert_cmpuint (method->elements->len, ==, rows[i].n_elements);
    g_assert_cmpuint (g_strv_length (method->weights), ==, rows[i].n_weights);
    g_assert_cmpuint (method->min_respondents, ==, rows[i].min_respondents);
    g_assert_cmpuint (method->bands->len, ==, 4);
    g_assert_cmpuint (method->fields->len, ==, 4);
    g_assert_false (method->own_weights);
  }
  g_assert_null (
    tuntas_survey_method_reader_load (g_getenv ("TUNTAS_DATA_DIR"), "../legal/tenggat", &error));
  g_assert_error (error, TUNTAS_KEYED_ERROR, TUNTAS_KEYED_ERROR_UNKNOWN);
  g_assert_nonnull (strstr (error->message, "permenpan-14-2017"));
}

/* Questionnaire and list of the same regulation differ in numbers 8 and 9; the answers stay with
 * their questions. */
static void
test_renumber (void)
{
  static const char *const twice[] = {"SARPRAS", "SARPRAS", NULL};
  static const char *const unknown[] = {"SARANA", NULL};
  static const char *const part[] = {"SARPRAS", NULL};
  const char *const *const wrong[] = {twice, unknown, part};
  g_autoptr (TuntasSurveyMethod) method = survey_fixture_load ("permenpan-14-2017");
  g_auto (GStrv) order = tuntas_survey_method_dup_list_order (method);
  g_autoptr (GError) error = NULL;
  g_autoptr (TuntasSurveyMethod) list =
               tuntas_survey_method_renumber (method, (const char *const *)order, &error);
  TuntasSurveyElement *eighth = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (tuntas_survey_method_find_element (method, "SARPRAS"), ==, 7);
  g_assert_cmpint (tuntas_survey_method_find_element (list, "SARPRAS"), ==, 8);
  eighth = tuntas_survey_method_get_element (list, 7);
  g_assert_cmpstr (eighth->key, ==, "PENGADUAN");
  g_assert_cmpuint (eighth->number, ==, 8);
  g_assert_cmpstr (eighth->options[3], ==, "Dikelola dengan baik");
  g_assert_cmpstr (tuntas_survey_method_get_element (method, 7)->options[3], ==, "Sangat baik");
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++) {
    g_clear_error (&error);
    g_assert_null (tuntas_survey_method_renumber (method, wrong[i], &error));
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  }
}

static void
test_mentions (void)
{
  static const char text[] = HEAD UNSUR ("A", "1") "kata=lama;*antre*\n" UNSUR (
    "B", "2") "kata=bayar*;*kan;ñandú\n" UNSUR ("C", "3") BANDS;
  static const struct {
    const char *comment;
    guint32 found;
  } rows[] = {
    {NULL, 0},
    {"", 0},
    {"Lama", 1},
    {"laman", 0},
    {"selama ini", 0},
    {"MENGANTRE!", 1},
    {"antrean,antrean", 1},
    {"bayarannya lama", 3},
    {"membayar", 0},
    {"di-kan", 2},
    {"akan", 2},
    {"kanal", 0},
    {"ÑANDÚ", 2},
    {"C tidak punya kata", 0},
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (TuntasSurveyMethod) method =
               tuntas_survey_method_reader_read (text, -1, "uji.ini", &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_test_message ("%s", rows[i].comment);
    g_assert_cmphex (tuntas_survey_mentions_find (method, rows[i].comment), ==, rows[i].found);
  }
}

/* Each unsur of the shipped questionnaires can be spoken of, and in other words than its own name
 * alone. */
static void
test_shipped_words (void)
{
  static const struct {
    const char *comment;
    const char *key;
  } rows[] = {
    {"Antrean di loket terlalu panjang.", "WAKTU"},
    {"Petugasnya ramah sekali", "PERILAKU"},
    {"Kursi tunggu kurang", "SARPRAS"},
    {"Syaratnya berubah-ubah", "PERSYARATAN"},
    {"Masih ada pungutan", "BIAYA"},
    {"prosedur berbelit-belit", "PROSEDUR"},
    {"Keluhan saya tidak dijawab", "PENGADUAN"},
    {"Petugas kurang menguasai", "KOMPETENSI"},
    {"Hasil cetaknya keliru", "PRODUK"},
  };
  g_autoptr (TuntasSurveyMethod) method = survey_fixture_load ("permenpan-14-2017");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_test_message ("%s", rows[i].comment);
    g_assert_cmphex (tuntas_survey_mentions_find (method, rows[i].comment), ==,
                     1U << tuntas_survey_method_find_element (method, rows[i].key));
  }
  g_clear_pointer (&method, tuntas_survey_method_unref);
  method = survey_fixture_load ("kepmenpan-25-2004");
  for (guint i = 0; i < method->elements->len; i++)
    g_assert_cmpuint (g_strv_length (tuntas_survey_method_get_element (method, i)->words), >, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/survey-method/bad-files", test_bad_files);
  g_test_add_func ("/survey-method/too-many", test_too_many);
  g_test_add_func ("/survey-method/good-file", test_good_file);
  g_test_add_func ("/survey-method/shipped", test_shipped);
  g_test_add_func ("/survey-method/renumber", test_renumber);
  g_test_add_func ("/survey-method/mentions", test_mentions);
  g_test_add_func ("/survey-method/shipped-words", test_shipped_words);
  return g_test_run ();
}
