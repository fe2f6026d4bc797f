/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-band.h"

static void
tuntas_survey_band_clear (TuntasSurveyBand *self)
{
  g_free (self->grade);
  g_free (self->performance);
  g_free (self->index_range);
}

TUNTAS_DEFINE_RECORD (TuntasSurveyBand, tuntas_survey_band)
