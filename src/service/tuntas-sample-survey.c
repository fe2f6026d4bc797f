/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-sample-survey-private.h"

#include "tuntas-case-service.h"
#include "tuntas-survey-service.h"
#include "tuntas-workspace-private.h"

#include "tuntas-date-text.h"
#include "tuntas-date.h"
#include "tuntas-details.h"
#include "tuntas-store-cases.h"

#include <string.h>

#define GROUP "survei"

#define N_FINISHED 150
#define N_RUNNING 96
#define N_BATCH 50

/* Days before the moment at which the office is looked at. The finished one lies before the first
 * case, so that the register runs in the order of time. */
#define FINISHED_BEGINS 390
#define FINISHED_ASKS 385
#define FINISHED_ENDS 265
#define RUNNING_ASKS (TUNTAS_SAMPLE_SURVEY_DAYS - 1)

#define DAY (24 * 60 * 60)

typedef struct {
  TuntasSampleScript *script;
  TuntasWorkspace *workspace;
  TuntasClock *clock;
  GRand *random;
  gint64 now;
  TuntasSurveyMethod *method;
  gint64 id;
  gint64 case_id;
  int grumbles; /* percent of the answers that are one worse */
} Survey;

/* How frequent the options of the questionnaire are; one that is not named has the usual weight. */
static const struct {
  const char *key;
  int weight;
} frequencies[] = {
  {"SD", 7},    {"SMP", 14},    {"SMA", 38},       {"D1", 1},       {"D2", 1},  {"D3", 10},
  {"D4", 2},    {"S1", 24},     {"S2", 5},         {"S3", 1},       {"PNS", 9}, {"TNI", 2},
  {"POLRI", 2}, {"SWASTA", 28}, {"WIRAUSAHA", 27}, {"LAINNYA", 32},
};

#define USUAL_WEIGHT 10

static gint64
days_before (Survey *survey, int days)
{
  /* Ten in the morning of a working day. */
  return tuntas_calendar_add_minutes (tuntas_workspace_get_calendar (survey->workspace),
                                      survey->now - (gint64)days * DAY, 120);
}

static int
date_of (Survey *survey, gint64 at)
{
  return tuntas_calendar_date_of (tuntas_workspace_get_calendar (survey->workspace), at);
}

/* How satisfied people are with each unsur, percent for 1, 2 and 3; what is left gives 4. */
static guint
draw_value (Survey *survey, guint element)
{
  static const int shares[][3] = {{1, 6, 62}, {1, 9, 60}, {4, 19, 55}, {0, 2, 18}, {1, 6, 63},
                                  {1, 5, 58}, {1, 6, 55}, {3, 22, 57}, {2, 10, 60}};
  const int *share = shares[element % G_N_ELEMENTS (shares)];
  int drawn = g_rand_int_range (survey->random, 0, 100);
  guint value = 1;

  if (g_rand_int_range (survey->random, 0, 100) < 2)
    return 0;
  while (value < TUNTAS_SURVEY_MAX_VALUE && (drawn -= share[value - 1]) >= 0)
    value++;
  return value > 1 && g_rand_int_range (survey->random, 0, 100) < survey->grumbles ? value - 1
                                                                                   : value;
}

static int
weight_of (TuntasProfileField *field, int option)
{
  const char *key = tuntas_profile_field_get_option (field, option)->key;

  for (guint i = 0; i < G_N_ELEMENTS (frequencies); i++) {
    if (strcmp (frequencies[i].key, key) == 0)
      return frequencies[i].weight;
  }
  return USUAL_WEIGHT;
}

static int
draw_option (Survey *survey, TuntasProfileField *field)
{
  int n = (int)field->options->len;
  int total = 0;
  int drawn;

  for (int i = 0; i < n; i++)
    total += weight_of (field, i);
  drawn = g_rand_int_range (survey->random, 0, total);
  for (int i = 0; i < n; i++) {
    drawn -= weight_of (field, i);
    if (drawn < 0)
      return i;
  }
  return n - 1;
}

/* A few people leave a field blank. */
static char *
draw_profile (Survey *survey)
{
  char *profile = NULL;

  for (guint i = 0; i < survey->method->fields->len; i++) {
    TuntasProfileField *field = g_ptr_array_index (survey->method->fields, i);
    g_autofree char *before = NULL;

    if (g_rand_int_range (survey->random, 0, 100) < 4)
      continue;
    before = g_steal_pointer (&profile);
    profile = tuntas_details_set (
      before, field->key,
      tuntas_profile_field_get_option (field, draw_option (survey, field))->key);
  }
  return profile;
}

