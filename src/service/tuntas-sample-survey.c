/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-sample-survey-private.h"

#include "tuntas-case-service.h"
#include "tuntas-corrective-service.h"
#include "tuntas-letter-service.h"
#include "tuntas-sample-answers-private.h"
#include "tuntas-survey-service.h"
#include "tuntas-workspace-private.h"

#include "tuntas-date-text.h"
#include "tuntas-date.h"

#include <string.h>

#define GROUP "survei"

/* The step of the SOP at which people are asked, and those after it. */
#define ASKING "4"
#define DISCUSSING "6"
#define IMPROVING "8"

#define MONTHS 4
#define N_BATCH 50
#define N_KIOSK 30
/* Days between asking for an improvement, its being done, and somebody looking at it. */
#define IMPROVEMENT_DAYS 66
#define VERIFICATION_DAYS 12

#define DAY (24 * 60 * 60)

/* The running survey and the two before it, each begun in the month after so many days ago. Those
 * before lie before the first case, so that the register runs in the order of time. */
static const struct {
  int days;
  guint forms;
  guint64 population;
} editions[] = {
  {TUNTAS_SAMPLE_SURVEY_DAYS, 96, 260},
  {TUNTAS_SAMPLE_SURVEY_DAYS + 365, 150, 245},
  {TUNTAS_SAMPLE_SURVEY_DAYS + 730, 148, 240},
};

typedef struct {
  TuntasSampleScript *script;
  TuntasWorkspace *workspace;
  TuntasClock *clock;
  TuntasSampleAnswers answers;
  gint64 now;
  gint64 id;
  gint64 case_id;
  gint64 meeting;
  int starts_on;
  int ends_on;
} Survey;

static TuntasCalendar *
calendar_of (Survey *survey)
{
  return tuntas_workspace_get_calendar (survey->workspace);
}

static int
date_of (Survey *survey, gint64 at)
{
  return tuntas_calendar_date_of (calendar_of (survey), at);
}

/* A moment of work at @at or soon after it. */
static gint64
at_work (Survey *survey, gint64 at)
{
  return tuntas_calendar_add_minutes (calendar_of (survey), at, 60);
}

/* A moment of work on a day, or on the next working day. */
static gint64
moment_of (Survey *survey, int date)
{
  int days = tuntas_date_days_between (date, date_of (survey, survey->now));

  return at_work (survey, survey->now - (gint64)days * DAY);
}

static gint64
lane_official (Survey *survey, const char *lane)
{
  TuntasOfficial *official = tuntas_workspace_get_lane_official (survey->workspace, lane);

  return official != NULL ? official->id : 0;
}

/* Works at a step for a part of its time. Asking goes on elsewhere, and what began these weeks must
 * not reach beyond them. */
static void
spend_time (Survey *survey, TuntasStep *step)
{
  GRand *random = survey->answers.random;
  gint64 begin = tuntas_workspace_now (survey->workspace);
  gint64 end = begin;

  if (survey->answers.age > 0 && strcmp (step->label, ASKING) != 0)
    end = begin + (tuntas_calendar_add (calendar_of (survey), begin, step->budget) - begin) *
                    g_rand_int_range (random, 20, 60) / 100;
  tuntas_clock_set (survey->clock, tuntas_calendar_add_minutes (calendar_of (survey), end,
                                                                g_rand_int_range (random, 10, 40)));
}

