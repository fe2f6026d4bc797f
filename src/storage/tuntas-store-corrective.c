/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-store-corrective.h"

#include "tuntas-store-private.h"

#include <glib/gi18n-lib.h>

#define SQL_INSERT                                                                                 \
  "INSERT INTO corrective_actions (version, unit, finding, root_cause, correction, prevention,"    \
  " responsible, responsible_text, due_on, done_on, done, verified_on, verified_by,"               \
  " verification, status, reason, form, number, year, sequence, made_on, source, case_id,"         \
  " period_id, meeting_id, element, element_label, service, baseline_nrr, baseline_nik,"           \
  " baseline_grade, by_official, at) VALUES (1, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11,"     \
  " $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29,"     \
  " $30, $31, $32) RETURNING id"
#define SQL_UPDATE                                                                                 \
  "UPDATE corrective_actions SET version = version + 1, unit = $1, finding = $2,"                  \
  " root_cause = $3, correction = $4, prevention = $5, responsible = $6, responsible_text = $7,"   \
  " due_on = $8, done_on = $9, done = $10, verified_on = $11, verified_by = $12,"                  \
  " verification = $13, status = $14, reason = $15 WHERE id = $16 AND version = $17 RETURNING id"
#define SQL_EXISTS "SELECT 1 FROM corrective_actions WHERE id = $1"
#define ACTION                                                                                     \
  "SELECT id, version, unit, finding, root_cause, correction, prevention, responsible,"            \
  " responsible_text, due_on, done_on, done, verified_on, verified_by, verification, status,"      \
  " reason, form, number, year, sequence, made_on, source, case_id, period_id, meeting_id,"        \
  " element, element_label, service, baseline_nrr, baseline_nik, baseline_grade, by_official, at"  \
  " FROM corrective_actions"
#define SQL_LOAD ACTION " WHERE id = $1"
#define SQL_LIST_OF_CASE ACTION " WHERE case_id = $1 ORDER BY id"
#define SQL_LIST_OF_PERIOD ACTION " WHERE period_id = $1 ORDER BY id"
#define SQL_LIST_OF_MEETING ACTION " WHERE meeting_id = $1 ORDER BY id"
#define SQL_LIST_WAITING ACTION " WHERE status IN ('open', 'done', 'redo') ORDER BY due_on, id"

static void
bind_action (TuntasStatement *save, TuntasCorrectiveAction *action)
{
  tuntas_statement_bind_text (save, 1, action->unit);
  tuntas_statement_bind_text (save, 2, action->finding);
  tuntas_statement_bind_text (save, 3, action->root_cause);
  tuntas_statement_bind_text (save, 4, action->correction);
  tuntas_statement_bind_text (save, 5, action->prevention);
  tuntas_statement_bind_id (save, 6, action->responsible);
  tuntas_statement_bind_text (save, 7, action->responsible_text);
  tuntas_statement_bind_int (save, 8, action->due_on);
  tuntas_statement_bind_int (save, 9, action->done_on);
  tuntas_statement_bind_text (save, 10, action->done);
  tuntas_statement_bind_int (save, 11, action->verified_on);
  tuntas_statement_bind_id (save, 12, action->verified_by);
  tuntas_statement_bind_text (save, 13, action->verification);
  tuntas_statement_bind_text (save, 14, tuntas_corrective_status_to_code (action->status));
  tuntas_statement_bind_text (save, 15, action->reason);
  if (action->id != 0) {
    tuntas_statement_bind_int (save, 16, action->id);
    tuntas_statement_bind_int (save, 17, action->version);
    return;
  }
  tuntas_statement_bind_text (save, 16, action->form);
  tuntas_statement_bind_text (save, 17, action->number);
  tuntas_statement_bind_int (save, 18, action->year);
  tuntas_statement_bind_int (save, 19, action->sequence);
  tuntas_statement_bind_int (save, 20, action->date);
  tuntas_statement_bind_text (save, 21, tuntas_corrective_source_to_code (action->source));
  tuntas_statement_bind_id (save, 22, action->case_id);
  tuntas_statement_bind_id (save, 23, action->period_id);
  tuntas_statement_bind_id (save, 24, action->meeting_id);
  tuntas_statement_bind_text (save, 25, action->element);
  tuntas_statement_bind_text (save, 26, action->element_label);
  tuntas_statement_bind_text (save, 27, action->service);
  tuntas_statement_bind_text (save, 28, action->baseline_nrr);
  tuntas_statement_bind_text (save, 29, action->baseline_nik);
  tuntas_statement_bind_text (save, 30, action->baseline_grade);
  tuntas_statement_bind_id (save, 31, action->by);
  tuntas_statement_bind_int (save, 32, action->at);
}

