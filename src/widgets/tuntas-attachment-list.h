/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tuntas-attachment.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_ATTACHMENT_LIST (tuntas_attachment_list_get_type ())
G_DECLARE_FINAL_TYPE (TuntasAttachmentList,
                      tuntas_attachment_list,
                      TUNTAS,
                      ATTACHMENT_LIST,
                      GtkWidget)

GtkWidget *tuntas_attachment_list_new (gboolean removable) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_attachment_list_set_attachments (TuntasAttachmentList *self, GPtrArray *attachments);

G_END_DECLS
