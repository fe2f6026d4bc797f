/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tuntas-survey-service.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_SURVEY_FAULT_LIST (tuntas_survey_fault_list_get_type ())
G_DECLARE_FINAL_TYPE (TuntasSurveyFaultList,
                      tuntas_survey_fault_list,
                      TUNTAS,
                      SURVEY_FAULT_LIST,
                      GtkWidget)

void tuntas_survey_fault_list_set_faults (TuntasSurveyFaultList *self, GPtrArray *faults);
char *tuntas_survey_fault_list_dup_text (TuntasSurveyFaultList *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
