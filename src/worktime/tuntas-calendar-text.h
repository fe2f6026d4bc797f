/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-calendar.h"

G_BEGIN_DECLS

char *tuntas_calendar_format_iso (TuntasCalendar *self, gint64 at) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_calendar_format_short (TuntasCalendar *self,
                                    gint64 at,
                                    gint64 now) G_GNUC_WARN_UNUSED_RESULT;
gboolean
tuntas_calendar_parse_iso (TuntasCalendar *self, const char *text, gint64 *at, GError **error);
char *tuntas_calendar_format_remaining (TuntasCalendar *self,
                                        gint64 now,
                                        gint64 due) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
