/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-survey-answers.h"
#include "tuntas-survey-columns.h"
#include "tuntas-survey-fault.h"

G_BEGIN_DECLS

/**
 * TuntasSurveyRow:
 * @line: where the row begins in the file, from 1
 * @values: for each element 1 to 4, or 0 for no answer
 * @options: for each field of the profile the place of the option, or %TUNTAS_PROFILE_NONE
 * @cells: (array length=n_cells): the whole row
 * @n_cells: how many
 *
 * A respondent of a file; it lives until the next one is read.
 */
typedef struct {
  guint line;
  const guint8 *values;
  const int *options;
  const TuntasCsvCell *cells;
  guint n_cells;
} TuntasSurveyRow;

/**
 * TuntasSurveyRowFunc:
 * @row: a respondent
 * @user_data: the caller's
 * @error: return location for an error, which stops the reading
 *
 * Returns: whether to go on
 */
typedef gboolean (*TuntasSurveyRowFunc) (const TuntasSurveyRow *row,
                                         gpointer user_data,
                                         GError **error);

/**
 * TuntasSurveyFaultFunc:
 * @fault: why a row was refused, or what is odd about it
 * @user_data: the caller's
 */
typedef void (*TuntasSurveyFaultFunc) (const TuntasSurveyFault *fault, gpointer user_data);

/* Counts the answers in a file row by row; keeps no row. */
typedef struct _TuntasSurveyReader TuntasSurveyReader;

TuntasSurveyReader *tuntas_survey_reader_new (TuntasSurveyMethod *method) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_survey_reader_free (TuntasSurveyReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasSurveyReader, tuntas_survey_reader_free)

void tuntas_survey_reader_set_mapping (TuntasSurveyReader *self, const char *mapping);
void tuntas_survey_reader_set_row_func (TuntasSurveyReader *self,
                                        TuntasSurveyRowFunc func,
                                        gpointer user_data);
void tuntas_survey_reader_set_fault_func (TuntasSurveyReader *self,
                                          TuntasSurveyFaultFunc func,
                                          gpointer user_data);

gboolean tuntas_survey_reader_take_row (TuntasSurveyReader *self,
                                        guint line,
                                        const TuntasCsvCell *cells,
                                        guint n_cells,
                                        GError **error);
gboolean tuntas_survey_reader_read_csv (TuntasSurveyReader *self,
                                        GInputStream *stream,
                                        GCancellable *cancellable,
                                        GError **error);
const TuntasSurveyAnswers *tuntas_survey_reader_get_answers (TuntasSurveyReader *self);
TuntasSurveyColumns *tuntas_survey_reader_get_columns (TuntasSurveyReader *self);
const char *tuntas_survey_reader_get_mapping (TuntasSurveyReader *self);

G_END_DECLS
