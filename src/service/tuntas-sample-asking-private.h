/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-workspace.h"

G_BEGIN_DECLS

gboolean tuntas_sample_asking_add (TuntasWorkspace *workspace,
                                   gint64 case_id,
                                   guint index,
                                   gboolean reopens,
                                   GError **error);

G_END_DECLS
