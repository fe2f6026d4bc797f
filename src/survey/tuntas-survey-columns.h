/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-csv-scanner.h"
#include "tuntas-survey-error.h"
#include "tuntas-survey-method.h"

G_BEGIN_DECLS

/* Instead of a column: the file has none for it. */
#define TUNTAS_SURVEY_NO_COLUMN G_MAXUINT

/**
 * TuntasSurveyColumns:
 * @n_columns: columns of the header
 * @elements: (array): for each element of the method its column, from 0
 * @fields: (array): for each field of the profile its column or %TUNTAS_SURVEY_NO_COLUMN
 *
 * Where a file has the answers.
 */
typedef struct {
  guint n_columns;
  guint *elements;
  guint *fields;
} TuntasSurveyColumns;

TUNTAS_DECLARE_RECORD (TuntasSurveyColumns, tuntas_survey_columns)

TuntasSurveyColumns *tuntas_survey_columns_find (TuntasSurveyMethod *method,
                                                 const char *mapping,
                                                 const TuntasCsvCell *header,
                                                 guint n_cells,
                                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
TuntasSurveyColumns *tuntas_survey_columns_guess (TuntasSurveyMethod *method,
                                                  const char *mapping,
                                                  const TuntasCsvCell *header,
                                                  guint n_cells) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_survey_columns_dup_mapping (TuntasSurveyColumns *self,
                                         TuntasSurveyMethod *method,
                                         const TuntasCsvCell *header) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
