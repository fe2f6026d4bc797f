/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-survey-index.h"

G_BEGIN_DECLS

/**
 * TuntasSurveyCrossCell:
 * @shown: whether its people can be shown without one of them being recognised
 * @respondents: how many there are; 0 when they are not shown
 * @index: (nullable): their index; NULL when there are none or they are not shown
 *
 * The respondents that have both properties.
 */
typedef struct {
  gboolean shown;
  guint64 respondents;
  TuntasSurveyIndex *index;
} TuntasSurveyCrossCell;

/**
 * TuntasSurveyCross:
 * @row_field: what the rows are by
 * @row_label: as it is printed
 * @column_field: what the columns are by
 * @column_label: as it is printed
 * @rows: (array zero-terminated=1): options of the rows, as they are printed
 * @columns: (array zero-terminated=1): options of the columns, as they are printed
 * @cells: (element-type TuntasSurveyCrossCell): row after row
 *
 * Respondents of a survey by two properties. Options that nobody chose are left out.
 */
typedef struct {
  char *row_field;
  char *row_label;
  char *column_field;
  char *column_label;
  GStrv rows;
  GStrv columns;
  GArray *cells;
} TuntasSurveyCross;

TUNTAS_DECLARE_RECORD (TuntasSurveyCross, tuntas_survey_cross)

const TuntasSurveyCrossCell *
tuntas_survey_cross_get_cell (TuntasSurveyCross *self, guint row, guint column);

G_END_DECLS
