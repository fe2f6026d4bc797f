/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-case-service.h"
#include "tuntas-field-set.h"
#include "tuntas-letter-request.h"

G_BEGIN_DECLS

gboolean tuntas_letter_action_fill (TuntasWorkspace *workspace,
                                    TuntasFieldSet *fields,
                                    const TuntasLetterRequest *request,
                                    TuntasCaseFile *file,
                                    gint64 *action_id,
                                    GError **error);

G_END_DECLS
