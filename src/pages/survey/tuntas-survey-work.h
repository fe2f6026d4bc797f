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

/**
 * TuntasSurveyEditSheet:
 * @wanted: the survey that was asked for; 0 for a new one
 * @period: the survey, or one that is proposed
 * @methods: (element-type TuntasSurveyMethod): questionnaires of regulations
 * @summary: (nullable): of the survey when it is there already
 * @draft: (nullable): what was typed and not saved
 *
 * What the form of a survey is filled with.
 */
typedef struct {
  gint64 wanted;
  TuntasSurveyPeriod *period;
  GPtrArray *methods;
  TuntasSurveySummary *summary;
  char *draft;
} TuntasSurveyEditSheet;

void tuntas_survey_edit_sheet_free (TuntasSurveyEditSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasSurveyEditSheet, tuntas_survey_edit_sheet_free)

/* A survey to read, to save, or what was typed for it. */
typedef struct {
  gint64 id; /* 0 for a new one */
  gint64 by;
  TuntasSurveyPeriod *period;
  char *draft;
} TuntasSurveyEditJob;

TuntasSurveyEditJob *
tuntas_survey_edit_job_new (TuntasSession *session,
                            gint64 id,
                            TuntasSurveyPeriod *period) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_survey_edit_job_free (TuntasSurveyEditJob *self);

gpointer tuntas_survey_edit_func (TuntasWorkspace *workspace,
                                  gpointer data,
                                  GCancellable *cancellable,
                                  GError **error);
gpointer tuntas_survey_save_func (TuntasWorkspace *workspace,
                                  gpointer data,
                                  GCancellable *cancellable,
                                  GError **error);
gpointer tuntas_survey_keep_draft_func (TuntasWorkspace *workspace,
                                        gpointer data,
                                        GCancellable *cancellable,
                                        GError **error);

G_END_DECLS
