/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-store-satisfaction.h"

#include "tuntas-store-private.h"

#define SQL_INSERT                                                                                 \
  "INSERT INTO case_satisfaction (case_id, lap, satisfied, why, channel, asked_on, by_official,"   \
  " at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id"
#define SQL_LIST                                                                                   \
  "SELECT id, case_id, lap, satisfied, why, channel, asked_on, by_official, at"                    \
  " FROM case_satisfaction WHERE case_id = $1 ORDER BY id"
#define SQL_COUNT_CLOSED                                                                           \
  "SELECT count(*) FROM cases WHERE closed_at >= $1 AND closed_at < $2"                            \
  " AND kind <> 'periode_survei' AND NOT (status = 'archived' AND closed_on = 0)"
#define SQL_COUNT                                                                                  \
  "SELECT coalesce (sum (CASE WHEN s.satisfied = 'ya' THEN 1 ELSE 0 END), 0),"                     \
  " coalesce (sum (CASE WHEN s.satisfied = 'tidak' THEN 1 ELSE 0 END), 0),"                        \
  " coalesce (sum (CASE WHEN s.satisfied = 'ya' AND EXISTS (SELECT 1"                              \
  " FROM case_satisfaction AS f WHERE f.case_id = s.case_id AND f.satisfied = 'tidak')"            \
  " THEN 1 ELSE 0 END), 0)"                                                                        \
  " FROM case_satisfaction AS s JOIN cases AS c ON c.id = s.case_id"                               \
  " WHERE c.closed_at >= $1 AND c.closed_at < $2 AND s.id = (SELECT max (l.id)"                    \
  " FROM case_satisfaction AS l WHERE l.case_id = s.case_id)"

static gboolean
insert_satisfaction (TuntasStore *self, TuntasSatisfaction *answer, gint64 *id, GError **error)
{
  g_autoptr (TuntasStatement) insert = tuntas_store_prepare (self, SQL_INSERT, error);

  if (insert == NULL)
    return FALSE;
  tuntas_statement_bind_int (insert, 1, answer->case_id);
  tuntas_statement_bind_int (insert, 2, answer->lap);
  tuntas_statement_bind_text (insert, 3, tuntas_satisfied_to_code (answer->satisfied));
  tuntas_statement_bind_text (insert, 4, answer->why);
  tuntas_statement_bind_text (
    insert, 5, answer->has_channel ? tuntas_channel_to_code (answer->channel) : NULL);
  tuntas_statement_bind_int (insert, 6, answer->asked_on);
  tuntas_statement_bind_id (insert, 7, answer->by);
  tuntas_statement_bind_int (insert, 8, answer->at);
  return tuntas_statement_run_for_id (insert, id, error);
}

/**
 * tuntas_store_insert_satisfaction:
 * @self: a store
 * @satisfaction: what a complainant said
 * @error: return location for an error: `TUNTAS_STORE_ERROR_INVALID` when a rule of the schema
 *   forbids it
 *
 * Returns: its id; 0 on failure
 */
gint64
tuntas_store_insert_satisfaction (TuntasStore *self,
                                  TuntasSatisfaction *satisfaction,
                                  GError **error)
{
  gboolean own = FALSE, done;
  gint64 id = 0;

  g_return_val_if_fail (satisfaction != NULL, 0);

  if (!tuntas_store_enter (self, &own, error))
    return 0;
  done = insert_satisfaction (self, satisfaction, &id, error);
  return tuntas_store_leave (self, own, done, error) ? id : 0;
}

/**
 * tuntas_store_list_satisfaction:
 * @self: a store
 * @case_id: a case
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type TuntasSatisfaction): every answer, the one that
 *   counts last
 */
GPtrArray *
tuntas_store_list_satisfaction (TuntasStore *self, gint64 case_id, GError **error)
{
  g_autoptr (GPtrArray) answers =
               g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_satisfaction_unref);
  g_autoptr (TuntasStatement) row = tuntas_store_prepare (self, SQL_LIST, error);
  TuntasDriverStep step;

  if (row == NULL)
    return NULL;
  tuntas_statement_bind_int (row, 1, case_id);
  while ((step = tuntas_statement_step (row, error)) == TUNTAS_DRIVER_STEP_ROW) {
    TuntasSatisfaction *answer = tuntas_satisfaction_new ();

    answer->id = tuntas_statement_get_int (row, 0);
    answer->case_id = tuntas_statement_get_int (row, 1);
    answer->lap = (int)tuntas_statement_get_int (row, 2);
    tuntas_satisfied_from_code (tuntas_statement_peek_text (row, 3), &answer->satisfied);
    answer->why = tuntas_statement_dup_text (row, 4);
    answer->has_channel =
      tuntas_channel_from_code (tuntas_statement_peek_text (row, 5), &answer->channel);
    answer->asked_on = (int)tuntas_statement_get_int (row, 6);
    answer->by = tuntas_statement_get_int (row, 7);
    answer->at = tuntas_statement_get_int (row, 8);
    g_ptr_array_add (answers, answer);
  }
  return step == TUNTAS_DRIVER_STEP_DONE ? g_steal_pointer (&answers) : NULL;
}

/**
 * tuntas_store_count_satisfaction:
 * @self: a store
 * @from: Unix seconds
 * @until: Unix seconds, the first moment after the time
 * @counts: (out): the cases that were closed in the time, and what their complainants said last
 * @error: return location for an error
 *
 * Returns: false with @error set on failure
 */
gboolean
tuntas_store_count_satisfaction (TuntasStore *self,
                                 gint64 from,
                                 gint64 until,
                                 TuntasSatisfactionCounts *counts,
                                 GError **error)
{
  g_autoptr (TuntasStatement) closed = tuntas_store_prepare (self, SQL_COUNT_CLOSED, error);
  g_autoptr (TuntasStatement) row =
               closed != NULL ? tuntas_store_prepare (self, SQL_COUNT, error) : NULL;

  if (row == NULL)
    return FALSE;
  tuntas_statement_bind_int (closed, 1, from);
  tuntas_statement_bind_int (closed, 2, until);
  tuntas_statement_bind_int (row, 1, from);
  tuntas_statement_bind_int (row, 2, until);
  if (tuntas_statement_step (closed, error) != TUNTAS_DRIVER_STEP_ROW ||
      tuntas_statement_step (row, error) != TUNTAS_DRIVER_STEP_ROW)
    return FALSE;
  counts->closed = (guint64)tuntas_statement_get_int (closed, 0);
  counts->satisfied = (guint64)tuntas_statement_get_int (row, 0);
  counts->unsatisfied = (guint64)tuntas_statement_get_int (row, 1);
  counts->mended = (guint64)tuntas_statement_get_int (row, 2);
  return TRUE;
}
