/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-store-letters.h"

#include "tuntas-store-private.h"

#include <glib/gi18n-lib.h>

#define SQL_INSERT                                                                                 \
  "INSERT INTO letters (kind, case_id, meeting_id, number, agenda, year, date, subject,"           \
  " recipient, status, reason, fields, hash, by_official, at, action_id)"                          \
  " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) RETURNING id"
#define SQL_UPDATE                                                                                 \
  "UPDATE letters SET kind = $1, case_id = $2, meeting_id = $3, number = $4, agenda = $5,"         \
  " year = $6, date = $7, subject = $8, recipient = $9, status = $10, reason = $11, fields = $12," \
  " hash = $13, by_official = $14, at = $15, action_id = $16 WHERE id = $17 RETURNING id"
#define SQL_CANCEL                                                                                 \
  "UPDATE letters SET status = 'batal', reason = $2 WHERE id = $1 AND status = 'terbit'"
#define LETTER                                                                                     \
  "SELECT id, kind, case_id, meeting_id, number, agenda, year, date, subject, recipient, status,"  \
  " reason, fields, hash, by_official, at, action_id FROM letters"
#define SQL_LOAD LETTER " WHERE id = $1"
#define SQL_LAST                                                                                   \
  LETTER " WHERE kind = $1 AND id <> $2 AND status <> 'batal' ORDER BY id DESC LIMIT 1"
#define SQL_LIST LETTER " WHERE case_id = $1 ORDER BY id"
#define SQL_OF_YEAR                                                                                \
  LETTER " WHERE year = $1 OR status = 'konsep' OR (agenda IS NULL AND date / 10000 = $1)"         \
         " ORDER BY CASE status WHEN 'konsep' THEN 0 ELSE 1 END, date DESC, id DESC"

static gboolean
save_letter (TuntasStore *self, TuntasLetter *letter, gint64 *id, GError **error)
{
  g_autoptr (TuntasStatement) save =
               tuntas_store_prepare (self, letter->id == 0 ? SQL_INSERT : SQL_UPDATE, error);

  if (save == NULL)
    return FALSE;
  tuntas_statement_bind_text (save, 1, letter->kind);
  tuntas_statement_bind_id (save, 2, letter->case_id);
  tuntas_statement_bind_id (save, 3, letter->meeting_id);
  tuntas_statement_bind_text (save, 4, letter->number);
  tuntas_statement_bind_id (save, 5, letter->agenda);
  tuntas_statement_bind_id (save, 6, letter->agenda != 0 ? letter->year : 0);
  tuntas_statement_bind_int (save, 7, letter->date);
  tuntas_statement_bind_text (save, 8, letter->subject);
  tuntas_statement_bind_text (save, 9, letter->recipient);
  tuntas_statement_bind_text (save, 10, letter->status);
  tuntas_statement_bind_text (save, 11, letter->reason);
  tuntas_statement_bind_text (save, 12, letter->fields);
  tuntas_statement_bind_text (save, 13, letter->hash);
  tuntas_statement_bind_id (save, 14, letter->by);
  tuntas_statement_bind_int (save, 15, letter->at);
  tuntas_statement_bind_id (save, 16, letter->action_id);
  if (letter->id != 0)
    tuntas_statement_bind_int (save, 17, letter->id);
  return tuntas_statement_run_save (save, _ ("The letter"), id, error);
}

/**
 * tuntas_store_save_letter:
 * @self: a store
 * @letter: a concept, or a letter that is issued now with a number of the agenda from
 *   tuntas_store_next_number() in the same transaction; with `id` 0 a new one is made
 * @error: return location for an error: `TUNTAS_STORE_ERROR_EXISTS` for a number of the agenda
 *   that another letter has, `…_INVALID` when an issued letter would be changed
 *
 * The PDF is put before with tuntas_store_put_content(); `hash` names it.
 *
 * Returns: its id; 0 on failure
 */
gint64
tuntas_store_save_letter (TuntasStore *self, TuntasLetter *letter, GError **error)
{
  gboolean own = FALSE;
  gint64 id = 0;

  g_return_val_if_fail (letter != NULL, 0);

  if (!tuntas_store_enter (self, &own, error) ||
      !tuntas_store_leave (self, own, save_letter (self, letter, &id, error), error))
    return 0;
  return id;
}

static gboolean
cancel_letter (TuntasStore *self, gint64 id, const char *reason, GError **error)
{
  gint64 changes = 0;
  g_autoptr (TuntasStatement) cancel = tuntas_store_prepare (self, SQL_CANCEL, error);

  if (cancel == NULL)
    return FALSE;
  tuntas_statement_bind_int (cancel, 1, id);
  tuntas_statement_bind_text (cancel, 2, reason);
  if (!tuntas_statement_run (cancel, &changes, error))
    return FALSE;
  if (changes == 0)
    tuntas_store_set_not_found (error, _ ("The issued letter"));
  return changes == 1;
}

