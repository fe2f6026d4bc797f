/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-filler-private.h"

#include "tuntas-workspace-private.h"

#include "tuntas-date-text.h"
#include "tuntas-date.h"
#include "tuntas-number-text.h"
#include "tuntas-rational.h"
#include "tuntas-store-survey-forms.h"
#include "tuntas-store-surveys.h"
#include "tuntas-terbilang.h"

#include <string.h>

/* The words in this file go into official documents, which are Indonesian in every language of the
 * window. */

/* Stands for a number of people that is not printed. */
#define HIDDEN "*"
/* An option of so many bytes is not broken into lines. */
#define LONGEST_WHOLE 36
#define NO_BREAK "\u00a0"
/* Unsur with which an improvement begins. */
#define N_PRIORITIES 3
#define N_CHOSEN_COMMENTS 10
#define N_TOPICS 6
/* So many services stand as boxes on a questionnaire; more are written by hand. */
#define MOST_BOXES 8

static void
set_text (const TuntasSurveyFilling *self, const char *path, const char *text)
{
  tuntas_field_set_set_text (self->fields, path, text);
}

/* Whether a template prints a field that takes time to fill. */
gboolean
tuntas_survey_filling_prints (const TuntasSurveyFilling *self, const char *path)
{
  return self->text == NULL || strstr (self->text, path) != NULL;
}

/* Whether a template says what was answered, unlike a blank form. */
static gboolean
prints_result (const TuntasSurveyFilling *self)
{
  return tuntas_survey_filling_prints (self, "survei.responden") ||
         tuntas_survey_filling_prints (self, "survei.nik") ||
         tuntas_survey_filling_prints (self, "survei.unsur");
}

void
tuntas_survey_filler_set_count (TuntasFieldSet *fields, const char *path, guint64 count)
{
  g_autofree char *text = tuntas_number_text_format ((gint64)count);

  tuntas_field_set_set_text (fields, path, text);
}

void
tuntas_survey_filler_set_decimal (TuntasFieldSet *fields, const char *path, TuntasDecimal value)
{
  g_autofree char *text = tuntas_decimal_to_text (value, ',');

  tuntas_field_set_set_text (fields, path, text);
}

static void
set_date (const TuntasSurveyFilling *self, const char *path, int date)
{
  g_autofree char *text = tuntas_date_text_format (date);

  set_text (self, path, text);
}

/* "43,3%" */
static char *
format_share (guint64 part, guint64 whole)
{
  TuntasRational share;
  g_autofree char *text = NULL;

  if (whole == 0)
    return g_strdup (TUNTAS_SURVEY_FILLER_NOTHING);
  tuntas_rational_set (&share, 100 * part, whole);
  text = tuntas_decimal_to_text (tuntas_rational_round (&share, 1), ',');
  return g_strconcat (text, "%", NULL);
}

/* "a", "a dan b", "a, b, dan c" */
static char *
join_names (GStrv names)
{
  guint n = names != NULL ? g_strv_length (names) : 0;
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++) {
    if (i > 0)
      g_string_append (text, n > 2 ? ", " : " ");
    if (i > 0 && i + 1 == n)
      g_string_append (text, "dan ");
    g_string_append (text, names[i]);
  }
  return g_string_free (text, FALSE);
}

/* "2026", "2026/2027" */
static char *
format_years (TuntasSurveyPeriod *period)
{
  int first = tuntas_date_get_year (period->starts_on);
  int last = tuntas_date_get_year (period->ends_on);

  return first == last ? g_strdup_printf ("%d", first) : g_strdup_printf ("%d/%d", first, last);
}

