/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-store-links.h"

#include "tuntas-store-case-row.h"

#define SQL_LINK                                                                                   \
  "INSERT INTO case_links (case_id, earlier_id, by_official, at) VALUES ($1, $2, $3, $4) "         \
  "ON CONFLICT (case_id, earlier_id) DO NOTHING"
#define SQL_MARK "UPDATE cases SET recurring = 1 WHERE id = $1 AND recurring = 0"
#define SQL_LIST                                                                                   \
  "SELECT " TUNTAS_CASE_ROW_SUMMARY " FROM cases AS c" TUNTAS_CASE_ROW_HOLDER                      \
  " WHERE c.id IN (SELECT earlier_id FROM case_links WHERE case_id = $1"                           \
  " UNION SELECT case_id FROM case_links WHERE earlier_id = $1) ORDER BY c.id"

static gboolean
link_cases (TuntasStore *self, gint64 case_id, gint64 earlier, gint64 by, gint64 at, GError **error)
{
  g_autoptr (TuntasStatement) link = tuntas_store_prepare (self, SQL_LINK, error);
  g_autoptr (TuntasStatement) mark = tuntas_store_prepare (self, SQL_MARK, error);

  if (link == NULL || mark == NULL)
    return FALSE;
  tuntas_statement_bind_int (link, 1, case_id);
  tuntas_statement_bind_int (link, 2, earlier);
  tuntas_statement_bind_id (link, 3, by);
  tuntas_statement_bind_int (link, 4, at);
  tuntas_statement_bind_int (mark, 1, case_id);
  return tuntas_statement_run (link, NULL, error) && tuntas_statement_run (mark, NULL, error);
}

/**
 * tuntas_store_link_cases:
 * @self: a store
 * @case_id: a case; lists show it as recurring from now on
 * @earlier: the earlier case of the same matter
 * @by: official who saw it
 * @at: now, Unix seconds
 * @error: return location for an error: `TUNTAS_STORE_ERROR_INVALID` when one is not there or
 *   both are the same
 *
 * Linking twice changes nothing. The version of the case stays.
 *
 * Returns: whether they are linked
 */
gboolean
tuntas_store_link_cases (TuntasStore *self,
                         gint64 case_id,
                         gint64 earlier,
                         gint64 by,
                         gint64 at,
                         GError **error)
{
  gboolean own = FALSE;

  return tuntas_store_enter (self, &own, error) &&
         tuntas_store_leave (self, own, link_cases (self, case_id, earlier, by, at, error), error);
}

/**
 * tuntas_store_list_linked_cases:
 * @self: a store
 * @case_id: a case
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type TuntasCaseSummary): cases linked with it in
 *   either direction, oldest first
 */
GPtrArray *
tuntas_store_list_linked_cases (TuntasStore *self, gint64 case_id, GError **error)
{
  g_autoptr (GPtrArray) cases =
               g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_case_summary_unref);
  g_autoptr (TuntasStatement) row = tuntas_store_prepare (self, SQL_LIST, error);
  TuntasDriverStep step;

  if (row == NULL)
    return NULL;
  tuntas_statement_bind_int (row, 1, case_id);
  while ((step = tuntas_statement_step (row, error)) == TUNTAS_DRIVER_STEP_ROW)
    g_ptr_array_add (cases, tuntas_case_row_read_summary (row));
  return step == TUNTAS_DRIVER_STEP_DONE ? g_steal_pointer (&cases) : NULL;
}
