/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-document-error.h"
#include "tuntas-template-node.h"

G_BEGIN_DECLS

/* The body of a template, fed line by line. */
typedef struct _TuntasTemplateReader TuntasTemplateReader;

TuntasTemplateReader *tuntas_template_reader_new (const char *path) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_template_reader_free (TuntasTemplateReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasTemplateReader, tuntas_template_reader_free)

gboolean tuntas_template_reader_add_line (TuntasTemplateReader *self,
                                          guint line,
                                          const char *text,
                                          GError **error);
GPtrArray *tuntas_template_reader_finish (TuntasTemplateReader *self,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
