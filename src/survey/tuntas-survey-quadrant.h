/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-survey-index.h"

G_BEGIN_DECLS

/**
 * TuntasSurveyQuadrant:
 * @TUNTAS_SURVEY_QUADRANT_NONE: nobody answered the element
 * @TUNTAS_SURVEY_QUADRANT_IMPROVE: important, and worse than the others: begin here
 * @TUNTAS_SURVEY_QUADRANT_KEEP: important, and not worse than the others
 * @TUNTAS_SURVEY_QUADRANT_LATER: less important, and worse than the others
 * @TUNTAS_SURVEY_QUADRANT_ENOUGH: less important, and not worse than the others
 *
 * Where an element stands when importance is set against performance.
 */
typedef enum {
  TUNTAS_SURVEY_QUADRANT_NONE,
  TUNTAS_SURVEY_QUADRANT_IMPROVE,
  TUNTAS_SURVEY_QUADRANT_KEEP,
  TUNTAS_SURVEY_QUADRANT_LATER,
  TUNTAS_SURVEY_QUADRANT_ENOUGH,
} TuntasSurveyQuadrant;

void tuntas_survey_quadrant_find (TuntasSurveyIndex *index,
                                  const guint64 *importance,
                                  TuntasSurveyQuadrant *quadrants);

G_END_DECLS
