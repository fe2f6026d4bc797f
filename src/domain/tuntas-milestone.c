/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-milestone.h"

/* Stored codes never change; a new value gets a new code. */
static const char *const codes[] = {
  [TUNTAS_MILESTONE_NONE] = "-",           [TUNTAS_MILESTONE_RECEIVED] = "diterima",
  [TUNTAS_MILESTONE_COMPLETE] = "lengkap", [TUNTAS_MILESTONE_FORWARDED] = "didisposisikan",
  [TUNTAS_MILESTONE_DECIDED] = "diputus",  [TUNTAS_MILESTONE_ANSWERED] = "dijawab",
  [TUNTAS_MILESTONE_CLOSED] = "selesai",
};

/**
 * tuntas_milestone_to_code:
 * @value: a value
 *
 * Returns: the text by which @value is stored and exchanged
 */
const char *
tuntas_milestone_to_code (TuntasMilestone value)
{
  g_return_val_if_fail ((guint)value < G_N_ELEMENTS (codes), NULL);
  return codes[value];
}

/**
 * tuntas_milestone_from_code:
 * @code: (nullable): a stored text
 * @value: (out): the value
 *
 * Returns: false when no value has this code
 */
gboolean
tuntas_milestone_from_code (const char *code, TuntasMilestone *value)
{
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++) {
    if (g_strcmp0 (codes[i], code) == 0) {
      *value = i;
      return TRUE;
    }
  }
  return FALSE;
}
