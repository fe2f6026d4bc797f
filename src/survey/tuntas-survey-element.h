/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-decimal.h"
#include "tuntas-record.h"

G_BEGIN_DECLS

/* Greatest value of an answer; the least is 1, and 0 stands for no answer. */
#define TUNTAS_SURVEY_MAX_VALUE 4

/**
 * TuntasSurveyElement:
 * @key: what it is stored by: "PERSYARATAN"
 * @number: number by which the office prints it: 1 for "U1"
 * @list_number: number in the list of the regulation when it differs from the questionnaire's
 * @label: "Persyaratan"
 * @question: the whole question
 * @options: (array length=4): what the answers 1 to 4 say
 * @words: (array zero-terminated=1): words by which a comment speaks of it, in small letters; `*`
 * at either end stands for whatever is there
 * @weight: share in the index of an office's own list; 0 when all elements weigh the same
 *
 * An unsur of a survey.
 */
typedef struct {
  char *key;
  guint number;
  guint list_number;
  char *label;
  char *question;
  char *options[TUNTAS_SURVEY_MAX_VALUE];
  GStrv words;
  TuntasDecimal weight;
} TuntasSurveyElement;

TUNTAS_DECLARE_RECORD (TuntasSurveyElement, tuntas_survey_element)

TuntasSurveyElement *
tuntas_survey_element_copy_with_number (TuntasSurveyElement *self,
                                        guint number) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
