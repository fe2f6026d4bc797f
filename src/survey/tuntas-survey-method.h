/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-profile-field.h"
#include "tuntas-survey-band.h"
#include "tuntas-survey-element.h"

G_BEGIN_DECLS

/* With so many unsur of 2^48 answers each, the exact sum of their averages still fits into
 * TuntasNatural. */
#define TUNTAS_SURVEY_MAX_ELEMENTS 32
#define TUNTAS_SURVEY_MAX_ANSWERS (G_GUINT64_CONSTANT (1) << 48)

/**
 * TuntasSurveyMethod:
 * @code: what it is stored by: "permenpan-14-2017"
 * @title: "Survei Kepuasan Masyarakat"
 * @regulation: (nullable): what it follows, as papers cite it
 * @regulation_title: (nullable): the same in full, as it stands among the legal bases
 * @elements: (element-type TuntasSurveyElement): in the order of the questionnaire
 * @bands: (element-type TuntasSurveyBand): from the best grade to the worst
 * @fields: (element-type TuntasProfileField): what the form asks about the respondent
 * @weights: (array zero-terminated=1): codes of the weights in use for it, the usual one first
 * @roundings: (array zero-terminated=1): codes of the roundings in use for it, the usual one first
 * @own_weights: whether each element has its own weight
 * @min_respondents: fewer are not accepted by the regulation; 0 when it names no number
 *
 * How a survey asks and reckons: a regulation, or an office's own list.
 */
typedef struct {
  char *code;
  char *title;
  char *regulation;
  char *regulation_title;
  GPtrArray *elements;
  GPtrArray *bands;
  GPtrArray *fields;
  GStrv weights;
  GStrv roundings;
  gboolean own_weights;
  guint min_respondents;
} TuntasSurveyMethod;

TUNTAS_DECLARE_RECORD (TuntasSurveyMethod, tuntas_survey_method)

TuntasSurveyElement *tuntas_survey_method_get_element (TuntasSurveyMethod *self, guint place);
int tuntas_survey_method_find_element (TuntasSurveyMethod *self, const char *key);
TuntasSurveyBand *tuntas_survey_method_classify (TuntasSurveyMethod *self, TuntasDecimal nik);
TuntasSurveyMethod *tuntas_survey_method_renumber (TuntasSurveyMethod *self,
                                                   const char *const *keys,
                                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
GStrv tuntas_survey_method_dup_list_order (TuntasSurveyMethod *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
