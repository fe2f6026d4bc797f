/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-figure-table.h"
#include "tuntas-survey-figure.h"

G_BEGIN_DECLS

/* The tables of a result, and the forms behind their cells. */

void tuntas_survey_tables_head_elements (TuntasFigureTable *table);
void tuntas_survey_tables_show_elements (TuntasFigureTable *table, TuntasSurveyResult *result);
void tuntas_survey_tables_find_element (TuntasSurveyResult *result,
                                        guint row,
                                        TuntasSurveyFilter *filter);
void tuntas_survey_tables_head_groups (TuntasFigureTable *table);
guint tuntas_survey_tables_count_groups (TuntasSurveyResult *result, guint first);
gboolean tuntas_survey_tables_show_groups (TuntasFigureTable *table,
                                           TuntasSurveyResult *result,
                                           guint first,
                                           guint n_groups);

G_END_DECLS
