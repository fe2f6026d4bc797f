/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-corrective-service-private.h"

#include "tuntas-survey-service.h"
#include "tuntas-workspace-private.h"

#include "tuntas-store-corrective.h"
#include "tuntas-store-surveys.h"

#include <glib/gi18n-lib.h>

/* What is proposed goes into official documents and is Indonesian in every language of the window.
 */

/* The grades that need nothing done: mutu A and mutu B. */
#define GOOD_GRADES 2
/* Proposed until somebody sets another deadline. */
#define MONTHS_FOR_UNSUR 1

/**
 * tuntas_corrective_comparison_free:
 * @self: (transfer full) (nullable): a comparison
 */
void
tuntas_corrective_comparison_free (TuntasCorrectiveComparison *self)
{
  if (self == NULL)
    return;
  tuntas_corrective_view_free (self->view);
  g_free (self->survey);
  g_free (self->grade);
  g_free (self->sentence);
  g_free (self);
}

/* "waktu penyelesaian": the label within a sentence, unless it begins with an abbreviation. */
static char *
uncapitalise (const char *label)
{
  if (g_ascii_isupper (label[0]) && !g_ascii_isupper (label[1]))
    return g_strdup_printf ("%c%s", g_ascii_tolower (label[0]), label + 1);
  return g_strdup (label);
}

static guint
find_band_place (TuntasSurveyMethod *method, TuntasSurveyBand *band)
{
  guint place = 0;

  g_ptr_array_find (method->bands, band, &place);
  return place;
}

static char *
describe_finding (TuntasSurveyResult *result, guint place, TuntasCorrectiveAction *action)
{
  TuntasSurveySummary *summary = result->summary;
  TuntasSurveyElement *element = tuntas_survey_method_get_element (summary->method, place);
  TuntasSurveyBand *band = tuntas_survey_index_classify_element (summary->index, place);
  const guint64 *counts = result->answers.counts[place];
  guint64 low = counts[1] + counts[2];
  g_autofree char *performance = uncapitalise (band->performance);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "Unsur %s mendapat nilai rata-rata %s atau %s (mutu %s, %s)",
                          action->element_label, action->baseline_nrr, action->baseline_nik,
                          action->baseline_grade, performance);
  if (tuntas_survey_index_compare_elements (
        summary->index, place, (guint)tuntas_survey_index_find_lowest (summary->index)) == 0)
    g_string_append_printf (text, ", terendah dari %u unsur", summary->index->n_elements);
  g_string_append_printf (text, " pada %s, %s.", summary->period->title, summary->period->unit);
  if (low > 0)
    g_string_append_printf (
      text, " %" G_GUINT64_FORMAT " dari %" G_GUINT64_FORMAT " jawaban “%s” atau “%s”.", low,
      summary->index->elements[place].total.answered, element->options[0], element->options[1]);
  return g_string_free (text, FALSE);
}

static char *
describe_correction (TuntasSurveyResult *result, guint place)
{
  TuntasSurveySummary *summary = result->summary;
  TuntasSurveyElement *element = tuntas_survey_method_get_element (summary->method, place);
  TuntasSurveyBand *band = tuntas_survey_index_classify_element (summary->index, place);
  g_autofree char *label = uncapitalise (element->label);
  TuntasSurveyBand *wanted;
  g_autofree char *from = NULL;

  if (find_band_place (summary->method, band) < GOOD_GRADES)
    return g_strdup_printf ("Memperbaiki %s supaya nilainya naik pada survei berikutnya.", label);
  wanted = g_ptr_array_index (summary->method->bands, GOOD_GRADES - 1);
  from = tuntas_decimal_to_text (wanted->from, ',');
  return g_strdup_printf ("Memperbaiki %s supaya nilainya mencapai paling sedikit %s (mutu %s).",
                          label, from, wanted->grade);
}

static TuntasCorrectiveAction *
propose_for_element (TuntasWorkspace *self, TuntasSurveyResult *result, guint place)
{
  TuntasSurveySummary *summary = result->summary;
  TuntasSurveyElement *element = tuntas_survey_method_get_element (summary->method, place);
  TuntasSurveyBand *band = tuntas_survey_index_classify_element (summary->index, place);
  TuntasDuration time = {MONTHS_FOR_UNSUR, TUNTAS_DURATION_BULAN};
  TuntasCorrectiveAction *action = tuntas_corrective_action_new ();
  g_autofree char *label = uncapitalise (element->label);

  action->form = g_strdup (TUNTAS_CORRECTIVE_PTPP);
  action->source = TUNTAS_CORRECTIVE_SOURCE_SURVEY;
  action->period_id = summary->period->id;
  action->case_id = summary->period->case_id;
  action->unit = g_strdup (summary->period->unit);
  action->element = g_strdup (element->key);
  action->element_label = g_strdup_printf ("U%u %s", element->number, element->label);
  action->baseline_nrr = tuntas_decimal_to_text (summary->index->elements[place].nrr, ',');
  action->baseline_nik =
    tuntas_decimal_to_text (tuntas_survey_index_convert_element (summary->index, place), ',');
  action->baseline_grade = g_strdup (band->grade);
  action->finding = describe_finding (result, place, action);
  action->correction = describe_correction (result, place);
  action->prevention = g_strdup_printf (
    "Memantau %s setiap bulan dan membandingkan nilainya dengan survei berikutnya.", label);
  action->responsible_text = g_strdup (summary->period->unit);
  action->due_on = tuntas_corrective_propose_deadline (self, time);
  return action;
}

