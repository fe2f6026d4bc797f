/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-store-people.h"

#include "tuntas-store-private.h"

#include "tuntas-person-name.h"

#include <glib/gi18n-lib.h>

#define SQL_INSERT                                                                                 \
  "INSERT INTO complainants (name, address, phone, email, nik, occupation)"                        \
  " VALUES ($1, $2, $3, $4, $5, $6) RETURNING id"
#define SQL_SHOW                                                                                   \
  "SELECT w.id, w.name, w.address, w.phone, w.email, w.nik, w.occupation FROM complainants AS w"   \
  " JOIN complaints AS p ON p.complainant_id = w.id WHERE p.case_id = $1"
#define SQL_LOG "INSERT INTO access_log (case_id, by_official, purpose, at) VALUES ($1, $2, $3, $4)"
#define SQL_MASK                                                                                   \
  "SELECT w.name FROM complainants AS w JOIN complaints AS p ON p.complainant_id = w.id"           \
  " WHERE p.case_id = $1"
#define SQL_REACH                                                                                  \
  "SELECT 1 FROM complainants AS w JOIN complaints AS p ON p.complainant_id = w.id"                \
  " WHERE p.case_id = $1 AND coalesce (w.phone, '') || coalesce (w.email, '')"                     \
  " || coalesce (w.address, '') <> ''"
#define SQL_LIST                                                                                   \
  "SELECT case_id, by_official, purpose, at FROM access_log WHERE case_id = $1 ORDER BY id"

/* Shown in the place of each letter of a name but the first: BULLET. */

/**
 * tuntas_access_free:
 * @self: (nullable) (transfer full): a look
 */
void
tuntas_access_free (TuntasAccess *self)
{
  if (self == NULL)
    return;
  g_free (self->purpose);
  g_free (self);
}

static gboolean
insert_complainant (TuntasStore *self, TuntasComplainant *complainant, gint64 *id, GError **error)
{
  g_autoptr (TuntasStatement) insert = tuntas_store_prepare (self, SQL_INSERT, error);

  if (insert == NULL)
    return FALSE;
  tuntas_statement_bind_text (insert, 1, complainant->name);
  tuntas_statement_bind_text (insert, 2, complainant->address);
  tuntas_statement_bind_text (insert, 3, complainant->phone);
  tuntas_statement_bind_text (insert, 4, complainant->email);
  tuntas_statement_bind_text (insert, 5, complainant->nik);
  tuntas_statement_bind_text (insert, 6, complainant->occupation);
  return tuntas_statement_run_for_id (insert, id, error);
}

/**
 * tuntas_store_insert_complainant:
 * @self: a store
 * @complainant: who complains
 * @error: return location for an error
 *
 * Keeps who complains, apart from every case.
 *
 * Returns: its id, for tuntas_store_insert_case(); 0 on failure
 */
gint64
tuntas_store_insert_complainant (TuntasStore *self, TuntasComplainant *complainant, GError **error)
{
  gboolean own = FALSE;
  gint64 id = 0;

  g_return_val_if_fail (complainant != NULL, 0);

  if (!tuntas_store_enter (self, &own, error) ||
      !tuntas_store_leave (self, own, insert_complainant (self, complainant, &id, error), error))
    return 0;
  return id;
}

static gboolean
log_access (TuntasStore *self,
            gint64 case_id,
            gint64 by,
            const char *purpose,
            gint64 at,
            GError **error)
{
  g_autoptr (TuntasStatement) insert = tuntas_store_prepare (self, SQL_LOG, error);

  if (insert == NULL)
    return FALSE;
  tuntas_statement_bind_int (insert, 1, case_id);
  tuntas_statement_bind_id (insert, 2, by);
  tuntas_statement_bind_text (insert, 3, purpose);
  tuntas_statement_bind_int (insert, 4, at);
  return tuntas_statement_run (insert, NULL, error);
}

static TuntasComplainant *
load_complainant (TuntasStore *self, gint64 case_id, GError **error)
{
  TuntasComplainant *complainant = NULL;
  g_autoptr (TuntasStatement) row =
               tuntas_store_find_row (self, SQL_SHOW, case_id, _ ("The complainant"), error);

  if (row == NULL)
    return NULL;
  complainant = tuntas_complainant_new ();
  complainant->id = tuntas_statement_get_int (row, 0);
  complainant->name = tuntas_statement_dup_text (row, 1);
  complainant->address = tuntas_statement_dup_text (row, 2);
  complainant->phone = tuntas_statement_dup_text (row, 3);
  complainant->email = tuntas_statement_dup_text (row, 4);
  complainant->nik = tuntas_statement_dup_text (row, 5);
  complainant->occupation = tuntas_statement_dup_text (row, 6);
  return complainant;
}

