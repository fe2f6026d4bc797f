/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-sop-problem.h"

static void
tuntas_sop_problem_clear (TuntasSopProblem *self)
{
  g_free (self->file);
  g_free (self->message);
}

TUNTAS_DEFINE_RECORD (TuntasSopProblem, tuntas_sop_problem)

/**
 * tuntas_sop_problem_to_text:
 * @self: a problem
 *
 * Returns: (transfer full): "file:line: message", or "file: message" when no line can be told
 */
char *
tuntas_sop_problem_to_text (TuntasSopProblem *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->line == 0)
    return g_strdup_printf ("%s: %s", self->file, self->message);
  return g_strdup_printf ("%s:%d: %s", self->file, self->line, self->message);
}
