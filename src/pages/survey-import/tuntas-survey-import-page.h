/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-page.h"

G_BEGIN_DECLS

/* Target: `(xs)`, the survey and the path of a file; an empty path asks for one. */
#define TUNTAS_TYPE_SURVEY_IMPORT_PAGE (tuntas_survey_import_page_get_type ())
G_DECLARE_FINAL_TYPE (TuntasSurveyImportPage,
                      tuntas_survey_import_page,
                      TUNTAS,
                      SURVEY_IMPORT_PAGE,
                      TuntasPage)

G_END_DECLS
