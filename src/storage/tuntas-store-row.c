/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-store-private.h"

#include "tuntas-store-error.h"

/* The only row that @sql gives for an id, to be read from; without one, @what is not found. */
TuntasStatement *
tuntas_store_find_row (TuntasStore *self,
                       const char *sql,
                       gint64 id,
                       const char *what,
                       GError **error)
{
  g_autoptr (TuntasStatement) row = tuntas_store_prepare (self, sql, error);
  TuntasDriverStep step;

  if (row == NULL)
    return NULL;
  tuntas_statement_bind_int (row, 1, id);
  step = tuntas_statement_step (row, error);
  if (step == TUNTAS_DRIVER_STEP_DONE)
    tuntas_store_set_not_found (error, what);
  return step == TUNTAS_DRIVER_STEP_ROW ? g_steal_pointer (&row) : NULL;
}

/*
 * Runs an INSERT, or an UPDATE of row @id that asks for its version, … RETURNING id. An UPDATE that
 * meets no row is a conflict when @sql_exists finds one, told by @conflict; else @what is not
 * found.
 */
gboolean
tuntas_store_run_versioned (TuntasStore *self,
                            TuntasStatement *save,
                            gint64 *id,
                            const char *sql_exists,
                            const char *what,
                            const char *conflict,
                            GError **error)
{
  g_autoptr (TuntasStatement) row = NULL;
  TuntasDriverStep step = tuntas_statement_step (save, error);

  if (step == TUNTAS_DRIVER_STEP_ROW) {
    *id = tuntas_statement_get_int (save, 0);
    return tuntas_statement_step (save, error) == TUNTAS_DRIVER_STEP_DONE;
  }
  if (step == TUNTAS_DRIVER_STEP_ERROR)
    return FALSE;
  row = tuntas_store_find_row (self, sql_exists, *id, what, error);
  if (row != NULL)
    g_set_error_literal (error, TUNTAS_STORE_ERROR, TUNTAS_STORE_ERROR_CONFLICT, conflict);
  return FALSE;
}
