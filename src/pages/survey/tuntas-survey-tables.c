/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-tables.h"

#include <glib/gi18n-lib.h>

#include "tuntas-number-text.h"

#define NOTHING "–"

static void
add_text (TuntasFigureTable *table, const char *text, gboolean opens)
{
  tuntas_figure_table_add_cell (table, text, opens);
}

static void
add_number (TuntasFigureTable *table, guint64 number, gboolean opens)
{
  g_autofree char *text = tuntas_number_text_format ((gint64)number);

  tuntas_figure_table_add_cell (table, text, opens);
}

static void
add_decimal (TuntasFigureTable *table, TuntasDecimal number, gboolean opens)
{
  g_autofree char *text = tuntas_decimal_to_text (number, ',');

  tuntas_figure_table_add_cell (table, text, opens);
}

static void
add_grade (TuntasFigureTable *table, TuntasSurveyBand *band, gboolean opens)
{
  g_autofree char *text =
    band != NULL ? g_strdup_printf ("%s · %s", band->grade, band->performance) : g_strdup (NOTHING);

  tuntas_figure_table_add_cell (table, text, opens);
}

/**
 * tuntas_survey_tables_head_elements:
 * @table: a table
 *
 * Gives it the columns of the processing table of the regulation.
 */
void
tuntas_survey_tables_head_elements (TuntasFigureTable *table)
{
  const TuntasFigureColumn columns[] = {
    {C_ ("column", "U"), FALSE, FALSE},       {C_ ("column", "Unsur"), FALSE, TRUE},
    {C_ ("column", "Answered"), TRUE, FALSE}, {C_ ("column", "Sum of values"), TRUE, FALSE},
    {C_ ("column", "NRR"), TRUE, FALSE},      {C_ ("column", "Weighted NRR"), TRUE, FALSE},
    {C_ ("column", "Grade"), FALSE, FALSE},
  };

  tuntas_figure_table_set_columns (table, columns, G_N_ELEMENTS (columns));
}

/* None is lower, and another one is higher. */
static gboolean
is_lowest (TuntasSurveyIndex *index, guint place)
{
  int lowest = tuntas_survey_index_find_lowest (index);
  gboolean higher = FALSE;

  if (lowest < 0 || index->elements[place].total.answered == 0 ||
      tuntas_survey_index_compare_elements (index, place, (guint)lowest) != 0)
    return FALSE;
  for (guint i = 0; i < index->n_elements; i++)
    higher = higher || (index->elements[i].total.answered > 0 &&
                        tuntas_survey_index_compare_elements (index, i, (guint)lowest) > 0);
  return higher;
}

static void
add_element (TuntasFigureTable *table, TuntasSurveyIndex *index, guint place)
{
  TuntasSurveyElement *element = tuntas_survey_method_get_element (index->method, place);
  const TuntasSurveyElementResult *figures = &index->elements[place];
  gboolean lowest = is_lowest (index, place);
  gboolean answered = figures->total.answered > 0;
  g_autofree char *code = g_strdup_printf ("U%u", element->number);
  /* Translators: the unsur with the lowest average */
  g_autofree char *label =
    lowest ? g_strdup_printf (_ ("%s  ▼ lowest"), element->label) : g_strdup (element->label);

  tuntas_figure_table_add_row (table,
                               lowest ? TUNTAS_FIGURE_ROW_EMPHASIS : TUNTAS_FIGURE_ROW_PLAIN);
  add_text (table, code, FALSE);
  add_text (table, label, FALSE);
  add_number (table, figures->total.answered, answered);
  add_number (table, figures->total.sum, answered);
  if (answered) {
    add_decimal (table, figures->nrr, TRUE);
    add_decimal (table, figures->weighted, TRUE);
    add_grade (table, tuntas_survey_index_classify_element (index, place), TRUE);
  } else {
    for (guint i = 0; i < 3; i++)
      add_text (table, NOTHING, FALSE);
  }
}

static void
add_sum (TuntasFigureTable *table, const char *label, TuntasDecimal value, TuntasSurveyBand *band)
{
  tuntas_figure_table_add_row (table, TUNTAS_FIGURE_ROW_SUM);
  add_text (table, "", FALSE);
  add_text (table, label, FALSE);
  for (guint i = 0; i < 3; i++)
    add_text (table, "", FALSE);
  add_decimal (table, value, TRUE);
  if (band != NULL)
    add_grade (table, band, TRUE);
  else
    add_text (table, "", FALSE);
}

