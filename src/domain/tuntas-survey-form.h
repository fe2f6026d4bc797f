/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-record.h"

G_BEGIN_DECLS

/* In the answers of a form: the question was left blank. */
#define TUNTAS_SURVEY_FORM_BLANK '0'

/**
 * TuntasSurveyForm:
 * @id: row, 0 when new
 * @period: its survey
 * @batch: its batch
 * @place: place in the batch, from 1
 * @sequence: number of the respondent in the survey, from 1; 0 in a batch that only checks
 * @service: (nullable): the service that was used, one of the period's
 * @answers: a digit for each unsur in the order of the period's `elements`: 1 to 4, 0 for blank
 * @profile: (nullable): option by field of the questionnaire, see tuntas_details
 * @comment: (nullable): saran as written
 * @case_id: case that was made of the comment; 0 for none
 * @by: official who keyed it
 * @at: when, Unix seconds
 *
 * What one respondent answered. It holds nothing by which the person could be found again.
 */
typedef struct {
  gint64 id;
  gint64 period;
  gint64 batch;
  guint place;
  guint sequence;
  char *service;
  char *answers;
  char *profile;
  char *comment;
  gint64 case_id;
  gint64 by;
  gint64 at;
} TuntasSurveyForm;

TUNTAS_DECLARE_RECORD (TuntasSurveyForm, tuntas_survey_form)

TuntasSurveyForm *tuntas_survey_form_copy (TuntasSurveyForm *self) G_GNUC_WARN_UNUSED_RESULT;
guint tuntas_survey_form_get_value (TuntasSurveyForm *self, guint place);

G_END_DECLS
