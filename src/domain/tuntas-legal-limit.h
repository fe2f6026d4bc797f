/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-duration.h"
#include "tuntas-milestone.h"
#include "tuntas-record.h"

G_BEGIN_DECLS

/**
 * TuntasLegalLimit:
 * @id: short name
 * @title: what must happen
 * @kinds: codes of the kinds it holds for; empty for all
 * @channels: codes of the channels it holds for; empty for all
 * @supervisory: 1 only berkadar pengawasan, 0 only not, -1 both
 * @duration: how long
 * @start: runs from
 * @stop: ends at
 * @stops_for_complainant: time waiting for the complainant does not count
 * @source: regulation
 *
 * A time limit that law or LAPOR! sets, beside the SOP's own clock.
 */
typedef struct {
  char *id;
  char *title;
  GStrv kinds;
  GStrv channels;
  int supervisory;
  TuntasDuration duration;
  TuntasMilestone start;
  TuntasMilestone stop;
  gboolean stops_for_complainant;
  char *source;
} TuntasLegalLimit;

TUNTAS_DECLARE_RECORD (TuntasLegalLimit, tuntas_legal_limit)

G_END_DECLS