static void
fill_period (const TuntasSurveyFilling *self)
{
  TuntasSurveyPeriod *period = self->period;
  TuntasSurveyMethod *method = self->index->method;
  g_autofree char *from = tuntas_date_text_format (period->starts_on);
  g_autofree char *until = tuntas_date_text_format (period->ends_on);
  g_autofree char *days = g_strdup_printf ("%s s.d. %s", from, until);
  g_autofree char *span = tuntas_survey_period_dup_span (period);
  g_autofree char *years = format_years (period);
  g_autofree char *services = join_names (period->services);
  g_autofree char *words = tuntas_terbilang (method->elements->len);
  g_autofree char *capitals = g_utf8_strup (period->unit, -1);

  set_text (self, "survei.judul", period->title);
  set_text (self, "survei.unit", period->unit);
  set_text (self, "survei.unit_kapital", capitals);
  set_text (self, "survei.nama_layanan", *services != '\0' ? services : "seluruh layanan");
  for (guint i = 0; period->services != NULL && period->services[i] != NULL; i++)
    tuntas_field_set_append_text (self->fields, "survei.layanan", period->services[i]);
  set_text (self, "survei.periode", span);
  set_text (self, "survei.rentang", days);
  set_date (self, "survei.mulai", period->starts_on);
  set_date (self, "survei.sampai", period->ends_on);
  set_text (self, "survei.tahun", years);
  set_text (self, "survei.metode", method->title);
  set_text (self, "survei.peraturan",
            method->regulation != NULL ? method->regulation : "daftar unsur unit pelayanan ini");
  set_text (self, "survei.peraturan_lengkap",
            method->regulation_title != NULL ? method->regulation_title : method->regulation);
  set_text (self, "survei.jumlah_unsur_kata", words);
  tuntas_survey_filler_set_count (self->fields, "survei.jumlah_unsur", method->elements->len);
}

/* What tells a paper of a survey that still takes answers from a final one. */
static void
fill_standing (const TuntasSurveyFilling *self)
{
  const TuntasSurveyStanding *standing = &self->standing;
  g_autofree char *label = tuntas_survey_standing_dup_label (standing);
  g_autofree char *mark = tuntas_survey_standing_dup_mark (standing);
  g_autofree char *warning = tuntas_survey_standing_dup_warning (standing);
  g_autofree char *behind = label != NULL ? g_strdup_printf (" (%s)", label) : NULL;

  set_text (self, "survei.sementara", mark);
  set_text (self, "survei.berjalan", warning);
  set_text (self, "survei.tanda", behind);
  set_text (self, "survei.pelaksanaan",
            standing->interim
              ? "sedang dilaksanakan dan laporan sementaranya dapat disusun dari jawaban yang "
                "sudah masuk"
              : "telah selesai dilaksanakan dan laporannya dapat disusun");
  set_text (self, "survei.kalimat.penutup",
            standing->interim
              ? "Hasil sementara ini dipakai untuk memantau pelaksanaan survei. Laporan akhir "
                "disusun dan hasilnya disampaikan kepada masyarakat setelah pengisian survei "
                "ditutup."
              : "Hasil survei ini agar disampaikan kepada masyarakat dan ditindaklanjuti sesuai "
                "dengan rencana dalam BAB IV, lalu dinilai kembali pada survei berikutnya.");
}

static void
fill_sample (const TuntasSurveyFilling *self)
{
  const TuntasSurveyStanding *standing = &self->standing;
  g_autofree char *sentence = tuntas_survey_standing_dup_sample (standing);
  g_autofree char *lack = tuntas_survey_standing_dup_lack (standing);

  tuntas_survey_filler_set_count (self->fields, "survei.responden", standing->respondents);
  if (standing->population > 0)
    tuntas_survey_filler_set_count (self->fields, "survei.populasi", standing->population);
  if (standing->sample > 0)
    tuntas_survey_filler_set_count (self->fields, "survei.sampel", standing->sample);
  if (standing->missing > 0)
    tuntas_survey_filler_set_count (self->fields, "survei.kurang", standing->missing);
  set_text (self, "survei.kalimat.sampel", sentence);
  set_text (self, "survei.kalimat.kurang", lack);
}

