/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-status.h"

#include <glib/gi18n-lib.h>

/* Stored codes never change; a new value gets a new code. */
static const char *const codes[] = {
  [TUNTAS_SURVEY_STATUS_OPEN] = "open",
  [TUNTAS_SURVEY_STATUS_CLOSED] = "closed",
};

static const char *const titles[] = {
  [TUNTAS_SURVEY_STATUS_OPEN] = N_ ("Taking answers"),
  [TUNTAS_SURVEY_STATUS_CLOSED] = N_ ("Finished"),
};

/**
 * tuntas_survey_status_to_code:
 * @value: a value
 *
 * Returns: the text by which @value is stored and exchanged
 */
const char *
tuntas_survey_status_to_code (TuntasSurveyStatus value)
{
  g_return_val_if_fail ((guint)value < G_N_ELEMENTS (codes), NULL);
  return codes[value];
}

/**
 * tuntas_survey_status_from_code:
 * @code: (nullable): a stored text
 * @value: (out): the value
 *
 * Returns: false when no value has this code
 */
gboolean
tuntas_survey_status_from_code (const char *code, TuntasSurveyStatus *value)
{
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++) {
    if (g_strcmp0 (codes[i], code) == 0) {
      *value = i;
      return TRUE;
    }
  }
  return FALSE;
}

/**
 * tuntas_survey_status_get_title:
 * @value: a value
 *
 * Returns: the word for @value in the language of the window
 */
const char *
tuntas_survey_status_get_title (TuntasSurveyStatus value)
{
  g_return_val_if_fail ((guint)value < G_N_ELEMENTS (titles), NULL);
  return _ (titles[value]);
}
