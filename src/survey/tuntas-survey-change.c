/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-change.h"

#include "tuntas-rational.h"

#include <string.h>

static TuntasDecimal
round_to (TuntasDecimal value, guint scale)
{
  TuntasRational exact;

  tuntas_rational_set_decimal (&exact, value);
  return tuntas_rational_round (&exact, scale);
}

/**
 * tuntas_survey_change_compare:
 * @place: element of the later result, -1 for the NIK
 * @before: the earlier figure as it is printed
 * @after: the later figure as it is printed
 *
 * Two periods may print with different decimals: they are compared with the fewer.
 *
 * Returns: the change
 */
TuntasSurveyChange
tuntas_survey_change_compare (int place, TuntasDecimal before, TuntasDecimal after)
{
  guint scale = MIN (before.scale, after.scale);
  TuntasDecimal from = round_to (before, scale);
  TuntasDecimal to = round_to (after, scale);
  TuntasSurveyChange change = {place, from, to, 0, {0, scale}};

  change.direction = (to.units > from.units) - (to.units < from.units);
  change.size.units = to.units > from.units ? to.units - from.units : from.units - to.units;
  return change;
}

/**
 * tuntas_survey_change_list:
 * @before: result of the earlier period
 * @after: result of the later period
 *
 * Compares the NIK, when both have one, and then the average of each element that both asked for
 * and that somebody answered; elements are the same when their keys are.
 *
 * Returns: (transfer full) (element-type TuntasSurveyChange): the changes, in the order of the
 * later questionnaire
 */
GArray *
tuntas_survey_change_list (TuntasSurveyIndex *before, TuntasSurveyIndex *after)
{
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (TuntasSurveyChange));

  if (before->band != NULL && after->band != NULL) {
    TuntasSurveyChange change = tuntas_survey_change_compare (-1, before->nik, after->nik);

    g_array_append_val (changes, change);
  }
  for (guint i = 0; i < after->n_elements; i++) {
    TuntasSurveyElement *element = tuntas_survey_method_get_element (after->method, i);
    int earlier = tuntas_survey_method_find_element (before->method, element->key);
    TuntasSurveyChange change;

    if (earlier < 0 || before->elements[earlier].total.answered == 0 ||
        after->elements[i].total.answered == 0)
      continue;
    change =
      tuntas_survey_change_compare ((int)i, before->elements[earlier].nrr, after->elements[i].nrr);
    g_array_append_val (changes, change);
  }
  return changes;
}

/**
 * tuntas_survey_change_is_fair:
 * @before: result of the earlier period
 * @after: result of the later period
 *
 * Returns: whether both were asked and reckoned alike; when not, a rise or fall of the NIK may come
 * from the method alone, and that must be said next to it
 */
gboolean
tuntas_survey_change_is_fair (TuntasSurveyIndex *before, TuntasSurveyIndex *after)
{
  return strcmp (before->method->code, after->method->code) == 0 &&
         tuntas_survey_convention_equal (&before->convention, &after->convention);
}
