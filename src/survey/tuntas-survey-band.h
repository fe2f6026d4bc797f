/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-decimal.h"
#include "tuntas-record.h"

G_BEGIN_DECLS

/**
 * TuntasSurveyBand:
 * @grade: mutu pelayanan, "A"
 * @performance: kinerja unit pelayanan, "Sangat baik"
 * @from: least NIK with two decimals
 * @to: greatest NIK with two decimals
 * @index_range: the interval of the index as the regulation prints it; only for the legend
 *
 * A grade and what earns it.
 */
typedef struct {
  char *grade;
  char *performance;
  TuntasDecimal from;
  TuntasDecimal to;
  char *index_range;
} TuntasSurveyBand;

TUNTAS_DECLARE_RECORD (TuntasSurveyBand, tuntas_survey_band)

G_END_DECLS
