/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-profile.h"

struct _TuntasSurveyProfile {
  TuntasSurveyMethod *method;
  guint n_fields;
  guint *n_groups;              /* options of each field, and one for no answer */
  TuntasSurveyAnswers **groups; /* by field, then by group */
  guint64 **pairs;              /* by first and second field, then by both groups */
};

static guint
group_of (TuntasSurveyProfile *self, guint field, int option)
{
  guint last = self->n_groups[field] - 1;

  g_assert (option == TUNTAS_PROFILE_NONE || (option >= 0 && (guint)option < last));
  return option == TUNTAS_PROFILE_NONE ? last : (guint)option;
}

static guint64 **
pair_of (TuntasSurveyProfile *self, guint first, guint second)
{
  return &self->pairs[(gsize)first * self->n_fields + second];
}

/**
 * tuntas_survey_profile_new:
 * @method: tells which fields there are
 *
 * Returns: (transfer full): an empty profile
 */
TuntasSurveyProfile *
tuntas_survey_profile_new (TuntasSurveyMethod *method)
{
  TuntasSurveyProfile *self = g_new0 (TuntasSurveyProfile, 1);

  self->method = tuntas_survey_method_ref (method);
  self->n_fields = method->fields->len;
  self->n_groups = g_new0 (guint, self->n_fields);
  self->groups = g_new0 (TuntasSurveyAnswers *, self->n_fields);
  self->pairs = g_new0 (guint64 *, (gsize)self->n_fields * self->n_fields);
  for (guint field = 0; field < self->n_fields; field++) {
    TuntasProfileField *asked = g_ptr_array_index (method->fields, field);

    self->n_groups[field] = asked->options->len + 1;
    self->groups[field] = g_new (TuntasSurveyAnswers, self->n_groups[field]);
    for (guint i = 0; i < self->n_groups[field]; i++)
      tuntas_survey_answers_init (&self->groups[field][i], method->elements->len);
    for (guint first = 0; first < field; first++)
      *pair_of (self, first, field) =
        g_new0 (guint64, (gsize)self->n_groups[first] * self->n_groups[field]);
  }
  return self;
}

/**
 * tuntas_survey_profile_free:
 * @self: (nullable) (transfer full): the profile
 */
void
tuntas_survey_profile_free (TuntasSurveyProfile *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->n_fields; i++)
    g_free (self->groups[i]);
  for (guint i = 0; i < self->n_fields * self->n_fields; i++)
    g_free (self->pairs[i]);
  g_free (self->n_groups);
  g_free (self->groups);
  g_free (self->pairs);
  tuntas_survey_method_unref (self->method);
  g_free (self);
}

/**
 * tuntas_survey_profile_add:
 * @self: a profile
 * @options: for each field of the method the place of the option, or %TUNTAS_PROFILE_NONE
 * @values: for each element 1 to 4, or 0 for no answer
 *
 * Takes in one respondent.
 */
void
tuntas_survey_profile_add (TuntasSurveyProfile *self, const int *options, const guint8 *values)
{
  for (guint field = 0; field < self->n_fields; field++) {
    guint group = group_of (self, field, options[field]);

    tuntas_survey_answers_add (&self->groups[field][group], values);
    for (guint first = 0; first < field; first++)
      (*pair_of (
        self, first,
        field))[(gsize)group_of (self, first, options[first]) * self->n_groups[field] + group]++;
  }
}

/**
 * tuntas_survey_profile_get_group:
 * @self: a profile
 * @field: place of a field, from 0
 * @option: place of an option, or %TUNTAS_PROFILE_NONE for those who did not say
 *
 * Returns: (transfer none): the answers of that group; whether they may be shown is told by
 * tuntas_survey_profile_count_field()
 */
const TuntasSurveyAnswers *
tuntas_survey_profile_get_group (TuntasSurveyProfile *self, guint field, int option)
{
  g_return_val_if_fail (field < self->n_fields, NULL);

  return &self->groups[field][group_of (self, field, option)];
}

/**
 * tuntas_survey_profile_count_field:
 * @self: a profile
 * @field: place of a field, from 0
 * @least: least size of a group that is shown
 *
 * Returns: (transfer full): one row; a column for each option and a last one for no answer
 */
TuntasCrossTable *
tuntas_survey_profile_count_field (TuntasSurveyProfile *self, guint field, guint64 least)
{
  TuntasCrossTable *table = NULL;

  g_return_val_if_fail (field < self->n_fields, NULL);

  table = tuntas_cross_table_new (1, self->n_groups[field]);
  for (guint i = 0; i < self->n_groups[field]; i++)
    tuntas_cross_table_add (table, 0, i, self->groups[field][i].respondents);
  tuntas_cross_table_hide_small (table, least);
  return table;
}

/**
 * tuntas_survey_profile_count_fields:
 * @self: a profile
 * @row_field: place of a field, from 0
 * @column_field: place of another field
 * @least: least size of a group that is shown
 *
 * Returns: (transfer full): a row for each option of the one and a column for each option of the
 * other field, each with a last one for no answer
 */
TuntasCrossTable *
tuntas_survey_profile_count_fields (TuntasSurveyProfile *self,
                                    guint row_field,
                                    guint column_field,
                                    guint64 least)
{
  guint first = MIN (row_field, column_field);
  guint second = MAX (row_field, column_field);
  const guint64 *pair = NULL;
  TuntasCrossTable *table = NULL;

  g_return_val_if_fail (second < self->n_fields && first != second, NULL);

  pair = *pair_of (self, first, second);
  table = tuntas_cross_table_new (self->n_groups[row_field], self->n_groups[column_field]);
  for (guint i = 0; i < self->n_groups[first]; i++) {
    for (guint k = 0; k < self->n_groups[second]; k++)
      tuntas_cross_table_add (table, row_field == first ? i : k, row_field == first ? k : i,
                              pair[(gsize)i * self->n_groups[second] + k]);
  }
  tuntas_cross_table_hide_small (table, least);
  return table;
}