/* Goes on with the SOP of the survey until it stands at @step; NULL for the archive. */
static gboolean
walk (Survey *survey, const char *step, GError **error)
{
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
    spend_time (survey, file->step);
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

static gboolean
begin (Survey *survey, GError **error)
{
  TuntasOffice *office = tuntas_workspace_get_office (survey->workspace);
  g_autoptr (TuntasSurveyPeriod) period = tuntas_survey_period_new ();
  g_autoptr (TuntasSurveyResult) result = NULL;
  g_autofree char *span = NULL;
  gint64 asked = survey->now - (gint64)editions[survey->answers.age].days * DAY;
  int month = date_of (survey, asked) / 100 * 100 + 1;

  tuntas_clock_set (survey->clock, at_work (survey, asked));
  period->starts_on = tuntas_date_add_months (month, 1);
  period->ends_on = tuntas_date_add_days (tuntas_date_add_months (month, 1 + MONTHS), -1);
  span = tuntas_survey_period_dup_span (period);
  period->title = g_strdup_printf ("Survei Kepuasan Masyarakat %s", span);
  period->unit = g_strdup (office->name);
  period->services = g_strdupv (survey->answers.services);
  period->population = editions[survey->answers.age].population;
  survey->starts_on = period->starts_on;
  survey->ends_on = period->ends_on;
  survey->id = tuntas_workspace_create_survey (survey->workspace, period, 0, error);
  if (survey->id == 0)
    return FALSE;
  result = tuntas_workspace_load_survey (survey->workspace, survey->id, error);
  if (result == NULL)
    return FALSE;
  survey->case_id = result->summary->period->case_id;
  survey->answers.method = tuntas_survey_method_ref (result->summary->method);
  return TRUE;
}

static gint64
begin_batch (Survey *survey,
             const char *name,
             TuntasSurveySource source,
             gint64 checks,
             GError **error)
{
  return tuntas_workspace_begin_survey_batch (survey->workspace, survey->id, name, source, checks,
                                              0, error);
}

/* Keys the forms of an envelope at one sitting. */
static gboolean
key_batch (Survey *survey, guint number, guint n, gboolean twice, gint64 at, GError **error)
{
  g_autofree char *name = g_strdup_printf ("Amplop %u", number);
  g_autofree char *again = g_strdup_printf ("Amplop %u, entri kedua", number);
  gint64 batch = 0;
  gint64 check = 0;

  tuntas_clock_set (survey->clock, at);
  batch = begin_batch (survey, name, TUNTAS_SURVEY_SOURCE_PAPER, 0, error);
  if (batch != 0 && twice)
    check = begin_batch (survey, again, TUNTAS_SURVEY_SOURCE_PAPER, batch, error);
  if (batch == 0 || (twice && check == 0))
    return FALSE;
  for (guint i = 0; i < n; i++) {
    g_autoptr (TuntasSurveyForm) form = tuntas_sample_answers_draw (&survey->answers);

    form->at = at + (gint64)i * 40;
    if (tuntas_workspace_key_survey_form (survey->workspace, batch, form, error) == 0)
      return FALSE;
    /* Who keys a pile a second time hits another key now and then. */
    if (twice && i % 17 == 5)
      form->answers[i % survey->answers.method->elements->len] = '1';
    if (twice && tuntas_workspace_key_survey_form (survey->workspace, check, form, error) == 0)
      return FALSE;
  }
  return TRUE;
}

/* Some answer at the screen of the counter, one after the other. */
static gboolean
ask_at_screen (Survey *survey, gint64 at, GError **error)
{
  gint64 batch = 0;

  tuntas_clock_set (survey->clock, at);
  batch = begin_batch (survey, "Layar loket", TUNTAS_SURVEY_SOURCE_KIOSK, 0, error);
  for (guint i = 0; batch != 0 && i < N_KIOSK; i++) {
    g_autoptr (TuntasSurveyForm) form = tuntas_sample_answers_draw (&survey->answers);

    form->at = tuntas_calendar_add_minutes (calendar_of (survey), at, (gint64)i * 47);
    if (tuntas_workspace_key_survey_form (survey->workspace, batch, form, error) == 0)
      return FALSE;
  }
  return batch != 0;
}

static gboolean
key_all (Survey *survey, guint n, gint64 until, gboolean twice, GError **error)
{
  gint64 from = moment_of (survey, survey->starts_on);
  guint n_batches = (n + N_BATCH - 1) / N_BATCH;

  for (guint i = 0; i < n_batches; i++) {
    gint64 at = from + (until - from) * (gint64)(i + 1) / (gint64)(n_batches + 1);

    if (!key_batch (survey, i + 1, MIN (N_BATCH, n - i * N_BATCH), twice && i == 0,
                    at_work (survey, at), error))
      return FALSE;
  }
  return TRUE;
}

/* The meeting that discusses the result. */
static gboolean
discuss (Survey *survey, GError **error)
{
  GPtrArray *officials = tuntas_workspace_get_officials (survey->workspace);
  const char *unit = tuntas_workspace_get_office (survey->workspace)->unit_code;
  g_auto (GStrv) rooms = tuntas_sample_script_get_list (survey->script, "kantor", "ruang");
  g_auto (GStrv) minutes = tuntas_sample_script_get_list (survey->script, GROUP, "notulen");
  g_autoptr (TuntasMeeting) meeting = tuntas_meeting_new ();
  g_autofree char *from = tuntas_date_text_format (survey->starts_on);
  g_autofree char *until = tuntas_date_text_format (survey->ends_on);

  meeting->title =
    g_strdup_printf ("Pembahasan hasil survei kepuasan masyarakat, %s s.d. %s", from, until);
  meeting->place = g_strdup (rooms[0]);
  meeting->starts_at = tuntas_workspace_now (survey->workspace);
  meeting->starts_at -= meeting->starts_at % 1800;
  meeting->ends_at = meeting->starts_at + 2 * 3600;
  meeting->agenda = g_strsplit ("Pemaparan hasil survei|Pembahasan unsur terendah dan saran|"
                                "Penetapan tindakan perbaikan dan pencegahan",
                                "|", -1);
  meeting->minutes = g_strdup (minutes[0]);
  meeting->decisions = tuntas_sample_script_get_list (survey->script, GROUP, "keputusan");
  meeting->leader = ((TuntasOfficial *)g_ptr_array_index (officials, 0))->id;
  meeting->secretary = lane_official (survey, "staf");
  meeting->held = TRUE;
  meeting->participants = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_participant_unref);
  for (guint i = 0; i < officials->len; i++) {
    TuntasOfficial *official = g_ptr_array_index (officials, i);
    TuntasParticipant *participant = tuntas_participant_new ();

    participant->name = g_strdup (official->name);
    participant->position = g_strdup (official->position);
    participant->agency = g_strdup (unit);
    participant->official = official->id;
    participant->attended = i != 2;
    g_ptr_array_add (meeting->participants, participant);
  }
  meeting->cases = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (meeting->cases, survey->case_id);
  survey->meeting =
    tuntas_workspace_save_meeting (survey->workspace, meeting, meeting->secretary, error);
  return survey->meeting != 0;
}

