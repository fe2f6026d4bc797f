/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper-reader.h"

#include "tuntas-corrective-service.h"
#include "tuntas-letter-service.h"
#include "tuntas-paths.h"
#include "tuntas-sample-office.h"
#include "tuntas-survey-service.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>

/* Reads the papers of a survey back from their PDF and holds them against its result. */

/* Friday 20 November 2026, 14.10 in Jakarta. */
#define NOW G_GINT64_CONSTANT (1795158600)
#define A4_WIDTH 595
#define A3_WIDTH 842

typedef struct {
  char *folder;
  char *path;
  char *data_dir;
  TuntasClock *clock;
  TuntasWorkspace *workspace;
  GPtrArray *surveys; /* (element-type TuntasSurveySummary): the newest first */
} Fixture;

static void
reload (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->surveys, g_ptr_array_unref);
  self->surveys = tuntas_workspace_list_surveys (self->workspace, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("tuntas-papers-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "contoh.tuntas", NULL);
  self->data_dir = tuntas_paths_dup_data_dir ();
  self->clock = tuntas_clock_new_manual (NOW);
  tuntas_sample_office_create (self->path, self->data_dir, "bandungan", 1, NOW, &error);
  g_assert_no_error (error);
  self->workspace = tuntas_workspace_open (self->path, self->data_dir, self->clock, &error);
  g_assert_no_error (error);
  reload (self);
  g_assert_cmpuint (self->surveys->len, >=, 2);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name = NULL;

  g_ptr_array_unref (self->surveys);
  tuntas_workspace_close (self->workspace);
  g_object_unref (self->clock);
  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (self->folder, name, NULL);

    g_assert_cmpint (g_remove (path), ==, 0);
  }
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
  g_free (self->path);
  g_free (self->data_dir);
}

static TuntasSurveySummary *
get_survey (Fixture *self, guint place)
{
  return g_ptr_array_index (self->surveys, place);
}

static TuntasSurveyResult *
load (Fixture *self, guint place)
{
  g_autoptr (GError) error = NULL;
  TuntasSurveyResult *result =
    tuntas_workspace_load_survey (self->workspace, get_survey (self, place)->period->id, &error);

  g_assert_no_error (error);
  return result;
}

/* Papers */

static TuntasLetterRequest *
make_request (Fixture *self, const char *kind, guint place)
{
  TuntasLetterRequest *request = tuntas_letter_request_new (kind);

  request->case_id = get_survey (self, place)->period->case_id;
  return request;
}

static void
type (TuntasLetterRequest *request, const char *field, const char *text)
{
  g_hash_table_insert (request->fields, g_strdup (field), g_strdup (text));
}

static GBytes *
preview (Fixture *self, const TuntasLetterRequest *request)
{
  g_autoptr (GError) error = NULL;
  GBytes *pdf = tuntas_workspace_preview_letter (self->workspace, request, &error);

  g_assert_no_error (error);
  return pdf;
}

static char *
read_paper (Fixture *self, const char *kind, guint place)
{
  g_autoptr (TuntasLetterRequest) request = make_request (self, kind, place);
  g_autoptr (GBytes) pdf = preview (self, request);

  return paper_reader_read_text (pdf);
}

