/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-quadrant.h"

#include "tuntas-rational.h"

/**
 * tuntas_survey_quadrant_find:
 * @index: a result
 * @importance: (array): for each element how important it is: its weight in any unit, or the number
 *   of comments about it, less than 2^32
 * @quadrants: (out caller-allocates) (array): for each element where it stands
 *
 * Both lines of the cross go through the average of the elements that were answered; what lies on a
 * line counts as important, and as not worse than the others.
 */
void
tuntas_survey_quadrant_find (TuntasSurveyIndex *index,
                             const guint64 *importance,
                             TuntasSurveyQuadrant *quadrants)
{
  TuntasRational sum;
  guint64 importance_sum = 0;
  guint64 n = 0;

  tuntas_rational_set (&sum, 0, 1);
  for (guint i = 0; i < index->n_elements; i++) {
    const TuntasSurveyTotal *total = &index->elements[i].total;
    TuntasRational average;

    if (total->answered == 0)
      continue;
    tuntas_rational_set (&average, total->sum, total->answered);
    tuntas_rational_add (&sum, &average);
    importance_sum += importance[i];
    n++;
  }
  for (guint i = 0; i < index->n_elements; i++) {
    const TuntasSurveyTotal *total = &index->elements[i].total;
    gboolean important = importance[i] * n >= importance_sum;
    TuntasRational scaled;
    gboolean good = FALSE;

    quadrants[i] = TUNTAS_SURVEY_QUADRANT_NONE;
    if (total->answered == 0)
      continue;
    tuntas_rational_set (&scaled, total->sum * n, total->answered);
    good = tuntas_rational_compare (&scaled, &sum) >= 0;
    if (important)
      quadrants[i] = good ? TUNTAS_SURVEY_QUADRANT_KEEP : TUNTAS_SURVEY_QUADRANT_IMPROVE;
    else
      quadrants[i] = good ? TUNTAS_SURVEY_QUADRANT_ENOUGH : TUNTAS_SURVEY_QUADRANT_LATER;
  }
}
