/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "office-fixture.h"
#include "tuntas-survey-service.h"

G_BEGIN_DECLS

/* An office with a survey of 200 people about two services by the questionnaire of 2017. */
typedef struct {
  OfficeFixture office;
  gint64 survey;
} OfficeSurvey;

void office_survey_set_up (OfficeSurvey *self, gconstpointer data);
void office_survey_tear_down (OfficeSurvey *self, gconstpointer data);
TuntasSurveyPeriod *office_survey_make_period (void);
TuntasSurveyForm *office_survey_make_form (const char *answers,
                                           const char *sex,
                                           const char *service,
                                           const char *comment);
gint64 office_survey_begin_batch (OfficeSurvey *self, const char *name, gint64 checks);
gint64 office_survey_key (OfficeSurvey *self,
                          gint64 batch,
                          const char *answers,
                          const char *sex,
                          const char *service);
TuntasSurveyResult *office_survey_load (OfficeSurvey *self);

G_END_DECLS
