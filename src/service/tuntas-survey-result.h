/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-survey-answers.h"
#include "tuntas-survey-change.h"
#include "tuntas-survey-summary.h"

G_BEGIN_DECLS

/* More periods than these do not fit into a chart of one page. */
#define TUNTAS_SURVEY_RESULT_EARLIER 11

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
 * @earlier: (element-type TuntasSurveySummary): the surveys of the same unit that began before and
 *   asked the same unsur by the same method, the oldest first; at most
 *   `TUNTAS_SURVEY_RESULT_EARLIER`, the latest of them
 * @previous: (nullable): the last of @earlier that has an index
 * @changes: (element-type TuntasSurveyChange): what changed since @previous: the IKM, then each
 *   unsur; empty without it
 * @change: (nullable): the change of the IKM in a sentence of the office's language
 * @uncompared: (nullable): why a survey before this one is not compared with it, likewise
 * @mentions: (array): for each unsur, in how many comments it is spoken of
 *
 * All that the page of a survey and its papers show.
 */
typedef struct {
  TuntasSurveySummary *summary;
  TuntasSurveyAnswers answers;
  GPtrArray *groups;
  GPtrArray *alternatives;
  GPtrArray *earlier;
  TuntasSurveySummary *previous;
  GArray *changes;
  char *change;
  char *uncompared;
  guint64 mentions[TUNTAS_SURVEY_MAX_ELEMENTS];
} TuntasSurveyResult;

TUNTAS_DECLARE_RECORD (TuntasSurveyResult, tuntas_survey_result)

G_END_DECLS
