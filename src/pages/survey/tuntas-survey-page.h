/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-page.h"

G_BEGIN_DECLS

/* Takes no target. */
#define TUNTAS_TYPE_SURVEY_PAGE (tuntas_survey_page_get_type ())
G_DECLARE_FINAL_TYPE (TuntasSurveyPage, tuntas_survey_page, TUNTAS, SURVEY_PAGE, TuntasPage)

G_END_DECLS