/* Why there is no index, in the words of papers. */
static char *
describe_lack (const TuntasSurveyFilling *self)
{
  g_autoptr (GString) names = g_string_new (NULL);

  if (self->result->summary->respondents == 0)
    return g_strdup ("Nilai IKM belum dapat dihitung karena belum ada kuesioner yang terisi.");
  for (guint i = 0; i < self->index->n_elements; i++) {
    TuntasSurveyElement *element = tuntas_survey_method_get_element (self->index->method, i);

    if (self->index->elements[i].total.answered == 0)
      g_string_append_printf (names, "%sU%u %s", names->len > 0 ? "; " : "", element->number,
                              element->label);
  }
  return g_strdup_printf ("Nilai IKM tidak dapat dihitung karena tidak ada jawaban untuk unsur %s.",
                          names->str);
}

static void
fill_index (const TuntasSurveyFilling *self)
{
  TuntasSurveyIndex *index = self->index;
  g_autofree char *sentence = NULL;
  g_autofree char *capitals = NULL;
  g_autofree char *label = NULL;
  g_autofree char *nik = tuntas_decimal_to_text (index->nik, ',');

  if (index->band == NULL) {
    sentence = describe_lack (self);
    set_text (self, "survei.alasan", sentence);
    set_text (self, "survei.kalimat.hasil", sentence);
    return;
  }
  capitals = g_utf8_strup (index->band->performance, -1);
  tuntas_survey_filler_set_decimal (self->fields, "survei.indeks", index->index);
  tuntas_survey_filler_set_decimal (self->fields, "survei.nik_panjang", index->nik_long);
  set_text (self, "survei.nik", nik);
  set_text (self, "survei.mutu", index->band->grade);
  set_text (self, "survei.kinerja", index->band->performance);
  set_text (self, "survei.kinerja_kapital", capitals);
  label = tuntas_survey_standing_dup_label (&self->standing);
  sentence = g_strdup_printf (
    "Nilai IKM %s%s%s adalah %s, dengan mutu pelayanan %s dan kinerja unit pelayanan %s.",
    self->period->unit, label != NULL ? " " : "", label != NULL ? label : "", nik,
    index->band->grade, index->band->performance);
  set_text (self, "survei.kalimat.hasil", sentence);
}

static void
fill_bands (const TuntasSurveyFilling *self)
{
  GPtrArray *bands = self->index->method->bands;

  for (guint i = bands->len; i-- > 0;) {
    TuntasSurveyBand *band = g_ptr_array_index (bands, i);
    TuntasFieldSet *item = tuntas_field_set_append_item (self->fields, "survei.skala");
    g_autofree char *from = tuntas_decimal_to_text (band->from, ',');
    g_autofree char *to = tuntas_decimal_to_text (band->to, ',');
    g_autofree char *range = g_strdup_printf ("%s – %s", from, to);

    tuntas_field_set_set_text (item, "mutu", band->grade);
    tuntas_field_set_set_text (item, "kinerja", band->performance);
    tuntas_field_set_set_text (item, "nik", range);
    tuntas_field_set_set_text (item, "ni", band->index_range);
    if (band == self->index->band)
      tuntas_field_set_set_text (item, "ini", "ya");
  }
}

