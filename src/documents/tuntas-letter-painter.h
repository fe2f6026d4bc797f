/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-page-layout.h"
#include "tuntas-pdf-properties.h"

G_BEGIN_DECLS

GBytes *tuntas_letter_painter_run (TuntasPageLayout *layout,
                                   const TuntasPdfProperties *properties,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
