/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-fault.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define ELLIPSIS "…"

/**
 * tuntas_survey_fault_init:
 * @self: set to the fault
 * @line: where the row begins in the file, from 1
 * @kind: what is wrong
 * @place: element or field in question; see #TuntasSurveyFault
 * @text: (nullable): what stands there, in whatever encoding
 * @length: bytes of @text
 */
void
tuntas_survey_fault_init (TuntasSurveyFault *self,
                          guint line,
                          TuntasSurveyFaultKind kind,
                          guint place,
                          const char *text,
                          gsize length)
{
  g_autofree char *valid = NULL;
  const gsize room = TUNTAS_SURVEY_FAULT_TEXT - sizeof ELLIPSIS;

  memset (self, 0, sizeof *self);
  self->line = line;
  self->kind = kind;
  self->place = place;
  if (text == NULL)
    return;
  valid = g_utf8_make_valid (text, (gssize)MIN (length, TUNTAS_SURVEY_FAULT_TEXT));
  if (length <= TUNTAS_SURVEY_FAULT_TEXT && strlen (valid) < TUNTAS_SURVEY_FAULT_TEXT) {
    g_strlcpy (self->text, valid, TUNTAS_SURVEY_FAULT_TEXT);
  } else {
    const char *end = g_utf8_find_prev_char (valid, valid + room + 1);

    memcpy (self->text, valid, (gsize)(end - valid));
    strcpy (self->text + (end - valid), ELLIPSIS);
  }
}

/**
 * tuntas_survey_fault_is_refusal:
 * @self: a fault
 *
 * Returns: whether the row was left out for it
 */
gboolean
tuntas_survey_fault_is_refusal (const TuntasSurveyFault *self)
{
  return self->kind != TUNTAS_SURVEY_FAULT_PROFILE;
}

/**
 * tuntas_survey_fault_dup_reason:
 * @self: a fault
 * @method: the survey that was read
 *
 * Returns: (transfer full): what is wrong, a sentence
 */
char *
tuntas_survey_fault_dup_reason (const TuntasSurveyFault *self, TuntasSurveyMethod *method)
{
  TuntasSurveyElement *element = NULL;
  TuntasProfileField *field = NULL;

  switch (self->kind) {
  case TUNTAS_SURVEY_FAULT_VALUE:
    element = tuntas_survey_method_get_element (method, self->place);
    return g_strdup_printf (_ ("U%u %s is “%s”; an answer is 1, 2, 3 or 4, or left blank."),
                            element->number, element->label, self->text);
  case TUNTAS_SURVEY_FAULT_NO_ANSWER:
    return g_strdup (_ ("The row has no answer to any question."));
  case TUNTAS_SURVEY_FAULT_CELLS:
    return g_strdup_printf (
      _ ("The row has %u cells, more than the header, so that answers stand in wrong columns."),
      self->place);
  case TUNTAS_SURVEY_FAULT_QUOTE:
    return g_strdup_printf (_ ("The quotation mark opened at line %u is never closed."),
                            self->place);
  case TUNTAS_SURVEY_FAULT_PROFILE:
    field = g_ptr_array_index (method->fields, self->place);
    return g_strdup_printf (_ ("“%s” is no answer to “%s”; the respondent is counted without it."),
                            self->text, field->label);
  default:
    g_assert_not_reached ();
  }
}
