/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-case-status.h"

#include <glib/gi18n-lib.h>

/* Stored codes never change; a new value gets a new code. */
static const char *const codes[] = {
  [TUNTAS_CASE_STATUS_RUNNING] = "running",
  [TUNTAS_CASE_STATUS_PAUSED] = "paused",
  [TUNTAS_CASE_STATUS_CLOSED] = "closed",
  [TUNTAS_CASE_STATUS_ARCHIVED] = "archived",
};

static const char *const titles[] = {
  [TUNTAS_CASE_STATUS_RUNNING] = N_ ("Running"),
  [TUNTAS_CASE_STATUS_PAUSED] = N_ ("Waiting"),
  [TUNTAS_CASE_STATUS_CLOSED] = N_ ("Closed"),
  [TUNTAS_CASE_STATUS_ARCHIVED] = N_ ("Archived"),
};

/**
 * tuntas_case_status_to_code:
 * @value: a value
 *
 * Returns: the text by which @value is stored and exchanged
 */
const char *
tuntas_case_status_to_code (TuntasCaseStatus value)
{
  g_return_val_if_fail ((guint)value < G_N_ELEMENTS (codes), NULL);
  return codes[value];
}

/**
 * tuntas_case_status_from_code:
 * @code: (nullable): a stored text
 * @value: (out): the value
 *
 * Returns: false when no value has this code
 */
gboolean
tuntas_case_status_from_code (const char *code, TuntasCaseStatus *value)
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
 * tuntas_case_status_get_title:
 * @value: a value
 *
 * Returns: the word for @value in the language of the window
 */
const char *
tuntas_case_status_get_title (TuntasCaseStatus value)
{
  g_return_val_if_fail ((guint)value < G_N_ELEMENTS (titles), NULL);
  return _ (titles[value]);
}
