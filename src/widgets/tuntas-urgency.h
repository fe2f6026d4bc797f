/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tuntas-calendar.h"
#include "tuntas-case-summary.h"

G_BEGIN_DECLS

/**
 * TuntasUrgency:
 * @TUNTAS_URGENCY_CALM: within its time, or without a time limit
 * @TUNTAS_URGENCY_TODAY: due today
 * @TUNTAS_URGENCY_LATE: past its deadline
 * @TUNTAS_URGENCY_WAITING: its clock stands still
 * @TUNTAS_URGENCY_DONE: closed or archived
 *
 * How much a case needs somebody. Always shown as a shape, a word and a colour together.
 */
typedef enum {
  TUNTAS_URGENCY_CALM,
  TUNTAS_URGENCY_TODAY,
  TUNTAS_URGENCY_LATE,
  TUNTAS_URGENCY_WAITING,
  TUNTAS_URGENCY_DONE,
} TuntasUrgency;

#define TUNTAS_URGENCY_N (TUNTAS_URGENCY_DONE + 1)

TuntasUrgency
tuntas_urgency_of_case (const TuntasCaseSummary *summary, TuntasCalendar *calendar, gint64 now);
double tuntas_urgency_fraction_used (const TuntasCaseSummary *summary,
                                     TuntasCalendar *calendar,
                                     gint64 now);
char *tuntas_urgency_describe (const TuntasCaseSummary *summary,
                               TuntasCalendar *calendar,
                               gint64 now) G_GNUC_WARN_UNUSED_RESULT;
const char *tuntas_urgency_get_style (TuntasUrgency urgency);
void tuntas_urgency_get_color (TuntasUrgency urgency, gboolean dark, GdkRGBA *color);
void tuntas_urgency_get_fill (TuntasUrgency urgency, gboolean dark, GdkRGBA *color);
void tuntas_urgency_draw_mark (TuntasUrgency urgency,
                               GtkSnapshot *snapshot,
                               const graphene_rect_t *bounds,
                               const GdkRGBA *color);

G_END_DECLS
