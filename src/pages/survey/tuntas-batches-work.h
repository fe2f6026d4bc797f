/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-session.h"
#include "tuntas-survey-service.h"

G_BEGIN_DECLS

/**
 * TuntasBatchSheet:
 * @batch: a batch that counts
 * @check: (nullable): the batch that keys it a second time
 * @differences: (nullable) (element-type TuntasSurveyDifference): where the two differ
 *
 * A batch and how it was checked.
 */
typedef struct {
  TuntasSurveyBatch *batch;
  TuntasSurveyBatch *check;
  GPtrArray *differences;
} TuntasBatchSheet;

void tuntas_batch_sheet_free (TuntasBatchSheet *self);

/* A batch to begin or to take back, or a difference to settle. */
typedef struct {
  gint64 period;
  gint64 checks;
  gint64 batch;
  gint64 by;
  char *name;
  TuntasSurveyDifference *difference;
  char *value;   /* what stands on the paper */
  gboolean drop; /* a form that one person did not key is left out */
} TuntasBatchJob;

void tuntas_batch_job_free (TuntasBatchJob *self);

gpointer tuntas_batch_list_func (TuntasWorkspace *workspace,
                                 gpointer data,
                                 GCancellable *cancellable,
                                 GError **error);
gpointer tuntas_batch_begin_func (TuntasWorkspace *workspace,
                                  gpointer data,
                                  GCancellable *cancellable,
                                  GError **error);
gpointer tuntas_batch_undo_func (TuntasWorkspace *workspace,
                                 gpointer data,
                                 GCancellable *cancellable,
                                 GError **error);
gpointer tuntas_batch_settle_func (TuntasWorkspace *workspace,
                                   gpointer data,
                                   GCancellable *cancellable,
                                   GError **error);

G_END_DECLS
