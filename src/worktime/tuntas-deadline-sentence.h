/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-calendar.h"

G_BEGIN_DECLS

char *tuntas_deadline_to_sentence (TuntasDeadline *self,
                                   TuntasCalendar *calendar,
                                   gint64 now) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
