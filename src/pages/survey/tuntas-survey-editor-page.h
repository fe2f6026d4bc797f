/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-page.h"

G_BEGIN_DECLS

/* Its target is `x`: a survey to change, or 0 for a new one. */
#define TUNTAS_TYPE_SURVEY_EDITOR_PAGE (tuntas_survey_editor_page_get_type ())
G_DECLARE_FINAL_TYPE (TuntasSurveyEditorPage,
                      tuntas_survey_editor_page,
                      TUNTAS,
                      SURVEY_EDITOR_PAGE,
                      TuntasPage)

G_END_DECLS