static TuntasSurveyForm *
draw_form (Survey *survey, GStrv services, GStrv comments)
{
  TuntasSurveyForm *form = tuntas_survey_form_new ();
  guint n = survey->method->elements->len;
  guint n_services = g_strv_length (services);
  guint n_comments = g_strv_length (comments);

  form->answers = g_new0 (char, n + 1);
  for (guint i = 0; i < n; i++)
    form->answers[i] = (char)(TUNTAS_SURVEY_FORM_BLANK + draw_value (survey, i));
  /* Nobody hands in an empty form. */
  form->answers[0] = MAX (form->answers[0], '3');
  form->profile = draw_profile (survey);
  if (n_services > 0)
    form->service = g_strdup (services[g_rand_int_range (survey->random, 0, (gint32)n_services)]);
  if (n_comments > 0 && g_rand_int_range (survey->random, 0, 100) < 22)
    form->comment = g_strdup (comments[g_rand_int_range (survey->random, 0, (gint32)n_comments)]);
  return form;
}

/* Goes on with the SOP of the survey until it stands at @step; NULL for the archive. */
static gboolean
walk (Survey *survey, const char *step, GError **error)
{
  TuntasCalendar *calendar = tuntas_workspace_get_calendar (survey->workspace);

  for (;;) {
    g_autoptr (TuntasCaseFile) file =
                 tuntas_workspace_load_case (survey->workspace, survey->case_id, error);
    g_autoptr (TuntasCommand) command = tuntas_command_new ();
    TuntasEdge *onward = NULL;

    if (file == NULL)
      return FALSE;
    if (file->state->status == TUNTAS_CASE_STATUS_ARCHIVED ||
        g_strcmp0 (file->state->step, step) == 0)
      return TRUE;
    for (guint i = 0; i < file->sop->edges->len && onward == NULL; i++) {
      TuntasEdge *edge = g_ptr_array_index (file->sop->edges, i);

      if (!edge->correction && g_strcmp0 (edge->from, file->state->step) == 0)
        onward = edge;
    }
    tuntas_clock_set (survey->clock, tuntas_calendar_add_minutes (
                                       calendar, tuntas_workspace_now (survey->workspace),
                                       g_rand_int_range (survey->random, 10, 40)));
    if (file->state->status == TUNTAS_CASE_STATUS_CLOSED) {
      command->act = TUNTAS_ACT_ARCHIVE;
    } else if (onward == NULL) {
      command->act = TUNTAS_ACT_CLOSE;
    } else {
      command->act = TUNTAS_ACT_TAKE;
      command->choice = g_strdup (onward->choice);
      command->to_step = g_strdup (onward->to);
      command->checked = g_strdupv (file->step->inputs);
    }
    if (!tuntas_workspace_act (survey->workspace, survey->case_id, command, error))
      return FALSE;
  }
}

/* "Survei Kepuasan Masyarakat, Juli s.d. November 2025" */
static char *
make_title (int from, int until)
{
  return g_strdup_printf (
    "Survei Kepuasan Masyarakat, %s %d s.d. %s %d",
    tuntas_date_text_get_month (tuntas_date_get_month (from)), tuntas_date_get_year (from),
    tuntas_date_text_get_month (tuntas_date_get_month (until)), tuntas_date_get_year (until));
}

static gboolean
begin (Survey *survey, gint64 from, gint64 until, guint64 population, GError **error)
{
  TuntasOffice *office = tuntas_workspace_get_office (survey->workspace);
  g_autoptr (TuntasSurveyPeriod) period = tuntas_survey_period_new ();
  g_autoptr (TuntasSurveyResult) result = NULL;

  period->starts_on = date_of (survey, from);
  period->ends_on = date_of (survey, until);
  period->title = make_title (period->starts_on, period->ends_on);
  period->unit = g_strdup (office->name);
  period->services = tuntas_sample_script_get_list (survey->script, GROUP, "layanan");
  period->population = population;
  survey->id = tuntas_workspace_create_survey (survey->workspace, period, 0, error);
  if (survey->id == 0)
    return FALSE;
  result = tuntas_workspace_load_survey (survey->workspace, survey->id, error);
  if (result == NULL)
    return FALSE;
  survey->case_id = result->summary->period->case_id;
  tuntas_survey_method_unref (survey->method);
  survey->method = tuntas_survey_method_ref (result->summary->method);
  return TRUE;
}

static gint64
begin_batch (Survey *survey, guint number, gint64 checks, GError **error)
{
  g_autofree char *name = checks == 0 ? g_strdup_printf ("Amplop %u", number)
                                      : g_strdup_printf ("Amplop %u, entri kedua", number);

  return tuntas_workspace_begin_survey_batch (survey->workspace, survey->id, name,
                                              TUNTAS_SURVEY_SOURCE_PAPER, checks, 0, error);
}

