/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TuntasDocumentError:
 * @TUNTAS_DOCUMENT_ERROR_NOT_FOUND: there is no such template
 * @TUNTAS_DOCUMENT_ERROR_TEMPLATE: a template cannot be used; the message names file, line, cause
 * @TUNTAS_DOCUMENT_ERROR_FIELD: what a person must type is missing; the message names it
 * @TUNTAS_DOCUMENT_ERROR_RENDER: the pages could not be drawn
 * @TUNTAS_DOCUMENT_ERROR_PDF: a PDF cannot be read, or has no such page
 */
typedef enum {
  TUNTAS_DOCUMENT_ERROR_NOT_FOUND,
  TUNTAS_DOCUMENT_ERROR_TEMPLATE,
  TUNTAS_DOCUMENT_ERROR_FIELD,
  TUNTAS_DOCUMENT_ERROR_RENDER,
  TUNTAS_DOCUMENT_ERROR_PDF,
} TuntasDocumentError;

#define TUNTAS_DOCUMENT_ERROR (tuntas_document_error_quark ())
GQuark tuntas_document_error_quark (void);

G_END_DECLS