static void
test_table (Fixture *self, gconstpointer data)
{
  for (guint place = 0; place < self->surveys->len; place++) {
    g_autoptr (TuntasSurveyResult) result = load (self, place);
    TuntasSurveyIndex *index = result->summary->index;
    g_autoptr (TuntasLetterRequest) request = make_request (self, "pengolahan-ikm", place);
    g_autoptr (GBytes) pdf = preview (self, request);
    g_auto (GStrv) words = paper_reader_read_words (pdf);
    g_autofree char *text = g_strjoinv (" ", words);
    g_autofree char *label = tuntas_survey_convention_dup_label (&index->convention, index->method);
    g_autofree char *nik = tuntas_decimal_to_text (index->nik, ',');
    g_autofree char *result_line = g_strdup_printf ("**) %s", nik);
    char *numbers[TUNTAS_SURVEY_MAX_ELEMENTS] = {NULL};
    PaperTally tally;

    paper_reader_tally_rows (words, index->n_elements, &tally);
    g_assert_cmpuint (tally.rows, ==, result->summary->respondents);
    g_assert_true (
      paper_reader_find_numbers (words, "Σ nilai per unsur", index->n_elements, numbers));
    for (guint i = 0; i < index->n_elements; i++)
      g_assert_cmpuint (paper_reader_parse_count (numbers[i]), ==, tally.sums[i]);
    g_assert_true (
      paper_reader_find_numbers (words, "Kuesioner terisi", index->n_elements, numbers));
    for (guint i = 0; i < index->n_elements; i++)
      g_assert_cmpuint (paper_reader_parse_count (numbers[i]), ==, tally.answered[i]);
    g_assert_true (paper_reader_find_numbers (words, "NRR per unsur", index->n_elements, numbers));
    for (guint i = 0; i < index->n_elements; i++) {
      g_autofree char *nrr = tuntas_decimal_to_text (index->elements[i].nrr, ',');

      g_assert_cmpstr (numbers[i], ==, nrr);
    }
    g_assert_cmpuint (paper_reader_reckon (&tally), ==, index->nik.units);
    paper_reader_assert_has (text, result_line);
    paper_reader_assert_has (text, label);
    paper_reader_assert_has (text, index->band->performance);
  }
}

static void
assert_has_elements (const char *text, TuntasSurveyIndex *index)
{
  for (guint i = 0; i < index->n_elements; i++) {
    TuntasSurveyElement *element = tuntas_survey_method_get_element (index->method, i);
    const TuntasSurveyElementResult *each = &index->elements[i];
    g_autofree char *row = NULL;
    g_autofree char *nrr = tuntas_decimal_to_text (each->nrr, ',');
    g_autofree char *weighted = tuntas_decimal_to_text (each->weighted, ',');
    g_autofree char *converted =
      tuntas_decimal_to_text (tuntas_survey_index_convert_element (index, i), ',');

    row = g_strdup_printf ("%" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT " %s %s %s %s",
                           each->total.sum, each->total.answered, nrr, weighted, converted,
                           tuntas_survey_index_classify_element (index, i)->grade);
    paper_reader_assert_has (text, row);
    g_assert_nonnull (element);
  }
}

/* What was decided after the survey before, with the averages then and now. */
static void
assert_has_follow_up (Fixture *self, TuntasSurveyResult *result, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) comparisons = tuntas_workspace_compare_corrective_actions (
    self->workspace, result->summary->period->id, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < comparisons->len; i++) {
    TuntasCorrectiveComparison *each = g_ptr_array_index (comparisons, i);

    paper_reader_assert_has (text, "Hasil tindak lanjut survei sebelumnya");
    if (each->measured) {
      paper_reader_assert_has_decimal (text, each->change.before);
      paper_reader_assert_has_decimal (text, each->change.after);
    }
  }
}

static void
test_report (Fixture *self, gconstpointer data)
{
  static const char *const chapters[] = {
    "BAB I PENDAHULUAN", "BAB II PENGUMPULAN DATA", "BAB III HASIL PENGOLAHAN DATA",
    "BAB IV ANALISIS",   "BAB V KESIMPULAN",        "Rencana tindak lanjut",
  };

  for (guint place = 0; place < self->surveys->len; place++) {
    g_autoptr (TuntasSurveyResult) result = load (self, place);
    TuntasSurveyIndex *index = result->summary->index;
    g_autofree char *text = read_paper (self, "laporan-ikm", place);
    g_autofree char *label = tuntas_survey_convention_dup_label (&index->convention, index->method);
    g_autofree char *respondents =
      g_strdup_printf ("%" G_GUINT64_FORMAT " responden", result->summary->respondents);

    for (guint i = 0; i < G_N_ELEMENTS (chapters); i++)
      paper_reader_assert_has (text, chapters[i]);
    assert_has_elements (text, index);
    paper_reader_assert_has_decimal (text, index->nik);
    paper_reader_assert_has_decimal (text, index->index);
    paper_reader_assert_has_decimal (text, index->nik_long);
    paper_reader_assert_has (text, label);
    paper_reader_assert_has (text, respondents);
    paper_reader_assert_has (text, result->summary->period->title);
    for (guint i = 0; i < result->groups->len; i++) {
      TuntasSurveyGroup *group = g_ptr_array_index (result->groups, i);
      g_autofree char *row =
        g_strdup_printf ("%s %" G_GUINT64_FORMAT, group->option_label, group->answers.respondents);

      if (group->shown)
        paper_reader_assert_has (text, row);
    }
    if (result->change != NULL)
      paper_reader_assert_has (text, result->change);
    assert_has_follow_up (self, result, text);
  }
}

