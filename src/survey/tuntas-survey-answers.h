/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-survey-method.h"

G_BEGIN_DECLS

/**
 * TuntasSurveyTotal:
 * @answered: how many answered
 * @sum: sum of their values
 *
 * What the index needs to know about an element.
 */
typedef struct {
  guint64 answered;
  guint64 sum;
} TuntasSurveyTotal;

/**
 * TuntasSurveyAnswers:
 * @n_elements: elements of the survey
 * @respondents: filled forms
 * @counts: for each element, how many gave each value; value 0 is no answer
 *
 * All that a period must remember about its answers to show the index and its distribution,
 * whatever the number of respondents.
 */
typedef struct {
  guint n_elements;
  guint64 respondents;
  guint64 counts[TUNTAS_SURVEY_MAX_ELEMENTS][TUNTAS_SURVEY_MAX_VALUE + 1];
} TuntasSurveyAnswers;

void tuntas_survey_answers_init (TuntasSurveyAnswers *self, guint n_elements);
void tuntas_survey_answers_add (TuntasSurveyAnswers *self, const guint8 *values);
TuntasSurveyTotal tuntas_survey_answers_get_total (const TuntasSurveyAnswers *self, guint element);

G_END_DECLS
