/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-assignment-kind.h"

#include <glib/gi18n-lib.h>

/* Stored codes never change; a new value gets a new code. */
static const char *const codes[] = {
  [TUNTAS_ASSIGNMENT_KIND_AN] = "an",   [TUNTAS_ASSIGNMENT_KIND_UB] = "ub",
  [TUNTAS_ASSIGNMENT_KIND_PLT] = "plt", [TUNTAS_ASSIGNMENT_KIND_PLH] = "plh",
  [TUNTAS_ASSIGNMENT_KIND_PJ] = "pj",
};

static const char *const titles[] = {
  [TUNTAS_ASSIGNMENT_KIND_AN] = N_ ("On behalf of (a.n.)"),
  [TUNTAS_ASSIGNMENT_KIND_UB] = N_ ("By sub-mandate (u.b.)"),
  [TUNTAS_ASSIGNMENT_KIND_PLT] = N_ ("Acting, post vacant (Plt.)"),
  [TUNTAS_ASSIGNMENT_KIND_PLH] = N_ ("Acting, holder absent (Plh.)"),
  [TUNTAS_ASSIGNMENT_KIND_PJ] = N_ ("Acting head (Pj.)"),
};

/**
 * tuntas_assignment_kind_to_code:
 * @value: a value
 *
 * Returns: the text by which @value is stored and exchanged
 */
const char *
tuntas_assignment_kind_to_code (TuntasAssignmentKind value)
{
  g_return_val_if_fail ((guint)value < G_N_ELEMENTS (codes), NULL);
  return codes[value];
}

/**
 * tuntas_assignment_kind_from_code:
 * @code: (nullable): a stored text
 * @value: (out): the value
 *
 * Returns: false when no value has this code
 */
gboolean
tuntas_assignment_kind_from_code (const char *code, TuntasAssignmentKind *value)
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
 * tuntas_assignment_kind_get_title:
 * @value: a value
 *
 * Returns: the word for @value in the language of the window
 */
const char *
tuntas_assignment_kind_get_title (TuntasAssignmentKind value)
{
  g_return_val_if_fail ((guint)value < G_N_ELEMENTS (titles), NULL);
  return _ (titles[value]);
}
