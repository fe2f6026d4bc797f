/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-batch.h"

static void
tuntas_survey_batch_clear (TuntasSurveyBatch *self)
{
  g_free (self->name);
  g_free (self->digest);
}

TUNTAS_DEFINE_RECORD (TuntasSurveyBatch, tuntas_survey_batch)
