/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-record.h"

G_BEGIN_DECLS

/**
 * TuntasMinutes:
 * @opening: (nullable): pembukaan
 * @discussion: (nullable): pembahasan
 *
 * What was said in a meeting, by the chapters of a notula. A meeting keeps both as one text.
 */
typedef struct {
  char *opening;
  char *discussion;
} TuntasMinutes;

TUNTAS_DECLARE_RECORD (TuntasMinutes, tuntas_minutes)

TuntasMinutes *tuntas_minutes_parse (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_minutes_to_text (TuntasMinutes *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