static gboolean
has_action (GPtrArray *actions, const char *element)
{
  for (guint i = 0; i < actions->len; i++) {
    TuntasCorrectiveAction *action = g_ptr_array_index (actions, i);

    if (action->status != TUNTAS_CORRECTIVE_STATUS_CANCELLED && action->service == NULL &&
        g_strcmp0 (action->element, element) == 0)
      return TRUE;
  }
  return FALSE;
}

static int
compare_places (gconstpointer a, gconstpointer b, gpointer index)
{
  guint first = *(const guint *)a, second = *(const guint *)b;
  int order = tuntas_survey_index_compare_elements (index, first, second);

  return order != 0 ? order : (int)first - (int)second;
}

/* The lowest unsur and every unsur below mutu B, the lowest first. */
static GArray *
list_low_places (TuntasSurveyIndex *index)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (guint));
  int lowest = tuntas_survey_index_find_lowest (index);

  for (guint i = 0; lowest >= 0 && i < index->n_elements; i++) {
    TuntasSurveyBand *band = tuntas_survey_index_classify_element (index, i);

    if (band != NULL && (tuntas_survey_index_compare_elements (index, i, (guint)lowest) == 0 ||
                         find_band_place (index->method, band) >= GOOD_GRADES))
      g_array_append_val (places, i);
  }
  g_array_sort_with_data (places, compare_places, index);
  return places;
}

/* The first finished survey with a result that asked again what @period asked; NULL without an
 * error when there is none. */
static TuntasSurveyResult *
load_next (TuntasWorkspace *self, TuntasSurveyPeriod *period, GError **error)
{
  g_autoptr (GPtrArray) periods =
               tuntas_store_list_survey_periods (tuntas_workspace_get_store (self), error);
  g_autoptr (TuntasSurveyResult) found = NULL;

  for (guint i = 0; periods != NULL && i < periods->len; i++) {
    TuntasSurveyPeriod *candidate = g_ptr_array_index (periods, i);
    g_autoptr (TuntasSurveyResult) result = NULL;

    if (candidate->status != TUNTAS_SURVEY_STATUS_CLOSED ||
        !tuntas_survey_period_follows (candidate, period) ||
        (found != NULL && candidate->starts_on >= found->summary->period->starts_on))
      continue;
    result = tuntas_workspace_load_survey (self, candidate->id, error);
    if (result == NULL)
      return NULL;
    if (result->summary->index->band == NULL)
      continue;
    g_clear_pointer (&found, tuntas_survey_result_unref);
    found = g_steal_pointer (&result);
  }
  return g_steal_pointer (&found);
}

/**
 * tuntas_workspace_propose_corrective_actions:
 * @self: an open office
 * @period_id: a survey
 * @error: return location for an error
 *
 * Proposes a PTPP for the lowest unsur and for every unsur below mutu B, where there is none yet:
 * of a survey whose answers are what they are for good, until a later one asked the same again.
 * Nothing is written; a proposal becomes an action when it is saved.
 *
 * Returns: (transfer full) (nullable) (element-type TuntasCorrectiveAction): the lowest first
 */
GPtrArray *
tuntas_workspace_propose_corrective_actions (TuntasWorkspace *self,
                                             gint64 period_id,
                                             GError **error)
{
  g_autoptr (TuntasSurveyResult) result = tuntas_workspace_load_survey (self, period_id, error);
  g_autoptr (GPtrArray) proposals =
               g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_corrective_action_unref);
  g_autoptr (TuntasSurveyResult) next = NULL;
  g_autoptr (GPtrArray) actions = NULL;
  g_autoptr (GArray) places = NULL;
  g_autoptr (GError) local_error = NULL;

  if (result == NULL)
    return NULL;
  if (result->summary->period->status != TUNTAS_SURVEY_STATUS_CLOSED)
    return g_steal_pointer (&proposals);
  next = load_next (self, result->summary->period, &local_error);
  if (next == NULL && local_error == NULL)
    actions = tuntas_store_list_corrective_actions_of_period (tuntas_workspace_get_store (self),
                                                              period_id, &local_error);
  if (local_error != NULL) {
    g_propagate_error (error, g_steal_pointer (&local_error));
    tuntas_service_error_adopt (error);
    return NULL;
  }
  places = list_low_places (result->summary->index);
  for (guint i = 0; next == NULL && i < places->len; i++) {
    guint place = g_array_index (places, guint, i);

    if (!has_action (actions,
                     tuntas_survey_method_get_element (result->summary->method, place)->key))
      g_ptr_array_add (proposals, propose_for_element (self, result, place));
  }
  return g_steal_pointer (&proposals);
}

