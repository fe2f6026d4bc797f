/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-keyed-text.h"
#include "tuntas-milestone.h"

G_BEGIN_DECLS

gboolean tuntas_keyed_milestone_get (TuntasKeyedText *self,
                                     TuntasKeyedGroup *group,
                                     const char *key,
                                     TuntasMilestone *value,
                                     GError **error);

G_END_DECLS