static gboolean
save_action (TuntasStore *self, TuntasCorrectiveAction *action, gint64 *id, GError **error)
{
  g_autoptr (TuntasStatement) save =
               tuntas_store_prepare (self, action->id == 0 ? SQL_INSERT : SQL_UPDATE, error);

  if (save == NULL)
    return FALSE;
  bind_action (save, action);
  *id = action->id;
  return tuntas_store_run_versioned (
    self, save, id, SQL_EXISTS, _ ("The corrective action"),
    _ ("Somebody else has changed this corrective action since you opened it. "
       "Nothing was written; look at it and try again."),
    error);
}

/**
 * tuntas_store_save_corrective_action:
 * @self: a store
 * @action: an action; with `id` 0 a new one is made, else `version` is the one that was seen and
 *   what the action arose from stays as it is
 * @error: return location for an error: `TUNTAS_STORE_ERROR_CONFLICT` when somebody else saved it
 *   since, `…_NOT_FOUND`, `…_INVALID` when a rule of the schema forbids it
 *
 * Returns: its id; 0 on failure
 */
gint64
tuntas_store_save_corrective_action (TuntasStore *self,
                                     TuntasCorrectiveAction *action,
                                     GError **error)
{
  gboolean own = FALSE;
  gint64 id = 0;

  g_return_val_if_fail (action != NULL, 0);

  if (!tuntas_store_enter (self, &own, error))
    return 0;
  return tuntas_store_leave (self, own, save_action (self, action, &id, error), error) ? id : 0;
}

static TuntasCorrectiveAction *
read_action (TuntasStatement *row)
{
  TuntasCorrectiveAction *action = tuntas_corrective_action_new ();

  action->id = tuntas_statement_get_int (row, 0);
  action->version = (int)tuntas_statement_get_int (row, 1);
  action->unit = tuntas_statement_dup_text (row, 2);
  action->finding = tuntas_statement_dup_text (row, 3);
  action->root_cause = tuntas_statement_dup_text (row, 4);
  action->correction = tuntas_statement_dup_text (row, 5);
  action->prevention = tuntas_statement_dup_text (row, 6);
  action->responsible = tuntas_statement_get_int (row, 7);
  action->responsible_text = tuntas_statement_dup_text (row, 8);
  action->due_on = (int)tuntas_statement_get_int (row, 9);
  action->done_on = (int)tuntas_statement_get_int (row, 10);
  action->done = tuntas_statement_dup_text (row, 11);
  action->verified_on = (int)tuntas_statement_get_int (row, 12);
  action->verified_by = tuntas_statement_get_int (row, 13);
  action->verification = tuntas_statement_dup_text (row, 14);
  tuntas_corrective_status_from_code (tuntas_statement_peek_text (row, 15), &action->status);
  action->reason = tuntas_statement_dup_text (row, 16);
  action->form = tuntas_statement_dup_text (row, 17);
  action->number = tuntas_statement_dup_text (row, 18);
  action->year = (int)tuntas_statement_get_int (row, 19);
  action->sequence = (int)tuntas_statement_get_int (row, 20);
  action->date = (int)tuntas_statement_get_int (row, 21);
  tuntas_corrective_source_from_code (tuntas_statement_peek_text (row, 22), &action->source);
  action->case_id = tuntas_statement_get_int (row, 23);
  action->period_id = tuntas_statement_get_int (row, 24);
  action->meeting_id = tuntas_statement_get_int (row, 25);
  action->element = tuntas_statement_dup_text (row, 26);
  action->element_label = tuntas_statement_dup_text (row, 27);
  action->service = tuntas_statement_dup_text (row, 28);
  action->baseline_nrr = tuntas_statement_dup_text (row, 29);
  action->baseline_nik = tuntas_statement_dup_text (row, 30);
  action->baseline_grade = tuntas_statement_dup_text (row, 31);
  action->by = tuntas_statement_get_int (row, 32);
  action->at = tuntas_statement_get_int (row, 33);
  return action;
}

