/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-store-sops.h"

#include "tuntas-store-private.h"

#define SQL_ADD                                                                                    \
  "INSERT INTO sops (name, revision, text, since) "                                                \
  "SELECT $1, coalesce (max (revision), 0) + 1, $2, CAST ($3 AS INTEGER) FROM sops WHERE name = "  \
  "$1 "                                                                                            \
  "RETURNING revision"
#define SQL_RETIRE "UPDATE sops SET retired = $2 WHERE name = $1 AND retired = 0"
#define SOP "SELECT name, revision, text, since, retired FROM sops"
#define SQL_LIST SOP " ORDER BY name, revision"
#define SQL_LOAD SOP " WHERE name = $1 AND revision = $2"
#define SQL_LOAD_NEWEST SOP " WHERE name = $1 ORDER BY revision DESC LIMIT 1"

/**
 * tuntas_stored_sop_free:
 * @self: (nullable) (transfer full): an SOP
 */
void
tuntas_stored_sop_free (TuntasStoredSop *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->text);
  g_free (self);
}

static gboolean
add_sop (TuntasStore *self,
         const char *name,
         const char *text,
         int since,
         gint64 *revision,
         GError **error)
{
  g_autoptr (TuntasStatement) add = tuntas_store_prepare (self, SQL_ADD, error);

  if (add == NULL)
    return FALSE;
  tuntas_statement_bind_text (add, 1, name);
  tuntas_statement_bind_text (add, 2, text);
  tuntas_statement_bind_int (add, 3, since);
  return tuntas_statement_run_for_id (add, revision, error);
}

/**
 * tuntas_store_add_sop:
 * @self: a store
 * @name: short name
 * @text: the file
 * @since: first day on which new cases walk it, YYYYMMDD
 * @error: return location for an error
 *
 * Keeps another revision of an SOP. Earlier ones stay for the cases that walk them; whether they
 * are still in force for new ones, tuntas_store_retire_sop() says.
 *
 * Returns: its revision, 1 for the first; 0 on failure
 */
int
tuntas_store_add_sop (TuntasStore *self,
                      const char *name,
                      const char *text,
                      int since,
                      GError **error)
{
  gboolean own = FALSE;
  gint64 revision = 0;

  g_return_val_if_fail (name != NULL && text != NULL, 0);

  if (!tuntas_store_enter (self, &own, error) ||
      !tuntas_store_leave (self, own, add_sop (self, name, text, since, &revision, error), error))
    return 0;
  return (int)revision;
}

static gboolean
retire_sop (TuntasStore *self, const char *name, int on, GError **error)
{
  gint64 changes = 0;
  g_autoptr (TuntasStatement) retire = tuntas_store_prepare (self, SQL_RETIRE, error);

  if (retire == NULL)
    return FALSE;
  tuntas_statement_bind_text (retire, 1, name);
  tuntas_statement_bind_int (retire, 2, on);
  if (!tuntas_statement_run (retire, &changes, error))
    return FALSE;
  if (changes == 0)
    tuntas_store_set_not_found (error, name);
  return changes > 0;
}

/**
 * tuntas_store_retire_sop:
 * @self: a store
 * @name: an SOP in force
 * @on: first day on which no new case walks it, YYYYMMDD
 * @error: return location for an error: `TUNTAS_STORE_ERROR_NOT_FOUND` when it is not in force
 *
 * Retires every revision of the SOP; running cases stay on theirs.
 *
 * Returns: whether it was written
 */
gboolean
tuntas_store_retire_sop (TuntasStore *self, const char *name, int on, GError **error)
{
  gboolean own = FALSE;

  g_return_val_if_fail (name != NULL, FALSE);

  return tuntas_store_enter (self, &own, error) &&
         tuntas_store_leave (self, own, retire_sop (self, name, on, error), error);
}

static TuntasStoredSop *
read_sop (TuntasStatement *row)
{
  TuntasStoredSop *sop = g_new0 (TuntasStoredSop, 1);

  sop->name = tuntas_statement_dup_text (row, 0);
  sop->revision = (int)tuntas_statement_get_int (row, 1);
  sop->text = tuntas_statement_dup_text (row, 2);
  sop->since = (int)tuntas_statement_get_int (row, 3);
  sop->retired = (int)tuntas_statement_get_int (row, 4);
  return sop;
}

/**
 * tuntas_store_list_sops:
 * @self: a store
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type TuntasStoredSop): every revision, by name,
 *   oldest first
 */
GPtrArray *
tuntas_store_list_sops (TuntasStore *self, GError **error)
{
  g_autoptr (GPtrArray) sops =
               g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_stored_sop_free);
  g_autoptr (TuntasStatement) row = tuntas_store_prepare (self, SQL_LIST, error);
  TuntasDriverStep step;

  if (row == NULL)
    return NULL;
  while ((step = tuntas_statement_step (row, error)) == TUNTAS_DRIVER_STEP_ROW)
    g_ptr_array_add (sops, read_sop (row));
  return step == TUNTAS_DRIVER_STEP_DONE ? g_steal_pointer (&sops) : NULL;
}

/**
 * tuntas_store_load_sop:
 * @self: a store
 * @name: an SOP
 * @revision: which; 0 for the newest
 * @error: return location for an error: `TUNTAS_STORE_ERROR_NOT_FOUND`
 *
 * Returns: (transfer full) (nullable): the revision
 */
TuntasStoredSop *
tuntas_store_load_sop (TuntasStore *self, const char *name, int revision, GError **error)
{
  g_autoptr (TuntasStatement) row = NULL;
  TuntasDriverStep step;

  g_return_val_if_fail (name != NULL, NULL);

  row = tuntas_store_prepare (self, revision != 0 ? SQL_LOAD : SQL_LOAD_NEWEST, error);
  if (row == NULL)
    return NULL;
  tuntas_statement_bind_text (row, 1, name);
  if (revision != 0)
    tuntas_statement_bind_int (row, 2, revision);
  step = tuntas_statement_step (row, error);
  if (step == TUNTAS_DRIVER_STEP_DONE)
    tuntas_store_set_not_found (error, name);
  return step == TUNTAS_DRIVER_STEP_ROW ? read_sop (row) : NULL;
}
