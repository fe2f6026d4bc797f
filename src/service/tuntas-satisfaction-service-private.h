/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-satisfaction-service.h"

G_BEGIN_DECLS

/* Facts of an event in which a complainant answered. */
#define TUNTAS_DETAIL_SATISFIED "kepuasan"
#define TUNTAS_DETAIL_ASKED_BY "cara"
#define TUNTAS_DETAIL_ASKED_ON "ditanya"

TuntasAsking tuntas_satisfaction_find_asking (TuntasCaseState *state,
                                              TuntasComplaint *complaint,
                                              TuntasSop *sop,
                                              gboolean can_reach);
gboolean tuntas_satisfaction_follow_within (TuntasWorkspace *self,
                                            TuntasSop *sop,
                                            TuntasCaseState *state,
                                            TuntasComplaint *complaint,
                                            TuntasEvent *event,
                                            GError **error);

G_END_DECLS
