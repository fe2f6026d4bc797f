/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tuntas-survey-form.h"
#include "tuntas-survey-method.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_SURVEY_FORM_VIEW (tuntas_survey_form_view_get_type ())
G_DECLARE_FINAL_TYPE (TuntasSurveyFormView,
                      tuntas_survey_form_view,
                      TUNTAS,
                      SURVEY_FORM_VIEW,
                      AdwBin)

void tuntas_survey_form_view_show (TuntasSurveyFormView *self,
                                   TuntasSurveyForm *form,
                                   TuntasSurveyMethod *method,
                                   const char *batch,
                                   int element);

G_END_DECLS