static double
measure_width (GBytes *pdf, guint *n_pages)
{
  double width = 0, height = 0;
  g_autoptr (GError) error = NULL;

  g_assert_true (tuntas_workspace_measure_pdf (pdf, n_pages, &width, &height, &error));
  g_assert_no_error (error);
  g_assert_cmpfloat (width, <, height);
  return width;
}

static void
test_poster (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *paper;
    int width;
  } papers[] = {{"A4", A4_WIDTH}, {"A3", A3_WIDTH}};

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++) {
    g_autoptr (TuntasSurveyResult) result = load (self, 0);
    g_autoptr (TuntasLetterRequest) request = make_request (self, "poster-ikm", 0);
    g_autoptr (GBytes) pdf = NULL;
    g_autofree char *text = NULL;
    guint n_pages = 0;

    type (request, TUNTAS_LETTER_FIELD_PAPER, papers[i].paper);
    pdf = preview (self, request);
    g_assert_cmpint ((int)(measure_width (pdf, &n_pages) + 0.5), ==, papers[i].width);
    g_assert_cmpuint (n_pages, ==, 1);
    text = paper_reader_read_text (pdf);
    paper_reader_assert_has_decimal (text, result->summary->index->nik);
    paper_reader_assert_has (text, "TERIMA KASIH ATAS PENILAIAN YANG TELAH ANDA BERIKAN");
    paper_reader_assert_has (text, "NAMA LAYANAN");
  }
}

/* Groups in which somebody could be recognised are named on paper, and have no number. */
static void
test_hidden_groups (Fixture *self, gconstpointer data)
{
  g_autoptr (TuntasSurveyPeriod) period = tuntas_survey_period_copy (get_survey (self, 0)->period);
  g_autoptr (TuntasSurveyResult) result = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  guint n_hidden = 0;

  period->least_group = 20;
  g_assert_true (tuntas_workspace_save_survey (self->workspace, period, 0, &error));
  g_assert_no_error (error);
  result = load (self, 0);
  text = read_paper (self, "laporan-ikm", 0);
  for (guint i = 0; i < result->groups->len; i++) {
    TuntasSurveyGroup *group = g_ptr_array_index (result->groups, i);
    g_autofree char *row = NULL;

    if (strcmp (group->field, "PENDIDIKAN") != 0)
      continue;
    row = group->shown ? g_strdup_printf ("%s %" G_GUINT64_FORMAT, group->option_label,
                                          group->answers.respondents)
                       : g_strdup_printf ("%s * *", group->option_label);
    paper_reader_assert_has (text, row);
    n_hidden += !group->shown;
  }
  g_assert_cmpuint (n_hidden, >, 1);
}

/* Whatever is written on it, a poster has one page. */
static void
test_long_poster (Fixture *self, gconstpointer data)
{
  g_autoptr (TuntasSurveyPeriod) period = tuntas_survey_period_copy (get_survey (self, 0)->period);
  g_autoptr (GStrvBuilder) services = g_strv_builder_new ();
  g_autoptr (TuntasLetterRequest) request = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GError) error = NULL;
  guint n_pages = 0;

  g_free (period->unit);
  period->unit = g_strdup ("Dinas Penanaman Modal, Pelayanan Terpadu Satu Pintu, Koperasi, Usaha "
                           "Kecil dan Menengah, Perindustrian, Perdagangan, Tenaga Kerja dan "
                           "Transmigrasi Kabupaten Kepulauan Contoh Utara Bagian Timur");
  for (guint i = 0; i < 30; i++)
    g_strv_builder_add (services, "Rekomendasi teknis bangunan gedung bukan untuk kegiatan usaha");
  g_strfreev (period->services);
  period->services = g_strv_builder_end (services);
  g_assert_true (tuntas_workspace_save_survey (self->workspace, period, 0, &error));
  g_assert_no_error (error);
  request = make_request (self, "poster-ikm", 0);
  type (request, "ajakan",
        "Baris pertama yang panjang sekali\nbaris kedua\nbaris ketiga\nbaris keempat\nbaris "
        "kelima\nbaris keenam\nbaris ketujuh\nbaris kedelapan\nbaris kesembilan");
  pdf = preview (self, request);
  measure_width (pdf, &n_pages);
  g_assert_cmpuint (n_pages, ==, 1);
}

