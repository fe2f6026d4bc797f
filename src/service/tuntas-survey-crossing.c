/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-private.h"
#include "tuntas-workspace-private.h"

#include "tuntas-cross-table.h"
#include "tuntas-details.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
clear_cell (gpointer data)
{
  tuntas_survey_index_unref (((TuntasSurveyCrossCell *)data)->index);
}

/* One side of the table. */
typedef struct {
  const char *field;
  GPtrArray *groups;  /* (element-type TuntasSurveyGroup): of the result */
  GHashTable *places; /* (element-type utf8 guint): place of each option, from 1 */
} Side;

static void
side_clear (Side *self)
{
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_clear_pointer (&self->places, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Side, side_clear)

static const char *
key_of (const char *option)
{
  return option != NULL ? option : "";
}

static gboolean
side_init (Side *self, TuntasSurveyResult *result, const char *field, GError **error)
{
  self->field = field;
  self->groups = g_ptr_array_new ();
  self->places = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < result->groups->len; i++) {
    TuntasSurveyGroup *group = g_ptr_array_index (result->groups, i);

    if (strcmp (group->field, field) != 0 || (group->shown && group->answers.respondents == 0))
      continue;
    g_ptr_array_add (self->groups, group);
    g_hash_table_insert (self->places, (gpointer)key_of (group->option),
                         GUINT_TO_POINTER (self->groups->len));
  }
  if (self->groups->len > 0)
    return TRUE;
  g_set_error_literal (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_NOT_FOUND,
                       _ ("The survey has no such group of respondents."));
  return FALSE;
}

/* Place of a form, from 1; 0 for none. */
static guint
find_place (const Side *self, TuntasSurveyForm *form)
{
  g_autofree char *option = NULL;

  if (strcmp (self->field, TUNTAS_SURVEY_FIELD_SERVICE) == 0)
    option = g_strdup (form->service);
  else
    option = tuntas_details_get (form->profile, self->field);
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->places, key_of (option)));
}

typedef struct {
  Side rows;
  Side columns;
  guint n_elements;
  TuntasSurveyAnswers *answers; /* row after row */
} Crossing;

