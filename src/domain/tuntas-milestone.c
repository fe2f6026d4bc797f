/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-milestone.h"

#include <glib/gi18n-lib.h>

/* Stored codes never change; a new value gets a new code. */
static const char *const codes[] = {
  [TUNTAS_MILESTONE_NONE] = "-",           [TUNTAS_MILESTONE_RECEIVED] = "diterima",
  [TUNTAS_MILESTONE_COMPLETE] = "lengkap", [TUNTAS_MILESTONE_FORWARDED] = "didisposisikan",
  [TUNTAS_MILESTONE_DECIDED] = "diputus",  [TUNTAS_MILESTONE_ANSWERED] = "dijawab",
  [TUNTAS_MILESTONE_CLOSED] = "selesai",
};

static const char *const titles[] = {
  [TUNTAS_MILESTONE_NONE] = N_ ("None"),
  [TUNTAS_MILESTONE_RECEIVED] = N_ ("Received"),
  [TUNTAS_MILESTONE_COMPLETE] = N_ ("Declared complete"),
  [TUNTAS_MILESTONE_FORWARDED] = N_ ("Forwarded"),
  [TUNTAS_MILESTONE_DECIDED] = N_ ("Decided"),
  [TUNTAS_MILESTONE_ANSWERED] = N_ ("Answered"),
  [TUNTAS_MILESTONE_CLOSED] = N_ ("Closed"),
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

/**
 * tuntas_milestone_get_title:
 * @value: a value
 *
 * Returns: the word for @value in the language of the window
 */
const char *
tuntas_milestone_get_title (TuntasMilestone value)
{
  g_return_val_if_fail ((guint)value < G_N_ELEMENTS (titles), NULL);
  return _ (titles[value]);
}
