/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-ctl.h"

#include "tuntas-date-text.h"
#include "tuntas-letter-service.h"
#include "tuntas-survey-service.h"

#include <string.h>

/* The surveys of an office. */

static struct {
  char *title;
  char *unit;
  char **services;
  char *from;
  char *until;
  char *method;
  char *weight;
  char *rounding;
  gint64 population;
  gboolean skip_faulty;
  gboolean dry_run;
  gboolean profile;
  gboolean comments;
  char *output;
  char *paper;
  char **fields;
  gboolean issue;
  char *as;
} options;

static const GOptionEntry entries[] = {
  {"title", 0, 0, G_OPTION_ARG_STRING, &options.title, "judul survei (new)", "JUDUL"},
  {"unit", 0, 0, G_OPTION_ARG_STRING, &options.unit, "unit pelayanan yang dinilai (new)", "UNIT"},
  {"service", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.services,
   "layanan yang dinilai, boleh berulang (new)", "LAYANAN"},
  {"from", 0, 0, G_OPTION_ARG_STRING, &options.from, "hari pertama, TTTT-BB-HH (new)", "TANGGAL"},
  {"until", 0, 0, G_OPTION_ARG_STRING, &options.until, "hari terakhir, TTTT-BB-HH (new)",
   "TANGGAL"},
  {"method", 0, 0, G_OPTION_ARG_FILENAME, &options.method,
   "kuesioner: permenpan-14-2017 (baku), kepmenpan-25-2004, atau berkas .ini (new)", "KUESIONER"},
  {"weight", 0, 0, G_OPTION_ARG_STRING, &options.weight,
   "bobot: exact, 0.111, 0.11, 0.071 (new; show: hanya menghitung)", "BOBOT"},
  {"rounding", 0, 0, G_OPTION_ARG_STRING, &options.rounding,
   "pembulatan antara (new; show: hanya menghitung)", "CARA"},
  {"population", 0, 0, G_OPTION_ARG_INT64, &options.population,
   "pengguna layanan pada masa yang sebanding (new)", "N"},
  {"skip-faulty", 0, 0, G_OPTION_ARG_NONE, &options.skip_faulty,
   "masukkan berkas tanpa baris cacatnya; tanpa ini berkas bercacat tidak dimasukkan (import)",
   NULL},
  {"dry-run", 0, 0, G_OPTION_ARG_NONE, &options.dry_run,
   "hitung saja, tidak menulis apa pun (import)", NULL},
  {"output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output,
   "berkas yang ditulis: .xlsx (export), PDF (report, table, poster, form)", "BERKAS"},
  {"profile", 0, 0, G_OPTION_ARG_NONE, &options.profile,
   "sertakan layanan dan profil tiap responden; hanya untuk di dalam kantor (export)", NULL},
  {"comments", 0, 0, G_OPTION_ARG_NONE, &options.comments,
   "sertakan saran, yang dapat menyebut nama orang (export)", NULL},
  {"paper", 0, 0, G_OPTION_ARG_STRING, &options.paper,
   "kertas: A4, F4, atau A3; bawaan menurut kantor, poster A4 (report, table, poster, form)",
   "KERTAS"},
  {"field", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.fields,
   "isian yang diketik, boleh berulang (report, table, poster, form)", "NAMA=ISI"},
  {"issue", 0, 0, G_OPTION_ARG_NONE, &options.issue,
   "terbitkan dan simpan; tanpa ini hanya ditulis ke berkas (report, table, poster, form)", NULL},
  {"as", 0, 0, G_OPTION_ARG_STRING, &options.as,
   "pejabat yang melakukan (new, import, close, report …)", "PEJABAT"},
  G_OPTION_ENTRY_NULL,
};

static gboolean
fail_usage (GError **error, const char *message)
{
  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, message);
  return FALSE;
}