/* Of a proposal what the office wrote about it: root cause, correction, prevention, and when it was
 * done, what was done and what the verifier found. */
static GStrv
read_improvement (Survey *survey, const char *element)
{
  g_autofree char *key = g_strdup_printf ("perbaikan-%u-%s", survey->answers.age, element);

  return tuntas_sample_script_get_list (survey->script, GROUP, key);
}

static void
replace_text (char **to, const char *text)
{
  g_free (*to);
  *to = g_strdup (text);
}

static gboolean
improve (Survey *survey, TuntasCorrectiveAction *action, GArray *done, GError **error)
{
  g_auto (GStrv) texts = read_improvement (survey, action->element);
  gint64 id;

  if (g_strv_length (texts) < 3)
    return TRUE;
  replace_text (&action->root_cause, texts[0]);
  replace_text (&action->correction, texts[1]);
  replace_text (&action->prevention, texts[2]);
  action->meeting_id = survey->meeting;
  action->responsible = lane_official (survey, "sekcam");
  /* What is not done yet is not late yet either. */
  if (g_strv_length (texts) < 5)
    action->due_on =
      date_of (survey, tuntas_calendar_add_minutes (calendar_of (survey), survey->now, 3600));
  id = tuntas_workspace_save_corrective_action (survey->workspace, action,
                                                lane_official (survey, "camat"), error);
  if (id != 0 && g_strv_length (texts) >= 5)
    g_array_append_val (done, id);
  return id != 0;
}

/* Asks for improvements; those that were carried out come back in @done. */
static gboolean
improve_all (Survey *survey, GArray *done, GError **error)
{
  g_autoptr (GPtrArray) proposals =
               tuntas_workspace_propose_corrective_actions (survey->workspace, survey->id, error);

  for (guint i = 0; proposals != NULL && i < proposals->len; i++) {
    if (!improve (survey, g_ptr_array_index (proposals, i), done, error))
      return FALSE;
  }
  return proposals != NULL;
}

