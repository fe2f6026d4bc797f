/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-record.h"

G_BEGIN_DECLS

/**
 * TuntasAttachment:
 * @id: row, 0 when new
 * @case_id: case
 * @name: file name as given
 * @mime: content type
 * @size: bytes
 * @hash: SHA-256 of the content
 * @by: official who attached it
 * @at: when, Unix seconds
 * @content: the bytes, only while it travels; else NULL
 *
 * A file of a case, kept once by the hash of its content.
 */
typedef struct {
  gint64 id;
  gint64 case_id;
  char *name;
  char *mime;
  gint64 size;
  char *hash;
  gint64 by;
  gint64 at;
  GBytes *content;
} TuntasAttachment;

TUNTAS_DECLARE_RECORD (TuntasAttachment, tuntas_attachment)

G_END_DECLS
