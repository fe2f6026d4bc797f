/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-survey-method.h"

G_BEGIN_DECLS

/* Of a wrong cell, so much is kept. */
#define TUNTAS_SURVEY_FAULT_TEXT 32

/**
 * TuntasSurveyFaultKind:
 * @TUNTAS_SURVEY_FAULT_VALUE: an answer is not 1 to 4
 * @TUNTAS_SURVEY_FAULT_NO_ANSWER: the row has other cells but no answer at all
 * @TUNTAS_SURVEY_FAULT_CELLS: the row has more cells than the header, hence they have shifted
 * @TUNTAS_SURVEY_FAULT_QUOTE: a quotation mark is never closed
 * @TUNTAS_SURVEY_FAULT_PROFILE: the respondent's profile has a word that the form does not offer;
 *   the row counts all the same
 */
typedef enum {
  TUNTAS_SURVEY_FAULT_VALUE,
  TUNTAS_SURVEY_FAULT_NO_ANSWER,
  TUNTAS_SURVEY_FAULT_CELLS,
  TUNTAS_SURVEY_FAULT_QUOTE,
  TUNTAS_SURVEY_FAULT_PROFILE,
} TuntasSurveyFaultKind;

/**
 * TuntasSurveyFault:
 * @line: where the row begins in the file, from 1
 * @kind: what is wrong
 * @place: element or field in question, from 0; for a quote the line of the mark; for cells how
 *   many there are
 * @text: what stands there, cut off at a whole character
 *
 * Why a row of a file was refused. Small, so that a list of them may be long.
 */
typedef struct {
  guint line;
  TuntasSurveyFaultKind kind;
  guint place;
  char text[TUNTAS_SURVEY_FAULT_TEXT];
} TuntasSurveyFault;

void tuntas_survey_fault_init (TuntasSurveyFault *self,
                               guint line,
                               TuntasSurveyFaultKind kind,
                               guint place,
                               const char *text,
                               gsize length);
gboolean tuntas_survey_fault_is_refusal (const TuntasSurveyFault *self);
char *tuntas_survey_fault_dup_reason (const TuntasSurveyFault *self,
                                      TuntasSurveyMethod *method) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
