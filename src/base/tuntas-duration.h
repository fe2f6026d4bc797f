/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TuntasDurationUnit:
 * @TUNTAS_DURATION_NONE: no time was set ("-" in an SOP)
 * @TUNTAS_DURATION_MENIT: working minutes, running only inside office hours
 * @TUNTAS_DURATION_JAM: working hours of 60 working minutes
 * @TUNTAS_DURATION_HARI_KERJA: working days by date: due at closing time of the n-th working day
 * after the start
 * @TUNTAS_DURATION_HARI_JAM_KERJA: working days counted as minutes of an ordinary day (n x 450)
 * @TUNTAS_DURATION_HARI_KALENDER: calendar days
 * @TUNTAS_DURATION_BULAN: calendar months, clamped to the month's last day, then rolled to a
 * working day
 */
typedef enum {
  TUNTAS_DURATION_NONE,
  TUNTAS_DURATION_MENIT,
  TUNTAS_DURATION_JAM,
  TUNTAS_DURATION_HARI_KERJA,
  TUNTAS_DURATION_HARI_JAM_KERJA,
  TUNTAS_DURATION_HARI_KALENDER,
  TUNTAS_DURATION_BULAN,
} TuntasDurationUnit;

typedef struct {
  int amount;
  TuntasDurationUnit unit;
} TuntasDuration;

/* Working minutes of an ordinary day: 37.5 hours a week, Perpres 21/2023. */
#define TUNTAS_DURATION_DAY_MINUTES 450

const char *tuntas_duration_unit_to_code (TuntasDurationUnit unit);
gboolean tuntas_duration_unit_from_code (const char *code, TuntasDurationUnit *unit);

gboolean tuntas_duration_parse (const char *text, TuntasDuration *duration, GError **error);
char *tuntas_duration_to_text (TuntasDuration duration) G_GNUC_WARN_UNUSED_RESULT;
gboolean tuntas_duration_is_set (TuntasDuration duration);
gint64 tuntas_duration_count_minutes (TuntasDuration duration, int minutes_per_day);

G_END_DECLS
