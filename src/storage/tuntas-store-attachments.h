/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-attachment.h"
#include "tuntas-store.h"

G_BEGIN_DECLS

char *tuntas_store_put_content (TuntasStore *self,
                                GBytes *content,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *tuntas_store_load_content (TuntasStore *self,
                                   const char *hash,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
gint64
tuntas_store_insert_attachment (TuntasStore *self, TuntasAttachment *attachment, GError **error);
TuntasAttachment *tuntas_store_load_attachment (TuntasStore *self,
                                                gint64 id,
                                                GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *tuntas_store_list_attachments (TuntasStore *self,
                                          gint64 case_id,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
