/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-ctl.h"

#include "tuntas-sample-size.h"
#include "tuntas-survey-alternatives.h"
#include "tuntas-survey-method-reader.h"
#include "tuntas-survey-reader.h"

#include <gio/gunixinputstream.h>
#include <string.h>
#include <unistd.h>

/* Commands about satisfaction surveys that need no office. */

static struct {
  char *method;
  char *weight;
  char *rounding;
  char *numbering;
} options;

static const GOptionEntry index_entries[] = {
  {"method", 0, 0, G_OPTION_ARG_FILENAME, &options.method,
   "kuesioner: permenpan-14-2017 (baku), kepmenpan-25-2004, atau berkas .ini", "KUESIONER"},
  {"weight", 0, 0, G_OPTION_ARG_STRING, &options.weight, "bobot: exact, 0.111, 0.11, 0.071",
   "BOBOT"},
  {"rounding", 0, 0, G_OPTION_ARG_STRING, &options.rounding,
   "pembulatan antara: exact, nrr-2, nrr-2-term-2, nrr-3-term-3, term-3, index-3", "CARA"},
  {"numbering", 0, 0, G_OPTION_ARG_STRING, &options.numbering,
   "arti U1, U2, …: kuesioner (baku) atau peraturan (urutan daftar unsurnya)", "URUTAN"},
  G_OPTION_ENTRY_NULL,
};

/* What one run of the command has found. */
typedef struct {
  TuntasSurveyMethod *method;
  TuntasSurveyReader *reader;
  TuntasSurveyIndex *index;
  GArray *faults; /* (element-type TuntasSurveyFault) */
} Result;

static void
result_clear (Result *result)
{
  g_clear_pointer (&result->index, tuntas_survey_index_unref);
  g_clear_pointer (&result->reader, tuntas_survey_reader_free);
  g_clear_pointer (&result->method, tuntas_survey_method_unref);
  g_clear_pointer (&result->faults, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Result, result_clear)

static gboolean
fail_usage (GError **error, const char *message)
{
  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, message);
  return FALSE;
}

static TuntasSurveyMethod *
load_method (TuntasCtl *ctl, GError **error)
{
  g_autoptr (TuntasSurveyMethod) method = NULL;
  g_autoptr (GError) cause = NULL;
  const char *name = options.method != NULL ? options.method : "permenpan-14-2017";
  g_auto (GStrv) order = NULL;

  method = g_str_has_suffix (name, ".ini")
             ? tuntas_survey_method_reader_read_file (name, &cause)
             : tuntas_survey_method_reader_load (ctl->data_dir, name, &cause);
  if (method == NULL) {
    fail_usage (error, cause->message);
    return NULL;
  }
  if (options.numbering == NULL || strcmp (options.numbering, "kuesioner") == 0)
    return g_steal_pointer (&method);
  if (strcmp (options.numbering, "peraturan") != 0) {
    fail_usage (error, "Urutan unsur adalah “kuesioner” atau “peraturan”.");
    return NULL;
  }
  order = tuntas_survey_method_dup_list_order (method);
  return tuntas_survey_method_renumber (method, (const char *const *)order, error);
}

static void
keep_fault (const TuntasSurveyFault *fault, gpointer user_data)
{
  g_array_append_vals (user_data, fault, 1);
}

/* "-" is what is piped into the command. */
static GInputStream *
open_answers (const char *path, GError **error)
{
  g_autoptr (GFile) file = NULL;

  if (strcmp (path, "-") == 0)
    return g_unix_input_stream_new (STDIN_FILENO, FALSE);
  file = g_file_new_for_commandline_arg (path);
  return G_INPUT_STREAM (g_file_read (file, NULL, error));
}

static gboolean
compute (TuntasCtl *ctl, const char *path, Result *result, GError **error)
{
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GError) cause = NULL;
  TuntasSurveyConvention convention;
  const char *weight = options.weight;
  const char *rounding = options.rounding;

  result->method = load_method (ctl, error);
  if (result->method == NULL)
    return FALSE;
  if (weight == NULL)
    weight = result->method->weights[0];
  if (rounding == NULL)
    rounding = result->method->roundings[0];
  if (!tuntas_survey_convention_init (&convention, weight, rounding, &cause) ||
      !tuntas_survey_convention_check (&convention, result->method, &cause))
    return fail_usage (error, cause->message);

  stream = open_answers (path, error);
  if (stream == NULL)
    return FALSE;
  result->faults = g_array_new (FALSE, FALSE, sizeof (TuntasSurveyFault));
  result->reader = tuntas_survey_reader_new (result->method);
  tuntas_survey_reader_set_fault_func (result->reader, keep_fault, result->faults);
  if (!tuntas_survey_reader_read_csv (result->reader, stream, NULL, error))
    return FALSE;
  result->index = tuntas_survey_index_compute_answers (
    result->method, tuntas_survey_reader_get_answers (result->reader), &convention);
  return TRUE;
}

