/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-columns.h"

#include "tuntas-details.h"
#include "tuntas-survey-answer-text.h"

#include <glib/gi18n-lib.h>

#define SEVERAL (G_MAXUINT - 1)

static void
tuntas_survey_columns_clear (TuntasSurveyColumns *self)
{
  g_free (self->elements);
  g_free (self->fields);
}

TUNTAS_DEFINE_RECORD (TuntasSurveyColumns, tuntas_survey_columns)

static GStrv
read_header (const TuntasCsvCell *header, guint n_cells)
{
  GStrv names = g_new0 (char *, n_cells + 1);

  for (guint i = 0; i < n_cells; i++)
    names[i] = g_strstrip (g_utf8_make_valid (header[i].text, header[i].length));
  return names;
}

/* The one column of that name, TUNTAS_SURVEY_NO_COLUMN or SEVERAL. */
static guint
find_name (GStrv names, const char *name)
{
  guint found = TUNTAS_SURVEY_NO_COLUMN;

  for (guint i = 0; names[i] != NULL; i++) {
    if (g_ascii_strcasecmp (names[i], name) != 0)
      continue;
    if (found != TUNTAS_SURVEY_NO_COLUMN)
      return SEVERAL;
    found = i;
  }
  return found;
}

/* "U7" and "u07" are 7; anything else is 0. */
static guint
read_number (const char *name)
{
  guint64 number = 0;

  return (*name == 'U' || *name == 'u') &&
             g_ascii_string_to_unsigned (name + 1, 10, 1, 999, &number, NULL)
           ? (guint)number
           : 0;
}

static guint
find_number (GStrv names, guint number)
{
  guint found = TUNTAS_SURVEY_NO_COLUMN;

  for (guint i = 0; names[i] != NULL; i++) {
    if (read_number (names[i]) != number)
      continue;
    if (found != TUNTAS_SURVEY_NO_COLUMN)
      return SEVERAL;
    found = i;
  }
  return found;
}

/* The one column that asks for @element in words. */
static guint
find_question (GStrv names, TuntasSurveyElement *element)
{
  guint found = TUNTAS_SURVEY_NO_COLUMN;

  for (guint i = 0; names[i] != NULL; i++) {
    if (!tuntas_survey_answer_text_asks (element, names[i]))
      continue;
    if (found != TUNTAS_SURVEY_NO_COLUMN)
      return SEVERAL;
    found = i;
  }
  return found;
}

/* An empty name says that no column is meant. */
static guint
find_mapped (GStrv names, const char *mapped)
{
  return *mapped != '\0' ? find_name (names, mapped) : TUNTAS_SURVEY_NO_COLUMN;
}

static guint
find_element (TuntasSurveyElement *element, const char *mapping, GStrv names)
{
  g_autofree char *mapped = tuntas_details_get (mapping, element->key);
  guint column = TUNTAS_SURVEY_NO_COLUMN;

  if (mapped != NULL)
    return find_mapped (names, mapped);
  column = find_number (names, element->number);
  if (column == TUNTAS_SURVEY_NO_COLUMN)
    column = find_name (names, element->key);
  if (column == TUNTAS_SURVEY_NO_COLUMN)
    column = find_name (names, element->label);
  if (column == TUNTAS_SURVEY_NO_COLUMN)
    column = find_question (names, element);
  return column;
}

static guint
find_field (TuntasProfileField *field, const char *mapping, GStrv names)
{
  g_autofree char *mapped = tuntas_details_get (mapping, field->key);
  guint column = mapped != NULL ? find_mapped (names, mapped) : find_name (names, field->key);

  if (mapped != NULL)
    return column == SEVERAL ? TUNTAS_SURVEY_NO_COLUMN : column;
  if (column == TUNTAS_SURVEY_NO_COLUMN)
    column = find_name (names, field->label);
  for (guint i = 0; field->aliases[i] != NULL && column == TUNTAS_SURVEY_NO_COLUMN; i++)
    column = find_name (names, field->aliases[i]);
  return column == SEVERAL ? TUNTAS_SURVEY_NO_COLUMN : column;
}

/* A file with more elements belongs to another questionnaire: part of it would give an index that
 * looks right and is wrong. */
static gboolean
check_surplus (TuntasSurveyMethod *method, GStrv names, GError **error)
{
  for (guint i = 0; names[i] != NULL; i++) {
    guint number = read_number (names[i]);

    if (number <= method->elements->len)
      continue;
    g_set_error (error, TUNTAS_SURVEY_ERROR, TUNTAS_SURVEY_ERROR_COLUMNS,
                 _ ("The file has a column “%s”, but the questionnaire “%s” has only %u unsur. "
                    "Choose the questionnaire that was asked."),
                 names[i], method->code, method->elements->len);
    return FALSE;
  }
  return TRUE;
}

static void
set_several (TuntasSurveyElement *element, const char *mapping, GError **error)
{
  g_autofree char *mapped = tuntas_details_get (mapping, element->key);

  if (mapped != NULL)
    g_set_error (error, TUNTAS_SURVEY_ERROR, TUNTAS_SURVEY_ERROR_COLUMNS,
                 _ ("More than one column is called “%s”. Delete or rename one of them."), mapped);
  else
    g_set_error (error, TUNTAS_SURVEY_ERROR, TUNTAS_SURVEY_ERROR_COLUMNS,
                 _ ("More than one column is called U%u. Delete or rename one of them."),
                 element->number);
}

