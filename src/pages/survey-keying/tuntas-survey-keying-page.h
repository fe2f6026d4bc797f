/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-page.h"

G_BEGIN_DECLS

/* Its target is `x`: a batch of paper forms, or `(xu)`: a batch and the place in the pile at which
 * a form that was passed over is to be keyed. */
#define TUNTAS_TYPE_SURVEY_KEYING_PAGE (tuntas_survey_keying_page_get_type ())
G_DECLARE_FINAL_TYPE (TuntasSurveyKeyingPage,
                      tuntas_survey_keying_page,
                      TUNTAS,
                      SURVEY_KEYING_PAGE,
                      TuntasPage)

G_END_DECLS
