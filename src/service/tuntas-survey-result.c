/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-result.h"

/**
 * tuntas_survey_group_free:
 * @self: (transfer full) (nullable): a group
 */
void
tuntas_survey_group_free (TuntasSurveyGroup *self)
{
  if (self == NULL)
    return;
  g_free (self->field);
  g_free (self->field_label);
  g_free (self->option);
  g_free (self->option_label);
  tuntas_survey_index_unref (self->index);
  g_free (self);
}

static void
tuntas_survey_result_clear (TuntasSurveyResult *self)
{
  tuntas_survey_summary_unref (self->summary);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_clear_pointer (&self->alternatives, g_ptr_array_unref);
  g_clear_pointer (&self->earlier, g_ptr_array_unref);
  tuntas_survey_summary_unref (self->previous);
  g_clear_pointer (&self->changes, g_array_unref);
  g_free (self->change);
  g_free (self->uncompared);
}

TUNTAS_DEFINE_RECORD (TuntasSurveyResult, tuntas_survey_result)