/* One column for two elements is a slip of whoever said which is what. */
static gboolean
check_apart (TuntasSurveyMethod *method, TuntasSurveyColumns *self, GStrv names, GError **error)
{
  for (guint i = 0; i < method->elements->len; i++) {
    for (guint k = 0; k < i; k++) {
      if (self->elements[i] != self->elements[k])
        continue;
      g_set_error (error, TUNTAS_SURVEY_ERROR, TUNTAS_SURVEY_ERROR_COLUMNS,
                   _ ("U%u and U%u are both read from the column “%s”. Choose another column for "
                      "one of them."),
                   tuntas_survey_method_get_element (method, k)->number,
                   tuntas_survey_method_get_element (method, i)->number, names[self->elements[i]]);
      return FALSE;
    }
  }
  return TRUE;
}

/**
 * tuntas_survey_columns_find:
 * @method: the survey
 * @mapping: (nullable): details with the header of each key, as
 *   tuntas_survey_columns_dup_mapping() gives them; an empty header for no column
 * @header: (array length=n_cells): first row of the file
 * @n_cells: how many
 * @error: return location for a `TUNTAS_SURVEY_ERROR`: COLUMNS
 *
 * Finds the column of each element: by @mapping, else by its number (U1), its key or its label, in
 * any order and whatever their case. Fields of the profile may be absent.
 *
 * Returns: (transfer full) (nullable): the columns, or NULL on error
 */
TuntasSurveyColumns *
tuntas_survey_columns_find (TuntasSurveyMethod *method,
                            const char *mapping,
                            const TuntasCsvCell *header,
                            guint n_cells,
                            GError **error)
{
  g_autoptr (TuntasSurveyColumns) self = tuntas_survey_columns_new ();
  g_auto (GStrv) names = read_header (header, n_cells);
  g_autoptr (GString) missing = g_string_new (NULL);

  self->n_columns = n_cells;
  self->elements = g_new (guint, method->elements->len);
  self->fields = g_new (guint, method->fields->len);
  for (guint i = 0; i < method->elements->len; i++) {
    TuntasSurveyElement *element = tuntas_survey_method_get_element (method, i);

    self->elements[i] = find_element (element, mapping, names);
    if (self->elements[i] == SEVERAL) {
      set_several (element, mapping, error);
      return NULL;
    }
    if (self->elements[i] == TUNTAS_SURVEY_NO_COLUMN)
      g_string_append_printf (missing, "%sU%u", missing->len > 0 ? ", " : "", element->number);
  }
  if (missing->len > 0) {
    g_set_error (
      error, TUNTAS_SURVEY_ERROR, TUNTAS_SURVEY_ERROR_COLUMNS,
      _ ("The first row of the file names no column for %s. Give the columns these names, "
         "or choose the questionnaire that was asked."),
      missing->str);
    return NULL;
  }
  if (mapping == NULL && !check_surplus (method, names, error))
    return NULL;
  if (!check_apart (method, self, names, error))
    return NULL;
  for (guint i = 0; i < method->fields->len; i++)
    self->fields[i] = find_field (g_ptr_array_index (method->fields, i), mapping, names);
  return g_steal_pointer (&self);
}

/**
 * tuntas_survey_columns_guess:
 * @method: the survey
 * @mapping: (nullable): as of an earlier file
 * @header: (array length=n_cells): first row of the file
 * @n_cells: how many
 *
 * Proposes a column wherever there is one, for a person who then says what is meant: elements by
 * what the header says, else as in the earlier file; fields the other way round, since what was
 * said of them holds for other questionnaires too.
 *
 * Returns: (transfer full): the columns; %TUNTAS_SURVEY_NO_COLUMN for what is not found, or is
 * there more than once
 */
TuntasSurveyColumns *
tuntas_survey_columns_guess (TuntasSurveyMethod *method,
                             const char *mapping,
                             const TuntasCsvCell *header,
                             guint n_cells)
{
  TuntasSurveyColumns *self = tuntas_survey_columns_new ();
  g_auto (GStrv) names = read_header (header, n_cells);

  self->n_columns = n_cells;
  self->elements = g_new (guint, method->elements->len);
  self->fields = g_new (guint, method->fields->len);
  for (guint i = 0; i < method->elements->len; i++) {
    TuntasSurveyElement *element = tuntas_survey_method_get_element (method, i);

    self->elements[i] = find_element (element, NULL, names);
    if (self->elements[i] == TUNTAS_SURVEY_NO_COLUMN)
      self->elements[i] = find_element (element, mapping, names);
    if (self->elements[i] == SEVERAL)
      self->elements[i] = TUNTAS_SURVEY_NO_COLUMN;
  }
  for (guint i = 0; i < method->fields->len; i++)
    self->fields[i] = find_field (g_ptr_array_index (method->fields, i), mapping, names);
  return self;
}

/* Takes @mapping and gives it with one column more. */
static char *
add_to_mapping (char *mapping, const char *key, GStrv names, guint column)
{
  g_autofree char *before = mapping;

  return column == TUNTAS_SURVEY_NO_COLUMN ? g_steal_pointer (&before)
                                           : tuntas_details_set (before, key, names[column]);
}

/**
 * tuntas_survey_columns_dup_mapping:
 * @self: columns
 * @method: the survey
 * @header: the row in which they were found
 *
 * Returns: (transfer full): details with the header of each key, to be remembered for the next file
 */
char *
tuntas_survey_columns_dup_mapping (TuntasSurveyColumns *self,
                                   TuntasSurveyMethod *method,
                                   const TuntasCsvCell *header)
{
  g_auto (GStrv) names = read_header (header, self->n_columns);
  char *mapping = g_strdup ("");

  for (guint i = 0; i < method->elements->len; i++)
    mapping = add_to_mapping (mapping, tuntas_survey_method_get_element (method, i)->key, names,
                              self->elements[i]);
  for (guint i = 0; i < method->fields->len; i++) {
    TuntasProfileField *field = g_ptr_array_index (method->fields, i);

    mapping = add_to_mapping (mapping, field->key, names, self->fields[i]);
  }
  return mapping;
}