/* Adds a decimal as text, or null when there is no number. */
static void
add_decimal (JsonBuilder *builder, const char *member, gboolean known, TuntasDecimal value)
{
  g_autofree char *text = known ? tuntas_decimal_to_text (value, '.') : NULL;

  tuntas_ctl_add_text (builder, member, text);
}

static void
add_elements (JsonBuilder *builder, TuntasSurveyIndex *index)
{
  json_builder_set_member_name (builder, "elements");
  json_builder_begin_array (builder);
  for (guint i = 0; i < index->n_elements; i++) {
    TuntasSurveyElement *element = tuntas_survey_method_get_element (index->method, i);
    TuntasSurveyElementResult *result = &index->elements[i];
    g_autofree char *number = g_strdup_printf ("U%u", element->number);
    gboolean answered = result->total.answered > 0;

    json_builder_begin_object (builder);
    tuntas_ctl_add_text (builder, "key", element->key);
    tuntas_ctl_add_text (builder, "number", number);
    tuntas_ctl_add_text (builder, "label", element->label);
    tuntas_ctl_add_int (builder, "answered", (gint64)result->total.answered);
    tuntas_ctl_add_int (builder, "sum", (gint64)result->total.sum);
    add_decimal (builder, "nrr", answered, result->nrr);
    add_decimal (builder, "weighted", answered, result->weighted);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

static void
add_faults (JsonBuilder *builder, const Result *result)
{
  json_builder_set_member_name (builder, "faulty");
  json_builder_begin_array (builder);
  for (guint i = 0; i < result->faults->len; i++) {
    TuntasSurveyFault *fault = &g_array_index (result->faults, TuntasSurveyFault, i);
    g_autofree char *reason = tuntas_survey_fault_dup_reason (fault, result->method);

    json_builder_begin_object (builder);
    tuntas_ctl_add_int (builder, "line", fault->line);
    tuntas_ctl_add_text (builder, "reason", reason);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

static void
print_json (const Result *result)
{
  TuntasSurveyIndex *index = result->index;
  g_autoptr (GPtrArray) others = tuntas_survey_alternatives_find (index);
  g_autofree char *weight = tuntas_survey_convention_dup_weight_code (&index->convention);
  g_autofree char *rounding = tuntas_survey_convention_dup_rounding_code (&index->convention);
  JsonBuilder *builder = json_builder_new ();
  gboolean known = index->band != NULL;

  json_builder_begin_object (builder);
  tuntas_ctl_add_text (builder, "method", result->method->code);
  tuntas_ctl_add_int (builder, "respondents",
                      (gint64)tuntas_survey_reader_get_answers (result->reader)->respondents);
  add_elements (builder, index);
  add_decimal (builder, "index", known, index->index);
  add_decimal (builder, "nik", known, index->nik);
  tuntas_ctl_add_text (builder, "grade", known ? index->band->grade : NULL);
  tuntas_ctl_add_text (builder, "performance", known ? index->band->performance : NULL);
  tuntas_ctl_add_text (builder, "weight", weight);
  tuntas_ctl_add_text (builder, "rounding", rounding);
  tuntas_ctl_add_text (builder, "reason", index->reason);
  json_builder_set_member_name (builder, "other_grades");
  json_builder_begin_array (builder);
  for (guint i = 0; i < others->len; i++) {
    g_autofree char *words =
      tuntas_survey_alternatives_describe (index, g_ptr_array_index (others, i));

    json_builder_add_string_value (builder, words);
  }
  json_builder_end_array (builder);
  add_faults (builder, result);
  json_builder_end_object (builder);
  tuntas_ctl_print_json (builder);
}

static void
print_elements (TuntasSurveyIndex *index)
{
  for (guint i = 0; i < index->n_elements; i++) {
    TuntasSurveyElement *element = tuntas_survey_method_get_element (index->method, i);
    TuntasSurveyElementResult *result = &index->elements[i];
    g_autofree char *nrr = tuntas_decimal_to_text (result->nrr, ',');
    g_autofree char *weighted = tuntas_decimal_to_text (result->weighted, ',');
    g_autofree char *name = g_strdup_printf ("U%u %s", element->number, element->label);

    if (result->total.answered > 0)
      g_print ("%-44s %" G_GUINT64_FORMAT " jawaban, jumlah %" G_GUINT64_FORMAT
               ", NRR %s, tertimbang %s\n",
               name, result->total.answered, result->total.sum, nrr, weighted);
    else
      g_print ("%-44s tanpa jawaban\n", name);
  }
}

static void
print_text (const Result *result)
{
  TuntasSurveyIndex *index = result->index;
  g_autoptr (GPtrArray) others = tuntas_survey_alternatives_find (index);
  g_autofree char *label = tuntas_survey_convention_dup_label (&index->convention, index->method);
  g_autofree char *sum = tuntas_decimal_to_text (index->index, ',');
  g_autofree char *nik = tuntas_decimal_to_text (index->nik, ',');
  g_autofree char *nik_long = tuntas_decimal_to_text (index->nik_long, ',');

  g_print ("%s\nResponden: %" G_GUINT64_FORMAT "\n",
           result->method->regulation != NULL ? result->method->regulation : result->method->title,
           tuntas_survey_reader_get_answers (result->reader)->respondents);
  if (result->faults->len > 0)
    g_print ("Baris yang ditolak: %u\n", result->faults->len);
  print_elements (index);
  if (index->band != NULL)
    g_print ("Jumlah NRR tertimbang %s; dikali 25 = %s\nIKM %s, mutu %s (%s)\n", sum, nik_long, nik,
             index->band->grade, index->band->performance);
  else
    g_print ("%s\n", index->reason);
  g_print ("Cara hitung: %s\n", label);
  for (guint i = 0; i < others->len; i++) {
    g_autofree char *words =
      tuntas_survey_alternatives_describe (index, g_ptr_array_index (others, i));

    g_print ("%s\n", words);
  }
  for (guint i = 0; i < result->faults->len; i++) {
    TuntasSurveyFault *fault = &g_array_index (result->faults, TuntasSurveyFault, i);
    g_autofree char *reason = tuntas_survey_fault_dup_reason (fault, result->method);

    g_printerr ("baris %u: %s\n", fault->line, reason);
  }
}

static gboolean
run_index (TuntasCtl *ctl, char **args, GError **error)
{
  g_auto (Result) result = {NULL};

  if (!compute (ctl, args[0], &result, error))
    return FALSE;
  if (ctl->json)
    print_json (&result);
  else
    print_text (&result);
  return result.index->band != NULL;
}

static gboolean
run_sample_size (TuntasCtl *ctl, char **args, GError **error)
{
  guint64 population = 0;
  guint64 sample = 0;
  guint64 formula = 0;

  if (!g_ascii_string_to_unsigned (args[0], 10, 1, TUNTAS_SAMPLE_SIZE_MAX_POPULATION, &population,
                                   NULL))
    return fail_usage (error, "Populasi adalah bilangan bulat mulai dari 1, tanpa titik ribuan.");
  sample = tuntas_sample_size_compute (population);
  formula = tuntas_sample_size_compute_formula (population);
  if (ctl->json) {
    JsonBuilder *builder = json_builder_new ();

    json_builder_begin_object (builder);
    tuntas_ctl_add_int (builder, "population", (gint64)population);
    tuntas_ctl_add_int (builder, "sample", (gint64)sample);
    tuntas_ctl_add_int (builder, "formula", (gint64)formula);
    json_builder_end_object (builder);
    tuntas_ctl_print_json (builder);
    return TRUE;
  }
  g_print ("%" G_GUINT64_FORMAT " responden dari %" G_GUINT64_FORMAT
           " pengguna layanan (Krejcie dan Morgan)\n",
           sample, population);
  if (formula != sample)
    g_print ("Rumusnya sendiri memberi %" G_GUINT64_FORMAT
             "; tabel terbitannya mencetak 384 mulai populasi 100.000, dan itu yang dipakai.\n",
             formula);
  return TRUE;
}

const TuntasCtlCommand tuntas_ctl_survey_commands[] = {
  {"ikm", "BERKAS.csv|-", "nilai IKM dari berkas jawaban survei", index_entries, 1, 1, run_index},
  {"samplesize", "N", "jumlah responden untuk populasi N", NULL, 1, 1, run_sample_size},
  {NULL},
};
