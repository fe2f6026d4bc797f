/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-sop.h"

G_BEGIN_DECLS

/**
 * TuntasSopTotal:
 * @months: months ("bulan")
 * @days: working days ("hari")
 * @calendar_days: calendar days
 * @minutes: minutes and hours, as minutes
 * @working_minutes: all of it as working minutes
 * @by_kind: @working_minutes by kind of lane
 * @untimed: number of steps without a time
 *
 * Sum of the standard times along a way from the first step to an end.
 */
typedef struct {
  int months;
  int days;
  int calendar_days;
  gint64 minutes;
  gint64 working_minutes;
  gint64 by_kind[TUNTAS_LANE_KIND_N];
  int untimed;
} TuntasSopTotal;

gboolean tuntas_sop_total_compute (TuntasSop *sop,
                                   int minutes_per_day,
                                   TuntasSopTotal *shortest,
                                   TuntasSopTotal *longest);

G_END_DECLS