/**
 * tuntas_store_load_corrective_action:
 * @self: a store
 * @id: an action
 * @error: return location for an error: `TUNTAS_STORE_ERROR_NOT_FOUND`
 *
 * Returns: (transfer full) (nullable): the action
 */
TuntasCorrectiveAction *
tuntas_store_load_corrective_action (TuntasStore *self, gint64 id, GError **error)
{
  g_autoptr (TuntasStatement) row =
               tuntas_store_find_row (self, SQL_LOAD, id, _ ("The corrective action"), error);

  return row != NULL ? read_action (row) : NULL;
}

static GPtrArray *
list_actions (TuntasStore *self, const char *sql, gint64 of, GError **error)
{
  g_autoptr (GPtrArray) actions =
               g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_corrective_action_unref);
  g_autoptr (TuntasStatement) row = tuntas_store_prepare (self, sql, error);
  TuntasDriverStep step;

  if (row == NULL)
    return NULL;
  if (of != 0)
    tuntas_statement_bind_int (row, 1, of);
  while ((step = tuntas_statement_step (row, error)) == TUNTAS_DRIVER_STEP_ROW)
    g_ptr_array_add (actions, read_action (row));
  return step == TUNTAS_DRIVER_STEP_DONE ? g_steal_pointer (&actions) : NULL;
}

/**
 * tuntas_store_list_corrective_actions_of_case:
 * @self: a store
 * @case_id: a case
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type TuntasCorrectiveAction): as they were made
 */
GPtrArray *
tuntas_store_list_corrective_actions_of_case (TuntasStore *self, gint64 case_id, GError **error)
{
  g_return_val_if_fail (case_id != 0, NULL);

  return list_actions (self, SQL_LIST_OF_CASE, case_id, error);
}

/**
 * tuntas_store_list_corrective_actions_of_period:
 * @self: a store
 * @period_id: a survey
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type TuntasCorrectiveAction): as they were made
 */
GPtrArray *
tuntas_store_list_corrective_actions_of_period (TuntasStore *self, gint64 period_id, GError **error)
{
  g_return_val_if_fail (period_id != 0, NULL);

  return list_actions (self, SQL_LIST_OF_PERIOD, period_id, error);
}

/**
 * tuntas_store_list_corrective_actions_of_meeting:
 * @self: a store
 * @meeting_id: a meeting
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type TuntasCorrectiveAction): as they were made
 */
GPtrArray *
tuntas_store_list_corrective_actions_of_meeting (TuntasStore *self,
                                                 gint64 meeting_id,
                                                 GError **error)
{
  g_return_val_if_fail (meeting_id != 0, NULL);

  return list_actions (self, SQL_LIST_OF_MEETING, meeting_id, error);
}

/**
 * tuntas_store_list_waiting_corrective_actions:
 * @self: a store
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type TuntasCorrectiveAction): those that somebody
 *   still has to do or to verify, by their deadline
 */
GPtrArray *
tuntas_store_list_waiting_corrective_actions (TuntasStore *self, GError **error)
{
  return list_actions (self, SQL_LIST_WAITING, 0, error);
}