static void
test_form (Fixture *self, gconstpointer data)
{
  TuntasSurveyMethod *method = get_survey (self, 0)->method;
  g_autofree char *text = read_paper (self, "kuesioner", 0);

  paper_reader_assert_has (text, "KUESIONER SURVEI KEPUASAN MASYARAKAT (SKM) PADA UNIT LAYANAN");
  paper_reader_assert_has (text, "PENDAPAT RESPONDEN TENTANG PELAYANAN");
  for (guint i = 0; i < method->elements->len; i++) {
    TuntasSurveyElement *element = tuntas_survey_method_get_element (method, i);

    paper_reader_assert_has (text, element->question);
    for (guint k = 0; k < TUNTAS_SURVEY_MAX_VALUE; k++) {
      g_autofree char *option = g_strdup_printf ("%c. %s", 'a' + (char)k, element->options[k]);

      paper_reader_assert_has (text, option);
    }
  }
  for (guint i = 0; i < method->fields->len; i++)
    paper_reader_assert_has (text,
                             ((TuntasProfileField *)g_ptr_array_index (method->fields, i))->label);
}

/* Surveys without an index */

static gint64
create_survey (Fixture *self, const char *method, const char *title)
{
  g_autoptr (TuntasSurveyPeriod) period = tuntas_survey_period_new ();
  g_autoptr (GError) error = NULL;
  gint64 id;

  period->title = g_strdup (title);
  period->unit = g_strdup ("Loket contoh");
  period->method = g_strdup (method);
  period->starts_on = 20261101;
  period->ends_on = 20261231;
  id = tuntas_workspace_create_survey (self->workspace, period, 0, &error);
  g_assert_no_error (error);
  reload (self);
  return id;
}

static guint
find_place (Fixture *self, gint64 id)
{
  for (guint i = 0; i < self->surveys->len; i++) {
    if (get_survey (self, i)->period->id == id)
      return i;
  }
  g_assert_not_reached ();
}

static void
import (Fixture *self, gint64 id, const char *rows)
{
  g_autofree char *path = g_build_filename (self->folder, "jawaban.csv", NULL);
  g_autoptr (TuntasSurveyImport) done = NULL;
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, rows, -1, &error);
  g_assert_no_error (error);
  done = tuntas_workspace_import_survey (self->workspace, id, path, NULL, FALSE, FALSE, 0, NULL,
                                         NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (done->written);
  reload (self);
}

static void
test_without_index (Fixture *self, gconstpointer data)
{
  static const char *const kinds[] = {"laporan-ikm", "pengolahan-ikm", "poster-ikm"};
  gint64 empty = create_survey (self, NULL, "Survei kosong");
  gint64 partial = create_survey (self, NULL, "Survei tanpa U4");

  import (self, partial, "U1,U2,U3,U4,U5,U6,U7,U8,U9\n3,3,3,,3,3,3,3,3\n4,4,4,,4,4,4,4,4\n");
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    g_autofree char *nothing = read_paper (self, kinds[i], find_place (self, empty));
    g_autofree char *something = read_paper (self, kinds[i], find_place (self, partial));

    paper_reader_assert_has (
      nothing, "Nilai IKM belum dapat dihitung karena belum ada kuesioner yang terisi.");
    paper_reader_assert_has (
      something, "Nilai IKM tidak dapat dihitung karena tidak ada jawaban untuk unsur U4");
    paper_reader_assert_lacks (something, "0,00 –");
  }
}

