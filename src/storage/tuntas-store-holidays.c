/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-store-holidays.h"

#include "tuntas-store-private.h"

#define SQL_SAVE                                                                                   \
  "INSERT INTO holidays (date, kind, name, source, decreed, closes_at)"                            \
  " VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (date) DO UPDATE SET kind = $2, name = $3,"        \
  " source = $4, decreed = $5, closes_at = $6"
#define SQL_DELETE "DELETE FROM holidays WHERE date = $1"
#define SQL_LIST                                                                                   \
  "SELECT date, kind, name, source, decreed, closes_at FROM holidays"                              \
  " WHERE date BETWEEN $1 AND $2 ORDER BY date"

static gboolean
save_holiday (TuntasStore *self, TuntasHoliday *holiday, GError **error)
{
  g_autoptr (TuntasStatement) save = tuntas_store_prepare (self, SQL_SAVE, error);

  if (save == NULL)
    return FALSE;
  tuntas_statement_bind_int (save, 1, holiday->date);
  tuntas_statement_bind_text (save, 2, tuntas_holiday_kind_to_code (holiday->kind));
  tuntas_statement_bind_text (save, 3, holiday->name);
  tuntas_statement_bind_text (save, 4, holiday->source);
  tuntas_statement_bind_int (save, 5, holiday->decreed != FALSE);
  tuntas_statement_bind_int (save, 6, holiday->closes_at);
  return tuntas_statement_run (save, NULL, error);
}

/**
 * tuntas_store_save_holiday:
 * @self: a store
 * @holiday: a day off, in the place of any other that the office set for that day
 * @error: return location for an error: `TUNTAS_STORE_ERROR_INVALID` for an impossible day or
 *   minute
 *
 * Returns: whether it was written
 */
gboolean
tuntas_store_save_holiday (TuntasStore *self, TuntasHoliday *holiday, GError **error)
{
  gboolean own = FALSE;

  g_return_val_if_fail (holiday != NULL, FALSE);

  return tuntas_store_enter (self, &own, error) &&
         tuntas_store_leave (self, own, save_holiday (self, holiday, error), error);
}

static gboolean
delete_holiday (TuntasStore *self, int date, GError **error)
{
  g_autoptr (TuntasStatement) delete = tuntas_store_prepare (self, SQL_DELETE, error);

  if (delete == NULL)
    return FALSE;
  tuntas_statement_bind_int (delete, 1, date);
  return tuntas_statement_run (delete, NULL, error);
}

/**
 * tuntas_store_delete_holiday:
 * @self: a store
 * @date: YYYYMMDD; a day that was never set is no error
 * @error: return location for an error
 *
 * Returns: whether it is gone
 */
gboolean
tuntas_store_delete_holiday (TuntasStore *self, int date, GError **error)
{
  gboolean own = FALSE;

  return tuntas_store_enter (self, &own, error) &&
         tuntas_store_leave (self, own, delete_holiday (self, date, error), error);
}

/**
 * tuntas_store_list_holidays:
 * @self: a store
 * @year: of the days; 0 for all
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type TuntasHoliday): the days that the office set,
 *   in their order
 */
GPtrArray *
tuntas_store_list_holidays (TuntasStore *self, int year, GError **error)
{
  g_autoptr (GPtrArray) holidays =
               g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_holiday_unref);
  g_autoptr (TuntasStatement) row = tuntas_store_prepare (self, SQL_LIST, error);
  TuntasDriverStep step;

  if (row == NULL)
    return NULL;
  tuntas_statement_bind_int (row, 1, year * 10000);
  tuntas_statement_bind_int (row, 2, year != 0 ? year * 10000 + 1231 : 99991231);
  while ((step = tuntas_statement_step (row, error)) == TUNTAS_DRIVER_STEP_ROW) {
    TuntasHoliday *holiday = tuntas_holiday_new ();

    holiday->date = (int)tuntas_statement_get_int (row, 0);
    tuntas_holiday_kind_from_code (tuntas_statement_peek_text (row, 1), &holiday->kind);
    holiday->name = tuntas_statement_dup_text (row, 2);
    holiday->source = tuntas_statement_dup_text (row, 3);
    holiday->decreed = tuntas_statement_get_int (row, 4) != 0;
    holiday->closes_at = (int)tuntas_statement_get_int (row, 5);
    g_ptr_array_add (holidays, holiday);
  }
  return step == TUNTAS_DRIVER_STEP_DONE ? g_steal_pointer (&holidays) : NULL;
}
