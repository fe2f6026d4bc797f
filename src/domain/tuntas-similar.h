/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-case-summary.h"
#include "tuntas-record.h"

G_BEGIN_DECLS

/**
 * TuntasSimilar:
 * @summary: the case
 * @words: words that made them similar, as written there
 * @score: higher is nearer
 * @likely_duplicate: so near in text, place and time that it may be the same matter
 *
 * A case that resembles another, and why.
 */
typedef struct {
  TuntasCaseSummary *summary;
  GStrv words;
  double score;
  gboolean likely_duplicate;
} TuntasSimilar;

TUNTAS_DECLARE_RECORD (TuntasSimilar, tuntas_similar)

G_END_DECLS
