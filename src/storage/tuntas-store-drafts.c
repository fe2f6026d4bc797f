/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-store-drafts.h"

#include "tuntas-store-private.h"

#define SQL_SAVE                                                                                   \
  "INSERT INTO drafts (key, text, at) VALUES ($1, $2, $3) "                                        \
  "ON CONFLICT (key) DO UPDATE SET text = $2, at = $3"
#define SQL_DELETE "DELETE FROM drafts WHERE key = $1"
#define SQL_LOAD "SELECT text FROM drafts WHERE key = $1"

static gboolean
save_draft (TuntasStore *self, const char *key, const char *text, gint64 at, GError **error)
{
  g_autoptr (TuntasStatement) save =
               tuntas_store_prepare (self, text != NULL ? SQL_SAVE : SQL_DELETE, error);

  if (save == NULL)
    return FALSE;
  tuntas_statement_bind_text (save, 1, key);
  if (text != NULL) {
    tuntas_statement_bind_text (save, 2, text);
    tuntas_statement_bind_int (save, 3, at);
  }
  return tuntas_statement_run (save, NULL, error);
}

/**
 * tuntas_store_save_draft:
 * @self: a store
 * @key: form and person whose text it is
 * @text: (nullable): what was typed so far; `NULL` forgets the draft
 * @at: now, Unix seconds
 * @error: return location for an error
 *
 * Returns: whether it is on disk
 */
gboolean
tuntas_store_save_draft (TuntasStore *self,
                         const char *key,
                         const char *text,
                         gint64 at,
                         GError **error)
{
  gboolean own = FALSE;

  g_return_val_if_fail (key != NULL, FALSE);

  return tuntas_store_enter (self, &own, error) &&
         tuntas_store_leave (self, own, save_draft (self, key, text, at, error), error);
}

/**
 * tuntas_store_load_draft:
 * @self: a store
 * @key: form and person whose text it is
 * @text: (out) (nullable): what was typed; `NULL` when there is no draft
 * @error: return location for an error
 *
 * Returns: false with @error set on failure
 */
gboolean
tuntas_store_load_draft (TuntasStore *self, const char *key, char **text, GError **error)
{
  g_autoptr (TuntasStatement) row = NULL;
  TuntasDriverStep step;

  g_return_val_if_fail (key != NULL && text != NULL, FALSE);

  *text = NULL;
  row = tuntas_store_prepare (self, SQL_LOAD, error);
  if (row == NULL)
    return FALSE;
  tuntas_statement_bind_text (row, 1, key);
  step = tuntas_statement_step (row, error);
  if (step == TUNTAS_DRIVER_STEP_ROW)
    *text = tuntas_statement_dup_text (row, 0);
  return step != TUNTAS_DRIVER_STEP_ERROR;
}
