/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-survey-method.h"

G_BEGIN_DECLS

/* Instead of a number of decimals: not rounded. */
#define TUNTAS_SURVEY_UNROUNDED (-1)

/**
 * TuntasSurveyConvention:
 * @weight: share of each element; 0 units for the exact one, 1/n or the element's own
 * @nrr_decimals: to how many the average of an element is rounded before it is weighted
 * @term_decimals: to how many a weighted average is rounded before the terms are added
 * @index_decimals: to how many the index is rounded before it is multiplied by 25
 *
 * How an office reckons: offices with the same answers publish numbers up to a point apart. All
 * roundings are half up; the NIK itself is always rounded to two decimals.
 */
typedef struct {
  TuntasDecimal weight;
  int nrr_decimals;
  int term_decimals;
  int index_decimals;
} TuntasSurveyConvention;

gboolean tuntas_survey_convention_init (TuntasSurveyConvention *self,
                                        const char *weight,
                                        const char *rounding,
                                        GError **error);
gboolean tuntas_survey_convention_check (const TuntasSurveyConvention *self,
                                         TuntasSurveyMethod *method,
                                         GError **error);
gboolean tuntas_survey_convention_equal (const TuntasSurveyConvention *self,
                                         const TuntasSurveyConvention *other);
char *tuntas_survey_convention_dup_weight_code (const TuntasSurveyConvention *self)
  G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_survey_convention_dup_rounding_code (const TuntasSurveyConvention *self)
  G_GNUC_WARN_UNUSED_RESULT;
char *
tuntas_survey_convention_dup_weight_label (const TuntasSurveyConvention *self,
                                           TuntasSurveyMethod *method) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_survey_convention_dup_rounding_label (const TuntasSurveyConvention *self)
  G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_survey_convention_dup_label (const TuntasSurveyConvention *self,
                                          TuntasSurveyMethod *method) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
