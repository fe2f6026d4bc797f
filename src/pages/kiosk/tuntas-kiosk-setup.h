/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-survey-method.h"
#include "tuntas-survey-period.h"

G_BEGIN_DECLS

/* Seconds of rest after which the kiosk begins anew. */
#define TUNTAS_KIOSK_LEAST_REST 20
#define TUNTAS_KIOSK_USUAL_REST 45
#define TUNTAS_KIOSK_MOST_REST 300

/**
 * TuntasKioskSetup:
 * @batch: where the answers go
 * @period: the survey
 * @method: its questionnaire
 * @service: (nullable): the service that all respondents used; NULL when it is not known
 * @ask_service: the respondent says which service was used
 * @fields: (element-type TuntasProfileField): what is asked about the respondent
 * @ask_comment: there is room for a comment
 * @rest: seconds without a touch after which it begins anew
 *
 * What the staff chose when the kiosk was started.
 */
typedef struct {
  gint64 batch;
  TuntasSurveyPeriod *period;
  TuntasSurveyMethod *method;
  char *service;
  gboolean ask_service;
  GPtrArray *fields;
  gboolean ask_comment;
  guint rest;
} TuntasKioskSetup;

TUNTAS_DECLARE_RECORD (TuntasKioskSetup, tuntas_kiosk_setup)

G_END_DECLS
