/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-case-service.h"

G_BEGIN_DECLS

char *tuntas_case_words_minutes (gint64 minutes) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_case_words_holder (const TuntasCaseFile *file,
                                TuntasCalendar *calendar,
                                gint64 now) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_case_words_step (const TuntasCaseFile *file) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_case_words_target (const TuntasCaseFile *file,
                                const TuntasActOffer *offer) G_GNUC_WARN_UNUSED_RESULT;
const char *tuntas_case_words_offer (const TuntasActOffer *offer);
char *tuntas_case_words_marks (const TuntasCaseFile *file) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_case_words_success (const TuntasCaseFile *file) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
