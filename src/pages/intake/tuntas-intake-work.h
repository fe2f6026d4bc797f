/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-intake-draft.h"
#include "tuntas-session.h"

G_BEGIN_DECLS

/* What the page of a new complaint asks the worker thread to do. */

/* What is there before the first key is pressed. */
typedef struct {
  GPtrArray *places;   /* (element-type TuntasPlace) */
  GPtrArray *required; /* (element-type TuntasIntakeIssue): what an empty complaint lacks */
  char *draft;         /* NULL when there is none */
} TuntasIntakeStart;

void tuntas_intake_start_free (TuntasIntakeStart *self);
gpointer tuntas_intake_start_func (TuntasWorkspace *workspace,
                                   gpointer data,
                                   GCancellable *cancellable,
                                   GError **error);

/* A complaint as it stands, for looking at and for registering. */
typedef struct {
  TuntasComplaint *complaint;
  TuntasComplainant *complainant;
  GPtrArray *attachments;
  char *search;
  gint64 by;
} TuntasIntakeJob;

void tuntas_intake_job_free (TuntasIntakeJob *self);

/* What is known of it while it is being written. */
typedef struct {
  GPtrArray *similar; /* (element-type TuntasSimilar) */
  gint64 due;         /* until when it is answered; 0 for no limit */
} TuntasIntakeView;

void tuntas_intake_view_free (TuntasIntakeView *self);
gpointer tuntas_intake_view_func (TuntasWorkspace *workspace,
                                  gpointer data,
                                  GCancellable *cancellable,
                                  GError **error);

/* What became of it. */
typedef struct {
  GPtrArray *issues; /* (element-type TuntasIntakeIssue): not registered while one is required */
  gint64 case_id;    /* 0 when it was not registered */
  char *number;
  GBytes *receipt;
  GError *receipt_error; /* why there is no receipt; the case is registered all the same */
} TuntasIntakeResult;

void tuntas_intake_result_free (TuntasIntakeResult *self);
gpointer tuntas_intake_register_func (TuntasWorkspace *workspace,
                                      gpointer data,
                                      GCancellable *cancellable,
                                      GError **error);

/* Keeps the text of the form; data is a text, NULL forgets it. */
gpointer tuntas_intake_save_draft_func (TuntasWorkspace *workspace,
                                        gpointer data,
                                        GCancellable *cancellable,
                                        GError **error);

G_END_DECLS
