/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-record.h"
#include "tuntas-survey-source.h"

G_BEGIN_DECLS

/**
 * TuntasSurveyBatch:
 * @id: row, 0 when new
 * @period: its survey
 * @name: what stands on the envelope, or the name of the file
 * @source: how the answers came in
 * @checks: the batch that is keyed here a second time; 0 for one that counts
 * @digest: SHA-256 of the imported file
 * @by: official who keyed or imported it
 * @at: when it was begun, Unix seconds
 * @n_forms: forms in it; set when it is read
 *
 * Forms that came in together. One that checks another is compared with it and never counted.
 */
typedef struct {
  gint64 id;
  gint64 period;
  char *name;
  TuntasSurveySource source;
  gint64 checks;
  char *digest;
  gint64 by;
  gint64 at;
  guint64 n_forms;
} TuntasSurveyBatch;

TUNTAS_DECLARE_RECORD (TuntasSurveyBatch, tuntas_survey_batch)

G_END_DECLS
