/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-record.h"
#include "tuntas-survey-status.h"

G_BEGIN_DECLS

/* What the answers are counted by besides the fields of the questionnaire: all of them together,
 * and those about one service. */
#define TUNTAS_SURVEY_FIELD_ALL ""
#define TUNTAS_SURVEY_FIELD_SERVICE "layanan"
/* Not answers, but comments that speak of an unsur; no field of a questionnaire has such a key. */
#define TUNTAS_SURVEY_FIELD_MENTION "#saran"

/**
 * TuntasSurveyPeriod:
 * @id: row, 0 when new
 * @version: of the row
 * @case_id: the case by which the period walks its SOP
 * @title: what it is called: "Survei Kepuasan Masyarakat Semester II 2026"
 * @unit: unit pelayanan whose users are asked
 * @services: services of the unit that a respondent may have used
 * @starts_on: first day of asking, YYYYMMDD
 * @ends_on: last day of asking, YYYYMMDD
 * @method: code of the questionnaire
 * @questionnaire: the whole text of its file as it was when the period began
 * @elements: keys of the unsur in the order in which the office prints them, U1 first; answers are
 *   kept in this order
 * @weight: code of the weight convention
 * @rounding: code of the rounding convention
 * @population: users of the service in a comparable period; 0 when not known
 * @least_group: fewer respondents than these are not shown as a group
 * @status: whether it still takes answers
 * @created_at: Unix seconds
 *
 * A survey of one unit over some months. What was asked never changes after the period began.
 */
typedef struct {
  gint64 id;
  int version;
  gint64 case_id;
  char *title;
  char *unit;
  GStrv services;
  int starts_on;
  int ends_on;
  char *method;
  char *questionnaire;
  GStrv elements;
  char *weight;
  char *rounding;
  guint64 population;
  guint least_group;
  TuntasSurveyStatus status;
  gint64 created_at;
} TuntasSurveyPeriod;

TUNTAS_DECLARE_RECORD (TuntasSurveyPeriod, tuntas_survey_period)

TuntasSurveyPeriod *tuntas_survey_period_copy (TuntasSurveyPeriod *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean tuntas_survey_period_follows (TuntasSurveyPeriod *self, TuntasSurveyPeriod *earlier);
char *tuntas_survey_period_dup_span (TuntasSurveyPeriod *self) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_survey_period_dup_short_span (TuntasSurveyPeriod *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