static void
crossing_clear (Crossing *self)
{
  side_clear (&self->rows);
  side_clear (&self->columns);
  g_clear_pointer (&self->answers, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Crossing, crossing_clear)

static TuntasSurveyAnswers *
answers_of (const Crossing *self, guint row, guint column)
{
  return &self->answers[row * self->columns.groups->len + column];
}

static gboolean
take_form (TuntasSurveyForm *form, gpointer user_data)
{
  Crossing *self = user_data;
  guint row = find_place (&self->rows, form);
  guint column = find_place (&self->columns, form);
  guint8 values[TUNTAS_SURVEY_MAX_ELEMENTS];

  if (row == 0 || column == 0)
    return TRUE;
  for (guint i = 0; i < self->n_elements; i++)
    values[i] = (guint8)tuntas_survey_form_get_value (form, i);
  tuntas_survey_answers_add (answers_of (self, row - 1, column - 1), values);
  return TRUE;
}

static TuntasSurveyGroup *
group_at (const Side *side, guint place)
{
  return g_ptr_array_index (side->groups, place);
}

/* What is hidden by one property stays hidden when it is divided by another. */
static TuntasCrossTable *
hide (const Crossing *self, guint64 least)
{
  guint n_rows = self->rows.groups->len;
  guint n_columns = self->columns.groups->len;
  TuntasCrossTable *table = tuntas_cross_table_new (n_rows, n_columns);

  for (guint r = 0; r < n_rows; r++) {
    for (guint c = 0; c < n_columns; c++) {
      TuntasSurveyGroup *row = group_at (&self->rows, r);
      TuntasSurveyGroup *column = group_at (&self->columns, c);
      guint64 respondents = answers_of (self, r, c)->respondents;

      tuntas_cross_table_add (table, r, c, respondents);
      if (respondents > 0 && (!row->shown || !column->shown))
        tuntas_cross_table_hide (table, r, c);
      if (row->option == NULL && column->option == NULL)
        tuntas_cross_table_spare (table, r, c);
    }
  }
  tuntas_cross_table_hide_small (table, least);
  return table;
}

static GStrv
dup_labels (const Side *side)
{
  GStrv labels = g_new0 (char *, side->groups->len + 1);

  for (guint i = 0; i < side->groups->len; i++)
    labels[i] = g_strdup (group_at (side, i)->option_label);
  return labels;
}

static TuntasSurveyCross *
make_cross (const Crossing *self, TuntasSurveyResult *result)
{
  TuntasSurveyCross *cross = tuntas_survey_cross_new ();
  TuntasSurveyIndex *index = result->summary->index;
  g_autoptr (TuntasCrossTable) table = hide (self, result->summary->period->least_group);

  cross->row_field = g_strdup (self->rows.field);
  cross->row_label = g_strdup (group_at (&self->rows, 0)->field_label);
  cross->column_field = g_strdup (self->columns.field);
  cross->column_label = g_strdup (group_at (&self->columns, 0)->field_label);
  cross->rows = dup_labels (&self->rows);
  cross->columns = dup_labels (&self->columns);
  cross->cells = g_array_new (FALSE, TRUE, sizeof (TuntasSurveyCrossCell));
  g_array_set_clear_func (cross->cells, clear_cell);
  for (guint r = 0; r < self->rows.groups->len; r++) {
    for (guint c = 0; c < self->columns.groups->len; c++) {
      const TuntasSurveyAnswers *answers = answers_of (self, r, c);
      TuntasSurveyCrossCell cell = {.shown = tuntas_cross_table_is_shown (table, r, c)};

      if (cell.shown)
        cell.respondents = answers->respondents;
      if (cell.respondents > 0)
        cell.index =
          tuntas_survey_index_compute_answers (index->method, answers, &index->convention);
      g_array_append_val (cross->cells, cell);
    }
  }
  return cross;
}

/**
 * tuntas_workspace_cross_survey:
 * @self: an open office
 * @period_id: a survey
 * @row_field: `TUNTAS_SURVEY_FIELD_SERVICE` or a field of the questionnaire
 * @column_field: another one
 * @error: return location for `TUNTAS_SERVICE_ERROR_NOT_FOUND`, also when the survey does not ask
 *   for one of them
 *
 * Divides the respondents by two properties. Cells in which a person could be recognised are
 * hidden, and so are others from which those would follow. Every form is read: not for a page
 * before it is asked for.
 *
 * Returns: (transfer full) (nullable): the table
 */
TuntasSurveyCross *
tuntas_workspace_cross_survey (TuntasWorkspace *self,
                               gint64 period_id,
                               const char *row_field,
                               const char *column_field,
                               GError **error)
{
  g_autoptr (TuntasSurveyResult) result = NULL;
  g_auto (Crossing) crossing = {.n_elements = 0};
  gsize n_cells = 0;

  g_return_val_if_fail (strcmp (row_field, column_field) != 0, NULL);

  result = tuntas_workspace_load_survey (self, period_id, error);
  if (result == NULL || !side_init (&crossing.rows, result, row_field, error) ||
      !side_init (&crossing.columns, result, column_field, error))
    return NULL;
  crossing.n_elements = result->answers.n_elements;
  n_cells = (gsize)crossing.rows.groups->len * crossing.columns.groups->len;
  crossing.answers = g_new0 (TuntasSurveyAnswers, n_cells);
  for (gsize i = 0; i < n_cells; i++)
    tuntas_survey_answers_init (&crossing.answers[i], crossing.n_elements);
  if (!tuntas_store_foreach_survey_form (tuntas_workspace_get_store (self), period_id, 0, FALSE,
                                         take_form, &crossing, error)) {
    tuntas_service_error_adopt (error);
    return NULL;
  }
  return make_cross (&crossing, result);
}
