/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-record.h"

G_BEGIN_DECLS

/**
 * TuntasHolidayKind:
 * @TUNTAS_HOLIDAY_NATIONAL: libur nasional
 * @TUNTAS_HOLIDAY_JOINT_LEAVE: cuti bersama
 * @TUNTAS_HOLIDAY_LOCAL: a day that the office or its region set
 */
typedef enum {
  TUNTAS_HOLIDAY_NATIONAL,
  TUNTAS_HOLIDAY_JOINT_LEAVE,
  TUNTAS_HOLIDAY_LOCAL,
} TuntasHolidayKind;

/**
 * TuntasHoliday:
 * @date: year, month and day as the number YYYYMMDD
 * @kind: who set it
 * @name: (owned): what the day is called
 * @source: (owned) (nullable): the decree that set it
 * @decreed: false for an estimate, about which the person is warned
 * @closes_at: minute of the day at which a half day ends; 0 when the whole day is off
 */
typedef struct {
  int date;
  TuntasHolidayKind kind;
  char *name;
  char *source;
  gboolean decreed;
  int closes_at;
} TuntasHoliday;

TUNTAS_DECLARE_RECORD (TuntasHoliday, tuntas_holiday)

const char *tuntas_holiday_kind_to_code (TuntasHolidayKind kind);
gboolean tuntas_holiday_kind_from_code (const char *code, TuntasHolidayKind *kind);

G_END_DECLS
