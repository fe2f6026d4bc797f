/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-store-attachments.h"

#include "tuntas-store-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SQL_HAS "SELECT 1 FROM contents WHERE hash = $1"
#define SQL_PUT "INSERT INTO contents (hash, size, data) VALUES ($1, $2, $3)"
#define SQL_CONTENT "SELECT data FROM contents WHERE hash = $1"
#define SQL_INSERT                                                                                 \
  "INSERT INTO attachments (case_id, name, mime, hash, by_official, at)"                           \
  " VALUES ($1, $2, $3, $4, $5, $6) RETURNING id"
#define ATTACHMENT                                                                                 \
  "SELECT a.id, a.case_id, a.name, a.mime, d.size, a.hash, a.by_official, a.at"                    \
  " FROM attachments AS a JOIN contents AS d ON d.hash = a.hash"
#define SQL_LOAD ATTACHMENT " WHERE a.id = $1"
#define SQL_LIST ATTACHMENT " WHERE a.case_id = $1 ORDER BY a.id"

/* SQLite keeps a row below 2^31 bytes; a scan or a photograph is far smaller. */
#define CONTENT_BYTES_MAX (512 * 1024 * 1024)

static gboolean
has_content (TuntasStore *self, const char *hash, gboolean *has, GError **error)
{
  g_autoptr (TuntasStatement) row = tuntas_store_prepare (self, SQL_HAS, error);
  TuntasDriverStep step;

  if (row == NULL)
    return FALSE;
  tuntas_statement_bind_text (row, 1, hash);
  step = tuntas_statement_step (row, error);
  *has = step == TUNTAS_DRIVER_STEP_ROW;
  return step != TUNTAS_DRIVER_STEP_ERROR;
}

static gboolean
put_content (TuntasStore *self, GBytes *content, const char *hash, GError **error)
{
  gboolean has = FALSE;
  g_autoptr (TuntasStatement) put = NULL;

  if (!has_content (self, hash, &has, error))
    return FALSE;
  if (has)
    return TRUE;
  put = tuntas_store_prepare (self, SQL_PUT, error);
  if (put == NULL)
    return FALSE;
  tuntas_statement_bind_text (put, 1, hash);
  tuntas_statement_bind_int (put, 2, (gint64)g_bytes_get_size (content));
  tuntas_statement_bind_bytes (put, 3, content);
  return tuntas_statement_run (put, NULL, error);
}

/**
 * tuntas_store_put_content:
 * @self: a store
 * @content: bytes of a file
 * @error: return location for an error: `TUNTAS_STORE_ERROR_INVALID` above 512 MiB
 *
 * Keeps the bytes once, however often they are put. They lie in the store itself, so that one file
 * is the office.
 *
 * Returns: (transfer full) (nullable): SHA-256 in hexadecimal, by which they are found
 */
char *
tuntas_store_put_content (TuntasStore *self, GBytes *content, GError **error)
{
  g_autofree char *hash = NULL;
  gboolean own = FALSE;

  g_return_val_if_fail (content != NULL, NULL);

  if (g_bytes_get_size (content) > CONTENT_BYTES_MAX) {
    g_set_error_literal (error, TUNTAS_STORE_ERROR, TUNTAS_STORE_ERROR_INVALID,
                         _ ("The file is larger than 512 MB. Make it smaller or attach a part of "
                            "it."));
    return NULL;
  }
  hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);
  if (!tuntas_store_enter (self, &own, error) ||
      !tuntas_store_leave (self, own, put_content (self, content, hash, error), error))
    return NULL;
  return g_steal_pointer (&hash);
}

/**
 * tuntas_store_load_content:
 * @self: a store
 * @hash: SHA-256 in hexadecimal
 * @error: return location for an error: `TUNTAS_STORE_ERROR_NOT_FOUND`; `…_CORRUPT` when the bytes
 *   do not give that hash any more
 *
 * Returns: (transfer full) (nullable): the bytes
 */
GBytes *
tuntas_store_load_content (TuntasStore *self, const char *hash, GError **error)
{
  g_autoptr (GBytes) content = NULL;
  g_autofree char *found = NULL;
  g_autoptr (TuntasStatement) row = NULL;
  TuntasDriverStep step;

  g_return_val_if_fail (hash != NULL, NULL);

  row = tuntas_store_prepare (self, SQL_CONTENT, error);
  if (row == NULL)
    return NULL;
  tuntas_statement_bind_text (row, 1, hash);
  step = tuntas_statement_step (row, error);
  if (step == TUNTAS_DRIVER_STEP_DONE)
    tuntas_store_set_not_found (error, _ ("The content of the file"));
  if (step != TUNTAS_DRIVER_STEP_ROW)
    return NULL;
  content = tuntas_statement_dup_bytes (row, 0);
  found = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);
  if (strcmp (found, hash) != 0) {
    g_set_error_literal (error, TUNTAS_STORE_ERROR, TUNTAS_STORE_ERROR_CORRUPT,
                         _ ("The content of this file was changed after it was attached. Look for "
                            "it in a backup."));
    return NULL;
  }
  return g_steal_pointer (&content);
}

