/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-document-error.h"
#include "tuntas-pdf-properties.h"

G_BEGIN_DECLS

GBytes *tuntas_pdf_archive_make (GBytes *pdf,
                                 const TuntasPdfProperties *properties,
                                 GPtrArray *descriptions,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
