/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-private.h"
#include "tuntas-workspace-private.h"

#include "tuntas-details.h"
#include "tuntas-group-counts.h"
#include "tuntas-sample-size.h"
#include "tuntas-store-survey-forms.h"
#include "tuntas-store-surveys.h"
#include "tuntas-survey-alternatives.h"
#include "tuntas-survey-mentions.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * tuntas_survey_preview_free:
 * @self: (transfer full) (nullable): a preview
 */
void
tuntas_survey_preview_free (TuntasSurveyPreview *self)
{
  if (self == NULL)
    return;
  tuntas_survey_index_unref (self->before);
  tuntas_survey_index_unref (self->after);
  g_free (self->sentence);
  g_free (self);
}

/* The counters of a survey, as they are read. */
typedef struct {
  TuntasSurveyMethod *method;
  TuntasSurveyAnswers *all;
  GHashTable *fields; /* (nullable) (element-type utf8 GHashTable): answers by option, by field */
  guint64 *mentions;  /* (nullable): by unsur */
} Counting;

static void
count (TuntasSurveyAnswers *answers, guint element, guint value, guint64 forms)
{
  answers->counts[element][value] += forms;
  /* Every form counts once in each unsur, answered or not. */
  if (element == 0)
    answers->respondents += forms;
}

static void
take_counter (const char *field,
              const char *option,
              const char *element,
              guint value,
              guint64 forms,
              gpointer user_data)
{
  Counting *counting = user_data;
  int place = tuntas_survey_method_find_element (counting->method, element);
  GHashTable *options = NULL;
  TuntasSurveyAnswers *answers = NULL;

  if (place < 0)
    return;
  if (*field == '\0') {
    count (counting->all, (guint)place, value, forms);
    return;
  }
  if (counting->fields == NULL)
    return;
  if (strcmp (field, TUNTAS_SURVEY_FIELD_MENTION) == 0) {
    counting->mentions[place] += forms;
    return;
  }
  options = g_hash_table_lookup (counting->fields, field);
  if (options == NULL) {
    options = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
    g_hash_table_insert (counting->fields, g_strdup (field), options);
  }
  answers = g_hash_table_lookup (options, option);
  if (answers == NULL) {
    answers = g_new (TuntasSurveyAnswers, 1);
    tuntas_survey_answers_init (answers, counting->method->elements->len);
    g_hash_table_insert (options, g_strdup (option), answers);
  }
  count (answers, (guint)place, value, forms);
}

static gboolean
set_case (TuntasWorkspace *self, TuntasSurveySummary *summary, GError **error)
{
  g_autoptr (TuntasCaseSummary) walk = tuntas_store_load_case_summary (
    tuntas_workspace_get_store (self), summary->period->case_id, error);

  if (walk == NULL)
    return FALSE;
  summary->case_number = g_strdup (walk->number);
  if (walk->status == TUNTAS_CASE_STATUS_RUNNING || walk->status == TUNTAS_CASE_STATUS_PAUSED)
    summary->step_title = g_strdup (walk->step_title);
  return TRUE;
}

/* @method is that of @period when it has been read already. */
static TuntasSurveySummary *
summarise (TuntasWorkspace *self,
           TuntasSurveyPeriod *period,
           TuntasSurveyMethod *method,
           Counting *counting,
           const char *field,
           GError **error)
{
  g_autoptr (TuntasSurveySummary) summary = tuntas_survey_summary_new ();
  TuntasSurveyConvention convention;

  summary->period = tuntas_survey_period_ref (period);
  summary->method =
    method != NULL ? tuntas_survey_method_ref (method) : tuntas_survey_read_method (period, error);
  if (summary->method == NULL ||
      !tuntas_survey_check_convention (summary->method, period->weight, period->rounding,
                                       &convention, error))
    return NULL;
  counting->method = summary->method;
  tuntas_survey_answers_init (counting->all, summary->method->elements->len);
  if (!tuntas_store_foreach_survey_count (tuntas_workspace_get_store (self), period->id, field,
                                          take_counter, counting, error) ||
      !set_case (self, summary, error))
    return NULL;
  summary->respondents = counting->all->respondents;
  summary->index =
    tuntas_survey_index_compute_answers (summary->method, counting->all, &convention);
  if (period->population > 0)
    summary->sample = tuntas_sample_size_compute (period->population);
  /* Nobody can ask more people than there are. */
  if (period->population == 0 || period->population >= summary->method->min_respondents)
    summary->sample = MAX (summary->sample, summary->method->min_respondents);
  summary->missing = tuntas_sample_size_count_missing (summary->sample, summary->respondents);
  return g_steal_pointer (&summary);
}

