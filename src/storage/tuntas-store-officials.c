/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-store-officials.h"

#include "tuntas-store-private.h"

#include <glib/gi18n-lib.h>

#define SQL_INSERT                                                                                 \
  "INSERT INTO officials (name, nip, rank, grade, position, active)"                               \
  " VALUES ($1, $2, $3, $4, $5, $6) RETURNING id"
#define SQL_UPDATE                                                                                 \
  "UPDATE officials SET name = $1, nip = $2, rank = $3, grade = $4, position = $5, active = $6"    \
  " WHERE id = $7 RETURNING id"
#define SQL_CLEAR_LANES "DELETE FROM official_lanes WHERE official_id = $1"
#define SQL_ADD_LANE "INSERT INTO official_lanes (official_id, place, lane) VALUES ($1, $2, $3)"
#define SQL_LANES "SELECT lane FROM official_lanes WHERE official_id = $1 ORDER BY place"
#define SQL_LIST "SELECT id, name, nip, rank, grade, position, active FROM officials ORDER BY id"
#define SQL_INSERT_ASSIGNMENT                                                                      \
  "INSERT INTO assignments (kind, official_id, for_official_id, position, starts_on, ends_on,"     \
  " basis) VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id"
#define SQL_UPDATE_ASSIGNMENT                                                                      \
  "UPDATE assignments SET kind = $1, official_id = $2, for_official_id = $3, position = $4,"       \
  " starts_on = $5, ends_on = $6, basis = $7 WHERE id = $8 RETURNING id"
#define SQL_LIST_ASSIGNMENTS                                                                       \
  "SELECT id, kind, official_id, for_official_id, position, starts_on, ends_on, basis"             \
  " FROM assignments ORDER BY starts_on, id"

static gboolean
save_lanes (TuntasStore *self, gint64 id, GStrv lanes, GError **error)
{
  g_autoptr (TuntasStatement) clear = tuntas_store_prepare (self, SQL_CLEAR_LANES, error);
  g_autoptr (TuntasStatement) add = tuntas_store_prepare (self, SQL_ADD_LANE, error);

  if (clear == NULL || add == NULL)
    return FALSE;
  tuntas_statement_bind_int (clear, 1, id);
  if (!tuntas_statement_run (clear, NULL, error))
    return FALSE;
  for (int i = 0; lanes != NULL && lanes[i] != NULL; i++) {
    tuntas_statement_bind_int (add, 1, id);
    tuntas_statement_bind_int (add, 2, i);
    tuntas_statement_bind_text (add, 3, lanes[i]);
    if (!tuntas_statement_run (add, NULL, error))
      return FALSE;
    tuntas_statement_rewind (add);
  }
  return TRUE;
}

static gboolean
save_official (TuntasStore *self, TuntasOfficial *official, gint64 *id, GError **error)
{
  g_autoptr (TuntasStatement) save =
               tuntas_store_prepare (self, official->id == 0 ? SQL_INSERT : SQL_UPDATE, error);

  if (save == NULL)
    return FALSE;
  tuntas_statement_bind_text (save, 1, official->name);
  tuntas_statement_bind_text (save, 2, official->nip);
  tuntas_statement_bind_text (save, 3, official->rank);
  tuntas_statement_bind_text (save, 4, official->grade);
  tuntas_statement_bind_text (save, 5, official->position);
  tuntas_statement_bind_int (save, 6, official->active != FALSE);
  if (official->id != 0)
    tuntas_statement_bind_int (save, 7, official->id);
  return tuntas_statement_run_save (save, _ ("The official"), id, error) &&
         save_lanes (self, *id, official->lanes, error);
}

/**
 * tuntas_store_save_official:
 * @self: a store
 * @official: an official; with `id` 0 a new one is made
 * @error: return location for an error: `TUNTAS_STORE_ERROR_INVALID` without a name,
 *   `…_NOT_FOUND`
 *
 * Nobody is ever removed, because the ledger names people: `active` hides.
 *
 * Returns: its id; 0 on failure
 */
gint64
tuntas_store_save_official (TuntasStore *self, TuntasOfficial *official, GError **error)
{
  gboolean own = FALSE;
  gint64 id = 0;

  g_return_val_if_fail (official != NULL, 0);

  if (!tuntas_store_enter (self, &own, error) ||
      !tuntas_store_leave (self, own, save_official (self, official, &id, error), error))
    return 0;
  return id;
}

static gboolean
load_lanes (TuntasStore *self, TuntasOfficial *official, GError **error)
{
  g_autoptr (GStrvBuilder) lanes = g_strv_builder_new ();
  g_autoptr (TuntasStatement) row = tuntas_store_prepare (self, SQL_LANES, error);
  TuntasDriverStep step;

  if (row == NULL)
    return FALSE;
  tuntas_statement_bind_int (row, 1, official->id);
  while ((step = tuntas_statement_step (row, error)) == TUNTAS_DRIVER_STEP_ROW)
    g_strv_builder_add (lanes, tuntas_statement_peek_text (row, 0));
  official->lanes = g_strv_builder_end (lanes);
  return step == TUNTAS_DRIVER_STEP_DONE;
}

