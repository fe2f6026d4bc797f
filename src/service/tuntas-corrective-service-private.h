/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-corrective-service.h"
#include "tuntas-meeting.h"

G_BEGIN_DECLS

/* Facts of an event that tells of a corrective action: its number, and what became of it. */
#define TUNTAS_DETAIL_ACTION "tindakan"
#define TUNTAS_DETAIL_ACTION_WHAT "perihal_tindakan"
#define TUNTAS_DETAIL_ACTION_DUE "target"

int tuntas_corrective_propose_deadline (TuntasWorkspace *workspace, TuntasDuration duration);
gboolean tuntas_corrective_makes_form (TuntasSop *sop, const char *form);
TuntasCorrectiveView *tuntas_corrective_view_new (TuntasWorkspace *workspace,
                                                  TuntasCorrectiveAction *action,
                                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_corrective_dup_responsible (TuntasWorkspace *workspace,
                                         TuntasCorrectiveAction *action) G_GNUC_WARN_UNUSED_RESULT;

gint64 tuntas_corrective_save_within (TuntasWorkspace *workspace,
                                      TuntasCorrectiveAction *action,
                                      gint64 by,
                                      GError **error);
gboolean tuntas_corrective_make_decided (TuntasWorkspace *workspace,
                                         TuntasMeeting *meeting,
                                         gint64 by,
                                         GError **error);

G_END_DECLS
