/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-attachment.h"

static void
tuntas_attachment_clear (TuntasAttachment *self)
{
  g_free (self->name);
  g_free (self->mime);
  g_free (self->hash);
  g_clear_pointer (&self->content, g_bytes_unref);
}

TUNTAS_DEFINE_RECORD (TuntasAttachment, tuntas_attachment)
