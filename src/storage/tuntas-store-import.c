/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-store-import.h"

#include "tuntas-store-private.h"

#include <glib/gi18n-lib.h>

#define SQL_FIND                                                                                   \
  "SELECT c.id, p.external_digest FROM cases AS c JOIN complaints AS p ON p.case_id = c.id WHERE " \
  "c.external_id = $1"
#define SQL_UPDATE                                                                                 \
  "UPDATE complaints SET external_status = $2, external_digest = $3 WHERE case_id = $1"
#define SQL_ADD                                                                                    \
  "INSERT INTO import_faults (file, line, tracking_id, reason, content, at)"                       \
  " VALUES ($1, $2, $3, $4, $5, $6)"
#define SQL_CLEAR "DELETE FROM import_faults WHERE file = $1"
#define SQL_LIST                                                                                   \
  "SELECT file, line, tracking_id, reason, content, at FROM import_faults ORDER BY id"

/**
 * tuntas_faulty_row_free:
 * @self: (nullable) (transfer full): a row
 */
void
tuntas_faulty_row_free (TuntasFaultyRow *self)
{
  if (self == NULL)
    return;
  g_free (self->file);
  g_free (self->tracking_id);
  g_free (self->reason);
  g_free (self->content);
  g_free (self);
}

/**
 * tuntas_store_find_external:
 * @self: a store
 * @external_id: Tracking ID
 * @case_id: (out): the case that has it; 0 when none has
 * @external_digest: (out) (optional) (nullable): digest of the row that was imported last
 * @error: return location for an error
 *
 * Returns: false with @error set on failure
 */
gboolean
tuntas_store_find_external (TuntasStore *self,
                            const char *external_id,
                            gint64 *case_id,
                            char **external_digest,
                            GError **error)
{
  g_autoptr (TuntasStatement) row = NULL;
  TuntasDriverStep step;

  g_return_val_if_fail (external_id != NULL && case_id != NULL, FALSE);

  *case_id = 0;
  if (external_digest != NULL)
    *external_digest = NULL;
  row = tuntas_store_prepare (self, SQL_FIND, error);
  if (row == NULL)
    return FALSE;
  tuntas_statement_bind_text (row, 1, external_id);
  step = tuntas_statement_step (row, error);
  if (step == TUNTAS_DRIVER_STEP_ROW) {
    *case_id = tuntas_statement_get_int (row, 0);
    if (external_digest != NULL)
      *external_digest = tuntas_statement_dup_text (row, 1);
  }
  return step != TUNTAS_DRIVER_STEP_ERROR;
}

static gboolean
update_external (TuntasStore *self,
                 gint64 case_id,
                 const char *external_status,
                 const char *external_digest,
                 GError **error)
{
  gint64 changes = 0;
  g_autoptr (TuntasStatement) update = tuntas_store_prepare (self, SQL_UPDATE, error);

  if (update == NULL)
    return FALSE;
  tuntas_statement_bind_int (update, 1, case_id);
  tuntas_statement_bind_text (update, 2, external_status);
  tuntas_statement_bind_text (update, 3, external_digest);
  if (!tuntas_statement_run (update, &changes, error))
    return FALSE;
  if (changes == 0)
    tuntas_store_set_not_found (error, _ ("The case"));
  return changes == 1;
}

/**
 * tuntas_store_update_external:
 * @self: a store
 * @case_id: a case
 * @external_status: (nullable): status in LAPOR!, verbatim
 * @external_digest: (nullable): digest of the row that says so
 * @error: return location for an error: `TUNTAS_STORE_ERROR_NOT_FOUND`
 *
 * Keeps what a newer export says. The words of the complaint stay as they came; what else changed
 * belongs into an event.
 *
 * Returns: whether it was written
 */
gboolean
tuntas_store_update_external (TuntasStore *self,
                              gint64 case_id,
                              const char *external_status,
                              const char *external_digest,
                              GError **error)
{
  gboolean own = FALSE;

  return tuntas_store_enter (self, &own, error) &&
         tuntas_store_leave (
           self, own, update_external (self, case_id, external_status, external_digest, error),
           error);
}

static gboolean
add_faulty_row (TuntasStore *self, const TuntasFaultyRow *row, GError **error)
{
  g_autoptr (TuntasStatement) add = tuntas_store_prepare (self, SQL_ADD, error);

  if (add == NULL)
    return FALSE;
  tuntas_statement_bind_text (add, 1, row->file);
  tuntas_statement_bind_int (add, 2, row->line);
  tuntas_statement_bind_text (add, 3, row->tracking_id);
  tuntas_statement_bind_text (add, 4, row->reason);
  tuntas_statement_bind_text (add, 5, row->content);
  tuntas_statement_bind_int (add, 6, row->at);
  return tuntas_statement_run (add, NULL, error);
}

/**
 * tuntas_store_add_faulty_row:
 * @self: a store
 * @row: a row that could not be taken in
 * @error: return location for an error
 *
 * Returns: whether it was kept
 */
gboolean
tuntas_store_add_faulty_row (TuntasStore *self, const TuntasFaultyRow *row, GError **error)
{
  gboolean own = FALSE;

  g_return_val_if_fail (row != NULL, FALSE);

  return tuntas_store_enter (self, &own, error) &&
         tuntas_store_leave (self, own, add_faulty_row (self, row, error), error);
}

static gboolean
clear_faulty_rows (TuntasStore *self, const char *file, GError **error)
{
  g_autoptr (TuntasStatement) clear = tuntas_store_prepare (self, SQL_CLEAR, error);

  if (clear == NULL)
    return FALSE;
  tuntas_statement_bind_text (clear, 1, file);
  return tuntas_statement_run (clear, NULL, error);
}

/**
 * tuntas_store_clear_faulty_rows:
 * @self: a store
 * @file: name of an export
 * @error: return location for an error
 *
 * Forgets the faulty rows of an export, before it is read again.
 *
 * Returns: whether they are gone
 */
gboolean
tuntas_store_clear_faulty_rows (TuntasStore *self, const char *file, GError **error)
{
  gboolean own = FALSE;

  g_return_val_if_fail (file != NULL, FALSE);

  return tuntas_store_enter (self, &own, error) &&
         tuntas_store_leave (self, own, clear_faulty_rows (self, file, error), error);
}

/**
 * tuntas_store_list_faulty_rows:
 * @self: a store
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type TuntasFaultyRow): in the order in which they
 *   were met
 */
GPtrArray *
tuntas_store_list_faulty_rows (TuntasStore *self, GError **error)
{
  g_autoptr (GPtrArray) rows =
               g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_faulty_row_free);
  g_autoptr (TuntasStatement) row = tuntas_store_prepare (self, SQL_LIST, error);
  TuntasDriverStep step;

  if (row == NULL)
    return NULL;
  while ((step = tuntas_statement_step (row, error)) == TUNTAS_DRIVER_STEP_ROW) {
    TuntasFaultyRow *faulty = g_new0 (TuntasFaultyRow, 1);

    faulty->file = tuntas_statement_dup_text (row, 0);
    faulty->line = (guint)tuntas_statement_get_int (row, 1);
    faulty->tracking_id = tuntas_statement_dup_text (row, 2);
    faulty->reason = tuntas_statement_dup_text (row, 3);
    faulty->content = tuntas_statement_dup_text (row, 4);
    faulty->at = tuntas_statement_get_int (row, 5);
    g_ptr_array_add (rows, faulty);
  }
  return step == TUNTAS_DRIVER_STEP_DONE ? g_steal_pointer (&rows) : NULL;
}
