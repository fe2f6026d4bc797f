/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-corrective-source.h"

/* Stored codes never change; a new value gets a new code. */
static const char *const codes[] = {
  [TUNTAS_CORRECTIVE_SOURCE_SURVEY] = "survei",
  [TUNTAS_CORRECTIVE_SOURCE_COMPLAINT] = "keluhan",
  [TUNTAS_CORRECTIVE_SOURCE_MEETING] = "rapat",
};

/**
 * tuntas_corrective_source_to_code:
 * @value: a value
 *
 * Returns: the text by which @value is stored and exchanged
 */
const char *
tuntas_corrective_source_to_code (TuntasCorrectiveSource value)
{
  g_return_val_if_fail ((guint)value < G_N_ELEMENTS (codes), NULL);
  return codes[value];
}

/**
 * tuntas_corrective_source_from_code:
 * @code: (nullable): a stored text
 * @value: (out): the value
 *
 * Returns: false when no value has this code
 */
gboolean
tuntas_corrective_source_from_code (const char *code, TuntasCorrectiveSource *value)
{
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++) {
    if (g_strcmp0 (codes[i], code) == 0) {
      *value = i;
      return TRUE;
    }
  }
  return FALSE;
}
