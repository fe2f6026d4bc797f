/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-corrective-status.h"

#include <glib/gi18n-lib.h>

/* Stored codes never change; a new value gets a new code. */
static const char *const codes[] = {
  [TUNTAS_CORRECTIVE_STATUS_OPEN] = "open",
  [TUNTAS_CORRECTIVE_STATUS_DONE] = "done",
  [TUNTAS_CORRECTIVE_STATUS_REDO] = "redo",
  [TUNTAS_CORRECTIVE_STATUS_VERIFIED] = "verified",
  [TUNTAS_CORRECTIVE_STATUS_CANCELLED] = "cancelled",
};

static const char *const titles[] = {
  [TUNTAS_CORRECTIVE_STATUS_OPEN] = N_ ("To be done"),
  [TUNTAS_CORRECTIVE_STATUS_DONE] = N_ ("To be verified"),
  [TUNTAS_CORRECTIVE_STATUS_REDO] = N_ ("To be done again"),
  [TUNTAS_CORRECTIVE_STATUS_VERIFIED] = N_ ("Verified"),
  [TUNTAS_CORRECTIVE_STATUS_CANCELLED] = N_ ("Cancelled"),
};

/**
 * tuntas_corrective_status_to_code:
 * @value: a value
 *
 * Returns: the text by which @value is stored and exchanged
 */
const char *
tuntas_corrective_status_to_code (TuntasCorrectiveStatus value)
{
  g_return_val_if_fail ((guint)value < G_N_ELEMENTS (codes), NULL);
  return codes[value];
}

/**
 * tuntas_corrective_status_from_code:
 * @code: (nullable): a stored text
 * @value: (out): the value
 *
 * Returns: false when no value has this code
 */
gboolean
tuntas_corrective_status_from_code (const char *code, TuntasCorrectiveStatus *value)
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
 * tuntas_corrective_status_get_title:
 * @value: a value
 *
 * Returns: the word for @value in the language of the window
 */
const char *
tuntas_corrective_status_get_title (TuntasCorrectiveStatus value)
{
  g_return_val_if_fail ((guint)value < G_N_ELEMENTS (titles), NULL);
  return _ (titles[value]);
}
