/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-corrective-service.h"
#include "tuntas-letter-service.h"
#include "tuntas-session.h"

G_BEGIN_DECLS

/* What the page of meetings asks the worker thread to do. */

gpointer tuntas_meeting_list_func (TuntasWorkspace *workspace,
                                   gpointer data,
                                   GCancellable *cancellable,
                                   GError **error);

/* A meeting with the cases it is about. */
typedef struct {
  TuntasMeeting *meeting; /* NULL for one that is only being planned */
  GPtrArray *cases;       /* (element-type TuntasCaseSummary) */
  GPtrArray *actions;     /* (element-type TuntasCorrectiveView): made of its decisions */
  char *draft;            /* what was typed and not saved; NULL when there is nothing */
} TuntasMeetingSheet;

void tuntas_meeting_sheet_free (TuntasMeetingSheet *self);

/* Which meeting, or for which case one is planned, or which case is looked for; or one to save. */
typedef struct {
  gint64 meeting_id;
  gint64 case_id;
  gint64 by;
  char *number;
  char *draft;
  TuntasMeeting *meeting;
} TuntasMeetingJob;

void tuntas_meeting_job_free (TuntasMeetingJob *self);
gpointer tuntas_meeting_load_func (TuntasWorkspace *workspace,
                                   gpointer data,
                                   GCancellable *cancellable,
                                   GError **error);
gpointer tuntas_meeting_save_func (TuntasWorkspace *workspace,
                                   gpointer data,
                                   GCancellable *cancellable,
                                   GError **error);
gpointer tuntas_meeting_actions_func (TuntasWorkspace *workspace,
                                      gpointer data,
                                      GCancellable *cancellable,
                                      GError **error);
gpointer tuntas_meeting_save_draft_func (TuntasWorkspace *workspace,
                                         gpointer data,
                                         GCancellable *cancellable,
                                         GError **error);
gpointer tuntas_meeting_find_case_func (TuntasWorkspace *workspace,
                                        gpointer data,
                                        GCancellable *cancellable,
                                        GError **error);

G_END_DECLS
