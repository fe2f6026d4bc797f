/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-attachment.h"
#include "tuntas-page.h"

G_BEGIN_DECLS

void tuntas_attachment_reader_choose_async (TuntasPage *page, GAsyncReadyCallback callback);
void tuntas_attachment_reader_read_async (TuntasPage *page,
                                          GListModel *files,
                                          GAsyncReadyCallback callback);
TuntasAttachment *tuntas_attachment_reader_read_finish (GFile *file,
                                                        GAsyncResult *result,
                                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
