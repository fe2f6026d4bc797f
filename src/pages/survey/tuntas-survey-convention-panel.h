/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-page.h"
#include "tuntas-survey-service.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_SURVEY_CONVENTION_PANEL (tuntas_survey_convention_panel_get_type ())
G_DECLARE_FINAL_TYPE (TuntasSurveyConventionPanel,
                      tuntas_survey_convention_panel,
                      TUNTAS,
                      SURVEY_CONVENTION_PANEL,
                      AdwBin)

void tuntas_survey_convention_panel_show (TuntasSurveyConventionPanel *self,
                                          TuntasSurveySummary *summary);
void tuntas_survey_convention_panel_open (TuntasSurveyConventionPanel *self);
void tuntas_survey_convention_panel_close (TuntasSurveyConventionPanel *self);
gboolean tuntas_survey_convention_panel_is_open (TuntasSurveyConventionPanel *self);

G_END_DECLS
