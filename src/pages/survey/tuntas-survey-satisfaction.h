/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-page.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_SURVEY_SATISFACTION (tuntas_survey_satisfaction_get_type ())
G_DECLARE_FINAL_TYPE (TuntasSurveySatisfaction,
                      tuntas_survey_satisfaction,
                      TUNTAS,
                      SURVEY_SATISFACTION,
                      AdwBin)

void tuntas_survey_satisfaction_refresh (TuntasSurveySatisfaction *self, TuntasPage *page);

G_END_DECLS