/* One unsur of a result. */
void
tuntas_survey_filler_set_element (TuntasFieldSet *item, TuntasSurveyIndex *index, guint place)
{
  TuntasSurveyElement *element = tuntas_survey_method_get_element (index->method, place);
  const TuntasSurveyElementResult *result = &index->elements[place];
  TuntasSurveyBand *band = tuntas_survey_index_classify_element (index, place);
  g_autofree char *number = g_strdup_printf ("U%u", element->number);

  tuntas_field_set_set_text (item, "nomor", number);
  tuntas_field_set_set_text (item, "angka", number + 1);
  tuntas_field_set_set_text (item, "kunci", element->key);
  tuntas_field_set_set_text (item, "label", element->label);
  tuntas_survey_filler_set_count (item, "terisi", result->total.answered);
  tuntas_survey_filler_set_count (item, "jumlah", result->total.sum);
  if (index->method->own_weights)
    tuntas_survey_filler_set_decimal (item, "bobot", element->weight);
  if (band == NULL) {
    static const char *const members[] = {"nrr", "nrr_ringkas", "tertimbang",
                                          "nik", "mutu",        "kinerja"};

    for (guint i = 0; i < G_N_ELEMENTS (members); i++)
      tuntas_field_set_set_text (item, members[i], TUNTAS_SURVEY_FILLER_NOTHING);
    return;
  }
  tuntas_survey_filler_set_decimal (item, "nrr", result->nrr);
  tuntas_survey_filler_set_decimal (item, "nrr_ringkas",
                                    tuntas_survey_index_get_short_nrr (index, place));
  tuntas_survey_filler_set_decimal (item, "tertimbang", result->weighted);
  tuntas_survey_filler_set_decimal (item, "nik",
                                    tuntas_survey_index_convert_element (index, place));
  tuntas_field_set_set_text (item, "mutu", band->grade);
  tuntas_field_set_set_text (item, "kinerja", band->performance);
}

/* What is printed of a question on the form. */
static void
set_question (TuntasFieldSet *item, TuntasSurveyElement *element)
{
  static const char *const members[TUNTAS_SURVEY_MAX_VALUE] = {"a", "b", "c", "d"};
  g_autofree char *number = g_strdup_printf ("U%u", element->number);

  tuntas_field_set_set_text (item, "nomor", number);
  tuntas_field_set_set_text (item, "angka", number + 1);
  tuntas_field_set_set_text (item, "label", element->label);
  tuntas_field_set_set_text (item, "tanya", element->question);
  for (guint i = 0; i < TUNTAS_SURVEY_MAX_VALUE; i++)
    tuntas_field_set_set_text (item, members[i], element->options[i]);
}

static void
fill_elements (const TuntasSurveyFilling *self)
{
  static const char *const members[TUNTAS_SURVEY_MAX_VALUE + 1] = {"kosong", "n1", "n2", "n3",
                                                                   "n4"};
  TuntasSurveyIndex *index = self->index;
  guint half = (index->n_elements + 1) / 2;

  for (guint i = 0; i < index->n_elements; i++) {
    TuntasFieldSet *item = tuntas_field_set_append_item (self->fields, "survei.unsur");

    tuntas_survey_filler_set_element (item, index, i);
    set_question (item, tuntas_survey_method_get_element (index->method, i));
    for (guint value = 0; value <= TUNTAS_SURVEY_MAX_VALUE; value++)
      tuntas_survey_filler_set_count (item, members[value], self->result->answers.counts[i][value]);
  }
  /* Side by side, as the form has them: 1 to 5 at the left, 6 to 9 at the right. */
  for (guint i = 0; i < half; i++) {
    TuntasFieldSet *pair = tuntas_field_set_append_item (self->fields, "survei.pasangan");
    TuntasFieldSet *left = tuntas_field_set_append_item (pair, "kiri");

    set_question (left, tuntas_survey_method_get_element (index->method, i));
    if (half + i < index->n_elements)
      set_question (tuntas_field_set_append_item (pair, "kanan"),
                    tuntas_survey_method_get_element (index->method, half + i));
  }
}

static int
compare_places (gconstpointer a, gconstpointer b, gpointer index)
{
  guint left = *(const guint *)a;
  guint right = *(const guint *)b;
  int order = tuntas_survey_index_compare_elements (index, left, right);

  return order != 0 ? order : (int)left - (int)right;
}

static char *
name_element (TuntasSurveyIndex *index, guint place)
{
  TuntasSurveyElement *element = tuntas_survey_method_get_element (index->method, place);

  return g_strdup_printf ("U%u %s", element->number, element->label);
}

/* "Unsur dengan nilai terendah adalah U3 Waktu penyelesaian dan U8 Sarana dan prasarana (NRR
 * 2,84)." */
