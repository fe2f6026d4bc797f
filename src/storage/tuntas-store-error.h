/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TuntasStoreError:
 * @TUNTAS_STORE_ERROR_NOT_FOUND: no such row
 * @TUNTAS_STORE_ERROR_CONFLICT: somebody else changed it since it was read; nothing was written
 * @TUNTAS_STORE_ERROR_EXISTS: there is one already: a number, a Tracking ID, a file
 * @TUNTAS_STORE_ERROR_INVALID: a rule of the schema forbids it
 * @TUNTAS_STORE_ERROR_NEWER: made by a newer version of the program
 * @TUNTAS_STORE_ERROR_NOT_A_STORE: some other file
 * @TUNTAS_STORE_ERROR_READ_ONLY: the file or its folder cannot be written
 * @TUNTAS_STORE_ERROR_FULL: no space left
 * @TUNTAS_STORE_ERROR_LOCKED: another program is writing
 * @TUNTAS_STORE_ERROR_CORRUPT: the file is damaged
 * @TUNTAS_STORE_ERROR_IO: it cannot be read or written
 * @TUNTAS_STORE_ERROR_FAILED: anything else
 *
 * Messages are sentences for the person: what is the matter and what to do next.
 */
typedef enum {
  TUNTAS_STORE_ERROR_NOT_FOUND,
  TUNTAS_STORE_ERROR_CONFLICT,
  TUNTAS_STORE_ERROR_EXISTS,
  TUNTAS_STORE_ERROR_INVALID,
  TUNTAS_STORE_ERROR_NEWER,
  TUNTAS_STORE_ERROR_NOT_A_STORE,
  TUNTAS_STORE_ERROR_READ_ONLY,
  TUNTAS_STORE_ERROR_FULL,
  TUNTAS_STORE_ERROR_LOCKED,
  TUNTAS_STORE_ERROR_CORRUPT,
  TUNTAS_STORE_ERROR_IO,
  TUNTAS_STORE_ERROR_FAILED,
} TuntasStoreError;

#define TUNTAS_STORE_ERROR (tuntas_store_error_quark ())
GQuark tuntas_store_error_quark (void);

G_END_DECLS
