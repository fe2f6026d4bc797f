/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TuntasPdfProperties:
 * @title: of the document
 * @author: the office
 * @subject: what it is about
 * @created_at: Unix seconds; the same input gives the same bytes
 *
 * What a PDF says about itself.
 */
typedef struct {
  const char *title;
  const char *author;
  const char *subject;
  gint64 created_at;
} TuntasPdfProperties;

G_END_DECLS