static void
test_many_rows (Fixture *self, gconstpointer data)
{
  gint64 id = create_survey (self, NULL, "Survei besar");
  g_autoptr (GString) rows = g_string_new ("U1,U2,U3,U4,U5,U6,U7,U8,U9\n");
  g_autofree char *text = NULL;

  for (guint i = 0; i < 2001; i++)
    g_string_append (rows, i % 2 == 0 ? "3,4,3,4,3,4,3,4,3\n" : "2,3,4,3,2,3,4,3,2\n");
  import (self, id, rows->str);
  text = read_paper (self, "pengolahan-ikm", find_place (self, id));
  paper_reader_assert_has (text, "2.001 orang");
  paper_reader_assert_has (text, "buku kerja (XLSX)");
  g_assert_cmpuint (strlen (text), <, 10000);
}

/* Fourteen unsur, reckoned with roundings: by hand from the printed averages. */
static void
test_convention (Fixture *self, gconstpointer data)
{
  gint64 id = create_survey (self, "kepmenpan-25-2004", "Survei 14 unsur");
  guint place = 0;
  g_autoptr (GString) rows = g_string_new ("U1");
  g_autoptr (TuntasSurveyPeriod) period = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (TuntasLetterRequest) request = NULL;
  g_auto (GStrv) words = NULL;
  g_autofree char *text = NULL;
  char *numbers[14] = {NULL};
  guint64 total = 0;

  for (guint i = 2; i <= 14; i++)
    g_string_append_printf (rows, ",U%u", i);
  for (guint row = 0; row < 30; row++) {
    g_string_append_c (rows, '\n');
    for (guint i = 0; i < 14; i++)
      g_string_append_printf (rows, "%s%u", i > 0 ? "," : "", 2 + (row * 7 + i * 3) % 11 % 3);
  }
  import (self, id, rows->str);
  place = find_place (self, id);
  period = tuntas_survey_period_copy (get_survey (self, place)->period);
  g_free (period->weight);
  g_free (period->rounding);
  period->weight = g_strdup ("0.071");
  period->rounding = g_strdup ("nrr-2-term-3");
  g_assert_true (tuntas_workspace_save_survey (self->workspace, period, 0, &error));
  g_assert_no_error (error);
  reload (self);
  place = find_place (self, id);

  request = make_request (self, "pengolahan-ikm", place);
  pdf = preview (self, request);
  words = paper_reader_read_words (pdf);
  text = g_strjoinv (" ", words);
  paper_reader_assert_has (
    text, "bobot 0,071; NRR dibulatkan 2 desimal; NRR tertimbang dibulatkan 3 desimal");
  paper_reader_assert_has (
    text, "NRR tertimbang per unsur = NRR per unsur × 0,071; dibulatkan 3 desimal.");
  g_assert_true (paper_reader_find_numbers (words, "NRR per unsur", 14, numbers));
  for (guint i = 0; i < 14; i++) {
    TuntasDecimal nrr;

    g_assert_true (tuntas_decimal_parse (numbers[i], &nrr, &error));
    g_assert_cmpuint (nrr.scale, ==, 2);
    /* hundredths x thousandths, to thousandths, half up */
    total += (nrr.units * 71 + 50) / 100;
  }
  /* thousandths x 25, to hundredths, half up */
  g_assert_cmpuint ((total * 25 + 5) / 10, ==, get_survey (self, place)->index->nik.units);
}