/**
 * tuntas_survey_tables_show_elements:
 * @table: a table with the columns of the processing table
 * @result: a survey
 */
void
tuntas_survey_tables_show_elements (TuntasFigureTable *table, TuntasSurveyResult *result)
{
  TuntasSurveyIndex *index = result->summary->index;

  tuntas_figure_table_begin (table);
  for (guint i = 0; i < index->n_elements; i++)
    add_element (table, index, i);
  if (index->band != NULL) {
    add_sum (table, _ ("Index: sum of the weighted NRR"), index->index, NULL);
    add_sum (table, _ ("IKM of the unit: index × 25"), index->nik, index->band);
  }
  tuntas_figure_table_end (table);
}

/**
 * tuntas_survey_tables_find_element:
 * @result: a survey
 * @row: of the processing table
 * @filter: (out): set to the forms behind that row
 */
void
tuntas_survey_tables_find_element (TuntasSurveyResult *result,
                                   guint row,
                                   TuntasSurveyFilter *filter)
{
  tuntas_survey_figure_init (filter, result->summary);
  if (row < result->summary->index->n_elements)
    filter->element = (int)row;
}

/**
 * tuntas_survey_tables_head_groups:
 * @table: a table
 *
 * Gives it the columns of a table of groups of respondents.
 */
void
tuntas_survey_tables_head_groups (TuntasFigureTable *table)
{
  const TuntasFigureColumn columns[] = {
    {C_ ("column", "Group"), FALSE, TRUE},
    {C_ ("column", "Respondents"), TRUE, FALSE},
    {C_ ("column", "IKM"), TRUE, FALSE},
    {C_ ("column", "Grade"), FALSE, FALSE},
  };

  tuntas_figure_table_set_columns (table, columns, G_N_ELEMENTS (columns));
}

/**
 * tuntas_survey_tables_count_groups:
 * @result: a survey
 * @first: place of the first group of a field
 *
 * Returns: how many groups of the same field follow one another there
 */
guint
tuntas_survey_tables_count_groups (TuntasSurveyResult *result, guint first)
{
  guint n = 0;

  while (first + n < result->groups->len) {
    TuntasSurveyGroup *one = g_ptr_array_index (result->groups, first);
    TuntasSurveyGroup *other = g_ptr_array_index (result->groups, first + n);

    if (!g_str_equal (one->field, other->field))
      break;
    n++;
  }
  return n;
}

static void
add_group (TuntasFigureTable *table, TuntasSurveyGroup *group)
{
  gboolean opens = group->shown && group->answers.respondents > 0;

  tuntas_figure_table_add_row (table, TUNTAS_FIGURE_ROW_PLAIN);
  add_text (table, group->option_label, FALSE);
  if (!group->shown) {
    add_text (table, NOTHING, FALSE);
    add_text (table, NOTHING, FALSE);
    /* Translators: instead of the figures of a group in which a person could be recognised */
    add_text (table, _ ("too few"), FALSE);
    return;
  }
  add_number (table, group->answers.respondents, opens);
  if (group->index->band != NULL)
    add_decimal (table, group->index->nik, opens);
  else
    add_text (table, NOTHING, FALSE);
  add_grade (table, group->index->band, opens && group->index->band != NULL);
}

/**
 * tuntas_survey_tables_show_groups:
 * @table: a table with the columns of groups
 * @result: a survey
 * @first: place of the first group
 * @n_groups: how many
 *
 * Returns: whether all of them are shown; else some are so small that a person could be recognised
 */
gboolean
tuntas_survey_tables_show_groups (TuntasFigureTable *table,
                                  TuntasSurveyResult *result,
                                  guint first,
                                  guint n_groups)
{
  gboolean all = TRUE;

  tuntas_figure_table_begin (table);
  for (guint i = first; i < first + n_groups; i++) {
    TuntasSurveyGroup *group = g_ptr_array_index (result->groups, i);

    add_group (table, group);
    all = all && group->shown;
  }
  tuntas_figure_table_end (table);
  return all;
}
