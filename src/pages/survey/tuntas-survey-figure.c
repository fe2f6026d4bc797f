/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-figure.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tuntas-number-text.h"

#define TARGET "(xmsmsii)"
#define TARGET_BORROWED "(xm&sm&sii)"

/**
 * tuntas_survey_figure_init:
 * @filter: set to all forms
 * @summary: a survey
 */
void
tuntas_survey_figure_init (TuntasSurveyFilter *filter, TuntasSurveySummary *summary)
{
  const TuntasSurveyFilter all = {
    .period = summary->period->id, .element = TUNTAS_SURVEY_ANY, .value = TUNTAS_SURVEY_ANY};

  *filter = all;
}

/**
 * tuntas_survey_figure_new_target:
 * @filter: which forms
 *
 * Returns: (transfer floating): what the page "survey-forms" is to show
 */
GVariant *
tuntas_survey_figure_new_target (const TuntasSurveyFilter *filter)
{
  return g_variant_new (TARGET, filter->period, filter->field, filter->option, filter->element,
                        filter->value);
}

/**
 * tuntas_survey_figure_read_target:
 * @target: (nullable): what a page was navigated to
 * @filter: (out): set to it; its texts live as long as @target
 *
 * Returns: whether @target is one
 */
gboolean
tuntas_survey_figure_read_target (GVariant *target, TuntasSurveyFilter *filter)
{
  memset (filter, 0, sizeof *filter);
  if (target == NULL || !g_variant_is_of_type (target, G_VARIANT_TYPE (TARGET)))
    return FALSE;
  g_variant_get (target, TARGET_BORROWED, &filter->period, &filter->field, &filter->option,
                 &filter->element, &filter->value);
  return TRUE;
}

/**
 * tuntas_survey_figure_find_group:
 * @result: a survey
 * @filter: which forms
 *
 * Returns: (transfer none) (nullable): the group of respondents of the filter; NULL for all, and
 *   when there is no such group
 */
TuntasSurveyGroup *
tuntas_survey_figure_find_group (TuntasSurveyResult *result, const TuntasSurveyFilter *filter)
{
  for (guint i = 0; filter->field != NULL && i < result->groups->len; i++) {
    TuntasSurveyGroup *group = g_ptr_array_index (result->groups, i);

    if (strcmp (group->field, filter->field) == 0 && g_strcmp0 (group->option, filter->option) == 0)
      return group;
  }
  return NULL;
}

/**
 * tuntas_survey_figure_count:
 * @result: a survey
 * @filter: which of its forms
 * @count: (out): how many they are
 *
 * Returns: whether their number may be told: not of a group in which a person could be recognised
 */
gboolean
tuntas_survey_figure_count (TuntasSurveyResult *result,
                            const TuntasSurveyFilter *filter,
                            guint64 *count)
{
  TuntasSurveyGroup *group = tuntas_survey_figure_find_group (result, filter);
  const TuntasSurveyAnswers *answers = group != NULL ? &group->answers : &result->answers;

  *count = 0;
  if (filter->field != NULL && (group == NULL || !group->shown))
    return FALSE;
  if (filter->element == TUNTAS_SURVEY_ANY)
    *count = answers->respondents;
  else if ((guint)filter->element < answers->n_elements && filter->value == TUNTAS_SURVEY_MENTIONED)
    *count = result->mentions[filter->element];
  else if ((guint)filter->element < answers->n_elements && filter->value == TUNTAS_SURVEY_ANY)
    *count = tuntas_survey_answers_get_total (answers, (guint)filter->element).answered;
  else if ((guint)filter->element < answers->n_elements &&
           (guint)filter->value <= TUNTAS_SURVEY_MAX_VALUE)
    *count = answers->counts[filter->element][filter->value];
  return TRUE;
}

static char *
describe_value (TuntasSurveyElement *element, const char *number, gulong n, int value)
{
  const char *option = value > 0 ? element->options[value - 1] : NULL;

  if (value == TUNTAS_SURVEY_MENTIONED)
    return g_strdup_printf (
      ngettext ("%s form with a comment about U%u %s", "%s forms with comments about U%u %s", n),
      number, element->number, element->label);
  if (value == TUNTAS_SURVEY_ANY)
    return g_strdup_printf (
      ngettext ("%s form with an answer to U%u %s", "%s forms with an answer to U%u %s", n), number,
      element->number, element->label);
  if (value == 0)
    return g_strdup_printf (
      ngettext ("%s form that leaves U%u %s blank", "%s forms that leave U%u %s blank", n), number,
      element->number, element->label);
  /* Translators: "78 forms that give the value 2 (“Kurang cepat”) to U3 Waktu penyelesaian" */
  return g_strdup_printf (ngettext ("%s form that gives the value %d (“%s”) to U%u %s",
                                    "%s forms that give the value %d (“%s”) to U%u %s", n),
                          number, value, option, element->number, element->label);
}

/**
 * tuntas_survey_figure_describe:
 * @result: a survey
 * @filter: which of its forms
 *
 * Returns: (transfer full): how many forms they are, and what they have in common
 */
