/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-survey-index.h"

G_BEGIN_DECLS

/**
 * TuntasSurveyChange:
 * @place: element of the later result, from 0; -1 for the NIK
 * @before: the earlier figure as it is printed
 * @after: the later figure as it is printed
 * @direction: 1 when it rose, -1 when it fell, 0 when it stayed
 * @size: by how much, so that it can be recomputed from the printed figures
 *
 * This period against an earlier one.
 */
typedef struct {
  int place;
  TuntasDecimal before;
  TuntasDecimal after;
  int direction;
  TuntasDecimal size;
} TuntasSurveyChange;

TuntasSurveyChange
tuntas_survey_change_compare (int place, TuntasDecimal before, TuntasDecimal after);
GArray *tuntas_survey_change_list (TuntasSurveyIndex *before,
                                   TuntasSurveyIndex *after) G_GNUC_WARN_UNUSED_RESULT;
gboolean tuntas_survey_change_is_fair (TuntasSurveyIndex *before, TuntasSurveyIndex *after);

G_END_DECLS
