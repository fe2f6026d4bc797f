/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-case-service-private.h"
#include "tuntas-case-service.h"
#include "tuntas-survey-private.h"
#include "tuntas-workspace-private.h"

#include "tuntas-date-text.h"
#include "tuntas-date.h"
#include "tuntas-details.h"
#include "tuntas-group-counts.h"
#include "tuntas-sample-size.h"
#include "tuntas-store-surveys.h"
#include "tuntas-survey-mentions.h"
#include "tuntas-survey-method-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FOLDER "questionnaires"
#define SUFFIX ".ini"

static gboolean
fail (GError **error, const char *message)
{
  g_set_error_literal (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID, message);
  return FALSE;
}

static gboolean
is_blank (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));

  return *stripped == '\0';
}

/* The questionnaire of a survey, numbered as the office prints it. */
TuntasSurveyMethod *
tuntas_survey_read_method (TuntasSurveyPeriod *period, GError **error)
{
  const char *name = period->method != NULL ? period->method : period->title;
  g_autoptr (TuntasSurveyMethod) method = tuntas_survey_method_reader_read (
    period->questionnaire, -1, name != NULL ? name : FOLDER, error);

  if (method == NULL || period->elements == NULL)
    return g_steal_pointer (&method);
  return tuntas_survey_method_renumber (method, (const char *const *)period->elements, error);
}

/* Whether a survey still takes answers. */
gboolean
tuntas_survey_check_open (TuntasSurveyPeriod *period, GError **error)
{
  if (period->status == TUNTAS_SURVEY_STATUS_OPEN)
    return TRUE;
  g_set_error (
    error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_NOT_ALLOWED,
    _ ("“%s” is finished: its answers stay as they are. Begin a new survey for what came "
       "later."),
    period->title);
  return FALSE;
}

static guint32
find_mentions (const char *comment, gpointer user_data)
{
  return tuntas_survey_mentions_find (user_data, comment);
}

/* What takes forms into a batch; @method, that of its survey, must live as long. */
TuntasSurveyIntake *
tuntas_survey_begin_intake (TuntasWorkspace *self,
                            gint64 batch_id,
                            TuntasSurveyMethod *method,
                            GError **error)
{
  return tuntas_survey_intake_new (tuntas_workspace_get_store (self), batch_id, find_mentions,
                                   method, error);
}

static gboolean
check_profile (TuntasSurveyMethod *method, TuntasSurveyForm *form, GError **error)
{
  g_auto (GStrv) keys = tuntas_details_list_keys (form->profile);

  for (guint i = 0; keys[i] != NULL; i++) {
    g_autofree char *option = tuntas_details_get (form->profile, keys[i]);
    gboolean known = FALSE;

    for (guint k = 0; k < method->fields->len; k++) {
      TuntasProfileField *field = g_ptr_array_index (method->fields, k);

      known = known || (strcmp (field->key, keys[i]) == 0 &&
                        tuntas_profile_field_find_option (field, option) != TUNTAS_PROFILE_NONE);
    }
    if (!known) {
      g_set_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID,
                   _ ("“%s” is no answer that the questionnaire offers for “%s”."), option,
                   keys[i]);
      return FALSE;
    }
  }
  return TRUE;
}

static gboolean
check_answers (TuntasSurveyMethod *method, TuntasSurveyForm *form, GError **error)
{
  gsize n = form->answers != NULL ? strlen (form->answers) : 0;
  guint answered = 0;

  if (n != method->elements->len) {
    g_set_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID,
                 _ ("The questionnaire has %u questions, but %u were answered. Key a 0 for a "
                    "question that was left blank."),
                 method->elements->len, (guint)n);
    return FALSE;
  }
  for (guint i = 0; i < n; i++) {
    if (form->answers[i] < '0' || form->answers[i] > '0' + TUNTAS_SURVEY_MAX_VALUE) {
      TuntasSurveyElement *element = tuntas_survey_method_get_element (method, i);

      g_set_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID,
                   _ ("The answer to U%u %s must be 1, 2, 3 or 4, or left blank."), element->number,
                   element->label);
      return FALSE;
    }
    answered += form->answers[i] != TUNTAS_SURVEY_FORM_BLANK;
  }
  return answered > 0 || fail (error, _ ("The form has no answer to any question."));
}