/* What a list shows of a survey; @answers are those of all respondents. @method may be NULL, or
 * that of @period when it has been read already. */
TuntasSurveySummary *
tuntas_survey_summarise (TuntasWorkspace *self,
                         TuntasSurveyPeriod *period,
                         TuntasSurveyMethod *method,
                         TuntasSurveyAnswers *answers,
                         GError **error)
{
  Counting counting = {NULL, answers, NULL, NULL};

  return summarise (self, period, method, &counting, TUNTAS_SURVEY_FIELD_ALL, error);
}

/**
 * tuntas_workspace_list_surveys:
 * @self: an open office
 * @error: return location for an error of `TUNTAS_STORE_ERROR`
 *
 * Returns: (transfer full) (nullable) (element-type TuntasSurveySummary): the newest first
 */
GPtrArray *
tuntas_workspace_list_surveys (TuntasWorkspace *self, GError **error)
{
  g_autoptr (GPtrArray) periods =
               tuntas_store_list_survey_periods (tuntas_workspace_get_store (self), error);
  g_autoptr (GPtrArray) summaries =
               g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_survey_summary_unref);

  for (guint i = 0; periods != NULL && i < periods->len; i++) {
    TuntasSurveyAnswers answers;
    TuntasSurveySummary *summary =
      tuntas_survey_summarise (self, g_ptr_array_index (periods, i), NULL, &answers, error);

    if (summary == NULL) {
      tuntas_service_error_adopt (error);
      return NULL;
    }
    g_ptr_array_add (summaries, summary);
  }
  return periods != NULL ? g_steal_pointer (&summaries) : NULL;
}

static TuntasSurveyGroup *
add_group (TuntasSurveyResult *result,
           const char *field,
           const char *field_label,
           const char *option,
           const char *option_label,
           const TuntasSurveyAnswers *answers)
{
  TuntasSurveyGroup *group = g_new0 (TuntasSurveyGroup, 1);

  group->field = g_strdup (field);
  group->field_label = g_strdup (field_label);
  group->option = g_strdup (option);
  group->option_label = g_strdup (option_label);
  if (answers != NULL)
    group->answers = *answers;
  else
    tuntas_survey_answers_init (&group->answers, result->answers.n_elements);
  g_ptr_array_add (result->groups, group);
  return group;
}

/* Who is in none of the groups of a field since @from: they did not say. */
static void
add_unsaid (TuntasSurveyResult *result, guint from, const char *field, const char *field_label)
{
  TuntasSurveyAnswers rest = result->answers;

  for (guint i = from; i < result->groups->len; i++) {
    TuntasSurveyGroup *group = g_ptr_array_index (result->groups, i);

    rest.respondents -= group->answers.respondents;
    for (guint e = 0; e < rest.n_elements; e++) {
      for (guint value = 0; value <= TUNTAS_SURVEY_MAX_VALUE; value++)
        rest.counts[e][value] -= group->answers.counts[e][value];
    }
  }
  if (rest.respondents > 0)
    add_group (result, field, field_label, NULL, "Tidak diisi", &rest);
}