static void
set_sentence_of (const TuntasSurveyFilling *self,
                 const char *path,
                 const char *words,
                 guint extreme)
{
  TuntasSurveyIndex *index = self->index;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  g_autofree char *nrr =
    tuntas_decimal_to_text (tuntas_survey_index_get_short_nrr (index, extreme), ',');
  g_autofree char *joined = NULL;
  g_autofree char *sentence = NULL;

  for (guint i = 0; i < index->n_elements; i++) {
    if (index->elements[i].total.answered > 0 &&
        tuntas_survey_index_compare_elements (index, i, extreme) == 0) {
      g_autofree char *name = name_element (index, i);

      g_strv_builder_add (builder, name);
    }
  }
  names = g_strv_builder_end (builder);
  joined = join_names (names);
  sentence = g_strdup_printf ("%s adalah %s (NRR %s).", words, joined, nrr);
  set_text (self, path, sentence);
}

/* The lowest and the highest unsur, and those with which an improvement begins. */
static void
fill_order (const TuntasSurveyFilling *self)
{
  TuntasSurveyIndex *index = self->index;
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint));
  TuntasFieldSet *lowest = NULL;
  guint first, last;

  for (guint i = 0; i < index->n_elements; i++) {
    if (index->elements[i].total.answered > 0)
      g_array_append_val (places, i);
  }
  if (places->len == 0)
    return;
  g_array_sort_with_data (places, compare_places, index);
  for (guint i = 0; i < places->len; i++) {
    guint place = g_array_index (places, guint, i);

    tuntas_survey_filler_set_element (tuntas_field_set_append_item (self->fields, "survei.urutan"),
                                      index, place);
    if (i < N_PRIORITIES) {
      g_autofree char *name = name_element (index, place);

      lowest = tuntas_field_set_append_item (self->fields, "survei.prioritas");
      tuntas_survey_filler_set_element (lowest, index, place);
      tuntas_field_set_set_text (lowest, "nama", name);
    }
  }
  first = g_array_index (places, guint, 0);
  last = g_array_index (places, guint, places->len - 1);
  if (tuntas_survey_index_compare_elements (index, first, last) == 0) {
    set_text (self, "survei.kalimat.terendah", "Semua unsur mendapat nilai yang sama.");
    return;
  }
  set_sentence_of (self, "survei.kalimat.terendah", "Unsur dengan nilai terendah", first);
  set_sentence_of (self, "survei.kalimat.tertinggi", "Unsur dengan nilai tertinggi", last);
  set_text (self, "survei.kalimat.prioritas",
            "Perbaikan diutamakan pada unsur itu karena penilaian pengguna layanan atasnya paling "
            "rendah.");
  set_text (self, "survei.kalimat.pertahankan", "Capaian ini perlu dipertahankan.");
}

static void
add_group_row (const TuntasSurveyFilling *self, TuntasSurveyGroup *group, gboolean first)
{
  TuntasFieldSet *row = tuntas_field_set_append_item (self->fields, "survei.profil");
  guint64 people = group->answers.respondents;
  g_autofree char *share = format_share (people, self->result->summary->respondents);

  if (first)
    tuntas_field_set_set_text (row, "karakteristik", group->field_label);
  tuntas_field_set_set_text (row, "label", group->option_label);
  if (group->shown) {
    tuntas_survey_filler_set_count (row, "orang", people);
    tuntas_field_set_set_text (row, "persen", share);
  } else {
    tuntas_field_set_set_text (row, "orang", HIDDEN);
    tuntas_field_set_set_text (row, "persen", HIDDEN);
    set_text (self, "survei.tersembunyi", "ya");
  }
}

static void
add_group_index (const TuntasSurveyFilling *self, TuntasSurveyGroup *group, const char *path)
{
  TuntasFieldSet *row = tuntas_field_set_append_item (self->fields, path);
  gboolean known = group->shown && group->index != NULL && group->index->band != NULL;

  tuntas_field_set_set_text (row, "label", group->option_label);
  if (group->shown)
    tuntas_survey_filler_set_count (row, "orang", group->answers.respondents);
  else
    tuntas_field_set_set_text (row, "orang", HIDDEN);
  if (known)
    tuntas_survey_filler_set_decimal (row, "nik", group->index->nik);
  else
    tuntas_field_set_set_text (row, "nik", group->shown ? TUNTAS_SURVEY_FILLER_NOTHING : HIDDEN);
  tuntas_field_set_set_text (row, "mutu",
                             known ? group->index->band->grade : TUNTAS_SURVEY_FILLER_NOTHING);
}