/* Whether a form fits the questionnaire and the services of its survey. */
gboolean
tuntas_survey_check_form (TuntasSurveyPeriod *period,
                          TuntasSurveyMethod *method,
                          TuntasSurveyForm *form,
                          GError **error)
{
  if (form->service != NULL && period->services != NULL && period->services[0] != NULL &&
      !g_strv_contains ((const char *const *)period->services, form->service)) {
    g_set_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID,
                 _ ("“%s” is no service of this survey."), form->service);
    return FALSE;
  }
  return check_answers (method, form, error) && check_profile (method, form, error);
}

/* Whether both codes mean something for the questionnaire; sets @convention. */
gboolean
tuntas_survey_check_convention (TuntasSurveyMethod *method,
                                const char *weight,
                                const char *rounding,
                                TuntasSurveyConvention *convention,
                                GError **error)
{
  g_autoptr (GError) cause = NULL;

  if (tuntas_survey_convention_init (convention, weight, rounding, &cause) &&
      tuntas_survey_convention_check (convention, method, &cause))
    return TRUE;
  return fail (error, cause->message);
}

/* Within a transaction: the case of a survey hears what happened to it, unless it is closed. */
gboolean
tuntas_survey_note_within (TuntasWorkspace *self,
                           TuntasSurveyPeriod *period,
                           const char *note,
                           gint64 by,
                           GError **error)
{
  g_autoptr (TuntasCaseState) state = tuntas_store_load_case_state (
    tuntas_workspace_get_store (self), period->case_id, NULL, error);
  g_autoptr (TuntasCommand) command = tuntas_command_new ();

  if (state == NULL)
    return FALSE;
  if (state->status != TUNTAS_CASE_STATUS_RUNNING && state->status != TUNTAS_CASE_STATUS_PAUSED)
    return TRUE;
  command->act = TUNTAS_ACT_NOTE;
  command->by = by;
  command->note = g_strdup (note);
  return tuntas_workspace_act_within (self, period->case_id, command, error);
}

static void
complete_least_group (TuntasSurveyPeriod *period)
{
  if (period->least_group == 0)
    period->least_group = TUNTAS_GROUP_COUNTS_LEAST;
}

/* What a new survey is not told is taken from its questionnaire. */
static TuntasSurveyMethod *
complete (TuntasWorkspace *self, TuntasSurveyPeriod *period, GError **error)
{
  const char *data_dir = tuntas_workspace_get_data_dir (self);
  g_autoptr (TuntasSurveyMethod) method = NULL;

  if (period->questionnaire == NULL) {
    g_autofree char *name = NULL;
    g_autofree char *path = NULL;

    if (period->method == NULL)
      period->method = g_strdup (TUNTAS_SURVEY_METHOD_USUAL);
    method = tuntas_survey_method_reader_load (data_dir, period->method, error);
    if (method == NULL)
      return NULL;
    name = g_strconcat (period->method, SUFFIX, NULL);
    path = g_build_filename (data_dir, FOLDER, name, NULL);
    g_clear_pointer (&method, tuntas_survey_method_unref);
    if (!g_file_get_contents (path, &period->questionnaire, NULL, error))
      return NULL;
  }
  method = tuntas_survey_read_method (period, error);
  if (method == NULL)
    return NULL;
  g_free (period->method);
  period->method = g_strdup (method->code);
  if (period->elements == NULL) {
    period->elements = g_new0 (char *, method->elements->len + 1);
    for (guint i = 0; i < method->elements->len; i++)
      period->elements[i] = g_strdup (tuntas_survey_method_get_element (method, i)->key);
  }
  if (period->weight == NULL)
    period->weight = g_strdup (method->weights[0]);
  if (period->rounding == NULL)
    period->rounding = g_strdup (method->roundings[0]);
  complete_least_group (period);
  return g_steal_pointer (&method);
}

