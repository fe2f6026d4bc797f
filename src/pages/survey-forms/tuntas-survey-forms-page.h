/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-page.h"

G_BEGIN_DECLS

/* The target is "(xmsmsii)": period, field, option, unsur and value as in TuntasSurveyFilter. */
#define TUNTAS_TYPE_SURVEY_FORMS_PAGE (tuntas_survey_forms_page_get_type ())
G_DECLARE_FINAL_TYPE (TuntasSurveyFormsPage,
                      tuntas_survey_forms_page,
                      TUNTAS,
                      SURVEY_FORMS_PAGE,
                      TuntasPage)

G_END_DECLS
