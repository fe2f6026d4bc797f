/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-survey-answers.h"
#include "tuntas-survey-convention.h"

G_BEGIN_DECLS

/**
 * TuntasSurveyElementResult:
 * @total: answers and their sum
 * @nrr: nilai rata-rata as it is printed; without meaning when nobody answered
 * @weighted: NRR tertimbang as it is printed; without meaning when nobody answered
 */
typedef struct {
  TuntasSurveyTotal total;
  TuntasDecimal nrr;
  TuntasDecimal weighted;
} TuntasSurveyElementResult;

/**
 * TuntasSurveyIndex:
 * @method: what was asked
 * @convention: how it was reckoned
 * @elements: (array length=n_elements): as in the questionnaire
 * @n_elements: how many
 * @index: sum of the weighted averages as it is printed
 * @nik: nilai interval konversi, the published IKM, with two decimals
 * @nik_long: the same with four decimals, from which one sees how @nik was rounded
 * @band: (nullable): the grade; NULL when there is no index
 * @reason: (nullable): why there is no index, a sentence
 *
 * The result of a survey, and all that is needed to reckon it again by hand.
 */
typedef struct {
  TuntasSurveyMethod *method;
  TuntasSurveyConvention convention;
  TuntasSurveyElementResult elements[TUNTAS_SURVEY_MAX_ELEMENTS];
  guint n_elements;
  TuntasDecimal index;
  TuntasDecimal nik;
  TuntasDecimal nik_long;
  TuntasSurveyBand *band;
  char *reason;
} TuntasSurveyIndex;

TUNTAS_DECLARE_RECORD (TuntasSurveyIndex, tuntas_survey_index)

TuntasSurveyIndex *
tuntas_survey_index_compute (TuntasSurveyMethod *method,
                             const TuntasSurveyTotal *totals,
                             const TuntasSurveyConvention *convention) G_GNUC_WARN_UNUSED_RESULT;
TuntasSurveyIndex *tuntas_survey_index_compute_answers (TuntasSurveyMethod *method,
                                                        const TuntasSurveyAnswers *answers,
                                                        const TuntasSurveyConvention *convention)
  G_GNUC_WARN_UNUSED_RESULT;
TuntasDecimal tuntas_survey_index_convert_element (TuntasSurveyIndex *self, guint place);
TuntasSurveyBand *tuntas_survey_index_classify_element (TuntasSurveyIndex *self, guint place);
int tuntas_survey_index_compare_elements (TuntasSurveyIndex *self, guint a, guint b);
int tuntas_survey_index_find_lowest (TuntasSurveyIndex *self);
TuntasDecimal tuntas_survey_index_get_short_nrr (TuntasSurveyIndex *self, guint element);

G_END_DECLS
