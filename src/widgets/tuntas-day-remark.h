/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tuntas-calendar.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_DAY_REMARK (tuntas_day_remark_get_type ())
G_DECLARE_FINAL_TYPE (TuntasDayRemark, tuntas_day_remark, TUNTAS, DAY_REMARK, GtkWidget)

GtkWidget *tuntas_day_remark_new (void) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_day_remark_set_meeting (TuntasDayRemark *self,
                                    TuntasCalendar *calendar,
                                    int date,
                                    int starts,
                                    int ends);
void tuntas_day_remark_set_deadline (TuntasDayRemark *self, TuntasCalendar *calendar, int date);

G_END_DECLS
