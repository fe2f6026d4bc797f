/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sqlite/tuntas-sqlite-error.h"

#include "tuntas-store-error.h"

#include <glib/gi18n-lib.h>

static void
set_constraint_error (GError **error, int code, const char *detail)
{
  if (code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY)
    g_set_error (error, TUNTAS_STORE_ERROR, TUNTAS_STORE_ERROR_EXISTS,
                 _ ("The office file already has such an entry (%s). Nothing was written."),
                 detail);
  else
    g_set_error (error, TUNTAS_STORE_ERROR, TUNTAS_STORE_ERROR_INVALID,
                 _ ("A rule of the office file forbids this (%s). Nothing was written."), detail);
}

/**
 * tuntas_sqlite_error_set:
 * @error: return location for an error of domain `TUNTAS_STORE_ERROR`
 * @code: extended result code of SQLite
 * @detail: what SQLite says, for whoever has to look closer
 * @path: file that is meant
 *
 * Turns a result of SQLite into a sentence that says the cause and what to do next.
 */
void
tuntas_sqlite_error_set (GError **error, int code, const char *detail, const char *path)
{
  g_autofree char *name = g_filename_display_basename (path != NULL ? path : "");

  /* The memory that connections share is a file, too, and does not grow on a full disk. */
  if (code == SQLITE_IOERR_SHMSIZE)
    code = SQLITE_FULL;
  switch (code & 0xff) {
  case SQLITE_CONSTRAINT:
    set_constraint_error (error, code, detail);
    break;
  case SQLITE_BUSY:
  case SQLITE_LOCKED:
    g_set_error (error, TUNTAS_STORE_ERROR, TUNTAS_STORE_ERROR_LOCKED,
                 _ ("“%s” is being written by another program. Nothing was written here; wait a "
                    "moment and try again."),
                 name);
    break;
  case SQLITE_FULL:
    g_set_error (error, TUNTAS_STORE_ERROR, TUNTAS_STORE_ERROR_FULL,
                 _ ("There is no space left on the disk of “%s”. Nothing was written and nothing "
                    "was lost; free some space and try again."),
                 name);
    break;
  case SQLITE_READONLY:
  case SQLITE_PERM:
    g_set_error (error, TUNTAS_STORE_ERROR, TUNTAS_STORE_ERROR_READ_ONLY,
                 _ ("“%s” cannot be written. Allow writing to the file and its folder, or copy it "
                    "to a folder of your own."),
                 name);
    break;
  case SQLITE_NOTADB:
    g_set_error (error, TUNTAS_STORE_ERROR, TUNTAS_STORE_ERROR_NOT_A_STORE,
                 _ ("“%s” is not an office file of Tuntas. Choose another file."), name);
    break;
  case SQLITE_CORRUPT:
    g_set_error (error, TUNTAS_STORE_ERROR, TUNTAS_STORE_ERROR_CORRUPT,
                 _ ("“%s” is damaged (%s). Keep a copy of it as it is and restore the latest "
                    "backup."),
                 name, detail);
    break;
  case SQLITE_IOERR:
  case SQLITE_CANTOPEN:
    g_set_error (error, TUNTAS_STORE_ERROR, TUNTAS_STORE_ERROR_IO,
                 _ ("“%s” cannot be read or written (%s). See whether its disk is connected and "
                    "healthy."),
                 name, detail);
    break;
  default:
    g_set_error (error, TUNTAS_STORE_ERROR, TUNTAS_STORE_ERROR_FAILED,
                 _ ("“%s” refused the work (%s). Close the program, open it again, and report "
                    "this if it comes back."),
                 name, detail);
    break;
  }
}
