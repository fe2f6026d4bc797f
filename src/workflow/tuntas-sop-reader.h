/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-sop.h"

G_BEGIN_DECLS

/**
 * TuntasSopError:
 * @TUNTAS_SOP_ERROR_UNREADABLE: the file could not be opened or is no UTF-8 text
 * @TUNTAS_SOP_ERROR_SYNTAX: a line is neither group, key, comment nor empty
 * @TUNTAS_SOP_ERROR_DUPLICATE: a group or a key stands there twice
 * @TUNTAS_SOP_ERROR_UNKNOWN: a group or a key that nobody knows, most likely mistyped
 * @TUNTAS_SOP_ERROR_MISSING: a group or a key that must be there is not
 * @TUNTAS_SOP_ERROR_VALUE: a value that does not fit its key
 *
 * Why an SOP or a file of time limits cannot be read. Every message names file and line.
 */
typedef enum {
  TUNTAS_SOP_ERROR_UNREADABLE,
  TUNTAS_SOP_ERROR_SYNTAX,
  TUNTAS_SOP_ERROR_DUPLICATE,
  TUNTAS_SOP_ERROR_UNKNOWN,
  TUNTAS_SOP_ERROR_MISSING,
  TUNTAS_SOP_ERROR_VALUE,
} TuntasSopError;

#define TUNTAS_SOP_ERROR (tuntas_sop_error_quark ())
GQuark tuntas_sop_error_quark (void);

TuntasSop *tuntas_sop_reader_read (const char *text,
                                   gssize length,
                                   const char *file_name,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
TuntasSop *tuntas_sop_reader_read_file (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