/**
 * tuntas_store_cancel_letter:
 * @self: a store
 * @id: an issued letter
 * @reason: why; the agenda keeps it
 * @error: return location for an error: `TUNTAS_STORE_ERROR_NOT_FOUND` when it is not issued
 *
 * The letter keeps its number, which nobody gets again.
 *
 * Returns: whether it was written
 */
gboolean
tuntas_store_cancel_letter (TuntasStore *self, gint64 id, const char *reason, GError **error)
{
  gboolean own = FALSE;

  g_return_val_if_fail (reason != NULL, FALSE);

  return tuntas_store_enter (self, &own, error) &&
         tuntas_store_leave (self, own, cancel_letter (self, id, reason, error), error);
}

static TuntasLetter *
read_letter (TuntasStatement *row)
{
  TuntasLetter *letter = tuntas_letter_new ();

  letter->id = tuntas_statement_get_int (row, 0);
  letter->kind = tuntas_statement_dup_text (row, 1);
  letter->case_id = tuntas_statement_get_int (row, 2);
  letter->meeting_id = tuntas_statement_get_int (row, 3);
  letter->number = tuntas_statement_dup_text (row, 4);
  letter->agenda = (int)tuntas_statement_get_int (row, 5);
  letter->year = (int)tuntas_statement_get_int (row, 6);
  letter->date = (int)tuntas_statement_get_int (row, 7);
  letter->subject = tuntas_statement_dup_text (row, 8);
  letter->recipient = tuntas_statement_dup_text (row, 9);
  letter->status = tuntas_statement_dup_text (row, 10);
  letter->reason = tuntas_statement_dup_text (row, 11);
  letter->fields = tuntas_statement_dup_text (row, 12);
  letter->hash = tuntas_statement_dup_text (row, 13);
  letter->by = tuntas_statement_get_int (row, 14);
  letter->at = tuntas_statement_get_int (row, 15);
  letter->action_id = tuntas_statement_get_int (row, 16);
  return letter;
}

/**
 * tuntas_store_load_letter:
 * @self: a store
 * @id: a letter
 * @error: return location for an error: `TUNTAS_STORE_ERROR_NOT_FOUND`
 *
 * Returns: (transfer full) (nullable): the letter
 */
TuntasLetter *
tuntas_store_load_letter (TuntasStore *self, gint64 id, GError **error)
{
  g_autoptr (TuntasStatement) row =
               tuntas_store_find_row (self, SQL_LOAD, id, _ ("The letter"), error);

  return row != NULL ? read_letter (row) : NULL;
}

/**
 * tuntas_store_find_last_letter:
 * @self: a store
 * @kind: name of a template
 * @except: a letter that is not meant; 0 for none
 * @letter: (out) (transfer full) (nullable): the concept or letter of the kind that was begun last;
 *   NULL when there is none
 * @error: return location for an error
 *
 * Returns: whether it could be looked for
 */
gboolean
tuntas_store_find_last_letter (TuntasStore *self,
                               const char *kind,
                               gint64 except,
                               TuntasLetter **letter,
                               GError **error)
{
  g_autoptr (TuntasStatement) row = tuntas_store_prepare (self, SQL_LAST, error);
  TuntasDriverStep step;

  *letter = NULL;
  if (row == NULL)
    return FALSE;
  tuntas_statement_bind_text (row, 1, kind);
  tuntas_statement_bind_int (row, 2, except);
  step = tuntas_statement_step (row, error);
  if (step == TUNTAS_DRIVER_STEP_ROW)
    *letter = read_letter (row);
  return step == TUNTAS_DRIVER_STEP_ROW || step == TUNTAS_DRIVER_STEP_DONE;
}

static GPtrArray *
list_letters (TuntasStore *self, const char *sql, gint64 key, GError **error)
{
  g_autoptr (GPtrArray) letters =
               g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_letter_unref);
  g_autoptr (TuntasStatement) row = tuntas_store_prepare (self, sql, error);
  TuntasDriverStep step;

  if (row == NULL)
    return NULL;
  tuntas_statement_bind_int (row, 1, key);
  while ((step = tuntas_statement_step (row, error)) == TUNTAS_DRIVER_STEP_ROW)
    g_ptr_array_add (letters, read_letter (row));
  return step == TUNTAS_DRIVER_STEP_DONE ? g_steal_pointer (&letters) : NULL;
}

/**
 * tuntas_store_list_letters:
 * @self: a store
 * @case_id: a case
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type TuntasLetter): its letters and concepts in the
 *   order in which they were begun
 */
GPtrArray *
tuntas_store_list_letters (TuntasStore *self, gint64 case_id, GError **error)
{
  return list_letters (self, SQL_LIST, case_id, error);
}

/**
 * tuntas_store_list_letters_of_year:
 * @self: a store
 * @year: of the letters
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type TuntasLetter): every concept, then every letter
 *   of that year with or without a number, newest first
 */
GPtrArray *
tuntas_store_list_letters_of_year (TuntasStore *self, int year, GError **error)
{
  return list_letters (self, SQL_OF_YEAR, year, error);
}