/* Keys the forms of an envelope at one sitting. */
static gboolean
key_batch (Survey *survey, guint number, guint n, gboolean twice, gint64 at, GError **error)
{
  g_auto (GStrv) services = tuntas_sample_script_get_list (survey->script, GROUP, "layanan");
  g_auto (GStrv) comments = tuntas_sample_script_get_list (survey->script, GROUP, "saran");
  gint64 batch = 0;
  gint64 check = 0;

  tuntas_clock_set (survey->clock, at);
  batch = begin_batch (survey, number, 0, error);
  if (batch != 0 && twice)
    check = begin_batch (survey, number, batch, error);
  if (batch == 0 || (twice && check == 0))
    return FALSE;
  for (guint i = 0; i < n; i++) {
    g_autoptr (TuntasSurveyForm) form = draw_form (survey, services, comments);

    form->at = at + (gint64)i * 40;
    if (tuntas_workspace_key_survey_form (survey->workspace, batch, form, error) == 0)
      return FALSE;
    /* Who keys a pile a second time hits another key now and then. */
    if (twice && i % 17 == 5)
      form->answers[i % survey->method->elements->len] = '1';
    if (twice && tuntas_workspace_key_survey_form (survey->workspace, check, form, error) == 0)
      return FALSE;
  }
  return TRUE;
}

static gboolean
key_all (Survey *survey, guint n, gint64 from, gint64 until, gboolean twice, GError **error)
{
  guint n_batches = (n + N_BATCH - 1) / N_BATCH;

  for (guint i = 0; i < n_batches; i++) {
    gint64 at = from + (until - from) * (gint64)(i + 1) / (gint64)(n_batches + 1);

    if (!key_batch (survey, i + 1, MIN (N_BATCH, n - i * N_BATCH), twice && i == 0, at, error))
      return FALSE;
  }
  return TRUE;
}

/* The survey of a year ago: asked, reported, discussed and filed. */
static gboolean
add_finished (Survey *survey, GError **error)
{
  gint64 from = days_before (survey, FINISHED_ASKS);
  gint64 until = days_before (survey, FINISHED_ENDS);

  tuntas_clock_set (survey->clock, days_before (survey, FINISHED_BEGINS));
  if (!begin (survey, from, until, 245, error) || !walk (survey, "4", error) ||
      !key_all (survey, N_FINISHED, from, until, TRUE, error))
    return FALSE;
  tuntas_clock_set (survey->clock, until);
  return tuntas_workspace_close_survey (survey->workspace, survey->id, 1, 0, error) &&
         walk (survey, NULL, error);
}

/* The survey of these months; some respondents still lack. */
static gboolean
add_running (Survey *survey, GError **error)
{
  gint64 from = days_before (survey, RUNNING_ASKS);

  tuntas_clock_set (survey->clock, days_before (survey, TUNTAS_SAMPLE_SURVEY_DAYS));
  return begin (survey, from, from + (gint64)120 * DAY, 260, error) && walk (survey, "4", error) &&
         key_all (survey, N_RUNNING, from, survey->now, FALSE, error);
}

/**
 * tuntas_sample_survey_add:
 * @script: texts of the office
 * @workspace: the office
 * @clock: the manual clock of @workspace; it is left somewhere before @now
 * @random: where chance comes from
 * @running: the survey of these months; else the finished one of a year ago
 * @now: the moment at which the office is looked at, Unix seconds
 * @error: return location for an error
 *
 * Gives a sample office a survey, by the same use cases as in any office. Without texts for it, or
 * without an SOP for surveys, it gets none.
 *
 * Returns: false with @error set on failure
 */
gboolean
tuntas_sample_survey_add (TuntasSampleScript *script,
                          TuntasWorkspace *workspace,
                          TuntasClock *clock,
                          GRand *random,
                          gboolean running,
                          gint64 now,
                          GError **error)
{
  /* Its own chance, so that the cases are the same with and without it. */
  g_autoptr (GRand) chance = g_rand_copy (random);
  Survey survey = {.script = script,
                   .workspace = workspace,
                   .clock = clock,
                   .random = chance,
                   .grumbles = running ? 0 : 15,
                   .now = now};
  gboolean done = FALSE;

  if (!g_key_file_has_group (script->file, GROUP) ||
      tuntas_workspace_get_sop_for_kind (workspace, TUNTAS_CASE_KIND_PERIODE_SURVEI, NULL) == NULL)
    return TRUE;
  done = running ? add_running (&survey, error) : add_finished (&survey, error);
  tuntas_survey_method_unref (survey.method);
  return done;
}
