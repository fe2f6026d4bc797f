/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-survey-form.h"
#include "tuntas-survey-method.h"

G_BEGIN_DECLS

/* What invented respondents have to say. */
typedef struct {
  TuntasSurveyMethod *method;
  GStrv services;
  GStrv comments; /* of people who miss something */
  GStrv praise;   /* of those who do not */
  guint age;      /* years before the running survey: people were less content then */
  GRand *random;
} TuntasSampleAnswers;

TuntasSurveyForm *
tuntas_sample_answers_draw (const TuntasSampleAnswers *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