static TuntasOfficial *
read_official (TuntasStore *self, TuntasStatement *row, GError **error)
{
  g_autoptr (TuntasOfficial) official = tuntas_official_new ();

  official->id = tuntas_statement_get_int (row, 0);
  official->name = tuntas_statement_dup_text (row, 1);
  official->nip = tuntas_statement_dup_text (row, 2);
  official->rank = tuntas_statement_dup_text (row, 3);
  official->grade = tuntas_statement_dup_text (row, 4);
  official->position = tuntas_statement_dup_text (row, 5);
  official->active = tuntas_statement_get_int (row, 6) != 0;
  return load_lanes (self, official, error) ? g_steal_pointer (&official) : NULL;
}

/**
 * tuntas_store_list_officials:
 * @self: a store
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type TuntasOfficial): all, in the order in which
 *   they were entered
 */
GPtrArray *
tuntas_store_list_officials (TuntasStore *self, GError **error)
{
  g_autoptr (GPtrArray) officials =
               g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_official_unref);
  g_autoptr (TuntasStatement) row = tuntas_store_prepare (self, SQL_LIST, error);
  TuntasDriverStep step;

  if (row == NULL)
    return NULL;
  while ((step = tuntas_statement_step (row, error)) == TUNTAS_DRIVER_STEP_ROW) {
    TuntasOfficial *official = read_official (self, row, error);

    if (official == NULL)
      return NULL;
    g_ptr_array_add (officials, official);
  }
  return step == TUNTAS_DRIVER_STEP_DONE ? g_steal_pointer (&officials) : NULL;
}

static gboolean
save_assignment (TuntasStore *self, TuntasAssignment *assignment, gint64 *id, GError **error)
{
  g_autoptr (TuntasStatement) save = tuntas_store_prepare (
    self, assignment->id == 0 ? SQL_INSERT_ASSIGNMENT : SQL_UPDATE_ASSIGNMENT, error);

  if (save == NULL)
    return FALSE;
  tuntas_statement_bind_text (save, 1, tuntas_assignment_kind_to_code (assignment->kind));
  tuntas_statement_bind_id (save, 2, assignment->official);
  tuntas_statement_bind_id (save, 3, assignment->for_official);
  tuntas_statement_bind_text (save, 4, assignment->position);
  tuntas_statement_bind_int (save, 5, assignment->from);
  tuntas_statement_bind_int (save, 6, assignment->until);
  tuntas_statement_bind_text (save, 7, assignment->basis);
  if (assignment->id != 0)
    tuntas_statement_bind_int (save, 8, assignment->id);
  return tuntas_statement_run_save (save, _ ("The assignment"), id, error);
}

/**
 * tuntas_store_save_assignment:
 * @self: a store
 * @assignment: a mandate; with `id` 0 a new one is made
 * @error: return location for an error: `TUNTAS_STORE_ERROR_INVALID` when it ends before it
 *   starts or names an official who is not there
 *
 * Returns: its id; 0 on failure
 */
gint64
tuntas_store_save_assignment (TuntasStore *self, TuntasAssignment *assignment, GError **error)
{
  gboolean own = FALSE;
  gint64 id = 0;

  g_return_val_if_fail (assignment != NULL, 0);

  if (!tuntas_store_enter (self, &own, error) ||
      !tuntas_store_leave (self, own, save_assignment (self, assignment, &id, error), error))
    return 0;
  return id;
}

/**
 * tuntas_store_list_assignments:
 * @self: a store
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type TuntasAssignment): all, by their first day
 */
GPtrArray *
tuntas_store_list_assignments (TuntasStore *self, GError **error)
{
  g_autoptr (GPtrArray) assignments =
               g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_assignment_unref);
  g_autoptr (TuntasStatement) row = tuntas_store_prepare (self, SQL_LIST_ASSIGNMENTS, error);
  TuntasDriverStep step;

  if (row == NULL)
    return NULL;
  while ((step = tuntas_statement_step (row, error)) == TUNTAS_DRIVER_STEP_ROW) {
    TuntasAssignment *assignment = tuntas_assignment_new ();

    assignment->id = tuntas_statement_get_int (row, 0);
    tuntas_assignment_kind_from_code (tuntas_statement_peek_text (row, 1), &assignment->kind);
    assignment->official = tuntas_statement_get_int (row, 2);
    assignment->for_official = tuntas_statement_get_int (row, 3);
    assignment->position = tuntas_statement_dup_text (row, 4);
    assignment->from = (int)tuntas_statement_get_int (row, 5);
    assignment->until = (int)tuntas_statement_get_int (row, 6);
    assignment->basis = tuntas_statement_dup_text (row, 7);
    g_ptr_array_add (assignments, assignment);
  }
  return step == TUNTAS_DRIVER_STEP_DONE ? g_steal_pointer (&assignments) : NULL;
}