/* An answer with its number of people; those who did not say are left out. */
static void
set_option (TuntasFieldSet *item, TuntasSurveyGroup *group)
{
  tuntas_field_set_set_text (item, "kode", group->option);
  tuntas_field_set_set_text (item, "label", group->option_label);
  if (group->shown)
    tuntas_survey_filler_set_count (item, "orang", group->answers.respondents);
  else
    tuntas_field_set_set_text (item, "orang", HIDDEN);
}

/* Answers to one question about the respondent, as a list and in two columns; nothing when nobody
 * said it. */
static void
add_options (const TuntasSurveyFilling *self,
             const char *field,
             const char *list,
             const char *pairs)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  gboolean said = FALSE;
  guint half = 0;

  for (guint i = 0; i < self->result->groups->len; i++) {
    TuntasSurveyGroup *group = g_ptr_array_index (self->result->groups, i);

    if (group->option == NULL || strcmp (group->field, field) != 0)
      continue;
    g_ptr_array_add (found, group);
    said = said || !group->shown || group->answers.respondents > 0;
    if (!group->shown)
      set_text (self, "survei.tersembunyi_poster", "ya");
  }
  half = (found->len + 1) / 2;
  for (guint i = 0; said && i < found->len; i++)
    set_option (tuntas_field_set_append_item (self->fields, list), g_ptr_array_index (found, i));
  for (guint i = 0; said && i < half; i++) {
    TuntasFieldSet *pair = tuntas_field_set_append_item (self->fields, pairs);

    set_option (tuntas_field_set_append_item (pair, "kiri"), g_ptr_array_index (found, i));
    if (half + i < found->len)
      set_option (tuntas_field_set_append_item (pair, "kanan"),
                  g_ptr_array_index (found, half + i));
  }
}

static void
fill_groups (const TuntasSurveyFilling *self)
{
  const char *field = NULL;

  for (guint i = 0; i < self->result->groups->len; i++) {
    TuntasSurveyGroup *group = g_ptr_array_index (self->result->groups, i);
    gboolean first = g_strcmp0 (field, group->field) != 0;

    field = group->field;
    if (strcmp (group->field, TUNTAS_SURVEY_FIELD_SERVICE) == 0) {
      add_group_index (self, group, "survei.per_layanan");
      continue;
    }
    add_group_row (self, group, first);
  }
  add_options (self, "JENIS_KELAMIN", "survei.kelamin", "survei.kelamin_pasangan");
  add_options (self, "PENDIDIKAN", "survei.pendidikan", "survei.pendidikan_pasangan");
}

/* A box stays on the line of its words, or of the first of many. */
static void
append_box (GString *boxes, const char *label)
{
  g_auto (GStrv) words = g_strsplit (label, " ", strlen (label) > LONGEST_WHOLE ? 1 : -1);
  g_autofree char *whole = g_strjoinv (NO_BREAK, words);

  g_string_append_printf (boxes, "%s□" NO_BREAK "%s", boxes->len > 0 ? "    " : "", whole);
}

static char *
join_boxes (GPtrArray *options)
{
  GString *boxes = g_string_new (NULL);

  for (guint i = 0; i < options->len; i++) {
    TuntasProfileOption *option = g_ptr_array_index (options, i);

    append_box (boxes, option->label);
    if (strcmp (option->key, "LAINNYA") == 0)
      g_string_append (boxes, " (sebutkan)" NO_BREAK "…………………");
  }
  return g_string_free (boxes, FALSE);
}

