/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-cross-table.h"
#include "tuntas-survey-answers.h"

G_BEGIN_DECLS

/* Fewer respondents than these are not shown as a group unless an office decides otherwise. */
#define TUNTAS_SURVEY_PROFILE_LEAST_GROUP 5

/* Who answered, and how each group answered; it keeps counts only, no respondent. */
typedef struct _TuntasSurveyProfile TuntasSurveyProfile;

TuntasSurveyProfile *
tuntas_survey_profile_new (TuntasSurveyMethod *method) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_survey_profile_free (TuntasSurveyProfile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasSurveyProfile, tuntas_survey_profile_free)

void
tuntas_survey_profile_add (TuntasSurveyProfile *self, const int *options, const guint8 *values);
const TuntasSurveyAnswers *
tuntas_survey_profile_get_group (TuntasSurveyProfile *self, guint field, int option);
TuntasCrossTable *tuntas_survey_profile_count_field (TuntasSurveyProfile *self,
                                                     guint field,
                                                     guint64 least) G_GNUC_WARN_UNUSED_RESULT;
TuntasCrossTable *tuntas_survey_profile_count_fields (TuntasSurveyProfile *self,
                                                      guint row_field,
                                                      guint column_field,
                                                      guint64 least) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
