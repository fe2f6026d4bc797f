/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-cross.h"

static void
tuntas_survey_cross_clear (TuntasSurveyCross *self)
{
  g_free (self->row_field);
  g_free (self->row_label);
  g_free (self->column_field);
  g_free (self->column_label);
  g_strfreev (self->rows);
  g_strfreev (self->columns);
  g_clear_pointer (&self->cells, g_array_unref);
}

TUNTAS_DEFINE_RECORD (TuntasSurveyCross, tuntas_survey_cross)

/**
 * tuntas_survey_cross_get_cell:
 * @self: a table
 * @row: from 0
 * @column: from 0
 *
 * Returns: (transfer none): the respondents that have both properties
 */
const TuntasSurveyCrossCell *
tuntas_survey_cross_get_cell (TuntasSurveyCross *self, guint row, guint column)
{
  guint n_columns = g_strv_length (self->columns);

  g_return_val_if_fail (row < g_strv_length (self->rows) && column < n_columns, NULL);

  return &g_array_index (self->cells, TuntasSurveyCrossCell, row * n_columns + column);
}
