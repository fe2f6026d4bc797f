/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-calendar.h"
#include "tuntas-case-state.h"
#include "tuntas-channel.h"
#include "tuntas-legal-limit.h"
#include "tuntas-sop.h"

G_BEGIN_DECLS

/* Errors are those of TUNTAS_KEYED_ERROR: both files are written in the same plain form. */
GPtrArray *tuntas_legal_limits_read (const char *text,
                                     gssize length,
                                     const char *file_name,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *
tuntas_legal_limits_read_file (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean tuntas_legal_limit_applies (TuntasLegalLimit *self,
                                     TuntasCaseKind kind,
                                     TuntasChannel channel,
                                     gboolean supervisory);
gboolean tuntas_legal_limit_clock (TuntasLegalLimit *self,
                                   TuntasCaseState *state,
                                   TuntasCalendar *calendar,
                                   gint64 *start,
                                   gint64 *due,
                                   gint64 *stopped);
gboolean
tuntas_legal_limit_stands_still (TuntasLegalLimit *self, TuntasSop *sop, TuntasCaseState *state);
gint64 tuntas_legal_limit_waited (TuntasLegalLimit *self,
                                  TuntasSop *sop,
                                  TuntasCaseState *state,
                                  TuntasCalendar *calendar,
                                  gint64 now);
gint64 tuntas_legal_limits_next_due (GPtrArray *limits,
                                     TuntasSop *sop,
                                     TuntasCaseState *state,
                                     TuntasChannel channel,
                                     TuntasCalendar *calendar);

G_END_DECLS