char *
tuntas_survey_figure_describe (TuntasSurveyResult *result, const TuntasSurveyFilter *filter)
{
  guint64 count = 0;
  g_autofree char *number = NULL;

  if (!tuntas_survey_figure_count (result, filter, &count))
    return g_strdup (_ ("Forms of a small group"));
  number = tuntas_number_text_format ((gint64)count);
  if (filter->element == TUNTAS_SURVEY_ANY || (guint)filter->element >= result->answers.n_elements)
    return g_strdup_printf (ngettext ("%s form", "%s forms", (gulong)count), number);
  return describe_value (
    tuntas_survey_method_get_element (result->summary->method, (guint)filter->element), number,
    (gulong)count, filter->value);
}

/**
 * tuntas_survey_figure_describe_group:
 * @result: a survey
 * @filter: which of its forms
 *
 * Returns: (transfer full) (nullable): which respondents; NULL for all
 */
char *
tuntas_survey_figure_describe_group (TuntasSurveyResult *result, const TuntasSurveyFilter *filter)
{
  TuntasSurveyGroup *group = tuntas_survey_figure_find_group (result, filter);

  /* Translators: a question about the respondent and the answer: "Jenis kelamin: Perempuan" */
  return group != NULL ? g_strdup_printf (_ ("%s: %s"), group->field_label, group->option_label)
                       : NULL;
}

/* Charts */

static void
set_group (TuntasSurveyFilter *filter, const TuntasSurveyGroup *group)
{
  filter->field = group->field;
  filter->option = group->option;
}

/* The group that a chart names so. */
static gboolean
find_named (TuntasSurveyResult *result,
            const char *field_label,
            const char *option_label,
            TuntasSurveyFilter *filter)
{
  for (guint i = 0; i < result->groups->len; i++) {
    TuntasSurveyGroup *group = g_ptr_array_index (result->groups, i);
    gboolean fits = field_label != NULL ? g_strcmp0 (group->field_label, field_label) == 0
                                        : strcmp (group->field, TUNTAS_SURVEY_FIELD_SERVICE) == 0;

    if (!fits || g_strcmp0 (group->option_label, option_label) != 0)
      continue;
    set_group (filter, group);
    return TRUE;
  }
  return FALSE;
}

/* The same unsur in another survey of the unit. */
static gboolean
find_earlier (TuntasSurveyResult *result,
              TuntasSurveySummary *earlier,
              int place,
              TuntasSurveyFilter *filter)
{
  tuntas_survey_figure_init (filter, earlier);
  if (place == TUNTAS_SURVEY_ANY)
    return TRUE;
  filter->element = tuntas_survey_method_find_element (
    earlier->method, tuntas_survey_method_get_element (result->summary->method, (guint)place)->key);
  return filter->element >= 0;
}

static gboolean
find_in_trend (TuntasSurveyResult *result, guint series, guint category, TuntasSurveyFilter *filter)
{
  TuntasSurveySummary *summary = category < result->earlier->len
                                   ? g_ptr_array_index (result->earlier, category)
                                   : result->summary;
  int place =
    series == 0 ? TUNTAS_SURVEY_ANY : tuntas_survey_index_find_lowest (result->summary->index);

  return category <= result->earlier->len && find_earlier (result, summary, place, filter);
}

/**
 * tuntas_survey_figure_find_in_chart:
 * @result: a survey
 * @kind: a chart of it
 * @series: series of a value of the chart
 * @category: its category
 * @filter: (out): set to the forms behind the value; its texts live as long as @result
 *
 * Returns: whether forms stand behind it
 */
gboolean
tuntas_survey_figure_find_in_chart (TuntasSurveyResult *result,
                                    TuntasSurveyChartKind kind,
                                    guint series,
                                    guint category,
                                    TuntasSurveyFilter *filter)
{
  g_autoptr (TuntasChart) chart = tuntas_survey_result_make_chart (result, kind, NULL);
  const TuntasChartCategory *name;

  tuntas_survey_figure_init (filter, result->summary);
  if (chart == NULL || category >= tuntas_chart_count_categories (chart) ||
      series >= tuntas_chart_count_series (chart))
    return FALSE;
  name = tuntas_chart_get_category (chart, category);
  filter->element = (int)category;
  switch (kind) {
  case TUNTAS_SURVEY_CHART_TREND:
    return find_in_trend (result, series, category, filter);
  case TUNTAS_SURVEY_CHART_COMPARISON:
    return series > 0 || find_earlier (result, result->previous, (int)category, filter);
  case TUNTAS_SURVEY_CHART_PROFILE:
    filter->element = TUNTAS_SURVEY_ANY;
    return find_named (result, name->group, name->label, filter);
  case TUNTAS_SURVEY_CHART_ANSWERS:
    filter->value = (int)series + 1;
    return TRUE;
  case TUNTAS_SURVEY_CHART_HEAT_MAP:
    return find_named (result, NULL, tuntas_chart_get_series (chart, series)->label, filter);
  case TUNTAS_SURVEY_CHART_QUADRANT:
    /* What makes it important, unless that is a weight. */
    if (result->mentions[category] > 0 && !result->summary->method->own_weights)
      filter->value = TUNTAS_SURVEY_MENTIONED;
    return TRUE;
  case TUNTAS_SURVEY_CHART_ELEMENTS:
  case TUNTAS_SURVEY_CHART_N:
    break;
  }
  return TRUE;
}