/* The number that lists show, or the title; without any the newest survey. */
static gint64
find_survey (TuntasCtl *ctl, const char *text, GError **error)
{
  g_autoptr (GPtrArray) surveys = tuntas_workspace_list_surveys (ctl->workspace, error);

  if (surveys == NULL)
    return 0;
  for (guint i = 0; i < surveys->len; i++) {
    TuntasSurveySummary *summary = g_ptr_array_index (surveys, i);
    g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, summary->period->id);

    if (text == NULL || strcmp (id, text) == 0 || strcmp (summary->period->title, text) == 0 ||
        strcmp (summary->case_number, text) == 0)
      return summary->period->id;
  }
  if (text == NULL)
    g_set_error_literal (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_NOT_FOUND,
                         "Kantor ini belum punya survei. Buat dengan “survey new”.");
  else
    g_set_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_NOT_FOUND,
                 "Survei “%s” tidak ada. Lihat “survey list”.", text);
  return 0;
}

static void
add_decimal (JsonBuilder *builder, const char *member, gboolean known, TuntasDecimal value)
{
  g_autofree char *text = known ? tuntas_decimal_to_text (value, '.') : NULL;

  tuntas_ctl_add_text (builder, member, text);
}

static void
add_index (JsonBuilder *builder, TuntasSurveyIndex *index)
{
  gboolean known = index != NULL && index->band != NULL;

  add_decimal (builder, "index", known, known ? index->index : (TuntasDecimal){0, 0});
  add_decimal (builder, "nik", known, known ? index->nik : (TuntasDecimal){0, 0});
  tuntas_ctl_add_text (builder, "grade", known ? index->band->grade : NULL);
  tuntas_ctl_add_text (builder, "performance", known ? index->band->performance : NULL);
}

static void
add_summary (JsonBuilder *builder, TuntasSurveySummary *summary)
{
  TuntasSurveyPeriod *period = summary->period;

  tuntas_ctl_add_int (builder, "id", period->id);
  tuntas_ctl_add_text (builder, "title", period->title);
  tuntas_ctl_add_text (builder, "unit", period->unit);
  if (period->services != NULL)
    tuntas_ctl_add_texts (builder, "services", (const char *const *)period->services);
  tuntas_ctl_add_date (builder, "from", period->starts_on);
  tuntas_ctl_add_date (builder, "until", period->ends_on);
  tuntas_ctl_add_text (builder, "method", period->method);
  tuntas_ctl_add_text (builder, "weight", period->weight);
  tuntas_ctl_add_text (builder, "rounding", period->rounding);
  tuntas_ctl_add_text (builder, "status", tuntas_survey_status_to_code (period->status));
  tuntas_ctl_add_text (builder, "case", summary->case_number);
  tuntas_ctl_add_text (builder, "step", summary->step_title);
  tuntas_ctl_add_int (builder, "population", (gint64)period->population);
  tuntas_ctl_add_int (builder, "sample", (gint64)summary->sample);
  tuntas_ctl_add_int (builder, "respondents", (gint64)summary->respondents);
  tuntas_ctl_add_int (builder, "missing", (gint64)summary->missing);
  add_index (builder, summary->index);
  tuntas_ctl_add_text (builder, "reason", summary->index->reason);
}

static void
print_summary (TuntasSurveySummary *summary)
{
  TuntasSurveyIndex *index = summary->index;
  g_autofree char *nik = tuntas_decimal_to_text (index->nik, ',');
  g_autofree char *from = tuntas_date_text_format (summary->period->starts_on);
  g_autofree char *until = tuntas_date_text_format (summary->period->ends_on);

  g_print ("%" G_GINT64_FORMAT " %s (%s, %s s.d. %s), perkara %s: %" G_GUINT64_FORMAT " responden",
           summary->period->id, summary->period->title, summary->period->unit, from, until,
           summary->case_number, summary->respondents);
  if (summary->missing > 0)
    g_print (", kurang %" G_GUINT64_FORMAT " dari %" G_GUINT64_FORMAT, summary->missing,
             summary->sample);
  if (index->band != NULL)
    g_print (", IKM %s, mutu %s (%s)", nik, index->band->grade, index->band->performance);
  g_print ("%s\n", summary->period->status == TUNTAS_SURVEY_STATUS_CLOSED ? ", selesai" : "");
}