/* An office's own list, whose unsur have weights of their own. */
static void
test_own_list (Fixture *self, gconstpointer data)
{
  static const char questionnaire[] =
    "[metode]\nformat=1\nkode=daftar-sendiri\njudul=Survei sendiri\n"
    "peraturan=Keputusan Camat Contoh\nbobot=exact\npembulatan=exact\n"
    "[unsur WAKTU]\nnomor=1\nlabel=Waktu\ntanya=Cepatkah?\npilihan=Tidak;Kurang;Ya;Sangat\n"
    "bobot=0.7\n"
    "[unsur RAMAH]\nnomor=2\nlabel=Ramah\ntanya=Ramahkah?\npilihan=Tidak;Kurang;Ya;Sangat\n"
    "bobot=0.3\n"
    "[mutu A]\nkinerja=Baik\ndari=65.00\nsampai=100.00\nni=2,60 – 4,00\n"
    "[mutu B]\nkinerja=Kurang\ndari=25.00\nsampai=64.99\nni=1,00 – 2,59\n"
    "[profil JENIS_KELAMIN]\njudul=Jenis kelamin\njenis=pilihan\npilihan=L=Laki-laki;P=Perempuan\n";
  g_autoptr (TuntasSurveyPeriod) period = tuntas_survey_period_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *poster = NULL;
  g_autofree char *form = NULL;
  gint64 id;

  period->title = g_strdup ("Survei sendiri");
  period->unit = g_strdup ("Loket contoh");
  period->questionnaire = g_strdup (questionnaire);
  period->starts_on = 20261101;
  period->ends_on = 20261231;
  id = tuntas_workspace_create_survey (self->workspace, period, 0, &error);
  g_assert_no_error (error);
  reload (self);
  import (self, id, "U1,U2\n3,4\n4,\n3,3\n");
  text = read_paper (self, "pengolahan-ikm", find_place (self, id));
  paper_reader_assert_has (text, "Bobot unsur");
  paper_reader_assert_has (text, "(10/3 × 0,7 + 7/2 × 0,3) × 25 = 84,5833");
  paper_reader_assert_has (text, "**) 84,58");
  form = read_paper (self, "kuesioner", find_place (self, id));
  paper_reader_assert_has (form, "Ramahkah?");
  /* Nobody said what he or she is: the poster does not print a zero for it. */
  poster = read_paper (self, "poster-ikm", find_place (self, id));
  paper_reader_assert_has (poster, "Jumlah: 3 orang");
  paper_reader_assert_lacks (poster, "Jenis kelamin");
}

/* What is remembered */

static const char *
find_value (GPtrArray *fields, const char *name)
{
  for (guint i = 0; i < fields->len; i++) {
    TuntasLetterField *field = g_ptr_array_index (fields, i);

    if (g_str_equal (field->name, name))
      return field->value;
  }
  g_assert_not_reached ();
}

static GPtrArray *
list_fields (Fixture *self, guint place)
{
  g_autoptr (TuntasLetterRequest) request = make_request (self, "laporan-ikm", place);
  g_autoptr (GError) error = NULL;
  GPtrArray *fields = tuntas_workspace_list_letter_fields (self->workspace, request, &error);

  g_assert_no_error (error);
  g_ptr_array_set_free_func (fields, (GDestroyNotify)tuntas_letter_field_free);
  return fields;
}

static void
test_remembered (Fixture *self, gconstpointer data)
{
  g_autoptr (TuntasLetterRequest) request = make_request (self, "laporan-ikm", 1);
  g_autoptr (GPtrArray) before = list_fields (self, 1);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (TuntasLetter) issued = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *old = tuntas_decimal_to_text (get_survey (self, 1)->index->nik, ',');
  g_autofree char *new = tuntas_decimal_to_text (get_survey (self, 0)->index->nik, ',');
  g_autofree char *was = g_strdup_printf ("adalah %s,", old);
  g_autofree char *now_is = g_strdup_printf ("adalah %s,", new);
  g_autofree char *conclusion =
    g_strdup_printf ("%s\nWaktu tunggu turun 12 menit.\nTerima kasih kepada semua petugas.",
                     find_value (before, "kesimpulan"));
  g_autofree char *laws =
    g_strdup_printf ("%s\nPeraturan Bupati Contoh Nomor 12 Tahun 2025 tentang Pelayanan",
                     find_value (before, "dasar_hukum"));

  g_assert_cmpstr (old, !=, new);
  paper_reader_assert_has (conclusion, was);
  type (request, "kesimpulan", conclusion);
  type (request, "dasar_hukum", laws);
  type (request, "pelaksana", "Survei dilaksanakan oleh Tim Survei Kantor Contoh.");
  issued = tuntas_workspace_save_letter_concept (self->workspace, request, &error);
  g_assert_no_error (error);

  after = list_fields (self, 0);
  g_assert_cmpstr (find_value (after, "pelaksana"), ==,
                   "Survei dilaksanakan oleh Tim Survei Kantor Contoh.");
  paper_reader_assert_has (find_value (after, "dasar_hukum"),
                           "Peraturan Bupati Contoh Nomor 12 Tahun 2025 tentang Pelayanan");
  paper_reader_assert_has (find_value (after, "kesimpulan"), now_is);
  paper_reader_assert_has (find_value (after, "kesimpulan"), "Terima kasih kepada semua petugas.");
  paper_reader_assert_lacks (find_value (after, "kesimpulan"), was);
  paper_reader_assert_lacks (find_value (after, "kesimpulan"), "12 menit");
  /* Comments are those of each survey. */
  g_assert_cmpstr (find_value (after, "saran"), !=, find_value (before, "saran"));
}

