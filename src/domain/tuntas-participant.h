/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-record.h"

G_BEGIN_DECLS

/**
 * TuntasParticipant:
 * @name: with degrees; may be empty when a post is invited
 * @position: jabatan
 * @agency: unit or agency
 * @official: when it is one of the office; else 0
 * @attended: was there
 *
 * Somebody invited to a meeting.
 */
typedef struct {
  char *name;
  char *position;
  char *agency;
  gint64 official;
  gboolean attended;
} TuntasParticipant;

TUNTAS_DECLARE_RECORD (TuntasParticipant, tuntas_participant)

G_END_DECLS
