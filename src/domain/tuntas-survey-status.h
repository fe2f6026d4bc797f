/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TuntasSurveyStatus:
 * @TUNTAS_SURVEY_STATUS_OPEN: answers come in
 * @TUNTAS_SURVEY_STATUS_CLOSED: the answers are what they are for good
 *
 * Whether a survey still takes answers.
 */
typedef enum {
  TUNTAS_SURVEY_STATUS_OPEN,
  TUNTAS_SURVEY_STATUS_CLOSED,
} TuntasSurveyStatus;

const char *tuntas_survey_status_to_code (TuntasSurveyStatus value);
gboolean tuntas_survey_status_from_code (const char *code, TuntasSurveyStatus *value);
const char *tuntas_survey_status_get_title (TuntasSurveyStatus value);

G_END_DECLS