static TuntasSurveyIndex *
find_index (TuntasSurveyResult *result, const char *service)
{
  if (service == NULL)
    return result->summary->index;
  for (guint i = 0; i < result->groups->len; i++) {
    TuntasSurveyGroup *group = g_ptr_array_index (result->groups, i);

    if (g_strcmp0 (group->field, TUNTAS_SURVEY_FIELD_SERVICE) == 0 &&
        g_strcmp0 (group->option, service) == 0)
      return group->shown ? group->index : NULL;
  }
  return NULL;
}

static char *
describe_change (const TuntasSurveyChange *change, const char *grade)
{
  g_autofree char *before = tuntas_decimal_to_text (change->before, ',');
  g_autofree char *after = tuntas_decimal_to_text (change->after, ',');
  g_autofree char *size = tuntas_decimal_to_text (change->size, ',');

  if (change->direction > 0)
    /* Translators: the average of an unsur: by how much, before, now, and its grade now */
    return g_strdup_printf (_ ("Rose by %s, from %s to %s (grade %s)."), size, before, after,
                            grade);
  if (change->direction < 0)
    /* Translators: the average of an unsur: by how much, before, now, and its grade now */
    return g_strdup_printf (_ ("Fell by %s, from %s to %s (grade %s)."), size, before, after,
                            grade);
  return g_strdup_printf (_ ("Stayed at %s (grade %s)."), after, grade);
}

/* What was printed then against what is printed now. */
static void
measure (TuntasCorrectiveComparison *comparison, TuntasSurveyResult *result)
{
  TuntasCorrectiveAction *action = comparison->view->action;
  TuntasSurveyIndex *index = find_index (result, action->service);
  TuntasDecimal before;
  int place;

  if (action->element == NULL || index == NULL) {
    comparison->sentence = g_strdup (_ ("Not measured this time."));
    return;
  }
  place = tuntas_survey_method_find_element (index->method, action->element);
  if (place < 0 || index->elements[place].total.answered == 0 || action->baseline_nrr == NULL ||
      !tuntas_decimal_parse (action->baseline_nrr, &before, NULL)) {
    comparison->sentence = g_strdup (_ ("Not measured this time."));
    return;
  }
  comparison->measured = TRUE;
  comparison->change = tuntas_survey_change_compare (place, before, index->elements[place].nrr);
  comparison->improved = comparison->change.direction > 0;
  comparison->grade = g_strdup (tuntas_survey_index_classify_element (index, (guint)place)->grade);
  comparison->sentence = describe_change (&comparison->change, comparison->grade);
}

static gboolean
add_comparisons (TuntasWorkspace *self,
                 GPtrArray *comparisons,
                 TuntasSurveyResult *result,
                 TuntasSurveyPeriod *earlier,
                 GError **error)
{
  gboolean is_latest = comparisons->len == 0;
  g_autoptr (GPtrArray) actions = tuntas_store_list_corrective_actions_of_period (
    tuntas_workspace_get_store (self), earlier->id, error);

  for (guint i = 0; actions != NULL && i < actions->len; i++) {
    TuntasCorrectiveAction *action = g_ptr_array_index (actions, i);
    TuntasCorrectiveComparison *comparison;
    TuntasCorrectiveView *view;

    if (action->status == TUNTAS_CORRECTIVE_STATUS_CANCELLED ||
        (!is_latest && action->status == TUNTAS_CORRECTIVE_STATUS_VERIFIED))
      continue;
    view = tuntas_corrective_view_new (self, action, error);
    if (view == NULL)
      return FALSE;
    comparison = g_new0 (TuntasCorrectiveComparison, 1);
    comparison->view = view;
    comparison->survey = g_strdup (earlier->title);
    measure (comparison, result);
    g_ptr_array_add (comparisons, comparison);
  }
  return actions != NULL;
}

