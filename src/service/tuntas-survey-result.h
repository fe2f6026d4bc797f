/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-survey-answers.h"
#include "tuntas-survey-summary.h"

G_BEGIN_DECLS

/* Respondents with something in common. A group in which one person could be recognised is not
 * shown: it then has no answers and no index. */
typedef struct {
  char *field;       /* `TUNTAS_SURVEY_FIELD_SERVICE` or a field of the questionnaire */
  char *field_label; /* as it is printed */
  char *option;      /* NULL for those who did not say */
  char *option_label;
  gboolean shown;
  TuntasSurveyAnswers answers;
  TuntasSurveyIndex *index;
} TuntasSurveyGroup;

void tuntas_survey_group_free (TuntasSurveyGroup *self);

/**
 * TuntasSurveyResult:
 * @summary: the survey as a list shows it
 * @answers: of all respondents
 * @groups: (element-type TuntasSurveyGroup): services, then the profile
 * @alternatives: (element-type utf8): conventions that would give another grade, in words
 *
 * All that the page of a survey and its papers show.
 */
typedef struct {
  TuntasSurveySummary *summary;
  TuntasSurveyAnswers answers;
  GPtrArray *groups;
  GPtrArray *alternatives;
} TuntasSurveyResult;

TUNTAS_DECLARE_RECORD (TuntasSurveyResult, tuntas_survey_result)

G_END_DECLS
