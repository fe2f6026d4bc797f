/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-page.h"

G_BEGIN_DECLS

/* Its target is `(xs)`: a survey, and the name of the part to show; empty for the one that was
 * looked at last. */
#define TUNTAS_TYPE_SURVEY_PERIOD_PAGE (tuntas_survey_period_page_get_type ())
G_DECLARE_FINAL_TYPE (TuntasSurveyPeriodPage,
                      tuntas_survey_period_page,
                      TUNTAS,
                      SURVEY_PERIOD_PAGE,
                      TuntasPage)

G_END_DECLS
