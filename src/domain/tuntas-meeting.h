/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-participant.h"
#include "tuntas-record.h"

G_BEGIN_DECLS

/**
 * TuntasMeeting:
 * @id: row, 0 when new
 * @title: acara
 * @place: where
 * @starts_at: Unix seconds
 * @ends_at: Unix seconds; 0 for "s.d. selesai"
 * @leader: official who leads
 * @secretary: official who takes the minutes
 * @agenda: points
 * @minutes: notulen as typed
 * @decisions: what was decided
 * @participants: (element-type TuntasParticipant)
 * @cases: (element-type gint64): ids of the cases discussed
 * @held: it took place
 * @version: of the row
 *
 * A meeting: cases, agenda, people, time and place.
 */
typedef struct {
  gint64 id;
  char *title;
  char *place;
  gint64 starts_at;
  gint64 ends_at;
  gint64 leader;
  gint64 secretary;
  GStrv agenda;
  char *minutes;
  GStrv decisions;
  GPtrArray *participants;
  GArray *cases;
  gboolean held;
  int version;
} TuntasMeeting;

TUNTAS_DECLARE_RECORD (TuntasMeeting, tuntas_meeting)

G_END_DECLS
