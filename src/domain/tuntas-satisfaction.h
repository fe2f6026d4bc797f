/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-channel.h"
#include "tuntas-record.h"
#include "tuntas-satisfied.h"

G_BEGIN_DECLS

/**
 * TuntasSatisfaction:
 * @id: row, 0 when new
 * @case_id: the case
 * @lap: of the case that was asked about
 * @satisfied: the answer, never UNKNOWN
 * @why: in the words of the complainant; NULL when none were given
 * @has_channel: whether it is known how the complainant was asked
 * @channel: how
 * @asked_on: day of the answer, YYYYMMDD
 * @by: official who asked
 * @at: when it was recorded, Unix seconds
 *
 * What a complainant said when asked whether the handling of the complaint satisfied. It is never
 * changed; who is asked again answers anew, and the last answer counts.
 */
typedef struct {
  gint64 id;
  gint64 case_id;
  int lap;
  TuntasSatisfied satisfied;
  char *why;
  gboolean has_channel;
  TuntasChannel channel;
  int asked_on;
  gint64 by;
  gint64 at;
} TuntasSatisfaction;

TUNTAS_DECLARE_RECORD (TuntasSatisfaction, tuntas_satisfaction)

G_END_DECLS
