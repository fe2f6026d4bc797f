/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-field-set.h"
#include "tuntas-letter-template.h"
#include "tuntas-survey-service.h"
#include "tuntas-survey-standing.h"
#include "tuntas-workspace.h"

G_BEGIN_DECLS

/* More respondents are not tabulated on paper: nobody reads so many pages. */
#define TUNTAS_SURVEY_FILLER_MAX_ROWS 2000

/* Where there is no value. */
#define TUNTAS_SURVEY_FILLER_NOTHING "–"

/* What is filled, and from what. */
typedef struct {
  TuntasWorkspace *workspace;
  TuntasFieldSet *fields;
  TuntasSurveyResult *result;
  TuntasSurveyPeriod *period;
  TuntasSurveyIndex *index;
  TuntasSurveyStanding standing;
  char *text; /* (nullable): of the template, to know what it prints */
} TuntasSurveyFilling;

gboolean tuntas_survey_filler_fill (TuntasWorkspace *workspace,
                                    gint64 case_id,
                                    TuntasLetterTemplate *letter_template,
                                    TuntasFieldSet *fields,
                                    GError **error);
gboolean tuntas_survey_filling_prints (const TuntasSurveyFilling *self, const char *path);
void tuntas_survey_filler_set_count (TuntasFieldSet *fields, const char *path, guint64 count);
void
tuntas_survey_filler_set_decimal (TuntasFieldSet *fields, const char *path, TuntasDecimal value);
void tuntas_survey_filler_set_element (TuntasFieldSet *item, TuntasSurveyIndex *index, guint place);
void tuntas_survey_filler_add_history (const TuntasSurveyFilling *self);
void tuntas_survey_filler_add_charts (const TuntasSurveyFilling *self);
gboolean tuntas_survey_filler_add_plan (const TuntasSurveyFilling *self, GError **error);
gboolean tuntas_survey_filler_add_follow_up (const TuntasSurveyFilling *self, GError **error);
void tuntas_survey_filler_add_reckoning (TuntasFieldSet *fields, TuntasSurveyIndex *index);

G_END_DECLS