static gboolean
insert_attachment (TuntasStore *self, TuntasAttachment *attachment, gint64 *id, GError **error)
{
  g_autofree char *hash = NULL;
  g_autoptr (TuntasStatement) insert = NULL;

  if (attachment->content != NULL) {
    hash = tuntas_store_put_content (self, attachment->content, error);
    if (hash == NULL)
      return FALSE;
  }
  insert = tuntas_store_prepare (self, SQL_INSERT, error);
  if (insert == NULL)
    return FALSE;
  tuntas_statement_bind_int (insert, 1, attachment->case_id);
  tuntas_statement_bind_text (insert, 2, attachment->name);
  tuntas_statement_bind_text (insert, 3, attachment->mime);
  tuntas_statement_bind_text (insert, 4, hash != NULL ? hash : attachment->hash);
  tuntas_statement_bind_id (insert, 5, attachment->by);
  tuntas_statement_bind_int (insert, 6, attachment->at);
  return tuntas_statement_run_for_id (insert, id, error);
}

/**
 * tuntas_store_insert_attachment:
 * @self: a store
 * @attachment: a file of a case, with its `content`, or the `hash` of one that is kept already
 * @error: return location for an error: `TUNTAS_STORE_ERROR_INVALID` when case or content is not
 *   there
 *
 * Returns: its id; 0 on failure
 */
gint64
tuntas_store_insert_attachment (TuntasStore *self, TuntasAttachment *attachment, GError **error)
{
  gboolean own = FALSE;
  gint64 id = 0;

  g_return_val_if_fail (attachment != NULL, 0);

  if (!tuntas_store_enter (self, &own, error) ||
      !tuntas_store_leave (self, own, insert_attachment (self, attachment, &id, error), error))
    return 0;
  return id;
}

static TuntasAttachment *
read_attachment (TuntasStatement *row)
{
  TuntasAttachment *attachment = tuntas_attachment_new ();

  attachment->id = tuntas_statement_get_int (row, 0);
  attachment->case_id = tuntas_statement_get_int (row, 1);
  attachment->name = tuntas_statement_dup_text (row, 2);
  attachment->mime = tuntas_statement_dup_text (row, 3);
  attachment->size = tuntas_statement_get_int (row, 4);
  attachment->hash = tuntas_statement_dup_text (row, 5);
  attachment->by = tuntas_statement_get_int (row, 6);
  attachment->at = tuntas_statement_get_int (row, 7);
  return attachment;
}

/**
 * tuntas_store_load_attachment:
 * @self: a store
 * @id: an attachment
 * @error: return location for an error: `TUNTAS_STORE_ERROR_NOT_FOUND`
 *
 * Returns: (transfer full) (nullable): the attachment with its content
 */
TuntasAttachment *
tuntas_store_load_attachment (TuntasStore *self, gint64 id, GError **error)
{
  g_autoptr (TuntasAttachment) attachment = NULL;
  g_autoptr (TuntasStatement) row =
               tuntas_store_find_row (self, SQL_LOAD, id, _ ("The attachment"), error);

  if (row == NULL)
    return NULL;
  attachment = read_attachment (row);
  attachment->content = tuntas_store_load_content (self, attachment->hash, error);
  return attachment->content != NULL ? g_steal_pointer (&attachment) : NULL;
}

/**
 * tuntas_store_list_attachments:
 * @self: a store
 * @case_id: a case
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type TuntasAttachment): its files without their
 *   content, in the order in which they were attached
 */
GPtrArray *
tuntas_store_list_attachments (TuntasStore *self, gint64 case_id, GError **error)
{
  g_autoptr (GPtrArray) attachments =
               g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_attachment_unref);
  g_autoptr (TuntasStatement) row = tuntas_store_prepare (self, SQL_LIST, error);
  TuntasDriverStep step;

  if (row == NULL)
    return NULL;
  tuntas_statement_bind_int (row, 1, case_id);
  while ((step = tuntas_statement_step (row, error)) == TUNTAS_DRIVER_STEP_ROW)
    g_ptr_array_add (attachments, read_attachment (row));
  return step == TUNTAS_DRIVER_STEP_DONE ? g_steal_pointer (&attachments) : NULL;
}
