/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-satisfaction-service.h"
#include "tuntas-session.h"

G_BEGIN_DECLS

/* What the page of a case asks the worker thread to do. What a function takes is a TuntasCaseJob.
 */
typedef struct {
  gint64 case_id;
  gint64 by;
  gint64 attachment_id;
  gint64 earlier; /* case of which this one is a recurrence */
  char *purpose;
  GStrv checked;
  TuntasCommand *command;
  TuntasAttachment *attachment;
  TuntasSatisfaction *answer;
  gint64 on_behalf;
  int version;
} TuntasCaseJob;

TuntasCaseJob *tuntas_case_job_new (gint64 case_id) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_case_job_free (TuntasCaseJob *self);

char *tuntas_case_draft_key (gint64 case_id) G_GNUC_WARN_UNUSED_RESULT;
gpointer tuntas_case_load_func (TuntasWorkspace *workspace,
                                gpointer data,
                                GCancellable *cancellable,
                                GError **error);
gpointer tuntas_case_act_func (TuntasWorkspace *workspace,
                               gpointer data,
                               GCancellable *cancellable,
                               GError **error);
gpointer tuntas_case_save_checked_func (TuntasWorkspace *workspace,
                                        gpointer data,
                                        GCancellable *cancellable,
                                        GError **error);
gpointer tuntas_case_show_complainant_func (TuntasWorkspace *workspace,
                                            gpointer data,
                                            GCancellable *cancellable,
                                            GError **error);
gpointer tuntas_case_link_func (TuntasWorkspace *workspace,
                                gpointer data,
                                GCancellable *cancellable,
                                GError **error);
gpointer tuntas_case_attach_func (TuntasWorkspace *workspace,
                                  gpointer data,
                                  GCancellable *cancellable,
                                  GError **error);
gpointer tuntas_case_load_attachment_func (TuntasWorkspace *workspace,
                                           gpointer data,
                                           GCancellable *cancellable,
                                           GError **error);
gpointer tuntas_case_answer_func (TuntasWorkspace *workspace,
                                  gpointer data,
                                  GCancellable *cancellable,
                                  GError **error);
gpointer tuntas_case_make_action_func (TuntasWorkspace *workspace,
                                       gpointer data,
                                       GCancellable *cancellable,
                                       GError **error);
gpointer tuntas_case_find_survey_func (TuntasWorkspace *workspace,
                                       gpointer data,
                                       GCancellable *cancellable,
                                       GError **error);

G_END_DECLS