/* What the form asks about the respondent, and the services to choose from. */
static void
fill_questionnaire (const TuntasSurveyFilling *self)
{
  GPtrArray *asked = self->index->method->fields;
  GStrv services = self->period->services;
  g_autoptr (GString) boxes = g_string_new (NULL);
  guint n = services != NULL ? g_strv_length (services) : 0;

  for (guint i = 0; i < asked->len; i++) {
    TuntasProfileField *field = g_ptr_array_index (asked, i);
    TuntasFieldSet *item = tuntas_field_set_append_item (self->fields, "survei.ditanya");
    g_autofree char *choices = join_boxes (field->options);

    tuntas_field_set_set_text (item, "judul", field->label);
    tuntas_field_set_set_text (item, "kotak", field->numeric ? "………… tahun" : choices);
  }
  for (guint i = 0; i < n && n <= MOST_BOXES; i++)
    append_box (boxes, services[i]);
  set_text (self, "survei.kotak_layanan", boxes->len > 0 ? boxes->str : "………………………………………………………");
}

/* Comments in one line each, every text once. */
static gboolean
fill_comments (const TuntasSurveyFilling *self, GError **error)
{
  g_autoptr (GPtrArray) forms = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *number = NULL;
  g_autofree char *sentence = NULL;
  guint n = 0;

  if (!tuntas_survey_filling_prints (self, "survei.saran") &&
      !tuntas_survey_filling_prints (self, "survei.kalimat.saran"))
    return TRUE;
  forms = tuntas_workspace_list_survey_comments (self->workspace, self->period->id, error);
  if (forms == NULL)
    return FALSE;
  for (guint i = 0; i < forms->len; i++) {
    TuntasSurveyForm *form = g_ptr_array_index (forms, i);
    g_autofree char *line = g_strstrip (g_strdelimit (g_strdup (form->comment), "\r\n\t", ' '));
    g_autofree char *folded = g_utf8_casefold (line, -1);

    if (*line == '\0' || !g_hash_table_add (seen, g_steal_pointer (&folded)))
      continue;
    tuntas_field_set_append_text (self->fields, "survei.saran", line);
    if (n++ < N_CHOSEN_COMMENTS)
      tuntas_field_set_append_text (self->fields, "survei.saran_pilihan", line);
  }
  number = tuntas_number_text_format (forms->len);
  sentence = forms->len > 0
               ? g_strdup_printf ("Saran dan masukan ditulis oleh %s responden.", number)
               : g_strdup ("Tidak ada responden yang menuliskan saran.");
  set_text (self, "survei.kalimat.saran", sentence);
  return TRUE;
}

static gboolean
fill_topics (const TuntasSurveyFilling *self, GError **error)
{
  g_autoptr (GPtrArray) topics = NULL;

  if (!tuntas_survey_filling_prints (self, "survei.topik"))
    return TRUE;
  topics = tuntas_workspace_list_survey_topics (self->workspace, self->period->id, error);
  if (topics == NULL)
    return FALSE;
  for (guint i = 0; i < MIN (topics->len, N_TOPICS); i++) {
    TuntasSurveyTopic *topic = g_ptr_array_index (topics, i);
    TuntasFieldSet *item = tuntas_field_set_append_item (self->fields, "survei.topik");

    tuntas_field_set_set_text (item, "kata", topic->word);
    tuntas_survey_filler_set_count (item, "orang", topic->form_ids->len);
  }
  return TRUE;
}

static gboolean
add_form (TuntasSurveyForm *form, gpointer user_data)
{
  const TuntasSurveyFilling *self = user_data;
  TuntasFieldSet *row = tuntas_field_set_append_item (self->fields, "survei.tabulasi");

  tuntas_survey_filler_set_count (row, "nomor", form->sequence);
  for (guint i = 0; i < self->index->n_elements; i++) {
    guint value = tuntas_survey_form_get_value (form, i);
    char digit[] = {(char)('0' + value), '\0'};

    tuntas_field_set_append_text (row, "nilai", value > 0 ? digit : TUNTAS_SURVEY_FILLER_NOTHING);
  }
  return TRUE;
}

