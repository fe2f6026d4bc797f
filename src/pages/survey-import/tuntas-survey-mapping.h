/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tuntas-survey-service.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_SURVEY_MAPPING (tuntas_survey_mapping_get_type ())
G_DECLARE_FINAL_TYPE (TuntasSurveyMapping, tuntas_survey_mapping, TUNTAS, SURVEY_MAPPING, GtkWidget)

void tuntas_survey_mapping_set_file (TuntasSurveyMapping *self, TuntasSurveyFile *file);
char *tuntas_survey_mapping_dup_mapping (TuntasSurveyMapping *self) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_survey_mapping_dup_missing (TuntasSurveyMapping *self) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_survey_mapping_dup_meaning (TuntasSurveyMapping *self,
                                         guint column) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