/* A letter that leaves the proposals as they are hands on what was remembered before it. */
static void
test_handed_on (Fixture *self, gconstpointer data)
{
  g_autoptr (TuntasLetterRequest) first = make_request (self, "laporan-ikm", 1);
  g_autoptr (TuntasLetterRequest) second = make_request (self, "laporan-ikm", 0);
  g_autoptr (TuntasLetter) one = NULL;
  g_autoptr (TuntasLetter) two = NULL;
  g_autoptr (GPtrArray) fields = NULL;
  g_autoptr (GError) error = NULL;

  type (first, "metode", "Wawancara langsung di ruang tunggu.");
  one = tuntas_workspace_save_letter_concept (self->workspace, first, &error);
  g_assert_no_error (error);
  two = tuntas_workspace_save_letter_concept (self->workspace, second, &error);
  g_assert_no_error (error);
  fields = list_fields (self, 0);
  g_assert_cmpstr (find_value (fields, "metode"), ==, "Wawancara langsung di ruang tunggu.");
}

static void
test_choices (Fixture *self, gconstpointer data)
{
  g_autoptr (TuntasLetterRequest) request = make_request (self, "poster-ikm", 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) fields =
               tuntas_workspace_list_letter_fields (self->workspace, request, &error);
  TuntasLetterField *paper = NULL;

  g_assert_no_error (error);
  paper = g_ptr_array_index (fields, 0);
  g_assert_cmpstr (paper->name, ==, TUNTAS_LETTER_FIELD_PAPER);
  g_assert_cmpstr (paper->value, ==, "A4");
  g_assert_cmpuint (g_strv_length (paper->choices), ==, 2);
  g_assert_cmpstr (paper->choices[1], ==, "A3");
}

static void
test_papers (Fixture *self, gconstpointer data)
{
  g_autoptr (TuntasLetterRequest) request = make_request (self, "poster-ikm", 0);
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GBytes) none = NULL;
  g_autoptr (TuntasLetter) letter = NULL;
  g_autoptr (GError) error = NULL;
  guint n_pages = 0;

  type (request, TUNTAS_LETTER_FIELD_PAPER, "a3");
  pdf = preview (self, request);
  g_assert_cmpint ((int)(measure_width (pdf, &n_pages) + 0.5), ==, A3_WIDTH);
  letter = tuntas_workspace_issue_letter (self->workspace, request, &error);
  g_assert_no_error (error);
  g_assert_null (letter->number);
  g_assert_null (letter->recipient);
  g_assert_true (g_str_has_suffix (letter->subject, get_survey (self, 0)->period->title));
  type (request, TUNTAS_LETTER_FIELD_PAPER, "B5");
  none = tuntas_workspace_preview_letter (self->workspace, request, &error);
  g_assert_null (none);
  g_assert_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID);
}

static void
test_only_for_surveys (Fixture *self, gconstpointer data)
{
  g_autoptr (TuntasLetterRequest) request = tuntas_letter_request_new ("poster-ikm");
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GError) error = NULL;

  request->case_id = get_survey (self, 0)->period->case_id;
  for (gint64 id = 1; id < 10; id++) {
    gboolean is_survey = FALSE;

    for (guint i = 0; i < self->surveys->len; i++)
      is_survey = is_survey || get_survey (self, i)->period->case_id == id;
    if (!is_survey)
      request->case_id = id;
  }
  pdf = tuntas_workspace_preview_letter (self->workspace, request, &error);
  g_assert_null (pdf);
  g_assert_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID);
}