static void
pass_days (Survey *survey, int days)
{
  tuntas_clock_set (
    survey->clock, at_work (survey, tuntas_workspace_now (survey->workspace) + (gint64)days * DAY));
}

/* Some weeks later it is done, and then looked at. */
static gboolean
carry_out (Survey *survey, GArray *actions, GError **error)
{
  for (guint i = 0; i < actions->len; i++) {
    gint64 id = g_array_index (actions, gint64, i);
    g_autoptr (TuntasCorrectiveAction) action =
                 tuntas_workspace_load_corrective_action (survey->workspace, id, error);
    g_auto (GStrv) texts = action != NULL ? read_improvement (survey, action->element) : NULL;

    if (action == NULL)
      return FALSE;
    pass_days (survey, IMPROVEMENT_DAYS);
    if (!tuntas_workspace_finish_corrective_action (survey->workspace, id, 0, 0, texts[3],
                                                    lane_official (survey, "staf"), error))
      return FALSE;
    pass_days (survey, VERIFICATION_DAYS);
    if (!tuntas_workspace_verify_corrective_action (survey->workspace, id, 0, TRUE, texts[4],
                                                    lane_official (survey, "sekcam"), error))
      return FALSE;
  }
  return TRUE;
}

/* A survey of the years before: asked, reported, discussed and filed. */
static gboolean
add_finished (Survey *survey, GError **error)
{
  g_autoptr (GArray) actions = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 until = 0;

  if (!begin (survey, error))
    return FALSE;
  until = moment_of (survey, tuntas_date_add_days (survey->ends_on, 1));
  if (!walk (survey, ASKING, error) ||
      !key_all (survey, editions[survey->answers.age].forms, until, TRUE, error))
    return FALSE;
  tuntas_clock_set (survey->clock, until);
  return tuntas_workspace_close_survey (survey->workspace, survey->id, 1, 0, error) &&
         walk (survey, DISCUSSING, error) && discuss (survey, error) &&
         walk (survey, IMPROVING, error) && improve_all (survey, actions, error) &&
         walk (survey, NULL, error) && carry_out (survey, actions, error);
}

/* The survey of these months; some respondents still lack. */
static gboolean
add_running (Survey *survey, GError **error)
{
  return begin (survey, error) && walk (survey, ASKING, error) &&
         ask_at_screen (survey, moment_of (survey, tuntas_date_add_days (survey->starts_on, 3)),
                        error) &&
         key_all (survey, editions[0].forms - N_KIOSK, survey->now, FALSE, error);
}

/**
 * tuntas_sample_survey_add:
 * @script: texts of the office
 * @workspace: the office
 * @clock: the manual clock of @workspace; it is left somewhere before @now
 * @random: where chance comes from
 * @age: 0 for the survey of these months, 1 and 2 for those of a year and two years before
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
                          guint age,
                          gint64 now,
                          GError **error)
{
  /* Its own chance, so that the cases are the same with and without it. */
  g_autoptr (GRand) copy = g_rand_copy (random);
  g_autoptr (GRand) chance = g_rand_new_with_seed (g_rand_int (copy) + age);
  g_auto (GStrv) services = NULL;
  g_auto (GStrv) comments = NULL;
  g_auto (GStrv) praise = NULL;
  Survey survey = {.script = script, .workspace = workspace, .clock = clock, .now = now};
  gboolean done = FALSE;

  g_return_val_if_fail (age < G_N_ELEMENTS (editions), FALSE);

  if (!g_key_file_has_group (script->file, GROUP) ||
      tuntas_workspace_get_sop_for_kind (workspace, TUNTAS_CASE_KIND_PERIODE_SURVEI, NULL) == NULL)
    return TRUE;
  services = tuntas_sample_script_get_list (script, GROUP, "layanan");
  comments = tuntas_sample_script_get_list (script, GROUP, "saran");
  praise = tuntas_sample_script_get_list (script, GROUP, "pujian");
  survey.answers = (TuntasSampleAnswers){
    .services = services, .comments = comments, .praise = praise, .age = age, .random = chance};
  done = age == 0 ? add_running (&survey, error) : add_finished (&survey, error);
  tuntas_survey_method_unref (survey.answers.method);
  return done;
}
