/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-calendar.h"
#include "tuntas-channel.h"
#include "tuntas-event.h"
#include "tuntas-sop.h"

G_BEGIN_DECLS

char *tuntas_timeline_describe (TuntasEvent *event,
                                TuntasSop *sop,
                                const char *holder_name) G_GNUC_WARN_UNUSED_RESULT;
const char *tuntas_timeline_describe_asking (TuntasChannel channel);
char *tuntas_timeline_describe_minutes (gint64 minutes) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
