/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-field-set.h"
#include "tuntas-letter-template.h"
#include "tuntas-survey-index.h"
#include "tuntas-workspace.h"

G_BEGIN_DECLS

/* More respondents are not tabulated on paper: nobody reads so many pages. */
#define TUNTAS_SURVEY_FILLER_MAX_ROWS 2000

gboolean tuntas_survey_filler_fill (TuntasWorkspace *workspace,
                                    gint64 case_id,
                                    TuntasLetterTemplate *letter_template,
                                    TuntasFieldSet *fields,
                                    GError **error);
void tuntas_survey_filler_add_reckoning (TuntasFieldSet *fields, TuntasSurveyIndex *index);

G_END_DECLS
