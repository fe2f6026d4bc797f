/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-corrective-service.h"
#include "tuntas-state-label.h"

G_BEGIN_DECLS

TuntasUrgency tuntas_corrective_words_urgency (const TuntasCorrectiveView *view);
char *tuntas_corrective_words_state (const TuntasCorrectiveView *view) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_corrective_words_title (TuntasCorrectiveAction *action) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_corrective_words_plan (const TuntasCorrectiveView *view) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
