/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tuntas-survey-index.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_SURVEY_SCALE (tuntas_survey_scale_get_type ())
G_DECLARE_FINAL_TYPE (TuntasSurveyScale, tuntas_survey_scale, TUNTAS, SURVEY_SCALE, GtkWidget)

void tuntas_survey_scale_show (TuntasSurveyScale *self, TuntasSurveyIndex *index);

G_END_DECLS
