/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-sample-script-private.h"

G_BEGIN_DECLS

/* So many days ago the running survey began, and in each of the two years before another one. */
#define TUNTAS_SAMPLE_SURVEY_DAYS 60
#define TUNTAS_SAMPLE_SURVEY_EARLIER 2

gboolean tuntas_sample_survey_add (TuntasSampleScript *script,
                                   TuntasWorkspace *workspace,
                                   TuntasClock *clock,
                                   GRand *random,
                                   guint age,
                                   gint64 now,
                                   GError **error);

G_END_DECLS