static gboolean
check_period (TuntasSurveyPeriod *period, TuntasSurveyMethod *method, GError **error)
{
  TuntasSurveyConvention convention;

  if (is_blank (period->title))
    return fail (error, _ ("Give the survey a title."));
  if (is_blank (period->unit))
    return fail (error, _ ("Write down which unit is judged by the survey."));
  if (!tuntas_date_is_valid (period->starts_on) || !tuntas_date_is_valid (period->ends_on))
    return fail (error, _ ("Write down on which days the survey begins and ends."));
  if (period->ends_on < period->starts_on)
    return fail (error, _ ("The survey ends before it begins. Correct one of the days."));
  if (period->population > TUNTAS_SAMPLE_SIZE_MAX_POPULATION)
    return fail (error, _ ("There cannot be so many users. Correct the population."));
  if (period->least_group < TUNTAS_GROUP_COUNTS_SMALLEST) {
    g_set_error (
      error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID,
      _ ("In a group of fewer than %d respondents each could recognise the other. Choose "
         "a larger smallest group."),
      TUNTAS_GROUP_COUNTS_SMALLEST);
    return FALSE;
  }
  return tuntas_survey_check_convention (method, period->weight, period->rounding, &convention,
                                         error);
}

/* The words of its case are the office's own language. */
static TuntasComplaint *
make_complaint (TuntasSurveyPeriod *period, gint64 now)
{
  TuntasComplaint *complaint = tuntas_complaint_new ();
  g_autofree char *from = tuntas_date_text_format (period->starts_on);
  g_autofree char *until = tuntas_date_text_format (period->ends_on);

  complaint->kind = TUNTAS_CASE_KIND_PERIODE_SURVEI;
  complaint->channel = TUNTAS_CHANNEL_LANGSUNG;
  complaint->subject = g_strdup (period->title);
  complaint->account =
    g_strdup_printf ("Survei kepuasan pengguna %s, %s s.d. %s.", period->unit, from, until);
  complaint->service_unit = g_strdup (period->unit);
  complaint->received_at = now;
  return complaint;
}

/**
 * tuntas_workspace_create_survey:
 * @self: an open office
 * @period: title, unit, days, and what else was chosen; `method` NULL is PermenPANRB 14/2017, an
 *   own list gives its text as `questionnaire`, `elements` NULL is the order of the questionnaire,
 *   conventions NULL are its usual ones, a `least_group` of 0 is the usual one
 * @by: who begins it; 0 for the official of the first step
 * @error: return location for `TUNTAS_SERVICE_ERROR_INVALID`, `…_NO_SOP` when no SOP for surveys is
 *   in force, `TUNTAS_KEYED_ERROR` for a questionnaire that cannot be read
 *
 * Begins a survey, and registers the case by which it walks its SOP, in one transaction.
 *
 * Returns: the survey, 0 on failure
 */
gint64
tuntas_workspace_create_survey (TuntasWorkspace *self,
                                TuntasSurveyPeriod *period,
                                gint64 by,
                                GError **error)
{
  g_autoptr (TuntasSurveyPeriod) copy = tuntas_survey_period_copy (period);
  g_autoptr (TuntasSurveyMethod) method = complete (self, copy, error);
  g_autoptr (TuntasComplaint) complaint = NULL;
  gint64 id = 0;

  if (method == NULL || !check_period (copy, method, error))
    return 0;
  copy->id = 0;
  copy->status = TUNTAS_SURVEY_STATUS_OPEN;
  copy->created_at = tuntas_workspace_now (self);
  complaint = make_complaint (copy, copy->created_at);
  if (!tuntas_workspace_begin (self, error)) {
    tuntas_service_error_adopt (error);
    return 0;
  }
  copy->case_id = tuntas_workspace_register (self, complaint, NULL, NULL, NULL, by, error);
  if (copy->case_id != 0)
    id = tuntas_store_save_survey_period (tuntas_workspace_get_store (self), copy, error);
  return tuntas_workspace_end (self, id != 0, error) ? id : 0;
}

static gboolean
is_same_convention (TuntasSurveyPeriod *a, TuntasSurveyPeriod *b)
{
  return g_strcmp0 (a->weight, b->weight) == 0 && g_strcmp0 (a->rounding, b->rounding) == 0;
}

