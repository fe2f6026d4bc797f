/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-corrective-action.h"

#include "tuntas-date.h"

static void
tuntas_corrective_action_clear (TuntasCorrectiveAction *self)
{
  g_free (self->form);
  g_free (self->number);
  g_free (self->unit);
  g_free (self->element);
  g_free (self->element_label);
  g_free (self->service);
  g_free (self->baseline_nrr);
  g_free (self->baseline_nik);
  g_free (self->baseline_grade);
  g_free (self->finding);
  g_free (self->root_cause);
  g_free (self->correction);
  g_free (self->prevention);
  g_free (self->responsible_text);
  g_free (self->done);
  g_free (self->verification);
  g_free (self->reason);
}

TUNTAS_DEFINE_RECORD (TuntasCorrectiveAction, tuntas_corrective_action)

/**
 * tuntas_corrective_action_copy:
 * @self: an action
 *
 * Returns: (transfer full): the same action, to change and save
 */
TuntasCorrectiveAction *
tuntas_corrective_action_copy (TuntasCorrectiveAction *self)
{
  TuntasCorrectiveAction *copy = tuntas_corrective_action_new ();

  *copy = *self;
  copy->form = g_strdup (self->form);
  copy->number = g_strdup (self->number);
  copy->unit = g_strdup (self->unit);
  copy->element = g_strdup (self->element);
  copy->element_label = g_strdup (self->element_label);
  copy->service = g_strdup (self->service);
  copy->baseline_nrr = g_strdup (self->baseline_nrr);
  copy->baseline_nik = g_strdup (self->baseline_nik);
  copy->baseline_grade = g_strdup (self->baseline_grade);
  copy->finding = g_strdup (self->finding);
  copy->root_cause = g_strdup (self->root_cause);
  copy->correction = g_strdup (self->correction);
  copy->prevention = g_strdup (self->prevention);
  copy->responsible_text = g_strdup (self->responsible_text);
  copy->done = g_strdup (self->done);
  copy->verification = g_strdup (self->verification);
  copy->reason = g_strdup (self->reason);
  return copy;
}

/**
 * tuntas_corrective_action_is_pending:
 * @self: an action
 *
 * Returns: whether somebody still has to do it, so that its deadline runs
 */
gboolean
tuntas_corrective_action_is_pending (TuntasCorrectiveAction *self)
{
  return self->status == TUNTAS_CORRECTIVE_STATUS_OPEN ||
         self->status == TUNTAS_CORRECTIVE_STATUS_REDO;
}

/**
 * tuntas_corrective_action_get_quarter:
 * @self: an action
 *
 * Returns: the quarter of its deadline, 1 for TW I to 4 for TW IV; 0 without a deadline
 */
int
tuntas_corrective_action_get_quarter (TuntasCorrectiveAction *self)
{
  return self->due_on != 0 ? (tuntas_date_get_month (self->due_on) + 2) / 3 : 0;
}