/* Empties the groups of a field in which somebody could be recognised, and reckons the others. */
static void
finish_groups (TuntasSurveyResult *result, guint from)
{
  TuntasSurveyIndex *index = result->summary->index;
  guint n = result->groups->len - from;
  g_autoptr (TuntasGroupCounts) counts = NULL;

  if (n == 0)
    return;
  counts = tuntas_group_counts_new (n);
  for (guint i = 0; i < n; i++) {
    TuntasSurveyGroup *group = g_ptr_array_index (result->groups, from + i);

    tuntas_group_counts_set (counts, i, group->answers.respondents);
    /* Not having said something tells nobody from others. */
    if (group->option == NULL)
      tuntas_group_counts_spare (counts, i);
  }
  tuntas_group_counts_hide_small (counts, result->summary->period->least_group);
  for (guint i = 0; i < n; i++) {
    TuntasSurveyGroup *group = g_ptr_array_index (result->groups, from + i);

    group->shown = tuntas_group_counts_is_shown (counts, i);
    if (group->shown)
      group->index =
        tuntas_survey_index_compute_answers (index->method, &group->answers, &index->convention);
    else
      tuntas_survey_answers_init (&group->answers, result->answers.n_elements);
  }
}

/* The services of the period in their order, and others that came with files. */
static void
add_services (TuntasSurveyResult *result, GHashTable *options)
{
  GStrv services = result->summary->period->services;
  g_autoptr (GList) keys = options != NULL ? g_hash_table_get_keys (options) : NULL;
  guint from = result->groups->len;

  for (guint i = 0; services != NULL && services[i] != NULL; i++)
    add_group (result, TUNTAS_SURVEY_FIELD_SERVICE, "Layanan", services[i], services[i],
               options != NULL ? g_hash_table_lookup (options, services[i]) : NULL);
  keys = g_list_sort (g_steal_pointer (&keys), (GCompareFunc)strcmp);
  for (GList *l = keys; l != NULL; l = l->next) {
    if (*(const char *)l->data != '\0' &&
        (services == NULL || !g_strv_contains ((const char *const *)services, l->data)))
      add_group (result, TUNTAS_SURVEY_FIELD_SERVICE, "Layanan", l->data, l->data,
                 g_hash_table_lookup (options, l->data));
  }
  if (result->groups->len > from)
    add_unsaid (result, from, TUNTAS_SURVEY_FIELD_SERVICE, "Layanan");
  finish_groups (result, from);
}

static void
add_field (TuntasSurveyResult *result, TuntasProfileField *field, GHashTable *options)
{
  guint from = result->groups->len;

  for (guint i = 0; i < field->options->len; i++) {
    TuntasProfileOption *option = g_ptr_array_index (field->options, i);

    add_group (result, field->key, field->label, option->key, option->label,
               options != NULL ? g_hash_table_lookup (options, option->key) : NULL);
  }
  add_unsaid (result, from, field->key, field->label);
  finish_groups (result, from);
}

static void
add_alternatives (TuntasSurveyResult *result)
{
  TuntasSurveyIndex *index = result->summary->index;
  g_autoptr (GPtrArray) others = tuntas_survey_alternatives_find (index);

  result->alternatives = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < others->len; i++)
    g_ptr_array_add (result->alternatives,
                     tuntas_survey_alternatives_describe (index, g_ptr_array_index (others, i)));
}

/**
 * tuntas_workspace_load_survey:
 * @self: an open office
 * @period_id: a survey
 * @error: return location for `TUNTAS_SERVICE_ERROR_NOT_FOUND`
 *
 * The result is made of counters: it takes the same time whatever the number of respondents.
 *
 * Returns: (transfer full) (nullable): all that its page shows
 */