/* The command, as a script runs it where there is no display. */

static char *
run_ctl (Fixture *self, const char *const *words, int *status)
{
  g_autofree char *program =
    g_test_build_filename (G_TEST_BUILT, "..", "src", "cli", "tuntasctl", NULL);
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (
    G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_MERGE);
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  char *output = NULL;

  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
  g_ptr_array_add (argv, program);
  g_ptr_array_add (argv, (gpointer) "--office");
  g_ptr_array_add (argv, self->path);
  g_ptr_array_add (argv, (gpointer) "survey");
  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (argv, (gpointer)words[i]);
  g_ptr_array_add (argv, NULL);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *)argv->pdata, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  *status = g_subprocess_get_exit_status (process);
  return output;
}

static void
test_command (Fixture *self, gconstpointer data)
{
  static const char *const papers[] = {"report", "table", "poster", "form"};
  g_autofree char *path = g_build_filename (self->folder, "kertas.pdf", NULL);
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, get_survey (self, 0)->period->id);

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++) {
    const char *const words[] = {papers[i], id, "-o", path, "--json", NULL};
    int status = 0;
    g_autofree char *output = run_ctl (self, words, &status);
    g_autoptr (JsonNode) node = NULL;
    g_autoptr (GError) error = NULL;
    g_autofree char *contents = NULL;
    g_autofree char *text = NULL;
    g_autoptr (GBytes) pdf = NULL;
    gsize length = 0;

    if (status != 0)
      g_error ("survey %s: %s", papers[i], output);
    node = json_from_string (output, &error);
    g_assert_no_error (error);
    g_assert_cmpint (json_object_get_int_member (json_node_get_object (node), "pages"), >=, 1);
    g_file_get_contents (path, &contents, &length, &error);
    g_assert_no_error (error);
    pdf = g_bytes_new (contents, length);
    text = paper_reader_read_text (pdf);
    if (!g_str_equal (papers[i], "form"))
      paper_reader_assert_has_decimal (text, get_survey (self, 0)->index->nik);
  }
}

static void
test_command_refuses (Fixture *self, gconstpointer data)
{
  const char *const no_output[] = {"poster", NULL};
  const char *const bad_paper[] = {"poster", "-o", "/dev/null", "--paper", "B5", NULL};
  const char *const no_survey[] = {"report", "tidak ada", "-o", "/dev/null", NULL};
  int status = 0;
  g_autofree char *first = run_ctl (self, no_output, &status);
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;

  g_assert_cmpint (status, ==, 2);
  paper_reader_assert_has (first, "-o");
  second = run_ctl (self, bad_paper, &status);
  g_assert_cmpint (status, ==, 2);
  paper_reader_assert_has (second, "A3");
  third = run_ctl (self, no_survey, &status);
  g_assert_cmpint (status, ==, 1);
  paper_reader_assert_has (third, "tidak ada");
}

int
main (int argc, char *argv[])
{
  static const struct {
    const char *path;
    void (*func) (Fixture *self, gconstpointer data);
  } tests[] = {
    {"/survey-papers/table", test_table},
    {"/survey-papers/report", test_report},
    {"/survey-papers/poster", test_poster},
    {"/survey-papers/hidden-groups", test_hidden_groups},
    {"/survey-papers/long-poster", test_long_poster},
    {"/survey-papers/form", test_form},
    {"/survey-papers/without-index", test_without_index},
    {"/survey-papers/many-rows", test_many_rows},
    {"/survey-papers/convention", test_convention},
    {"/survey-papers/own-list", test_own_list},
    {"/survey-papers/remembered", test_remembered},
    {"/survey-papers/handed-on", test_handed_on},
    {"/survey-papers/papers", test_papers},
    {"/survey-papers/choices", test_choices},
    {"/survey-papers/only-for-surveys", test_only_for_surveys},
    {"/survey-papers/command", test_command},
    {"/survey-papers/command-refuses", test_command_refuses},
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].func, tear_down);
  return g_test_run ();
}
