/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-session.h"
#include "tuntas-survey-service.h"

G_BEGIN_DECLS

/* What the pages of the survey ask the worker thread to do. */

/* Which survey, of which version when it is changed, and by whom. */
typedef struct {
  gint64 period;
  int version;
  gint64 by;
} TuntasSurveyJob;

TuntasSurveyJob *
tuntas_survey_job_new (TuntasSession *session, gint64 period) G_GNUC_WARN_UNUSED_RESULT;

gpointer tuntas_survey_list_func (TuntasWorkspace *workspace,
                                  gpointer data,
                                  GCancellable *cancellable,
                                  GError **error);
gpointer tuntas_survey_load_func (TuntasWorkspace *workspace,
                                  gpointer data,
                                  GCancellable *cancellable,
                                  GError **error);
gpointer tuntas_survey_close_func (TuntasWorkspace *workspace,
                                   gpointer data,
                                   GCancellable *cancellable,
                                   GError **error);

G_END_DECLS