/* Within a transaction: tells the case what changes the figures, or who can be known by them. */
static gboolean
note_changes (TuntasWorkspace *self,
              TuntasSurveyPeriod *before,
              TuntasSurveyPeriod *period,
              gint64 by,
              GError **error)
{
  if (!is_same_convention (before, period)) {
    g_autofree char *note =
      g_strdup_printf ("Cara hitung IKM diganti: bobot %s menjadi %s, pembulatan %s menjadi %s.",
                       before->weight, period->weight, before->rounding, period->rounding);

    if (!tuntas_survey_note_within (self, period, note, by, error))
      return FALSE;
  }
  if (before->least_group != period->least_group) {
    g_autofree char *note =
      g_strdup_printf ("Kelompok terkecil yang ditampilkan diganti: %u menjadi %u responden.",
                       before->least_group, period->least_group);

    return tuntas_survey_note_within (self, period, note, by, error);
  }
  return TRUE;
}

/* Within a transaction. */
static gboolean
save_within (TuntasWorkspace *self,
             TuntasSurveyPeriod *before,
             TuntasSurveyPeriod *period,
             gint64 by,
             GError **error)
{
  return tuntas_store_save_survey_period (tuntas_workspace_get_store (self), period, error) != 0 &&
         note_changes (self, before, period, by, error);
}

/**
 * tuntas_workspace_save_survey:
 * @self: an open office
 * @period: a survey as it was loaded, with other title, unit, services, days, population, least
 *   group (0 for the usual one) or convention
 * @by: who changes it; 0 for whoever holds its case
 * @error: return location for `TUNTAS_SERVICE_ERROR_CONFLICT`, `…_INVALID`, `…_NOT_ALLOWED` when
 *   the convention of a finished survey would change
 *
 * What was asked never changes, nor does the status; see tuntas_workspace_close_survey(). A new
 * convention or least group is told to the history of the case.
 *
 * Returns: whether it was written
 */
gboolean
tuntas_workspace_save_survey (TuntasWorkspace *self,
                              TuntasSurveyPeriod *period,
                              gint64 by,
                              GError **error)
{
  g_autoptr (TuntasSurveyPeriod) before = tuntas_store_load_survey_period (
    tuntas_workspace_get_store (self), period->id, error);
  g_autoptr (TuntasSurveyMethod) method =
               before != NULL ? tuntas_survey_read_method (before, error) : NULL;
  g_autoptr (TuntasSurveyPeriod) copy = NULL;

  if (method == NULL) {
    tuntas_service_error_adopt (error);
    return FALSE;
  }
  copy = tuntas_survey_period_copy (period);
  copy->status = before->status;
  complete_least_group (copy);
  if (!check_period (copy, method, error) ||
      (!is_same_convention (before, copy) && !tuntas_survey_check_open (before, error)))
    return FALSE;
  if (!tuntas_workspace_begin (self, error)) {
    tuntas_service_error_adopt (error);
    return FALSE;
  }
  return tuntas_workspace_end (self, save_within (self, before, copy, by, error), error);
}

/* Within a transaction: a survey whose case ended takes no more answers. What was approved and
 * archived stays as it is. */
gboolean
tuntas_survey_follow_within (TuntasWorkspace *self,
                             gint64 case_id,
                             TuntasCaseState *state,
                             GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (self);
  g_autoptr (TuntasSurveyPeriod) period = NULL;
  g_autoptr (GError) cause = NULL;
  gint64 id = 0;

  if (state->kind != TUNTAS_CASE_KIND_PERIODE_SURVEI ||
      state->status == TUNTAS_CASE_STATUS_RUNNING || state->status == TUNTAS_CASE_STATUS_PAUSED)
    return TRUE;
  id = tuntas_workspace_find_survey_of_case (self, case_id, &cause);
  if (id == 0) {
    if (g_error_matches (cause, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_NOT_FOUND))
      return TRUE;
    g_propagate_error (error, g_steal_pointer (&cause));
    return FALSE;
  }
  period = tuntas_store_load_survey_period (store, id, error);
  if (period == NULL || period->status != TUNTAS_SURVEY_STATUS_OPEN)
    return period != NULL;
  period->status = TUNTAS_SURVEY_STATUS_CLOSED;
  return tuntas_store_save_survey_period (store, period, error) != 0;
}

