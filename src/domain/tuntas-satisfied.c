/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-satisfied.h"

#include <glib/gi18n-lib.h>

/* Stored codes never change; a new value gets a new code. */
static const char *const codes[] = {
  [TUNTAS_SATISFIED_UNKNOWN] = "belum",
  [TUNTAS_SATISFIED_YES] = "ya",
  [TUNTAS_SATISFIED_NO] = "tidak",
};

static const char *const titles[] = {
  [TUNTAS_SATISFIED_UNKNOWN] = N_ ("Not asked"),
  [TUNTAS_SATISFIED_YES] = N_ ("Satisfied"),
  [TUNTAS_SATISFIED_NO] = N_ ("Not satisfied"),
};

/**
 * tuntas_satisfied_to_code:
 * @value: a value
 *
 * Returns: the text by which @value is stored and exchanged
 */
const char *
tuntas_satisfied_to_code (TuntasSatisfied value)
{
  g_return_val_if_fail ((guint)value < G_N_ELEMENTS (codes), NULL);
  return codes[value];
}

/**
 * tuntas_satisfied_from_code:
 * @code: (nullable): a stored text
 * @value: (out): the value
 *
 * Returns: false when no value has this code
 */
gboolean
tuntas_satisfied_from_code (const char *code, TuntasSatisfied *value)
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
 * tuntas_satisfied_get_title:
 * @value: a value
 *
 * Returns: the word for @value in the language of the window
 */
const char *
tuntas_satisfied_get_title (TuntasSatisfied value)
{
  g_return_val_if_fail ((guint)value < G_N_ELEMENTS (titles), NULL);
  return _ (titles[value]);
}
