/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-keying-form.h"
#include "tuntas-session.h"
#include "tuntas-survey-service.h"

G_BEGIN_DECLS

/* What the page of keying asks the worker thread to do. */

/**
 * TuntasKeyingSheet:
 * @batch: the batch
 * @checked: (nullable): the batch that it keys a second time
 * @summary: its survey
 * @forms: (element-type TuntasSurveyForm): what was keyed so far
 * @draft: (nullable): what was keyed and is no form yet
 * @choices: (nullable): how the person keys this batch
 * @usual: what is keyed besides the answers while nothing was chosen: nothing, or what was keyed
 * the first time
 *
 * A batch as it is on the disk.
 */
typedef struct {
  TuntasSurveyBatch *batch;
  TuntasSurveyBatch *checked;
  TuntasSurveySummary *summary;
  GPtrArray *forms;
  char *draft;
  char *choices;
  TuntasKeyingParts usual;
} TuntasKeyingSheet;

void tuntas_keying_sheet_free (TuntasKeyingSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasKeyingSheet, tuntas_keying_sheet_free)

/* A text to keep beside a batch. */
typedef struct {
  gint64 batch;
  gboolean choices; /* else the draft */
  char *text;
} TuntasKeyingNote;

TuntasKeyingNote *
tuntas_keying_note_new (gint64 batch, gboolean choices, char *text) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_keying_note_free (TuntasKeyingNote *self);

gpointer tuntas_keying_load_func (TuntasWorkspace *workspace,
                                  gpointer data,
                                  GCancellable *cancellable,
                                  GError **error);
gpointer tuntas_keying_count_func (TuntasWorkspace *workspace,
                                   gpointer data,
                                   GCancellable *cancellable,
                                   GError **error);
gpointer tuntas_keying_note_func (TuntasWorkspace *workspace,
                                  gpointer data,
                                  GCancellable *cancellable,
                                  GError **error);

G_END_DECLS
