/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tuntas-survey-service.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_SURVEY_EDITOR (tuntas_survey_editor_get_type ())
G_DECLARE_FINAL_TYPE (TuntasSurveyEditor, tuntas_survey_editor, TUNTAS, SURVEY_EDITOR, AdwBin)

void tuntas_survey_editor_set_survey (TuntasSurveyEditor *self,
                                      TuntasSurveyPeriod *period,
                                      GPtrArray *methods,
                                      TuntasSurveySummary *summary,
                                      const char *draft,
                                      int today);
TuntasSurveyPeriod *tuntas_survey_editor_make (TuntasSurveyEditor *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean tuntas_survey_editor_is_dirty (TuntasSurveyEditor *self);
char *tuntas_survey_editor_to_text (TuntasSurveyEditor *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
