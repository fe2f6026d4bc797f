/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-store-office.h"

#include "tuntas-store-private.h"

#define SQL_SAVE                                                                                   \
  "INSERT INTO office (id, name, government, letterhead, emblem, place, address, contact,"         \
  " unit_code, head_position, register_format, letter_format, paper, categories, services, hours," \
  " region_code) VALUES (1, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15,"     \
  " $16) ON CONFLICT (id) DO UPDATE SET name = $1, government = $2, letterhead = $3, emblem = $4," \
  " place = $5, address = $6, contact = $7, unit_code = $8, head_position = $9,"                   \
  " register_format = $10, letter_format = $11, paper = $12, categories = $13, services = $14,"    \
  " hours = $15, region_code = $16"
#define SQL_LOAD                                                                                   \
  "SELECT name, government, letterhead, emblem, place, address, contact, unit_code,"               \
  " head_position, register_format, letter_format, paper, categories, services, hours,"            \
  " region_code FROM office WHERE id = 1"
#define SQL_SET                                                                                    \
  "INSERT INTO settings (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = $2"
#define SQL_UNSET "DELETE FROM settings WHERE key = $1"
#define SQL_GET "SELECT value FROM settings WHERE key = $1"

static gboolean
save_office (TuntasStore *self, TuntasOffice *office, GError **error)
{
  g_autoptr (TuntasStatement) save = tuntas_store_prepare (self, SQL_SAVE, error);

  if (save == NULL)
    return FALSE;
  tuntas_statement_bind_text (save, 1, office->name);
  tuntas_statement_bind_text (save, 2, office->government);
  tuntas_statement_bind_strv (save, 3, office->letterhead);
  tuntas_statement_bind_bytes (save, 4, office->emblem);
  tuntas_statement_bind_text (save, 5, office->place);
  tuntas_statement_bind_text (save, 6, office->address);
  tuntas_statement_bind_text (save, 7, office->contact);
  tuntas_statement_bind_text (save, 8, office->unit_code);
  tuntas_statement_bind_text (save, 9, office->head_position);
  tuntas_statement_bind_text (save, 10, office->register_format);
  tuntas_statement_bind_text (save, 11, office->letter_format);
  tuntas_statement_bind_text (save, 12, office->paper);
  tuntas_statement_bind_strv (save, 13, office->categories);
  tuntas_statement_bind_strv (save, 14, office->services);
  tuntas_statement_bind_text (save, 15, office->hours);
  tuntas_statement_bind_text (save, 16, office->region_code);
  return tuntas_statement_run (save, NULL, error);
}

/**
 * tuntas_store_save_office:
 * @self: a store
 * @office: the profile
 * @error: return location for an error: `TUNTAS_STORE_ERROR_INVALID` for a paper other than A4
 *   and F4
 *
 * Returns: whether it was written
 */
gboolean
tuntas_store_save_office (TuntasStore *self, TuntasOffice *office, GError **error)
{
  gboolean own = FALSE;

  g_return_val_if_fail (office != NULL, FALSE);

  return tuntas_store_enter (self, &own, error) &&
         tuntas_store_leave (self, own, save_office (self, office, error), error);
}

/**
 * tuntas_store_load_office:
 * @self: a store
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the profile, empty as long as none was saved
 */
TuntasOffice *
tuntas_store_load_office (TuntasStore *self, GError **error)
{
  g_autoptr (TuntasOffice) office = tuntas_office_new ();
  g_autoptr (TuntasStatement) row = tuntas_store_prepare (self, SQL_LOAD, error);

  if (row == NULL)
    return NULL;
  switch (tuntas_statement_step (row, error)) {
  case TUNTAS_DRIVER_STEP_ROW:
    office->name = tuntas_statement_dup_text (row, 0);
    office->government = tuntas_statement_dup_text (row, 1);
    office->letterhead = tuntas_statement_dup_strv (row, 2);
    office->emblem = tuntas_statement_dup_bytes (row, 3);
    office->place = tuntas_statement_dup_text (row, 4);
    office->address = tuntas_statement_dup_text (row, 5);
    office->contact = tuntas_statement_dup_text (row, 6);
    office->unit_code = tuntas_statement_dup_text (row, 7);
    office->head_position = tuntas_statement_dup_text (row, 8);
    office->register_format = tuntas_statement_dup_text (row, 9);
    office->letter_format = tuntas_statement_dup_text (row, 10);
    office->paper = tuntas_statement_dup_text (row, 11);
    office->categories = tuntas_statement_dup_strv (row, 12);
    office->services = tuntas_statement_dup_strv (row, 13);
    office->hours = tuntas_statement_dup_text (row, 14);
    office->region_code = tuntas_statement_dup_text (row, 15);
    return g_steal_pointer (&office);
  case TUNTAS_DRIVER_STEP_DONE:
    return g_steal_pointer (&office);
  case TUNTAS_DRIVER_STEP_ERROR:
  default:
    return NULL;
  }
}

static gboolean
set_setting (TuntasStore *self, const char *key, const char *value, GError **error)
{
  g_autoptr (TuntasStatement) set =
               tuntas_store_prepare (self, value != NULL ? SQL_SET : SQL_UNSET, error);

  if (set == NULL)
    return FALSE;
  tuntas_statement_bind_text (set, 1, key);
  if (value != NULL)
    tuntas_statement_bind_text (set, 2, value);
  return tuntas_statement_run (set, NULL, error);
}

/**
 * tuntas_store_set_setting:
 * @self: a store
 * @key: name of a setting of the office
 * @value: (nullable): its value; `NULL` forgets it
 * @error: return location for an error
 *
 * Returns: whether it was written
 */
gboolean
tuntas_store_set_setting (TuntasStore *self, const char *key, const char *value, GError **error)
{
  gboolean own = FALSE;

  g_return_val_if_fail (key != NULL, FALSE);

  return tuntas_store_enter (self, &own, error) &&
         tuntas_store_leave (self, own, set_setting (self, key, value, error), error);
}

/**
 * tuntas_store_get_setting:
 * @self: a store
 * @key: name of a setting
 * @value: (out) (nullable): its value; `NULL` when it was never set
 * @error: return location for an error
 *
 * Returns: false with @error set on failure
 */
gboolean
tuntas_store_get_setting (TuntasStore *self, const char *key, char **value, GError **error)
{
  g_autoptr (TuntasStatement) row = NULL;
  TuntasDriverStep step;

  g_return_val_if_fail (key != NULL && value != NULL, FALSE);

  *value = NULL;
  row = tuntas_store_prepare (self, SQL_GET, error);
  if (row == NULL)
    return FALSE;
  tuntas_statement_bind_text (row, 1, key);
  step = tuntas_statement_step (row, error);
  if (step == TUNTAS_DRIVER_STEP_ROW)
    *value = tuntas_statement_dup_text (row, 0);
  return step != TUNTAS_DRIVER_STEP_ERROR;
}
