/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tuntas-survey-service.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_SURVEY_FIRST_ROWS (tuntas_survey_first_rows_get_type ())
G_DECLARE_FINAL_TYPE (TuntasSurveyFirstRows,
                      tuntas_survey_first_rows,
                      TUNTAS,
                      SURVEY_FIRST_ROWS,
                      GtkWidget)

void tuntas_survey_first_rows_set_file (TuntasSurveyFirstRows *self, TuntasSurveyFile *file);
void tuntas_survey_first_rows_set_meaning (TuntasSurveyFirstRows *self,
                                           guint column,
                                           const char *meaning);

G_END_DECLS
