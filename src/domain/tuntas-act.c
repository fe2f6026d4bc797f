/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-act.h"

#include <glib/gi18n-lib.h>

/* Stored codes never change; a new value gets a new code. */
static const char *const codes[] = {
  [TUNTAS_ACT_REGISTER] = "register", [TUNTAS_ACT_TAKE] = "take",
  [TUNTAS_ACT_RETURN] = "return",     [TUNTAS_ACT_PAUSE] = "pause",
  [TUNTAS_ACT_RESUME] = "resume",     [TUNTAS_ACT_EXTEND] = "extend",
  [TUNTAS_ACT_NOTE] = "note",         [TUNTAS_ACT_REASSIGN] = "reassign",
  [TUNTAS_ACT_CLOSE] = "close",       [TUNTAS_ACT_REOPEN] = "reopen",
  [TUNTAS_ACT_ARCHIVE] = "archive",   [TUNTAS_ACT_ATTACH] = "attach",
  [TUNTAS_ACT_LETTER] = "letter",     [TUNTAS_ACT_CLASSIFY] = "classify",
  [TUNTAS_ACT_IMPORT] = "import",
};

static const char *const titles[] = {
  [TUNTAS_ACT_REGISTER] = N_ ("Register"),
  [TUNTAS_ACT_TAKE] = N_ ("Take the step"),
  [TUNTAS_ACT_RETURN] = N_ ("Return for correction"),
  [TUNTAS_ACT_PAUSE] = N_ ("Pause"),
  [TUNTAS_ACT_RESUME] = N_ ("Resume"),
  [TUNTAS_ACT_EXTEND] = N_ ("Extend the time"),
  [TUNTAS_ACT_NOTE] = N_ ("Note"),
  [TUNTAS_ACT_REASSIGN] = N_ ("Reassign"),
  [TUNTAS_ACT_CLOSE] = N_ ("Close"),
  [TUNTAS_ACT_REOPEN] = N_ ("Reopen"),
  [TUNTAS_ACT_ARCHIVE] = N_ ("Archive"),
  [TUNTAS_ACT_ATTACH] = N_ ("Attach"),
  [TUNTAS_ACT_LETTER] = N_ ("Letter"),
  [TUNTAS_ACT_CLASSIFY] = N_ ("Classify"),
  [TUNTAS_ACT_IMPORT] = N_ ("Update from LAPOR!"),
};

/**
 * tuntas_act_to_code:
 * @value: a value
 *
 * Returns: the text by which @value is stored and exchanged
 */
const char *
tuntas_act_to_code (TuntasAct value)
{
  g_return_val_if_fail ((guint)value < G_N_ELEMENTS (codes), NULL);
  return codes[value];
}

/**
 * tuntas_act_from_code:
 * @code: (nullable): a stored text
 * @value: (out): the value
 *
 * Returns: false when no value has this code
 */
gboolean
tuntas_act_from_code (const char *code, TuntasAct *value)
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
 * tuntas_act_get_title:
 * @value: a value
 *
 * Returns: the word for @value in the language of the window
 */
const char *
tuntas_act_get_title (TuntasAct value)
{
  g_return_val_if_fail ((guint)value < G_N_ELEMENTS (titles), NULL);
  return _ (titles[value]);
}
