/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-survey-period.h"

G_BEGIN_DECLS

/* Stands in the subject of a paper whose result is not final. */
#define TUNTAS_SURVEY_INTERIM "sementara per"

/* How far a survey has come on a day. */
typedef struct {
  gboolean interim; /* answers can still change */
  gboolean asking;  /* the days of asking are not over */
  int as_of;
  int ends_on;
  guint64 respondents;
  guint64 population; /* 0 when not known */
  guint64 sample;     /* respondents that are needed; 0 when nothing tells how many */
  guint64 missing;    /* how many of them are not there */
} TuntasSurveyStanding;

void tuntas_survey_standing_init (TuntasSurveyStanding *self,
                                  TuntasSurveyPeriod *period,
                                  guint64 respondents,
                                  guint64 sample,
                                  int today);
char *tuntas_survey_standing_dup_mark (const TuntasSurveyStanding *self) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_survey_standing_dup_label (const TuntasSurveyStanding *self) G_GNUC_WARN_UNUSED_RESULT;
char *
tuntas_survey_standing_dup_warning (const TuntasSurveyStanding *self) G_GNUC_WARN_UNUSED_RESULT;
char *
tuntas_survey_standing_dup_sample (const TuntasSurveyStanding *self) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_survey_standing_dup_lack (const TuntasSurveyStanding *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