/**
 * tuntas_workspace_compare_corrective_actions:
 * @self: an open office
 * @period_id: a survey
 * @error: return location for an error
 *
 * What became of the actions of earlier surveys of the same unit: all of the last survey that had
 * any, and of older ones those that are still not verified. Compared are the figures as they were
 * printed, so that anybody can recompute the change.
 *
 * Returns: (transfer full) (nullable) (element-type TuntasCorrectiveComparison): the last survey
 *   first
 */
GPtrArray *
tuntas_workspace_compare_corrective_actions (TuntasWorkspace *self,
                                             gint64 period_id,
                                             GError **error)
{
  g_autoptr (TuntasSurveyResult) result = tuntas_workspace_load_survey (self, period_id, error);
  g_autoptr (GPtrArray) comparisons =
               g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_corrective_comparison_free);
  g_autoptr (GPtrArray) periods = NULL;

  if (result == NULL)
    return NULL;
  periods = tuntas_store_list_survey_periods (tuntas_workspace_get_store (self), error);
  for (guint i = 0; periods != NULL && i < periods->len; i++) {
    TuntasSurveyPeriod *earlier = g_ptr_array_index (periods, i);
    TuntasSurveyPeriod *period = result->summary->period;

    if (tuntas_survey_period_follows (period, earlier) &&
        !add_comparisons (self, comparisons, result, earlier, error)) {
      tuntas_service_error_adopt (error);
      return NULL;
    }
  }
  return periods != NULL ? g_steal_pointer (&comparisons) : NULL;
}

static void
outcome_free (TuntasSurveyOutcome *self)
{
  g_free (self->label);
  g_free (self->grade_before);
  g_free (self->grade);
  g_free (self->sentence);
  g_free (self);
}

/**
 * tuntas_survey_following_free:
 * @self: (transfer full) (nullable): a survey that followed another
 */
void
tuntas_survey_following_free (TuntasSurveyFollowing *self)
{
  if (self == NULL)
    return;
  tuntas_survey_period_unref (self->period);
  g_ptr_array_unref (self->outcomes);
  g_free (self);
}

/* As both surveys printed the unsur. */
static TuntasSurveyOutcome *
compare_element (TuntasSurveyIndex *before, guint place, TuntasSurveyIndex *after)
{
  TuntasSurveyElement *element = tuntas_survey_method_get_element (before->method, place);
  TuntasSurveyOutcome *outcome = g_new0 (TuntasSurveyOutcome, 1);
  int later = tuntas_survey_method_find_element (after->method, element->key);

  outcome->label = g_strdup_printf ("U%u %s", element->number, element->label);
  outcome->grade_before = g_strdup (tuntas_survey_index_classify_element (before, place)->grade);
  if (later < 0 || after->elements[later].total.answered == 0) {
    outcome->sentence = g_strdup (_ ("Not measured this time."));
    return outcome;
  }
  outcome->measured = TRUE;
  outcome->change =
    tuntas_survey_change_compare (later, before->elements[place].nrr, after->elements[later].nrr);
  outcome->grade = g_strdup (tuntas_survey_index_classify_element (after, (guint)later)->grade);
  outcome->sentence = describe_change (&outcome->change, outcome->grade);
  return outcome;
}

/**
 * tuntas_workspace_load_following_survey:
 * @self: an open office
 * @period_id: a survey
 * @following: (out) (transfer full) (nullable): the first finished survey after it that asked the
 *   same again, and what became of its low unsur; NULL when there is none yet
 * @error: return location for an error
 *
 * Returns: whether all could be read
 */
gboolean
tuntas_workspace_load_following_survey (TuntasWorkspace *self,
                                        gint64 period_id,
                                        TuntasSurveyFollowing **following,
                                        GError **error)
{
  g_autoptr (TuntasSurveyResult) result = tuntas_workspace_load_survey (self, period_id, error);
  g_autoptr (TuntasSurveyResult) next = NULL;
  g_autoptr (GArray) places = NULL;
  g_autoptr (GError) local_error = NULL;

  *following = NULL;
  if (result == NULL)
    return FALSE;
  next = load_next (self, result->summary->period, &local_error);
  if (next == NULL) {
    if (local_error == NULL)
      return TRUE;
    g_propagate_error (error, g_steal_pointer (&local_error));
    tuntas_service_error_adopt (error);
    return FALSE;
  }
  *following = g_new0 (TuntasSurveyFollowing, 1);
  (*following)->period = tuntas_survey_period_ref (next->summary->period);
  (*following)->outcomes = g_ptr_array_new_with_free_func ((GDestroyNotify)outcome_free);
  places = list_low_places (result->summary->index);
  for (guint i = 0; i < places->len; i++)
    g_ptr_array_add ((*following)->outcomes,
                     compare_element (result->summary->index, g_array_index (places, guint, i),
                                      next->summary->index));
  return TRUE;
}
