/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-letter-service.h"
#include "tuntas-session.h"

G_BEGIN_DECLS

/* What the pages of letters ask the worker thread to do. */

/* The agenda and what it can be added to. */
typedef struct {
  GPtrArray *letters; /* (element-type TuntasLetter) */
  GPtrArray *kinds;   /* (element-type TuntasLetterKind) */
  GHashTable *cases;  /* (element-type gint64 TuntasCaseSummary): those of the letters, by id */
} TuntasLetterAgenda;

void tuntas_letter_agenda_free (TuntasLetterAgenda *self);
gpointer tuntas_letter_agenda_func (TuntasWorkspace *workspace,
                                    gpointer data,
                                    GCancellable *cancellable,
                                    GError **error);

/* A letter with its PDF. */
typedef struct {
  TuntasLetter *letter;
  GBytes *pdf;
} TuntasLetterSheet;

void tuntas_letter_sheet_free (TuntasLetterSheet *self);

/* A letter that is there: its id and, to cancel it, the reason and who does it. */
typedef struct {
  gint64 letter_id;
  gint64 by;
  char *reason;
} TuntasLetterJob;

void tuntas_letter_job_free (TuntasLetterJob *self);
gpointer tuntas_letter_load_func (TuntasWorkspace *workspace,
                                  gpointer data,
                                  GCancellable *cancellable,
                                  GError **error);
gpointer tuntas_letter_cancel_func (TuntasWorkspace *workspace,
                                    gpointer data,
                                    GCancellable *cancellable,
                                    GError **error);

/* What can be typed for a letter that is being made. */
typedef struct {
  GPtrArray *fields;   /* (element-type TuntasLetterField) */
  GPtrArray *meetings; /* (element-type TuntasMeeting): those of its case, or all */
  gint64 case_id;      /* 0 without a case */
  gint64 meeting_id;   /* 0 without a meeting */
  char *case_number;   /* NULL without a case */
  char *case_subject;
} TuntasLetterOutline;

void tuntas_letter_outline_free (TuntasLetterOutline *self);

/* These take a TuntasLetterRequest; the case may be named by its number in the field "#perkara". */
#define TUNTAS_LETTER_CASE_NUMBER "#perkara"
gpointer tuntas_letter_outline_func (TuntasWorkspace *workspace,
                                     gpointer data,
                                     GCancellable *cancellable,
                                     GError **error);
gpointer tuntas_letter_preview_func (TuntasWorkspace *workspace,
                                     gpointer data,
                                     GCancellable *cancellable,
                                     GError **error);
gpointer tuntas_letter_save_func (TuntasWorkspace *workspace,
                                  gpointer data,
                                  GCancellable *cancellable,
                                  GError **error);
gpointer tuntas_letter_issue_func (TuntasWorkspace *workspace,
                                   gpointer data,
                                   GCancellable *cancellable,
                                   GError **error);

G_END_DECLS