TuntasSurveyResult *
tuntas_workspace_load_survey (TuntasWorkspace *self, gint64 period_id, GError **error)
{
  g_autoptr (TuntasSurveyPeriod) period = tuntas_store_load_survey_period (
    tuntas_workspace_get_store (self), period_id, error);
  g_autoptr (TuntasSurveyResult) result = tuntas_survey_result_new ();
  g_autoptr (GHashTable) fields = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                         (GDestroyNotify)g_hash_table_unref);
  Counting counting = {NULL, &result->answers, fields, result->mentions};

  if (period != NULL)
    result->summary = summarise (self, period, NULL, &counting, NULL, error);
  if (result->summary == NULL) {
    tuntas_service_error_adopt (error);
    return NULL;
  }
  result->groups = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_survey_group_free);
  add_services (result, g_hash_table_lookup (fields, TUNTAS_SURVEY_FIELD_SERVICE));
  for (guint i = 0; i < counting.method->fields->len; i++) {
    TuntasProfileField *field = g_ptr_array_index (counting.method->fields, i);

    add_field (result, field, g_hash_table_lookup (fields, field->key));
  }
  add_alternatives (result);
  if (!tuntas_survey_add_earlier (self, result, error)) {
    tuntas_service_error_adopt (error);
    return NULL;
  }
  return g_steal_pointer (&result);
}

typedef struct {
  const TuntasSurveyFilter *filter;
  TuntasSurveyMethod *method;
  GPtrArray *forms;
} Search;

static gboolean
belongs (const TuntasSurveyFilter *filter, TuntasSurveyForm *form)
{
  g_autofree char *option = NULL;

  if (filter->field == NULL || *filter->field == '\0')
    return TRUE;
  if (strcmp (filter->field, TUNTAS_SURVEY_FIELD_SERVICE) == 0)
    return g_strcmp0 (form->service, filter->option) == 0;
  option = tuntas_details_get (form->profile, filter->field);
  return g_strcmp0 (option, filter->option) == 0;
}

static gboolean
answers_so (const Search *search, TuntasSurveyForm *form)
{
  const TuntasSurveyFilter *filter = search->filter;
  guint value = 0;

  if (filter->element == TUNTAS_SURVEY_ANY)
    return TRUE;
  if (filter->value == TUNTAS_SURVEY_MENTIONED)
    return (tuntas_survey_mentions_find (search->method, form->comment) >> filter->element & 1) !=
           0;
  value = tuntas_survey_form_get_value (form, (guint)filter->element);
  return filter->value == TUNTAS_SURVEY_ANY ? value > 0 : value == (guint)filter->value;
}

static gboolean
take_form (TuntasSurveyForm *form, gpointer user_data)
{
  Search *search = user_data;

  if (belongs (search->filter, form) && answers_so (search, form))
    g_ptr_array_add (search->forms, tuntas_survey_form_ref (form));
  return search->filter->limit == 0 || search->forms->len < search->filter->limit;
}

/* Whether the respondents of a filter are enough that none can be recognised. */
static gboolean
check_shown (TuntasSurveyResult *result, const TuntasSurveyFilter *filter, GError **error)
{
  if (filter->field == NULL || *filter->field == '\0')
    return TRUE;
  for (guint i = 0; i < result->groups->len; i++) {
    TuntasSurveyGroup *group = g_ptr_array_index (result->groups, i);

    if (strcmp (group->field, filter->field) != 0 || g_strcmp0 (group->option, filter->option) != 0)
      continue;
    if (group->shown)
      return TRUE;
    g_set_error_literal (
      error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_NOT_ALLOWED,
      _ ("The forms of this group are not shown: by them one of its respondents, "
         "or of another small group, could be recognised."));
    return FALSE;
  }
  g_set_error_literal (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_NOT_FOUND,
                       _ ("The survey has no such group of respondents."));
  return FALSE;
}

/**
 * tuntas_workspace_list_survey_forms:
 * @self: an open office
 * @filter: which forms
 * @error: return location for `TUNTAS_SERVICE_ERROR_NOT_FOUND`, `…_NOT_ALLOWED` when the group is
 *   so small that a person could be recognised
 *
 * Returns: (transfer full) (nullable) (element-type TuntasSurveyForm): the forms behind a figure,
 *   by the number of the respondent
 */