/* Within a transaction. */
static gboolean
close_within (TuntasWorkspace *self, TuntasSurveyPeriod *period, gint64 by, GError **error)
{
  TuntasSurveyAnswers answers;
  g_autoptr (TuntasSurveySummary) summary =
               tuntas_survey_summarise (self, period, NULL, &answers, error);
  g_autofree char *nik = NULL;
  g_autofree char *note = NULL;

  if (summary == NULL)
    return FALSE;
  nik = tuntas_decimal_to_text (summary->index->nik, ',');
  note = summary->index->band != NULL
           ? g_strdup_printf ("Pengumpulan jawaban ditutup: %" G_GUINT64_FORMAT
                              " responden, IKM %s, mutu %s.",
                              summary->respondents, nik, summary->index->band->grade)
           : g_strdup_printf ("Pengumpulan jawaban ditutup: %" G_GUINT64_FORMAT
                              " responden, tanpa nilai IKM.",
                              summary->respondents);
  return tuntas_store_save_survey_period (tuntas_workspace_get_store (self), period, error) != 0 &&
         tuntas_survey_note_within (self, period, note, by, error);
}

/**
 * tuntas_workspace_close_survey:
 * @self: an open office
 * @period_id: a survey
 * @version: the one that was seen
 * @by: who ends it; 0 for whoever holds its case
 * @error: return location for `TUNTAS_SERVICE_ERROR_CONFLICT`, `…_NOT_FOUND`, `…_NOT_ALLOWED` when
 *   it is finished already
 *
 * Ends the asking: from then on no answer can be added, changed or taken back.
 *
 * Returns: whether it was written
 */
gboolean
tuntas_workspace_close_survey (TuntasWorkspace *self,
                               gint64 period_id,
                               int version,
                               gint64 by,
                               GError **error)
{
  g_autoptr (TuntasSurveyPeriod) period = tuntas_store_load_survey_period (
    tuntas_workspace_get_store (self), period_id, error);

  if (period == NULL || !tuntas_survey_check_open (period, error) ||
      !tuntas_workspace_begin (self, error)) {
    tuntas_service_error_adopt (error);
    return FALSE;
  }
  period->version = version;
  period->status = TUNTAS_SURVEY_STATUS_CLOSED;
  return tuntas_workspace_end (self, close_within (self, period, by, error), error);
}

/**
 * tuntas_workspace_find_survey_of_case:
 * @self: an open office
 * @case_id: a case
 * @error: return location for `TUNTAS_SERVICE_ERROR_NOT_FOUND` when no survey walks by it
 *
 * Returns: the survey, 0 on failure
 */
gint64
tuntas_workspace_find_survey_of_case (TuntasWorkspace *self, gint64 case_id, GError **error)
{
  g_autoptr (GPtrArray) periods =
               tuntas_store_list_survey_periods (tuntas_workspace_get_store (self), error);

  for (guint i = 0; periods != NULL && i < periods->len; i++) {
    TuntasSurveyPeriod *period = g_ptr_array_index (periods, i);

    if (period->case_id == case_id)
      return period->id;
  }
  if (periods != NULL)
    g_set_error_literal (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_NOT_FOUND,
                         _ ("This case belongs to no survey. A survey is begun on the page of the "
                            "surveys, which also registers its case."));
  return 0;
}

/**
 * tuntas_workspace_load_survey_method:
 * @self: an open office
 * @period_id: a survey
 * @error: return location for `TUNTAS_SERVICE_ERROR_NOT_FOUND`
 *
 * Returns: (transfer full) (nullable): its questionnaire, numbered as the office prints it
 */
TuntasSurveyMethod *
tuntas_workspace_load_survey_method (TuntasWorkspace *self, gint64 period_id, GError **error)
{
  g_autoptr (TuntasSurveyPeriod) period = tuntas_store_load_survey_period (
    tuntas_workspace_get_store (self), period_id, error);

  if (period == NULL) {
    tuntas_service_error_adopt (error);
    return NULL;
  }
  return tuntas_survey_read_method (period, error);
}