static gboolean
fill_tabulation (const TuntasSurveyFilling *self, GError **error)
{
  if (!tuntas_survey_filling_prints (self, "survei.tabulasi"))
    return TRUE;
  if (self->result->summary->respondents > TUNTAS_SURVEY_FILLER_MAX_ROWS) {
    set_text (self, "survei.tabulasi_terpisah", "ya");
    return TRUE;
  }
  return tuntas_store_foreach_survey_form (tuntas_workspace_get_store (self->workspace),
                                           self->period->id, 0, FALSE, add_form, (gpointer)self,
                                           error);
}

static TuntasSurveyPeriod *
find_period (TuntasWorkspace *workspace, gint64 case_id, GError **error)
{
  g_autoptr (GPtrArray) periods =
               tuntas_store_list_survey_periods (tuntas_workspace_get_store (workspace), error);

  for (guint i = 0; periods != NULL && i < periods->len; i++) {
    TuntasSurveyPeriod *period = g_ptr_array_index (periods, i);

    if (period->case_id == case_id)
      return tuntas_survey_period_ref (period);
  }
  return NULL;
}

/**
 * tuntas_survey_filler_fill:
 * @workspace: an open office
 * @case_id: the case of a survey
 * @letter_template: what is filled; rows and comments are read only for a template with them
 * @fields: gets `survei`, see README.md of the templates
 * @error: return location for an error
 *
 * Fills what the papers of a survey print. All figures are texts that the survey layer made: what
 * is printed is what was reckoned. A case without a survey of its own gets nothing.
 *
 * Returns: whether all could be read
 */
gboolean
tuntas_survey_filler_fill (TuntasWorkspace *workspace,
                           gint64 case_id,
                           TuntasLetterTemplate *letter_template,
                           TuntasFieldSet *fields,
                           GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (TuntasSurveyPeriod) period = find_period (workspace, case_id, &local_error);
  g_autoptr (TuntasSurveyResult) result = NULL;
  g_autofree char *text = NULL;
  TuntasSurveyFilling self = {workspace, fields};

  if (period == NULL) {
    gboolean failed = local_error != NULL;

    if (failed)
      g_propagate_error (error, g_steal_pointer (&local_error));
    return !failed;
  }
  result = tuntas_workspace_load_survey (workspace, period->id, error);
  if (result == NULL)
    return FALSE;
  if (letter_template->path != NULL &&
      !g_file_get_contents (letter_template->path, &text, NULL, NULL))
    text = NULL;
  self.result = result;
  self.period = result->summary->period;
  self.index = result->summary->index;
  self.text = text;
  tuntas_survey_standing_init (&self.standing, self.period, result->summary->respondents,
                               result->summary->sample,
                               tuntas_calendar_date_of (tuntas_workspace_get_calendar (workspace),
                                                        tuntas_workspace_now (workspace)));
  if (letter_template->needs_survey) {
    g_autofree char *label =
      prints_result (&self) ? tuntas_survey_standing_dup_label (&self.standing) : NULL;
    g_autofree char *subject =
      g_strdup_printf ("%s%s%s: %s", letter_template->title, label != NULL ? " " : "",
                       label != NULL ? label : "", self.period->title);

    set_text (&self, "surat.hal", subject);
  }
  fill_period (&self);
  fill_standing (&self);
  fill_sample (&self);
  fill_index (&self);
  fill_bands (&self);
  fill_elements (&self);
  fill_order (&self);
  fill_groups (&self);
  fill_questionnaire (&self);
  tuntas_survey_filler_add_reckoning (fields, self.index);
  tuntas_survey_filler_add_history (&self);
  tuntas_survey_filler_add_charts (&self);
  return fill_comments (&self, error) && fill_topics (&self, error) &&
         fill_tabulation (&self, error) && tuntas_survey_filler_add_plan (&self, error) &&
         tuntas_survey_filler_add_follow_up (&self, error);
}