static gboolean
run_list (TuntasCtl *ctl, char **args, GError **error)
{
  g_autoptr (GPtrArray) surveys = tuntas_workspace_list_surveys (ctl->workspace, error);
  JsonBuilder *builder = NULL;

  if (surveys == NULL)
    return FALSE;
  if (!ctl->json) {
    for (guint i = 0; i < surveys->len; i++)
      print_summary (g_ptr_array_index (surveys, i));
    return TRUE;
  }
  builder = json_builder_new ();
  json_builder_begin_array (builder);
  for (guint i = 0; i < surveys->len; i++) {
    json_builder_begin_object (builder);
    add_summary (builder, g_ptr_array_index (surveys, i));
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
  tuntas_ctl_print_json (builder);
  return TRUE;
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

    json_builder_begin_object (builder);
    tuntas_ctl_add_text (builder, "key", element->key);
    tuntas_ctl_add_text (builder, "number", number);
    tuntas_ctl_add_text (builder, "label", element->label);
    tuntas_ctl_add_int (builder, "answered", (gint64)result->total.answered);
    tuntas_ctl_add_int (builder, "sum", (gint64)result->total.sum);
    add_decimal (builder, "nrr", result->total.answered > 0, result->nrr);
    add_decimal (builder, "weighted", result->total.answered > 0, result->weighted);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

static void
add_groups (JsonBuilder *builder, GPtrArray *groups)
{
  json_builder_set_member_name (builder, "groups");
  json_builder_begin_array (builder);
  for (guint i = 0; i < groups->len; i++) {
    TuntasSurveyGroup *group = g_ptr_array_index (groups, i);

    json_builder_begin_object (builder);
    tuntas_ctl_add_text (builder, "field", group->field);
    tuntas_ctl_add_text (builder, "option", group->option);
    tuntas_ctl_add_text (builder, "label", group->option_label);
    tuntas_ctl_add_bool (builder, "shown", group->shown);
    if (group->shown) {
      tuntas_ctl_add_int (builder, "respondents", (gint64)group->answers.respondents);
      add_index (builder, group->index);
    }
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

static void
print_result (TuntasSurveyResult *result, TuntasSurveyIndex *index)
{
  g_autofree char *label = tuntas_survey_convention_dup_label (&index->convention, index->method);
  const char *field = NULL;

  print_summary (result->summary);
  for (guint i = 0; i < index->n_elements; i++) {
    TuntasSurveyElement *element = tuntas_survey_method_get_element (index->method, i);
    TuntasSurveyElementResult *each = &index->elements[i];
    g_autofree char *nrr = tuntas_decimal_to_text (each->nrr, ',');

    if (each->total.answered > 0)
      g_print ("  U%u %s: %" G_GUINT64_FORMAT " jawaban, jumlah %" G_GUINT64_FORMAT ", NRR %s\n",
               element->number, element->label, each->total.answered, each->total.sum, nrr);
    else
      g_print ("  U%u %s: tanpa jawaban\n", element->number, element->label);
  }
  for (guint i = 0; i < result->groups->len; i++) {
    TuntasSurveyGroup *group = g_ptr_array_index (result->groups, i);
    g_autofree char *nik = group->index != NULL && group->index->band != NULL
                             ? tuntas_decimal_to_text (group->index->nik, ',')
                             : g_strdup ("–");

    if (g_strcmp0 (field, group->field) != 0)
      g_print ("%s\n", group->field_label);
    field = group->field;
    if (group->shown)
      g_print ("  %s: %" G_GUINT64_FORMAT " responden, IKM %s\n", group->option_label,
               group->answers.respondents, nik);
    else
      g_print ("  %s: tidak ditampilkan agar responden tidak dikenali\n", group->option_label);
  }
  g_print ("Cara hitung: %s\n", label);
  if (index->reason != NULL)
    g_print ("%s\n", index->reason);
  for (guint i = 0; i < result->alternatives->len; i++)
    g_print ("%s\n", (char *)g_ptr_array_index (result->alternatives, i));
}

static gboolean
run_show (TuntasCtl *ctl, char **args, GError **error)
{
  gint64 id = find_survey (ctl, args[0], error);
  g_autoptr (TuntasSurveyResult) result =
               id != 0 ? tuntas_workspace_load_survey (ctl->workspace, id, error) : NULL;
  g_autoptr (TuntasSurveyPreview) preview = NULL;
  TuntasSurveyPeriod *period = result != NULL ? result->summary->period : NULL;
  JsonBuilder *builder = NULL;

  if (result == NULL)
    return FALSE;
  if (options.weight != NULL || options.rounding != NULL) {
    preview = tuntas_workspace_preview_convention (
      ctl->workspace, id, options.weight != NULL ? options.weight : period->weight,
      options.rounding != NULL ? options.rounding : period->rounding, error);
    if (preview == NULL)
      return FALSE;
  }
  if (!ctl->json) {
    print_result (result, result->summary->index);
    if (preview != NULL)
      g_print ("%s\n", preview->sentence);
    return TRUE;
  }
  builder = json_builder_new ();
  json_builder_begin_object (builder);
  add_summary (builder, result->summary);
  add_elements (builder, result->summary->index);
  add_groups (builder, result->groups);
  g_ptr_array_add (result->alternatives, NULL);
  tuntas_ctl_add_texts (builder, "other_grades", (const char *const *)result->alternatives->pdata);
  if (preview != NULL) {
    json_builder_set_member_name (builder, "preview");
    json_builder_begin_object (builder);
    add_index (builder, preview->after);
    tuntas_ctl_add_bool (builder, "grade_changes", preview->grade_changes);
    tuntas_ctl_add_text (builder, "sentence", preview->sentence);
    json_builder_end_object (builder);
  }
  json_builder_end_object (builder);
  tuntas_ctl_print_json (builder);
  return TRUE;
}

static void
print_import (TuntasCtl *ctl, TuntasSurveyImport *import)
{
  JsonBuilder *builder = NULL;

  if (!ctl->json) {
    g_print ("%" G_GUINT64_FORMAT " responden, %" G_GUINT64_FORMAT " baris ditolak%s\n",
             import->rows, import->refused, import->written ? "" : " (tidak ada yang dimasukkan)");
    for (guint i = 0; i < import->faults->len; i++) {
      TuntasSurveyImportFault *fault = g_ptr_array_index (import->faults, i);

      g_printerr ("baris %u: %s\n", fault->line, fault->reason);
    }
    return;
  }
  builder = json_builder_new ();
  json_builder_begin_object (builder);
  tuntas_ctl_add_int (builder, "respondents", (gint64)import->rows);
  tuntas_ctl_add_int (builder, "refused", (gint64)import->refused);
  tuntas_ctl_add_bool (builder, "written", import->written);
  json_builder_set_member_name (builder, "faulty");
  json_builder_begin_array (builder);
  for (guint i = 0; i < import->faults->len; i++) {
    TuntasSurveyImportFault *fault = g_ptr_array_index (import->faults, i);

    json_builder_begin_object (builder);
    tuntas_ctl_add_int (builder, "line", fault->line);
    tuntas_ctl_add_bool (builder, "refused", fault->refused);
    tuntas_ctl_add_text (builder, "reason", fault->reason);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  tuntas_ctl_print_json (builder);
}

/* "import FILE", or "import SURVEY FILE". */
static gboolean
run_import (TuntasCtl *ctl, char **args, GError **error)
{
  guint n = g_strv_length (args);
  g_autoptr (TuntasSurveyImport) import = NULL;
  gint64 by = 0;
  gint64 id = 0;

  if (n == 0)
    return fail_usage (error, "Sebut berkas yang diimpor: survey import [SURVEI] BERKAS.");
  by = tuntas_ctl_find_official (ctl, options.as, error);
  id = by >= 0 ? find_survey (ctl, n > 1 ? args[0] : NULL, error) : 0;
  if (id == 0)
    return FALSE;
  import =
    tuntas_workspace_import_survey (ctl->workspace, id, args[n - 1], NULL, options.skip_faulty,
                                    options.dry_run, by, NULL, NULL, NULL, error);
  if (import == NULL)
    return FALSE;
  print_import (ctl, import);
  return import->written || (options.dry_run && import->refused == 0);
}

static gboolean
parse_day (const char *text, int *day, GError **error)
{
  g_autoptr (GError) cause = NULL;

  if (text == NULL)
    return fail_usage (error, "Sebut hari pertama dan terakhir survei: --from dan --until.");
  *day = tuntas_date_text_parse (text, &cause);
  return *day != 0 || fail_usage (error, cause->message);
}

static gboolean
run_new (TuntasCtl *ctl, char **args, GError **error)
{
  g_autoptr (TuntasSurveyPeriod) period = tuntas_survey_period_new ();
  gint64 by = tuntas_ctl_find_official (ctl, options.as, error);
  gint64 id = 0;

  if (by < 0)
    return FALSE;
  if (options.title == NULL || options.unit == NULL)
    return fail_usage (error, "Sebut judul survei dan unit yang dinilai: --title dan --unit.");
  if (options.population < 0)
    return fail_usage (error, "Populasi adalah bilangan bulat mulai dari 0.");
  if (!parse_day (options.from, &period->starts_on, error) ||
      !parse_day (options.until, &period->ends_on, error))
    return FALSE;
  if (options.method != NULL && g_str_has_suffix (options.method, ".ini")) {
    if (!g_file_get_contents (options.method, &period->questionnaire, NULL, error))
      return FALSE;
  }
  period->method = g_strdup (options.method);
  period->title = g_strdup (options.title);
  period->unit = g_strdup (options.unit);
  period->services = g_strdupv (options.services);
  period->weight = g_strdup (options.weight);
  period->rounding = g_strdup (options.rounding);
  period->population = (guint64)options.population;
  id = tuntas_workspace_create_survey (ctl->workspace, period, by, error);
  if (id == 0)
    return FALSE;
  if (ctl->json) {
    JsonBuilder *builder = json_builder_new ();

    json_builder_begin_object (builder);
    tuntas_ctl_add_int (builder, "id", id);
    json_builder_end_object (builder);
    tuntas_ctl_print_json (builder);
  } else {
    g_print ("Survei %" G_GINT64_FORMAT " dibuka.\n", id);
  }
  return TRUE;
}

static gboolean
run_close (TuntasCtl *ctl, char **args, GError **error)
{
  gint64 by = tuntas_ctl_find_official (ctl, options.as, error);
  gint64 id = by >= 0 ? find_survey (ctl, args[0], error) : 0;
  g_autoptr (TuntasSurveyResult) before =
               id != 0 ? tuntas_workspace_load_survey (ctl->workspace, id, error) : NULL;

  if (before == NULL || !tuntas_workspace_close_survey (
                          ctl->workspace, id, before->summary->period->version, by, error))
    return FALSE;
  return run_show (ctl, args, error);
}

/* Without being asked, nothing by which a respondent could be known leaves the office. */
static gboolean
run_export (TuntasCtl *ctl, char **args, GError **error)
{
  TuntasSurveyExport content = TUNTAS_SURVEY_EXPORT_ANSWERS;
  gint64 id = 0;

  if (options.output == NULL)
    return fail_usage (error, "Sebut buku kerja yang ditulis: survey export [SURVEI] -o BERKAS.");
  if (options.profile)
    content |= TUNTAS_SURVEY_EXPORT_PROFILE;
  if (options.comments)
    content |= TUNTAS_SURVEY_EXPORT_COMMENTS;
  id = find_survey (ctl, args[0], error);
  if (id == 0 || !tuntas_workspace_export_survey_workbook (ctl->workspace, id, content,
                                                           options.output, NULL, NULL, NULL, error))
    return FALSE;
  if (!ctl->json)
    g_print ("%s ditulis.\n", options.output);
  return TRUE;
}

static gboolean
fill_request (TuntasCtl *ctl, TuntasLetterRequest *request, GError **error)
{
  static const char *const papers[] = {"A4", "F4", "A3", NULL};

  for (guint i = 0; options.fields != NULL && options.fields[i] != NULL; i++) {
    const char *equals = strchr (options.fields[i], '=');

    if (equals == NULL)
      return fail_usage (error, "Isian ditulis NAMA=ISI.");
    g_hash_table_insert (request->fields,
                         g_strndup (options.fields[i], (gsize)(equals - options.fields[i])),
                         g_strcompress (equals + 1));
  }
  if (options.paper != NULL) {
    if (!g_strv_contains (papers, options.paper))
      return fail_usage (error, "Kertas adalah A4, F4, atau A3.");
    g_hash_table_insert (request->fields, g_strdup (TUNTAS_LETTER_FIELD_PAPER),
                         g_strdup (options.paper));
  }
  request->by = tuntas_ctl_find_official (ctl, options.as, error);
  return request->by >= 0;
}

/* Makes a paper of a survey; unless it is issued nothing is written to the office. */
static gboolean
run_paper (TuntasCtl *ctl, const char *kind, char **args, GError **error)
{
  gint64 id = find_survey (ctl, args[0], error);
  g_autoptr (TuntasSurveyResult) result =
               id != 0 ? tuntas_workspace_load_survey (ctl->workspace, id, error) : NULL;
  g_autoptr (TuntasLetterRequest) request = tuntas_letter_request_new (kind);
  g_autoptr (TuntasLetter) letter = NULL;
  g_autoptr (GBytes) pdf = NULL;
  double width = 0, height = 0;
  guint n_pages = 0;

  if (result == NULL)
    return FALSE;
  if (options.output == NULL)
    return fail_usage (error, "Berkas hasil belum disebut. Tambahkan -o PDF.");
  request->case_id = result->summary->period->case_id;
  if (!fill_request (ctl, request, error))
    return FALSE;
  if (options.issue) {
    letter = tuntas_workspace_issue_letter (ctl->workspace, request, error);
    pdf =
      letter != NULL ? tuntas_workspace_load_letter_pdf (ctl->workspace, letter->id, error) : NULL;
  } else {
    pdf = tuntas_workspace_preview_letter (ctl->workspace, request, error);
  }
  if (pdf == NULL || !tuntas_workspace_measure_pdf (pdf, &n_pages, &width, &height, error) ||
      !g_file_set_contents (options.output, g_bytes_get_data (pdf, NULL),
                            (gssize)g_bytes_get_size (pdf), error))
    return FALSE;
  if (ctl->json) {
    JsonBuilder *builder = json_builder_new ();

    json_builder_begin_object (builder);
    tuntas_ctl_add_text (builder, "kind", kind);
    tuntas_ctl_add_text (builder, "path", options.output);
    tuntas_ctl_add_int (builder, "pages", n_pages);
    tuntas_ctl_add_text (builder, "status", letter != NULL ? letter->status : NULL);
    tuntas_ctl_add_bool (builder, "interim",
                         result->summary->period->status == TUNTAS_SURVEY_STATUS_OPEN);
    json_builder_end_object (builder);
    tuntas_ctl_print_json (builder);
  } else {
    g_print ("%s: %s, %u halaman%s\n", kind, options.output, n_pages,
             result->summary->period->status == TUNTAS_SURVEY_STATUS_OPEN
               ? "; survei belum ditutup, hasilnya sementara"
               : "");
  }
  return TRUE;
}

static gboolean
run_report (TuntasCtl *ctl, char **args, GError **error)
{
  return run_paper (ctl, "laporan-ikm", args, error);
}

static gboolean
run_table (TuntasCtl *ctl, char **args, GError **error)
{
  return run_paper (ctl, "pengolahan-ikm", args, error);
}

static gboolean
run_poster (TuntasCtl *ctl, char **args, GError **error)
{
  return run_paper (ctl, "poster-ikm", args, error);
}

static gboolean
run_form (TuntasCtl *ctl, char **args, GError **error)
{
  return run_paper (ctl, "kuesioner", args, error);
}

static const struct {
  const char *name;
  guint max_args;
  TuntasCtlFunc run;
} acts[] = {
  {"list", 0, run_list},     {"show", 1, run_show},   {"new", 0, run_new},
  {"import", 2, run_import}, {"close", 1, run_close}, {"export", 1, run_export},
  {"report", 1, run_report}, {"table", 1, run_table}, {"poster", 1, run_poster},
  {"form", 1, run_form},
};

static gboolean
run_survey (TuntasCtl *ctl, char **args, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++) {
    if (strcmp (acts[i].name, args[0]) != 0)
      continue;
    if (g_strv_length (args + 1) > acts[i].max_args)
      return fail_usage (error, "Argumen terlalu banyak. Lihat “tuntasctl survey --help”.");
    return tuntas_ctl_open (ctl, error) != NULL && acts[i].run (ctl, args + 1, error);
  }
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               "“survey %s” tidak dikenal: list, show, new, import, export, close, report, table, "
               "poster atau form.",
               args[0]);
  return FALSE;
}

const TuntasCtlCommand tuntas_ctl_surveys_commands[] = {
  {"survey",
   "list | show [SURVEI] | new | import [SURVEI] BERKAS | export [SURVEI] -o BERKAS.xlsx | close "
   "[SURVEI] | report | table | poster | form [SURVEI] -o BERKAS.pdf",
   "survei kepuasan masyarakat kantor ini", entries, 1, 3, run_survey},
  {NULL},
};