/**
 * tuntas_store_show_complainant:
 * @self: a store
 * @case_id: a case
 * @by: official who looks; 0 when nobody is signed in
 * @purpose: why, for the log
 * @at: now, Unix seconds
 * @error: return location for an error: `TUNTAS_STORE_ERROR_NOT_FOUND` when nobody is known
 *
 * The only way to who complained. The look is logged in the same transaction: when the log cannot
 * be written, nothing is shown (UU 27/2022 article 31).
 *
 * Returns: (transfer full) (nullable): who complained
 */
TuntasComplainant *
tuntas_store_show_complainant (TuntasStore *self,
                               gint64 case_id,
                               gint64 by,
                               const char *purpose,
                               gint64 at,
                               GError **error)
{
  g_autoptr (TuntasComplainant) complainant = NULL;
  gboolean own = FALSE, done;

  g_return_val_if_fail (purpose != NULL, NULL);

  if (!tuntas_store_enter (self, &own, error))
    return NULL;
  complainant = load_complainant (self, case_id, error);
  done = complainant != NULL && log_access (self, case_id, by, purpose, at, error);
  if (!tuntas_store_leave (self, own, done, error))
    return NULL;
  return g_steal_pointer (&complainant);
}

/**
 * tuntas_store_mask_complainant:
 * @self: a store
 * @case_id: a case
 * @masked: (out) (nullable): the name as tuntas_person_name_mask() shows it; `NULL` when nobody is
 *   known
 * @error: return location for an error
 *
 * What pages show before somebody asks for more. The name itself does not leave the store, so
 * that this is not logged.
 *
 * Returns: false with @error set on failure
 */
gboolean
tuntas_store_mask_complainant (TuntasStore *self, gint64 case_id, char **masked, GError **error)
{
  g_autoptr (TuntasStatement) row = tuntas_store_prepare (self, SQL_MASK, error);
  TuntasDriverStep step;

  *masked = NULL;
  if (row == NULL)
    return FALSE;
  tuntas_statement_bind_int (row, 1, case_id);
  step = tuntas_statement_step (row, error);
  if (step == TUNTAS_DRIVER_STEP_ROW)
    *masked = tuntas_person_name_mask (tuntas_statement_peek_text (row, 0));
  return step != TUNTAS_DRIVER_STEP_ERROR;
}

/**
 * tuntas_store_can_reach_complainant:
 * @self: a store
 * @case_id: a case
 * @can_reach: (out): whether a phone, an e-mail address or an address is known
 * @error: return location for an error
 *
 * Nothing about the person leaves the store, so that this is not logged.
 *
 * Returns: false with @error set on failure
 */
gboolean
tuntas_store_can_reach_complainant (TuntasStore *self,
                                    gint64 case_id,
                                    gboolean *can_reach,
                                    GError **error)
{
  g_autoptr (TuntasStatement) row = tuntas_store_prepare (self, SQL_REACH, error);
  TuntasDriverStep step;

  if (row == NULL)
    return FALSE;
  tuntas_statement_bind_int (row, 1, case_id);
  step = tuntas_statement_step (row, error);
  *can_reach = step == TUNTAS_DRIVER_STEP_ROW;
  return step != TUNTAS_DRIVER_STEP_ERROR;
}

/**
 * tuntas_store_list_accesses:
 * @self: a store
 * @case_id: a case
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type TuntasAccess): who looked at the complainant,
 *   oldest first
 */
GPtrArray *
tuntas_store_list_accesses (TuntasStore *self, gint64 case_id, GError **error)
{
  g_autoptr (GPtrArray) accesses =
               g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_access_free);
  g_autoptr (TuntasStatement) row = tuntas_store_prepare (self, SQL_LIST, error);
  TuntasDriverStep step;

  if (row == NULL)
    return NULL;
  tuntas_statement_bind_int (row, 1, case_id);
  while ((step = tuntas_statement_step (row, error)) == TUNTAS_DRIVER_STEP_ROW) {
    TuntasAccess *access = g_new0 (TuntasAccess, 1);

    access->case_id = tuntas_statement_get_int (row, 0);
    access->by = tuntas_statement_get_int (row, 1);
    access->purpose = tuntas_statement_dup_text (row, 2);
    access->at = tuntas_statement_get_int (row, 3);
    g_ptr_array_add (accesses, access);
  }
  return step == TUNTAS_DRIVER_STEP_DONE ? g_steal_pointer (&accesses) : NULL;
}