GPtrArray *
tuntas_workspace_list_survey_forms (TuntasWorkspace *self,
                                    const TuntasSurveyFilter *filter,
                                    GError **error)
{
  g_autoptr (TuntasSurveyResult) result =
               tuntas_workspace_load_survey (self, filter->period, error);
  g_autoptr (GPtrArray) forms =
               g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_survey_form_unref);
  Search search = {filter, NULL, forms};

  if (result == NULL || !check_shown (result, filter, error))
    return NULL;
  g_return_val_if_fail (filter->element == TUNTAS_SURVEY_ANY ||
                          (guint)filter->element < result->answers.n_elements,
                        NULL);
  search.method = result->summary->method;
  if (!tuntas_store_foreach_survey_form (tuntas_workspace_get_store (self), filter->period,
                                         filter->after, filter->value == TUNTAS_SURVEY_MENTIONED,
                                         take_form, &search, error))
    return NULL;
  return g_steal_pointer (&forms);
}

/* What would change, in words. */
static char *
describe_change (TuntasSurveyIndex *before, TuntasSurveyIndex *after)
{
  g_autofree char *old_nik = tuntas_decimal_to_text (before->nik, ',');
  g_autofree char *new_nik = tuntas_decimal_to_text (after->nik, ',');

  if (before->band == NULL || after->band == NULL)
    return g_strdup (before->reason);
  if (before->band != after->band)
    return g_strdup_printf (_ ("The grade would change: from %s (%s) with an IKM of %s to %s (%s) "
                               "with an IKM of %s."),
                            before->band->grade, before->band->performance, old_nik,
                            after->band->grade, after->band->performance, new_nik);
  if (tuntas_decimal_compare (before->nik, after->nik) != 0)
    return g_strdup_printf (_ ("The IKM would be %s instead of %s. The grade stays %s (%s)."),
                            new_nik, old_nik, after->band->grade, after->band->performance);
  return g_strdup_printf (_ ("Nothing would change: the IKM stays %s, the grade %s (%s)."), old_nik,
                          after->band->grade, after->band->performance);
}

/**
 * tuntas_workspace_preview_convention:
 * @self: an open office
 * @period_id: a survey
 * @weight: code of a weight: "exact", "0.111" …
 * @rounding: code of a rounding: "exact", "nrr-2" …
 * @error: return location for `TUNTAS_SERVICE_ERROR_NOT_FOUND`, `…_INVALID`
 *
 * Returns: (transfer full) (nullable): what another convention would make of it; nothing is written
 */
TuntasSurveyPreview *
tuntas_workspace_preview_convention (TuntasWorkspace *self,
                                     gint64 period_id,
                                     const char *weight,
                                     const char *rounding,
                                     GError **error)
{
  g_autoptr (TuntasSurveyPeriod) period = tuntas_store_load_survey_period (
    tuntas_workspace_get_store (self), period_id, error);
  g_autoptr (TuntasSurveySummary) summary = NULL;
  TuntasSurveyAnswers answers;
  TuntasSurveyConvention convention;
  TuntasSurveyPreview *preview = NULL;

  if (period != NULL)
    summary = tuntas_survey_summarise (self, period, NULL, &answers, error);
  if (summary == NULL ||
      !tuntas_survey_check_convention (summary->method, weight, rounding, &convention, error)) {
    tuntas_service_error_adopt (error);
    return NULL;
  }
  preview = g_new0 (TuntasSurveyPreview, 1);
  preview->before = tuntas_survey_index_ref (summary->index);
  preview->after = tuntas_survey_index_compute_answers (summary->method, &answers, &convention);
  preview->grade_changes = preview->before->band != preview->after->band;
  preview->sentence = describe_change (preview->before, preview->after);
  return preview;
}
