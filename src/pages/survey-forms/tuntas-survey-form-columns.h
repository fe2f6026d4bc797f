/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tuntas-survey-form-item.h"
#include "tuntas-survey-method.h"

G_BEGIN_DECLS

void tuntas_survey_form_columns_set (GtkColumnView *view,
                                     TuntasSurveyMethod *method,
                                     GHashTable *batches,
                                     int element,
                                     gboolean services);
void tuntas_survey_form_columns_set_brief (GtkColumnView *view, gboolean brief);
char *
tuntas_survey_form_columns_describe_profile (TuntasSurveyMethod *method,
                                             TuntasSurveyForm *form) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
